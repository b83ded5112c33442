"""The built book in a browser that has no network: over http and by double click."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from settled import SETTLED

pytestmark = pytest.mark.browser

MAX_SHIFT = 0.02

RAW_FORMULAS = """() => [
  ...[...document.querySelectorAll(".math")].filter(
    (math) => !math.querySelector("mjx-container") || math.querySelector("mjx-merror")),
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

LIGHT_BOXES = """() => [...document.querySelectorAll(".cell_output *, .cell_output")]
  .filter((element) => !element.closest(".explorables-live, svg"))
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

# However long a formula takes here, the style sheet's own limit does not show the article earlier.
NO_LIMIT = """new MutationObserver((_, observer) => {
  if (!document.head) return;
  observer.disconnect();
  const style = document.createElement("style");
  style.textContent = ".bd-article { animation-delay: 600s !important }";
  document.head.append(style);
}).observe(document, { childList: true, subtree: true })"""

# Without the article's formulas, each of the many frames that follow takes half the time.
NO_FORMULAS = "document.querySelectorAll('mjx-container').forEach((one) => one.remove())"

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
    const field = root.querySelector("input");
    if (field !== null) {
      field.value = "10 -10 1 2 3 4 5 6";
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
    root.querySelectorAll("[role=gridcell], [role=radio]")[3]?.click();
    await new Promise((done) => setTimeout(done, 250));
  }
  document.activeElement.blur();
  await Promise.all(document.getAnimations()
    .filter((one) => one.timeline === document.timeline)
    .map((one) => one.finished));
}"""

AXE = """(where) => axe.run(where, { resultTypes: ["violations"], preload: false }).then(
  (result) => result.violations.flatMap(
    ({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)))"""
SEEN = "() => performance.getEntriesByName('first-contentful-paint').length > 0"


@pytest.mark.parametrize(
    ("site", "theme"), [("file", "dark"), ("http", "light")], indirect=["site"]
)
def test_every_page_is_whole(
    open_page: Callable[..., Any], site: str, pages: list[str], theme: str
) -> None:
    """Formulas set, icons drawn, explorables alive, no jump, no complaint."""
    for name in pages:
        page = open_page(f"{site}/{name}", theme=theme)
        assert page.evaluate(RAW_FORMULAS) == [], name
        assert page.evaluate(BROKEN_ICONS) == [], name
        states = page.eval_on_selector_all(
            ".explorables-place", "places => places.map((place) => place.dataset.state)"
        )
        assert set(states) <= {"live"}, name
        assert page.evaluate("document.documentElement.dataset.theme") == theme
        if theme == "dark":
            assert page.evaluate(LIGHT_BOXES) == [], name
        shift = page.evaluate("layoutShift")
        assert shift <= MAX_SHIFT, f"{name}: {shift}, {page.evaluate('layoutShifts')}"
        page.context.close()


def test_narrow_pages_do_not_scroll_sideways(
    open_page: Callable[..., Any], book_server: str, pages: list[str]
) -> None:
    moved = 0
    for name in pages:
        page = open_page(f"{book_server}/{name}", width=320, height=700)
        excess = page.evaluate("document.scrollingElement.scrollWidth - innerWidth")
        assert excess <= 0, f"{name} is {excess} px wider than a screen of 320 px"
        shift = page.evaluate("layoutShift")
        assert shift <= MAX_SHIFT, f"{name}: {shift}, {page.evaluate('layoutShifts')}"
        page.evaluate(NO_FORMULAS)
        steps, wide = page.evaluate(EXTREMES)
        assert wide == [], name
        moved += steps
        page.context.close()
    assert moved > 100


def test_nothing_jumps_when_formulas_are_set_late(
    open_page: Callable[..., Any], book: Path, book_server: str, pages: list[str]
) -> None:
    """On the page with the most formulas, which MathJax sets after the reader sees the page."""
    name = max(pages, key=lambda name: (book / name).read_text(encoding="utf-8").count('"math '))
    page = open_page(f"{book_server}/search.html", settle=False)
    page.add_init_script(NO_LIMIT)
    held: list[Any] = []

    def hold(route: Any) -> None:
        held.append(route)

    page.route("**/mathjax/*.js*", hold)
    page.goto(f"{book_server}/{name}", wait_until="commit")
    page.wait_for_function(SEEN)
    page.wait_for_timeout(200)
    assert any("startup" in route.request.url for route in held)
    for route in held:  # it grows while startup.js asks for more
        route.continue_()
    page.unroute("**/mathjax/*.js*")
    page.wait_for_function(SETTLED)
    assert page.locator(".bd-article mjx-container").count() > 50
    shift = page.evaluate("layoutShift")
    assert shift <= MAX_SHIFT, f"{name}: {shift}, {page.evaluate('layoutShifts')}"


def test_a_rich_output_has_no_light_box_on_a_dark_page(
    open_page: Callable[..., Any], book_server: str, pages: list[str]
) -> None:
    page = open_page(f"{book_server}/{pages[0]}", theme="dark")
    page.evaluate(RICH_OUTPUT)
    assert page.evaluate(LIGHT_BOXES) == []


def test_double_click_on_the_index_opens_the_book(
    open_page: Callable[..., Any], site: str
) -> None:
    page = open_page(f"{site}/index.html", settle=False)
    page.wait_for_url("**/chapters/index.html")
    assert page.locator("article h1").count() == 1


def test_search_finds_the_jacobian(open_page: Callable[..., Any], site: str) -> None:
    page = open_page(f"{site}/chapters/index.html")
    page.locator("button.search-button__button:visible").first.click()
    page.locator("#pst-search-dialog input[name=q]").fill("Jacobian")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=Jacobian*")
    # Sphinx adds what it finds one by one: the sections' names come after their chapters.
    page.locator("#search-results li a", has_text="jacobian").first.wait_for()


def test_theme_button_changes_the_colours_of_pictures(
    open_page: Callable[..., Any], book_server: str
) -> None:
    page = open_page(f"{book_server}/chapters/index.html", theme="light")
    colours = """() =>
      [...document.querySelectorAll("svg.explorables-picture [style*='--softmax']")]
      .map((shape) => getComputedStyle(shape).fill + getComputedStyle(shape).stroke)"""
    light = page.evaluate(colours)
    button = page.locator(".theme-switch-button:visible").first
    while page.evaluate("document.documentElement.dataset.theme") != "dark":
        button.click()
    dark = page.evaluate(colours)
    assert light
    assert all(before != after for before, after in zip(light, dark, strict=True))


def test_page_reads_without_scripts(
    open_page: Callable[..., Any], book_server: str, pages: list[str]
) -> None:
    """Text is visible, and each explorable shows its picture and its sentence."""
    for name in pages:
        page = open_page(
            f"{book_server}/{name}", java_script_enabled=False, allowed=("csp", "CSP")
        )
        assert page.locator("article h1").is_visible(), name
        for still in page.locator(".explorables-still").all():
            assert still.locator("svg").is_visible()
            assert still.locator("p").is_visible()
        page.context.close()


@pytest.mark.parametrize(("width", "theme"), [(1280, "light"), (320, "dark")])
def test_pages_are_accessible(  # noqa: PLR0917 (fixtures)
    open_page: Callable[..., Any],
    book_server: str,
    pages: list[str],
    axe: str,
    theme: str,
    width: int,
) -> None:
    """As they open, and once every explorable has been moved.

    Formulas are looked at in the light; in the dark they are what the text around them is.
    """
    barriers = []
    for name in [*pages, "search.html"]:
        page = open_page(
            f"{book_server}/{name}",
            theme=theme,
            width=width,
            settle=name != "search.html",
            formulas=theme == "light",
        )
        page.evaluate(axe)
        barriers += [f"{name}: {one}" for one in page.evaluate(AXE, "html")]
        if page.locator("[data-explorable]").count():
            page.evaluate(MOVE_ALL)
            barriers += [
                f"{name}, moved: {one}" for one in page.evaluate(AXE, "[data-explorable]")
            ]
        page.context.close()
    assert not barriers


# Where the sign after a formula stands on another line than the formula, or away from it.
LOST_SIGNS = """() => {
  const found = { signs: 0, lost: [] };
  for (const formula of document.querySelectorAll(".bd-article span.math:has(mjx-container)")) {
    const after = formula.nextSibling;
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


def test_a_sign_stays_with_its_formula(
    open_page: Callable[..., Any], book_server: str, pages: list[str]
) -> None:
    signs = 0
    for name in pages:
        page = open_page(f"{book_server}/{name}", width=390)
        for width in (390, 350, 320):
            page.set_viewport_size({"width": width, "height": 800})
            found = page.evaluate(LOST_SIGNS)
            assert found["lost"] == [], f"{name} at {width} px"
            signs += found["signs"]
        page.context.close()
    assert signs > 300


# The box of an explorable has its height by number; what is in it may have another. Far from the
# window nobody measures it.
BOXES = """async () => {
  const found = [];
  for (const box of document.querySelectorAll(".explorables-live")) {
    box.scrollIntoView({ block: "center", behavior: "instant" });
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    const content = box.firstElementChild.getBoundingClientRect().height;
    found.push([box.getBoundingClientRect().height, content, getComputedStyle(box).contain]);
  }
  return found;
}"""


@pytest.mark.parametrize("width", [1280, 390])
def test_boxes_follow_what_is_in_them(
    open_page: Callable[..., Any], book_server: str, pages: list[str], width: int
) -> None:
    heights = set()
    for name in pages:
        page = open_page(f"{book_server}/{name}", width=width)
        for state in range(2):
            if state:
                page.evaluate(NO_FORMULAS)
                page.evaluate(EXTREMES)
                page.wait_for_timeout(300)
            for box, content, contain in page.evaluate(BOXES):
                assert abs(box - content) < 0.5, f"{name}: {box} px for {content}"
                assert contain == "size layout"
                heights.add((name, state, round(content)))
        page.context.close()
    assert len(heights) > 25


CUT = """() => {
  const article = document.querySelector(".bd-article");
  const box = article.getBoundingClientRect();
  const shape = getComputedStyle(article).clipPath;
  const [above, , below = above] = shape.match(/-?[\\d.]+(?=px)/g).map(Number);
  return { above, below, top: box.top + above, bottom: box.bottom - below, end: box.bottom };
}"""


def test_what_is_out_of_sight_is_cut_off_in_a_drag(
    open_page: Callable[..., Any], book_server: str
) -> None:
    page = open_page(f"{book_server}/chapters/definition.html")
    page.set_viewport_size({"width": 1280, "height": 800})
    handle = page.locator("[data-explorable=temperature] .sx-handle").first
    handle.evaluate("(one) => one.scrollIntoView({ block: 'center', behavior: 'instant' })")
    box = handle.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    whole = page.evaluate(CUT)
    assert max(whole["above"], whole["below"]) <= 0
    page.mouse.move(x, y)
    page.mouse.move(x + 1, y)
    assert page.evaluate(CUT) == whole, "only a drag cuts"
    page.mouse.down()
    page.mouse.move(x, y - 10)
    cut = page.evaluate(CUT)
    assert min(cut["above"], cut["below"]) > 500
    assert cut["top"] <= -100
    assert cut["bottom"] >= 900
    page.mouse.wheel(0, 150)
    page.wait_for_function("document.querySelector('.bd-article').style.clipPath === ''")
    page.mouse.move(x, y - 20)
    assert page.evaluate(CUT)["above"] > 500
    page.mouse.up()
    after = page.evaluate(CUT)
    assert (after["above"], after["below"]) == (whole["above"], whole["below"])
    page.emulate_media(media="print")
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.bd-article')).clipPath") == "none"
    )
