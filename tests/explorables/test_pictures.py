"""Still pictures of states that their explorable does not open in."""

import pytest

from explorables.jacobian_matrix import JacobianMatrix
from explorables.jacobian_product import JacobianProduct
from explorables.layer_network import LayerNetwork
from explorables.row_major import RowMajor
from explorables.shift_window import ShiftWindow
from explorables.temperature import Temperature
from explorables.two_gradients import TwoGradients
from lib.layer import weight_column

W, x = [[1.0, -1.0], [0.5, 1.0], [-0.5, 1.0]], [2.0, 1.0]

PICTURES = [
    (
        ShiftWindow([1000, 1001, 1002], shift=-1002),
        ["[1000, 1001, 1002]", "−1747", "−293", "D = −1002", "D = 0 lies outside"],
    ),
    (
        RowMajor(W, x, row=2, column=1),
        ["W_21 is column 3 counting from 1", "column 2 counting from 0"],
    ),
    (
        JacobianProduct(W, x, output=1, row=2, column=1),
        ["3 × 6", "12 of the 18", "P_1 and W_21 is −0.16 times 2 ≈ −0.33"],
    ),
    (JacobianProduct(W, [2.0, 0.0], output=1, row=2, column=2), ["W_22 is −0.18 times 0 = 0;"]),
    (
        TwoGradients([1, 2, 0], label=1),
        ["[−4.09, 0.00, 0.00]", "[−0.76, 0.67, 0.09]", "correct class 1"],
    ),
    (Temperature([1, 2, 3]), ["At τ = 0.01, S₁ = 1.38×10⁻⁸⁷", "S₃ ≈ 1; at τ = 100"]),
    (
        LayerNetwork(W, x, output=1, row=2, column=1),
        ["[0.24, 0.67, 0.09]", "D₂₁P₁ = S₁ (0 − S₂) x₁ ≈ 0.245 (0 − 0.665) · 2 ≈ −0.326"],
    ),
]


@pytest.mark.parametrize(("widget", "words"), PICTURES)
def test_the_sentence_has_the_words(widget, words):
    alt = widget._picture().alt
    assert [word for word in words if word not in alt] == []


def test_a_sum_that_rounding_leaves_is_not_written_as_0():
    assert "≈ 0" in JacobianMatrix([1, 2, 3])._picture().svg
    assert "≈ 0" not in JacobianMatrix([0, 0])._picture().svg


@pytest.mark.parametrize(("T", "N"), [(1, 1), (2, 3), (4, 3)])
def test_pictures_of_layers_of_other_sizes(T, N):
    layer = [[0.5] * N] * T, [1.0] * N
    last = {"output": T, "column": N}
    order = RowMajor(*layer, row=T, **last)
    assert f"column {weight_column(T, N, N)} " in order._picture().alt
    assert f"W_1{N} is" in JacobianProduct(*layer, row=1, **last)._picture().alt
    network = LayerNetwork(*layer, row=1, **last)
    assert f"P{'₀₁₂₃₄₅₆₇₈'[T]} = " in network._picture().alt
