"""The explorables of the chapter on the softmax layer, moved in every way, compared with NumPy."""

from typing import Any

import numpy as np
import pytest
from hands import compare_numbers, once_still, within, written

from explorables.jacobian_product import JacobianProduct
from lib.compensated import softmax_jacobian
from lib.layer import logits, logits_jacobian, softmax_layer, weight_column

pytestmark = pytest.mark.browser

PAGE = "chapters/layer.html"
NAMES = ("layer-network", "row-major", "jacobian-product")


def expected(state: dict[str, Any]) -> dict[str, Any]:
    """What the numbers of a page are, by NumPy, and how far the page's may be."""
    x, W = np.array(state["layer"][0]), np.array(state["layer"][1:])
    T, N = W.shape
    assert 1 <= T <= 4
    assert 1 <= N <= 4
    assert np.all(np.abs(state["layer"]) <= 5)
    P = softmax_layer(W, x)
    # By the plain formula, 1 − S near certainty would keep only what the rounding of S leaves.
    DS = softmax_jacobian(logits(W, x))
    DP = DS[:, :, np.newaxis] * x
    size = state.get("classes", 1), state.get("features", 1)

    def column(i: int, j: int) -> tuple[float, float]:
        first = state["first"]
        return weight_column(i - 1 + first, j - 1 + first, N, first=first), 0

    def place(first: int) -> tuple[float, float]:
        i, j = min(state["row"], T) - 1, min(state["column"], N) - 1
        return weight_column(i + first, j + first, N, first=first), 0

    def slope(*at: int) -> tuple[float, float]:
        place = tuple(one - 1 for one in at)
        return within((DP if len(at) == 3 else DP.reshape(T, -1))[place], 2e-13)

    def multiplications(way: str) -> tuple[float, float]:
        counts = JacobianProduct(classes=size[0], features=size[1]).multiplications
        return counts[["product", "closed"].index(way)], 0

    return {
        "x": (x, 0),
        "W": (W, 0),
        "T": (size[0], 0),
        "N": (size[1], 0),
        # The logits are sums of up to four products of up to 25, and rounding is in all of them.
        "lambda": (logits(W, x), 1e-13),
        "P": within(P, 1e-13),
        "S": within(P, 1e-13),
        "DS": within(DS, 2e-13),
        "Dg": (logits_jacobian(x, T), 0),
        "DP": slope,
        "column": column,
        "place": place,
        "multiplications": multiplications,
    }


def is_odd(one: dict[str, Any], state: dict[str, Any]) -> bool:
    """Check a sign, a name or a number that has fewer digits where it is small."""
    name, number, text = one["value"], one["number"], one["text"]
    if text in {"+", "−"}:
        assert np.sign(number) == {"+": 1, "−": -1}[text], one
    elif text == "≈ 0":
        # Two decimals of it, or three, are 0.
        assert name in {"DS", "DP", "Dg"}, one
        assert 0 < abs(number) < 0.005, one
    elif text.startswith("x"):
        assert number == state["layer"][0]["₁₂₃₄".index(text[1])]
    elif name in {"P", "S"} or len(one["index"]) == 3:
        relative = 0.051 if abs(number) < 0.001 else 0.00501
        assert abs(written(text) - number) <= relative * abs(number), one
    else:
        return False
    return True


CLOSE = dict.fromkeys(("DS", "DP", "Dg", "x", "W", "lambda"), (0.0051, 0.00501))


def compare(root: Any) -> Any:
    """Compare every number of one explorable with NumPy; return its state."""
    return compare_numbers(root, expected, 3, close=CLOSE, odd=is_odd)["state"]


check = once_still(compare)


def weight(root: Any, i: int, j: int) -> Any:
    return root.locator(f'input[data-value="W"][data-index="{i},{j}"]')


def test_the_menu_of_a_number_finds_it_focused(roots):
    cell = weight(roots["layer-network"], 1, 1)
    cell.click(button="right")
    assert cell.evaluate("one => document.activeElement === one")
