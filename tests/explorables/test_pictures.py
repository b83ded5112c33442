"""Still pictures of states that their explorable does not open in."""

import re

import pytest

from explorables.derivation_lines import DerivationLines, LossDerivationLines
from explorables.jacobian_matrix import JacobianMatrix
from explorables.jacobian_product import JacobianProduct
from explorables.layer_network import LayerNetwork
from explorables.nudge import Nudge
from explorables.rounded_shift import RoundedShift
from explorables.row_major import RowMajor
from explorables.shift_window import ShiftWindow
from explorables.softmax_bars import SoftmaxBars
from explorables.surprise import Surprise
from explorables.triangle import Triangle
from explorables.two_gradients import TwoGradients
from lib.figures.numbers import format_number, subscript
from lib.figures.palette import ALL_COLOURS, WRONG
from lib.layer import weight_column

COLOURS = {colour.light for colour in ALL_COLOURS.values()}
W = [[1.0, -1.0], [0.5, 1.0], [-0.5, 1.0]]
MANY = [10.0, -10.0, 3.0, -3.25, 1e-8, 0.0, 7.5, 2.0]
SLIPPED = Nudge([1, 2, 3], slip=0.05)

# What is said of the states in which they open stands in the notebooks' outputs, which are tested.
PICTURES = [
    (
        SoftmaxBars([-10, 10]),
        ["4.54×10⁻⁵, 22026 with the sum 22026, so", "parts S₁ = 2.06×10⁻⁹, S₂ > 0.999."],
    ),
    (SoftmaxBars([3]), ["has the part S₁ = 1."]),
    (Triangle([1, 2, 3, 4]), ["are 4 in number"]),
    *(
        (kind(logits, label=len(logits)), [f"correct class {len(logits)}"])
        for kind in (Surprise, TwoGradients)
        for logits in ([2], [-10, 10], [0] * 8, [-10, 10, 10], [1, -2, 3, -4, 5, -6])
    ),
    *((JacobianMatrix(MANY[:n]), ["Every row and every column sums to 0"]) for n in (2, 8)),
    (Nudge(step=1e-8), ["differ by less than 10⁻¹²"]),
    (Nudge([2]), ["stays 1"]),
    *((Nudge(MANY[:n]), [f"a{subscript(n)} rises by 0.5"]) for n in (2, 8)),
    *((Nudge(MANY[:n], direction=0), ["no part changes"]) for n in (2, 8)),
    (SLIPPED, ["D₃S₃ is wrong by 0.05", f"is {format_number(SLIPPED.error)}. For small steps"]),
    (Nudge([1, 2], direction=0, slip=-0.5), ["D₁S₁ is wrong by −0.5"]),
    *((DerivationLines(MANY[:n]), ["each of the 7 lines is"]) for n in (2, 8)),
    (
        LossDerivationLines([1, 1], row=1, label=2, feature=2),
        ["logits [1, 1] with i = 1, y = 2, x_j = 2 each of the 7 lines is 1.00000."],
    ),
    (
        ShiftWindow([1000, 1001, 1002], shift=-1002),
        ["D = 0 lies outside", "With D = −1002 the result is [0.09, 0.245, 0.665]."],
    ),
    *(
        (ShiftWindow(logits, shift=shift), ["With D = "])
        for logits, shift in (
            ([-1500, -1400], -2500),
            ([0, 1], -700.5),
            ([1500], 2500),
            ([1500, -1500, 3, 4, 5, 6, 7, 8], 0),
        )
    ),
    # Where parts have lost digits nobody must read that the shifted formula has become exact.
    (RoundedShift(scale=1024), ["direct nan, shifted not measured"]),
    (JacobianProduct(W, [2.0, 0.0], output=1, row=2, column=2), ["W_22 is −0.18 times 0 = 0;"]),
]


@pytest.mark.parametrize(("widget", "words"), PICTURES)
def test_the_sentence_has_the_words(widget, words):
    picture = widget._picture()
    assert [word for word in words if word not in picture.alt] == []
    assert set(re.findall(r"#[0-9a-f]{6}\b", picture.svg)) <= COLOURS


def test_a_mistake_is_drawn_with_what_it_does():
    assert WRONG.light in SLIPPED._picture().svg
    assert WRONG.light not in Nudge([1, 2, 3])._picture().svg


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
    assert f"P{subscript(T)} = " in network._picture().alt
