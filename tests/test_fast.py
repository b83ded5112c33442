"""lib.fast: the numbers of the plain version, to the last bit."""

import inspect

import numpy as np
import pytest

import lib
from lib import fast
from lib.softmax import log_softmax, softmax

PAIRS = [(fast.softmax, softmax), (fast.log_softmax, log_softmax)]
LENGTHS = [*range(1, 20), 31, 63, 64, 65, 127, 128, 129, 1000]


@pytest.mark.parametrize(("quick", "plain"), PAIRS)
@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64, np.longdouble])
@pytest.mark.parametrize("scale", [1, 30])
def test_agrees_to_the_last_bit(quick, plain, dtype, scale):
    rng = np.random.default_rng(1)
    for n in LENGTHS:
        for shape in ((n,), (1, n), (n + 1, n), (2, 3, n), (3000, n)):
            if np.prod(shape) > 200_000:
                continue
            a = rng.normal(0, scale, shape).astype(dtype)
            result, expected = quick(a), plain(a)
            assert result.dtype == expected.dtype
            np.testing.assert_array_equal(result, expected, strict=True)


@pytest.mark.parametrize(("quick", "plain"), PAIRS)
def test_agrees_in_several_blocks_and_on_every_axis_and_layout(quick, plain):
    a = np.random.default_rng(2).normal(size=(40, 50, 60))
    for array in (a, np.asfortranarray(a), a[::2, :, 5:], a.reshape(12_000, 10)):
        for axis in (0, 1, -1, None, (0, -1))[: array.ndim + 2]:
            np.testing.assert_array_equal(quick(array, axis), plain(array, axis), strict=True)
    long = a.ravel()
    np.testing.assert_array_equal(quick(long), plain(long), strict=True)


@pytest.mark.parametrize(("quick", "plain"), PAIRS)
def test_masks_nan_and_infinities_in_columns_and_rows(quick, plain):
    rng = np.random.default_rng(4)
    for n in (2, 9, 100):
        a = rng.normal(size=(500, n))
        a[rng.random(a.shape) < 0.3] = -np.inf
        a[::7, 0], a[::11, -1], a[::13] = np.nan, np.inf, -np.inf
        np.testing.assert_array_equal(quick(a), plain(a), strict=True)
        for row in a[:30]:
            np.testing.assert_array_equal(quick(row), plain(row), strict=True)


@pytest.mark.parametrize(("quick", "plain"), PAIRS)
def test_widest_spread_and_callers_own_error_settings(quick, plain):
    big = np.finfo(np.float64).max
    for row in ([big, -big], [big / 4, -big], [-big, big], [1e290, -big], [1e288, -big]):
        with np.errstate(over="raise", invalid="raise"):
            np.testing.assert_array_equal(quick(row), plain(row), strict=True)


def test_argument_is_left_as_it_was():
    for shape in ((5,), (500, 3), (3, 500)):
        a = np.random.default_rng(5).normal(size=shape)
        before = a.copy()
        for quick, _ in PAIRS:
            quick(a)
        np.testing.assert_array_equal(a, before)


def test_public_names_are_the_quick_ones_and_show_the_plain_source():
    assert lib.softmax is fast.softmax
    assert lib.log_softmax is fast.log_softmax
    for quick, plain in PAIRS:
        assert inspect.getsource(quick) == inspect.getsource(plain)
        assert quick.__doc__ == plain.__doc__
