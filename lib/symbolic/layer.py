"""Chapter "The softmax layer": P(W) = S(W x), its Jacobian by the product and in closed form."""

from collections import Counter
from collections.abc import Callable
from typing import Final

from sympy import (
    Derivative,
    Eq,
    Expr,
    ImmutableMatrix,
    IndexedBase,
    Integer,
    Matrix,
    MatrixSymbol,
    Piecewise,
    Sum,
    Symbol,
    exp,
    symbols,
    tanh,
)

from lib.symbolic.derivation import Derivation, derive, derives
from lib.symbolic.language import (
    N,
    Named,
    NamedDerivative,
    P,
    S_of_logits,
    T,
    W,
    at_logits,
    at_size,
    delta,
    entry,
    g,
    i,
    j,
    k,
    l,
    lam,
    t,
    total,
    x,
)
from lib.symbolic.proof import Context, equal
from lib.symbolic.rules import collapsed, over, plus, times

LAYER: Final = Context(ranges={i: T, j: N, t: T, k: T, l: N})
V: Final = IndexedBase("V", real=True)
"""The second matrix of a hidden layer."""
ANOTHER: Final = Context(ranges=LAYER.ranges, distinct=((i, t),))
"""i, k and t are classes, j and l are features."""


def softmax_derivative(by: Expr, of: Expr, logit: Callable[[Expr], Expr] = g) -> Expr:
    """D_k S_t at the layer's logits: SymPy's derivative by λ_k, then λ = g(W)."""
    return NamedDerivative("S", [by, of], at_logits(Derivative(S_of_logits(of), lam[by]), logit))


@derives("P2")
@derives("L3")
def composition() -> Derivation:
    """L3: P_t(W) = S_t(g(W))."""
    written_out = exp(total(lambda m: W[t, m] * x[m], j))
    sums = total(lambda r: exp(total(lambda m: W[r, m] * x[m], j)), k, T)
    return derive(
        "The layer as a composition",
        P(t),
        ("softmax of the logits", over(exp(g(t)), total(lambda r: exp(g(r)), k, T))),
        ("definition of $g_t$", over(written_out, sums)),
        context=LAYER,
    )


@derives("L4")
def chain_rule() -> Derivation:
    """L4: D_ij P_t = Σ_k D_k S_t · D_ij g_k, proved against differentiating P_t itself."""
    return derive(
        "Chain rule",
        Derivative(P(t), W[i, j]),
        (
            "chain rule: through each logit in turn",
            total(lambda m: times(softmax_derivative(m, t), Derivative(g(m), W[i, j])), k, T),
        ),
        context=LAYER,
    )


def layer_symbols(classes: int, features: int) -> tuple[Matrix, Matrix, list[Symbol]]:
    """Return W, x and the list of all weights, in plain symbols."""
    weights = Matrix(classes, features, lambda r, c: entry(W[r + 1, c + 1]))
    inputs = Matrix(features, 1, lambda r, _: entry(x[r + 1]))
    return weights, inputs, list(weights)


def softmax_of(logits: Matrix) -> Matrix:
    """Write softmax of a column out."""
    whole = sum((exp(m) for m in logits), Integer(0))
    return logits.applyfunc(lambda m: exp(m) / whole)


def _named_matrix(name: str, matrix: Matrix) -> ImmutableMatrix:
    """Give each entry the name of its place, so that the line stays short."""
    return ImmutableMatrix(
        matrix.rows,
        matrix.cols,
        lambda r, c: Named(name, [Integer(r + 1), Integer(c + 1)], matrix[r, c]),
    )


@derives("L5")
def column_of_weight(features: int = 3, classes: int = 2) -> Derivation:
    """L5: in row-major order W_ij is column (i − 1) N + j, counting from 1."""
    weights, _, flat = layer_symbols(classes, features)
    found = ImmutableMatrix(weights.applyfunc(lambda w: Integer(flat.index(w) + 1)))
    formula = ImmutableMatrix(
        classes,
        features,
        lambda r, c: ((i - 1) * N + j).xreplace(
            {i: Integer(r + 1), j: Integer(c + 1), N: Integer(features)}
        ),
    )
    return derive(
        "Column of each weight in Dg, for {sizes}",
        _named_matrix("column", found),
        ("place in SymPy's row-major list of W", found),
        ("$(i - 1) N + j$", formula),
        sizes={N: features, T: classes},
    )


@derives("L5")
def column_from_zero() -> Derivation:
    """L5: the same column with indices that count from 0 is i N + j."""
    row, column = Symbol("i_0", integer=True), Symbol("j_0", integer=True)
    first = plus(times(plus(Named("i", [], row + 1), -1), N), Named("j", [], column + 1), -1)
    return derive(
        "Column of a weight, counting from 0",
        first,
        ("$i = i_0 + 1$ and $j = j_0 + 1$", plus(times(row, N), column)),
        condition="where i_0, j_0 and the column count from 0",
    )


@derives("L6")
def logits_jacobian(features: int = 3, classes: int = 2) -> Derivation:
    """L6: Dg is block-diagonal, each row holding x in the block of its own class."""
    weights, inputs, flat = layer_symbols(classes, features)
    names = [Named("g", [Integer(r + 1)], (weights * inputs)[r]) for r in range(classes)]
    asked = ImmutableMatrix([[Derivative(name, w) for w in flat] for name in names])
    found = ImmutableMatrix((weights * inputs).jacobian(flat))
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
    return derive(
        "The rows of Dg, for {sizes}",
        asked,
        ("differentiate each logit with respect to each weight", found),
        ("the general entry $\\delta_{ti} x_j$, written out", by_formula),
        sizes={N: features, T: classes},
    )


def _block(row: Expr, found: Expr, words: str, last: str, context: Context) -> Derivation:
    return derive(
        f"A row of Dg, in the block of {words}",
        Derivative(g(t), W[row, j]),
        (
            "definition of $g_t$, term by term",
            total(lambda m: Derivative(W[t, m] * x[m], W[row, j]), l),
        ),
        (last, found),
        context=context,
        condition="for i ≠ t" if context is ANOTHER else "",
    )


@derives("L6")
def own_block() -> Derivation:
    """L6: row t of Dg holds x in the block of its own class, for any N and T."""
    return _block(
        t, x[j], "its own class", "only the term with $l = j$ depends on $W_{tj}$", LAYER
    )


@derives("L6")
def another_block() -> Derivation:
    """L6: row t of Dg is 0 in the block of another class i, for any N and T."""
    return _block(i, Integer(0), "another class", "no term depends on $W_{ij}$", ANOTHER)


@derives("L7")
def logit_derivative() -> Derivation:
    """L7: D_ij g_t = x_j if i = t, else 0."""
    inner = total(lambda m: Derivative(W[t, m] * x[m], W[i, j]), l)
    deltas = total(lambda m: delta(t, i) * delta(m, j) * x[m], l)
    collapsed_ = collapsed(Derivative(g(t), W[i, j]), LAYER)
    return derive(
        "Derivative of a logit with respect to a weight",
        Derivative(g(t), W[i, j]),
        ("definition of $g_t$", Derivative(total(lambda m: W[t, m] * x[m], l), W[i, j])),
        ("the derivative of a sum, term by term", inner),
        ("only $W_{ij}$ depends on $W_{ij}$", deltas),
        ("$\\delta_{jl}$ picks one term", collapsed_),
        ("$\\delta_{ti}$ written as two cases", Piecewise((x[j], Eq(i, t)), (0, True))),
        context=LAYER,
    )


@derives("L8")
def shapes() -> Derivation:
    """L8: T × T times T × NT is T × NT, for any N and T."""
    d_softmax = MatrixSymbol("DS", T, T)
    d_logits = MatrixSymbol("Dg", T, N * T)
    rows, columns = (d_softmax * d_logits).shape
    return derive(
        "Shape of DP",
        ImmutableMatrix([[Named("rows", [], rows), Named("columns", [], columns)]]),
        ("DS is T by T and Dg is T by NT", ImmutableMatrix([[T, N * T]])),
    )


@derives("L9")
def layer_entry() -> Derivation:
    """L9: D_ij P_t = S_t (δ_ti − S_i) x_j: one term of the chain rule's sum survives."""
    by_chain = chain_rule().result
    deltas = total(lambda m: times(softmax_derivative(m, t), delta(m, i), x[j]), k, T)
    survivor = times(softmax_derivative(i, t), x[j])
    return derive(
        "An entry of the layer's Jacobian",
        Derivative(P(t), W[i, j]),
        ("chain rule", by_chain),
        ("$D_{ij} g_k = \\delta_{ki} x_j$", deltas),
        ("only the term with $k = i$ survives", survivor),
        ("the Jacobian of softmax", times(P(t), plus(delta(t, i), -P(i)), x[j])),
        context=LAYER,
    )


@derives("L9", (), (2, 3))
def layer_jacobian(features: int = 2, classes: int = 2) -> Derivation:
    """L9 by the second route: `Matrix.jacobian` of the whole layer against the closed form."""
    weights, inputs, flat = layer_symbols(classes, features)
    outputs = softmax_of(weights * inputs)
    names = [Named("P", [Integer(r + 1)], outputs[r]) for r in range(classes)]
    asked = ImmutableMatrix([[Derivative(name, w) for w in flat] for name in names])
    closed = ImmutableMatrix(
        classes,
        classes * features,
        lambda r, c: (
            names[r] * (int(r == c // features) - names[c // features]) * inputs[c % features]
        ),
    )
    return derive(
        "The layer's Jacobian, for {sizes}",
        asked,
        ("differentiate, and compare with $P_t (\\delta_{ti} - P_i) x_j$", closed),
        sizes={N: features, T: classes},
    )


def _ones(*limits: tuple[Symbol, Expr]) -> Expr:
    return Sum(Integer(1), *((index, 1, last) for index, last in limits))


@derives("L10")
def multiplications_by_product() -> Derivation:
    """L10: DS · Dg takes N T³ multiplications."""
    c = Symbol("c", integer=True, positive=True)
    return derive(
        "Multiplications in DS times Dg",
        _ones((k, T), (c, N * T), (t, T)),
        (
            "one for each term $k$, column $c$ and row $t$",
            _ones((k, T), (c, N * T), (t, T)).doit(),
        ),
    )


@derives("L10")
def multiplications_in_closed_form() -> Derivation:
    """L10: the closed form takes T² multiplications for DS and N T² for what x adds."""
    count = plus(_ones((i, T), (t, T)), _ones((j, N), (i, T), (t, T)))
    return derive(
        "Multiplications in the closed form",
        count,
        (
            "one for each entry of DS, and one for each of its products with $x_j$",
            plus(*(part.doit() for part in count.args)),
        ),
    )


@derives("L10")
def multiplications_ratio() -> Derivation:
    """L10: the product takes N T / (N + 1) times as many multiplications."""
    long, short = multiplications_by_product().result, multiplications_in_closed_form().result
    return derive(
        "How many times more",
        over(long, short),
        ("cancel $T^2$", over(N * T, N + 1)),
    )


def count_multiplications(features: int, classes: int) -> tuple[int, int]:
    """Count the multiplications of the product of the Jacobians and of the closed form."""
    names = symbols(f"S_1:{classes + 1}", positive=True)
    inputs = symbols(f"x_1:{features + 1}", real=True)
    done: Counter[str] = Counter()

    def multiplied(first: Expr, second: Expr, route: str) -> Expr:
        done[route] += 1
        return first * second

    def of_softmax(r: int, c: int) -> Expr:
        return multiplied(names[r], int(r == c) - names[c], "closed")

    def of_product(r: int, c: int) -> Expr:
        terms = zip(d_softmax.row(r), d_logits.col(c), strict=True)
        return sum((multiplied(*pair, "product") for pair in terms), Integer(0))

    def of_formula(r: int, c: int) -> Expr:
        return multiplied(d_softmax[r, c // features], inputs[c % features], "closed")

    shape = classes, classes * features
    d_softmax = Matrix(classes, classes, of_softmax)
    d_logits = Matrix(*shape, lambda r, c: inputs[c % features] * int(c // features == r))
    if not equal(Matrix(*shape, of_product), Matrix(*shape, of_formula)):
        raise ArithmeticError("the product of the Jacobians is not the closed form")
    return done["product"], done["closed"]


@derives("L11")
def another_composition() -> Derivation:
    """L11: with a hidden layer, z = W x and f = V tanh z: the product of three Jacobians."""

    def f(index: Expr) -> Expr:
        return Named("f", [index], total(lambda m: V[index, m] * tanh(g(m)), l, T))

    def through(index: Expr) -> Expr:
        return softmax_derivative(index, t, f)

    own = times(plus(Integer(1), -(tanh(g(i)) ** 2)), x[j])
    return derive(
        "Softmax of a hidden layer with tanh",
        Derivative(P(t, f), W[i, j]),
        (
            "chain rule: through each logit in turn",
            total(lambda m: times(through(m), Derivative(f(m), W[i, j])), k, T),
        ),
        (
            "chain rule: only $g_i$ depends on $W_{ij}$",
            times(total(lambda m: times(through(m), V[m, i]), k, T), *own.args),
        ),
        context=LAYER,
    )
