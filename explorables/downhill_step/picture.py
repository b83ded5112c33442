"""The still twin of one step downhill: the loss along the line of the step, and its tangent."""

import numpy as np

from explorables.downhill_step import LONGEST, DownhillStep
from lib.cross_entropy import mean_loss
from lib.figures.numbers import format_input, format_number
from lib.figures.palette import INK, MUTED, WRONG
from lib.figures.picture import Picture, drawing


def draw(state: DownhillStep) -> Picture:
    """Draw the mean loss against the size η of one step, up to the longest."""
    step, start, reached = state.step, state.before, state.after
    slope = -float(np.sum(state.gradient**2))
    steps = np.linspace(0, LONGEST, 241)
    weights = (state.W - eta * state.gradient for eta in steps)
    losses = np.array([mean_loss(W, state.X, state.labels) for W in weights])
    top = max(1.5 * start, 1.15 * reached, 1e-6)
    with drawing(6.4, 3.8) as (figure, axes):
        higher = steps[losses > start * (1 + 1e-12)]
        if higher.size:
            axes.axvspan(higher[0], LONGEST, color=WRONG.light, alpha=0.12, linewidth=0)
            axes.text(LONGEST, 0.03 * top, "higher than before ", ha="right", size=9)
        axes.axhline(start, color=MUTED.light, linewidth=1, linestyle=":")
        axes.plot(steps, losses, color=INK.light, linewidth=2)
        axes.plot([0, LONGEST], [start, start + slope * LONGEST], color=INK.light, lw=1.5, ls="--")
        axes.plot([step, step], [start, reached], color=INK.light, linewidth=1.2)
        axes.plot(step, reached, "o", c=INK.light, ms=9, mfc="none", clip_on=False, zorder=5)
        axes.set(xlim=(0, LONGEST), xlabel="size η of the step; dashed: the tangent")
        name = "loss after the step" if state.examples == 1 else "mean loss"
        axes.set(ylim=(0, top), ylabel=name)
    way = "falls" if reached < start else "rises" if reached > start else "stays"
    of = "one example" if state.examples == 1 else f"{state.examples} examples"
    return Picture(
        figure,
        f"A step of size η = {format_input(step)} against the gradient of the loss of {of}: it "
        f"{way} from {format_number(start)} to {format_number(reached)}. The tangent at the start "
        f"has slope {format_number(slope)}.",
    )
