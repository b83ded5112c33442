"""Surprise: the loss −log P_y as a curve, with the reader's point and its tangent."""

from explorables.parts.logits import LogitsExplorable
from explorables.parts.traits import Index
from explorables.surprise.picture import surprise
from lib.cross_entropy import cross_entropy_from_logits, cross_entropy_jacobian
from lib.figures.picture import Picture


class Surprise(LogitsExplorable):
    """After moving this, the reader knows that the loss is the surprise at the correct class.

    It is nothing where P_y is 1, grows without end as P_y goes to 0, and its slope −1/P_y is
    steepest where the least was expected.

    Parameters
    ----------
    logits, address : as for every `LogitsExplorable`
    label : int, default 1
        The correct class y, counted from 1.

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

    label = Index(1)

    @property
    def loss(self) -> float:
        """The cross-entropy −log P_y, without going through P_y."""
        return float(cross_entropy_from_logits(self._vector(), self.label - 1))

    @property
    def slope(self) -> float:
        """Its derivative −1/P_y with respect to the probability of the correct class."""
        return float(cross_entropy_jacobian(self.probabilities, self.label - 1)[0, self.label - 1])

    def _picture(self) -> Picture:
        return surprise(self.logits, label=self.label)
