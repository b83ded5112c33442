"""Chapter "Learning": why this loss, why softmax, and why descent finds the one minimum."""

# ruff: noqa: D401 (the docstring of a derivation is its name)
from typing import Final

from sympy import Derivative, Expr, Rational, Symbol, exp, log

from lib.symbolic.cross_entropy import LOSS, xent_of
from lib.symbolic.derivation import Lines, derives
from lib.symbolic.language import Named, P, S, Z, delta, g, total
from lib.symbolic.letters import N, T, V, W, a, i, j, k, l, v, x, y
from lib.symbolic.proof import Context
from lib.symbolic.rules import HALF, over, plus, sums, times

f: Final = Symbol("f", integer=True, positive=True)  # a second feature
alpha: Final = Symbol("alpha", positive=True)  # the strength α of the penalty
TWO: Final = Context(ranges={j: N, l: N})
WEIGHTS: Final = Context(ranges={i: T, l: T, j: N, f: N, y: T})
"""i and l are classes, j and f are features, y is the label."""


@derives("P2", context=WEIGHTS)
def log_odds() -> Lines:
    """The log-odds of two classes are linear in the input."""
    yield log(over(P(i), P(l)))
    yield "softmax of the logits; the denominators cancel", log(over(exp(g(i)), exp(g(l))))
    yield "the log of a quotient", plus(g(i), -g(l))
    yield "definition of $g$", total(lambda c: times(plus(W[i, c], -W[l, c]), x[c]), j)


@derives("P3", context=TWO)
def mean_of_one_hot() -> Lines:
    """The mean of the one-hot vector."""
    yield total(lambda c: times(S(c), Named("Y", [c, j], delta(c, j))), k)
    yield "$Y_j$ is 1 where class $j$ is drawn", total(lambda c: times(S(c), delta(c, j)), k)
    yield "$\\delta$ picks one term", S(j)
    yield "softmax is the gradient of log-sum-exp", Derivative(log(Z()), a[j])


@derives("P3", context=TWO)
def cumulant_hessian() -> Lines:
    """Hessian of log-sum-exp."""

    def spread(c: Expr) -> Expr:
        return times(S(c), plus(delta(c, j), -S(j)), plus(delta(c, l), -S(l)))

    yield Derivative(log(Z()), a[j], a[l])
    yield "the gradient is softmax", Derivative(S(j), a[l])
    yield "the condensed formula", times(S(j), plus(delta(j, l), -S(l)))
    yield "the covariance of $Y_j$ and $Y_l$", total(spread, k)


def _slope(of: Expr, by: Expr) -> Expr:
    """D_ij xent in closed form."""
    return times(plus(P(of), -delta(y, of)), x[by])


@derives("L2", context=LOSS)
def downhill_slope() -> Lines:
    """How fast the loss falls against its gradient."""
    loss = xent_of(P(y))

    def fall(r: Expr, c: Expr) -> Expr:
        return times(Derivative(loss, W[r, c]), _slope(r, c))

    yield sums(fall, (i, T), (j, N))
    squares = sums(lambda r, c: _slope(r, c) ** 2, (i, T), (j, N))
    yield "each derivative is the closed form", squares
    yield "a sum of squares", 0, "≥"


@derives("X8", context=WEIGHTS)
def hessian_by_weights() -> Lines:
    """Hessian of the loss with respect to the weights."""
    loss = xent_of(P(y))
    yield Derivative(loss, W[i, j], W[l, f])
    yield "the gradient is $(S_i - \\delta_{yi}) x_j$", Derivative(_slope(i, j), W[l, f])
    yield "$\\delta_{yi}$ and $x_j$ are constant", times(Derivative(P(i), W[l, f]), x[j])
    yield "the Jacobian of the layer", times(P(i), plus(delta(i, l), -P(l)), x[j], x[f])


def moved(of: Expr) -> Expr:
    """u_i, which means Σ_j V_ij x_j: how the logits move when the weights move along V."""
    hidden = Symbol("_f", integer=True, positive=True)
    return Named("u", [of], total(lambda c: V[of, c] * x[c], hidden))


@derives("X8", context=LOSS)
def convexity_by_weights() -> Lines:
    """The loss is convex in the weights."""

    def hessian(r: Expr, c: Expr, s: Expr, d: Expr) -> Expr:
        entry = Named("H", [r, c, s, d], P(r) * (delta(r, s) - P(s)) * x[c] * x[d])
        return times(V[r, c], entry, V[s, d])

    def logit(r: Expr, s: Expr) -> Expr:
        return times(moved(r), P(r), plus(delta(r, s), -P(s)), moved(s))

    logits = sums(logit, (i, T), (l, T))
    pairs = sums(lambda r, s: P(r) * P(s) * (moved(r) - moved(s)) ** 2, (i, T), (l, T))
    yield sums(hessian, (i, T), (j, N), (l, T), (f, N))
    yield "$u_i = \\sum_j V_{ij} x_j$ is how the logits move", logits
    yield "half the mean squared difference", times(HALF, pairs)
    yield "every term is a square times positive numbers", 0, "≥"


@derives("X8", context=LOSS)
def penalised_gradient() -> Lines:
    """Gradient of the loss with a penalty."""
    squares = Named("R", [], sums(lambda r, c: W[r, c] ** 2, (l, T), (f, N)))
    loss = xent_of(P(y))
    yield Derivative(plus(loss, times(HALF, alpha, squares)), W[i, j])
    yield (
        "term by term",
        plus(Derivative(loss, W[i, j]), times(HALF, alpha, Derivative(squares, W[i, j]))),
    )
    yield "$R$ is the sum of all $W_{lf}^2$", plus(_slope(i, j), times(alpha, W[i, j]))


@derives(
    "X8",
    context=Context(ranges={i: N, j: N}, signs={"p": 0.5, "q": 0.5}),
    condition="where v_i is a largest and v_j a smallest entry",
)
def curvature_bound() -> Lines:
    """The largest curvature of log-sum-exp.

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
    form = sums(lambda r, c: times(v[r], S(r), plus(delta(r, c), -S(c)), v[c]), (k, N), (l, N))
    yield plus(widest, times(-1, form))
    yield "a variance of $v$ under $S$", plus(widest, times(-1, variance))
    yield (
        "with $p_k = v_i - v_k$ and $q_k = v_k - v_j$",
        plus(plus(mean, -centre) ** 2, total(lambda c: S(c) * below(c) * above(c), k)),
    )
    yield "$p_k \\ge 0$ and $q_k \\ge 0$", 0, "≥"
