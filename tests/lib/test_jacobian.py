"""lib.jacobian: the matrix, its double loop, and its products with a vector."""

import numpy as np
import pytest

from lib import (
    jacobian_times_vector,
    softmax,
    softmax_jacobian,
    softmax_jacobian_elementwise,
    vector_times_jacobian,
)

NAN, INF = np.nan, np.inf
EPS = np.finfo(np.float64).eps
A = np.array([0.3, -1.2, 2.0, 0.7])


def test_known_matrix():
    # At equal inputs, N = 2: S = (1/2, 1/2), so the entries are ±1/4.
    assert softmax_jacobian([7, 7]).tolist() == [[0.25, -0.25], [-0.25, 0.25]]
    assert softmax_jacobian([5]).tolist() == [[0]]
    assert softmax_jacobian([]).shape == (0, 0)


def test_column_j_is_the_derivative_by_input_j():
    h = 1e-6
    for j in range(4):
        step = h * np.eye(4)[j]
        column = (softmax(A + step) - softmax(A - step)) / (2 * h)
        # The difference keeps h² and eps/h: 1e-12 and 1e-10.
        np.testing.assert_allclose(softmax_jacobian(A)[:, j], column, rtol=0, atol=1e-9)


def test_loop_gives_the_same_numbers():
    np.testing.assert_array_equal(softmax_jacobian_elementwise(A), softmax_jacobian(A))


def test_batch():
    batch = np.stack([[A, A + 1], [2 * A, -A]])
    matrices = softmax_jacobian(batch)
    assert matrices.shape == (2, 2, 4, 4)
    for index in np.ndindex(2, 2):
        np.testing.assert_array_equal(matrices[index], softmax_jacobian(batch[index]))
    assert softmax_jacobian(np.zeros((0, 3))).shape == (0, 3, 3)


@pytest.mark.parametrize("bad", [[NAN, 0, 1], [INF, 0, 1], [-INF, -INF, -INF]])
def test_nan_in_that_slice_only(bad):
    matrices = softmax_jacobian([[0, 1, 2], bad])
    assert np.isnan(matrices[1]).all()
    assert np.isfinite(matrices[0]).all()
    products = jacobian_times_vector([[0, 1, 2], bad], [1, 2, 3])
    assert np.isnan(products[1]).all()
    assert np.isfinite(products[0]).all()


def test_masked_class_has_zero_row_and_column():
    matrix = softmax_jacobian([0.5, -INF, 1])
    assert (matrix[1] == 0).all()
    assert (matrix[:, 1] == 0).all()
    np.testing.assert_array_equal(matrix[::2, ::2], softmax_jacobian([0.5, 1]))


@pytest.mark.parametrize("at_mask", [INF, -INF, NAN, 0, 1e308])
@pytest.mark.parametrize(
    "product", [jacobian_times_vector, lambda a, v: vector_times_jacobian(v, a)]
)
def test_masked_class_takes_no_part_in_products(product, at_mask):
    result = product([0.5, -INF, 1], [2, at_mask, 3])
    assert result[1] == 0
    np.testing.assert_array_equal(result[::2], product([0.5, 1], [2, 3]))


@pytest.mark.parametrize("n", [1, 2, 3, 8, 50])
def test_products_agree_with_the_matrix(n):
    rng = np.random.default_rng(n)
    a, v = rng.normal(size=(2, 5, n))
    formed = np.einsum("bij,bj->bi", softmax_jacobian(a), v)
    # Either sum has n terms of at most |v|; each loses at most about n·eps.
    bound = 4 * (n + 2) * EPS * np.max(np.abs(v))
    np.testing.assert_allclose(jacobian_times_vector(a, v), formed, rtol=0, atol=bound)
    formed = np.einsum("bi,bij->bj", v, softmax_jacobian(a))
    np.testing.assert_allclose(vector_times_jacobian(v, a), formed, rtol=0, atol=bound)


def test_products_broadcast():
    a, v = np.zeros((3, 1, 2)), np.ones((4, 2))
    assert jacobian_times_vector(a, v).shape == (3, 4, 2)
    assert jacobian_times_vector([1, 2], v).shape == (4, 2)


@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64, np.longdouble])
def test_float_dtype_is_kept(dtype):
    a = A.astype(dtype)
    assert softmax_jacobian(a).dtype == dtype
    assert softmax_jacobian_elementwise(a).dtype == dtype
    assert jacobian_times_vector(a, a).dtype == dtype
    assert softmax_jacobian([1, 2]).dtype == np.float64


def test_wrong_arguments():
    for function in (softmax_jacobian, lambda a: jacobian_times_vector(a, [1, 2])):
        with pytest.raises(TypeError, match=r"^a must hold real numbers .* complex128"):
            function([1j, 2])
        with pytest.raises(ValueError, match=r"^a must have shape \(…, N\), got \(\)"):
            function(3.0)
    with pytest.raises(ValueError, match=r"^a must have shape \(N,\), got \(1, 2\)"):
        softmax_jacobian_elementwise([[1, 2]])
    with pytest.raises(ValueError, match=r"^v must have shape \(…, 3\), got \(2,\)"):
        jacobian_times_vector([1, 2, 3], [1, 2])
    with pytest.raises(TypeError, match=r"^v must hold real numbers .* bool"):
        vector_times_jacobian([True, False], [1, 2])
    with pytest.raises(ValueError, match=r"^v of shape \(3, 2\) does not broadcast .* \(4, 2\)"):
        jacobian_times_vector(np.zeros((4, 2)), np.zeros((3, 2)))
