"""A common shift: one number added to every logit changes no part."""

from collections.abc import Iterable
from typing import Any, Final

import numpy as np
import traitlets
from numpy.typing import NDArray

from explorables.common_shift.picture import common_shift
from explorables.parts.logits import SelectingExplorable
from explorables.parts.number import Number
from lib.figures.picture import Picture
from lib.stability import softmax

REACH: Final = 5.0


class CommonShift(SelectingExplorable):
    """After moving this, the reader knows that only differences between logits matter.

    Adding c to every logit multiplies every exponential by the same e^c, and the division by the
    sum takes that factor out again.

    Parameters
    ----------
    logits : sequence of 1 to 8 numbers between -10 and 10, or a one-dimensional NumPy array
        The logits a_1 … a_N.
    shift : float between -5 and 5, optional
        The c that is added to each of them.
    selected : int, optional
        The j of the S_j in the formula, counted from 1. By default the largest logit's.
    address : str, optional
        The explorable's name in the page's address, where readers share its state.

    Attributes
    ----------
    logits : tuple of float
        The logits now, without the shift.
    shift : float
        The shift now.
    selected : int
        The j in the formula now.

    Raises
    ------
    traitlets.TraitError
        If the logits or the shift are not numbers in their range, or there is no such element.

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

    _explorable = traitlets.Unicode("common-shift").tag(sync=True)

    shift = Number(1.5, least=-REACH, most=REACH)

    def __init__(
        self,
        logits: Iterable[float] = (1, 2, 3),
        *,
        shift: float = 1.5,
        selected: int | None = None,
        address: str = "",
        **kwargs: Any,  # noqa: ANN401 (ipywidgets' own, such as `layout`)
    ) -> None:
        super().__init__(logits, selected, address, shift=shift, **kwargs)

    def _rems(self, count: int) -> tuple[float, float]:
        return (56.5, 90) if count > 4 else (52, 75)

    @property
    def exponentials(self) -> NDArray[np.float64]:
        """The exponentials e^{a_j + c}, shape (N,), dtype float64."""
        return np.asarray(np.exp(self._vector() + self.shift))

    @property
    def probabilities(self) -> NDArray[np.float64]:
        """The parts S_j of the shifted logits, shape (N,), dtype float64."""
        return np.asarray(softmax(self._vector() + self.shift), dtype=np.float64)

    def _picture(self) -> Picture:
        return common_shift(self.logits, self.shift)
