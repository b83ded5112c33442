"""The pictures of the chapter on numerical stability, and what is measured for them."""

import math

import numpy as np
import pytest

from lib.figures import stability


def test_breaking_scales_are_where_they_say():
    """At the stated scale the direct formula is broken, a little before it is not."""
    for dtype in stability.DTYPES:
        scales = stability.breaking_scales([1, 2, 3], dtype)
        for key, sign in (("exp_inf", 1), ("sum_zero", -1)):
            scale = scales[key]

            def direct(c, sign=sign, dtype=dtype):
                with np.errstate(all="ignore"):
                    e = np.exp((sign * c * np.array([1.0, 2.0, 3.0])).astype(dtype))
                    return e / np.sum(e)

            assert np.isnan(direct(scale * (1 + 1e-6))).any()
            assert not np.isnan(direct(scale * 0.99)).any()
    assert math.isclose(
        stability.breaking_scales([1, 2, 3])["exp_inf"],
        math.log(np.finfo(float).max) / 3,
        rel_tol=1e-6,
    )


def test_first_scale_without_a_break():
    assert stability.first_scale(lambda _: False) == math.inf


def test_window_contains_minus_the_maximum():
    low, high = stability.shift_window([3.0, -700.0, 650.0])
    assert low < -650 < high
    assert high - low == pytest.approx(709.78 + 745.13, abs=0.1)


def test_errors_in_ulps_counts_gaps():
    true = stability.exact_softmax([0.0, 0.0])
    assert float(true[0]) == 0.5
    for dtype in stability.DTYPES:
        gap = np.spacing(dtype(0.5))
        found = np.array([0.5 + 3 * gap, np.nan], dtype)
        assert stability.errors_in_ulps(found, true, dtype).tolist() == [3, np.inf]


def test_the_largest_error_passes_over_subnormal_parts():
    a = np.array([0.0, -744.4])
    assert stability.normal(stability.exact_softmax(a)).tolist() == [True, False]
    # The second part is 5e-324, the smallest number, so that 1.5e-323 is two gaps away.
    assert stability.largest_error(lambda _: np.array([1.0, 1.5e-323]), [a]) == 0
    assert stability.largest_error(lambda _: np.array([1.0 + 2**-51, 0]), [a]) == 2


def test_an_error_above_the_bound_is_refused(monkeypatch):
    monkeypatch.setattr(stability.softmax, "__wrapped__", lambda a: np.exp(a - np.max(a)))
    with pytest.raises(AssertionError, match="above the bound"):
        stability.bound_and_errors()


def test_an_error_larger_than_the_sentence_says_is_refused(monkeypatch):
    monkeypatch.setitem(stability.FORMULAS, "direct", lambda a: np.exp(a - np.max(a)) / 2)
    with pytest.raises(AssertionError, match="larger than the picture"):
        stability.error_against_scale()
