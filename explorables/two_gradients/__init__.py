"""Two gradients of one loss, with respect to the probabilities and to the logits."""

import numpy as np
from numpy.typing import NDArray

from explorables.parts.logits import LogitsExplorable
from explorables.parts.traits import Index
from lib.cross_entropy import cross_entropy_jacobian, gradient_by_logits


class TwoGradients(LogitsExplorable):
    """After moving this, the reader knows which of two gradients of the loss is meant.

    With respect to the probabilities there is one entry, −1/P_y, without bound. With respect to
    the logits there is one for every class, S − Y, between −1 and 1; DS leads from the first to
    the second.

    Parameters
    ----------
    logits, address : as for every `LogitsExplorable`
    label, row : int, optional
        The correct class y, and the class i whose formula is shown, counted from 1. By default the
        first and the last.

    Examples
    --------
    >>> from explorables.two_gradients import TwoGradients
    >>> gradients = TwoGradients([1, 2, 3], label=2)
    >>> gradients.by_probabilities.round(3) + 0.0
    array([ 0.   , -4.086,  0.   ])
    >>> gradients.by_logits.round(3)
    array([ 0.09 , -0.755,  0.665])
    """

    label = Index(1)
    row = Index()

    @property
    def by_probabilities(self) -> NDArray[np.float64]:
        """The derivatives −Y_k / P_k, shape (T,), dtype float64."""
        jacobian = cross_entropy_jacobian(self.probabilities, self.label - 1)
        return np.asarray(jacobian[0], dtype=np.float64)

    @property
    def by_logits(self) -> NDArray[np.float64]:
        """The derivatives S_k − Y_k, shape (T,), dtype float64."""
        return np.asarray(gradient_by_logits(self.inputs, self.label - 1), dtype=np.float64)
