"""Pictures of the chapter on numerical stability."""

import math
from collections.abc import Callable, Sequence
from typing import Any, Final

import numpy as np
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from lib.figures.matrix import vector
from lib.figures.palette import CLASS_COLOURS, GRID, INK, MUTED, NEGATIVE, POSITIVE
from lib.figures.picture import Picture, book_style
from lib.figures.product import compact
from lib.stability import log_softmax, softmax, softmax_shifted

DTYPES: Final[tuple[type[np.floating[Any]], ...]] = (np.float16, np.float32, np.float64)
LARGEST_SCALE: Final = 20_000.0
"""The largest scale drawn; three times as much is still a float16."""

Predicate = Callable[[float], bool]


def first_scale(breaks: Predicate, upper: float = LARGEST_SCALE) -> float:
    """Find by bisection the scale at which something begins to break.

    Parameters
    ----------
    breaks : callable
        Says whether it is broken at a scale; false near 0 and, once true, true for ever.
    upper : float, optional
        Where to stop searching.

    Returns
    -------
    float
        The first broken scale, or ``inf`` if there is none up to `upper`.
    """
    if not breaks(upper):
        return math.inf
    low, high = 0.0, upper
    while high - low > 1e-9 * high:
        middle = (low + high) / 2
        low, high = (low, middle) if breaks(middle) else (middle, high)
    return high


def breaking_scales(
    direction: Sequence[float] = (1, 2, 3), dtype: type[np.floating[Any]] = np.float64
) -> dict[str, float]:
    """Find where each intermediate of the direct formula fails as its input is scaled.

    The input is ``c * direction``, rounded to `dtype`, and every operation is done in `dtype`.

    Parameters
    ----------
    direction : sequence of float, optional
        The vector that is scaled; its entries are positive.
    dtype : type, optional
        A NumPy floating-point type.

    Returns
    -------
    dict
        ``exp_inf`` and ``sum_inf``: the first c > 0 at which an exponential, and the sum, is
        infinite. ``exp_zero`` and ``sum_zero``: the first c > 0 at which an exponential, and the
        sum, of ``-c * direction`` is zero. ``part_zero``: the first c > 0 at which a part of the
        shifted formula is zero, of ``-c * direction`` too.
    """

    def exponentials(scale: float) -> np.ndarray[Any, Any]:
        with np.errstate(all="ignore"):
            return np.exp((scale * np.asarray(direction, dtype=np.float64)).astype(dtype))

    def total(scale: float) -> float:
        with np.errstate(all="ignore"):
            return float(np.sum(exponentials(scale)))

    return {
        "exp_inf": first_scale(lambda c: bool(np.any(np.isinf(exponentials(c))))),
        "sum_inf": first_scale(lambda c: math.isinf(total(c))),
        "exp_zero": first_scale(lambda c: bool(np.any(exponentials(-c) == 0))),
        "sum_zero": first_scale(lambda c: total(-c) == 0),
        "part_zero": first_scale(
            lambda c: bool(
                np.any(softmax((c * np.asarray(direction, np.float64)).astype(dtype)) == 0)
            )
        ),
    }


def _shorten(value: float) -> str:
    """Write a positive limit with three digits or more, rounded up: from there it surely holds."""
    unit = 10.0 ** min(0, math.floor(math.log10(value)) - 2)
    return f"{math.ceil(value / unit) * unit:.10g}"


def _segments(scales: dict[str, float]) -> list[tuple[str, list[tuple[float, str]], str, str]]:
    """Cut each row of a dtype into pieces, from left to right.

    Returns
    -------
    list of tuple
        For each row its name, its pieces as (left end, kind), and what to write at its ends.
    """
    e_inf, s_inf, s_zero = scales["exp_inf"], scales["sum_inf"], scales["sum_zero"]
    e_zero, part_zero = scales["exp_zero"], scales["part_zero"]
    left = f"from \N{MINUS SIGN}{_shorten(s_zero)}"
    start = (-LARGEST_SCALE, "broken")
    # Where an exponential is 0, its quotient is 0 too.
    fading = [start, (-s_zero, "zeros"), (-e_zero, "finite")]
    return [
        (
            r"$e^{a_k}$",
            [*fading, (e_inf, "broken")],
            "all 0",
            f"inf from {_shorten(e_inf)}",
        ),
        (
            r"$\Sigma_k\,e^{a_k}$",
            [start, (-s_zero, "finite"), (s_inf, "broken")],
            f"0 {left}",
            f"inf from {_shorten(s_inf)}",
        ),
        ("quotient", [*fading, (s_inf, "broken")], f"nan {left}", f"nan from {_shorten(e_inf)}"),
        (
            "shifted",
            [(-LARGEST_SCALE, "zeros"), (-part_zero, "finite"), (part_zero, "zeros")],
            "never inf, never nan",
            "",
        ),
    ]


def where_the_direct_formula_breaks(direction: Sequence[float] = (1, 2, 3)) -> Picture:
    """Show, per dtype, the range of scales that each step of the direct formula survives.

    Parameters
    ----------
    direction : sequence of float, optional
        The vector that is scaled by c; its entries are positive.

    Returns
    -------
    Picture
        Four bars for each dtype: exponentials, sum, quotient, and the shifted quotient.
    """
    kinds = {
        "finite": (POSITIVE.light, 0.45),
        "zeros": (POSITIVE.light, 0.18),
        "broken": (NEGATIVE.light, 0.30),
    }
    height, group = 0.72, 4.9
    sentences: list[str] = []
    faded: list[float] = []
    ticks: list[tuple[float, str]] = []
    with book_style():
        figure = Figure(figsize=(6.4, 6.2))
        axes = figure.add_subplot()
        for index, dtype in enumerate(DTYPES):
            scales = breaking_scales(direction, dtype)
            name = np.dtype(dtype).name
            axes.text(-LARGEST_SCALE, index * group + 0.3, name, fontweight="bold", va="center")
            for step, (label, pieces, first, last) in enumerate(_segments(scales), start=1):
                row = index * group + step
                ends = [left for left, _ in pieces[1:]] + [LARGEST_SCALE]
                for (left, kind), right in zip(pieces, ends, strict=True):
                    colour, opacity = kinds[kind]
                    axes.add_patch(
                        Rectangle(
                            (left, row - height / 2),
                            right - left,
                            height,
                            facecolor=colour,
                            alpha=opacity,
                            linewidth=0,
                        )
                    )
                edge = 0.93 * LARGEST_SCALE
                axes.text(-edge, row, first, va="center")
                axes.text(edge, row, last, va="center", ha="right")
                ticks.append((row, label))
            faded.append(scales["exp_zero"])
            sentences.append(
                f"{name} from {_shorten(scales['exp_inf'])} upwards and from "
                f"\N{MINUS SIGN}{_shorten(scales['sum_zero'])} downwards"
            )
        axes.set_xscale("symlog", linthresh=1, linscale=0.2)
        axes.set_xlim(-LARGEST_SCALE, LARGEST_SCALE)
        decades = (10, 100, 1000, 10_000)
        places = [*(-decade for decade in reversed(decades)), 0, *decades]
        # There is room for every second name.
        names = ["" if abs(place) in decades[::2] else compact(place) for place in places]
        axes.set_xticks(places, names)
        axes.set_xticks([], minor=True)
        axes.set_ylim(len(DTYPES) * group, -0.2)
        axes.set_yticks([row for row, _ in ticks], [label for _, label in ticks])
        axes.tick_params(axis="y", length=0)
        axes.spines["left"].set_visible(False)
        axes.set_xlabel(f"scale c of the input c · {vector(direction)}")
    return Picture(
        figure,
        f"Where the direct formula stops working on c times {vector(direction)}: nan in "
        + "; in ".join(sentences)
        + ". Parts that are 0 begin earlier, at "
        + ", ".join(f"\N{MINUS SIGN}{_shorten(scale)}" for scale in faded)
        + ". The shifted formula stays finite at every scale drawn.",
    )


def _correct_digits(
    value: np.ndarray[Any, Any], true: np.ndarray[Any, Any]
) -> np.ndarray[Any, np.dtype[np.float64]]:
    """Count correct decimal digits, entry by entry; 16 at most, nan where the value is nan."""
    with np.errstate(all="ignore"):
        error = np.abs(value - true) / true
        digits: np.ndarray[Any, np.dtype[np.float64]] = np.clip(
            -np.log10(np.maximum(error, 1e-16)), 0, 16
        )
    return digits


def shift_window(a: Sequence[float]) -> tuple[float, float]:
    """Return the shifts D between which the direct formula on a + D gives numbers in float64.

    Parameters
    ----------
    a : sequence of float
        The logits.

    Returns
    -------
    tuple of float
        The lowest D, below which every exponential is 0, and the highest, above which the sum of
        the exponentials is infinite. Both by bisection, to about nine digits.
    """
    top = max(a)

    def broken(shift: float) -> bool:
        with np.errstate(all="ignore"):
            total = float(np.sum(np.exp(np.asarray(a, float) + shift)))
        return total == 0 or not math.isfinite(total)

    low = first_scale(lambda distance: broken(-top - distance))
    high = first_scale(lambda distance: broken(-top + distance))
    return -top - low, -top + high


def window_of_the_shift(
    a: Sequence[float] = (1000, 1001, 1002), shift: float | None = None
) -> Picture:
    """Show how many digits of each S_j are right, for every shift D.

    Parameters
    ----------
    a : sequence of float, optional
        The logits.
    shift : float, optional
        A D whose place is marked too, and whose result the sentence states.

    Returns
    -------
    Picture
        Correct digits against D for each class, with the regions of nan, D = 0 and D = −max a.
    """
    logits = np.asarray(a, dtype=np.float64)
    low, high = shift_window(a)
    best = -float(np.max(logits))
    margin = 0.32 * (high - low)
    left = min(low - margin, -0.08 * margin)
    right = max(high + margin, 0.08 * margin)
    if shift is not None:
        left, right = min(left, shift - 0.3 * margin), max(right, shift + 0.3 * margin)
    exact = softmax(logits)
    # Whole shifts, so that a + D is exact and only the exponentials are judged.
    shifts = np.unique(
        np.round(
            np.concatenate(
                [np.linspace(low + 1, high - 1, 240), np.linspace(low + 1, low + 60, 60)]
            )
        )
    )
    digits = np.array(
        [_correct_digits(softmax_shifted(logits, float(shift)), exact) for shift in shifts]
    )
    with book_style():
        figure = Figure(figsize=(7, 3.9))
        axes = figure.add_subplot()
        for start, stop, text in (
            (left, low, "every $e^{a_k+D}$ is 0:\n0/0 = nan"),
            (high, right, "an $e^{a_k+D}$ is inf:\ninf/inf = nan"),
        ):
            axes.axvspan(start, stop, color=NEGATIVE.light, alpha=0.22, linewidth=0)
            axes.text((start + stop) / 2, 5, text, ha="center", va="center", fontsize=10)
        for index in range(len(logits)):
            axes.plot(
                shifts,
                digits[:, index],
                color=CLASS_COLOURS[index].light,
                linewidth=1.6,
                linestyle=("-", "--", ":")[index % 3],
                label=f"$S_{index + 1}$",
            )
        axes.axvline(best, color=INK.light, linewidth=1.2)
        axes.text(
            best, 17.1, f"D = \N{MINUS SIGN}max a = {compact(best)}", ha="center", va="bottom"
        )
        for other in {0.0, 0.0 if shift is None else float(shift)}:
            axes.plot(
                [other, other], [8, 17], color=MUTED.light, linewidth=1.2, linestyle=(0, (4, 3))
            )
            if abs(other - best) > 0.25 * (high - low) and (other or not shift):
                text = f"D = {compact(other)}"
                axes.text(other, 17.1, text, ha="center", va="bottom", color=MUTED.light)
        axes.set_xlim(left, right)
        axes.set_ylim(-0.5, 17)
        axes.set_yticks([0, 4, 8, 12, 16])
        axes.set_xlabel("shift D")
        axes.set_ylabel("correct digits")
        axes.legend(loc="lower left", bbox_to_anchor=(0.25, 0.1))
    return Picture(
        figure,
        f"Correct digits of the softmax of {vector(a)} against the shift D: all nan below "
        f"D = {compact(round(low))} and above D = {compact(round(high))}, nearly all digits "
        f"right in between except close to the lower end. D = {compact(best)}, minus the "
        "maximum, lies inside; D = 0 lies "
        f"{'inside too' if low < 0 < high else 'outside'}." + _result_at(logits, shift),
    )


def _result_at(a: np.ndarray[Any, Any], shift: float | None) -> str:
    """Say what the softmax of a + D comes to, or nothing without a D."""
    if shift is None:
        return ""
    with np.errstate(all="ignore"):
        found = softmax_shifted(a, shift)
    written = ", ".join("0" if value == 0 else f"{value:.3g}" for value in found)
    return f" With D = {compact(shift)} the result is [{written}]."


def saturation(direction: Sequence[float] = (1, 2, 3)) -> Picture:
    """Show how S_j of c · direction sinks towards 0, and where float64 makes it exactly 0.

    Parameters
    ----------
    direction : sequence of float, optional
        The vector that is scaled by c, its largest entry last.

    Returns
    -------
    Picture
        The decimal logarithm of S_j against c: the true value as a thin line, the computed one as
        a thick line that ends where it becomes exactly 0.
    """
    inputs = np.asarray(direction, dtype=np.float64)
    scales = np.linspace(0, 1100, 1101)
    true = np.array([log_softmax(scale * inputs) for scale in scales]) / math.log(10)
    computed = np.array([softmax(scale * inputs) for scale in scales])
    ends = []
    with book_style():
        figure = Figure(figsize=(6.4, 4.2))
        axes = figure.add_subplot()
        for index in range(len(inputs)):
            colour = CLASS_COLOURS[index].light
            alive = computed[:, index] > 0
            axes.plot(scales, true[:, index], color=colour, linewidth=1, linestyle=(0, (3, 3)))
            axes.plot(scales[alive], true[alive, index], color=colour, linewidth=3)
            if alive.all():
                axes.text(985, -22, f"$S_{index + 1}$", color=colour, ha="right", va="top")
                continue
            last = int(np.flatnonzero(alive)[-1])
            end = first_scale(
                lambda c, index=index: float(softmax(c * inputs)[index]) == 0,  # type: ignore[misc]
                1000,
            )
            ends.append((index + 1, end))
            axes.plot(scales[last], true[last, index], "o", color=colour, markersize=7)
            axes.annotate(
                f"$S_{index + 1}$ = 0 from c = {_shorten(end)}",
                (scales[last], true[last, index]),
                # The first label below the line of the smallest float64, out of the second's way.
                xytext=(10, 4) if ends[1:] else (52, -46),
                textcoords="offset points",
                color=colour,
            )
        floor = float(np.log10(np.finfo(np.float64).smallest_subnormal))
        axes.axhline(floor, color=MUTED.light, linewidth=1)
        axes.text(
            8,
            floor - 12,
            f"smallest float64: $10^{{{floor:.0f}}}$",
            color=MUTED.light,
            va="top",
        )
        axes.set_xlim(0, 1120)
        axes.set_ylim(-460, 30)
        ticks = [0, -100, -200, -300, -400]
        axes.set_yticks(ticks, ["1"] + [f"$10^{{{tick}}}$" for tick in ticks[1:]])
        axes.grid(axis="y", color=GRID.light)
        axes.set_xlabel(f"scale c of the input c · {vector(direction)}")
        axes.set_ylabel("$S_j$, decimal logarithmic scale", labelpad=8)
    zeros = ", ".join(f"S_{index} from c = {_shorten(end)}" for index, end in ends)
    return Picture(
        figure,
        f"The true softmax of c times {vector(direction)} keeps falling along straight lines on a "
        f"logarithmic scale. The float64 result is exactly 0 for {zeros}.",
    )


def loss_through_the_log(largest: float = 3000.0) -> Picture:
    """Show −log S_1 of [0, z]: through the probability it ends, through log_softmax it goes on.

    Parameters
    ----------
    largest : float, optional
        The largest lead z that is drawn.

    Returns
    -------
    Picture
        The loss against z on logarithmic axes, with the z at which the log of the softmax becomes
        infinite in each dtype.
    """
    leads = np.geomspace(1, largest, 200)
    losses = np.array([-float(log_softmax(np.array([0.0, lead]))[0]) for lead in leads])
    ends: list[tuple[str, float]] = []
    for dtype in DTYPES:

        def infinite(lead: float, dtype: type[np.floating[Any]] = dtype) -> bool:
            return float(softmax(np.array([0.0, lead], dtype=dtype))[0]) == 0

        ends.append((np.dtype(dtype).name, first_scale(infinite, 2000.0)))
    with book_style():
        figure = Figure(figsize=(6.4, 3.9))
        axes = figure.add_subplot()
        axes.plot(leads, losses, color=INK.light, linewidth=1.6)
        axes.annotate(
            "log_softmax, in float64",
            (3, 3),
            xytext=(2, -16),
            textcoords="offset points",
        )
        for (name, end), colour in zip(ends, CLASS_COLOURS, strict=False):
            axes.plot([end, end], [end, largest * 3], color=colour.light, linewidth=1.6)
            axes.plot(end, end, "o", color=colour.light, markersize=7)
            axes.annotate(
                f"{name}: $-\\log S_1$ = inf\nfrom z = {_shorten(end)}",
                (end, end),
                xytext=(9, -8),
                textcoords="offset points",
                color=colour.light,
                va="top",
            )
        axes.set_xscale("log")
        axes.set_yscale("log")
        axes.set_xlim(1, largest * 3)
        axes.set_ylim(1, largest * 3)
        places = [1, 10, 100, 1000]
        for axis in (axes.xaxis, axes.yaxis):
            axis.set_ticks(places, [str(place) for place in places])
            axis.set_ticks([], minor=True)
        axes.set_xlabel("z, lead of the wrong class in the input [0, z]")
        axes.set_ylabel("loss of class 1")
    words = ", ".join(f"{name} from z = {_shorten(end)}" for name, end in ends)
    return Picture(
        figure,
        "The loss of class 1 for the input [0, z]: log_softmax follows the true value, about z. "
        f"The logarithm of the softmax becomes infinite: {words}.",
    )
