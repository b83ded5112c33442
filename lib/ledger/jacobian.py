"""Rows V1 to V3 and J1 to J7: the Jacobian."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import mpmath
import numpy as np

import lib
from lib import compensated, jacobian
from lib.ledger.javascript import Case, case, evaluated
from lib.ledger.points import (
    LOGITS,
    everywhere,
    exact_jacobian,
    exact_softmax,
    jacobian_witnesses,
    random_logits,
)
from lib.ledger.row import Row, require
from lib.symbolic.jacobian import (
    derivative_of_denominator,
    derivative_of_numerator,
    entry_condensed,
    entry_off_diagonal,
    entry_on_diagonal,
    entry_with_indicator,
    quotient_of_softmax,
    second_derivative,
)
from lib.witnesses import analytic_softmax, compare, complex_step, exact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from lib.witnesses import Comparison

    Checked = Iterator[Comparison | str]

_A: Final = (1.0, 2.0, 3.0)


def _v1() -> Checked:
    def one_by_one(a: tuple[float, ...]) -> list[float]:
        """One derivative of one output by one input at a time."""
        N = len(a)
        slopes = []
        for i in range(N):
            for j in range(N):
                others = np.array(a)

                def output(
                    at: NDArray[np.float64],
                    i: int = i,
                    j: int = j,
                    a: NDArray[np.float64] = others,
                ) -> NDArray[np.float64]:
                    moved = a.astype(at.dtype)
                    moved[j] = at[0]
                    return analytic_softmax(moved)[i : i + 1]

                slopes.append(float(complex_step(output, [a[j]])[0, 0]))
        return slopes

    yield compare(
        {
            "complex step, one pair at a time": everywhere(one_by_one),
            "NumPy": everywhere(jacobian.softmax_jacobian),
            "compensated": everywhere(compensated.softmax_jacobian),
        },
        within=1e-14,
    )
    different = np.unique(np.round(one_by_one(_A), 12))
    yield require(len(different) > 1, "the pairs of output and input have different derivatives")


def _v2() -> Checked:
    shapes = [jacobian.softmax_jacobian(np.zeros(N)).shape == (N, N) for N in range(1, 9)]
    yield require(shapes, "DS is N × N, for N from 1 to 8")
    moves = complex_step(lambda a: analytic_softmax(np.asarray(a) * [1, 0.5, 0.25]), _A)
    at = np.array(_A) * [1, 0.5, 0.25]
    yield compare(
        {
            "complex step, inputs in columns": moves,
            "NumPy": jacobian.softmax_jacobian(at) * [1, 0.5, 0.25],
            "compensated": compensated.softmax_jacobian(at) * [1, 0.5, 0.25],
        },
        within=1e-14,
    )


def _v3() -> Checked:
    rows = len(jacobian.softmax_jacobian(_A))
    yield require(rows == len(_A), "a check of shape: softmax has as many rows as outputs")
    shape = lib.cross_entropy_jacobian([0.2, 0.3, 0.5], 1).shape
    yield require(shape == (1, 3), "the loss, a single number, has one row: its gradient")


def _j1() -> Checked:
    def quotient(a: tuple[float, ...]) -> NDArray[np.float64]:
        g, h = np.exp(a), np.exp(a).sum()
        by_j = np.diag(g)  # column j: the derivative of each g by a_j
        return np.asarray((by_j * h - np.multiply.outer(g, g)) / h**2)

    yield compare(
        jacobian_witnesses(lambda J: J) | {"quotient rule in NumPy": everywhere(quotient)},
        within=1e-14,
    )


def _j2() -> Checked:
    yield compare(
        {
            "SymPy": everywhere(lambda a: exact(derivative_of_denominator(), "j", a=a)),
            "NumPy": everywhere(np.exp),
            "complex step": everywhere(lambda a: complex_step(lambda b: np.sum(np.exp(b)), a)),
        },
        within=1e-14,
    )
    own = complex_step(np.exp, _A)
    yield require(own[~np.eye(3, dtype=bool)] == 0, "a power of e moves with its own input alone")


def _j3() -> Checked:
    proved = {"SymPy, i = j": everywhere(lambda a: exact(entry_on_diagonal(), "i", a=a))}
    yield compare(proved | jacobian_witnesses(np.diag), within=1e-14)


def _off(J: NDArray[np.float64]) -> NDArray[np.float64]:
    return J[~np.eye(len(J), dtype=bool)]


def _j4() -> Checked:
    def proved(a: tuple[float, ...]) -> list[object]:
        pairs = [(i, j) for i in range(len(a)) for j in range(len(a)) if i != j]
        return [entry_off_diagonal().value(a=a, i=i, j=j) for i, j in pairs]

    yield compare({"SymPy, i ≠ j": everywhere(proved)} | jacobian_witnesses(_off), within=1e-14)


def _j5() -> Checked:
    loops = {"NumPy, two loops": everywhere(jacobian.softmax_jacobian_elementwise)}
    yield compare(jacobian_witnesses(lambda J: J) | loops, within=1e-14)


def _j6() -> Checked:
    def matrices(a: tuple[float, ...]) -> NDArray[np.object_]:
        S = exact_softmax(a)
        with mpmath.workdps(60):
            return np.asarray(np.diag(S) - np.outer(S, S))

    yield compare(
        {
            "SymPy, indicator": everywhere(lambda a: exact(entry_with_indicator(), "ij", a=a)),
            "diag(S) − S Sᵀ, 60 digits": everywhere(matrices),
            "NumPy": everywhere(jacobian.softmax_jacobian),
            "compensated": everywhere(compensated.softmax_jacobian),
        },
        within=1e-14,
    )


def _j7() -> Checked:
    DS = jacobian.softmax_jacobian(random_logits(200, 5))
    yield require(np.abs(DS - DS.swapaxes(1, 2)).max() < 1e-15, "200 matrices are symmetric")
    zeros = np.zeros((200, 5))
    for axis, name in ((2, "row"), (1, "column")):
        witnesses = {f"{name} sums in NumPy": DS.sum(axis=axis), "0": zeros}
        yield compare(witnesses, within=1e-15, unit="absolute")
    spectrum = np.linalg.eigvalsh(DS)
    yield require(spectrum > -1e-15, "no eigenvalue is below 0, but for rounding")
    yield require(spectrum[:, 1] > 1e-9, "only one eigenvalue is 0: the rank is N − 1")

    def rows(a: NDArray[np.complex128]) -> NDArray[np.complex128]:
        S = analytic_softmax(a)
        return np.diag(S) - np.outer(S, S)

    yield compare(
        {
            "SymPy, second derivative": exact(second_derivative(), "ijl", a=_A).ravel(),
            "complex step of DS": complex_step(rows, _A).ravel(),
        },
        within=1e-14,
    )
    v = np.array([1.0, -2.0, 0.5])
    yield compare(
        {
            "SymPy, DS v": exact_jacobian(_A) @ v,
            "NumPy, DS v": jacobian.softmax_jacobian(_A) @ v,
            "without DS": jacobian.jacobian_times_vector(_A, v),
            "vᵀ DS, without DS": jacobian.vector_times_jacobian(v, _A),
            "compensated": compensated.jacobian_times_vector(_A, v),
            "compensated, vᵀ DS": compensated.vector_times_jacobian(v, _A),
        },
        within=1e-14,
    )


def _cases() -> list[Case]:
    return [case("softmaxJacobian", [a], exact_jacobian(a)) for a in LOGITS]


def _apart() -> list[Case]:
    return [evaluated(entry_off_diagonal(), a=_A, i=i, j=j) for i, j in ((0, 1), (2, 0))]


def _complements() -> list[Case]:
    with mpmath.workdps(60):
        return [case("complements", [a], 1 - exact_softmax(a)) for a in LOGITS[:2]]


ROWS: Final = (
    Row(
        "V1",
        "There is no single derivative: choose an output $i$ and an input $j$.",
        "jacobian#sec-which",
        _v1,
        "jacobian#nudge:",
        lambda: [evaluated(entry_condensed(), "ij", a=_A)],
    ),
    Row(
        "V2",
        "All of them make a matrix of $N$ rows and $N$ columns, $D_j S_i$ in row $i$, column $j$.",
        "jacobian#def-jacobian",
        _v2,
        "jacobian#jacobian-matrix:",
        lambda: _cases()[3:],
    ),
    Row(
        "V3",
        "A gradient belongs to a function with one output; with many, the word is Jacobian.",
        "jacobian#sec-which",
        _v3,
    ),
    Row(
        "J1",
        "The quotient rule, with $g_i = e^{a_i}$ over the sum of all.",
        "jacobian#sec-quotient",
        _j1,
        "jacobian#derivation-lines:",
        lambda: [evaluated(quotient_of_softmax(), "ij", line=-1, a=_A)],
    ),
    Row(
        "J2",
        "The sum changes by $e^{a_j}$ with any $a_j$; a numerator only with its own input.",
        "jacobian#sec-quotient",
        _j2,
        "jacobian#derivation-lines:",
        lambda: [
            evaluated(derivative_of_denominator(), "j", a=_A),
            evaluated(derivative_of_numerator(), "ij", a=_A),
        ],
        general=True,
    ),
    Row(
        "J3",
        "On the diagonal: the part times what is missing to 1.",
        "jacobian#sec-diagonal",
        _j3,
        "jacobian#derivation-lines:",
        _complements,
        general=True,
    ),
    Row(
        "J4",
        "Off the diagonal: minus the product of the two parts.",
        "jacobian#sec-off-diagonal",
        _j4,
        "jacobian#derivation-lines:",
        _apart,
        general=True,
    ),
    Row(
        "J5",
        "Both cases in one formula.",
        "jacobian#thm-jacobian",
        _j5,
        "jacobian#jacobian-matrix:",
        _cases,
        general=True,
    ),
    Row(
        "J6",
        "As matrices: $\\mathrm{diag}(S)$ minus $S$ times its transpose; or with an indicator.",
        "jacobian#sec-matrix-form",
        _j6,
        "jacobian#jacobian-matrix:",
        lambda: [
            case("softmaxJacobian", [a], exact(entry_with_indicator(), "ij", a=a))
            for a in LOGITS[:1]
        ],
    ),
    Row(
        "J7",
        "Symmetric, rows and columns sum to 0, positive semi-definite; the second derivative.",
        "jacobian#thm-structure",
        _j7,
        "jacobian#jacobian-matrix:",
        lambda: [evaluated(second_derivative(), "ijl", line=1, a=_A[:2])],
        general=True,
    ),
)
