"""The verification page in a browser: checked there, and able to fail."""

from typing import Any

import pytest

pytestmark = pytest.mark.browser

PAGE = "chapters/verification.html"


def check(page: Any) -> str:
    page.get_by_role("button", name="Check it here").click()
    # What was found is drawn in the next frame.
    said = page.locator(".sx-check-words", has_text="(in your browser)")
    words: str = said.inner_text()
    return words


def test_the_button_checks_every_row_without_a_network(open_page, site):
    page = open_page(f"{site}/{PAGE}#row-J5")
    words = check(page)
    assert words.startswith("All agree: "), words
    assert words.endswith(" (in your browser).")
    cells = page.locator("[data-javascript]").all_inner_texts()
    assert len(cells) > 40
    assert all(cell.startswith("✓ ") and "in your browser" in cell for cell in cells), cells
    assert page.locator(".sx-check-row[data-passed=true]").count() == len(cells)
    assert page.locator("#row-J5").evaluate("one => one.matches(':target')")
    shown = page.locator(".ledger-row").count()
    holding = page.locator(".ledger-mark", has_text="✓ holds").count()
    tested = page.locator(".ledger-mark", has_text="in the tests").count()
    assert (holding, tested, shown) == (46, 3, 49)


def test_a_broken_exponential_is_seen(open_page, book_server):
    page = open_page(f"{book_server}/{PAGE}")
    page.evaluate("() => { const exp = Math.exp; Math.exp = (x) => exp(x) * (1 + 1e-9 * x); }")
    words = check(page)
    assert words.startswith("✗ ")
    assert page.locator(".sx-check-row[data-passed=false]").count() > 5
    assert page.locator("[data-javascript=J5][data-passed=false]").inner_text().startswith("✗ ")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_is_accessible_after_the_check_and_fits_a_phone(open_page, book_server, axe, theme):
    page = open_page(f"{book_server}/{PAGE}", width=320, theme=theme)
    check(page)
    for summary in page.locator(".ledger-row summary").all()[:6]:
        summary.evaluate("one => { one.parentElement.open = true; }")
    assert page.evaluate("document.scrollingElement.scrollWidth - innerWidth") <= 0
    page.evaluate(axe)
    violations = page.evaluate(
        "async () => (await axe.run('article')).violations.map((one) =>"
        " `${one.id}: ${one.nodes[0].html.slice(0, 120)}`)"
    )
    assert violations == []
