"""The still twin of the breaking point: every step of two formulas, in a small table each."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from explorables.breaking_point import DIRECTION, BreakingPoint, Steps
from lib.figures.numbers import format_input, format_limit, format_list, format_number
from lib.figures.palette import GRID, INK, MUTED, WRONG
from lib.figures.panels import hues, title
from lib.figures.picture import Picture, sheet
from lib.figures.stability import breaking_scales


def _written(value: float | np.floating[Any]) -> str:
    """Write a number, and inf and nan in NumPy's words."""
    if value == 1:
        return "1"
    return format_number(float(value)).replace("\N{INFINITY}", "inf")


def _table(axes: Axes, steps: Steps, *, shifted: bool) -> None:
    exponents, e, total, quotients = (np.asarray(step, dtype=np.float64) for step in steps)
    axes.set_axis_off()
    axes.set(xlim=(0, 1), ylim=(5.2, -0.4))
    power = r"$e^{a_j - m}$" if shifted else "$e^{a_j}$"
    for text, x in (("$a_j - m$" if shifted else "$a_j$", 0.36), (power, 0.68), ("$S_j$", 1.0)):
        axes.text(x - 0.02, 0.5, text, ha="right", va="center", color=MUTED.light)
    for row, colour in enumerate([*hues(3), INK.light]):
        y, last = row + 1.5, row == 3
        axes.plot([0, 1], [y - 0.5, y - 0.5], color=GRID.light, linewidth=1)
        axes.text(0, y, "sum" if last else str(row + 1), va="center", color=colour)
        cells = [(float(total), 0.68)] if last else [(e[row], 0.68), (quotients[row], 1.0)]
        if not last:
            axes.text(0.34, y, format_input(exponents[row]), ha="right", va="center")
        for value, x in cells:
            _cell(axes, value, x, y)


def _losses(axes: Axes, point: BreakingPoint) -> str:
    """Write the losses of the correct class as a table; return them in words."""
    label = point.label
    ways = (r"$-\log\,S_y$", r"$-\Sigma_k\,Y_k\,\log\,S_k$", r"$\mathrm{LSE}(a)-a_y$")
    both = [steps.losses(label) for steps in (point.direct, point.shifted)]
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
        hue, alpha = (WRONG.light, 0.28) if bad else (MUTED.light, 0.15)
        place = x - 0.3, y - 0.46
        axes.add_patch(Rectangle(place, 0.3, 0.92, color=hue, alpha=alpha, linewidth=0))
    weight = "bold" if bad else "normal"
    axes.text(x - 0.02, y, _written(value), ha="right", va="center", fontweight=weight)


def draw(point: BreakingPoint) -> Picture:
    """Draw the steps of the direct and the shifted softmax; inf, nan and 0 stand out.

    Below them the losses of the correct class, where a label says which it is.
    """
    scale, name = format_input(point.scale), point.format
    breaks = breaking_scales(DIRECTION, np.dtype(name).type)
    said = ""
    below = 2.1 if point.label else 0
    with sheet(7.2, 2.7 + below, by_hand=True) as figure:
        low, high = below / (2.7 + below), 2.7 / (2.7 + below)
        for left, heading, steps in (
            (0.01, "Direct", point.direct),
            (0.54, "Shifted", point.shifted),
        ):
            axes = figure.add_axes((left, low + 0.02 * high, 0.45, 0.82 * high))
            title(axes, heading)
            _table(axes, steps, shifted=heading == "Shifted")
        where = f"c = {scale}, {name}"
        figure.text(0.99, low + 0.93 * high, where, ha="right", color=MUTED.light)
        if point.label:
            said = _losses(figure.add_axes((0.01, 0.01, 0.98, 0.8 * low)), point)
    words = [
        f"the {formula} formula has the exponentials {', '.join(map(_written, e))} with the "
        f"sum {_written(total)} and the quotients {', '.join(map(_written, quotients))}"
        for formula, (_, e, total, quotients) in (
            ("direct", point.direct),
            ("shifted", point.shifted),
        )
    ]
    return Picture(
        figure,
        f"Softmax of {scale} times {format_list(DIRECTION)} in {name}: "
        f"{'; '.join(words)}. The direct formula breaks from "
        f"c = {format_limit(breaks['sum_inf'])} upwards and from "
        f"c = −{format_limit(breaks['sum_zero'])} downwards.{said}",
    )
