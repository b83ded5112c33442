"""Every link of the book to a prepared state opens the explorable in that state."""

import json
import re
from collections.abc import Callable
from functools import cache, partial
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin

import pytest
import yaml
from hands import ALONE, settle
from settled import CHAPTERS, SETTLED

from sphinx_explorables.state_links import is_state

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]

READ = """(root) => ({
  state: JSON.parse(root.dataset.state),
  note: root.querySelector(".sx-note").textContent,
  top: root.getBoundingClientRect().top,
})"""
WITH_LINKS = {*CHAPTERS, "teaching"}


@cache
def state_links(book: Path) -> list[tuple[str, str, str]]:
    """All links to states: the page that has one, the page that it leads to, the state."""
    found = []
    for path in sorted(book.glob("chapters/*.html")):
        article = path.read_text(encoding="utf-8").partition("<article")[2]
        for link in re.findall(r'<a [^>]*href="([^"]*)"', article.partition("</article>")[0]):
            target, fragment = urldefrag(urljoin(path.name, unescape(link)))
            if is_state(fragment) and "://" not in target:
                found.append((path.stem, target.removesuffix(".html") or path.stem, fragment))
    return found


def read(text: str) -> Any:
    """A value as the address writes it: a number, a list, rows of a matrix, or a word."""
    if "_" in text:
        return [read(f"{row},")[: row.count(",") + 1] for row in text.split("_")]
    if "," in text:
        return [float(part) for part in text.split(",") if part]
    try:
        return float(text)
    except ValueError:
        return text


def test_every_chapter_has_links(book: Path) -> None:
    sources, targets, _ = zip(*state_links(book), strict=True)
    assert {*sources} >= WITH_LINKS
    assert sources.count("teaching") >= 10
    assert {*targets} <= {"index", *CHAPTERS}


@pytest.mark.parametrize("name", ["index", *CHAPTERS])
def test_links_open_the_state_without_complaint(
    open_page: Callable[..., Any], book: Path, book_server: str, name: str
) -> None:
    """The first link to the page opens it; the others, of other pages too, change what stands."""
    page: Any = None
    for source, target, fragment in state_links(book):
        if target != name:
            continue
        address = f"{target}.html#{fragment} of {source}"
        if page:
            page.evaluate(ALONE)
            page.evaluate("fragment => { location.hash = fragment; }", fragment)
        else:
            page = open_page(f"{book_server}/chapters/{target}.html#{fragment}")
        settle(page)
        pieces = [piece for piece in fragment.split(";") if ":" in piece]
        assert pieces, address
        for piece in pieces:
            explorable, _, fields = piece.partition(":")
            found = page.locator(f'[data-address="{explorable}"]').evaluate(READ)
            assert found["note"] == "", address
            # To the first of them, that is; another may stand elsewhere and share its state.
            there = piece != pieces[0] or -100 <= found["top"] < 900
            assert there, f"{address} does not bring the reader there"
            # A piece without fields only leads the reader there.
            for field in filter(None, fields.split("&")):
                key, _, value = field.partition("=")
                assert found["state"][key] == read(unquote(value)), f"{address}: {key}"


def logits(page: Any) -> list[float]:
    """What the bars of the softmax stand at, once they and the address have come to rest."""
    settle(page)
    bars = page.locator('[data-address="softmax-bars"]')
    return list(bars.evaluate("(root) => JSON.parse(root.dataset.state).logits"))


def test_back_and_forward_restore_what_the_address_says(
    open_page: Callable[..., Any], book_server: str
) -> None:
    page = open_page(f"{book_server}/chapters/definition.html")
    assert logits(page) == [1, 2, 3]
    page.evaluate("location.hash = '#softmax-bars:logits=2,4,6'")
    assert logits(page) == [2, 4, 6]
    page.evaluate("location.hash = '#softmax-bars:logits=4,5,6'")
    assert logits(page) == [4, 5, 6]
    for move, stands in (
        ("back", [2, 4, 6]),
        ("back", [1, 2, 3]),
        ("forward", [2, 4, 6]),
        ("forward", [4, 5, 6]),
    ):
        page.evaluate(f"history.{move}()")
        assert logits(page) == stands, move


def test_a_link_to_a_section_takes_the_states_of_several_along(
    open_page: Callable[..., Any], book_server: str
) -> None:
    page = open_page(f"{book_server}/chapters/definition.html")
    for name, text in (("temperature", "0.25"), ("draws", "500")):
        field = page.locator(f'[data-address="{name}"] .sx-entry input').first
        field.fill(text)
        field.press("Enter")
    logits(page)
    said = "temperature:temperature=0.25;draws:draws=500&seed=1"
    assert page.url.partition("#")[2] == said
    page.evaluate("location.hash = '#sec-examples'")
    logits(page)
    assert page.url.partition("#")[2] == f"sec-examples;{said}"
    page.reload()
    logits(page)
    assert page.url.partition("#")[2] == f"sec-examples;{said}"
    state = "(root) => JSON.parse(root.dataset.state)"
    assert page.locator('[data-address="temperature"]').evaluate(state)["temperature"] == 0.25
    page.evaluate("history.back()")
    logits(page)
    assert page.url.partition("#")[2] == said
    # What an address does not name after it was left stands as it opened.
    page.evaluate("location.hash = '#draws:draws=9'")
    logits(page)
    page.evaluate("history.back()")
    logits(page)
    assert page.url.partition("#")[2] == said


# What became of addresses on their way, and what is to stand then.
WRITTEN = {
    "softmax-bars%3Alogits%3D2%2C4%2C6": [2, 4, 6],
    "softmax-bars:logits=2,4,6%26selected=1": [2, 4, 6],
    "softmax-bars:logits=2,4,6&amp;selected=1": [2, 4, 6],
    "%": [1, 2, 3],
    "softmax-bars:logits=%": [1, 2, 3],
    "softmax-bars%253Alogits%253D2%252C4%252C6": [2, 4, 6],
    "softmax-bars:logits=2;4;6": [2, 4, 6],
    "softmax-bars:logits=2, +4, %E2%88%926": [2, 4, -6],
    "softmax-bars:logits=2,4,x": [1, 2, 3],
    "softmax-bars:logits=2,4,99": [2, 4, 10],
    "nothing:logits=1;softmax-bars:logits=2,4,6;;": [2, 4, 6],
    "softmax-bars:logits=1,1;triangle:logits=2,4,6": [2, 4, 6],
}


def test_addresses_that_were_encoded_or_cut_on_the_way(
    open_page: Callable[..., Any], book_server: str
) -> None:
    page = open_page("about:blank")
    for number, (fragment, stands) in enumerate(WRITTEN.items()):
        # Where the fragment alone has changed, the page would not be loaded anew.
        page.goto(f"{book_server}/chapters/definition.html?{number}#{fragment}")
        page.wait_for_function(SETTLED)
        assert logits(page) == stands, fragment
        # What the address says is what stands.
        said = page.url.partition("softmax-bars:logits=")[2].partition("&")[0].partition(";")[0]
        assert said == ("" if stands == [1, 2, 3] else ",".join(map(str, stands))), fragment


def test_old_addresses_lead_to_where_their_parts_are_now(
    open_page: Callable[..., Any], book: Path, book_server: str
) -> None:
    """All have their place in the page that the old one names, and are led there alike."""
    config = yaml.safe_load((ROOT / "_config.yml").read_text(encoding="utf-8"))
    moved = config["sphinx"]["config"]["explorables_moved"]
    assert "rounded-shift" in moved["chapters/stability"]["chapters/last-digits"]
    for old, targets in moved.items():
        places = {name: target for target, names in targets.items() for name in names}
        text = (book / f"{old}.html").read_text(encoding="utf-8")
        noted = json.loads(re.findall(r'id="explorables-moved"[^>]*>(.*?)</script>', text)[0])
        assert noted == {
            name: f"{target.partition('/')[2]}.html" for name, target in places.items()
        }
        without = []
        for name, target in places.items():
            assert re.fullmatch(r"[\w-]+", name)
            if f'id="{name}"' not in (book / f"{target}.html").read_text(encoding="utf-8"):
                without.append(name)
        page = open_page(f"{book_server}/{old}.html")
        # Explorables, and one place in the text.
        for name in [*without, next(name for name in places if name not in without)]:
            # As somebody finds it, and as somebody types it on the page.
            for go in (page.goto, partial(page.evaluate, "(to) => { location = to }")):
                go(f"{book_server}/{old}.html#{name}")
                page.wait_for_url(f"**/{places[name]}.html#{name}")
                page.locator(f'#{name}, [data-address="{name}"]').wait_for(state="attached")
    # A state comes along. It stands there already when `goto` returns, and may be written anew.
    page.goto(f"{book_server}/chapters/stability.html#rounded-shift:logits=1,2,4")
    page.wait_for_url("**/last-digits.html#rounded-shift:logits=1,2,4*")
