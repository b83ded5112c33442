"""A small step of the logits: predicted change, true change, and the error against the step."""

from collections.abc import Iterable
from typing import Any, ClassVar, Final

import numpy as np
import traitlets
from numpy.typing import NDArray

from explorables.nudge.picture import nudge
from explorables.parts.indexed import IndexedExplorable
from explorables.parts.number import Number
from lib.figures.picture import Picture
from lib.jacobian import softmax_jacobian
from lib.stability import softmax

SMALLEST: Final = 1e-9
LARGEST: Final = 1.0


class Nudge(IndexedExplorable):
    """After moving this, the reader knows that the Jacobian predicts what a small step does.

    The error of the prediction falls as the square of the step, until rounding takes over; and
    moving all logits alike changes nothing.

    Parameters
    ----------
    logits : sequence of 1 to 8 numbers between -10 and 10, or a one-dimensional NumPy array
        The logits a_1 … a_N.
    direction : int, optional
        The j of the logit that is nudged, counted from 1; 0 nudges all of them alike. By default
        the last.
    step : float
        The step ε, between 1e-9 and 1.
    address : str, optional
        The explorable's name in the page's address, where readers share its state.

    Attributes
    ----------
    logits : tuple of float
    direction : int
    step : float
        What the reader chose last.

    Raises
    ------
    traitlets.TraitError
        If the logits are not 1 to 8 numbers in the range, there is no such logit, or the step is
        not a number in its range.

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

    _indices: ClassVar[tuple[str, ...]] = ("direction",)
    _lowest: ClassVar[int] = 0
    _explorable = traitlets.Unicode("nudge").tag(sync=True)

    direction = traitlets.Int(0).tag(sync=True)
    step = Number(0.5, least=SMALLEST, most=LARGEST)

    def __init__(
        self,
        logits: Iterable[float] = (1, 2, 3),
        *,
        direction: int | None = None,
        step: float = 0.5,
        address: str = "",
        **kwargs: Any,  # noqa: ANN401 (ipywidgets' own, such as `layout`)
    ) -> None:
        logits = tuple(logits)
        super().__init__(
            logits,
            address,
            direction=len(logits) if direction is None else direction,
            step=step,
            **kwargs,
        )

    def _rems(self, count: int) -> tuple[float, float]:
        return (49, 83) if count > 4 else (46, 72)

    @traitlets.validate("direction")
    def _direction_exists(self, proposal: dict[str, Any]) -> int:
        return self._existing(proposal)

    @property
    def way(self) -> NDArray[np.float64]:
        """The direction as a vector: e_j, or (1, …, 1); shape (N,), dtype float64."""
        if self.direction == 0:
            return np.ones(len(self.logits))
        return np.asarray(np.eye(len(self.logits))[self.direction - 1])

    @property
    def predicted(self) -> NDArray[np.float64]:
        """The prediction ε DS v of the change, shape (N,), dtype float64."""
        return np.asarray(self.step * (softmax_jacobian(self._vector()) @ self.way))

    @property
    def truth(self) -> NDArray[np.float64]:
        """The change S(a + ε v) − S(a) as float64 gives it, shape (N,)."""
        a = self._vector()
        return np.asarray(softmax(a + self.step * self.way) - softmax(a))

    @property
    def error(self) -> float:
        """The largest absolute difference of both."""
        return float(np.max(np.abs(self.truth - self.predicted)))

    def _picture(self) -> Picture:
        return nudge(self.logits, direction=self.direction, step=self.step)
