"""The still twin of the rounded shift: the errors of three formulas against the scale."""

from collections.abc import Callable

import numpy as np

from explorables.rounded_shift import RoundedShift
from lib.figures.numbers import format_list
from lib.figures.palette import MUTED
from lib.figures.picture import Picture, drawing, measured
from lib.figures.stability import (
    FORMULAS,
    LINES,
    Array,
    exact_softmax,
    largest_error,
    normal,
    ulp_axes,
)

NEAR = (1, 0.97, 1.01, 1.04)
"""The curves show the worst of a few neighbours: a single scale may be lucky."""


def _error(function: Callable[[Array], Array], a: Array) -> float:
    """Return the largest error, nan if a part is too small to have all its digits."""
    error = largest_error(function, [a]) if np.all(normal(exact_softmax(a))) else np.inf
    return error if np.isfinite(error) else np.nan


def draw(shift: RoundedShift) -> Picture:
    """Show the errors in ulps of three formulas on c · logits against c, and at one c."""
    x, scale = np.array(shift.logits), shift.scale
    # With the scale itself, so that its points lie on the curves or below them.
    scales = np.union1d(2.0 ** np.arange(-3, 10.01, 0.25), scale)
    words = []
    with drawing(6.4, 3.4) as (figure, axes):
        for name, function in FORMULAS.items():
            hue, line = LINES[name]
            errors = np.array([[_error(function, c * by * x) for by in NEAR] for c in scales])
            worst = np.where(np.isnan(errors[:, 0]), np.nan, np.fmax.reduce(errors, axis=1))
            worst = np.maximum(worst, 0.1)
            measured(*axes.plot(scales, worst, line, color=hue, linewidth=1.6, label=name))
            here = _error(function, shift.inputs)
            measured(*axes.plot(scale, np.maximum(here, 0.1), "o", color=hue, markersize=7))
            lost = np.isinf(shift.errors[name]).any()
            words.append(f"{name} {'nan' if lost else _roughly(here)}")
        axes.axvline(scale, color=MUTED.light, linewidth=1)
        of = f" of the input c · {format_list(x)}"
        ulp_axes(axes, [0.25, 1, 4, 16, 64, 256, 1024], [1, 10, 100, 1000], of)
        axes.set(xlim=(scales[0], scales[-1]), ylim=(0.1, 2000))
        axes.legend(loc="upper left")
    return Picture(
        figure,
        f"Largest error of the softmax of c times {format_list(x)} against c. "
        f"At c = {scale:g}: {', '.join(words)}.",
    )


def _roughly(ulps: float) -> str:
    """Write an error so that it is the same on every machine."""
    if np.isnan(ulps):
        return "not measured"
    return "below 4 ulp" if ulps < 4 else f"about {float(f'{ulps:.1g}'):.0f} ulp"
