"""The Jacobian of the softmax, D_j S_i = S_i (δ_ij − S_j), and its products with a vector."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from lib.slices import rounded_once
from lib.stability import softmax
from lib.validation import as_array_of, as_vectors

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

    from lib.validation import FloatArray


@rounded_once("a")
def softmax_jacobian(a: ArrayLike) -> FloatArray:
    """Jacobian of the softmax, DS = diag(S) − S Sᵀ, entry by entry S_i (δ_ij − S_j).

    Parameters
    ----------
    a : array_like, shape (…, N)
        Inputs. A float dtype is kept; integers become float64.

    Returns
    -------
    ndarray, shape (…, N, N)
        D_j S_i in row i and column j. The row and the column of a masked class (−inf) are 0; the
        matrix of a slice whose softmax is NaN is NaN.
    """
    S = softmax(as_vectors("a", a))
    identity = np.eye(S.shape[-1], dtype=S.dtype)
    return S[..., :, None] * (identity - S[..., None, :])


@rounded_once("a")
def softmax_jacobian_elementwise(a: ArrayLike) -> FloatArray:
    """Jacobian of the softmax of one vector, written as the formula is read: a loop over i and j.

    The same numbers as :func:`softmax_jacobian` gives for a of shape (N,).
    """
    S = softmax(as_array_of("a", a, 1, "(N,)"))
    N = len(S)
    DS = np.empty((N, N), dtype=S.dtype)
    for i in range(N):
        for j in range(N):
            delta = 1 if i == j else 0
            DS[i, j] = S[i] * (delta - S[j])
    return DS


@rounded_once("a", "v")
def jacobian_times_vector(a: ArrayLike, v: ArrayLike) -> FloatArray:
    """DS v, without forming DS: S ⊙ (v − S·v), 2N multiplications in place of N².

    a and v have the shape (…, N) and are broadcast; the product is in their common dtype. A class
    of probability 0 takes no part and gets 0, whatever v holds there, inf and NaN included.
    """
    S = softmax(as_vectors("a", a))
    v = as_vectors("v", v, like=S)
    v = np.where(S == 0, 0, v)  # 0 · inf would be NaN
    product = S * (v - np.sum(S * v, axis=-1, keepdims=True))
    return np.where(S == 0, 0, product)


def vector_times_jacobian(v: ArrayLike, a: ArrayLike) -> FloatArray:
    """Row vᵀ DS, without forming DS. DS is symmetric, so these are the numbers of DS v."""
    return jacobian_times_vector(a, v)
