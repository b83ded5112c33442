"""The still twin of the Jacobian matrix: all entries, the sums, and the formula of one entry."""

from typing import Final

from explorables.jacobian_matrix import JacobianMatrix
from lib.figures.numbers import format_input, format_list, format_number, format_part, subscript
from lib.figures.palette import MUTED
from lib.figures.panels import SMALL, draw_matrix, entries, hues, outline
from lib.figures.picture import Picture, drawing

LARGEST: Final = 0.25
"""No entry is larger, so that a shade means the same in every state."""


def draw(matrix: JacobianMatrix) -> Picture:
    """Draw the Jacobian with its sums, one cell marked, and the formula of that cell."""
    a, S, J = matrix.logits, matrix.probabilities, matrix.jacobian
    count, row, column = len(a), matrix.row, matrix.column
    i, j = row - 1, column - 1
    texts = entries(J, 3)
    with drawing(7.2, 1.9 + 0.56 * count) as (figure, ax):
        size = 10 if count < 7 else 8.5
        draw_matrix(ax, J, texts=texts, largest=LARGEST, size=size)
        ax.set_aspect("auto")
        for k, colour in enumerate(hues(count)):
            ax.text(k + 0.5, -0.62, f"$a_{k + 1}$", ha="center", va="bottom", color=colour)
            ax.text(k + 0.5, -0.12, format_input(a[k]), ha="center", va="bottom", size=SMALL)
            ax.text(-0.28 * count, k + 0.5, f"$S_{k + 1}$", ha="right", va="center", color=colour)
            ax.text(-0.1, k + 0.5, format_part(float(S[k])), ha="right", va="center", size=SMALL)
            across, down = ("0" if total == 0 else "≈ 0" for total in (J[k].sum(), J[:, k].sum()))
            ax.text(count + 0.15, k + 0.5, across, va="center", color=MUTED.light)
            ax.text(k + 0.5, count + 0.2, down, ha="center", va="top", color=MUTED.light)
        ax.text(count + 0.1, -0.12, "sum", va="bottom", color=MUTED.light, size=SMALL)
        ax.text(-0.1, count + 0.2, "sum", ha="right", va="top", color=MUTED.light, size=SMALL)
        for x, y, style in ((j, i, "solid"), (i, j, "dashed")):
            outline(ax, x + 0.04, y + 0.06, 0.92, 0.88, linestyle=style)
        sign = "=" if matrix.entry == 0 else r"\approx"
        formula = (
            rf"$D_{{{column}}}S_{{{row}}} = S_{{{row}}}\,(\delta_{{{row}{column}}} - "
            rf"S_{{{column}}}) {sign} {format_part(S[i])}\,({int(i == j)} - {format_part(S[j])}) "
            rf"{sign} $ {format_number(matrix.entry)}"
        )
        ax.text(count / 2, count + 0.95, formula, ha="center", va="top")
        right = count + 0.1 + 0.2 * count
        ax.set(xlim=(-0.34 * count - 0.1, right), ylim=(count + 1.6, -1.2))
    return Picture(
        figure,
        f"The Jacobian of softmax at {format_list(a)}, row by row: "
        f"{'; '.join(map(', '.join, texts))}. "
        f"Every row and every column sums to 0. In row {row} and column {column} stands "
        f"D{subscript(column)}S{subscript(row)} = {format_number(matrix.entry)}.",
    )
