"""Temperature: from argmax to equal parts."""

import numpy as np
from numpy.typing import NDArray

from explorables.parts.logits import SelectingExplorable
from explorables.parts.traits import Number


class Temperature(SelectingExplorable):
    """After moving this, the reader knows how a temperature makes softmax harder or softer.

    Dividing the logits by a temperature leads from argmax (near 0, where ties share) over
    softmax (at 1) to equal parts (towards infinity), and the order of the parts never changes.

    Parameters
    ----------
    logits, selected, address : as for every `SelectingExplorable`
    temperature : float between 0.01 and 100, default 0.5
        The τ that divides each of the logits.

    Examples
    --------
    >>> from explorables.temperature import Temperature
    >>> bands = Temperature(logits=[1, 3, 3], temperature=0.05)
    >>> bands.probabilities.round(3)
    array([0. , 0.5, 0.5])
    """

    temperature = Number(0.5, least=0.01, most=100)

    @property
    def inputs(self) -> NDArray[np.float64]:
        """The logits divided by the temperature, shape (N,), dtype float64."""
        return super().inputs / self.temperature
