"""Chapter "Numerical stability": the shift changes nothing, and what it keeps and loses."""

from collections.abc import Sequence

import mpmath
from sympy import Expr, IndexedBase, Integer, Max, Symbol, exp, log

from lib.symbolic.definition import GAPS, M, gap
from lib.symbolic.derivation import Derivation, derive, derives
from lib.symbolic.evaluation import evaluate
from lib.symbolic.language import (
    Decimal,
    N,
    Named,
    S,
    Z,
    a,
    at_size,
    delta,
    e,
    entry,
    i,
    j,
    total,
)
from lib.symbolic.proof import Context
from lib.symbolic.rules import over, plus, times

C = Symbol("C", positive=True)
"""Any positive number."""
largest = IndexedBase("m", real=True)
"""m_b: the largest input of block b of a stream."""
scaled = IndexedBase("s", positive=True)
"""s_b: the sum of the exponentials of block b, each shifted by m_b."""
ONE = Context(ranges={j: N})
SHIFTED = total(lambda m: exp(-gap(m)))
"""The denominator after the shift by the largest input."""
BELOW_ONE = total(lambda m: 1 - exp(-gap(m)))
"""What it lacks to N."""


@derives("N3")
def shift_invariance() -> Derivation:
    """N3: multiplying numerator and denominator by C is adding D = log C to every input."""
    D = Named("D", [], log(C))
    return derive(
        "Adding D to every input changes nothing",
        S(j),
        ("definition of $S_j$", over(e(j), Z())),
        ("multiply numerator and denominator by $C$", over(times(C, e(j)), times(C, Z()))),
        ("take $C$ into the sum", over(times(C, e(j)), total(lambda m: times(C, e(m))))),
        (
            "take it into the exponents, with $D = \\log C$",
            over(exp(a[j] + D), total(lambda m: exp(a[m] + D))),
        ),
        context=ONE,
        condition="for every C > 0",
    )


@derives("N4")
def shift_by_largest() -> Derivation:
    """N4: with D = −max a the exponents are −d_k ≤ 0."""
    largest = a[M]
    return derive(
        "The shift by the largest input",
        S(i),
        ("definition of $S_i$", over(e(i), Z())),
        (
            "add $D = -a_M$ to every input",
            over(exp(a[i] - largest), total(lambda m: exp(a[m] - largest))),
        ),
        (
            "$d_k = a_M - a_k \\ge 0$ is how far $a_k$ is below the largest",
            over(exp(-gap(i)), SHIFTED),
        ),
        context=GAPS,
        condition="where a_M is a largest entry",
    )


@derives("N4")
def exponents_are_not_positive() -> Derivation:
    """N4: no shifted power is above 1."""
    return derive(
        "No power is above 1",
        plus(Integer(1), -exp(a[i] - a[M])),
        ("$d_i = a_M - a_i$", plus(Integer(1), -exp(-gap(i)))),
        ("$d_i \\ge 0$, and exp increases", Integer(0), "≥"),
        context=GAPS,
        condition="where a_M is a largest entry",
    )


@derives("N4")
def largest_exponent() -> Derivation:
    """N4: the largest exponent is exactly 0, so its power is exactly 1."""
    return derive(
        "The largest exponent is 0",
        -gap(M),
        ("$d_M = a_M - a_M$", Integer(0)),
        context=GAPS,
    )


@derives("N4")
def denominator_at_least_one() -> Derivation:
    """N4: the shifted denominator is at least 1, so nothing is divided by 0."""
    others = total(lambda m: (1 - delta(m, M)) * exp(-gap(m)))
    return derive(
        "The shifted denominator is at least 1",
        plus(SHIFTED, -1),
        ("take out the largest term, $e^0 = 1$", others),
        ("every power of $e$ is positive", Integer(0), "≥"),
        context=GAPS,
    )


@derives("N4")
def denominator_at_most_size() -> Derivation:
    """N4 and N6: the shifted denominator is at most N, so it cannot overflow."""
    return derive(
        "The shifted denominator is at most N",
        plus(N, -SHIFTED),
        ("$N$ is a sum of $N$ ones", BELOW_ONE),
        ("$e^{-d_k} \\le 1$, since $d_k \\ge 0$", Integer(0), "≥"),
        context=GAPS,
    )


@derives("N6")
def never_zero() -> Derivation:
    """N6: S_i ≥ e^{−d_i} / N > 0: the true value is never 0."""
    bound = over(exp(-gap(i)), N)
    return derive(
        "The true value is at least e^(−d_i)/N",
        plus(S(i), -bound),
        ("the shifted form, with $d_k = a_M - a_k$", plus(over(exp(-gap(i)), SHIFTED), -bound)),
        (
            "one fraction: $N - \\sum_k e^{-d_k}$ is a sum over $k$",
            over(times(exp(-gap(i)), BELOW_ONE), times(N, SHIFTED)),
        ),
        ("$e^{-d_k} \\le 1$, since $d_k \\ge 0$", Integer(0), "≥"),
        context=GAPS,
        condition="where a_M is a largest entry",
    )


@derives("N6")
def bound_is_positive() -> Derivation:
    """N6: the bound itself is greater than 0."""
    bound = over(exp(-gap(i)), N)
    return derive(
        "The bound is greater than 0",
        over(exp(a[i] - a[M]), N),
        ("$d_i = a_M - a_i$", bound),
        ("a power of $e$ is positive, and so is $N$", Integer(0), ">"),
        context=GAPS,
    )


@derives("N6")
def power_of_ten(values: Sequence[int] = (1000, 2000, 3000), index: int = 1) -> Derivation:
    """N6: how small the entry S_index, from 1, is that float64 rounds to 0, as a power of ten."""
    size = len(values)
    numbers = {entry(a[m]): Integer(u) for m, u in enumerate(values, 1)}
    exact = at_size(S(j), {N: size}, {j: index})
    value = exact.value.xreplace(numbers)
    logarithm = log(value) / log(10)
    with mpmath.workdps(50):
        printed = mpmath.nstr(evaluate(logarithm, {}), 6)
    return derive(
        f"The power of ten of S_{index} at {list(values)}",
        over(log(Named("S", exact.indices, value)), log(Integer(10))),
        ("definition", logarithm),
        (f"rounded to {len(printed.partition('.')[2])} decimals", Decimal(printed), "≈"),
    )


@derives("N8")
def log_softmax() -> Derivation:
    """N8: log S_j = a_j − log Σ_k e^{a_k}: no quotient, no log of 0."""
    return derive(
        "Log-softmax",
        log(S(j)),
        ("definition of $S_j$", log(over(e(j), Z()))),
        ("the log of a quotient", plus(a[j], -log(Z()))),
        context=ONE,
    )


@derives("N8")
def log_sum_exp() -> Derivation:
    """N8: log Σ_k e^{a_k} = a_M + log Σ_k e^{a_k − a_M}: the shift for log-sum-exp."""
    shifted = total(lambda m: exp(a[m] - a[M]))
    return derive(
        "Log-sum-exp with a shift",
        log(Z()),
        ("take $e^{a_M}$ out of the sum", log(times(e(M), shifted))),
        ("the log of a product", plus(a[M], log(shifted))),
        context=Context(ranges={M: N}),
    )


@derives("N8")
def log_sum_exp_beside_one() -> Derivation:
    """N8: log Σ_k e^{a_k} = a_M + log(1 + o): the largest term is 1 and need not be added."""
    shifted = total(lambda m: exp(a[m] - a[M]))
    others = Named("o", [], total(lambda m: times(1 - delta(m, M), exp(a[m] - a[M]))))
    return derive(
        "Log-sum-exp beside the 1",
        log(Z()),
        ("the shift by the largest", plus(a[M], log(shifted))),
        (
            "the largest term is $e^0 = 1$; $o$ is the sum of the others",
            plus(a[M], log(plus(Integer(1), others))),
        ),
        context=Context(ranges={M: N}),
    )


def _at(block: int, shift: Expr) -> Expr:
    """s_b e^{m_b − shift}: the sum of block b, shifted by another number than its own largest."""
    return times(scaled[block], exp(largest[block] - shift))


def _largest_of(*blocks: int) -> Named:
    """Return the name of the largest input of several blocks."""
    return Named("m", map(Integer, blocks), Max(*[largest[b] for b in blocks]))


@derives("N8")
def online_merge() -> Derivation:
    """N8: merging (m_1, s_1) with (m_2, s_2) adds what they stand for, s_b e^{m_b}."""
    M12 = _largest_of(1, 2)
    return derive(
        "What a merged pair stands for",
        times(plus(_at(1, M12), _at(2, M12)), exp(M12)),
        (
            "$e^{m_{12}}$ cancels",
            plus(
                times(scaled[1], exp(largest[1])),
                times(scaled[2], exp(largest[2])),
            ),
        ),
        condition="where m_12 is the larger of m_1 and m_2",
    )


@derives("N8")
def online_merge_is_associative() -> Derivation:
    """N8: merging blocks 1 and 2 first, or 2 and 3 first, gives the same sum.

    The other half of the pair is the largest input, and a maximum is associative by itself; SymPy
    writes both max(max(m_1, m_2), m_3) and max(m_1, max(m_2, m_3)) as one maximum of three.
    """
    M12, M23, M123 = _largest_of(1, 2), _largest_of(2, 3), _largest_of(1, 2, 3)
    left = times(plus(_at(1, M12), _at(2, M12)), exp(M12 - M123))
    right = times(plus(_at(2, M23), _at(3, M23)), exp(M23 - M123))
    return derive(
        "Merging is associative",
        plus(left, _at(3, M123)),
        ("$e^{m_{12}}$ cancels", plus(_at(1, M123), _at(2, M123), _at(3, M123))),
        ("put $e^{m_{23}}$ in between", plus(_at(1, M123), right)),
        condition="where m_12, m_23 and m_123 are the largest of their blocks",
    )
