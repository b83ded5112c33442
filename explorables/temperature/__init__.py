"""Temperature: from a hard maximum to equal parts."""

from collections.abc import Iterable
from typing import Any, Final

import numpy as np
import traitlets
from numpy.typing import NDArray

from explorables.parts.logits import SelectingExplorable
from explorables.parts.number import Number
from explorables.temperature.picture import temperature
from lib.figures.picture import Picture
from lib.stability import softmax

COLDEST: Final = 0.01
HOTTEST: Final = 100.0


class Temperature(SelectingExplorable):
    """After moving this, the reader knows how a temperature makes softmax harder or softer.

    Dividing the logits by a temperature leads from a hard maximum (near 0, where ties share) over
    softmax (at 1) to equal parts (towards infinity), and the order of the parts never changes.

    Parameters
    ----------
    logits : sequence of 1 to 8 numbers between -10 and 10, or a one-dimensional NumPy array
        The logits a_1 … a_N.
    temperature : float between 0.01 and 100, optional
        The τ that divides each of them.
    selected : int, optional
        The j of the S_j in the formula, counted from 1. By default the largest logit's.
    address : str, optional
        The explorable's name in the page's address, where readers share its state.

    Attributes
    ----------
    logits : tuple of float
        The logits now.
    temperature : float
        The temperature now.
    selected : int
        The j in the formula now.

    Raises
    ------
    traitlets.TraitError
        If logits or temperature are not numbers in their range, or there is no such element.

    Examples
    --------
    >>> from explorables.temperature import Temperature
    >>> bands = Temperature(logits=[1, 3, 3], temperature=0.05)
    >>> bands.probabilities.round(3)
    array([0. , 0.5, 0.5])
    """

    _explorable = traitlets.Unicode("temperature").tag(sync=True)

    temperature = Number(0.5, least=COLDEST, most=HOTTEST)

    def __init__(
        self,
        logits: Iterable[float] = (1, 2, 3),
        *,
        temperature: float = 0.5,
        selected: int | None = None,
        address: str = "",
        **kwargs: Any,  # noqa: ANN401 (ipywidgets' own, such as `layout`)
    ) -> None:
        super().__init__(logits, selected, address, temperature=temperature, **kwargs)

    def _rems(self, count: int) -> tuple[float, float]:
        return (48.5, 82) if count > 4 else (43.5, 69.5)

    @property
    def probabilities(self) -> NDArray[np.float64]:
        """The parts S_j of the logits divided by the temperature, shape (N,), dtype float64."""
        return np.asarray(softmax(self._vector() / self.temperature), dtype=np.float64)

    def _picture(self) -> Picture:
        return temperature(self.logits, self.temperature)
