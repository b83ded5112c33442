"""The explorables of the chapter on cross-entropy, moved in every way, compared with NumPy."""

from typing import Any

import numpy as np
import pytest
from hands import compare_numbers, drag, once_still, press, within

from lib.cross_entropy import (
    cross_entropy_from_logits,
    cross_entropy_jacobian,
    cross_entropy_of,
    gradient_by_logits,
    mean_loss,
    mean_loss_gradient,
)
from lib.jacobian import softmax_jacobian
from lib.stability import softmax

pytestmark = pytest.mark.browser

PAGE = "chapters/cross-entropy.html"
NAMES = ("surprise", "loss-derivation-lines", "two-gradients", "downhill-step")
OTHERS = [[1, 2], [-1, 1]]
ROUNDING = 1e-15


def expected_of_logits(state: dict[str, Any]) -> dict[str, tuple[Any, Any]]:
    """What stands on the page for logits and a label, and how far it may be from that."""
    a = np.array(state["logits"], dtype=np.float64)
    assert 1 <= a.size <= 8
    assert np.all(np.abs(a) <= 10)
    y, i = (min(state.get(name, 1), a.size) - 1 for name in ("label", "row"))
    parts, DS, by_logits = softmax(a), softmax_jacobian(a), gradient_by_logits(a, y)
    by_parts = cross_entropy_jacobian(parts, y)[0]
    loss = float(cross_entropy_from_logits(a, y))
    x = state.get("feature", 1.0)
    target = np.array(state.get("target") or np.arange(a.size) == y) * 1.0
    target /= target.sum()
    cross, entropy = cross_entropy_from_logits(a, target), cross_entropy_of(target, target)
    return {
        "a": (a, 0),
        "S": within(parts, 1e-13),
        "Y": (target, ROUNDING),
        "cross-entropy": within(cross, 1e-13, ROUNDING),
        "entropy": (entropy, 1e-13),
        "divergence": (cross - entropy, 1e-13 * (1 + cross)),
        # Near certainty NumPy's S − 1 keeps only what the rounding of S leaves.
        "loss": within(loss, 1e-13, ROUNDING),
        "slope": within(by_parts[y], 1e-13),
        "by P": within(by_parts, 1e-13),
        "by P sum": within(by_parts[y], 1e-13),
        "by a": within(by_logits, 1e-13, ROUNDING),
        "by a sum": (0, ROUNDING),
        "DS": within(DS, 1e-13, ROUNDING * parts[:, np.newaxis]),
        "x": (x, 0),
        "line": (by_logits[i] * x, 1e-13 * abs(x)),
        "part": (0, np.inf),  # the parts of the lines are tested against SymPy by Node
    }


def expected_of_layer(state: dict[str, Any]) -> dict[str, tuple[Any, Any]]:
    """The same for a layer, its examples and a step."""
    W = np.reshape(np.array(state["weights"], dtype=np.float64), (3, 2))
    X = np.array([state["x"], *OTHERS][: state["examples"]], dtype=np.float64)
    y = np.array([state["label"], 2, 3][: state["examples"]]) - 1
    assert np.all(np.abs(W) <= 10)
    assert np.all(np.abs(X) <= 3)
    assert 0 <= state["step"] <= 6
    G = mean_loss_gradient(W, X, y)
    after = W - state["step"] * G
    losses, parts = [], []
    for weights in (W, after):
        a = X @ weights.T
        losses.append(cross_entropy_from_logits(a, y))
        parts.append(np.take_along_axis(softmax(a), y[:, np.newaxis], axis=1)[:, 0])
    return {
        "W": (W, 0),
        "x": (X[0], 0),
        "step": (state["step"], 0),
        "G": (G, 1e-13),
        "W′": (after, 1e-12),
        "part before": (parts[0], 1e-12 * parts[0]),
        "part after": (parts[1], 1e-11 * parts[1]),
        "loss before": (losses[0], 1e-12),
        "loss after": (losses[1], 1e-11),
        "mean before": (mean_loss(W, X, y), 1e-12),
        "mean after": (mean_loss(after, X, y), 1e-11),
    }


def expected(state: dict[str, Any]) -> dict[str, tuple[Any, Any]]:
    return (expected_of_layer if "weights" in state else expected_of_logits)(state)


def compare(root: Any) -> dict[str, Any]:
    """Compare every number of one explorable with NumPy; return what was read."""
    # The formula of the step has three digits, of the weights too.
    inputs = dict.fromkeys(("a", "x", "step"), (5.1e-4, 0))
    # A part of the strip has its symbol.
    return compare_numbers(
        root, expected, 6, close=inputs, odd=lambda one, _: one["text"].startswith(("P", "Y"))
    )


check = once_still(compare)


def test_borders_are_dragged(roots):
    surprise = roots["surprise"]
    strip = surprise.locator(".sx-cut").last
    strip.scroll_into_view_if_needed()
    width = strip.bounding_box()["width"]
    # The last border, at the right end, pushes the first along.
    drag(strip.locator(".sx-border").last, -0.4 * width)
    found = check(surprise)
    assert found["state"]["target"] == pytest.approx([0.6, 0, 0.4], abs=0.02)
    assert "Gibbs" in found["words"]
    before = found["state"]["logits"]
    drag(surprise.locator(".sx-cut").first.locator(".sx-border").first, 0.2 * width)
    after = check(surprise)["state"]["logits"]
    assert softmax(np.array(after))[0] == pytest.approx(
        softmax(np.array(before))[0] + 0.2, abs=0.03
    )
    press(surprise, "Reset")
    assert check(surprise)["state"]["target"] == []


def test_the_ring_sets_the_probability(roots):
    surprise = roots["surprise"]
    plane = surprise.locator(".sx-plane")
    ring = plane.get_by_role("slider")
    # To the middle of the axis: P_y = 0.5.
    ring.scroll_into_view_if_needed()
    at, box = ring.bounding_box(), plane.bounding_box()
    drag(ring, box["x"] + box["width"] / 2 - at["x"] - at["width"] / 2)
    moved = check(surprise)["state"]["logits"]
    assert softmax(np.array(moved))[0] == pytest.approx(0.5, abs=0.02)
    assert moved[1:] == [2, 0]
