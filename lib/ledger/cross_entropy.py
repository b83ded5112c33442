"""Rows X1 to X8: cross-entropy and its gradient."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import mpmath
import numpy as np

import lib
from lib import compensated, jacobian, layer, stability
from lib.ledger.javascript import Case, case, evaluated
from lib.ledger.points import LAYERS, LOGITS, Layer, compensated_gradient, everywhere
from lib.ledger.row import Row, require
from lib.symbolic.cross_entropy import (
    batch_mean_gradient,
    cross_entropy_definition,
    derivative_by_probability,
    gradient,
    gradient_by_chain_rule,
    gradient_by_logits,
    loss_from_logits,
    loss_hessian,
    soft_targets,
)
from lib.symbolic.learning import hessian_by_weights, penalised_gradient
from lib.witnesses import (
    analytic_layer,
    analytic_loss,
    analytic_softmax,
    central_differences,
    compare,
    complex_step,
    exact,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

    from lib.symbolic.derivation import Derivation
    from lib.witnesses import Comparison

    Checked = Iterator[Comparison | str]

_P: Final = (0.25, 0.125, 0.625)
_Q: Final = (0.5, 0.2, 0.3)
_INPUTS: Final = ((1.0, 2.0), (-0.5, 1.5), (2.0, 0.25))
_LABELS: Final = (0, 2, 1)
_W: Final = LAYERS[1].W
_ALPHA: Final = 0.25


def _x1() -> Checked:
    yield compare(
        {
            "SymPy": exact(cross_entropy_definition(), p=_P, q=_Q),
            "NumPy": lib.cross_entropy_of(_P, _Q),
            "compensated": compensated.cross_entropy_from_logits(np.log(_Q), _P),
        },
        within=1e-14,
    )


def _x2() -> Checked:
    def of_one_hot(at: Layer) -> Any:  # noqa: ANN401 (NumPy types a scalar of any dtype as Any)
        Y = lib.one_hot(at.y, len(at.W))
        return lib.cross_entropy_of(Y, layer.softmax_layer(at.W, at.x))

    def of_label(at: Layer) -> Any:  # noqa: ANN401
        return lib.cross_entropy_of_label(layer.softmax_layer(at.W, at.x), at.y)

    def proved(at: Layer) -> NDArray[np.object_]:
        return exact(loss_from_logits(), W=at.W, x=at.x, y=at.y)

    yield compare(
        {
            "SymPy": everywhere(proved, LAYERS),
            "NumPy, −log P of the label": everywhere(of_label, LAYERS),
            "NumPy, −Σ Y log P": everywhere(of_one_hot, LAYERS),
            "NumPy, from logits": everywhere(lambda at: lib.loss(*at), LAYERS),
            "compensated, from logits": everywhere(
                lambda at: compensated.cross_entropy_from_logits(layer.logits(at.W, at.x), at.y),
                LAYERS,
            ),
        },
        within=1e-14,
    )


def _x3() -> Checked:
    found = lib.cross_entropy_jacobian(_Q, 1)
    yield compare(
        {
            "SymPy": exact(derivative_by_probability(), "k", P=_Q, y=1),
            "NumPy": found[0],
            "complex step": complex_step(lambda P: -np.log(np.asarray(P)[1]), _Q)[0],
        },
        within=1e-14,
    )
    yield require(found.shape == (1, 3), "it has one row")
    yield require(np.flatnonzero(found) == [1], "only the entry of the correct class is not 0")


def _gradients(derivation: Derivation) -> dict[str, NDArray[Any]]:
    def proved(at: Layer) -> NDArray[np.object_]:
        return exact(derivation, "ij", W=at.W, x=at.x, y=at.y)

    def measured(at: Layer) -> NDArray[np.float64]:
        return complex_step(lambda W: analytic_loss(W, at.x, at.y), at.W)

    return {
        "SymPy": everywhere(proved, LAYERS),
        "NumPy": everywhere(lambda at: lib.loss_gradient(*at), LAYERS),
        "NumPy, product": everywhere(lambda at: lib.loss_gradient_by_product(*at), LAYERS),
        "compensated": everywhere(compensated_gradient, LAYERS),
        "complex step": everywhere(measured, LAYERS),
    }


def _x4() -> Checked:
    yield compare(_gradients(gradient_by_chain_rule()), within=1e-14)
    for at in LAYERS:
        T, N = np.shape(at.W)
        shapes = [
            lib.cross_entropy_jacobian(layer.softmax_layer(at.W, at.x), at.y).shape,
            layer.softmax_layer_jacobian_by_product(at.W, at.x).shape,
            lib.loss_gradient_by_product(*at).shape,
        ]
        wanted = [(1, T), (T, T * N), (1, T * N)]
        yield require(shapes == wanted, f"shapes: 1 × {T}, {T} × {T * N}, 1 × {T * N}")


def _x5() -> Checked:
    yield compare(_gradients(gradient_by_chain_rule()), within=1e-14)


def _x6() -> Checked:
    yield compare(_gradients(gradient()), within=1e-14)
    at = LAYERS[0]
    slopes = central_differences(lambda W: lib.loss(W, at.x, at.y), at.W)
    found = np.ravel(lib.loss_gradient(*at))
    yield compare({"NumPy": found, "differences of lib's own loss": slopes[0]}, within=1e-11)


def _by_logits(a: tuple[float, ...]) -> NDArray[np.object_]:
    return exact(gradient_by_logits(), "j", a=a, y=1)


def _x7() -> Checked:
    at = LAYERS[1]
    P = stability.softmax(np.tanh(layer.logits(at.W, at.x)))
    hidden = np.tanh(layer.logits(at.W, at.x))

    def product(DS: NDArray[np.floating[Any]]) -> NDArray[np.float64]:
        return np.asarray(
            lib.cross_entropy_jacobian(P, at.y)
            @ DS
            @ np.diag(1 - hidden**2)
            @ layer.logits_jacobian(at.x, len(at.W))
        )

    def nothing_cancels(W: NDArray[np.complex128]) -> NDArray[np.complex128]:
        return np.asarray(-np.log(analytic_softmax(np.tanh(np.asarray(W) @ at.x))[at.y]))

    measured = complex_step(nothing_cancels, at.W)
    yield compare(
        {
            "product of Jacobians in NumPy": product(jacobian.softmax_jacobian(hidden)),
            "product, compensated": product(compensated.softmax_jacobian(hidden)),
            "complex step": measured,
        },
        within=1e-14,
    )


def _x8() -> Checked:
    yield compare(
        {
            "SymPy, Hessian": everywhere(lambda a: exact(loss_hessian(), "jl", a=a, y=0)),
            "NumPy, DS": everywhere(jacobian.softmax_jacobian),
            "compensated, DS": everywhere(compensated.softmax_jacobian),
        },
        within=1e-14,
    )
    lowest = min(np.linalg.eigvalsh(jacobian.softmax_jacobian(a)).min() for a in LOGITS)
    yield require(lowest > -1e-15, "the Hessian has no eigenvalue below 0: the loss is convex")
    a, Y = LOGITS[0], (0.25, 0.5, 0.25)
    yield compare(
        {
            "SymPy, soft targets": exact(soft_targets(), "j", a=a, Y=Y),
            "NumPy, soft targets": lib.gradient_by_logits(a, Y),
            "compensated, soft targets": compensated.gradient_by_logits(a, Y),
        },
        within=1e-14,
    )
    yield compare(
        {
            "SymPy, batch": exact(
                batch_mean_gradient(), "ij", W=_W, x=_INPUTS, y=_LABELS, B=len(_LABELS)
            ),
            "NumPy, batch": lib.mean_loss_gradient(_W, _INPUTS, _LABELS),
            "compensated, batch": _mean(compensated_gradient),
        },
        within=1e-14,
    )
    yield from _penalised()
    yield from _descent()


def _mean(f: Callable[[Layer], Any]) -> Any:  # noqa: ANN401 (numbers of any kind)
    """Return the mean of something over the batch, numbers of mpmath with 60 digits."""
    batch = zip(_INPUTS, _LABELS, strict=True)
    with mpmath.workdps(60):
        return sum(f(Layer(_W, x, y)) for x, y in batch) / len(_LABELS)


def _penalised() -> Checked:
    """Compare the loss with a penalty, its gradient and its Hessian."""
    W, flat = np.array(_W), np.ravel(_W)

    def losses(at: Layer) -> Any:  # noqa: ANN401 (a number of mpmath)
        return exact(loss_from_logits(), W=at.W, x=at.x, y=at.y)[()]

    def compensated_loss(at: Layer) -> Any:  # noqa: ANN401 (NumPy types a scalar as Any)
        return compensated.cross_entropy_from_logits(layer.logits(at.W, at.x), at.y)

    size = _ALPHA / 2 * np.sum(W**2)
    with mpmath.workdps(60):
        squares = mpmath.fsum(mpmath.mpf(w) ** 2 for w in flat)
        proved = _mean(losses) + mpmath.mpf(_ALPHA) / 2 * squares
    yield compare(
        {
            "SymPy, loss with a penalty": np.array(proved),
            "NumPy, loss with a penalty": lib.penalised_loss(_W, _INPUTS, _LABELS, _ALPHA),
            "compensated, loss with a penalty": _mean(compensated_loss) + size,
        },
        within=1e-14,
    )

    def slopes(at: Layer) -> NDArray[np.object_]:
        return exact(penalised_gradient(), "ij", W=at.W, x=at.x, y=at.y, alpha=_ALPHA)

    def objective(W: NDArray[np.complex128]) -> NDArray[np.complex128]:
        loss = _mean(lambda at: analytic_loss(W, at.x, at.y))
        return np.asarray(loss + _ALPHA / 2 * np.sum(np.square(W)))

    yield compare(
        {
            "SymPy, its gradient": np.ravel(_mean(slopes)),
            "NumPy, its gradient": np.ravel(
                lib.penalised_loss_gradient(_W, _INPUTS, _LABELS, _ALPHA)
            ),
            "compensated, its gradient": np.ravel(_mean(compensated_gradient)) + _ALPHA * flat,
            "complex step of it": complex_step(objective, _W)[0],
        },
        within=1e-14,
    )

    def curvatures(at: Layer) -> NDArray[np.object_]:
        entries = exact(hessian_by_weights(), "ijlf", W=at.W, x=at.x, y=at.y)
        return entries.reshape(len(flat), len(flat))

    def gradient_of_objective(W: NDArray[np.complex128]) -> NDArray[np.complex128]:
        wanted = np.eye(len(_W))
        errors = _mean(lambda at: np.outer(analytic_layer(W, at.x) - wanted[at.y], at.x))
        return np.asarray(errors + _ALPHA * np.asarray(W))

    H = lib.penalised_loss_hessian(_W, _INPUTS, _ALPHA)
    yield compare(
        {
            "SymPy, its Hessian": _mean(curvatures) + _ALPHA * np.eye(len(flat)),
            "NumPy, its Hessian": H,
            "complex step of the gradient": complex_step(gradient_of_objective, _W),
        },
        within=1e-14,
    )
    X = np.array(_INPUTS)
    L = lib.largest_curvature(X, _ALPHA)
    widest = np.linalg.eigvalsh(X.T @ X / len(X)).max() / 2 + _ALPHA
    yield compare(
        {"½ of the largest eigenvalue + α": widest, "NumPy, bound of curvature": L}, within=1e-14
    )
    yield require(
        np.linalg.eigvalsh(H).max() < L, "no eigenvalue of that Hessian is above the bound"
    )


def _descent() -> Checked:
    """Fit W: against the gradient, and by Newton's method."""
    trained = lib.train(_INPUTS, _LABELS, len(_W), rate=0.1, epochs=50)
    W, losses = np.zeros_like(_W), []
    for _ in range(50):
        losses.append(lib.mean_loss(W, _INPUTS, _LABELS))
        W = W - 0.1 * lib.mean_loss_gradient(W, _INPUTS, _LABELS)
    yield require(
        np.diff(losses) < 0, "50 steps against the gradient lower the mean loss each time"
    )
    yield compare({"W after 50 steps, written out": W, "lib.train": trained.W}, within=1e-14)
    best, lengths = lib.minimise(_INPUTS, _LABELS, _W, penalty=_ALPHA)
    slope = np.abs(lib.penalised_loss_gradient(best, _INPUTS, _LABELS, _ALPHA)).max()
    yield require(slope < 1e-13, "at the minimum the gradient with a penalty is 0")
    last = np.linalg.norm(lib.penalised_loss_gradient(best, _INPUTS, _LABELS, _ALPHA))
    yield require(abs(lengths[-1] - last) < 1e-14, "lib.minimise says how long that gradient is")
    right = np.mean([np.argmax(best @ x) == y for x, y in zip(_INPUTS, _LABELS, strict=True)])
    yield require(
        lib.accuracy(best, _INPUTS, _LABELS) == right,
        "the accuracy is the part that is read right, as counted",
    )
    fit, held = lib.held_out_split(100, held_out=20, seed=0)
    yield require(
        len(held) == 20 and sorted([*fit, *held]) == list(range(100)),
        "what is held out and what is seen share nothing and lack nothing",
    )


def _batch(at: Layer) -> list[Any]:
    """Return what the page's functions of a batch take: W, and the one example."""
    return [at.W, {"inputs": [at.x], "labels": [at.y + 1]}]


def _chain_cases() -> list[Case]:
    at = LAYERS[0]
    return [evaluated(gradient_by_chain_rule(), "ij", W=at.W, x=at.x, y=at.y)]


def _long_cases() -> list[Case]:
    at = LAYERS[1]
    return [evaluated(gradient_by_chain_rule(), "ij", line=-1, W=at.W, x=at.x, y=at.y)]


def _gradient_cases() -> list[Case]:
    return [
        case("meanLossGradient", _batch(at), exact(gradient(), "ij", W=at.W, x=at.x, y=at.y))
        for at in LAYERS
    ] + [case("gradientByLogits", [a, 2], _by_logits(a)) for a in LOGITS[:2]]


def _loss_cases() -> list[Case]:
    return [
        case("meanLoss", _batch(at), exact(loss_from_logits(), W=at.W, x=at.x, y=at.y))
        for at in LAYERS
    ]


def _slope_cases() -> list[Case]:
    a = LOGITS[0]
    proved = exact(
        derivative_by_probability(), "k", P=[float(S) for S in stability.softmax(a)], y=1
    )
    return [case("gradientByProbabilities", [a, 2], proved)]


def _batch_cases() -> list[Case]:
    proved = exact(batch_mean_gradient(), "ij", W=_W, x=_INPUTS, y=_LABELS, B=len(_LABELS))
    batch = {"inputs": _INPUTS, "labels": [y + 1 for y in _LABELS]}
    return [case("meanLossGradient", [_W, batch], proved)]


ROWS: Final = (
    Row(
        "X1",
        "Cross-entropy: minus the sum of $p$ times the logarithm of $q$.",
        "cross-entropy#def-cross-entropy",
        _x1,
        "cross-entropy#surprise:",
        lambda: [evaluated(cross_entropy_definition(), p=_P, q=_Q)],
    ),
    Row(
        "X2",
        "With a one-hot target: minus the logarithm of one probability, a function of $P$ alone.",
        "cross-entropy#thm-cross-entropy-of-label",
        _x2,
        "cross-entropy#surprise:",
        _loss_cases,
        general=True,
    ),
    Row(
        "X3",
        "Its Jacobian has one row, with one entry that is not 0.",
        "cross-entropy#thm-jacobian-of-cross-entropy",
        _x3,
        "cross-entropy#surprise:",
        _slope_cases,
        general=True,
    ),
    Row(
        "X4",
        "The last link of the chain: a row times $DP$.",
        "cross-entropy#sec-last-link",
        _x4,
        "cross-entropy#loss-derivation-lines:",
        _chain_cases,
    ),
    Row(
        "X5",
        "Written out: minus one over the probability, times the layer's Jacobian.",
        "cross-entropy#sec-cancellation",
        _x5,
        "cross-entropy#loss-derivation-lines:",
        _long_cases,
        general=True,
    ),
    Row(
        "X6",
        "The probability cancels: what is left is predicted minus wanted, times the input.",
        "cross-entropy#thm-loss-gradient",
        _x6,
        "cross-entropy#two-gradients:",
        _gradient_cases,
        general=True,
    ),
    Row(
        "X7",
        "It need not have been this short: multiplying Jacobians works without luck.",
        "cross-entropy#sec-no-need-for-luck",
        _x7,
    ),
    Row(
        "X8",
        "Convex in the logits; soft targets; the mean over a batch; downhill with the gradient.",
        "cross-entropy#sec-convex",
        _x8,
        "learning#digit-learner:",
        _batch_cases,
        general=True,
    ),
)
