"""Surprise: the loss −log P_y as a curve, with the reader's point and its tangent."""

from collections.abc import Iterable
from typing import Any, ClassVar

import traitlets

from explorables.parts.indexed import IndexedExplorable
from explorables.surprise.picture import surprise
from lib.cross_entropy import cross_entropy_from_logits, cross_entropy_jacobian
from lib.figures.picture import Picture


class Surprise(IndexedExplorable):
    """After moving this, the reader knows that the loss is the surprise at the correct class.

    It is nothing where P_y is 1, grows without end as P_y goes to 0, and its slope −1/P_y is
    steepest where the least was expected.

    Parameters
    ----------
    logits : sequence of 1 to 8 numbers between -10 and 10, or a one-dimensional NumPy array
        The logits a_1 … a_T.
    label : int, optional
        The correct class y, counted from 1.
    address : str, optional
        The explorable's name in the page's address, where readers share its state.

    Attributes
    ----------
    logits : tuple of float
    label : int
        What the reader chose last.

    Raises
    ------
    traitlets.TraitError
        If the logits are not 1 to 8 numbers in the range, or there is no such class.

    Examples
    --------
    >>> from explorables.surprise import Surprise
    >>> surprise = Surprise([1, 2, 3], label=2)
    >>> round(surprise.loss, 3), round(surprise.slope, 2)
    (1.408, -4.09)
    >>> surprise.label = 1
    >>> round(surprise.loss, 3)
    2.408
    """

    _indices: ClassVar[tuple[str, ...]] = ("label",)
    _explorable = traitlets.Unicode("surprise").tag(sync=True)

    label = traitlets.Int(1).tag(sync=True)

    def __init__(
        self,
        logits: Iterable[float] = (1, 2, 3),
        *,
        label: int = 1,
        address: str = "",
        **kwargs: Any,  # noqa: ANN401 (ipywidgets' own, such as `layout`)
    ) -> None:
        super().__init__(logits, address, label=label, **kwargs)

    def _rems(self, count: int) -> tuple[float, float]:
        return (40, 64) if count > 4 else (37.25, 58.25)

    @traitlets.validate("label")
    def _label_exists(self, proposal: dict[str, Any]) -> int:
        return self._existing(proposal)

    @property
    def loss(self) -> float:
        """The cross-entropy −log P_y, without going through P_y."""
        return float(cross_entropy_from_logits(self._vector(), self.label - 1))

    @property
    def slope(self) -> float:
        """Its derivative −1/P_y by the probability of the correct class."""
        return float(cross_entropy_jacobian(self.probabilities, self.label - 1)[0, self.label - 1])

    def _picture(self) -> Picture:
        return surprise(self.logits, label=self.label)
