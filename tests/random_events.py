"""A reader who does anything in any order: the random events of the browser tests.

What can be dragged, pressed, focused or typed into is found on the page by what it is to a reader
(its cursor, its place in the order of Tab), not by the names of classes, so that a new explorable
needs nothing here.
"""

import os
import random
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from hands import ALONE, settle, stroke_from

# Of what can happen, a kind of event on one of the controls, 120 events meet 77, 66 and 72 on
# three explorables when most go where none was before; 69, 56 and 59 when chance alone chooses.
# What comes later is mostly the same control of another row. The sequences of a page's other
# explorables move each, too.
EVENTS = int(os.environ.get("SOFTMAX_EVENTS", "120"))
SEED = int(os.environ.get("SOFTMAX_SEED", "1"))
CHECK_EVERY = 40
RATHER = 0.7
WIDTHS = (320, 390, 700, 1280)
KEYS = (
    *("ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Shift+ArrowUp", "Shift+ArrowLeft"),
    *("PageUp", "PageDown", "Home", "End", "Enter", "Space"),
)
TEXTS = (
    *("1", "2.5", "-3", "−0.25", "0", "-0.001", "1e-9", "99", "-99999", "1e999"),
    *("", "nan", "inf", "abc", "0,1", "7; -2, 1", "[1; 2; 3]", "1 2 3 4 5 6 7 8 9"),
    *("２，５", "2.5×10⁻¹", "1,5; 2,5", "1,,2", "[1] 2 3", "1.5e3%"),
)

# A link would lead the reader away from the page that is tested.
STAY = """() => addEventListener("click", (event) => {
  if (event.target.closest?.("a[href]")) event.preventDefault();
}, true)"""

# Finds, among the elements of an explorable that an event of this kind can be meant for, the one
# that chance falls on, rather one that had none before, brings it into sight, and says where and
# what it is; null if there is none.
FIND = """
const frames = async (count) => {
  for (; count > 0; count -= 1) await new Promise((done) => requestAnimationFrame(done));
};
const cursor = (one) => getComputedStyle(one).cursor;
const MEANT = {
  drag: (one) => /resize|move|grab|crosshair/.test(cursor(one)),
  press: (one) => one.matches("button, summary, label") || cursor(one) === "pointer",
  key: (one) => one.matches("button, input, summary, [tabindex]"),
  type: (one) => one.matches("input:not([type=checkbox], [type=radio]), textarea"),
  point: () => true,
};
const met = (window.met ??= {});
const find = async ({ name, kind, which, across, down, rather, real }) => {
  const root = document.querySelector(`[data-explorable="${name}"]`);
  const outer = root.getBoundingClientRect();
  if (outer.bottom < 100 || outer.top > innerHeight - 100) {
    root.scrollIntoView({ block: "start", behavior: "instant" });
  }
  // What the last event changed is drawn in the next frame; what was out of sight, and is seen
  // again, some frames after its observer was told.
  await frames(window.lastMoved === root ? 1 : 6);
  window.lastMoved = root;
  const all = [...root.querySelectorAll("*")].filter(
    (one) => MEANT[kind](one) && one.checkVisibility(),
  );
  if (all.length === 0) return null;
  const seen = (met[kind] ??= new Set());
  const unseen = all.filter((one) => !seen.has(one));
  const some = rather && unseen.length > 0 ? unseen : all;
  const one = some[Math.floor(which * some.length)];
  seen.add(one);
  const words = one.getAttribute("aria-label") ?? one.textContent.trim().slice(0, 30);
  const found = {
    one, what: `${name} ${one.localName}.${one.getAttribute("class") ?? ""} “${words}”`,
  };
  if (kind === "key" || kind === "type") {
    one.focus({ preventScroll: true });
    if (kind === "type") one.select();
    return document.activeElement === one ? found : null;
  }
  if (!real) return found;
  const point = () => {
    const box = one.getBoundingClientRect();
    return [box.left + across * box.width, box.top + down * box.height];
  };
  let [x, y] = point();
  if (x < 0 || x > innerWidth) one.scrollIntoView({ inline: "center", behavior: "instant" });
  [x, y] = point();
  // Not under the head of the page, which stays.
  if (y < 120 || y > innerHeight - 20) scrollBy({ top: y - innerHeight / 2, behavior: "instant" });
  [x, y] = point();
  return root.contains(document.elementFromPoint(x, y)) ? { ...found, x, y } : null;
};
"""

CHOOSE = f"""async (event) => {{
  {FIND}
  const found = await find({{ ...event, real: true }});
  return found && {{ x: found.x, y: found.y, what: found.what }};
}}"""

# Several events in a row, sent from within the page, on one explorable.
BURST = f"""async (events) => {{
  {FIND}
  const send = (one, kind, Type, options) =>
    one.dispatchEvent(new Type(kind, {{ bubbles: true, cancelable: true, ...options }}));
  const ways = {{
    key(one, key) {{
      const shiftKey = key.startsWith("Shift+");
      key = key.replace("Shift+", "");
      const taken = !send(one, "keydown", KeyboardEvent, {{ key, shiftKey }});
      if (!taken && ["Enter", "Space"].includes(key) && one.matches("button")) one.click();
      send(one, "keyup", KeyboardEvent, {{ key, shiftKey }});
    }},
    type(one, text) {{
      if (text.length > 6) {{
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", text);
        if (!send(one, "paste", ClipboardEvent, {{ clipboardData }})) return;
      }}
      one.value = text;
      send(one, "input", InputEvent);
      send(one, "keydown", KeyboardEvent, {{ key: "Enter" }});
      send(one, "change", Event);
    }},
    press(one) {{
      for (const kind of ["pointerdown", "pointerup"]) {{
        if (!one.matches("button")) break; // a pointer that is not there cannot be captured
        send(one, kind, PointerEvent, {{ isPrimary: true, button: 0 }});
      }}
      one.dispatchEvent(new MouseEvent("click", {{ bubbles: true, cancelable: true }}));
    }},
    point(one) {{
      send(one, "pointerover", PointerEvent);
      send(one, "pointerout", PointerEvent);
    }},
  }};
  const done = [];
  for (const event of events) {{
    const found = await find({{ ...event, real: false }});
    if (found === null) continue;
    ways[event.kind](found.one, event.text);
    done.push(`${{event.kind}} ${{event.text ?? ""}} ${{found.what}}`);
  }}
  return done;
}}"""


OPENING = """() => {
  window.states = () => Object.fromEntries([...document.querySelectorAll("[data-address]")]
    .map((root) => [root.dataset.address, root.dataset.state]));
  window.openingStates = states();
}"""
# What the address says and does not stand. What it does not name stands as it was opened, unless
# it follows another explorable, of which the address may say something.
NOT_AS_ADDRESSED = """async () => {
  doWhatWaits(); // the address is written a quarter of a second later
  const flat = (value) => JSON.stringify(
    String(value).split(/[,_]/).map((one) => one === "" || isNaN(one) ? one : Number(one)));
  const pieces = [...location.hash.matchAll(/(?:^#|;)([\\w-]+):([^;]*)/g)];
  if (pieces.length === 0) {
    const [now, before] = [JSON.stringify(states()), JSON.stringify(openingStates)];
    return now === before ? [] : [`${now} stands, and is not in the address`];
  }
  return pieces.flatMap(([, name, piece]) => {
    const state = JSON.parse(states()[name]);
    // The learner's lessons are called steps there.
    return [...new URLSearchParams(piece)].filter(([key]) => key in state)
      .filter(([key, text]) => flat(text) !== flat(state[key]))
      .map((field) => `${name}: ${field}`);
  });
}"""

# Never out of the page: each entry of the history knows how many of the page's own are before it.
GO = """async ([way, link]) => {
  const depth = history.state?.depth ?? 0;
  if (way === "back" && depth === 0) return [];
  if (way === "link") {
    location.hash = link;
    history.replaceState({ ...history.state, depth: depth + 1 }, "");
    return [`link ${link}`];
  }
  history[way]();
  await new Promise((done) => setTimeout(done, 100));
  return [way];
}"""


class Reader:
    """Somebody who moves one explorable of a page at random, and now and then another one."""

    def __init__(self, page: Any, name: str, seed: int) -> None:
        self.page, self.name, self.count = page, name, 0
        self.links = [""]
        self.chance = random.Random(f"{name} {seed}")  # noqa: S311 (the same events every time)
        self.last: deque[str] = deque(maxlen=15)
        self.all: Sequence[str] = page.eval_on_selector_all(
            "[data-explorable]", "all => all.map((one) => one.dataset.explorable)"
        )
        assert name in self.all, f"{name} is not among {self.all}"

    def act(self) -> None:
        """Do something by mouse and keyboard, or several things from within the page."""
        ways = {
            self.drag: 6,
            self.touch: 2,
            self.press: 3,
            self.key: 3,
            self.type: 2,
            self.point: 2,
            self.resize: 1,
            self.theme: 1,
            self.history: 1,
            self.burst: 5,
        }
        (way,) = self.chance.choices(tuple(ways), weights=tuple(ways.values()))
        self.last.extend(done := way())
        self.count += len(done)

    def drag(self) -> list[str]:
        if not (start := self._choose("drag")):
            return []
        mouse = self.page.mouse
        dx, dy = (self.chance.uniform(-150, 150) for _ in range(2))
        mouse.move(start["x"], start["y"])
        mouse.down()
        mouse.move(start["x"] + dx, start["y"] + dy, steps=self.chance.randrange(1, 3))
        mouse.up()
        return [f"drag {start['what']} by {dx:.0f}, {dy:.0f}"]

    def touch(self) -> list[str]:
        dx, dy = (self.chance.uniform(-15, 15) for _ in range(2))
        return self._at(
            "drag", lambda place: stroke_from(self.page, place["x"], place["y"], dx, dy)
        )

    def press(self) -> list[str]:
        return self._at("press", lambda place: self.page.mouse.click(place["x"], place["y"]))

    def key(self) -> list[str]:
        key = self.chance.choice(KEYS)
        return self._at("key", lambda _: self.page.keyboard.press(key), key)

    def type(self) -> list[str]:
        text, end = self._text(), self.chance.choice(("Enter", "Enter", "Tab", "Escape"))

        def write(_: object) -> None:
            keyboard = self.page.keyboard
            keyboard.press("Delete")
            (keyboard.type if len(text) < 6 else keyboard.insert_text)(text)
            keyboard.press(end)

        return self._at("type", write, f"{text!r} and {end}")

    def point(self) -> list[str]:
        return self._at("point", lambda place: self.page.mouse.move(place["x"], place["y"]))

    def _at(self, kind: str, act: Callable[[Any], None], how: str = "") -> list[str]:
        if not (place := self._choose(kind)):
            return []
        act(place)
        return [f"{kind} {how} at {place['what']}"]

    def resize(self) -> list[str]:
        width = self.chance.choice(WIDTHS)
        self.page.set_viewport_size({"width": width, "height": 800})
        return [f"resize to {width} px"]

    def theme(self) -> list[str]:
        theme, forced = (
            self.chance.choice(("light", "dark")),
            self.chance.choice(("none", "active")),
        )
        self.page.emulate_media(color_scheme=theme, forced_colors=forced)
        return [f"theme {theme}, forced colours {forced}"]

    def history(self) -> list[str]:
        """Go to a state that was here before, by a link of its own, or back, or forward."""
        way = self.chance.choice(("link", "link", "back", "forward"))
        pieces = self.page.url.partition("#")[2].split(";")
        self.links.append(";".join(piece for piece in pieces if ":" in piece))
        other = f"{self._name()}:logits={self._text()}"
        link = f"#event-{self.count};{self.chance.choice((other, *self.links))}"
        done: list[str] = self.page.evaluate(GO, [way, link])
        return done

    def burst(self) -> list[str]:
        kinds = self.chance.choices(("press", "key", "type", "point"), (4, 4, 3, 1), k=10)
        text = {"key": lambda: self.chance.choice(KEYS), "type": self._text}
        name = self._name()
        events = [{**self._where(kind, name), "text": text.get(kind, str)()} for kind in kinds]
        done: list[str] = self.page.evaluate(BURST, events)
        return done

    def _text(self) -> str:
        several = self.chance.choice(" ,;").join(
            f"{self.chance.uniform(-10, 10):.3g}" for _ in range(self.chance.randrange(1, 10))
        )
        return self.chance.choice((*TEXTS, *(several,) * 6))

    def _name(self) -> str:
        return self.name if self.chance.random() < 0.8 else self.chance.choice(self.all)

    def _where(self, kind: str, name: str) -> dict[str, Any]:
        names = ("which", "across", "down")
        where = {each: self.chance.random() for each in names}
        return {**where, "name": name, "kind": kind, "rather": self.chance.random() < RATHER}

    def _choose(self, kind: str) -> dict[str, Any] | None:
        found: dict[str, Any] | None = self.page.evaluate(CHOOSE, self._where(kind, self._name()))
        return found


def play(
    page: Any, names: Iterable[str], check: Callable[[], object], *, seed: int = SEED
) -> None:
    """Let a reader move explorables of a page, one after the other; look at all numbers often.

    `check` compares them with the truth, when the page is still and the pointer out of the way.
    """
    page.evaluate(ALONE)
    page.evaluate(STAY)
    page.evaluate(OPENING)
    for name in names:
        move(page, name, check, seed)


def move(page: Any, name: str, check: Callable[[], object], seed: int) -> None:
    """Let a reader move an explorable `EVENTS` times.

    SOFTMAX_EVENTS and SOFTMAX_SEED in the environment make more events, and others; a failure
    shows its seed and the last events.
    """
    reader = Reader(page, name, seed)
    address = page.url.split("#")[0]
    try:
        looks = 0
        while reader.count < EVENTS:
            reader.act()
            if reader.count >= CHECK_EVERY * (looks + 1):
                looks += 1
                assert page.url.split("#")[0] == address, "the page was turned"
                page.mouse.move(1, 1)
                page.evaluate("document.activeElement.blur()")  # what is half typed is left so
                settle(page)
                check()
                wrong = page.evaluate(NOT_AS_ADDRESSED)
                assert wrong == [], (page.url, wrong)
    finally:
        print(  # noqa: T201 (pytest shows it when the test fails)
            f"{name}, seed {seed}, {reader.count} events; the last of them:",
            *reader.last,
            sep="\n  ",
        )
