"""Cross-entropy, of distributions and of labels, and the gradient of the layer's loss."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from lib.layer import logits, softmax_layer, softmax_layer_jacobian_by_product
from lib.slices import rounded_once
from lib.stability import log_softmax, softmax
from lib.validation import (
    MOST,
    as_axes,
    as_batch,
    as_count,
    as_distribution,
    as_labels,
    as_targets,
    as_vectors,
)

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

    from lib.validation import Axis, FloatArray


def one_hot(y: ArrayLike, T: int) -> FloatArray:
    """Labels y, from 0 to T − 1, as distributions: 1 at the label, 0 elsewhere, shape (…, T)."""
    y = as_labels("y", y, as_count("T", T), None)
    T = as_count("T", T, most=MOST // max(1, y.size))
    Y = np.zeros((*y.shape, T))
    np.put_along_axis(Y, y[..., None], 1, axis=-1)
    return Y


@rounded_once("p", "q")
def cross_entropy_of(p: ArrayLike, q: ArrayLike, axis: Axis = -1) -> FloatArray:
    """Cross-entropy of two distributions, xent(p, q) = −Σ_k p_k log q_k, with 0 · log 0 = 0.

    Parameters
    ----------
    p, q : array_like
        Probabilities, both of one shape. The result is inf where q is 0 and p is not.
    axis : int, tuple of int or None
        Axis or axes along which the distributions lie, and which the result lacks; None is all.
    """
    p, q = as_distribution("p", p, axis), as_distribution("q", q, axis)
    if p.shape != q.shape:
        raise ValueError(f"p and q must have the same shape, got {p.shape} and {q.shape}")
    return _cross_entropy_of_logs(p, np.log(q), axis)


@rounded_once("P")
def cross_entropy_of_label(P: ArrayLike, y: ArrayLike) -> FloatArray:
    """Cross-entropy of a label and probabilities, −log P_y; inf where P_y = 0, never clipped.

    Parameters
    ----------
    P : array_like, shape (…, T)
        Probabilities of the classes.
    y : int or array_like of int, shape (…)
        Label of each slice, from 0 to T − 1.
    """
    P = as_distribution("P", as_vectors("P", P), axis=-1)
    y = as_labels("y", y, P.shape[-1], P.shape[:-1])
    P_y = np.take_along_axis(P, y[..., None], axis=-1)[..., 0]
    return -np.log(P_y) + 0.0  # + 0.0 makes 0 of −0


@rounded_once("a")
def cross_entropy_from_logits(a: ArrayLike, y: ArrayLike) -> FloatArray:
    """Cross-entropy of the softmax of a, from log-softmax: right where P_y underflows to 0.

    inf for the label of a masked class, whose logit is −inf. A loss below an ulp of 1 is 0, as
    log S_y is: :func:`lib.compensated.cross_entropy_from_logits` keeps it.

    Parameters
    ----------
    a : array_like, shape (…, T)
        Logits.
    y : int, array_like of int, shape (…), or array_like of float, shape (…, T)
        Label of each slice, or soft targets: a distribution for each slice.
    """
    a = as_vectors("a", a)
    Y = as_targets("y", y, a)
    return _cross_entropy_of_logs(Y, log_softmax(a), axis=-1)


@rounded_once("P")
def cross_entropy_jacobian(P: ArrayLike, y: ArrayLike) -> FloatArray:
    """Jacobian of −log P_y with respect to the probabilities: a row, −1/P_y at y and else 0.

    P and y are as in :func:`cross_entropy_of_label`, the shape is (…, 1, T). Where P_y = 0 the
    entry is −inf.
    """
    P = as_distribution("P", as_vectors("P", P), axis=-1)
    Y = as_targets("y", as_labels("y", y, P.shape[-1], P.shape[:-1]), P)
    return np.where(Y == 1, -1 / P, 0 * P)[..., None, :]


@rounded_once("a")
def gradient_by_logits(a: ArrayLike, y: ArrayLike) -> FloatArray:
    """Gradient of the cross-entropy with respect to the logits, S − Y, which sums to 0.

    a and y are as in :func:`cross_entropy_from_logits`, the shape is a's.
    """
    a = as_vectors("a", a)
    return softmax(a) - as_targets("y", y, a)


@rounded_once("W", "x")
def loss(W: ArrayLike, x: ArrayLike, y: ArrayLike) -> FloatArray:
    """Cross-entropy of the layer with weights W at the input x for the label y, xent(Y, S(W x)).

    Parameters
    ----------
    W : array_like, shape (T, N)
        Weights, a row for each class.
    x : array_like, shape (N,) or (…, N)
        Input, or a batch of inputs.
    y : int, array_like of int, shape (…), or array_like of float, shape (…, T)
        Label or soft targets of each input.
    """
    return cross_entropy_from_logits(logits(W, x), y)


@rounded_once("W", "x", further=False)
def loss_gradient_by_product(W: ArrayLike, x: ArrayLike, y: ArrayLike) -> FloatArray:
    """Jacobian of the loss by the chain rule, Dxent(P(W)) · DP(W), with DP = DS · Dg.

    W and x are as in :func:`loss`, y is the label of each input. D_ij xent stands in column (i, j)
    of (…, 1, T·N). NaN where P_y underflows to 0, since 1/P_y is then inf: the closed form,
    :func:`loss_gradient`, has no such trouble.
    """
    Dxent = cross_entropy_jacobian(softmax_layer(W, x), y)
    return Dxent @ softmax_layer_jacobian_by_product(W, x)


@rounded_once("W", "x")
def loss_gradient(W: ArrayLike, x: ArrayLike, y: ArrayLike) -> FloatArray:
    """Gradient of the loss with respect to the weights, in closed form (S_i − Y_i) x_j.

    Arguments as for :func:`loss`; the shape is W's own for each input, (…, T, N).
    """
    by_logits = gradient_by_logits(logits(W, x), y)
    x = as_vectors("x", x)
    return by_logits[..., :, None] * x[..., None, :]


@rounded_once("W", "X")
def mean_loss(W: ArrayLike, X: ArrayLike, y: ArrayLike) -> np.floating[Any]:
    """Mean of the loss over a batch, (1/B) Σ_b loss(W, x_b, y_b).

    Parameters
    ----------
    W : array_like, shape (T, N)
        Weights, a row for each class.
    X : array_like, shape (B, N)
        Inputs, a row for each.
    y : array_like of int, shape (B,), or array_like of float, shape (B, T)
        Label or soft targets of each input.
    """
    X = as_batch("X", X, W)
    return np.mean(loss(W, X, y))


@rounded_once("W", "X")
def mean_loss_gradient(W: ArrayLike, X: ArrayLike, y: ArrayLike) -> FloatArray:
    """Gradient of the mean loss with respect to the weights, (S − Y)ᵀ X / B, of W's shape.

    Arguments as for :func:`mean_loss`: the mean over the batch of :func:`loss_gradient`.
    """
    X = as_batch("X", X, W)
    return gradient_by_logits(logits(W, X), y).T @ X / len(X)


def _cross_entropy_of_logs(p: FloatArray, log_q: FloatArray, axis: Axis) -> FloatArray:
    """−Σ p log q, where 0 · (−inf) counts as 0: a class that p rules out costs nothing."""
    terms = np.where((p == 0) & (log_q == -np.inf), 0, p * log_q)
    return -np.sum(terms, as_axes(axis, terms.ndim)) + 0.0  # + 0.0 makes 0 of −0
