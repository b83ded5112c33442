"""The graders of the exercises say right of what is right, and name what is wrong."""

from itertools import repeat

import numpy as np
import pytest

import lib
from lib.grade import AnswerError, FunctionError, check_function, grade_function, grade_jacobian

A = np.array([1.0, 2.0, 3.0])
BATCH = np.array([[1.0, 2.0, 3.0], [3.0, 0.0, 0.0]])


def test_a_right_jacobian_and_a_wrong_one():
    found = grade_jacobian(lib.softmax, lib.softmax_jacobian, A)
    assert found.right
    assert repr(found).startswith("Right: 3 × 3 entries agree with central differences")
    S = lib.softmax(A)
    found = grade_jacobian(lib.softmax, -np.outer(S, S), A)
    assert not found.right
    assert repr(found).startswith("Not yet: 3 of 9 entries are wrong.")
    assert "is δ_ij left out" in found.words
    assert "\n" not in repr(found), "a page or a notebook breaks it where it needs to"
    found = grade_jacobian(lib.softmax, np.zeros((3, 2)), A)
    assert not found.right
    assert "J has shape (3, 2)" in found.words


def test_an_answer_that_stops_is_told_where():
    def broken(a: np.ndarray) -> np.ndarray:
        return lib.softmax(a) @ np.ones((2, 2))

    for found in (
        grade_jacobian(lib.softmax, broken, A),
        grade_function(broken, lib.softmax, [A]),
    ):
        assert not found.right
        assert "broken stops with ValueError: matmul" in found.words
        # Its own line, and none of what it called.
        assert found.words.endswith("in the line `return lib.softmax(a) @ np.ones((2, 2))`.")
    assert found.words.startswith("For the input [1., 2., 3.], broken stops")
    found = grade_jacobian(lib.softmax, lambda: A, A)
    assert found.words.startswith("the function stops with TypeError")


NO_NUMBERS = "expected an array of real numbers"


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (None, "Nothing is returned. Write"),
        (..., "Nothing is returned. Write"),
        ("S", "returns 'S', expected an array of real numbers"),
        ([[1], [1, 2]], "parts of different shapes"),
        (1j * A, "returns array"),
        (np.ma.masked_array(A, [False, True, True]), NO_NUMBERS),
        (A.astype(object), NO_NUMBERS),
        (["0.5", "0.5", "0.5"], NO_NUMBERS),
        ([None, 0.5, 0.5], NO_NUMBERS),
        ({}, NO_NUMBERS),
        (A > 0, NO_NUMBERS),
        (iter(A), NO_NUMBERS),
    ],
)
def test_an_answer_without_numbers_is_not_yet_right(answer, words):
    for found in (
        grade_jacobian(lib.softmax, lambda _: answer, A),
        grade_function(lambda _: answer, lib.softmax, [A]),
    ):
        assert not found.right
        assert words in found.words
    assert repr(grade_jacobian(lib.softmax, None, A)).startswith(
        "Not yet: Nothing is returned. Write"
    )
    assert grade_jacobian(lib.softmax, lib.softmax_jacobian(A).tolist(), A).right


SQUARE = np.array([[1.0, 2.0], [0.0, 3.0]])


def softplus(z):
    return np.logaddexp(0, z)


def gram(X):
    return np.asarray(X).T @ [[1.0, 5.0], [0.0, 1.0]]


def mean_of(X):
    return np.mean(X, axis=-1)


W, X_1 = np.array([[1.0, -1.0], [0.5, 1.0], [-0.5, 1.0]]), np.array([2.0, 1.0])
X = np.array([[1.0, 0.5], [1.0, -1.0], [0.5, 2.0], [-1.0, 1.5]])
LABELS = [0, 2, 1, 2]
HARD = [[1, 2, 3], [1000, 2000, 3000], [-1000, -2000, -3000]]
LOSSES = [[0.0, 2.0], [1000.0], [-40.0]]
CLIPPED = "Is a small number added to a probability, or is it clipped"
DIVIDED = "s a small number added to what it is divided by?"
TOGETHER = "does a sum run over other rows too?"
OVERFLOWS = "Take the largest exponent out first"
OTHER_AXIS = "It is the other axis"
KEEPDIMS = "s `keepdims=True` missing"


def without_keepdims(a):
    return np.exp(a) / np.exp(a).sum(axis=-1)


# What is right, an answer, the inputs, and what is said of it. Some of the inputs are those of the
# exercises, or of their kind.
WRONG = [
    (lib.softmax, lambda a: -lib.softmax(a), [A], "The sign is flipped."),
    (lib.softmax, np.exp, [A], "is a common factor missing?"),
    (lib.softmax, lambda a: np.exp(a) / np.exp(a).sum(), [BATCH], TOGETHER),
    (lib.log_softmax, lambda a: a - np.log(np.exp(a).sum()), [BATCH], TOGETHER),
    (lib.softmax, lib.softmax_naive, [1000 * A], OVERFLOWS),
    # Every exponential is finite, and their sum is not: [0, 0], without a NaN.
    (lib.softmax, lib.softmax_naive, [[709.5, 709.5]], OVERFLOWS),
    (lib.log_sum_exp, lambda a: np.log(np.sum(np.exp(a))), [-1000 * A], OVERFLOWS),
    (
        lib.log_softmax,
        lambda a: np.log(np.maximum(lib.softmax(a), np.finfo(float).eps)),
        [[0.0, 50.0]],
        CLIPPED,
    ),
    *(
        (expected, (lambda a, f=f, e=e: f(a, e)), inputs, CLIPPED)
        for e in 10.0 ** -np.arange(3, 17)
        for expected, f, inputs in (
            (lib.log_softmax, lambda a, e: np.log(lib.softmax(a) + e), HARD),
            (lib.log_softmax, lambda a, e: np.log(np.maximum(lib.softmax(a), e)), HARD),
            (
                lambda a: lib.cross_entropy_from_logits(a, 0),
                lambda a, e: -np.log(lib.softmax(a)[0] + e),
                HARD,
            ),
            (softplus, lambda z, e: -np.log(1 / (1 + np.exp(z)) + e), LOSSES),
            (softplus, lambda z, e: -np.log(np.maximum(1 / (1 + np.exp(z)), e)), LOSSES),
        )
    ),
    (softplus, lambda z: np.log(1 + np.exp(z)), [[-40.0]], "lost beside a 1.*`log1p`"),
    (softplus, lambda z: np.log(1 + np.exp(z)), [[-20.0, -21.0]], "lost beside a 1.*`log1p`"),
    (
        softplus,
        lambda z: np.maximum(0, z) + np.log(1 + np.exp(-np.abs(z))),
        LOSSES,
        "lost beside a 1.*`log1p`",
    ),
    # More than a 1 could hide.
    (softplus, lambda z: softplus(z) + 1e-3, [[-40.0]], r"expected 4.24835e-18\.$"),
    (lib.softmax, lambda a: np.exp(a) / np.exp(a).sum(axis=0), [SQUARE], OTHER_AXIS),
    (lib.log_softmax, lambda a: a - np.log(np.exp(a).sum(axis=0)), [BATCH], OTHER_AXIS),
    (lib.softmax, without_keepdims, [A, BATCH], KEEPDIMS + ".*It happens in the line"),
    (lib.softmax, without_keepdims, [SQUARE], KEEPDIMS),
    (lib.log_softmax, lambda a: a - lib.log_sum_exp(a), [SQUARE], KEEPDIMS),
    # Not what is lost in row i and won in row j.
    (
        lib.log_softmax,
        lambda a: lib.log_softmax(a) + np.array([0.0, 1.0]),
        [SQUARE],
        r"expected -0.313262\.$",
    ),
    (
        lib.softmax,
        lambda a: np.exp(a) / (np.exp(a).sum(axis=-1, keepdims=True) + 1e-6),
        [A, BATCH],
        DIVIDED,
    ),
    (
        lib.softmax,
        lambda a: np.exp(a) / np.exp(a).mean(),
        [A],
        "Is a mean taken in place of a sum",
    ),
    (mean_of, lambda X: np.sum(X, axis=-1), [BATCH], "or a sum in place of a mean"),
    (mean_of, np.sum, [A], "or a sum in place of a mean"),
    (lib.softmax, lambda a: lib.softmax(-a), [A], "input with its sign flipped"),
    (lib.log_softmax, lib.softmax, [A], "Its logarithm would be right"),
    (
        lib.log_softmax,
        lambda a: a - np.log(np.exp(a).mean()),
        [A],
        "off by the same number: is a term missing, or a factor in a logarithm",
    ),
    (gram, lambda X: gram(X).T, [SQUARE], "in the order of the transpose"),
    (
        lib.softmax,
        lambda a: lib.softmax(a).T,
        [BATCH],
        r"the shape \(3, 2\); expected \(2, 3\). It has the shape of the transpose.",
    ),
    (
        lib.softmax,
        lambda a: lib.softmax(a)[:2],
        [A],
        r"the function returns the shape \(2,\); expected \(3,\)\.$",
    ),
    (
        lib.softmax,
        lambda a: lib.softmax(a) + np.array([0, 1e-3, 0]),
        [A],
        r"entry \[1\] is 0.245728; expected 0.244728\.$",
    ),
    (lib.softmax, lambda a: lib.softmax(a) * [1, np.nan, 1], [A], r"entry \[1\] is nan.*\.$"),
    (lib.softmax, np.zeros_like, [A], r"entry \[0\] is 0; expected 0.0900306\.$"),
    (lambda a: -2 * a, lambda a: -a, [[1000.0]], r"expected -2000\.$"),
]


@pytest.mark.parametrize(("right", "mine", "inputs", "hint"), WRONG)
@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_a_wrong_function_is_named(right, mine, inputs, hint):
    with pytest.raises((FunctionError, AnswerError), match=hint):
        check_function(mine, right, inputs)
    assert not grade_function(mine, right, inputs).right


def last_index(S):
    return S[:, None] * (np.eye(len(S)) - S[:, None])


def through(jacobian, slope=lambda P: 1 / P):
    """The gradient of the loss as a product, with another Jacobian or another slope."""
    Y = lib.one_hot(0, 3)
    return lambda W: np.outer((-Y * slope(lib.softmax(W @ X_1))) @ jacobian(W @ X_1), X_1)


def of_batch(W):
    return (without_keepdims(X @ W.T) - lib.one_hot(LABELS, 3)).T @ X / len(X)


def share(u):
    return np.asarray(u / np.sum(u))


def layer(W, x=X_1):
    return lib.softmax_layer(W, x)


def loss(W):
    return lib.loss(W, X_1, 0)


NOT_I = "That is S_i (δ_ij − S_i): the last index is j"


@pytest.mark.parametrize(
    ("f", "mine", "at", "words"),
    [
        (lib.softmax, lambda a: last_index(lib.softmax(a)), A, "the last index is j"),
        (share, lambda u: last_index(share(u)), A, "the last index is j"),
        (share, lambda u: np.diag(share(u)) - np.outer(share(u), share(u)), A, "diag(f) − f fᵀ"),
        (layer, lambda W: np.kron(last_index(lib.softmax(W @ X_1)), X_1), W, NOT_I),
        (lambda x: layer(W, x), lambda x: last_index(lib.softmax(W @ x)) @ W, X_1, NOT_I),
        (loss, through(lambda a: last_index(lib.softmax(a))), W, "look at the case i ≠ y."),
        (loss, through(lambda a: -np.outer(*[lib.softmax(a)] * 2)), W, "the case i = y."),
        (loss, through(lib.softmax_jacobian, lambda P: 1 / (P + 1e-8)), W, DIVIDED),
        (lambda W: lib.mean_loss(W, X, LABELS), of_batch, W, "I" + KEEPDIMS),
    ],
)
def test_a_wrong_jacobian_is_named(f, mine, at, words):
    found = grade_jacobian(f, mine, at)
    assert not found.right
    assert words in found.words


def test_a_loss_that_is_left_out_is_no_small_number():
    # exp(−0) − exp(−log 2) is one half: a power of two, and not small.
    found = grade_function(np.zeros_like, lambda z: np.full_like(z, np.log(2)), [[1.0]])
    assert not found.right
    assert CLIPPED not in found.words


def test_an_empty_function_is_told_so():
    def empty(a):
        """Say what it is to do."""

    def refuses(a):
        raise NotImplementedError

    for mine in (empty, refuses):
        for found in (
            grade_jacobian(lib.softmax, mine, A),
            grade_function(mine, lib.softmax, [A]),
        ):
            assert repr(found).startswith("Not yet: Nothing is returned. Write")


def test_right_functions_are_counted():
    assert repr(grade_function(lib.softmax, lib.softmax, [A])) == "Right: 1 input agrees."
    assert repr(grade_function(lib.softmax, lib.softmax, [A, BATCH])) == "Right: 2 inputs agree."
    assert check_function(lib.log_sum_exp, lib.log_sum_exp, [A]) == "1 input agrees."
    with pytest.raises(ValueError, match="inputs must hold at most"):
        grade_function(lib.softmax, lib.softmax, repeat(A))
