"""Rows P3 and L2, and what X8 says of training."""

# ruff: noqa: D401 (the docstring of a check is what its row states)
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import mpmath
import numpy as np

import lib
from lib import compensated, jacobian, layer, stability
from lib.ledger.javascript import case
from lib.ledger.points import (
    BATCH,
    LAYERS,
    LOGITS,
    Layer,
    both_ways,
    compensated_gradient,
    everywhere,
    exact_layer_jacobian,
    layer_witnesses,
    proved,
)
from lib.ledger.row import require, row
from lib.symbolic import (
    cumulant_hessian,
    downhill_slope,
    hessian_by_weights,
    loss_from_logits,
    mean_map,
    penalised_gradient,
    score,
)
from lib.witnesses import (
    analytic_layer,
    analytic_loss,
    central_differences,
    compare,
    complex_step,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from lib.ledger.points import Vector
    from lib.ledger.row import Checked

_ALPHA: Final = 0.25
_T: Final = len(BATCH.W)


def _score(a: Vector) -> NDArray[np.object_]:
    return proved(score, "j", a=a, y=1)


@row(
    "learning#thm-likelihood",
    "learning#digit-learner:",
    # The score is minus the gradient of the loss.
    lambda: [case("gradientByLogits", [a, 2], -_score(a)) for a in LOGITS],
)
def p3() -> Checked:
    """The highest likelihood is the lowest cross-entropy, and softmax is its mean map."""
    yield compare(
        {
            "SymPy, log-likelihood": everywhere(_score),
            "NumPy, −loss": everywhere(lambda a: -lib.gradient_by_logits(a, 1)),
            "compensated, −loss": everywhere(lambda a: -compensated.gradient_by_logits(a, 1)),
        },
        within=1e-14,
    )
    likelihood = np.prod([layer.softmax_layer(at.W, at.x)[at.y] for at in LAYERS[1:]])
    mean = lib.mean_loss(*BATCH)
    yield compare(
        {"−log of the likelihood / B": -np.log(likelihood) / 4, "mean loss": mean}, within=1e-14
    )
    counts = np.array([5, 1, 2])
    labels = np.repeat(np.arange(3), counts)
    at_frequencies = lib.gradient_by_logits(np.tile(np.log(counts / 8), (8, 1)), labels).mean(
        axis=0
    )
    yield require(np.abs(at_frequencies) < 1e-15, "it is highest where S is the frequencies")
    yield compare(
        {"SymPy, gradient of log-sum-exp": everywhere(lambda a: proved(mean_map, "j", a=a))}
        | both_ways("NumPy, S", stability.softmax)
        | both_ways("compensated, S", compensated.softmax),
        within=1e-14,
    )
    slopes = everywhere(lambda a: central_differences(lib.log_sum_exp, a))
    yield compare(
        {"differences of log-sum-exp": slopes, "S": everywhere(stability.softmax)}, within=1e-9
    )

    def covariance(a: Vector) -> NDArray[np.float64]:
        return np.cov(np.eye(len(a)), aweights=stability.softmax(a), bias=True)

    yield compare(
        {
            "SymPy, its Hessian": everywhere(lambda a: proved(cumulant_hessian, "jl", a=a)),
            "covariance of one-hot vectors": everywhere(covariance),
        }
        | both_ways("DS", jacobian.softmax_jacobian),
        within=1e-14,
    )


@row(
    "learning#sec-first-step",
    "layer#layer-network:",
    lambda: [
        case("layerJacobian", [[at.x, *at.W]], exact_layer_jacobian(at)) for at in LAYERS[:1]
    ],
)
def l2() -> Checked:
    """The derivative wanted is by $W$, since $W$ is what training moves."""
    at = LAYERS[0]
    T, N = np.shape(at.W)
    by_x = complex_step(lambda x: analytic_layer(at.W, x), at.x)
    shapes = lib.softmax_layer_jacobian(at.W, at.x).shape == (T, T * N) and by_x.shape == (T, N)
    yield require(shapes, f"by W there are {T * N} columns, by x only {N}")
    yield compare(layer_witnesses(), within=1e-14)
    ours = central_differences(lambda W: layer.softmax_layer(W, at.x), at.W)
    found = lib.softmax_layer_jacobian(at.W, at.x)
    yield compare({"differences of lib's layer by W": ours, "NumPy": found}, within=1e-9)

    def fall(at: Layer) -> NDArray[np.float64]:
        G = lib.loss_gradient(*at)
        return central_differences(lambda t: -lib.loss(np.array(at.W) - t * G, at.x, at.y), 0.0)

    falls = {
        "SymPy, squared length of the gradient": everywhere(_downhill, LAYERS),
        "NumPy": everywhere(lambda at: np.sum(lib.loss_gradient(*at) ** 2), LAYERS),
    }
    yield compare(falls, within=1e-14)
    yield compare(
        {
            "SymPy, how fast the loss falls": everywhere(_downhill, LAYERS),
            "differences of lib's loss": everywhere(fall, LAYERS),
        },
        within=1e-9,
    )


def _downhill(at: Layer) -> NDArray[np.object_]:
    """Σ (D_ij xent)², the line of the derivation before the last, which is 0 ≤ it."""
    return np.array(downhill_slope().values(W=at.W, x=at.x, y=at.y)[1])


def _mean(f: Callable[[Layer], Any]) -> Any:  # noqa: ANN401 (numbers of any kind)
    """Return the mean of something over the batch, numbers of mpmath with 60 digits."""
    with mpmath.workdps(60):
        return sum(f(at) for at in LAYERS[1:]) / len(BATCH.y)


def penalised() -> Checked:
    """Compare the loss with a penalty, its gradient and its Hessian."""
    W = np.array(BATCH.W)
    n = W.size

    def true_loss(at: Layer) -> Any:  # noqa: ANN401 (a number of mpmath)
        return proved(loss_from_logits, W=at.W, x=at.x, y=at.y)[()]

    def true_slopes(at: Layer) -> NDArray[np.object_]:
        return proved(penalised_gradient, "ij", W=at.W, x=at.x, y=at.y, alpha=_ALPHA)

    def true_curvatures(at: Layer) -> NDArray[np.object_]:
        return proved(hessian_by_weights, "ijlf", W=at.W, x=at.x, y=at.y).reshape(n, n)

    def objective(W: NDArray[Any]) -> NDArray[Any]:
        loss = _mean(lambda at: analytic_loss(W, at.x, at.y))
        return np.asarray(loss + _ALPHA / 2 * np.sum(np.square(W)))

    def gradient_of_objective(W: NDArray[Any]) -> NDArray[Any]:
        wanted = np.eye(_T)
        errors = _mean(lambda at: np.outer(analytic_layer(W, at.x) - wanted[at.y], at.x))
        return np.asarray(errors + _ALPHA * np.asarray(W))

    fitted = compensated.cross_entropy_from_logits(layer.logits(W, BATCH.x), BATCH.y)
    yield compare(
        {
            "SymPy, mean loss": np.array(_mean(true_loss)),
            "NumPy, mean loss": lib.mean_loss(*BATCH),
            "compensated, mean loss": np.mean(fitted),
        },
        within=1e-14,
    )
    size = mpmath.mpf(_ALPHA / 2) * mpmath.fsum(mpmath.mpf(w) ** 2 for w in W.flat)
    yield compare(
        {
            "SymPy, loss with a penalty": np.array(_mean(true_loss) + size),
            "NumPy, loss with a penalty": lib.penalised_loss(*BATCH, _ALPHA),
            "compensated, loss with a penalty": np.mean(fitted) + _ALPHA / 2 * np.sum(W**2),
        },
        within=1e-14,
    )
    yield compare(
        {
            "SymPy, its gradient": _mean(true_slopes),
            "NumPy, its gradient": lib.penalised_loss_gradient(*BATCH, _ALPHA),
            "compensated, its gradient": compensated_gradient(BATCH).mean(axis=0) + _ALPHA * W,
            "complex step of it": complex_step(objective, W).reshape(W.shape),
        },
        within=1e-14,
    )
    H = lib.penalised_loss_hessian(W, BATCH.x, _ALPHA)
    yield compare(
        {
            "SymPy, its Hessian": _mean(true_curvatures) + _ALPHA * np.eye(n),
            "NumPy, its Hessian": H,
            "complex step of the gradient": complex_step(gradient_of_objective, W),
        },
        within=1e-14,
    )
    X = np.array(BATCH.x)
    L = lib.largest_curvature(X, _ALPHA)
    widest = np.linalg.eigvalsh(X.T @ X / len(X)).max() / 2 + _ALPHA
    bound = {"½ of the largest eigenvalue + α": widest, "NumPy, bound of curvature": L}
    yield compare(bound, within=1e-14)
    random = np.random.default_rng(1).normal(scale=3, size=(50, *W.shape))
    curves = [np.linalg.eigvalsh(lib.penalised_loss_hessian(V, X, _ALPHA)) for V in (W, *random)]
    yield require(np.max(curves) < L, "at 51 weights no eigenvalue of it is above the bound")
    yield require(np.min(curves) > _ALPHA - 1e-14, "nor below α: with a penalty it is convex")


def descent() -> Checked:
    """Fit W: against the gradient, and by Newton's method."""
    X, y = np.array(BATCH.x), np.array(BATCH.y)
    trained = lib.train(X, y, _T, rate=0.1, epochs=50, penalty=_ALPHA, held_out=(X[:2], y[:2]))
    W, losses, kept, right = np.zeros((_T, X.shape[1])), [], [], []
    for epoch in range(51):
        losses.append(lib.mean_loss(W, X, y))
        kept.append(lib.mean_loss(W, X[:2], y[:2]))
        right.append(np.mean(np.argmax(X @ W.T, axis=1) == y))
        if epoch < 50:
            S = stability.softmax(X @ W.T)
            W = W - 0.1 * ((S - np.eye(_T)[y]).T @ X / len(X) + _ALPHA * W)
    for name, written, theirs in (
        ("W after 50 steps", W, trained.W),
        ("losses on the way", losses, trained.seen.loss),
        ("losses of what is held out", kept, trained.held_out.loss if trained.held_out else []),
    ):
        yield compare({f"{name}, written out": written, "lib.train": theirs}, within=1e-14)
    yield require(trained.seen.accuracy == right, "lib.train counts what is read right")
    plain = lib.train(X, y, _T, rate=0.1, epochs=50).seen.loss
    yield require(
        np.diff(plain) < 0, "50 steps against the gradient lower the mean loss each time"
    )
    L = lib.largest_curvature(X, _ALPHA)
    for begin in (W, 10 * np.array(BATCH.W)):
        down = begin - lib.penalised_loss_gradient(begin, X, y, _ALPHA) / L
        lower = lib.penalised_loss(down, X, y, _ALPHA) < lib.penalised_loss(begin, X, y, _ALPHA)
        yield require(lower, "a step of 1/L lowers the loss with a penalty")
    best, lengths = lib.minimise(X, y, BATCH.W, penalty=_ALPHA)
    slope = lib.penalised_loss_gradient(best, X, y, _ALPHA)
    yield require(np.abs(slope) < 1e-13, "at the minimum the gradient with a penalty is 0")
    last = abs(lengths[-1] - np.linalg.norm(slope))
    yield require(last < 1e-14, "lib.minimise says how long that gradient is")
    right = np.mean([np.argmax(best @ x) == label for x, label in zip(X, y, strict=True)])
    yield require(lib.accuracy(best, X, y) == right, "the accuracy is as counted")
    fit, held = lib.held_out_split(100, held_out=20, seed=0)
    yield require(
        len(held) == 20 and sorted([*fit, *held]) == list(range(100)),
        "what is held out and what is seen share nothing and lack nothing",
    )
    from sklearn.datasets import load_digits  # noqa: PLC0415 (slow, and for this alone)

    pictures, labels = load_digits(return_X_y=True)
    digits = lib.train(pictures[:500] / 16, labels[:500], 10, rate=0.3, epochs=20)
    yield require(
        (np.diff(digits.seen.loss) < 0) & (digits.seen.accuracy[-1] > 0.8),
        "20 steps learn 500 pictures of digits: the loss falls each time, 8 in 10 are read right",
    )
