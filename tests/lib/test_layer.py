"""lib.layer: the order of the columns, and the chain rule against its closed form."""

import numpy as np
import pytest

from lib import (
    logits,
    logits_jacobian,
    softmax_layer,
    softmax_layer_jacobian,
    weight_column,
)

EPS = np.finfo(np.float64).eps
RNG = np.random.default_rng(3)
W = RNG.normal(size=(3, 4))
X = RNG.normal(size=(5, 4))


def test_weight_column_counts_from_one_and_from_zero():
    T, N = 3, 4
    order = [(i, j) for i in range(1, T + 1) for j in range(1, N + 1)]
    assert [weight_column(i, j, N) for i, j in order] == list(range(1, T * N + 1))
    assert [weight_column(i - 1, j - 1, N, first=0) for i, j in order] == list(range(T * N))
    # The columns are those of W read row by row.
    flat = W.ravel()
    assert all(flat[weight_column(i, j, N, first=0)] == W[i, j] for i, j in np.ndindex(T, N))


@pytest.mark.parametrize(
    ("arguments", "error", "said"),
    [
        ((0, 1, 4), IndexError, "^i must be at least 1, got 0"),
        ((1, 5, 4), IndexError, "^j must be from 1 to 4, got 5"),
        ((1, 0, 4), IndexError, "^j must be from 1 to 4, got 0"),
        ((-1, 0, 4, 0), IndexError, "^i must be at least 0, got -1"),
        ((0, 4, 4, 0), IndexError, "^j must be from 0 to 3, got 4"),
        ((1, 1, 0), ValueError, "^N must be at least 1, got 0"),
        ((1, 1, 4, 2), ValueError, "^first must be 0 or 1, got 2"),
        ((1.0, 1, 4), TypeError, "^i must be an integer, got 1.0"),
        ((1, True, 4), TypeError, "^j must be an integer, got True"),
    ],
)
def test_weight_column_refuses(arguments, error, said):
    with pytest.raises(error, match=said):
        weight_column(*arguments)


def test_logits_jacobian_is_block_diagonal():
    expected = [[1, 2, 0, 0, 0, 0], [0, 0, 1, 2, 0, 0], [0, 0, 0, 0, 1, 2]]
    assert logits_jacobian([1, 2], 3).tolist() == expected
    assert logits_jacobian(X, 3).shape == (5, 3, 12)
    assert logits_jacobian(np.float32([1, 2]), 3).dtype == np.float32
    # No zero is made by a multiplication: an infinite input leaves the zeros alone.
    assert logits_jacobian([np.inf, 1], 2).tolist() == [[np.inf, 1, 0, 0], [0, 0, np.inf, 1]]


def test_logits_jacobian_by_differences():
    # g is linear in W, so any step gives the derivative: 1 in one weight.
    x = X[0]
    for i, j in np.ndindex(3, 4):
        step = np.zeros((3, 4))
        step[i, j] = 1
        column = logits_jacobian(x, 3)[:, weight_column(i, j, 4, first=0)]
        np.testing.assert_array_equal(column, logits(step, x))


def test_wrong_arguments():
    with pytest.raises(ValueError, match=r"^W must have shape \(T, N\), got \(4,\)"):
        logits(W[0], X[0])
    with pytest.raises(ValueError, match=r"^x must have shape \(…, 4\), got \(3,\)"):
        softmax_layer(W, [1, 2, 3])
    with pytest.raises(ValueError, match=r"^x must have shape \(…, 4\), got \(\)"):
        softmax_layer_jacobian(W, 1.0)
    with pytest.raises(TypeError, match=r"^W must hold real numbers"):
        logits(W.astype(complex), X[0])
    with pytest.raises(TypeError, match=r"^T must be an integer, got 2.0"):
        logits_jacobian([1, 2], 2.0)
    with pytest.raises(ValueError, match=r"^T must be at least 1, got 0"):
        logits_jacobian([1, 2], 0)
