"""One step downhill: a small layer, a few examples, and the loss along the line of the step."""

from typing import ClassVar, Final

import numpy as np
import traitlets
from numpy.typing import NDArray

from explorables.parts.explorable import Explorable
from explorables.parts.traits import Number, Vector, WholeNumber
from lib.cross_entropy import mean_loss, mean_loss_gradient

CLASSES: Final = 3
LONGEST: Final = 6.0
OTHERS: Final = ((1.0, 2.0, 2), (-1.0, 1.0, 3))
"""The features of the second and the third example, and their correct classes."""


class DownhillStep(Explorable):
    """After moving this, the reader knows what a step against the gradient does to the loss.

    A short one lowers it as the tangent says. The loss lies above its tangent, since it is convex,
    and with several examples too long a step lands higher than it started. With one example alone
    no step is too long.

    Parameters
    ----------
    weights : sequence of 6 numbers between -10 and 10, or a one-dimensional NumPy array
        The weights of 3 classes and 2 features, row by row: `W.ravel()`.
    x : sequence of 2 numbers between -3 and 3, or a one-dimensional NumPy array
        The features of the first example, by default [2, 1].
    label : int between 1 and 3, default 1
        Its correct class y, counted from 1.
    step : float between 0 and 6, default 1
        The size η of the step.
    examples : int between 1 and 3, default 3
        How many examples make up the loss; those after the first are in `OTHERS`.
    address : as for every `Explorable`

    Examples
    --------
    >>> from explorables.downhill_step import DownhillStep
    >>> downhill = DownhillStep([1, -1, 0.5, 1, -0.5, 1], x=[2, 1], label=1, step=1)
    >>> round(downhill.before, 3), round(downhill.after, 3)
    (0.693, 0.377)
    >>> downhill.step = 5
    >>> round(downhill.after, 3)
    1.393
    >>> downhill.examples = 1
    >>> downhill.after < downhill.before
    True
    """

    _by_position: ClassVar[tuple[str, ...]] = ("weights",)
    _others = traitlets.Tuple(OTHERS).tag(sync=True)

    weights = Vector((1, -1, 0.5, 1, -0.5, 1), least=-10, most=10)
    x = Vector((2, 1), least=-3, most=3)
    label = WholeNumber(1, least=1, most=CLASSES)
    step = Number(1, least=0, most=LONGEST)
    examples = WholeNumber(3, least=1, most=1 + len(OTHERS))

    @property
    def W(self) -> NDArray[np.float64]:
        """The weights, shape (3, 2), dtype float64."""
        return np.reshape(self.weights, (CLASSES, -1))

    @property
    def X(self) -> NDArray[np.float64]:
        """The examples in use, shape (B, 2), dtype float64."""
        return np.array([self.x, *(features for *features, _ in OTHERS)])[: self.examples]

    @property
    def labels(self) -> NDArray[np.int64]:
        """Their correct classes, counted from 0 as in `lib`, shape (B,)."""
        return np.array([self.label, *(label for *_, label in OTHERS)])[: self.examples] - 1

    @property
    def gradient(self) -> NDArray[np.float64]:
        """The mean of (S − Y) xᵀ, shape (3, 2), dtype float64."""
        return np.asarray(mean_loss_gradient(self.W, self.X, self.labels), dtype=np.float64)

    @property
    def before(self) -> float:
        """The mean loss at `weights`."""
        return float(mean_loss(self.W, self.X, self.labels))

    @property
    def after(self) -> float:
        """The mean loss after the step, at W − η G."""
        return float(mean_loss(self.W - self.step * self.gradient, self.X, self.labels))
