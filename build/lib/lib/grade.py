"""Graders for the exercises: they say what is wrong with an answer, and do not stop the notebook.

`grade_jacobian` and `grade_function` return a `Grade` that prints what
`lib.witnesses.check_jacobian` and `check_function` below would raise. An answer that stops with an
error is not right yet either: the grade names the error and the line.
"""

from __future__ import annotations

import textwrap
import traceback
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from lib.witnesses import JacobianError, ShapeError, apart, check_jacobian

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from numpy.typing import ArrayLike, NDArray

    from lib.witnesses import Method

__all__ = [
    "AnswerError",
    "FunctionError",
    "Grade",
    "check_function",
    "grade_function",
    "grade_jacobian",
]

_RTOL: Final = 1e-9
# Beyond it e^a is no float64 any more.
_LARGEST_EXPONENT: Final = float(np.log(np.finfo(np.float64).max))


class AnswerError(AssertionError):
    """An answer stops with an error, or returns no array of real numbers."""


class FunctionError(AssertionError):
    """A function does not return what is expected of it."""


@dataclass(frozen=True, repr=False)
class Grade:
    """What a grader says of an answer.

    Attributes
    ----------
    right : bool
        Whether the answer is right.
    words : str
        What was compared, or what is wrong.
    """

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

    Parameters
    ----------
    f : callable
        The function that was to be differentiated.
    J : array_like or callable
        The answer: a Jacobian of shape (m, n), or a function that returns it.
    at : array_like
        Where the two are compared.
    method : {"central", "complex-step"}
        How the function is differentiated numerically.

    Returns
    -------
    Grade
        Prints what was compared, or the first wrong entry and the likely mistake.

    Examples
    --------
    >>> import numpy as np
    >>> grade_jacobian(np.sin, np.diag([1.0, 1.0]), [0.0, 0.0])
    Right: 2 × 2 entries agree with central differences: off by ≤ 1e-11 of the scale
    """

    def check() -> str:
        point = np.asarray(at, dtype=np.float64)
        answer = _answer(J, point) if callable(J) else _as_numbers(J, "the answer is")
        return repr(check_jacobian(f, answer, point, method=method))

    return _graded(check)


def grade_function(
    mine: Callable[[Any], ArrayLike],
    expected: Callable[[Any], ArrayLike],
    inputs: Iterable[ArrayLike],
) -> Grade:
    """Grade a function: what `check_function` finds, without stopping the notebook.

    Parameters
    ----------
    mine, expected : callable
        The answer, and a function that is known to be right.
    inputs : iterable of array_like
        What both are given, one after the other.

    Returns
    -------
    Grade
        Prints for how many inputs the two agree, or what is wrong with the first that fails.
    """
    return _graded(lambda: check_function(mine, expected, inputs))


def check_function(
    mine: Callable[[Any], ArrayLike],
    expected: Callable[[Any], ArrayLike],
    inputs: Iterable[ArrayLike],
    *,
    rtol: float = _RTOL,
) -> str:
    """Compare a function with one that is known to be right.

    Parameters
    ----------
    mine, expected : callable
        Both take an array and return a number or an array.
    inputs : iterable of array_like
        What both are given, one after the other.
    rtol : float
        The largest difference allowed, relative to the largest finite value expected. Where an
        infinity or NaN is expected, only that is right.

    Returns
    -------
    str
        For how many inputs they agree.

    Raises
    ------
    FunctionError
        If they differ: the message names the first input, the first wrong entry, and the likely
        mistake if it is a known one.
    AnswerError
        If the answer stops with an error, or returns no array of real numbers.
    ValueError
        If there are no inputs.
    """
    inputs = list(inputs)
    if not inputs:
        raise ValueError("inputs is empty: there is nothing to compare")
    for given in inputs:
        point = np.asarray(given, dtype=np.float64)
        wanted = np.asarray(expected(point.copy()), dtype=np.float64)
        where = f"For the input {_shown(point)}"
        try:
            found = _answer(mine, point)
        except AnswerError as error:
            raise AnswerError(f"{where}, {error}") from error
        if found.shape != wanted.shape:
            raise FunctionError(
                f"{where}, {_name(mine)} returns the shape {found.shape}; expected {wanted.shape}."
            )
        found = found.astype(np.float64)
        finite = np.isfinite(wanted)
        allowed = rtol * float(np.max(np.abs(wanted), initial=0, where=finite))
        same = (found == wanted) | (np.isnan(found) & np.isnan(wanted))
        with np.errstate(all="ignore"):
            right = same | (finite & (np.abs(found - wanted) <= allowed))
        if np.all(right):
            continue
        place = tuple(np.argwhere(~right)[0])
        got, expected_text = apart(found[place], wanted[place], 6)
        entry = f"entry [{', '.join(map(str, place))}] " if place else "the result "
        hint = _likely_mistake(found, wanted, point, allowed)
        raise FunctionError(f"{where}, {entry}is {got}; expected {expected_text}. {hint}".rstrip())
    count = len(inputs)
    return "1 input agrees." if count == 1 else f"{count} inputs agree."


def _likely_mistake(  # noqa: PLR0911 (one for each mistake)
    found: NDArray[np.float64],
    wanted: NDArray[np.float64],
    point: NDArray[np.float64],
    allowed: float,
) -> str:
    if not np.all(np.isfinite(found)):
        if np.max(np.abs(point), initial=0) > _LARGEST_EXPONENT:
            return "Does an exponential overflow or underflow, or a logarithm meet 0?"
        return ""
    if not np.all(np.isfinite(wanted)):
        return ""
    if np.all(np.abs(found + wanted) <= allowed):
        return "The sign is flipped."
    if found.size > 1 and np.all(wanted != 0) and np.all(found != 0):
        ratios = found / wanted
        tolerance = _RTOL * float(np.max(np.abs(ratios)))
        if np.ptp(ratios) <= tolerance:
            return "The entries are in proportion: is a common factor missing?"
        if np.all(np.ptp(ratios, axis=-1) <= tolerance):
            return "Each row is off by a factor of its own: does a sum run over other rows too?"
    if found.ndim == 2 and all(
        np.allclose(np.sum(values, axis=axis), 1) for values, axis in ((found, 0), (wanted, 1))
    ):
        return "The columns sum to 1 and the rows should: is it the other axis?"
    return ""


def _answer(function: Callable[[Any], ArrayLike], point: NDArray[np.float64]) -> NDArray[Any]:
    """Call an answer and say in its own words what is wrong if it gives no numbers."""
    try:
        with np.errstate(all="ignore"):
            found = function(point.copy())
    except Exception as error:
        # Only the function's own lines: what it called is not what its author can mend.
        code = getattr(function, "__code__", None)
        lines = [
            textwrap.shorten(frame.line, 120)
            for frame in traceback.extract_tb(error.__traceback__)
            if code is not None and frame.filename == code.co_filename and frame.line
        ]
        where = f" It happens in the line `{lines[-1]}`." if lines else ""
        words = str(error).rstrip(" .")
        raise AnswerError(
            f"{_name(function)} stops with {type(error).__name__}: {words}.{where}"
        ) from error
    if found is None:
        raise AnswerError(f"{_name(function)} returns None. Is its return missing?")
    return _as_numbers(found, f"{_name(function)} returns")


def _as_numbers(found: ArrayLike, what: str) -> NDArray[Any]:
    try:
        numbers = np.asarray(found)
    except ValueError as error:
        raise AnswerError(f"{what} parts of different shapes, expected one array.") from error
    if numbers.dtype.kind not in "iuf":
        words = textwrap.shorten(repr(found), 60)
        raise AnswerError(f"{what} {words}, expected an array of real numbers.")
    return numbers


def _name(function: object) -> str:
    name = getattr(function, "__name__", "<lambda>")
    return "the function" if name == "<lambda>" else str(name)


def _shown(point: NDArray[np.float64]) -> str:
    return " ".join(np.array2string(point, separator=", ").split())


def _graded(check: Callable[[], str]) -> Grade:
    try:
        return Grade(right=True, words=check())
    except (AnswerError, FunctionError, JacobianError, ShapeError) as error:
        return Grade(right=False, words=str(error))
