"""The explorables of the chapter on the softmax layer, moved in every way, compared with NumPy."""

import json
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hands import drag, settle, written
from random_events import play

from explorables.jacobian_product import JacobianProduct
from lib.compensated import softmax_jacobian
from lib.layer import (
    logits,
    logits_jacobian,
    softmax_layer,
    weight_column,
)

pytestmark = pytest.mark.browser

PAGE = "chapters/layer.html"
NAMES = ("layer-network", "row-major", "jacobian-product")

READ = """root => ({
  state: JSON.parse(root.dataset.state),
  note: root.querySelector(".sx-note").textContent,
  numbers: [...root.querySelectorAll("[data-number]")].map((element) => ({
    value: element.getAttribute("data-value"),
    index: element.getAttribute("data-index") ?? "",
    number: Number(element.getAttribute("data-number")),
    text: (element.value ?? element.textContent).trim(),
  })),
  wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
})"""


class Expected:
    """What the numbers of a page are, by NumPy, for the state that the page says it is in."""

    def __init__(self, state: dict[str, Any]) -> None:
        self.state = state
        self.x, self.W = np.array(state["layer"][0]), np.array(state["layer"][1:])
        T, self.N = self.W.shape
        assert 1 <= T <= 4
        assert 1 <= self.N <= 4
        assert np.all(np.abs(state["layer"]) <= 5)
        self.logits, self.P = logits(self.W, self.x), softmax_layer(self.W, self.x)
        # By the plain formula, 1 − S near certainty would keep only what the rounding of S leaves.
        self.DS = softmax_jacobian(self.logits)
        self.DP = (self.DS[:, :, np.newaxis] * self.x).reshape(T, -1)
        self.Dg = logits_jacobian(self.x, T)

    def of(self, value: str, index: str) -> tuple[float, float]:
        """The number, and how far the page's may be from it."""
        if value == "multiplications":
            size = {name: self.state[name] for name in ("classes", "features")}
            product, closed = JacobianProduct(**size).multiplications
            return float({"product": product, "closed": closed}[index]), 0
        at = tuple(int(one) - 1 for one in index.split(",")) if index else ()
        if value in {"column", "place"}:
            return float(self._place(value, at)), 0
        if value == "DP" and len(at) == 3:
            at = (at[0], weight_column(at[1], at[2], self.N, first=0))
        # The logits are sums of up to four products of up to 25, and rounding is in all of them.
        numbers: dict[str, Callable[[], tuple[Any, float]]] = {
            "x": lambda: (self.x[at], 0),
            "W": lambda: (self.W[at], 0),
            "T": lambda: (self.state["classes"], 0),
            "N": lambda: (self.state["features"], 0),
            "lambda": lambda: (self.logits[at], 1e-13),
            "P": lambda: (self.P[at], 1e-13 * self.P[at]),
            "S": lambda: (self.P[at], 1e-13 * self.P[at]),
            "DS": lambda: (self.DS[at], 2e-13 * abs(self.DS[at])),
            "Dg": lambda: (self.Dg[at], 0),
            "DP": lambda: (self.DP[at], 2e-13 * abs(self.DP[at])),
        }
        number, error = numbers[value]()
        return float(number), float(error)

    def _place(self, value: str, at: tuple[int, ...]) -> int:
        first = self.state["first"]
        if value == "column":
            i, j = at
        else:
            first = at[0] + 1
            i, j = (
                min(self.state[name], most) - 1
                for name, most in (("row", len(self.W)), ("column", self.N))
            )
        return weight_column(i + first, j + first, self.N, first=first)


def check(root: Any) -> dict[str, Any]:
    """Compare every number of one explorable with NumPy; return what was read."""
    settle(root.page)
    return compare(root)


def compare(root: Any, *, hovered: bool = False) -> dict[str, Any]:
    """Do so at once. A weight under the pointer is shown instead of the chosen one."""
    read: dict[str, Any] = root.evaluate(READ)
    expected = Expected(read["state"])
    assert len(read["numbers"]) >= 3
    for one in read["numbers"]:
        if one["value"] == "place" and hovered:
            continue
        truth, error = expected.of(one["value"], one["index"])
        assert abs(one["number"] - truth) <= error, (read["state"], one, truth)
        text = one["text"]
        if text in {"+", "−"}:
            assert np.sign(truth) == {"+": 1, "−": -1}[text], one
        elif text == "≈ 0":
            # Two decimals of it, or three, are 0.
            assert one["value"] in {"DS", "DP"}, one
            assert 0 < abs(truth) < 0.005, one
        elif text.startswith("x"):
            assert truth == read["state"]["layer"][0]["₁₂₃₄".index(text[1])]
        else:
            slope = one["value"] == "DP" and one["index"].count(",") == 2
            size = abs(truth) if slope else truth
            few = one["value"] in {"DS", "DP", "Dg", "x", "W", "lambda"} and not slope
            near = 0.0051 if few else 0.0
            relative = 0.051 if abs(truth) < 0.001 else 0.00501
            shown = abs(written(text)) if slope else written(text)
            assert abs(shown - size) <= max(near, relative * abs(truth)), one
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
    root.get_by_role("button", name=name, exact=True).click(force=True)


def weight(root: Any, i: int, j: int) -> Any:
    return root.locator(f'input[data-value="W"][data-index="{i},{j}"]')


def test_the_opening_states_teach(roots: dict[str, Any]) -> None:
    shared = {"layer": [[2, 1], [1, -1], [0.5, 1], [-0.5, 1]], "output": 1, "row": 2, "column": 1}
    states = {name: check(root)["state"] for name, root in roots.items()}
    assert states == {
        "layer-network": shared,
        "row-major": {**shared, "first": 1},
        "jacobian-product": {**shared, "classes": 10, "features": 784},
    }
    network, order, product = roots.values()
    assert "Raise W₂₁ a little: λ₂ grows by |x₁| = 2 per unit" in network.inner_text()
    assert "2 in all: that is its number counting from 0" in order.inner_text()
    assert "2 of the 3 terms have a factor 0" in product.inner_text()
    assert product.locator(".sx-product-term.is-gone").count() == 2


def test_moving_one_moves_all(roots: dict[str, Any]) -> None:
    network, order, product = roots.values()
    drag(weight(network, 2, 1), 50)
    layer = check(network)["state"]["layer"]
    assert layer[2][0] == 1.5
    assert [check(root)["state"]["layer"] for root in roots.values()] == [layer] * 3
    press(order, "One class less")
    press(product, "One feature more")
    states = [check(root)["state"] for root in roots.values()]
    assert [np.shape(state["layer"]) for state in states] == [(3, 3)] * 3
    order.locator(".sx-weights .sx-weight").last.click()
    assert [
        (state["row"], state["column"])
        for state in (check(root)["state"] for root in roots.values())
    ] == [(2, 3)] * 3
    product.locator('.sx-cell[data-value="DP"][data-index="2,1"]').click()
    state = check(network)["state"]
    assert (state["output"], state["row"], state["column"]) == (2, 1, 1)
    press(network, "4 × 4")
    for root in roots.values():
        assert np.shape(check(root)["state"]["layer"]) == (5, 4)


def test_a_number_is_typed_and_nonsense_is_refused(roots: dict[str, Any]) -> None:
    network = roots["layer-network"]
    field = weight(network, 1, 2)
    for text, value, note in (
        ("-1.5", -1.5, ""),
        ("", -1.5, "Nothing is typed"),
        ("nan", -1.5, "not a finite number"),
        ("1e999", -1.5, "too large"),
        ("99", 5, "99 lies outside"),
        ("0", 0, ""),
    ):
        field.click()
        field.fill(text)
        field.press("Enter")
        read = check(network)
        assert read["state"]["layer"][1][1] == value, text
        assert note in read["note"], text
    field.press("PageUp")
    field.press("ArrowUp")
    assert check(network)["state"]["layer"][1][1] == 1.1
    field.press("Home")
    assert check(network)["state"]["layer"][1][1] == -5
    state = check(network)["state"]
    assert (state["row"], state["column"]) == (1, 2)


def test_the_address_keeps_the_state(by_file: Callable[..., Any]) -> None:
    roots = by_file()
    network, order, product = roots.values()
    page = network.page
    press(order, "W = 0")
    order.get_by_role("radio", name="from 0").click()
    product.locator('.sx-cell[data-value="DP"][data-index="3,6"]').click()
    page.wait_for_timeout(600)
    assert page.url.split("#")[1] == (
        "layer-network:layer=2,1_0,0_0,0_0,0&output=3&row=3&column=2;row-major:first=0"
    )
    page.reload()
    page.wait_for_selector('[data-explorable="row-major"]')
    state = check(order)["state"]
    assert (state["first"], state["row"], state["column"]) == (0, 3, 2)
    assert check(product)["state"]["layer"] == [[2, 1], [0, 0], [0, 0], [0, 0]]
    read = check(by_file("#layer-network:layer=1,2_3")["layer-network"])
    assert "address is ignored" in read["note"]
    assert read["state"]["layer"][0] == [2, 1]


# At other widths and in light, the tests of whole pages look.
@pytest.mark.parametrize(("width", "theme"), [(320, "dark")])
def test_axe_finds_nothing(
    open_page: Callable[..., Any], book_server: str, axe: str, width: int, theme: str
) -> None:
    page = open_page(f"{book_server}/{PAGE}", width=width, theme=theme)
    page.evaluate(axe)
    for preset in ("3 × 2", "4 × 4"):
        page.get_by_role("button", name=preset).first.click()
        page.wait_for_timeout(300)
        found = page.evaluate(
            "async () => (await axe.run('[data-explorable]')).violations.map((one) =>"
            " [one.id, one.nodes.map((node) => node.html.slice(0, 150)).slice(0, 3)])"
        )
        assert found == [], json.dumps(found, indent=1)


@pytest.mark.parametrize("name", NAMES)
def test_random_events_leave_every_number_right(
    by_file: Callable[..., dict[str, Any]], name: str
) -> None:
    roots = by_file()

    def check_all() -> None:
        states = {one: compare(root)["state"] for one, root in roots.items()}
        first = states[NAMES[0]]["layer"]
        assert all(states[one]["layer"] == first for one in NAMES)

    play(roots[name].page, name, check_all)
