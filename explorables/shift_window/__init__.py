"""Shift window: one D added to every input, and what is left of the softmax."""

from typing import Final

import numpy as np
import traitlets
from numpy.typing import NDArray

from explorables.parts.logits import LONGEST, LogitsExplorable
from explorables.parts.traits import Number, Vector
from lib.figures.stability import shift_window
from lib.stability import softmax_shifted

MOST: Final = 1500.0
MOST_SHIFT: Final = 2500.0


class ShiftWindow(LogitsExplorable):
    """After moving this, the reader knows that only the D of a window give the right answer.

    In mathematics any D may be added to all inputs. In floating point a large D makes an
    exponential infinite and a small one makes all of them 0; minus the maximum is always safe.

    Parameters
    ----------
    logits : sequence of 1 to 8 numbers between -1500 and 1500, or a one-dimensional NumPy array
        The inputs a_1 … a_N, by default [1000, 1001, 1002].
    shift : float between -2500 and 2500, default 0
        The D that is added to each of them.
    address : as for every `Explorable`

    Examples
    --------
    >>> from explorables.shift_window import ShiftWindow
    >>> window = ShiftWindow(logits=[1000, 1001, 1002])
    >>> window.result
    array([nan, nan, nan])
    >>> window.shift = -1002
    >>> window.result.round(3)
    array([0.09 , 0.245, 0.665])
    """

    _shifts = traitlets.Tuple((-MOST_SHIFT, MOST_SHIFT)).tag(sync=True)

    logits = Vector((1000, 1001, 1002), shortest=1, longest=LONGEST, least=-MOST, most=MOST)
    shift = Number(0, least=-MOST_SHIFT, most=MOST_SHIFT)

    @property
    def result(self) -> NDArray[np.float64]:
        """The softmax computed from a + D without any other shift, with its inf and nan."""
        with np.errstate(all="ignore"):
            found = softmax_shifted(self.inputs, self.shift)
        return np.asarray(found, dtype=np.float64)

    @property
    def window(self) -> tuple[float, float]:
        """The lowest and the highest D for which numbers come out."""
        return shift_window(self.logits)
