"""Pictures of what the rounding of the shift costs, beside values that are exact."""

from collections.abc import Callable, Sequence
from typing import Any, Final

import mpmath
import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from lib import compensated
from lib.definition import softmax_naive
from lib.figures.matrix import vector
from lib.figures.palette import CLASS_COLOURS, GRID, INK, MUTED
from lib.figures.picture import Picture, book_style
from lib.stability import softmax

Array = NDArray[np.floating[Any]]

FORMULAS: Final[dict[str, Callable[[Array], Array]]] = {
    "direct": softmax_naive,
    "shifted": softmax,
    "compensated": compensated.softmax,
}
"""The formulas that are compared, by name."""
LINES: Final = {"direct": (0, "--"), "shifted": (1, "-"), "compensated": (2, "-.")}

EXPONENTIAL: Final = 6
"""How far the exponential of a library may be off, in units of u: three ulps."""


def exact_softmax(a: Sequence[float] | Array) -> list[mpmath.mpf]:
    """Return the softmax of the numbers that the floats are, to 40 digits.

    Parameters
    ----------
    a : sequence of float, length N
        The logits.

    Returns
    -------
    list of mpmath.mpf
    """
    with mpmath.workdps(40):
        m = max(float(value) for value in a)
        e = [mpmath.exp(mpmath.mpf(float(value)) - m) for value in a]
        total = mpmath.fsum(e)
        return [value / total for value in e]


def errors_in_ulps(
    found: Array, true: Sequence[mpmath.mpf], dtype: type[np.floating[Any]] = np.float64
) -> NDArray[np.float64]:
    """Return |found − true| in ulps of the true value: the gap to the next number of the format.

    Parameters
    ----------
    found : array_like, length N
        Computed values.
    true : sequence of mpmath.mpf, length N
    dtype : type, optional
        The format whose gaps are the unit.

    Returns
    -------
    ndarray of float64, shape (N,)
        inf where the computed value is no number.
    """
    with mpmath.workdps(40):
        errors = []
        for value, exact in zip(found, true, strict=True):
            ulp = float(np.spacing(dtype(float(exact))))
            finite = bool(np.isfinite(value))
            errors.append(float(abs(mpmath.mpf(float(value)) - exact) / ulp) if finite else np.inf)
    return np.array(errors)


def _normal(true: Sequence[mpmath.mpf], dtype: type[np.floating[Any]]) -> NDArray[np.bool_]:
    """Say which values are large enough to have all the digits of the format."""
    return np.array([float(value) >= float(np.finfo(dtype).tiny) for value in true])


def _largest_error(function: Callable[[Array], Array], a: Array) -> float:
    """Return the largest error at an input, nan if a part is too small to have all its digits."""
    return _worst(function, [a]) if np.all(_normal(exact_softmax(a), np.float64)) else np.nan


def _worst(function: Callable[[Array], Array], inputs: Sequence[Array]) -> float:
    """Return the largest error over some inputs, among results that are no subnormal numbers."""
    worst = 0.0
    for a in inputs:
        with np.errstate(all="ignore"):
            found = function(a)
        true = exact_softmax(a)
        worst = max(worst, float(np.max(errors_in_ulps(found, true)[_normal(true, np.float64)])))
    return worst


def error_against_scale(size: int = 8, vectors: int = 6) -> Picture:
    """Show the error of three softmax functions against the scale of the input.

    Parameters
    ----------
    size : int, optional
        How many logits an input has.
    vectors : int, optional
        How many inputs are drawn at each scale; the worst one counts.

    Returns
    -------
    Picture
        The largest error in ulps, in float64, of the direct, the shifted and the compensated
        formula, both axes logarithmic.
    """
    generator = np.random.default_rng(8)
    directions = generator.uniform(-1, 1, (vectors, size))
    # No powers of two: they would leave the drawn numbers on their grid, and the shift exact.
    scales = 0.3 * 2.0 ** np.arange(0, 11.51, 0.5)
    functions: dict[str, tuple[Callable[[Array], Array], str]] = {
        "shifted": (softmax, "-"),
        "direct": (softmax_naive, "--"),
        "compensated": (compensated.softmax, "-."),
    }
    worst = {
        name: np.array([_worst(function, list(scale * directions)) for scale in scales])
        for name, (function, _) in functions.items()
    }
    last = scales[np.isfinite(worst["direct"])][-1]
    direct = np.max(worst["direct"][scales <= last])
    if max(direct / 10, np.max(worst["compensated"]) / 4) > 1:
        raise AssertionError("an error is larger than the picture's sentence says")
    with book_style():
        figure = Figure(figsize=(6.4, 3.9))
        axes = figure.add_subplot()
        labels = {
            "shifted": (1, 9.5, (-10, 8), "right"),
            "direct": (0, 6, (0, 6), "center"),
            "compensated": (2, 5.5, (0, -20), "center"),
        }
        for name, (_, line) in functions.items():
            colour, octaves, offset, side = labels[name]
            hue = CLASS_COLOURS[colour].light
            there = np.isfinite(worst[name])
            axes.plot(scales[there], worst[name][there], line, color=hue, linewidth=2)
            if name == "direct":
                x, y = scales[there][-1], worst[name][there][-1]
                axes.plot(x, y, "o", color=hue, markersize=6)
                axes.annotate(
                    "nan beyond",
                    (x, y),
                    (0, 26),
                    textcoords="offset points",
                    color=hue,
                    ha="center",
                    arrowprops={"arrowstyle": "-", "color": hue, "shrinkB": 4},
                )
            at = int(np.argmin(np.abs(np.log2(scales / scales[0]) - octaves)))
            axes.annotate(
                name,
                (scales[at], worst[name][at]),
                xytext=offset,
                textcoords="offset points",
                color=hue,
                ha=side,
            )
        axes.axhline(0.5, color=MUTED.light, linewidth=1, linestyle=(0, (2, 3)))
        axes.text(scales[0], 0.46, "correctly rounded", color=MUTED.light, va="top")
        axes.set_xscale("log", base=2)
        axes.set_xlim(0.27, 2600)
        axes.set_yscale("log")
        axes.set_ylim(0.2, 1000)
        ticks = [0.5, 2, 8, 32, 128, 512]
        axes.set_xticks(ticks, [f"{tick:g}" for tick in ticks])
        axes.set_yticks([1, 10, 100], ["1", "10", "100"])
        axes.set_xticks([], minor=True)
        axes.set_yticks([], minor=True)
        axes.grid(axis="y", color=GRID.light)
        axes.set_xlabel(f"scale c: {size} logits from \N{MINUS SIGN}c to c")
        axes.set_ylabel("largest error, ulp")
    most = max(worst["shifted"])
    return Picture(
        figure,
        f"The largest error of softmax in float64 for {size} logits between \N{MINUS SIGN}c and "
        f"c. The shifted formula loses more the larger c is, more than "
        f"{10 ** int(np.log10(most))} ulp in the end. The direct formula stays below 10 ulp up "
        f"to c = {last:.0f} and is nan beyond. The compensated formula stays below 4 ulp "
        "everywhere.",
    )


def shift_bound(distance: NDArray[np.float64], size: int) -> NDArray[np.float64]:
    """Return the bound of the relative error of the shifted softmax, in units of u.

    Parameters
    ----------
    distance : ndarray of float64
        |a_j − m|, how far each logit is below the largest.
    size : int
        N, how many logits there are.

    Returns
    -------
    ndarray of float64
        |a_j − m| + N + log N + 2κ, where κu is what the library's exponential may be off.
    """
    bound: NDArray[np.float64] = distance + (size + np.log(size) + 2 * EXPONENTIAL)
    return bound


def bound_and_errors(size: int = 8, vectors: int = 36) -> Picture:
    """Show measured relative errors of the shifted softmax under their bound, in three formats.

    Parameters
    ----------
    size : int, optional
        How many logits an input has.
    vectors : int, optional
        How many inputs are drawn for each format.

    Returns
    -------
    Picture
        One point for each S_j that is no subnormal number: its relative error in units of u, half
        the gap between 1 and the next number of the format, against |a_j − m|.

    Raises
    ------
    AssertionError
        If a measured error is above the bound.
    """
    generator = np.random.default_rng(5)
    distances = np.geomspace(0.05, 900, 200)
    counts = []
    with book_style():
        figure = Figure(figsize=(6.4, 4.2))
        axes = figure.add_subplot()
        for dtype, colour, marker in (
            (np.float64, 2, "o"),
            (np.float32, 1, "^"),
            (np.float16, 0, "s"),
        ):
            name = np.dtype(dtype).name
            u = float(np.finfo(dtype).eps) / 2
            reach = -float(np.log(float(np.finfo(dtype).tiny)))
            at, errors = [], []
            for scale in np.geomspace(0.5, reach, vectors):
                a = (scale * generator.uniform(0, 1, size)).astype(dtype)
                true, found = exact_softmax(a), softmax(a)
                for j in np.flatnonzero(_normal(true, dtype)):
                    if a[j] == np.max(a):
                        continue
                    at.append(float(np.max(a)) - float(a[j]))
                    with mpmath.workdps(40):
                        error = abs(mpmath.mpf(float(found[j])) / true[j] - 1)
                    errors.append(float(error) / u)
            measured = np.array(errors)
            if np.any(measured > shift_bound(np.array(at), size)):
                raise AssertionError(f"an error in {name} is above the bound")
            counts.append(f"{len(measured)} in {name}")
            hue = CLASS_COLOURS[colour].light
            axes.plot(
                at,
                np.maximum(measured, 0.02),
                marker,
                color=hue,
                markersize=3.4,
                markerfacecolor="none" if dtype is np.float32 else hue,
                linestyle="none",
                label=name,
            )
        axes.plot(distances, shift_bound(distances, size), color=INK.light, linewidth=1.8)
        axes.annotate(
            "bound",
            (0.06, shift_bound(np.array([0.06]), size)[0]),
            xytext=(0, 6),
            textcoords="offset points",
        )
        axes.set_xscale("log")
        axes.set_yscale("log")
        axes.set_xlim(0.05, 900)
        axes.set_ylim(0.015, 3000)
        axes.set_xticks([0.1, 1, 10, 100], ["0.1", "1", "10", "100"])
        axes.set_yticks([0.1, 1, 10, 100, 1000], ["0.1", "1", "10", "100", "1000"])
        axes.set_xticks([], minor=True)
        axes.set_yticks([], minor=True)
        axes.grid(axis="y", color=GRID.light)
        axes.set_xlabel("$|a_j - m|$, distance of the logit from the largest")
        axes.set_ylabel("relative error of $S_j$, in units of u")
        axes.legend(loc="upper left", ncols=3, handletextpad=0.2, columnspacing=1)
    return Picture(
        figure,
        f"Relative errors of the shifted softmax of {size} logits, in units of u of the format, "
        f"against the distance of the logit from the largest. All of them, {', '.join(counts)}, "
        "lie below the bound |a_j \N{MINUS SIGN} m| + N + log N + "
        f"{2 * EXPONENTIAL}, and grow like it.",
    )


def rounded_shift(direction: Sequence[float], scale: float) -> Picture:
    """Show the errors of three formulas on c · direction against c, and at one c in words.

    Parameters
    ----------
    direction : sequence of float
        The vector that is scaled.
    scale : float
        The c that is marked.

    Returns
    -------
    Picture
        The largest error in ulps of each formula, as far as every part is large enough to have all
        its digits; the curves show the worst of a scale and three neighbours.
    """
    x = np.asarray(direction, dtype=np.float64)
    # With the scale itself, so that its points lie on the curves or below them.
    scales = np.union1d(2.0 ** np.arange(-3, 10.01, 0.25), scale)
    near = (1, 0.97, 1.01, 1.04)  # the worst of a few neighbours: a single scale may be lucky
    here = {name: _largest_error(function, scale * x) for name, function in FORMULAS.items()}
    with book_style():
        figure = Figure(figsize=(6.4, 3.4))
        axes = figure.add_subplot()
        for name, function in FORMULAS.items():
            colour, line = LINES[name]
            errors = np.array(
                [[_largest_error(function, c * by * x) for by in near] for c in scales]
            )
            errors[~np.isfinite(errors)] = np.nan
            worst = np.where(np.isnan(errors[:, 0]), np.nan, np.fmax.reduce(errors, axis=1))
            hue = CLASS_COLOURS[colour].light
            axes.plot(scales, np.maximum(worst, 0.1), line, color=hue, linewidth=1.6, label=name)
            if np.isfinite(here[name]):
                axes.plot(scale, max(here[name], 0.1), "o", color=hue, markersize=7)
        axes.axvline(scale, color=MUTED.light, linewidth=1)
        axes.set_xscale("log", base=2)
        axes.set_yscale("log")
        axes.set_xlim(scales[0], scales[-1])
        axes.set_ylim(0.1, 2000)
        ticks = [0.25, 1, 4, 16, 64, 256, 1024]
        axes.set_xticks(ticks, [f"{tick:g}" for tick in ticks])
        axes.set_yticks([1, 10, 100, 1000], ["1", "10", "100", "1000"])
        axes.set_xticks([], minor=True)
        axes.set_yticks([], minor=True)
        axes.grid(axis="y", color=GRID.light)
        axes.set_xlabel(f"scale c of the input c · {vector(direction)}")
        axes.set_ylabel("largest error, ulp")
        axes.legend(loc="upper left")
    words = ", ".join(
        f"{name} {_roughly(error) if np.isfinite(error) else 'not measured'}"
        for name, error in here.items()
    )
    return Picture(
        figure,
        f"Largest error of the softmax of c times {vector(direction)} against c. "
        f"At c = {scale:g}: {words}.",
    )


def _roughly(ulps: float) -> str:
    """Write an error so that it is the same on every machine."""
    return "below 4 ulp" if ulps < 4 else f"about {float(f'{ulps:.1g}'):.0f} ulp"
