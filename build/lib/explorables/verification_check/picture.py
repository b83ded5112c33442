"""The still twin of the check in the page: the rows that it checks."""

from collections.abc import Sequence
from typing import Final

from matplotlib.figure import Figure

from lib.figures.palette import GRID
from lib.figures.picture import Picture, book_style

_COLUMNS: Final = 8


def rows_to_check(rows: Sequence[str], numbers: int) -> Picture:
    """Draw a field for each row of the ledger that the page's JavaScript checks."""
    lines = -(-len(rows) // _COLUMNS)
    with book_style():
        figure = Figure(figsize=(7, 0.45 * lines))
        axes = figure.add_subplot()
        for at, row in enumerate(rows):
            line, column = divmod(at, _COLUMNS)
            box = {"boxstyle": "round,pad=0.45", "facecolor": "none", "edgecolor": GRID.light}
            axes.text(column, -line, row, ha="center", va="center", bbox=box)
        axes.set(xlim=(-0.6, _COLUMNS - 0.4), ylim=(0.6 - lines, 0.6))
        axes.axis("off")
    return Picture(
        figure,
        f"The page's own JavaScript can be checked here: {numbers} numbers "
        f"in {len(rows)} rows of the ledger, {rows[0]} to {rows[-1]}.",
    )
