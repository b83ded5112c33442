"""Checks of arguments, kept out of the functions that the chapters quote."""

from __future__ import annotations

import operator
from functools import wraps
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import ArrayLike, NDArray

    FloatArray: TypeAlias = NDArray[np.floating[Any]]
    IntArray: TypeAlias = NDArray[np.intp]
    Axis: TypeAlias = int | tuple[int, ...] | None


class SliceFunction(Protocol):
    """A function of an array and the axis (or axes) along which its slices lie."""

    __name__: str
    __wrapped__: Callable[[FloatArray, Axis], FloatArray]

    def __call__(self, a: ArrayLike, axis: Axis = -1) -> FloatArray:
        """Apply the function to every slice of a along axis."""


def as_float(name: str, value: ArrayLike) -> FloatArray:
    """Return value as an array of a floating dtype: floats as they are, integers in float64.

    Raises
    ------
    TypeError
        If value is a masked array, or holds anything but real numbers.
    ValueError
        If value is a ragged sequence.
    """
    if isinstance(value, np.ma.MaskedArray):
        raise TypeError(
            f"{name} must be a plain array, got a masked array; to mask a class, "
            "set its entry to -inf"
        )
    try:
        array = np.asarray(value)
    except ValueError as error:
        raise ValueError(f"{name} must be a rectangular array of real numbers: {error}") from error
    if array.dtype.kind == "f":
        return array if array.dtype.isnative else array.astype(array.dtype.newbyteorder("="))
    if array.dtype.kind in "iu":
        return array.astype(np.float64)
    raise TypeError(f"{name} must hold real numbers (int or float), got dtype {array.dtype}")


def slicewise(function: Callable[[FloatArray, Axis], FloatArray]) -> SliceFunction:
    """Let function, written for slices of floats, take any array of real numbers.

    The argument is checked by :func:`as_float`. float16 is computed in float32 and rounded once.
    NumPy's warnings are off inside: NaN, infinities and underflow are answers here, not accidents.
    A 0-d argument is one slice of one element.
    """

    @wraps(function)
    def wrapper(a: ArrayLike, axis: Axis = -1) -> FloatArray:
        array = as_float("a", a)
        work = array.astype(np.float32) if array.dtype == np.float16 else array
        with np.errstate(all="ignore"):
            if work.ndim == 0:
                return function(work.reshape(1), axis).reshape(())[()].astype(array.dtype)
            return function(work, axis).astype(array.dtype, copy=False)

    return wrapper


def as_vectors(
    name: str, value: ArrayLike, length: int | None = None, *, like: FloatArray | None = None
) -> FloatArray:
    """Return value as floats of shape (…, length); without length, any last dimension will do.

    With like, the last dimensions must be equal and the others must broadcast.
    """
    array = as_float(name, value)
    length = length if like is None else like.shape[-1]
    wanted = "(…, N)" if length is None else f"(…, {length})"
    if array.ndim == 0 or length not in (None, array.shape[-1]):
        raise ValueError(f"{name} must have shape {wanted}, got {array.shape}")
    if like is not None:
        try:
            np.broadcast_shapes(array.shape, like.shape)
        except ValueError:
            raise ValueError(
                f"{name} of shape {array.shape} does not broadcast with shape {like.shape}"
            ) from None
    return array


def as_array_of(name: str, value: ArrayLike, ndim: int, shape: str) -> FloatArray:
    """Return value as floats with exactly ndim dimensions."""
    array = as_float(name, value)
    if array.ndim != ndim:
        raise ValueError(f"{name} must have shape {shape}, got {array.shape}")
    return array


def as_count(name: str, value: int) -> int:
    """Return value as an int of at least 1."""
    count = as_index(name, value)
    if count < 1:
        raise ValueError(f"{name} must be at least 1, got {count}")
    return count


def as_index(name: str, value: int) -> int:
    """Return value as a Python int; bool and float are no integers here."""
    if isinstance(value, (bool, np.bool_)):
        raise TypeError(f"{name} must be an integer, got {value!r}")
    try:
        return operator.index(value)
    except TypeError:
        raise TypeError(f"{name} must be an integer, got {value!r}") from None


def as_labels(name: str, value: ArrayLike, T: int, shape: tuple[int, ...] | None) -> IntArray:
    """Return value as class labels 0 … T − 1 of the given shape (None: of their own shape).

    Raises
    ------
    TypeError
        If a label is not an integer.
    IndexError
        If a label is negative or not below T.
    ValueError
        If the labels cannot be broadcast to shape.
    """
    array = np.asarray(value)
    if array.size == 0 and isinstance(value, (list, tuple)):
        array = array.astype(np.intp)  # NumPy calls an empty list float64
    if array.dtype.kind not in "iu" or isinstance(value, np.ma.MaskedArray):
        raise TypeError(f"{name} must hold integer class labels, got {_described(value, array)}")
    outside = array[(array < 0) | (array >= T)]
    if outside.size:
        raise IndexError(
            f"{name} must hold labels from 0 to {T - 1} for {T} classes, got {outside.flat[0]}"
        )
    labels = array.astype(np.intp)
    if shape is None:
        return labels
    try:
        return np.broadcast_to(labels, shape)
    except ValueError:
        raise ValueError(
            f"{name} must hold one label for each slice, shape {shape}, got shape {array.shape}"
        ) from None


def as_targets(name: str, value: ArrayLike, a: FloatArray) -> FloatArray:
    """Return the targets of logits a as probabilities of a's shape, labels made one-hot.

    Integers of the shape a.shape[:-1] (or one integer for all) are labels; numbers of a's own
    shape are soft targets. Raises as :func:`as_labels` and :func:`as_distribution` do.
    """
    if type(value) is int and a.ndim == 1 and 0 <= value < len(a):  # the common case, quickly
        Y = np.zeros_like(a)
        Y[value] = 1
        return Y
    array = np.asarray(value)
    if array.ndim == a.ndim and array.dtype.kind in "iuf":
        if array.shape != a.shape:
            raise ValueError(f"soft targets {name} must have shape {a.shape}, got {array.shape}")
        soft = as_distribution(name, value, axis=-1)
        return soft if array.dtype.kind == "f" else soft.astype(a.dtype)
    if array.ndim > a.ndim:
        raise ValueError(
            f"{name} must be labels of shape {a.shape[:-1]} or soft targets of shape {a.shape}, "
            f"got shape {array.shape}"
        )
    labels = as_labels(name, value, a.shape[-1], a.shape[:-1])
    one_hot: FloatArray = (labels[..., None] == np.arange(a.shape[-1])).astype(a.dtype)
    return one_hot


def as_distribution(name: str, value: ArrayLike, axis: Axis) -> FloatArray:
    """Return value as floats that are probability distributions along axis.

    The sum may miss 1 by √eps of the dtype, which a softmax rounded to that dtype stays well
    within. A slice with NaN passes: its results will be NaN.

    Raises
    ------
    ValueError
        If an entry lies outside [0, 1] or a sum is not 1; the message gives the value.
    """
    p = as_float(name, value)
    outside = p[(p < 0) | (p > 1)]
    if outside.size:
        raise ValueError(f"{name} must hold probabilities in [0, 1], got {outside.flat[0]}")
    if p.size == 0:
        return p
    sums = np.atleast_1d(np.sum(p, axis=axis, dtype=np.result_type(p.dtype, np.float64)))
    info = np.finfo(p.dtype)
    terms = p.size // sums.size
    # The second part is for many terms so small that they are rounded as subnormal numbers.
    tolerance = np.sqrt(float(info.eps)) + terms * float(info.smallest_subnormal)
    off = sums[np.abs(sums - 1) > tolerance]
    if off.size:
        raise ValueError(f"{name} must sum to 1, got a sum of {off.flat[0]}")
    return p


def _described(value: ArrayLike, array: NDArray[Any]) -> str:
    if isinstance(value, np.ma.MaskedArray):
        return "a masked array"
    return f"{array[()]!r}" if array.ndim == 0 else f"dtype {array.dtype}"
