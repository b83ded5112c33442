"""Rows X1 to X8: cross-entropy and its gradient."""

# ruff: noqa: D401 (the docstring of a check is what its row states)
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

import lib
from lib import compensated, jacobian, layer, stability
from lib.ledger import learning
from lib.ledger.javascript import Case, case, evaluated
from lib.ledger.points import (
    BATCH,
    LAYERS,
    LOGITS,
    Layer,
    both_ways,
    compensated_gradient,
    everywhere,
    gradient_witnesses,
    proved,
)
from lib.ledger.row import require, row
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
from lib.symbolic.learning import hessian_by_weights, penalised_gradient
from lib.witnesses import (
    analytic_loss,
    analytic_softmax,
    central_differences,
    compare,
    complex_step,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from lib.ledger.points import Vector, Witnesses
    from lib.ledger.row import Checked
    from lib.symbolic import Derivation

_P: Final = (0.25, 0.125, 0.625)
_Q: Final = (0.5, 0.2, 0.3)
_PAIRS: Final = ((_P, _Q), (_Q, _P), (_P, _P))
_SOFT: Final = (0.25, 0.5, 0.25)


@row(
    "cross-entropy#def-cross-entropy",
    "cross-entropy#surprise:",
    lambda: [evaluated(cross_entropy_definition(), p=p, q=q) for p, q in _PAIRS[:2]],
)
def x1() -> Checked:
    """Cross-entropy: minus the sum of $p$ times the logarithm of $q$."""
    p, q = (np.array([pair[k] for pair in _PAIRS]) for k in (0, 1))
    yield compare(
        {
            "SymPy": everywhere(
                lambda pq: proved(cross_entropy_definition, p=pq[0], q=pq[1]), _PAIRS
            ),
            "NumPy": everywhere(lambda pq: lib.cross_entropy_of(*pq), _PAIRS),
            "NumPy, in a batch": lib.cross_entropy_of(p, q),
            "NumPy, in columns": lib.cross_entropy_of(p.T, q.T, axis=0),
            "compensated": compensated.cross_entropy_from_logits(np.log(q), p),
        },
        within=1e-14,
    )
    least = lib.cross_entropy_of(_P, _P)
    yield require(lib.cross_entropy_of(_P, _Q) > least, "it is smallest for q = p: Gibbs")
    ruled_out = lib.cross_entropy_of([[0, 1], [0, 1], [1, 0]], [[0, 1], [0.5, 0.5], [0, 1]])
    yield require(
        ruled_out == [0, np.log(2), np.inf], "0 · log 0 counts as 0, and log 0 is never clipped"
    )


@row(
    "cross-entropy#thm-cross-entropy-of-label",
    "cross-entropy#surprise:",
    lambda: [
        case("meanLoss", _alone(at), proved(loss_from_logits, W=at.W, x=at.x, y=at.y))
        for at in LAYERS[:2]
    ],
    general=True,
)
def x2() -> Checked:
    """With a one-hot target: minus the logarithm of one probability, a function of $P$ alone."""

    def of_one_hot(at: Layer) -> NDArray[np.floating[Any]]:
        Y = lib.one_hot(at.y, len(at.W))
        return lib.cross_entropy_of(Y, layer.softmax_layer(at.W, at.x))

    def of_label(at: Layer) -> NDArray[np.floating[Any]]:
        return lib.cross_entropy_of_label(layer.softmax_layer(at.W, at.x), at.y)

    def fitted(at: Layer) -> NDArray[np.floating[Any]]:
        return compensated.cross_entropy_from_logits(layer.logits(at.W, at.x), at.y)

    yield compare(
        {"SymPy": everywhere(_loss, LAYERS)}
        | both_ways("NumPy, −log P of the label", of_label, LAYERS)
        | both_ways("NumPy, −Σ Y log P", of_one_hot, LAYERS)
        | both_ways("NumPy, from logits", lambda at: lib.loss(*at), LAYERS)
        | both_ways("compensated, from logits", fitted, LAYERS),
        within=1e-14,
    )
    small = np.array([[1e-300, 1], [1e-30, 1], [0, 1]])
    found, wanted = (
        lib.cross_entropy_of_label(small, [0, 0, 0]),
        [300 * np.log(10), 30 * np.log(10)],
    )
    yield compare({"−log of 1e−300 and 1e−30": wanted, "NumPy": found[:2]}, within=1e-14)
    yield require(found[2] == np.inf, "of a probability of 0 it is inf, never clipped")
    same = lib.cross_entropy_of_label([[0.5, 0.5, 0], [0.5, 0.125, 0.375]], [0, 0])
    yield require(np.ptp(same) == 0, "how the rest is shared makes no difference")


def _loss(at: Layer) -> NDArray[np.object_]:
    return proved(loss_from_logits, W=at.W, x=at.x, y=at.y)


def _slopes(P: Vector, y: int) -> NDArray[np.object_]:
    return proved(derivative_by_probability, "k", P=P, y=y)


def _slope_cases() -> list[Case]:
    P = tuple(map(float, stability.softmax(LOGITS[0])))
    return [case("gradientByProbabilities", [LOGITS[0], y + 1], _slopes(P, y)) for y in (1, 2)]


@row(
    "cross-entropy#thm-jacobian-of-cross-entropy",
    "cross-entropy#surprise:",
    _slope_cases,
    general=True,
)
def x3() -> Checked:
    """Its Jacobian has one row, with one entry that is not 0."""
    at = ((_P, 0), (_Q, 1), (_P, 2), (_Q, 1))
    P, y = [p for p, _ in at], [label for _, label in at]
    rows = lib.cross_entropy_jacobian(P, y)
    yield compare(
        {
            "SymPy": everywhere(lambda one: _slopes(*one), at),
            "NumPy": everywhere(lambda one: lib.cross_entropy_jacobian(*one), at),
            "NumPy, in a batch": rows.ravel(),
            "complex step": everywhere(
                lambda one: complex_step(lambda P: -np.log(np.asarray(P)[one[1]]), one[0]), at
            ),
        },
        within=1e-14,
    )
    yield require(rows.shape == (4, 1, 3), "each of a batch has one row")
    only = (rows[:, 0] != 0) == (lib.one_hot(y, 3) == 1)
    yield require(only, "only the entry of the correct class is not 0")
    end = lib.cross_entropy_jacobian([0, 1], 0)
    yield require(end == [[-np.inf, 0]], "where that probability is 0 it is −inf")


def _gradients(make: Callable[[], Derivation]) -> Witnesses:
    def true(at: Layer) -> NDArray[np.object_]:
        return proved(make, "ij", W=at.W, x=at.x, y=at.y)

    def measured(at: Layer) -> NDArray[np.float64]:
        return complex_step(lambda W: analytic_loss(W, at.x, at.y), at.W)

    return {
        "SymPy": everywhere(true, LAYERS),
        "complex step": everywhere(measured, LAYERS),
    } | gradient_witnesses()


def _chain_case(at: Layer, line: int) -> Case:
    return evaluated(gradient_by_chain_rule(), "ij", line=line, W=at.W, x=at.x, y=at.y)


@row(
    "cross-entropy#sec-last-link",
    "cross-entropy#loss-derivation-lines:",
    lambda: [_chain_case(LAYERS[0], 0)],
)
def x4() -> Checked:
    """The last link of the chain: a row times $DP$."""

    def left_to_right(at: Layer) -> NDArray[np.float64]:
        Dxent = lib.cross_entropy_jacobian(layer.softmax_layer(at.W, at.x), at.y)
        DS = jacobian.softmax_jacobian(layer.logits(at.W, at.x))
        return np.asarray(Dxent @ DS @ layer.logits_jacobian(at.x, len(at.W)))

    other_order = both_ways("NumPy, (Dxent DS) Dg", left_to_right, LAYERS)
    yield compare(_gradients(gradient_by_chain_rule) | other_order, within=1e-14)
    T, N = np.shape(BATCH.W)
    for B, at in (((), LAYERS[1]), ((4,), BATCH)):
        shapes = [
            lib.cross_entropy_jacobian(layer.softmax_layer(at.W, at.x), at.y).shape,
            layer.softmax_layer_jacobian_by_product(at.W, at.x).shape,
            lib.loss_gradient_by_product(*at).shape,
        ]
        wanted = [(*B, 1, T), (*B, T, T * N), (*B, 1, T * N)]
        of = "each of 4 inputs" if B else "one input"
        yield require(shapes == wanted, f"shapes for {of}: 1 × {T}, {T} × {T * N}, 1 × {T * N}")


@row(
    "cross-entropy#sec-cancellation",
    "cross-entropy#loss-derivation-lines:",
    lambda: [_chain_case(LAYERS[1], -1)],
    general=True,
)
def x5() -> Checked:
    """Written out: minus one over the probability, times the layer's Jacobian."""

    def written_out(at: Layer) -> NDArray[np.float64]:
        P_y = layer.softmax_layer(at.W, at.x)[at.y]
        return np.asarray(-1 / P_y * layer.softmax_layer_jacobian(at.W, at.x)[at.y])

    long = {"NumPy, −1/P_y times row y of DP": everywhere(written_out, LAYERS)}
    yield compare(_gradients(gradient_by_chain_rule) | long, within=1e-14)


def _alone(at: Layer) -> list[Any]:
    """Return what the page's functions of a batch take: W, and the one example."""
    return [at.W, {"inputs": [at.x], "labels": [at.y + 1]}]


def _gradient_cases() -> list[Case]:
    return [
        case("meanLossGradient", _alone(at), proved(gradient, "ij", W=at.W, x=at.x, y=at.y))
        for at in LAYERS[:2]
    ] + [case("gradientByLogits", [a, y + 1], _by_logits(a, y)) for y, a in enumerate(LOGITS[1:])]


def _by_logits(a: Vector, y: int) -> NDArray[np.object_]:
    return proved(gradient_by_logits, "j", a=a, y=y)


@row(
    "cross-entropy#thm-loss-gradient",
    "cross-entropy#two-gradients:",
    _gradient_cases,
    general=True,
)
def x6() -> Checked:
    """The probability cancels: what is left is predicted minus wanted, times the input."""
    yield compare(_gradients(gradient), within=1e-14)
    yield compare(
        {
            "SymPy, by the logits": everywhere(lambda a: _by_logits(a, 1)),
            "NumPy": everywhere(lambda a: lib.gradient_by_logits(a, 1)),
            "NumPy, in a batch": everywhere(
                lambda a: lib.gradient_by_logits([a, a[::-1]], [1, 0])[0]
            ),
            "compensated": everywhere(lambda a: compensated.gradient_by_logits(a, 1)),
        },
        within=1e-14,
    )
    for at in LAYERS[:2]:
        slopes = central_differences(lambda W, at=at: lib.loss(W, at.x, at.y), at.W)
        found = np.ravel(lib.loss_gradient(*at))
        yield compare({"NumPy": found, "differences of lib's own loss": slopes[0]}, within=1e-11)
    # Where P_y is 0 in float64 the product of Jacobians has 1/0, and the short form does not.
    far = Layer(((0.0,), (3000.0,)), (1.0,), 0)
    yield require(lib.loss_gradient(*far) == [[-1], [1]], "it is right where P_y underflows to 0")


@row("cross-entropy#sec-no-need-for-luck")
def x7() -> Checked:
    """It need not have been this short: multiplying Jacobians works without luck."""
    V = np.linspace(-1, 2, 12).reshape(4, 3)
    for at in LAYERS[1:]:
        hidden = np.tanh(layer.logits(at.W, at.x))
        P, slope = stability.softmax(V @ hidden), 1 - hidden**2

        def product(DS: NDArray[Any], at: Layer, P: Any, slope: Any) -> NDArray[np.float64]:  # noqa: ANN401
            Dxent = lib.cross_entropy_jacobian(P, at.y)
            return np.asarray(Dxent @ DS @ (V * slope) @ layer.logits_jacobian(at.x, len(at.W)))

        def nothing_cancels(W: NDArray[np.complex128], at: Layer) -> NDArray[np.complex128]:
            return np.asarray(-np.log(analytic_softmax(V @ np.tanh(np.asarray(W) @ at.x))[at.y]))

        back = V.T @ lib.gradient_by_logits(V @ hidden, at.y) * slope
        yield compare(
            {
                "product of Jacobians in NumPy": product(
                    jacobian.softmax_jacobian(V @ hidden), at, P, slope
                ),
                "product, compensated": product(
                    compensated.softmax_jacobian(V @ hidden), at, P, slope
                ),
                "backpropagation": np.outer(back, at.x).reshape(1, -1),
                "complex step": complex_step(lambda W, at=at: nothing_cancels(W, at), at.W),
            },
            within=1e-13,
        )


def _batch_gradient() -> NDArray[np.object_]:
    return proved(batch_mean_gradient, "ij", W=BATCH.W, x=BATCH.x, y=BATCH.y, B=len(BATCH.y))


@row(
    "cross-entropy#sec-convex",
    "learning#digit-learner:",
    lambda: [
        case(
            "meanLossGradient",
            [BATCH.W, {"inputs": BATCH.x, "labels": [y + 1 for y in BATCH.y]}],
            _batch_gradient(),
        )
    ],
    general=True,
)
def x8() -> Checked:
    """Convex in the logits; soft targets; the mean over a batch; downhill with the gradient."""
    for y in range(3):
        yield compare(
            {
                f"SymPy, Hessian, y = {y + 1}": everywhere(
                    lambda a, y=y: proved(loss_hessian, "jl", a=a, y=y)
                )
            }
            | both_ways("NumPy, DS", jacobian.softmax_jacobian)
            | both_ways("compensated, DS", compensated.softmax_jacobian),
            within=1e-14,
        )
    lowest = min(np.linalg.eigvalsh(jacobian.softmax_jacobian(a)).min() for a in LOGITS)
    yield require(lowest > -1e-15, "the Hessian has no eigenvalue below 0: the loss is convex")
    a, Y = LOGITS[:2], (_SOFT, _P)
    yield compare(
        {
            "SymPy, soft targets": np.stack(
                [
                    proved(soft_targets, "j", a=one, Y=wanted)
                    for one, wanted in zip(a, Y, strict=True)
                ]
            ),
            "NumPy, soft targets": np.stack(list(map(lib.gradient_by_logits, a, Y))),
            "NumPy, soft targets of a batch": lib.gradient_by_logits(a, Y),
            "compensated, soft targets": compensated.gradient_by_logits(a, Y),
        },
        within=1e-14,
    )
    yield compare(
        {
            "SymPy, batch": _batch_gradient(),
            "NumPy, batch": lib.mean_loss_gradient(*BATCH),
            "NumPy, mean of the gradients": np.mean(lib.loss_gradient(*BATCH), axis=0),
            "compensated, batch": np.mean(compensated_gradient(BATCH), axis=0),
        },
        within=1e-14,
    )
    yield from learning.penalised()
    yield from learning.descent()
