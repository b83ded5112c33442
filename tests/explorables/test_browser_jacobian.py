"""The explorables of the chapter on the Jacobian, moved in every way, compared with NumPy."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hands import drag, settle, written
from random_events import play

from explorables.derivation_lines.mathml import markup
from lib.jacobian import softmax_jacobian
from lib.stability import softmax
from lib.symbolic.evaluation import evaluate
from lib.symbolic.jacobian import entry_off_diagonal, entry_on_diagonal

pytestmark = pytest.mark.browser

PAGE = "chapters/jacobian.html"
NAMES = ("derivation-lines", "jacobian-matrix", "nudge")
ROUNDING = 1e-15

READ = """root => ({
  name: root.dataset.explorable,
  state: JSON.parse(root.dataset.state),
  note: root.querySelector(".sx-note").textContent,
  numbers: [...root.querySelectorAll("[data-number]")].map((element) => ({
    value: element.getAttribute("data-value"),
    index: (element.getAttribute("data-index") ?? "").split(",").map(Number),
    number: Number(element.getAttribute("data-number")),
    text: element.value ?? element.textContent,
  })),
  wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
})"""
# What is out of sight is drawn a little later.
ALIKE = """() => new Set([...document.querySelectorAll("[data-explorable]")]
  .filter((root) => root.dataset.explorable !== "triangle")
  .map((root) => JSON.stringify(JSON.parse(root.dataset.state).logits))).size === 1"""


def formulas(row: int, column: int) -> tuple[Any, list[Any]]:
    derivation = entry_on_diagonal() if row == column else entry_off_diagonal()
    return derivation, [markup(line).parts for line in derivation.lines]


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
        self.truth = softmax(self.a + self.step * way) - self.parts

    def of(self, value: str, index: list[int]) -> tuple[float, float]:
        """The number, and how far the page's may be from it."""
        if value in {"line", "part"}:
            return self._of_line(value, index)
        at = tuple(one - 1 for one in index)
        numbers: dict[str, Callable[[], tuple[Any, float]]] = {
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
            "slope": lambda: (self.slope[at], ROUNDING),
            "predicted": lambda: (self.step * self.slope[at], ROUNDING * self.step),
            "truth": lambda: (self.truth[at], ROUNDING),
            "error": lambda: (np.abs(self.truth - self.step * self.slope).max(), 2 * ROUNDING),
        }
        number, error = numbers[value]()
        return float(number), float(error)

    def _of_line(self, value: str, index: list[int]) -> tuple[float, float]:
        derivation, parts = formulas(self.row, self.column)
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


def check(root: Any) -> dict[str, Any]:
    """Compare every number of one explorable with NumPy; return what was read."""
    settle(root.page)
    return compare(root)


def compare(root: Any) -> dict[str, Any]:
    """Do so at once."""
    read: dict[str, Any] = root.evaluate(READ)
    expected = Expected(read["state"])
    assert len(read["numbers"]) >= 7
    for one in read["numbers"]:
        truth, error = expected.of(one["value"], one["index"])
        assert abs(one["number"] - truth) <= error, (read["state"], one, truth)
        if one["text"].strip() in {"", "+"} or "sum" in one["value"]:
            continue
        if one["value"] == "DS" and one["text"] in {"−", "0"}:
            assert np.sign(one["number"]) == {"−": -1, "0": 0}[one["text"]]
        elif one["text"] in {"≈ 0", "0"}:
            assert abs(one["number"]) < 1e-14, one
        elif one["value"] == "DS":
            assert abs(written(one["text"]) - truth) <= max(5.1e-4, 0.00501 * abs(truth)), one
        else:
            assert written(one["text"]) == pytest.approx(one["number"], rel=0.00501), one
    assert not read["wide"]
    return read


@pytest.fixture
def roots(open_page: Callable[..., Any], site: str) -> dict[str, Any]:
    page = open_page(f"{site}/{PAGE}")
    return {name: page.locator(f'[data-explorable="{name}"]').first for name in NAMES}


@pytest.fixture
def by_file(open_page: Callable[..., Any], book: Any) -> Callable[..., dict[str, Any]]:
    def start(fragment: str = "", **options: Any) -> dict[str, Any]:
        page = open_page(f"{book.as_uri()}/{PAGE}{fragment}", **options)
        return {name: page.locator(f'[data-explorable="{name}"]').first for name in NAMES}

    return start


def press(root: Any, name: str) -> None:
    root.get_by_role("button", name=name).click(force=True)


def test_the_opening_states_teach(roots: dict[str, Any]) -> None:
    states = {name: check(root)["state"] for name, root in roots.items()}
    assert states == {
        "derivation-lines": {"logits": [1, 2, 3], "row": 2, "column": 3},
        "jacobian-matrix": {"logits": [1, 2, 3], "row": 2, "column": 3},
        "nudge": {"logits": [1, 2, 3], "direction": 3, "step": 0.5},
    }
    lines, matrix, nudge = roots.values()
    values = lines.locator(".sx-line-value").all_inner_texts()
    assert values == ["−0.162803"] * 7
    assert "All 7 lines give the same number" in lines.inner_text()
    assert "Raise a₃ a little: S₂ falls by 0.163 per unit." in matrix.inner_text()
    assert "The mirror cell D₂S₃ holds the same number." in matrix.inner_text()
    assert "The largest error is 0.0104. A tenth of the step" in nudge.inner_text()


def test_moving_one_moves_all(roots: dict[str, Any]) -> None:
    lines, matrix, nudge = roots.values()
    press(matrix, "[1, 2, 5]")
    assert [check(root)["state"]["logits"] for root in roots.values()] == [[1, 2, 5]] * 3
    drag(nudge.locator(".sx-inputs .sx-knob").nth(1), 40)
    moved = check(nudge)["state"]["logits"]
    assert moved[0] == 1
    assert moved[1] > 2
    assert [check(root)["state"]["logits"] for root in roots.values()] == [moved] * 3
    matrix.locator('.sx-cell[data-index="1,1"]').click()
    assert check(lines)["state"] == {"logits": moved, "row": 1, "column": 1}
    assert "for i = j" in lines.inner_text()
    lines.get_by_role("radiogroup", name="input j").get_by_role("radio").nth(1).click()
    assert check(matrix)["state"]["column"] == 2
    press(nudge, "Remove")
    press(nudge, "Remove")
    for root in roots.values():
        assert check(root)["state"]["logits"] == [1]


def test_a_cell_lights_row_column_mirror_and_formula(roots: dict[str, Any]) -> None:
    matrix = roots["jacobian-matrix"]

    def lit(selector: str) -> list[str]:
        found: list[str] = matrix.locator(selector).evaluate_all(
            "all => all.map((one) => one.dataset.index ?? one.dataset.link ?? one.textContent)"
        )
        return found

    matrix.locator('.sx-cell[data-index="3,1"]').hover()
    check(matrix)
    assert lit(".sx-cell.is-pointed") == ["3,1"]
    assert lit(".sx-cell.is-mirror") == ["1,3"]
    assert lit(".sx-cell.is-in-row") == ["3,1", "3,2", "3,3"]
    assert lit(".sx-cell.is-in-column") == ["1,1", "2,1", "3,1"]
    # The column's input a₁; the outputs S₁ and S₃ of the formula.
    assert lit(".sx-head.is-lit") == ["1", "1", "3"]
    assert matrix.locator(".sx-formula").text_content().strip().startswith("D1S3=S3")
    assert "i ≠ j" in matrix.locator(".sx-case.is-lit").inner_text()
    # A term of the formula lights its picture, δ the diagonal.
    matrix.locator(".sx-formula [data-link]").first.hover()
    assert set(lit(".is-linked")) <= {"2", "a2", "S2"} or lit(".is-linked")
    matrix.locator(".sx-delta").hover()
    assert matrix.locator(".sx-matrix.shows-diagonal").count() == 1
    # What is chosen stays when the pointer leaves.
    matrix.page.mouse.move(1, 1)
    check(matrix)
    assert lit(".sx-cell.is-pointed") == ["2,3"]


def test_a_cell_is_reached_by_keys_and_touch(by_file: Callable[..., Any]) -> None:
    matrix = by_file(width=390, height=844, has_touch=True, is_mobile=True)["jacobian-matrix"]
    matrix.locator('.sx-cell[data-index="1,2"]').tap()
    state = check(matrix)["state"]
    assert (state["row"], state["column"]) == (1, 2)
    # What stands above and shares the state may change its height: then the page is scrolled so
    # that this stays where it is.
    top = matrix.bounding_box()["y"]
    for key, at in (("ArrowDown", (2, 2)), ("End", (2, 3)), ("PageUp", (1, 3)), ("Home", (1, 1))):
        matrix.page.keyboard.press(key)
        state = check(matrix)["state"]
        assert (state["row"], state["column"]) == at, key
    assert abs(matrix.bounding_box()["y"] - top) < 0.5


def test_the_step_is_dragged_typed_and_moved_by_keys(roots: dict[str, Any]) -> None:
    nudge = roots["nudge"]
    ring = nudge.get_by_role("slider", name="Step ε")
    ring.focus()
    for key, step in (("ArrowLeft", 0.2), ("PageDown", 0.02), ("Home", 1e-9), ("End", 1)):
        nudge.page.keyboard.press(key)
        assert check(nudge)["state"]["step"] == step, key
    width = nudge.locator(".sx-loglog").bounding_box()["width"]
    drag(ring, -width * 4 / 9)
    assert check(nudge)["state"]["step"] == pytest.approx(1e-4, rel=1.1)
    field = nudge.get_by_label("ε", exact=True).and_(nudge.locator("input"))
    for text, step, note in (
        ("1e-8", 1e-8, ""),
        ("7", 1, "7 lies outside"),
        ("", 1, "Nothing is typed"),
        ("nan", 1, "not a finite number"),
        ("0.003", 0.003, ""),
    ):
        field.fill(text)
        field.press("Enter")
        read = check(nudge)
        assert read["state"]["step"] == step, text
        assert note in read["note"], text
    drag(nudge.locator(".sx-scrub"), 60)
    assert check(nudge)["state"]["step"] > 0.003
    nudge.get_by_role("radio", name="all alike").click()
    check(nudge)
    assert "no part changes" in nudge.inner_text()


def test_the_addresses_keep_the_states(by_file: Callable[..., Any]) -> None:
    roots = by_file()
    page = roots["nudge"].page
    press(roots["nudge"], "[2, 2, 2, 2]")
    roots["jacobian-matrix"].locator('.sx-cell[data-index="4,1"]').click()
    roots["nudge"].get_by_role("radio", name="all alike").click()
    page.wait_for_timeout(600)
    assert page.url.split("#")[1] == (
        "derivation-lines:logits=2,2,2,2&row=4&column=1;nudge:direction=0&step=0.5"
    )
    page.reload()
    page.wait_for_selector('[data-explorable="nudge"]')
    page.wait_for_timeout(300)
    assert check(roots["jacobian-matrix"])["state"] == {
        "logits": [2, 2, 2, 2],
        "row": 4,
        "column": 1,
    }
    assert check(roots["nudge"])["state"]["direction"] == 0
    for fragment, note in (
        ("#derivation-lines:logits=1,two", "“two” is not a number"),
        ("#derivation-lines:logits=1,2&row=3", "there is no row 3"),
        ("#nudge:step=abc", "“abc” is not a number"),
    ):
        again = by_file(fragment)
        name = fragment[1:].split(":")[0]
        read = check(again[name])
        assert "address is ignored" in read["note"]
        assert note in read["note"]
        assert read["state"]["logits"] == [1, 2, 3]


def test_the_keyboard_reaches_everything_and_focus_is_visible(roots: dict[str, Any]) -> None:
    page = roots["nudge"].page
    for root, most in zip(roots.values(), (20, 20, 24), strict=True):
        root.locator("button").first.focus()
        seen = []
        for _ in range(most):
            seen.append(
                page.evaluate(
                    """root => {
                      const element = document.activeElement;
                      if (!root.contains(element)) return null;
                      const { outlineStyle, outlineWidth } = getComputedStyle(element);
                      return [element.getAttribute("aria-label") ?? element.textContent.trim(),
                        outlineStyle !== "none" && parseFloat(outlineWidth) >= 2];
                    }""",
                    root.element_handle(),
                )
            )
            if seen[-1] is None:
                break
            page.keyboard.press("Tab")
        assert seen[-1] is None, "Tab leaves the explorable again"
        names = [one[0] for one in seen[:-1]]
        assert names[4:7] == ["Add", "Remove a3", "Reset"]
        assert {"Logit a₁", "a₁", "Logit a₂", "a₂", "Logit a₃", "a₃"} <= set(names)
        assert [one[0] for one in seen[:-1] if not one[1]] == []
    assert names[-4:] == ["a3", "ε", "Step ε", "Cite this state"]


@pytest.mark.parametrize("name", NAMES)
def test_random_events_leave_every_number_right(
    by_file: Callable[..., dict[str, Any]], name: str
) -> None:
    roots = by_file()

    def check_all() -> None:
        states = {one: compare(root)["state"] for one, root in roots.items()}
        first = states[NAMES[0]]["logits"]
        assert all(states[one]["logits"] == first for one in NAMES)

    play(roots[name].page, name, check_all)
