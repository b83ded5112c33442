"""The panels that pictures share, and how numbers are written in them."""

import numpy as np
import pytest
from matplotlib.figure import Figure

from lib.figures import numbers
from lib.figures.panels import Factor, draw_product, labelled_whole, spread
from lib.stability import softmax


def test_labels_of_thin_parts_do_not_touch():
    places = spread([0.01, 0.02, 0.03, 0.5], 0.1)
    assert np.all(np.diff(places) >= 0.1 - 1e-6)
    assert list(spread([0.1, 0.5, 0.9], 0.2)) == [0.1, 0.5, 0.9]


def test_the_parts_of_a_whole_are_as_wide_as_the_numbers():
    axes = Figure().subplots()
    parts = softmax([1, 2, 3])
    labelled_whole(axes, parts)
    assert [patch.get_width() for patch in axes.patches] == pytest.approx(list(parts))


def test_a_product_outlines_the_row_and_the_column_of_its_entry():
    axes = Figure().subplots()
    first, second = np.arange(6.0).reshape(2, 3), np.arange(12.0).reshape(3, 4)
    product = draw_product(axes, Factor(first, "A"), Factor(second, "B"), name="C", entry=(2, 4))
    assert product.tolist() == (first @ second).tolist()
    row, column, entry = axes.patches[-3:]
    # Below and to the right of the factors begins the product, .7 away from 3 cells.
    assert row.get_bbox().bounds == pytest.approx((0, 3.7 + 1, 3, 1))
    assert column.get_bbox().bounds == pytest.approx((3.7 + 3, 0, 1, 3))
    assert entry.get_bbox().bounds == pytest.approx((3.7 + 3, 3.7 + 1, 1, 1))


def test_factors_that_do_not_fit_are_refused():
    with pytest.raises(ValueError, match="cannot be multiplied"):
        draw_product(
            Figure().subplots(),
            Factor(np.eye(2), "A"),
            Factor(np.eye(3), "B"),
            name="C",
            entry=(1, 1),
        )


def test_entries_and_lists():
    assert numbers.format_decimals(-0.001) == "0.00"
    assert numbers.format_decimals(-0.25) == "−0.25"
    assert "inf" not in numbers.format_decimals(np.float64(1e308))
    assert [numbers.format_entry(x) for x in (0.0, -0.0, 2.0, -3.0, -0.126, -0.001)] == [
        "0", "0", "2", "−3", "−0.13", "0.00",
    ]  # fmt: skip
    assert numbers.format_list([1, -0.5, 3]) == "[1, −0.5, 3]"
    assert numbers.decimals_list([1, -0.5]) == "[1.00, −0.50]"
    assert numbers.in_words([0.5]) == "0.50"
    assert numbers.in_words([0.25, 0.5, 0.75], 1) == "0.2, 0.5 and 0.8"
    assert numbers.named_parts([0.9999, 0.0001]) == "S₁ > 0.999, S₂ = 1.00×10⁻⁴"
    assert numbers.named_parts([1.0, 0.0]) == "S₁ ≈ 1, S₂ ≈ 0"
    assert numbers.named_parts([1.0]) == "S₁ = 1"


@pytest.mark.parametrize(
    ("limit", "written"),
    [(3.69667, "3.697"), (17.3286, "17.33"), (745.13, "745.2"), (1234.1, "1235")],
)
def test_a_limit_is_rounded_up(limit, written):
    assert numbers.format_limit(limit) == written
