"""The verification page in a browser: checked there, and able to fail."""

from typing import Any

import pytest
from hands import NO_FORMULAS
from test_looks import AXE

from lib.ledger import IDS

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


def test_a_formula_that_the_reader_breaks_turns_rows_red_until_it_is_mended(
    open_page, book_server
):
    page = open_page(f"{book_server}/{PAGE}")
    cells = page.locator("[data-javascript]")
    assert set(cells.all_inner_texts()) == {"press Check it here above"}
    red = page.locator(".sx-check-row[data-passed=false]")
    assert red.count() == 0
    page.get_by_role("radio", name="derivative").click()
    page.get_by_role("radio", name="sign").click()
    page.locator(".sx-check-words", has_text="with the broken formula").wait_for()
    noticing = red.evaluate_all("all => all.map((one) => one.getAttribute('href').slice(5))")
    assert {"J5", "L4", "L9"} <= set(noticing) < set(IDS)
    assert page.locator("[data-javascript=J5]").inner_text().startswith("✗ expected")
    assert page.locator("[data-javascript=X6]").inner_text().startswith("✓ ")
    shadow = "one => getComputedStyle(one).boxShadow"
    assert page.locator("#row-J5").evaluate(shadow) != page.locator("#row-X6").evaluate(shadow)
    # What is broken is broken for the check alone.
    page.get_by_role("radio", name="as derived").click()
    page.locator(".sx-check-words", has_text="All agree").wait_for()
    assert red.count() == 0


def test_it_is_accessible_after_the_check_and_fits_a_phone(open_page, book_server, axe):
    page = open_page(f"{book_server}/{PAGE}", width=320)
    check(page)
    for summary in page.locator(".ledger-row summary").all()[:6]:
        summary.evaluate("one => { one.parentElement.open = true; }")
    assert page.evaluate("document.scrollingElement.scrollWidth - innerWidth") <= 0
    page.evaluate(NO_FORMULAS)  # in `test_looks` they are there
    page.evaluate(axe)
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme)
        page.wait_for_function(
            "theme => document.documentElement.dataset.theme === theme", arg=theme
        )
        assert page.evaluate(AXE, "article") == [], theme
