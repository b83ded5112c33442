"""Gradient descent on the mean loss of the softmax layer: what the derivative is for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from lib.cross_entropy import mean_loss, mean_loss_gradient
from lib.layer import logits, softmax_layer
from lib.slices import rounded_once
from lib.stability import softmax
from lib.validation import (
    MOST,
    as_array_of,
    as_batch,
    as_count,
    as_finite,
    as_function,
    as_labels,
    as_number,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import ArrayLike

    from lib.validation import FloatArray, IntArray


_MOST: Final = 2**22  # numbers in a temporary array: 32 MB


@dataclass(frozen=True)
class History:
    """Loss and accuracy on one set of examples, at the start and after every epoch.

    The loss is the mean cross-entropy, without the penalty.
    """

    loss: FloatArray
    accuracy: FloatArray


@dataclass(frozen=True)
class Training:
    """What a training gives: the weights, shape (T, N), and how loss and accuracy went.

    `seen` is of the examples that were fitted, `held_out` of those that were held out, if any.
    """

    W: FloatArray
    seen: History
    held_out: History | None

    @property
    def epochs(self) -> int:
        """How many epochs were run."""
        return len(self.seen.loss) - 1


def held_out_split(count: int, held_out: int, seed: int) -> tuple[IntArray, IntArray]:
    """Part the indices of examples at random into those to fit and those to hold out.

    Of `count` examples `held_out` are held out, from 1 to count − 1. The same seed, at least 0,
    gives the same parts.
    """
    count, held_out = as_count("count", count), as_count("held_out", held_out)
    seed = as_count("seed", seed, least=0, most=10**300)
    if held_out >= count:
        raise ValueError(f"held_out must be below count = {count}, got {held_out}")
    order = np.random.default_rng(seed).permutation(count)
    return order[held_out:], order[:held_out]


def accuracy(W: ArrayLike, X: ArrayLike, y: ArrayLike) -> float:
    """Part of the examples, X of shape (B, N) with labels y, whose label is the most probable.

    Where several classes share the largest probability, the first counts. NaN if the
    probabilities of an example are.
    """
    W = as_array_of("W", W, 2, "(T, N)")
    X, y = _as_examples("X", X, "y", y, W)
    return float(_accuracy(W, X, y))


def penalised_loss(W: ArrayLike, X: ArrayLike, y: ArrayLike, penalty: float = 0.0) -> float:
    """Mean loss of a batch plus a penalty, (α/2) Σ_ij W_ij²: training makes it small.

    Parameters
    ----------
    W, X, y
        As in :func:`lib.mean_loss`.
    penalty : float
        The strength α, at least 0. Above 0 there is exactly one minimum.
    """
    return float(_penalised_loss(W, X, y, as_number("penalty", penalty)))


@rounded_once("W", "X")
def _penalised_loss(W: ArrayLike, X: ArrayLike, y: ArrayLike, alpha: float) -> np.floating[Any]:
    return mean_loss(W, X, y) + alpha / 2 * np.sum(np.square(W))


@rounded_once("W", "X")
def penalised_loss_gradient(
    W: ArrayLike, X: ArrayLike, y: ArrayLike, penalty: float = 0.0
) -> FloatArray:
    """Gradient of :func:`penalised_loss` with respect to the weights, (S − Y)ᵀ X / B + α W."""
    alpha = as_number("penalty", penalty)
    return mean_loss_gradient(W, X, y) + alpha * as_array_of("W", W, 2, "(T, N)")


@rounded_once("W", "X")
def penalised_loss_hessian(W: ArrayLike, X: ArrayLike, penalty: float = 0.0) -> FloatArray:
    """Hessian of :func:`penalised_loss`, the mean of S_i (δ_il − S_l) x_j x_f, plus α I.

    Arguments as there, but for the labels, which make no difference. The second derivative with
    respect to W_ij and W_lf stands in row (i, j) and column (l, f) of (T·N, T·N), both counted as
    in :func:`lib.weight_column`.
    """
    W = as_array_of("W", W, 2, "(T, N)")
    X, (T, N) = as_batch("X", X, W), W.shape
    H = np.zeros((T * N, T * N), W.dtype)
    step = max(1, _MOST // max(1, T * N))  # of a long batch a part at a time
    for start in range(0, len(X), step):
        part = X[start : start + step]
        S = softmax_layer(W, part)
        each = (S[:, :, None] * part[:, None, :]).reshape(len(part), T * N)
        H += -each.T @ each
        for i in range(T):
            own = slice(i * N, (i + 1) * N)
            H[own, own] += (S[:, i, None] * part).T @ part
    return H / len(X) + as_number("penalty", penalty) * np.eye(T * N)


def largest_curvature(X: ArrayLike, penalty: float = 0.0) -> float:
    """Bound on the curvature of :func:`penalised_loss`, L = ½ λ_max(XᵀX / B) + α, wherever W is.

    The Hessian in the logits has no eigenvalue above ½ (`curvature_bound` in `lib.symbolic`), so
    the one in the weights has none above half the largest eigenvalue of XᵀX / B (Böhning 1992). A
    step of size 1/L never raises the loss.
    """
    X = as_finite("X", as_batch("X", X))
    # The largest singular value squared is the largest eigenvalue of XᵀX.
    size = float(np.linalg.norm(X, 2))
    return size / len(X) / 2 * size + as_number("penalty", penalty)


def train(  # noqa: PLR0913 (each is one choice about the training)
    X: ArrayLike,
    y: ArrayLike,
    T: int,
    *,
    rate: float,
    epochs: int,
    penalty: float = 0.0,
    held_out: tuple[ArrayLike, ArrayLike] | None = None,
    progress: Callable[[int, int, float], object] | None = None,
) -> Training:
    """Fit the softmax layer by gradient descent: every epoch one step on the whole batch.

    The weights begin at 0, and each step is W ← W − η G, with the gradient G of
    :func:`penalised_loss`. The same arguments give the same training.

    Parameters
    ----------
    X : array_like, shape (B, N)
        Inputs, a row for each.
    y : array_like of int, shape (B,)
        Their labels, from 0 to T − 1.
    T : int
        Number of classes.
    rate : float
        The size η of the steps, above 0.
    epochs : int
        How many steps to take.
    penalty : float
        The strength α of the penalty (α/2) Σ W_ij², at least 0.
    held_out : (array_like, array_like), optional
        Inputs and labels that are looked at after every epoch and never fitted.
    progress : callable, optional
        Called as ``progress(epoch, epochs, loss)`` at the start and after every epoch.

    Raises
    ------
    FloatingPointError
        If the loss is no longer a finite number: the steps are too long for the penalty.
    """
    shape = as_batch("X", X).shape
    T, epochs = as_count("T", T, most=MOST // max(shape)), as_count("epochs", epochs)
    W = np.zeros((T, shape[1]))
    sets = [_as_examples("X", X, "y", y, W)]
    X, y = sets[0]
    rate = as_number("rate", rate, positive=True)
    if progress is not None:
        as_function("progress", progress)
    if held_out is not None:
        if not isinstance(held_out, (tuple, list)) or len(held_out) != 2:
            raise ValueError(f"held_out must be inputs and labels, got {held_out!r:.80}")
        sets.append(_as_examples("held-out X", held_out[0], "held-out y", held_out[1], W))
    records: list[list[tuple[float, float]]] = [[] for _ in sets]
    for epoch in range(epochs + 1):
        for record, (inputs, labels) in zip(records, sets, strict=True):
            found = mean_loss(W, inputs, labels), _accuracy(W, inputs, labels)
            record.append((float(found[0]), float(found[1])))
        loss = records[0][-1][0]
        if not np.isfinite(loss):
            raise FloatingPointError(
                f"the loss is {loss} after epoch {epoch}: a smaller rate than {rate:g} is needed"
            )
        if progress is not None:
            progress(epoch, epochs, loss)
        if epoch < epochs:
            W = W - rate * penalised_loss_gradient(W, X, y, penalty)
    seen, *rest = [History(*np.transpose(record)) for record in records]
    return Training(W, seen, rest[0] if rest else None)


def minimise(
    X: ArrayLike, y: ArrayLike, W: ArrayLike, *, penalty: float, tolerance: float = 1e-13
) -> tuple[FloatArray, FloatArray]:
    """Go down to the minimum by Newton's method, W ← W − t H⁻¹ G, as far as float64 reaches.

    The step goes to the minimum of the parabola that has the gradient G and the Hessian H of
    :func:`penalised_loss` at W. Far from the minimum it may be too long: t is 1, halved until the
    gradient gets shorter. X and y are as in :func:`train`.

    Parameters
    ----------
    W : array_like, shape (T, N)
        The weights to begin at.
    penalty : float
        The strength α, above 0: without it there is no single minimum to go to.
    tolerance : float
        Stop where the gradient is no longer than this, or where rounding lets no step shorten it.

    Returns
    -------
    (ndarray, shape (T, N), ndarray, shape (steps taken + 1,))
        The weights, and the length of the gradient at the start and after every step. No weight is
        farther from the minimum than the last length divided by α.
    """
    here = as_finite("W", as_array_of("W", W, 2, "(T, N)"))
    X, y = _as_examples("X", X, "y", y, here)
    tolerance = as_number("tolerance", tolerance)
    penalty = as_number("penalty", penalty, positive=True)
    G = penalised_loss_gradient(here, X, y, penalty)
    if not np.all(np.isfinite(G)):
        raise FloatingPointError("the gradient is beyond the range of float64")
    lengths = [_length(G)]
    shortens = True
    while shortens and lengths[-1] > tolerance:
        H = penalised_loss_hessian(here, X, penalty)
        if not np.all(np.isfinite(H)):
            raise FloatingPointError("the Hessian is beyond the range of float64: X is too large")
        step = np.linalg.solve(H, G.ravel()).reshape(here.shape)
        shortens = False
        for t in 0.5 ** np.arange(20):
            G_there = penalised_loss_gradient(here - t * step, X, y, penalty)
            shortens = _length(G_there) < lengths[-1]
            if shortens:
                here, G = here - t * step, G_there
                lengths.append(_length(G))
                break
    return here, np.array(lengths)


def _length(G: FloatArray) -> float:
    """Euclidean length, where the squares would overflow or vanish, too."""
    largest = np.max(np.abs(G))
    return float(largest * np.linalg.norm(G / largest)) if largest else 0.0


@rounded_once("W", "X")
def _accuracy(W: FloatArray, X: FloatArray, y: IntArray) -> np.floating[Any]:
    a = logits(W, X)
    known = np.isfinite(softmax(a)).all()
    return np.mean(np.argmax(a, axis=-1) == y) if known else np.float64(np.nan)


def _as_examples(
    X_name: str, X: ArrayLike, y_name: str, y: ArrayLike, W: FloatArray
) -> tuple[FloatArray, IntArray]:
    """Return inputs for these weights, in float64, and one label for each."""
    X = as_finite(X_name, as_batch(X_name, X, W))
    return X, as_labels(y_name, y, len(W), (len(X),))
