"""The picture of the front page: inputs, the whole cut into parts, and the derivative."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from matplotlib.figure import Figure
from matplotlib.patches import FancyArrowPatch, Rectangle

from lib.figures.matrix import draw_matrix, listed, number, short, vector
from lib.figures.palette import CLASS_COLOURS, INK, MUTED, PAPER
from lib.figures.picture import Picture, book_style
from lib.jacobian import softmax_jacobian
from lib.stability import softmax

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from numpy.typing import ArrayLike

    from lib.validation import FloatArray


def from_inputs_to_derivative(a: ArrayLike) -> Picture:
    """Draw inputs, their softmax and the Jacobian at that place, from left to right.

    Parameters
    ----------
    a : array_like, shape (N,), N from 2 to 5
        The input vector.

    Returns
    -------
    Picture
        Three panels: bars of the inputs, a whole of 1 cut into parts, the matrix of derivatives.

    Raises
    ------
    ValueError
        If `a` is not a vector of 2 to 5 numbers: more do not fit in the picture.
    """
    inputs = np.asarray(a, dtype=float)
    if inputs.ndim != 1 or not 2 <= len(inputs) <= 5:
        raise ValueError(f"expected a vector of 2 to 5 numbers, got shape {inputs.shape}")
    parts = softmax(inputs)
    J = softmax_jacobian(inputs)
    count = len(inputs)
    with book_style():
        # Three classes fit a phone: a wider picture would have to be scrolled there.
        figure = Figure(figsize=(3.1 + 0.6 * count, 2.8))
        left, first, middle, second, right = figure.subplots(
            1, 5, width_ratios=[1.25, 0.35, 1.1, 0.35, 2.5]
        )
        _bars(left, inputs)
        _arrow(first, "$S$")
        _stack(middle, parts)
        _arrow(second, "$D$")
        draw_matrix(
            right,
            J,
            rows=[f"$S_{i}$" for i in range(1, count + 1)],
            columns=[f"$a_{j}$" for j in range(1, count + 1)],
        )
        right.set_xlim(-0.6, count + 0.02)
        right.set_ylim(count + 0.02, -0.5)
        right.set_title("how each part answers\neach input", fontsize=11)
        rows = "; ".join(listed(row) for row in J)
        alt = (
            f"The inputs {vector(inputs)} become the parts {listed(parts)} of a whole. "
            f"The rows of the matrix of derivatives are {rows}."
        )
        return Picture(figure, alt)


def _bars(ax: Axes, inputs: FloatArray) -> None:
    """Draw one bar per input, from zero, with its value at its end."""
    positions = np.arange(1, len(inputs) + 1)
    colours = [CLASS_COLOURS[k].light for k in range(len(inputs))]
    ax.bar(positions, inputs, width=0.7, color=colours)
    ax.axhline(0, color=MUTED.light, linewidth=1)
    reach = float(np.max(np.abs(inputs))) or 1.0
    for position, value in enumerate(inputs, start=1):
        above = value >= 0
        ax.text(
            position,
            value + (0.04 if above else -0.04) * reach,
            short(float(value)),
            ha="center",
            va="bottom" if above else "top",
        )
    ax.set_xticks(positions, [f"$a_{k}$" for k in positions])
    ax.set_ylim(min(0.0, 1.2 * float(inputs.min())), max(0.0, 1.2 * float(inputs.max())))
    ax.tick_params(axis="x", length=0)
    ax.set_yticks([])
    ax.spines[["left", "bottom"]].set_visible(False)
    ax.set_title("inputs:\nany numbers", fontsize=11)


def _stack(ax: Axes, parts: FloatArray) -> None:
    """Draw the whole as an upright bar of height 1, the first class on top."""
    top = 0.0
    for k, part in enumerate(parts):
        ax.add_patch(
            Rectangle(
                (0, top),
                1,
                part,
                facecolor=CLASS_COLOURS[k].light,
                edgecolor=PAPER.light,
                linewidth=1,
            )
        )
        if part > 0.06:
            ax.text(
                0.5,
                top + part / 2,
                f"$S_{k + 1}$ = {number(float(part))}",
                ha="center",
                va="center",
                color=PAPER.light,
            )
        top += part
    ax.set_xlim(0, 1)
    ax.set_ylim(1, 0)
    ax.set_axis_off()
    ax.set_title("outputs:\nparts of 1", fontsize=11)


def _arrow(ax: Axes, name: str) -> None:
    """Draw an arrow from left to right with a name above it."""
    ax.add_patch(
        FancyArrowPatch(
            (0, 0.5), (1, 0.5), arrowstyle="->", mutation_scale=14, color=MUTED.light, lw=1.5
        )
    )
    ax.text(0.5, 0.56, name, ha="center", va="bottom", color=INK.light, fontsize=13)
    ax.set_xlim(0, 1)
    ax.set_ylim(0, 1)
    ax.set_axis_off()
