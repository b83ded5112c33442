"""Rows X1 to X8: cross-entropy and its gradient."""

# ruff: noqa: D401 (the docstring of a check is what its row states)
from functools import partial
from typing import Any, Final

import mpmath
import numpy as np

import lib
from lib import compensated, jacobian, layer, stability
from lib.ledger import learning
from lib.ledger.javascript import Case, call, case, evaluated
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
    exact_softmax,
    gradient_witnesses,
    of_layer,
    of_logits,
    proved,
)
from lib.ledger.row import Array, Checked, Function, Vector, Witnesses, row
from lib.symbolic import cross_entropy as derived
from lib.witnesses import analytic_softmax, central_differences, compare, complex_step

_P: Final = (0.25, 0.125, 0.625)
_Q: Final = (0.5, 0.2, 0.3)
_PAIRS: Final = ((_P, _Q), (_Q, _P), (_P, _P), (_Q, _Q))
_SOFT: Final = (0.25, 0.5, 0.25)
_loss: Final = of_layer(derived.loss_from_logits, labelled=True)


@row(
    "cross-entropy#def-cross-entropy",
    "cross-entropy#surprise:logits=1,2,0&label=1&target=0.25,0.125,0.625",
)
def x1() -> Checked:
    """Cross-entropy: minus the sum of $p$ times the logarithm of $q$."""
    p, q = np.moveaxis(np.array(_PAIRS), 1, 0)
    definition = derived.cross_entropy_definition
    yield {
        "SymPy": everywhere(lambda pq: proved(definition, p=pq[0], q=pq[1]), _PAIRS),
        "NumPy": everywhere(lambda pq: lib.cross_entropy_of(*pq), _PAIRS),
        "NumPy, in a batch": lib.cross_entropy_of(p, q),
        "NumPy, in columns": lib.cross_entropy_of(p.T, q.T, axis=0),
        "compensated": compensated.cross_entropy_from_logits(np.log(q), p),
    }
    least = lib.cross_entropy_of(_P, _P)
    yield lib.cross_entropy_of(_P, _Q) > least, "larger for another q than for q = p: Gibbs"
    ends = np.array([[[0, 1], [0, 1]], [[0, 1], [0.5, 0.5]], [[1, 0], [0, 1]]])
    ruled_out = lib.cross_entropy_of(ends[:, 0], ends[:, 1])
    right = ruled_out == [0, np.log(2), np.inf]
    yield right, "0 · log 0 counts as 0, and log 0 is never clipped"
    for pair in _PAIRS[:2]:
        yield evaluated(definition(), p=pair[0], q=pair[1])
        # The page's q is the softmax of logits. Of the length, the entropy is what no q avoids.
        both = (tuple(exact_softmax(LOGITS[1])), pair[0])
        cross, entropy = everywhere(lambda q, p=pair[0]: proved(definition, p=p, q=q), both)
        with mpmath.workdps(50):
            lengths = [cross, entropy, cross - entropy]
        yield case("codeLengths", [pair[0], call("logSoftmax", LOGITS[1])], lengths)


@row("cross-entropy#thm-cross-entropy-of-label", "cross-entropy#surprise:", general=True)
def x2() -> Checked:
    """With a one-hot target: minus the logarithm of one probability, a function of $P$ alone."""
    from_P: dict[str, Function] = {
        "−log P of the label": lambda P, at: lib.cross_entropy_of_label(P, at.y),
        "−Σ Y log P": lambda P, at: lib.cross_entropy_of(lib.one_hot(at.y, len(at.W)), P),
    }
    witnesses = asked(_loss, lambda at: lib.loss(*at), compensated_loss, LAYERS)
    for name, f in from_P.items():
        witnesses |= both_ways(
            name, lambda at, f=f: f(layer.softmax_layer(at.W, at.x), at), LAYERS
        )
    yield witnesses
    found = lib.cross_entropy_of_label(np.array([[1e-300, 1], [1e-30, 1], [0, 1]]), 3 * [0])
    wanted = np.log(10) * np.array([300, 30])
    yield {"−log of 1e−300 and 1e−30": wanted, "NumPy": found[:2]}
    yield found[2] == np.inf, "of a probability of 0 it is inf, never clipped"
    same = lib.cross_entropy_of_label(((0.5, 0.5, 0.0), (0.5, 0.125, 0.375)), [0, 0])
    yield np.ptp(same) == 0, "how the rest is shared makes no difference"
    for at in LAYERS[:2]:
        yield case("meanLoss", _alone(at), _loss(at))


def _slopes(P: Vector, y: int) -> Array:
    return proved(derived.derivative_by_probability, "k", P=P, y=y)


@row("cross-entropy#thm-jacobian-of-cross-entropy", "cross-entropy#surprise:", general=True)
def x3() -> Checked:
    """Its Jacobian has one row, with one entry that is not 0."""
    at = ((_P, 0), (_Q, 1), (_P, 2), (_Q, 1))
    P, y = np.array([p for p, _ in at]), np.array([label for _, label in at])
    rows = lib.cross_entropy_jacobian(P, y)

    def measured(one: tuple[Vector, int]) -> Array:
        return complex_step(lambda P: -np.log(np.asarray(P)[one[1]]), one[0])

    yield {
        "SymPy": everywhere(lambda one: _slopes(*one), at),
        "NumPy": everywhere(lambda one: lib.cross_entropy_jacobian(*one), at),
        "NumPy, in a batch": rows.ravel(),
        "complex step": everywhere(measured, at),
    }
    yield rows.shape == (4, 1, 3), "each of a batch has one row"
    only = (rows[:, 0] != 0) == (lib.one_hot(y, 3) == 1)
    yield only, "only the entry of the correct class is not 0"
    end = lib.cross_entropy_jacobian([0, 1], 0)
    yield end == [[-np.inf, 0]], "where that probability is 0 it is −inf"
    S = tuple(map(float, stability.softmax(LOGITS[0])))
    for label in (1, 2):
        yield case("gradientByProbabilities", [LOGITS[0], label + 1], _slopes(S, label))


def _gradients(make: Function) -> Witnesses:
    true = {"SymPy": everywhere(of_layer(make, "ij", labelled=True), LAYERS)}
    return true | gradient_witnesses()


def _chain_case(at: Layer, line: int) -> Case:
    return evaluated(derived.gradient_by_chain_rule(), "ij", line=line, W=at.W, x=at.x, y=at.y)


@row("cross-entropy#sec-last-link", "cross-entropy#loss-derivation-lines:")
def x4() -> Checked:
    """The last link of the chain: a row times $DP$."""

    def left_to_right(at: Layer) -> Array:
        Dxent = lib.cross_entropy_jacobian(layer.softmax_layer(at.W, at.x), at.y)
        DS = jacobian.softmax_jacobian(layer.logits(at.W, at.x))
        return np.asarray(Dxent @ DS @ layer.logits_jacobian(at.x, len(at.W)))

    other_order = both_ways("NumPy, (Dxent DS) Dg", left_to_right, LAYERS)
    yield _gradients(derived.gradient_by_chain_rule) | other_order
    T, N = np.shape(BATCH.W)
    for B, at in (((), LAYERS[1]), ((4,), BATCH)):
        shapes = [
            lib.cross_entropy_jacobian(layer.softmax_layer(at.W, at.x), at.y).shape,
            layer.softmax_layer_jacobian_by_product(at.W, at.x).shape,
            lib.loss_gradient_by_product(*at).shape,
        ]
        wanted = [(*B, 1, T), (*B, T, T * N), (*B, 1, T * N)]
        of = "each of 4 inputs" if B else "one input"
        yield shapes == wanted, f"shapes for {of}: 1 × {T}, {T} × {T * N}, 1 × {T * N}"
    yield _chain_case(LAYERS[0], 0)


@row("cross-entropy#sec-cancellation", "cross-entropy#loss-derivation-lines:", general=True)
def x5() -> Checked:
    """Written out: minus one over $P_y$, times row $y$ of the layer's Jacobian."""

    def written_out(at: Layer) -> Array:
        P_y = layer.softmax_layer(at.W, at.x)[at.y]
        return np.asarray(-1 / P_y * layer.softmax_layer_jacobian(at.W, at.x)[at.y])

    long = {"NumPy, −1/P_y times row y of DP": everywhere(written_out, LAYERS)}
    yield _gradients(derived.gradient_by_chain_rule) | long
    yield _chain_case(LAYERS[1], -1)


def _alone(at: Layer) -> list[Any]:
    """Return what the page's functions of a batch take: W, and the one example."""
    return [at.W, {"inputs": [at.x], "labels": [at.y + 1]}]


@row("cross-entropy#thm-loss-gradient", "cross-entropy#two-gradients:", general=True)
def x6() -> Checked:
    """The probability cancels: what is left is probability minus label, times the input."""
    yield _gradients(derived.gradient)
    for y in range(3):
        by_logits = of_logits(derived.gradient_by_logits, "j", y=y)
        yield asked(
            by_logits,
            lambda a, y=y: lib.gradient_by_logits(a, np.full(np.shape(a)[:-1], y)),
            lambda a, y=y: compensated.gradient_by_logits(a, np.full(np.shape(a)[:-1], y)),
        )
        yield case("gradientByLogits", [LOGITS[y + 1], y + 1], by_logits(LOGITS[y + 1]))
    sure = (40.0, 0.0, -1.0)
    true = proved(derived.gradient_by_logits, "j", a=sure, y=0)
    ours = compensated.gradient_by_logits(sure, 0)
    yield {"SymPy, one nearly 1": true, "compensated": ours}
    yield case("gradientByLogits", [sure, 1], true)
    for at in LAYERS[:2]:
        slopes = central_differences(partial(lib.loss, x=at.x, y=at.y), at.W)
        found = np.ravel(lib.loss_gradient(*at))
        yield compare({"NumPy": found, "differences of lib's own loss": slopes[0]}, within=1e-11)
        true = of_layer(derived.gradient, "ij", labelled=True)(at)
        yield case("meanLossGradient", _alone(at), true)
    # Where P_y is 0 in float64 the product of Jacobians has 1/0, and the short form does not.
    far = Layer(((0.0,), (3000.0,)), (1.0,), 0)
    yield lib.loss_gradient(*far) == [[-1], [1]], "it is right where P_y underflows to 0"


@row("cross-entropy#sec-no-need-for-luck")
def x7() -> Checked:
    """Multiplying Jacobians works with a hidden layer, too: backpropagation."""
    V = np.linspace(-1, 2, 12).reshape(4, 3)
    for at in LAYERS[1:]:
        hidden = np.tanh(layer.logits(at.W, at.x))
        a, slope = V @ hidden, 1 - hidden**2
        Dxent = lib.cross_entropy_jacobian(stability.softmax(a), at.y)
        rest = V * slope @ layer.logits_jacobian(at.x, len(at.W))

        def network(W: Array, at: Layer = at) -> Array:
            return np.asarray(-np.log(analytic_softmax(V @ np.tanh(np.asarray(W) @ at.x))[at.y]))

        back = np.outer(V.T @ lib.gradient_by_logits(a, at.y) * slope, at.x)
        yield compare(
            {
                "product of Jacobians in NumPy": Dxent @ jacobian.softmax_jacobian(a) @ rest,
                "product, compensated": Dxent @ compensated.softmax_jacobian(a) @ rest,
                "backpropagation": back.reshape(1, -1),
                "complex step": complex_step(network, at.W),
            },
            within=1e-13,
        )


@row("cross-entropy#sec-convex", "learning#digit-learner:", general=True)
def x8() -> Checked:
    """Convex in the logits; soft targets; the mean over a batch; downhill with the gradient."""
    for y in range(3):
        hessian = of_logits(derived.loss_hessian, "jl", y=y)
        yield asked(hessian, jacobian.softmax_jacobian, compensated.softmax_jacobian)
    lowest = min(np.linalg.eigvalsh(jacobian.softmax_jacobian(a)).min() for a in LOGITS)
    yield lowest > -1e-15, "the Hessian has no eigenvalue below 0: the loss is convex"
    a, Y = LOGITS[:2], (_SOFT, _P)
    true = [proved(derived.soft_targets, "j", a=a[b], Y=Y[b]) for b in range(2)]
    yield {
        "SymPy, soft targets": np.stack(true),
        "NumPy, soft targets": np.stack(list(map(lib.gradient_by_logits, a, Y))),
        "NumPy, soft targets of a batch": lib.gradient_by_logits(a, Y),
        "compensated, soft targets": compensated.gradient_by_logits(a, Y),
    }
    means = [
        proved(derived.cross_entropy_definition, p=Y[b], q=tuple(exact_softmax(a[b])))
        for b in range(2)
    ]
    yield {
        "SymPy, loss of soft targets": np.stack(means),
        "NumPy, loss of soft targets": lib.cross_entropy_from_logits(a, Y),
        "compensated, loss of soft targets": compensated.cross_entropy_from_logits(a, Y),
    }
    W, x, y = BATCH
    proven = proved(derived.batch_mean_gradient, "ij", W=W, x=x, y=y, B=len(y))
    yield {
        "SymPy, batch": proven,
        "NumPy, batch": lib.mean_loss_gradient(*BATCH),
        "NumPy, mean of the gradients": np.mean(lib.loss_gradient(*BATCH), axis=0),
        "compensated, batch": np.mean(compensated_gradient(BATCH), axis=0),
    }
    yield from learning.penalised()
    yield from learning.descent()
    batch = {"inputs": x, "labels": [label + 1 for label in y]}
    yield case("meanLossGradient", [W, batch], proven)
