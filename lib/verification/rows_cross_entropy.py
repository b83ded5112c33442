"""Rows X1 to X8: cross-entropy and its gradient."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

import lib
from lib import compensated, fast, jacobian, layer
from lib.symbolic import (
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
from lib.verification.javascript import Case, case
from lib.verification.points import LAYERS, LOGITS, everywhere
from lib.verification.row import Row, require
from lib.verify import (
    analytic_loss,
    analytic_softmax,
    central_differences,
    compare,
    complex_step,
    exact,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from lib.symbolic import Derivation
    from lib.verification.points import Layer
    from lib.verify import Comparison

    Checked = Iterator[Comparison | str]

_P: Final = (0.25, 0.125, 0.625)
_Q: Final = (0.5, 0.2, 0.3)
_INPUTS: Final = ((1.0, 2.0), (-0.5, 1.5), (2.0, 0.25))
_LABELS: Final = (0, 2, 1)
_W: Final = LAYERS[1].W


def _x1() -> Checked:
    yield compare(
        {
            "SymPy": exact(cross_entropy_definition(), p=_P, q=_Q),
            "NumPy": lib.cross_entropy(_P, _Q),
        },
        within=1e-13,
    )


def _x2() -> Checked:
    def of_one_hot(at: Layer) -> Any:  # noqa: ANN401 (NumPy types a scalar of any dtype as Any)
        Y = lib.one_hot(at.y, len(at.W))
        return lib.cross_entropy(Y, layer.softmax_layer(at.W, at.x))

    def of_label(at: Layer) -> Any:  # noqa: ANN401
        return lib.cross_entropy_of_label(layer.softmax_layer(at.W, at.x), at.y)

    def proved(at: Layer) -> NDArray[np.object_]:
        return exact(loss_from_logits(), W=at.W, x=at.x, y=at.y)

    yield compare(
        {
            "SymPy": everywhere(proved, LAYERS),
            "NumPy, −log P_y": everywhere(of_label, LAYERS),
            "NumPy, −Σ Y log P": everywhere(of_one_hot, LAYERS),
            "NumPy, from logits": everywhere(lambda at: lib.loss(*at), LAYERS),
        },
        within=1e-12,
    )


def _x3() -> Checked:
    found = lib.cross_entropy_jacobian(_Q, 1)
    yield compare(
        {
            "SymPy": exact(derivative_by_probability(), "k", P=_Q, y=1),
            "NumPy": found[0],
            "complex step": complex_step(lambda P: -np.log(np.asarray(P)[1]), _Q)[0],
        },
        within=1e-13,
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
        "complex step": everywhere(measured, LAYERS),
    }


def _x4() -> Checked:
    yield compare(_gradients(gradient_by_chain_rule()), within=1e-12)
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
    yield compare(_gradients(gradient_by_chain_rule()), within=1e-12)


def _x6() -> Checked:
    yield compare(_gradients(gradient()), within=1e-12)
    at = LAYERS[0]
    slopes = central_differences(lambda W: lib.loss(W, at.x, at.y), at.W)
    found = np.ravel(lib.loss_gradient(*at))
    yield compare({"NumPy": found, "differences of lib's own loss": slopes[0]}, within=1e-9)


def _by_logits(a: tuple[float, ...]) -> NDArray[np.object_]:
    return exact(gradient_by_logits(), "j", a=a, y=1)


def _x7() -> Checked:
    at = LAYERS[1]
    P = fast.softmax(np.tanh(layer.logits(at.W, at.x)))
    hidden = np.tanh(layer.logits(at.W, at.x))
    product = (
        lib.cross_entropy_jacobian(P, at.y)
        @ jacobian.softmax_jacobian(hidden)
        @ np.diag(1 - hidden**2)
        @ layer.logits_jacobian(at.x, len(at.W))
    )

    def nothing_cancels(W: NDArray[np.complex128]) -> NDArray[np.complex128]:
        return np.asarray(-np.log(analytic_softmax(np.tanh(np.asarray(W) @ at.x))[at.y]))

    measured = complex_step(nothing_cancels, at.W)
    yield compare({"product of Jacobians": product, "complex step": measured}, within=1e-12)


def _x8() -> Checked:
    yield compare(
        {
            "SymPy, Hessian": everywhere(lambda a: exact(loss_hessian(), "jl", a=a, y=0)),
            "NumPy, DS": everywhere(jacobian.softmax_jacobian),
        },
        within=1e-12,
    )
    lowest = min(np.linalg.eigvalsh(jacobian.softmax_jacobian(a)).min() for a in LOGITS)
    yield require(lowest > -1e-15, "the Hessian has no eigenvalue below 0: the loss is convex")
    a, Y = LOGITS[0], (0.25, 0.5, 0.25)
    yield compare(
        {
            "SymPy, soft targets": exact(soft_targets(), "j", a=a, Y=Y),
            "NumPy": lib.gradient_by_logits(a, Y),
            "compensated": compensated.gradient_by_logits(a, Y),
        },
        within=1e-12,
    )
    yield compare(
        {
            "SymPy, batch": exact(
                batch_mean_gradient(), "ij", W=_W, x=_INPUTS, y=_LABELS, B=len(_LABELS)
            ),
            "NumPy": lib.mean_loss_gradient(_W, _INPUTS, _LABELS),
        },
        within=1e-12,
    )
    W, losses = np.array(_W), []
    for _ in range(50):
        losses.append(lib.mean_loss(W, _INPUTS, _LABELS))
        W = W - 0.1 * lib.mean_loss_gradient(W, _INPUTS, _LABELS)
    yield require(
        np.diff(losses) < 0, "50 steps against the gradient lower the mean loss each time"
    )


def _gradient_cases() -> list[Case]:
    return [
        case(
            "lossGradient", [at.W, at.x, at.y + 1], exact(gradient(), "ij", W=at.W, x=at.x, y=at.y)
        )
        for at in LAYERS
    ] + [case("gradientByLogits", [a, 2], _by_logits(a)) for a in LOGITS[:2]]


def _loss_cases() -> list[Case]:
    return [
        case(
            "loss", [at.W, at.x, at.y + 1], [exact(loss_from_logits(), W=at.W, x=at.x, y=at.y)[()]]
        )
        for at in LAYERS
    ]


def _slope_cases() -> list[Case]:
    a = LOGITS[0]
    proved = exact(derivative_by_probability(), "k", P=[float(S) for S in fast.softmax(a)], y=1)
    return [case("gradientByProbabilities", [a, 2], proved)]


def _batch_cases() -> list[Case]:
    proved = exact(batch_mean_gradient(), "ij", W=_W, x=_INPUTS, y=_LABELS, B=len(_LABELS))
    return [case("meanLossGradient", [_W, _INPUTS, [y + 1 for y in _LABELS]], proved)]


ROWS: Final = (
    Row(
        "X1",
        "Cross-entropy: minus the sum of $p$ times the logarithm of $q$.",
        "cross-entropy#def-cross-entropy",
        _x1,
    ),
    Row(
        "X2",
        "With a one-hot target: minus the logarithm of one probability, a function of $P$ alone.",
        "cross-entropy#thm-cross-entropy-of-label",
        _x2,
        "cross-entropy#surprise:",
        _loss_cases,
    ),
    Row(
        "X3",
        "Its Jacobian has one row, with one entry that is not 0.",
        "cross-entropy#thm-jacobian-of-cross-entropy",
        _x3,
        "cross-entropy#surprise:",
        _slope_cases,
    ),
    Row(
        "X4",
        "The last link of the chain: a row times $DP$.",
        "cross-entropy#sec-last-link",
        _x4,
        "cross-entropy#loss-derivation-lines:",
    ),
    Row(
        "X5",
        "Written out: minus one over the probability, times the layer's Jacobian.",
        "cross-entropy#sec-cancellation",
        _x5,
        "cross-entropy#loss-derivation-lines:",
    ),
    Row(
        "X6",
        "The probability cancels: what is left is predicted minus wanted, times the input.",
        "cross-entropy#thm-loss-gradient",
        _x6,
        "cross-entropy#two-gradients:",
        _gradient_cases,
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
        "learning#sec-training",
        _x8,
        "learning#digit-learner:",
        _batch_cases,
    ),
)
