"""Every link of the book to a prepared state opens the explorable in that state."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from bs4 import BeautifulSoup
from hands import settle

from sphinx_explorables.state_links import is_state

pytestmark = pytest.mark.browser

READ = """(root) => ({
  state: JSON.parse(root.dataset.state),
  note: root.querySelector(".sx-note").textContent,
  top: root.getBoundingClientRect().top,
})"""
WITH_LINKS = {
    *("definition", "jacobian", "stability", "layer", "cross-entropy", "learning", "teaching"),
}


def state_links(book: Path) -> dict[str, list[str]]:
    """The links of each page, as addresses relative to the folder of the chapters."""
    found: dict[str, list[str]] = {}
    for path in sorted(book.glob("chapters/*.html")):
        soup = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
        for link in soup.select("article a[href]"):
            target, fragment = urldefrag(urljoin(path.name, link["href"]))
            if is_state(fragment) and "://" not in target:
                found.setdefault(path.stem, []).append(f"{target or path.name}#{fragment}")
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
    assert set(state_links(book)) >= WITH_LINKS
    assert len(state_links(book)["teaching"]) >= 10


@pytest.mark.parametrize("name", sorted(WITH_LINKS))
def test_links_open_the_state_without_complaint(
    open_page: Callable[..., Any], book: Path, book_server: str, name: str
) -> None:
    """The first link to a page opens it; the others change what stands there."""
    seen: dict[str, Any] = {}
    for address in state_links(book)[name]:
        target, _, fragment = address.partition("#")
        if page := seen.get(target):
            page.evaluate("fragment => { location.hash = fragment; }", fragment)
        else:
            page = seen[target] = open_page(f"{book_server}/chapters/{address}")
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
