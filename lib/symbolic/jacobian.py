"""Chapter "The Jacobian": from the definition of softmax to D_j S_i = S_i (δ_ij − S_j)."""

from typing import Final

from sympy import (
    Derivative,
    Eq,
    Expr,
    Function,
    ImmutableMatrix,
    Integer,
    Matrix,
    Piecewise,
    Rational,
    Symbol,
    diag,
)

from lib.symbolic.derivation import Derivation, derive, derives
from lib.symbolic.language import N, Named, S, Z, a, at_size, delta, e, entry, i, j, l, total, v
from lib.symbolic.proof import Context
from lib.symbolic.rules import (
    collapsed,
    differentiated,
    factored,
    folded,
    plus,
    quotient_rule,
    simplified,
    split,
    times,
)

ONE: Final = Context(ranges={i: N})
TWO: Final = Context(ranges={i: N, j: N})
DIFFERENT: Final = Context(ranges={i: N, j: N}, distinct=((i, j),))
THREE: Final = Context(ranges={i: N, j: N, l: N})


@derives("J1")
def quotient_of_functions() -> Derivation:
    """J1: (g/h)' = (g' h − h' g) / h², for any two functions."""
    u = Symbol("u", real=True)
    g, h = Function("g")(u), Function("h")(u)
    whole = Derivative(g / h, u)
    return derive(
        "Quotient rule",
        whole,
        ("product rule and chain rule for $g \\cdot h^{-1}$", whole.doit()),
        ("one denominator", quotient_rule(whole)),
    )


@derives("J1")
def quotient_of_softmax() -> Derivation:
    """J1: the quotient rule with g_i = e^{a_i} and h = Σ_k e^{a_k}."""
    fraction = Derivative(e(i) / Z(), a[j])
    return derive(
        "Quotient rule for softmax",
        Derivative(S(i), a[j]),
        ("definition of $S_i$", fraction),
        ("quotient rule with $g = e^{a_i}$ and $h = \\sum_k e^{a_k}$", quotient_rule(fraction)),
        context=TWO,
    )


@derives("J2")
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
    )


@derives("J2")
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
    )


@derives("J3")
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
    )


@derives("J4")
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
    )


def _entry() -> Expr:
    """D_j S_i, computed from the definition by differentiation alone."""
    return folded(Derivative(S(i), a[j]), TWO)


@derives("J5")
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
    )


@derives("J5")
def entry_from_cases() -> Derivation:
    """J5: the two cases are one formula."""
    cases = Piecewise((entry_on_diagonal().result, Eq(i, j)), (entry_off_diagonal().result, True))
    return derive(
        "The two cases condensed",
        Derivative(S(i), a[j]),
        ("the two cases", cases),
        ("$\\delta_{ij}$ is 1 in the first case and 0 in the second", _entry()),
        context=TWO,
    )


@derives("J6")
def entry_with_indicator() -> Derivation:
    """J6: the same entry as diag(S) − S Sᵀ has it, and with the indicator 1(i = j)."""
    indicator = Piecewise((Integer(1), Eq(i, j)), (Integer(0), True))
    return derive(
        "Entry of diag(S) − S Sᵀ",
        Derivative(S(i), a[j]),
        ("the condensed formula", _entry()),
        (
            "multiply out: $\\delta_{ij}$ leaves the diagonal",
            plus(times(delta(i, j), S(i)), times(-1, S(i), S(j))),
        ),
        ("$\\delta_{ij}$ written as the indicator", times(S(i), plus(indicator, -S(j)))),
        context=TWO,
    )


def _written_out(size: int) -> tuple[list[Named], list[Symbol], ImmutableMatrix]:
    """S_1 … S_n of plain symbols a_1 … a_n, these symbols, and the derivatives to be taken."""
    names = [at_size(S(j), {N: size}, {j: m}) for m in range(1, size + 1)]
    inputs = [entry(a[m]) for m in range(1, size + 1)]
    asked = ImmutableMatrix([[Derivative(out, into) for into in inputs] for out in names])
    return names, inputs, asked


@derives("V2")
def jacobian_matrix(size: int = 3) -> Derivation:
    """V2 and J6: the whole matrix for a given N, by SymPy's own `Matrix.jacobian`."""
    names, inputs, asked = _written_out(size)
    column = Matrix(names)
    found = Matrix([name.value for name in names]).jacobian(inputs).applyfunc(simplified)
    general = ImmutableMatrix(
        size,
        size,
        lambda r, c: at_size(_entry(), {N: size}, {i: r + 1, j: c + 1}),
    )
    return derive(
        "The Jacobian of softmax for {sizes}",
        asked,
        ("differentiate each output with respect to each input", ImmutableMatrix(found)),
        ("the general entry, written out for each row and column", general),
        (
            "in short: the matrix $\\mathrm{diag}(S)$ minus $S$ times its transpose",
            ImmutableMatrix(diag(*names) - column * column.T),
        ),
        sizes={N: size},
    )


@derives("J7")
def symmetry() -> Derivation:
    """J7: D_j S_i = D_i S_j."""
    return derive(
        "The Jacobian is symmetric",
        Derivative(S(i), a[j]),
        ("the condensed formula", _entry()),
        ("multiply out", plus(times(delta(i, j), S(i)), times(-1, S(i), S(j)))),
        (
            "where $\\delta_{ij}$ is not 0, $S_i = S_j$",
            plus(times(delta(i, j), S(j)), times(-1, S(j), S(i))),
        ),
        ("the condensed formula, with $i$ and $j$ exchanged", Derivative(S(j), a[i])),
        context=TWO,
    )


@derives("J7")
def row_sum() -> Derivation:
    """J7: each row sums to 0, so adding one number to all inputs changes nothing."""
    summed = total(lambda m: times(S(i), plus(delta(i, m), -S(m))), j)
    return derive(
        "Each row sums to 0",
        total(lambda m: Derivative(S(i), a[m]), j),
        ("the condensed formula", summed),
        ("$S_i$ is common; $\\delta$ picks one term", times(S(i), plus(1, -total(S, j)))),
        ("the outputs sum to 1", Integer(0)),
        context=ONE,
    )


@derives("J7")
def quadratic_form() -> Derivation:
    """J7: vᵀ DS v is a sum of squares, so DS is positive semi-definite."""
    form = total(lambda r: total(lambda c: times(v[r], Derivative(S(r), a[c]), v[c]), j), i)
    entries = total(
        lambda r: total(lambda c: times(v[r], times(S(r), plus(delta(r, c), -S(c))), v[c]), j), i
    )
    mean = total(lambda r: S(r) * v[r], i)
    variance = plus(total(lambda r: S(r) * v[r] ** 2, i), -(mean**2))
    pairs = total(lambda r: total(lambda c: S(r) * S(c) * (v[r] - v[c]) ** 2, j), i)
    return derive(
        "The Jacobian is positive semi-definite",
        form,
        ("the condensed formula", entries),
        ("$\\delta$ picks the diagonal: the variance of $v$ under $S$", variance),
        ("a variance is half the mean squared difference", times(Rational(1, 2), pairs)),
        ("every term is a square times positive numbers", Integer(0), "≥"),
    )


@derives("J7")
def kernel() -> Derivation:
    """J7: DS v = 0 only where v_i = Σ_j S_j v_j for every i: v is constant and the rank N − 1."""
    mean = total(lambda c: S(c) * v[c], j)
    return derive(
        "What the Jacobian sends to 0",
        total(lambda c: times(Derivative(S(i), a[c]), v[c]), j),
        ("the condensed formula", total(lambda c: times(S(i), plus(delta(i, c), -S(c)), v[c]), j)),
        (
            "$\\delta$ picks one term; 0 for every $i$ only if every $v_i$ equals the mean",
            times(S(i), plus(v[i], -mean)),
        ),
        context=ONE,
    )


@derives("J7")
def leading_minor(size: int = 3) -> Derivation:
    """J7: the determinant of DS without its last row and column is S_1 ⋯ S_N > 0: rank N − 1."""
    names, inputs, _ = _written_out(size)
    jacobian = Matrix([name.value for name in names]).jacobian(inputs)
    minor = jacobian[: size - 1, : size - 1].det(method="berkowitz")
    product = times(*names) if size > 1 else names[0]
    return derive(
        "Determinant of DS without its last row and column, for {sizes}",
        Named("minor", [], minor),
        ("differentiate, then take the determinant", simplified(minor)),
        ("definition of $S_1 \\ldots S_N$", product),
        ("every factor is positive", Integer(0), ">"),
        sizes={N: size},
    )


@derives("J7")
def second_derivative() -> Derivation:
    """J7: D_l D_j S_i = S_i ((δ_ij − S_j)(δ_il − S_l) − S_j (δ_jl − S_l))."""
    first, second = plus(delta(i, j), -S(j)), plus(delta(i, l), -S(l))
    by_rule = plus(times(Derivative(S(i), a[l]), first), times(-1, S(i), Derivative(S(j), a[l])))
    # The entries of the Jacobian again, with other letters.
    taken = plus(
        times(times(S(i), second), first),
        times(-1, S(i), times(S(j), plus(delta(j, l), -S(l)))),
    )
    brackets = plus(times(second, first), times(-1, S(j), plus(delta(j, l), -S(l))))
    return derive(
        "The second derivative",
        Derivative(S(i), a[j], a[l]),
        (
            "the first derivative is $S_i (\\delta_{ij} - S_j)$",
            Derivative(times(S(i), first), a[l]),
        ),
        ("product rule", by_rule),
        ("the formula twice", taken),
        ("take out $S_i$", times(S(i), brackets)),
        context=THREE,
    )
