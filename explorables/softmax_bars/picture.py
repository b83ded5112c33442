"""The still twin of the softmax bars: logits, their exponentials, one whole cut into parts."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from lib.figures.numbers import (
    format_input,
    format_list,
    format_number,
    format_part,
    part_relation,
    subscript,
)
from lib.figures.palette import CLASS_COLOURS, GRID, INK, MUTED, PAPER
from lib.figures.picture import Picture, book_style
from lib.stability import softmax


def softmax_bars_sentence(logits: Sequence[float]) -> str:
    """Say in a sentence what softmax makes of the logits.

    Parameters
    ----------
    logits : sequence of float, length N
        The logits a_1 … a_N.

    Returns
    -------
    str
        The logits, their exponentials and the parts, with three significant digits.
    """
    parts = softmax(np.asarray(logits, dtype=np.float64))
    named = [f"S{subscript(j)} {part_relation(part)}" for j, part in enumerate(parts, start=1)]
    exponentials = ", ".join(format_number(value) for value in np.exp(logits))
    noun = "parts" if len(named) > 1 else "part"
    return (
        f"Softmax of the logits {format_list(logits)}: the exponentials {exponentials} "
        f"with the sum {format_number(float(np.exp(logits).sum()))}, "
        f"so that one whole of length 1 has the {noun} {', '.join(named)}."
    )


def _bars(axes: Axes, heights: np.ndarray, names: Sequence[str], below: Sequence[str]) -> None:
    """Draw one bar per class with its symbol and its number below the axes."""
    for j, height in enumerate(heights, start=1):
        axes.bar(j, height, width=0.5, color=CLASS_COLOURS[j - 1].light, zorder=2)
        drop = 26 if len(heights) > 5 and j % 2 == 0 else 0
        for text, down, colour in (
            (names[j - 1], 8, CLASS_COLOURS[j - 1].light),
            (below[j - 1], 25, INK.light),
        ):
            axes.annotate(
                text,
                (j, 0),
                xycoords=("data", "axes fraction"),
                xytext=(0, -down - drop * 1.2),
                textcoords="offset points",
                ha="center",
                va="top",
                fontsize=11 if down == 8 else 9.5,
                color=colour,
            )
    axes.set_xlim(0.4, len(heights) + 0.6)
    axes.set_xticks([])
    axes.spines["left"].set_visible(False)
    axes.tick_params(axis="y", length=0)


def softmax_bars(logits: Sequence[float]) -> Picture:
    """Draw the logits, their exponentials, and one whole cut into the parts S_1 … S_N.

    Parameters
    ----------
    logits : sequence of float, length N, 1 ≤ N ≤ 8
        The logits a_1 … a_N, between -10 and 10.

    Returns
    -------
    Picture
        With `softmax_bars_sentence` as its alternative text.

    Raises
    ------
    ValueError
        If there are no logits, or more of them than the palette has colours.
    """
    a = np.asarray(logits, dtype=np.float64)
    count = a.size
    if a.ndim != 1 or not 1 <= count <= len(CLASS_COLOURS):
        raise ValueError(f"expected 1 to {len(CLASS_COLOURS)} logits, got shape {a.shape}")
    exponentials, parts = np.exp(a), softmax(a)
    limit = 5 if np.abs(a).max() <= 5 else 10
    classes = range(1, count + 1)
    with book_style():
        figure = Figure(figsize=(7.2, 4.9))
        figure.set_layout_engine("none")
        left, right = (
            figure.add_axes((0.06, 0.59, 0.41, 0.33)),
            figure.add_axes((0.58, 0.59, 0.41, 0.33)),
        )
        whole = figure.add_axes((0.01, 0.18, 0.98, 0.125))

        _bars(left, a, [f"$a_{j}$" for j in classes], [format_input(value) for value in a])
        left.set_ylim(-limit, limit)
        left.set_yticks([-limit, 0, limit], [format_input(v) for v in (-limit, 0, limit)])
        left.axhline(0, color=MUTED.light, linewidth=0.8, zorder=3)
        left.grid(visible=True, axis="y", linewidth=0.6)
        left.spines["bottom"].set_visible(False)
        left.set_title("Logits", loc="left", fontsize=11, fontweight="bold")

        _bars(
            right,
            exponentials,
            [f"$e^{{a_{j}}}$" for j in classes],
            [format_number(value) for value in exponentials],
        )
        top = float(exponentials.max())
        right.set_ylim(0, top)
        right.set_yticks([0, top], ["0", format_number(top)])
        right.axhline(top, color=GRID.light, linewidth=0.8, zorder=0)
        right.set_title("Exponentials", loc="left", fontsize=11, fontweight="bold")
        right.set_title(
            f"sum {format_number(float(exponentials.sum()))}",
            loc="right",
            fontsize=9.5,
            color=MUTED.light,
        )

        whole.set_axis_off()
        whole.set(xlim=(0, 1), ylim=(0, 1))
        whole.set_title(
            "Softmax: one whole of length 1", loc="left", fontsize=11, fontweight="bold"
        )
        # Whatever lies below the axes must not change their limits.
        whole.autoscale(enable=False)
        starts = np.concatenate([[0.0], np.cumsum(parts)[:-1]])
        for j, (start, part) in enumerate(zip(starts, parts, strict=True), start=1):
            colour = CLASS_COLOURS[j - 1].light
            whole.barh(0.5, part, left=start, height=1, color=colour)
            if part > 0.05:
                whole.text(
                    start + part / 2,
                    0.47,
                    f"$S_{j}$",
                    color=PAPER.light,
                    ha="center",
                    va="center",
                )
            if j > 1 and part > 0.005:
                whole.axvline(start, color=PAPER.light, linewidth=1)
            middle, column = start + part / 2, (j - 0.5) / count
            whole.plot([middle, column], [0, -0.55], color=colour, linewidth=1, clip_on=False)
            whole.text(column, -0.7, f"$S_{j}$", color=colour, ha="center", va="top")
            whole.text(column, -1.15, format_part(part), ha="center", va="top", fontsize=9.5)
    return Picture(figure, softmax_bars_sentence(logits))
