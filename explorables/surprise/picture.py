"""The still twin of the surprise: −log P_y, the reader's point, and its tangent; or its mean."""

from typing import Final

import numpy as np
from matplotlib.axes import Axes

from explorables.surprise import Surprise
from lib.figures.numbers import format_list, format_number, part_relation, subscript
from lib.figures.palette import CLASS_COLOURS, INK, MUTED
from lib.figures.panels import hues, note
from lib.figures.picture import Picture, drawing
from lib.stability import log_softmax

TOPS: Final = (5, 10, 25)


def draw(state: Surprise) -> Picture:
    """Draw the loss against the probability of the correct class, with its tangent.

    Where the target lets more than one class occur, draw the mean loss and the entropy instead.
    """
    if state.target:
        return _mean_surprise(state)
    label, loss = state.label, state.loss
    part = float(state.probabilities[label - 1])
    relation = part_relation(part, len(state.logits))
    top = next((end for end in TOPS if end >= loss + 1), TOPS[-1])
    colour = CLASS_COLOURS[label - 1].light
    name = f"$P_{label}$"
    with drawing(6.4, 3.8) as (figure, axes):
        _curve(axes, top)
        # From the point to the axis it is P_y across; the tangent is 1 higher there.
        axes.plot([part, part], [loss, 0], color=MUTED.light, linewidth=1, linestyle=":")
        axes.plot([part, 0, 0], [loss, loss, loss + 1], color=colour, linewidth=1.2, clip_on=False)
        ends = [0, part * (1 + loss)]
        axes.plot(ends, [loss + 1, 0], color=colour, linewidth=1.8, linestyle="--")
        axes.plot(part, loss, "o", color=colour, markersize=9, clip_on=False, zorder=5)
        text = f"{name} {relation}: loss {format_number(loss)}, slope {format_number(-1 / part)}"
        offset, side = ((12, 10), "left") if part < 0.55 else ((0, 28), "right")
        note(axes, text, (part, loss), offset, ha=side, color=colour)
        axes.set_xlabel(f"{name}, probability of the correct class")
        axes.set_ylabel(rf"loss $-\log\,$ {name}")
    return Picture(
        figure,
        f"The logits {format_list(state.logits)} give the correct class {label} the probability "
        f"P{subscript(label)} {relation}. The loss −log P{subscript(label)} is "
        f"{format_number(loss)}, and its slope −1/P{subscript(label)} is "
        f"{format_number(-1 / part)}.",
    )


def _curve(axes: Axes, top: float) -> None:
    losses = np.linspace(0, top, 300)
    axes.plot(np.exp(-losses), losses, color=INK.light, linewidth=2)
    axes.set(xlim=(0, 1.02), ylim=(0, top))


def _mean_surprise(state: Surprise) -> Picture:
    """Draw a point of the curve for each class, and the levels of cross-entropy and entropy."""
    parts, losses = state.probabilities, -log_softmax(state.inputs)
    mean, entropy = state.cross_entropy, state.entropy
    top = next((end for end in TOPS if end >= mean + 1), TOPS[-1])
    with drawing(6.4, 3.8) as (figure, axes):
        _curve(axes, top)
        axes.axhspan(entropy, mean, color=MUTED.light, alpha=0.2, linewidth=0)
        for level, line, words, offset, side in (
            (mean, "-", "cross-entropy", 4, "bottom"),
            (entropy, "--", "entropy", -4, "top"),
        ):
            axes.axhline(level, color=INK.light, linewidth=1.2, linestyle=line)
            text = f"{words} {format_number(level)}"
            note(axes, text, (1.0, level), (0, offset), ha="right", va=side)
        for part, loss, colour in zip(parts, losses, hues(len(parts)), strict=True):
            axes.plot(part, loss, "o", color=colour, markersize=8, clip_on=False, zorder=5)
        axes.set(xlabel="$P_k$, predicted", ylabel=r"loss $-\log\,P_k$")
    return Picture(
        figure,
        f"The logits {format_list(state.logits)} predict the probabilities {format_list(parts)}, "
        f"and the classes occur with {format_list(state.occurrences)}. The cross-entropy, the "
        f"mean of −log P, is {format_number(mean)}: the entropy {format_number(entropy)}, the "
        f"least there is, and {format_number(mean - entropy)} that P adds.",
    )
