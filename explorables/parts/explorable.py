"""What every explorable of the book has in common on the Python side."""

from pathlib import Path
from typing import Any, ClassVar, Final

import anywidget
import traitlets

from lib.figures.picture import Picture

_DIST: Final = Path(__file__).parents[1] / "bundle"


class Explorable(anywidget.AnyWidget):
    """A widget that works in JupyterLab, in the built book, and as a picture with a sentence.

    A subclass sets `_explorable` to the name under which the JavaScript bundle knows it, gives its
    inputs as synced traits, and defines `_picture`.

    Parameters
    ----------
    address : str, optional
        The explorable's name in the page's address, where readers share its state; by default the
        class's own name. Give two explorables of one page different names.
    """

    # One bundle for all explorables: a page of the book loads it once.
    _esm: ClassVar[Path] = _DIST / "explorables.js"
    _css: ClassVar[Path] = _DIST / "explorables.css"

    _explorable = traitlets.Unicode().tag(sync=True)
    # The place that the built page keeps free: where the text column is wide, and where it is
    # narrower than 560 pixels and an explorable puts its panels one above the other.
    _height = traitlets.Unicode("30rem").tag(sync=True)
    _height_narrow = traitlets.Unicode("40rem").tag(sync=True)

    # Traits that follow another explorable of the page, which shares them in the address, and what
    # they were at first.
    _follows = traitlets.Dict().tag(sync=True)

    address = traitlets.Unicode("").tag(sync=True)

    @traitlets.validate("address")
    def _address_is_a_word(self, proposal: dict[str, Any]) -> str:
        value: str = proposal["value"]
        if value and not all(letter.isalnum() or letter in "-_" for letter in value):
            raise traitlets.TraitError(
                f"address: expected letters, digits, - and _, got {value!r}"
            )
        return value

    def _picture(self) -> Picture:
        """Draw the still twin of the state now; its alternative text is the widget's sentence."""
        raise NotImplementedError

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]]:  # noqa: ANN401
        data, metadata = super()._repr_mimebundle_(**kwargs) or ({}, {})
        picture = self._picture()
        twin = {"image/svg+xml": picture.svg, "text/plain": picture.alt}
        return {**data, **twin}, metadata
