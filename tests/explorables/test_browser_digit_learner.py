"""The digit learner, drawn on and taught in every way, compared with NumPy."""

import base64
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hands import settle, written
from random_events import play

import lib
from explorables.digit_learner import features

pytestmark = pytest.mark.browser

PAGE = "chapters/learning.html"
READ = """root => ({
  state: JSON.parse(root.dataset.state),
  note: root.querySelector(".sx-note").textContent,
  words: root.querySelector(".sx-words").textContent,
  numbers: [...root.querySelectorAll("[data-number]")].map((element) => ({
    value: element.getAttribute("data-value"),
    index: (element.getAttribute("data-index") ?? "").split(",").map(Number),
    number: Number(element.getAttribute("data-number")),
    text: element.value ?? element.textContent,
  })),
  wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
})"""
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
def learner(open_page: Callable[..., Any], book: Any) -> Callable[..., Any]:
    def start(fragment: str = "", **options: Any) -> Any:
        page = open_page(f"{book.as_uri()}/{PAGE}{fragment}", **options)
        return page.locator('[data-explorable="digit-learner"]')

    return start


def check(root: Any) -> dict[str, Any]:
    """Compare every number with NumPy; return what was read."""
    settle(root.page)
    read: dict[str, Any] = root.evaluate(READ)
    text, unit = root.page.evaluate(WEIGHTS)
    kept = np.frombuffer(base64.b64decode(text), dtype=np.int8)
    truth = expected(unit * kept.reshape(10, 64).astype(float), read["state"])
    assert len(read["numbers"]) > 64 + 40 + 3 * 64
    for one in read["numbers"]:
        if one["value"] == "read":
            continue
        value = np.asarray(truth[one["value"]])
        number = value if value.ndim == 0 else value[tuple(one["index"])]
        assert abs(one["number"] - number) <= 1e-12 * (1 + abs(number)), (read["state"], one)
        if one["text"].strip():
            assert written(one["text"].strip()) == pytest.approx(one["number"], rel=0.00501), one
    assert not read["wide"]
    return read


def press(root: Any, name: str) -> None:
    root.get_by_role("button", name=name, exact=True).click()


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


def test_it_opens_with_a_misread_digit(open_page: Callable[..., Any], site: str) -> None:
    page = open_page(f"{site}/{PAGE}")
    read = check(page.locator('[data-explorable="digit-learner"]'))
    assert "The layer reads a 9" in read["words"]
    assert "but it is a 3" in read["words"]
    assert read["note"] == ""


def test_a_drawn_one_is_read_and_a_step_teaches(learner: Callable[..., Any]) -> None:
    root = learner()
    press(root, "Clear")
    assert "every digit gets a tenth" in check(root)["words"]
    draw(root, [(4, 0.5), (4, 7.5)])
    read = check(root)
    assert "The layer reads a 1" in read["words"]
    root.get_by_role("radiogroup", name="true digit y").get_by_role("radio").nth(7).click()
    press(root, "One step")
    press(root, "One step")
    read = check(root)
    assert read["state"]["lessons"] == [[read["state"]["image"], 7, 0.05, 2]]
    assert read["words"].startswith("After 2 steps: the layer reads")
    press(root, "Eraser")
    draw(root, [(4, 0.5), (4, 7.5)])
    inked = check(root)["state"]["image"]
    assert inked.count("g") == 0
    press(root, "Reset")
    assert check(root)["state"]["lessons"] == []


def test_keys_alone_draw_and_teach(learner: Callable[..., Any]) -> None:
    root = learner()
    press(root, "Clear")
    keyboard = root.page.keyboard
    root.locator(".sx-digit-pixel").first.focus()
    scrolled = root.page.evaluate("scrollY")
    for key in ("ArrowRight", "ArrowDown", "Space", "ArrowRight", "+", "+", "-", "Home", "Enter"):
        keyboard.press(key)
    assert check(root)["state"]["image"] == "0" * 8 + "gg4" + "0" * 53
    assert root.page.evaluate("scrollY") == scrolled
    root.get_by_role("radiogroup", name="true digit y").get_by_role("radio").nth(3).focus()
    keyboard.press("ArrowRight")
    assert check(root)["state"]["label"] == 4
    root.get_by_role("button", name="One step", exact=True).focus()
    keyboard.press("Enter")
    assert check(root)["state"]["lessons"][0][1:] == [4, 0.05, 1]


def test_the_address_keeps_the_picture(learner: Callable[..., Any]) -> None:
    image = "0" * 24 + "0ggggg80" + "0" * 32
    root = learner(f"#digit-learner:image={image}&label=7&digit=2&rate=0.5")
    assert check(root)["state"] == {
        "image": image,
        "label": 7,
        "digit": 2,
        "rate": 0.5,
        "lessons": [],
    }
    taught = f"{image},3,0.05,2"
    root = learner(f"#digit-learner:image={image}&label=7&steps={taught}")
    assert check(root)["state"]["lessons"] == [[image, 3, 0.05, 2]]
    root = learner("#digit-learner:image=123")
    assert "image is not 64 signs" in check(root)["note"]


@pytest.mark.parametrize("width", [1280, 390])
def test_the_place_that_is_kept_free_fits(learner: Callable[..., Any], width: int) -> None:
    root = learner(width=width)
    check(root)
    free, needed = root.evaluate(
        "one => [parseFloat(getComputedStyle(one.closest('.explorables-place')).minHeight),"
        " one.getBoundingClientRect().height]"
    )
    assert needed - 1 <= free <= needed + 60
    assert root.page.evaluate("window.layoutShift") < 0.05


def test_random_events_leave_every_number_right(learner: Callable[..., Any]) -> None:
    root = learner()
    play(root.page, "digit-learner", lambda: check(root))
