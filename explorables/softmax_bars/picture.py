"""The still twin of the softmax bars: logits, their exponentials, one whole cut into parts."""

import numpy as np

from explorables.softmax_bars import SoftmaxBars
from lib.figures import panels
from lib.figures.numbers import format_list, format_number, named_parts
from lib.figures.palette import GRID, MUTED
from lib.figures.picture import Picture, sheet


def draw(bars: SoftmaxBars) -> Picture:
    """Draw the logits, their exponentials, and one whole cut into the parts S_1 … S_N."""
    a, exponentials, parts = bars.inputs, bars.exponentials, bars.probabilities
    written = [format_number(e) for e in exponentials]
    with sheet(7.2, 4.9, by_hand=True) as figure:
        panels.logit_bars(figure.add_axes((0.06, 0.59, 0.41, 0.33)), a)

        right = figure.add_axes((0.58, 0.59, 0.41, 0.33))
        named = [f"$e^{{a_{j}}}$" for j in range(1, a.size + 1)]
        panels.bars_with_numbers(right, exponentials, named, written)
        top = exponentials.max()
        right.set_ylim(0, top)
        panels.ticks(right.yaxis, [0, top], ["0", format_number(top)])
        right.axhline(top, color=GRID.light, linewidth=0.8, zorder=0)
        panels.title(right, "Exponentials")
        total = f"sum {format_number(exponentials.sum())}"
        right.set_title(total, loc="right", fontsize=panels.SMALL, color=MUTED.light)

        whole = figure.add_axes((0.01, 0.05, 0.98, 0.255))
        panels.strip_panel(whole, "Softmax: one whole of length 1", 2.04)
        panels.strip(whole, parts, 0, panels.names("S", a.size))
        middles, columns = np.cumsum(parts) - parts / 2, (np.arange(a.size) + 0.5) / a.size
        for middle, column, hue in zip(middles, columns, panels.hues(a.size), strict=True):
            whole.plot([middle, column], [1, 1.55], color=hue, linewidth=1)
        panels.names_below(whole, 1.7, panels.names("S", a.size))
        panels.numbers_below(whole, 2.15, parts)
    return Picture(
        figure,
        f"Softmax of the logits {format_list(a)}: the exponentials "
        f"{', '.join(written)} with the sum "
        f"{format_number(exponentials.sum())}, so that one whole of length 1 has the "
        f"{'parts' if a.size > 1 else 'part'} {named_parts(parts)}.",
    )
