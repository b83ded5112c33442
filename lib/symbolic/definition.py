"""Chapter "Definition": what softmax is, and what follows from the definition alone."""

# ruff: noqa: D401 (the docstring of a derivation is its name)
from collections.abc import Sequence
from typing import Final

import mpmath
from sympy import Expr, ImmutableMatrix, Integer, Limit, Product, Rational, Symbol, exp, log, oo
from sympy import limit as sympy_limit

from lib.symbolic.derivation import Lines, belongs, derives
from lib.symbolic.evaluation import evaluate
from lib.symbolic.language import Decimal, Named, NamedLimit, S, Z, at_size, delta, e, entry, total
from lib.symbolic.letters import B, N, a, b, i, j, q
from lib.symbolic.proof import Context
from lib.symbolic.rules import over, plus, times
from lib.validation import as_index

TAU: Final = Symbol("tau", positive=True)  # the temperature τ: softmax of a/τ
M: Final = Symbol("M", integer=True, positive=True)  # the index of a largest entry: a_M = max a
ONE: Final = Context(ranges={j: N})
TWO: Final = Context(ranges={i: N, j: N})
ABOVE: Final = Context(ranges={i: N, j: N}, signs={a[i] - a[j]: 1})


def gap(index: Expr) -> Expr:
    """d_k = a_M − a_k: how far entry k is below the largest."""
    return Named("d", [index], a[M] - a[index])


GAPS: Final = Context(ranges={i: N, M: N}, signs={"d": 0.5})
"""a_M is the largest entry, so every gap d_k is ≥ 0."""


@derives("D1", context=ONE)
def softmax_definition() -> Lines:
    """Softmax."""
    yield S(j)
    yield "definition", e(j) / Z()


@derives("D2")
def sum_is_one() -> Lines:
    """The outputs sum to 1."""
    yield total(S, j)
    yield "definition of $S_j$", total(lambda m: e(m) / Z(), j)
    yield "the denominator is the same for all", over(total(e, j), Z())
    yield "numerator and denominator are the same sum", 1


@derives("D2", context=ONE)
def greater_than_zero() -> Lines:
    """Every output is greater than 0."""
    yield S(j)
    yield "definition of $S_j$", e(j) / Z()
    yield "every power of $e$ is positive", 0, ">"


@derives("D2", context=Context(ranges={j: N}, many=True), condition="for N ≥ 2")
def less_than_one() -> Lines:
    """Every output is less than 1."""
    others = total(lambda m: (1 - delta(j, m)) * e(m))
    yield 1 - S(j)
    yield "definition of $S_j$", plus(1, -e(j) / Z())
    yield "one fraction: the numerator $e^{a_j}$ reappears in the sum", over(others, Z())
    yield "some other entry is left in the sum", 0, ">"


@derives("D2", condition="for {sizes}", sizes={"size": N})
def single_input(size: int = 1) -> Lines:
    """A single input."""
    alone = at_size(e(j), {N: size}, {j: 1})
    yield at_size(S(j), {N: size}, {j: 1})
    yield "definition, with one term in the sum", over(alone, alone)
    yield "numerator and denominator are the same", 1


def output_at(values: Sequence[int], index: int) -> Expr:
    """S_index at these whole numbers, written out."""
    numbers = {entry(a[m]): Integer(as_index("values", u)) for m, u in enumerate(values, 1)}
    return at_size(S(j), {N: len(values)}, {j: index}).value.xreplace(numbers)


@belongs("D3", ([1, 2, 3],))
@derives("D4", ([1, 2, 5],), ([1, 2, 5], 5))
def softmax_at(values: Sequence[int], decimals: int = 2) -> Lines:
    """Softmax of {values}."""
    exact = [output_at(values, m) for m in range(1, len(values) + 1)]
    with mpmath.workdps(50):
        printed = [Decimal(_rounded(evaluate(value, {}), decimals)) for value in exact]
    yield ImmutableMatrix([[Named("S", [m], value) for m, value in enumerate(exact, 1)]])
    yield "definition", ImmutableMatrix([exact])
    yield f"rounded to {decimals} decimals", ImmutableMatrix([printed]), "≈"


def _rounded(value: mpmath.mpf, decimals: int) -> str:
    """Write a number in (0, 1) with so many decimals, rounded to the nearest."""
    whole = int(mpmath.nint(value * 10**decimals))
    digits = f"{whole:0{decimals + 1}d}"
    return f"{digits[:-decimals]}.{digits[-decimals:]}"


@derives("D5", context=ABOVE, condition="for a_i > a_j")
def order_is_kept() -> Lines:
    """The order is preserved."""
    yield plus(S(i), -S(j))
    yield "definition of $S_i$ and $S_j$", over(e(i) - e(j), Z())
    yield "take out $e^{a_j}$", over(times(e(j), exp(a[i] - a[j]) - 1), Z())
    yield "$a_i > a_j$, and exp increases", 0, ">"


@derives("D5", context=TWO)
def ratio() -> Lines:
    """The ratio of two outputs."""
    yield over(S(i), S(j))
    yield "definition; the denominators cancel", exp(a[i] - a[j])


def _at_temperature(index: Expr) -> Expr:
    return over(exp(a[index] / TAU), total(lambda m: exp(a[m] / TAU)))


def _below_largest(index: Expr) -> Expr:
    return over(exp(-gap(index) / TAU), total(lambda m: exp(-gap(m) / TAU)))


@derives("D6", context=GAPS, condition="where a_M is a largest entry")
def hard_maximum() -> Lines:
    """Softmax of a/τ as τ falls to 0."""
    shares = over(delta(a[i], a[M]), total(lambda m: delta(a[m], a[M])))
    yield Limit(_at_temperature(i), TAU, 0)
    yield (
        r"divide by $e^{a_M/\tau}$, with $d_k = a_M - a_k \ge 0$ below the largest",
        Limit(_below_largest(i), TAU, 0),
    )
    yield r"each $e^{-d/\tau}$ tends to 0 if $d > 0$ and is 1 if $d = 0$", shares


@derives("D6")
def hard_maximum_with_tie() -> Lines:
    """Two largest entries among three share the whole."""
    low, drop = Symbol("u", real=True), Symbol("w", positive=True)
    numbers = {entry(a[1]): low + drop, entry(a[2]): low + drop, entry(a[3]): low}
    outputs = [at_size(_at_temperature(j), {N: 3}, {j: m}).xreplace(numbers) for m in (1, 2, 3)]
    limits = [
        NamedLimit("S", [m], sympy_limit(output.simplify(), TAU, 0, "+"))
        for m, output in enumerate(outputs, 1)
    ]
    is_largest = [1, 1, 0]
    general = [Rational(one, sum(is_largest)) for one in is_largest]
    yield ImmutableMatrix([limits])
    yield "two indicators are 1, so each of the two gets 1 of 2 parts", ImmutableMatrix([general])


@derives("D6", context=GAPS)
def uniform_limit() -> Lines:
    """Softmax of a/τ as τ grows without bound."""
    yield Limit(_at_temperature(i), TAU, oo)
    yield (
        r"divide by $e^{a_M/\tau}$, with $d_k = a_M - a_k \ge 0$ below the largest",
        Limit(_below_largest(i), TAU, oo),
    )
    yield r"each $e^{-d/\tau}$ tends to 1", 1 / N


@derives("P3", condition="where q_b is the probability given to the label of example b")
def likelihood() -> Lines:
    """Likelihood and cross-entropy."""
    whole = Product(q[b], (b, 1, B))
    yield times(-1, log(whole))
    yield (
        "the log of a product is the sum of the logs",
        times(-1, total(lambda m: log(q[m]), b, B)),
    )
    yield "one cross-entropy for each example", total(lambda m: -log(q[m]), b, B)
