"""Rows V1 to V3 and J1 to J7: the Jacobian."""

# ruff: noqa: D401 (the docstring of a check is what its row states)
from functools import partial
from typing import Final

import mpmath
import numpy as np

import lib
from lib import compensated, jacobian, stability
from lib.ledger.javascript import Case, case, evaluated
from lib.ledger.points import (
    LAYERS,
    LOGITS,
    both_ways,
    everywhere,
    exact_jacobian,
    exact_softmax,
    jacobian_witnesses,
    of_logits,
    proved,
    random_logits,
)
from lib.ledger.row import Array, Checked, Function, Vector, row
from lib.symbolic import jacobian as derived
from lib.witnesses import analytic_softmax, central_differences, compare, complex_step

_A: Final = LOGITS[0]
_SURE: Final = (40.0, 0.0, -1.0)


def _cases() -> list[Case]:
    return [case("softmaxJacobian", [a], exact_jacobian(a)) for a in LOGITS]


def _one_by_one(softmax: Function, step: Function, a: Vector) -> list[float]:
    """One derivative of one output by one input at a time."""

    def output(at: Array, i: int, j: int) -> Array:
        moved = np.array(a, dtype=at.dtype)
        moved[j] = at[0]
        return np.asarray(softmax(moved)[i : i + 1])

    pairs = np.ndindex(len(a), len(a))
    return [float(step(partial(output, i=i, j=j), [a[j]])[0, 0]) for i, j in pairs]


@row("jacobian#sec-which", "jacobian#nudge:")
def v1() -> Checked:
    """There is no single derivative: choose an output $i$ and an input $j$."""
    one_by_one = "complex step, one pair at a time"
    pairs = everywhere(partial(_one_by_one, analytic_softmax, complex_step))
    yield {
        one_by_one: pairs,
        **both_ways("NumPy", jacobian.softmax_jacobian),
        **both_ways("compensated", compensated.softmax_jacobian),
    }
    ours = everywhere(partial(_one_by_one, stability.softmax, central_differences))
    differences = "differences of lib.softmax, pair by pair"
    yield compare({differences: ours, one_by_one: pairs}, within=1e-10)
    different = np.unique(np.round(pairs[:9], 12))
    yield len(different) == 6, "of the 9 pairs at 1, 2, 3 only (i, j) and (j, i) agree"
    yield evaluated(derived.entry_condensed(), "ij", a=_A)


@row("jacobian#def-jacobian", "jacobian#jacobian-matrix:")
def v2() -> Checked:
    """All of them make a matrix of $N$ rows and $N$ columns, $D_j S_i$ in row $i$, column $j$."""
    for name, DS in (
        ("NumPy", jacobian.softmax_jacobian),
        ("compensated", compensated.softmax_jacobian),
    ):
        shapes = [DS(np.zeros((9, 10, N))).shape == (9, 10, N, N) for N in range(1, 9)]
        yield shapes, f"DS is N × N, for N from 1 to 8, one for each of a batch, {name}"
    slower = np.array([1, 0.5, 0.25])  # so that rows and columns are told apart
    measured = complex_step(lambda a: analytic_softmax(np.asarray(a) * slower), _A)
    true = exact_jacobian(tuple(_A * slower)) * slower
    yield {
        "SymPy, inputs times {:g}, {:g} and {:g}".format(*slower): true,
        "complex step, inputs in columns": measured,
        "NumPy": jacobian.softmax_jacobian(_A * slower) * slower,
        "compensated": compensated.softmax_jacobian(_A * slower) * slower,
    }
    yield from _cases()[3:]


@row("jacobian#sec-which")
def v3() -> Checked:
    """A gradient belongs to a function with one output; with many, the word is Jacobian."""
    at = LAYERS[0]
    T, N = np.shape(at.W)
    DS, DP = jacobian.softmax_jacobian(_A), lib.softmax_layer_jacobian(at.W, at.x)
    yield (
        [DS.shape == (3, 3), DP.shape == (T, T * N)],
        "softmax and the layer have a row for each output",
    )
    gradient, line = lib.loss_gradient(*at), lib.loss_gradient_by_product(*at)
    short = lib.cross_entropy_jacobian([0.2, 0.3, 0.5], 1)
    shapes = [short.shape == (1, 3), line.shape == (1, T * N), gradient.shape == (T, N)]
    yield shapes, "the loss, a single number, has one row: its gradient, in the shape of W"
    slopes = central_differences(lambda W: lib.loss(W, at.x, at.y), at.W)[0]
    found = {"differences of the loss": slopes, "gradient": gradient.ravel(), "row": line[0]}
    yield compare(found, within=1e-11)


@row("jacobian#sec-quotient", "jacobian#derivation-lines:")
def j1() -> Checked:
    """The quotient rule, with $g_i = e^{a_i}$ over the sum of all."""

    def quotient(a: Vector) -> Array:
        g, h = np.exp(a), np.exp(a).sum()
        by_j = np.diag(g)  # column j: the derivative of each g with respect to a_j
        return np.asarray((by_j * h - np.multiply.outer(g, g)) / h**2)

    yield {
        **jacobian_witnesses(),
        "SymPy, quotient rule": everywhere(of_logits(derived.quotient_of_softmax, "ij")),
        "quotient rule in NumPy": everywhere(quotient),
    }
    yield evaluated(derived.quotient_of_softmax(), "ij", line=-1, a=_A)


@row("jacobian#sec-quotient", "jacobian#derivation-lines:", general=True)
def j2() -> Checked:
    """The sum changes at the rate $e^{a_j}$ with any $a_j$; a numerator only with its own."""
    sums = everywhere(of_logits(derived.derivative_of_denominator, "j"))
    own = everywhere(of_logits(derived.derivative_of_numerator, "ij"))
    yield {
        "SymPy, sum": sums,
        "NumPy": everywhere(np.exp),
        "complex step": everywhere(lambda a: complex_step(lambda b: np.sum(np.exp(b)), a)),
    }
    yield {
        "SymPy, numerators": own,
        "NumPy": everywhere(lambda a: np.diag(np.exp(a))),
        "complex step": everywhere(lambda a: complex_step(np.exp, a)),
    }

    # The sum and the numerators as they stand in the functions of `lib`.
    def total(a: Array) -> Array:
        return np.asarray(np.exp(lib.log_sum_exp(a)))

    def numerators(a: Array) -> Array:
        return np.asarray(lib.softmax_naive(a) * total(a))

    for name, true, f in (("sum", sums, total), ("numerators", own, numerators)):
        ours = everywhere(partial(central_differences, f))
        moves = true != 0
        both = {f"SymPy, {name}": true[moves], "differences of lib": ours[moves]}
        yield compare(both, within=1e-9)
        if not moves.all():
            yield np.abs(ours[~moves]) < 1e-10, f"{name}: nothing else changes"
    yield evaluated(derived.derivative_of_denominator(), "j", a=_A)
    yield evaluated(derived.derivative_of_numerator(), "ij", a=_A)


@row("jacobian#sec-diagonal", "jacobian#derivation-lines:", general=True)
def j3() -> Checked:
    """On the diagonal: the part times what is missing to 1."""
    proven = everywhere(of_logits(derived.entry_on_diagonal, "i"))
    yield {"SymPy, i = j": proven} | jacobian_witnesses(np.diag)
    yield {
        "SymPy, one nearly 1": np.diag(exact_jacobian(_SURE)),
        "compensated": np.diag(compensated.softmax_jacobian(_SURE)),
    }
    own = np.diagonal(jacobian.softmax_jacobian(random_logits(200, 5)), axis1=1, axis2=2)
    yield [own > 0, own <= 0.25], "1,000 of them lie above 0 and up to a quarter"
    with mpmath.workdps(60):
        complements = [(a, 1 - exact_softmax(a)) for a in (*LOGITS[:2], _SURE)]
    for logits, true in complements:
        yield case("complements", [logits], true)


def _off(J: Array) -> Array:
    return J[~np.eye(len(J), dtype=bool)]


@row("jacobian#sec-off-diagonal", "jacobian#derivation-lines:", general=True)
def j4() -> Checked:
    """Off the diagonal: minus the product of the two parts."""

    def apart(a: Vector) -> list[object]:
        pairs = [(i, j) for i, j in np.ndindex(len(a), len(a)) if i != j]
        return [proved(derived.entry_off_diagonal, a=a, i=i, j=j)[()] for i, j in pairs]

    witnesses = {"SymPy, i ≠ j": everywhere(apart)} | jacobian_witnesses(_off)
    yield witnesses
    others = jacobian.softmax_jacobian(random_logits(200, 5))[:, ~np.eye(5, dtype=bool)]
    all_negative = np.append(witnesses["NumPy"], others) < 0
    yield all_negative, f"all of them are negative, and so are {others.size:,} others"
    for i, j in ((0, 1), (2, 0)):
        yield evaluated(derived.entry_off_diagonal(), a=_A, i=i, j=j)


@row("jacobian#thm-jacobian", "jacobian#jacobian-matrix:", general=True)
def j5() -> Checked:
    """Both cases in one formula."""
    loops = {"NumPy, two loops": everywhere(jacobian.softmax_jacobian_elementwise)}
    yield jacobian_witnesses() | loops
    yield from _cases()


@row("jacobian#sec-matrix-form", "jacobian#jacobian-matrix:")
def j6() -> Checked:
    r"""As matrices: $\mathrm{diag}(S)$ minus $S$ times its transpose; or with an indicator."""

    def matrices(a: Vector) -> Array:
        S = exact_softmax(a)
        with mpmath.workdps(60):
            return np.asarray(np.diag(S) - np.outer(S, S))

    yield {
        "SymPy, indicator": everywhere(of_logits(derived.entry_with_indicator, "ij")),
        "diag(S) − S Sᵀ, 60 digits": everywhere(matrices),
        **jacobian_witnesses(),
    }
    yield case("softmaxJacobian", [_A], proved(derived.entry_with_indicator, "ij", a=_A))


@row(
    "jacobian#thm-structure",
    "jacobian#jacobian-matrix:",
    "jacobian#nudge:direction=0&step=0.5",
    general=True,
)
def j7() -> Checked:
    """Symmetric, rows and columns sum to 0, positive semi-definite; the second derivative."""
    a = random_logits(200, 5)
    DS = jacobian.softmax_jacobian(a)
    yield np.abs(DS - DS.swapaxes(1, 2)).max() < 1e-15, "200 matrices are symmetric"
    for axis, name in ((2, "row"), (1, "column")):
        witnesses = {f"{name} sums in NumPy": DS.sum(axis=axis), "0": np.zeros((200, 5))}
        yield compare(witnesses, within=1e-15, unit="absolute")
    values, vectors = np.linalg.eigh(DS)
    yield values > -1e-15, "no eigenvalue is below 0, but for rounding"
    yield values[:, 1] > 1e-9, "only one eigenvalue is 0: the rank is N − 1"
    constant = np.abs(vectors[:, :, 0] * np.sqrt(5)) - 1
    yield np.abs(constant) < 1e-9, "the eigenvector of 0 is the same in every entry"
    yield np.abs(vectors[:, :, 1:].sum(axis=1)) < 1e-9, "all others sum to 0"
    S = np.sort(stability.softmax(a), axis=1)
    in_turn = np.stack([values, S], axis=2).reshape(200, 10)
    yield np.diff(in_turn) > -1e-15, "between two neighbouring parts lies one eigenvalue"
    masked = jacobian.softmax_jacobian([1, -np.inf, 2, -np.inf, 3])
    yield np.linalg.matrix_rank(masked) == 2, "two masked classes: a rank of N − 1 − 2"

    def rows(a: Array) -> Array:
        S = analytic_softmax(a)
        return np.diag(S) - np.outer(S, S)

    second = proved(derived.second_derivative, "ijl", a=_A).ravel()
    yield {"SymPy, second derivative": second, "complex step": complex_step(rows, _A).ravel()}
    ours = central_differences(jacobian.softmax_jacobian, _A).ravel()
    yield compare({"SymPy, second derivative": second, "differences of lib": ours}, within=1e-9)
    yield from _products()
    yield evaluated(derived.second_derivative(), "ijl", line=1, a=_A[:2])


def _products() -> Checked:
    """DS times a vector, without DS, for one vector and for each of a batch."""
    a, v = tuple(LOGITS[:2]), np.array([[1.0, -2.0, 0.5], [0.25, 3.0, -1.5]])
    alone = np.stack([jacobian.jacobian_times_vector(*pair) for pair in zip(a, v, strict=True)])
    yield {
        "SymPy, DS v": np.stack([exact_jacobian(a[b]) @ v[b] for b in range(2)]),
        "NumPy, DS v": np.einsum("bij,bj->bi", jacobian.softmax_jacobian(a), v),
        "without DS": jacobian.jacobian_times_vector(a, v),
        "without DS, one by one": alone,
        "vᵀ DS, without DS": jacobian.vector_times_jacobian(v, a),
        "compensated": compensated.jacobian_times_vector(a, v),
        "compensated, vᵀ DS": compensated.vector_times_jacobian(v, a),
    }
    for times in (jacobian.jacobian_times_vector, compensated.jacobian_times_vector):
        masked = times([0.0, -np.inf, 0.0], [1.0, np.inf, 3.0])
        yield masked == [-0.5, 0, 0.5], "a class of probability 0 takes no part"
