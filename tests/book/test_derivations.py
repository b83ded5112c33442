"""The rule beside each line of a derivation is seen without scrolling."""

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.browser

RULES = r"""() => [...document.querySelectorAll(".cell_output mjx-mtr")]
  .filter((row) => row.children[2]?.querySelector(":scope > mjx-tstrut:only-child"))
  .map((row) => row.children[3])
  .map((rule) => {
    const seen = rule.closest("mjx-container").getBoundingClientRect();
    const words = [...rule.querySelectorAll("mjx-c, mjx-utext, mjx-mtext")];
    return Math.max(...words.map((word) => word.getBoundingClientRect().right)) - seen.right;
  })
"""


@pytest.mark.parametrize(
    ("width", "names"),
    [
        (390, ("jacobian", "cross-entropy")),
        (1280, ("definition", "jacobian", "stability", "layer", "cross-entropy", "learning")),
    ],
)
def test_rules_of_derivations_are_seen(
    open_page: Callable[..., Any], book_server: str, width: int, names: tuple[str, ...]
) -> None:
    for name in names:
        page = open_page(f"{book_server}/chapters/{name}.html", width=width, height=700)
        beyond = page.evaluate(RULES)
        assert len(beyond) > 10, name
        assert max(beyond) <= 1, f"{name}: a rule reaches {max(beyond)} px beyond its container"
        page.context.close()
