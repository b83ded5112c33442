"""lib.cross_entropy: labels, soft targets, the row Jacobian and the gradient of the loss."""

import numpy as np
import pytest

from lib import (
    cross_entropy_from_logits,
    cross_entropy_jacobian,
    cross_entropy_of,
    cross_entropy_of_label,
    gradient_by_logits,
    log_softmax,
    loss_gradient,
    loss_gradient_by_product,
    mean_loss,
    mean_loss_gradient,
    one_hot,
    softmax,
)

NAN, INF = np.nan, np.inf
EPS = np.finfo(np.float64).eps
RNG = np.random.default_rng(5)
W = RNG.normal(size=(3, 4))
X = RNG.normal(size=(5, 4))
Y = np.array([0, 2, 1, 1, 0])
A = X @ W.T


def test_cross_entropy_of_distributions():
    assert cross_entropy_of([0.5, 0.5], [0.25, 0.75]) == -(np.log(0.25) + np.log(0.75)) / 2
    assert cross_entropy_of([1, 0], [1, 0]) == 0
    assert not np.signbit(cross_entropy_of([1, 0], [1, 0]))
    assert cross_entropy_of([0.5, 0.5], [1, 0]) == INF
    assert cross_entropy_of([[0.5, 0.5], [1, 0]], [[0.5, 0.5], [0.5, 0.5]]).shape == (2,)
    assert cross_entropy_of([[0.5], [0.5]], [[0.25], [0.75]], axis=0).shape == (1,)
    assert cross_entropy_of(np.full((2, 2), 0.25), np.full((2, 2), 0.25), axis=None) == np.log(4)
    assert np.isnan(cross_entropy_of([[0.5, 0.5]] * 2, [[NAN, NAN], [1, 0]])).tolist() == [
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("p", "said"),
    [
        ([0.5, 0.6], "must sum to 1, got a sum of 1.1"),
        ([[0.5, 0.5], [0.5, 0.4]], "must sum to 1, got a sum of 0.9"),
        ([-0.1, 1.1], r"must hold probabilities in \[0, 1\], got -0.1"),
        ([1.5, -0.5], r"must hold probabilities in \[0, 1\], got 1.5"),
        ([INF, 0], r"must hold probabilities in \[0, 1\], got inf"),
    ],
)
def test_no_distribution(p, said):
    good = np.full(np.shape(p), 0.5)
    with pytest.raises(ValueError, match=r"^p " + said):
        cross_entropy_of(p, good)
    with pytest.raises(ValueError, match=r"^q " + said):
        cross_entropy_of(good, p)
    for function in (cross_entropy_of_label, cross_entropy_jacobian):
        with pytest.raises(ValueError, match=r"^P " + said):
            function(p, np.zeros(np.shape(p)[:-1], int))
    for function in (cross_entropy_from_logits, gradient_by_logits):
        with pytest.raises(ValueError, match=r"^y " + said):
            function(np.zeros(np.shape(p)), p)


def test_wrong_shapes():
    with pytest.raises(ValueError, match=r"same shape, got \(2,\) and \(4,\)"):
        cross_entropy_of([0.5, 0.5], [0.25] * 4)
    with pytest.raises(ValueError, match=r"^soft targets y must have shape \(3,\), got \(2,\)"):
        cross_entropy_from_logits([1, 2, 3], [0.5, 0.5])
    with pytest.raises(
        ValueError, match=r"^soft targets y must have shape \(5, 3\), got \(1, 3\)"
    ):
        gradient_by_logits(A, [[0, 1, 0]])
    with pytest.raises(ValueError, match=r"^y must be labels of shape \(\) or soft targets"):
        gradient_by_logits([1, 2, 3], [[0, 1, 0]])
    with pytest.raises(
        ValueError, match=r"one label for each slice, shape \(5,\), got shape \(2,\)"
    ):
        cross_entropy_from_logits(A, [0, 1])
    with pytest.raises(ValueError, match=r"^X must have shape \(B, N\), got \(4,\)"):
        mean_loss(W, X[0], 0)
    with pytest.raises(ValueError, match=r"^X must hold at least one input"):
        mean_loss_gradient(W, X[:0], [])
    with pytest.raises(ValueError, match=r"^P must have shape"):
        cross_entropy_of_label(1.0, 0)


def test_label_of_probability_zero_costs_inf():
    assert cross_entropy_of_label([1, 0], 1) == INF
    assert cross_entropy_of_label([1, 0], 0) == 0
    assert not np.signbit(cross_entropy_of_label([1, 0], 0))
    assert cross_entropy_jacobian([1, 0], 1).tolist() == [[0, -INF]]
    assert cross_entropy_from_logits([0, -INF], 1) == INF
    assert cross_entropy_from_logits([0, -INF], 0) == 0
    assert cross_entropy_from_logits([0, -INF], [1, 0]) == 0
    assert cross_entropy_from_logits([0, -INF], [0.5, 0.5]) == INF


def test_article_code_gives_nan_here():
    assert cross_entropy_from_logits([1000, 0, 0], 0) == 0
    assert cross_entropy_from_logits([1000, 0, 0], 1) == 1000
    assert cross_entropy_of_label(softmax([1000, 0, 0]), 1) == INF


def test_integer_targets_of_the_shape_of_the_logits_are_soft():
    assert cross_entropy_from_logits([1, 2, 3], [0, 1, 0]) == -log_softmax([1, 2, 3])[1]


def test_soft_targets():
    soft = softmax(RNG.normal(size=(5, 3)))
    expected = -np.sum(soft * log_softmax(A), axis=-1)
    np.testing.assert_allclose(cross_entropy_from_logits(A, soft), expected, rtol=0, atol=8 * EPS)
    np.testing.assert_array_equal(gradient_by_logits(A, soft), softmax(A) - soft)
    expected = np.mean(loss_gradient(W, X, soft), axis=0)
    np.testing.assert_allclose(mean_loss_gradient(W, X, soft), expected, rtol=0, atol=16 * EPS)


def test_shapes_and_formats_of_the_product_and_of_integer_targets():
    product = loss_gradient_by_product(W.astype(np.float32), X.astype(np.float32), Y)
    assert (product.shape, product.dtype) == ((5, 1, 12), np.float32)
    integers = one_hot(Y, 3).astype(int)
    assert cross_entropy_from_logits(A.astype(np.float16), integers).dtype == np.float16


def test_product_fails_where_the_closed_form_does_not():
    weights, x = np.array([[1000.0], [0.0]]), [1.0]
    assert np.isnan(loss_gradient_by_product(weights, x, 1)).any()
    assert loss_gradient(weights, x, 1).tolist() == [[1], [-1]]
