"""The still twin of row-major order: the grid of W above the columns that its weights become."""

from matplotlib.axes import Axes
from matplotlib.patches import FancyArrowPatch, Rectangle

from explorables.row_major import RowMajor
from lib.figures.palette import GRID, INK, MUTED
from lib.figures.panels import Look, hues, outline
from lib.figures.picture import Picture, drawing
from lib.layer import weight_column


def draw(order: RowMajor) -> Picture:
    """Draw each weight in W and in its column of Dg, and point at one, counted from 1."""
    (T, N), i, j = order.size, order.row, order.column
    target = weight_column(i, j, N) - 0.5
    left, top = N * (T - 1) / 2, T + 1.3
    with drawing(6.4, 0.6 * (T + 3.8)) as (figure, axes):
        for row in range(1, T + 1):
            for column in range(1, N + 1):
                number = weight_column(row, column, N)
                chosen = (row, column) == (i, j)
                for corner in ((left + column - 1, row - 1), (number - 1, top)):
                    _cell(axes, corner, row, column, chosen=chosen)
                look: Look = {"color": INK.light if chosen else MUTED.light, "ha": "center"}
                weight = "bold" if chosen else "normal"
                for below, count in ((1.3, number), (1.85, number - 1)):
                    place = number - 0.5, top + below
                    axes.text(*place, str(count), va="center", fontweight=weight, **look)
        for below, text in ((1.3, "from 1"), (1.85, "from 0")):
            axes.text(-0.2, top + below, text, ha="right", va="center", color=MUTED.light)
        axes.text(left - 0.3, T / 2, "$W$", ha="right", va="center", fontsize=13)
        axes.text(-0.2, top + 0.5, "column", ha="right", va="center")
        # Leave the grid sideways, so that the arrow crosses no other weight's name.
        edge, bend = (left, 0.35) if j <= N / 2 else (left + N, -0.35)
        axes.add_patch(
            FancyArrowPatch(
                (edge, i - 0.5),
                (target, top),
                connectionstyle=f"arc3,rad={bend}",
                arrowstyle="-|>",
                mutation_scale=13,
                color=INK.light,
                lw=1.3,
                zorder=4,
            )
        )
        axes.set(xlim=(-1.5, T * N + 0.1), ylim=(top + 2.2, -0.1))
        axes.set_aspect("equal")
        axes.set_axis_off()
    columns = "1 column" if T * N == 1 else f"{T * N} columns"
    return Picture(
        figure,
        f"The {T} × {N} weights written as {columns}, row after row. W_{i}{j} is column "
        f"{weight_column(i, j, N)} counting from 1, and column "
        f"{weight_column(i - 1, j - 1, N, first=0)} counting from 0.",
    )


def _cell(axes: Axes, corner: tuple[float, float], row: int, column: int, *, chosen: bool) -> None:
    """Draw one weight as a cell of its row's colour."""
    (x, y), alpha = corner, 0.5 if chosen else 0.14
    axes.add_patch(Rectangle(corner, 1, 1, facecolor=hues(row)[-1], alpha=alpha, lw=0))
    edge, width = (INK, 1.8) if chosen else (GRID, 0.8)
    outline(axes, x, y, 1, 1, edgecolor=edge.light, linewidth=width, zorder=2 + chosen)
    axes.text(x + 0.5, y + 0.5, f"$W_{{{row}{column}}}$", ha="center", va="center")
