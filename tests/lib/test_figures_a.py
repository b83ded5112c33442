"""The pictures of the front page and of the first two chapters."""

import re
from collections.abc import Callable
from functools import cache

import numpy as np
import pytest
from matplotlib.figure import Figure

from lib.figures import definition, front, jacobian
from lib.figures.matrix import draw_whole, listed, number, spread, vector
from lib.figures.palette import ALL_COLOURS, NEGATIVE, POSITIVE
from lib.figures.picture import Picture
from lib.jacobian import softmax_jacobian
from lib.stability import softmax

A = [1.0, 2.0, 3.0]
W = [[1.5, 0.0, 0.0], [-0.75, 1.3, 0.3], [-0.75, -1.3, -0.3]]

DRAW: dict[str, Callable[[], Picture]] = {
    "front": lambda: front.from_inputs_to_derivative(A),
    "wholes": lambda: definition.wholes([A, [1, 2, 5]]),
    "moving_input": lambda: definition.moving_input(A, 3),
    "temperature": lambda: definition.temperature(A),
    "draws": lambda: definition.draws(A),
    "class_regions": lambda: definition.class_regions(W, [1, 2]),
    "named_entries": lambda: jacobian.named_entries(3, 2, 3),
    "quotient_parts": lambda: jacobian.quotient_parts(A),
    "matrix_with_sums": lambda: jacobian.matrix_with_sums(A),
    "two_terms": lambda: jacobian.two_terms(A),
    "nudge": lambda: jacobian.nudge(A, [0, 0, 1]),
    "directions": lambda: jacobian.directions(A),
    "along_one_input": lambda: jacobian.along_one_input(A, 3),
}


@cache
def drawn(name: str) -> Picture:
    """Draw each picture once for all tests."""
    return DRAW[name]()


# What the sentence beside a picture must state, with so many decimals; computed another way.
STATED = [
    ("front", 2, [*softmax(A), *softmax_jacobian(A).flat]),
    ("wholes", 2, [*softmax(A), *softmax([1, 2, 5])]),
    ("moving_input", 3, [softmax([1, 2, -4])[2], softmax([1, 2, 8])[2]]),
    ("temperature", 2, [*softmax(A), *softmax(np.divide(A, 0.05)), *softmax(np.divide(A, 20))]),
    ("draws", 2, [*softmax(A)]),
    ("class_regions", 2, [*softmax(np.dot(W, [1, 2, 1]))]),
    ("quotient_parts", 2, [*np.exp(A)]),
    ("matrix_with_sums", 2, [*softmax_jacobian(A).flat, 0.0]),
    ("two_terms", 2, [*softmax(A), *softmax_jacobian(A).flat]),
    ("nudge", 3, [*(softmax([1, 2, 3.5]) - softmax(A)), *(softmax_jacobian(A)[:, 2] / 2)]),
    ("directions", 3, [*np.linalg.svd(softmax_jacobian(A), compute_uv=False)]),
    # The second derivative u (1 − u) (1 − 2u) is extreme at ±√3/18.
    ("along_one_input", 3, [0.25, 3**0.5 / 18, -(3**0.5) / 18]),
]


@pytest.mark.parametrize(("name", "digits", "numbers"), STATED)
def test_the_sentence_states_the_numbers(name, digits, numbers):
    alt = drawn(name).alt
    stated = set(re.findall(r"−?\d+\.\d+", alt))
    missing = {number(float(value), digits) for value in numbers} - stated
    assert not missing, f"{name} does not state {missing}: {alt}"


@pytest.mark.parametrize("name", DRAW)
def test_every_sentence_is_one(name):
    assert drawn(name).alt[0].isupper()
    assert drawn(name).alt.endswith(".")


@pytest.mark.parametrize("name", DRAW)
def test_the_same_bytes_twice(name):
    assert DRAW[name]().svg == drawn(name).svg


@pytest.mark.parametrize("name", DRAW)
def test_no_colour_from_outside_the_palette(name):
    svg = drawn(name).svg
    allowed = {colour.light for colour in ALL_COLOURS.values()}
    used = {colour.lower() for colour in re.findall(r"#[0-9a-fA-F]{6}\b", svg)}
    assert used
    assert used <= allowed, f"{name} uses {used - allowed}"
    # The other ways in which an SVG names a colour.
    assert not re.search(r"rgba?\(|(?:fill|stroke): (?!none|#)[a-z]+", svg)


@pytest.mark.parametrize("name", DRAW)
def test_every_text_has_a_colour_of_the_book(name):
    # A glyph without a fill is black, and black text is lost on a dark page.
    groups = re.findall(r'<g id="text_\d+">.*?<g ([^>]*)>', drawn(name).svg, flags=re.DOTALL)
    assert groups
    assert all("fill: #" in group for group in groups)


def test_a_picture_without_words_is_refused():
    with pytest.raises(ValueError, match="alt is empty"):
        Picture(Figure(), " ")


@pytest.mark.parametrize(
    ("draw", "message"),
    [
        (lambda: definition.wholes([]), "inputs is empty"),
        (lambda: definition.wholes([range(9)]), "1 to 8 numbers"),
        (lambda: definition.moving_input(A, 4), "j must be between 1 and 3, got 4"),
        (lambda: definition.temperature(A, low=0.0), "0 < low < high"),
        (lambda: definition.class_regions([[1, 2]], [0, 0]), r"shape \(T, 3\)"),
        (lambda: definition.class_regions(W, [0, 0, 1]), "marked must be two numbers"),
        (lambda: front.from_inputs_to_derivative([1]), "2 to 5 numbers"),
        (lambda: jacobian.named_entries(3, 0, 1), "1 <= i, j <= N <= 5"),
        (lambda: jacobian.matrix_with_sums(range(6)), "2 to 5 numbers"),
        (lambda: jacobian.two_terms(range(4)), "2 to 3 numbers"),
        (lambda: jacobian.nudge(A, [1, 0]), "direction must have shape"),
        (lambda: jacobian.along_one_input(A, 4), "i must be between 1 and 3"),
    ],
)
def test_what_cannot_be_drawn_is_refused(draw, message):
    with pytest.raises(ValueError, match=message):
        draw()


def test_frequencies_approach_the_probabilities():
    found = definition.frequencies(A, 100_000)
    assert found.sum() == pytest.approx(1.0, abs=1e-12)
    # Five standard deviations of a frequency are at most 5 · sqrt(1/4 / size).
    assert np.max(np.abs(found - softmax(A))) < 5 * 0.5 / 100_000**0.5


def test_the_border_of_two_classes_is_where_both_are_the_most_probable():
    weights = np.array(W)
    for k, m in ((0, 1), (0, 2), (1, 2)):
        ends = definition._border(weights, k, m, 4.0)
        assert ends.shape == (2, 2)
        for x in ends:
            P = softmax(weights @ [*x, 1.0])
            assert P[k] == pytest.approx(P[m], abs=1e-12)
            assert P.max() - P[k] < 1e-3
    # All three meet in one point of the picture.
    meeting = softmax(weights @ [0.0, -0.3 / 1.3, 1.0])
    assert meeting == pytest.approx([1 / 3] * 3)
    assert definition._border(np.array([[1, 0, 9], [-1, 0, 0]]), 0, 1, 4.0).shape == (0, 2)
    assert definition._border(np.zeros((2, 3)), 0, 1, 4.0).shape == (0, 2)


@pytest.mark.parametrize("name", ["named_entries", "quotient_parts", "along_one_input"])
def test_no_colour_of_a_sign_where_nothing_has_a_sign(name):
    assert POSITIVE.light not in drawn(name).svg
    assert NEGATIVE.light not in drawn(name).svg


def test_the_error_of_the_nudge_falls_as_the_square_of_the_step():
    steps = np.array([1e-2, 1e-3, 1e-4])
    errors = jacobian.nudge_errors(A, [0.3, -0.2, 1.0], steps)
    assert np.allclose(np.log10(errors[:-1] / errors[1:]), 2, atol=0.02)


def test_labels_of_thin_parts_do_not_touch():
    places = spread([0.01, 0.02, 0.03, 0.5], 0.1)
    assert np.all(np.diff(places) >= 0.1 - 1e-6)
    assert list(spread([0.1, 0.5, 0.9], 0.2)) == [0.1, 0.5, 0.9]


def test_the_parts_of_a_whole_are_as_wide_as_the_numbers():
    ax = Figure().subplots()
    draw_whole(ax, softmax(A))
    assert [patch.get_width() for patch in ax.patches] == pytest.approx(list(softmax(A)))


def test_words_for_numbers():
    assert number(-0.001) == "0.00"
    assert number(-0.25) == "−0.25"
    assert vector([1, -0.5, 3]) == "[1, −0.5, 3]"
    assert listed([0.5]) == "0.50"
    assert listed([0.25, 0.75]) == "0.25 and 0.75"
