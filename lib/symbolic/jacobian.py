"""Chapter "The Jacobian": from the definition of softmax to D_j S_i = S_i (δ_ij − S_j)."""

from functools import cache
from typing import Final

from sympy import (
    Derivative,
    Eq,
    Expr,
    ImmutableMatrix,
    Integer,
    KroneckerDelta,
    Piecewise,
    Symbol,
    diag,
    exp,
)

from lib.symbolic.derivation import Derivation, derive
from lib.symbolic.evaluation import entry
from lib.symbolic.expressions import N, S, Named, Z, a, delta, e, i, j, k, l, total, v
from lib.symbolic.proof import Context
from lib.symbolic.rules import (
    collapsed,
    differentiated,
    factored,
    folded,
    over,
    plus,
    quotient_rule,
    split,
    times,
)

ONE: Final = Context(ranges={i: N})
TWO: Final = Context(ranges={i: N, j: N})
DIFFERENT: Final = Context(ranges={i: N, j: N}, distinct=((i, j),))
THREE: Final = Context(ranges={i: N, j: N, l: N})


@cache
def derivative_of_denominator() -> Derivation:
    """J2: ∂/∂a_j Σ_k e^{a_k} = e^{a_j}, for every j."""
    start = Derivative(Z(), a[j])
    inside = total(lambda m: Derivative(e(m), a[j]))
    deltas = total(lambda m: delta(j, m) * e(m))
    return derive(
        "Derivative of the denominator",
        start,
        ("the derivative of a sum, term by term", inside),
        ("only the term with $k = j$ depends on $a_j$", deltas),
        ("$\\delta$ picks one term of the sum", collapsed(start, TWO)),
        context=TWO,
        row="J2",
    )


@cache
def derivative_of_numerator() -> Derivation:
    """J2: ∂/∂a_j e^{a_i} is e^{a_j} if i = j and 0 otherwise."""
    start = Derivative(e(i), a[j])
    cases = Piecewise((e(j), Eq(i, j)), (0, True))
    return derive(
        "Derivative of the numerator",
        start,
        ("exp is its own derivative", collapsed(start, TWO)),
        ("$\\delta$ written as two cases", cases),
        context=TWO,
        row="J2",
    )


@cache
def entry_on_diagonal() -> Derivation:
    """J3: D_i S_i = S_i (1 − S_i), line by line."""
    start = Derivative(S(i), a[i])
    fraction = Derivative(e(i) / Z(), a[i])
    quotient = quotient_rule(fraction)
    taken = differentiated(quotient, ONE)
    common = factored(taken)
    return derive(
        "An entry on the diagonal",
        start,
        ("definition of $S_i$", fraction),
        ("quotient rule", quotient),
        ("both derivatives are $e^{a_i}$", taken),
        ("take out $e^{a_i}$", common),
        ("one factor of the denominator for each", split(common)),
        ("definition of $S_i$", folded(common, ONE)),
        context=ONE,
        condition="for i = j",
        row="J3",
    )


@cache
def entry_off_diagonal() -> Derivation:
    """J4: D_j S_i = −S_j S_i for i ≠ j, line by line."""
    start = Derivative(S(i), a[j])
    fraction = Derivative(e(i) / Z(), a[j])
    quotient = quotient_rule(fraction)
    taken = differentiated(quotient, DIFFERENT)
    common = factored(taken)
    return derive(
        "An entry off the diagonal",
        start,
        ("definition of $S_i$", fraction),
        ("quotient rule", quotient),
        ("the numerator does not depend on $a_j$", taken),
        ("the first product is 0", common),
        ("one factor of the denominator for each", split(common)),
        ("definition of $S_i$ and $S_j$", folded(common, DIFFERENT)),
        context=DIFFERENT,
        condition="for i ≠ j",
        row="J4",
    )


def _entry() -> Expr:
    """D_j S_i, computed from the definition by differentiation alone."""
    return folded(Derivative(S(i), a[j]), TWO)


@cache
def entry_condensed() -> Derivation:
    """J5: D_j S_i = S_i (δ_ij − S_j), without cases."""
    start = Derivative(S(i), a[j])
    fraction = Derivative(e(i) / Z(), a[j])
    quotient = quotient_rule(fraction)
    taken = differentiated(quotient, TWO)
    return derive(
        "Any entry at once",
        start,
        ("definition of $S_i$", fraction),
        ("quotient rule", quotient),
        ("the derivative of $e^{a_i}$ is 0 unless $i = j$", taken),
        ("take out $e^{a_i}$", factored(taken)),
        ("definition of $S_i$ and $S_j$", _entry()),
        context=TWO,
        row="J5",
    )


@cache
def entry_from_cases() -> Derivation:
    """J5: the two cases are one formula."""
    cases = Piecewise(
        (entry_on_diagonal().result, Eq(i, j)), (entry_off_diagonal().result, True)
    )
    return derive(
        "The two cases condensed",
        Derivative(S(i), a[j]),
        ("the two cases", cases),
        ("$\\delta_{ij}$ is 1 in the first case and 0 in the second", _entry()),
        context=TWO,
        row="J5",
    )


_ = (ImmutableMatrix, Integer, KroneckerDelta, Symbol, diag, exp, entry, Named, v, k, over, plus, times)
