"""The explorables of the chapter on the Jacobian, moved in every way, compared with NumPy."""

from functools import cache
from typing import Any

import numpy as np
import pytest
from hands import compare_numbers, drag, once_still, press, within

from explorables.derivation_lines.mathml import markup
from lib.jacobian import softmax_jacobian
from lib.stability import softmax
from lib.symbolic.evaluation import evaluate
from lib.symbolic.jacobian import entry_off_diagonal, entry_on_diagonal

pytestmark = pytest.mark.browser

PAGE = "chapters/jacobian.html"
NAMES = ("derivation-lines", "jacobian-matrix", "nudge")
ROUNDING = 1e-15


@cache
def formulas(*, diagonal: bool) -> tuple[Any, list[Any]]:
    derivation = entry_on_diagonal() if diagonal else entry_off_diagonal()
    return derivation, [markup(line)[1] for line in derivation.lines]


def expected(state: dict[str, Any]) -> dict[str, Any]:
    """What the numbers of a page are, by NumPy and SymPy, and how far the page's may be."""
    a = np.array(state["logits"], dtype=np.float64)
    assert 1 <= a.size <= 8
    assert np.all(np.abs(a) <= 10)
    parts, matrix = softmax(a), softmax_jacobian(a)
    i, j = (min(state.get(name, 1), a.size) - 1 for name in ("row", "column"))
    step, slip = state.get("step", 1.0), state.get("slip", 0)
    direction = min(state.get("direction", 0), a.size)
    way = np.ones(a.size) if direction == 0 else np.eye(a.size)[direction - 1]
    slope = matrix @ way
    slope[max(direction, 1) - 1] += slip
    truth = softmax(a + step * way) - parts

    def part_of_line(line: int, part: int) -> tuple[float, float]:
        derivation, expressions = formulas(diagonal=i == j)
        expression = expressions[line - 1][part - 1]
        number = float(evaluate(expression, {"a": a, "i": i, "j": j}, derivation.context))
        return within(number, 1e-13, 1e-13 * parts[i] if "Derivative" in str(expression) else 0)

    return {
        "a": (a, 0),
        "S": within(parts, 1e-13),
        # On the diagonal S − S² cancels: its rounding is that of S.
        "DS": (matrix, np.where(np.eye(a.size), 1e-15 * parts, 1e-13 * np.abs(matrix))),
        "row sum": (0, ROUNDING),
        "column sum": (0, ROUNDING),
        "step": (step, 0),
        "slip": (slip, 0),
        "slope": (slope, ROUNDING),
        "predicted": (step * slope, ROUNDING * step),
        "truth": (truth, ROUNDING),
        "error": (np.abs(truth - step * slope).max(), 2 * ROUNDING),
        "line": (matrix[i, j], 1e-13 * (parts[i] if i == j else abs(matrix[i, j]))),
        "part": part_of_line,
    }


def is_odd(one: dict[str, Any], _: object) -> bool:
    """Check a sign that stands for an entry; a sum has a text of its own."""
    if one["value"] == "DS" and one["text"] in {"−", "0"}:
        assert np.sign(one["number"]) == {"−": -1, "0": 0}[one["text"]]
    return one["text"] in {"+", "−"} or "sum" in one["value"]


CLOSE = dict.fromkeys(("a", "DS"), (5.1e-4, 0.00501))


def compare(root: Any) -> Any:
    """Compare every number of one explorable with NumPy; return its state."""
    return compare_numbers(root, expected, 7, close=CLOSE, odd=is_odd)["state"]


check = once_still(compare)


def test_a_cell_is_reached_by_keys_and_touch(by_file):
    matrix = by_file(width=390, height=844, has_touch=True, is_mobile=True)["jacobian-matrix"]
    matrix.locator('.sx-cell[data-index="1,2"]').tap()
    state = check(matrix)
    assert (state["row"], state["column"]) == (1, 2)
    # What stands above and shares the state may change its height: then the page is scrolled so
    # that this stays where it is.
    # Browsers scroll by whole pixels, and cut off the rest.
    for key, at in (("ArrowDown", (2, 2)), ("End", (2, 3)), ("PageUp", (1, 3)), ("Home", (1, 1))):
        top = matrix.bounding_box()["y"]
        matrix.page.keyboard.press(key)
        state = check(matrix)
        assert (state["row"], state["column"]) == at, key
        assert abs(matrix.bounding_box()["y"] - top) < 1, key


def test_a_cell_and_a_term_light_up_by_a_real_pointer(roots):
    matrix = roots["jacobian-matrix"]
    matrix.locator('.sx-cell[data-index="3,1"]').hover()
    check(matrix)
    heads = matrix.locator(".sx-head.is-lit")
    # The column's input a₁; the outputs S₁ and S₃ of the formula.
    assert heads.evaluate_all("all => all.map((one) => one.dataset.link)") == ["1", "1", "3"]
    assert matrix.locator(".sx-formula").text_content().strip().startswith("D1S3=S3")
    matrix.locator(".sx-delta").hover()
    assert matrix.locator(".sx-matrix.shows-diagonal").count() == 1


def test_the_step_is_dragged(roots):
    nudge = roots["nudge"]
    press(nudge, "Reset")
    ring = nudge.get_by_role("slider", name="Step ε")
    ring.press("End")
    width = nudge.locator(".sx-loglog").bounding_box()["width"]
    drag(ring, -width * 4 / 9)
    assert check(nudge)["step"] == pytest.approx(1e-4, rel=1.1)
    drag(nudge.locator(".sx-scrub"), 60)
    assert check(nudge)["step"] > 1.1e-4
