"""The rule beside each line of a derivation is seen without scrolling."""

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.browser

RULES = r"""() => [...document.querySelectorAll(".cell_output mjx-mtr")]
  .filter((row) => row.children[2]?.querySelector(":scope > mjx-tstrut:only-child"))
  .map((row) => row.children[3])
  .map((rule) => {
    const seen = rule.closest("mjx-container").getBoundingClientRect();
    const words = [...rule.querySelectorAll("mjx-c, mjx-utext, mjx-mtext")];
    return Math.max(...words.map((word) => word.getBoundingClientRect().right)) - seen.right;
  })
"""


CHAPTERS = ("definition", "jacobian", "stability", "layer", "cross-entropy", "learning")
# The sidebars glide to their places when a window changes, and with them the edges of the text.
STILL = """() => new Promise((done) => {
  let seen = "", since = performance.now();
  const look = () => {
    const now = [...document.querySelectorAll(".bd-article, .bd-article mjx-container")]
      .map((one) => `${one.className} ${one.clientWidth}`).join();
    if (now !== seen) [seen, since] = [now, performance.now()];
    if (performance.now() - since > 400) done(); else setTimeout(look, 50);
  };
  look();
})"""


def assert_rules_are_seen(page: Any, name: str) -> None:
    beyond = page.evaluate(RULES)
    assert len(beyond) > 10, name
    assert max(beyond) <= 1, f"{name}: a rule reaches {max(beyond)} px beyond its container"


@pytest.mark.parametrize(
    ("size", "theme", "names"),
    [
        ((390, 700), "light", ("jacobian", "cross-entropy")),
        ((1280, 700), "dark", CHAPTERS),
        ((1280, 900), "light", ("cross-entropy", "learning")),
    ],
)
def test_rules_of_derivations_are_seen(
    open_page: Callable[..., Any],
    book_server: str,
    size: tuple[int, int],
    theme: str,
    names: tuple[str, ...],
) -> None:
    width, height = size
    for name in names:
        page = open_page(
            f"{book_server}/chapters/{name}.html", width=width, height=height, theme=theme
        )
        assert_rules_are_seen(page, name)
        page.context.close()


@pytest.mark.parametrize("name", ["layer", "cross-entropy", "learning"])
def test_rules_of_derivations_are_seen_when_the_window_has_changed(
    open_page: Callable[..., Any], site: str, name: str
) -> None:
    page = open_page(f"{site}/chapters/{name}.html", height=900)
    below = page.locator(".rules-below").count()
    for width, height in ((390, 900), (1280, 1100), (900, 700), (1280, 900)):
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate(STILL)
        assert_rules_are_seen(page, f"{name}, {width} × {height}")
    assert page.locator(".rules-below").count() == below, "as before"
    # A picture of the whole page changes the window, too, and changes it back.
    page.screenshot(full_page=True)
    page.evaluate(STILL)
    assert_rules_are_seen(page, f"{name}, after a picture")
