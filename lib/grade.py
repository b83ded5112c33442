"""Graders for the exercises: they say what is wrong with an answer, and do not stop the notebook.

`grade_jacobian` and `grade_function` return a `Grade` that prints what
`lib.witnesses.check_jacobian` and `check_function` below would raise. An answer that stops with an
error is not right yet either: the grade names the error and the line.
"""

from __future__ import annotations

import re
import textwrap
import traceback
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from lib.validation import as_float, as_function, as_number
from lib.witnesses import JacobianError, ShapeError, apart, check_jacobian

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import ArrayLike, NDArray

    from lib.validation import FloatArray
    from lib.witnesses import Method


_RTOL: Final = 1e-9
_MOST_INPUTS: Final = 100_000  # an iterator may have no end
_NOTHING: Final = "Nothing is returned. Write the function's body, and end it with `return`."
# What NumPy says where rows are divided by a vector with one number for each row.
_ONE_FOR_EACH_ROW: Final = re.compile(r"could not be broadcast .*\((\d+),\d+\) \(\1,\)")


class AnswerError(AssertionError):
    """An answer stops with an error, or returns no array of real numbers."""


class FunctionError(AssertionError):
    """A function does not return what is expected of it."""


@dataclass(frozen=True, repr=False)
class Grade:
    """What a grader says of an answer: whether it is right, and what was compared or is wrong."""

    right: bool
    words: str

    def __repr__(self) -> str:
        # One line: notebooks and pages break it where they need to.
        return f"{'Right' if self.right else 'Not yet'}: {self.words}"


def grade_jacobian(
    f: Callable[[Any], ArrayLike],
    J: ArrayLike | Callable[[Any], ArrayLike],
    at: ArrayLike,
    *,
    method: Method = "central",
) -> Grade:
    """Grade a Jacobian: what `lib.witnesses.check_jacobian` finds, without stopping the notebook.

    The answer J is a Jacobian of shape (m, n), or a function that returns it; f is the function
    that was to be differentiated, and `method` says how that is done numerically.

    Examples
    --------
    >>> import numpy as np
    >>> grade_jacobian(np.sin, np.diag([1.0, 1.0]), [0.0, 0.0])
    Right: 2 × 2 entries agree with central differences: largest disagreement 0 of the scale
    """

    def check() -> str:
        point = as_float("at", at).astype(np.float64)
        answer = _answer(J, point) if callable(J) else _as_numbers(J, "the answer is")
        return repr(check_jacobian(f, answer, point, method=method))

    return _graded(check)


def grade_function(
    mine: Callable[[Any], ArrayLike],
    expected: Callable[[Any], ArrayLike],
    inputs: Iterable[ArrayLike],
) -> Grade:
    """Grade a function: what `check_function` finds, without stopping the notebook."""
    return _graded(lambda: check_function(mine, expected, inputs))


def check_function(
    mine: Callable[[Any], ArrayLike],
    expected: Callable[[Any], ArrayLike],
    inputs: Iterable[ArrayLike],
    *,
    rtol: float = _RTOL,
) -> str:
    """Compare a function with one that is known to be right; say for how many inputs they agree.

    A difference of `rtol` times the largest finite value expected is allowed; where an infinity or
    NaN is expected, only that is right. Raises FunctionError with the first input, the first wrong
    entry and the likely mistake; AnswerError if the answer stops with an error, or returns no
    array of real numbers; ValueError if there are no inputs.
    """
    rtol = as_number("rtol", rtol, most=1)
    as_function("expected", expected)
    if hasattr(inputs, "__array__"):  # a frame of pandas would give the names of its columns
        inputs = np.asanyarray(inputs).tolist()
    if not isinstance(inputs, Iterable) or isinstance(inputs, (str, bytes, AbstractSet, Mapping)):
        raise TypeError(f"inputs must be a list of inputs, got {inputs!r}")
    inputs = list(islice(inputs, _MOST_INPUTS + 1))
    if len(inputs) > _MOST_INPUTS:
        raise ValueError(f"inputs must hold at most {_MOST_INPUTS} inputs")
    if not inputs:
        raise ValueError("inputs is empty: there is nothing to compare")
    points = [as_float("an input", given).astype(np.float64) for given in inputs]
    # All before the first answer, which may change what `expected` keeps.
    known = [as_float("what expected returns", expected(u.copy())).copy() for u in points]
    for point, right_one in zip(points, known, strict=True):
        shown = " ".join(np.array2string(point, separator=", ").split())
        where = f"For the input {shown}, "
        found = _answer(mine, point, where)
        if found.shape != right_one.shape:
            shapes = f"the shape {found.shape}; expected {right_one.shape}."
            transposed = found.shape == right_one.T.shape
            hint = " It has the shape of the transpose." if transposed else ""
            raise FunctionError(f"{where}{_name(mine)} returns {shapes}{hint}")
        wide = np.result_type(found, right_one, np.float64)
        found, wanted = found.astype(wide), right_one.astype(wide)
        largest = np.max(np.abs(wanted), initial=0, where=np.isfinite(wanted))
        case = _Case(found, wanted, point, expected, rtol * largest)
        right = case.right()
        if np.all(right):
            continue
        place = tuple(np.argwhere(~right)[0])
        got, expected_text = apart(case.found[place], wanted[place], 6)
        entry = f"entry [{', '.join(map(str, place))}] " if place else "the result "
        words = f"{where}{entry}is {got}; expected {expected_text}. {case.slip()}"
        raise FunctionError(words.rstrip())
    count = len(inputs)
    return "1 input agrees." if count == 1 else f"{count} inputs agree."


@dataclass(frozen=True)
class _Case:
    """A wrong answer: what was found and wanted at a point, and the function that is right."""

    found: FloatArray
    wanted: FloatArray
    point: NDArray[np.float64]
    expected: Callable[[Any], ArrayLike]
    allowed: np.floating[Any]

    def right(self) -> NDArray[np.bool_]:
        """Say of each entry whether it is right; an infinity or NaN only where it is expected."""
        found, wanted = self.found, self.wanted
        same = (found == wanted) | (np.isnan(found) & np.isnan(wanted))
        with np.errstate(all="ignore"):
            near = np.isfinite(wanted) & (np.abs(found - wanted) <= self.allowed)
        return np.asarray(same | near)

    def close(self, other: FloatArray) -> bool:
        if other.size != self.found.size:
            return False
        return bool(np.all(np.abs(self.found - other.reshape(self.found.shape)) <= self.allowed))

    def at(self, point: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return what is right at another point, or nothing where there is none."""
        try:
            return np.asarray(self.expected(point), dtype=np.float64)
        except (ValueError, IndexError):
            return np.empty(0)

    def ratio(self) -> float:
        """Return the factor by which every entry is off, or NaN if there is no such factor."""
        ratios = self.found / self.wanted
        even = np.ptp(ratios) <= _RTOL * np.max(np.abs(ratios))
        return float(np.mean(ratios)) if even else np.nan

    def slip(self) -> str:
        """Return a sentence on the likeliest slip, or none."""
        with np.errstate(all="ignore"):
            return next((sentence for fits, sentence in _SLIPS if fits(self)), "")


def _is_added_or_clips(case: _Case) -> bool:
    # log(S + ε), or log of a clipped S: log S shows ε where S is much smaller, and S + ε where it
    # is not. Of all numbers, ε is a power of ten or of two.
    found, wanted = np.abs(case.found), np.abs(case.wanted)
    place = np.unravel_index(np.argmax(wanted), wanted.shape)
    bounded = found[place] < wanted[place] and _is_small_power(found[place])
    added = np.exp(-found) - np.exp(-wanted)
    even = np.ptp(added) <= 1e-6 * np.max(added, initial=0)
    return bool(bounded or (even and _is_small_power(-np.log(np.mean(added)))))


def _is_small_power(minus_log: FloatArray) -> bool:
    powers = minus_log / np.log([2, 10])
    return bool(minus_log > 5 and np.any(np.abs(powers - np.round(powers)) < 1e-6))


def _loses_beside_one(case: _Case) -> bool:
    small = np.abs(case.wanted[~case.right()]) < 1e-6
    off = np.abs(case.found - case.wanted)
    return bool(np.all(small) and np.all(off <= np.finfo(np.float64).eps))


def _overflows(case: _Case) -> bool:
    lost = not np.all(np.isfinite(case.found)) or not np.all(case.found)
    return bool(lost and np.isinf(np.sum(np.exp(np.abs(case.point)))))


def _counts(case: _Case) -> bool:
    counts = [case.point.size, *case.point.shape]
    factors = [factor for count in counts if count > 1 for factor in (count, 1 / count)]
    return bool(np.any(np.isclose(factors, case.ratio(), rtol=_RTOL)))


def _mixes_rows_and_columns(case: _Case) -> bool:
    # Without keepdims, entry i, j gets the sum of row j in place of that of row i.
    if case.found.ndim != 2 or len(case.found) != len(case.found.T):
        return False
    return any(
        np.allclose(gap, gap[:, :1] + gap[:1], rtol=_RTOL, atol=_RTOL)
        and np.allclose(gap, -gap.T, rtol=_RTOL, atol=_RTOL)
        for gap in (np.log(case.found / case.wanted), case.found - case.wanted)
    )


# The first that fits is told.
_SLIPS: Final[tuple[tuple[Callable[[_Case], bool], str], ...]] = (
    (
        _is_added_or_clips,
        (
            "Is a small number added to a probability, or is it clipped, before its logarithm is "
            "taken? That changes the result, and bounds it: compute it from the logits."
        ),
    ),
    (
        _overflows,
        (
            "Does an exponential overflow or underflow, or a logarithm meet 0? "
            "Take the largest exponent out first."
        ),
    ),
    (
        _loses_beside_one,
        "A small number is lost beside a 1 that it is added to: use `log1p` or `expm1`.",
    ),
    (lambda case: case.close(-case.wanted), "The sign is flipped."),
    (
        lambda case: case.close(case.at(-case.point)),
        "That is right for the input with its sign flipped: look at the signs inside.",
    ),
    (lambda case: case.close(np.exp(case.wanted)), "Its logarithm would be right."),
    (lambda case: case.close(case.wanted.T), "It has the numbers in the order of the transpose."),
    (
        lambda case: case.close(case.at(case.point.T).T),
        "It is the other axis: a sum or a maximum runs along the columns, not along the rows.",
    ),
    (
        lambda case: case.close(case.at(case.point.ravel())),
        "All rows are taken together: does a sum run over other rows too?",
    ),
    (
        _mixes_rows_and_columns,
        "Each column is divided by the sum of another row: is `keepdims=True` missing?",
    ),
    (_counts, "Is a mean taken in place of a sum, or a sum in place of a mean?"),
    (
        lambda case: case.found.size > 1 and 0.99 < case.ratio() < 1,
        "Every entry is a bit too close to 0: is a small number added to what it is divided by?",
    ),
    (
        lambda case: case.found.size > 1 and np.isfinite(case.ratio()) and case.ratio() != 0,
        "The entries are in proportion: is a common factor missing?",
    ),
    (
        lambda case: (
            case.found.size > 1 and case.close(case.wanted + np.mean(case.found - case.wanted))
        ),
        "Every entry is off by the same number: is a term missing, or a factor in a logarithm?",
    ),
)


def _answer(
    function: Callable[[Any], ArrayLike], point: NDArray[np.float64], where: str = ""
) -> FloatArray:
    """Call an answer and say in its own words what is wrong if it gives no numbers."""
    given = point.copy()
    try:
        with np.errstate(all="ignore"):
            found = function(given)
    except NotImplementedError as error:
        raise AnswerError(_NOTHING) from error
    except (Exception, SystemExit) as error:
        # Only the function's own lines: what it called is not what its author can mend.
        code = getattr(function, "__code__", None)
        lines = [
            textwrap.shorten(frame.line, 120)
            for frame in traceback.extract_tb(error.__traceback__)
            if code is not None and frame.filename == code.co_filename and frame.line
        ]
        hint = " Is `keepdims=True` missing?" if _ONE_FOR_EACH_ROW.search(str(error)) else ""
        line = f" It happens in the line `{lines[-1]}`." if lines else ""
        words = textwrap.shorten(f"{type(error).__name__}: {error}", 300).rstrip(" .:")
        raise AnswerError(f"{where}{_name(function)} stops with {words}.{hint}{line}") from error
    if given.shape != point.shape or given.tobytes() != point.tobytes():
        raise AnswerError(
            f"{where}{_name(function)} changes its input. Compute with a new array: "
            "`a = a - 1` makes one, `a -= 1` and `a[0] = 1` change the caller's."
        )
    return _as_numbers(found, f"{where}{_name(function)} returns")


def _as_numbers(found: object, what: str) -> FloatArray:
    if found is None or found is ...:
        raise AnswerError(_NOTHING)
    try:
        return as_float("", found)  # type: ignore[arg-type]
    except ValueError as error:
        wrong = "parts of different shapes, or a number beyond float64"
        raise AnswerError(f"{what} {wrong}, expected one array.") from error
    except TypeError as error:
        words = textwrap.shorten(repr(found), 60)
        raise AnswerError(f"{what} {words}, expected an array of real numbers.") from error


def _name(function: object) -> str:
    name = getattr(function, "__name__", "<lambda>")
    return "the function" if name == "<lambda>" else str(name)


def _graded(check: Callable[[], str]) -> Grade:
    try:
        return Grade(right=True, words=check())
    except (AnswerError, FunctionError, JacobianError, ShapeError) as error:
        return Grade(right=False, words=str(error))
