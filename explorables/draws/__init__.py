"""Draws: frequencies settle on the parts of softmax."""

from collections.abc import Iterable
from typing import Any, Final

import numpy as np
import traitlets
from numpy.typing import NDArray

from explorables.draws.picture import draws
from explorables.parts.logits import LogitsExplorable
from explorables.parts.number import WholeNumber
from lib.definition import draw_classes, expected_error, frequency_error
from lib.figures.picture import Picture

MOST_DRAWS: Final = 100_000
MOST_SEED: Final = 9999


class Draws(LogitsExplorable):
    """After moving this, the reader knows that the parts are probabilities one can draw from.

    A random number lands in a part as often as the part is long, and the frequencies settle on the
    parts with an error that falls like one over the square root of the number of draws.

    Parameters
    ----------
    logits : sequence of 1 to 8 numbers between -10 and 10, or a one-dimensional NumPy array
        The logits a_1 … a_N.
    draws : int between 1 and 100 000, optional
        How many draws have been made.
    seed : int between 0 and 9999, optional
        The same seed gives the same draws, here and in `lib.definition`.
    address : str, optional
        The explorable's name in the page's address, where readers share its state.

    Attributes
    ----------
    logits : tuple of float
        The logits now.
    draws, seed : int
        The number of draws and the seed now.

    Raises
    ------
    traitlets.TraitError
        If logits, draws or seed are not numbers in their range.

    Examples
    --------
    >>> from explorables.draws import Draws
    >>> dice = Draws(logits=[1, 2, 3], draws=100, seed=1)
    >>> dice.counts
    array([ 5, 27, 68])
    >>> dice.draws = 100_000
    >>> dice.frequencies.round(3)
    array([0.09 , 0.246, 0.664])
    """

    _explorable = traitlets.Unicode("draws").tag(sync=True)

    draws = WholeNumber(100, least=1, most=MOST_DRAWS)
    seed = WholeNumber(1, least=0, most=MOST_SEED)

    def __init__(
        self,
        logits: Iterable[float] = (1, 2, 3),
        *,
        draws: int = 100,
        seed: int = 1,
        address: str = "",
        **kwargs: Any,  # noqa: ANN401 (ipywidgets' own, such as `layout`)
    ) -> None:
        super().__init__(logits, address, draws=draws, seed=seed, **kwargs)

    def _rems(self, count: int) -> tuple[float, float]:
        rows = 1.9 * (count - 3)
        crowded = 4 if count > 4 else 0
        return (55 + rows + crowded, 81 + rows + crowded)

    @property
    def counts(self) -> NDArray[np.intp]:
        """How often each class was drawn, shape (N,), dtype intp."""
        classes = draw_classes(self.logits, self.draws, self.seed)
        return np.asarray(np.bincount(classes, minlength=len(self.logits)))

    @property
    def frequencies(self) -> NDArray[np.float64]:
        """The counts divided by the number of draws, shape (N,), dtype float64."""
        return self.counts / self.draws

    @property
    def error(self) -> float:
        """The Euclidean distance of the frequencies from the parts."""
        return frequency_error(self.counts, self.probabilities)

    @property
    def expected_error(self) -> float:
        """σ / √n, the root of the mean squared error over all possible draws."""
        return expected_error(self.probabilities, self.draws)

    def _picture(self) -> Picture:
        return draws(self.logits, self.draws, self.seed)
