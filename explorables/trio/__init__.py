"""Three scores, the parts of softmax, and the Jacobian: what does raising one score cost."""

import numpy as np
from numpy.typing import NDArray

from explorables.parts.logits import SelectingExplorable


class Trio(SelectingExplorable):
    """After moving this, the reader knows that one score is raised at the cost of all the others.

    Its own part grows, and every other part shrinks in proportion to what it has. The column of
    the Jacobian says how fast.

    Parameters
    ----------
    logits, selected, address : as for every `SelectingExplorable`

    Examples
    --------
    >>> from explorables.trio import Trio
    >>> trio = Trio([1, 2, 3])
    >>> trio.selected
    3
    >>> trio.rates.round(3)
    array([-0.06 , -0.163,  0.223])
    """

    @property
    def rates(self) -> NDArray[np.float64]:
        """How fast each part changes with the selected score, shape (N,), dtype float64."""
        return np.asarray(self.jacobian[:, self.selected - 1])
