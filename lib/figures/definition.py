"""Pictures of the chapter on the definition and its probabilistic reading."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from lib.figures.numbers import format_decimals, format_input, format_list, in_words
from lib.figures.palette import GRID, INK
from lib.figures.panels import MOST, WRITABLE, Vector, hues, labelled_whole, logits_of, note, ticks
from lib.figures.picture import Picture, drawing
from lib.stability import softmax
from lib.validation import as_count, as_finite


def wholes(inputs: Sequence[ArrayLike]) -> Picture:
    """Draw, for each input vector, a bar of length 1 cut into the parts that softmax assigns."""
    vectors = [logits_of(a) for a in inputs]
    if not vectors:
        raise ValueError("inputs is empty: give at least one vector")
    with drawing(6.4, 0.25 + 1.0 * len(vectors)) as (figure, ax):
        ax.set_axis_off()
        for row, a in enumerate(vectors):
            labelled_whole(ax, softmax(a), top=2.9 * row, gap=0.16)
            ax.text(-0.03, 2.9 * row + 0.5, format_list(a), ha="right", va="center")
        ax.set(xlim=(-0.16, 1.04), ylim=(2.9 * len(vectors) - 0.3, -0.1))
        alt = " ".join(
            f"A bar of length 1 for the inputs {format_list(a)} is cut into the parts "
            f"{in_words(softmax(a))}."
            for a in vectors
        )
        return Picture(figure, alt)


def moving_input(a: ArrayLike, j: int) -> Picture:
    """Draw every output while the input a_j, counted from 1, moves and the others stay.

    Curves i and k cross exactly where the inputs i and k are equal, which is how the picture
    shows that softmax keeps the order.
    """
    start = logits_of(a, 2)
    j = as_count("j", j, most=len(start))
    low, high = -4.0, 8.0
    moved = np.linspace(low, high, 241)
    outputs = softmax(np.where(np.arange(len(start)) == j - 1, moved[:, np.newaxis], start))
    others = [k for k in range(len(start)) if k != j - 1]
    with drawing(6.4, 3.6) as (figure, ax):
        for k, (curve, hue) in enumerate(zip(outputs.T, hues(len(start)), strict=True)):
            ax.plot(moved, curve, color=hue, linewidth=2.5 if k == j - 1 else 1.75)
            at, height, side = (
                (high + 0.15, curve[-1], "left") if k == j - 1 else (low - 0.15, curve[0], "right")
            )
            ax.text(at, height, f"$S_{k + 1}$", color=hue, ha=side, va="center")
        for k in others:
            meeting = softmax(np.where(np.arange(len(start)) == j - 1, start[k], start))[k]
            ax.plot([start[k]] * 2, [0, meeting], color=GRID.light, linewidth=1, zorder=0)
            ax.plot([start[k]], [meeting], "o", color=INK.light, markersize=5)
        ticks(ax.xaxis, sorted({low, high, 0.0, *(float(start[k]) for k in others)}))
        ax.set_yticks([0, 0.5, 1])
        ax.set(xlim=(low - 0.1, high + 0.1), ylim=(0, 1))
        ax.spines["left"].set_visible(False)
        ax.tick_params(axis="y", left=False, pad=24)
        ax.grid(axis="y")
        rest = ", ".join(f"$a_{k + 1} = {format_input(float(start[k]))}$" for k in others)
        ax.set_xlabel(f"$a_{j}$ moves; {rest} stay")
        crossings = " and ".join(
            f"the curve of S_{k + 1} where a_{j} = a_{k + 1} = {format_input(float(start[k]))}"
            for k in others
        )
        alt = (
            f"While a_{j} goes from {format_input(low)} to {format_input(high)}, S_{j} rises from "
            f"{format_decimals(outputs[0, j - 1], 3)} to {format_decimals(outputs[-1, j - 1], 3)} "
            f"and the other outputs fall; the curve of S_{j} crosses {crossings}."
        )
        return Picture(figure, alt)


def frequencies(a: ArrayLike, size: int, seed: int = 2016) -> Vector:
    """Return how often each class comes up when it is drawn with softmax's probabilities.

    A uniform random number lands in part j of the whole with probability S_j: the draw *is* the
    picture of the cut whole.
    """
    ends = np.cumsum(softmax(logits_of(a)))
    numbers = np.random.default_rng(as_count("seed", seed, least=0))
    darts = numbers.random(as_count("size", size))
    where = np.searchsorted(ends[:-1], darts, side="right")
    return np.bincount(where, minlength=len(ends)) / size


def class_regions(W: ArrayLike, marked: ArrayLike) -> Picture:
    """Draw the plane of features with the class probabilities of a logistic regression.

    The columns of W, shape (T, 3), belong to x_1, x_2 and the constant 1. Each class has three
    shades: probability above one half, above 0.8, above 0.95. Dashed: the borders, where the two
    most probable classes are equally likely.
    """
    weights = as_finite("W", W, most=WRITABLE)
    if weights.ndim != 2 or weights.shape[1] != 3 or len(weights) > MOST:
        raise ValueError(f"W must have shape (T, 3) with T at most 8, got {weights.shape}")
    point = as_finite("marked", marked, most=WRITABLE)
    if point.shape != (2,):
        raise ValueError(f"marked must be two numbers, got shape {point.shape}")
    reach = 4.0
    line = np.linspace(-reach, reach, 121)
    x1, x2 = np.meshgrid(line, line)
    P = softmax(np.stack([x1, x2, np.ones_like(x1)], axis=-1) @ weights.T)
    at_point = softmax(weights @ [*point, 1.0])
    winner = np.argmax(P, axis=-1)
    with drawing(4.8, 4.5) as (figure, ax):
        for k, hue in enumerate(hues(len(weights))):
            for level in (0.5, 0.8, 0.95):
                ax.contourf(x1, x2, P[..., k], levels=[level, 1.1], colors=[hue], alpha=0.22)
            ax.contour(x1, x2, P[..., k], levels=[0.5], colors=[hue], linewidths=1.5)
            here = P[..., k] > 0.95
            if here.any():
                centre = x1[here].mean(), x2[here].mean()
                ax.text(*centre, f"class {k + 1}", ha="center", va="center")
        for k in range(len(weights)):
            for m in range(k):
                border = border_ends(weights, k, m, reach)
                ax.plot(*border.T, color=INK.light, linewidth=1, linestyle=(0, (4, 3)))
        ax.plot(*point, "o", color=INK.light, markersize=6)
        note(ax, "$x$", tuple(point), (-15, -4), fontsize=13)
        ax.set_aspect("equal")
        ax.set(xlabel="$x_1$", ylabel="$x_2$")
        shares = ", ".join(
            f"class {k + 1} on about {round(100 * float(np.mean(winner == k)))} %"
            for k in range(len(weights))
        )
        alt = (
            f"The plane of two features, shaded where a class has more than one half, 0.8 and "
            f"0.95 of the probability. Straight dashed lines are the borders between two classes. "
            f"The most probable class is {shares} of the square. At the "
            f"marked point {format_list(point)} the class probabilities are {in_words(at_point)}."
        )
        return Picture(figure, alt)


def border_ends(weights: Vector, k: int, m: int, reach: float) -> Vector:
    """Return the ends of the border of two classes in the square, or nothing if there is none."""
    difference = weights[k] - weights[m]
    slope, height = difference[:2], difference[2]
    if not slope.any():
        return np.empty((0, 2))
    # All points with slope · x + height = 0, from the nearest to the origin in both directions.
    nearest = -height * slope / (slope @ slope)
    along = np.array([-slope[1], slope[0]]) / np.sqrt(slope @ slope)
    line = nearest + np.linspace(-2 * reach, 2 * reach, 4001)[:, np.newaxis] * along
    logits = np.column_stack([line, np.ones(len(line))]) @ weights.T
    first = logits[:, k] >= logits.max(axis=1) - 1e-9
    seen: Vector = line[first & (np.abs(line) <= reach).all(axis=1)]
    return seen[[0, -1][: len(seen)]]
