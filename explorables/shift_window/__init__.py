"""Shift window: one D added to every input, and what is left of the softmax."""

from collections.abc import Iterable
from typing import Any, Final

import numpy as np
import traitlets
from numpy.typing import NDArray

from explorables.parts.explorable import Explorable
from explorables.parts.traits import Vector
from explorables.shift_window.picture import window_of_the_shift
from lib.figures.picture import Picture
from lib.figures.stability import shift_window
from lib.stability import softmax_shifted

MOST: Final = 1500.0
MOST_SHIFT: Final = 2500.0
LONGEST: Final = 8


class ShiftWindow(Explorable):
    """After moving this, the reader knows that only the D of a window give the right answer.

    In mathematics any D may be added to all inputs. In floating point a large D makes an
    exponential infinite and a small one makes all of them 0; minus the maximum is always safe.

    Parameters
    ----------
    logits : sequence of 1 to 8 numbers between -1500 and 1500, or a one-dimensional NumPy array
        The inputs a_1 … a_N.
    shift : float, optional
        The D that is added to each of them, between -2500 and 2500.
    address : str, optional
        The explorable's name in the page's address, where readers share its state.

    Attributes
    ----------
    logits : tuple of float
        The inputs now.
    shift : float
        The shift now. Set it to move the slider; `observe` it to follow the reader.

    Raises
    ------
    traitlets.TraitError
        If the logits are not 1 to 8 numbers in their range, or the shift is not in its own.

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

    _explorable = traitlets.Unicode("shift-window").tag(sync=True)
    _range = traitlets.Tuple((-MOST, MOST)).tag(sync=True)
    _shifts = traitlets.Tuple((-MOST_SHIFT, MOST_SHIFT)).tag(sync=True)
    _height = traitlets.Unicode("44.75rem").tag(sync=True)
    _height_narrow = traitlets.Unicode("60rem").tag(sync=True)

    logits = Vector((1000, 1001, 1002), shortest=1, longest=LONGEST, least=-MOST, most=MOST)
    shift = traitlets.Float(0.0).tag(sync=True)

    def __init__(
        self,
        logits: Iterable[float] = (1000, 1001, 1002),
        *,
        shift: float = 0.0,
        address: str = "",
        **kwargs: Any,  # noqa: ANN401 (ipywidgets' own, such as `layout`)
    ) -> None:
        super().__init__(logits=logits, shift=shift, address=address, **kwargs)
        if len(self.logits) > 4:
            self._height, self._height_narrow = "60rem", "79rem"

    @traitlets.validate("shift")
    def _shift_is_a_number(self, proposal: dict[str, Any]) -> float:
        value: float = proposal["value"]
        if not -MOST_SHIFT <= value <= MOST_SHIFT:  # NaN is refused here
            raise traitlets.TraitError(
                f"shift: expected a number between {-MOST_SHIFT:g} and {MOST_SHIFT:g}, got {value}"
            )
        return value + 0.0

    @property
    def result(self) -> NDArray[np.float64]:
        """The softmax computed from a + D without any other shift, with its inf and nan."""
        with np.errstate(all="ignore"):
            found = softmax_shifted(np.array(self.logits), self.shift)
        return np.asarray(found, dtype=np.float64)

    @property
    def window(self) -> tuple[float, float]:
        """The lowest and the highest D for which numbers come out."""
        return shift_window(self.logits)

    def _picture(self) -> Picture:
        return window_of_the_shift(self.logits, self.shift)
