"""AnyWidget for a page that hosts widgets itself: its state goes out with the view."""

import hashlib
from pathlib import Path
from typing import Any

import traitlets
from explorables_live import widgets
from explorables_live.cells import WIDGET


def _digest(program: object) -> str:
    """Return the name under which the built book has a program or a style sheet."""
    text = program.read_text(encoding="utf-8") if isinstance(program, Path) else str(program)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


class AnyWidget(traitlets.HasTraits):
    """A widget whose front end lives in the page."""

    _esm: object = ""
    _css: object = ""

    def __init__(self, **traits: object) -> None:
        traits.pop("layout", None)
        super().__init__(**traits)
        self.model_id = widgets.add(self)

    def live_view(self) -> dict[str, Any]:
        """Return what the page needs to show it."""
        return {
            "model": self.model_id,
            "state": {name: getattr(self, name) for name in self.traits(sync=True)},
            "links": [link for of_cell in widgets.links.values() for link in of_cell],
            "program": _digest(self._esm),
            "style": _digest(self._css),
        }

    def _repr_mimebundle_(self, **_: object) -> tuple[dict[str, Any], dict[str, Any]]:
        return {WIDGET: self.live_view()}, {}
