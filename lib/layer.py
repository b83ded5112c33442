"""A fully connected layer with softmax, P(W) = S(W x), and its Jacobian with respect to W.

W is linearised row by row: the T·N columns of Dg and DP are W_11, W_12, …, W_1N, W_21, …, W_TN.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from lib.jacobian import softmax_jacobian
from lib.slices import rounded_once
from lib.stability import softmax
from lib.validation import MOST, as_array_of, as_count, as_index, as_vectors

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

    from lib.validation import FloatArray


@rounded_once("W", "x")
def logits(W: ArrayLike, x: ArrayLike) -> FloatArray:
    """Scores of the classes, λ = g(W) = W x, shape (T,) or (…, T) for a batch.

    Parameters
    ----------
    W : array_like, shape (T, N)
        Weights, a row for each class.
    x : array_like, shape (N,) or (…, N)
        Input, or a batch of inputs.
    """
    W = as_array_of("W", W, 2, "(T, N)")
    x = as_vectors("x", x, W.shape[1])
    return x @ W.T  # W x, for each x of a batch


@rounded_once("W", "x")
def softmax_layer(W: ArrayLike, x: ArrayLike) -> FloatArray:
    """Probabilities of the classes, P = S(W x), shape (…, T): each sums to 1.

    W and x are as in :func:`logits`.
    """
    return softmax(logits(W, x))


def weight_column(i: int, j: int, N: int, first: int = 1) -> int:
    """Column of the weight W_ij in Dg and DP, for N columns of W.

    Rows, columns and the result are counted from `first`. From 1, as mathematics counts, the
    column is (i − 1) N + j; from 0, as arrays count, it is i N + j.
    """
    i, j, N = as_index("i", i), as_index("j", j), as_count("N", N)
    first = as_index("first", first)
    if first not in (0, 1):
        raise ValueError(f"first must be 0 or 1, got {first}")
    if i < first:
        raise IndexError(f"i must be at least {first}, got {i}")
    if not first <= j < first + N:
        raise IndexError(f"j must be from {first} to {first + N - 1}, got {j}")
    return (i - first) * N + j


def logits_jacobian(x: ArrayLike, T: int) -> FloatArray:
    """Jacobian of the logits of T classes with respect to the weights, Dg: D_ij g_t = δ_it x_j.

    x is as in :func:`logits`. Row t of Dg, shape (…, T, T·N), holds x in the columns of W's row t,
    and zeros elsewhere.
    """
    x = as_vectors("x", x)
    T = as_count("T", T, most=math.isqrt(MOST // max(1, x.size)))
    N = x.shape[-1]
    Dg = np.zeros((*x.shape[:-1], T, T, N), dtype=x.dtype)
    for t in range(T):
        Dg[..., t, t, :] = x
    return Dg.reshape(*x.shape[:-1], T, T * N)


@rounded_once("W", "x")
def softmax_layer_jacobian_by_product(W: ArrayLike, x: ArrayLike) -> FloatArray:
    """Jacobian of the layer by the chain rule, the matrix product DP = DS(g(W)) · Dg(W).

    W and x are as in :func:`logits`; D_ij P_t stands in row t and column (i, j) of (…, T, T·N).
    """
    DS = softmax_jacobian(logits(W, x))
    Dg = logits_jacobian(x, DS.shape[-1])
    return DS @ Dg


@rounded_once("W", "x")
def softmax_layer_jacobian(W: ArrayLike, x: ArrayLike) -> FloatArray:
    """Jacobian of the layer by its closed form, D_ij P_t = S_t (δ_ti − S_i) x_j.

    The same numbers as from :func:`softmax_layer_jacobian_by_product`, in the same places.
    """
    DS = softmax_jacobian(logits(W, x))
    x = as_vectors("x", x)
    T, N = DS.shape[-1], x.shape[-1]
    DP = DS[..., :, :, None] * x[..., None, None, :]
    return DP.reshape(*x.shape[:-1], T, T * N)
