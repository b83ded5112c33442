"""Cells that run in Firefox and WebKit, and what a browser is told that cannot run them."""

from collections.abc import Callable
from typing import Any

import pytest
from notebooks import code_cells

pytestmark = pytest.mark.browser
CHAPTER = "definition"
PAGE = f"chapters/{CHAPTER}.html"
SAYS = "document.querySelector('.live-page .live-status')"


@pytest.mark.parametrize("engine", ["firefox", "webkit"], indirect=True)
def test_every_cell_of_a_chapter_runs(
    visit: Callable[[str], Any], live: Any, serve: Callable[..., str]
) -> None:
    page = visit(f"{serve(live)}/{PAGE}")
    page.locator(".live-page button").first.click()
    says = page.locator(".live-page .live-status")
    # The first cell waits for Python; then there is time for the others.
    for words in ("All|Cell|Running cell [^1]", "All|Cell"):
        page.wait_for_function(f"/^({words})/.test({SAYS}.textContent)")
    assert says.inner_text() == f"All {len(code_cells(CHAPTER))} cells ran."
    assert (
        page.evaluate("[...document.querySelectorAll('.live-differs')].map((p) => p.textContent)")
        == []
    )
    assert page.locator(".cell_output math").count() > 10


@pytest.mark.parametrize(
    ("without", "name"),
    [
        ("delete window.Worker", "web workers"),
        ("delete window.WebAssembly", "WebAssembly"),
        ("WebAssembly.validate = () => false", "exceptions in WebAssembly"),
        ("delete window.DecompressionStream", "the decompression of streams"),
    ],
)
def test_a_browser_that_cannot_is_told_what_it_lacks(
    without: str, name: str, live: Any, serve: Callable[..., str], open_page: Callable[..., Any]
) -> None:
    page = open_page(f"{serve(live, head=f'<script>{without}</script>')}/{PAGE}", settle=False)
    says = page.locator(".live-page")
    assert f"This browser lacks {name}, which" in says.inner_text()
    assert "JupyterLab" in says.inner_text()
    assert page.locator(".live-button").count() == 0
