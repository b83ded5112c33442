"""The explorables that follow the softmax bars in the built book, compared with NumPy."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hands import drag, press, read, settle, stroke

from lib.definition import draw_classes, frequency_error, root_mean_square_error, uniforms
from lib.jacobian import softmax_jacobian
from lib.stability import softmax

pytestmark = pytest.mark.browser

PAGE = "chapters/definition.html"
NAMES = ("softmax-bars", "common-shift", "temperature", "draws", "triangle")

PARTS = """root => [...(root.querySelector(".sx-whole:not(.sx-total) .sx-strip")?.children ?? [])]
  .map((part) =>
    part.getBoundingClientRect().width / part.parentElement.getBoundingClientRect().width)"""


def expected(state: dict[str, Any]) -> dict[str, Callable[[int], float]]:
    """Say what each number should be, by NumPy."""
    a = np.array(state["logits"], dtype=np.float64)
    c, n, seed = state.get("shift", 0.0), state.get("draws", 1), state.get("seed", 0)
    j = min(state.get("selected", 1), len(a))
    parts = softmax(a / state.get("temperature", 1))
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
        "sigma": lambda _: root_mean_square_error(parts, 1),
        "root mean square error": lambda _: root_mean_square_error(parts, n),
    }


def compare(root):
    """Compare every number of one explorable with NumPy; return its state."""
    found, lengths = read(root), root.evaluate(PARTS)
    state = found["state"]
    truth = expected(state)
    assert len(found["numbers"]) >= 3 * len(state["logits"])
    for one in found["numbers"]:
        wanted = truth[one["value"]](*(one["index"] or [1]))
        assert one["number"] == pytest.approx(wanted, rel=1e-11, abs=1e-15), (one, state)
    parts = [truth["S"](i) for i in range(1, len(lengths) + 1)]
    np.testing.assert_allclose(lengths, parts, atol=0.005)
    return state


def check(roots):
    """Do so with all, once they are still; return their states by name."""
    settle(next(iter(roots.values())).page)
    states = {name: compare(root) for name, root in roots.items()}
    assert len({tuple(state["logits"]) for state in states.values()}) == 1
    return states


def test_moving_one_moves_all(roots):
    bars, _, temperature, _, triangle = roots.values()
    field = bars.get_by_role("textbox", name="a₂")
    field.fill("4.5")
    field.press("Enter")
    states = check(roots)
    assert states["draws"]["logits"] == [1, 4.5, 3]
    assert len({states[name].get("selected", 2) for name in NAMES}) == 1
    drag(triangle.locator(".sx-point"), -40, 30)
    assert check(roots)["draws"]["logits"] != [1, 4.5, 3]
    # Four logits have no triangle; the others go on.
    temperature.get_by_role("textbox", name="a₁").fill("1 2 3 4")
    temperature.get_by_role("textbox", name="a₁").press("Enter")
    assert check(roots)["draws"]["logits"] == [1, 2, 3, 4]
    assert "three corners" in triangle.inner_text()
    press(triangle, "Use three")
    assert check(roots)["draws"]["logits"] == [1, 2, 3]


def test_each_is_dragged(roots):
    states = check(roots)
    assert states["common-shift"]["shift"] == 1.5
    assert states["temperature"]["temperature"] == 0.5
    assert states["draws"]["draws"] == 100
    _, shift, temperature, draws, triangle = roots.values()
    drag(shift.locator(".sx-thumb"), 60)
    drag(temperature.locator(".sx-marker"), 80, grip=0.95)
    drag(draws.locator(".sx-marker"), 70, grip=0.95)
    states = check(roots)
    assert states["common-shift"]["shift"] > 2
    assert states["temperature"]["temperature"] > 2
    assert states["draws"]["draws"] > 500
    # A press on the ground of the triangle brings the point there: just above the left corner.
    ground = triangle.locator("svg.sx-triangle")
    ground.scroll_into_view_if_needed()
    box = ground.bounding_box()
    scale = box["width"] / 340
    triangle.page.mouse.click(box["x"] + 47 * scale, box["y"] + 262 * scale)
    moved = check(roots)["triangle"]["logits"]
    assert softmax(moved)[0] > 0.9
    assert sum(moved) == pytest.approx(6, abs=0.05)


def test_a_finger_moves_the_point_and_scrolls_beside_it(by_file):
    roots = by_file(width=390, height=844, has_touch=True, is_mobile=True)
    page, triangle = roots["triangle"].page, roots["triangle"]
    handle = triangle.locator(".sx-point")
    # The theme scrolls smoothly; what is tested here must not be mistaken for that.
    handle.evaluate("one => one.scrollIntoView({ block: 'center', behavior: 'instant' })")
    settle(page)
    scrolled = page.evaluate("scrollY")
    stroke(handle, -4, 6)
    moved = check(roots)["triangle"]["logits"]
    assert moved[2] < 3
    assert page.evaluate("scrollY") == scrolled
    ground = triangle.locator("svg.sx-triangle").bounding_box()
    page.touchscreen.tap(ground["x"] + ground["width"] / 2, ground["y"] + ground["height"] * 0.6)
    assert check(roots)["triangle"]["logits"] != moved


def test_arrows_shrink_to_nothing_in_the_corners(open_page, book_server):
    page = open_page(f"{book_server}/chapters/jacobian.html")
    triangle = page.locator("[data-explorable=triangle]").first
    triangle.scroll_into_view_if_needed()
    lengths = "root => [...root.querySelectorAll('.sx-arrow')].map((one) => one.getTotalLength())"
    settle(page)
    assert all(length > 15 for length in triangle.evaluate(lengths))
    # Seen on the page: an arrow goes the part S_j of the way to its corner, drawn with its head.
    triangle.locator(".sx-point").focus()
    for key in (*("End", "Shift+ArrowDown") * 3, *("PageDown",) * 8, "End"):
        page.keyboard.press(key)
    states = check({"triangle": triangle})
    assert softmax(states["triangle"]["logits"])[1] > 0.99
    assert all(length < 8 for length in triangle.evaluate(lengths))
