"""Every explorable in Chromium, Firefox and WebKit: moved by pointer, keys and typing, and each
number then compared with NumPy's by the checks that the other tests make in Chromium."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import test_browser_cross_entropy as cross_entropy
import test_browser_definition as definition
import test_browser_digit_learner as digit_learner
import test_browser_front as front
import test_browser_jacobian as jacobian
import test_browser_layer as layer
import test_browser_softmax_bars as softmax_bars
import test_browser_stability as stability
from hands import NO_FORMULAS, drag, settle, tab_order
from settled import wrong_as_it_opens

pytestmark = pytest.mark.browser

CHECKS: dict[str, dict[str, Callable[[Any], object]]] = {
    "index": {"trio": front.check},
    "definition": {
        "softmax-bars": softmax_bars.check,
        **{
            name: lambda root, name=name: definition.check({name: root})
            for name in definition.NAMES
        },
    },
    "jacobian": dict.fromkeys(jacobian.NAMES, jacobian.check),
    **{
        chapter: {name: lambda root, name=name: stability.check(root, name) for name in names}
        for chapter, names in (
            ("stability", ("breaking-point", "shift-window")),
            ("last-digits", ("rounded-shift",)),
        )
    },
    "layer": dict.fromkeys(layer.NAMES, layer.check),
    "cross-entropy": dict.fromkeys(cross_entropy.NAMES, cross_entropy.check),
    "learning": {"digit-learner": digit_learner.check},
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
    named = {name for checks in CHECKS.values() for name in checks}
    # In the verification's check there is nothing to move.
    assert {one.parent.name.replace("_", "-") for one in folders} - named == {"verification-check"}


@pytest.mark.parametrize("chapter", CHECKS)
def test_an_explorable_answers_every_hand(
    visit: Callable[[str], Any], engine: Any, watched_server: str, chapter: str
) -> None:
    page = visit(f"{watched_server}/chapters/{chapter}.html")
    if engine is not None:
        assert wrong_as_it_opens(page) == []
    settle(page)
    page.evaluate(NO_FORMULAS)
    if chapter in {"definition", "cross-entropy", "layer"}:
        assert tab_order(page) == [*range(16), 14]
    for number, (name, check) in enumerate(CHECKS[chapter].items(), start=1):
        root = page.locator(f'[data-explorable="{name}"]').first
        check(root)
        seen = [root.get_attribute("data-state")]

        def moved(how: str, name: str = name, root: Any = root, seen: list[Any] = seen) -> None:
            page.mouse.move(1, 1)
            CHECKS[chapter][name](root)
            seen.append(root.get_attribute("data-state"))
            assert seen[-1] != seen[-2], f"{name} is not moved by {how}"

        if (index := root.evaluate(DRAGGED)) >= 0:
            drag(root.locator("*").nth(index), 37, -23)
            moved("dragging")
        for at in range(min(root.locator(KEYED).count(), 3)):
            for key in KEYS:
                # A later key may lead back.
                if root.get_attribute("data-state") == seen[-1]:
                    root.locator(KEYED).nth(at).press(key)
                    settle(page)
        moved("keys")
        if root.locator(FIELDS).count():
            page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
            root.locator(FIELDS).first.focus()
            page.wait_for_function(IN_VIEW)
            page.keyboard.press("Control+a")
            page.keyboard.type(f"-0.{number}")
            page.keyboard.press("Enter")
            moved("typing")
