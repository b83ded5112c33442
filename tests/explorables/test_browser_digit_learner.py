"""The digit learner, drawn on and taught in every way, compared with NumPy."""

import base64
from typing import Any

import numpy as np
import pytest
from hands import press, read, settle, written
from random_events import play

import lib
from explorables.digit_learner import features

pytestmark = pytest.mark.browser

PAGE = "chapters/learning.html"
NAMES = ("digit-learner",)
WEIGHTS = """() => {
  const found = document.documentElement.innerHTML.match(/"_weights": ?"([^"]+)"/);
  const unit = document.documentElement.innerHTML.match(/"_unit": ?([0-9.e-]+)/);
  return [found[1], Number(unit[1])];
}"""


def expected(opening: Any, state: dict[str, Any]) -> dict[str, Any]:
    """What stands on the page, by `lib`."""
    W = opening
    for image, label, rate, times in state["lessons"]:
        for _ in range(times):
            W = W - rate * lib.loss_gradient(W, features(image), label)
    x, y, i = features(state["image"]), state["label"], state["digit"]
    after = W - state["rate"] * lib.loss_gradient(W, x, y)
    errors = lib.gradient_by_logits(W @ x, y)
    return {
        "x": x,
        "S": lib.softmax(W @ x),
        "S before": lib.softmax(opening @ x),
        "S − Y": errors,
        "loss": lib.loss(W, x, y),
        "loss after": lib.loss(after, x, y),
        "rate": state["rate"],
        "W": W,
        "W x": W * x,
        "push": np.outer(-np.eye(10)[i] * errors, x),
    }


@pytest.fixture
def root(roots):
    return roots["digit-learner"]


def check(root: Any) -> dict[str, Any]:
    """Compare every number with NumPy; return what was read."""
    settle(root.page)
    found = read(root)
    text, unit = root.page.evaluate(WEIGHTS)
    kept = np.frombuffer(base64.b64decode(text), dtype=np.int8)
    truth = expected(unit * kept.reshape(10, 64).astype(float), found["state"])
    # Where no one has said which digit is drawn, there is neither S − Y nor a push.
    named = root.locator('[aria-label="true digit y"] [aria-checked="true"]').count()
    assert len(found["numbers"]) > 64 + 30 + 2 * 64 + named * (10 + 64)
    for one in found["numbers"]:
        if one["value"] == "read":
            continue
        value = np.asarray(truth[one["value"]])
        number = value if value.ndim == 0 else value[tuple(one["index"])]
        assert abs(one["number"] - number) <= 1e-12 * (1 + abs(number)), (found["state"], one)
        if one["text"]:
            assert written(one["text"]) == pytest.approx(one["number"], rel=0.00501), one
    return found


def draw(root: Any, points: list[tuple[float, float]]) -> None:
    """Draw a line through points, in pixels of the picture."""
    grid = root.get_by_role("grid")
    grid.scroll_into_view_if_needed()
    box = grid.bounding_box()
    places = [
        (box["x"] + x * box["width"] / 8, box["y"] + y * box["height"] / 8) for x, y in points
    ]
    mouse = root.page.mouse
    mouse.move(*places[0])
    mouse.down()
    for place in places[1:]:
        mouse.move(*place, steps=3)
    mouse.up()


def test_a_drawn_one_is_read_and_a_step_teaches(root):
    words = check(root)["words"]
    assert "The layer reads a 9" in words
    assert "but it is a 3" in words
    press(root, "Clear")
    draw(root, [(4, 0.5), (4, 7.5)])
    words = check(root)["words"]
    assert "The layer reads a 1" in words
    assert "Which digit did you draw?" in words
    press(root, "One step")
    found = check(root)
    assert "choose y" in found["note"]
    assert found["state"]["lessons"] == []
    assert found["state"]["digit"] == 1
    root.get_by_role("radiogroup", name="true digit y").get_by_role("radio").nth(7).click()
    press(root, "One step")
    press(root, "One step")
    found = check(root)
    assert found["state"]["lessons"] == [[found["state"]["image"], 7, 0.05, 2]]
    assert found["words"].startswith("After 2 steps: the layer reads")
    press(root, "Eraser")
    draw(root, [(4, 0.5), (4, 7.5)])
    assert check(root)["state"]["image"].count("g") == 0
    press(root, "Reset")
    assert check(root)["state"]["lessons"] == []


def test_keys_alone_draw_and_teach(root):
    press(root, "Clear")
    keyboard = root.page.keyboard
    root.locator(".sx-digit-pixel").first.focus()
    scrolled = root.page.evaluate("scrollY")
    for key in ("ArrowRight", "ArrowDown", "Space", "ArrowRight", "+", "+", "-", "Home", "Enter"):
        keyboard.press(key)
    assert check(root)["state"]["image"] == "0" * 8 + "gg4" + "0" * 53
    assert root.page.evaluate("scrollY") == scrolled


def test_random_events_leave_every_number_right(root):
    play(root.page, "digit-learner", lambda: check(root))
