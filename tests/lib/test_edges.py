"""Where a formula of the book is at its end: what the plain functions give there."""

import numpy as np
import pytest

import lib
from lib import compensated

INF = np.inf


def test_both_formulas_print_what_the_article_prints():
    printed = "[0.09003057 0.24472847 0.66524096]"
    assert str(lib.softmax_naive([1, 2, 3])) == str(lib.softmax([1, 2, 3])) == printed


def test_a_wrong_shift_is_warned_of():
    with pytest.warns(RuntimeWarning, match=r"overflow|invalid"):
        assert np.isnan(lib.softmax_shifted([1000, 2000, 3000], 0)).all()


def test_float16_does_not_overflow_in_its_sums():
    a = np.zeros(100_000, np.float16)
    assert lib.softmax(a)[0] == np.float16(1e-5)
    assert lib.log_sum_exp(a) == np.float16(np.log(1e5))


def test_a_masked_class_has_exactly_0_and_takes_no_part():
    masked = np.array([0.5, -INF, 1])
    for m in (lib, compensated):
        S, DS = m.softmax(masked), m.softmax_jacobian(masked)
        assert [S[1], *DS[1], *DS[:, 1]] == [0] * 7
        np.testing.assert_array_equal(S[::2], m.softmax(masked[::2]))
        np.testing.assert_array_equal(DS[::2, ::2], m.softmax_jacobian(masked[::2]))
        for nothing in (INF, -INF, np.nan, 0, 1e308):
            found = m.jacobian_times_vector(masked, [2, nothing, 3])
            assert found[1] == 0
            rest = m.jacobian_times_vector(masked[::2], [2, 3])
            np.testing.assert_array_equal(found[::2], rest)
            np.testing.assert_array_equal(m.vector_times_jacobian([2, nothing, 3], masked), found)


def test_no_batch_is_no_matrix():
    for m in (lib, compensated):
        assert m.softmax_jacobian(np.zeros((0, 3))).shape == (0, 3, 3)


def test_a_certain_class_costs_0_and_not_minus_0():
    for loss in (
        lib.cross_entropy_of([1, 0], [1, 0]),
        lib.cross_entropy_of_label([1, 0], 0),
        lib.cross_entropy_from_logits([0, -INF], 0),
        compensated.cross_entropy_from_logits([0, -INF], 0),
    ):
        assert loss == 0
        assert not np.signbit(loss)


def test_cross_entropy_along_any_axes():
    p, q = np.array([[0.5, 0.25], [0.5, 0.75]]), np.array([[0.25, 0.5], [0.75, 0.5]])
    by_columns = lib.cross_entropy_of(p.T, q.T)
    np.testing.assert_array_equal(lib.cross_entropy_of(p, q, axis=0), by_columns)
    half = lib.cross_entropy_of(p / 2, q / 2, axis=None)
    assert half == pytest.approx(np.sum(by_columns) / 2 + np.log(2))
    assert half == lib.cross_entropy_of(p / 2, q / 2, axis=(0, 1))


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
    good, labels = np.full(np.shape(p), 0.5), np.zeros(np.shape(p)[:-1], int)
    calls = [("p", lib.cross_entropy_of, (p, good)), ("q", lib.cross_entropy_of, (good, p))]
    calls += [
        ("P", f, (p, labels)) for f in (lib.cross_entropy_of_label, lib.cross_entropy_jacobian)
    ]
    for m in (lib, compensated):
        calls += [("y", f, (good, p)) for f in (m.cross_entropy_from_logits, m.gradient_by_logits)]
    for name, f, arguments in calls:
        with pytest.raises(ValueError, match=f"^{name} {said}"):
            f(*arguments)


def test_soft_targets_of_a_batch():
    rng = np.random.default_rng(5)
    W, X, soft = rng.normal(size=(3, 4)), rng.normal(size=(5, 4)), lib.softmax(rng.random((5, 3)))
    expected = np.mean((lib.softmax(X @ W.T) - soft)[:, :, None] * X[:, None, :], axis=0)
    for found in (lib.mean_loss_gradient(W, X, soft), lib.loss_gradient(W, X, soft).mean(axis=0)):
        np.testing.assert_allclose(found, expected, rtol=0, atol=1e-14)


def test_product_fails_where_the_closed_form_does_not():
    weights, x = np.array([[1000.0], [0.0]]), [1.0]
    assert np.isnan(lib.loss_gradient_by_product(weights, x, 1)).any()
    assert lib.loss_gradient(weights, x, 1).tolist() == [[1], [-1]]
