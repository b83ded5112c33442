"""What a reader does with the pages of the book, in Chromium, Firefox and WebKit.

Here is what matters to readers of every engine; the other tests look closer, in Chromium.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from engines import Firefox, WebKit
from engines import Page as EnginePage
from hands import ALONE, settle, stroke_from
from settled import CHAPTERS, PAGES, PREDICT, wrong_as_it_opens
from test_cite import CLIPBOARD, SEEN, state

pytestmark = pytest.mark.browser


# Of the pages with explorables, `test_browser_engines` sees to it.
@pytest.mark.parametrize("engine", ["firefox", "webkit"], indirect=True)
@pytest.mark.parametrize("name", sorted({*PAGES} - {"index", *CHAPTERS}))
def test_a_page_stands_and_fits(
    visit: Callable[[str], Any], watched_server: str, name: str
) -> None:
    assert wrong_as_it_opens(visit(f"{watched_server}/chapters/{name}.html")) == []


COLOURS = """[document.documentElement.dataset.theme,
  getComputedStyle(document.body).backgroundColor]"""


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
    page.wait_for_function("location.hash.includes('logits=2,4,6')")
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
    # Sphinx adds what it finds one by one: the sections' names come after their chapters.
    found = "[...document.querySelectorAll('#search-results li a')].map((one) => one.innerText)"
    page.wait_for_function(f"{found}.length > 3 && {found}.some((one) => /jacobian/i.test(one))")


def slide(page: Any, kind: str, x: float, y: float, up: float) -> None:
    """Move a mouse, a pen or a finger that many pixels up from a place in the window.

    WebKit's driver sends a mouse for a finger, and of a pen only that it goes down; that of
    Firefox knows no pen.
    """
    if isinstance(page, EnginePage) or kind == "mouse":
        pointer = getattr(page, {"touch": "finger"}.get(kind, kind))
        pointer.move(x, y)
        pointer.down()
        pointer.move(x, y - up, steps=4)
        pointer.up()
    elif kind == "touch":
        stroke_from(page, x, y, 0, -up / 8)
    else:
        pen = page.context.new_cdp_session(page)
        for event, at, buttons in (
            ("Pressed", y, 1),
            ("Moved", y - up, 1),
            ("Released", y - up, 0),
        ):
            pressed = {"button": "left", "buttons": buttons, "clickCount": 1, "pointerType": "pen"}
            pen.send(
                "Input.dispatchMouseEvent", {"type": f"mouse{event}", "x": x, "y": at, **pressed}
            )


def follows(page: Any, kind: str) -> None:
    """Move a handle by a kind of pointer, then by the mouse, to the edge of the window, too."""
    page.evaluate("() => { location.hash = 'softmax-bars:logits=1,2,3&selected=3'; }")
    assert state(page, "softmax-bars")["logits"] == [1, 2, 3]
    handle = page.locator("[data-address=softmax-bars] .sx-handle").nth(1)
    handle.scroll_into_view_if_needed()
    settle(page)
    box = handle.bounding_box()
    x, y = round(box["x"] + box["width"] / 2), round(box["y"] + box["height"] / 2)
    slide(page, kind, x, y, 32)
    moved = state(page, "softmax-bars")["logits"]
    if not (kind == "pen" and isinstance(page, WebKit)):
        assert 3 < moved[1] < 4.5, kind
    # Whatever became of it, a mouse moves the handle next, and lets go at the edge of the window.
    box = handle.bounding_box()
    slide(page, "mouse", x, round(box["y"] + box["height"] / 2), -64)
    lower = state(page, "softmax-bars")["logits"]
    assert lower[1] < moved[1] - 1, kind
    box = handle.bounding_box()
    slide(page, "mouse", x, y := round(box["y"] + box["height"] / 2), y)
    assert state(page, "softmax-bars")["logits"] == [1, 5, 3], kind
    page.mouse.move(x, y)
    assert state(page, "softmax-bars")["logits"] == [1, 5, 3], kind
    assert page.evaluate("document.querySelector('.is-dragging, .is-dragged') === null")


# What comes from a spreadsheet, from a print, from a paper; what stands in the fields then, or
# nothing where a note says why not. Each begins with [1, 2, 3].
PASTED: dict[str, list[float] | None] = {
    "1\t-2.5\t4\n": [1, -2.5, 4],
    "0.5\n−1\n": [0.5, -1],
    "array([ 1., -2.], dtype=float32)": [1, -2],
    "tensor([[3.], [1.]], device='cuda:0',\n       grad_fn=<CopySlices>)": [3, 1],
    "2,5": [2.5, 2, 3],
    "1\t\t5": None,
    "1,5\t2,5": None,
    "[1] 1 2 3": None,
    r"\begin{bmatrix}1\\2\end{bmatrix}": None,
    '{"logits": [1, 2]}': None,
}
CLIP = """(text) => {
  const field = document.createElement("textarea");
  field.value = text;
  document.querySelector("article").prepend(field);
  field.focus();
  field.select();
}"""


def test_what_is_copied_elsewhere_is_pasted(
    visit: Callable[[str], Any], watched_server: str
) -> None:
    """Through the clipboard of the engine itself."""
    page = visit(f"{watched_server}/chapters/definition.html")
    page.evaluate(ALONE)
    bars = page.locator("[data-address=softmax-bars]")
    for text, logits in PASTED.items():
        page.evaluate(CLIP, text)
        page.keyboard.press("Control+c")
        page.evaluate("document.querySelector('article > textarea').remove()")
        bars.locator("input.sx-field").first.focus()
        page.keyboard.press("Control+v")
        page.keyboard.press("Enter")
        assert state(page, "softmax-bars")["logits"] == (logits or [1, 2, 3]), text
        assert (bars.locator(".sx-note").inner_text() == "") == (logits is not None), text
        bars.locator(".sx-button").first.click()


IN_A_FIELD = """() => {
  const range = document.createRange();
  range.selectNode(document.querySelector("article p math"));
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  const clipboardData = new DataTransfer();
  const event = new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true });
  document.querySelector("[data-address=softmax-bars] input").dispatchEvent(event);
  return event.defaultPrevented;
}"""

COPIED = """(selector) => {
  const one = document.querySelector(selector);
  getSelection().removeAllRanges();
  const range = document.createRange();
  range.selectNode(one);
  getSelection().addRange(range);
  const clipboardData = new DataTransfer();
  const event = new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true });
  one.dispatchEvent(event);
  return [event.clipboardData.getData("text/plain"), getSelection().toString().trim()];
}"""


def test_copies_and_every_kind_of_pointer(
    visit: Callable[[str], Any], watched_server: str
) -> None:
    page = visit(f"{watched_server}/chapters/definition.html")
    settle(page)
    formula, _ = page.evaluate(COPIED, "article p math")
    # With the comma that stands on its line, if there is one.
    assert re.fullmatch(r"\$[^$]+\$\W?", formula.strip())
    choice = page.locator(f"{PREDICT} input[type=radio]").first
    choice.evaluate("(one) => { one.checked = true; }")
    # Those of the explorables have no LaTeX.
    page_text, _ = page.evaluate(COPIED, "article")
    assert page_text.count("$") > 50
    assert "undefined" not in page_text
    assert choice.evaluate("(one) => one.checked")
    for number in (
        "[data-address=softmax-bars] span[data-value=S]",
        "[data-address=draws] td[data-value=S]",
    ):
        ours, selected = page.evaluate(COPIED, number)
        assert ours == ""  # as the browser copies it
        assert selected == page.locator(number).first.inner_text().strip()
        assert selected
    # Firefox keeps the selection of the page while a field has the focus.
    assert not page.evaluate(IN_A_FIELD)
    page.evaluate(ALONE)
    for kind in ("mouse", "pen", "touch"):
        if not (kind == "pen" and isinstance(page, Firefox)):  # its driver has none
            follows(page, kind)
