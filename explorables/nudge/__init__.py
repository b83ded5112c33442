"""A small step of the logits: predicted change, true change, and the error against the step."""

import numpy as np
from numpy.typing import NDArray

from explorables.parts.logits import LogitsExplorable
from explorables.parts.traits import Index, Number
from lib.stability import softmax


class Nudge(LogitsExplorable):
    """After moving this, the reader knows that the Jacobian predicts what a small step does.

    The error of the prediction falls as the square of the step, until rounding takes over; and
    moving all logits alike changes nothing.

    Parameters
    ----------
    logits, address : as for every `LogitsExplorable`
    direction : int, optional
        The j of the logit that is nudged, counted from 1; 0 nudges all of them alike. By default
        the last.
    step : float between 1e-9 and 1, default 0.5
        The step ε.
    slip : float between -1 and 1, default 0
        A mistake: what is added to D_j S_j, or to D_1 S_1, in the prediction.

    Examples
    --------
    >>> from explorables.nudge import Nudge
    >>> nudge = Nudge([1, 2, 3], direction=3, step=0.5)
    >>> nudge.predicted.round(3)
    array([-0.03 , -0.081,  0.111])
    >>> nudge.truth.round(3)
    array([-0.027, -0.074,  0.101])
    >>> round(nudge.error, 3)
    0.01
    """

    direction = Index(least=0)
    step = Number(0.5, least=1e-9, most=1)
    slip = Number(0, least=-1, most=1)

    @property
    def way(self) -> NDArray[np.float64]:
        """The direction as a vector: e_j, or (1, …, 1); shape (N,), dtype float64."""
        one_each = np.eye(len(self.logits))
        return np.asarray(one_each[self.direction - 1] if self.direction else one_each.sum(axis=0))

    @property
    def mistake(self) -> NDArray[np.float64]:
        """What the slip adds to the prediction for a step of 1, shape (N,), dtype float64."""
        return np.asarray(self.slip * np.eye(len(self.logits))[max(self.direction, 1) - 1])

    @property
    def predicted(self) -> NDArray[np.float64]:
        """The prediction ε DS v of the change, shape (N,), dtype float64."""
        slope = self.jacobian @ self.way
        return np.asarray(self.step * (slope + self.mistake))

    @property
    def truth(self) -> NDArray[np.float64]:
        """The change S(a + ε v) − S(a) as float64 gives it, shape (N,)."""
        return np.asarray(softmax(self.inputs + self.step * self.way) - self.probabilities)

    @property
    def error(self) -> float:
        """The largest absolute difference of both."""
        return float(np.max(np.abs(self.truth - self.predicted)))
