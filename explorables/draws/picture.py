"""The still twin of the draws: frequencies beside the parts, and the error over the draws."""

import numpy as np

from explorables.draws import Draws
from lib.definition import draw_classes, frequency_error, root_mean_square_error
from lib.figures import panels
from lib.figures.numbers import format_list, format_number, format_part, named_parts
from lib.figures.palette import INK, MUTED
from lib.figures.picture import Picture, sheet


def draw(dice: Draws) -> Picture:
    """Draw logits, the error over the number of draws, and both wholes."""
    a, parts, draws = dice.inputs, dice.probabilities, dice.draws
    classes = draw_classes(a, draws, dice.seed)
    stops = np.unique(np.append(np.round(10 ** (np.arange(101) / 20)), draws))
    stops = stops[stops <= draws].astype(int)
    running = np.cumsum(classes[:, np.newaxis] == np.arange(a.size), axis=0)
    errors = [frequency_error(running[n - 1], parts) for n in stops]
    with sheet(7.2, 5.0, by_hand=True) as figure:
        panels.logit_bars(figure.add_axes((0.06, 0.62, 0.41, 0.31)), a)

        right = figure.add_axes((0.58, 0.62, 0.4, 0.31))
        usual = [root_mean_square_error(parts, n) for n in (1, 100_000)]
        if usual[0] > 0:
            right.plot([1, 100_000], usual, "--", color=MUTED.light, linewidth=1.3)
            seen = [(n, error) for n, error in zip(stops, errors, strict=True) if error > 0]
            right.plot(*np.array(seen).T, color=INK.light, linewidth=1.6)
            right.plot(*seen[-1], "o", color=INK.light, markersize=5)
        right.set(xscale="log", yscale="log", xlim=(1, 1e5), ylim=(10**-4.3, 10**0.5))
        right.set(xticks=10.0 ** np.arange(6), yticks=10.0 ** np.arange(-4, 1))
        right.minorticks_off()
        right.tick_params(length=0)
        right.set_xlabel("n; dashed: root mean square", fontsize=9.5)
        panels.title(right, f"Error after n = {draws} draws")

        lower = figure.add_axes((0.01, 0.02, 0.98, 0.34))
        panels.strip_panel(lower, "Softmax, and below it the frequencies", 4.6)
        panels.strip(lower, parts, 0, panels.names("S", a.size))
        panels.strip(lower, dice.frequencies, 1.15, panels.names("f", a.size))
        panels.names_below(lower, 2.4, [f"class {j}" for j in range(1, a.size + 1)], panels.SMALL)
        panels.numbers_below(lower, 3.1, parts)
        panels.numbers_below(lower, 3.8, dice.frequencies)
    return Picture(
        figure,
        f"Softmax of the logits {format_list(a)} has the parts {named_parts(parts)}. "
        f"After {draws} {'draw' if draws == 1 else 'draws'} with the seed {dice.seed} "
        f"the frequencies are {', '.join(map(format_part, dice.frequencies))}: an error of "
        f"{format_number(dice.error)}, where the root mean square error is "
        f"{format_number(dice.root_mean_square_error)}.",
    )
