"""Chapter "Learning": why this loss, why softmax, and why descent finds the one minimum."""

from typing import Final

from sympy import Derivative, Expr, IndexedBase, Integer, Rational, Symbol, exp, log

from lib.symbolic.cross_entropy import LOSS, xent_of
from lib.symbolic.derivation import Derivation, derive, derives
from lib.symbolic.language import (
    N,
    Named,
    P,
    S,
    T,
    W,
    Z,
    a,
    delta,
    g,
    i,
    j,
    k,
    l,
    total,
    v,
    x,
    y,
)
from lib.symbolic.proof import Context
from lib.symbolic.rules import over, plus, times

HALF: Final = Rational(1, 2)
f: Final = Symbol("f", integer=True, positive=True)
"""A second feature."""
alpha: Final = Symbol("alpha", positive=True)
"""The strength α of the penalty."""
V: Final = IndexedBase("V", real=True)
"""A direction in which the weights move, of W's shape."""
TWO: Final = Context(ranges={j: N, l: N})
WEIGHTS: Final = Context(ranges={i: T, l: T, j: N, f: N, y: T})
"""i and l are classes, j and f are features, y is the label."""


@derives("P2")
def log_odds() -> Derivation:
    """P2: log P_i / P_l is linear in x: the layer is multiclass logistic regression."""
    return derive(
        "The log-odds of two classes are linear in the input",
        log(over(P(i), P(l))),
        ("softmax of the logits; the denominators cancel", log(over(exp(g(i)), exp(g(l))))),
        ("the log of a quotient", plus(g(i), -g(l))),
        ("definition of $g$", total(lambda c: times(plus(W[i, c], -W[l, c]), x[c]), j)),
        context=WEIGHTS,
    )


@derives("P3")
def mean_of_one_hot() -> Derivation:
    """P3: S is the mean of the one-hot vector Y when class k is drawn with probability S_k."""
    return derive(
        "The mean of the one-hot vector",
        total(lambda c: times(S(c), Named("Y", [c, j], delta(c, j))), k),
        ("$Y_j$ is 1 where class $j$ is drawn", total(lambda c: times(S(c), delta(c, j)), k)),
        ("$\\delta$ picks one term", S(j)),
        ("softmax is the gradient of log-sum-exp", Derivative(log(Z()), a[j])),
        context=TWO,
    )


@derives("P3")
def cumulant_hessian() -> Derivation:
    """P3: the Hessian of log-sum-exp is DS, the covariance of the one-hot vector Y."""

    def spread(c: Expr) -> Expr:
        return times(S(c), plus(delta(c, j), -S(j)), plus(delta(c, l), -S(l)))

    return derive(
        "Hessian of log-sum-exp",
        Derivative(log(Z()), a[j], a[l]),
        ("the gradient is softmax", Derivative(S(j), a[l])),
        ("the condensed formula", times(S(j), plus(delta(j, l), -S(l)))),
        ("the covariance of $Y_j$ and $Y_l$", total(spread, k)),
        context=TWO,
    )


def _slope(of: Expr, by: Expr) -> Expr:
    """D_ij xent in closed form."""
    return times(plus(P(of), -delta(y, of)), x[by])


@derives("L2")
def downhill_slope() -> Derivation:
    """L2: along the negative gradient the loss falls with the squared length of the gradient."""
    loss = xent_of(P(y))

    def fall(r: Expr, c: Expr) -> Expr:
        return times(Derivative(loss, W[r, c]), _slope(r, c))

    return derive(
        "How fast the loss falls against its gradient",
        total(lambda r: total(lambda c: fall(r, c), j), i, T),
        (
            "each derivative is the closed form",
            total(lambda r: total(lambda c: _slope(r, c) ** 2, j), i, T),
        ),
        ("a sum of squares", Integer(0), "≥"),
        context=LOSS,
    )


@derives("X8")
def hessian_by_weights() -> Derivation:
    """X8: the second derivative of the loss by two weights is D_l S_i x_j x_f."""
    loss = xent_of(P(y))
    entry = times(P(i), plus(delta(i, l), -P(l)), x[j], x[f])
    return derive(
        "Hessian of the loss in the weights",
        Derivative(loss, W[i, j], W[l, f]),
        ("the gradient is $(S_i - \\delta_{yi}) x_j$", Derivative(_slope(i, j), W[l, f])),
        ("$\\delta_{yi}$ and $x_j$ are constant", times(Derivative(P(i), W[l, f]), x[j])),
        ("the Jacobian of the layer", entry),
        context=WEIGHTS,
    )


def moved(of: Expr) -> Expr:
    """u_i, which means Σ_j V_ij x_j: how the logits move when the weights move along V."""
    hidden = Symbol("_f", integer=True, positive=True)
    return Named("u", [of], total(lambda c: V[of, c] * x[c], hidden))


@derives("X8")
def convexity_by_weights() -> Derivation:
    """X8: the loss is convex in W: along any V its second derivative is a sum of squares."""

    def hessian(r: Expr, c: Expr, s: Expr, d: Expr) -> Expr:
        entry = Named("H", [r, c, s, d], P(r) * (delta(r, s) - P(s)) * x[c] * x[d])
        return times(V[r, c], entry, V[s, d])

    form = total(
        lambda r: total(
            lambda c: total(lambda s: total(lambda d: hessian(r, c, s, d), f), l, T), j
        ),
        i,
        T,
    )
    logits = total(
        lambda r: total(lambda s: times(moved(r), P(r), plus(delta(r, s), -P(s)), moved(s)), l, T),
        i,
        T,
    )
    pairs = total(lambda r: total(lambda s: P(r) * P(s) * (moved(r) - moved(s)) ** 2, l, T), i, T)
    return derive(
        "The loss is convex in the weights",
        form,
        ("$u_i = \\sum_j V_{ij} x_j$ is how the logits move", logits),
        ("half the mean squared difference", times(HALF, pairs)),
        ("every term is a square times positive numbers", Integer(0), "≥"),
        context=LOSS,
    )


@derives("X8")
def penalised_gradient() -> Derivation:
    """X8: a penalty (α/2) Σ W² adds α W_ij to the gradient, and α to the curvature."""
    squares = Named("R", [], total(lambda r: total(lambda c: W[r, c] ** 2, f), l, T))
    loss = xent_of(P(y))
    return derive(
        "Gradient of the loss with a penalty",
        Derivative(plus(loss, times(HALF, alpha, squares)), W[i, j]),
        (
            "term by term",
            plus(Derivative(loss, W[i, j]), times(HALF, alpha, Derivative(squares, W[i, j]))),
        ),
        ("$R$ is the sum of all $W_{lf}^2$", plus(_slope(i, j), times(alpha, W[i, j]))),
        context=LOSS,
    )


@derives("X8")
def curvature_bound() -> Derivation:
    """X8: vᵀ DS v is at most a quarter of the squared range of v.

    That range squared is at most twice the squared length of v, so no eigenvalue of DS is above ½.
    """
    mean = total(lambda c: S(c) * v[c], k)
    variance = plus(total(lambda c: S(c) * v[c] ** 2, k), -(mean**2))

    def below(c: Expr) -> Expr:
        return Named("p", [c], v[i] - v[c])

    def above(c: Expr) -> Expr:
        return Named("q", [c], v[c] - v[j])

    widest = times(Rational(1, 4), plus(v[i], -v[j]) ** 2)
    centre = times(HALF, plus(v[i], v[j]))
    form = total(
        lambda r: total(lambda c: times(v[r], S(r), plus(delta(r, c), -S(c)), v[c]), l), k
    )
    return derive(
        "The largest curvature of log-sum-exp",
        plus(widest, times(-1, form)),
        ("a variance of $v$ under $S$", plus(widest, times(-1, variance))),
        (
            "with $p_k = v_i - v_k$ and $q_k = v_k - v_j$",
            plus(plus(mean, -centre) ** 2, total(lambda c: S(c) * below(c) * above(c), k)),
        ),
        ("$p_k \\ge 0$ and $q_k \\ge 0$", Integer(0), "≥"),
        context=Context(ranges={i: N, j: N}, signs={"p": 0.5, "q": 0.5}),
        condition="where v_i is a largest and v_j a smallest entry",
    )
