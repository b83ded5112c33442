"""lib.stability: what the article prints, and every row of the table of edge cases."""

import subprocess
import sys

import numpy as np
import pytest

import lib
from lib.definition import softmax_naive
from lib.stability import log_softmax, log_sum_exp, softmax, softmax_shifted

NAN, INF = np.nan, np.inf
FLOATS = [np.float16, np.float32, np.float64, np.longdouble]
STABLE = [softmax, log_softmax, log_sum_exp]
EVERY = [*STABLE, softmax_naive, lambda a, axis=-1: softmax_shifted(a, 0, axis)]


def close(actual, expected, ulps=4):
    """Compare within ulps of the expected numbers; what NumPy's exp and a short sum can lose."""
    actual = np.asarray(actual)
    expected = np.asarray(expected, dtype=actual.dtype)
    assert actual.shape == expected.shape
    same = (actual == expected) | (np.isnan(actual) & np.isnan(expected))
    with np.errstate(invalid="ignore"):
        near = np.abs(actual - expected) <= ulps * np.spacing(np.abs(expected))
    assert np.all(same | near), (actual, expected)


def test_both_formulas_print_what_the_article_prints():
    printed = "[0.09003057 0.24472847 0.66524096]"
    assert str(softmax_naive([1, 2, 3])) == str(softmax([1, 2, 3])) == printed


def test_a_wrong_shift_is_warned_of():
    with pytest.warns(RuntimeWarning, match=r"overflow|invalid"):
        assert np.isnan(softmax_shifted([1000, 2000, 3000], 0)).all()


def test_shift_by_any_number_and_by_one_for_each_slice():
    a = np.array([[1.0, 2, 3], [101, 102, 103]])
    close(softmax_shifted(a, -np.max(a, axis=-1, keepdims=True)), softmax(a), 0)
    close(softmax_shifted(a[0], 7), softmax(a[0]), 8)
    assert softmax_shifted(a[0].astype(np.float32), -3.0).dtype == np.float32


def test_mask_has_probability_exactly_zero():
    assert softmax([-INF, 0, 0]).tolist() == [0, 0.5, 0.5]
    assert log_softmax([-INF, 0.0]).tolist() == [-INF, 0]
    assert log_sum_exp([-INF, 3.0]) == 3


@pytest.mark.parametrize("shape", [(0,), (2, 0), (0, 3)])
@pytest.mark.parametrize("axis", [0, -1, None])
@pytest.mark.parametrize("function", [softmax, log_softmax, softmax_naive])
def test_empty(function, shape, axis):
    assert function(np.zeros(shape), axis=axis).shape == shape


@pytest.mark.parametrize("dtype", FLOATS)
def test_zero_dimensional(dtype):
    a = dtype(3)
    for axis in (-1, 0, None, ()):
        assert softmax(a, axis) == 1
        assert log_softmax(a, axis) == 0
        assert log_sum_exp(a, axis) == 3
    for function in STABLE:
        assert np.shape(function(a)) == ()
        assert function(a).dtype == dtype
    assert softmax(5) == 1.0


def test_float16_does_not_overflow_in_its_sums():
    a = np.zeros(100_000, np.float16)
    assert softmax(a)[0] == np.float16(1e-5)
    assert log_sum_exp(a) == np.float16(np.log(1e5))


def test_ragged_and_wrong_shift():
    with pytest.raises(ValueError, match=r"^a must be a rectangular array"):
        softmax([[1], [2, 3]])
    with pytest.raises(TypeError, match=r"^shift must hold real numbers"):
        softmax_shifted([1, 2], "3")


@pytest.mark.parametrize("function", EVERY)
def test_axis(function):
    a = np.linspace(-1, 2, 24).reshape(2, 3, 4)
    close(function(a, axis=1), function(a, axis=-2), 0)
    pair = function(a, axis=(0, 2))
    flat = function(a.transpose(1, 0, 2).reshape(3, 8))
    flat = flat.reshape(3, 2, 4).transpose(1, 0, 2) if pair.ndim == 3 else flat
    close(pair, flat)
    everything = function(a, axis=None)
    flat = function(a.ravel())
    close(everything, flat.reshape(a.shape) if everything.ndim else flat)
    for axis in (3, -4, (0, 3)):
        with pytest.raises(np.exceptions.AxisError):
            function(a, axis=axis)
    with pytest.raises(np.exceptions.AxisError):
        function(1.0, axis=1)


def test_widest_spread_does_not_warn():
    big = np.finfo(np.float64).max
    assert softmax([big, -big]).tolist() == [1, 0]
    assert log_softmax([big, -big]).tolist() == [0, -INF]
    assert log_sum_exp([big, -big]) == big
    with np.errstate(all="raise"):
        assert softmax([[0, -1000], [NAN, INF]])[0].tolist() == [1, 0]


def test_public_names():
    assert sorted(lib.__all__) == lib.__all__
    assert all(callable(getattr(lib, name)) for name in lib.__all__)


def test_import_needs_numpy_alone():
    code = (
        "import sys, numpy; before = set(sys.modules); import lib; "
        "new = {name.partition('.')[0] for name in set(sys.modules) - before}; "
        "print(sorted(new - set(sys.stdlib_module_names) - {'numpy'}))"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "['lib']"
