"""What the explorables with a vector of logits have in common on the Python side."""

from collections.abc import Iterable
from typing import Any, Final

import numpy as np
import traitlets
from numpy.typing import NDArray

from lib.softmax import softmax
from lib.widgets._explorable import Explorable
from lib.widgets._traits import Vector

LEAST: Final = -10.0
MOST: Final = 10.0
LONGEST: Final = 8


class LogitsExplorable(Explorable):
    """An explorable whose input is 1 to 8 logits, so that several can be linked.

    A subclass says how tall it is with `_rems`.
    """

    _range = traitlets.Tuple((LEAST, MOST)).tag(sync=True)

    logits = Vector((1, 2, 3), shortest=1, longest=LONGEST, least=LEAST, most=MOST)

    def __init__(self, logits: Iterable[float], address: str, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(logits=logits, address=address, **kwargs)
        wide, narrow = self._rems(len(self.logits))
        self._height, self._height_narrow = f"{wide:g}rem", f"{narrow:g}rem"

    def _rems(self, count: int) -> tuple[float, float]:
        """Return the heights on wide and on narrow screens for so many logits."""
        raise NotImplementedError

    @property
    def probabilities(self) -> NDArray[np.float64]:
        """The parts S_j, shape (N,), dtype float64."""
        return np.asarray(softmax(self._vector()), dtype=np.float64)

    def _vector(self) -> NDArray[np.float64]:
        return np.array(self.logits, dtype=np.float64)


class SelectingExplorable(LogitsExplorable):
    """A `LogitsExplorable` in whose formula one element is selected."""

    selected = traitlets.Int(1).tag(sync=True)

    def __init__(
        self,
        logits: Iterable[float],
        selected: int | None,
        address: str,
        **kwargs: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(logits, address, **kwargs)
        self.selected = int(np.argmax(self.logits)) + 1 if selected is None else selected

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
