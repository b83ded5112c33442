"""Softmax without overflow, its logarithm, and log-sum-exp: the functions that everything runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from lib.slices import slicewise
from lib.validation import as_one_a_slice, as_slices

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

    from lib.validation import Axis, FloatArray


def softmax_shifted(a: ArrayLike, shift: ArrayLike, axis: Axis = -1) -> FloatArray:
    """Softmax of a + D, for any shift D: equal to softmax(a) until the rounding begins.

    Parameters
    ----------
    a, axis
        As in :func:`softmax`.
    shift : array_like
        D, one number, or one for each slice in a shape that broadcasts with a. It is rounded
        to a's dtype. D = −max(a) is the stable choice; with a bad one the result is as naive as
        :func:`lib.definition.softmax_naive`.
    """
    a, axes = as_slices("a", a, axis)
    shift = as_one_a_slice("shift", shift, a, axes)
    exponentials = np.exp(a + shift.astype(a.dtype))
    return exponentials / np.sum(exponentials, axes, keepdims=True)


@slicewise
def softmax(a: FloatArray) -> FloatArray:
    """Softmax with the largest input moved to 0, so that no exponential can overflow.

    Parameters
    ----------
    a : array_like
        Inputs of any shape. float16, float32, float64 and longdouble are kept; integers become
        float64.
    axis : int, tuple of int or None
        Axis or axes along which the result sums to 1; None is all of them.

    Returns
    -------
    ndarray
        Softmax of every slice, with a's shape. A −inf beside finite numbers (a masked class) has
        probability 0. A slice that holds NaN or +inf, or nothing but −inf, is NaN.
    """
    exponentials = a - np.maximum.reduce(a, initial=-np.inf)
    np.exp(exponentials, out=exponentials)
    exponentials /= np.add.reduce(exponentials)
    return exponentials


@slicewise
def log_softmax(a: FloatArray) -> FloatArray:
    """Logarithm of the softmax, log S_j = a_j − log Σ_k e^{a_k}, finite where S_j underflows.

    a, axis and the shape are as in :func:`softmax`: −inf for a masked class, NaN throughout a
    slice that holds NaN or +inf, or nothing but −inf. A logarithm closer to 0 than an ulp of 1 is
    0, as for 0 in [0, −40]: :func:`lib.compensated.log_softmax` keeps it.
    """
    shifted = a - np.maximum.reduce(a, initial=-np.inf)
    shifted -= np.log(np.add.reduce(np.exp(shifted)))
    return shifted


@slicewise
def log_sum_exp(a: FloatArray) -> FloatArray:
    """Logarithm of the sum of exponentials, log Σ_k e^{a_k}, without overflow.

    a and axis are as in :func:`softmax`; the result has a's shape without axis. It is −inf for a
    slice of −inf only and for an empty one, inf for a slice with +inf, NaN for a slice with NaN.
    """
    largest = np.maximum.reduce(a, initial=-np.inf)
    # All but one of the largest: log1p keeps what a sum that begins with 1 would round away.
    ties = np.add.reduce(a == largest, dtype=a.dtype)
    others = ties - 1 + np.add.reduce(np.exp(a - largest), where=a < largest)
    # A largest input of ±inf or NaN is itself the answer.
    return np.where(np.isfinite(largest), largest + np.log1p(others), largest)[()]
