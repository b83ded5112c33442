"""Chapter "Cross-entropy": the loss, its row Jacobian, and the gradient (S_i − δ_yi) x_j."""

from typing import Final

from sympy import (
    Derivative,
    Expr,
    ImmutableMatrix,
    Indexed,
    IndexedBase,
    Integer,
    Matrix,
    Symbol,
    exp,
    log,
)

from lib.symbolic.derivation import Derivation, derive, derives
from lib.symbolic.language import (
    B,
    N,
    Named,
    NamedDerivative,
    P,
    S,
    T,
    W,
    X,
    Z,
    a,
    b,
    delta,
    entry,
    g,
    i,
    j,
    k,
    l,
    label,
    prob,
    q,
    total,
    v,
    x,
    y,
)
from lib.symbolic.layer import LAYER
from lib.symbolic.proof import Context
from lib.symbolic.rules import collapsed, folded, over, plus, times

MINUS: Final = Integer(-1)
CLASSES: Final = Context(ranges={y: T, k: T})
LOSS: Final = Context(ranges={**LAYER.ranges, y: T})
LOGITS: Final = Context(ranges={j: N, l: N, y: N})

p: Final = IndexedBase("p", positive=True)
target: Final = IndexedBase("Y", real=True)
"""Y_k: a target distribution, one-hot or soft."""


def xent_of(outputs: Expr) -> Named:
    """xent, which means −log of the probability given to the label."""
    return Named("xent", [], -log(outputs))


@derives("X1")
def cross_entropy_definition() -> Derivation:
    """X1: xent(p, q) = −Σ_k p_k log q_k, the entropy of p and what q adds to it."""
    loss = total(lambda m: p[m] * log(q[m]), k, T)
    entropy = times(MINUS, total(lambda m: p[m] * log(p[m]), k, T))
    added = total(lambda m: p[m] * log(p[m] / q[m]), k, T)
    return derive(
        "Cross-entropy of two distributions",
        Named("xent", [], -loss),
        ("definition", times(MINUS, loss)),
        ("add and take away $\\sum_k p_k \\log p_k$", plus(entropy, added)),
    )


@derives("X2")
def one_hot() -> Derivation:
    """X2: with a one-hot target the cross-entropy is −log P_y."""
    loss = total(lambda m: delta(m, y) * log(prob[m]), k, T)
    return derive(
        "Cross-entropy with a one-hot target",
        times(MINUS, total(lambda m: Named("Y", [m], delta(m, y)) * log(prob[m]), k, T)),
        ("$Y_k = \\delta_{ky}$", times(MINUS, loss)),
        ("$\\delta$ picks the term of the label", collapsed(-loss, CLASSES)),
        context=CLASSES,
    )


@derives("X2")
def loss_from_logits() -> Derivation:
    """X2 for the layer: the loss is log Σ_k e^{g_k} − g_y, without a probability in it."""
    whole = total(lambda m: exp(g(m)), k, T)
    return derive(
        "The loss from the logits",
        xent_of(P(y)),
        ("definition", times(MINUS, log(P(y)))),
        ("softmax of the logits", times(MINUS, log(over(exp(g(y)), whole)))),
        ("the log of a quotient", plus(log(whole), -g(y))),
        context=LOSS,
    )


@derives("X3")
def derivative_by_probability() -> Derivation:
    """X3: D_k xent = −δ_ky / P_y."""
    loss = xent_of(prob[y])
    return derive(
        "Derivative of the loss with respect to a probability",
        Derivative(loss, prob[k]),
        ("definition", Derivative(-log(prob[y]), prob[k])),
        ("chain rule", times(MINUS, 1 / prob[y], Derivative(prob[y], prob[k]))),
        ("$P_y$ depends on $P_k$ only if $k = y$", times(MINUS, over(delta(k, y), prob[y]))),
        context=CLASSES,
    )


@derives("X3")
def row_jacobian(classes: int = 3, correct: int = 2) -> Derivation:
    """X3: Dxent is a row with one entry that is not 0; `correct` counts from 1."""
    outputs = [entry(prob[m]) for m in range(1, classes + 1)]
    loss = Named("xent", [], -log(outputs[correct - 1]))
    found = Matrix([loss.value]).jacobian(outputs)
    general = ImmutableMatrix(
        1, classes, lambda _, c: -Integer(int(c + 1 == correct)) / outputs[correct - 1]
    )
    return derive(
        "The row Dxent for {sizes}",
        ImmutableMatrix([[Named("Dxent", [Integer(c + 1)], found[c]) for c in range(classes)]]),
        ("differentiate with respect to each probability", ImmutableMatrix(found)),
        ("$-\\delta_{ky} / P_y$, written out", general),
        sizes={T: classes, y: correct},
    )


def _loss_derivative(by: Expr) -> Expr:
    """D_k xent at the layer's probabilities: the derivative by P_k, then P = P(W)."""
    slope = collapsed(Derivative(-log(prob[y]), prob[by]), CLASSES)
    at = slope.replace(
        lambda part: isinstance(part, Indexed) and part.base == prob,
        lambda part: P(part.indices[0]),
    )
    return NamedDerivative("xent", [by], at)


@derives("X4")
def loss_chain_rule() -> Derivation:
    """X4 and X5: D_ij xent = Σ_k D_k xent · D_ij P_k, proved against differentiating the loss."""
    return derive(
        "Chain rule for the loss",
        Derivative(xent_of(P(y)), W[i, j]),
        (
            "chain rule: through each probability in turn",
            total(lambda m: times(_loss_derivative(m), Derivative(P(m), W[i, j])), k, T),
        ),
        context=LOSS,
    )


@derives("X5")
def gradient_by_chain_rule() -> Derivation:
    """X5: D_ij xent = −(1/P_y) S_y (δ_yi − S_i) x_j, line by line."""
    slope = times(MINUS, over(Integer(1), P(y)))
    own = times(P(y), plus(delta(y, i), -P(i)), x[j])
    survivor = times(MINUS, over(Integer(1), P(y)), Derivative(P(y), W[i, j]))
    deltas = total(
        lambda m: times(MINUS, over(delta(m, y), P(y)), Derivative(P(m), W[i, j])), k, T
    )
    return derive(
        "Gradient of the loss, by the chain rule",
        Derivative(xent_of(P(y)), W[i, j]),
        ("chain rule", loss_chain_rule().result),
        ("$D_k \\mathrm{xent} = -\\delta_{ky} / P_y$", deltas),
        ("only the term with $k = y$ survives", survivor),
        ("the layer's Jacobian, with $S_y = P_y$", times(*slope.args, *own.args)),
        context=LOSS,
    )


@derives("X6")
def gradient() -> Derivation:
    """X6: D_ij xent = (S_i − δ_yi) x_j, since P_y = S_y cancels."""
    long = gradient_by_chain_rule().result
    return derive(
        "Gradient of the loss",
        Derivative(xent_of(P(y)), W[i, j]),
        ("by the chain rule", long),
        ("$S_y$ and $P_y$ are the same and cancel", times(MINUS, plus(delta(y, i), -P(i)), x[j])),
        ("take in the sign", times(plus(P(i), -delta(y, i)), x[j])),
        context=LOSS,
    )


@derives("X6")
def gradient_by_logits() -> Derivation:
    """X6 for the logits alone: the derivative of −log S_y by a_j is S_j − δ_jy."""
    loss = xent_of(S(y))
    long = plus(log(Z()), -a[y])
    slope = plus(Derivative(log(Z()), a[j]), -Derivative(a[y], a[j]))
    return derive(
        "Gradient of the loss with respect to the logits",
        Derivative(loss, a[j]),
        ("$-\\log S_y = \\log \\sum_k e^{a_k} - a_y$", Derivative(long, a[j])),
        ("term by term", slope),
        ("softmax is the gradient of log-sum-exp", folded(slope, LOGITS)),
        context=LOGITS,
    )


@derives("X8")
def loss_hessian() -> Derivation:
    """X8: the Hessian of the loss in the logits is DS."""
    return derive(
        "Hessian of the loss in the logits",
        Derivative(xent_of(S(y)), a[j], a[l]),
        ("the gradient is $S_j - \\delta_{jy}$", Derivative(plus(S(j), -delta(j, y)), a[l])),
        ("$\\delta_{jy}$ is constant", Derivative(S(j), a[l])),
        context=LOGITS,
    )


@derives("X8")
def convexity() -> Derivation:
    """X8: the loss is convex in the logits: vᵀ (Hessian) v is a sum of squares."""
    loss = xent_of(S(y))
    form = total(lambda r: total(lambda c: times(v[r], Derivative(loss, a[r], a[c]), v[c]), l), j)
    by_jacobian = total(lambda r: total(lambda c: times(v[r], Derivative(S(r), a[c]), v[c]), l), j)
    pairs = total(lambda r: total(lambda c: S(r) * S(c) * (v[r] - v[c]) ** 2, l), j)
    return derive(
        "The loss is convex in the logits",
        form,
        ("the Hessian is DS", by_jacobian),
        ("half the mean squared difference", times(Integer(1) / 2, pairs)),
        ("every term is a square times positive numbers", Integer(0), "≥"),
        context=Context(ranges={y: N}),
    )


@derives("X8")
def soft_targets() -> Derivation:
    """X8: with a target distribution Y the derivative by a_j is S_j − Y_j."""
    loss = times(MINUS, total(lambda m: target[m] * log(S(m))))
    long = plus(times(total(lambda m: target[m]), log(Z())), -total(lambda m: target[m] * a[m]))
    context = Context(ranges={j: N}, given={total(lambda m: target[m]): Integer(1)})
    return derive(
        "Gradient of the loss for soft targets",
        Derivative(loss, a[j]),
        ("$\\log S_k = a_k - \\log \\sum_l e^{a_l}$", Derivative(long, a[j])),
        (
            "softmax is the gradient of log-sum-exp",
            plus(times(total(lambda m: target[m]), S(j)), -target[j]),
        ),
        ("the targets sum to 1", plus(S(j), -target[j])),
        context=context,
        condition="where the targets Y sum to 1",
    )


def _logit_of_example(example: Expr, index: Expr) -> Expr:
    feature = Symbol("_f", integer=True, positive=True)
    return Named("g", [example, index], total(lambda m: W[index, m] * X[example, m], feature))


def _probability_of_example(example: Expr, index: Expr) -> Expr:
    hidden = Symbol("_k", integer=True, positive=True)
    whole = total(lambda m: exp(_logit_of_example(example, m)), hidden, T)
    return Named("P", [example, index], exp(_logit_of_example(example, index)) / whole)


@derives("X8")
def batch_mean_gradient() -> Derivation:
    """X8: the gradient of the mean loss is the mean of the gradients."""
    losses = total(lambda m: -log(_probability_of_example(m, label[m])), b, B)
    each = total(lambda m: Derivative(-log(_probability_of_example(m, label[m])), W[i, j]), b, B)
    final = total(
        lambda m: times(plus(_probability_of_example(m, i), -delta(label[m], i)), X[m, j]),
        b,
        B,
    )
    context = Context(ranges={i: T, j: N, label: T})
    return derive(
        "Gradient of the mean loss of a batch",
        Derivative(over(losses, B), W[i, j]),
        ("the derivative of a mean, term by term", over(each, B)),
        ("the gradient of one example", over(final, B)),
        context=context,
    )
