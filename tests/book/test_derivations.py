"""On a telephone the rule beside each line of a derivation is seen without scrolling."""

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


@pytest.mark.parametrize("name", ["chapters/jacobian.html", "chapters/cross-entropy.html"])
def test_rules_of_derivations_are_seen_on_a_telephone(
    open_page: Callable[..., Any], book_server: str, name: str
) -> None:
    beyond = open_page(f"{book_server}/{name}", width=390, height=700).evaluate(RULES)
    assert len(beyond) > 20
    assert max(beyond) <= 1, f"a rule reaches {max(beyond)} px beyond its container"
