"""The built book in a browser that has no network: over http and by double click."""

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.browser

MAX_SHIFT = 0.02

RAW_FORMULAS = """() => [...document.querySelectorAll(".math")]
  .filter((math) => !math.querySelector("mjx-container") || math.querySelector("mjx-merror"))
  .map((math) => math.textContent)"""

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
  .filter((element) => !element.closest(".softmax-live, svg"))
  .filter((element) => {
    const [red, green, blue, alpha = 1] =
      getComputedStyle(element).backgroundColor.match(/[\\d.]+/g).map(Number);
    return alpha > 0 && (red + green + blue) / 3 > 128;
  })
  .map((element) => element.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_page_is_whole(
    open_page: Callable[..., Any], site: str, pages: list[str], theme: str
) -> None:
    """Formulas set, icons drawn, explorables alive, no jump, no complaint."""
    for name in pages:
        page = open_page(f"{site}/{name}", theme=theme)
        assert page.evaluate(RAW_FORMULAS) == [], name
        assert page.evaluate(BROKEN_ICONS) == [], name
        states = page.eval_on_selector_all(
            ".softmax-explorable", "places => places.map((place) => place.dataset.state)"
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
    for name in pages:
        page = open_page(f"{book_server}/{name}", width=320, height=700)
        excess = page.evaluate("document.scrollingElement.scrollWidth - innerWidth")
        assert excess <= 0, f"{name} is {excess} px wider than a screen of 320 px"
        shift = page.evaluate("layoutShift")
        assert shift <= MAX_SHIFT, f"{name}: {shift}, {page.evaluate('layoutShifts')}"
        page.context.close()


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
    page.locator("#search-results li a").first.wait_for()
    names = page.locator("#search-results li a").all_inner_texts()
    assert any("jacobian" in name.lower() for name in names), names


def test_theme_button_changes_the_colours_of_pictures(
    open_page: Callable[..., Any], book_server: str
) -> None:
    page = open_page(f"{book_server}/chapters/index.html", theme="light")
    colours = """() => [...document.querySelectorAll("svg.softmax-picture [style*='--softmax']")]
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
        for still in page.locator(".softmax-still").all():
            assert still.locator("svg").is_visible()
            assert still.locator("p").is_visible()
        page.context.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_pages_are_accessible(
    open_page: Callable[..., Any], book_server: str, pages: list[str], axe: str, theme: str
) -> None:
    barriers = []
    for name in [*pages, "search.html"]:
        page = open_page(f"{book_server}/{name}", theme=theme, settle=name != "search.html")
        page.evaluate(axe)
        violations = page.evaluate("axe.run().then((result) => result.violations)")
        barriers += [
            f"{name}: {violation['id']}: {node['html'][:160]}"
            for violation in violations
            for node in violation["nodes"]
        ]
        page.context.close()
    assert not barriers
