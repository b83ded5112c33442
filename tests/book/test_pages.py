"""What a reader does with the built book, in a browser without a network; see `test_looks` too."""

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import matplotlib.image
import pytest
from settled import HOST, NOT_LIVE, PICTURE, SETTLED, STILL
from test_looks import AXE

pytestmark = pytest.mark.browser


def test_double_click_on_the_index_opens_the_book(
    open_page: Callable[..., Any], site: str
) -> None:
    page = open_page(f"{site}/index.html", settle=False)
    page.wait_for_url("**/chapters/index.html")
    assert page.locator("article h1").count() == 1


def test_theme_button_changes_the_colours_of_pictures(
    open_page: Callable[..., Any], book_server: str
) -> None:
    page = open_page(f"{book_server}/chapters/index.html", theme="light")
    colours = """(picture) => [...document.querySelectorAll(`${picture} [style*='--softmax']`)]
      .map((shape) => getComputedStyle(shape).fill + getComputedStyle(shape).stroke)"""
    light = page.evaluate(colours, PICTURE)
    button = page.locator(".theme-switch-button:visible").first
    while page.evaluate("document.documentElement.dataset.theme") != "dark":
        button.click()
    dark = page.evaluate(colours, PICTURE)
    assert light
    assert all(before != after for before, after in zip(light, dark, strict=True))


def test_page_reads_without_scripts(
    open_page: Callable[..., Any], book_server: str, pages: list[str]
) -> None:
    """Text is visible, each explorable its picture and its sentence; no button, no empty place."""
    page = open_page("about:blank", java_script_enabled=False, allowed=("csp", "CSP"))
    hidden = """(still) => ["article h1", `${still} svg`, `${still} p`].flatMap((what) =>
      [...document.querySelectorAll(what)].filter((one) => !one.checkVisibility())
        .map((one) => one.outerHTML.slice(0, 160)))"""
    counted = "(still) => [`${still} svg`, `${still} p`, still].map((what) => "
    counted += "document.querySelectorAll(what).length)"
    dead = """(host) => [...document.querySelectorAll(`button, ${host}`)].filter((one) =>
      one.checkVisibility() && (one.matches("button") ||
        one.offsetHeight > one.firstElementChild.offsetHeight)).map((one) => one.className)"""
    for name in pages:
        page.goto(f"{book_server}/{name}")
        assert page.locator("article h1").count() == 1, name
        assert page.evaluate(hidden, STILL) == [], name
        assert len(set(page.evaluate(counted, STILL))) == 1, name
        assert page.evaluate(dead, HOST) == [], name


def test_a_page_in_a_frame_without_an_origin(
    open_page: Callable[..., Any], book_server: str
) -> None:
    """It may keep nothing and fetch nothing; it is alive, in its font, and nothing complains."""
    page = open_page(f"{book_server}/chapters/references.html")
    page.evaluate(
        """(address) => {
          const sandbox = "allow-scripts";
          document.body.prepend(Object.assign(document.createElement("iframe"), { sandbox }));
          document.querySelector("iframe").src = address;
        }""",
        f"{book_server}/chapters/index.html",
    )
    (frame,) = page.main_frame.child_frames
    frame.wait_for_url("**/index.html")
    frame.wait_for_function(SETTLED)
    assert frame.evaluate(NOT_LIVE, HOST) == []
    loaded = """() => document.fonts.ready.then((fonts) =>
      [...fonts].filter((one) => one.status === "loaded").map((one) => one.family))"""
    assert "explorables-math-disk" in frame.evaluate(loaded)


@pytest.mark.parametrize(
    ("look", "words"),
    [({}, ("constructor", "softmax")), ({"width": 320, "theme": "dark"}, ("__proto__",))],
)
def test_the_search_is_accessible(
    open_page: Callable[..., Any],
    book_server: str,
    axe: str,
    look: dict[str, Any],
    words: tuple[str, ...],
) -> None:
    """It finds words, too, that every object of JavaScript knows."""
    page = open_page(f"{book_server}/search.html", settle=False, **look)
    page.evaluate(axe)
    assert page.evaluate(AXE, "html") == []
    for word in words:
        page.goto(f"{book_server}/search.html?q={word}")
        says = page.get_by_text(re.compile("did not match any|finished, found"))
        says.wait_for()
        assert (page.locator("#search-results li").count() > 0) == ("softmax" in word)


NO_STORAGE = """for (const name of ["localStorage", "sessionStorage"]) {
  Object.defineProperty(window, name, { configurable: true, get() {
    throw new DOMException("The operation is insecure.", "SecurityError");
  } });
}"""
FULL_STORAGE = """Storage.prototype.setItem = () => {
  throw new DOMException("It is full.", "QuotaExceededError");
}"""


@pytest.mark.parametrize("kept", [NO_STORAGE, FULL_STORAGE, "delete window.localStorage"])
def test_a_page_works_where_the_browser_keeps_nothing(
    book: Path, serve: Callable[..., str], open_page: Callable[..., Any], kept: str
) -> None:
    server = serve(book, head=f"<script>{kept}</script>")
    page = open_page(f"{server}/chapters/definition.html", theme="light")
    page.locator(".theme-switch-button:visible").first.click()
    page.wait_for_function("document.documentElement.dataset.theme === 'dark'")
    page.get_by_role("button", name="[1, 2, 5]").first.click()
    page.wait_for_function("location.hash.includes('logits=1,2,5')")


HIDDEN = """() => [...document.querySelectorAll(".bd-article section > :not(section)")]
  .filter((block) => block.style.visibility === "hidden")
  .map((block) => block.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom])"""

# Until the page has stood for twelve frames.
RESTS = """async () => {
  for (let last = NaN, still = 0; still < 12; last = scrollY) {
    await new Promise(requestAnimationFrame);
    still = scrollY === last ? still + 1 : 0;
  }
}"""


def test_what_is_out_of_sight_is_hidden_in_a_drag(
    open_page: Callable[..., Any], book_server: str
) -> None:
    page = open_page(f"{book_server}/chapters/definition.html")
    page.set_viewport_size({"width": 1280, "height": 800})
    handle = page.locator("[data-explorable=temperature] .sx-handle").first
    handle.evaluate("(one) => one.scrollIntoView({ block: 'center', behavior: 'instant' })")
    box = handle.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.move(x + 1, y)
    assert page.evaluate(HIDDEN) == [], "only a drag hides"
    page.mouse.down()
    page.mouse.move(x, y - 10)
    hidden = page.evaluate(HIDDEN)
    assert all(bottom < -100 or top > 900 for top, bottom in hidden)
    assert any(bottom < -100 for _, bottom in hidden)
    assert any(top > 900 for top, _ in hidden)
    page.mouse.wheel(0, 150)
    page.wait_for_function(f"({HIDDEN})().length === 0")
    page.evaluate(RESTS)  # a wheel scrolls for a while, and every bit of it shows all
    page.mouse.move(x, y - 20)
    assert len(page.evaluate(HIDDEN)) > 10
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(HIDDEN) == [], "nothing is hidden on paper"
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.evaluate(RESTS)
    page.mouse.move(x, y - 30)
    assert len(page.evaluate(HIDDEN)) > 10
    page.mouse.up()
    assert page.evaluate(HIDDEN) == []
    box = handle.bounding_box()
    y = box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, y - 40)
    assert len(page.evaluate(HIDDEN)) > 10
    # A menu or another window may take the end of a drag.
    move = {"type": "mouseMoved", "x": x, "y": y - 50, "buttons": 0}
    page.context.new_cdp_session(page).send("Input.dispatchMouseEvent", move)
    page.wait_for_function(f"({HIDDEN})().length === 0")
    page.mouse.up()


def test_a_brace_is_drawn_from_end_to_end(open_page: Callable[..., Any], site: str) -> None:
    page = open_page(f"{site}/chapters/cross-entropy.html")
    braces = page.locator("munder[accentunder] > mo")
    assert braces.count() >= 3
    for brace in braces.all():
        brace.scroll_into_view_if_needed()
        place = brace.evaluate("""(brace) => {
          const { x, width } = brace.parentElement.getBoundingClientRect();
          const { y, height } = brace.getBoundingClientRect();
          return { x, width, y, height };
        }""")
        picture = matplotlib.image.imread(io.BytesIO(page.screenshot(clip=place)))
        inked = (picture.min(axis=(0, 2)) < 0.75).nonzero()[0]
        assert inked[0] <= 2
        assert inked[-1] >= picture.shape[1] - 3


def test_the_first_frame_lays_out_the_first_section_alone(open_page, book_server):
    """The next one all; all from the start where the reader goes farther down, or comes back."""
    address = f"{book_server}/chapters/jacobian.html"
    below = "getComputedStyle(document.querySelectorAll('.bd-article > section > section')[1])"
    page = open_page(address)
    assert page.evaluate(f"{below}.contentVisibility") == "visible"
    # As it is before that script has come.
    page.route("**/page.js*", lambda route: route.fulfill(content_type="text/javascript", body=""))
    page.goto(f"{book_server}/chapters/layer.html")
    assert page.evaluate(f"{below}.contentVisibility") == "auto"
    page.reload()
    assert page.evaluate(f"{below}.contentVisibility") == "visible"
    page.goto(f"{address}#sec-nudge")
    assert page.evaluate(f"{below}.contentVisibility") == "visible"
