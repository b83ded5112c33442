"""The explorables that follow the softmax bars in the built book, compared with NumPy."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hands import settle
from random_events import play

from lib.definition import draw_classes, expected_error, frequency_error, uniforms
from lib.jacobian import softmax_jacobian
from lib.stability import softmax

pytestmark = pytest.mark.browser

DEFINITION = "chapters/definition.html"
JACOBIAN = "chapters/jacobian.html"
SHARING = ("softmax-bars", "common-shift", "temperature", "draws", "triangle")

# Every number of an explorable, and the state that it says it is in.
READ = """() => [...document.querySelectorAll("[data-explorable]")].map((root) => ({
  name: root.dataset.explorable,
  state: JSON.parse(root.dataset.state),
  note: root.querySelector(".sx-note").textContent,
  numbers: [...root.querySelectorAll("[data-number]")].map((element) => ({
    value: element.getAttribute("data-value"),
    index: Number(element.getAttribute("data-index") ?? 1),
    number: Number(element.getAttribute("data-number")),
  })),
  parts: [...(root.querySelector(".sx-whole:not(.sx-total) .sx-strip")?.children ?? [])].map(
    (part) => part.getBoundingClientRect().width /
      part.parentElement.getBoundingClientRect().width),
  wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
}))"""


def expected(name: str, state: dict[str, Any]) -> dict[str, Callable[[int], float]]:
    """Say what each number should be, by NumPy."""
    a = np.array(state["logits"], dtype=np.float64)
    c, n, seed = state.get("shift", 0.0), state.get("draws", 1), state.get("seed", 0)
    j = min(state.get("selected", 1), len(a))
    parts = softmax(a / state["temperature"] if name == "temperature" else a)
    columns, numbers = softmax_jacobian(a), uniforms(seed, n)
    classes = draw_classes(a, n, seed)
    counts = np.bincount(classes, minlength=len(a))
    total = np.exp(a).sum()
    return {
        "a": lambda i: a[i - 1],
        "a+c": lambda i: a[i - 1] + c,
        "c": lambda _: c,
        "factor": lambda _: np.exp(c),
        "exp": lambda i: np.exp(a[i - 1]),
        "exp shifted": lambda i: np.exp(a[i - 1] + c),
        "sum": lambda _: total,
        "sum shifted": lambda _: np.exp(a + c).sum(),
        "S": lambda i: parts[i - 1],
        "tau": lambda _: state["temperature"],
        "log S": lambda _: a[j - 1] - np.log(total),
        "log sum": lambda _: np.log(total),
        "D": lambda i: columns[i - 1, j - 1],
        "length": lambda i: np.linalg.norm(columns[:, i - 1]),
        "height": lambda _: parts[2] * np.sqrt(3) / 2,
        "f": lambda i: counts[i - 1] / n,
        "count": lambda i: counts[i - 1],
        "n": lambda _: n,
        "seed": lambda _: seed,
        "u": lambda _: numbers[n - 1],
        "draw": lambda i: classes[n - i] + 1,
        "error": lambda _: frequency_error(counts, parts),
        "sigma": lambda _: expected_error(parts, 1),
        "expected error": lambda _: expected_error(parts, n),
    }


def check(page: Any) -> dict[str, dict[str, Any]]:
    """Compare every number of every explorable with NumPy; return their states by name."""
    settle(page)
    states = {}
    for read in page.evaluate(READ):
        name, state = read["name"], read["state"]
        if name not in SHARING:  # another chapter's, with a test of its own
            continue
        states[name] = {**state, "note": read["note"]}
        truth = expected(name, state)
        assert len(read["numbers"]) >= 3 * len(state["logits"]), name
        for one in read["numbers"]:
            wanted = truth[one["value"]](one["index"])
            assert one["number"] == pytest.approx(wanted, rel=1e-11, abs=1e-15), (name, one, state)
        if read["parts"]:
            lengths = [truth["S"](i) for i in range(1, len(read["parts"]) + 1)]
            np.testing.assert_allclose(read["parts"], lengths, atol=0.005, err_msg=name)
        assert not read["wide"], name
    return states


@pytest.fixture
def page(open_page: Callable[..., Any], site: str) -> Any:
    return open_page(f"{site}/{DEFINITION}")


def root(page: Any, name: str) -> Any:
    return page.locator(f"[data-explorable={name}]").first


def drag(page: Any, element: Any, dx: float, dy: float, *, bottom: bool = False) -> None:
    element.scroll_into_view_if_needed()
    box = element.bounding_box()
    x = box["x"] + box["width"] / 2
    y = box["y"] + (box["height"] - 4 if bottom else box["height"] / 2)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + dx, y + dy, steps=3)
    page.mouse.up()


def test_the_opening_states_teach(page: Any) -> None:
    states = check(page)
    assert set(SHARING) <= set(states)
    assert states["common-shift"]["shift"] == 1.5
    assert states["temperature"]["temperature"] == 0.5
    assert states["draws"]["draws"] == 100
    assert all(states[name]["logits"] == [1, 2, 3] for name in SHARING)
    assert all(states[name]["note"] == "" for name in SHARING)


def test_moving_one_moves_all(page: Any) -> None:
    field = root(page, "softmax-bars").get_by_role("textbox", name="a₂")
    field.fill("4.5")
    field.press("Enter")
    states = check(page)
    assert all(states[name]["logits"] == [1, 4.5, 3] for name in SHARING)
    assert len({states[name].get("selected", 2) for name in SHARING}) == 1
    drag(page, root(page, "triangle").locator(".sx-point"), -40, 30)
    states = check(page)
    assert len({tuple(states[name]["logits"]) for name in SHARING}) == 1
    assert states["softmax-bars"]["logits"] != [1, 4.5, 3]
    # Four logits have no triangle; the others go on.
    root(page, "temperature").get_by_role("textbox", name="a₁").fill("1 2 3 4")
    root(page, "temperature").get_by_role("textbox", name="a₁").press("Enter")
    states = check(page)
    assert all(states[name]["logits"] == [1, 2, 3, 4] for name in SHARING)
    assert "three corners" in root(page, "triangle").inner_text()
    root(page, "triangle").get_by_role("button", name="Use three").click()
    assert all(check(page)[name]["logits"] == [1, 2, 3] for name in SHARING)


def test_each_is_dragged(page: Any) -> None:
    drag(page, root(page, "common-shift").locator(".sx-thumb"), 60, 0)
    drag(page, root(page, "temperature").locator(".sx-marker"), 80, 0, bottom=True)
    drag(page, root(page, "draws").locator(".sx-marker"), 70, 0, bottom=True)
    states = check(page)
    assert states["common-shift"]["shift"] > 2
    assert states["temperature"]["temperature"] > 2
    assert states["draws"]["draws"] > 500
    assert states["triangle"]["logits"] == [1, 2, 3]
    # A press on the ground of the triangle brings the point there: just above the left corner.
    ground = root(page, "triangle").locator("svg.sx-triangle")
    ground.scroll_into_view_if_needed()
    box = ground.bounding_box()
    scale = box["width"] / 340
    page.mouse.click(box["x"] + 47 * scale, box["y"] + 262 * scale)
    states = check(page)
    assert softmax(states["triangle"]["logits"])[0] > 0.9
    assert sum(states["triangle"]["logits"]) == pytest.approx(6, abs=0.05)


def test_a_finger_moves_the_point_and_scrolls_beside_it(
    open_page: Callable[..., Any], book_server: str
) -> None:
    page = open_page(
        f"{book_server}/{DEFINITION}", width=390, height=844, has_touch=True, is_mobile=True
    )
    handle = root(page, "triangle").locator(".sx-point")
    # The theme scrolls smoothly; what is tested here must not be mistaken for that.
    handle.evaluate("one => one.scrollIntoView({ block: 'center', behavior: 'instant' })")
    settle(page)
    box = handle.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    scrolled = page.evaluate("scrollY")
    touch = page.context.new_cdp_session(page)

    def send(kind: str, *points: dict[str, float]) -> None:
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": list(points)})

    send("touchStart", {"x": x, "y": y})
    for step in range(1, 9):
        send("touchMove", {"x": x - 4 * step, "y": y + 6 * step})
    send("touchEnd")
    moved = check(page)["triangle"]["logits"]
    assert moved[2] < 3
    assert page.evaluate("scrollY") == scrolled
    ground = root(page, "triangle").locator("svg.sx-triangle").bounding_box()
    page.touchscreen.tap(ground["x"] + ground["width"] / 2, ground["y"] + ground["height"] * 0.6)
    assert check(page)["triangle"]["logits"] != moved


def test_the_address_tells_shared_logits_once(page: Any) -> None:
    root(page, "temperature").get_by_role("button", name="[1, 3, 3]").click()
    root(page, "temperature").get_by_role("button", name="τ = 0.1").click()
    root(page, "draws").get_by_role("button", name="Draw 10", exact=True).click()
    page.wait_for_timeout(600)
    # Each explorable tells its own state; the order is that in which they were moved first.
    assert set(page.evaluate("location.hash").removeprefix("#").split(";")) == {
        "softmax-bars:logits=1,3,3&selected=3",
        "temperature:temperature=0.1",
        "draws:draws=110&seed=1",
    }
    page.reload()
    page.wait_for_selector("[data-explorable=triangle]")
    states = check(page)
    assert all(states[name]["logits"] == [1, 3, 3] for name in SHARING)
    assert states["temperature"]["temperature"] == 0.1
    assert states["draws"]["draws"] == 110
    # The explorable that follows goes back to what the author chose, and so do all.
    root(page, "temperature").get_by_role("button", name="Reset").click()
    states = check(page)
    assert all(states[name]["logits"] == [1, 2, 3] for name in SHARING)
    assert states["temperature"]["temperature"] == 0.5
    page.wait_for_function("location.hash === '#draws:draws=110&seed=1'")


@pytest.mark.parametrize("name", ["common-shift", "temperature", "draws", "triangle"])
def test_random_events_leave_every_number_right(
    open_page: Callable[..., Any], book_server: str, name: str
) -> None:
    page = open_page(f"{book_server}/{DEFINITION}")
    play(page, name, lambda: check(page))


def test_arrows_shrink_to_nothing_in_the_corners(open_page: Callable[..., Any], site: str) -> None:
    page = open_page(f"{site}/{JACOBIAN}")
    triangle = page.locator("[data-explorable=triangle]").first
    triangle.scroll_into_view_if_needed()
    lengths = "root => [...root.querySelectorAll('.sx-arrow')].map((one) => one.getTotalLength())"
    check(page)
    before = triangle.evaluate(lengths)
    assert all(length > 15 for length in before)
    # Seen on the page: an arrow goes the part S_j of the way to its corner, drawn with its head.
    point = triangle.locator(".sx-point")
    point.focus()
    for _ in range(3):
        page.keyboard.press("End")
        page.keyboard.press("Shift+ArrowDown")
    for _ in range(8):
        page.keyboard.press("PageDown")
    page.keyboard.press("End")
    states = check(page)
    assert softmax(states["triangle"]["logits"])[1] > 0.99
    assert all(length < 8 for length in triangle.evaluate(lengths))
