"""What every explorable of the book has in common on the Python side."""

import json
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from operator import ge
from pathlib import Path
from typing import Any, ClassVar, Final, Self

import anywidget
import traitlets
from IPython import get_ipython
from ipywidgets import jslink

from lib.figures.picture import Picture

BUNDLE: Final = Path(__file__).parents[1] / "bundle"
HEIGHTS: Final = BUNDLE / "heights.json"
"""How tall each explorable opens, by its size; written by `python -m tools.heights`."""


class Explorable(anywidget.AnyWidget):
    """A widget that works in JupyterLab, in the built book, and as a picture with a sentence.

    A subclass lives in a folder of its own, whose name is its name in the JavaScript bundle. It
    gives its state as synced traits, and `draw` in its `picture.py` a still picture of it. Every
    trait can be given when an explorable is made, set to move the page, and observed to follow
    the reader.

    Parameters
    ----------
    address : str, optional
        The explorable's name in the page's address, where readers share its state; by default the
        class's own name. Give two explorables of one page different names.
    **traits
        What the subclass lists, and ipywidgets' own, such as `layout`.

    Raises
    ------
    traitlets.TraitError
        If a value is not what is said of its parameter. The last good one stays.
    """

    # One bundle for all explorables but those with a page of their own: a page loads one, once.
    _esm: ClassVar[Path] = BUNDLE / "explorables.js"
    _css: ClassVar[Path] = BUNDLE / "explorables.css"

    # The traits that may be given without their name, in this order.
    _by_position: ClassVar[tuple[str, ...]] = ()

    # The name under which the bundle knows it.
    _explorable = traitlets.Unicode().tag(sync=True)
    # The place that the built page keeps free: where the text column is wide, and where it is
    # narrower than 560 pixels and an explorable puts its panels one above the other.
    _height = traitlets.Unicode().tag(sync=True)
    _height_narrow = traitlets.Unicode().tag(sync=True)

    # Traits that follow another explorable of the page, which shares them in the address, and what
    # they were at first.
    _follows = traitlets.Dict().tag(sync=True)

    address = traitlets.Unicode("").tag(sync=True)

    def __init__(self, *values: object, **traits: object) -> None:
        if len(values) > (most := len(self._by_position)):
            raise TypeError(f"expected at most {most} values without a name, got {len(values)}")
        super().__init__(**dict(zip(self._by_position, values, strict=False)), **traits)
        wide, narrow = reserved(self._explorable, self.size)
        self._height, self._height_narrow = f"{wide:g}rem", f"{narrow:g}rem"

    @traitlets.default("_explorable")
    def _name_of_the_folder(self) -> str:
        return type(self).__module__.rpartition(".")[2].replace("_", "-")

    @traitlets.validate("address")
    def _address_is_a_word(self, proposal: dict[str, Any]) -> str:
        value: str = proposal["value"]
        if value and not all(letter.isalnum() or letter in "-_" for letter in value):
            raise traitlets.TraitError(
                f"address: expected letters, digits, - and _, got {value!r}"
            )
        return value

    @property
    def size(self) -> tuple[int, ...]:
        """The numbers on which the height depends, such as how many logits there are."""
        return ()

    @classmethod
    def of_each_size(cls) -> Iterator[Self]:
        """Yield an explorable of every size, as it opens; the heights are measured on them."""
        yield cls()

    def _picture(self) -> Picture:
        """Draw the still twin of the state now; its alternative text is the widget's sentence."""
        picture: Picture = import_module(".picture", type(self).__module__).draw(self)
        return picture

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]]:  # noqa: ANN401
        data, metadata = super()._repr_mimebundle_(**kwargs) or ({}, {})
        picture = self._picture()
        twin = {"image/svg+xml": picture.svg, "text/plain": picture.alt}
        return {**data, **twin}, metadata


@cache
def reserved(name: str, size: tuple[int, ...]) -> tuple[float, float]:
    """Return the heights in rem, wide and narrow, of the next larger size that was measured."""
    # A new explorable has a guess until `python -m tools.heights` has run.
    guess = [{"size": size, "wide": 30.0, "narrow": 40.0}]
    measured = json.loads(HEIGHTS.read_text(encoding="utf-8")).get(name, guess)
    larger = [one for one in measured if all(map(ge, one["size"], size))]
    found = larger[0] if larger else measured[-1]
    return found["wide"], found["narrow"]


def share(what: str, also: tuple[str, ...], leader: Explorable, *followers: Explorable) -> None:
    """Let explorables share the trait `what`, and those of `also` that they have."""
    for each in (leader, *followers):
        if not each.has_trait(what):
            raise traitlets.TraitError(f"{type(each).__name__} has no {what} to share")
    # Jupyter's pages do what `jslink` asks for, and so do built ones, which a kernel of Jupyter
    # made. Others (marimo) do not, so that Python links.
    link = traitlets.link if get_ipython() is None else jslink
    for follower in followers:
        names = [name for name in (what, *also) if leader.has_trait(name)]
        shared = [name for name in names if follower.has_trait(name)]
        for name in shared:
            follower.set_trait(name, getattr(leader, name))
            link((leader, name), (follower, name))
        follower.set_trait("_follows", {name: getattr(follower, name) for name in shared})
