"""The colours of the book, in one place.

A class keeps its colour from the first picture to the last page, in Matplotlib and in the
explorables alike. Each colour comes as a pair, for a light and for a dark page, with a contrast
of at least 3:1 against its page (WCAG 2.1, success criterion 1.4.11). Colour never carries
meaning alone: every bar, point and cell is also labelled with its index.
"""

from typing import Final, NamedTuple


class Colour(NamedTuple):
    """One colour of the book as two hexadecimal sRGB values."""

    light: str
    dark: str


CLASS_COLOURS: Final[tuple[Colour, ...]] = (
    Colour("#0072b2", "#58aee6"),  # 1 blue
    Colour("#c4500a", "#f2914f"),  # 2 vermilion
    Colour("#007f5c", "#45c79b"),  # 3 green
    Colour("#a6447d", "#e692c3"),  # 4 purple-red
    Colour("#8a6a00", "#e3bb3f"),  # 5 gold
    Colour("#5c6470", "#adb5c0"),  # 6 grey
    Colour("#5b3fa8", "#b3a0f0"),  # 7 violet
    Colour("#7a2a1d", "#d98878"),  # 8 brick
)
"""Colours of classes 1 to 8."""

INK: Final = Colour("#1f2328", "#e6e6e6")  # text and axes
MUTED: Final = Colour("#5f6670", "#a5adb8")  # secondary text, ticks
GRID: Final = Colour("#d5d9de", "#3b414a")  # lines of grids and empty cells; decoration only
PAPER: Final = Colour("#ffffff", "#121212")  # the page itself; separates touching shapes
POSITIVE: Final = Colour("#4d7a00", "#a5d14d")  # of a matrix: a yellow-green of no class
NEGATIVE: Final = Colour("#a21caf", "#e37df0")  # of a matrix: a magenta of no class
KINDS: Final = (INK, MUTED, Colour("#8b929b", "#767e89"))
"""Formats and formulas, which are no classes: greys, told apart by their lines and marks too."""

ACCENT: Final = Colour("#00727f", "#56c5d3")  # questions, exercises and right answers
WRONG: Final = Colour("#c8102e", "#ff7b7b")  # what is no number, out of range, or does not hold
ALL_COLOURS: Final[dict[str, Colour]] = {
    **{f"class-{index}": colour for index, colour in enumerate(CLASS_COLOURS, start=1)},
    **{f"kind-{index}": colour for index, colour in enumerate(KINDS, start=1)},
    "ink": INK,
    "muted": MUTED,
    "grid": GRID,
    "paper": PAPER,
    "positive": POSITIVE,
    "negative": NEGATIVE,
    "accent": ACCENT,
    "wrong": WRONG,
}
"""Every colour by the name of its CSS variable (`--softmax-<name>`)."""


def css_variables() -> str:
    """Return the style sheet of `--softmax-<name>`: on `:root`, and where the page is dark."""

    def block(selector: str, shade: int) -> str:
        lines = [f"  --softmax-{name}: {colour[shade]};" for name, colour in ALL_COLOURS.items()]
        return "\n".join([f"{selector} {{", *lines, "}"])

    dark = 'html[data-theme="dark"], body[data-jp-theme-light="false"]'
    return "\n".join([block(":root", 0), block(dark, 1), ""])
