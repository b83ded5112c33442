"""Breaking point: c times [1, 2, 3] in three formats, every step of two formulas."""

from typing import Any, Final, NamedTuple

import numpy as np
import traitlets
from numpy.typing import NDArray

from explorables.breaking_point.picture import breaking_point, steps_in
from explorables.parts.explorable import Explorable
from lib.figures.picture import Picture

MOST: Final = 1000.0
DIRECTION: Final = (1.0, 2.0, 3.0)


class Steps(NamedTuple):
    """The intermediates of a softmax, arrays of the format they were computed in."""

    exponents: NDArray[np.floating[Any]]
    exponentials: NDArray[np.floating[Any]]
    total: np.floating[Any]
    quotients: NDArray[np.floating[Any]]


class BreakingPoint(Explorable):
    """After moving this, the reader knows that the direct formula ends where its format does.

    A format has a largest and a smallest number. As the input [1, 2, 3] is scaled, the direct
    formula breaks where the sum of its exponentials leaves them; the shifted one never does.

    Parameters
    ----------
    scale : float, optional
        The c of the input c · [1, 2, 3], between -1000 and 1000.
    format : {"float16", "float32", "float64"}, optional
        The format in which each operation is rounded.
    address : str, optional
        The explorable's name in the page's address, where readers share its state.

    Attributes
    ----------
    scale : float
        The scale now. Set it to move the slider; `observe` it to follow the reader.
    format : str
        The format now.

    Raises
    ------
    traitlets.TraitError
        If the scale is no number in the range, or there is no such format.

    Examples
    --------
    >>> from explorables.breaking_point import BreakingPoint
    >>> point = BreakingPoint(scale=300)
    >>> point.direct.quotients
    array([ 0.,  0., nan])
    >>> point.shifted.quotients.round(3)
    array([0., 0., 1.])
    """

    _explorable = traitlets.Unicode("breaking-point").tag(sync=True)
    _range = traitlets.Tuple((-MOST, MOST)).tag(sync=True)
    _direction = traitlets.Tuple(DIRECTION).tag(sync=True)
    _height = traitlets.Unicode("42rem").tag(sync=True)
    _height_narrow = traitlets.Unicode("69.5rem").tag(sync=True)

    scale = traitlets.Float(300.0, min=-MOST, max=MOST).tag(sync=True)
    format = traitlets.Enum(("float16", "float32", "float64"), "float64").tag(sync=True)

    def __init__(
        self,
        scale: float = 300.0,
        *,
        format: str = "float64",  # noqa: A002 (the word that readers know)
        address: str = "",
        **kwargs: Any,  # noqa: ANN401 (ipywidgets' own, such as `layout`)
    ) -> None:
        super().__init__(scale=scale, format=format, address=address, **kwargs)

    @traitlets.validate("scale")
    def _scale_is_a_number(self, proposal: dict[str, Any]) -> float:
        value: float = proposal["value"]
        if not -MOST <= value <= MOST:  # NaN is refused here
            raise traitlets.TraitError(
                f"scale: expected a number between {-MOST:g} and {MOST:g}, got {value}"
            )
        return value + 0.0

    @property
    def direct(self) -> Steps:
        """The steps of the formula as it is written, in the format, with its inf and nan."""
        return Steps(*steps_in(self.scale, self.format, shifted=False))

    @property
    def shifted(self) -> Steps:
        """The steps after the largest input has been subtracted, in the format."""
        return Steps(*steps_in(self.scale, self.format, shifted=True))

    def _picture(self) -> Picture:
        return breaking_point(self.scale, self.format)
