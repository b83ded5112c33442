"""Nothing of an explorable leaves its frame or widens the page, whatever numbers stand in it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from random_events import settle

pytestmark = pytest.mark.browser

# With many digits, far apart, out of range: probabilities from 10⁻⁹ to beyond 0.999.
LONG = (-9.87, 9.99, -8.76, 7.65, -99.99, 9.98, -4.32, -9.99)
WHOLE = tuple(range(1, 9))
EDGE = (10.0, *(-10.0,) * 7)

ADDRESSES = """() => [...document.querySelectorAll("[data-explorable]")]
  .filter((root) => "logits" in JSON.parse(root.dataset.state))
  .map((root) => root.dataset.address)"""

PRESS = """(keys) => {
  const sliders = [...document.querySelectorAll("[data-explorable] [role=slider]")];
  sliders.forEach((slider, at) => slider.dispatchEvent(
    new KeyboardEvent("keydown", { key: keys[at % keys.length], bubbles: true, cancelable: true }),
  ));
  return sliders.length;
}"""

# What is seen beyond the frame: not what is cut off on purpose, nor the sliders of numbers in
# formulas, which have no place. Half of the margin that a page has on a phone is left to rings.
OUTSIDE = """() => {
  const found = [];
  for (const root of document.querySelectorAll("[data-explorable]")) {
    const frame = root.getBoundingClientRect();
    const cuts = (one) => one !== root && one.localName !== "math" &&
      (getComputedStyle(one).overflowX !== "visible" || cuts(one.parentElement));
    for (const one of root.querySelectorAll("*")) {
      const box = one.getBoundingClientRect();
      const beyond = Math.max(box.right - frame.right, frame.left - box.left);
      if (beyond < 8 || !box.width || !one.checkVisibility()) continue;
      if (one.matches(".sx-keys") || cuts(one.parentElement)) continue;
      const name = `${one.localName}.${one.getAttribute("class") ?? ""}`;
      found.push(`${root.dataset.explorable} ${name} ` +
        `“${one.textContent.slice(0, 30)}” by ${beyond.toFixed(1)} px`);
    }
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`the page by ${scrollWidth - clientWidth} px`);
  return found;
}"""


def logits() -> Iterator[tuple[int | float, ...]]:
    """Lists of 1 to 8 logits; a long one is followed by a short one."""
    for count in (8, 3, 1, 7, 4, 6, 2, 5):
        yield LONG[:count]
        yield tuple(-a for a in LONG[:count])
    yield WHOLE
    yield EDGE
    yield EDGE[:2]


def states(page: Any) -> Iterator[str]:
    """Bring all explorables of a page from state to state, and say which."""
    yield "as opened"
    addresses = page.evaluate(ADDRESSES)
    for keys in (["Home"], ["End"], ["End", "Home"], ["Home", "Home", "End"]):
        assert page.evaluate(PRESS, keys) > 0 or not addresses
        yield f"sliders to {keys}"
    for numbers in logits() if addresses else ():
        text = ",".join(map(str, numbers))
        state = ";".join(f"{name}:logits={text}" for name in addresses)
        page.evaluate("state => { location.hash = state; }", state)
        yield f"logits {text}"


@pytest.mark.parametrize("width", [320, 390])
def test_nothing_leaves_its_frame(open_page: Callable[..., Any], book: Path, width: int) -> None:
    places = [
        page
        for page in sorted(book.glob("chapters/*.html"))
        if "explorables-place" in page.read_text(encoding="utf-8")
    ]
    assert len(places) >= 6
    wrong: dict[str, str] = {}
    for place in places:
        page = open_page(place.as_uri(), width=width, reduced_motion="reduce")
        for state in states(page):
            settle(page)
            for one in page.evaluate(OUTSIDE):
                wrong.setdefault(one.split("“")[0], f"{place.stem}, {state}: {one}")
        page.context.close()
    assert not wrong, "\n".join(wrong.values())


CUT = """() => [...document.querySelectorAll(".sx-with-numbers")]
  .filter((line) => line.scrollWidth > line.clientWidth)
  .map((line) => line.textContent)"""


def test_no_line_of_a_derivation_is_cut(open_page: Callable[..., Any], book: Path) -> None:
    for name in ("jacobian", "cross-entropy"):
        page = open_page((book / f"chapters/{name}.html").as_uri(), reduced_motion="reduce")
        for state in states(page):
            settle(page)
            assert page.evaluate(CUT) == [], f"{name}, {state}"
        page.context.close()
