"""What tests of the explorables do with a page: drag, wait until all is still, compare numbers."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np

# Painted where the reader is; out of sight, where drawing waits 150 ms; and nothing glides. Where
# `WATCH` did not see that timer start, one that is set later ends later, on a busy machine too.
STILL = """async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const pause = (time) => new Promise((done) => setTimeout(done, time));
  await frame();
  await frame();
  if (window.doWhatWaits) doWhatWaits();
  else await pause(200);
  // What scrolling alone moves stands still.
  const moves = (one) => one.timeline === document.timeline &&
    one.effect?.getComputedTiming().iterations !== Infinity;
  const end = performance.now() + 20_000;
  while (document.querySelector(".is-gliding") || document.getAnimations().some(moves)) {
    if (performance.now() > end) throw new Error("something glides on and on");
    await pause(30);
  }
  await frame();
  await frame();
}"""
# Without the article's formulas, each of the many frames that follow takes half the time.
NO_FORMULAS = "document.querySelectorAll('.math').forEach((one) => one.remove())"
# What stands between the explorables is empty then, and as high as it was: still less to draw.
ALONE = """(() => {
  const holds = "[data-explorable]";
  const others = [...document.querySelectorAll("article section > *, article p")]
    .filter((one) => !one.closest(holds) && !one.querySelector(holds));
  const heights = others.map((one) => one.offsetHeight);
  others.forEach((one, at) => {
    one.style.minHeight = `${heights[at]}px`;
    one.replaceChildren();
  });
})()"""
# All that an explorable says in numbers.
READ = """root => ({
  state: JSON.parse(root.dataset.state),
  note: root.querySelector(".sx-note").textContent,
  words: root.querySelector(".sx-words")?.textContent,
  numbers: [...root.querySelectorAll("[data-number]")].map((element) => ({
    value: element.getAttribute("data-value"),
    index: (element.getAttribute("data-index") ?? "").split(",").filter(Boolean)
      .map((at) => (isNaN(at) ? at : Number(at))),
    number: Number(element.getAttribute("data-number")),
    text: element.matches(".sx-bar, .sx-part") ? "" :
      String(element.matches("input") ? element.value : element.textContent).trim(),
    classes: element.getAttribute("class") ?? "",
    inFormula: element.closest("math") !== null,
  })),
  wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
})"""
SIGNS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−▼", "0123456789---", "()\u202f▲ ")


def settle(page: Any) -> None:
    """Wait until what happened is painted everywhere, and nothing moves any more."""
    page.evaluate(STILL)


def read(root: Any) -> dict[str, Any]:
    """Read an explorable's state and numbers, on a page that is not wider than the screen."""
    found: dict[str, Any] = root.evaluate(READ)
    assert not found["wide"]
    return found


def within(values: Any, relative: float, absolute: float = 0.0) -> tuple[Any, Any]:
    """Return numbers, and how far those of a page may be from them."""
    return values, np.maximum(relative * np.abs(values), absolute)


def compare_numbers(
    root: Any,
    expected: Callable[[dict[str, Any]], dict[str, Any]],
    least: int,
    *,
    close: dict[str, tuple[float, float]] | None = None,
    odd: Callable[[dict[str, Any], dict[str, Any]], bool] = lambda *_: False,
    first: int = 1,
) -> dict[str, Any]:
    """Compare the numbers of an explorable, `least` or more, with the truth; return what is read.

    Of a state, `expected` says by name the numbers and how far the page's may be from them, or
    gives a function of an index that says both. Its index counts from `first`. A text is as near
    to its number as `close` says, absolutely or relatively, if it is not an `odd` number of the
    state, whose text is looked at there.
    """
    found = read(root)
    truths = expected(found["state"])
    assert len(found["numbers"]) >= least
    for one in found["numbers"]:
        number, text, index = one["number"], one["text"], one["index"]
        wanted = truths[one["value"]]
        if not callable(wanted):
            arrays = (np.asarray(each, dtype=np.float64) for each in wanted)
            at = tuple(place - first for place in index)
            truth, bound = (float(each[at] if each.ndim else each) for each in arrays)
        else:
            truth, bound = wanted(*index)
        same = math.isnan(number) and math.isnan(truth)
        # An infinite one is that alone, whatever the bound is.
        same = same or math.isclose(number, truth, rel_tol=0, abs_tol=bound)
        assert same, (found["state"], one, truth)
        if odd(one, found["state"]) or not text:
            continue
        if text in {"≈ 0", "0"}:
            assert abs(number) < 1e-14, one
        else:
            absolute, relative = (close or {}).get(one["value"], (0, 0.00501))
            assert abs(written(text) - number) <= max(absolute, relative * abs(number)), one
    return found


def once_still(compare: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return what waits until an explorable's page is still, and then compares its numbers."""

    def check(root: Any) -> Any:
        settle(root.page)
        return compare(root)

    return check


def press(root: Any, name: str) -> None:
    """Press a button; one that is not available now still answers, with a note."""
    root.get_by_role("button", name=name, exact=True).click(force=True)


def drag(element: Any, dx: float, dy: float = 0, grip: float = 0.5) -> None:
    """Drag an element by that many pixels, to the right and down, held at a part of its height."""
    element.scroll_into_view_if_needed()
    box = element.bounding_box()
    mouse = element.page.mouse
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] * grip
    mouse.move(x, y)
    mouse.down()
    mouse.move(x + dx, y + dy, steps=4)
    mouse.up()


def stroke(element: Any, dx: float, dy: float, across: float = 0.5, down: float = 0.5) -> None:
    """Move a finger in eight steps of that many pixels, from a place in an element."""
    box = element.bounding_box()
    x, y = box["x"] + box["width"] * across, box["y"] + box["height"] * down
    stroke_from(element.page, x, y, dx, dy)


def stroke_from(page: Any, x: float, y: float, dx: float, dy: float) -> None:
    """Move a finger in eight steps of that many pixels, from a place in the window."""
    touch = page.context.new_cdp_session(page)

    def send(kind: str, *points: dict[str, float]) -> None:
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": list(points)})

    send("touchStart", {"x": x, "y": y})
    for step in range(1, 9):
        send("touchMove", {"x": x + dx * step, "y": y + dy * step})
    send("touchEnd")
    touch.detach()


def written(text: str) -> float:
    """Read a number as the book writes it."""
    return float(text.translate(SIGNS).replace("×10", "e").removeprefix(">"))


# What Tab stops at, in the order of the page.
STOPS = """[...document.querySelectorAll(
  '[data-explorable] :is(button, input, [tabindex="0"])')].filter(
  (one) => one.tabIndex === 0 && one.checkVisibility() && !one.disabled)"""


def tab_order(page: Any, count: int = 15) -> list[int]:
    """Return where so many Tabs lead among those places, and a Shift+Tab then."""
    page.evaluate(f"""() => {{
      const stops = () => {STOPS};
      window.stopsMet = [];
      addEventListener("focusin", ({{ target }}) => stopsMet.push(stops().indexOf(target)));
      stops()[0].focus();
    }}""")
    for key in (*["Tab"] * count, "Shift+Tab"):
        page.keyboard.press(key)
    met: list[int] = page.evaluate("stopsMet")
    return met
