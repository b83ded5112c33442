"""The still twin of the shift window: correct digits of the softmax of a + D for every D."""

import math

import numpy as np

from explorables.shift_window import ShiftWindow
from lib.figures.numbers import format_input, format_list
from lib.figures.palette import INK, MUTED, WRONG
from lib.figures.panels import Vector, hues, names
from lib.figures.picture import Picture, drawing, measured
from lib.figures.stability import exact_softmax
from lib.stability import softmax_shifted


def correct_digits(found: Vector, a: Vector) -> Vector:
    """Count correct decimal digits of softmaxes of a; 16 at most, nan where one is nan."""
    true = np.array(exact_softmax(a))
    with np.errstate(all="ignore"):
        error = np.asarray(abs(found - true) / true, dtype=np.float64)
        return np.clip(-np.log10(np.maximum(error, 1e-16)), 0, 16)


def draw(state: ShiftWindow) -> Picture:
    """Show how many digits of each S_j are right for every shift D, and mark the one that is."""
    a, shift, (low, high) = state.inputs, state.shift, state.window
    best = -float(np.max(a))
    margin = 0.32 * (high - low)
    left = min(low - margin, -0.08 * margin, shift - 0.3 * margin)
    right = max(high + margin, 0.08 * margin, shift + 0.3 * margin)
    # Whole shifts, so that a + D is exact and only the exponentials are judged.
    wide, near = np.linspace(low + 1, high - 1, 240), np.linspace(low + 1, low + 60, 60)
    shifts = np.unique(np.round([*wide, *near]))
    found = np.array([softmax_shifted(a, float(D)) for D in shifts])
    digits = correct_digits(found, a)
    with drawing(7, 3.9) as (figure, axes):
        for start, stop, text in (
            (left, low, "every $e^{a_k+D}$ is 0:\n0/0 = nan"),
            (high, right, "the sum is inf:\n0, and inf/inf = nan"),
        ):
            axes.axvspan(start, stop, color=WRONG.light, alpha=0.22, linewidth=0)
            axes.text((start + stop) / 2, 5, text, ha="center", va="center", fontsize=10)
        for j, (name, hue) in enumerate(zip(names("S", a.size), hues(a.size), strict=True)):
            line = ("-", "--", ":")[j % 3]
            curve = axes.plot(shifts, digits[:, j], line, color=hue, linewidth=1.6, label=name)
            measured(*curve)
        axes.axvline(best, color=INK.light, linewidth=1.2)
        axes.text(best, 17.1, f"D = −max a = {format_input(best)}", ha="center", va="bottom")
        for D in {0.0, float(shift)}:
            axes.plot([D, D], [8, 17], color=MUTED.light, linewidth=1.2, linestyle=(0, (4, 3)))
            if abs(D - best) > 0.25 * (high - low) and (D or not shift):
                text = f"D = {format_input(D)}"
                axes.text(D, 17.1, text, ha="center", va="bottom", color=MUTED.light)
        axes.set(xlim=(left, right), ylim=(-0.5, 17), yticks=[0, 4, 8, 12, 16])
        axes.set(xlabel="shift D", ylabel="correct digits")
        axes.legend(loc="lower left", bbox_to_anchor=(0.25, 0.1))
    written = ", ".join("0" if value == 0 else f"{value:.3g}" for value in state.result)
    return Picture(
        figure,
        f"Correct digits of the softmax of {format_list(a)} against the shift D: from "
        f"D = {format_input(math.ceil(low))} to D = {format_input(math.floor(high))} nearly all "
        "are right, except close to the lower end or where a part underflows; nan below, 0 or nan "
        "above. "
        f"D = {format_input(best)}, minus the maximum, lies inside; D = 0 lies "
        f"{'inside too' if low < 0 < high else 'outside'}. With D = {format_input(shift)} the "
        f"result is [{written}].",
    )
