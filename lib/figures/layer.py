"""Pictures of the chapter on the softmax layer."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle, FancyArrowPatch, Rectangle
from numpy.typing import ArrayLike

from lib.figures.numbers import (
    decimals_list,
    format_decimals,
    format_entry,
    format_input,
    format_list,
)
from lib.figures.palette import GRID, INK, MUTED, PAPER
from lib.figures.panels import WRITABLE, Look, Vector, hues, note, outline
from lib.figures.picture import Picture, book_style, sheet
from lib.layer import logits, softmax_layer
from lib.validation import as_array_of, as_finite, as_vector

MIDDLE: Final = 4.2
RIGHT: Final = 7.6  # where the logits and the probabilities of a layer stand, from the inputs at 0
_RADIUS: Final = 0.42

_ROUTES: Final = {
    "matrices": ("by_product_step", MUTED.light, "s-"),
    "closed form": ("closed_form_step", INK.light, "o--"),
}


def heights(count: int) -> Vector:
    """Return where so many logits stand above each other, centred on 0, the first on top."""
    return 1.25 * ((count - 1) / 2 - np.arange(count, dtype=np.float64))


def layer_diagram(W: ArrayLike, x: ArrayLike) -> Picture:
    """Draw the layer x → W → λ → softmax → P; lines as thick as |W_ij|, dashed below 0."""
    with book_style():
        figure = Figure()
        draw_layer(figure, W, x)
    return Picture(figure, layer_sentence(W, x))


def layer_sentence(W: ArrayLike, x: ArrayLike) -> str:
    """Say what the layer makes of its input."""
    T, N = as_array_of("W", as_finite("W", W, most=WRITABLE), 2, "(T, N)").shape
    features = format_list(as_vector("x", x, most=WRITABLE))
    return (
        f"The softmax layer with N = {N} features and T = {T} classes: "
        f"x = {features}, logits {format_list(logits(W, x))}, "
        f"probabilities {decimals_list(softmax_layer(W, x))}."
    )


def draw_layer(
    figure: Figure, W: ArrayLike, x: ArrayLike, weight: tuple[int, int] = (0, 0), below: float = 0
) -> tuple[Axes, float]:
    """Draw a layer, with one weight in ink and room below; return the axes and its half height."""
    weights = as_array_of("W", as_finite("W", W, most=WRITABLE), 2, "(T, N)")
    features = as_vector("x", x, most=WRITABLE)
    scores, parts = logits(weights, features), softmax_layer(weights, features)
    T, N = weights.shape
    inputs, outputs = 1.7 * heights(N), heights(T)
    thickest = float(np.max(np.abs(weights))) or 1.0
    centred: Look = {"ha": "center", "va": "center"}
    axes = figure.add_subplot()
    figure.set_size_inches(6.4, 1.25 + 0.6 * max(N * 1.7, T))
    for i, (hue, y) in enumerate(zip(hues(T), outputs, strict=True)):
        for j in range(N):
            line = np.array([(_RADIUS, inputs[j]), (MIDDLE - _RADIUS, y)])
            axes.plot(
                *line.T,
                color=INK.light if weight == (i + 1, j + 1) else hue,
                linewidth=0.8 + 2.6 * abs(weights[i, j]) / thickest,
                linestyle="-" if weights[i, j] >= 0 else (0, (3, 1.5)),
            )
            # Near the feature, before the lines begin to cross.
            at, height = 0.72 * line[0] + 0.28 * line[1]
            ground: Look = {"fc": PAPER.light, "ec": "none", "pad": 1}
            axes.text(at, height, format_input(weights[i, j]), color=hue, bbox=ground, **centred)
        axes.add_patch(Circle((MIDDLE, y), _RADIUS, fill=False, edgecolor=hue, lw=1.8))
        axes.text(MIDDLE, y, format_entry(scores[i]), **centred)
        for start, end in ((MIDDLE + _RADIUS + 0.05, 5.45), (6.35, RIGHT - 0.25)):
            look: Look = {"arrowstyle": "-|>", "mutation_scale": 11, "color": hue, "lw": 1.2}
            axes.add_patch(FancyArrowPatch((start, y), (end, y), **look))
        axes.add_patch(Rectangle((RIGHT - 0.2, y - 0.3), 2 * parts[i], 0.6, fc=hue, linewidth=0))
        axes.text(RIGHT - 0.08 + 2 * parts[i], y, format_decimals(parts[i]), va="center")
    span = outputs[0] + 0.5
    outline(axes, 5.5, -span, 0.8, 2 * span, linewidth=1.2)
    axes.text(5.9, 0, "softmax", rotation=90, **centred)
    for y, feature in zip(inputs, features, strict=True):
        axes.add_patch(Circle((0, y), _RADIUS, fill=False, edgecolor=INK.light, lw=1.5))
        axes.text(0, y, format_input(feature), **centred)
    top = float(max(span, inputs[0] + 0.55)) + 0.15
    for place, name, size in (
        (0, "$x$", f"N = {N}"),
        (MIDDLE / 2, "$W$", f"{T} × {N}"),
        (MIDDLE, r"$\lambda = W x$", f"T = {T}"),
        (RIGHT + 0.75, "$P$", f"T = {T}"),
    ):
        axes.text(place, top, name, ha="center", va="bottom", fontsize=12)
        axes.text(place, -top, size, ha="center", va="top", color=MUTED.light)
    axes.set(xlim=(-0.6, 9.9), ylim=(-top - 0.5 - below, top + 0.5))
    axes.set_aspect("equal")
    axes.set_axis_off()
    return axes, top


def measured_cost(results: Mapping[str, Any], features: int = 784, classes: int = 10) -> Picture:
    """Draw the measured time of the step back against T and against N, for both routes.

    The results are what ``benchmarks/bench.py`` wrote: `gradient.rows` hold N, T and, where a
    route was measured, the microseconds of ``by_product_step`` and ``closed_form_step``.
    """
    rows = results["gradient"]["rows"]
    with sheet(6.4, 3.5) as figure:
        by_classes, by_features = figure.subplots(1, 2, sharey=True)
        for axes, along, held, at in (
            (by_classes, "T", "N", features),
            (by_features, "N", "T", classes),
        ):
            for name, (route, hue, look) in _ROUTES.items():
                points = _points(rows, route, along, held, at)
                axes.plot(*zip(*points, strict=True), look, color=hue, linewidth=2)
                if axes is by_classes:
                    middle = points[len(points) // 2]
                    note(axes, name, middle, (8, -2), color=hue, va="top", fontsize=12)
            axes.set(xscale="log", yscale="log")
            axes.minorticks_off()
            axes.grid(color=GRID.light)
        by_classes.set_xlabel(f"T classes (N = {features})")
        by_features.set_xlabel(f"N features (T = {classes})")
        by_classes.set_ylabel("microseconds")
    largest = max(
        (row for row in rows if row["N"] == features and "ratio_step" in row),
        key=lambda row: row["T"],
    )
    return Picture(
        figure,
        "Measured microseconds for the gradient of the loss on logarithmic axes, by Jacobian "
        "matrices and in closed form, against T and against N. The matrices cost more everywhere "
        f"and grow faster: at N = {features} and T = {largest['T']} "
        f"{largest['ratio_step']:.0f} times as much.",
    )


def _points(
    rows: Sequence[Mapping[str, Any]], route: str, along: str, held: str, at: int
) -> list[tuple[int, float]]:
    measured = [row for row in rows if row[held] == at and route in row]
    points = sorted({row[along]: row[route]["microseconds"] for row in measured}.items())
    if len(points) < 2:
        raise ValueError(
            f"results must hold {route} at two values of {along} or more where {held} = {at}, "
            f"got {len(points)}"
        )
    return points
