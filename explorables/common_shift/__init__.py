"""A common shift: one number added to every logit changes no part."""

import numpy as np
from numpy.typing import NDArray

from explorables.parts.logits import SelectingExplorable
from explorables.parts.traits import Number


class CommonShift(SelectingExplorable):
    """After moving this, the reader knows that only differences between logits matter.

    Adding c to every logit multiplies every exponential by the same e^c, and the division by the
    sum takes that factor out again.

    Parameters
    ----------
    logits, selected, address : as for every `SelectingExplorable`
        The logits are those without the shift.
    shift : float between -5 and 5, default 1.5
        The c that is added to each of them.

    Examples
    --------
    >>> from explorables.common_shift import CommonShift
    >>> moved = CommonShift(logits=[1, 2, 3], shift=1.5)
    >>> moved.probabilities.round(3)
    array([0.09 , 0.245, 0.665])
    >>> moved.shift = -4
    >>> moved.probabilities.round(3)
    array([0.09 , 0.245, 0.665])
    """

    shift = Number(1.5, least=-5, most=5)

    @property
    def inputs(self) -> NDArray[np.float64]:
        """The logits with c added, shape (N,), dtype float64."""
        return super().inputs + self.shift
