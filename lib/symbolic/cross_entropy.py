"""Chapter "Cross-entropy": the loss, its row Jacobian, and the gradient (S_i − δ_yi) x_j."""

# ruff: noqa: D401 (the docstring of a derivation is its name)
from typing import Final

from sympy import Derivative, Expr, ImmutableMatrix, Indexed, IndexedBase, Symbol, exp, log

from lib.symbolic.derivation import Lines, derives
from lib.symbolic.language import Named, NamedDerivative, P, S, Z, delta, entry, g, total
from lib.symbolic.layer import LAYER
from lib.symbolic.letters import B, N, T, W, X, a, b, i, j, k, l, label, p, prob, q, v, x, y
from lib.symbolic.proof import Context
from lib.symbolic.rules import HALF, collapsed, folded, over, plus, sums, times

CLASSES: Final = Context(ranges={y: T, k: T})
LOSS: Final = Context(ranges={**LAYER.ranges, y: T})
LOGITS: Final = Context(ranges={j: N, l: N, y: N})

target: Final = IndexedBase("Y", real=True)  # Y_k: a target distribution, one-hot or soft
TARGETS: Final = Context(ranges={j: N}, given={total(lambda m: target[m]): 1})


def xent_of(outputs: Expr) -> Named:
    """xent, which means −log of the probability given to the label."""
    return Named("xent", [], -log(outputs))


@derives("X1")
def cross_entropy_definition() -> Lines:
    """Cross-entropy of two distributions."""
    loss = total(lambda m: p[m] * log(q[m]), k, T)
    entropy = times(-1, total(lambda m: p[m] * log(p[m]), k, T))
    added = total(lambda m: p[m] * log(p[m] / q[m]), k, T)
    yield Named("xent", [], -loss)
    yield "definition", times(-1, loss)
    yield "add and take away $\\sum_k p_k \\log p_k$", plus(entropy, added)


@derives("X2", context=CLASSES)
def one_hot() -> Lines:
    """Cross-entropy with a one-hot target."""
    loss = total(lambda m: delta(m, y) * log(prob[m]), k, T)
    yield times(-1, total(lambda m: Named("Y", [m], delta(m, y)) * log(prob[m]), k, T))
    yield "$Y_k = \\delta_{ky}$", times(-1, loss)
    yield "$\\delta$ picks the term of the label", collapsed(-loss, CLASSES)


@derives("X2", context=LOSS)
def loss_from_logits() -> Lines:
    """The loss from the logits."""
    whole = total(lambda m: exp(g(m)), k, T)
    yield xent_of(P(y))
    yield "definition", times(-1, log(P(y)))
    yield "softmax of the logits", times(-1, log(over(exp(g(y)), whole)))
    yield "the log of a quotient", plus(log(whole), -g(y))


@derives("X3", context=CLASSES)
def derivative_by_probability() -> Lines:
    """Derivative of the loss with respect to a probability."""
    loss = xent_of(prob[y])
    yield Derivative(loss, prob[k])
    yield "definition", Derivative(-log(prob[y]), prob[k])
    yield "chain rule", times(-1, 1 / prob[y], Derivative(prob[y], prob[k]))
    yield "$P_y$ depends on $P_k$ only if $k = y$", times(-1, over(delta(k, y), prob[y]))


@derives("X3", sizes={"classes": T, "correct": y})
def row_jacobian(classes: int = 3, correct: int = 2) -> Lines:
    """The row Dxent for {sizes}."""
    outputs = [entry(prob[m]) for m in range(1, classes + 1)]
    loss = Named("xent", [], -log(outputs[correct - 1]))
    found = ImmutableMatrix([loss.value]).jacobian(outputs)
    general = ImmutableMatrix(
        1, classes, lambda _, c: -int(c + 1 == correct) / outputs[correct - 1]
    )
    yield ImmutableMatrix([[Named("Dxent", [c + 1], found[c]) for c in range(classes)]])
    yield "differentiate with respect to each probability", found
    yield "$-\\delta_{ky} / P_y$, written out", general


def _loss_derivative(by: Expr) -> Expr:
    """D_k xent at the layer's probabilities: the derivative with respect to P_k, then P = P(W)."""
    slope = collapsed(Derivative(-log(prob[y]), prob[by]), CLASSES)
    at = slope.replace(
        lambda part: isinstance(part, Indexed) and part.base == prob,
        lambda part: P(part.indices[0]),
    )
    return NamedDerivative("xent", [by], at)


@derives("X4", context=LOSS)
def loss_chain_rule() -> Lines:
    """Chain rule for the loss."""
    yield Derivative(xent_of(P(y)), W[i, j])
    yield (
        "chain rule: through each probability in turn",
        total(lambda m: times(_loss_derivative(m), Derivative(P(m), W[i, j])), k, T),
    )


@derives("X5", context=LOSS)
def gradient_by_chain_rule() -> Lines:
    """Gradient of the loss, by the chain rule."""
    slope = times(-1, over(1, P(y)))
    own = times(P(y), plus(delta(y, i), -P(i)), x[j])
    survivor = times(-1, over(1, P(y)), Derivative(P(y), W[i, j]))
    deltas = total(lambda m: times(-1, over(delta(m, y), P(y)), Derivative(P(m), W[i, j])), k, T)
    yield Derivative(xent_of(P(y)), W[i, j])
    yield "chain rule", loss_chain_rule().result
    yield "$D_k \\mathrm{xent} = -\\delta_{ky} / P_y$", deltas
    yield "only the term with $k = y$ survives", survivor
    yield "the layer's Jacobian, with $S_y = P_y$", times(*slope.args, *own.args)


@derives("X6", context=LOSS)
def gradient() -> Lines:
    """Gradient of the loss."""
    yield Derivative(xent_of(P(y)), W[i, j])
    yield "by the chain rule", gradient_by_chain_rule().result
    yield "$S_y$ and $P_y$ are the same and cancel", times(-1, plus(delta(y, i), -P(i)), x[j])
    yield "take in the sign", times(plus(P(i), -delta(y, i)), x[j])


@derives("X6", context=LOGITS)
def gradient_by_logits() -> Lines:
    """Gradient of the loss with respect to the logits."""
    loss = xent_of(S(y))
    long = plus(log(Z()), -a[y])
    slope = plus(Derivative(log(Z()), a[j]), -Derivative(a[y], a[j]))
    yield Derivative(loss, a[j])
    yield "$-\\log S_y = \\log \\sum_k e^{a_k} - a_y$", Derivative(long, a[j])
    yield "term by term", slope
    yield "softmax is the gradient of log-sum-exp", folded(slope, LOGITS)


@derives("X8", context=LOGITS)
def loss_hessian() -> Lines:
    """Hessian of the loss with respect to the logits."""
    yield Derivative(xent_of(S(y)), a[j], a[l])
    yield "the gradient is $S_j - \\delta_{jy}$", Derivative(plus(S(j), -delta(j, y)), a[l])
    yield "$\\delta_{jy}$ is constant", Derivative(S(j), a[l])


@derives("X8", context=Context(ranges={y: N}))
def convexity() -> Lines:
    """The loss is convex in the logits."""
    loss = xent_of(S(y))
    both = (j, N), (l, N)
    by_jacobian = sums(lambda r, c: times(v[r], Derivative(S(r), a[c]), v[c]), *both)
    pairs = sums(lambda r, c: S(r) * S(c) * (v[r] - v[c]) ** 2, *both)
    yield sums(lambda r, c: times(v[r], Derivative(loss, a[r], a[c]), v[c]), *both)
    yield "the Hessian is DS", by_jacobian
    yield "half the mean squared difference", times(HALF, pairs)
    yield "every term is a square times positive numbers", 0, "≥"


@derives("X8", context=TARGETS, condition="where the targets Y sum to 1")
def soft_targets() -> Lines:
    """Gradient of the loss for soft targets."""
    loss = times(-1, total(lambda m: target[m] * log(S(m))))
    long = plus(times(total(lambda m: target[m]), log(Z())), -total(lambda m: target[m] * a[m]))
    yield Derivative(loss, a[j])
    yield "$\\log S_k = a_k - \\log \\sum_l e^{a_l}$", Derivative(long, a[j])
    yield (
        "softmax is the gradient of log-sum-exp",
        plus(times(total(lambda m: target[m]), S(j)), -target[j]),
    )
    yield "the targets sum to 1", plus(S(j), -target[j])


def _logit_of_example(example: Expr, index: Expr) -> Expr:
    feature = Symbol("_f", integer=True, positive=True)
    return Named("g", [example, index], total(lambda m: W[index, m] * X[example, m], feature))


def _probability_of_example(example: Expr, index: Expr) -> Expr:
    hidden = Symbol("_k", integer=True, positive=True)
    whole = total(lambda m: exp(_logit_of_example(example, m)), hidden, T)
    return Named("P", [example, index], exp(_logit_of_example(example, index)) / whole)


@derives("X8", context=Context(ranges={i: T, j: N, label: T}))
def batch_mean_gradient() -> Lines:
    """Gradient of the mean loss of a batch."""
    losses = total(lambda m: -log(_probability_of_example(m, label[m])), b, B)
    each = total(lambda m: Derivative(-log(_probability_of_example(m, label[m])), W[i, j]), b, B)
    final = total(
        lambda m: times(plus(_probability_of_example(m, i), -delta(label[m], i)), X[m, j]), b, B
    )
    yield Derivative(over(losses, B), W[i, j])
    yield "the derivative of a mean, term by term", over(each, B)
    yield "the gradient of one example", over(final, B)
