"""The explorables of the chapter on the definition, moved in every way, compared with NumPy."""

import re
from functools import partial
from typing import Any

import numpy as np
import pytest
from hands import compare_numbers, drag, once_still, press, settle, stroke, within, written

from lib.definition import draw_classes, frequency_error, root_mean_square_error, uniforms
from lib.jacobian import softmax_jacobian
from lib.stability import softmax

pytestmark = pytest.mark.browser

PAGE = "chapters/definition.html"
NAMES = ("softmax-bars", "common-shift", "temperature", "draws", "triangle")

PARTS = """root => [...(root.querySelector(".sx-whole:not(.sx-total) .sx-strip")?.children ?? [])]
  .map((part) =>
    part.getBoundingClientRect().width / part.parentElement.getBoundingClientRect().width)"""
# What the page says beside its numbers: by its sliders, by lengths, heights and places of bars.
DRAWN = """root => ({
  sliders: [...root.querySelectorAll("[role=slider]")].map((element) => ({
    text: element.getAttribute("aria-valuetext"),
    now: Number(element.getAttribute("aria-valuenow")),
    label: element.getAttribute("aria-label"),
  })),
  lengths: [...root.querySelectorAll(".sx-part")].map((part) =>
    part.getBoundingClientRect().width / part.parentElement.getBoundingClientRect().width),
  end: root.querySelector(".sx-panel + .sx-panel .sx-tick").textContent,
  heights: [...root.querySelectorAll(".sx-panel + .sx-panel .sx-bar")].map((bar) => {
    const plot = bar.closest(".sx-columns").getBoundingClientRect();
    return bar.getBoundingClientRect().height / plot.height;
  }),
  zeros: [...root.querySelectorAll(".sx-signed .sx-bar")].map((bar) => {
    const plot = bar.closest(".sx-columns").getBoundingClientRect();
    const box = bar.getBoundingClientRect();
    const limit = Number(getComputedStyle(root).getPropertyValue("--limit"));
    const at = (y) => limit * (1 - 2 * (y - plot.top) / plot.height);
    return [at(box.bottom), at(box.top)];
  }),
  aside: [...root.querySelectorAll(".sx-panel")].flatMap((panel) => {
    const [bars, numbers] = [".sx-columns > *", ".sx-numbers > *"].map((all) =>
      [...panel.querySelectorAll(all)].map((one) => one.getBoundingClientRect()));
    return bars.map((bar, at) => bar.x + bar.width / 2 - numbers[at].x - numbers[at].width / 2);
  }),
})"""


def expected(
    state: dict[str, Any], relative: float = 1e-11, absolute: float = 1e-15
) -> dict[str, Any]:
    """Say what each number should be, by NumPy."""
    a = np.array(state["logits"], dtype=np.float64)
    c, n, seed = state.get("shift", 0.0), state.get("draws", 1), state.get("seed", 0)
    tau, j = state.get("temperature", 1.0), min(state.get("selected", 1), len(a)) - 1
    parts, columns = softmax(a / tau), softmax_jacobian(a)
    classes = draw_classes(a, n, seed)
    counts = np.bincount(classes, minlength=len(a))
    total = np.exp(a).sum()
    truths = {
        "a": a,
        "a+c": a + c,
        "c": c,
        "factor": np.exp(c),
        "exp": np.exp(a),
        "exp shifted": np.exp(a + c),
        "sum": total,
        "sum shifted": np.exp(a + c).sum(),
        "S": parts,
        "tau": tau,
        "log S": a[j] - np.log(total),
        "log sum": np.log(total),
        "D": columns[:, j],
        "length": np.linalg.norm(columns, axis=0),
        "height": parts[-1] * np.sqrt(3) / 2,  # the third, in the triangle
        "f": counts / n,
        "count": counts,
        "n": n,
        "seed": seed,
        "u": uniforms(seed, n)[-1],
        "draw": classes[::-1] + 1,
        "error": frequency_error(counts, parts),
        "sigma": root_mean_square_error(parts, 1),
        "root mean square error": root_mean_square_error(parts, n),
    }
    return {name: within(values, relative, absolute) for name, values in truths.items()}


INPUTS = dict.fromkeys(("a", "a+c", "c", "tau"), (5.1e-4, 0))


def compare(root):
    """Compare every number of one explorable with NumPy; return its state."""
    # The factor stands in words of the table, and again by itself.
    found = compare_numbers(
        root, expected, 0, close=INPUTS, odd=lambda one, _: one["text"].startswith("× ")
    )
    state, lengths = found["state"], root.evaluate(PARTS)
    assert len(found["numbers"]) >= 3 * len(state["logits"])
    np.testing.assert_allclose(lengths, expected(state)["S"][0][: len(lengths)], atol=0.005)
    return state


def compare_bars(root):
    """Compare every number and every length on the page with NumPy; return the state."""
    found = compare_numbers(
        root, partial(expected, relative=1e-13, absolute=0), 0, close={"a": (5.1e-4, 0)}
    )
    state, drawn = found["state"], root.evaluate(DRAWN)
    logits = np.array(state["logits"], dtype=np.float64)
    exponentials, parts = np.exp(logits), softmax(logits)
    assert 1 <= state["selected"] <= len(logits) <= 8
    assert np.all(np.abs(logits) <= 10)
    # Bar, field, two exponents of the formula at least, and so on: none may be missing.
    assert len(found["numbers"]) >= 7 * len(logits) + 4
    for j, slider in enumerate(drawn["sliders"][: len(logits)], start=1):
        subscript = "₀₁₂₃₄₅₆₇₈"[j]
        assert slider["label"] == f"Logit a{subscript}"
        assert slider["now"] == logits[j - 1]
        match = re.fullmatch(rf"a{subscript} = (\S+), S{subscript} ([=>]) (\S+)", slider["text"])
        assert match, slider
        assert written(match[1]) == pytest.approx(logits[j - 1], abs=5.1e-4)
        assert written(match[3]) == pytest.approx(parts[j - 1], rel=0.00501)
    # The lengths are honest, to within a pixel.
    np.testing.assert_allclose(drawn["lengths"], parts, atol=0.005)
    end = written(drawn["end"])
    assert 1 < end / exponentials.max() < 3
    np.testing.assert_allclose(drawn["heights"], exponentials / end, atol=0.015)
    for (bottom, top), logit in zip(drawn["zeros"], logits, strict=True):
        assert (bottom, top) == pytest.approx((min(logit, 0), max(logit, 0)), abs=0.1)
    assert drawn["aside"] == pytest.approx(np.zeros(2 * len(logits)), abs=1), "bars over numbers"
    return state


check_bars = once_still(compare_bars)


@pytest.fixture
def bars(roots):
    return roots["softmax-bars"]


def check(roots):
    """Do so with all, once they are still; return their states by name."""
    settle(next(iter(roots.values())).page)
    states = {name: compare(root) for name, root in roots.items()}
    assert len({tuple(state["logits"]) for state in states.values()}) == 1
    return states


def test_each_is_dragged(roots):
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


def test_a_bar_follows_the_mouse(bars):
    assert check_bars(bars) == {"logits": [1, 2, 3], "selected": 3}
    unit = bars.locator(".sx-signed .sx-columns").bounding_box()["height"] / 10
    drag(bars.locator(".sx-handle").nth(1), 0, -2 * unit)
    assert check_bars(bars)["logits"] == [1, pytest.approx(4, abs=0.11), 3]
    drag(bars.locator(".sx-handle").nth(0), 0, 5.5 * unit)
    assert check_bars(bars)["logits"][0] == pytest.approx(-4.5, abs=0.11)
    # Beyond the end of the axis the bar stays at the end, and then there is room to go on.
    drag(bars.locator(".sx-handle").nth(2), 0, -8 * unit)
    assert check_bars(bars)["logits"][2] == 5
    drag(bars.locator(".sx-handle").nth(2), 0, -9 * unit)
    assert check_bars(bars)["logits"][2] == 10
    # A press on a column brings the bar there.
    box = bars.locator(".sx-signed .sx-column").nth(0).bounding_box()
    bars.page.mouse.click(box["x"] + 4, box["y"] + box["height"] * 0.25)
    state = check_bars(bars)
    assert state["logits"][0] == pytest.approx(5, abs=0.2)
    assert state["selected"] == 1
    # Numbers in the formula are dragged too, sideways.
    press(bars, "Reset")
    numbers = bars.locator(".sx-scrub")
    assert numbers.count() == 4
    drag(numbers.nth(1), 50)
    drag(numbers.nth(0), -100, 3)
    assert check_bars(bars)["logits"] == [2, 2, 1]


def test_a_bar_follows_a_finger_and_the_page_stays(by_file):
    bars = by_file(width=390, height=844, has_touch=True, is_mobile=True)["softmax-bars"]
    page, handle = bars.page, bars.locator(".sx-handle").nth(1)
    handle.scroll_into_view_if_needed()
    scrolled = page.evaluate("scrollY")
    stroke(handle, 0, 5)
    before = check_bars(bars)["logits"]
    assert before[1] == pytest.approx(2 - 40 / 16, abs=0.4)
    assert page.evaluate("scrollY") == scrolled
    # A finger that moves up and down beside the handle scrolls the page and moves nothing.
    stroke(bars.locator(".sx-signed .sx-column").nth(1), 0, -10, across=0.05, down=0.1)
    assert check_bars(bars)["logits"] == before
    assert page.evaluate("scrollY") != scrolled


def test_keys_move_a_bar_and_not_the_page(bars):
    page = bars.page
    bars.locator(".sx-handle").nth(1).focus()
    address, scrolled = page.url, page.evaluate("scrollY")
    height = bars.bounding_box()["height"]
    for key, value in (("PageDown", 1), ("End", 10), ("ArrowUp", 10), ("Home", -10)):
        page.keyboard.press(key)
        assert check_bars(bars)["logits"][1] == value, key
        assert bars.bounding_box()["height"] == height, "nothing below jumps"
    assert page.url.split("#")[0] == address.split("#")[0]
    assert page.evaluate("scrollY") == scrolled
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Logit a₂"


def test_what_is_pointed_at_lights_up_everywhere(bars):
    def lit():
        found = bars.locator(".is-linked").evaluate_all(
            "all => all.map((one) => one.dataset.link + ' ' + one.getAttribute('class'))"
        )
        return {re.sub(r" ?(is-linked|is-selected|sx-lights)", "", one) for one in found}

    names = ("sx-column", "sx-number", "sx-part", "sx-leader", "sx-term", "sx-keys")
    for target in (
        ".sx-formula .sx-lines, .sx-formula mfrac [data-link='1']",
        ".sx-part",
        ".sx-signed .sx-column",
        ".sx-parts .sx-number",
    ):
        bars.page.mouse.move(1, 1)
        assert lit() == set()
        bars.locator(target).first.hover()
        assert lit() == {f"1 {name}" for name in names}, target
    bars.page.mouse.move(1, 1)
    bars.locator(".sx-handle").first.focus()
    assert lit() == {f"1 {name}" for name in names}, "focus"


def test_reduced_motion_does_without_gliding(by_file):
    bars = by_file(reduced_motion="reduce")["softmax-bars"]
    bars.get_by_role("button", name="[1, 2, 5]").click()
    frames = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
    bars.page.evaluate(f"() => {frames}")
    moving = "document.getAnimations().filter((one) => one.timeline === document.timeline).length"
    assert bars.page.evaluate(moving) == 0
    lengths = bars.evaluate(DRAWN)["lengths"]
    np.testing.assert_allclose(lengths, softmax(np.array([1.0, 2, 5])), atol=0.005)


# What a translation by the browser does: other elements in the place of texts, and for Hebrew or
# Arabic the other direction.
TRANSLATE = """() => {
  document.documentElement.dir = "rtl";
  const walk = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walk.nextNode()) texts.push(walk.currentNode);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement.closest("[translate=no], .notranslate")) continue;
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    inner.textContent = text.data.replace(/[a-z]{3,}/gi, "Words");
    outer.append(inner);
    text.replaceWith(outer);
  }
}"""


def test_a_translated_page_shows_the_numbers_that_stand(bars):
    page = bars.page
    page.evaluate(TRANSLATE)
    assert "Words" in page.locator("article h2").first.inner_text()
    panels = [one.bounding_box()["x"] for one in bars.locator(".sx-panel").all()]
    assert panels == sorted(panels), "from left to right"
    for way in (
        lambda: drag(bars.locator(".sx-handle").nth(1), 0, -40),
        lambda: press(bars, "[3, 1, −2]"),
        lambda: press(bars, "Add"),
    ):
        way()
        check_bars(bars)
    assert bars.locator(".sx-note").inner_text() == ""


def test_an_input_method_keeps_its_keys(bars):
    page, field = bars.page, bars.locator("input.sx-field").first
    keyboard = page.context.new_cdp_session(page)
    field.focus()
    text = "２．５"
    keyboard.send(
        "Input.imeSetComposition",
        {"text": text, "selectionStart": len(text), "selectionEnd": len(text)},
    )
    for key in ("Enter", "Escape"):
        press_key = {"type": "rawKeyDown", "key": key, "windowsVirtualKeyCode": 229}
        keyboard.send("Input.dispatchKeyEvent", press_key)
        assert field.input_value() == text, key
    keyboard.send("Input.insertText", {"text": text})
    page.keyboard.press("Enter")
    assert field.input_value() == "2.5"
    assert check_bars(bars)["logits"] == [2.5, 2, 3]
