"""The Python side of the explorables of the chapter on cross-entropy, and their still twins."""

import numpy as np
import pytest
import traitlets

from explorables.derivation_lines import LossDerivationLines
from explorables.downhill_step import DownhillStep
from explorables.parts.logits import share_logits
from explorables.surprise import Surprise
from explorables.surprise.picture import surprise
from explorables.two_gradients import TwoGradients
from lib.cross_entropy import cross_entropy_from_logits, gradient_by_logits, mean_loss
from lib.jacobian import softmax_jacobian
from lib.stability import softmax

CLASSES = [Surprise, TwoGradients, DownhillStep]
WITH_LOGITS = [Surprise, TwoGradients]
VECTORS = [[2], [1, 2, 3], [-10, 10], [0] * 8, [-10, 10, 10], [1, -2, 3, -4, 5, -6]]


@pytest.mark.parametrize("cls", WITH_LOGITS)
def test_the_label_is_a_class_that_there_is(cls):
    widget = cls([1, 2, 3], label=3)
    for wrong in (0, 4, -1):
        with pytest.raises(traitlets.TraitError, match="label: expected 1 to 3"):
            widget.label = wrong
    with pytest.raises(traitlets.TraitError):
        cls([1, 2], label=3)
    widget.logits = [1]
    assert widget.label == 1
    for wrong in ([], [1] * 9, [float("nan")], [1, 11], ["1"]):
        with pytest.raises(traitlets.TraitError, match="logits: expected 1 to 8 numbers"):
            widget.logits = wrong


@pytest.mark.parametrize("logits", VECTORS)
def test_loss_slope_and_gradients_are_those_of_lib(logits):
    a = np.array(logits, dtype=float)
    for label in range(1, a.size + 1):
        one = Surprise(logits, label=label)
        assert one.loss == cross_entropy_from_logits(a, label - 1)
        assert one.slope == pytest.approx(-1 / softmax(a)[label - 1], rel=1e-15)
        two = TwoGradients(logits, label=label)
        np.testing.assert_array_equal(two.by_logits, gradient_by_logits(a, label - 1))
        assert np.count_nonzero(two.by_probabilities) == 1
        np.testing.assert_allclose(
            two.by_probabilities @ softmax_jacobian(a), two.by_logits, atol=1e-15
        )
        for widget in (one, two):
            assert widget._picture().alt


def test_logits_and_label_are_shared():
    leader, two, lines = Surprise([1, 2, 0], label=1), TwoGradients(), LossDerivationLines()
    share_logits(leader, two, lines)
    assert two.logits == lines.logits == (1.0, 2.0, 0.0)
    assert two.label == lines.label == 1
    assert set(lines._follows) == {"logits", "label"}


@pytest.mark.parametrize(
    ("name", "wrong", "message"),
    [
        ("weights", [1, 2, 3], "weights: expected 6 to 6 numbers between -10 and 10"),
        ("weights", [1, 2, 3, 4, 5, 11], "weights: expected 6"),
        ("weights", np.zeros((3, 2)), "got an array of shape"),
        ("x", [1], "x: expected 2 to 2 numbers between -3 and 3"),
        ("x", [1, float("inf")], "x: expected 2"),
        ("label", 4, "label: expected a whole number between 1 and 3"),
        ("label", 1.5, "label: expected a whole number"),
        ("step", -0.1, "step: expected a number between 0 and 6"),
        ("step", float("nan"), "step: expected a number"),
        ("examples", 0, "examples: expected a whole number between 1 and 3"),
    ],
)
def test_a_layer_that_cannot_be_is_refused(name, wrong, message):
    widget = DownhillStep()
    before = getattr(widget, name)
    with pytest.raises(traitlets.TraitError, match=message):
        setattr(widget, name, wrong)
    assert getattr(widget, name) == before
    with pytest.raises(traitlets.TraitError, match=message):
        DownhillStep(**{name: wrong})


def test_one_example_always_gains_and_three_may_lose():
    steps = np.linspace(0, 6, 61)
    one = [DownhillStep(examples=1, step=step).after for step in steps]
    assert np.all(np.diff(one) < 0)
    three = np.array([DownhillStep(step=step).after for step in steps])
    before = DownhillStep().before
    assert three[10] < before < three[60]
    assert np.all(np.diff(three, 2) > 0)


def test_the_slope_at_the_start_is_minus_the_squared_length_of_the_gradient():
    widget, small = DownhillStep(), 1e-6
    losses = [
        mean_loss(widget.W - step * widget.gradient, widget.X, widget.labels)
        for step in (small, -small)
    ]
    slope = (losses[0] - losses[1]) / (2 * small)
    assert slope == pytest.approx(-np.sum(widget.gradient**2), rel=1e-8)
    assert "−0.460" in widget._picture().alt


@pytest.mark.parametrize(
    "state",
    [
        {"x": [0, 0], "examples": 1},
        {"weights": [10, 10, -10, -10, 0, 0], "x": [-3, -3], "step": 6},
        {"weights": [10, 10, -10, -10, 0, 0], "x": [3, 3], "examples": 1},
        {"step": 0},
    ],
)
def test_the_twin_bears_extremes(state):
    assert "nan" not in DownhillStep(**state)._picture().alt


def test_the_twin_of_the_surprise_refuses_what_is_no_class():
    with pytest.raises(ValueError, match="expected a label from 1 to 2, got 3"):
        surprise([1, 2], label=3)
