"""The still twin of the common shift: logits moved together, and the whole that stays as it is."""

import numpy as np
from matplotlib.axes import Axes

from explorables.common_shift import CommonShift
from lib.figures import panels
from lib.figures.numbers import format_input, format_list, format_number, named_parts
from lib.figures.palette import GRID, INK
from lib.figures.picture import Picture, sheet


def draw(moved: CommonShift) -> Picture:
    """Draw shifted logits, their exponentials laid end to end, and the whole of length 1."""
    a, shift = np.array(moved.logits), moved.shift
    with sheet(7.2, 5.3, by_hand=True) as figure:
        left = figure.add_axes((0.06, 0.65, 0.41, 0.28))
        panels.logit_bars(left, a, shift)
        start = np.arange(a.size) + 0.65
        left.hlines(a, start, start + 0.7, colors=INK.light, linestyles="--", lw=1.2, zorder=4)
        _exponentials(figure.add_axes((0.56, 0.59, 0.43, 0.34)), a, shift)
        _wholes(figure.add_axes((0.01, 0.02, 0.98, 0.36)), moved)
    return Picture(
        figure,
        f"With c = {format_input(shift)} added to each of the logits {format_list(a)}, every "
        f"exponential is multiplied by {format_number(np.exp(shift))} and so is their sum, "
        f"from {format_number(np.exp(a).sum())} to {format_number(moved.exponentials.sum())}; "
        f"the parts stay {named_parts(moved.probabilities)}.",
    )


def _exponentials(axes: Axes, a: panels.Vector, shift: float) -> None:
    """Write each exponential and their sum, before and after the common factor."""
    axes.set_axis_off()
    axes.set(xlim=(0, 1), ylim=(a.size + 1.2, -0.2))
    panels.title(axes, "Exponentials")
    names = [*(f"$e^{{a_{j}}}$" for j in range(1, a.size + 1)), "sum"]
    colours = [*panels.hues(a.size), INK.light]
    both = ([*e, e.sum()] for e in (np.exp(a), np.exp(a + shift)))
    for row, (name, hue, plain, more) in enumerate(zip(names, colours, *both, strict=True)):
        axes.text(0, row + 0.5, name, color=hue, va="center")
        texts = format_number(plain), f"× {format_number(np.exp(shift))} =", format_number(more)
        for end, text in zip((0.4, 0.7, 1), texts, strict=True):
            axes.text(end, row + 0.5, text, ha="right", va="center")
    axes.axhline(a.size, color=GRID.light, linewidth=1)


def _wholes(axes: Axes, moved: CommonShift) -> None:
    """Draw the exponentials end to end on an axis of a power of ten, and below it the parts."""
    grown, parts = moved.exponentials, moved.probabilities
    end = panels.axis_end(grown.sum())
    panels.strip_panel(axes, "Laid end to end, then divided by the sum", 4.4, above=0.2, pad=16)
    axes.text(0, -0.1, "0", fontsize=9, va="bottom")
    axes.text(1, -0.1, format_number(end), fontsize=9, va="bottom", ha="right")
    panels.strip(axes, grown / end, 0)
    panels.strip(axes, parts, 2, panels.names("S", parts.size))
    ends = np.concatenate([[0.0], np.cumsum(parts)])
    for low, high, hue in zip(ends, ends[1:], panels.hues(parts.size), strict=False):
        corners = np.array([low, high]) * grown.sum() / end
        axes.fill([*corners, high, low], [1, 1, 2, 2], color=hue, alpha=0.18, linewidth=0)
    panels.names_below(axes, 3.15, panels.names("S", parts.size))
    panels.numbers_below(axes, 3.75, parts)
