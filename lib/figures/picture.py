"""A Matplotlib figure that a notebook shows as an SVG with a sentence beside it."""

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from matplotlib import style
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from lib.figures.palette import GRID, INK, MUTED, PAPER

STYLE: Final[dict[str, Any]] = {
    "figure.facecolor": "none",
    "axes.facecolor": "none",
    "savefig.facecolor": "none",
    "text.color": INK.light,
    "axes.labelcolor": INK.light,
    "axes.edgecolor": MUTED.light,
    "xtick.color": MUTED.light,
    "ytick.color": MUTED.light,
    "xtick.labelcolor": INK.light,
    "ytick.labelcolor": INK.light,
    "grid.color": GRID.light,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.axisbelow": True,
    "font.size": 11,
    "font.family": "DejaVu Sans",
    "mathtext.fontset": "dejavusans",
    # On the ground of the page: lines of a grid would run through the words.
    "legend.frameon": True,
    "legend.framealpha": 1.0,
    "legend.facecolor": PAPER.light,
    "legend.edgecolor": PAPER.light,
    # Glyphs as shapes: the picture looks the same wherever it is opened.
    "svg.fonttype": "path",
    # With a fixed salt and no date the same figure gives the same bytes twice.
    "svg.hashsalt": "softmax-book",
    "figure.constrained_layout.use": True,
}
"""How every figure of the book is drawn, for a light page.

The Sphinx extension replaces these colours, which are exactly those of the palette, by CSS
variables, so that the same SVG is readable on a dark page too. A figure therefore uses no colour
from elsewhere and draws on a transparent ground.
"""


@contextmanager
def book_style() -> Iterator[None]:
    """Draw with the book's settings inside the `with` block, whatever the reader's own are."""
    with style.context(STYLE, after_reset=True):
        yield


@contextmanager
def sheet(width: float, height: float, *, by_hand: bool = False) -> Iterator[Figure]:
    """Draw in the book's style in a figure of so many inches, whose axes one may place by hand."""
    with book_style():
        figure = Figure(figsize=(width, height))
        if by_hand:
            figure.set_layout_engine("none")
        yield figure


@contextmanager
def drawing(width: float, height: float) -> Iterator[tuple[Figure, Axes]]:
    """Draw in the book's style on one pair of axes, in a figure of so many inches."""
    with sheet(width, height) as figure:
        yield figure, figure.add_subplot()


def measured(*artists: Artist) -> None:
    """Mark what the rounding of the processor places: no check compares it (tests/nbval.cfg)."""
    for artist in artists:
        for one in (artist, getattr(artist, "arrow_patch", None)):
            if one is not None:
                one.set_gid("measured")


class Picture:
    """A drawn figure, and in `alt` a sentence with the numbers that it shows.

    Screen readers read the sentence and nbval compares it, so it is computed from the same data.
    """

    def __init__(self, figure: Figure, alt: str) -> None:
        if not alt.strip():
            raise ValueError("alt is empty: say in a sentence what the picture shows")
        self.alt = alt
        buffer = io.StringIO()
        with book_style():
            figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
        self.svg = _numbered(buffer.getvalue())

    def __repr__(self) -> str:
        return self.alt

    def _repr_mimebundle_(
        self,
        include: object = None,  # noqa: ARG002 (the protocol passes it)
        exclude: object = None,  # noqa: ARG002
    ) -> dict[str, str]:
        return {"image/svg+xml": self.svg, "text/plain": self.alt}


def _numbered(svg: str) -> str:
    """Name the ids that Matplotlib makes from hashes by their order of appearance.

    A hash covers the full digits of a clip rectangle, and the solver of the constrained layout
    does not repeat the last of them, though the coordinates it writes are the same.
    """
    names: dict[str, str] = {}

    def name(match: re.Match[str]) -> str:
        return names.setdefault(match[0], f"{match[0][0]}{len(names) + 1}")

    return re.sub(r"(?<=[#\"])[a-z][0-9a-f]{10}(?=[\")])", name, svg)
