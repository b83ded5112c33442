"""What the explorables have in common that point at elements by several indices."""

from collections.abc import Iterable
from typing import Any, ClassVar

import traitlets

from explorables.parts.logits import LogitsExplorable


class IndexedExplorable(LogitsExplorable):
    """A `LogitsExplorable` with indices of its elements, counted from 1.

    A subclass names its index traits in `_indices`, and sets `_lowest` to 0 where 0 means all.
    When logits go away, an index beyond the last one becomes the last one, as in the page.
    """

    _indices: ClassVar[tuple[str, ...]] = ()
    _lowest: ClassVar[int] = 1

    def __init__(self, logits: Iterable[float], address: str, **kwargs: Any) -> None:  # noqa: ANN401
        # The logits come first: they say which indices there are.
        indices = {name: kwargs.pop(name) for name in self._indices}
        super().__init__(logits, address, **kwargs)
        for name, value in indices.items():
            self.set_trait(name, value)

    def _existing(self, proposal: dict[str, Any]) -> int:
        """Return the proposed index if there is such an element, or raise TraitError."""
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
