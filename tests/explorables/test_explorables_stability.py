"""The explorables of the stability chapter, on the Python side."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorables.breaking_point import BreakingPoint, steps_in
from explorables.rounded_shift import RoundedShift
from explorables.shift_window import ShiftWindow
from explorables.shift_window.picture import correct_digits
from lib.cross_entropy import cross_entropy_from_logits
from lib.figures.stability import breaking_scales
from lib.stability import softmax_shifted


@pytest.mark.parametrize("name", ["float16", "float32", "float64"])
@pytest.mark.parametrize("scale", [-1000, -4, 0, 1, 4, 1000])
def test_breaking_point_computes_in_its_format(name, scale):
    point = BreakingPoint(scale, format=name)
    for steps in (point.direct, point.shifted):
        assert {steps.exponents.dtype, steps.exponentials.dtype, steps.quotients.dtype} == {
            np.dtype(name)
        }
        assert steps.total.dtype == name
    assert np.isfinite(point.shifted.quotients).all()
    breaks = breaking_scales(dtype=np.dtype(name).type)
    inside = -breaks["sum_zero"] < scale < breaks["sum_inf"]
    assert np.isfinite(point.direct.quotients).all() == inside


def test_the_picture_of_a_loss_has_its_three_ways():
    shown, plain = BreakingPoint(label=1)._picture(), BreakingPoint()._picture()
    assert plain.alt in shown.alt
    assert "is inf and 600 by −log S of its part, nan and 600 by the sum" in shown.alt
    assert len(shown.svg) > len(plain.svg) + 5000
    # Where nothing is lost, all of them are the loss.
    loss = float(cross_entropy_from_logits([4, 8, 12], 1))
    for shifted in (False, True):
        found = steps_in(4, "float64", shifted=shifted).losses(2)
        assert found == pytest.approx([loss] * 3, rel=1e-13)


def test_shift_window_opens_outside():
    window = ShiftWindow()
    assert np.isnan(window.result).all()
    low, high = window.window
    assert low < -1002 < high < 0
    window.shift = -1002
    np.testing.assert_allclose(window.result, [0.09003057, 0.24472847, 0.66524096], rtol=1e-7)


@settings(deadline=None)  # a widget takes its time on a busy machine
@given(st.lists(st.floats(-1500, 1500), min_size=1, max_size=8))
def test_minus_the_maximum_is_inside(logits):
    window = ShiftWindow(logits, shift=-max(logits))
    low, high = window.window
    assert low < window.shift < high
    assert window.result.sum() == pytest.approx(1)
    window.close()


def test_shift_window_measures_with_the_exact_parts():
    inputs = [0.1, 299.7, 300.3]
    found = np.array([softmax_shifted(inputs, shift) for shift in (0.0, -300.3)])
    direct, shifted = correct_digits(found, inputs)
    assert direct[0] > 15
    assert shifted[0] < 14


def test_rounded_shift_repairs():
    shift = RoundedShift()
    errors = {name: values.max() for name, values in shift.errors.items()}
    assert errors["shifted"] > 100
    assert max(errors["direct"], errors["compensated"]) < 4
    shift.scale = 1024
    assert np.isinf(shift.errors["direct"]).any()
