"""Rows P3 and L2, and what X8 says of training."""

# ruff: noqa: D401 (the docstring of a check is what its row states)
from functools import partial
from typing import Any, Final

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
    asked,
    both_ways,
    compensated_gradient,
    compensated_loss,
    everywhere,
    exact_layer_jacobian,
    layer_witnesses,
    of_layer,
    of_logits,
    proved,
)
from lib.ledger.row import Array, Checked, Function, Vector, row
from lib.symbolic import learning as derived
from lib.symbolic.cross_entropy import gradient_by_logits, loss_from_logits
from lib.symbolic.jacobian import gradient_of_log_sum_exp
from lib.witnesses import analytic_layer, analytic_loss, central_differences, compare, complex_step

_ALPHA: Final = 0.25
_T: Final = len(BATCH.W)


def _score(a: Vector) -> Array:
    return -proved(gradient_by_logits, "j", a=a, y=1)


@row("learning#thm-likelihood", "learning#digit-learner:")
def p3() -> Checked:
    """The highest likelihood is the lowest cross-entropy; softmax is the one-hot label's mean."""
    yield {
        "SymPy, gradient of the log-likelihood": everywhere(_score),
        "NumPy, −gradient of the loss": everywhere(lambda a: -lib.gradient_by_logits(a, 1)),
        "compensated, −gradient": everywhere(lambda a: -compensated.gradient_by_logits(a, 1)),
    }
    likelihood = np.prod([layer.softmax_layer(at.W, at.x)[at.y] for at in LAYERS[1:]])
    mean = lib.mean_loss(*BATCH)
    yield {"−log of the likelihood / B": -np.log(likelihood) / 4, "mean loss": mean}
    counts = np.array([5, 1, 2])
    labels = np.repeat(np.arange(3), counts)
    each = lib.gradient_by_logits(np.tile(np.log(counts / 8), (8, 1)), labels)
    zero = np.abs(each.mean(axis=0)) < 1e-15
    yield zero, "its gradient is 0 where S is the frequencies 5/8, 1/8 and 2/8"
    yield asked(of_logits(gradient_of_log_sum_exp, "i"), stability.softmax, compensated.softmax)
    slopes = {
        "differences of log-sum-exp": everywhere(partial(central_differences, lib.log_sum_exp)),
        "S": everywhere(stability.softmax),
    }
    yield compare(slopes, within=1e-9)

    def covariance(a: Vector) -> Array:
        return np.cov(np.eye(len(a)), aweights=stability.softmax(a), bias=True)

    yield {
        "SymPy, its Hessian": everywhere(of_logits(derived.cumulant_hessian, "jl")),
        "covariance of one-hot vectors": everywhere(covariance),
        **both_ways("DS", jacobian.softmax_jacobian),
    }
    for a in LOGITS:
        yield case("gradientByLogits", [a, 2], -_score(a))


@row("learning#sec-first-step", "layer#layer-network:")
def l2() -> Checked:
    """The derivative wanted is with respect to $W$, since $W$ is what training moves."""
    at = LAYERS[0]
    T, N = np.shape(at.W)
    by_x = complex_step(lambda x: analytic_layer(at.W, x), at.x)
    by_W = lib.softmax_layer_jacobian(at.W, at.x)
    yield (
        [by_W.shape == (T, T * N), by_x.shape == (T, N)],
        f"with respect to W there are {T * N} columns, to x only {N}",
    )
    yield layer_witnesses()
    ours = central_differences(lambda W: layer.softmax_layer(W, at.x), at.W)
    yield compare({"differences of lib's layer": ours, "NumPy": by_W}, within=1e-9)

    def fall(at: Layer) -> Array:
        G = lib.loss_gradient(*at)
        return central_differences(lambda t: -lib.loss(np.array(at.W) - t * G, at.x, at.y), 0.0)

    yield {
        "SymPy, squared length of the gradient": everywhere(_downhill, LAYERS),
        "NumPy": everywhere(lambda at: np.sum(lib.loss_gradient(*at) ** 2), LAYERS),
    }
    falls = {
        "SymPy, how fast the loss falls": everywhere(_downhill, LAYERS),
        "differences of lib's loss": everywhere(fall, LAYERS),
    }
    yield compare(falls, within=1e-9)
    yield case("layerJacobian", [[at.x, *at.W]], exact_layer_jacobian(at))


def _downhill(at: Layer) -> Array:
    """Σ (D_ij xent)², the line of the derivation before the last, which is 0 ≤ it."""
    return np.array(derived.downhill_slope().values(W=at.W, x=at.x, y=at.y)[1])


def _mean(f: Function) -> Any:  # noqa: ANN401 (numbers of any kind)
    """Return the mean of something over the batch, numbers of mpmath with 60 digits."""
    with mpmath.workdps(60):
        return sum(f(at) for at in LAYERS[1:]) / len(BATCH.y)


def penalised() -> Checked:
    """Compare the loss with a penalty, its gradient and its Hessian."""
    W = np.array(BATCH.W)
    n = W.size

    true_loss = _mean(lambda at: of_layer(loss_from_logits, labelled=True)(at)[()])

    def true_slopes(at: Layer) -> Array:
        return proved(derived.penalised_gradient, "ij", W=at.W, x=at.x, y=at.y, alpha=_ALPHA)

    curvatures = _mean(of_layer(derived.hessian_by_weights, "ijlf", labelled=True)).reshape(n, n)

    def objective(W: Array) -> Array:
        loss = _mean(lambda at: analytic_loss(W, at.x, at.y))
        return np.asarray(loss + _ALPHA / 2 * np.sum(np.square(W)))

    def gradient_of_objective(W: Array) -> Array:
        wanted = np.eye(_T)
        errors = _mean(lambda at: np.outer(analytic_layer(W, at.x) - wanted[at.y], at.x))
        return np.asarray(errors + _ALPHA * np.asarray(W))

    fitted = np.mean(compensated_loss(BATCH))
    yield {
        "SymPy, mean loss": np.array(true_loss),
        "NumPy, mean loss": lib.mean_loss(*BATCH),
        "compensated, mean loss": fitted,
    }
    size = mpmath.mpf(_ALPHA / 2) * mpmath.fsum(mpmath.mpf(w) ** 2 for w in W.flat)
    yield {
        "SymPy, loss with a penalty": np.array(true_loss + size),
        "NumPy, loss with a penalty": lib.penalised_loss(*BATCH, _ALPHA),
        "compensated, loss with a penalty": fitted + _ALPHA / 2 * np.sum(W**2),
    }
    yield {
        "SymPy, its gradient": _mean(true_slopes),
        "NumPy, its gradient": lib.penalised_loss_gradient(*BATCH, _ALPHA),
        "compensated, its gradient": compensated_gradient(BATCH).mean(axis=0) + _ALPHA * W,
        "complex step of it": complex_step(objective, W).reshape(W.shape),
    }
    H = lib.penalised_loss_hessian(W, BATCH.x, _ALPHA)
    yield {
        "SymPy, its Hessian": curvatures + _ALPHA * np.eye(n),
        "NumPy, its Hessian": H,
        "complex step of the gradient": complex_step(gradient_of_objective, W),
    }
    X = np.array(BATCH.x)
    L = lib.largest_curvature(X, _ALPHA)
    widest = np.linalg.eigvalsh(X.T @ X / len(X)).max() / 2 + _ALPHA
    yield {"½ of the largest eigenvalue + α": widest, "NumPy, bound of curvature": L}
    random = np.random.default_rng(1).normal(scale=3, size=(50, *W.shape))
    curves = [np.linalg.eigvalsh(lib.penalised_loss_hessian(V, X, _ALPHA)) for V in (W, *random)]
    yield np.max(curves) < L, "at 51 weights no eigenvalue of it is above the bound"
    yield np.min(curves) > _ALPHA - 1e-14, "nor below α: with a penalty it is convex"


def descent() -> Checked:
    """Fit W: against the gradient, and by Newton's method."""
    X, y = np.array(BATCH.x), np.array(BATCH.y)
    others = np.vstack([X, -X[:1]]), np.append(y, 1)
    trained = lib.train(X, y, _T, rate=0.1, epochs=50, penalty=_ALPHA, held_out=others)
    W, losses, kept, right = np.zeros((_T, X.shape[1])), [], [], []
    for epoch in range(51):
        losses.append(lib.mean_loss(W, X, y))
        kept.append(lib.mean_loss(W, *others))
        right.append(np.mean(np.argmax(X @ W.T, axis=1) == y))
        if epoch < 50:
            S = stability.softmax(X @ W.T)
            W = W - 0.1 * ((S - np.eye(_T)[y]).T @ X / len(X) + _ALPHA * W)
    for name, written, theirs in (
        ("W after 50 steps", W, trained.W),
        ("losses on the way", losses, trained.seen.loss),
        ("losses of what is held out", kept, trained.held_out.loss if trained.held_out else []),
    ):
        yield {f"{name}, written out": written, "lib.train": theirs}
    yield trained.seen.accuracy == right, "lib.train counts what is classified correctly"
    plain = lib.train(X, y, _T, rate=0.1, epochs=50).seen.loss
    yield np.diff(plain) < 0, "50 steps against the gradient lower the mean loss each time"
    L = lib.largest_curvature(X, _ALPHA)
    for begin in (W, 10 * np.array(BATCH.W)):
        down = begin - lib.penalised_loss_gradient(begin, X, y, _ALPHA) / L
        lower = lib.penalised_loss(down, X, y, _ALPHA) < lib.penalised_loss(begin, X, y, _ALPHA)
        yield lower, "a step of 1/L lowers the loss with a penalty"
    best, lengths = lib.minimise(X, y, BATCH.W, penalty=_ALPHA)
    slope = lib.penalised_loss_gradient(best, X, y, _ALPHA)
    yield np.abs(slope) < 1e-13, "at the minimum the gradient with a penalty is 0"
    near = lengths[(lengths < 0.05) & (lengths > 1e-12)]
    squared = [len(near) > 2, near[1:] < near[:-1] ** 2]
    yield squared, "near it a step of Newton's method squares a short gradient"
    last = abs(lengths[-1] - np.linalg.norm(slope))
    yield last < 1e-14, "lib.minimise says how long that gradient is"
    right = np.mean([np.argmax(best @ x) == label for x, label in zip(X, y, strict=True)])
    yield lib.accuracy(best, X, y) == right, "the accuracy is as counted"
    fit, held = lib.held_out_split(100, held_out=20, seed=0)
    parted = [len(held) == 20, sorted([*fit, *held]) == list(range(100))]
    yield parted, "what is held out and what is seen share nothing and lack nothing"
    from sklearn.datasets import load_digits  # type: ignore[import-untyped]  # noqa: PLC0415

    pictures, labels = load_digits(return_X_y=True)
    digits = lib.train(pictures[:500] / 16, labels[:500], 10, rate=0.3, epochs=20)
    yield (
        [np.diff(digits.seen.loss) < 0, digits.seen.accuracy[-1] > 0.8],
        "20 steps learn 500 pictures of digits: the loss falls each time, accuracy is over 80 %",
    )
