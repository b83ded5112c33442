"""Each page of the built book opened three times without a network, and all that can be seen.

Opening a page, with its formulas, costs more than most of what is looked for. So one page stands
for all checks that only read it, then for those that move its explorables, in ever other windows.
"""

import gzip
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from fontTools.ttLib import TTFont
from hands import ALONE, NO_FORMULAS, settle
from settled import CHAPTERS, HALF_FORMULAS, HOST, LIVE, NOT_LIVE, PAGES

from tools.font import ITALIC, characters_of

pytestmark = pytest.mark.browser

MAX_SHIFT = 0.02

RAW_FORMULAS = """() => [
  ...[...document.querySelectorAll(".math")].filter((math) => !math.querySelector("math")),
  ...[...document.querySelectorAll("article :is(p, li, td, th, figcaption, h1, h2, h3)")].filter(
    (words) => [...words.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.data.includes("$"))),
].map((math) => math.textContent)"""

# An icon is a letter of a web font, drawn by a pseudo-element; without the font it is a box.
BROKEN_ICONS = """async () => {
  await document.fonts.ready;
  return [...document.querySelectorAll("i[class*='fa-'], i.fas")]
    .filter((icon) => icon.checkVisibility())
    .filter((icon) => {
      const style = getComputedStyle(icon, "::before");
      const font = `${style.fontWeight} 16px ${style.fontFamily}`;
      return style.content === "none" || icon.getBoundingClientRect().width < 4 ||
        !document.fonts.check(font, style.content.slice(1, -1));
    })
    .map((icon) => icon.className);
}"""

LIGHT_BOXES = """(live) => [...document.querySelectorAll(".cell_output *, .cell_output")]
  .filter((element) => !element.closest(`${live}, svg`))
  .filter((element) => {
    const [red, green, blue, alpha = 1] =
      getComputedStyle(element).backgroundColor.match(/[\\d.]+/g).map(Number);
    return alpha > 0 && (red + green + blue) / 3 > 128;
  })
  .map((element) => element.outerHTML.slice(0, 120))"""

# What a cell with a table of HTML and a picture shows, which no chapter does today.
RICH_OUTPUT = """() => document.querySelector(".bd-article").insertAdjacentHTML("beforeend", `
  <div class="cell docutils container"><div class="cell_output docutils container">
    <div class="output text_html"><p>words</p></div>
    <div class="output"><img alt="" width="40" height="40"
      src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"></div>
  </div></div>`)"""

# How far the rules beside the lines of derivations reach beyond what is seen without scrolling.
RULES = r"""() => [
  ...document.querySelectorAll(
    ".cell_output :is(mtd:nth-child(3):empty + mtd, .rule-below > mtd:last-child)"),
]
  .map((rule) => {
    const seen = rule.closest(".explorables-formula").getBoundingClientRect();
    const words = [...rule.querySelectorAll("mi, mn, mo, mtext")];
    return Math.max(...words.map((word) => word.getBoundingClientRect().right)) - seen.right;
  })
"""
# Where the sign after a formula stands on another line than the formula, or away from it.
LOST_SIGNS = """() => {
  const found = { signs: 0, lost: [] };
  const shown = ".bd-article .math math:not(.explorables-whole *)";
  for (const formula of document.querySelectorAll(shown)) {
    const after = formula.nextSibling ?? formula.parentElement.nextSibling;
    if (!(after instanceof Text) || !/^[^\\s\\w]/.test(after.data) || !formula.checkVisibility())
      continue;
    const range = document.createRange();
    range.setStart(after, 0);
    range.setEnd(after, 1);
    const sign = range.getBoundingClientRect();
    const box = formula.getBoundingClientRect();
    found.signs += 1;
    if (sign.top > box.bottom || Math.abs(sign.left - box.right) > 2)
      found.lost.push(`${formula.textContent.slice(0, 30)} ${after.data.slice(0, 20)}`);
  }
  return found;
}"""

# The box of an explorable has its height by number; what is in it may have another. Far from the
# window nobody measures it.
BOXES = """async (live) => {
  const found = [];
  for (const box of document.querySelectorAll(live)) {
    box.scrollIntoView({ block: "center", behavior: "instant" });
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    const content = box.firstElementChild.getBoundingClientRect().height;
    found.push([box.getBoundingClientRect().height, content, getComputedStyle(box).contain]);
  }
  return found;
}"""

# Moves every explorable to its ends, and says after which step something is wider than the screen.
EXTREMES = """async () => {
  const frames = async (count) => {
    for (; count > 0; count -= 1) await new Promise((done) => requestAnimationFrame(done));
  };
  const wide = [];
  let steps = 0;
  const look = async (root, what) => {
    await frames(2);
    steps += 1;
    const excess = document.scrollingElement.scrollWidth - innerWidth;
    if (excess > 0) wide.push(`${root.dataset.explorable}, ${what}: ${excess} px`);
  };
  const key = (one, name) => one.dispatchEvent(
    new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }));
  for (const root of document.querySelectorAll("[data-explorable]")) {
    root.scrollIntoView({ block: "start", behavior: "instant" });
    await frames(3);
    const fields = [...root.querySelectorAll("input")];
    for (const text of ["-9.87654321", "1e-8", "-99999", "99999", "-9.9 10 -9.99 8.88 -7 1 2 3"]) {
      for (const field of text.includes(" ") ? fields.slice(0, 1) : fields) {
        field.focus({ preventScroll: true });
        field.value = text;
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        key(field, "Enter");
      }
      await look(root, text);
    }
    for (const name of ["End", "Home"]) {
      for (const one of root.querySelectorAll("[role=slider]")) key(one, name);
      await look(root, name);
    }
    for (const one of root.querySelectorAll("button")) {
      one.click();
      await look(root, one.textContent);
    }
  }
  return [steps, wide];
}"""

# Leaves every explorable in a state that is not the one it opened in.
MOVE_ALL = """async () => {
  for (const root of document.querySelectorAll("[data-explorable]")) {
    // Of the presets this is the largest layer.
    [...root.querySelectorAll("[aria-label=Presets] button")].at(-2)?.click();
    const field = root.querySelector("input");
    if (field !== null) {
      field.value = "10 -10 1 2 3 4 5 6";
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
    root.querySelectorAll("[role=gridcell], [role=radio]")[3]?.click();
    for (let frame = 0; frame < 4; frame += 1) {
      await new Promise(requestAnimationFrame);
      doWhatWaits();
    }
  }
  document.activeElement.blur();
  await Promise.all(document.getAnimations()
    .filter((one) => one.timeline === document.timeline)
    .map((one) => one.finished));
}"""

AXE = """(where) => axe.run(where, { resultTypes: ["violations"], preload: false }).then(
  (result) => result.violations.flatMap(
    ({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)))"""

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

# What is seen beyond the frame of an explorable: not what is cut off on purpose, nor the
# sliders of numbers in formulas, which have no place. Half of the margin of a phone's page is
# left to rings.
BEYOND = """() => {
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

# Shapes without a number of pixels, and buttons that are chosen and look like those that are not.
LOST = """() => {
  const painted = (one, part) => {
    const style = getComputedStyle(one, part);
    return style.backgroundColor + style.backgroundImage + style.boxShadow + style.borderColor;
  };
  const found = [];
  for (const root of document.querySelectorAll("[data-explorable]")) {
    const name = root.dataset.explorable;
    for (const one of root.querySelectorAll("[aria-pressed=true], [aria-checked=true]")) {
      const other = [...one.parentElement.querySelectorAll("button")].find((each) =>
        each.matches("[aria-pressed=false], [aria-checked=false]"));
      if (other && painted(one) === painted(other)) found.push(`${name}: ${one.textContent}`);
    }
    const drawn = ".sx-bar, .sx-part, .sx-fill, .sx-truth, .sx-gradient-bar, .sx-cost-bar," +
      ".sx-share, .sx-digit-bar > :first-child, .sx-key";
    for (const one of root.querySelectorAll(drawn)) {
      if (!one.checkVisibility()) continue;
      const { backgroundColor, backgroundImage } = getComputedStyle(one);
      if (backgroundColor === "rgba(0, 0, 0, 0)" && backgroundImage === "none")
        found.push(`${name}: ${one.className}`);
      if (backgroundColor === getComputedStyle(document.body).backgroundColor)
        found.push(`${name}: ${one.className} is as the page, ${backgroundColor}`);
    }
  }
  return found;
}"""

# Whoever reads with more space between letters, as WCAG 1.4.12 has it, sees whole tables.
CUT_TABLES = """() => {
  const style = document.createElement("style");
  style.textContent = "* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }";
  document.head.append(style);
  const right = (one) => one.getBoundingClientRect().right;
  const cut = [...document.querySelectorAll("[data-explorable] table")]
    .filter((table) => right(table) > right(table.closest("[data-explorable]")) + 8)
    .map((table) => table.textContent.slice(0, 60));
  style.remove();
  return cut;
}"""

# The page's search, and the link that is shown only where it cannot be copied, too.
SMALL_FIELDS = """() => [...document.querySelectorAll("input, textarea, select")]
  .filter((one) => !one.matches("[type=radio], [type=checkbox]"))
  .filter((one) => {
    const { hidden } = one;
    one.hidden = false;
    one.focus();
    const small = parseFloat(getComputedStyle(one).fontSize) < 16;
    one.hidden = hidden;
    return small;
  })
  .map((one) => one.getAttribute("aria-label"))"""

# What is drawn in an explorable in letters of less than 11 px, indices included.
SMALL_LETTERS = """() => {
  const found = [];
  for (const root of document.querySelectorAll("[data-explorable]")) {
    const words = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (words.nextNode()) {
      const one = words.currentNode.parentElement;
      const { fontSize } = getComputedStyle(one);
      const drawn = one instanceof SVGGraphicsElement ? one.getScreenCTM().a : 1;
      const pixels = parseFloat(fontSize) * drawn;
      if (pixels > 10.99 || !words.currentNode.data.trim() || !one.checkVisibility()) continue;
      if (one.closest(".sx-keys, annotation")) continue;
      found.push(`${root.dataset.explorable} ${one.localName} ` +
        `“${one.textContent.slice(0, 20)}” in ${pixels.toFixed(1)} px`);
    }
  }
  return found;
}"""

# What can be moved or answered, from top to bottom.
PLACES = """() => [...document.querySelectorAll(".sx, .explorables-predict, .exercise")]
  .filter((each) => each.offsetHeight)
  .map((each) => [each.matches(".sx"), ...["top", "bottom"].map(
    (side) => each.getBoundingClientRect()[side] + scrollY)])"""
SCREEN, MOST_SCREENS = 900, 4

LOADED = """() => performance.getEntriesByType("resource").map(({ name }) => name)
  .filter((name) => name.startsWith("http"))"""
MOST_BYTES, MOST_GZIPPED = 1_000_000, 300_000

LETTERS = """() => [
  ...[...document.querySelectorAll("math :is(mi, mn, mo, mtext, ms)")].map((one) =>
    [one.localName, one.textContent, one.getAttribute("mathvariant") ?? ""]),
  ...[...document.querySelectorAll(".sx-symbol")].flatMap((one) =>
    [...one.textContent].map((letter) => ["mi", letter, ""])),
]"""
# Says what takes part without being drawn: an application, a product, a comma, a space.
INVISIBLE = set("\u2061\u2062\u2063\u2064\u200b\n\t")
X_HEIGHTS = """() => ["article p", "article p math"].map((selector) => {
  const pen = document.createElement("canvas").getContext("2d");
  const one = document.querySelector(selector);
  pen.font = `500px ${one && getComputedStyle(one).fontFamily}`;
  return one && pen.measureText("x").actualBoundingBoxAscent;
})"""

CUT_LINES = """() => [...document.querySelectorAll(".sx-with-numbers")]
  .filter((line) => line.scrollWidth > line.clientWidth)
  .map((line) => line.textContent)"""

# Bars whose middle is not above that of their number.
ASIDE = """() => [...document.querySelectorAll(".sx-panel:has(.sx-column)")].flatMap((panel) => {
  const middles = (selector) => [...panel.querySelectorAll(selector)].map((one) => {
    const { left, right } = one.getBoundingClientRect();
    return (left + right) / 2;
  });
  const numbers = middles(".sx-numbers > *");
  return middles(".sx-column")
    .map((middle, at) => Math.round(middle - numbers[at]))
    .filter((off) => off !== 0)
    .map((off) => `a bar is ${off} px beside its number: ${panel.textContent}`);
})"""


def as_it_opens(page: Any, theme: str) -> Iterator[str]:
    """Say what is not as it should be: formulas set, icons drawn, explorables alive, no jump."""
    yield from (f"a raw formula: {one}" for one in page.evaluate(RAW_FORMULAS))
    yield from (f"an icon without its font: {one}" for one in page.evaluate(BROKEN_ICONS))
    yield from (f"an explorable is {state}" for state in page.evaluate(NOT_LIVE, HOST))
    if (seen := page.evaluate("document.documentElement.dataset.theme")) != theme:
        yield f"the theme is {seen}"
    if (shift := page.evaluate("layoutShift")) > MAX_SHIFT:
        yield f"it jumps by {shift}: {page.evaluate('layoutShifts')}"
    yield from page.evaluate(BEYOND)
    yield from page.evaluate(HALF_FORMULAS)
    yield from page.evaluate(ASIDE)
    if theme == "dark":
        page.evaluate(RICH_OUTPUT)
        yield from (f"a light box: {one}" for one in page.evaluate(LIGHT_BOXES, LIVE))


def in_forced_colours(page: Any) -> Iterator[str]:
    """Say what cannot be told apart with the system's colours."""
    page.emulate_media(forced_colors="active")
    settle(page)
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    yield from (f"lost in forced colours: {one}" for one in page.evaluate(LOST))
    page.emulate_media(forced_colors="none")


def in_large_text(page: Any) -> Iterator[str]:
    """Say what leaves its frame where the reader makes the text alone twice as large."""
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    settle(page)
    yield from (f"in large text, {one}" for one in page.evaluate(BEYOND))
    page.evaluate("document.documentElement.style.fontSize = ''")
    settle(page)


def heavy(page: Any, book: Path) -> Iterator[str]:
    """Say what is too much of all that a first visit transfers."""
    paths = [urlsplit(one).path.lstrip("/") for one in (page.url, *page.evaluate(LOADED))]
    bodies = [(book / unquote(path)).read_bytes() for path in set(paths)]
    # What is compressed already does not become smaller.
    gzipped = sum(min(len(body), len(gzip.compress(body))) for body in bodies)
    total = sum(map(len, bodies))
    if len(bodies) <= 12 or total > MOST_BYTES or gzipped > MOST_GZIPPED:
        yield f"{len(bodies)} files of {total} bytes, {gzipped} with gzip"


def long_stretches(page: Any) -> Iterator[str]:
    """Say where nothing can be moved or answered: at the top, or for some screens."""
    places = page.evaluate(PLACES)
    if min((top for moves, top, _ in places if moves), default=SCREEN) >= SCREEN:
        yield "nothing to move on the first screen"
    end = 0.0
    bottom = page.evaluate("document.documentElement.scrollHeight")
    for _, top, below in [*sorted(places, key=lambda place: place[1]), (False, bottom, bottom)]:
        if top - end > MOST_SCREENS * SCREEN:
            yield f"nothing to move or answer from {end} to {top} px"
        end = max(end, below)


def shown(tag: str, text: str, variant: str) -> set[str]:
    """Return what a browser draws for a token of MathML."""
    text = text.strip()
    if tag == "mi" and len(text) == 1 and variant != "normal":
        text = ITALIC.get(text, text)
    return set(text) - INVISIBLE


def other_fonts(page: Any, held: set[str]) -> Iterator[str]:
    """Say what the math font lacks, and whether it is as large as the text's, within 6 %.

    Which font the reader's system has for text is not known.
    """
    tokens = page.evaluate(LETTERS)
    yield from (f"no glyph for {one}" for token in tokens for one in shown(*token) - held)
    text, formula = page.evaluate(X_HEIGHTS)
    if formula and abs(formula / text - 1) > 0.06:
        yield f"an x of {formula} in formulas, of {text} in text"


def hidden_rules(page: Any, name: str, width: int, height: int) -> Iterator[str]:
    """Say which rules of derivations cannot be seen in a window, once nothing in it moves."""
    page.set_viewport_size({"width": width, "height": height})
    settle(page)  # the sidebars glide to their places, and with them the edges of the text
    # The page puts rules below their lines when it has its width: later on a busy machine.
    for _ in range(50):
        beyond = page.evaluate(RULES)
        if not any(by > 1 for by in beyond):
            break
        page.wait_for_timeout(100)
    if name in CHAPTERS and len(beyond) < (4 if name == "last-digits" else 10):
        yield f"{len(beyond)} rules at {width} × {height}"
    yield from (f"a rule is {by} px out of sight at {width} × {height}" for by in beyond if by > 1)


def loose_boxes(page: Any, when: str) -> Iterator[str]:
    for box, content, contain in page.evaluate(BOXES, LIVE):
        if abs(box - content) >= 0.5 or contain != "size layout":
            yield f"{when}, a box of {box} px ({contain}) for {content} px"


def barriers(page: Any) -> Iterator[str]:
    """Say what axe finds, as the page stands and once every explorable has been moved."""
    yield from page.evaluate(AXE, "html")
    if page.locator("[data-explorable]").count():
        page.evaluate(MOVE_ALL)
        yield from (f"moved: {one}" for one in page.evaluate(AXE, "[data-explorable]"))


def at_the_ends(page: Any) -> Iterator[str]:
    """Move every explorable to its ends; say what is wider than the screen then."""
    page.evaluate(ALONE)
    steps, wide = page.evaluate(EXTREMES)
    settle(page)
    yield from wide
    if steps < 10 * page.locator("[data-explorable]:has(input)").count():
        yield f"only {steps} steps"


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
    page.emulate_media(reduced_motion="reduce")
    addresses = page.evaluate(ADDRESSES)
    yield "as it stands"
    for keys in (["Home"], ["End"], ["End", "Home"], ["Home", "Home", "End"]):
        assert page.evaluate(PRESS, keys) > 0 or not addresses
        yield f"sliders to {keys}"
    for numbers in logits() if addresses else ():
        text = ",".join(map(str, numbers))
        state = ";".join(f"{name}:logits={text}" for name in addresses)
        page.evaluate("state => { location.hash = state; }", state)
        yield f"logits {text}"


def in_all_states(page: Any, look: str) -> Iterator[str]:
    """Bring a page from state to state, and say once for each element what a look finds there."""
    wrong: dict[str, str] = {}
    for state in states(page):
        settle(page)
        for one in page.evaluate(look):
            wrong.setdefault(one.split("“")[0], f"{state}: {one}")
    yield from wrong.values()


@pytest.fixture(scope="module")
def held(book: Path) -> set[str]:
    """The characters of the font that the built pages load."""
    return characters_of(TTFont(book / "_static/math-font.woff2"))


def test_every_page_has_its_looks(pages: list[str]) -> None:
    assert pages == [f"chapters/{name}.html" for name in PAGES]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_in_the_dark(
    open_page: Callable[..., Any], book: Path, axe: str, held: set[str], name: str
) -> None:
    """On a desktop from disk; then on a phone, where the formulas are what the text is."""
    page = open_page(f"{book.as_uri()}/chapters/{name}.html", theme="dark")
    wrong = [*as_it_opens(page, "dark"), *other_fonts(page, held), *in_forced_colours(page)]
    wrong += hidden_rules(page, name, 1280, 700)
    page.set_viewport_size({"width": 320, "height": 900})
    page.evaluate(NO_FORMULAS)
    settle(page)
    page.evaluate(axe)
    wrong += barriers(page)
    page.evaluate(ALONE)
    page.set_viewport_size({"width": 390, "height": 900})
    wrong += in_all_states(page, BEYOND)
    assert not wrong


@pytest.mark.parametrize("name", PAGES)
def test_a_page_by_day(
    open_page: Callable[..., Any], book: Path, book_server: str, axe: str, name: str
) -> None:
    """On a desktop, from a server."""
    page = open_page(f"{book_server}/chapters/{name}.html")
    wrong = [*as_it_opens(page, "light"), *heavy(page, book)]
    if name in CHAPTERS:
        wrong += long_stretches(page)
    wrong += [*in_forced_colours(page), *loose_boxes(page, "as it opens")]
    wrong += page.evaluate(CUT_LINES)
    page.evaluate(axe)
    wrong += barriers(page)
    if name in CHAPTERS:
        below = page.locator(".rule-below").count()
        for width, height in ((390, 900), (1280, 1100), (900, 700), (1280, 900)):
            wrong += hidden_rules(page, name, width, height)
        # A picture of the whole page changes the window, too, and changes it back.
        page.screenshot(full_page=True, type="jpeg", quality=1)
        wrong += hidden_rules(page, name, 1280, 900)
        if page.locator(".rule-below").count() != below:
            wrong += ["not as many rules stand below their lines as before"]
    wrong += in_large_text(page)
    wrong += at_the_ends(page)
    wrong += loose_boxes(page, "moved")
    if page.locator(".sx-with-numbers").count():
        wrong += in_all_states(page, CUT_LINES)
    assert not wrong


@pytest.mark.parametrize("name", PAGES)
def test_a_page_on_a_phone(open_page: Callable[..., Any], book_server: str, name: str) -> None:
    address = f"{book_server}/chapters/{name}.html"
    page = open_page(address, width=320, height=700, has_touch=True)
    wrong = list(as_it_opens(page, "light"))
    signs = 0
    for width in (320, 350, 390):
        page.set_viewport_size({"width": width, "height": 800})
        found = page.evaluate(LOST_SIGNS)
        wrong += [*page.evaluate(BEYOND), *page.evaluate(SMALL_LETTERS)]
        wrong += [f"at {width} px a sign has left its formula: {one}" for one in found["lost"]]
        signs += found["signs"]
    # Where explorables are moved at random, at this width too, they stand alone.
    page.set_viewport_size({"width": 700, "height": 800})
    wrong += [f"at 700 px, {one}" for one in page.evaluate(BEYOND)]
    page.set_viewport_size({"width": 390, "height": 800})
    assert signs > 30 or name not in CHAPTERS
    assert page.evaluate("matchMedia('(pointer: coarse)').matches")
    wrong += [f"a phone zooms in on {field}" for field in page.evaluate(SMALL_FIELDS)]
    wrong += [f"with spaced letters, a table is cut: {one}" for one in page.evaluate(CUT_TABLES)]
    wrong += loose_boxes(page, "as it opens, at 390 px")
    page.set_viewport_size({"width": 320, "height": 700})
    wrong += at_the_ends(page)
    wrong += [*loose_boxes(page, "moved"), *page.evaluate(SMALL_LETTERS)]
    wrong += in_all_states(page, BEYOND)
    page.set_viewport_size({"width": 390, "height": 700})
    wrong += loose_boxes(page, "at 390 px again")
    assert not wrong
