"""The still twin of the surprise: −log P_y, the reader's point, and its tangent."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from matplotlib.figure import Figure

from lib.cross_entropy import cross_entropy_from_logits
from lib.figures.numbers import format_list, format_number, part_relation, subscript
from lib.figures.palette import CLASS_COLOURS, INK, MUTED
from lib.figures.panels import logits_of, note
from lib.figures.picture import Picture, book_style
from lib.stability import softmax

TOPS: Final = (5, 10, 25)


def surprise(logits: Sequence[float], *, label: int) -> Picture:
    """Draw the loss against the probability of the correct class, with its tangent."""
    a = logits_of(logits)
    if not 1 <= label <= a.size:
        raise ValueError(f"expected a label from 1 to {a.size}, got {label}")
    part = float(softmax(a)[label - 1])
    loss = float(cross_entropy_from_logits(a, label - 1))
    top = next((end for end in TOPS if end >= loss + 1), TOPS[-1])
    colour = CLASS_COLOURS[label - 1].light
    name = f"$P_{label}$"
    with book_style():
        figure = Figure(figsize=(6.4, 3.8))
        axes = figure.add_subplot()
        losses = np.linspace(0, top, 300)
        axes.plot(np.exp(-losses), losses, color=INK.light, linewidth=2)
        # From the point to the axis it is P_y across; the tangent is 1 higher there.
        axes.plot([part, part], [loss, 0], color=MUTED.light, linewidth=1, linestyle=":")
        axes.plot([part, 0, 0], [loss, loss, loss + 1], color=colour, linewidth=1.2, clip_on=False)
        ends = [0, part * (1 + loss)]
        axes.plot(ends, [loss + 1, 0], color=colour, linewidth=1.8, linestyle="--")
        axes.plot(part, loss, "o", color=colour, markersize=9, clip_on=False, zorder=5)
        text = (
            f"{name} {part_relation(part)}: loss {format_number(loss)}, "
            f"slope {format_number(-1 / part)}"
        )
        offset, side = ((12, 10), "left") if part < 0.55 else ((0, 28), "right")
        note(axes, text, (part, loss), offset, ha=side, color=colour)
        axes.set_xlim(0, 1.02)
        axes.set_ylim(0, top)
        axes.set_xlabel(f"{name}, probability of the correct class")
        axes.set_ylabel(rf"loss $-\log\,$ {name}")
    return Picture(
        figure,
        f"The logits {format_list(a)} give the correct class {label} the probability "
        f"P{subscript(label)} {part_relation(part)}. The loss −log P{subscript(label)} is "
        f"{format_number(loss)}, and its slope −1/P{subscript(label)} is "
        f"{format_number(-1 / part)}.",
    )
