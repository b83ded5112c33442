# ruff: noqa: E501, ISC004 (what the book prints is quoted whole)
"""The derivations: complete, proved, refused when wrong, right at numbers, the same in every run."""

import json
import os
import subprocess
import sys
from itertools import pairwise, product

import mpmath
import numpy as np
import pytest
from sympy import (
    Abs,
    Derivative,
    Eq,
    I,
    ImmutableMatrix,
    IndexedBase,
    Integer,
    KroneckerDelta,
    Limit,
    Matrix,
    MatrixBase,
    Max,
    Mul,
    Piecewise,
    Pow,
    Product,
    Rational,
    Sum,
    Symbol,
    exp,
    log,
    oo,
    sqrt,
)

from lib.symbolic import LEDGER
from lib.symbolic.cross_entropy import (
    cross_entropy_definition,
    derivative_by_probability,
    gradient,
    gradient_by_logits,
    loss_hessian,
)
from lib.symbolic.definition import hard_maximum, hard_maximum_with_tie, softmax_at, uniform_limit
from lib.symbolic.derivation import Derivation, Step, StepRefusedError, broken_lines, derive
from lib.symbolic.jacobian import (
    entry_condensed,
    entry_off_diagonal,
    entry_on_diagonal,
    entry_with_indicator,
    jacobian_matrix,
    quotient_of_functions,
    second_derivative,
)
from lib.symbolic.language import Decimal, Named, P, S, Z, delta, e, g, total
from lib.symbolic.layer import (
    count_multiplications,
    layer_jacobian,
    softmax_derivative,
)
from lib.symbolic.letters import N, T, a, i, j, k, l, label, q, t, x
from lib.symbolic.proof import NOTHING, Context, equal, non_negative, positive
from lib.symbolic.rules import factored, folded, over, plus, times
from lib.symbolic.stability import power_of_ten
from lib.symbolic.writing import tex, text

# The rows that the article's ledger marks for a symbolic derivation, P2 and L2 on top.
ROWS = [
    *("D1", "D2", "D3", "D4", "D5", "D6", "P2", "P3", "V2"),
    *("J1", "J2", "J3", "J4", "J5", "J6", "J7", "N3", "N4", "N6", "N8"),
    *("L2", "L3", "L4", "L5", "L6", "L7", "L8", "L9", "L10", "L11"),
    *("X1", "X2", "X3", "X4", "X5", "X6", "X8"),
]

IN_RANGE = Context(ranges={i: N, j: N, l: N})


WITHOUT_THESE_NUMBERS = (
    "Quotient rule",  # of two functions without values
    "Gradient of the loss for soft targets",  # below, with targets that sum to 1
    "Gradient of the mean loss of a batch",  # below
    "Likelihood and cross-entropy",  # below
    *("Softmax of a hidden layer with tanh", "Multiplications counted", "Shape"),
)


def numbers_for(derivation: Derivation) -> dict[str, object]:
    """Inputs at which every derivation of the book can be evaluated."""
    W_ = [[0.5, -1.0, 0.25], [1.5, 0.75, -0.5], [-0.25, 0.125, 2.0]]
    inputs: dict[str, object] = {
        "a": [-1.2, 0.3, 0.9],
        "v": [-0.5, 2.0, 1.0],
        "W": W_,
        "x": [0.7, -0.4, 1.1],
        "p": [0.2, 0.3, 0.5],
        "q": [0.6, 0.3, 0.1],
        "P": [0.2, 0.3, 0.5],
        "V": [[1.0, 0.5, -2.0], [0.25, -1.5, 0.75], [2.0, 1.0, -0.5]],
        "C": 2.5,
        "alpha": 0.375,
        "M": 2,
        "B": 3,
        "i_0": 1,
        "j_0": 2,
        "u": 0.5,
        "m": [1.5, -0.5, 0.25],
        "s": [1.25, 2.0, 1.5],
    }
    inputs |= {"i": 1, "j": 0, "l": 2, "f": 2, "t": 2, "k": 1, "y": 1, "N": 3, "T": 3}
    if any(index.name == "b" for index in derivation.result.free_symbols):
        inputs["b"] = 0
    return inputs


def test_every_row_of_the_ledger_has_its_derivations():
    assert sorted(LEDGER) == sorted(ROWS)
    assert all(LEDGER[row]() for row in ROWS)


@pytest.mark.parametrize("row", [row for row in ROWS if row[0] in "DJ"])
def test_no_line_is_printed_like_the_one_before(row):
    for derivation in LEDGER[row]():
        for before, after in pairwise(derivation.lines):
            assert tex(before) != tex(after), derivation.name


@pytest.mark.parametrize("row", ROWS)
def test_the_lines_agree_at_numbers(row):
    for derivation in LEDGER[row]():
        if derivation.name.startswith(WITHOUT_THESE_NUMBERS):
            continue
        values = derivation.values(**numbers_for(derivation))
        for step, before, after in zip(derivation.steps, values, values[1:], strict=False):
            if step.relation in {">", "≥"}:
                assert before > 0 or (step.relation == "≥" and before >= 0)
            elif step.relation == "=":
                u, v = np.ravel(np.array(before, object)), np.ravel(np.array(after, object))
                for one, other in zip(u, v, strict=True):
                    assert abs(one - other) <= mpmath.mpf(10) ** -45 * (1 + abs(one)), step


def test_soft_targets_and_batches_at_numbers():
    soft = next(d for d in LEDGER["X8"]() if "soft" in d.name)
    values = soft.values(a=[0.3, -1.2, 0.9], Y=[0.25, 0.25, 0.5], j=2)
    assert max(values) - min(values) < mpmath.mpf(10) ** -45
    batch = next(d for d in LEDGER["X8"]() if "batch" in d.name)
    values = batch.values(
        W=[[0.5, -1.0], [1.5, 0.75]], x=[[1.0, 2.0], [0.5, -1.0]], y=[1, 0], B=2, i=0, j=1
    )
    assert max(values) - min(values) < mpmath.mpf(10) ** -45
    likelihood = LEDGER["P3"]()[0]
    values = likelihood.values(q=[0.5, 0.25, 0.125], B=3)
    assert max(values) - min(values) < mpmath.mpf(10) ** -45


@pytest.mark.parametrize("row", ROWS)
def test_every_step_is_proved_and_a_wrong_one_refused(row):
    for derivation in LEDGER[row]():
        assert derivation.holds(), derivation.name
        for step in derivation.steps:
            if step.relation != "=" or isinstance(step.after, MatrixBase):
                continue
            for wrong in (2 * step.after + Rational(1, 7), -step.after + Rational(1, 3)):
                assert not Step(step.rule, step.before, wrong).holds(derivation.context)


@pytest.mark.parametrize(
    "wrong",
    [
        S(i) * (delta(i, j) + S(j)),
        -S(i) * (delta(i, j) - S(j)),
        S(j) * (delta(i, j) - S(j)),
        -S(i) * S(j),
        S(i) * (1 - S(j)),
        S(i) * (delta(i, j) - S(j)) ** 2,
        S(i) * (delta(i, j) - S(i)),
        e(i) * (delta(i, j) - S(j)),
    ],
    ids=text,
)
def test_wrong_jacobians_are_refused(wrong):
    with pytest.raises(StepRefusedError, match="step 1 is not proved"):
        derive("wrong", Derivative(S(i), a[j]), ("claim", wrong), context=IN_RANGE)


def test_a_case_is_not_proved_without_its_condition():
    off = entry_off_diagonal()
    assert all(step.holds(off.context) for step in off.steps)
    assert not equal(off.start, off.result, IN_RANGE)
    with pytest.raises(ValueError, match="i = j = 1"):
        off.values(a=[1, 2], i=1, j=1)


def test_a_chain_with_a_gap_is_refused():
    steps = (Step("one", S(j), e(j) / Z()), Step("two", S(i), e(i) / Z()))
    with pytest.raises(StepRefusedError, match="begins with S_i"):
        Derivation("gap", steps, IN_RANGE)
    with pytest.raises(StepRefusedError, match="at least one step"):
        Derivation("empty", ())
    for unknown in ("<", "≤", "≠", "==", ""):
        with pytest.raises(StepRefusedError, match="is not proved"):
            derive("no relation", e(i), ("", Integer(0), unknown))
    rounded = Decimal("1.0")
    with pytest.raises(StepRefusedError, match="a rounded number proves no inequality"):
        derive("0.96 ≈ 1.0 > 0", Rational("0.96"), ("", rounded, "≈"), ("", Integer(0), ">"))
    with pytest.raises(ValueError, match="shorter"):
        derive("2 ≈ 1", Matrix([rounded.value, rounded.value]), ("", Matrix([rounded]), "≈"))


def test_a_matrix_is_compared_entry_by_entry_and_by_shape():
    right = jacobian_matrix(2)
    wrong = right.result.as_mutable()
    wrong[0, 1] = -wrong[0, 1]
    assert not Step("sign", right.start, ImmutableMatrix(wrong)).holds(right.context)
    assert not equal(right.start, right.start[:, :1])


def test_a_delta_collapses_only_within_its_range():
    summed = total(lambda m: delta(m, t) * x[m])
    assert equal(summed, x[t], Context(ranges={t: N}))
    # t runs to T, the sum to N: for t > N the sum is 0.
    assert not equal(summed, x[t], Context(ranges={t: T}))
    assert not equal(summed, x[t])


def test_bound_indices_are_not_mistaken_for_free_ones():
    # Σ_k e^{a_k} differentiated by the *free* a_k is e^{a_k}, not N e^{a_k} or Σ.
    assert equal(Derivative(Z(k), a[k]), e(k), Context(ranges={k: N}))
    assert equal(total(S, k), Integer(1))
    assert not equal(total(lambda m: S(k) + 0 * m, j), Integer(1))


def test_signs_are_proved_only_where_they_are_known():
    assert g(t).is_real  # a name, too, of a sum
    assert positive(S(j))
    assert positive(e(i) + e(j))
    assert not positive(a[j])
    assert not positive(1 - S(j))
    assert not positive(e(i) - e(j))
    assert non_negative(a[j] ** 2)
    assert not positive(a[j] ** 2)
    assert not non_negative(a[j] ** -1)
    d = Symbol("d", nonnegative=True)
    assert non_negative(1 - exp(-d))
    assert not positive(1 - exp(-d))
    assert not non_negative(1 - exp(d))
    assert not non_negative(exp(a[j]) - 1)
    others = total(lambda m: (1 - delta(j, m)) * e(m))
    assert not positive(others)  # for N = 1 the sum is 0
    assert positive(others, Context(many=True))
    with pytest.raises(StepRefusedError):
        derive("wrong sign", S(j), ("no", Integer(1), ">"))


n, m = Symbol("n", integer=True), Symbol("m", integer=True)
tau = Symbol("tau", positive=True)
z = IndexedBase("z")
MANY = Context(many=True)


@pytest.mark.parametrize(
    ("expression", "context"),
    [
        (Sum(e(k), (k, 1, 0)), NOTHING),
        (Sum(e(k), (k, 2, N)), NOTHING),
        (Sum(e(k), (k, 1, N - 1)), NOTHING),
        (Sum(e(k) * e(j), (k, 1, N), (j, 2, N)), NOTHING),
        (total(lambda r: Sum(e(k) * e(r), (k, 2, N)), j), NOTHING),
        (Sum(e(n), (n, 1, m), (m, 0, N)), NOTHING),
        (1 + Sum(e(k), (k, 2, N)) - 1, NOTHING),
        (Sum(delta(i, k) * e(k), (k, 1, T)), IN_RANGE),
        (Sum((1 - delta(1, k)) * e(k), (k, 1, N)), NOTHING),
        (Sum((1 - delta(j, k)) * e(k), (k, 1, N - 1)), MANY),
        (Sum((1 - delta(j, k)) * e(k), (k, 2, N)), MANY),
        (Sum((1 + delta(j, k)) * e(k), (k, 2, N)), MANY),
        (Sum((1 - KroneckerDelta(a[j], a[k])) * e(k), (k, 1, N)), MANY),
        (Sum((1 - delta(label[k], j)) * e(k), (k, 1, N)), MANY),
        (Sum(KroneckerDelta(a[k], x[i]) * e(k), (k, 1, N)), IN_RANGE),
        # Where a label may agree with its own index everywhere.
        (Sum((1 - delta(k, label[k])) * e(k), (k, 1, N)), MANY),
        (Sum(1 - delta(n, n**2), (n, 0, 1)), NOTHING),
        (Sum(delta(k, label[k]) * e(k), (k, 1, N)), Context(ranges={label: N})),
        (Sum(total(lambda m: delta(k, m) * e(m), l, T), (k, 1, N)), IN_RANGE),
    ],
    ids=str,
)
def test_a_sum_that_may_be_empty_or_zero_is_at_most_not_negative(expression, context):
    assert not positive(expression, context)
    assert non_negative(expression, context)


@pytest.mark.parametrize(
    "expression",
    [
        Sum(n, (n, -N, N)),
        Sum(k, (k, -3, 0)),
        Sum(e(k), (k, 1, oo)),
        exp(I * a[i]),
        exp(Named("z", [], I * a[i])),
        q[i] ** I,
        z[i] ** 2,
        Named("z", [], I * a[i]) ** 2,
        Max(Sum(-e(k), (k, 2, N)), -1),
        # One letter for two indices, the innermost of which may be negative.
        Sum(k, (k, -3, 0), (k, 1, N)),
        Sum(Sum(n, (n, -5, N)), (n, 1, N)),
        # No value: a sum without end, a Piecewise without a last case.
        exp(Sum(a[k], (k, 1, oo))),
        exp(Sum(a[k], (k, 1, N / 2))),
        exp(Sum(sqrt(k), (k, -3, 0))),
        exp(1 / x[i]),
        Piecewise((1, Eq(i, j))),
        exp(Piecewise((a[i], Eq(i, j)))),
    ],
    ids=str,
)
def test_what_may_be_negative_or_no_real_number_has_no_sign(expression):
    assert not non_negative(expression)


def test_signs_of_sums_are_proved_where_their_ranges_are_known():
    for high in (N, N * T, N + 1, Integer(3)):
        assert positive(Sum(e(k), (k, 1, high)))
    assert positive(Sum((1 - delta(j, k)) * e(k), (k, 1, N + 1)))
    assert positive(Sum(delta(i, k) * e(k), (k, 1, N)), IN_RANGE)
    assert positive(Sum(KroneckerDelta(a[k], a[i]), (k, 1, N)), IN_RANGE)
    assert positive(Sum((1 + delta(j, k)) * e(k), (k, 1, N)))
    assert positive(Product(q[k], (k, 2, N)))  # an empty product is 1
    with pytest.raises(StepRefusedError):
        derive("empty", Sum(e(k), (k, 2, N)), ("no", Integer(0), ">"))


def over_unsimplified(top: object, bottom: object) -> object:
    return Mul(top, Pow(bottom, -1, evaluate=False), evaluate=False)


def power_of(gap: object) -> object:
    return exp(-gap / tau)


EMPTY = Sum(e(k), (k, 2, N))
UNIT = Sum(over_unsimplified(x[k], x[k]), (k, 1, N))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (total(e) ** 2, total(lambda m: e(m) ** 2)),
        (total(lambda m: x[m] * a[m]), total(x.__getitem__) * total(a.__getitem__)),
        (total(lambda _: Integer(1)), Integer(3)),
        (exp(a[i] + a[j]), e(i) + e(j)),
        (exp(2 * a[i]), 2 * e(i)),
        (S(i), S(j)),
        (delta(i, j), Integer(1)),
        (delta(i, j) * delta(j, l), delta(i, l)),
        (total(e, k, N), total(e, k, T)),
        (P(t), S(t)),
        # A term u/u is 1 only where u is proved not to be 0.
        (total(lambda m: over(x[m], x[m])), N),
        (total(lambda m: plus(1, over(x[m], x[m]))), 2 * N),
        (total(lambda m: total(lambda r: times(over(x[m], x[m]), e(r)), k), j), N * Z()),
        # Logarithms and powers of what may be no real number, not positive, or 0.
        (log(exp(I * a[i])), I * a[i]),
        (log(exp(z[i])), z[i]),
        (log(exp(a[i]) ** z[j]), a[i] * z[j]),
        (log(q[i] ** z[i]), z[i] * log(q[i])),
        (log(a[i] ** 2), 2 * log(a[i])),
        (log(Mul(a[i], a[j], evaluate=False)), log(a[i]) + log(a[j])),
        (sqrt(exp(I * a[i])), exp(I * a[i] / 2)),
        (log(Product(a[k], (k, 1, N))), Sum(log(a[k]), (k, 1, N))),
        (log(Product(a[k] ** 2, (k, 1, N))), Sum(log(a[k] ** 2), (k, 1, N))),
        (log(Product(exp(I * a[k]), (k, 1, N))), Sum(I * a[k], (k, 1, N))),
        (log(EMPTY * exp(a[i])), log(EMPTY) + a[i]),
        # Ranges.
        (Product(q[k], (k, 1, N), (j, 1, T)), Product(q[k], (k, 1, N))),
        (Sum(1, (i, 1, j), (j, 1, N)), N * j),
        (Sum(1, (k, 3, N)), N - 2),
        (Sum(1, (k, 1, N / 2)), N / 2),
        (Sum(1, (k, 1, -3)), Integer(-3)),
        (Sum(delta(k, 1) * x[k], (k, 1, N - 1)), x[1]),
        (Sum(delta(k, N - 1) * x[k], (k, 1, N - 1)), x[N - 1]),
        (Sum(delta(k, 1) * x[k], (k, 2, N)), x[1]),
        (Sum(delta(k, n) * x[k], (k, 1, N), (n, 0, N)), Sum(x[n], (n, 0, N))),
        (Sum(Abs(n), (n, -2, 0)), Integer(-3)),
        (Sum(Abs(n), (n, -N, N)), Sum(n, (n, -N, N))),
        # Division by what may be 0.
        (Sum(x[k] / delta(k, i), (k, 1, N)), x[i]),
        (over_unsimplified(a[i] * x[j], a[i]), x[j]),
        (over_unsimplified(total(a.__getitem__) * x[j], total(a.__getitem__)), x[j]),
        (over_unsimplified(EMPTY * x[j], EMPTY), x[j]),
        (Matrix([[over_unsimplified(a[i] * x[j], a[i])]]), Matrix([[x[j]]])),
        (over_unsimplified(UNIT, N), over_unsimplified(UNIT.subs(N, T), T)),
        (total(lambda m: UNIT.subs(k, l) + 0 * m), N * N * over_unsimplified(x[l], x[l])),
        # Cases.
        (Piecewise((1, Eq(i, j))), Integer(1)),
        (Piecewise((1, Eq(i, j)), (2, Eq(i, l)), (3, True)), Integer(1)),
        (Piecewise((0, Eq(i, j)), (1 / (a[i] - a[j]), True)), (1 - delta(i, j)) / (a[i] - a[j])),
        (Sum(delta(k, label[k]), (k, 1, N)), Integer(1)),
        # Sums without end.
        (
            Sum(1 / k - 1 / (k + 1), (k, 1, oo)),
            Sum(1 / k, (k, 1, oo)) - Sum(1 / (k + 1), (k, 1, oo)),
        ),
        (Sum((-1) ** k, (k, 1, oo)) - Sum((-1) ** k, (k, 2, oo)), Integer(-1)),
        (
            Limit(Sum(power_of(a[i] - a[j]), (k, 1, oo)), tau, 0),
            Sum(KroneckerDelta(a[i], a[j]), (k, 1, oo)),
        ),
        # Limits.
        (Limit(tau, tau, 0), tau),
        (Limit(tau * power_of(a[i] - a[j]), tau, 0), tau * KroneckerDelta(a[i], a[j])),
        (Limit(power_of(a[j] - a[i]), tau, 0), KroneckerDelta(a[i], a[j])),
        (Limit(power_of(a[i] - a[j]), tau, 0, "-"), KroneckerDelta(a[i], a[j])),
        (Limit(power_of(a[i] - a[j]), tau, 3), KroneckerDelta(a[i], a[j])),
        (Limit(power_of(a[i] + a[j]), tau, 0), KroneckerDelta(a[i], a[j])),
        (Limit(power_of(z[i]), tau, 0), KroneckerDelta(z[i], 0)),
        (
            Limit(1 / (power_of(a[i] - a[j]) + power_of(a[i] - a[l])), tau, 0),
            1 / (KroneckerDelta(a[i], a[j]) + KroneckerDelta(a[i], a[l])),
        ),
    ],
    ids=str,
)
def test_an_equality_that_fails_somewhere_is_refused(left, right):
    gaps = {a[i] - a[j]: 0.5, a[i] - a[l]: 0.5, a[i] + a[j]: 0.5}
    assert not equal(left, right, Context(ranges={**IN_RANGE.ranges, label: N}, signs=gaps))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (total(lambda _: Integer(1)), N),
        (delta(i, j) * a[i], delta(i, j) * a[j]),
        (delta(i, j) * delta(j, l), delta(i, j) * delta(i, l)),
        (total(lambda m: total(lambda n: e(m) * e(n), l), k), Z() ** 2),
        (total(lambda m: over(e(m), e(m))), N),
        (total(lambda m: over(q[m], q[m])), N),
        (Sum(1, (k, 2, N)), N - 1),
        (Sum(x[k], (k, 1, 0)), Integer(0)),
        (Sum(x[i], (i, 1, j), (j, 1, N)), total(lambda r: Sum(x[l], (l, 1, r)))),
        (Sum(delta(k, l) * x[k], (k, 1, N), (l, 2, N)), Sum(x[l], (l, 2, N))),
        (log(exp(a[i]) ** 2), 2 * a[i]),
        (exp(2 * I * a[i]), exp(I * a[i]) ** 2),
        (log(Product(q[k], (k, 2, N))), Sum(log(q[k]), (k, 2, N))),
        (
            Product(q[k] * x[j], (k, 1, N), (j, 1, T)),
            Product(Product(q[l] * x[i], (l, 1, N)), (i, 1, T)),
        ),
        (over_unsimplified(a[i] + a[j], a[l]), a[i] / a[l] + a[j] / a[l]),
        (Limit((1 + power_of(a[i] - a[j])) ** 2, tau, 0), 1 + 3 * KroneckerDelta(a[i], a[j])),
        (Limit(power_of(a[i] - a[j]), tau, oo), Integer(1)),
    ],
    ids=str,
)
def test_an_equality_that_holds_everywhere_is_proved(left, right):
    assert equal(left, right, Context(ranges=IN_RANGE.ranges, signs={a[i] - a[j]: 0.5}))


def test_rounding_is_to_the_nearest():
    assert text(softmax_at([1, 2, 5]).result) == "[0.02, 0.05, 0.94]"
    assert text(softmax_at([1, 2, 5], 5).result) == "[0.01715, 0.04661, 0.93624]"
    assert text(softmax_at([1, 2, 3], 8).result) == "[0.09003057, 0.24472847, 0.66524096]"
    exact = softmax_at([1, 2, 5]).lines[1]
    cut = ImmutableMatrix([[Decimal(u) for u in ("0.02", "0.05", "0.93")]])
    assert not Step("cut, not rounded", exact, cut, "≈").holds()
    assert text(power_of_ten().result) == "-868.589"


def test_derivatives_agree_with_mpmaths_own_differentiation():
    point = [0.3, -1.2, 0.9]

    def softmax(m: int, by: int) -> object:
        def along(u: object) -> object:
            inputs = [mpmath.mpf(value) for value in point]
            inputs[by] = u
            powers = [mpmath.exp(value) for value in inputs]
            return powers[m] / sum(powers)

        return along

    with mpmath.workdps(50):
        for m, by in product(range(3), repeat=2):
            numeric = mpmath.diff(softmax(m, by), point[by])
            symbolic = entry_condensed().value(a=point, i=m, j=by)
            assert abs(numeric - symbolic) < mpmath.mpf(10) ** -40
            twice = mpmath.diff(softmax(m, by), point[by], 2)
            symbolic = second_derivative().value(a=point, i=m, j=by, l=by)
            assert abs(twice - symbolic) < mpmath.mpf(10) ** -35


@pytest.mark.parametrize("point", [[1.0, 2.0, 5.0], [2.0, -1.0, 2.0], [0.0, 0.0, 0.0]])
def test_the_limit_of_the_temperature(point):
    largest = [u == max(point) for u in point]
    M = largest.index(True)
    for m, one in enumerate(largest):
        limit = hard_maximum().value(a=point, i=m, M=M)
        with mpmath.workdps(50):
            assert limit == mpmath.mpf(int(one)) / sum(largest)
        cold = np.exp((np.array(point) - max(point)) / 1e-3)
        assert cold[m] / cold.sum() == pytest.approx(float(limit))
    assert list(hard_maximum_with_tie().result) == [Rational(1, 2), Rational(1, 2), 0]


@pytest.mark.parametrize(("features", "classes"), [(1, 1), (2, 3), (4, 2)])
def test_multiplications_are_counted(features, classes):
    assert count_multiplications(features, classes) == (
        features * classes**3,
        classes**2 + features * classes**2,
    )


def test_a_derivation_shows_itself():
    shown = entry_on_diagonal()
    assert repr(shown) == shown.text() == str(shown)
    assert shown.text().splitlines() == [
        "An entry on the diagonal, for i = j",
        "  D_i S_i",
        "    = ∂/∂a_i exp(a_i)/(Σ_k exp(a_k))                                                  "
        "   [definition of S_i]",
        "    = ((Σ_k exp(a_k)) ∂/∂a_i exp(a_i) − exp(a_i) ∂/∂a_i Σ_k exp(a_k))/(Σ_k exp(a_k))^2"
        "   [quotient rule]",
        "    = (exp(a_i) Σ_k exp(a_k) − exp(a_i) exp(a_i))/(Σ_k exp(a_k))^2                    "
        "   [both derivatives are e^a_i]",
        "    = exp(a_i) (Σ_k exp(a_k) − exp(a_i))/(Σ_k exp(a_k))^2                             "
        "   [take out e^a_i]",
        "    = exp(a_i)/(Σ_k exp(a_k)) · (Σ_k exp(a_k) − exp(a_i))/(Σ_k exp(a_k))              "
        "   [one factor of the denominator for each]",
        "    = S_i (1 − S_i)                                                                   "
        "   [definition of S_i]",
    ]
    latex = shown._repr_latex_()
    assert latex.startswith("$$\n\\begin{aligned}\n")
    assert latex.endswith("\\end{aligned}\n$$")
    assert latex.count("\\\\[") == len(shown.steps) - 1


def test_a_long_rule_is_broken_into_lines_of_about_the_same_length():
    words = "each word here has four or five letters of ink"
    lines = broken_lines(words)
    assert len(lines) == 2
    assert " ".join(lines) == words
    assert max(map(len, lines)) <= len(words) / 2 + 4


def test_formulas_are_written_as_in_the_book():
    assert tex(Z()) == r"\sum_{k} e^{a_{k}}"
    assert tex(delta(i, j)) == r"\delta_{ij}"
    assert tex(entry_condensed().result) == r"S_{i} \left( \delta_{ij} - S_{j} \right)"
    assert tex(gradient().result) == r"\left( P_{i} - \delta_{iy} \right) \, x_{j}"
    assert text(gradient().result) == "(P_i − δ_iy) x_j"
    assert tex(x[i + 1]) == "x_{i + 1}"
    assert [text(sign * Rational(1, 2)) for sign in (1, -1)] == ["1/2", "−1/2"]
    assert text(Mul(2, 3, evaluate=False)) == "2 · 3"
    assert [text(-2 * x[i]), text(-x[i] / 2)] == ["−2 x_i", "−x_i/2"]
    assert text(factored(2 * S(i) - 2 * S(i) ** 2)) == "2 S_i (1 − S_i)"
    assert text(layer_jacobian().start) == (
        "[D_11 P_1, D_12 P_1, D_21 P_1, D_22 P_1; D_11 P_2, D_12 P_2, D_21 P_2, D_22 P_2]"
    )
    assert text(total(e, k, Integer(4))) == "Σ_(k=1..4) exp(a_k)"
    assert tex(quotient_of_functions().result) == r"\frac{g' \, h - h' \, g}{h^{2}}"
    assert text(hard_maximum().start).startswith("lim_(τ→0^+) ")
    assert tex(hard_maximum().start).startswith(r"\lim_{\tau \to 0^{+}} ")
    assert tex(uniform_limit().start).startswith(r"\lim_{\tau \to \infty} ")
    assert text(entry_with_indicator().result) == "S_i (1(i = j) − S_j)"


def test_values_say_what_is_missing():
    shown = entry_condensed()
    with pytest.raises(KeyError, match=r"no value is given for j .* count from 0"):
        shown.values(a=[1, 2, 3], i=0)
    with pytest.raises(KeyError, match="no array is given for a"):
        shown.values(i=0, j=1, N=3)
    with pytest.raises(IndexError, match="i = 3 is outside 0 … 2"):
        shown.values(a=[1, 2, 3], i=3, j=0)
    with pytest.raises(KeyError, match="no array is given for q"):
        cross_entropy_definition().values(p=[0.5, 0.5])


def test_a_sum_of_products_of_another_base_is_left_alone():
    other = IndexedBase("c", real=True)
    summed = total(lambda m: other[m] * e(m))
    assert equal(summed / Z(), total(lambda m: other[m] * S(m)))
    # Nor is a sum of other exponentials the one that softmax divides by.
    exponentials = total(lambda m: exp(x[m]))
    assert equal(folded(exponentials * e(i) / Z()), exponentials * S(i))


def test_d_of_the_loss_is_by_a_probability_or_a_weight_and_by_a_logit_it_has_its_sign():
    assert text(derivative_by_probability().start) == "D_k xent"
    assert text(gradient().start) == "D_ij xent"
    assert text(gradient_by_logits().start) == "∂/∂a_j xent"
    assert text(loss_hessian().start) == "∂/∂a_j ∂/∂a_l xent"
    assert text(Derivative(S(i), a[j])) == "D_j S_i"
    assert text(softmax_derivative(k, t)) == "D_k S_t"


def test_every_run_prints_the_same():
    """Hash seeds change the order of sets, and SymPy's with it."""
    rows = ["D6", "J3", "J5", "J7", "N6", "L9", "X5", "X8"]
    here = [each for row in rows for d in LEDGER[row]() for each in (d.text(), d.latex())]
    program = (
        "from lib.symbolic import LEDGER; import json; "
        f"all = [d for row in {rows} for d in LEDGER[row]()]; "
        "print(json.dumps([each for d in all for each in (d.text(), d.latex())]))"
    )
    environment = os.environ | {"PYTHONHASHSEED": "7"}
    command = [sys.executable, "-c", program]
    found = subprocess.run(command, env=environment, capture_output=True, check=True)
    assert json.loads(found.stdout) == here
