"""Chapter "The softmax layer": P(W) = S(W x), its Jacobian by the product and in closed form."""

# ruff: noqa: D401 (the docstring of a derivation is its name)
from collections import Counter
from collections.abc import Callable
from typing import Final

from sympy import Derivative, Eq, Expr, ImmutableMatrix, MatrixSymbol, Piecewise, Symbol, exp, tanh

from lib.symbolic.derivation import Lines, belongs, derives
from lib.symbolic.language import (
    Named,
    NamedDerivative,
    P,
    S_of_logits,
    at_logits,
    at_size,
    delta,
    entry,
    g,
    total,
)
from lib.symbolic.letters import N, T, V, W, i, j, k, l, lam, t, x
from lib.symbolic.proof import Context, equal
from lib.symbolic.rules import collapsed, over, plus, sums, times

LAYER: Final = Context(ranges={i: T, j: N, t: T, k: T, l: N})
ANOTHER: Final = Context(ranges=LAYER.ranges, distinct=((i, t),))
"""i, k and t are classes, j and l are features."""


def softmax_derivative(by: Expr, of: Expr, logit: Callable[[Expr], Expr] = g) -> Expr:
    """D_k S_t at the layer's logits: SymPy's derivative with respect to λ_k, then λ = g(W)."""
    return NamedDerivative("S", [by, of], at_logits(Derivative(S_of_logits(of), lam[by]), logit))


@belongs("P2")
@derives("L3", context=LAYER)
def composition() -> Lines:
    """The layer as a composition."""
    written_out = exp(total(lambda m: W[t, m] * x[m], j))
    sums = total(lambda r: exp(total(lambda m: W[r, m] * x[m], j)), k, T)
    yield P(t)
    yield "softmax of the logits", over(exp(g(t)), total(lambda r: exp(g(r)), k, T))
    yield "definition of $g_t$", over(written_out, sums)


@derives("L4", context=LAYER)
def chain_rule() -> Lines:
    """Chain rule."""
    yield Derivative(P(t), W[i, j])
    yield (
        "chain rule: through each logit in turn",
        total(lambda m: times(softmax_derivative(m, t), Derivative(g(m), W[i, j])), k, T),
    )


def layer_symbols(
    classes: int, features: int
) -> tuple[ImmutableMatrix, ImmutableMatrix, list[Symbol]]:
    """Return W, x and the list of all weights, in plain symbols."""
    weights = ImmutableMatrix(classes, features, lambda r, c: entry(W[r + 1, c + 1]))
    inputs = ImmutableMatrix(features, 1, lambda r, _: entry(x[r + 1]))
    return weights, inputs, list(weights)


@derives("L5", sizes={"features": N, "classes": T})
def column_of_weight(features: int = 3, classes: int = 2) -> Lines:
    """Column of each weight in Dg, for {sizes}."""
    weights, _, flat = layer_symbols(classes, features)
    found = weights.applyfunc(lambda w: flat.index(w) + 1)
    place = ((i - 1) * N + j).subs(N, features)

    def column(r: int, c: int) -> Named:
        return Named("column", [r + 1, c + 1], found[r, c])

    yield ImmutableMatrix(classes, features, column)
    yield "place in SymPy's row-major list of W", found
    formula = ImmutableMatrix(classes, features, lambda r, c: place.subs({i: r + 1, j: c + 1}))
    yield "$(i - 1) N + j$", formula


@derives("L5", condition="where i_0, j_0 and the column count from 0")
def column_from_zero() -> Lines:
    """Column of a weight, counting from 0."""
    row, column = Symbol("i_0", integer=True), Symbol("j_0", integer=True)
    yield plus(times(plus(Named("i", [], row + 1), -1), N), Named("j", [], column + 1), -1)
    yield "$i = i_0 + 1$ and $j = j_0 + 1$", plus(times(row, N), column)


@derives("L6", sizes={"features": N, "classes": T})
def logits_jacobian(features: int = 3, classes: int = 2) -> Lines:
    """The rows of Dg, for {sizes}."""
    weights, inputs, flat = layer_symbols(classes, features)
    names = [Named("g", [r + 1], (weights * inputs)[r]) for r in range(classes)]
    found = (weights * inputs).jacobian(flat)
    general = collapsed(Derivative(g(t), W[i, j]), LAYER)
    by_formula = ImmutableMatrix(
        classes,
        classes * features,
        lambda r, c: at_size(
            general,
            {N: features, T: classes},
            {t: r + 1, i: c // features + 1, j: c % features + 1},
        ),
    )
    yield ImmutableMatrix([[Derivative(name, w) for w in flat] for name in names])
    yield "differentiate each logit with respect to each weight", found
    yield "the general entry $\\delta_{ti} x_j$, written out", by_formula


def _block(row: Expr, last: str, found: Expr) -> Lines:
    yield Derivative(g(t), W[row, j])
    inner = total(lambda m: Derivative(W[t, m] * x[m], W[row, j]), l)
    yield "definition of $g_t$, term by term", inner
    yield last, found


@derives("L6", context=LAYER)
def own_block() -> Lines:
    """A row of Dg, in the block of its own class."""
    return _block(t, "only the term with $l = j$ depends on $W_{tj}$", x[j])


@derives("L6", context=ANOTHER, condition="for i ≠ t")
def another_block() -> Lines:
    """A row of Dg, in the block of another class."""
    return _block(i, "no term depends on $W_{ij}$", 0)


@derives("L7", context=LAYER)
def logit_derivative() -> Lines:
    """Derivative of a logit with respect to a weight."""
    inner = total(lambda m: Derivative(W[t, m] * x[m], W[i, j]), l)
    yield Derivative(g(t), W[i, j])
    yield "definition of $g_t$", Derivative(total(lambda m: W[t, m] * x[m], l), W[i, j])
    yield "the derivative of a sum, term by term", inner
    yield "only $W_{ij}$ depends on $W_{ij}$", total(lambda m: delta(t, i) * delta(m, j) * x[m], l)
    yield "$\\delta_{jl}$ picks one term", collapsed(Derivative(g(t), W[i, j]), LAYER)
    yield "$\\delta_{ti}$ written as two cases", Piecewise((x[j], Eq(i, t)), (0, True))


@derives("L8")
def shapes() -> Lines:
    """Shape of DP."""
    d_softmax = MatrixSymbol("DS", T, T)
    d_logits = MatrixSymbol("Dg", T, N * T)
    rows, columns = (d_softmax * d_logits).shape
    yield ImmutableMatrix([[Named("rows", [], rows), Named("columns", [], columns)]])
    yield "DS is T by T and Dg is T by NT", ImmutableMatrix([[T, N * T]])


@derives("L9", context=LAYER)
def layer_entry() -> Lines:
    """An entry of the layer's Jacobian."""
    deltas = total(lambda m: times(softmax_derivative(m, t), delta(m, i), x[j]), k, T)
    yield Derivative(P(t), W[i, j])
    yield "chain rule", chain_rule().result
    yield "$D_{ij} g_k = \\delta_{ki} x_j$", deltas
    yield "only the term with $k = i$ survives", times(softmax_derivative(i, t), x[j])
    yield "the Jacobian of softmax", times(P(t), plus(delta(t, i), -P(i)), x[j])


@derives("L9", (), (2, 3), sizes={"features": N, "classes": T})
def layer_jacobian(features: int = 2, classes: int = 2) -> Lines:
    """The layer's Jacobian, for {sizes}."""
    weights, inputs, flat = layer_symbols(classes, features)
    powers = (weights * inputs).applyfunc(exp)
    outputs = powers / sum(powers)
    names = [Named("P", [r + 1], outputs[r]) for r in range(classes)]

    def entry_of(r: int, c: int) -> Expr:
        i, j = divmod(c, features)
        return names[r] * (int(r == i) - names[i]) * inputs[j]

    closed = ImmutableMatrix(classes, classes * features, entry_of)
    yield ImmutableMatrix([[Derivative(name, w) for w in flat] for name in names])
    yield "differentiate, and compare with $P_t (\\delta_{ti} - P_i) x_j$", closed


@derives("L10")
def multiplications_by_product() -> Lines:
    """Multiplications in DS times Dg."""
    c = Symbol("c", integer=True, positive=True)
    count = sums(lambda *_: 1, (t, T), (c, N * T), (k, T))
    yield count
    yield "one for each term $k$, column $c$ and row $t$", count.doit()


@derives("L10")
def multiplications_in_closed_form() -> Lines:
    """Multiplications in the closed form."""
    of_softmax = sums(lambda *_: 1, (t, T), (i, T))
    of_products = sums(lambda *_: 1, (t, T), (i, T), (j, N))
    why = "one for each entry of DS, and one for each of its products with $x_j$"
    yield plus(of_softmax, of_products)
    yield why, plus(of_softmax.doit(), of_products.doit())


@derives("L10")
def multiplications_ratio() -> Lines:
    """How many times more."""
    long, short = multiplications_by_product().result, multiplications_in_closed_form().result
    yield over(long, short)
    yield "cancel $T^2$", over(N * T, N + 1)


def count_multiplications(features: int, classes: int) -> tuple[int, int]:
    """Count the multiplications of the product of the Jacobians and of the closed form."""
    names = [Symbol(f"S_{m}", positive=True) for m in range(1, classes + 1)]
    inputs = [Symbol(f"x_{m}", real=True) for m in range(1, features + 1)]
    done: Counter[str] = Counter()

    def multiplied(first: Expr, second: Expr, route: str) -> Expr:
        done[route] += 1
        return first * second

    def of_softmax(r: int, c: int) -> Expr:
        return multiplied(names[r], int(r == c) - names[c], "closed")

    def of_product(r: int, c: int) -> Expr:
        terms = zip(d_softmax.row(r), d_logits.col(c), strict=True)
        return sum(multiplied(*pair, "product") for pair in terms)

    def of_formula(r: int, c: int) -> Expr:
        return multiplied(d_softmax[r, c // features], inputs[c % features], "closed")

    shape = classes, classes * features
    d_softmax = ImmutableMatrix(classes, classes, of_softmax)
    d_logits = ImmutableMatrix(*shape, lambda r, c: inputs[c % features] * int(c // features == r))
    if not equal(ImmutableMatrix(*shape, of_product), ImmutableMatrix(*shape, of_formula)):
        raise ArithmeticError("the product of the Jacobians is not the closed form")
    return done["product"], done["closed"]


@derives("L11", context=LAYER)
def another_composition() -> Lines:
    """Softmax of a hidden layer with tanh."""

    def f(index: Expr) -> Expr:
        return Named("f", [index], total(lambda m: V[index, m] * tanh(g(m)), l, T))

    def through(index: Expr) -> Expr:
        return softmax_derivative(index, t, f)

    own = times(plus(1, -(tanh(g(i)) ** 2)), x[j])
    yield Derivative(P(t, f), W[i, j])
    yield (
        "chain rule: through each logit in turn",
        total(lambda m: times(through(m), Derivative(f(m), W[i, j])), k, T),
    )
    yield (
        "chain rule: only $g_i$ depends on $W_{ij}$",
        times(total(lambda m: times(through(m), V[m, i]), k, T), *own.args),
    )
