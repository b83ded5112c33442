"""Rounded shift: the error of three softmax formulas against the scale of their input."""

from typing import Final

import numpy as np
import traitlets
from numpy.typing import NDArray

from explorables.parts.logits import LEAST, LONGEST, MOST, LogitsExplorable
from explorables.parts.traits import Index, Number, Vector
from lib.figures.stability import FORMULAS, errors_in_ulps, exact_softmax

SMALLEST: Final = 0.125
LARGEST: Final = 1024.0


class RoundedShift(LogitsExplorable):
    """After moving this, the reader knows that the shift is rounded, and that r puts it right.

    The error of the shifted formula grows with the scale of its input; the direct formula keeps
    its digits until it ends; the part that the shift loses gives both.

    Parameters
    ----------
    logits : sequence of 1 to 8 numbers between -10 and 10, or a one-dimensional NumPy array
        The vector that is scaled, by default [0.1, 0.7, 1.3].
    scale : float between 0.125 and 1024, default 256
        The c of the input c · logits.
    selected : int, default 1
        The j of the S_j whose digits are written, counted from 1.
    address : as for every `Explorable`

    Examples
    --------
    >>> from explorables.rounded_shift import RoundedShift
    >>> shift = RoundedShift(logits=[0.1, 0.7, 1.3], scale=256)
    >>> [name for name, errors in shift.errors.items() if errors.max() > 10]
    ['shifted']
    """

    _scales = traitlets.Tuple((SMALLEST, LARGEST)).tag(sync=True)

    logits = Vector((0.1, 0.7, 1.3), shortest=1, longest=LONGEST, least=LEAST, most=MOST)
    scale = Number(256.0, least=SMALLEST, most=LARGEST)
    selected = Index(1)

    @property
    def inputs(self) -> NDArray[np.float64]:
        """The logits times the scale, shape (N,), dtype float64."""
        return self.scale * super().inputs

    @property
    def errors(self) -> dict[str, NDArray[np.float64]]:
        """The errors in ulps of each formula, by its name: arrays of shape (N,), dtype float64."""
        true = exact_softmax(self.inputs)
        with np.errstate(all="ignore"):
            return {
                name: errors_in_ulps(function(self.inputs), true)
                for name, function in FORMULAS.items()
            }
