"""The still twin of the check in the page: the rows that it checks."""

from typing import Final

from explorables.verification_check import VerificationCheck
from lib.figures.palette import GRID
from lib.figures.picture import Picture, drawing

_COLUMNS: Final = 8


def draw(check: VerificationCheck) -> Picture:
    """Draw a field for each row of the ledger that the page's JavaScript checks."""
    rows = [row["row"] for row in check.rows]
    lines = -(-len(rows) // _COLUMNS)
    with drawing(7, 0.45 * lines) as (figure, axes):
        for at, row in enumerate(rows):
            line, column = divmod(at, _COLUMNS)
            box = {"boxstyle": "round,pad=0.45", "facecolor": "none", "edgecolor": GRID.light}
            axes.text(column, -line, row, ha="center", va="center", bbox=box)
        axes.set(xlim=(-0.6, _COLUMNS - 0.4), ylim=(0.6 - lines, 0.6))
        axes.axis("off")
    return Picture(
        figure,
        f"The page's own JavaScript can be checked here: {check.numbers} numbers "
        f"in {len(rows)} rows of the ledger, {rows[0]} to {rows[-1]}.",
    )
