"""The still twin of the Jacobian matrix: all entries, the sums, and the formula of one entry."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from lib.figures.matrix import draw_matrix, number
from lib.figures.numbers import format_input, format_list, format_number, format_part, subscript
from lib.figures.palette import CLASS_COLOURS, INK, MUTED
from lib.figures.picture import Picture, book_style
from lib.jacobian import softmax_jacobian
from lib.stability import softmax

EIGHT = len(CLASS_COLOURS)
LARGEST: Final = 0.25
"""No entry is larger, so that a shade means the same in every state."""


def three_decimals(value: float) -> str:
    """Return an entry as the cells write it: what rounds to zero has no sign, 0 is exact.

    Parameters
    ----------
    value : float

    Returns
    -------
    str
        Such as ``−0.163``.
    """
    return "0" if value == 0 else number(value, 3)


def jacobian_matrix_sentence(logits: Sequence[float], *, row: int, column: int) -> str:
    """Say in a sentence what the matrix and the chosen entry are.

    Parameters
    ----------
    logits : sequence of float, length N
    row, column : int
        Counted from 1.

    Returns
    -------
    str
        The matrix row by row with three decimals, and the entry with three significant digits.
    """
    a = np.asarray(logits, dtype=np.float64)
    J = softmax_jacobian(a)
    rows = "; ".join(", ".join(three_decimals(value) for value in line) for line in J)
    entry = float(J[row - 1, column - 1])
    return (
        f"The Jacobian of softmax at {format_list(logits)}, row by row: {rows}. "
        f"Every row and every column sums to 0. In row {row} and column {column} stands "
        f"D{subscript(column)}S{subscript(row)} = {format_number(entry)}."
    )


def jacobian_matrix(logits: Sequence[float], *, row: int, column: int) -> Picture:
    """Draw the Jacobian with its sums, one cell marked, and the formula of that cell.

    Parameters
    ----------
    logits : sequence of float, length N, 1 ≤ N ≤ 8
        The logits a_1 … a_N.
    row, column : int
        The marked cell, counted from 1.

    Returns
    -------
    Picture
        With `jacobian_matrix_sentence` as its alternative text.

    Raises
    ------
    ValueError
        If there are no logits or more than 8, or the cell does not exist.
    """
    a = np.asarray(logits, dtype=np.float64)
    count = a.size
    if a.ndim != 1 or not 1 <= count <= EIGHT:
        raise ValueError(f"expected 1 to {EIGHT} logits, got shape {a.shape}")
    if not (1 <= row <= count and 1 <= column <= count):
        raise ValueError(f"there is no cell ({row}, {column}) in a matrix of {count} rows")
    S, J = softmax(a), softmax_jacobian(a)
    i, j = row - 1, column - 1
    with book_style():
        figure = Figure(figsize=(7.2, 1.9 + 0.56 * count))
        ax = figure.subplots()
        texts = [[three_decimals(value) for value in line] for line in J]
        draw_matrix(ax, J, texts=texts, largest=LARGEST, size=10 if count < 7 else 8.5)
        ax.set_aspect("auto")
        for k in range(count):
            colour = CLASS_COLOURS[k].light
            ax.text(k + 0.5, -0.62, f"$a_{k + 1}$", ha="center", va="bottom", color=colour)
            ax.text(k + 0.5, -0.12, format_input(float(a[k])), ha="center", va="bottom", size=9.5)
            ax.text(-0.28 * count, k + 0.5, f"$S_{k + 1}$", ha="right", va="center", color=colour)
            ax.text(-0.1, k + 0.5, format_part(float(S[k])), ha="right", va="center", size=9.5)
            ax.text(count + 0.2, k + 0.5, "0", va="center", color=MUTED.light)
            ax.text(k + 0.5, count + 0.2, "0", ha="center", va="top", color=MUTED.light)
        ax.text(count + 0.1, -0.12, "sum", va="bottom", color=MUTED.light, size=9.5)
        ax.text(-0.1, count + 0.2, "sum", ha="right", va="top", color=MUTED.light, size=9.5)
        for x, y, style in ((j, i, "solid"), (i, j, "dashed")):
            ax.add_patch(
                Rectangle(
                    (x + 0.04, y + 0.06), 0.92, 0.88,
                    fill=False, edgecolor=INK.light, linewidth=1.8, linestyle=style,
                )
            )  # fmt: skip
        delta = "1" if i == j else "0"
        entry = float(J[i, j])
        sign = "=" if entry == 0 else r"\approx"
        ax.text(
            count / 2,
            count + 0.95,
            rf"$D_{{{column}}}S_{{{row}}} = S_{{{row}}}\,(\delta_{{{row}{column}}} - "
            rf"S_{{{column}}}) = {format_part(float(S[i]))}\,({delta} - "
            rf"{format_part(float(S[j]))}) {sign} $"
            f" {format_number(entry)}",
            ha="center",
            va="top",
        )
        ax.set_xlim(-0.34 * count - 0.1, count + 0.1 + 0.2 * count)
        ax.set_ylim(count + 1.6, -1.2)
        return Picture(figure, jacobian_matrix_sentence(logits, row=row, column=column))
