"""The pictures of the chapters on stability, the layer and cross-entropy."""

import json
import math
import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from lib import weight_column
from lib.figures import cost, cross_entropy, layer, rounding, stability
from lib.figures.matrix import number
from lib.figures.palette import ALL_COLOURS
from lib.figures.picture import Picture
from lib.figures.product import Factor, compact, draw_product

W = np.array([[1.0, -1.0], [0.5, 1.0], [-0.5, 1.0]])
x = np.array([2.0, 1.0])
X = np.array([[1.0, 2.0], [2.0, -1.0], [0.5, 0.5]])
labels = np.array([0, 1, 2])
start = np.zeros((3, 2))

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
RESULTS = json.loads((BENCHMARKS / "results.json").read_text(encoding="utf-8"))

PICTURES: dict[str, tuple[Callable[[], Picture], list[str]]] = {
    "breaks": (
        lambda: stability.where_the_direct_formula_breaks([1, 2, 3]),
        ["[1, 2, 3]", "3.7 ", "−17.4", "29.6", "−104", "237", "−746"],
    ),
    "window": (
        lambda: stability.window_of_the_shift([1000, 1001, 1002]),
        ["[1000, 1001, 1002]", "−1747", "−293", "D = −1002", "D = 0 lies outside"],
    ),
    "saturation": (
        lambda: stability.saturation([1, 2, 3]),
        ["S_1 from c = 373", "S_2 from c = 746"],
    ),
    "log": (stability.loss_through_the_log, ["z = 17.4", "z = 104", "z = 746"]),
    "scale": (
        rounding.error_against_scale,
        ["8 logits", "more than 100 ulp", "c = 614", "below 4 ulp"],
    ),
    "bound": (rounding.bound_and_errors, ["8 logits", "252 in float16", "log N + 12"]),
    "diagram": (
        lambda: layer.layer_diagram(W, x),
        ["N = 2", "T = 3", "x = [2, 1]", "[1, 2, 0]", "[0.24, 0.67, 0.09]"],
    ),
    "columns": (
        lambda: layer.weight_grid_and_columns(3, 2, 2, 1),
        ["W_21 is column 3 counting from 1", "column 2 counting from 0"],
    ),
    "DP": (
        lambda: layer.jacobian_product(W, x, 1, 2, 1),
        ["3 × 6", "12 of the 18", "−0.16 times 2 = −0.33"],
    ),
    "cost": (lambda: cost.measured_cost(RESULTS), ["N = 784", "T = 200"]),
    "terms": (
        lambda: cross_entropy.cross_entropy_terms([0.5, 0.5], {"q": [0.25, 0.75]}),
        ["[0.50, 0.50]", "0.837", "[0.25, 0.75]"],
    ),
    "gradients": (
        lambda: cross_entropy.two_gradients([1, 2, 0], 0),
        ["[−4.09, 0.00, 0.00]", "[−0.76, 0.67, 0.09]", "correct class 1"],
    ),
    "Dxent": (
        lambda: cross_entropy.loss_product(W, x, 0, 2, 1),
        ["[−1.51, −0.76, 1.33, 0.67, 0.18, 0.09]", "−4.09 times −0.33 = 1.33"],
    ),
    "outer": (
        lambda: cross_entropy.outer_product(W, x, 0),
        ["[−1.51, −0.76]; [1.33, 0.67]; [0.18, 0.09]"],
    ),
    "step": (
        lambda: cross_entropy.step_downhill(start, X, labels, 4, [1, 3]),
        ["1.10 before", "η = 1", "η = 3"],
    ),
    "descent": (
        lambda: cross_entropy.descent({"short": [1.0, 0.5], "long": [1.0, 2.0]}),
        ["short goes from 1.00 to 0.500", "long goes from 1.00 to 2.000"],
    ),
}


@pytest.mark.parametrize("name", PICTURES)
def test_picture(name: str) -> None:
    draw, words = PICTURES[name]
    picture = draw()
    for word in words:
        assert word in picture.alt
    assert draw().svg == picture.svg, "drawn twice, the picture must have the same bytes"
    allowed = {colour.light for colour in ALL_COLOURS.values()}
    used = set(re.findall(r"#[0-9a-f]{6}\b", picture.svg))
    assert used
    assert used <= allowed, f"not in the palette: {used - allowed}"
    bundle = picture._repr_mimebundle_()
    assert bundle["text/plain"] == picture.alt
    assert bundle["image/svg+xml"].startswith("<?xml")


@pytest.mark.parametrize("T", [1, 2, 5, 8])
@pytest.mark.parametrize("N", [1, 3])
def test_layer_pictures_of_other_sizes(T: int, N: int) -> None:
    rng = np.random.default_rng(T * 10 + N)
    weights, features = rng.normal(size=(T, N)), rng.normal(size=N)
    assert f"T = {T} " in layer.layer_diagram(weights, features).alt
    assert f"column {weight_column(T, N, N)} " in layer.weight_grid_and_columns(T, N, T, N).alt
    layer.jacobian_product(weights, features, T, 1, N)
    cross_entropy.loss_product(weights, features, T - 1, 1, N)
    cross_entropy.outer_product(weights, features, 0)


def test_breaking_scales_are_where_they_say() -> None:
    """At the stated scale the direct formula is broken, a little before it is not."""
    for dtype in stability.DTYPES:
        scales = stability.breaking_scales([1, 2, 3], dtype)
        for key, sign in (("exp_inf", 1), ("sum_zero", -1)):
            scale = scales[key]

            def direct(c: float, sign: int = sign, dtype: type[np.floating] = dtype) -> np.ndarray:
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


def test_first_scale_without_a_break() -> None:
    assert stability.first_scale(lambda _: False) == math.inf


def test_window_contains_minus_the_maximum() -> None:
    low, high = stability.shift_window([3.0, -700.0, 650.0])
    assert low < -650 < high
    assert high - low == pytest.approx(709.78 + 745.13, abs=0.1)


def test_multiplications() -> None:
    by_product, closed = layer.multiplications(10, 784)
    assert (by_product, closed) == (784_000, 78_500)


def test_zero_has_no_sign_and_whole_numbers_no_decimals() -> None:
    assert [compact(value) for value in (0.0, -0.0, 2.0, -3.0, -0.126, -0.001)] == [
        "0", "0", "2", "−3", "−0.13", number(0.0),
    ]  # fmt: skip


def test_stored_picture_of_the_cost_is_that_of_the_stored_results() -> None:
    stored = (BENCHMARKS / "cost.svg").read_text(encoding="utf-8")
    assert cost.measured_cost(RESULTS).svg == stored, "run 'make bench' again"


def test_cost_needs_measurements() -> None:
    with pytest.raises(ValueError, match=r"by_product_step at two .* where N = 3, got 0"):
        cost.measured_cost(RESULTS, features=3)


def test_refused() -> None:
    with pytest.raises(ValueError, match="cannot be multiplied"):
        draw_product(
            None,  # type: ignore[arg-type]
            Factor(np.eye(2), "A"),
            Factor(np.eye(3), "B"),
            product_name="C",
            entry=(0, 0),
        )
    with pytest.raises(IndexError, match="W_41"):
        layer.weight_grid_and_columns(3, 2, 4, 1)
    with pytest.raises(ValueError, match="expected W of shape"):
        layer.layer_diagram(W, [1, 2, 3])


def test_errors_in_ulps_counts_gaps() -> None:
    true = rounding.exact_softmax([0.0, 0.0])
    assert float(true[0]) == 0.5
    for dtype in stability.DTYPES:
        gap = np.spacing(dtype(0.5))
        found = np.array([0.5 + 3 * gap, np.nan], dtype)
        assert rounding.errors_in_ulps(found, true, dtype).tolist() == [3, np.inf]


def test_an_error_above_the_bound_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rounding, "softmax", lambda a: np.exp(a - np.max(a)))
    with pytest.raises(AssertionError, match="above the bound"):
        rounding.bound_and_errors()
    monkeypatch.setattr(rounding, "softmax_naive", lambda a: np.exp(a - np.max(a)) / 2)
    with pytest.raises(AssertionError, match="larger than the picture"):
        rounding.error_against_scale()
