"""Chapter "Definition": what softmax is, and what follows from the definition alone."""

from collections.abc import Sequence
from typing import Final

import mpmath
from sympy import (
    Derivative,
    Expr,
    ImmutableMatrix,
    Integer,
    Limit,
    Product,
    Rational,
    Symbol,
    exp,
    log,
    oo,
)
from sympy import limit as sympy_limit

from lib.symbolic.derivation import Derivation, derive, derives
from lib.symbolic.evaluation import evaluate
from lib.symbolic.language import (
    B,
    Decimal,
    N,
    Named,
    NamedLimit,
    S,
    Z,
    a,
    at_size,
    b,
    delta,
    e,
    entry,
    i,
    j,
    q,
    total,
    y,
)
from lib.symbolic.proof import Context
from lib.symbolic.rules import collapsed, folded, over, plus, times

TAU: Final = Symbol("tau", positive=True)
"""The temperature τ: softmax of a/τ."""
M: Final = Symbol("M", integer=True, positive=True)
"""The index of a largest entry: a_M = max a."""
ONE: Final = Context(ranges={j: N})
TWO: Final = Context(ranges={i: N, j: N})


def gap(index: Expr) -> Expr:
    """d_k = a_M − a_k: how far entry k is below the largest."""
    return Named("d", [index], a[M] - a[index])


GAPS: Final = Context(ranges={i: N, M: N}, signs={"d": 0.5})
"""a_M is the largest entry, so every gap d_k is ≥ 0."""


@derives("D1")
def softmax_definition() -> Derivation:
    """D1: S_j = e^{a_j} / Σ_k e^{a_k}."""
    return derive("Softmax", S(j), ("definition", e(j) / Z()), context=ONE)


@derives("D2")
def sum_is_one() -> Derivation:
    """D2: the outputs sum to 1."""
    return derive(
        "The outputs sum to 1",
        total(S, j),
        ("definition of $S_j$", total(lambda m: e(m) / Z(), j)),
        ("the denominator is the same for all", over(total(e, j), Z())),
        ("numerator and denominator are the same sum", Integer(1)),
    )


@derives("D2")
def greater_than_zero() -> Derivation:
    """D2: every output is greater than 0."""
    return derive(
        "Every output is greater than 0",
        S(j),
        ("definition of $S_j$", e(j) / Z()),
        ("every power of $e$ is positive", Integer(0), ">"),
        context=ONE,
    )


@derives("D2")
def less_than_one() -> Derivation:
    """D2: every output is less than 1 when there are at least two inputs."""
    others = total(lambda m: (1 - delta(j, m)) * e(m))
    return derive(
        "Every output is less than 1",
        1 - S(j),
        ("definition of $S_j$", plus(Integer(1), -e(j) / Z())),
        ("one fraction: the numerator $e^{a_j}$ reappears in the sum", over(others, Z())),
        ("some other entry is left in the sum", Integer(0), ">"),
        context=Context(ranges={j: N}, many=True),
        condition="for N ≥ 2",
    )


@derives("D2")
def single_input() -> Derivation:
    """D2, the edge that the article leaves out: with one input the output is exactly 1."""
    alone = at_size(e(j), {N: 1}, {j: 1})
    return derive(
        "A single input",
        at_size(S(j), {N: 1}, {j: 1}),
        ("definition, with one term in the sum", over(alone, alone)),
        ("numerator and denominator are the same", Integer(1)),
        condition="for {sizes}",
        sizes={N: 1},
    )


@derives("D3", ([1, 2, 3],))
@derives("D4", ([1, 2, 5],), ([1, 2, 5], 5))
def softmax_at(values: Sequence[int], decimals: int = 2) -> Derivation:
    """D3, D4: softmax of given whole numbers, exactly, then rounded to so many decimals."""
    size = len(values)
    numbers = {entry(a[m]): Integer(u) for m, u in enumerate(values, 1)}
    names, exact, printed = [], [], []
    for m in range(1, size + 1):
        value = at_size(S(j), {N: size}, {j: m}).value.xreplace(numbers)
        names.append(Named("S", [Integer(m)], value))
        exact.append(value)
        with mpmath.workdps(50):
            printed.append(Decimal(_rounded(evaluate(value, {}), decimals)))
    return derive(
        f"Softmax of {list(values)}",
        ImmutableMatrix([names]),
        ("definition", ImmutableMatrix([exact])),
        (f"rounded to {decimals} decimals", ImmutableMatrix([printed]), "≈"),
    )


def _rounded(value: mpmath.mpf, decimals: int) -> str:
    """Write a number in (0, 1) with so many decimals, rounded to the nearest."""
    whole = int(mpmath.nint(value * 10**decimals))
    digits = f"{whole:0{decimals + 1}d}"
    return f"{digits[:-decimals]}.{digits[-decimals:]}"


@derives("D5")
def order_is_kept() -> Derivation:
    """D5: a larger input has a larger output."""
    difference = a[i] - a[j]
    return derive(
        "The order is preserved",
        plus(S(i), -S(j)),
        ("definition of $S_i$ and $S_j$", over(e(i) - e(j), Z())),
        ("take out $e^{a_j}$", over(times(e(j), exp(difference) - 1), Z())),
        ("$a_i > a_j$, and exp increases", Integer(0), ">"),
        context=Context(ranges={i: N, j: N}, signs={difference: 1}),
        condition="for a_i > a_j",
    )


@derives("D5")
def ratio() -> Derivation:
    """D5: the ratio of two outputs depends on the difference of their inputs alone."""
    return derive(
        "The ratio of two outputs",
        over(S(i), S(j)),
        ("definition; the denominators cancel", exp(a[i] - a[j])),
        context=TWO,
    )


def _at_temperature(index: Expr) -> Expr:
    return over(exp(a[index] / TAU), total(lambda m: exp(a[m] / TAU)))


def _below_largest(index: Expr) -> Expr:
    return over(exp(-gap(index) / TAU), total(lambda m: exp(-gap(m) / TAU)))


@derives("D6")
def hard_maximum() -> Derivation:
    """D6: as the temperature falls to 0 the largest entries share the whole equally."""
    shares = over(delta(a[i], a[M]), total(lambda m: delta(a[m], a[M])))
    return derive(
        "Softmax of a/τ as τ falls to 0",
        Limit(_at_temperature(i), TAU, 0),
        (
            r"divide by $e^{a_M/\tau}$, with $d_k = a_M - a_k \ge 0$ below the largest",
            Limit(_below_largest(i), TAU, 0),
        ),
        (r"each $e^{-d/\tau}$ tends to 0 if $d > 0$ and is 1 if $d = 0$", shares),
        context=GAPS,
        condition="where a_M is a largest entry",
    )


@derives("D6")
def hard_maximum_with_tie() -> Derivation:
    """D6 by the second route: three entries, two of them largest; SymPy takes the limit itself."""
    low, drop = Symbol("u", real=True), Symbol("w", positive=True)
    numbers = {entry(a[1]): low + drop, entry(a[2]): low + drop, entry(a[3]): low}
    outputs = [at_size(_at_temperature(j), {N: 3}, {j: m}).xreplace(numbers) for m in (1, 2, 3)]
    limits = [
        NamedLimit("S", [Integer(m)], sympy_limit(output.simplify(), TAU, 0, "+"))
        for m, output in enumerate(outputs, 1)
    ]
    is_largest = [1, 1, 0]
    general = [Rational(one, sum(is_largest)) for one in is_largest]
    return derive(
        "Two largest entries among three share the whole",
        ImmutableMatrix([limits]),
        ("two indicators are 1, so each of the two gets 1 of 2 parts", ImmutableMatrix([general])),
    )


@derives("D6")
def uniform_limit() -> Derivation:
    """D6: as the temperature grows without bound every entry gets 1/N."""
    return derive(
        "Softmax of a/τ as τ grows without bound",
        Limit(_at_temperature(i), TAU, oo),
        (
            r"divide by $e^{a_M/\tau}$, with $d_k = a_M - a_k \ge 0$ below the largest",
            Limit(_below_largest(i), TAU, oo),
        ),
        (r"each $e^{-d/\tau}$ tends to 1", 1 / N),
        context=GAPS,
    )


@derives("P3")
def likelihood() -> Derivation:
    """P3: minimising the cross-entropy is maximising the likelihood."""
    whole = Product(q[b], (b, 1, B))
    return derive(
        "Likelihood and cross-entropy",
        times(Integer(-1), log(whole)),
        (
            "the log of a product is the sum of the logs",
            times(Integer(-1), total(lambda m: log(q[m]), b, B)),
        ),
        ("one cross-entropy for each example", total(lambda m: -log(q[m]), b, B)),
        condition="where q_b is the probability given to the label of example b",
    )


@derives("P3")
def mean_map() -> Derivation:
    """P3: softmax is the gradient of log-sum-exp, the exponential family's mean map."""
    start = Derivative(log(Z()), a[j])
    return derive(
        "Softmax as the gradient of log-sum-exp",
        start,
        ("chain rule", times(1 / Z(), Derivative(Z(), a[j]))),
        ("the derivative of the sum is $e^{a_j}$", collapsed(start, ONE)),
        ("definition of $S_j$", folded(start, ONE)),
        context=ONE,
    )


@derives("P3")
def score() -> Derivation:
    """P3: the gradient of the log-likelihood is what was observed minus its mean."""
    start = Derivative(a[y] - log(Z()), a[j])
    context = Context(ranges={j: N, y: N})
    return derive(
        "Gradient of the log-likelihood",
        Derivative(log(S(y)), a[j]),
        ("$\\log S_y = a_y - \\log \\sum_k e^{a_k}$", start),
        ("the derivative of log-sum-exp is softmax", folded(start, context)),
        context=context,
    )
