"""The still twin of the temperature: parts over all temperatures, and the cut at one of them."""

from typing import Final

import numpy as np

from explorables.temperature import Temperature
from lib.figures.numbers import format_input, format_list, named_parts
from lib.figures.palette import INK, PAPER
from lib.figures.panels import hues, logit_bars, names, ticks, title, whole
from lib.figures.picture import Picture, sheet
from lib.stability import softmax

RANGE: Final = (0.01, 100.0)


def draw(state: Temperature) -> Picture:
    """Draw the parts over all temperatures, and the whole as it is cut at one of them."""
    a, temperature = np.array(state.logits), state.temperature
    along = np.geomspace(*RANGE, 161)
    bands = softmax(a / along[:, np.newaxis]).T
    chosen = f"$\\tau$ = {format_input(temperature)}"
    with sheet(7.2, 4.5, by_hand=True) as figure:
        logit_bars(figure.add_axes((0.06, 0.56, 0.41, 0.36)), a)

        # Class 1 is on top, as it is on the left below.
        right = figure.add_axes((0.56, 0.56, 0.38, 0.36))
        right.stackplot(along, bands, colors=hues(a.size), edgecolor=PAPER.light, linewidth=0.8)
        right.set(xscale="log", xlim=RANGE, ylim=(1, 0))
        ticks(right.xaxis, [0.01, 0.1, 1, 10, 100])
        ticks(right.yaxis, [0, 0.5, 1])
        right.tick_params(length=0)
        right.spines[["left", "bottom"]].set_visible(False)
        right.axvline(temperature, color=PAPER.light, linewidth=4)
        right.axvline(temperature, color=INK.light, linewidth=1.8)
        middles = np.cumsum(bands[:, -1]) - bands[:, -1] / 2
        for middle, name, hue in zip(middles, names("S", a.size), hues(a.size), strict=True):
            right.text(RANGE[1] * 1.15, middle, name, color=hue, va="center")
        right.set_xlabel(f"temperature; the line is at {chosen}", fontsize=9.5)
        title(right, "Temperature")

        lower = figure.add_axes((0.01, 0.02, 0.98, 0.3))
        whole(lower, state.probabilities, f"Softmax at {chosen}")
    cold, hot = (named_parts(softmax(a / end)) for end in RANGE)
    return Picture(
        figure,
        f"The logits {format_list(a)} divided by the temperature "
        f"τ = {format_input(temperature)}: the parts {named_parts(state.probabilities)}. "
        f"At τ = {format_input(RANGE[0])}, {cold}; at τ = {format_input(RANGE[1])}, {hot}.",
    )
