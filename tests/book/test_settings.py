"""The explorables behind a server that allows little."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from settled import HOST, NOT_LIVE, SETTLED

pytestmark = pytest.mark.browser

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
    page.wait_for_function(SETTLED)
    assert page.evaluate(NOT_LIVE, HOST) == []
    root = page.locator("[data-explorable=softmax-bars]")
    root.wait_for()
    root.locator("[role=slider]").first.press("End")
    page.locator("[data-explorable=softmax-bars][data-state*='[10,2,3]']").wait_for()
    page.goto(f"{site}/search.html?q=Jacobian")
    page.locator("#search-results li a", has_text="jacobian").first.wait_for()
