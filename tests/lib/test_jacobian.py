"""The Jacobian and its products with a vector, as `lib` and `lib.compensated` compute them."""

import numpy as np
import pytest

import lib
from lib import compensated

NAN, INF = np.nan, np.inf
VERSIONS = pytest.mark.parametrize("m", [lib, compensated], ids=["plain", "compensated"])


@VERSIONS
def test_known_matrix(m):
    # At equal inputs, N = 2: S = (1/2, 1/2), so the entries are ±1/4.
    assert m.softmax_jacobian([7, 7]).tolist() == [[0.25, -0.25], [-0.25, 0.25]]
    assert m.softmax_jacobian([5]).tolist() == [[0]]
    assert m.softmax_jacobian([]).shape == (0, 0)
    assert m.softmax_jacobian(np.zeros((0, 3))).shape == (0, 3, 3)
    assert m.softmax_jacobian(np.zeros((2, 2, 4))).shape == (2, 2, 4, 4)


@VERSIONS
def test_masked_class_has_zero_row_and_column(m):
    matrix = m.softmax_jacobian([0.5, -INF, 1])
    assert (matrix[1] == 0).all()
    assert (matrix[:, 1] == 0).all()
    np.testing.assert_array_equal(matrix[::2, ::2], m.softmax_jacobian([0.5, 1]))


@VERSIONS
@pytest.mark.parametrize("at_mask", [INF, -INF, NAN, 0, 1e308])
def test_masked_class_takes_no_part_in_products(m, at_mask):
    for product in (m.jacobian_times_vector, lambda a, v: m.vector_times_jacobian(v, a)):
        result = product([0.5, -INF, 1], [2, at_mask, 3])
        assert result[1] == 0
        np.testing.assert_array_equal(result[::2], product([0.5, 1], [2, 3]))


@VERSIONS
def test_products_broadcast(m):
    a, v = np.zeros((3, 1, 2)), np.ones((4, 2))
    assert m.jacobian_times_vector(a, v).shape == (3, 4, 2)
    assert m.jacobian_times_vector([1, 2], v).shape == (4, 2)


@VERSIONS
def test_wrong_arguments(m):
    for function in (m.softmax_jacobian, lambda a: m.jacobian_times_vector(a, [1, 2])):
        with pytest.raises(ValueError, match=r"^a must have shape \(…, N\), got \(\)"):
            function(3.0)
    with pytest.raises(ValueError, match=r"^a must have shape \(N,\), got \(1, 2\)"):
        lib.softmax_jacobian_elementwise([[1, 2]])
    with pytest.raises(ValueError, match=r"^v must have shape \(…, 3\), got \(2,\)"):
        m.jacobian_times_vector([1, 2, 3], [1, 2])
    with pytest.raises(ValueError, match=r"^v of shape \(3, 2\) does not broadcast .* \(4, 2\)"):
        m.jacobian_times_vector(np.zeros((4, 2)), np.zeros((3, 2)))
