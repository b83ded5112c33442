"""Cells that run in Firefox and WebKit, and what a browser is told that cannot run them."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from notebooks import code_cells, same, stored

pytestmark = pytest.mark.browser
SAYS = "document.querySelector('.live-page .live-status')"
DIFFERING = """[...document.querySelectorAll(".live-differs")].map(({ parentElement: out }) =>
  [...out.querySelectorAll("pre")].map((pre) => pre.textContent.trimEnd()).join("\\n"))"""


# WebAssembly is slow in WebKit: there, the shortest chapter with formulas, pictures and widgets.
@pytest.mark.parametrize(
    ("engine", "chapter"),
    [("firefox", "definition"), ("webkit", "last-digits")],
    indirect=["engine"],
)
def test_every_cell_of_a_chapter_runs(
    visit: Callable[[str], Any], live: Any, serve: Callable[..., str], chapter: str
) -> None:
    page = visit(f"{serve(live)}/chapters/{chapter}.html")
    page.locator(".live-page button").first.click()
    says = page.locator(".live-page .live-status")
    # Each cell has as long as anything else that is waited for: together they may take longer.
    while not re.match("All|Cell", now := says.inner_text()):
        page.wait_for_function(f"{SAYS}.innerText !== {json.dumps(now)}")
    cells = code_cells(chapter)
    assert says.inner_text() == f"All {len(cells)} cells ran."
    # The page says so where a cell gives other words; only what is measured may be another number.
    texts = page.evaluate(DIFFERING)
    assert [text for text in texts if not any(same(text, stored(cell)[0]) for cell in cells)] == []
    derived = [
        cell for cell in cells if any("text/latex" in o.get("data", {}) for o in cell.outputs)
    ]
    assert page.locator(".cell_output .explorables-formula math").count() >= len(derived) > 3


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
    page = open_page(
        f"{serve(live, head=f'<script>{without}</script>')}/chapters/definition.html", settle=False
    )
    says = page.locator(".live-page")
    assert f"This browser lacks {name}, which" in says.inner_text()
    assert "JupyterLab" in says.inner_text()
    assert page.locator(".live-button").count() == 0
