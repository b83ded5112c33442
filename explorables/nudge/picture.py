"""The still twin of the nudge: predicted and true change of every part, error against step."""

import numpy as np

from explorables.nudge import Nudge
from lib.figures.jacobian import nudge_errors
from lib.figures.numbers import format_input, format_list, format_number, subscript
from lib.figures.palette import INK, MUTED, WRONG
from lib.figures.panels import hues, names, note
from lib.figures.picture import Picture, sheet

ROUNDING = 1e-15


def draw(nudge: Nudge) -> Picture:
    """Draw what a step ε of one logit does to softmax, and the prediction's error."""
    count, slip = len(nudge.logits), nudge.slip
    predicted, truth = nudge.predicted, nudge.truth
    steps = 10.0 ** np.arange(-9, 0.01, 0.25)
    errors = nudge_errors(nudge.inputs, nudge.way, steps, nudge.mistake)
    nothing = max(np.abs(predicted).max(), np.abs(truth).max()) < ROUNDING
    with sheet(7.2, 3.3) as figure:
        left, right = figure.subplots(1, 2, width_ratios=[1, 1.1])
        classes = np.arange(1, count + 1)
        look = {"fill": False, "edgecolor": hues(count), "lw": 1.6}
        left.barh(classes - 0.2, predicted, height=0.34, **look)
        left.barh(classes + 0.2, truth, height=0.34, color=hues(count))
        left.axvline(0, color=MUTED.light, linewidth=1)
        left.set_ylim(count + 0.6, 0.4)
        left.set_yticks(classes, names("S", count))
        left.tick_params(axis="y", length=0)
        left.spines["left"].set_visible(False)
        if nothing:
            left.set(xlim=(-1, 1), xticks=[0])
        left.set_title("change: predicted (outline),\ntrue (filled)", fontsize=11)
        shown = errors > 0
        right.loglog(steps[shown], errors[shown], "o", color=INK.light, markersize=3)
        error = max(nudge.error, 1e-18)
        right.plot(nudge.step, error, "o", color=INK.light, markersize=9, fillstyle="none")
        if slip:
            right.loglog(steps, abs(slip) * steps, color=WRONG.light, linewidth=1.2, zorder=0)
            words = f"$\\varepsilon$ times the mistake {format_input(slip)}"
            note(right, words, (1e-6, 1e-6 * abs(slip)), (6, -14), size=9, color=WRONG.light)
        right.set(xlim=(7e-10, 1.4), ylim=(1e-18, 1), xlabel=r"step $\varepsilon$")
        right.set(xticks=[1e-9, 1e-6, 1e-3, 1], yticks=[1e-16, 1e-12, 1e-8, 1e-4, 1])
        right.minorticks_off()
        right.axhspan(1e-18, 1e-16, color=MUTED.light, alpha=0.16, linewidth=0)
        right.text(0.9, 1e-17, "rounding", ha="right", va="center", size=9, color=MUTED.light)
        right.set_title("largest error of the\nprediction", fontsize=11)
    return Picture(figure, _sentence(nudge))


def _sentence(nudge: Nudge) -> str:
    """Say what the picture shows; what is only rounding is not said in digits."""
    logits, direction, step = format_list(nudge.logits), nudge.direction, nudge.step
    error = format_number(nudge.error)
    if nudge.slip:
        entry = subscript(max(direction, 1))
        return (
            f"At the logits {logits} D{entry}S{entry} is wrong by "
            f"{format_input(nudge.slip)}. The largest error of the prediction for the step "
            f"{format_number(step)} is {error}. For small steps it is the "
            "mistake times the step: it falls as the step, and not as its square."
        )
    start = f"From the logits {logits} "
    amount = format_input(step) if step >= 0.001 else format_number(step)
    if direction == 0:
        return f"{start}all rise by {amount}: no part changes, but for rounding."
    if len(nudge.logits) == 1:
        return f"{start}the only one rises by {amount}: its part is the whole and stays 1."
    listed = ", ".join(
        f"S{subscript(j)} by {format_number(change)}"
        for j, change in enumerate(nudge.predicted, start=1)
    )
    start += f"a{subscript(direction)} rises by {amount}. The Jacobian predicts a change of "
    start += listed
    if nudge.error <= 1e-12:
        return f"{start}; the true changes differ by less than 10⁻¹²."
    return (
        f"{start}; the true changes are {', '.join(map(format_number, nudge.truth))}. "
        f"The largest error is {error}; it falls as the square of the step."
    )
