"""What the explorables share whose input is a vector of logits."""

from collections.abc import Iterable
from typing import Any, ClassVar, Final

import numpy as np
import traitlets
from numpy.typing import NDArray

from lib.softmax import softmax
from lib.widgets._explorable import Explorable
from lib.widgets._traits import Vector

LEAST: Final = -10.0
MOST: Final = 10.0
LONGEST: Final = 8


class OfLogits(Explorable):
    """An explorable with logits, and perhaps with indices of them, counted from 1.

    A subclass names its index traits in `_indices`. When logits go away, an index beyond the last
    one becomes the last one, as in the page.
    """

    _indices: ClassVar[tuple[str, ...]] = ()
    _lowest: ClassVar[int] = 1

    _range = traitlets.Tuple((LEAST, MOST)).tag(sync=True)

    logits = Vector((1, 2, 3), shortest=1, longest=LONGEST, least=LEAST, most=MOST)

    def __init__(self, logits: Iterable[float], **kwargs: Any) -> None:  # noqa: ANN401
        # The logits come first: they say which indices there are.
        indices = {name: kwargs.pop(name) for name in self._indices}
        super().__init__(logits=logits, **kwargs)
        for name, value in indices.items():
            self.set_trait(name, value)

    def _index_exists(self, proposal: dict[str, Any]) -> int:
        value: int = proposal["value"]
        if not self._lowest <= value <= len(self.logits):
            raise traitlets.TraitError(
                f"{proposal['trait'].name}: expected {self._lowest} to {len(self.logits)}, "
                f"the indices there are, got {value}"
            )
        return value

    @traitlets.observe("logits")
    def _keep_indices(self, change: dict[str, Any]) -> None:
        for name in self._indices:
            self.set_trait(name, min(getattr(self, name), len(change["new"])))

    def _vector(self) -> NDArray[np.float64]:
        return np.array(self.logits, dtype=np.float64)

    @property
    def probabilities(self) -> NDArray[np.float64]:
        """The parts S_j = e^{a_j} / Σ_k e^{a_k}, shape (N,), dtype float64."""
        return np.asarray(softmax(self._vector()), dtype=np.float64)
