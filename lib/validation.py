"""Checks of arguments, kept out of the functions that the chapters quote."""

from __future__ import annotations

import operator
from collections.abc import Mapping
from numbers import Integral, Real
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import numpy as np
from numpy.lib.array_utils import normalize_axis_tuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import ArrayLike, DTypeLike, NDArray

    FloatArray: TypeAlias = NDArray[np.floating[Any]]
    IntArray: TypeAlias = NDArray[np.intp]
    Axis: TypeAlias = int | tuple[int, ...] | None


LABELS: Final = "integer class labels"
MOST: Final = 2**31  # numbers in one array: 16 GiB
REAL: Final = "real numbers (int or float)"


def as_read(
    name: str, value: ArrayLike, what: str = REAL, dtype: DTypeLike | None = None
) -> NDArray[Any]:
    """Return value as NumPy reads it, but refuse what it reads past in lists: masks and bools."""
    try:
        for part in _parts(value):
            if isinstance(part, np.ma.MaskedArray):
                hint = "to mask a class, set its entry to -inf"
                raise TypeError(f"{name} must hold {what}, got a masked array; {hint}")
            if isinstance(part, bool) or getattr(part, "dtype", None) == np.dtype(bool):
                raise TypeError(f"{name} must hold {what}, got a bool")
        return np.asarray(value, dtype)
    # A list that holds itself, or something that cannot be made an array, is a RuntimeError.
    except (ValueError, OverflowError, RuntimeError) as error:
        raise ValueError(f"{name} must be a rectangular array of real numbers: {error}") from error


def _parts(value: Any) -> Iterator[Any]:  # noqa: ANN401
    if isinstance(value, (list, tuple)):
        for part in value:
            yield from _parts(part)
    else:
        yield value


def as_array(name: str, value: ArrayLike, what: str = REAL) -> NDArray[Any]:
    """Return value as an array; numbers that NumPy keeps as objects are made numbers.

    NumPy does that to integers beyond 64 bits, which stay so, and to a pandas Series of mixed
    columns. An array that is made of objects is refused, as whatever else is none of numbers.
    """
    array = as_read(name, value, what)
    if array.dtype.kind in "iuf":
        return array if array.dtype.isnative else array.astype(array.dtype.newbyteorder("="))
    if isinstance(value, np.ndarray) or not _consists_of(Real, array):
        raise TypeError(f"{name} must hold {what}, got {_said(array)}")
    as_float64 = _as_float64(name, array)
    if array.size and _consists_of(Integral, array):
        small = all(-(2**63) <= x < 2**63 for x in array.flat)
        return array.astype(np.int64) if small else array
    return as_float64


def _consists_of(kind: type, array: NDArray[Any]) -> bool:
    return array.dtype == object and all(
        isinstance(x, kind) and not isinstance(x, (bool, np.bool_)) for x in array.flat
    )


def _said(array: NDArray[Any]) -> str:
    return f"dtype {array.dtype}" if array.ndim else f"{array[()]!r}"


def _as_float64(name: str, array: NDArray[Any]) -> FloatArray:
    try:
        return array.astype(np.float64)
    except OverflowError:
        raise ValueError(f"{name} holds a number beyond the range of float64") from None


def as_float(name: str, value: ArrayLike) -> FloatArray:
    """Return value as an array of a floating dtype: floats as they are, integers in float64."""
    if type(value) is np.ndarray and value.dtype.char in "df" and value.dtype.isnative:
        return value
    array = as_array(name, value)
    return array if array.dtype.kind == "f" else _as_float64(name, array)


def as_slices(name: str, value: Any, axis: Axis) -> tuple[FloatArray, tuple[int, ...]]:  # noqa: ANN401
    """Return value as floats, and the axes along which its slices lie."""
    array = as_float(name, value)
    return array, as_axes(axis, array.ndim)


def as_one_a_slice(
    name: str, value: ArrayLike, a: FloatArray, axes: tuple[int, ...]
) -> FloatArray:
    """Return value as floats that broadcast with a, one for each of its slices along axes."""
    array = as_float(name, value)
    kept = tuple(1 if k in axes else length for k, length in enumerate(a.shape))
    shape = (1,) * (a.ndim - array.ndim) + array.shape
    if len(shape) > a.ndim or any(n not in (1, k) for n, k in zip(shape, kept, strict=True)):
        raise ValueError(
            f"{name} of shape {array.shape} does not broadcast with one number for each slice, "
            f"shape {kept}"
        )
    return array


def as_number(name: str, value: float, *, most: float = np.inf, positive: bool = False) -> float:
    """Return a finite float that is at least 0, or above it if positive, and below `most`."""
    number = float(as_array_of(name, value, 0, "()"))
    if not 0 <= number < most:
        above = "" if most == np.inf else f", below {most:g}"
        raise ValueError(f"{name} must be a finite number, at least 0{above}, got {value}")
    if positive and number == 0:
        raise ValueError(f"{name} must be above 0, got {value}")
    return number


def as_finite(name: str, value: ArrayLike, *, most: float = np.inf) -> NDArray[np.float64]:
    """Return value as finite numbers in float64, which LAPACK takes, at least one, up to ±most."""
    array = as_float(name, value).astype(np.float64)
    if array.size == 0:
        raise ValueError(f"{name} must hold at least one input, got shape {array.shape}")
    if not np.all(np.isfinite(array)):
        raise ValueError(f"{name} must hold finite numbers, got {array[~np.isfinite(array)][0]}")
    beyond = array[np.abs(array) > most]
    if beyond.size:
        raise ValueError(f"{name} must hold numbers from {-most:g} to {most:g}, got {beyond[0]}")
    return array


def as_vector(name: str, value: ArrayLike, *, most: float = np.inf) -> NDArray[np.float64]:
    """Return value as finite numbers of shape (N,), in float64, at least one, up to ±most."""
    return as_finite(name, as_array_of(name, value, 1, "(N,)"), most=most)


def as_named(name: str, value: Any) -> Mapping[Any, Any]:  # noqa: ANN401
    """Return a mapping of names to values."""
    if not isinstance(value, Mapping):
        raise TypeError(f"{name} must be a mapping of names to values, got {value!r:.80}")
    if not value:
        raise ValueError(f"{name} is empty")
    return value


def as_axes(axis: Axis, ndim: int) -> tuple[int, ...]:
    """Return axis as a tuple of axes from 0; None is all of them. 0-d counts as one element."""
    if axis is None:
        return tuple(range(ndim))
    axes = axis if isinstance(axis, tuple) else (axis,)
    try:
        found = normalize_axis_tuple(tuple(as_index("axis", one) for one in axes), ndim or 1)
    except OverflowError:
        raise np.exceptions.AxisError(f"axis {axis} is out of bounds") from None
    return found if ndim else ()


def as_vectors(
    name: str, value: ArrayLike, length: int | None = None, *, like: FloatArray | None = None
) -> FloatArray:
    """Return value as floats of shape (…, length), or of a shape that broadcasts with like."""
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


def as_batch(name: str, value: ArrayLike, W: ArrayLike = ()) -> FloatArray:
    """Return value as floats of shape (B, N), B at least 1, for weights of shape (T, N) if any."""
    array = as_array_of(name, value, 2, "(B, N)")
    if len(array) == 0:
        raise ValueError(f"{name} must hold at least one input, got shape {array.shape}")
    weights = np.asarray(W).shape
    if len(weights) == 2 and array.shape[1] != weights[1]:
        raise ValueError(f"{name} must have shape (B, {weights[1]}), got {array.shape}")
    return array


def as_count(name: str, value: int, *, least: int = 1, most: int = MOST) -> int:
    """Return value as an int from `least` to `most`."""
    count = as_index(name, value)
    if count < least:
        raise ValueError(f"{name} must be at least {least}, got {count}")
    if count > most:
        raise ValueError(f"{name} must be at most {most}, got {count}")
    return count


def as_index(name: str, value: int) -> int:
    """Return value as a Python int that a float64 can hold; bool and float are no integers."""
    if isinstance(value, (bool, np.bool_, np.ma.MaskedArray)):
        raise TypeError(f"{name} must be an integer, got {value!r}")
    try:
        index = operator.index(value)
    except TypeError:
        raise TypeError(f"{name} must be an integer, got {value!r}") from None
    if index.bit_length() >= np.finfo(np.float64).maxexp:
        raise ValueError(f"{name} is an integer beyond the range of float64")
    return index


def as_function(name: str, value: object) -> None:
    """Refuse what cannot be called."""
    if not callable(value):
        raise TypeError(f"{name} must be a function, got {value!r}")


def as_labels(name: str, value: ArrayLike, T: int, shape: tuple[int, ...] | None) -> IntArray:
    """Return value as class labels 0 … T − 1 of the given shape (None: of their own shape).

    One label stands for all. Nothing else is repeated: another shape is more often a mistake.
    """
    array = as_array(name, value, LABELS)
    if array.size == 0 and not isinstance(value, np.ndarray):
        array = array.astype(np.intp)  # NumPy calls an empty list float64
    if array.dtype.kind == "f":
        raise TypeError(f"{name} must hold {LABELS}, got {_said(array)}")
    outside = array[((array < 0) | (array >= T)).astype(bool)]
    if outside.size:
        raise IndexError(
            f"{name} must hold labels from 0 to {T - 1} for {T} classes, got {outside.flat[0]}"
        )
    if shape is not None and array.shape not in ((), shape):
        raise ValueError(
            f"{name} must hold one label for each slice, shape {shape}, got shape {array.shape}"
        )
    labels = array.astype(np.intp)
    return labels if shape is None else np.broadcast_to(labels, shape)


def as_targets(name: str, value: ArrayLike, a: FloatArray) -> FloatArray:
    """Return the targets of logits a as probabilities of a's shape, labels made one-hot.

    Integers of a.shape[:-1], or a single one, are labels; numbers of a's shape are soft targets.
    """
    if type(value) is int and a.ndim == 1 and 0 <= value < len(a):  # the common case, quickly
        Y = np.zeros_like(a)
        Y[value] = 1
        return Y
    array = as_array(name, value, LABELS)
    if array.ndim == a.ndim:
        if array.shape != a.shape:
            raise ValueError(f"soft targets {name} must have shape {a.shape}, got {array.shape}")
        return as_distribution(name, value, axis=-1)
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

    The sum may miss 1 by what a softmax rounded to float16 can miss it by, in whichever format the
    numbers come: twice half an eps of the sum, and twice half the smallest number for each term.
    A slice with NaN passes as nothing but NaN, so that no result of it is a number.
    """
    p = as_float(name, value)
    outside = p[(p < 0) | (p > 1)]
    if outside.size:
        raise ValueError(f"{name} must hold probabilities in [0, 1], got {outside.flat[0]}")
    if p.size == 0:
        return p
    axes = as_axes(axis, p.ndim)
    sums = np.sum(p, axes, np.promote_types(p.dtype, np.float64), keepdims=True)
    narrowest = np.finfo(np.float16)
    terms = p.size // sums.size
    tolerance = float(narrowest.eps) + terms * float(narrowest.smallest_subnormal)
    off = sums[np.abs(sums - 1) > tolerance]
    if off.size:
        raise ValueError(f"{name} must sum to 1, got a sum of {off.flat[0]}")
    unknown = np.isnan(sums)
    return np.where(unknown, np.nan, p) if unknown.any() else p
