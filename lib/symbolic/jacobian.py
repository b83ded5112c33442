"""Chapter "The Jacobian": from the definition of softmax to D_j S_i = S_i (δ_ij − S_j)."""

# ruff: noqa: D401 (the docstring of a derivation is its name)
from collections.abc import Generator
from typing import Any, Final

from sympy import Derivative, Eq, Expr, Function, ImmutableMatrix, Piecewise, Symbol, log

from lib.symbolic.derivation import Lines, derives
from lib.symbolic.language import Named, S, Z, at_size, delta, e, entry, total
from lib.symbolic.letters import N, a, i, j, l, v
from lib.symbolic.proof import Context
from lib.symbolic.rules import (
    HALF,
    collapsed,
    differentiated,
    factored,
    folded,
    plus,
    quotient_rule,
    simplified,
    split,
    sums,
    times,
)

ONE: Final = Context(ranges={i: N})
TWO: Final = Context(ranges={i: N, j: N})
DIFFERENT: Final = Context(ranges={i: N, j: N}, distinct=((i, j),))
THREE: Final = Context(ranges={i: N, j: N, l: N})


@derives("J1")
def quotient_of_functions() -> Lines:
    """Quotient rule."""
    u = Symbol("u", real=True)
    g, h = Function("g")(u), Function("h")(u)
    whole = Derivative(g / h, u)
    yield whole
    yield "product rule and chain rule for $g \\cdot h^{-1}$", whole.doit()
    yield "one denominator", quotient_rule(whole)


@derives("J1", context=TWO)
def quotient_of_softmax() -> Lines:
    """Quotient rule for softmax."""
    fraction = Derivative(e(i) / Z(), a[j])
    yield Derivative(S(i), a[j])
    yield "definition of $S_i$", fraction
    yield "quotient rule with $g = e^{a_i}$ and $h = \\sum_k e^{a_k}$", quotient_rule(fraction)


@derives("J2", context=TWO)
def derivative_of_denominator() -> Lines:
    """Derivative of the denominator."""
    start = Derivative(Z(), a[j])
    yield start
    yield "the derivative of a sum, term by term", total(lambda m: Derivative(e(m), a[j]))
    yield "only the term with $k = j$ depends on $a_j$", total(lambda m: delta(j, m) * e(m))
    yield "$\\delta$ picks one term of the sum", collapsed(start, TWO)


@derives("J2", context=TWO)
def derivative_of_numerator() -> Lines:
    """Derivative of the numerator."""
    start = Derivative(e(i), a[j])
    yield start
    yield "exp is its own derivative", collapsed(start, TWO)
    yield "$\\delta$ written as two cases", Piecewise((e(j), Eq(i, j)), (0, True))


def _by_quotient_rule(by: Symbol, context: Context, why: str) -> Generator[Any, None, Expr]:
    """Differentiate S_i as the quotient that it is, and return the last line."""
    fraction = Derivative(e(i) / Z(), a[by])
    quotient = quotient_rule(fraction)
    taken = differentiated(quotient, context)
    yield Derivative(S(i), a[by])
    yield "definition of $S_i$", fraction
    yield "quotient rule", quotient
    yield why, taken
    return taken


@derives("J3", context=ONE, condition="for i = j")
def entry_on_diagonal() -> Lines:
    """An entry on the diagonal."""
    taken = yield from _by_quotient_rule(i, ONE, "both derivatives are $e^{a_i}$")
    common = factored(taken)
    yield "take out $e^{a_i}$", common
    yield "one factor of the denominator for each", split(common)
    yield "definition of $S_i$", folded(common, ONE)


@derives("J4", context=DIFFERENT, condition="for i ≠ j")
def entry_off_diagonal() -> Lines:
    """An entry off the diagonal."""
    why = "the numerator does not depend on $a_j$"
    taken = yield from _by_quotient_rule(j, DIFFERENT, why)
    common = factored(taken)
    yield "the first product is 0", common
    yield "one factor of the denominator for each", split(common)
    yield "definition of $S_i$ and $S_j$", folded(common, DIFFERENT)


def _entry() -> Expr:
    """D_j S_i, computed from the definition by differentiation alone."""
    return folded(Derivative(S(i), a[j]), TWO)


@derives("J5", context=TWO)
def entry_condensed() -> Lines:
    """Any entry at once."""
    why = "the derivative of $e^{a_i}$ is 0 unless $i = j$"
    taken = yield from _by_quotient_rule(j, TWO, why)
    yield "take out $e^{a_i}$", factored(taken)
    yield "definition of $S_i$ and $S_j$", _entry()


@derives("J5", context=TWO)
def entry_from_cases() -> Lines:
    """The two cases condensed."""
    cases = Piecewise((entry_on_diagonal().result, Eq(i, j)), (entry_off_diagonal().result, True))
    yield Derivative(S(i), a[j])
    yield "the two cases", cases
    yield "$\\delta_{ij}$ is 1 in the first case and 0 in the second", _entry()


@derives("J6", context=TWO)
def entry_with_indicator() -> Lines:
    """Entry of diag(S) − S Sᵀ."""
    indicator = Piecewise((1, Eq(i, j)), (0, True))
    yield Derivative(S(i), a[j])
    yield "the condensed formula", _entry()
    yield (
        "multiply out: $\\delta_{ij}$ leaves the diagonal",
        plus(times(delta(i, j), S(i)), times(-1, S(i), S(j))),
    )
    yield "$\\delta_{ij}$ written as the indicator", times(S(i), plus(indicator, -S(j)))


def _written_out(size: int) -> tuple[list[Named], list[Symbol], ImmutableMatrix]:
    """S_1 … S_n of plain symbols a_1 … a_n, these symbols, and the derivatives to be taken."""
    names = [at_size(S(j), {N: size}, {j: m}) for m in range(1, size + 1)]
    inputs = [entry(a[m]) for m in range(1, size + 1)]
    asked = ImmutableMatrix([[Derivative(out, into) for into in inputs] for out in names])
    return names, inputs, asked


@derives("V2", sizes={"size": N})
def jacobian_matrix(size: int = 3) -> Lines:
    """The Jacobian of softmax for {sizes}."""
    names, inputs, asked = _written_out(size)
    column = ImmutableMatrix(names)
    found = ImmutableMatrix([name.value for name in names]).jacobian(inputs).applyfunc(simplified)
    general = ImmutableMatrix(
        size, size, lambda r, c: at_size(_entry(), {N: size}, {i: r + 1, j: c + 1})
    )
    yield asked
    yield "differentiate each output with respect to each input", found
    yield "the general entry, written out for each row and column", general
    yield (
        "in short: the matrix $\\mathrm{diag}(S)$ minus $S$ times its transpose",
        ImmutableMatrix.diag(*names) - column * column.T,
    )


@derives("P3", context=ONE)
def gradient_of_log_sum_exp() -> Lines:
    """Softmax as the gradient of log-sum-exp."""
    start = Derivative(log(Z()), a[i])
    yield start
    yield "chain rule", times(1 / Z(), Derivative(Z(), a[i]))
    yield "the derivative of the sum is $e^{a_i}$", collapsed(start, ONE)
    yield "definition of $S_i$", folded(start, ONE)


@derives("J7", context=TWO)
def symmetry() -> Lines:
    """The Jacobian is symmetric."""
    yield Derivative(S(i), a[j])
    yield "the condensed formula", _entry()
    yield "multiply out", plus(times(delta(i, j), S(i)), times(-1, S(i), S(j)))
    yield (
        "where $\\delta_{ij}$ is not 0, $S_i = S_j$",
        plus(times(delta(i, j), S(j)), times(-1, S(j), S(i))),
    )
    yield "the condensed formula, with $i$ and $j$ exchanged", Derivative(S(j), a[i])


@derives("J7", context=ONE)
def row_sum() -> Lines:
    """Each row sums to 0."""
    yield total(lambda m: Derivative(S(i), a[m]), j)
    yield "the condensed formula", total(lambda m: times(S(i), plus(delta(i, m), -S(m))), j)
    yield "$S_i$ is common; $\\delta$ picks one term", times(S(i), plus(1, -total(S, j)))
    yield "the outputs sum to 1", 0


@derives("J7")
def quadratic_form() -> Lines:
    """The Jacobian is positive semi-definite."""
    both = (i, N), (j, N)
    entries = sums(lambda r, c: times(v[r], times(S(r), plus(delta(r, c), -S(c))), v[c]), *both)
    mean = total(lambda r: S(r) * v[r], i)
    variance = plus(total(lambda r: S(r) * v[r] ** 2, i), -(mean**2))
    pairs = sums(lambda r, c: S(r) * S(c) * (v[r] - v[c]) ** 2, *both)
    yield sums(lambda r, c: times(v[r], Derivative(S(r), a[c]), v[c]), *both)
    yield "the condensed formula", entries
    yield "$\\delta$ picks the diagonal: the variance of $v$ under $S$", variance
    yield "a variance is half the mean squared difference", times(HALF, pairs)
    yield "every term is a square times positive numbers", 0, "≥"


@derives("J7", context=ONE)
def kernel() -> Lines:
    """What the Jacobian sends to 0."""
    mean = total(lambda c: S(c) * v[c], j)
    yield total(lambda c: times(Derivative(S(i), a[c]), v[c]), j)
    yield "the condensed formula", total(lambda c: times(S(i), plus(delta(i, c), -S(c)), v[c]), j)
    yield (
        "$\\delta$ picks one term; 0 for every $i$ only if every $v_i$ equals the mean",
        times(S(i), plus(v[i], -mean)),
    )


@derives("J7", sizes={"size": N})
def leading_minor(size: int = 3) -> Lines:
    """Determinant of DS without its last row and column, for {sizes}."""
    names, inputs, _ = _written_out(size)
    jacobian = ImmutableMatrix([name.value for name in names]).jacobian(inputs)
    minor = jacobian[: size - 1, : size - 1].det(method="berkowitz")
    yield Named("minor", [], minor)
    yield "differentiate, then take the determinant", simplified(minor)
    yield "definition of $S_1 \\ldots S_N$", times(*names) if size > 1 else names[0]
    yield "every factor is positive", 0, ">"


@derives("J7", context=THREE)
def second_derivative() -> Lines:
    """The second derivative."""
    first, second = plus(delta(i, j), -S(j)), plus(delta(i, l), -S(l))
    by_rule = plus(times(Derivative(S(i), a[l]), first), times(-1, S(i), Derivative(S(j), a[l])))
    # The entries of the Jacobian again, with other letters.
    taken = plus(
        times(times(S(i), second), first), times(-1, S(i), times(S(j), plus(delta(j, l), -S(l))))
    )
    brackets = plus(times(second, first), times(-1, S(j), plus(delta(j, l), -S(l))))
    yield Derivative(S(i), a[j], a[l])
    yield (
        "the first derivative is $S_i (\\delta_{ij} - S_j)$",
        Derivative(times(S(i), first), a[l]),
    )
    yield "product rule", by_rule
    yield "the formula twice", taken
    yield "take out $S_i$", times(S(i), brackets)
