"""Softmax bars: logits, their exponentials, and one whole of length 1 cut into parts."""

from collections.abc import Iterable
from typing import Any, Final

import numpy as np
import traitlets
from numpy.typing import NDArray

from explorables.parts.explorable import Explorable
from explorables.parts.traits import Vector
from explorables.softmax_bars.picture import softmax_bars
from lib.figures.picture import Picture
from lib.stability import softmax

LEAST: Final = -10.0
MOST: Final = 10.0
LONGEST: Final = 8


class SoftmaxBars(Explorable):
    """After moving this, the reader knows that softmax cuts one whole into parts.

    The logits a_j may be any numbers; their exponentials are positive; divided by their sum they
    are the lengths S_j of parts of one whole, so that every S_j answers to every a_k.

    Parameters
    ----------
    logits : sequence of 1 to 8 numbers between -10 and 10, or a one-dimensional NumPy array
        The logits a_1 … a_N.
    selected : int, optional
        The j of the S_j in the formula, counted from 1 as there. By default the largest logit's.
    address : str, optional
        The explorable's name in the page's address, where readers share its state.

    Attributes
    ----------
    logits : tuple of float
        The logits now. Set it to move the bars; `observe` it to follow the reader.
    selected : int
        The j in the formula now.

    Raises
    ------
    traitlets.TraitError
        If the logits are not 1 to 8 numbers in the range, or there is no element `selected`.

    Examples
    --------
    >>> from explorables.softmax_bars import SoftmaxBars
    >>> bars = SoftmaxBars(logits=[1, 2, 3])
    >>> bars.probabilities.round(3)
    array([0.09 , 0.245, 0.665])
    >>> bars.observe(lambda change: print(change["new"]), names="logits")
    >>> bars.logits = [1, 2, 5]
    (1.0, 2.0, 5.0)
    """

    _explorable = traitlets.Unicode("softmax-bars").tag(sync=True)
    _range = traitlets.Tuple((LEAST, MOST)).tag(sync=True)

    logits = Vector((1, 2, 3), shortest=1, longest=LONGEST, least=LEAST, most=MOST)
    selected = traitlets.Int(3).tag(sync=True)

    def __init__(
        self,
        logits: Iterable[float] = (1, 2, 3),
        *,
        selected: int | None = None,
        address: str = "",
        **kwargs: Any,  # noqa: ANN401 (ipywidgets' own, such as `layout`)
    ) -> None:
        super().__init__(logits=logits, address=address, **kwargs)
        self.selected = int(np.argmax(self.logits)) + 1 if selected is None else selected
        many = len(self.logits) > 4
        self._height = "48.25rem" if many else "44.5rem"
        self._height_narrow = "79rem" if many else "68rem"

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
    def exponentials(self) -> NDArray[np.float64]:
        """The exponentials e^{a_j}, shape (N,), dtype float64."""
        return np.asarray(np.exp(self._vector()))

    @property
    def probabilities(self) -> NDArray[np.float64]:
        """The parts S_j = e^{a_j} / Σ_k e^{a_k}, shape (N,), dtype float64."""
        return np.asarray(softmax(self._vector()), dtype=np.float64)

    def _vector(self) -> NDArray[np.float64]:
        return np.array(self.logits, dtype=np.float64)

    def _picture(self) -> Picture:
        return softmax_bars(self.logits)
