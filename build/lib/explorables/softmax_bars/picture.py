"""The still twin of the softmax bars: logits, their exponentials, one whole cut into parts."""

from collections.abc import Sequence

import numpy as np
from matplotlib.figure import Figure

from lib.figures.numbers import format_list, format_number, named_parts
from lib.figures.palette import GRID, MUTED
from lib.figures.panels import (
    SMALL,
    bars_with_numbers,
    hues,
    logit_bars,
    logits_of,
    names,
    names_below,
    numbers_below,
    strip,
    strip_panel,
    ticks,
    title,
)
from lib.figures.picture import Picture, book_style
from lib.stability import softmax


def softmax_bars_sentence(logits: Sequence[float]) -> str:
    """Say in a sentence what softmax makes of the logits."""
    exponentials = np.exp(np.asarray(logits, dtype=np.float64))
    return (
        f"Softmax of the logits {format_list(logits)}: the exponentials "
        f"{', '.join(map(format_number, exponentials))} with the sum "
        f"{format_number(exponentials.sum())}, so that one whole of length 1 has the "
        f"{'parts' if exponentials.size > 1 else 'part'} {named_parts(softmax(logits))}."
    )


def softmax_bars(logits: Sequence[float]) -> Picture:
    """Draw the logits, their exponentials, and one whole cut into the parts S_1 … S_N."""
    a = logits_of(logits)
    exponentials, parts = np.exp(a), softmax(a)
    with book_style():
        figure = Figure(figsize=(7.2, 4.9))
        figure.set_layout_engine("none")
        logit_bars(figure.add_axes((0.06, 0.59, 0.41, 0.33)), a)

        right = figure.add_axes((0.58, 0.59, 0.41, 0.33))
        named = [f"$e^{{a_{j}}}$" for j in range(1, a.size + 1)]
        bars_with_numbers(right, exponentials, named, [format_number(e) for e in exponentials])
        top = exponentials.max()
        right.set_ylim(0, top)
        ticks(right.yaxis, [0, top], ["0", format_number(top)])
        right.axhline(top, color=GRID.light, linewidth=0.8, zorder=0)
        title(right, "Exponentials")
        total = f"sum {format_number(exponentials.sum())}"
        right.set_title(total, loc="right", fontsize=SMALL, color=MUTED.light)

        whole = figure.add_axes((0.01, 0.05, 0.98, 0.255))
        strip_panel(whole, "Softmax: one whole of length 1", 2.04)
        strip(whole, parts, 0, names("S", a.size))
        middles, columns = np.cumsum(parts) - parts / 2, (np.arange(a.size) + 0.5) / a.size
        for middle, column, hue in zip(middles, columns, hues(a.size), strict=True):
            whole.plot([middle, column], [1, 1.55], color=hue, linewidth=1)
        names_below(whole, 1.7, names("S", a.size))
        numbers_below(whole, 2.15, parts)
    return Picture(figure, softmax_bars_sentence(logits))
