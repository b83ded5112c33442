"""The still twin of one step downhill: the loss along the line of the step, and its tangent."""

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure

from lib.cross_entropy import mean_loss, mean_loss_gradient
from lib.figures.numbers import format_input, format_number
from lib.figures.palette import INK, MUTED, NEGATIVE
from lib.figures.picture import Picture, book_style


def downhill_step(
    W: npt.ArrayLike, X: npt.ArrayLike, y: npt.ArrayLike, *, step: float, longest: float
) -> Picture:
    """Draw the mean loss against the size η of one step, up to the longest."""
    gradient = np.asarray(mean_loss_gradient(W, X, y))
    slope = -float(np.sum(gradient**2))

    def after(eta: float) -> float:
        return float(mean_loss(np.asarray(W) - eta * gradient, X, y))

    steps = np.linspace(0, longest, 241)
    losses = np.array([after(eta) for eta in steps])
    start, reached = after(0), after(step)
    top = max(1.5 * start, 1.15 * reached, 1e-6)
    with book_style():
        figure = Figure(figsize=(6.4, 3.8))
        axes = figure.add_subplot()
        higher = steps[losses > start * (1 + 1e-12)]
        if higher.size:
            axes.axvspan(higher[0], longest, color=NEGATIVE.light, alpha=0.12, linewidth=0)
            axes.text(longest, 0.03 * top, "higher than before ", ha="right", size=9)
        axes.axhline(start, color=MUTED.light, linewidth=1, linestyle=":")
        axes.plot(steps, losses, color=INK.light, linewidth=2)
        axes.plot([0, longest], [start, start + slope * longest], color=INK.light, lw=1.5, ls="--")
        axes.plot([step, step], [start, reached], color=INK.light, linewidth=1.2)
        axes.plot(step, reached, "o", c=INK.light, ms=9, mfc="none", clip_on=False, zorder=5)
        axes.set_xlim(0, longest)
        axes.set_ylim(0, top)
        axes.set_xlabel("size η of the step; dashed: the tangent")
        axes.set_ylabel("loss after the step" if np.size(y) == 1 else "mean loss")
    count = np.size(y)
    way = "falls" if reached < start else "rises" if reached > start else "stays"
    of = "one example" if count == 1 else f"{count} examples"
    return Picture(
        figure,
        f"A step of size η = {format_input(step)} against the gradient of the loss of {of}: it "
        f"{way} from {format_number(start)} to {format_number(reached)}. The tangent at the start "
        f"has slope {format_number(slope)}.",
    )
