"""lib.layer: the order of the columns, and the chain rule against its closed form."""

import numpy as np
import pytest

from lib import (
    logits,
    logits_jacobian,
    softmax,
    softmax_jacobian,
    softmax_layer,
    softmax_layer_jacobian,
    softmax_layer_jacobian_by_product,
    weight_column,
)

EPS = np.finfo(np.float64).eps
RNG = np.random.default_rng(3)
W = RNG.normal(size=(3, 4))
X = RNG.normal(size=(5, 4))


def test_logits_and_layer():
    for x in X:
        # Either order of a sum of 4 terms: a few eps of Σ |W_ij x_j|.
        bound = 4 * EPS * np.max(np.abs(W) @ np.abs(x))
        np.testing.assert_allclose(logits(W, x), W @ x, rtol=0, atol=bound)
        np.testing.assert_array_equal(softmax_layer(W, x), softmax(logits(W, x)))
    assert logits(W, X).shape == softmax_layer(W, X).shape == (5, 3)
    assert logits(W, X[0]).shape == (3,)
    assert logits([[1, 2], [3, 4]], [1, -1]).tolist() == [-1, -1]


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


@pytest.mark.parametrize("shape", [(1, 1), (1, 4), (3, 1), (3, 4), (6, 5)])
def test_product_and_closed_form_agree(shape):
    rng = np.random.default_rng(7)
    weights, x = rng.normal(size=shape), rng.normal(size=shape[1])
    product = softmax_layer_jacobian_by_product(weights, x)
    assert product.shape == (shape[0], shape[0] * shape[1])
    # One term of the product's sum survives; the others are exact zeros: nothing else is rounded.
    np.testing.assert_array_equal(softmax_layer_jacobian(weights, x), product)


def test_entries_of_the_closed_form():
    x = X[0]
    DS, DP = softmax_jacobian(logits(W, x)), softmax_layer_jacobian(W, x)
    for t, i, j in np.ndindex(3, 3, 4):
        assert DP[t, weight_column(i, j, 4, first=0)] == DS[t, i] * x[j]


def test_batches():
    for function in (softmax_layer_jacobian, softmax_layer_jacobian_by_product):
        batch = function(W, X)
        assert batch.shape == (5, 3, 12)
        for matrix, x in zip(batch, X, strict=True):
            # A batch's logits may be summed in another order.
            np.testing.assert_allclose(matrix, function(W, x), rtol=0, atol=32 * EPS)


def test_dtype_is_kept():
    for dtype in (np.float16, np.float32, np.float64, np.longdouble):
        w, x = W.astype(dtype), X[0].astype(dtype)
        for result in (logits(w, x), softmax_layer(w, x), logits_jacobian(x, 3)):
            assert result.dtype == dtype
        assert softmax_layer_jacobian(w, x).dtype == dtype
        assert softmax_layer_jacobian_by_product(w, x).dtype == dtype


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
