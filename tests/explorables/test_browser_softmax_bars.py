"""The softmax bars in the built book: moved in every way, compared with NumPy after each."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hands import drag, written
from random_events import play

from lib.stability import softmax

pytestmark = pytest.mark.browser

PAGE = "chapters/definition.html"
ROOT = '[data-explorable="softmax-bars"]'

# Everything that the page says in numbers or in lengths, read in one go.
READ = """root => ({
  state: JSON.parse(root.dataset.state),
  note: root.querySelector(".sx-note").textContent,
  numbers: [...root.querySelectorAll("[data-number]")].map((element) => ({
    value: element.getAttribute("data-value"),
    index: Number(element.getAttribute("data-index")),
    number: Number(element.getAttribute("data-number")),
    text: element.classList.contains("sx-bar") || element.classList.contains("sx-part")
      ? null : element.value ?? element.textContent,
  })),
  sliders: [...root.querySelectorAll("[role=slider]")].map((element) => ({
    text: element.getAttribute("aria-valuetext"),
    now: Number(element.getAttribute("aria-valuenow")),
    label: element.getAttribute("aria-label"),
  })),
  lengths: [...root.querySelectorAll(".sx-part")].map((part) =>
    part.getBoundingClientRect().width / part.parentElement.getBoundingClientRect().width),
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
  wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
})"""

PAINTED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


def settle(root: Any) -> None:
    """Wait until what happened is painted, and nothing glides any more."""
    root.page.evaluate(PAINTED)
    root.page.wait_for_function(
        "root => !root.matches('.is-gliding') && !root.getAnimations({ subtree: true }).length",
        arg=root.element_handle(),
    )


def check(root: Any) -> dict[str, Any]:
    """Compare every number and every length on the page with NumPy; return what was read."""
    settle(root)
    read: dict[str, Any] = root.evaluate(READ)
    logits = np.array(read["state"]["logits"], dtype=np.float64)
    exponentials, parts = np.exp(logits), softmax(logits)
    expected = {
        "a": lambda j: logits[j - 1],
        "exp": lambda j: exponentials[j - 1],
        "S": lambda j: parts[j - 1],
        "sum": lambda _: exponentials.sum(),
    }
    assert 1 <= read["state"]["selected"] <= len(logits) <= 8
    assert np.all(np.abs(logits) <= 10)
    # Bar, field, two exponents of the formula at least, and so on: none may be missing.
    assert len(read["numbers"]) >= 7 * len(logits) + 4
    for one in read["numbers"]:
        truth = expected[one["value"]](one["index"])
        assert one["number"] == pytest.approx(truth, rel=1e-13, abs=0), one
        if one["text"] is not None:
            bound = 5.1e-4 if one["value"] == "a" else 0.00501 * truth
            assert abs(written(one["text"]) - truth) <= bound, one
    handles = read["sliders"][: len(logits)]
    for j, slider in enumerate(handles, start=1):
        subscript = "₀₁₂₃₄₅₆₇₈"[j]
        assert slider["label"] == f"Logit a{subscript}"
        assert slider["now"] == logits[j - 1]
        match = re.fullmatch(rf"a{subscript} = (\S+), S{subscript} ([=>]) (\S+)", slider["text"])
        assert match, slider
        assert written(match[1]) == pytest.approx(logits[j - 1], abs=5.1e-4)
        assert written(match[3]) == pytest.approx(parts[j - 1], rel=0.00501)
    # The lengths are honest, to within a pixel.
    np.testing.assert_allclose(read["lengths"], parts, atol=0.005)
    np.testing.assert_allclose(read["heights"], exponentials / exponentials.max(), atol=0.015)
    for (bottom, top), logit in zip(read["zeros"], logits, strict=True):
        assert (bottom, top) == pytest.approx((min(logit, 0), max(logit, 0)), abs=0.1)
    assert not read["wide"]
    return read


@pytest.fixture
def bars_anywhere(open_page: Callable[..., Any], site: str) -> Any:
    return open_page(f"{site}/{PAGE}").locator(ROOT).first


@pytest.fixture
def bars(open_page: Callable[..., Any], book: Path) -> Any:
    return open_page(f"{book.as_uri()}/{PAGE}").locator(ROOT).first


@pytest.fixture
def bars_by_file(open_page: Callable[..., Any], book: Path) -> Callable[..., Any]:
    def start(fragment: str = "", **options: Any) -> Any:
        return open_page(f"{book.as_uri()}/{PAGE}{fragment}", **options).locator(ROOT).first

    return start


def logits_of(root: Any) -> list[float]:
    logits: list[float] = check(root)["state"]["logits"]
    return logits


def test_the_opening_state_teaches(bars_anywhere: Any) -> None:
    bars = bars_anywhere
    read = check(bars)
    assert read["state"] == {"logits": [1, 2, 3], "selected": 3}
    assert read["note"] == ""
    assert bars.locator("math").count() == 4
    assert bars.locator(".sx-formula").inner_text().count("≈") == 2


def test_a_bar_follows_the_mouse(bars_anywhere: Any) -> None:
    bars = bars_anywhere
    unit = bars.locator(".sx-signed .sx-columns").bounding_box()["height"] / 10
    drag(bars.locator(".sx-handle").nth(1), 0, -2 * unit)
    assert logits_of(bars) == [1, pytest.approx(4, abs=0.11), 3]
    drag(bars.locator(".sx-handle").nth(0), 0, 5.5 * unit)
    assert logits_of(bars)[0] == pytest.approx(-4.5, abs=0.11)
    # Beyond the end of the axis the bar stays at the end, and then there is room to go on.
    drag(bars.locator(".sx-handle").nth(2), 0, -8 * unit)
    assert logits_of(bars)[2] == 5
    drag(bars.locator(".sx-handle").nth(2), 0, -9 * unit)
    assert logits_of(bars)[2] == 10
    # A press on a column brings the bar there.
    box = bars.locator(".sx-signed .sx-column").nth(0).bounding_box()
    bars.page.mouse.click(box["x"] + 4, box["y"] + box["height"] * 0.25)
    assert logits_of(bars)[0] == pytest.approx(5, abs=0.2)
    assert check(bars)["state"]["selected"] == 1


def test_a_bar_follows_a_finger_and_the_page_stays(bars_by_file: Callable[..., Any]) -> None:
    bars = bars_by_file(width=390, height=844, has_touch=True, is_mobile=True)
    page = bars.page
    handle = bars.locator(".sx-handle").nth(1)
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    scrolled = page.evaluate("scrollY")
    touch = page.context.new_cdp_session(page)

    def send(kind: str, *points: dict[str, float]) -> None:
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": list(points)})

    send("touchStart", {"x": x, "y": y})
    for step in range(1, 9):
        send("touchMove", {"x": x, "y": y + 5 * step})
    send("touchEnd")
    assert logits_of(bars)[1] == pytest.approx(2 - 40 / 16, abs=0.4)
    assert page.evaluate("scrollY") == scrolled
    # A finger that moves up and down beside the handle scrolls the page and moves nothing.
    before = logits_of(bars)
    box = bars.locator(".sx-signed .sx-column").nth(1).bounding_box()
    x, y = box["x"] + 3, box["y"] + 15
    send("touchStart", {"x": x, "y": y})
    for step in range(1, 9):
        send("touchMove", {"x": x, "y": y - 10 * step})
    send("touchEnd")
    page.wait_for_timeout(200)
    assert logits_of(bars) == before
    assert page.evaluate("scrollY") != scrolled


def test_keys_move_a_bar_and_not_the_page(bars: Any) -> None:
    page = bars.page
    handle = bars.locator(".sx-handle").nth(1)
    handle.focus()
    address, scrolled = page.url, page.evaluate("scrollY")
    for key, value in (
        ("ArrowUp", 2.1),
        ("ArrowLeft", 2),
        ("Shift+ArrowRight", 3),
        ("PageDown", 2),
        ("PageUp", 3),
        ("End", 10),
        ("Home", -10),
        ("ArrowDown", -10),
    ):
        page.keyboard.press(key)
        assert logits_of(bars)[1] == value, key
    assert page.url.split("#")[0] == address.split("#")[0]
    assert page.evaluate("scrollY") == scrolled
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Logit a₂"


def test_the_keyboard_reaches_everything_and_focus_is_visible(bars: Any) -> None:
    page = bars.page
    bars.locator("button").first.focus()
    seen = []
    for _ in range(60):
        seen.append(
            page.evaluate(
                """root => {
                  const element = document.activeElement;
                  if (!root.contains(element)) return null;
                  const framed = root.querySelector(".sx-scrub.is-focused") ?? element;
                  const { outlineStyle, outlineWidth } = getComputedStyle(framed);
                  return [element.getAttribute("aria-label") ?? element.textContent.trim(),
                    outlineStyle !== "none" && parseFloat(outlineWidth) >= 2];
                }""",
                bars.element_handle(),
            )
        )
        if seen[-1] is None:
            break
        page.keyboard.press("Tab")
    names = [one[0] for one in seen if one]
    assert seen[-1] is None, "Tab leaves the explorable again"
    assert names == [
        *("[1, 2, 3]", "[1, 2, 5]", "[2, 2, 2, 2]", "[3, 1, −2]", "Add", "Remove a3", "Reset"),
        *("Logit a₁", "Logit a₂", "Logit a₃", "a₁", "a₂", "a₃"),
        *("a₁ in the formula", "a₂ in the formula", "a₃ in the formula"),
        "Cite this state",
    ]
    assert all(visible for _, visible in seen[:-1])


def test_numbers_are_typed_and_nonsense_is_refused(bars: Any) -> None:
    field = bars.locator(".sx-field").nth(1)
    for text, value, note in (
        ("-1.5", -1.5, ""),
        ("−0.25", -0.25, ""),
        ("", -0.25, "Nothing is typed"),
        ("two", -0.25, "“two” is not a number"),
        ("nan", -0.25, "not a finite number"),
        ("inf", -0.25, "not a finite number"),
        ("1e999", -0.25, "too large"),
        ("1e3", 10, "1000 lies outside −10 to 10"),
        ("-99", -10, "−99 lies outside −10 to 10"),
        ("1e-8", 1e-8, ""),
        ("0", 0, ""),
    ):
        field.click()
        bars.page.keyboard.press("Control+A")
        bars.page.keyboard.press("Delete")
        field.press_sequentially(text)
        field.press("Enter")
        read = check(bars)
        assert read["state"]["logits"] == [1, value, 3], text
        assert note in read["note"], text
        assert bool(note) == bool(read["note"]), text


def test_a_pasted_list_fills_all_fields(bars: Any) -> None:
    for text, logits in (
        ("1, 2, 5", [1, 2, 5]),
        ("[0.5; -1.5; 2; 3]", [0.5, -1.5, 2, 3]),
        ("array([1., 2.], dtype=float32)", [1, 2]),
        ("1\n2\n3\n4\n5\n6\n7\n8", [1, 2, 3, 4, 5, 6, 7, 8]),
        ("1 2 3 4 5 6 7 8 9", [1, 2, 3, 4, 5, 6, 7, 8]),
        ("4; x", [1, 2, 3, 4, 5, 6, 7, 8]),
        ("(7,)", [7]),
    ):
        bars.locator(".sx-field").first.evaluate(
            """(field, text) => {
              field.focus();
              const clipboardData = new DataTransfer();
              clipboardData.setData("text/plain", text);
              field.dispatchEvent(
                new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
            }""",
            text,
        )
        assert logits_of(bars) == logits, text


def test_presets_add_remove_and_reset(bars: Any) -> None:
    def press(name: str) -> list[float]:
        # A button that is not available now still answers, with a note.
        bars.get_by_role("button", name=name).click(force=True)
        return logits_of(bars)

    assert press("[1, 2, 5]") == [1, 2, 5]
    assert press("[2, 2, 2, 2]") == [2, 2, 2, 2]
    assert press("[3, 1, −2]") == [3, 1, -2]
    assert press("Add") == [3, 1, -2, 0]
    for count in (5, 6, 7, 8, 8):
        assert len(press("Add")) == count
    for count in (7, 6, 5, 4, 3, 2, 1, 1):
        assert len(press("Remove")) == count
    assert press("Reset") == [1, 2, 3]


def test_numbers_in_the_formula_are_dragged_and_moved_by_keys(bars: Any) -> None:
    numbers = bars.locator(".sx-scrub")
    assert numbers.count() == 4
    drag(numbers.nth(1), 50, 0)
    assert logits_of(bars) == [2, 2, 3]
    drag(numbers.nth(0), -100, 3)
    assert logits_of(bars) == [2, 2, 1]
    bars.get_by_role("slider", name="a₂ in the formula").focus()
    bars.page.keyboard.press("PageUp")
    bars.page.keyboard.press("ArrowLeft")
    assert logits_of(bars) == [2, 2.9, 1]


def test_formula_and_pictures_light_up_together(bars: Any) -> None:
    def lit() -> set[str]:
        found: list[str] = bars.locator(".is-linked").evaluate_all(
            "all => all.map((one) => one.dataset.link + ' ' + one.getAttribute('class'))"
        )
        return {re.sub(r" ?(is-linked|is-selected)", "", one) for one in found}

    everywhere = {
        f"1 {name}"
        for name in ("sx-column", "sx-number", "sx-part", "sx-leader", "sx-term", "sx-keys")
    }
    for target in (
        ".sx-formula .sx-lines, .sx-formula mfrac [data-link='1']",
        ".sx-part",
        ".sx-parts .sx-number",
    ):
        bars.page.mouse.move(1, 1)
        assert lit() == set()
        bars.locator(target).first.hover()
        assert lit() == everywhere, target
    bars.page.mouse.move(1, 1)
    bars.locator(".sx-handle").first.focus()
    assert lit() == everywhere
    settle(bars)
    assert "".join(bars.locator(".sx-formula").text_content().split()).startswith("S1=")
    assert check(bars)["state"]["selected"] == 1


def test_the_address_keeps_the_state(bars_anywhere: Any) -> None:
    bars = bars_anywhere
    page = bars.page
    bars.get_by_role("button", name="[1, 2, 5]").click()
    settle(bars)  # the parts glide to their places
    bars.locator(".sx-part").nth(1).click(force=True)
    page.wait_for_function("location.hash !== ''")
    page.wait_for_timeout(400)
    name = bars.get_attribute("data-address")
    assert page.url.endswith(f"#{name}:logits=1,2,5&selected=2")
    page.reload()
    page.wait_for_selector(ROOT)
    assert check(bars)["state"] == {"logits": [1, 2, 5], "selected": 2}
    bars.get_by_role("button", name="Reset").click()
    page.wait_for_function("location.hash === ''")


def test_addresses_of_sections_and_malformed_ones(bars_by_file: Callable[..., Any]) -> None:
    for fragment, logits, note in (
        ("#softmax-bars:logits=0,1", [0, 1], ""),
        ("#softmax-bars:logits=0,-50", [0, -10], "−50 lies outside"),
        ("#no-such-section;softmax-bars:logits=4", [4], ""),
        ("#softmax-bars:logits=1,two", [1, 2, 3], "“two” is not a number"),
        ("#softmax-bars:logits", [1, 2, 3], "cannot be read"),
        ("#softmax-bars:logits=1,2&selected=9", [1, 2, 3], "no element 9"),
        ("#another:logits=4", [1, 2, 3], ""),
    ):
        bars = bars_by_file(fragment)
        read = check(bars)
        assert read["state"]["logits"] == logits, fragment
        assert note in read["note"]
        assert bool(note) == bool(read["note"]), fragment
        if note == "":
            assert bars.page.url.endswith(fragment)
    # A new address in the page that stands is followed as well.
    bars.page.evaluate("location.hash = 'softmax-bars:logits=3,3'")
    bars.page.wait_for_timeout(100)
    assert logits_of(bars) == [3, 3]
    assert bars.bounding_box() is not None


def test_reduced_motion_does_without_gliding(bars_by_file: Callable[..., Any]) -> None:
    bars = bars_by_file(reduced_motion="reduce")
    bars.get_by_role("button", name="[1, 2, 5]").click()
    bars.page.evaluate(PAINTED)
    moving = "document.getAnimations().filter((one) => one.timeline === document.timeline).length"
    assert bars.page.evaluate(moving) == 0
    read = bars.evaluate(READ)
    assert read["state"]["logits"] == [1, 2, 5]
    np.testing.assert_allclose(read["lengths"], softmax(np.array([1.0, 2, 5])), atol=0.005)


def test_nothing_below_jumps_while_a_bar_moves(bars: Any) -> None:
    page = bars.page
    height = bars.bounding_box()["height"]
    bars.locator(".sx-handle").nth(1).focus()
    for key in ("End", "Home", "PageUp", "ArrowUp"):
        page.keyboard.press(key)
        check(bars)
        assert bars.bounding_box()["height"] == height, key


def test_random_events_leave_every_number_right(bars: Any) -> None:
    play(bars.page, "softmax-bars", lambda: check(bars))
