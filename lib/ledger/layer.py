"""Rows L1 to L11: the layer and its Jacobian."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

import lib
from lib import compensated, jacobian, layer, stability
from lib.ledger.javascript import Case, call, case
from lib.ledger.points import (
    LAYERS,
    compensated_layer_jacobian,
    everywhere,
    exact_layer_jacobian,
    layer_witnesses,
    probability_witnesses,
)
from lib.ledger.row import Row, require
from lib.symbolic import LEDGER
from lib.symbolic.layer import (
    composition,
    count_multiplications,
    logit_derivative,
    multiplications_by_product,
    multiplications_in_closed_form,
)
from lib.witnesses import analytic_layer, analytic_softmax, compare, complex_step, exact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from lib.ledger.points import Layer
    from lib.witnesses import Comparison

    Checked = Iterator[Comparison | str]

_AT: Final = LAYERS[0]
_SIZES: Final = ((1, 1), (2, 3), (3, 2), (4, 5))


def _l1() -> Checked:
    for at in LAYERS:
        T, N = np.shape(at.W)
        lengths = [len(at.x), len(layer.logits(at.W, at.x)), len(layer.softmax_layer(at.W, at.x))]
        yield require(
            lengths == [N, T, T], f"{N} features become {T} logits and {T} probabilities"
        )
    again = everywhere(lambda at: stability.softmax(np.array(at.W) @ at.x), LAYERS)
    yield compare(
        probability_witnesses() | {"NumPy, step by step": again},
        within=1e-14,
    )


def _l2() -> Checked:
    by_W = complex_step(lambda W: analytic_layer(W, _AT.x), _AT.W)
    by_x = complex_step(lambda x: analytic_layer(_AT.W, x), _AT.x)
    T, N = np.shape(_AT.W)
    shapes = by_W.shape == (T, T * N) and by_x.shape == (T, N)
    yield require(shapes, f"by W there are {T * N} columns, by x only {N}")
    yield compare(
        {
            "SymPy": exact_layer_jacobian(_AT),
            "complex step, by W": by_W,
            "NumPy": layer.softmax_layer_jacobian(_AT.W, _AT.x),
            "compensated": compensated_layer_jacobian(_AT),
        },
        within=1e-14,
    )
    W = np.array(_AT.W) - 0.1 * lib.loss_gradient(*_AT)
    lower = lib.loss(W, _AT.x, _AT.y) < lib.loss(*_AT)
    yield require(lower, "a step of W against the gradient lowers the loss")


def _l3() -> Checked:
    after = everywhere(lambda at: stability.softmax(layer.logits(at.W, at.x)), LAYERS)
    yield compare(probability_witnesses() | {"NumPy, S after g": after}, within=1e-14)


def _l4() -> Checked:
    def product(at: Layer) -> NDArray[np.float64]:
        DS = jacobian.softmax_jacobian(layer.logits(at.W, at.x))
        return np.asarray(DS @ layer.logits_jacobian(at.x, len(at.W)))

    yield compare(
        layer_witnesses() | {"DS · Dg in NumPy": everywhere(product, LAYERS)}, within=1e-14
    )


def _l5() -> Checked:
    for T, N in _SIZES:
        places = np.arange(T * N).reshape(T, N)
        zero = [[layer.weight_column(i, j, N, first=0) for j in range(N)] for i in range(T)]
        one = [[layer.weight_column(i + 1, j + 1, N) for j in range(N)] for i in range(T)]
        yield require(
            (places == zero) & (places + 1 == one),
            f"T = {T}, N = {N}: every column is where row-major order has it, from 0 and from 1",
        )


def _exact_dg(at: Layer) -> NDArray[np.object_]:
    return exact(logit_derivative(), "tij", W=at.W, x=at.x).reshape(len(at.W), -1)


def _l6() -> Checked:
    yield compare(
        {
            "SymPy": _exact_dg(_AT),
            "complex step of W x": complex_step(lambda W: np.asarray(W) @ _AT.x, _AT.W),
            "NumPy": layer.logits_jacobian(_AT.x, len(_AT.W)),
        },
        within=1e-14,
    )
    for T, N in _SIZES:
        zeros = np.count_nonzero(layer.logits_jacobian(np.ones(N), T) == 0)
        yield require(
            zeros == T * N * (T - 1), f"T = {T}, N = {N}: {zeros} of {T * T * N} entries are 0"
        )


def _l7() -> Checked:
    yield compare(
        {
            "SymPy": everywhere(_exact_dg, LAYERS),
            "complex step": everywhere(
                lambda at: complex_step(lambda W: np.asarray(W) @ at.x, at.W), LAYERS
            ),
            "NumPy": everywhere(lambda at: layer.logits_jacobian(at.x, len(at.W)), LAYERS),
        },
        within=1e-14,
    )


def _l8() -> Checked:
    for T, N in _SIZES:
        W, x = np.zeros((T, N)), np.zeros(N)
        shapes = [
            jacobian.softmax_jacobian(layer.logits(W, x)).shape,
            layer.logits_jacobian(x, T).shape,
            layer.softmax_layer_jacobian(W, x).shape,
        ]
        wanted = [(T, T), (T, T * N), (T, T * N)]
        yield require(shapes == wanted, f"T = {T}, N = {N}: DS {T} × {T}, Dg and DP {T} × {T * N}")


def _l9() -> Checked:
    yield compare(layer_witnesses(), within=1e-14)


def _l10() -> Checked:
    for T, N in _SIZES:
        counted = count_multiplications(N, T)
        formulas = tuple(
            int(make().value(N=N, T=T))
            for make in (multiplications_by_product, multiplications_in_closed_form)
        )
        yield require(
            counted == formulas,
            f"T = {T}, N = {N}: multiplications, as counted: {counted[0]} in the product, "
            f"{counted[1]} in the closed form",
        )


def _l11() -> Checked:
    V, (W, x, _) = np.array([[0.5, -1.0], [0.25, 2.0]]), LAYERS[1]
    W = W[:2]

    def network(weights: NDArray[np.complex128]) -> NDArray[np.complex128]:
        return analytic_softmax(V @ np.tanh(np.asarray(weights) @ x))

    hidden = np.tanh(np.array(W) @ x)
    before = V * (1 - hidden**2) @ layer.logits_jacobian(x, len(W))
    proved = LEDGER["L11"]()[0].value(
        W=W, x=x, **{f"v_{r + 1}{c + 1}": V[r, c] for r in range(2) for c in range(2)}
    )
    yield compare(
        {
            "SymPy": np.array(proved, dtype=object),
            "product of three Jacobians in NumPy": jacobian.softmax_jacobian(V @ hidden) @ before,
            "product, compensated": compensated.softmax_jacobian(V @ hidden) @ before,
            "complex step": complex_step(network, W),
        },
        within=1e-14,
    )


def _layers() -> list[Case]:
    return [case("layerJacobian", [[at.x, *at.W]], exact_layer_jacobian(at)) for at in LAYERS]


def _products() -> list[Case]:
    return [
        case(
            "matrixProduct",
            [
                call("softmaxJacobian", call("layerLogits", [at.x, *at.W])),
                call("logitsJacobian", [at.x, *at.W]),
            ],
            exact_layer_jacobian(at),
        )
        for at in LAYERS
    ]


def _dg() -> list[Case]:
    return [case("logitsJacobian", [[at.x, *at.W]], _exact_dg(at)) for at in LAYERS]


def _all_three() -> list[Case]:
    # As many numbers as the shapes say: a matrix of another shape would fail.
    return [*_dg()[:1], *_products()[:1], *_layers()[:1]]


def _probabilities() -> list[Case]:
    return [
        case("layerProbabilities", [[at.x, *at.W]], exact(composition(), "t", W=at.W, x=at.x))
        for at in LAYERS
    ]


def _columns() -> list[Case]:
    return [case("weightColumn", [2, 3, 3, 1], [6]), case("weightColumn", [1, 2, 3, 0], [5])]


ROWS: Final = (
    Row(
        "L1",
        "The picture: $N$ features, the weights, $T$ logits, softmax, $T$ probabilities.",
        "layer#sec-layer",
        _l1,
        "layer#layer-network:",
        _probabilities,
    ),
    Row(
        "L2",
        "The derivative wanted is by $W$, since $W$ is what training moves.",
        "learning#sec-first-step",
        _l2,
        "layer#layer-network:",
        lambda: _layers()[:1],
    ),
    Row(
        "L3",
        "The layer is a composition: $P$ is softmax after $g$.",
        "layer#def-softmax-layer",
        _l3,
        "layer#layer-network:",
        _probabilities,
    ),
    Row(
        "L4",
        "The chain rule: $DP$ is the product of $DS$ and $Dg$.",
        "layer#thm-chain-rule",
        _l4,
        "layer#jacobian-product:",
        _products,
    ),
    Row(
        "L5",
        "$Dg$ has a column for each weight, row by row; the book says where it counts from.",
        "layer#def-weight-column",
        _l5,
        "layer#row-major:",
        _columns,
    ),
    Row(
        "L6",
        "The rows of $Dg$: the input $x$ in the block of its own class, zeros elsewhere.",
        "layer#thm-jacobian-of-logits",
        _l6,
        "layer#row-major:",
        _dg,
        general=True,
    ),
    Row(
        "L7",
        "A logit moves with $x_j$ by a weight of its own row, and not at all by another.",
        "layer#thm-jacobian-of-logits",
        _l7,
        "layer#row-major:",
        _dg,
        general=True,
    ),
    Row(
        "L8",
        "Shapes: $DS$ has $T$ columns, $Dg$ and $DP$ have $N T$; all have $T$ rows.",
        "layer#sec-one-survivor",
        _l8,
        "layer#jacobian-product:",
        _all_three,
    ),
    Row(
        "L9",
        "One term of the sum survives, and the layer's Jacobian is short.",
        "layer#thm-jacobian-of-layer",
        _l9,
        "layer#jacobian-product:",
        _layers,
        general=True,
    ),
    Row(
        "L10",
        "So the matrix product is not needed: it costs about $T$ times the multiplications.",
        "layer#sec-price",
        _l10,
        "layer#jacobian-product:",
        lambda: [case("multiplications", [4, 3], count_multiplications(3, 4))],
    ),
    Row(
        "L11",
        "The product of Jacobians works unchanged where no closed form is at hand.",
        "layer#sec-other-compositions",
        _l11,
    ),
)
