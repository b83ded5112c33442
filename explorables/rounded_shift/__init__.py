"""Rounded shift: the error of three softmax formulas against the scale of their input."""

from collections.abc import Iterable
from typing import Any, Final

import numpy as np
import traitlets
from numpy.typing import NDArray

from explorables.parts.explorable import Explorable
from explorables.parts.traits import Vector
from explorables.rounded_shift.picture import rounded_shift
from lib.figures.picture import Picture
from lib.figures.stability import FORMULAS, errors_in_ulps, exact_softmax

MOST: Final = 10.0
SMALLEST: Final = 0.125
LARGEST: Final = 1024.0
LONGEST: Final = 8


class RoundedShift(Explorable):
    """After moving this, the reader knows that the shift is rounded, and that r puts it right.

    The error of the shifted formula grows with the scale of its input; the direct formula keeps
    its digits until it ends; the part that the shift loses gives both.

    Parameters
    ----------
    logits : sequence of 1 to 8 numbers between -10 and 10, or a one-dimensional NumPy array
        The vector that is scaled.
    scale : float, optional
        The c of the input c · logits, between 0.125 and 1024.
    selected : int, optional
        The j of the S_j whose digits are written, counted from 1.
    address : str, optional
        The explorable's name in the page's address, where readers share its state.

    Attributes
    ----------
    logits : tuple of float
        The vector now.
    scale : float
        The scale now. Set it to move the slider; `observe` it to follow the reader.
    selected : int
        The j now.

    Raises
    ------
    traitlets.TraitError
        If the logits are not 1 to 8 numbers in their range, the scale is not in its own, or there
        is no element `selected`.

    Examples
    --------
    >>> from explorables.rounded_shift import RoundedShift
    >>> shift = RoundedShift(logits=[0.1, 0.7, 1.3], scale=256)
    >>> [name for name, errors in shift.errors.items() if errors.max() > 10]
    ['shifted']
    """

    _explorable = traitlets.Unicode("rounded-shift").tag(sync=True)
    _range = traitlets.Tuple((-MOST, MOST)).tag(sync=True)
    _scales = traitlets.Tuple((SMALLEST, LARGEST)).tag(sync=True)
    _height = traitlets.Unicode("45rem").tag(sync=True)
    _height_narrow = traitlets.Unicode("54.75rem").tag(sync=True)

    logits = Vector((0.1, 0.7, 1.3), shortest=1, longest=LONGEST, least=-MOST, most=MOST)
    scale = traitlets.Float(256.0).tag(sync=True)
    selected = traitlets.Int(1).tag(sync=True)

    def __init__(
        self,
        logits: Iterable[float] = (0.1, 0.7, 1.3),
        *,
        scale: float = 256.0,
        selected: int = 1,
        address: str = "",
        **kwargs: Any,  # noqa: ANN401 (ipywidgets' own, such as `layout`)
    ) -> None:
        super().__init__(logits=logits, scale=scale, address=address, **kwargs)
        self.selected = selected

    @traitlets.validate("scale")
    def _scale_is_a_number(self, proposal: dict[str, Any]) -> float:
        value: float = proposal["value"]
        if not SMALLEST <= value <= LARGEST:  # NaN is refused here
            raise traitlets.TraitError(
                f"scale: expected a number between {SMALLEST:g} and {LARGEST:g}, got {value}"
            )
        return value

    @traitlets.validate("selected")
    def _selected_exists(self, proposal: dict[str, Any]) -> int:
        value: int = proposal["value"]
        if not 1 <= value <= len(self.logits):
            raise traitlets.TraitError(
                f"selected: expected 1 to {len(self.logits)}, the elements there are, got {value}"
            )
        return value

    @traitlets.observe("logits")
    def _keep_selected(self, change: dict[str, Any]) -> None:
        """When elements go away the last one left is selected, as in the page."""
        self.set_trait("selected", min(self.selected, len(change["new"])))

    @property
    def errors(self) -> dict[str, NDArray[np.float64]]:
        """The errors in ulps of each formula, by its name: arrays of shape (N,), dtype float64."""
        a = self.scale * np.array(self.logits, dtype=np.float64)
        true = exact_softmax(a)
        with np.errstate(all="ignore"):
            return {name: errors_in_ulps(function(a), true) for name, function in FORMULAS.items()}

    def _picture(self) -> Picture:
        return rounded_shift(self.logits, self.scale)
