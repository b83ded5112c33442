"""Something to move stands on the first screen, and no four screens are without any."""

from collections.abc import Callable
from typing import Any

import pytest
from book.test_lengths import NAMES

pytestmark = pytest.mark.browser

SCREEN, MOST_SCREENS = 900, 4
PLACES = """() => [...document.querySelectorAll(".sx, .explorables-predict, .exercise")]
  .filter((each) => each.offsetHeight)
  .map((each) => [each.matches(".sx"), ...["top", "bottom"].map(
    (side) => each.getBoundingClientRect()[side] + scrollY)])"""


@pytest.mark.parametrize("name", NAMES)
def test_no_stretch_is_without_something_to_move_or_answer(
    open_page: Callable[..., Any], book_server: str, name: str
) -> None:
    page = open_page(f"{book_server}/chapters/{name}.html", width=1280, height=SCREEN)
    places = page.evaluate(PLACES)
    assert min(top for moves, top, _ in places if moves) < SCREEN
    end, gaps = 0.0, []
    for _, top, bottom in sorted(places, key=lambda place: place[1]):
        gaps.append((top - end) / SCREEN)
        end = max(end, bottom)
    gaps.append((page.evaluate("document.documentElement.scrollHeight") - end) / SCREEN)
    assert max(gaps) <= MOST_SCREENS, [round(gap, 1) for gap in gaps]
