"""What several pictures share: bars, a whole cut into parts, matrices of cells, axes and words."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.patches import Rectangle
from matplotlib.text import Annotation
from numpy.typing import ArrayLike, NDArray

from lib.figures.numbers import format_decimals, format_entry, format_input, format_part
from lib.figures.palette import CLASS_COLOURS, GRID, INK, MUTED, NEGATIVE, PAPER, POSITIVE, Colour
from lib.validation import as_named, as_vector

Vector = NDArray[np.floating[Any]]
Look = dict[str, Any]  # how Matplotlib is to draw something, by its own names

MOST: Final = len(CLASS_COLOURS)
STRONGEST: Final = 0.45
"""Opacity of the cell with the largest absolute value: text on it stays readable."""
SMALL: Final = 9.5  # font size of numbers below a panel
WRITABLE: Final = 1e6  # the largest number that is written beside a picture
_RUNS: Final = (
    *((MUTED, "-"), (INK, "-"), (INK, "--"), (INK, ":")),
    *((INK, "-."), (MUTED, "--"), (MUTED, ":"), (MUTED, "-.")),
)
"""How runs are drawn, which are no classes: by shades and lines."""
_GAP: Final = 0.7  # space between the three matrices of a product, in cells


def logits_of(values: ArrayLike, fewest: int = 1, most: int = MOST) -> Vector:
    """Return the logits as an array of shape (N,), or raise ValueError if they cannot be drawn."""
    a = as_vector("a", values, most=WRITABLE)
    if not fewest <= a.size <= most:
        raise ValueError(f"a must hold {fewest} to {most} logits, got {a.size}")
    return a


def hues(count: int) -> list[str]:
    """Return the colours of classes 1 to `count`; after the last the first comes again."""
    return [CLASS_COLOURS[k % MOST].light for k in range(count)]


def names(symbol: str, count: int) -> list[str]:
    """Return symbol_1 … symbol_count in mathtext."""
    return [f"${symbol}_{j}$" for j in range(1, count + 1)]


def weight_names(T: int, N: int) -> list[str]:
    """Return the names of the weights in mathtext, row after row."""
    return [f"$W_{{{i}{j}}}$" for i in range(1, T + 1) for j in range(1, N + 1)]


def title(axes: Axes, text: str, pad: float = 6) -> None:
    """Write a title in the manner of the explorables' captions, `pad` points above the axes."""
    axes.set_title(text, loc="left", fontsize=11, fontweight="bold", pad=pad)


def note(
    axes: Axes,
    text: str,
    place: Sequence[Any],
    offset: tuple[float, float],
    **look: Any,  # noqa: ANN401 (Matplotlib's own)
) -> Annotation:
    """Write a text so many points away from a place of the axes."""
    return axes.annotate(text, (place[0], place[1]), offset, textcoords="offset points", **look)


def ticks(axis: Axis, places: Sequence[float], labels: Sequence[str] = ()) -> None:
    """Put ticks at these places alone, labelled as chosen numbers if not otherwise."""
    axis.set_ticks(places, labels or [format_input(place) for place in places])
    axis.set_ticks([], minor=True)


def axis_end(total: float) -> float:
    """Return the power of ten at which an axis for `total` ends."""
    return 10.0 ** math.ceil(math.log10(total))


def outline(
    axes: Axes,
    left: float,
    top: float,
    width: float,
    height: float,
    **look: Any,  # noqa: ANN401 (Matplotlib's own)
) -> None:
    """Draw the outline of a rectangle, in ink."""
    shape = {"facecolor": "none", "edgecolor": INK.light, "linewidth": 1.8, **look}
    axes.add_patch(Rectangle((left, top), width, height, **shape))


def signed_bars(  # noqa: PLR0913 (each is one choice about one picture)
    axes: Axes,
    values: Vector,
    labels: Sequence[str],
    *,
    width: float = 0.65,
    texts: Sequence[str] = (),
    gap: float = 0,
) -> None:
    """Draw one bar a class up or down from zero, with a text `gap` beyond its end."""
    places = range(1, len(values) + 1)
    axes.bar(places, values, width=width, color=hues(len(values)))
    axes.axhline(0, color=MUTED.light, linewidth=1)
    for place, value, text in zip(places, values, texts, strict=False):
        end, side = (value + gap, "bottom") if value >= 0 else (value - gap, "top")
        axes.text(place, end, text, ha="center", va=side)
    axes.set_xticks(places, labels)
    axes.tick_params(axis="x", length=0)
    axes.spines["bottom"].set_visible(False)


def bars_with_numbers(
    axes: Axes, heights: Vector, labels: Sequence[str], numbers: Sequence[str]
) -> None:
    """Draw one bar a class, with its name and its number below the axes."""
    for j, (height, hue) in enumerate(zip(heights, hues(len(heights)), strict=True), start=1):
        axes.bar(j, height, width=0.5, color=hue, zorder=2)
        # Where they have no room beside each other, every second pair stands lower.
        drop = 30 if len(heights) > 5 and j % 2 == 0 else 0
        for text, down, size, ink in (
            (labels[j - 1], 8, 11, hue),
            (numbers[j - 1], 25, SMALL, INK.light),
        ):
            note(
                axes, text, (j, 0), (0, -down - drop), xycoords=("data", "axes fraction"),
                ha="center", va="top", fontsize=size, color=ink,
            )  # fmt: skip
    axes.set_xlim(0.4, len(heights) + 0.6)
    axes.set_xticks([])
    axes.spines["left"].set_visible(False)
    axes.tick_params(axis="y", length=0)


def logit_bars(axes: Axes, a: Vector, shift: float | None = None) -> None:
    """Draw the panel of logits; with a shift c the bars move, and the numbers below them stay."""
    limit = (5 if np.abs(a).max() <= 5 else 10) + (0 if shift is None else 5)
    numbers = [format_input(value) for value in a]
    bars_with_numbers(axes, a + (shift or 0), names("a", a.size), numbers)
    axes.set_ylim(-limit, limit)
    ticks(axes.yaxis, (-limit, 0, limit))
    axes.axhline(0, color=MUTED.light, linewidth=0.8, zorder=3)
    axes.grid(visible=True, axis="y", linewidth=0.6)
    axes.spines["bottom"].set_visible(False)
    title(axes, "Logits" if shift is None else "Logits + c")


def strip_panel(
    axes: Axes, heading: str, rows: float, *, above: float = 0, pad: float = 6
) -> None:
    """Make room for strips of length 1 and what stands below them; y grows downwards."""
    axes.set_axis_off()
    axes.set(xlim=(0, 1), ylim=(rows, -above))
    # Whatever lies beside the strips must not change the limits.
    axes.autoscale(enable=False)
    title(axes, heading, pad)


def strip(axes: Axes, lengths: ArrayLike, top: float, labels: Sequence[str] = ()) -> None:
    """Draw parts, together at most 1, as a strip of height 1; labels stand where there is room."""
    before = 0.0
    parts = np.asarray(lengths, dtype=np.float64)
    for j, (length, hue) in enumerate(zip(parts, hues(len(parts)), strict=True)):
        middle = before + length / 2
        axes.barh(top + 0.5, length, left=before, height=1, color=hue)
        if labels and length > 0.05:
            axes.text(middle, top + 0.5, labels[j], color=PAPER.light, ha="center", va="center")
        if j and length > 0.004:
            axes.vlines(before, top, top + 1, colors=PAPER.light, linewidth=1)
        before += length


def names_below(axes: Axes, top: float, texts: Sequence[str], size: float = 11) -> None:
    """Write the names of classes in equal columns below a strip, in their colours."""
    for j, (text, hue) in enumerate(zip(texts, hues(len(texts)), strict=True)):
        place = (j + 0.5) / len(texts), top
        axes.text(*place, text, ha="center", va="top", color=hue, fontsize=size)


def numbers_below(axes: Axes, top: float, parts: ArrayLike) -> None:
    """Write parts of a whole in equal columns below a strip."""
    numbers = np.asarray(parts, dtype=np.float64)
    for j, part in enumerate(numbers):
        place = (j + 0.5) / len(numbers), top
        axes.text(*place, format_part(float(part)), ha="center", va="top", fontsize=SMALL)


def whole(axes: Axes, parts: ArrayLike, heading: str) -> None:
    """Draw the panel of a whole cut into the parts S_j, with the numbers below."""
    cut = np.asarray(parts, dtype=np.float64)
    strip_panel(axes, heading, 2.7)
    strip(axes, cut, 0, names("S", cut.size))
    names_below(axes, 1.2, names("S", cut.size))
    numbers_below(axes, 1.85, cut)


def labelled_whole(axes: Axes, parts: Vector, *, top: float = 0, gap: float = 0.13) -> None:
    """Draw a bar of length 1 cut into parts; labels below keep apart, with lines to their part."""
    ends = np.cumsum(parts)
    centres = ends - parts / 2
    for j, (place, hue) in enumerate(zip(spread(centres, gap), hues(len(parts)), strict=True)):
        start = (ends[j] - parts[j], top)
        axes.add_patch(Rectangle(start, parts[j], 1, fc=hue, ec=PAPER.light, linewidth=1))
        across = [centres[j], centres[j], place, place]
        axes.plot(across, top + np.array([1, 1.15, 1.4, 1.55]), color=hue, linewidth=1)
        label = f"$S_{j + 1}$ = {format_decimals(parts[j])}"
        axes.text(place, top + 1.65, label, ha="center", va="top")


def spread(wanted: ArrayLike, gap: float) -> Vector:
    """Return positions near the wanted ones, in the same ascending order, at least `gap` apart."""
    places = np.array(wanted, dtype=float)
    for _ in range(200):
        for j in range(len(places) - 1):
            lack = gap - (places[j + 1] - places[j])
            if lack > 0:
                places[j] -= lack / 2
                places[j + 1] += lack / 2
    return places


def draw_matrix(  # noqa: PLR0913 (each is one choice about one picture)
    axes: Axes,
    values: ArrayLike,
    *,
    texts: Sequence[Sequence[str]] = (),
    rows: Sequence[str] = (),
    columns: Sequence[str] = (),
    largest: float | None = None,
    hue: Colour | None = None,
    corner: tuple[float, float] = (0.0, 0.0),
    size: float = 11.0,
    pale: bool = False,
) -> None:
    """Draw a matrix as unit cells, row 1 on top: green above zero, magenta below, or in one hue.

    The opacity of a cell grows with the root of |value|, up to `largest`. In it stands the entry,
    or its text; exact zeros may be pale. The caller sets the axes' limits.
    """
    matrix = np.asarray(values, dtype=float)
    scale = float(np.max(np.abs(matrix))) if largest is None else largest
    left, top = corner
    axes.set_aspect("equal")
    axes.set_axis_off()
    for (i, j), value in np.ndenumerate(matrix):
        x, y = left + j, top + i
        colour = hue or (POSITIVE if value >= 0 else NEGATIVE)
        strength = STRONGEST * min(1.0, abs(float(value)) / scale) ** 0.5 if scale else 0.0
        axes.add_patch(Rectangle((x, y), 1, 1, fc=colour.light, alpha=strength, linewidth=0))
        outline(axes, x, y, 1, 1, edgecolor=GRID.light, linewidth=1)
        text = texts[i][j] if texts else format_decimals(float(value))
        ink = MUTED.light if pale and value == 0 else INK.light
        axes.text(x + 0.5, y + 0.5, text, ha="center", va="center", fontsize=size, color=ink)
    for i, label in enumerate(rows):
        axes.text(left - 0.15, top + i + 0.5, label, ha="right", va="center")
    for j, label in enumerate(columns):
        axes.text(left + j + 0.5, top - 0.15, label, ha="center", va="bottom")


def entries(matrix: ArrayLike, decimals: int = 2) -> list[list[str]]:
    """Return the texts of a matrix whose exact zeros are to be told from small entries."""
    return [[format_entry(float(value), decimals) for value in row] for row in np.asarray(matrix)]


@dataclass(frozen=True)
class Factor:
    """A matrix with its name and the labels of its columns and, in class colours, its rows."""

    values: Vector
    name: str
    rows: Sequence[str] = ()
    columns: Sequence[str] = ()


def _draw_factor(axes: Axes, factor: Factor, left: float, top: float) -> None:
    """Draw one matrix with its labels and with its exact zeros pale."""
    draw_matrix(axes, factor.values, texts=entries(factor.values), corner=(left, top), pale=True)
    for row, (label, hue) in enumerate(zip(factor.rows, hues(len(factor.rows)), strict=True)):
        axes.text(left - 0.12, top + row + 0.5, label, ha="right", va="center", color=hue)
    for column, label in enumerate(factor.columns):
        axes.text(left + column + 0.5, top - 0.12, label, ha="center", va="bottom")


def draw_product(
    axes: Axes, first: Factor, second: Factor, *, name: str, entry: tuple[int, int]
) -> Vector:
    """Draw a product in Falk's scheme, outline how an entry, from 1, comes about; return it."""
    if first.values.shape[1] != second.values.shape[0]:
        raise ValueError(
            f"shapes {first.values.shape} and {second.values.shape} cannot be multiplied"
        )
    product: Vector = first.values @ second.values
    (rows, inner), columns = first.values.shape, second.values.shape[1]
    right = below = inner + _GAP
    _draw_factor(axes, first, 0, below)
    _draw_factor(axes, second, right, 0)
    _draw_factor(axes, Factor(product, name), right, below)
    down, across = below + entry[0] - 1, right + entry[1] - 1
    outline(axes, 0, down, inner, 1)
    outline(axes, across, 0, 1, inner)
    outline(axes, across, down, 1, 1)
    above = 0.75 if second.columns else 0.2
    for text, x, y, side in (
        (first.name, inner / 2, below + rows + 0.2, "top"),
        (name, right + columns / 2, below + rows + 0.2, "top"),
        (second.name, right + columns / 2, -above, "bottom"),
    ):
        axes.text(x, y, text, fontsize=12, va=side, ha="center")
    axes.set_xlim(-0.9 if first.rows else -0.1, right + columns + 0.1)
    axes.set_ylim(below + rows + 0.85, -above - 0.65)
    axes.set_aspect("equal")
    axes.set_axis_off()
    return product


def loss_curves(axes: Axes, runs: Mapping[str, ArrayLike]) -> str:
    """Draw the losses of each run on a logarithmic axis; say where it begins, peaks and ends."""
    ends = []
    named = as_named("losses", runs)
    if len(named) > len(_RUNS):
        raise ValueError(f"losses must hold at most {len(_RUNS)} runs, got {len(named)}")
    for (name, values), (colour, line) in zip(named.items(), _RUNS, strict=False):
        losses = as_vector(f"{name} of losses", values)
        axes.plot(losses, color=colour.light, linestyle=line, linewidth=1.6, label=name)
        start, end = format_decimals(losses[0]), format_decimals(losses[-1], 3)
        peak = np.max(losses)
        over = f", over {format_decimals(peak)}," if peak > max(losses[0], losses[-1]) else ""
        ends.append(f"{name} goes from {start}{over} to {end}")
    axes.set_yscale("log")
    axes.set_ylabel("mean loss")
    axes.grid(axis="y", color=GRID.light)
    axes.legend()
    return f"Mean loss during gradient descent: {'; '.join(ends)}."
