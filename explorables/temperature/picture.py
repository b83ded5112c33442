"""The still twin of the temperature: parts over all temperatures, and the cut at one of them."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import ArrayLike, NDArray

from lib.figures.numbers import format_input, format_list, format_part, part_relation, subscript
from lib.figures.palette import CLASS_COLOURS, INK, PAPER
from lib.figures.parts import logit_bars, logits_of, strip, title
from lib.figures.picture import Picture, book_style
from lib.stability import softmax

RANGE: Final = (0.01, 100.0)


def softmax_at(a: ArrayLike, temperature: float) -> NDArray[np.float64]:
    """Return softmax of the logits divided by a temperature.

    Parameters
    ----------
    a : array_like, shape (N,)
        The logits. The largest is subtracted before the division, so that ties stay exact.
    temperature : float
        Positive.

    Returns
    -------
    numpy.ndarray, shape (N,), float64
    """
    logits = np.asarray(a, dtype=np.float64)
    return np.asarray(softmax((logits - logits.max()) / temperature), dtype=np.float64)


def temperature_sentence(logits: Sequence[float], temperature: float) -> str:
    """Say in a sentence what a temperature makes of the logits.

    Parameters
    ----------
    logits : sequence of float, length N
        The logits a_1 … a_N.
    temperature : float
        The τ that divides each.

    Returns
    -------
    str
        The parts near 0, at the temperature and far above, with three significant digits.
    """
    named = [
        f"S{subscript(j)} {part_relation(part)}"
        for j, part in enumerate(softmax_at(logits, temperature), start=1)
    ]
    cold, hot = (
        ", ".join(format_part(float(part)) for part in softmax_at(logits, end)) for end in RANGE
    )
    return (
        f"The logits {format_list(logits)} divided by the temperature "
        f"τ = {format_input(temperature)}: the parts {', '.join(named)}. "
        f"At τ = {format_input(RANGE[0])} they are {cold}, at τ = {format_input(RANGE[1])} {hot}."
    )


def temperature(logits: Sequence[float], temperature: float) -> Picture:
    """Draw the parts over all temperatures, and the whole as it is cut at one of them.

    Parameters
    ----------
    logits : sequence of float, length N, 1 ≤ N ≤ 8
        The logits a_1 … a_N.
    temperature : float
        Between 0.01 and 100.

    Returns
    -------
    Picture
        With `temperature_sentence` as its alternative text.

    Raises
    ------
    ValueError
        If there are no logits, or more of them than the palette has colours.
    """
    a = logits_of(logits)
    along = np.geomspace(*RANGE, 161)
    bands = np.array([softmax_at(a, each) for each in along]).T
    parts = softmax_at(a, temperature)
    with book_style():
        figure = Figure(figsize=(7.2, 4.5))
        figure.set_layout_engine("none")
        left = figure.add_axes((0.06, 0.56, 0.41, 0.36))
        right = figure.add_axes((0.56, 0.56, 0.38, 0.36))
        lower = figure.add_axes((0.01, 0.02, 0.98, 0.3))

        limit = 5 if np.abs(a).max() <= 5 else 10
        logit_bars(left, a, limit, [format_input(value) for value in a])
        title(left, "Logits")

        # Class 1 is on top, as it is on the left below.
        right.stackplot(
            along,
            bands,
            colors=[CLASS_COLOURS[j].light for j in range(a.size)],
            edgecolor=PAPER.light,
            linewidth=0.8,
        )
        right.set(xscale="log", xlim=RANGE, ylim=(1, 0))
        right.set_xticks([0.01, 0.1, 1, 10, 100], ["0.01", "0.1", "1", "10", "100"])
        right.set_xticks([], minor=True)
        right.set_yticks([0, 0.5, 1], ["0", "0.5", "1"])
        right.tick_params(length=0)
        right.spines[["left", "bottom"]].set_visible(False)
        right.axvline(temperature, color=PAPER.light, linewidth=4)
        right.axvline(temperature, color=INK.light, linewidth=1.8)
        ends = np.cumsum(bands[:, -1])
        for j, end in enumerate(ends):
            right.text(
                RANGE[1] * 1.15,
                end - bands[j, -1] / 2,
                f"$S_{j + 1}$",
                color=CLASS_COLOURS[j].light,
                va="center",
            )
        right.set_xlabel(
            f"temperature; the line is at $\\tau$ = {format_input(temperature)}", fontsize=9.5
        )
        title(right, "Temperature")

        lower.set_axis_off()
        lower.set(xlim=(0, 1), ylim=(2.7, 0))
        lower.autoscale(enable=False)
        title(lower, f"Softmax at $\\tau$ = {format_input(temperature)}")
        strip(lower, parts, 0, [f"$S_{j}$" for j in range(1, a.size + 1)])
        for j, part in enumerate(parts):
            column = (j + 0.5) / a.size
            lower.text(
                column, 1.2, f"$S_{j + 1}$", color=CLASS_COLOURS[j].light, ha="center", va="top"
            )
            lower.text(column, 1.85, format_part(float(part)), ha="center", va="top", fontsize=9.5)
    return Picture(figure, temperature_sentence(logits, temperature))
