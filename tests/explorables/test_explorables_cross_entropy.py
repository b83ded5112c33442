"""The Python side of the explorables of the chapter on cross-entropy, and their still twins."""

import numpy as np
import pytest
import traitlets

from explorables.downhill_step import DownhillStep
from explorables.surprise import Surprise
from lib.cross_entropy import mean_loss
from lib.stability import softmax


def test_where_several_classes_occur_the_entropy_is_the_least_of_the_mean_losses():
    target = [2 / 8, 1 / 8, 5 / 8]
    for logits in ([1, 2, 0], [0, 0, 0], [-3, 1, 9]):
        one = Surprise(logits, target=target)
        assert one.cross_entropy == pytest.approx(-np.dot(target, np.log(softmax(one.logits))))
        assert one.cross_entropy > one.entropy == pytest.approx(-np.dot(target, np.log(target)))
        assert f"cross-entropy, the mean of −log P, is {one.cross_entropy:.3g}"[:45] in str(
            one._picture().alt
        )
    # In proportion: they need not sum to 1.
    assert Surprise([1, 2, 0], target=[0.5, 0.25, 1]).occurrences == pytest.approx(
        [2 / 7, 1 / 7, 4 / 7]
    )
    assert Surprise([1, 2, 0], label=2).cross_entropy == Surprise([1, 2, 0], label=2).loss


def test_a_class_that_alone_occurs_is_the_label():
    one = Surprise([1, 2, 0], target=[0, 1, 0])
    assert (one.label, one.target) == (2, ())
    one.target = [0, 0, 0.5]
    assert (one.label, one.target) == (3, ())
    assert one.loss == one.cross_entropy


def test_a_target_is_as_long_as_the_logits():
    one = Surprise([1, 2, 0], target=[0.5, 0.25, 0.25])
    for wrong in ([0.5, 0.5], [0, 0, 0], [0.5, 0.6, -0.1]):
        with pytest.raises(traitlets.TraitError, match="target: expected"):
            one.target = wrong
    assert one.target == (0.5, 0.25, 0.25)
    one.logits = [1, 2]
    assert one.target == ()


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
