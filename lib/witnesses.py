"""Compares the witnesses of the book: derivation, NumPy function, and numerical differentiation.

Four ways to know a derivative, none computed from another:

1. the SymPy derivation, evaluated at numbers by mpmath to 50 digits: `exact`;
2. the NumPy function of `lib`;
3. the complex step, f'(x) ≈ Im f(x + ih) / h, which has no cancellation, so that h can be tiny and
   the result good to the last digits. It needs a function that computes with complex numbers.
   `lib`'s own functions refuse those, as documented; `analytic_softmax` and its companions below
   are the *definitions* once more, in complex arithmetic and separate from `lib`'s code. The
   complex step therefore tests a formula, not the code of `lib.softmax`;
4. central differences with Richardson's extrapolation, which take any smooth function, the very
   functions of `lib` included, at the price of some digits.

`check_jacobian` tests a Jacobian that you wrote against 3 or 4; `compare` sets any witnesses side
by side.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Any, Final, Literal

import mpmath
import numpy as np

from lib.validation import (
    as_finite,
    as_float,
    as_function,
    as_labels,
    as_named,
    as_number,
    as_read,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from numpy.typing import ArrayLike, NDArray

    from lib.symbolic.derivation import Derivation

    Matrix = NDArray[np.float64]

Method = Literal["complex-step", "central"]
Unit = Literal["absolute", "relative", "ulp"]

_RTOL: Final[dict[str, float]] = {"complex-step": 1e-12, "central": 1e-9}
_STEP: Final = 2.0**-100
# About the seventh root of eps: there, what rounding loses and what the series leaves are alike.
_CENTRAL_STEP: Final = 2.0**-6
_CENTRAL_STEPS: Final = {np.dtype(np.float16): 2.0**-1, np.dtype(np.float32): 2.0**-3}
_DIGITS: Final = 50
_MOST_DIGITS: Final = 1000
_MOST_EXPONENT: Final = 10_000  # of ten, in a Decimal


class JacobianError(AssertionError):
    """A Jacobian does not agree with the differences of its function."""


class ShapeError(ValueError):
    """A Jacobian does not have the shape that its function asks for."""


class DisagreementError(AssertionError):
    """Witnesses disagree by more than is allowed."""


# The definitions in complex arithmetic.


def analytic_softmax(a: ArrayLike) -> NDArray[Any]:
    """Softmax of one vector, real or complex: e^{a_j} / Σ_k e^{a_k}, shifted by a real number."""
    a = _wide("a", a)
    if a.ndim != 1:
        raise ValueError(f"a must have shape (N,), got {a.shape}")
    powers = np.exp(a - np.max(a.real, initial=-np.inf))
    return np.asarray(powers / np.sum(powers))


def analytic_layer(W: ArrayLike, x: ArrayLike) -> NDArray[Any]:
    """Softmax of W x, real or complex: the layer of the book, shape (T,)."""
    W, x = _wide("W", W), _wide("x", x)
    if W.ndim != 2 or x.shape != W.shape[1:]:
        raise ValueError(f"W must have shape (T, N) and x (N,), got {W.shape} and {x.shape}")
    return analytic_softmax(W @ x)


def analytic_loss(W: ArrayLike, x: ArrayLike, y: int) -> NDArray[Any]:
    """Cross-entropy −log P_y of the layer, real or complex: a 0-d array."""
    P = analytic_layer(W, x)
    return np.asarray(-np.log(P[as_labels("y", y, len(P), ())]))


def _wide(name: str, value: ArrayLike) -> NDArray[Any]:
    """Return numbers with float64 at least: differences and products of integers would wrap."""
    array = as_read(name, value, "numbers")
    array = array if array.dtype.kind == "c" else as_float(name, value)
    return array.astype(np.result_type(array, np.float64))


# Numerical differentiation.


def complex_step(f: Callable[[Any], ArrayLike], at: ArrayLike) -> Matrix:
    """Differentiate by the complex step: column j is Im f(at + i h e_j) / h, with h = 2^−100.

    Parameters
    ----------
    f : callable
        Takes an array of at's shape and returns an array. It must compute with complex numbers
        and be analytic: no abs, no max of the complex values, no `.real`. TypeError if it is not.
    at : array_like
        Where to differentiate, any shape; its entries are taken in row-major order.

    Returns
    -------
    ndarray
        Shape (m, n), for m outputs and n inputs.

    Notes
    -----
    Squire and Trapp (1998), "Using complex variables to estimate derivatives of real functions".
    """
    as_function("f", f)
    at = as_finite("at", at)
    base = as_read("what f returns", f(at.copy()))
    _outputs(base)
    columns = []
    for place in np.ndindex(at.shape):
        moved = at.astype(np.complex128)
        moved[place] += 1j * _STEP
        columns.append(_complex_outputs(f, moved, base).imag / _STEP)
    return np.stack(columns, axis=1)


def _complex_outputs(
    f: Callable[[Any], ArrayLike], moved: NDArray[np.complex128], base: NDArray[Any]
) -> NDArray[np.complex128]:
    advice = 'use method="central" (`central_differences`), which keeps to real numbers'
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", np.exceptions.ComplexWarning)
            found = np.asarray(f(moved))
    except (TypeError, np.exceptions.ComplexWarning) as error:
        raise TypeError(f"f does not take complex numbers ({error}); {advice}") from error
    if found.dtype.kind != "c":
        raise TypeError(f"f drops the imaginary part: it returned {found.dtype}; {advice}")
    rtol = max(1e-8, 8 * _eps(base.dtype), 8 * _eps(found.real.dtype))
    found, real = found.astype(np.complex128).ravel(), _outputs(base)
    if found.shape != real.shape or not np.allclose(found.real, real, rtol=rtol, equal_nan=True):
        raise TypeError(f"f is another function for complex numbers than for real ones; {advice}")
    return found


def central_differences(
    f: Callable[[Any], ArrayLike], at: ArrayLike, step: float = _CENTRAL_STEP
) -> Matrix:
    """Differentiate by central differences, extrapolated twice (Richardson).

    (f(x + h) − f(x − h)) / 2h is off by terms in h², h⁴, …; the steps h, h/2 and h/4 together
    remove the first two of them. f takes real numbers; otherwise as :func:`complex_step`. On the
    scale of `step`, the largest h, it should be smooth.
    """
    as_function("f", f)
    at = as_finite("at", at)
    step = as_number("step", step, positive=True)
    columns = []
    for place in np.ndindex(at.shape):
        slopes = []
        for h in (step, step / 2, step / 4):
            above, below = at.copy(), at.copy()
            above[place] += h
            below[place] -= h
            # What was really added, after rounding.
            with np.errstate(over="ignore"):
                width = above[place] - below[place]
            if not 0 < width < np.inf:
                raise ValueError(f"step {h} is lost beside the input {at[place]}, or too large")
            values = _outputs(f(above)), _outputs(f(below))
            with np.errstate(all="ignore"):
                slopes.append((values[0] - values[1]) / width)
        with np.errstate(all="ignore"):
            # (4 s − r) / 3 and (16 s − r) / 15, divided first by a power of two: s may be large.
            once = [(s - r / 4) / 3 * 4 for r, s in pairwise(slopes)]
            columns.append((once[1] - once[0] / 16) / 15 * 16)
    return np.stack(columns, axis=1)


def _outputs(found: ArrayLike) -> Matrix:
    array = as_read("what f returns", found)
    if array.dtype.kind not in "iuf":
        raise TypeError(f"f must return real numbers for real inputs, got dtype {array.dtype}")
    return array.astype(np.float64).ravel()


def _eps(dtype: np.dtype[Any]) -> float:
    return float(np.finfo(dtype if dtype.kind == "f" else np.float64).eps)


# Checking a Jacobian.


@dataclass(frozen=True, repr=False)
class JacobianReport:
    """What `check_jacobian` found: the largest |J − differences|, beside `scale`.

    That is the largest magnitude in either, and on top what the rounding of f leaves uncertain;
    `rtol` is what was allowed relative to it.
    """

    shape: tuple[int, int]
    method: str
    difference: float
    scale: float
    rtol: float

    def __repr__(self) -> str:
        m, n = self.shape
        way = "the complex step" if self.method == "complex-step" else "central differences"
        relative = self.difference / self.scale if self.scale else 0.0
        return f"{m} × {n} entries agree with {way}: {_measured(relative)} of the scale"


def check_jacobian(
    f: Callable[[Any], ArrayLike],
    J: ArrayLike | Callable[[Any], ArrayLike],
    at: ArrayLike,
    *,
    method: Method = "complex-step",
    rtol: float | None = None,
) -> JacobianReport:
    """Check a Jacobian against numerical differentiation of its function.

    Parameters
    ----------
    f : callable
        From R^n to R^m: takes an array of at's shape, returns an array or a number.
    J : array_like or callable
        The Jacobian at `at`, or a function that returns it: row i, column j holds ∂f_i/∂x_j.
        Arrays are taken in row-major order. Shape (m, n), or f's shape followed by at's, or, for
        a scalar f, at's shape (the gradient).
    at : array_like
        The point.
    method : {"complex-step", "central"}
        The complex step is exact to nearly all digits but needs an f that computes with complex
        numbers (those of `lib` do not); central differences take any smooth f.
    rtol : float, optional
        Largest difference allowed, relative to the largest entry: 1e-12 for the complex step,
        1e-9 for central differences. A few roundings of f itself are allowed on top, and of J if
        it is in float32 or float16; for such an f the steps are longer.

    Raises
    ------
    JacobianError
        If the two differ: the message names the first wrong entry, and the likely mistake if it is
        a known one. It is an AssertionError.

    Examples
    --------
    >>> import numpy as np
    >>> check_jacobian(np.sin, np.diag(np.cos([1.0, 2.0])), [1.0, 2.0])
    2 × 2 entries agree with the complex step: largest disagreement 0 of the scale
    """
    if method not in ("complex-step", "central"):
        raise ValueError(f'method must be "complex-step" or "central", got {method!r}')
    if rtol is None:
        rtol = _RTOL[method]
    rtol = as_number("rtol", rtol, most=1, positive=True)
    as_function("f", f)
    point = as_finite("at", at)
    outputs = as_read("what f returns", f(point.copy()))
    values = _outputs(outputs)
    if not np.all(np.isfinite(values)):
        raise ValueError("f is not finite at `at`, so it cannot be differentiated there")
    given = as_float("J", J(point.copy()) if callable(J) else J)
    matrix = _as_matrix(given, outputs.shape, point.shape)
    step = _CENTRAL_STEPS.get(outputs.dtype, _CENTRAL_STEP)
    if method == "complex-step":
        expected = complex_step(f, point)
    else:
        expected = central_differences(f, point, step)
    if not np.all(np.isfinite(expected)):
        raise ValueError("f is not finite around `at`, so it cannot be differentiated there")
    # An infinite entry is wrong, and must not make the scale infinite.
    largest = np.max(np.abs([matrix, expected]), initial=0, where=np.isfinite([matrix, expected]))
    width = step if method == "central" else 1
    rounding = _rounding(outputs, given, point, largest, width)
    allowed = float(rtol * largest + rounding)
    gaps = np.abs(matrix - expected)
    gaps[np.isnan(gaps)] = np.inf
    if not np.all(gaps <= allowed):
        with np.errstate(all="ignore"):  # the answer may hold infinities, what is right only 0
            words = _complaint(matrix, expected, gaps, allowed, point)
            rule = _softmax_rule(matrix, expected, values, allowed)
        raise JacobianError(f"{words} {rule}".rstrip())
    if 0 < np.max(np.abs(matrix), initial=0) <= rounding:
        raise ValueError("f is rounded by more than J says that it changes: J cannot be checked")
    largest_gap = float(np.max(gaps, initial=0))
    return JacobianReport(expected.shape, method, largest_gap, allowed / rtol, rtol)


def _rounding(
    outputs: NDArray[Any], J: NDArray[Any], point: Matrix, largest: float, width: float
) -> float:
    """Return what rounding leaves uncertain: that of f itself where it is nearly 1 and flat."""
    rounding = 8 * _eps(outputs.dtype) * np.max(np.abs(_outputs(outputs)), initial=0) / width
    narrow = max(_eps(outputs.dtype), _eps(J.dtype))
    if narrow > np.finfo(np.float64).eps:
        # J is rounded too, and so is the input, if the function turns it into its own format.
        rounding += 8 * narrow * largest * max(1, np.max(np.abs(point)))
    return float(rounding)


def _as_matrix(given: NDArray[Any], outputs: tuple[int, ...], inputs: tuple[int, ...]) -> Matrix:
    m, n = int(np.prod(outputs)), int(np.prod(inputs))
    allowed = [(m, n), outputs + inputs]
    if m == 1:
        allowed += [inputs, (n,)]
    if given.shape not in allowed:
        hint = ""
        if given.shape == (n, m):
            hint = ": it has the shape of the transpose (outputs are rows, inputs are columns)"
        elif m == 1 and given.shape == inputs[::-1]:
            hint = ": it has the shape of the transpose"
        # A gradient is easiest thought of in the shape of what it differentiates by.
        shape = f"{inputs} or {(m, n)}" if m == 1 and len(inputs) > 1 else f"{(m, n)}"
        raise ShapeError(
            f"J has shape {given.shape}, but f has {_counted(m, 'output')} and "
            f"{_counted(n, 'input')}, so it should be {shape}{hint}"
        )
    return given.astype(np.float64).reshape(m, n)


def apart(u: Any, v: Any, digits: int) -> tuple[str, str]:  # noqa: ANN401
    """Write two numbers with as many digits as it takes to see that they differ."""
    long = (isinstance(x, np.longdouble) and np.isfinite(x) for x in (u, v))
    u, v = (_as_mpf("", x) if is_long else x for x, is_long in zip((u, v), long, strict=True))
    for more in range(digits, _DIGITS):
        texts = tuple(
            mpmath.nstr(x, more) if isinstance(x, mpmath.mpf) else f"{x:.{more}g}" for x in (u, v)
        )
        if texts[0] != texts[1]:
            break
    return texts[0], texts[1]


def _counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _complaint(
    matrix: Matrix, expected: Matrix, gaps: Matrix, allowed: float, point: Matrix
) -> str:
    wrong = ~(gaps <= allowed)
    count = int(np.count_nonzero(wrong))
    row, column = np.argwhere(wrong)[0]
    if len(matrix) == 1 and point.ndim > 1:
        # The gradient with respect to a matrix: a place in that matrix.
        place = f"entry {[int(index) for index in np.unravel_index(column, point.shape)]}"
    else:
        place = f"row {row}, column {column}"
    are = "is" if count == 1 else "are"
    got, wanted = apart(matrix[row, column], expected[row, column], 10)
    message = (
        f"{count} of {gaps.size} entries {are} wrong. The first is {place} (counting from 0): "
        f"got {got}, expected {wanted}. "
    )
    if not np.all(np.isfinite(matrix)):
        return f"{message}Does something overflow, or is 0 divided by 0?"
    largest, bound = f"{np.max(gaps):.3g}", f"{allowed:.1g}"
    if float(bound) >= float(largest):
        largest, bound = apart(np.max(gaps), allowed, 3)
    message += f"The largest difference is {largest} (allowed {bound})."
    hint = _likely_mistake(matrix, expected, allowed, point)
    return f"{message} {hint}" if hint else message


def _likely_mistake(matrix: Matrix, expected: Matrix, allowed: float, point: Matrix) -> str:
    def close(first: Matrix, second: Matrix) -> bool:
        return bool(np.all(np.abs(first - second) <= allowed))

    (m, n), inputs = expected.shape, point.shape
    if close(matrix, -expected):
        return "Every sign is flipped."
    if m == n and close(matrix, expected.T):
        return "It is the transpose: outputs are rows, inputs are columns."
    if len(inputs) == 2:
        # The columns, which run through a matrix row by row, in the other order.
        mixed = expected.reshape(-1, *inputs).swapaxes(1, 2).reshape(expected.shape)
        if close(matrix, mixed):
            order = "what belongs to one row of the input stands side by side."
            words = f"The numbers are right, but in another order: {order}"
            return "It is the transpose." if m == 1 and inputs[0] == inputs[1] else words
    factor = float(np.sum(matrix * expected) / np.sum(expected * expected))
    if factor != 0 and close(matrix, factor * expected):
        return _times(factor)
    if m == 1 and np.any(point):
        rest = expected - matrix
        multiple = float(np.sum(rest * point.ravel()) / np.sum(point**2))
        if close(rest, multiple * point.ravel()):
            return (
                "What is missing is a multiple of the input: is the slope of a penalty left out?"
            )
    mistaken = _mistaken_row if m == 1 and len(inputs) == 2 else _mistaken_case
    return mistaken(matrix, expected, close, inputs)


def _times(factor: float) -> str:
    hint = ""
    if factor > 1.5 and np.isclose(factor, round(factor), rtol=1e-6):
        hint = " Is it not divided by a sum, or by the number of terms of a mean?"
    elif 1e-9 < factor < 0.7 and np.isclose(1 / factor, round(1 / factor), rtol=1e-6):
        hint = " Is a mean taken in place of a sum?"
    elif 0.99 < factor < 1:
        hint = " Is a small number added to what it is divided by?"
    return f"Every entry is {apart(factor, 1.0, 4)[0]} times what it should be.{hint}"


def _softmax_rule(matrix: Matrix, expected: Matrix, values: Matrix, allowed: float) -> str:
    # Rules for softmax, misremembered or used for another function.
    if len(values) == 1:
        return ""
    S, delta = values[:, None], np.eye(len(values))
    rules = [
        (S * (delta - S), "S_i (δ_ij − S_i): the last index is j, not i."),
        (S.T * (delta - S.T), "S_j (δ_ij − S_j): the first index is i, not j."),
    ]
    if matrix.shape == delta.shape:
        words = "diag(f) − f fᵀ, which holds for softmax, not for every f."
        rules.append((S * (delta - S.T), words))
    elif np.isclose(np.sum(values), 1):
        # Softmax of something with the derivative R. DS R tells R but for a number that is added
        # to a whole column: the matrix shows which.
        R = expected / S
        rules = [(_best_fit(rule, R, matrix), sentence) for rule, sentence in rules]
    else:
        return ""
    for rule, sentence in rules:
        if np.all(np.abs(matrix - rule) <= allowed):
            return f"That is {sentence}"
    return ""


def _best_fit(rule: Matrix, R: Matrix, matrix: Matrix) -> Matrix:
    """Return rule · R, with what may be added to each column of R chosen to fit the matrix."""
    shift = np.sum(rule, axis=1, keepdims=True)
    product = rule @ R
    return np.asarray(product + shift * (shift.T @ (matrix - product)) / np.sum(shift**2))


def _mistaken_case(
    matrix: Matrix,
    expected: Matrix,
    close: Callable[[Matrix, Matrix], bool],
    inputs: tuple[int, ...],
) -> str:
    # Where output and input belong to the same class: the diagonal, or, where the input is a
    # matrix with a row for each class, that row.
    m, n = expected.shape
    if m == n:
        same = np.eye(m) == 1
        diagonal, case, other = "the diagonal", "i = j", "i ≠ j"
    elif m > 1 and len(inputs) == 2 and inputs[0] == m:
        same = np.kron(np.eye(m), np.ones(inputs[1])) == 1
        diagonal, case, other = "what belongs to the output's own row", "t = i", "t ≠ i"
    else:
        return ""
    if close(matrix[~same], expected[~same]):
        missing = (expected - matrix)[same]
        # Off the diagonal −S_i S_j is right. What is missing on it sums to 1 if it is S_i.
        if m == n and np.isclose(np.sum(missing), 1) and np.all(missing > 0):
            return (
                "Only the diagonal is wrong, and a term S_i is missing there: "
                "is δ_ij left out, with −S_i S_j everywhere?"
            )
        return f"Only {diagonal} is wrong: look at the case {case}. Is a δ left out?"
    if close(matrix[~same], -expected[~same]):
        also = "" if close(matrix[same], expected[same]) else f", and {diagonal} is wrong too"
        return (
            f"The sign is flipped in the case {other}{also}: is something added, not subtracted?"
        )
    if close(matrix[same], expected[same]) and not any(
        close(*pair) for pair in zip(matrix[~same], expected[~same], strict=True)
    ):
        return f"Only {diagonal} is right: look at the case {other}."
    return ""


def _mistaken_row(
    matrix: Matrix,
    expected: Matrix,
    close: Callable[[Matrix, Matrix], bool],
    inputs: tuple[int, ...],
) -> str:
    # Of the gradient of a loss with respect to W, the row of the correct class is another case.
    rows = zip(matrix.reshape(inputs), expected.reshape(inputs), strict=True)
    right = [close(*pair) for pair in rows]
    for count, what, case in ((len(right) - 1, "wrong", "i = y"), (1, "right", "i ≠ y")):
        if len(right) > 2 and sum(right) == count:
            row = right.index(what == "right")
            words = f"Only row {row} is {what}: if it is that of the correct class, look at the"
            return f"{words} case {case}."
    return ""


# Comparing witnesses.


def exact(derivation: Derivation, over: str = "", **given: Any) -> NDArray[np.object_]:  # noqa: ANN401
    """Evaluate what a derivation has shown, its last line, to 50 correct digits.

    Parameters
    ----------
    derivation : Derivation
        From `lib.symbolic`.
    over : str
        The indices to run through, e.g. ``"ij"`` for a matrix with rows i and columns j: the
        result has an axis for each letter.
    **given : array_like or int
        The inputs by name, and the other indices (counting from 0). KeyError if one is missing.

    Notes
    -----
    Where digits cancel, as in 1 − S_i with S_i near 1, the precision is raised until 50 digits
    have settled (a value below 10^−400 counts as settled).
    """
    from lib.symbolic.derivation import Derivation  # noqa: PLC0415
    from lib.symbolic.evaluation import sizes  # noqa: PLC0415 (SymPy only where it is asked for)

    if not isinstance(derivation, Derivation):
        raise TypeError(f"derivation must be a Derivation, got {derivation!r:.80}")
    ranges = {index.name: last for index, last in derivation.context.ranges.items()}
    unknown = [letter for letter in over if letter not in ranges]
    if unknown:
        raise KeyError(
            f"{unknown[0]} is not an index of {derivation.name!r}, but {list(ranges)} are"
        )
    known = sizes(given)
    missing = [ranges[letter] for letter in over if ranges[letter] not in known]
    if missing:
        raise KeyError(f"nothing that is given says how large {missing[0]} is")
    shape = tuple(known[ranges[letter]] for letter in over)
    found = np.empty(shape, dtype=object)
    for place in np.ndindex(shape):
        indices = {letter: int(m) for letter, m in zip(over, place, strict=True)}
        found[place] = _settled(derivation, {**given, **indices})
    return found


def _settled(derivation: Derivation, given: dict[str, Any]) -> mpmath.mpf:
    digits = _DIGITS
    before = derivation.value(digits=digits, **given)
    while digits < _MOST_DIGITS:
        digits *= 2
        value = derivation.value(digits=digits, **given)
        with mpmath.workdps(digits):
            change, size = abs(value - before), abs(value)
            if change <= size * mpmath.mpf(10) ** -_DIGITS and size > 0:
                return value
            if digits > 800 and size < mpmath.mpf(10) ** -400:
                return value
        before = value
    return before


@dataclass(frozen=True)
class Pair:
    """Two witnesses, and the largest disagreement between them in each unit."""

    first: str
    second: str
    absolute: float
    relative: float
    ulp: float
    place: tuple[int, ...]


@dataclass(frozen=True, repr=False)
class Comparison:
    """What `compare` found, one `Pair` for each two witnesses."""

    pairs: tuple[Pair, ...]
    shape: tuple[int, ...]
    unit: Unit
    within: float

    def __repr__(self) -> str:
        number = int(np.prod(self.shape))
        values = "1 value" if number == 1 else f"{number} values"
        names = dict.fromkeys(name for pair in self.pairs for name in (pair.first, pair.second))
        unit = "" if self.unit == "absolute" else f" {self.unit}"
        return f"{values}, {' ≈ '.join(names)}\n{_measured(self.largest)}{unit}"

    @property
    def largest(self) -> float:
        """The largest disagreement of any two witnesses, in the unit of the comparison."""
        return max(float(getattr(pair, self.unit)) for pair in self.pairs)


def compare(
    witnesses: Mapping[str, Any], *, within: float = 1e-12, unit: Unit = "relative"
) -> Comparison:
    """Compare witnesses of the same values, each with each.

    Parameters
    ----------
    witnesses : mapping of str to array_like
        Two or more, by name: numbers, NumPy arrays, or arrays of mpmath numbers. All of one shape,
        and not empty.
    within : float
        Largest disagreement allowed, at least 0. Beyond it DisagreementError, an AssertionError,
        names the pair, the place and both values.
    unit : {"absolute", "relative", "ulp"}
        How disagreement is counted, for each value: |u − v|; that over the larger of |u| and |v|;
        or in units in the last place of a float64 of that size.
    """
    if unit not in ("absolute", "relative", "ulp"):
        raise ValueError(f'unit must be "absolute", "relative" or "ulp", got {unit!r}')
    within = as_number("within", within)
    if len(as_named("witnesses", witnesses)) < 2:
        raise ValueError(f"a comparison needs two witnesses or more, got {list(witnesses)}")
    arrays = {str(name): as_exact(str(name), values) for name, values in witnesses.items()}
    shapes = {name: array.shape for name, array in arrays.items()}
    if len(set(shapes.values())) > 1:
        raise ValueError(f"the witnesses have different shapes: {shapes}")
    if any(0 in shape for shape in shapes.values()):
        raise ValueError(f"the witnesses hold no numbers: {shapes}")
    pairs = []
    for first, second in combinations(arrays, 2):
        pair = _disagreement(first, arrays[first], second, arrays[second], unit)
        if not getattr(pair, unit) <= within:
            u, v = arrays[first][pair.place], arrays[second][pair.place]
            (by, bound), (u, v) = apart(getattr(pair, unit), within, 3), apart(u, v, 20)
            raise DisagreementError(
                f"{first} and {second} differ by {by} ({unit}), more than {bound}, "
                f"at index {tuple(map(int, pair.place))}: {u} and {v}"
            )
        pairs.append(pair)
    shape = next(iter(shapes.values()))
    return Comparison(tuple(pairs), shape, unit, within)


def as_exact(name: str, values: Any) -> NDArray[np.object_]:  # noqa: ANN401
    """Return numbers of any format or size as those of mpmath, none of them rounded."""
    # Of integers and floats in one list NumPy would make floats.
    array = as_read(name, values, dtype=None if hasattr(values, "__array__") else object)
    if array.dtype.kind not in "iufO":
        raise TypeError(f"{name} must hold real numbers, got dtype {array.dtype}")
    exact_array = np.empty(array.shape, dtype=object)
    for place in np.ndindex(array.shape):
        exact_array[place] = _as_mpf(name, array[place])
    return exact_array


def _as_mpf(name: str, value: Any) -> mpmath.mpf:  # noqa: ANN401
    """Return a number of any format or size as it is, without rounding it."""
    if isinstance(value, mpmath.mpf):
        return value
    if isinstance(value, np.integer):
        value = int(value)
    if isinstance(value, (bool, np.bool_, type)) or not hasattr(value, "as_integer_ratio"):
        raise TypeError(f"{name} must hold real numbers, got {value!r}")
    if isinstance(value, Decimal) and (value.is_snan() or abs(value.adjusted()) > _MOST_EXPONENT):
        raise ValueError(f"{name} holds {value!r}, which is not or not quickly made exact")
    try:
        numerator, denominator = value.as_integer_ratio()
    except (ValueError, OverflowError):  # NaN and infinities
        return mpmath.mpf(float(value))
    with mpmath.workprec(max(200, mpmath.mp.prec, abs(int(numerator)).bit_length())):
        return mpmath.mpf(int(numerator)) / int(denominator)


def _disagreement(
    first: str, u: NDArray[np.object_], second: str, v: NDArray[np.object_], unit: Unit
) -> Pair:
    worst = {"absolute": 0.0, "relative": 0.0, "ulp": 0.0}
    where = (0,) * u.ndim
    with mpmath.workdps(_DIGITS):
        for place in np.ndindex(u.shape):
            found = _distances(u[place], v[place])
            if found[unit] > worst[unit]:
                where = place
            worst = {name: max(worst[name], found[name]) for name in worst}
    return Pair(first, second, place=where, **worst)


def _distances(u: mpmath.mpf, v: mpmath.mpf) -> dict[str, float]:
    if u == v or (mpmath.isnan(u) and mpmath.isnan(v)):
        return {"absolute": 0.0, "relative": 0.0, "ulp": 0.0}
    if not (mpmath.isfinite(u) and mpmath.isfinite(v)):
        return {"absolute": np.inf, "relative": np.inf, "ulp": np.inf}
    distance, size = abs(u - v), max(abs(u), abs(v))
    spacing = mpmath.ldexp(1, max(mpmath.mag(size) - 53, -1074))
    found = {"absolute": distance, "relative": distance / size, "ulp": distance / spacing}
    # What differs is never 0, even where float64 has no number so small.
    return {unit: max(float(value), 2.0**-1074) for unit, value in found.items()}


def _measured(largest: float) -> str:
    return f"largest disagreement {largest:.1e}" if largest else "largest disagreement 0"
