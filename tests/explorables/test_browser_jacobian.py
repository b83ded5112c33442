"""The explorables of the chapter on the Jacobian, moved in every way, compared with NumPy."""

from functools import cache
from typing import Any

import numpy as np
import pytest
from hands import drag, once_still, press, read, written

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


class Expected:
    """What the numbers of a page are, by NumPy and SymPy, for the state that the page states."""

    def __init__(self, state: dict[str, Any]) -> None:
        self.a = np.array(state["logits"], dtype=np.float64)
        count = self.a.size
        assert 1 <= count <= 8
        assert np.all(np.abs(self.a) <= 10)
        self.parts, self.matrix = softmax(self.a), softmax_jacobian(self.a)
        self.row, self.column = (min(state.get(name, 1), count) for name in ("row", "column"))
        self.step = state.get("step", 1.0)
        direction = min(state.get("direction", 0), count)
        way = np.ones(count) if direction == 0 else np.eye(count)[direction - 1]
        self.slope = self.matrix @ way
        self.slip = state.get("slip", 0)
        self.slope[max(direction, 1) - 1] += self.slip
        self.truth = softmax(self.a + self.step * way) - self.parts

    def of(self, value: str, index: list[int]) -> tuple[float, float]:
        """The number, and how far the page's may be from it."""
        if value in {"line", "part"}:
            return self._of_line(value, index)
        at = tuple(one - 1 for one in index)
        numbers = {
            "a": lambda: (self.a[at], 0),
            "S": lambda: (self.parts[at], 1e-13 * self.parts[at]),
            # On the diagonal S − S² cancels: its rounding is that of S.
            "DS": lambda: (
                self.matrix[at],
                1e-15 * self.parts[at[0]] if at[0] == at[1] else 1e-13 * abs(self.matrix[at]),
            ),
            "row sum": lambda: (0, ROUNDING),
            "column sum": lambda: (0, ROUNDING),
            "step": lambda: (self.step, 0),
            "slip": lambda: (self.slip, 0),
            "slope": lambda: (self.slope[at], ROUNDING),
            "predicted": lambda: (self.step * self.slope[at], ROUNDING * self.step),
            "truth": lambda: (self.truth[at], ROUNDING),
            "error": lambda: (np.abs(self.truth - self.step * self.slope).max(), 2 * ROUNDING),
        }
        number, error = numbers[value]()
        return float(number), float(error)

    def _of_line(self, value: str, index: list[int]) -> tuple[float, float]:
        derivation, parts = formulas(diagonal=self.row == self.column)
        given = {"a": self.a, "i": self.row - 1, "j": self.column - 1}
        if value == "part":
            expression = parts[index[0] - 1][index[1] - 1]
            number = float(evaluate(expression, given, derivation.context))
            scale = max(
                abs(number), self.parts[self.row - 1] if "Derivative" in str(expression) else 0
            )
            return number, 1e-13 * scale
        number = float(self.matrix[self.row - 1, self.column - 1])
        scale = self.parts[self.row - 1] if self.row == self.column else abs(number)
        return number, 1e-13 * float(scale)


def compare(root: Any) -> dict[str, Any]:
    """Compare every number of one explorable with NumPy; return its state."""
    found = read(root)
    expected = Expected(found["state"])
    assert len(found["numbers"]) >= 7
    for one in found["numbers"]:
        truth, error = expected.of(one["value"], one["index"])
        assert abs(one["number"] - truth) <= error, (found["state"], one, truth)
        if one["text"] in {"", "+"} or "sum" in one["value"]:
            continue
        if one["value"] == "DS" and one["text"] in {"−", "0"}:
            assert np.sign(one["number"]) == {"−": -1, "0": 0}[one["text"]]
        elif one["text"] in {"≈ 0", "0"}:
            assert abs(one["number"]) < 1e-14, one
        elif one["value"] == "DS":
            assert abs(written(one["text"]) - truth) <= max(5.1e-4, 0.00501 * abs(truth)), one
        elif one["value"] == "a":  # with at most three decimals
            assert written(one["text"]) == pytest.approx(one["number"], rel=0.00501, abs=5.1e-4), (
                one
            )
        else:
            assert written(one["text"]) == pytest.approx(one["number"], rel=0.00501), one
    state: dict[str, Any] = found["state"]
    return state


check = once_still(compare)


def test_moving_one_moves_all(roots):
    lines, matrix, nudge = roots.values()
    assert {name: check(root) for name, root in roots.items()} == {
        "derivation-lines": {"logits": [1, 2, 3], "row": 2, "column": 3},
        "jacobian-matrix": {"logits": [1, 2, 3], "row": 2, "column": 3},
        "nudge": {"logits": [1, 2, 3], "direction": 3, "step": 0.5, "slip": 0},
    }
    press(matrix, "[1, 2, 5]")
    assert [check(root)["logits"] for root in roots.values()] == [[1, 2, 5]] * 3
    drag(nudge.locator(".sx-inputs .sx-knob").nth(1), 40)
    moved = check(nudge)["logits"]
    assert moved[0] == 1
    assert moved[1] > 2
    assert [check(root)["logits"] for root in roots.values()] == [moved] * 3
    matrix.locator('.sx-cell[data-index="1,1"]').click()
    assert check(lines) == {"logits": moved, "row": 1, "column": 1}
    assert "for i = j" in lines.inner_text()
    lines.get_by_role("radiogroup", name="input j").get_by_role("radio").nth(1).click()
    assert check(matrix)["column"] == 2
    press(nudge, "Remove a3")
    press(nudge, "Remove a2")
    assert [check(root)["logits"] for root in roots.values()] == [[1]] * 3


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
