"""What a reader does with the pages of the book, in Chromium, Firefox and WebKit.

Here is what matters to readers of every engine; the other tests look closer, in Chromium.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hands import settle
from settled import HOST, PAGES, PREDICT
from test_cite import CLIPBOARD, SEEN
from test_looks import NOT_LIVE

pytestmark = pytest.mark.browser

# The page in a frame as wide as phones: not every engine makes its window so narrow.
TOO_WIDE = """async ([widths, places]) => {
  const pause = (time) => new Promise((done) => setTimeout(done, time));
  const frame = document.createElement("iframe");
  frame.style = `position: fixed; inset: 0; border: 0; height: 700px; width: ${widths[0]}px`;
  frame.src = location.href;
  document.body.append(frame);
  await new Promise((done) => { frame.onload = done; });
  const page = frame.contentDocument;
  while ([...page.querySelectorAll(places)].some((one) => !one.dataset.state)) await pause(20);
  const found = [];
  for (const width of widths) {
    frame.style.width = `${width}px`;
    await pause(50);
    const { scrollWidth, clientWidth } = page.scrollingElement;
    if (clientWidth > width) found.push(`the frame is ${clientWidth} px wide`);
    const excess = scrollWidth - clientWidth;
    if (excess > 0) found.push(`${excess} px too wide at ${width}`);
  }
  frame.remove();
  return found;
}"""


@pytest.mark.parametrize("name", PAGES)
def test_a_page_stands_and_fits(
    visit: Callable[[str], Any], watched_server: str, name: str
) -> None:
    page = visit(f"{watched_server}/chapters/{name}.html")
    assert page.evaluate(NOT_LIVE, HOST) == []
    assert page.evaluate(TOO_WIDE, [[320, 390], HOST]) == []


COLOURS = """[document.documentElement.dataset.theme,
  getComputedStyle(document.body).backgroundColor]"""


def state(page: Any, name: str) -> Any:
    settle(page)
    return json.loads(page.locator(f"[data-address={name}]").first.get_attribute("data-state"))


@pytest.fixture(params=["http", "file"])
def anywhere(request: pytest.FixtureRequest, book: Path) -> str:
    """The address of the book's folder, once from a server and once from disk."""
    if request.param == "http":
        return str(request.getfixturevalue("watched_server"))
    return book.as_uri()


def test_a_reader_goes_through_a_chapter(visit: Callable[[str], Any], anywhere: str) -> None:
    """A link to a state, a question, the way back, the theme, what can be cited, the search."""
    page = visit(f"{anywhere}/chapters/definition.html#softmax-bars:logits=2,4,6")
    bars = page.locator("[data-address=softmax-bars]")
    assert state(page, "softmax-bars")["logits"] == [2, 4, 6]
    assert page.evaluate(SEEN, "softmax-bars") > 0.9
    page.evaluate("() => { location.hash = 'softmax-bars:logits=1,5'; }")
    assert state(page, "softmax-bars")["logits"] == [1, 5]
    page.evaluate("() => history.back()")
    page.wait_for_function("location.hash.endsWith('2,4,6')")
    assert state(page, "softmax-bars")["logits"] == [2, 4, 6]

    question = page.locator(f"{PREDICT}:has(input[type=radio])").first
    assert not question.evaluate("(one) => one.querySelector('details').checkVisibility()")
    question.locator("input[type=radio]").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert question.locator("[role=status]").inner_text()
    assert question.evaluate("(one) => one.querySelector('details').checkVisibility()")

    # What the clipboard of this machine holds is nobody's business.
    page.evaluate(f"() => {{ {CLIPBOARD} }}")
    bars.locator(".sx-cite button").click()
    page.wait_for_function("copied !== ''")
    assert page.evaluate("copied").startswith(
        f"{anywhere}/chapters/definition.html#softmax-bars:logits=2,4,6&"
    )

    button = page.locator(".theme-switch-button").first
    seen = set()
    for _ in range(3):
        button.evaluate("(one) => one.click()")
        seen.add(tuple(page.evaluate(COLOURS)))
    assert len(seen) == 2
    assert {theme for theme, _ in seen} == {"light", "dark"}

    page.locator("button.search-button__button").first.evaluate("(one) => one.click()")
    page.locator("#pst-search-dialog input[name=q]").focus()
    page.keyboard.type("Jacobian")
    page.keyboard.press("Enter")
    page.wait_for_function("location.pathname.endsWith('/search.html')")
    page.wait_for_function("[...document.querySelectorAll('#search-results li a')].length > 3")
