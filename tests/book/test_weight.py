"""What a first visit to a page transfers, with everything that its browser asks for."""

import gzip
from collections.abc import Callable
from typing import Any

import pytest
from settled import ALIVE, PAGES

MOST_BYTES = 1_000_000
MOST_GZIPPED = 300_000

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("name", PAGES)
def test_a_first_visit_is_light(
    open_page: Callable[..., Any], book_server: str, name: str
) -> None:
    page = open_page("about:blank")
    bodies: dict[str, bytes] = {}
    page.on("response", lambda answer: bodies.update({answer.url: answer.body()}))
    page.goto(f"{book_server}/chapters/{name}.html")
    # On a busy machine the network also rests while the page is still read.
    page.wait_for_function(ALIVE)
    page.wait_for_load_state("networkidle")
    # What is compressed already does not become smaller.
    gzipped = sum(min(len(body), len(gzip.compress(body))) for body in bodies.values())
    assert len(bodies) > 20
    assert sum(map(len, bodies.values())) <= MOST_BYTES
    assert gzipped <= MOST_GZIPPED
