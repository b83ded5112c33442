"""The explorables of the chapter on the softmax layer, moved in every way, compared with NumPy."""

from typing import Any

import numpy as np
import pytest
from hands import drag, once_still, press, read, written

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

    def of(self, value: str, index: list[int]) -> tuple[float, float]:
        """The number, and how far the page's may be from it."""
        if value == "multiplications":
            size = {name: self.state[name] for name in ("classes", "features")}
            product, closed = JacobianProduct(**size).multiplications
            return float({"product": product, "closed": closed}[index[0]]), 0
        at = tuple(one - 1 for one in index)
        if value in {"column", "place"}:
            return float(self._place(value, at)), 0
        if value == "DP" and len(at) == 3:
            at = (at[0], weight_column(at[1], at[2], self.N, first=0))
        # The logits are sums of up to four products of up to 25, and rounding is in all of them.
        numbers = {
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


def compare(root: Any) -> dict[str, Any]:
    """Compare every number of one explorable with NumPy; return its state."""
    found = read(root)
    state: dict[str, Any] = found["state"]
    expected = Expected(state)
    assert len(found["numbers"]) >= 3
    for one in found["numbers"]:
        truth, error = expected.of(one["value"], one["index"])
        assert abs(one["number"] - truth) <= error, (state, one, truth)
        text = one["text"]
        if text in {"+", "−"}:
            assert np.sign(truth) == {"+": 1, "−": -1}[text], one
        elif text == "≈ 0":
            # Two decimals of it, or three, are 0.
            assert one["value"] in {"DS", "DP", "Dg"}, one
            assert 0 < abs(truth) < 0.005, one
        elif text.startswith("x"):
            assert truth == state["layer"][0]["₁₂₃₄".index(text[1])]
        else:
            slope = one["value"] == "DP" and len(one["index"]) == 3
            size = abs(truth) if slope else truth
            few = one["value"] in {"DS", "DP", "Dg", "x", "W", "lambda"} and not slope
            near = 0.0051 if few else 0.0
            relative = 0.051 if abs(truth) < 0.001 else 0.00501
            shown = abs(written(text)) if slope else written(text)
            assert abs(shown - size) <= max(near, relative * abs(truth)), one
    return state


check = once_still(compare)


def weight(root: Any, i: int, j: int) -> Any:
    return root.locator(f'input[data-value="W"][data-index="{i},{j}"]')


def test_moving_one_moves_all(roots):
    network, order, product = roots.values()
    shared = {"layer": [[2, 1], [1, -1], [0.5, 1], [-0.5, 1]], "output": 1, "row": 2, "column": 1}
    assert {name: check(root) for name, root in roots.items()} == {
        "layer-network": shared,
        "row-major": {**shared, "first": 1},
        "jacobian-product": {**shared, "classes": 10, "features": 784},
    }
    drag(weight(network, 2, 1), 50)
    layer = check(network)["layer"]
    assert layer[2][0] == 1.5
    assert [check(root)["layer"] for root in roots.values()] == [layer] * 3
    press(order, "One class less")
    press(product, "One feature more")
    assert [np.shape(check(root)["layer"]) for root in roots.values()] == [(3, 3)] * 3
    order.locator(".sx-weights .sx-weight").last.click()
    for state in map(check, roots.values()):
        assert (state["row"], state["column"]) == (2, 3)
    product.locator('.sx-cell[data-value="DP"][data-index="2,1"]').click()
    state = check(network)
    assert (state["output"], state["row"], state["column"]) == (2, 1, 1)
    press(network, "4 × 4")
    assert [np.shape(check(root)["layer"]) for root in roots.values()] == [(5, 4)] * 3


def test_the_menu_of_a_number_finds_it_focused(roots):
    cell = weight(roots["layer-network"], 1, 1)
    cell.click(button="right")
    assert cell.evaluate("one => document.activeElement === one")
