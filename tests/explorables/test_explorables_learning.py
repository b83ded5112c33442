"""The Python side of the digit learner, and the pictures of its chapter."""

import base64
import re

import numpy as np
import pytest
import traitlets

import lib
from explorables.digit_learner import DigitLearner
from lib.figures import learning as figures
from lib.figures.palette import NEGATIVE, POSITIVE

RNG = np.random.default_rng(8)
W = RNG.normal(size=(10, 64))
IMAGES = RNG.integers(0, 17, (3, 8, 8))
EXAMPLES = [(image, label) for label, image in enumerate(IMAGES)]
SEEN = RNG.integers(0, 17, (30, 64)) * (RNG.random((30, 64)) < 0.5), np.arange(30) % 10
HELD = RNG.integers(0, 17, (12, 8, 8)), np.arange(12) % 10
GIVEN = {"W": W, "examples": EXAMPLES, "seen": SEEN, "held_out": HELD, "start": "trained"}


def learner(**change):
    return DigitLearner(**{**GIVEN, **change})


def test_a_weight_is_a_signed_byte_times_a_power_of_two():
    for scale in (1e-9, 0.3, 1, 127, 1e6):
        found = learner(W=scale * W)
        unit = found._unit
        assert np.log2(unit) == np.round(np.log2(unit))
        assert np.max(np.abs(found.trained_W - scale * W)) <= unit / 2
        assert 63 < np.max(np.abs(found.trained_W)) / unit <= 127
        again = learner(W=found.trained_W)
        np.testing.assert_array_equal(again.trained_W, found.trained_W)
    assert len(learner()._weights) == 4 * -(-640 // 3)
    assert base64.b64decode(learner(W=0 * W)._weights) == bytes(640)


def test_pictures_are_written_and_read():
    found = learner()
    np.testing.assert_array_equal(found.x, IMAGES[0].ravel() / 16)
    found.image = IMAGES[1]
    np.testing.assert_array_equal(found.x, IMAGES[1].ravel() / 16)
    found.image = IMAGES[2].ravel().astype(float)
    assert len(found.image) == 64
    found.image = "0123456789abcdefg" + "0" * 47
    np.testing.assert_array_equal(16 * found.x[:17], range(17))


def test_its_numbers_are_those_of_lib():
    found = learner(rate=0.02)
    kept = found.trained_W
    for label in (0, 9):
        found.label = label
        assert found.loss == lib.loss(kept, found.x, label)
        np.testing.assert_array_equal(found.probabilities, lib.softmax(kept @ found.x))
        np.testing.assert_array_equal(found.errors, lib.gradient_by_logits(found.logits, label))
        assert found.errors.sum() == pytest.approx(0, abs=1e-15)
        assert found.after < found.loss
    assert found.reads == np.argmax(kept @ found.x)


def test_steps_teach():
    found = learner(rate=0.02)
    found.label = 7
    promised = found.after
    found.teach()
    assert found.loss == promised
    found.image, found.rate = IMAGES[1], 0.5
    found.teach(3)
    assert found.lessons[1][1:] == (7, 0.5, 3)
    by_hand = found.trained_W
    for image, rate in ((0, 0.02), (1, 0.5), (1, 0.5), (1, 0.5)):
        x = IMAGES[image].ravel() / 16
        by_hand = by_hand - rate * lib.loss_gradient(by_hand, x, 7)
    np.testing.assert_array_equal(found.W, by_hand)
    assert found.reads == 7
    found.lessons = ()
    np.testing.assert_array_equal(found.W, found.trained_W)


def test_training_is_that_of_lib():
    found = learner(start="zero", rate=1, penalty=0.002)
    assert found.mean_loss == pytest.approx(np.log(10), rel=1e-14)
    found.train(20)
    found.rate = 30
    found.train(2)
    X, y = SEEN[0] / 16, SEEN[1]
    held = HELD[0].reshape(-1, 64) / 16, HELD[1]
    truth = lib.train(X, y, 10, rate=1, epochs=20, penalty=0.002, held_out=held)
    by_hand = truth.W
    for _ in range(2):
        by_hand = by_hand - 30 * lib.penalised_loss_gradient(by_hand, X, y, 0.002)
    np.testing.assert_array_equal(found.W, by_hand)
    found.lessons = found.lessons[:1]
    np.testing.assert_array_equal(found.W, truth.W)
    assert found.mean_loss == truth.seen.loss[-1]
    assert found.accuracy == truth.held_out.accuracy[-1]
    assert found.lessons == (("all", 0, 1.0, 20),)
    found.teach()
    assert found.lessons[1][1:] == (0, 30.0, 1)


def test_sets_are_packed_without_loss():
    found = learner()
    for (signs, digits), (images, labels) in ((found._seen, SEEN), (found._held_out, HELD)):
        plain = re.sub("[h-z]", lambda run: "0" * (int(run[0], 36) - 15), signs)
        assert [int(sign, 17) for sign in plain] == images.ravel().tolist()
        assert "00" not in signs
        assert digits == "".join(map(str, labels))


def test_paper_shows_what_training_does():
    fresh, trained = learner(start="zero", rate=1), learner(start="zero", rate=1)
    trained.train(50)
    assert fresh._picture().svg == trained._picture().svg
    assert "after 50 steps from a mean loss of 2.30 to " in fresh._picture().alt
    assert "A drawn 0: the layer gives " in learner()._picture().alt
    assert fresh.lessons == ()


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("W", W[:9], r"W: expected finite numbers of shape \(10, 64\), got \(9, 64\)"),
        ("W", np.where(W > 2, np.inf, W), "W: expected finite numbers"),
        ("examples", [], "examples: expected 1 to 8 pairs of a picture and its digit, got 0"),
        ("examples", EXAMPLES * 3, "got 9"),
        ("examples", [(IMAGES[0], 10)], "examples: expected a digit 0 to 9, got 10"),
        ("examples", [(IMAGES[0], 1.0)], "examples: expected a digit 0 to 9, got 1.0"),
        ("examples", [(IMAGES[0], True)], "examples: expected a digit 0 to 9, got True"),
        ("examples", [(IMAGES[0] + 1, 1)], "examples: expected 64 signs .* got 17"),
        ("rate", 101, "rate: expected a number between 0 and 100"),
        ("digit", 10, "digit: expected a whole number between -1 and 9"),
        ("start", "best", "start"),
        ("penalty", 0.02, "^penalty: expected a number between 0 and 0.01"),
        ("seen", (SEEN[0] + 1, SEEN[1]), "seen: expected 64 signs .* got 17"),
        ("seen", (SEEN[0], SEEN[1] + 1), "seen: expected a digit 0 to 9, got 10"),
        ("held_out", (HELD[0], [1]), "held_out: expected one digit for each picture, got 12"),
        ("held_out", ([], []), "held_out: expected one digit .* got 0 and 0"),
        ("image", "0" * 63, "image: expected 64 signs 0 to g"),
        ("image", "h" * 64, "image: expected 64 signs"),
        ("image", np.zeros((8, 7)), r"got an array of shape \(8, 7\)"),
        ("image", np.full((8, 8), 0.5), "image: .* got 0.5"),
        ("image", np.full((8, 8), np.nan), "image: .* got nan"),
        ("image", None, r"image: .* got NoneType"),
        ("image", {"a": 1}, "image: .* got dict"),
        ("label", 10, "label: expected a whole number"),
        ("lessons", [("0" * 64, 1, 0.1)], "lessons: expected picture, digit, η and times"),
        ("lessons", [("0" * 64, 1, 101, 1)], "lessons: expected η between 0 and 100"),
        ("lessons", [("all", 0, 1, 201)], "lessons: expected at most 200 epochs"),
        ("lessons", [("0" * 64, 1, 0.1, 0)], "times of at least 1"),
        ("lessons", [("0" * 64, 1, 0.1, 201)], "lessons: expected at most 200 steps"),
        ("lessons", [("0", 1, 0.1, 1)], "lessons: expected 64 signs"),
        ("lessons", [("0" * 64, 11, 0.1, 1)], "lessons: expected a digit"),
    ],
)
def test_what_cannot_be_is_refused_and_the_last_stays(name, value, message):
    found = learner()
    if name not in {"image", "label"}:  # the first of its examples
        with pytest.raises(traitlets.TraitError, match=message):
            learner(**{name: value})
    if found.has_trait(name):
        before = getattr(found, name)
        with pytest.raises(traitlets.TraitError, match=message):
            setattr(found, name, value)
        assert getattr(found, name) == before


def test_squares_have_the_area_of_their_value():
    found = figures.squares([[1, 0.25], [0, -1]], 1)
    assert found == [(0, 0, 0.9), (0, 1, pytest.approx(0.45))]
    assert figures.squares([[1]], 0) == []


def test_pictures_say_what_they_show():
    one = figures.digits(IMAGES, ["3, read as 5", "b", "c"])
    assert one.alt.startswith("3 images of 8 times 8 pixels")
    assert "3, read as 5; b; c." in one.alt
    two = figures.weights(W)
    row = W[4].reshape(8, 8)
    at = np.unravel_index(np.argmin(row), row.shape)
    assert f"row {at[0] + 1}, column {at[1] + 1}" in two.alt.split("4: from ")[1].split(";")[0]
    # The sign is not told by colour alone: what is below 0 is hollow.
    assert f"fill: {POSITIVE.light}" in two.svg
    assert f"fill: none; stroke: {NEGATIVE.light}" in two.svg
    assert f"fill: {NEGATIVE.light}" not in two.svg


def test_the_curves_need_both_parts():
    X = RNG.normal(size=(20, 4))
    y = RNG.integers(0, 3, 20)
    alone = lib.train(X, y, 3, rate=1, epochs=2)
    with pytest.raises(ValueError, match="training has no held-out part"):
        figures.training_curves(alone)
    both = lib.train(X, y, 3, rate=1, epochs=2, held_out=(X[:5], y[:5]))
    alt = figures.training_curves(both).alt
    assert "Training for 2 epochs: loss, training set 1.099 to " in alt
    assert f"{both.held_out.accuracy[-1]:.3f}." in alt
