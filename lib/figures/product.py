"""A matrix product drawn as Falk's scheme: each entry stands where its row and column meet."""

from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from lib.figures.matrix import draw_matrix, number
from lib.figures.palette import INK, MUTED

Array = np.ndarray[Any, np.dtype[np.floating[Any]]]

GAP: Final = 0.7
"""Space between the three matrices, in cells."""


@dataclass(frozen=True)
class Factor:
    """A matrix with the words written around it.

    Parameters
    ----------
    values : numpy.ndarray
        The entries, shape (rows, columns).
    name : str
        What stands beside the matrix, may contain mathtext.
    rows, columns : list of str
        Labels at the margins; empty for none.
    row_colours : list of str
        One colour for each row label; ink if empty.
    """

    values: Array
    name: str
    rows: list[str] = field(default_factory=list)
    columns: list[str] = field(default_factory=list)
    row_colours: list[str] = field(default_factory=list)


def compact(value: float, digits: int = 2) -> str:
    """Write a number with a fixed count of decimals, and a whole number with none.

    Parameters
    ----------
    value : float
        The number.
    digits : int, optional
        Decimals of a number that is not whole.

    Returns
    -------
    str
        For example ``2``, ``0`` or ``−0.16``.
    """
    return number(value, 0 if float(value).is_integer() else digits)


def draw_cells(
    axes: Axes, values: Array, left: float, top: float, *, fontsize: float = 11
) -> None:
    """Draw a matrix as `draw_matrix` does, with its exact zeros pale.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
        Where to draw; one unit is one cell and the vertical axis points down.
    values : numpy.ndarray, shape (rows, columns)
        The entries.
    left, top : float
        The upper left corner.
    fontsize : float, optional
        Size of the numbers in points.
    """
    texts = [["" if value == 0 else compact(float(value)) for value in row] for row in values]
    draw_matrix(axes, values, texts=texts, origin=(left, top), size=fontsize)
    for row, column in np.argwhere(values == 0):
        axes.text(
            left + column + 0.5,
            top + row + 0.5,
            "0",
            ha="center",
            va="center",
            fontsize=fontsize,
            color=MUTED.light,
        )


def _draw_factor(axes: Axes, factor: Factor, left: float, top: float, fontsize: float) -> None:
    """Draw one matrix with its margins: rows at the left, columns above."""
    draw_cells(axes, factor.values, left, top, fontsize=fontsize)
    colours = factor.row_colours or [INK.light] * len(factor.rows)
    for row, label in enumerate(factor.rows):
        axes.text(
            left - 0.12,
            top + row + 0.5,
            label,
            ha="right",
            va="center",
            fontsize=fontsize,
            color=colours[row],
        )
    for column, label in enumerate(factor.columns):
        axes.text(
            left + column + 0.5, top - 0.12, label, ha="center", va="bottom", fontsize=fontsize
        )


def draw_product(  # noqa: PLR0913 (two factors and what is written about them)
    axes: Axes,
    first: Factor,
    second: Factor,
    *,
    product_name: str,
    entry: tuple[int, int],
    fontsize: float = 11,
) -> Array:
    """Draw `first` · `second` so that an entry stands right of its row and below its column.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
        Where to draw; its limits, aspect and frame are set here.
    first, second : Factor
        The factors, shapes (m, k) and (k, n).
    product_name : str
        What stands below the product.
    entry : tuple of int
        Row and column, from 0, of the entry of the product to trace back.
    fontsize : float, optional
        Size of the text in points.

    Returns
    -------
    numpy.ndarray
        The product, shape (m, n).

    Raises
    ------
    ValueError
        If the shapes do not fit.
    """
    if first.values.shape[1] != second.values.shape[0]:
        raise ValueError(
            f"shapes {first.values.shape} and {second.values.shape} cannot be multiplied"
        )
    product = first.values @ second.values
    rows, inner = first.values.shape
    columns = second.values.shape[1]
    right, below = inner + GAP, inner + GAP
    _draw_factor(axes, first, 0, below, fontsize)
    _draw_factor(axes, second, right, 0, fontsize)
    draw_cells(axes, product, right, below, fontsize=fontsize)

    row, column = entry
    outline: dict[str, Any] = {"facecolor": "none", "edgecolor": INK.light, "linewidth": 1.8}
    axes.add_patch(Rectangle((0, below + row), inner, 1, **outline))
    axes.add_patch(Rectangle((right + column, 0), 1, inner, **outline))
    axes.add_patch(Rectangle((right + column, below + row), 1, 1, **outline))

    title: dict[str, Any] = {"fontsize": fontsize + 1, "va": "top", "ha": "center"}
    axes.text(inner / 2, below + rows + 0.2, first.name, **title)
    axes.text(right + columns / 2, below + rows + 0.2, product_name, **title)
    above = 0.75 if second.columns else 0.2
    axes.text(
        right + columns / 2,
        -above,
        second.name,
        fontsize=fontsize + 1,
        va="bottom",
        ha="center",
    )
    axes.set_xlim(-0.9 if first.rows else -0.1, right + columns + 0.1)
    axes.set_ylim(below + rows + 0.85, -above - 0.65)
    axes.set_aspect("equal")
    axes.set_axis_off()
    return product
