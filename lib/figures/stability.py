"""Pictures of the chapter on numerical stability."""

import math
from collections.abc import Callable, Sequence
from typing import Any, Final

import mpmath
import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle
from numpy.typing import NDArray

from lib import compensated
from lib.definition import softmax_naive
from lib.figures.numbers import format_input, format_limit, format_list, format_number
from lib.figures.palette import GRID, INK, KINDS, MUTED, WRONG
from lib.figures.panels import SMALL, WRITABLE, hues, names, note, ticks
from lib.figures.picture import Picture, drawing, measured
from lib.stability import log_softmax, softmax
from lib.validation import as_vector

Array = NDArray[np.floating[Any]]

DTYPES: Final[tuple[type[np.floating[Any]], ...]] = (np.float16, np.float32, np.float64)
LARGEST_SCALE: Final = 20_000.0  # the largest scale drawn; three times as much is still a float16

FORMULAS: Final[dict[str, Callable[[Array], Array]]] = {
    "direct": softmax_naive,
    "shifted": softmax,
    "compensated": compensated.softmax,
}
"""The formulas whose errors are compared, by name."""
LINES: Final = {
    "direct": (KINDS[1].light, "--"),
    "shifted": (KINDS[0].light, "-"),
    "compensated": (KINDS[2].light, "-."),
}
EXPONENTIAL: Final = 6
"""How far the exponential of a library may be off, in units of u: three ulps."""


def first_scale(breaks: Callable[[float], bool], upper: float = LARGEST_SCALE) -> float:
    """Find by bisection the scale at which something begins to break, inf if none up to `upper`.

    `breaks` is false near 0 and, once true, true for ever.
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

    The input is ``c * direction``, with entries from 0.1 to 3, rounded to `dtype`. ``exp_inf`` and
    ``sum_inf`` are the first c > 0 at which an exponential, and the sum, is infinite; ``exp_zero``
    and ``sum_zero`` those at which one of ``-c * direction`` is zero; ``part_zero`` that at which
    a part of the shifted formula is zero.
    """
    way = as_vector("direction", direction)
    # So that every one breaks, and is a float16, before the largest scale.
    if not (np.min(way) >= 0.1 and np.max(way) <= 3):
        raise ValueError(f"direction must hold numbers from 0.1 to 3, got {way}")

    def inputs(scale: float) -> Array:
        return (scale * way).astype(dtype)

    def exponentials(scale: float) -> Array:
        with np.errstate(all="ignore"):
            return np.asarray(np.exp(inputs(scale)))

    def total(scale: float) -> float:
        with np.errstate(all="ignore"):
            return float(np.sum(exponentials(scale)))

    return {
        "exp_inf": first_scale(lambda c: bool(np.any(np.isinf(exponentials(c))))),
        "sum_inf": first_scale(lambda c: math.isinf(total(c))),
        "exp_zero": first_scale(lambda c: bool(np.any(exponentials(-c) == 0))),
        "sum_zero": first_scale(lambda c: total(-c) == 0),
        "part_zero": first_scale(lambda c: bool(np.any(softmax(inputs(c)) == 0))),
    }


def _rows(scales: dict[str, float]) -> list[tuple[str, list[tuple[float, str]], str, str]]:
    """Return of each row its name, its pieces as (left end, kind), and the words at its ends."""
    e_inf, s_inf, s_zero = scales["exp_inf"], scales["sum_inf"], scales["sum_zero"]
    e_zero, part_zero = scales["exp_zero"], scales["part_zero"]
    low, inf = f"from −{format_limit(s_zero)}", f"from {format_limit(e_inf)}"
    start = (-LARGEST_SCALE, "broken")
    # Where an exponential is 0, its quotient is 0 too.
    fading = [start, (-s_zero, "zeros"), (-e_zero, "finite")]
    whole = [(-LARGEST_SCALE, "zeros"), (-part_zero, "finite"), (part_zero, "zeros")]
    total = [start, (-s_zero, "finite"), (s_inf, "broken")]
    return [
        (r"$e^{a_k}$", [*fading, (e_inf, "broken")], "all 0", f"inf {inf}"),
        (r"$\Sigma_k\,e^{a_k}$", total, f"0 {low}", f"inf from {format_limit(s_inf)}"),
        ("quotient", [*fading, (s_inf, "broken")], f"nan {low}", f"nan {inf}"),
        ("shifted", whole, "never inf, never nan", ""),
    ]


def where_the_direct_formula_breaks(direction: Sequence[float] = (1, 2, 3)) -> Picture:
    """Show, per dtype, which scales of a positive direction each step of the formula survives."""
    kinds = {
        "finite": (MUTED.light, 0.45),
        "zeros": (MUTED.light, 0.18),
        "broken": (WRONG.light, 0.30),
    }
    height, group, edge = 0.72, 4.9, 0.93 * LARGEST_SCALE
    way, sentences, faded, labels = as_vector("direction", direction), [], [], {}
    with drawing(6.4, 6.2) as (figure, axes):
        for index, dtype in enumerate(DTYPES):
            scales = breaking_scales(direction, dtype)
            name = np.dtype(dtype).name
            axes.text(-LARGEST_SCALE, index * group + 0.3, name, fontweight="bold", va="center")
            for step, (label, pieces, first, last) in enumerate(_rows(scales), start=1):
                row = index * group + step
                ends = [left for left, _ in pieces[1:]] + [LARGEST_SCALE]
                for (left, kind), right in zip(pieces, ends, strict=True):
                    hue, opacity = kinds[kind]
                    place, width = (left, row - height / 2), right - left
                    axes.add_patch(Rectangle(place, width, height, fc=hue, alpha=opacity, lw=0))
                axes.text(-edge, row, first, va="center")
                axes.text(edge, row, last, va="center", ha="right")
                labels[row] = label
            faded.append(f"−{format_limit(scales['exp_zero'])}")
            sentences.append(
                f"{name} from {format_limit(scales['exp_inf'])} upwards and from "
                f"−{format_limit(scales['sum_zero'])} downwards"
            )
        axes.set_xscale("symlog", linthresh=1, linscale=0.2)
        axes.set_xlim(-LARGEST_SCALE, LARGEST_SCALE)
        places = [-10_000, -1000, -100, -10, 0, 10, 100, 1000, 10_000]
        # There is room for every second name.
        shown = [format_input(place) if abs(place) not in {10, 1000} else "" for place in places]
        ticks(axes.xaxis, places, shown)
        axes.set_ylim(len(DTYPES) * group, -0.2)
        axes.set_yticks(list(labels), labels.values())
        axes.tick_params(axis="y", length=0)
        axes.spines["left"].set_visible(False)
        axes.set_xlabel(f"scale c of the input c · {format_list(way)}")
    return Picture(
        figure,
        f"Where the direct formula gives nan on c times {format_list(way)}: in "
        f"{'; in '.join(sentences)}. Going down, parts that are 0 begin earlier, at "
        f"{', '.join(faded)}. The shifted formula stays finite at every scale drawn.",
    )


def shift_window(a: Sequence[float]) -> tuple[float, float]:
    """Return the shifts D between which the direct formula on a + D gives numbers in float64.

    Below the lowest every exponential is 0; above the highest the sum of them is infinite. Both by
    bisection, to about nine digits.
    """
    inputs = as_vector("a", a, most=WRITABLE)
    top = float(np.max(inputs))

    def broken(shift: float) -> bool:
        with np.errstate(all="ignore"):
            total = float(np.sum(np.exp(inputs + shift)))
        return total == 0 or not math.isfinite(total)

    low = first_scale(lambda distance: broken(-top - distance))
    high = first_scale(lambda distance: broken(-top + distance))
    return -top - low, -top + high


def saturation(direction: Sequence[float] = (1, 2, 3)) -> Picture:
    """Show how S_j of c · direction sinks towards 0, and where float64 makes it exactly 0.

    A thin line is the true value, a thick one ends where the computed one becomes 0.
    """
    inputs = as_vector("direction", direction, most=WRITABLE)
    if np.ptp(inputs) < 1:
        raise ValueError(f"direction must hold numbers that differ by 1 or more, got {inputs}")
    scales = np.linspace(0, 1100, 1101)
    true = np.array([log_softmax(scale * inputs) for scale in scales]) / math.log(10)
    computed = np.array([softmax(scale * inputs) for scale in scales])

    def end(j: int) -> float:
        return first_scale(lambda c: float(softmax(c * inputs)[j]) == 0, scales[-1])

    zeros = []
    with drawing(6.4, 4.2) as (figure, axes):
        for j, (name, hue) in enumerate(
            zip(names("S", len(inputs)), hues(len(inputs)), strict=True)
        ):
            alive = computed[:, j] > 0
            axes.plot(scales, true[:, j], color=hue, linewidth=1, linestyle=(0, (3, 3)))
            axes.plot(scales[alive], true[alive, j], color=hue, linewidth=3)
            if alive.all():
                axes.text(985, -22, name, color=hue, ha="right", va="top")
                continue
            place = scales[alive][-1], true[alive, j][-1]
            zeros.append(f"S_{j + 1} from c = {format_limit(end(j))}")
            axes.plot(*place, "o", color=hue, markersize=7)
            # The first label below the line of the smallest number, out of the second's way.
            offset = (10, 4) if zeros[1:] else (52, -46)
            note(axes, f"{name} = 0 from c = {format_limit(end(j))}", place, offset, color=hue)
        smallest = float(np.finfo(np.float64).smallest_subnormal)
        floor = math.log10(smallest)
        axes.axhline(floor, color=MUTED.light, linewidth=1)
        words = f"smallest > 0: {format_number(smallest)}"
        axes.text(8, floor - 12, words, color=MUTED.light, va="top", size=SMALL)
        axes.set(xlim=(0, 1120), ylim=(-460, 30))
        powers = [0, -100, -200, -300, -400]
        axes.set_yticks(powers, ["1"] + [f"$10^{{{power}}}$" for power in powers[1:]])
        axes.grid(axis="y", color=GRID.light)
        axes.set_xlabel(f"scale c of the input c · {format_list(inputs)}")
        axes.set_ylabel("$S_j$, decimal logarithmic scale", labelpad=8)
    return Picture(
        figure,
        f"On a logarithmic scale all parts of the true softmax of c times {format_list(inputs)} "
        "but the largest soon fall along straight lines. The float64 result is exactly 0 for "
        f"{', '.join(zeros)}.",
    )


def loss_through_the_log(largest: float = 3000.0) -> Picture:
    """Show −log S_1 of [0, z]: through the probability it ends, through log_softmax it goes on."""
    leads = np.geomspace(1, largest, 200)
    losses = np.array([-float(log_softmax(np.array([0.0, lead]))[0]) for lead in leads])

    def end(dtype: type[np.floating[Any]]) -> float:
        return first_scale(lambda z: float(softmax(np.array([0, z], dtype))[0]) == 0, 2000)

    ends = {np.dtype(dtype).name: end(dtype) for dtype in DTYPES}
    with drawing(6.4, 3.9) as (figure, axes):
        axes.plot(leads, losses, color=INK.light, linewidth=1.6)
        note(axes, "log_softmax, in float64", (3, 3), (2, -16))
        for name, z in ends.items():
            axes.plot([z, z], [z, largest * 3], color=MUTED.light, linewidth=1.6)
            axes.plot(z, z, "o", color=MUTED.light, markersize=7)
            words = f"{name}: $-\\log S_1$ = inf\nfrom z = {format_limit(z)}"
            note(axes, words, (z, z), (9, -8), va="top")
        axes.set(xscale="log", yscale="log", xlim=(1, largest * 3), ylim=(1, largest * 3))
        for axis in (axes.xaxis, axes.yaxis):
            ticks(axis, [1, 10, 100, 1000])
        axes.set(xlabel="z, lead of the wrong class in the input [0, z]", ylabel="loss of class 1")
    words = ", ".join(f"{name} from z = {format_limit(z)}" for name, z in ends.items())
    return Picture(
        figure,
        "The loss of class 1 for the input [0, z]: log_softmax follows the true value, about z. "
        f"The logarithm of the softmax becomes infinite: {words}.",
    )


def exact_softmax(a: Sequence[float] | Array) -> list[mpmath.mpf]:
    """Return the softmax of the numbers that the floats are, to 40 digits."""
    with mpmath.workdps(40):
        m = max(float(value) for value in a)
        e = [mpmath.exp(mpmath.mpf(float(value)) - m) for value in a]
        total = mpmath.fsum(e)
        return [value / total for value in e]


def errors_in_ulps(
    found: Array, true: Sequence[mpmath.mpf], dtype: type[np.floating[Any]] = np.float64
) -> NDArray[np.float64]:
    """Return |found − true| in ulps: the gap from the true value to the next number of the format.

    inf where the computed value is no number.
    """
    with mpmath.workdps(40):
        errors = []
        for value, exact in zip(found, true, strict=True):
            ulp = float(np.spacing(dtype(float(exact))))
            finite = bool(np.isfinite(value))
            errors.append(float(abs(mpmath.mpf(float(value)) - exact) / ulp) if finite else np.inf)
    return np.array(errors)


def normal(
    true: Sequence[mpmath.mpf], dtype: type[np.floating[Any]] = np.float64
) -> NDArray[np.bool_]:
    """Say which values are large enough to have all the digits of the format."""
    return np.array([float(value) >= float(np.finfo(dtype).tiny) for value in true])


def largest_error(function: Callable[[Array], Array], inputs: Sequence[Array]) -> float:
    """Return the largest error in ulps over some inputs, subnormal results apart."""
    worst = 0.0
    for a in inputs:
        with np.errstate(all="ignore"):
            found = function(a)
        true = exact_softmax(a)
        worst = max(worst, float(np.max(errors_in_ulps(found, true)[normal(true)])))
    return worst


def ulp_axes(axes: Axes, across: Sequence[float], up: Sequence[float], name: str) -> None:
    """Make axes for the errors of `FORMULAS` against a scale c, with these ticks."""
    axes.set_xscale("log", base=2)
    axes.set_yscale("log")
    ticks(axes.xaxis, across)
    ticks(axes.yaxis, up)
    axes.grid(axis="y", color=GRID.light)
    axes.set_xlabel(f"scale c{name}")
    axes.set_ylabel("largest error, ulp")


def error_against_scale(size: int = 8, vectors: int = 6) -> Picture:
    """Show the largest error, in ulp, of three softmax functions against the scale of inputs."""
    directions = np.random.default_rng(8).uniform(-1, 1, (vectors, size))
    # No powers of two: they would leave the drawn numbers on their grid, and the shift exact.
    scales = 0.3 * 2.0 ** np.arange(0, 11.51, 0.5)
    worst = {
        name: np.array([largest_error(function, list(c * directions)) for c in scales])
        for name, function in FORMULAS.items()
    }
    last = scales[np.isfinite(worst["direct"])][-1]
    direct = worst["direct"][scales <= last]
    if max(np.max(direct) / 10, np.max(worst["compensated"]) / 4) > 1:
        raise AssertionError("an error is larger than the picture's sentence says")
    with drawing(6.4, 3.9) as (figure, axes):
        # Where the names stand: how many steps of the scale from the left, and how far away.
        for name, steps, offset, side in (
            ("shifted", 19, (-10, 8), "right"),
            ("direct", 12, (0, 6), "center"),
            ("compensated", 11, (0, -20), "center"),
        ):
            hue, line = LINES[name]
            there = np.isfinite(worst[name])
            measured(
                *axes.plot(scales[there], worst[name][there], line, color=hue, linewidth=2),
                note(axes, name, (scales[steps], worst[name][steps]), offset, ha=side),
            )
        hue, end = LINES["direct"][0], (last, direct[-1])
        pointer = {"arrowstyle": "-", "color": hue, "shrinkB": 4}
        nan = note(axes, "then nan", end, (0, 26), ha="center", arrowprops=pointer)
        measured(*axes.plot(*end, "o", color=hue, markersize=6), nan)
        axes.axhline(0.5, color=MUTED.light, linewidth=1, linestyle=(0, (2, 3)))
        axes.text(scales[0], 0.46, "correctly rounded", color=MUTED.light, va="top")
        ulp_axes(axes, [0.5, 2, 8, 32, 128, 512], [1, 10, 100], f": {size} logits from −c to c")
        axes.set(xlim=(0.27, 2600), ylim=(0.2, 1000))
    return Picture(
        figure,
        f"The largest error of softmax in float64 for {size} logits between −c and c. The shifted "
        "formula tends to lose more the larger c is, more than "
        f"{10 ** int(np.log10(np.max(worst['shifted'])))} ulp in the end. The direct formula "
        f"stays below 10 ulp up to c = {int(last)}, and is nan from the next point on. The "
        "compensated formula stays below 4 ulp everywhere.",
    )


def shift_bound(distance: NDArray[np.float64], size: int) -> NDArray[np.float64]:
    """Return the bound of the shifted softmax's relative error, in units of u.

    |a_j − m| + N + log N + 2κ for N inputs; κu is what the library's exponential may be off.
    """
    bound: NDArray[np.float64] = distance + (size + np.log(size) + 2 * EXPONENTIAL)
    return bound


def _measured(
    dtype: type[np.floating[Any]], inputs: Sequence[Array]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the distances of logits from the largest and the relative errors in units of u."""
    u = float(np.finfo(dtype).eps) / 2
    at, errors = [], []
    for a in inputs:
        true, found = exact_softmax(a), softmax.__wrapped__(a)  # in the format itself
        for j in np.flatnonzero(normal(true, dtype) & (a < np.max(a))):
            at.append(float(np.max(a)) - float(a[j]))
            with mpmath.workdps(40):
                errors.append(float(abs(mpmath.mpf(float(found[j])) / true[j] - 1)) / u)
    return np.array(at), np.array(errors)


def bound_and_errors(size: int = 8, vectors: int = 36) -> Picture:
    """Show measured relative errors of the shifted softmax under their bound, in three formats.

    In units of u, half the gap between 1 and the next number of the format; results that are
    subnormal are left out. Raises AssertionError if an error is above the bound.
    """
    generator = np.random.default_rng(5)
    distances = np.geomspace(0.05, 900, 200)
    counts = []
    with drawing(6.4, 4.2) as (figure, axes):
        for dtype, kind, marker in zip(reversed(DTYPES), KINDS, "o^s", strict=True):
            name = np.dtype(dtype).name
            reach = -float(np.log(float(np.finfo(dtype).tiny)))
            scales = np.geomspace(0.5, reach, vectors)
            inputs = [(scale * generator.uniform(0, 1, size)).astype(dtype) for scale in scales]
            at, errors = _measured(dtype, inputs)
            if np.any(errors > shift_bound(at, size)):
                raise AssertionError(f"an error in {name} is above the bound")
            counts.append(f"{len(errors)} in {name}")
            points = axes.plot(
                at,
                np.maximum(errors, 0.02),
                marker,
                color=kind.light,
                markersize=3.4,
                markerfacecolor="none" if dtype is np.float32 else kind.light,
                label=name,
            )
            measured(*points)
        axes.plot(distances, shift_bound(distances, size), color=INK.light, linewidth=1.8)
        note(axes, "bound", (0.06, shift_bound(np.array([0.06]), size)[0]), (0, 6))
        axes.set(xscale="log", yscale="log", xlim=(0.05, 900), ylim=(0.015, 3000))
        ticks(axes.xaxis, [0.1, 1, 10, 100])
        ticks(axes.yaxis, [0.1, 1, 10, 100, 1000])
        axes.grid(axis="y", color=GRID.light)
        axes.set_xlabel("$|a_j - m|$, distance of the logit from the largest")
        axes.set_ylabel("relative error of $S_j$, in units of u")
        axes.legend(loc="upper left", ncols=3, handletextpad=0.2, columnspacing=1)
    return Picture(
        figure,
        f"Relative errors of the shifted softmax of {size} logits, in units of u of the format, "
        f"against the distance of the logit from the largest. All of them, {', '.join(counts)}, "
        f"lie below the bound |a_j − m| + N + log N + {2 * EXPONENTIAL}, and the largest grow so.",
    )
