"""Surprise: the loss −log P_y as a curve, and its mean where each class occurs sometimes."""

from typing import Any

import numpy as np
import traitlets
from numpy.typing import NDArray

from explorables.parts.logits import LONGEST, LogitsExplorable
from explorables.parts.traits import Index, Vector
from lib.cross_entropy import cross_entropy_from_logits, cross_entropy_jacobian, cross_entropy_of


class Surprise(LogitsExplorable):
    """After moving this, the reader knows that the loss is the surprise at the correct class.

    It is nothing where P_y is 1, grows without bound as P_y goes to 0, and its slope −1/P_y is
    steepest where the least was expected. Where each class occurs sometimes, its mean is never
    below the entropy of what occurs: Gibbs' inequality.

    Parameters
    ----------
    logits, address : as for every `LogitsExplorable`
    label : int, default 1
        The correct class y, counted from 1.
    target : sequence of numbers between 0 and 1, optional
        How often each class occurs, in proportion; left out, the label always does. A class that
        alone occurs becomes the label.

    Examples
    --------
    >>> from explorables.surprise import Surprise
    >>> surprise = Surprise([1, 2, 3], label=2)
    >>> round(surprise.loss, 3), round(surprise.slope, 2)
    (1.408, -4.09)
    >>> surprise.label = 1
    >>> round(surprise.loss, 3)
    2.408
    >>> round(surprise.cross_entropy, 3)
    2.408

    Where each class occurs sometimes, the loss is a mean, and the entropy the least of it:

    >>> surprise.target = [0.25, 0.25, 0.5]
    >>> round(surprise.cross_entropy, 3), round(surprise.entropy, 3)
    (1.158, 1.04)
    """

    label = Index(1)
    target = Vector((), shortest=0, longest=LONGEST, least=0, most=1)

    @traitlets.validate("target")
    def _target_is_a_distribution(self, proposal: dict[str, Any]) -> tuple[float, ...]:
        target: tuple[float, ...] = proposal["value"]
        if target and (len(target) != len(self.logits) or sum(target) == 0):
            raise traitlets.TraitError(
                f"target: expected {len(self.logits)} numbers that are not all 0, as many as "
                f"logits, got {target}"
            )
        return target

    @traitlets.observe("target")
    def _one_class_is_the_label(self, _change: dict[str, Any]) -> None:
        occurring = [k for k, share in enumerate(self.target, 1) if share]
        if len(occurring) == 1:
            self.label, self.target = occurring[0], ()

    @traitlets.observe("logits")
    def _keep_target(self, _change: dict[str, Any]) -> None:
        if len(self.target) != len(self.logits):
            self.target = ()

    @property
    def occurrences(self) -> NDArray[np.float64]:
        """How often each class occurs, with sum 1, shape (N,), dtype float64."""
        if not self.target:
            return np.asarray(np.eye(len(self.logits))[self.label - 1])
        return np.array(self.target) / sum(self.target)

    @property
    def cross_entropy(self) -> float:
        """The mean loss, or length of a code made for the probabilities."""
        return float(cross_entropy_from_logits(self.inputs, self.occurrences))

    @property
    def entropy(self) -> float:
        """What it is where the probabilities are the occurrences: the least there is."""
        return float(cross_entropy_of(self.occurrences, self.occurrences))

    @property
    def loss(self) -> float:
        """The cross-entropy −log P_y, without going through P_y."""
        return float(cross_entropy_from_logits(self.inputs, self.label - 1))

    @property
    def slope(self) -> float:
        """Its derivative −1/P_y with respect to the probability of the correct class."""
        return float(cross_entropy_jacobian(self.probabilities, self.label - 1)[0, self.label - 1])
