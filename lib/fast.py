"""The plain softmax and log-softmax, arranged for speed: the same numbers to the last bit.

:mod:`lib.softmax` says what is computed, in the lines that the book quotes. Here the same
operations run in one buffer, in place, over blocks that fit the cache. Many short slices are laid
side by side as columns, where NumPy's inner loops are long; their sums are then added in the order
in which NumPy adds a row. Where nothing is to be gained, the plain version is called.
"""

# mypy: disable-error-code="no-any-return"
# (NumPy types the arithmetic of arrays of any float dtype as Any.)
from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING

import numpy as np

from lib._validation import as_float
from lib.softmax import log_softmax as plain_log_softmax
from lib.softmax import softmax as plain_softmax

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import ArrayLike

    from lib._validation import Axis, FloatArray

__all__ = ["log_softmax", "softmax"]

BLOCK = 65536  # numbers in a block: 512 KB in float64, within a second-level cache
SHORT = 64  # slices up to this length become columns
# Below this maximum, a − max cannot overflow, and no other operation can warn.
SAFE = {
    np.dtype(t): float(np.finfo(t).max * np.finfo(t).eps / 8) for t in (np.float32, np.float64)
}


@wraps(plain_softmax)
def softmax(a: ArrayLike, axis: Axis = -1) -> FloatArray:  # noqa: D103
    array = as_float("a", a)
    if array.ndim == 1 and axis == -1 and array.size:
        largest = np.maximum.reduce(array)
        limit = SAFE.get(array.dtype, 0)
        if -limit < largest < limit:
            exponentials = array - largest
            np.exp(exponentials, exponentials)
            exponentials /= np.add.reduce(exponentials)
            return exponentials
    return _by_blocks(_softmax_rows, _softmax_columns, plain_softmax, array, axis)


@wraps(plain_log_softmax)
def log_softmax(a: ArrayLike, axis: Axis = -1) -> FloatArray:  # noqa: D103
    array = as_float("a", a)
    if array.ndim == 1 and axis == -1 and array.size:
        largest = np.maximum.reduce(array)
        limit = SAFE.get(array.dtype, 0)
        if -limit < largest < limit:
            shifted = array - largest
            shifted -= np.log(np.add.reduce(np.exp(shifted)))
            return shifted
    return _by_blocks(_log_softmax_rows, _log_softmax_columns, plain_log_softmax, array, axis)


def _softmax_rows(x: FloatArray, out: FloatArray) -> None:
    np.subtract(x, np.maximum.reduce(x, 1, keepdims=True), out=out)
    np.exp(out, out=out)
    out /= np.add.reduce(out, 1, keepdims=True)


def _log_softmax_rows(x: FloatArray, out: FloatArray) -> None:
    np.subtract(x, np.maximum.reduce(x, 1, keepdims=True), out=out)
    out -= np.log(np.add.reduce(np.exp(out), 1, keepdims=True))


def _softmax_columns(x: FloatArray, out: FloatArray) -> None:
    x -= np.maximum.reduce(x, 0)
    np.exp(x, out=x)
    np.divide(x, _sum_as_rows(x), out=out)


def _log_softmax_columns(x: FloatArray, out: FloatArray) -> None:
    x -= np.maximum.reduce(x, 0)
    np.subtract(x, np.log(_sum_as_rows(np.exp(x))), out=out)


def _sum_as_rows(e: FloatArray) -> FloatArray:
    """Add up the columns, in the order in which NumPy adds a contiguous row of up to 128 numbers.

    Fewer than 8 numbers are added one by one. Otherwise 8 partial sums take every eighth number,
    they are added in pairs, and the numbers left over come last.
    """
    n = len(e)
    if n < 8:
        return np.add.reduce(e, 0)
    r = e[:8]
    if n >= 16:
        r = r + e[8:16]
        for i in range(16, n - n % 8, 8):
            r += e[i : i + 8]
    r = r[::2] + r[1::2]
    r = r[::2] + r[1::2]
    total: FloatArray = r[0] + r[1]
    for i in range(n - n % 8, n):
        total += e[i]
    return total


def _by_blocks(
    rows_into: Callable[[FloatArray, FloatArray], None],
    columns_into: Callable[[FloatArray, FloatArray], None],
    plain: Callable[[FloatArray, Axis], FloatArray],
    array: FloatArray,
    axis: Axis,
) -> FloatArray:
    """Take the slices along the last axis of a contiguous array in blocks of rows or columns."""
    if (
        array.ndim == 0
        or axis not in (-1, array.ndim - 1)
        or array.size == 0
        or array.dtype == np.float16
        or not array.flags.c_contiguous
    ):
        return plain(array, axis)
    n = array.shape[-1]
    matrix = array.reshape(-1, n)
    rows = len(matrix)
    result = np.empty_like(matrix)
    step = max(1, BLOCK // n)
    as_columns = n <= SHORT and rows >= n
    columns = np.empty((n, min(step, rows)) if as_columns else 0, matrix.dtype)
    with np.errstate(all="ignore"):
        for start in range(0, rows, step):
            x, out = matrix[start : start + step], result[start : start + step]
            if as_columns:
                block = columns[:, : len(x)]
                np.copyto(block, x.T)
                columns_into(block, out.T)
            else:
                rows_into(x, out)
    return result.reshape(array.shape)
