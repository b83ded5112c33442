"""The front page in the built book: the trio moved in every way, compared with NumPy."""

import numpy as np
import pytest
from hands import compare_numbers, drag, once_still, press, within

from lib.compensated import softmax_jacobian
from lib.stability import softmax

pytestmark = pytest.mark.browser

PAGE = "chapters/index.html"
NAMES = ("trio",)


CLOSE = {**dict.fromkeys(("a", "S"), (5.1e-4, 0.00501)), "DS": (5.1e-3, 0)}


def expected(state):
    a = np.array(state["logits"])
    truths = {"a": a, "S": softmax(a), "DS": softmax_jacobian(a)}
    return {name: within(each, 1e-13) for name, each in truths.items()}


def compare(root):
    """Compare every number and every length on the page with NumPy; return what was read."""
    found = compare_numbers(root, expected, 0, close=CLOSE)
    a = np.array(found["state"]["logits"])
    # Bar and field; strip and number; the matrix: none may be missing.
    assert len(found["numbers"]) == 4 * a.size + a.size**2
    lengths = root.evaluate("""root => [...root.querySelectorAll(".sx-part")].map((part) =>
      part.getBoundingClientRect().width / part.parentElement.getBoundingClientRect().width)""")
    np.testing.assert_allclose(lengths, softmax(a), atol=0.005)
    return found


check = once_still(compare)


@pytest.mark.parametrize("width", [1280, 390])
def test_one_score_is_raised_and_the_others_pay(by_file, width):
    root = by_file(width=width)["trio"]
    before = check(root)
    assert before["state"] == {"logits": [1, 2, 3], "selected": 3}
    drag(root.locator(".sx-handle").first, 0, -40)
    after = check(root)
    raised = after["state"]["logits"]
    assert raised[0] > 1
    assert raised[1:] == [2, 3]
    assert after["state"]["selected"] == 1
    assert after["words"].startswith("Raise a₁ a little: S₁ grows at the rate 0.")
    was, now = softmax(np.array([1.0, 2, 3])), softmax(np.array(raised))
    np.testing.assert_allclose(now[1:] / was[1:], now[1] / was[1])
    press(root, "Reset")
    assert check(root)["state"] == before["state"]


def test_the_start_button_and_the_cards_lead_to_the_chapters(roots):
    page = roots["trio"].page
    assert page.locator("article .sd-card a").count() == 7
    page.get_by_role("link", name="Start with chapter 1").click()
    page.wait_for_url("**/definition.html*")
