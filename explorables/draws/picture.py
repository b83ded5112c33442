"""The still twin of the draws: frequencies beside the parts, and the error over the draws."""

from collections.abc import Sequence

import numpy as np
from matplotlib.figure import Figure

from lib.definition import draw_classes, expected_error, frequency_error
from lib.figures.numbers import (
    format_input,
    format_list,
    format_number,
    format_part,
    part_relation,
    subscript,
)
from lib.figures.palette import CLASS_COLOURS, INK, MUTED
from lib.figures.parts import logit_bars, logits_of, strip, title
from lib.figures.picture import Picture, book_style
from lib.stability import softmax


def draws_sentence(logits: Sequence[float], draws: int, seed: int) -> str:
    """Say in a sentence how far the frequencies are from the parts.

    Parameters
    ----------
    logits : sequence of float, length N
        The logits a_1 … a_N.
    draws, seed : int
        How many draws, and of which seed.

    Returns
    -------
    str
        Parts, frequencies and both errors, with three significant digits.
    """
    a = logits_of(logits)
    parts = softmax(a)
    counts = np.bincount(draw_classes(a, draws, seed), minlength=a.size)
    named = ", ".join(f"S{subscript(j)} {part_relation(part)}" for j, part in enumerate(parts, 1))
    found = ", ".join(format_part(float(count) / draws) for count in counts)
    return (
        f"Softmax of the logits {format_list(logits)} has the parts {named}. After {draws} "
        f"{'draw' if draws == 1 else 'draws'} with the seed {seed} the frequencies are {found}: "
        f"an error of {format_number(frequency_error(counts, parts))}, where "
        f"{format_number(expected_error(parts, draws))} is to be expected."
    )


def draws(logits: Sequence[float], draws: int, seed: int) -> Picture:
    """Draw logits, the error over the number of draws, and both wholes.

    Parameters
    ----------
    logits : sequence of float, length N, 1 ≤ N ≤ 8
        The logits a_1 … a_N.
    draws, seed : int
        How many draws, and of which seed.

    Returns
    -------
    Picture
        With `draws_sentence` as its alternative text.

    Raises
    ------
    ValueError
        If there are no logits, or more of them than the palette has colours.
    """
    a = logits_of(logits)
    parts = softmax(a)
    classes = draw_classes(a, draws, seed)
    counts = np.bincount(classes, minlength=a.size)
    stops = np.unique(np.append(np.round(10 ** (np.arange(101) / 20)), draws))
    stops = stops[stops <= draws].astype(int)
    running = np.cumsum(classes[:, np.newaxis] == np.arange(a.size), axis=0)
    errors = [frequency_error(running[n - 1], parts) for n in stops]
    with book_style():
        figure = Figure(figsize=(7.2, 5.0))
        figure.set_layout_engine("none")
        left = figure.add_axes((0.06, 0.62, 0.41, 0.31))
        right = figure.add_axes((0.58, 0.62, 0.4, 0.31))
        lower = figure.add_axes((0.01, 0.02, 0.98, 0.34))

        limit = 5 if np.abs(a).max() <= 5 else 10
        logit_bars(left, a, limit, [format_input(value) for value in a])
        title(left, "Logits")

        expected = [expected_error(parts, n) for n in (1, 100_000)]
        if expected[0] > 0:
            right.plot([1, 100_000], expected, "--", color=MUTED.light, linewidth=1.3)
            seen = [(n, error) for n, error in zip(stops, errors, strict=True) if error > 0]
            right.plot(*np.array(seen).T, color=INK.light, linewidth=1.6)
            right.plot(*seen[-1], "o", color=INK.light, markersize=5)
        right.set(xscale="log", yscale="log", xlim=(1, 1e5), ylim=(1e-4, 10**0.5))
        right.set_xticks(10.0 ** np.arange(6))
        right.set_yticks(10.0 ** np.arange(-4, 1))
        right.minorticks_off()
        right.tick_params(length=0)
        right.set_xlabel("n; dashed: the size to expect", fontsize=9.5)
        title(right, f"Error after n = {draws} draws")

        lower.set_axis_off()
        lower.set(xlim=(0, 1), ylim=(4.6, 0))
        lower.autoscale(enable=False)
        title(lower, "Softmax, and below it the frequencies")
        strip(lower, parts, 0, [f"$S_{j}$" for j in range(1, a.size + 1)])
        strip(lower, counts / draws, 1.15, [f"$f_{j}$" for j in range(1, a.size + 1)])
        for j, part in enumerate(parts):
            column = (j + 0.5) / a.size
            lower.text(
                column,
                2.4,
                f"class {j + 1}",
                color=CLASS_COLOURS[j].light,
                ha="center",
                va="top",
                fontsize=9.5,
            )
            lower.text(column, 3.1, format_part(float(part)), ha="center", va="top", fontsize=9.5)
            lower.text(
                column,
                3.8,
                format_part(float(counts[j]) / draws),
                ha="center",
                va="top",
                fontsize=9.5,
            )
    return Picture(figure, draws_sentence(logits, draws, seed))
