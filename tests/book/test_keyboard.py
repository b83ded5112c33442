"""Every page by keyboard alone: Tab reaches every control of the explorables, keys operate it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from hands import ALONE
from settled import PAGES
from test_looks import MOVE_ALL

pytestmark = pytest.mark.browser

MOST = 900
PATIENCE = 30

# The stops that Tab must make in the explorable where somebody is, as they are now. The buttons
# of a choice and the cells of a grid share one. Other explorables may be drawn a little later.
STOPS = """
const kinds = "a[href], button, input, select, textarea, summary, [tabindex], [role=slider]," +
  "[role=spinbutton], [role=radio], [role=gridcell]";
const groupOf = (one) => one.closest("[role=radiogroup], [role=grid]");
const one = document.activeElement;
const roots = [...document.querySelectorAll("[data-explorable]")];
const root = one.closest("[data-explorable]");
const controls = [...root?.querySelectorAll(kinds) ?? []].filter((each) => each.checkVisibility());
const stops = [...new Set(controls.map((each) => groupOf(each) ?? each))];
const at = [roots.indexOf(root), stops.findIndex((each) => each.contains(one))];
"""

# Where somebody is, where Tab must lead next, and which controls it never leads to.
WHERE = f"""() => {{
  {STOPS}
  const lost = controls.filter(
    (each) => !(each.tabIndex >= 0 || groupOf(each)?.querySelector("[tabindex='0']")));
  const next = at[1] === stops.length - 1 ? [at[0] + 1, 0] : [at[0], at[1] + 1];
  return [at, next, lost.map((each) => each.outerHTML.slice(0, 160))];
}}"""

# Where Tab has led: what it is, and whether the reader sees that it is there.
STOP = f"""() => {{
  {STOPS}
  if (one === document.body) return null;
  // A number inside a formula has its slider beside it, and is framed in its place.
  const framed = root?.querySelector(".is-focused") ?? one;
  const style = getComputedStyle(framed);
  const [red, green, blue, alpha = 1] = style.outlineColor.match(/[\\d.]+/g).map(Number);
  const box = framed.getBoundingClientRect();
  const hidden = box.bottom < 1 || box.top > innerHeight - 1 || box.right < 1 ||
    box.left > innerWidth - 1;
  return {{
    explorable: root?.dataset.explorable ?? null,
    stop: at,
    // What is too wide scrolls by itself, and browsers let Tab reach it for that.
    scrolls: at[1] < 0 && one.scrollWidth > one.clientWidth,
    role: one.getAttribute("role") ?? one.localName,
    name: one.getAttribute("aria-label") ?? one.textContent.trim().slice(0, 40),
    value: one.value ?? null,
    pressed: one.getAttribute("aria-pressed") === "true",
    seen: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && alpha > 0 &&
      !hidden,
  }};
}}"""

# What a key can change. Two frames, so that it is drawn.
EFFECT = """async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  await frame();
  await frame();
  const one = document.activeElement;
  const root = one.closest("[data-explorable]");
  const attributes = ["data-state", "aria-checked", "aria-expanded", "aria-pressed", "open"];
  return JSON.stringify([
    attributes.map((name) => root?.getAttribute(name)),
    [...root?.querySelectorAll("[aria-expanded], [aria-pressed], details") ?? []].map(
      (each) => attributes.map((name) => each.getAttribute(name))),
    ...[...root?.querySelectorAll(".sx-note, [role=status]") ?? []].map(
      (each) => each.textContent),
    one.getAttribute("aria-label"), one.dataset.index, one.textContent,
  ]);
}"""

ARROWS = ("ArrowUp", "ArrowDown", "ArrowRight", "ArrowLeft")


@dataclass
class Walk:
    """What somebody meets who goes through a page with Tab, and what their keys do there."""

    page: Any
    acted: set[str] = field(default_factory=set)
    idle: set[str] = field(default_factory=set)

    def through(self) -> None:
        """Go from the top of the page out at its end."""
        self.page.evaluate("document.activeElement.blur()")
        count = self.page.locator("[data-explorable]").count()
        due = [0, 0]
        for _ in range(MOST):
            self.page.keyboard.press("Tab")
            stop = self.page.evaluate(STOP)
            if stop is None:
                assert due == [count, 0], f"Tab left the page and {due} was still to come"
                return
            if not stop["explorable"] or stop["scrolls"]:
                continue
            assert stop["stop"] == due, f"{due} was due, Tab reached {stop}"
            assert stop["seen"], f"the focus cannot be seen at {stop}"
            self.operate(stop)
            at, due, lost = self.page.evaluate(WHERE)
            assert min(at) >= 0, f"the focus was lost at {stop}"
            assert not lost, f"out of reach: {lost}"
        pytest.fail(f"Tab does not leave the page; the last stop was {stop}")

    def operate(self, stop: dict[str, Any]) -> None:
        """Move a slider, a choice or a cell by an arrow, type into a field, press a button.

        A button is left alone where what it brings about is there already.
        """
        if stop["role"] in {"slider", "radio", "gridcell", "columnheader", "spinbutton"}:
            self._try(stop, *ARROWS)
        if stop["role"] in {"input", "spinbutton"}:
            self.page.keyboard.press("Control+A")
            self._try(stop, "2" if stop["value"] != "2" else "1", "Enter")
        if stop["role"] in {"button", "summary"} and not stop["pressed"]:
            self._try(stop, "Enter")

    def _try(self, stop: dict[str, Any], *keys: str) -> None:
        what = f"{stop['explorable']}: {stop['role']} {stop['name']}"
        before = self.page.evaluate(EFFECT)
        for key in keys:
            self.page.keyboard.press(key)
            if self._changes(before):
                self.acted.add(what)
                self.idle.discard(what)
                return
        if what in self.acted:
            return
        # Tab may have brought the explorable into view only now: on a busy machine the browser
        # says so, and lets it draw, some frames later.
        for _ in range(PATIENCE):
            if self._changes(before):
                self.acted.add(what)
                return
        # Another explorable that shares the inputs may have brought it about already, and the
        # button says so only now that it is drawn.
        if not self.page.evaluate(STOP)["pressed"]:
            self.idle.add(what)

    def _changes(self, before: str) -> bool:
        return bool(self.page.evaluate(EFFECT) != before)


@pytest.mark.parametrize("name", PAGES)
def test_keys_alone_reach_and_operate_everything(
    open_page: Callable[..., Any], book_server: str, name: str
) -> None:
    page = open_page(f"{book_server}/chapters/{name}.html")
    # Nothing is as it opened, so every button has something to do.
    page.evaluate(MOVE_ALL)
    page.evaluate(ALONE)
    walk = Walk(page)
    walk.through()
    assert walk.idle == set()
    assert len(walk.acted) >= 6 * page.locator("[data-explorable]:has([role=slider])").count()
