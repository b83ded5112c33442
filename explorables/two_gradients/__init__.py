"""Two gradients of one loss, by the probabilities and by the logits, side by side."""

from collections.abc import Iterable
from typing import Any, ClassVar

import numpy as np
import traitlets
from numpy.typing import NDArray

from explorables.parts.indexed import IndexedExplorable
from explorables.two_gradients.picture import two_gradients
from lib.cross_entropy import cross_entropy_jacobian, gradient_by_logits
from lib.figures.picture import Picture


class TwoGradients(IndexedExplorable):
    """After moving this, the reader knows which of two gradients of the loss is meant.

    By the probabilities there is one entry, −1/P_y, without bound. By the logits there is one for
    every class, S − Y, between −1 and 1; DS leads from the first to the second.

    Parameters
    ----------
    logits : sequence of 1 to 8 numbers between -10 and 10, or a one-dimensional NumPy array
        The logits a_1 … a_T.
    label, row : int, optional
        The correct class y, and the class i whose formula is shown, counted from 1. By default the
        first and the last.
    address : str, optional
        The explorable's name in the page's address, where readers share its state.

    Attributes
    ----------
    logits : tuple of float
    label, row : int
        What the reader chose last.

    Raises
    ------
    traitlets.TraitError
        If the logits are not 1 to 8 numbers in the range, or there is no such class.

    Examples
    --------
    >>> from explorables.two_gradients import TwoGradients
    >>> gradients = TwoGradients([1, 2, 3], label=2)
    >>> gradients.by_probabilities.round(3) + 0.0
    array([ 0.   , -4.086,  0.   ])
    >>> gradients.by_logits.round(3)
    array([ 0.09 , -0.755,  0.665])
    """

    _indices: ClassVar[tuple[str, ...]] = ("label", "row")
    _explorable = traitlets.Unicode("two-gradients").tag(sync=True)

    label = traitlets.Int(1).tag(sync=True)
    row = traitlets.Int(1).tag(sync=True)

    def __init__(
        self,
        logits: Iterable[float] = (1, 2, 3),
        *,
        label: int = 1,
        row: int | None = None,
        address: str = "",
        **kwargs: Any,  # noqa: ANN401 (ipywidgets' own, such as `layout`)
    ) -> None:
        logits = tuple(logits)
        super().__init__(
            logits, address, label=label, row=len(logits) if row is None else row, **kwargs
        )

    def _rems(self, count: int) -> tuple[float, float]:
        return (52, 90) if count > 4 else (41, 68)

    @traitlets.validate("label", "row")
    def _class_exists(self, proposal: dict[str, Any]) -> int:
        return self._existing(proposal)

    @property
    def by_probabilities(self) -> NDArray[np.float64]:
        """The derivatives −Y_k / P_k, shape (T,), dtype float64."""
        return np.asarray(
            cross_entropy_jacobian(self.probabilities, self.label - 1)[0], dtype=np.float64
        )

    @property
    def by_logits(self) -> NDArray[np.float64]:
        """The derivatives S_k − Y_k, shape (T,), dtype float64."""
        return np.asarray(gradient_by_logits(self._vector(), self.label - 1), dtype=np.float64)

    def _picture(self) -> Picture:
        return two_gradients(self.logits, self.label)
