"""The still twin of the breaking point: every step of two formulas, in a small table each."""

from typing import Any, Final

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from numpy.typing import NDArray

from lib.figures.numbers import format_input, format_limit, format_list, format_number
from lib.figures.palette import GRID, INK, MUTED, NEGATIVE, POSITIVE
from lib.figures.panels import hues, title
from lib.figures.picture import Picture, book_style
from lib.figures.stability import breaking_scales

DIRECTION: Final = (1.0, 2.0, 3.0)

Array = NDArray[np.floating[Any]]


def steps_in(
    scale: float, name: str, *, shifted: bool
) -> tuple[Array, Array, np.floating[Any], Array]:
    """Compute the softmax of scale · [1, 2, 3], each operation rounded to the format.

    The steps are the exponents, the exponentials, their sum from left to right, the quotients.
    """
    dtype = np.dtype(name)
    with np.errstate(all="ignore"):
        a = (scale * np.array(DIRECTION)).astype(dtype)
        if shifted:
            a = a - np.max(a)
        e = np.exp(a)
        total = dtype.type(0)
        for value in e:
            total = dtype.type(total + value)
        return a, e, total, e / total


def _written(value: float | np.floating[Any]) -> str:
    """Write a number, and inf and nan in NumPy's words."""
    if value == 1:
        return "1"
    return format_number(float(value)).replace("\N{INFINITY}", "inf")


def _table(axes: Axes, scale: float, name: str, *, shifted: bool) -> None:
    exponents, e, total, quotients = (
        np.atleast_1d(step).astype(np.float64) for step in steps_in(scale, name, shifted=shifted)
    )
    axes.set_axis_off()
    axes.set(xlim=(0, 1), ylim=(5.2, -0.4))
    power = r"$e^{a_j - m}$" if shifted else "$e^{a_j}$"
    for text, x in (("$a_j - m$" if shifted else "$a_j$", 0.36), (power, 0.68), ("$S_j$", 1.0)):
        axes.text(x - 0.02, 0.5, text, ha="right", va="center", color=MUTED.light)
    for row, colour in enumerate([*hues(3), INK.light]):
        y, last = row + 1.5, row == 3
        axes.plot([0, 1], [y - 0.5, y - 0.5], color=GRID.light, linewidth=1)
        axes.text(0, y, "sum" if last else str(row + 1), va="center", color=colour)
        cells = [(total[0], 0.68)] if last else [(e[row], 0.68), (quotients[row], 1.0)]
        if not last:
            axes.text(0.34, y, format_input(exponents[row]), ha="right", va="center")
        for value, x in cells:
            _cell(axes, value, x, y)


def losses_in(scale: float, name: str, label: int, *, shifted: bool) -> tuple[float, float, float]:
    """Compute the loss of class `label` in the format in three ways.

    −log S_y, −Σ_k Y_k log S_k, and log-sum-exp minus the logit, which meets no logarithm of 0.
    """
    exponents, _, total, quotients = steps_in(scale, name, shifted=shifted)
    with np.errstate(all="ignore"):
        logs = np.log(quotients)
        terms = (np.arange(1, len(logs) + 1) == label) * logs
        every = logs.dtype.type(0)
        for term in terms:
            every = logs.dtype.type(every + term)
        safe = np.log(total) - exponents[label - 1]
    return 0 - float(logs[label - 1]), 0 - float(every), float(safe)


def _losses(axes: Axes, scale: float, name: str, label: int) -> str:
    """Write the losses of the correct class as a table; return them in words."""
    ways = (r"$-\log\,S_y$", r"$-\Sigma_k\,Y_k\,\log\,S_k$", r"$\mathrm{LSE}(a)-a_y$")
    both = [losses_in(scale, name, label, shifted=shifted) for shifted in (False, True)]
    axes.set_axis_off()
    axes.set(xlim=(0, 1), ylim=(3.7, -0.4))
    title(axes, f"Loss of the correct class {label}")
    for place, heading in ((0.6, "direct"), (0.98, "shifted")):
        axes.text(place, 0.2, heading, ha="right", va="center", color=MUTED.light)
    for row, (way, *losses) in enumerate(zip(ways, *both, strict=True), start=1):
        axes.plot([0, 1], [row - 0.3, row - 0.3], color=GRID.light, linewidth=1)
        axes.text(0, row + 0.2, way, va="center")
        for x, loss in zip((0.62, 1.0), losses, strict=True):
            _cell(axes, loss, x, row + 0.2)
    words = [" and ".join(map(_written, losses)) for losses in zip(*both, strict=True)]
    return (
        f" The loss of class {label}, direct and shifted, is {words[0]} by −log S of its part, "
        f"{words[1]} by the sum over all classes, and {words[2]} by log-sum-exp."
    )


def _cell(axes: Axes, value: float, x: float, y: float) -> None:
    """Write a number that ends before x; inf, nan and 0 stand out."""
    bad = not np.isfinite(value)
    if bad or value == 0:
        hue, alpha = (NEGATIVE.light, 0.28) if bad else (POSITIVE.light, 0.15)
        place = x - 0.3, y - 0.46
        axes.add_patch(Rectangle(place, 0.3, 0.92, color=hue, alpha=alpha, linewidth=0))
    weight = "bold" if bad else "normal"
    axes.text(x - 0.02, y, _written(value), ha="right", va="center", fontweight=weight)


def breaking_point(scale: float, name: str, label: int = 0) -> Picture:
    """Draw the steps of the direct and the shifted softmax; inf, nan and 0 stand out.

    Below them the losses of the correct class, where a label says which it is.
    """
    breaks = breaking_scales(DIRECTION, np.dtype(name).type)
    with book_style():
        below = 2.1 if label else 0
        figure = Figure(figsize=(7.2, 2.7 + below))
        figure.set_layout_engine("none")
        low, high = below / (2.7 + below), 2.7 / (2.7 + below)
        for left, heading, shifted in ((0.01, "Direct", False), (0.54, "Shifted", True)):
            axes = figure.add_axes((left, low + 0.02 * high, 0.45, 0.82 * high))
            title(axes, heading)
            _table(axes, scale, name, shifted=shifted)
        where = f"c = {format_input(scale)}, {name}"
        figure.text(0.99, low + 0.93 * high, where, ha="right", color=MUTED.light)
        said = (
            _losses(figure.add_axes((0.01, 0.01, 0.98, 0.8 * low)), scale, name, label)
            if label
            else ""
        )
    words = []
    for formula, shifted in (("direct", False), ("shifted", True)):
        _, e, total, quotients = steps_in(scale, name, shifted=shifted)
        words.append(
            f"the {formula} formula has the exponentials {', '.join(map(_written, e))} with the "
            f"sum {_written(total)} and the quotients {', '.join(map(_written, quotients))}"
        )
    return Picture(
        figure,
        f"Softmax of {format_input(scale)} times {format_list(DIRECTION)} in {name}: "
        f"{'; '.join(words)}. The direct formula breaks from "
        f"c = {format_limit(breaks['sum_inf'])} upwards and from "
        f"c = −{format_limit(breaks['sum_zero'])} downwards.{said}",
    )
