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


@pytest.mark.parametrize("m", [lib, compensated], ids=["plain", "compensated"])
@pytest.mark.parametrize("name", SLICEWISE)
@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64, np.longdouble])
def test_a_slice_does_not_depend_on_its_place(m, name, dtype):
    function, info = getattr(m, name), np.finfo(dtype)
    # The plain sums depend on their order; of the exact ones only the small remainders do.
    part = (32 if m is lib else 9) * info.eps
    # The plain logarithms are right to some eps of 1 only.
    far = part if m is lib and name != "softmax" else info.smallest_subnormal
    # Each takes more than one block: of slices one after another, or side by side.
    for shape, axis in (((700, 60), 1), ((3000, 12), 0), ((80, 10, 50), 0)):
        a = np.random.default_rng(3).normal(0, 20, shape).astype(dtype)
        alone = np.apply_along_axis(function, axis, a)
        np.testing.assert_allclose(function(a, axis), alone, rtol=part, atol=far, strict=True)


@pytest.mark.parametrize("name", SLICEWISE)
def test_a_long_slice_may_hold_masks_or_nan(name):
    places = np.arange(3 * PART)
    for a in (np.where(places % 3, 0.0, -INF), np.where(places == 2 * PART + 5, NAN, 0.0)):
        found, expected = (getattr(m, name)(a) for m in (compensated, lib))
        np.testing.assert_allclose(found, expected, rtol=32 * EPS, strict=True)


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
