"""Parts of the still twins: logits as bars, a strip cut into parts, titles."""

import math
from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from numpy.typing import NDArray

from lib.figures.numbers import format_input
from lib.figures.palette import CLASS_COLOURS, INK, MUTED, PAPER


def logits_of(logits: Sequence[float]) -> NDArray[np.float64]:
    """Return the logits as an array of shape (N,), or raise ValueError if they cannot be drawn."""
    a = np.asarray(logits, dtype=np.float64)
    if a.ndim != 1 or not 1 <= a.size <= len(CLASS_COLOURS):
        raise ValueError(f"expected 1 to {len(CLASS_COLOURS)} logits, got shape {a.shape}")
    return a


def axis_of_power(total: float) -> float:
    """Return the power of ten at which an axis for `total` ends."""
    return 10.0 ** math.ceil(math.log10(total))


def title(axes: Axes, text: str, pad: float = 6) -> None:
    """Write a title in the manner of the explorables' captions, `pad` points above the axes."""
    axes.set_title(text, loc="left", fontsize=11, fontweight="bold", pad=pad)


def logit_bars(
    axes: Axes, heights: NDArray[np.float64], limit: float, below: Sequence[str]
) -> None:
    """Draw one bar per class, with a_j and its number below the axes.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
    heights : array, shape (N,)
    limit : float
        The axis goes from −limit to limit.
    below : sequence of str, length N
        The numbers.
    """
    for j, height in enumerate(heights, start=1):
        colour = CLASS_COLOURS[j - 1].light
        axes.bar(j, height, width=0.5, color=colour, zorder=2)
        drop = 30 if len(heights) > 5 and j % 2 == 0 else 0
        for text, down, ink in ((f"$a_{j}$", 8, colour), (below[j - 1], 25, INK.light)):
            axes.annotate(
                text,
                (j, 0),
                xycoords=("data", "axes fraction"),
                xytext=(0, -down - drop),
                textcoords="offset points",
                ha="center",
                va="top",
                fontsize=11 if down == 8 else 9.5,
                color=ink,
            )
    axes.set_xlim(0.4, len(heights) + 0.6)
    axes.set_xticks([])
    axes.set_ylim(-limit, limit)
    axes.set_yticks([-limit, 0, limit], [format_input(v) for v in (-limit, 0, limit)])
    axes.axhline(0, color=MUTED.light, linewidth=0.8, zorder=3)
    axes.grid(visible=True, axis="y", linewidth=0.6)
    axes.spines[["left", "bottom"]].set_visible(False)
    axes.tick_params(axis="y", length=0)


def strip(axes: Axes, lengths: NDArray[np.floating], top: float, names: Sequence[str]) -> None:
    """Draw parts from left to right in a strip of height 1; y grows downwards.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
    lengths : array, shape (N,)
        Together at most 1, the width of the axes.
    top : float
        The strip's upper edge.
    names : sequence of str
        What to write in the parts that have room; empty for nothing.
    """
    before = 0.0
    for j, length in enumerate(lengths):
        axes.barh(top + 0.5, length, left=before, height=1, color=CLASS_COLOURS[j].light)
        if names and length > 0.05:
            axes.text(
                before + length / 2,
                top + 0.5,
                names[j],
                color=PAPER.light,
                ha="center",
                va="center",
            )
        if j and length > 0.004:
            axes.vlines(before, top, top + 1, colors=PAPER.light, linewidth=1)
        before += length
