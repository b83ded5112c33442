"""Every explorable in Chromium, Firefox and WebKit: moved by pointer, keys and typing, and each
number then compared with NumPy's, as the other tests do in Chromium; and there at random."""

import json
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import test_browser_cross_entropy as cross_entropy
import test_browser_definition as definition
import test_browser_digit_learner as digit_learner
import test_browser_front as front
import test_browser_jacobian as jacobian
import test_browser_layer as layer
import test_browser_stability as stability
from hands import ALONE, drag, settle, tab_order
from random_events import play
from settled import wrong_as_it_opens

pytestmark = pytest.mark.browser

COMPARE: dict[str, dict[str, Callable[[Any], Any]]] = {
    "index": dict.fromkeys(front.NAMES, front.compare),
    "definition": {
        **dict.fromkeys(definition.NAMES, definition.compare),
        "softmax-bars": definition.compare_bars,
    },
    "jacobian": dict.fromkeys(jacobian.NAMES, jacobian.compare),
    **{page: dict.fromkeys(names, stability.compare) for page, names in stability.PAGES.items()},
    "layer": dict.fromkeys(layer.NAMES, layer.compare),
    "cross-entropy": dict.fromkeys(cross_entropy.NAMES, cross_entropy.compare),
    "learning": dict.fromkeys(digit_learner.NAMES, digit_learner.compare),
}
# What can be dragged looks so under the pointer.
DRAGGED = """(root) => [...root.querySelectorAll("*")].findIndex((one) =>
  one.checkVisibility() && /resize|move|grab|crosshair/.test(getComputedStyle(one).cursor))"""
KEYED = "[role=slider], [role=gridcell][tabindex='0'], [role=radio][tabindex='0']"
FIELDS = "input:not([type=checkbox], [type=radio], [readonly])"
# WebKit scrolls by whole pixels.
IN_VIEW = """(() => {
  const { top, bottom } = document.activeElement.getBoundingClientRect();
  return Math.ceil(top) >= 0 && Math.floor(bottom) <= innerHeight;
})()"""
KEYS = ("ArrowDown", "ArrowRight", "PageUp", "Space")


def test_no_explorable_is_left_out() -> None:
    folders = (Path(__file__).parents[2] / "explorables").glob("*/view.js")
    named = {name for names in COMPARE.values() for name in names}
    # In the verification's check there is nothing to move.
    assert {one.parent.name.replace("_", "-") for one in folders} - named == {"verification-check"}


def moved(root: Any, compare: Callable[[Any], Any], before: str, how: str) -> Any:
    """Compare the numbers of what was moved and is still; return its state."""
    compare(root)
    state = root.get_attribute("data-state")
    assert state != before, f"{root.get_attribute('data-explorable')} is not moved by {how}"
    return state


@pytest.mark.parametrize("chapter", COMPARE)
def test_an_explorable_answers_every_hand(
    visit: Callable[[str], Any], engine: Any, watched_server: str, chapter: str
) -> None:
    page = visit(f"{watched_server}/chapters/{chapter}.html")
    if engine is not None:
        assert wrong_as_it_opens(page) == []
    page.evaluate(ALONE)
    settle(page)
    if chapter in {"definition", "cross-entropy", "layer"}:
        assert tab_order(page) == [*range(16), 14]
    for number, (name, compare) in enumerate(COMPARE[chapter].items(), start=1):
        root = page.locator(f'[data-explorable="{name}"]').first
        compare(root)
        state = root.get_attribute("data-state")
        if (index := root.evaluate(DRAGGED)) >= 0:
            drag(root.locator("*").nth(index), 37, -23)
            page.mouse.move(1, 1)
            settle(page)
            state = moved(root, compare, state, "dragging")
        for at, key in product(range(min(root.locator(KEYED).count(), 3)), KEYS):
            root.locator(KEYED).nth(at).press(key)
            settle(page)
            # A later key may lead back.
            if root.get_attribute("data-state") != state:
                break
        state = moved(root, compare, state, "keys")
        if root.locator(FIELDS).count():
            page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
            root.locator(FIELDS).first.focus()
            page.wait_for_function(IN_VIEW)
            page.keyboard.press("Control+a")
            page.keyboard.type(f"-0.{number}")
            page.keyboard.press("Enter")
            settle(page)
            moved(root, compare, state, "typing")


@pytest.mark.parametrize("chapter", COMPARE)
def test_random_events_leave_every_number_right(
    open_page: Callable[..., Any], book: Path, chapter: str
) -> None:
    """And what explorables of a page share is the same in all of them."""
    page = open_page(f"{book.as_uri()}/chapters/{chapter}.html")
    roots = {name: page.locator(f'[data-explorable="{name}"]').first for name in COMPARE[chapter]}

    def check() -> None:
        for name, root in roots.items():
            COMPARE[chapter][name](root)
        states = [json.loads(root.get_attribute("data-state")) for root in roots.values()]
        for trait in ("logits", "layer"):
            assert len({str(state[trait]) for state in states if trait in state}) <= 1

    play(page, roots, check)
