"""The digit learner, drawn on and taught in every way, compared with NumPy."""

import base64
import re
from functools import cache
from typing import Any

import numpy as np
import pytest
from hands import compare_numbers, once_still, press, settle

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
PENALTY = 1e-3
EPS = np.finfo(float).eps


@cache
def sets() -> tuple[tuple[Any, Any], tuple[Any, Any]]:
    """The pictures that the page trains on, and those held out, from scikit-learn itself."""
    from sklearn.datasets import load_digits  # noqa: PLC0415 (whoever collects tests does not wait)

    pictures, labels = load_digits(return_X_y=True)
    fit, held = lib.held_out_split(len(labels), held_out=360, seed=0)
    return tuple((pictures[each] / 16, labels[each]) for each in (fit[:500], held))


def learnt(W: Any, lessons: list[Any]) -> tuple[Any, Any, int]:
    """Weights, those before the last steps on single pictures, and how many epochs were run."""
    before, epochs, single = W, 0, False
    for image, label, rate, times in lessons:
        if image != "all" and not single:
            before = W
        single = image != "all"
        for _ in range(times):
            if single:
                W = W - rate * lib.loss_gradient(W, features(image), label)
            else:
                W = W - rate * lib.penalised_loss_gradient(W, *sets()[0], PENALTY)
                epochs += 1
    return W, before, epochs


def numbers(trained: Any, state: dict[str, Any], shake: float = 0) -> dict[str, Any]:
    """What stands on the page, by `lib`; `shake` moves the start by so many roundings."""
    start = trained if state["start"] == "trained" else 0 * trained
    start = start + shake * EPS * np.cos(np.arange(640)).reshape(10, 64)
    W, opening, epochs = learnt(start, state["lessons"])
    x, y = features(state["image"]), state["label"]
    i = state["digit"] if state["digit"] >= 0 else int(np.argmax(W @ x))
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
        "mean loss": lib.mean_loss(W, *sets()[0]),
        "accuracy": lib.accuracy(W, *sets()[1]),
        "epoch": epochs,
        "W": W,
        "W x": W * x,
        "push": np.outer(-np.eye(10)[i] * errors, x),
    }


@pytest.fixture
def root(roots):
    return roots["digit-learner"]


def trains(state: dict[str, Any]) -> bool:
    """Whether epochs were run with steps that may be too long."""
    return any(image == "all" and rate > 1 for image, _, rate, _ in state["lessons"])


def compare(root: Any) -> dict[str, Any]:
    """Compare every number with NumPy; return what was read."""
    text, unit = root.page.evaluate(WEIGHTS)
    kept = np.frombuffer(base64.b64decode(text), dtype=np.int8)
    trained = unit * kept.reshape(10, 64).astype(float)

    def expected(state: dict[str, Any]) -> dict[str, Any]:
        truth = numbers(trained, state)
        # Too long steps magnify every rounding: what a change of the start by a few of them does
        # is what two programs may differ by. With shorter ones that is less than 1e-13.
        shaken = numbers(trained, state, shake=8) if trains(state) else truth
        bounds = {
            name: 1e-12 * (1 + np.abs(one)) + 100 * np.abs(shaken[name] - one)
            for name, one in truth.items()
        }
        return {name: (truth[name], bounds[name]) for name in truth} | {"read": (0, np.inf)}

    # Where no one has said which digit is drawn, there is neither S − Y nor a push.
    named = root.locator('[aria-label="true digit y"] [aria-checked="true"]').count()
    least = 64 + 30 + 2 * 64 + named * (10 + 64) + 1
    return compare_numbers(
        root, expected, least, odd=lambda one, _: one["value"] == "read", first=0
    )


check = once_still(compare)


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


def test_a_drawn_one_is_read_and_has_no_digit_before_it_is_named(root):
    assert "All weights are 0" in check(root)["words"]
    root.page.goto(f"{root.page.url.partition('#')[0]}#digit-learner:label=3")
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
    assert "Weights of 1" in root.inner_text()


def trained_for(root: Any, epochs: int) -> None:
    """Wait until that many epochs are done, then pause."""
    root.page.wait_for_function(
        """(epochs) => JSON.parse(document.querySelector('[data-explorable="digit-learner"]')
          .dataset.state).lessons.reduce((sum, one) => sum + one[3], 0) >= epochs""",
        arg=epochs,
    )
    press(root, "Pause")


def test_it_trains_from_zero_while_the_reader_draws(root):
    press(root, "Clear")
    press(root, "Train")
    draw(root, [(1.5, 0.5), (6, 0.5), (3, 7.5)])
    trained_for(root, 30)
    found = check(root)
    (lesson,) = found["state"]["lessons"]
    assert lesson[:3] == ["all", 0, 1]
    assert "The layer reads a 7" in found["words"]
    (accuracy,) = (one["number"] for one in found["numbers"] if one["value"] == "accuracy")
    assert accuracy > 0.9
    assert root.locator(".sx-digit-all path[d*=M]").count() == 20


def test_a_long_step_makes_the_loss_swing_and_never_leaves_the_numbers(root):
    field = root.get_by_label("η", exact=True)
    field.fill("100")
    field.press("Enter")
    press(root, "Train")
    trained_for(root, 15)
    found = check(root)
    (loss,) = (one["number"] for one in found["numbers"] if one["value"] == "mean loss")
    assert loss > 20
    for drawn in root.locator("path, rect").evaluate_all("all => all.map((one) => one.outerHTML)"):
        assert not re.search("NaN|Infinity|undefined", drawn)
    press(root, "Start again")
    assert check(root)["state"]["lessons"] == []


def test_nothing_trains_by_itself_and_the_words_are_not_said_anew_each_epoch(root):
    root.page.wait_for_timeout(300)
    assert check(root)["state"]["lessons"] == []
    root.evaluate("""root => {
      window.said = 0;
      new MutationObserver(() => (window.said += 1)).observe(root.querySelector("[aria-live]"),
        { characterData: true, childList: true, subtree: true });
    }""")
    press(root, "Train")
    trained_for(root, 20)
    assert root.page.evaluate("window.said") <= 3


def test_training_is_on_the_first_screen_and_the_picture_beside_its_bars(root):
    page = root.page
    for width, height in ((1280, 900), (390, 844)):
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
        settle(page)
        bottom = page.evaluate(
            """() => document.querySelector(".sx-digit-progress").getBoundingClientRect().bottom"""
        )
        assert bottom <= height
        top, end = page.evaluate(
            """() => [".sx-digit-grid", ".sx-digit-rows"].flatMap((one) => {
              const box = document.querySelector(one).getBoundingClientRect();
              return [box.top, box.bottom];
            }).sort((a, b) => a - b).filter((_, at) => at % 3 === 0)"""
        )
        # The head of the page stays above.
        assert end - top <= height - 80


def test_keys_alone_draw_and_teach(root):
    press(root, "Clear")
    keyboard = root.page.keyboard
    root.locator(".sx-digit-pixel").first.focus()
    scrolled = root.page.evaluate("scrollY")
    for key in ("ArrowRight", "ArrowDown", "Space", "ArrowRight", "+", "+", "-", "Home", "Enter"):
        keyboard.press(key)
    assert check(root)["state"]["image"] == "0" * 8 + "gg4" + "0" * 53
    assert root.page.evaluate("scrollY") == scrolled
