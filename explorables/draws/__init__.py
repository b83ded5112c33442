"""Draws: frequencies settle on the parts of softmax."""

import numpy as np
from numpy.typing import NDArray

from explorables.parts.logits import LogitsExplorable
from explorables.parts.traits import WholeNumber
from lib.definition import draw_classes, frequency_error, root_mean_square_error


class Draws(LogitsExplorable):
    """After moving this, the reader knows that the parts are probabilities one can draw from.

    A random number lands in a part as often as the part is long, and the frequencies settle on the
    parts with an error that falls like one over the square root of the number of draws.

    Parameters
    ----------
    logits, address : as for every `LogitsExplorable`
    draws : int between 1 and 100 000, default 100
        How many draws have been made.
    seed : int between 0 and 9999, default 1
        The same seed gives the same draws, here and in `lib.definition`.

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

    draws = WholeNumber(100, least=1, most=100_000)
    seed = WholeNumber(1, least=0, most=9999)

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
    def root_mean_square_error(self) -> float:
        """σ / √n, the root of the mean squared error over all possible draws."""
        return root_mean_square_error(self.probabilities, self.draws)
