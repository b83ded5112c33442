"""The still twin of the common shift: logits moved together, and the whole that stays as it is."""

from collections.abc import Sequence

import numpy as np
from matplotlib.figure import Figure

from lib.figures.numbers import (
    format_input,
    format_list,
    format_number,
    part_relation,
    subscript,
)
from lib.figures.palette import CLASS_COLOURS, GRID, INK
from lib.figures.parts import axis_of_power, logit_bars, logits_of, strip, title
from lib.figures.picture import Picture, book_style
from lib.stability import softmax


def common_shift_sentence(logits: Sequence[float], shift: float) -> str:
    """Say in a sentence what a common shift of the logits does.

    Parameters
    ----------
    logits : sequence of float, length N
        The logits a_1 … a_N.
    shift : float
        The number c that is added to each.

    Returns
    -------
    str
        Factor, sums and parts, with three significant digits.
    """
    a = np.asarray(logits, dtype=np.float64)
    named = [
        f"S{subscript(j)} {part_relation(part)}" for j, part in enumerate(softmax(a + shift), 1)
    ]
    return (
        f"With c = {format_input(shift)} added to each of the logits {format_list(logits)}, every "
        f"exponential is multiplied by {format_number(float(np.exp(shift)))} and so is their sum, "
        f"from {format_number(float(np.exp(a).sum()))} to "
        f"{format_number(float(np.exp(a + shift).sum()))}; the parts stay {', '.join(named)}."
    )


def common_shift(logits: Sequence[float], shift: float) -> Picture:
    """Draw shifted logits, their exponentials laid end to end, and the whole of length 1.

    Parameters
    ----------
    logits : sequence of float, length N, 1 ≤ N ≤ 8
        The logits a_1 … a_N.
    shift : float
        The number c that is added to each.

    Returns
    -------
    Picture
        With `common_shift_sentence` as its alternative text.

    Raises
    ------
    ValueError
        If there are no logits, or more of them than the palette has colours.
    """
    a = logits_of(logits)
    grown, parts = np.exp(a + shift), softmax(a + shift)
    total = float(grown.sum())
    end = axis_of_power(total)
    with book_style():
        figure = Figure(figsize=(7.2, 5.3))
        figure.set_layout_engine("none")
        left = figure.add_axes((0.06, 0.65, 0.41, 0.28))
        right = figure.add_axes((0.56, 0.59, 0.43, 0.34))
        lower = figure.add_axes((0.01, 0.02, 0.98, 0.36))

        limit = (5 if np.abs(a).max() <= 5 else 10) + 5
        logit_bars(left, a + shift, limit, [format_input(value) for value in a])
        left.hlines(
            a,
            np.arange(a.size) + 0.65,
            np.arange(a.size) + 1.35,
            colors=INK.light,
            linestyles="dashed",
            linewidth=1.2,
            zorder=4,
        )
        title(left, "Logits + c")

        right.set_axis_off()
        right.set(xlim=(0, 1), ylim=(a.size + 1.2, -0.2))
        title(right, "Exponentials")
        factor = format_number(float(np.exp(shift)))
        rows = [(f"$e^{{a_{j}}}$", np.exp(a[j - 1]), grown[j - 1]) for j in range(1, a.size + 1)]
        for row, (name, plain, more) in enumerate([*rows, ("sum", np.exp(a).sum(), total)]):
            colour = CLASS_COLOURS[row].light if row < a.size else INK.light
            right.text(0, row + 0.5, name, color=colour, va="center")
            right.text(0.4, row + 0.5, format_number(float(plain)), ha="right", va="center")
            right.text(0.7, row + 0.5, f"× {factor} =", ha="right", va="center")
            right.text(1, row + 0.5, format_number(float(more)), ha="right", va="center")
        right.axhline(a.size, color=GRID.light, linewidth=1)

        lower.set_axis_off()
        lower.set(xlim=(0, 1), ylim=(4.4, -0.2))
        lower.autoscale(enable=False)
        title(lower, "Laid end to end, then divided by the sum", pad=16)
        lower.text(0, -0.1, "0", fontsize=9, va="bottom")
        lower.text(1, -0.1, format_number(end), fontsize=9, va="bottom", ha="right")
        strip(lower, grown / end, 0, [])
        strip(lower, parts, 2, [f"$S_{j}$" for j in range(1, a.size + 1)])
        before = 0.0
        for j, part in enumerate(parts):
            after, filled = before + part, total / end
            lower.fill(
                [before * filled, after * filled, after, before],
                [1, 1, 2, 2],
                color=CLASS_COLOURS[j].light,
                alpha=0.18,
                linewidth=0,
            )
            column = (j + 0.5) / a.size
            lower.text(
                column, 3.15, f"$S_{j + 1}$", color=CLASS_COLOURS[j].light, ha="center", va="top"
            )
            lower.text(
                column, 3.75, format_number(float(part)), ha="center", va="top", fontsize=9.5
            )
            before = after
    return Picture(figure, common_shift_sentence(logits, shift))
