"""The pictures of the chapters: what holds of each, and what is measured for some."""

import json
import math
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from matplotlib.figure import Figure

from lib.cross_entropy import gradient_by_logits
from lib.figures import cross_entropy, definition, jacobian, layer, learning, numbers, stability
from lib.figures.numbers import decimals_list, format_decimals
from lib.figures.palette import ALL_COLOURS, NEGATIVE, POSITIVE
from lib.figures.panels import Factor, draw_product, labelled_whole, spread
from lib.figures.picture import Picture
from lib.jacobian import softmax_jacobian
from lib.stability import softmax

A = [1.0, 2.0, 3.0]
LINES = [[1.5, 0.0, 0.0], [-0.75, 1.3, 0.3], [-0.75, -1.3, -0.3]]
W, x = np.array([[1.0, -1.0], [0.5, 1.0], [-0.5, 1.0]]), np.array([2.0, 1.0])
BATCH = np.zeros((3, 2)), np.array([[1.0, 2.0], [2.0, -1.0], [0.5, 0.5]]), np.array([0, 1, 2])
BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
RESULTS = json.loads((BENCHMARKS / "results.json").read_text(encoding="utf-8"))

DRAW: dict[str, Callable[[], Picture]] = {
    "wholes": lambda: definition.wholes([A, [1, 2, 5]]),
    "moving input": lambda: definition.moving_input(A, 3),
    "regions": lambda: definition.class_regions(LINES, [1, 2]),
    "front": lambda: jacobian.from_inputs_to_derivative(A),
    "named entries": lambda: jacobian.named_entries(3, 2, 3),
    "quotient": lambda: jacobian.quotient_parts(A),
    "sums": lambda: jacobian.matrix_with_sums(A),
    "two terms": lambda: jacobian.two_terms(A),
    "directions": lambda: jacobian.directions(A),
    "one input": lambda: jacobian.along_one_input(A, 3),
    "breaks": lambda: stability.where_the_direct_formula_breaks([1, 2, 3]),
    "saturation": lambda: stability.saturation([1, 2, 3]),
    "log": stability.loss_through_the_log,
    "scale": stability.error_against_scale,
    "bound": stability.bound_and_errors,
    "diagram": lambda: layer.layer_diagram(W, x),
    "cost": lambda: layer.measured_cost(RESULTS),
    "terms": lambda: cross_entropy.cross_entropy_terms([0.5, 0.5], {"q": [0.25, 0.75]}),
    "product": lambda: cross_entropy.loss_product(W, x, 1, 2, 1),
    "outer": lambda: cross_entropy.outer_product(W, x, 1),
    "step": lambda: cross_entropy.step_downhill(*BATCH, 4, [1, 3]),
    "descent": lambda: cross_entropy.descent({"short": [1.0, 0.5], "long": [1.0, 2.0]}),
    "step sizes": lambda: learning.step_sizes({"short": [1.0, 0.5], "long": [1.0, 2.0]}),
}

drawn = cache(lambda name: DRAW[name]())


# What the sentence beside a picture must state, with so many decimals; computed another way.
NUMBERS = {
    "front": (2, [*softmax(A), *softmax_jacobian(A).flat]),
    "wholes": (2, [*softmax(A), *softmax([1, 2, 5])]),
    "moving input": (3, [softmax([1, 2, -4])[2], softmax([1, 2, 8])[2]]),
    "regions": (2, [*softmax(np.dot(LINES, [1, 2, 1]))]),
    "quotient": (2, [*np.exp(A)]),
    "sums": (2, [*softmax_jacobian(A).flat, 0.0]),
    "two terms": (2, [*softmax(A), *softmax_jacobian(A).flat]),
    "directions": (3, [*np.linalg.svd(softmax_jacobian(A), compute_uv=False)]),
    # The second derivative u (1 − u) (1 − 2u) is extreme at ±√3/18.
    "one input": (3, [0.25, 3**0.5 / 18, -(3**0.5) / 18]),
}
WORDS = {
    "breaks": ["[1, 2, 3]", "3.697 ", "−17.34", "29.58", "−104", "236.6", "−745.2"],
    "saturation": ["S_1 from c = 372.6", "S_2 from c = 745.2"],
    "log": ["z = 17.34", "z = 104", "z = 745.2"],
    "scale": ["8 logits", "more than 100 ulp", "c = 614", "below 4 ulp"],
    "bound": ["8 logits", "252 in float16", "log N + 12"],
    "diagram": ["N = 2", "T = 3", "x = [2, 1]", "[1, 2, 0]", "[0.24, 0.67, 0.09]"],
    "cost": ["N = 784", "T = 200"],
    "terms": ["[0.50, 0.50]", "0.837", "[0.25, 0.75]"],
    "product": [
        "[−1.51, −0.76, 1.33, 0.67, 0.18, 0.09]",
        "the row of P_1 counts",
        "−4.09 times −0.33 ≈ 1.33",
    ],
    "outer": ["[−1.51, −0.76]; [1.33, 0.67]; [0.18, 0.09]"],
    "step": ["1.10 before", "η = 1", "η = 3"],
    "descent": ["short goes from 1.00 to 0.500", "long goes from 1.00 to 2.000"],
    "step sizes": ["short goes from 1.00 to 0.500", "long goes from 1.00 to 2.000"],
}


@pytest.mark.parametrize("name", DRAW)
def test_the_sentence_is_one_and_states_the_numbers(name):
    assert NUMBERS.keys() | WORDS.keys() <= DRAW.keys()
    alt = drawn(name).alt
    assert alt[0].isupper()
    assert alt.endswith(".")
    assert [word for word in WORDS.get(name, ()) if word not in alt] == []
    decimals, wanted = NUMBERS.get(name, (0, ()))
    stated = set(re.findall(r"−?\d+\.\d+", alt))
    missing = {format_decimals(float(value), decimals) for value in wanted} - stated
    assert not missing, f"{name} does not state {missing}: {alt}"


@pytest.mark.parametrize("name", DRAW)
def test_every_colour_is_one_of_the_palette(name):
    svg = drawn(name).svg
    allowed = {colour.light for colour in ALL_COLOURS.values()}
    used = {colour.lower() for colour in re.findall(r"#[0-9a-fA-F]{6}\b", svg)}
    assert used
    assert used <= allowed, f"{name} uses {used - allowed}"
    # The other ways in which an SVG names a colour.
    assert not re.search(r"rgba?\(|(?:fill|stroke): (?!none|#)[a-z]+", svg)
    # A glyph without a fill is black, and black text is lost on a dark page.
    ground = r'(?:\s*<g id="patch_\d+">.*?</g>)?'
    texts = rf'<g id="text_\d+">{ground}.*?<g ([^>]*)>'
    groups = re.findall(texts, svg, flags=re.DOTALL)
    assert groups
    assert all("fill: #" in group for group in groups)


@pytest.mark.parametrize("name", sorted(ALL_COLOURS.keys() - {"paper", "grid"}))
def test_every_colour_can_be_seen_on_its_page(name):
    def luminance(colour):
        parts = np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])
        linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
        return linear @ [0.2126, 0.7152, 0.0722] + 0.05

    for ink, page in zip(ALL_COLOURS[name], ALL_COLOURS["paper"], strict=True):
        low, high = sorted(map(luminance, (ink, page)))
        assert high / low >= 3, ink


def test_a_picture_is_shown_as_svg_and_words():
    picture = drawn("wholes")
    bundle = picture._repr_mimebundle_()
    assert bundle["text/plain"] == picture.alt == repr(picture)
    assert bundle["image/svg+xml"].startswith("<?xml")


@pytest.mark.parametrize(
    ("draw", "message"),
    [
        (lambda: definition.wholes([]), "inputs is empty"),
        (lambda: definition.wholes([range(9)]), "1 to 8 logits"),
        (lambda: definition.moving_input([1], 1), "2 to 8 logits"),
        (lambda: definition.moving_input(A, 4), "j must be at most 3, got 4"),
        (lambda: definition.class_regions([[1, 2]], [0, 0]), r"shape \(T, 3\)"),
        (lambda: definition.class_regions(LINES, [0, 0, 1]), "marked must be two numbers"),
        (lambda: jacobian.from_inputs_to_derivative(range(9)), "1 to 8 logits"),
        (lambda: jacobian.named_entries(3, 0, 1), "i must be at least 1, got 0"),
        (lambda: jacobian.matrix_with_sums(range(6)), "2 to 5 logits"),
        (lambda: jacobian.two_terms(range(4)), "2 to 3 logits"),
        (lambda: jacobian.along_one_input(A, 4), "i must be at most 3"),
        (lambda: layer.layer_diagram(W, [1, 2, 3]), "x must have shape"),
        (lambda: layer.layer_diagram(W, [[1, 2]]), "x must have shape"),
        (lambda: stability.saturation([1, 1]), "numbers that differ by 1 or more"),
        (lambda: stability.breaking_scales([0.01, 1]), "numbers from 0.1 to 3"),
        (lambda: layer.measured_cost(RESULTS, features=3), r"two .* where N = 3, got 0"),
    ],
)
def test_what_cannot_be_drawn_is_refused(draw, message):
    with pytest.raises(ValueError, match=message):
        draw()


@pytest.mark.parametrize(
    ("draw", "arguments"),
    [
        (cross_entropy.cross_entropy_terms, {"p": A, "guesses": {"q": A}}),
        (lambda q: cross_entropy.cross_entropy_terms([0.5, 0.5], {"q": q}), {"q": A}),
        (cross_entropy.loss_product, {"W": W, "x": [1, 2], "label": 1, "i": 1, "j": 1}),
        (cross_entropy.outer_product, {"W": W, "x": [1, 2], "label": 1}),
        (cross_entropy.descent, {"losses": {"one": [1.0]}}),
        (lambda losses: learning.step_sizes({"losses": losses}), {"losses": [1.0, 0.5]}),
        (definition.moving_input, {"a": A, "j": 1}),
        (definition.frequencies, {"a": A, "size": 5, "seed": 1}),
        (definition.class_regions, {"W": LINES, "marked": [0, 0]}),
        (jacobian.named_entries, {"N": 3, "i": 1, "j": 2}),
        (jacobian.directions, {"a": A}),
        (jacobian.nudge_errors, {"a": A, "direction": A, "steps": A, "mistake": A}),
        (jacobian.along_one_input, {"a": A, "i": 1}),
        (layer.layer_diagram, {"x": [1, 2], "W": W}),
        (layer.layer_sentence, {"W": W, "x": [1, 2]}),
        (learning.digits, {"images": np.zeros((1, 64)), "names": ["1"]}),
        (learning.weights, {"W": np.zeros((1, 64))}),
        (stability.breaking_scales, {"direction": A}),
        (stability.shift_window, {"a": A}),
        (stability.saturation, {"direction": A}),
    ],
)
def test_what_no_picture_can_show_is_refused_by_its_name(draw, arguments):
    for name, right in arguments.items():
        if np.ndim(right) == 0:
            bad = [*[0] * (name != "seed"), -1, 1.0, True, None, "1", 10**30, np.nan]
            bad = [{}, [A], None, {"one": "x"}, {"one": [np.nan]}] if type(right) is dict else bad
        elif name == "names":
            bad = [[], ["1", "2"], [1], [None], [b"1"], 1, None, {"1": 1}, {"1"}, iter("1")]
        else:
            whole = np.ma.masked_array(right, mask=True)
            bad = ["ab", None, [], [[1.0], [1.0, 2.0]], np.multiply(right, 1j), whole, {1.0}]
            bad += [np.multiply(right, np.nan), np.full(np.shape(right), -np.inf), [10**400, 1]]
            drawn = name in {"a", "direction", "W", "x"} and draw is not learning.weights
            bad += [np.multiply(np.sign(right), 1e308)] if drawn else []
        for one in bad:
            with pytest.raises((TypeError, ValueError, IndexError), match=rf"\b({name}|one)\b"):
                draw(**{**arguments, name: one})


def test_runs_are_told_apart_or_refused():
    losses = {f"run {k}": [1.0, 1.0 / k] for k in range(1, 10)}
    with pytest.raises(ValueError, match="losses must hold at most 8 runs, got 9"):
        cross_entropy.descent(losses)
    del losses["run 9"]
    lines = re.findall(r'style="fill: none; (stroke[^"]*)"', cross_entropy.descent(losses).svg)
    assert len({line for line in lines if "stroke-width: 1.6" in line}) == 8


def test_a_picture_without_words_is_refused():
    with pytest.raises(ValueError, match="alt is empty"):
        Picture(Figure(), " ")


# What is measured or found for the pictures of a chapter.


def test_frequencies_approach_the_probabilities():
    found = definition.frequencies(A, 100_000)
    assert found.sum() == pytest.approx(1.0, abs=1e-12)
    # Five standard deviations of a frequency are at most 5 · sqrt(1/4 / size).
    assert np.max(np.abs(found - softmax(A))) < 5 * 0.5 / 100_000**0.5


def test_the_border_of_two_classes_is_where_both_are_the_most_probable():
    weights = np.array(LINES)
    for k, m in ((0, 1), (0, 2), (1, 2)):
        ends = definition.border_ends(weights, k, m, 4.0)
        assert ends.shape == (2, 2)
        for x in ends:
            P = softmax(weights @ [*x, 1.0])
            assert P[k] == pytest.approx(P[m], abs=1e-12)
            assert P.max() - P[k] < 1e-3
    # All three meet in one point of the picture.
    meeting = softmax(weights @ [0.0, -0.3 / 1.3, 1.0])
    assert meeting == pytest.approx([1 / 3] * 3)
    assert definition.border_ends(np.array([[1, 0, 9], [-1, 0, 0]]), 0, 1, 4.0).shape == (0, 2)
    assert definition.border_ends(np.zeros((2, 3)), 0, 1, 4.0).shape == (0, 2)


@pytest.mark.parametrize("name", ["named entries", "quotient", "one input"])
def test_no_colour_of_a_sign_where_nothing_has_a_sign(name):
    assert POSITIVE.light not in drawn(name).svg
    assert NEGATIVE.light not in drawn(name).svg


def test_the_error_of_the_nudge_falls_as_the_square_of_the_step():
    steps = np.array([1e-2, 1e-3, 1e-4])
    errors = jacobian.nudge_errors(A, [0.3, -0.2, 1.0], steps)
    assert np.allclose(np.log10(errors[:-1] / errors[1:]), 2, atol=0.02)
    wrong = jacobian.nudge_errors(A, [0.3, -0.2, 1.0], steps, [0, 0.1, 0])
    assert np.allclose(wrong / steps, 0.1, rtol=0.01), "with a mistake, as the step"


@pytest.mark.parametrize(("T", "N"), [(1, 1), (2, 3), (5, 1), (8, 3)])
def test_pictures_of_other_sizes_count_classes_from_1(T, N):
    rng = np.random.default_rng(T * 10 + N)
    weights, features = rng.normal(size=(T, N)), rng.normal(size=N)
    assert f"T = {T} " in layer.layer_diagram(weights, features).alt
    assert f"Only the row of P_{T} " in cross_entropy.loss_product(weights, features, T, 1, N).alt
    errors = decimals_list(gradient_by_logits(weights @ features, T - 1))
    assert f"S − Y = {errors} times" in cross_entropy.outer_product(weights, features, T).alt


def test_the_stored_picture_of_the_cost_is_that_of_the_stored_results():
    stored = (BENCHMARKS / "cost.svg").read_text(encoding="utf-8")
    assert layer.measured_cost(RESULTS).svg == stored, "run 'make bench' again"


def test_a_class_that_is_never_expected_adds_no_term():
    alt = cross_entropy.cross_entropy_terms([0.5, 0.5, 0], {"q": [0.5, 0.5, 0]}).alt
    assert f"{np.log(2):.3f} for q = [0.50, 0.50, 0.00]" in alt


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


# The panels that pictures share, and how numbers are written in them.


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
