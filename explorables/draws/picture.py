"""The still twin of the draws: frequencies beside the parts, and the error over the draws."""

from collections.abc import Sequence

import numpy as np
from matplotlib.figure import Figure

from lib.definition import draw_classes, frequency_error, root_mean_square_error
from lib.figures.numbers import format_list, format_number, format_part, named_parts
from lib.figures.palette import INK, MUTED
from lib.figures.panels import (
    SMALL,
    logit_bars,
    logits_of,
    names,
    names_below,
    numbers_below,
    strip,
    strip_panel,
    title,
)
from lib.figures.picture import Picture, book_style
from lib.stability import softmax


def draws_sentence(logits: Sequence[float], draws: int, seed: int) -> str:
    """Say in a sentence how far the frequencies are from the parts."""
    a = logits_of(logits)
    parts = softmax(a)
    counts = np.bincount(draw_classes(a, draws, seed), minlength=a.size)
    error, usual = frequency_error(counts, parts), root_mean_square_error(parts, draws)
    return (
        f"Softmax of the logits {format_list(logits)} has the parts {named_parts(parts)}. "
        f"After {draws} {'draw' if draws == 1 else 'draws'} with the seed {seed} "
        f"the frequencies are {', '.join(map(format_part, counts / draws))}: an error of "
        f"{format_number(error)}, where the root mean square error is {format_number(usual)}."
    )


def draws(logits: Sequence[float], draws: int, seed: int) -> Picture:
    """Draw logits, the error over the number of draws, and both wholes."""
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
        logit_bars(figure.add_axes((0.06, 0.62, 0.41, 0.31)), a)

        right = figure.add_axes((0.58, 0.62, 0.4, 0.31))
        usual = [root_mean_square_error(parts, n) for n in (1, 100_000)]
        if usual[0] > 0:
            right.plot([1, 100_000], usual, "--", color=MUTED.light, linewidth=1.3)
            seen = [(n, error) for n, error in zip(stops, errors, strict=True) if error > 0]
            right.plot(*np.array(seen).T, color=INK.light, linewidth=1.6)
            right.plot(*seen[-1], "o", color=INK.light, markersize=5)
        right.set(xscale="log", yscale="log", xlim=(1, 1e5), ylim=(1e-4, 10**0.5))
        right.set_xticks(10.0 ** np.arange(6))
        right.set_yticks(10.0 ** np.arange(-4, 1))
        right.minorticks_off()
        right.tick_params(length=0)
        right.set_xlabel("n; dashed: root mean square", fontsize=9.5)
        title(right, f"Error after n = {draws} draws")

        lower = figure.add_axes((0.01, 0.02, 0.98, 0.34))
        strip_panel(lower, "Softmax, and below it the frequencies", 4.6)
        strip(lower, parts, 0, names("S", a.size))
        strip(lower, counts / draws, 1.15, names("f", a.size))
        names_below(lower, 2.4, [f"class {j}" for j in range(1, a.size + 1)], SMALL)
        numbers_below(lower, 3.1, parts)
        numbers_below(lower, 3.8, counts / draws)
    return Picture(figure, draws_sentence(logits, draws, seed))
