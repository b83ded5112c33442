"""Parts that several pictures share: a matrix of labelled cells, a whole cut into parts, words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from matplotlib.patches import Rectangle

from lib.figures.palette import CLASS_COLOURS, GRID, INK, NEGATIVE, PAPER, POSITIVE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes
    from numpy.typing import ArrayLike, NDArray

    Vector = NDArray[np.float64]

STRONGEST: Final = 0.45
"""Opacity of the cell with the largest absolute value: text on it stays readable."""


def number(value: float, digits: int = 2) -> str:
    """Return a number with a fixed count of decimals and a real minus sign.

    Parameters
    ----------
    value : float
        The number. What rounds to zero is written without a sign.
    digits : int
        Decimals, at least 0.

    Returns
    -------
    str
        For instance ``−0.25``.
    """
    return f"{round(value, digits) + 0.0:.{digits}f}".replace("-", "−")


def short(value: float) -> str:
    """Return a number as short as it can be said: an integer without a decimal point.

    Parameters
    ----------
    value : float
        The number.

    Returns
    -------
    str
        For instance ``3`` or ``−0.5``.
    """
    return f"{value:g}".replace("-", "−")


def vector(values: ArrayLike) -> str:
    """Return a vector of inputs in brackets, as prose writes it.

    Parameters
    ----------
    values : array_like, shape (N,)
        The numbers.

    Returns
    -------
    str
        For instance ``[1, 2, 3]``.
    """
    return f"[{', '.join(short(float(value)) for value in np.asarray(values))}]"


def listed(values: ArrayLike, digits: int = 2) -> str:
    """Return numbers as a list in words.

    Parameters
    ----------
    values : array_like, shape (N,)
        The numbers.
    digits : int
        Decimals of each.

    Returns
    -------
    str
        For instance ``0.09, 0.24 and 0.67``.
    """
    words = [number(float(value), digits) for value in np.asarray(values)]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def draw_matrix(  # noqa: PLR0913 (each is one choice about one picture)
    ax: Axes,
    values: ArrayLike,
    *,
    texts: Sequence[Sequence[str]] | None = None,
    rows: Sequence[str] = (),
    columns: Sequence[str] = (),
    largest: float | None = None,
    hues: Sequence[str] = (),
    origin: tuple[float, float] = (0.0, 0.0),
    size: float = 11.0,
) -> None:
    """Draw a matrix as unit cells: blue above zero, orange below, the number in each cell.

    Row 0 is on top, as in print. The caller sets the limits of the axes.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
        Where to draw; its frame and ticks are switched off and its cells made square.
    values : array_like, shape (M, N)
        The entries; the opacity of a cell grows with the square root of the absolute value.
    texts : sequence of sequences of str, optional
        What to write in the cells instead of the numbers with two decimals.
    rows, columns : sequences of str
        Labels at the left and on top; none by default.
    largest : float, optional
        The absolute value that gets the strongest colour; by default the largest of `values`.
    hues : sequence of str
        One colour for each column; by default colour stands for the sign.
    origin : (float, float)
        Where the top left corner stands (x to the right, y downwards).
    size : float
        Font size of the numbers in points.
    """
    matrix = np.asarray(values, dtype=float)
    scale = float(np.max(np.abs(matrix))) if largest is None else largest
    left, top = origin
    ax.set_aspect("equal")
    ax.set_axis_off()
    for (i, j), value in np.ndenumerate(matrix):
        x, y = left + j, top + i
        hue = hues[j] if hues else (POSITIVE if value >= 0 else NEGATIVE).light
        strength = STRONGEST * min(1.0, abs(float(value)) / scale) ** 0.5 if scale else 0.0
        ax.add_patch(Rectangle((x, y), 1, 1, facecolor=hue, alpha=strength, linewidth=0))
        ax.add_patch(Rectangle((x, y), 1, 1, fill=False, edgecolor=GRID.light, linewidth=1))
        text = number(float(value)) if texts is None else texts[i][j]
        ax.text(x + 0.5, y + 0.5, text, ha="center", va="center", fontsize=size)
    for i, label in enumerate(rows):
        ax.text(left - 0.15, top + i + 0.5, label, ha="right", va="center", color=INK.light)
    for j, label in enumerate(columns):
        ax.text(left + j + 0.5, top - 0.15, label, ha="center", va="bottom", color=INK.light)


def draw_whole(
    ax: Axes,
    parts: ArrayLike,
    *,
    y: float = 0.0,
    gap: float = 0.13,
) -> None:
    """Draw a bar of length 1 cut into parts, each with its index and its size below the bar.

    Labels of thin parts are pushed aside until they do not touch, and a line leads to the part.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
        Where to draw; the bar runs from x = 0 to x = 1.
    parts : array_like, shape (N,)
        Positive numbers with sum 1; part j gets the colour of class j.
    y : float
        Top edge; y grows downwards and the bar is 1 high.
    gap : float
        The smallest distance of two labels.
    """
    widths = np.asarray(parts, dtype=float)
    ends = np.cumsum(widths)
    centres = ends - widths / 2
    places = spread(centres, gap)
    for j, (width, end, centre, place) in enumerate(
        zip(widths, ends, centres, places, strict=True)
    ):
        colour = CLASS_COLOURS[j].light
        ax.add_patch(
            Rectangle(
                (end - width, y),
                width,
                1,
                facecolor=colour,
                edgecolor=PAPER.light,
                linewidth=1,
            )
        )
        ax.plot(
            [centre, centre, place, place],
            [y + 1, y + 1.15, y + 1.4, y + 1.55],
            color=colour,
            linewidth=1,
        )
        label = f"$S_{j + 1}$ = {number(float(width))}"
        ax.text(place, y + 1.65, label, ha="center", va="top")


def spread(wanted: ArrayLike, gap: float) -> Vector:
    """Return positions near the wanted ones, in order, at least `gap` apart.

    Parameters
    ----------
    wanted : array_like, shape (N,)
        Ascending positions between 0 and 1.
    gap : float
        The smallest distance of neighbours.

    Returns
    -------
    numpy.ndarray, shape (N,), float64
        Ascending positions; where the wanted ones are far enough apart, just these.
    """
    places = np.array(wanted, dtype=float)
    for _ in range(200):
        for j in range(len(places) - 1):
            lack = gap - (places[j + 1] - places[j])
            if lack > 0:
                places[j] -= lack / 2
                places[j + 1] += lack / 2
    return places
