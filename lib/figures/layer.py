"""Pictures of the chapter on the softmax layer."""

from typing import Any

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure
from matplotlib.patches import Circle, FancyArrowPatch, Rectangle

from lib.figures.matrix import number, short, vector
from lib.figures.numbers import format_input, format_number, format_part, subscript
from lib.figures.palette import CLASS_COLOURS, GRID, INK, MUTED, PAPER
from lib.figures.picture import Picture, book_style
from lib.figures.product import Factor, compact, draw_product
from lib.jacobian import softmax_jacobian
from lib.layer import logits, logits_jacobian, softmax_layer, weight_column

Array = np.ndarray[Any, np.dtype[np.float64]]


def _matrices(W: npt.ArrayLike, x: npt.ArrayLike) -> tuple[Array, Array]:
    """Return W and x as float64 arrays whose shapes fit.

    Raises
    ------
    ValueError
        If W is not (T, N) or x is not (N,).
    """
    weights = np.asarray(W, dtype=np.float64)
    features = np.asarray(x, dtype=np.float64)
    if weights.ndim != 2 or features.shape != weights.shape[1:]:
        raise ValueError(
            f"expected W of shape (T, N) and x of shape (N,), got {weights.shape} "
            f"and {features.shape}"
        )
    return weights, features


def _spread(count: int) -> Array:
    """Return `count` heights, one unit apart, centred on 0, the first on top."""
    return (count - 1) / 2 - np.arange(count, dtype=np.float64)


def layer_diagram(
    W: npt.ArrayLike, x: npt.ArrayLike, path: tuple[int, int, int] | None = None
) -> Picture:
    """Draw the layer x → W → λ → softmax → P with its numbers.

    Parameters
    ----------
    W : array_like
        Weights, shape (T, N).
    x : array_like
        Input, shape (N,).
    path : (int, int, int), optional
        An output t and a weight (i, j), counted from 1: the path between them is drawn in ink, and
        D_ij P_t stands below.

    Returns
    -------
    Picture
        A network whose connections are as thick as the absolute value of their weights; negative
        weights are dashed.
    """
    weights, features = _matrices(W, x)
    scores = logits(weights, features)
    probabilities = softmax_layer(weights, features)
    classes, size = weights.shape
    left, middle, right, radius = 0.0, 4.2, 7.6, 0.42
    pitch = 1.25
    x_heights, heights = pitch * _spread(size) * 1.7, pitch * _spread(classes)
    thickest = float(np.max(np.abs(weights))) or 1.0
    with book_style():
        figure = Figure(figsize=(6.4, 1.25 + 0.6 * max(size * 1.7, classes)))
        axes = figure.add_subplot()
        for i in range(classes):
            colour = CLASS_COLOURS[i % len(CLASS_COLOURS)].light
            for j in range(size):
                start = np.array([left + radius, x_heights[j]])
                end = np.array([middle - radius, heights[i]])
                weight = float(weights[i, j])
                axes.plot(
                    [start[0], end[0]],
                    [start[1], end[1]],
                    color=INK.light if path and path[1:] == (i + 1, j + 1) else colour,
                    linewidth=0.8 + 2.6 * abs(weight) / thickest,
                    linestyle="-" if weight >= 0 else (0, (3, 1.5)),
                )
                # Near the feature, before the lines begin to cross.
                at = start + 0.28 * (end - start)
                axes.text(
                    at[0],
                    at[1],
                    short(weight),
                    color=colour,
                    ha="center",
                    va="center",
                    bbox={"facecolor": PAPER.light, "edgecolor": "none", "pad": 1},
                )
            axes.add_patch(
                Circle((middle, heights[i]), radius, facecolor="none", edgecolor=colour, lw=1.8)
            )
            axes.text(middle, heights[i], compact(scores[i]), ha="center", va="center")
            axes.add_patch(
                FancyArrowPatch(
                    (middle + radius + 0.05, heights[i]),
                    (5.45, heights[i]),
                    arrowstyle="-|>",
                    mutation_scale=11,
                    color=colour,
                    lw=1.2,
                )
            )
            axes.add_patch(
                FancyArrowPatch(
                    (6.35, heights[i]),
                    (right - 0.25, heights[i]),
                    arrowstyle="-|>",
                    mutation_scale=11,
                    color=colour,
                    lw=1.2,
                )
            )
            axes.add_patch(
                Rectangle(
                    (right - 0.2, heights[i] - 0.3),
                    2.0 * float(probabilities[i]),
                    0.6,
                    facecolor=colour,
                    linewidth=0,
                )
            )
            axes.text(
                right - 0.08 + 2.0 * float(probabilities[i]),
                heights[i],
                number(float(probabilities[i])),
                va="center",
            )
        span = heights[0] + 0.5
        axes.add_patch(
            Rectangle((5.5, -span), 0.8, 2 * span, facecolor="none", edgecolor=INK.light, lw=1.2)
        )
        axes.text(5.9, 0, "softmax", rotation=90, ha="center", va="center")
        for j in range(size):
            axes.add_patch(
                Circle((left, x_heights[j]), radius, facecolor="none", edgecolor=INK.light, lw=1.5)
            )
            axes.text(left, x_heights[j], short(float(features[j])), ha="center", va="center")
        top = max(span, x_heights[0] + 0.55) + 0.15
        for place, name, note in (
            (left, "$x$", f"N = {size}"),
            ((left + middle) / 2, "$W$", f"{classes} × {size}"),
            (middle, r"$\lambda = W x$", f"T = {classes}"),
            (right + 0.75, "$P$", f"T = {classes}"),
        ):
            axes.text(place, top, name, ha="center", va="bottom", fontsize=12)
            axes.text(place, -top, note, ha="center", va="top", color=MUTED.light)
        derivative = ""
        if path:
            t, i, _ = path
            derivative = path_derivative(weights, features, path)
            axes.text(4.5, -top - 0.75, derivative, ha="center", va="top")
            for across, up, wide, high in (
                (middle - 0.52, heights[i - 1] - 0.52, 1.04, 1.04),
                (right - 0.3, heights[t - 1] - 0.4, 3.0, 0.8),
            ):
                axes.add_patch(
                    Rectangle(
                        (across, up), wide, high, facecolor="none", edgecolor=INK.light, lw=1.2
                    )
                )
        axes.set_xlim(-0.6, 9.9)
        axes.set_ylim(-top - (1.4 if path else 0.5), top + 0.5)
        axes.set_aspect("equal")
        axes.set_axis_off()
    return Picture(
        figure,
        f"The softmax layer with N = {size} features and T = {classes} classes: "
        f"x = {vector(features)}, logits {vector(scores)}, "
        f"probabilities [{', '.join(number(float(v)) for v in probabilities)}]."
        f"{f' {derivative}.' if derivative else ''}",
    )


def path_derivative(W: npt.ArrayLike, x: npt.ArrayLike, path: tuple[int, int, int]) -> str:
    """Say what D_ij P_t is, as the product of what happens along its path.

    Parameters
    ----------
    W : array_like
        Weights, shape (T, N).
    x : array_like
        Input, shape (N,).
    path : (int, int, int)
        t, i and j, counted from 1.

    Returns
    -------
    str
        For instance ``D₂₁P₁ = S₁ (0 − S₂) x₁ = 0.245 (0 − 0.665) · 2 ≈ −0.326``.

    Raises
    ------
    IndexError
        If there is no such output or weight.
    """
    weights, features = _matrices(W, x)
    t, i, j = path
    T, N = weights.shape
    if not (1 <= t <= T and 1 <= i <= T and 1 <= j <= N):
        raise IndexError(f"there is no path from W_{i}{j} to P_{t} in a {T} × {N} layer")
    S = softmax_layer(weights, features)
    value = softmax_jacobian(logits(weights, features))[t - 1, i - 1] * features[j - 1]
    delta = int(t == i)
    return (
        f"D{subscript(10 * i + j)}P{subscript(t)} = S{subscript(t)} ({delta} − S{subscript(i)}) "
        f"x{subscript(j)} = {format_part(float(S[t - 1]))} ({delta} − "
        f"{format_part(float(S[i - 1]))}) · {format_input(float(features[j - 1]))} "
        f"{'=' if value == 0 else '≈'} {format_number(float(value))}"
    )


def weight_grid_and_columns(T: int, N: int, i: int, j: int) -> Picture:
    """Draw the grid of W beside the row of columns that it becomes in Dg.

    Parameters
    ----------
    T, N : int
        Classes and features.
    i, j : int
        The weight to point at, counted from 1.

    Returns
    -------
    Picture
        Each weight in W and in its column, with both numbers of the column.

    Raises
    ------
    IndexError
        If there is no weight (i, j).
    """
    if not (1 <= i <= T and 1 <= j <= N):
        raise IndexError(f"there is no W_{i}{j} in a {T} × {N} matrix")
    columns = T * N
    with book_style():
        figure = Figure(figsize=(6.4, 0.6 * (T + 3.8)))
        axes = figure.add_subplot()
        grid_left = (columns - N) / 2

        def cell(left: float, top: float, row: int, column: int) -> None:
            colour = CLASS_COLOURS[(row - 1) % len(CLASS_COLOURS)].light
            chosen = (row, column) == (i, j)
            axes.add_patch(
                Rectangle((left, top), 1, 1, facecolor=colour, alpha=0.5 if chosen else 0.14, lw=0)
            )
            axes.add_patch(
                Rectangle(
                    (left, top),
                    1,
                    1,
                    facecolor="none",
                    edgecolor=INK.light if chosen else GRID.light,
                    linewidth=1.8 if chosen else 0.8,
                    zorder=3 if chosen else 2,
                )
            )
            axes.text(left + 0.5, top + 0.5, f"$W_{{{row}{column}}}$", ha="center", va="center")

        strip_top = T + 1.3
        for row in range(1, T + 1):
            for column in range(1, N + 1):
                cell(grid_left + column - 1, row - 1, row, column)
                cell(weight_column(row, column, N) - 1, strip_top, row, column)
        for number in range(columns):
            for below, first in ((1.3, 1), (1.85, 0)):
                axes.text(
                    number + 0.5,
                    strip_top + below,
                    str(number + first),
                    ha="center",
                    va="center",
                    color=INK.light if number == weight_column(i, j, N) - 1 else MUTED.light,
                    fontweight="bold" if number == weight_column(i, j, N) - 1 else "normal",
                )
        for below, text in ((1.3, "from 1"), (1.85, "from 0")):
            axes.text(-0.2, strip_top + below, text, ha="right", va="center", color=MUTED.light)
        axes.text(grid_left - 0.3, T / 2, "$W$", ha="right", va="center", fontsize=13)
        axes.text(-0.2, strip_top + 0.5, "column", ha="right", va="center", fontsize=11)
        target = weight_column(i, j, N) - 0.5
        # Leave the grid sideways, so that the arrow crosses no other weight's name.
        edge, bend = (grid_left, 0.35) if j <= N / 2 else (grid_left + N, -0.35)
        axes.add_patch(
            FancyArrowPatch(
                (edge, i - 0.5),
                (target, strip_top),
                connectionstyle=f"arc3,rad={bend}",
                arrowstyle="-|>",
                mutation_scale=13,
                color=INK.light,
                lw=1.3,
                zorder=4,
            )
        )
        axes.set_xlim(-1.5, columns + 0.1)
        axes.set_ylim(strip_top + 2.2, -0.1)
        axes.set_aspect("equal")
        axes.set_axis_off()
    return Picture(
        figure,
        f"The {T} × {N} weights written as {columns} columns, row after row. W_{i}{j} is column "
        f"{weight_column(i, j, N)} counting from 1, and column "
        f"{weight_column(i - 1, j - 1, N, first=0)} counting from 0.",
    )


def _weight_names(T: int, N: int) -> list[str]:
    return [f"$W_{{{i}{j}}}$" for i in range(1, T + 1) for j in range(1, N + 1)]


def class_labels(symbol: str, T: int) -> tuple[list[str], list[str]]:
    """Return the labels symbol_1 … symbol_T in mathtext and their colours.

    Parameters
    ----------
    symbol : str
        A letter.
    T : int
        How many.

    Returns
    -------
    tuple of list of str
        Labels and colours.
    """
    labels = [f"${symbol}_{index}$" for index in range(1, T + 1)]
    return labels, [CLASS_COLOURS[index % len(CLASS_COLOURS)].light for index in range(T)]


def jacobian_product(W: npt.ArrayLike, x: npt.ArrayLike, t: int, i: int, j: int) -> Picture:
    """Draw DS(λ) · Dg(W) = DP(W) as matrices with their zeros, and trace one entry.

    Parameters
    ----------
    W : array_like
        Weights, shape (T, N).
    x : array_like
        Input, shape (N,).
    t, i, j : int
        The entry D_ij P_t to trace, counted from 1.

    Returns
    -------
    Picture
        The product in Falk's arrangement.
    """
    weights, features = _matrices(W, x)
    classes, size = weights.shape
    outputs, colours = class_labels("P", classes)
    inner = softmax_jacobian(logits(weights, features))
    outer = logits_jacobian(features, classes)
    column = weight_column(i, j, size) - 1
    with book_style():
        figure = Figure(
            figsize=(6.4, 6.4 * (2 * classes + 3.0) / (classes + classes * size + 1.8))
        )
        axes = figure.add_subplot()
        product = draw_product(
            axes,
            Factor(inner, rf"$DS(\lambda)$, {classes} × {classes}", outputs, [], colours),
            Factor(
                outer,
                rf"$Dg(W)$, {classes} × {classes * size}",
                [],
                _weight_names(classes, size),
            ),
            product_name=rf"$DP(W)$, {classes} × {classes * size}",
            entry=(t - 1, column),
        )
    zeros = int(np.sum(outer == 0))
    return Picture(
        figure,
        f"DS ({classes} × {classes}) times Dg ({classes} × {classes * size}) is DP "
        f"({classes} × {classes * size}). {zeros} of the {outer.size} entries of Dg are zero. "
        f"The entry of P_{t} and W_{i}{j} is {number(float(inner[t - 1, i - 1]))} times "
        f"{compact(float(features[j - 1]))} = {number(float(product[t - 1, column]))}; the other "
        "terms of its row and column vanish.",
    )


def multiplications(T: npt.ArrayLike, N: npt.ArrayLike) -> tuple[Array, Array]:
    """Count the multiplications that DP costs by the matrix product and by the closed form.

    Parameters
    ----------
    T, N : array_like
        Classes and features; they broadcast.

    Returns
    -------
    by_product : numpy.ndarray
        T · T · NT: each of the T × NT entries of DS · Dg is a sum of T products, DS being given.
    closed_form : numpy.ndarray
        T · T for the entries S_t (δ_ti − S_i) of DS, and T · T · N for their products with x_j.
    """
    classes = np.asarray(T, dtype=np.float64)
    features = np.asarray(N, dtype=np.float64)
    return classes**3 * features, classes**2 * (features + 1)
