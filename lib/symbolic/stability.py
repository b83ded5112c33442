"""Chapter "Numerical stability": the shift changes nothing, and what it keeps and loses."""

# ruff: noqa: D401 (the docstring of a derivation is its name)
from collections.abc import Sequence

import mpmath
from sympy import Expr, IndexedBase, Max, Symbol, exp, log

from lib.symbolic.definition import GAPS, M, gap, output_at
from lib.symbolic.derivation import Lines, derives
from lib.symbolic.evaluation import evaluate
from lib.symbolic.language import Decimal, Named, S, Z, delta, e, total
from lib.symbolic.letters import N, a, i, j
from lib.symbolic.proof import Context
from lib.symbolic.rules import over, plus, times

C = Symbol("C", positive=True)  # any positive number
largest = IndexedBase("m", real=True)  # m_b: the largest input of block b of a stream
scaled = IndexedBase("s", positive=True)
"""s_b: the sum of the exponentials of block b, each shifted by m_b."""
ONE = Context(ranges={j: N})
SHIFTED = total(lambda m: exp(-gap(m)))  # the denominator after the shift by the largest input
BELOW_ONE = total(lambda m: 1 - exp(-gap(m)))  # what it lacks to N


@derives("N3", context=ONE, condition="for every C > 0")
def shift_invariance() -> Lines:
    """Adding D to every input changes nothing."""
    D = Named("D", [], log(C))
    yield S(j)
    yield "definition of $S_j$", over(e(j), Z())
    yield "multiply numerator and denominator by $C$", over(times(C, e(j)), times(C, Z()))
    yield "take $C$ into the sum", over(times(C, e(j)), total(lambda m: times(C, e(m))))
    yield (
        "take it into the exponents, with $D = \\log C$",
        over(exp(a[j] + D), total(lambda m: exp(a[m] + D))),
    )


@derives("N4", context=GAPS, condition="where a_M is a largest entry")
def shift_by_largest() -> Lines:
    """The shift by the largest input."""
    largest = a[M]
    yield S(i)
    yield "definition of $S_i$", over(e(i), Z())
    yield (
        "add $D = -a_M$ to every input",
        over(exp(a[i] - largest), total(lambda m: exp(a[m] - largest))),
    )
    yield (
        "$d_k = a_M - a_k \\ge 0$ is how far $a_k$ is below the largest",
        over(exp(-gap(i)), SHIFTED),
    )


@derives("N4", context=GAPS, condition="where a_M is a largest entry")
def exponents_are_not_positive() -> Lines:
    """No power is above 1."""
    yield plus(1, -exp(a[i] - a[M]))
    yield "$d_i = a_M - a_i$", plus(1, -exp(-gap(i)))
    yield "$d_i \\ge 0$, and exp increases", 0, "≥"


@derives("N4", context=GAPS)
def largest_exponent() -> Lines:
    """The largest exponent is 0."""
    yield -gap(M)
    yield "$d_M = a_M - a_M$", 0


@derives("N4", context=GAPS)
def denominator_at_least_one() -> Lines:
    """The shifted denominator is at least 1."""
    yield plus(SHIFTED, -1)
    yield "take out the largest term, $e^0 = 1$", total(lambda m: (1 - delta(m, M)) * exp(-gap(m)))
    yield "every power of $e$ is positive", 0, "≥"


@derives("N4", context=GAPS)
def denominator_at_most_size() -> Lines:
    """The shifted denominator is at most N."""
    yield plus(N, -SHIFTED)
    yield "$N$ is a sum of $N$ ones", BELOW_ONE
    yield "$e^{-d_k} \\le 1$, since $d_k \\ge 0$", 0, "≥"


@derives("N6", context=GAPS, condition="where a_M is a largest entry")
def never_zero() -> Lines:
    """The true value is at least e^(−d_i)/N."""
    bound = over(exp(-gap(i)), N)
    yield plus(S(i), -bound)
    yield "the shifted form, with $d_k = a_M - a_k$", plus(over(exp(-gap(i)), SHIFTED), -bound)
    yield (
        "one fraction: $N - \\sum_k e^{-d_k}$ is a sum over $k$",
        over(times(exp(-gap(i)), BELOW_ONE), times(N, SHIFTED)),
    )
    yield "$e^{-d_k} \\le 1$, since $d_k \\ge 0$", 0, "≥"


@derives("N6", context=GAPS)
def bound_is_positive() -> Lines:
    """The bound is greater than 0."""
    yield over(exp(a[i] - a[M]), N)
    yield "$d_i = a_M - a_i$", over(exp(-gap(i)), N)
    yield "a power of $e$ is positive, and so is $N$", 0, ">"


@derives("N6")
def power_of_ten(values: Sequence[int] = (1000, 2000, 3000), index: int = 1) -> Lines:
    """The power of ten of S_{index} at {values}."""
    value = output_at(values, index)
    logarithm = log(value) / log(10)
    with mpmath.workdps(50):
        printed = mpmath.nstr(evaluate(logarithm, {}), 6)
    yield over(log(Named("S", [index], value)), log(10))
    yield "definition", logarithm
    yield f"rounded to {len(printed.partition('.')[2])} decimals", Decimal(printed), "≈"


@derives("N8", context=ONE)
def log_softmax() -> Lines:
    """Log-softmax."""
    yield log(S(j))
    yield "definition of $S_j$", log(over(e(j), Z()))
    yield "the log of a quotient", plus(a[j], -log(Z()))


@derives("N8", context=Context(ranges={M: N}))
def log_sum_exp() -> Lines:
    """Log-sum-exp with a shift."""
    shifted = total(lambda m: exp(a[m] - a[M]))
    yield log(Z())
    yield "take $e^{a_M}$ out of the sum", log(times(e(M), shifted))
    yield "the log of a product", plus(a[M], log(shifted))


@derives("N8", context=Context(ranges={M: N}))
def log_sum_exp_beside_one() -> Lines:
    """Log-sum-exp beside the 1."""
    shifted = total(lambda m: exp(a[m] - a[M]))
    others = Named("o", [], total(lambda m: times(1 - delta(m, M), exp(a[m] - a[M]))))
    yield log(Z())
    yield "the shift by the largest", plus(a[M], log(shifted))
    yield (
        "the largest term is $e^0 = 1$; $o$ is the sum of the others",
        plus(a[M], log(plus(1, others))),
    )


def _at(block: int, shift: Expr) -> Expr:
    """s_b e^{m_b − shift}: the sum of block b, shifted by another number than its own largest."""
    return times(scaled[block], exp(largest[block] - shift))


def _largest_of(*blocks: int) -> Named:
    """Return the name of the largest input of several blocks."""
    return Named("m", blocks, Max(*[largest[b] for b in blocks]))


@derives("N8", condition="where m_12 is the larger of m_1 and m_2")
def online_merge() -> Lines:
    """What a merged pair stands for."""
    M12 = _largest_of(1, 2)
    yield times(plus(_at(1, M12), _at(2, M12)), exp(M12))
    yield (
        "$e^{m_{12}}$ cancels",
        plus(times(scaled[1], exp(largest[1])), times(scaled[2], exp(largest[2]))),
    )


@derives("N8", condition="where m_12, m_23 and m_123 are the largest of their blocks")
def online_merge_is_associative() -> Lines:
    """Merging is associative.

    The other half of the pair is the largest input, and a maximum is associative by itself; SymPy
    writes both max(max(m_1, m_2), m_3) and max(m_1, max(m_2, m_3)) as one maximum of three.
    """
    M12, M23, M123 = _largest_of(1, 2), _largest_of(2, 3), _largest_of(1, 2, 3)
    left = times(plus(_at(1, M12), _at(2, M12)), exp(M12 - M123))
    right = times(plus(_at(2, M23), _at(3, M23)), exp(M23 - M123))
    yield plus(left, _at(3, M123))
    yield "$e^{m_{12}}$ cancels", plus(_at(1, M123), _at(2, M123), _at(3, M123))
    yield "put $e^{m_{23}}$ in between", plus(_at(1, M123), right)
