"""lib.compensated: the edge cases of the plain modules, and the exactness of its helpers.

The accuracy is in test_accuracy.py.
"""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

import lib
from lib import compensated
from lib.compensated import PART, exact_difference, grid_sum, sum_of_exponentials

NAN, INF = np.nan, np.inf
EPS = np.finfo(np.float64).eps
SLICEWISE = ["softmax", "log_softmax", "log_sum_exp"]
FORMATS = [np.float16, np.float32, np.float64, np.longdouble]
TABLE = np.random.default_rng(2).normal(size=(3000, 12))
EDGES = {
    "underflow": [0.0, -1000, -2000],
    "infinite": [[INF, 0.0, 1], [INF, INF, -INF], [-INF, -INF, -INF]],
    "many masked rows": np.tile([0.0, -INF, 1, NAN], (200, 1)) * np.ones((200, 4)),
    "long": np.where(np.arange(3 * PART) % 3, 0.0, -INF),
    "long with nan": np.where(np.arange(3 * PART) == 2 * PART + 5, NAN, 0.0),
    "table": TABLE,
    "Fortran": np.asfortranarray(TABLE),
    "reversed": TABLE[::3, ::-1],
    "in one": TABLE.reshape(-1),
    "of another machine": TABLE.astype(">f8"),
}


def same_kind(actual, expected, name):
    """Same shape, dtype, NaN, infinities and masks; the rest to what the plain version keeps."""
    assert np.shape(actual) == np.shape(expected)
    assert actual.dtype == expected.dtype
    eps = float(np.finfo(expected.dtype).eps)
    if name == "softmax":
        np.testing.assert_array_equal(actual == 0, expected == 0)
        np.testing.assert_allclose(actual, expected, rtol=32 * eps, atol=0)
    else:  # the plain logarithms are right to some eps of 1 only
        np.testing.assert_allclose(actual, expected, rtol=32 * eps, atol=32 * eps)


@pytest.mark.parametrize("name", SLICEWISE)
@pytest.mark.parametrize("edge", EDGES)
@pytest.mark.parametrize("axis", [-1, 0, None])
def test_edges_are_those_of_the_plain_version(name, edge, axis):
    a = EDGES[edge]
    same_kind(getattr(compensated, name)(a, axis), getattr(lib, name)(a, axis), name)


@pytest.mark.parametrize("name", SLICEWISE)
@pytest.mark.parametrize("dtype", FORMATS)
@pytest.mark.parametrize("axis", [0, 1, 2, -1, -2, (0, 2), (2, 0), (), None])
def test_every_axis_and_dtype(name, dtype, axis):
    # The last is cut into blocks of slices that lie side by side.
    for shape in ((2, 3, 4), (70, 2, 3), (2, 80, 70), (70, 5, 60)):
        a = np.random.default_rng(1).normal(size=shape).astype(dtype)
        same_kind(getattr(compensated, name)(a, axis), getattr(lib, name)(a, axis), name)


@pytest.mark.parametrize("name", SLICEWISE)
def test_a_slice_does_not_depend_on_its_place(name):
    # One answer for a vector, whatever block it lies in: exact sums have no order.
    function = getattr(compensated, name)
    a = np.random.default_rng(3).normal(0, 20, (4000, 5))  # more than one block
    tolerance = 2 * EPS  # the small remainders are still added in an order of their own
    for axis, results in ((-1, function(a)), (0, np.transpose(function(a.T, axis=0)))):
        expected = [function(row) for row in a]
        np.testing.assert_allclose(results, expected, rtol=tolerance, atol=0, err_msg=str(axis))


def test_what_the_plain_versions_have_rounded_away():
    rest = np.exp(-50)  # to first order
    for found, expected in (
        (compensated.cross_entropy_from_logits([50, 0], 0), rest),
        (compensated.gradient_by_logits([50, 0], 0), [-rest, rest]),
        (compensated.softmax_jacobian([50, 0]), [[rest, -rest], [-rest, rest]]),
    ):
        np.testing.assert_allclose(found, expected, rtol=4 * EPS)
    assert lib.softmax_jacobian([50, 0])[0, 0] == 0


def test_float32_beside_float64_is_computed_as_float64():
    a = np.array([300.5, 1e-12, 299.25, -1e-9], np.float32)  # differences need more than 53 bits
    wide = a.astype(np.float64)
    v = np.array([1.0, 2, 3, 4])
    for function, other in (
        (compensated.jacobian_times_vector, v),
        (compensated.cross_entropy_from_logits, v / 10),
        (compensated.gradient_by_logits, v / 10),
    ):
        np.testing.assert_array_equal(function(a, other), function(wide, other), strict=True)


doubles = st.floats(-1e307, 1e307)


@settings(deadline=None, derandomize=True)
@given(doubles, doubles)
@example(1e16, 1.0)
@example(0.1, 0.3)
@example(5e-324, 1e307)
def test_difference_and_what_it_lost_are_exact(x, m):
    d, r = exact_difference(np.array([x]), np.float64(m))
    assert Fraction(float(d[0])) + Fraction(float(r[0])) == Fraction(x) - Fraction(m)
    assert abs(r[0]) <= np.spacing(abs(d[0])) / 2


@settings(deadline=None, derandomize=True)
@given(hnp.arrays(np.float64, st.integers(1, 300), elements=st.floats(0, 1)))
def test_grid_sum_is_exact_in_its_first_part(e):
    high, low = grid_sum(e)
    exact = sum(map(Fraction, e.tolist()))
    grid = [Fraction(float(h)) for h in (e + 3 * 2.0**20) - 3 * 2.0**20]
    assert Fraction(float(high)) == sum(grid)
    assert all(
        abs(Fraction(x) - h) <= Fraction(1, 2**32) for x, h in zip(e.tolist(), grid, strict=True)
    )
    # The remainders are at most 2^−32 each and lose a relative n·eps of their sum.
    error = abs(Fraction(float(high)) + Fraction(float(low)) - exact)
    assert error <= e.size**2 * Fraction(1, 2**32) * Fraction(EPS)


def test_long_slices_are_added_exactly_over_their_parts():
    # 2^23 equal terms: more than one grid sum could hold; the sum must be exact.
    n = 2**23 + 1
    assert compensated.softmax(np.zeros(n, np.float32))[0] == np.float32(1 / n)
    assert compensated.log_sum_exp(np.zeros(n)) == np.log1p(n - 1.0)


def test_two_sum_adds_the_parts_beyond_the_grid():
    # The exact sums of the parts pass 2^22, where their multiples of 2^-31 need 54 bits.
    n = 2**23
    x = np.full(n, -0.1)
    x[0] = 0
    high, low = sum_of_exponentials(x, np.float64(0))
    exact = 1 + (n - 1) * Fraction(float(np.exp(-0.1)))
    error = abs(Fraction(float(high)) + Fraction(float(low)) - exact)
    assert error <= exact * Fraction(EPS) / 64
