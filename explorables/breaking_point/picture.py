"""The still twin of the breaking point: every step of two formulas, in a small table each."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from explorables.breaking_point import DIRECTION, BreakingPoint
from lib.figures.numbers import format_input, format_limit, format_list, format_number
from lib.figures.palette import GRID, INK, MUTED, WRONG
from lib.figures.panels import hues, title
from lib.figures.picture import Picture, sheet
from lib.figures.stability import breaking_scales

WAYS: Final = (r"$-\log\,S_y$", r"$-\Sigma_k\,Y_k\,\log\,S_k$", r"$\mathrm{LSE}(a)-a_y$")
"""The ways to the loss of a class, in the order of `Steps.losses`."""


def _written(value: float | np.floating[Any]) -> str:
    """Write a number, and inf and nan in NumPy's words."""
    if value == 1:
        return "1"
    return format_number(float(value)).replace("\N{INFINITY}", "inf")


def _table(
    axes: Axes, top: float, heads: Mapping[float, str], rows: Iterable[tuple[Any, ...]]
) -> None:
    """Write heads, and below them rows of a name, its colour, and what ends where the heads do."""
    axes.set_axis_off()
    axes.set_xlim(0, 1)
    for x, head in heads.items():
        axes.text(x, top, head, ha="right", va="center", color=MUTED.light)
    for y, (name, colour, *values) in enumerate(rows, start=1):
        axes.plot([0, 1], [top + y - 0.5] * 2, color=GRID.light, linewidth=1)
        axes.text(0, top + y, name, va="center", color=colour)
        for x, value in zip(heads, values, strict=False):
            # inf, nan and 0 stand out, but in words that are given.
            number = 1.0 if isinstance(value, str) else float(value)
            bad = not np.isfinite(number)
            if bad or number == 0:
                hue, alpha = (WRONG.light, 0.28) if bad else (MUTED.light, 0.15)
                place = x - 0.28, top + y - 0.46
                axes.add_patch(Rectangle(place, 0.3, 0.92, color=hue, alpha=alpha, linewidth=0))
            text = value if isinstance(value, str) else _written(value)
            weight = "bold" if bad else "normal"
            axes.text(x, top + y, text, ha="right", va="center", fontweight=weight)


def draw(point: BreakingPoint) -> Picture:
    """Draw the steps of the direct and the shifted softmax; inf, nan and 0 stand out.

    Below them the losses of the correct class, where a label says which it is.
    """
    scale, name = format_input(point.scale), point.format
    breaks = breaking_scales(DIRECTION, np.dtype(name).type)
    words, said = [], ""
    below = 2.1 if point.label else 0
    with sheet(7.2, 2.7 + below, by_hand=True) as figure:
        low, high = below / (2.7 + below), 2.7 / (2.7 + below)
        for left, way, m, (a, e, total, quotients) in (
            (0.01, "direct", "", point.direct),
            (0.54, "shifted", " - m", point.shifted),
        ):
            axes = figure.add_axes((left, low + 0.02 * high, 0.45, 0.82 * high))
            title(axes, way.capitalize())
            heads = {0.34: f"$a_j{m}$", 0.66: f"$e^{{a_j{m}}}$", 0.98: "$S_j$"}
            rows = zip("123", hues(3), map(format_input, a), e, quotients, strict=True)
            _table(axes, 0.5, heads, [*rows, ("sum", INK.light, "", total)])
            axes.set_ylim(5.2, -0.4)
            words.append(
                f"the {way} formula has the exponentials {', '.join(map(_written, e))} with the "
                f"sum {_written(total)} and the quotients {', '.join(map(_written, quotients))}"
            )
        where = f"c = {scale}, {name}"
        figure.text(0.99, low + 0.93 * high, where, ha="right", color=MUTED.light)
        if label := point.label:
            axes = figure.add_axes((0.01, 0.01, 0.98, 0.8 * low))
            title(axes, f"Loss of the correct class {label}")
            both = [steps.losses(label) for steps in (point.direct, point.shifted)]
            rows = zip(WAYS, [INK.light] * 3, *both, strict=True)
            _table(axes, 0.2, {0.6: "direct", 0.98: "shifted"}, rows)
            axes.set_ylim(3.7, -0.4)
            pairs = [" and ".join(map(_written, losses)) for losses in zip(*both, strict=True)]
            said = (
                f" The loss of class {label}, direct and shifted, is {pairs[0]} by −log S of its "
                f"part, {pairs[1]} by the sum over all classes, and {pairs[2]} by log-sum-exp."
            )
    return Picture(
        figure,
        f"Softmax of {scale} times {format_list(DIRECTION)} in {name}: "
        f"{'; '.join(words)}. The direct formula breaks from "
        f"c = {format_limit(breaks['sum_inf'])} upwards and from "
        f"c = −{format_limit(breaks['sum_zero'])} downwards.{said}",
    )
