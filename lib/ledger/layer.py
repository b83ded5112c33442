"""Rows P2, L1 and L3 to L11: the layer and its Jacobian."""

# ruff: noqa: D401 (the docstring of a check is what its row states)
import tracemalloc
from functools import partial
from typing import Final

import mpmath
import numpy as np

from lib import compensated, jacobian, layer, stability
from lib.definition import softmax_naive
from lib.ledger.javascript import Case, call, case
from lib.ledger.points import (
    BATCH,
    LAYERS,
    Layer,
    both_ways,
    everywhere,
    exact_layer_jacobian,
    exact_probabilities,
    layer_witnesses,
    of_layer,
    probability_witnesses,
    proved,
)
from lib.ledger.row import Array, Checked, Function, row
from lib.symbolic import layer as derived
from lib.symbolic.learning import log_odds
from lib.witnesses import analytic_softmax, compare, complex_step

_SIZES: Final = ((1, 1), (2, 3), (3, 2), (4, 5))
_TWO: Final = LAYERS[:2]  # a layer of T = 2 and N = 3, and one of T = 3 and N = 2


def _cases(f: str, exact: Function) -> list[Case]:
    return [case(f, [[at.x, *at.W]], exact(at)) for at in _TWO]


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
        for at in _TWO
    ]


@row("layer#def-softmax-layer", "definition#triangle:")
def p2() -> Checked:
    """Logistic regression of many classes: softmax of $W x$ gives class probabilities."""
    yield probability_witnesses()
    P = layer.softmax_layer(BATCH.W, BATCH.x)
    yield np.abs(P.sum(axis=1) - 1) < 1e-15, "they sum to 1 for each of 4 inputs"

    def odds(at: Layer) -> Array:
        P = layer.softmax_layer(at.W, at.x)
        return np.asarray(np.log(P[..., :, None] / P[..., None, :]))

    linear = {"SymPy, log-odds": everywhere(of_layer(log_odds, "il"), LAYERS)}
    yield compare(linear | both_ways("NumPy", odds, LAYERS), within=1e-13)
    W, x = np.array(LAYERS[0].W), np.array(LAYERS[0].x)
    logistic = 1 / (1 + np.exp((W[0] - W[1]) @ x))
    yield {"two classes: the logistic function": logistic, "NumPy": layer.softmax_layer(W, x)[1]}
    yield from _cases("layerProbabilities", exact_probabilities)


@row("layer#sec-layer", "layer#layer-network:")
def l1() -> Checked:
    """The picture: $N$ features, the weights, $T$ logits, softmax, $T$ probabilities."""
    for T, N in _SIZES:
        W, X = np.zeros((T, N)), np.zeros((6, 7, N))
        shapes = layer.logits(W, X).shape, layer.softmax_layer(W, X).shape
        right = shapes == 2 * ((6, 7, T),)
        yield right, f"N = {N} features become T = {T} logits and probabilities"
    sums = everywhere(lambda at: [np.dot(row, at.x) for row in at.W], LAYERS)
    ours = both_ways("NumPy", lambda at: layer.logits(at.W, at.x), LAYERS)
    yield {"logits, row by row": sums} | ours
    again = everywhere(lambda at: softmax_naive(np.array(at.W) @ at.x), LAYERS)
    yield probability_witnesses() | {"NumPy, step by step": again}
    yield from _cases("layerProbabilities", exact_probabilities)


@row("layer#def-softmax-layer", "layer#layer-network:")
def l3() -> Checked:
    """The layer is a composition: $P$ is softmax after $g$."""

    def after(at: Layer) -> Array:
        return stability.softmax(layer.logits(at.W, at.x))

    yield probability_witnesses() | both_ways("NumPy, S after g", after, LAYERS)
    yield from _cases("layerProbabilities", exact_probabilities)


@row("layer#thm-chain-rule", "layer#jacobian-product:")
def l4() -> Checked:
    """The chain rule: $DP$ is the product of $DS$ and $Dg$."""

    def product(at: Layer) -> Array:
        DS = jacobian.softmax_jacobian(layer.logits(at.W, at.x))
        return np.asarray(DS @ layer.logits_jacobian(at.x, len(at.W)))

    yield layer_witnesses() | both_ways("DS · Dg in NumPy", product, LAYERS)
    yield from _products()


@row("layer#def-weight-column", "layer#row-major:")
def l5() -> Checked:
    """$Dg$ has a column for each weight, row by row; the book says where it counts from."""
    ordered = []
    for T, N, first in np.ndindex(6, 6, 2):
        places = np.arange((T + 1) * (N + 1)).reshape(T + 1, N + 1)
        columns = [
            layer.weight_column(i + first, j + first, N + 1, first)
            for i, j in np.ndindex(places.shape)
        ]
        ordered.append(np.array_equal(columns, places.ravel() + first))
    there = "every column is where row-major order has it, from 0 and from 1"
    yield ordered, f"for T and N from 1 to 6 {there}"
    for T, N in _SIZES:
        proven = np.array(derived.column_of_weight(N, T).result.tolist(), dtype=int)
        ours = [[layer.weight_column(i + 1, j + 1, N) for j in range(N)] for i in range(T)]
        yield proven == ours, f"T = {T}, N = {N}: so has SymPy's list of the weights"
        x = np.arange(1.0, N + 1)
        Dg = complex_step(partial(_times, x), np.zeros((T, N)))
        held = [Dg[i, ours[i][j] - 1] == x[j] for i, j in np.ndindex(T, N)]
        yield held, f"T = {T}, N = {N}: and there g_i moves by x_j"
    yield from [
        case("weightColumn", [i + first, j + first, N, first], [i * N + j + first])
        for i, j, N in ((1, 2, 3), (2, 0, 4), (3, 1, 2), (4, 0, 1))
        for first in (0, 1)
    ]


def _times(x: Array, W: Array) -> Array:
    return np.asarray(np.asarray(W) @ x)


def _exact_dg(at: Layer) -> Array:
    return proved(derived.logit_derivative, "tij", W=at.W, x=at.x).reshape(len(at.W), -1)


def _dg_witnesses() -> dict[str, Array]:
    def measured(at: Layer) -> Array:
        return complex_step(partial(_times, at.x), at.W)

    return {
        "SymPy": everywhere(_exact_dg, LAYERS),
        "complex step of W x": everywhere(measured, LAYERS),
        **both_ways("NumPy", lambda at: layer.logits_jacobian(at.x, len(at.W)), LAYERS),
    }


@row("layer#thm-jacobian-of-logits", "layer#row-major:", general=True)
def l6() -> Checked:
    """The rows of $Dg$: the input $x$ in the block of its own class, zeros elsewhere."""
    yield _dg_witnesses()
    for T, N in _SIZES:
        X = np.arange(1.0, 6 * N + 1).reshape(6, N)
        blocks = [np.kron(np.eye(T), x) for x in X]
        words = f"blocks x: {T}, zeros: {T * N * (T - 1)} of {T * T * N}"
        yield layer.logits_jacobian(X, T) == blocks, f"T = {T}, N = {N}: {words}"
    yield from _cases("logitsJacobian", _exact_dg)


@row("layer#thm-jacobian-of-logits", "layer#row-major:", general=True)
def l7() -> Checked:
    """A logit moves $x_j$ times as far as a weight of its own row, and with no other weight."""
    yield _dg_witnesses()
    at, zero = LAYERS[0], np.zeros((2, 3))
    one_by_one = np.eye(6).reshape(6, 2, 3)  # a weight is 1, all others are 0
    moves = [layer.logits(one, at.x) - layer.logits(zero, at.x) for one in one_by_one]
    alone = np.transpose(moves) == layer.logits_jacobian(at.x, 2)
    yield alone, "each of 6 weights, raised by 1, moves its own logit by x_j and no other"
    yield from _cases("logitsJacobian", _exact_dg)


@row("layer#sec-one-survivor", "layer#jacobian-product:")
def l8() -> Checked:
    """Shapes: $DS$ has $T$ columns, $Dg$ and $DP$ have $N T$; all have $T$ rows."""
    for (T, N), B in [(sizes, B) for sizes in _SIZES for B in ((), (6,))]:
        W, x = np.zeros((T, N)), np.zeros((*B, N))
        shapes = [
            jacobian.softmax_jacobian(layer.logits(W, x)).shape,
            layer.logits_jacobian(x, T).shape,
            layer.softmax_layer_jacobian(W, x).shape,
            layer.softmax_layer_jacobian_by_product(W, x).shape,
        ]
        wanted = [(*B, T, T), *3 * [(*B, T, T * N)]]
        of = "6 inputs" if B else "1 input"
        yield shapes == wanted, f"T = {T}, N = {N}, {of}: DS {T} × {T}, Dg and DP {T} × {T * N}"
    yield from _cases("logitsJacobian", _exact_dg)[:1]
    yield from _products()[:1]
    yield from _cases("layerJacobian", exact_layer_jacobian)[:1]


@row("layer#thm-jacobian-of-layer", "layer#jacobian-product:", general=True)
def l9() -> Checked:
    """One term of the sum survives, and the layer's Jacobian is short."""
    yield layer_witnesses()
    yield from _cases("layerJacobian", exact_layer_jacobian)


@row("layer#sec-price", "layer#jacobian-product:")
def l10() -> Checked:
    """So the product is not needed: it takes $T N / (N + 1)$ times as many multiplications."""
    for T, N in _SIZES:
        product, closed = counted = derived.count_multiplications(N, T)
        formulas = derived.multiplications_by_product(), derived.multiplications_in_closed_form()
        words = f"as counted: {product} in the product, {closed} in the closed form"
        same = counted == tuple(formula.value(N=N, T=T) for formula in formulas)
        yield same, f"T = {T}, N = {N}: multiplications, {words}"
        times = derived.multiplications_ratio().value(N=N, T=T)
        same = mpmath.almosteq(times, mpmath.mpf(product) / closed)
        yield same, f"T = {T}, N = {N}: {float(times):.3g} times as many"
        zeros = np.count_nonzero(layer.logits_jacobian(np.ones(N), T) == 0)
        yield T * zeros == (T - 1) * T * T * N, f"zeros of Dg: {T - 1} in {T}"
    long = _memory(layer.softmax_layer_jacobian_by_product)
    more = long > 1.5 * _memory(layer.softmax_layer_jacobian)
    yield more, "at T = 40 and N = 200 the product holds Dg besides DP"
    for T, N in ((4, 3), (2, 5)):
        yield case("multiplications", [T, N], derived.count_multiplications(N, T))


def _memory(jacobian_of: Function) -> int:
    """Return the most bytes that are held at once while a Jacobian is computed."""
    W, x = np.zeros((40, 200)), np.ones(200)
    tracemalloc.start()
    jacobian_of(W, x)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


@row("layer#sec-other-compositions")
def l11() -> Checked:
    """The product of Jacobians works unchanged where no closed form is at hand."""
    V, (W, x, _) = np.array([[0.5, -1.0, 2.0], [0.25, 2.0, -1.5], [1.5, 0.0, -0.5]]), LAYERS[1]
    proven = proved(derived.another_composition, "tij", V=tuple(map(tuple, V)), W=W, x=x)
    tanh: tuple[Function, Function] = (np.tanh, lambda z: 1 - np.tanh(z) ** 2)
    yield {"SymPy": proven.reshape(3, -1), **_composed(*tanh, V, W, x)}
    # Four outputs, three hidden units, two features, and functions that nobody derived here.
    V = np.linspace(-1, 2, 12).reshape(4, 3)
    for f, slope in (tanh, (np.sin, np.cos), (np.square, lambda z: 2 * z)):
        yield compare(_composed(f, slope, V, BATCH.W, x), within=1e-13)


def _composed(f: Function, slope: Function, V: Array, W: object, x: object) -> dict[str, Array]:
    """Return the Jacobian of S(V f(W x)) with respect to W: a product, and the complex step."""
    W, x = np.array(W), np.array(x)
    z = layer.logits(W, x)
    before = V * slope(z) @ layer.logits_jacobian(x, len(W))
    return {
        f"product of three Jacobians, {f.__name__}": jacobian.softmax_jacobian(V @ f(z)) @ before,
        "product, compensated": compensated.softmax_jacobian(V @ f(z)) @ before,
        "complex step": complex_step(lambda W: analytic_softmax(V @ f(np.asarray(W) @ x)), W),
    }
