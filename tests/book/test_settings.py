"""The explorables under a reader's settings: forced colours, fingers, a strict server, print."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from settled import ALIVE, HOST, PAGES
from test_looks import NOT_LIVE

pytestmark = pytest.mark.browser

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

SMALL_FIELDS = """() => [...document.querySelectorAll("article :is(input, textarea, select)")]
  .filter((one) => !one.matches("[type=radio], [type=checkbox]") && one.checkVisibility())
  .filter((one) => {
    one.focus();
    return parseFloat(getComputedStyle(one).fontSize) < 16;
  })
  .map((one) => one.getAttribute("aria-label"))"""


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_forced_colours_hide_nothing(
    open_page: Callable[..., Any], book_server: str, theme: str
) -> None:
    for name in PAGES:
        page = open_page(
            f"{book_server}/chapters/{name}.html", theme=theme, forced_colors="active"
        )
        assert page.evaluate("matchMedia('(forced-colors: active)').matches")
        assert page.evaluate(LOST) == [], name
        page.context.close()


def test_a_phone_does_not_zoom_in_on_a_field(
    open_page: Callable[..., Any], book_server: str
) -> None:
    for name in PAGES:
        page = open_page(
            f"{book_server}/chapters/{name}.html", width=390, has_touch=True, is_mobile=True
        )
        assert page.evaluate(SMALL_FIELDS) == [], name
        page.context.close()


README = Path(__file__).parents[2] / "sphinx_explorables/README.md"
# What it says that a server may allow, and the least that it must.
POLICY = next(
    line.strip("`")
    for line in README.read_text(encoding="utf-8").splitlines()
    if line.startswith("`default-src")
)
STRICT = "script-src 'self' blob:"


@pytest.mark.parametrize("policy", [POLICY, STRICT])
def test_explorables_live_under_a_content_security_policy(
    open_page: Callable[..., Any], book: Path, serve: Callable[..., str], policy: str
) -> None:
    # Under the strict one, what the theme writes into the page is refused, and says so.
    refused = ("Content Security Policy", "toggle", "invalid theme mode")
    site = serve(book, headers={"Content-Security-Policy": policy})
    page = open_page(
        f"{site}/chapters/definition.html",
        settle=policy != STRICT,
        allowed=refused if policy == STRICT else (),
    )
    page.wait_for_function(ALIVE)
    assert page.evaluate(NOT_LIVE, HOST) == []
    root = page.locator("[data-explorable=softmax-bars]")
    root.wait_for()
    root.locator("[role=slider]").first.press("End")
    page.locator("[data-explorable=softmax-bars][data-state*='[10,2,3]']").wait_for()
    page.goto(f"{site}/search.html?q=Jacobian")
    page.locator("#search-results li a", has_text="jacobian").first.wait_for()
