"""lib.jacobian: the matrix, its double loop, and its products with a vector."""

import numpy as np
import pytest

from lib import (
    jacobian_times_vector,
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
    assert softmax_jacobian(np.zeros((0, 3))).shape == (0, 3, 3)
    assert softmax_jacobian(np.zeros((2, 2, 4))).shape == (2, 2, 4, 4)


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


def test_products_broadcast():
    a, v = np.zeros((3, 1, 2)), np.ones((4, 2))
    assert jacobian_times_vector(a, v).shape == (3, 4, 2)
    assert jacobian_times_vector([1, 2], v).shape == (4, 2)


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
