"""Still pictures that are drawn for states that their explorable may not reach."""

import pytest

from explorables.jacobian_product.picture import jacobian_product
from explorables.layer_network.picture import layer_network
from explorables.row_major.picture import weight_grid_and_columns
from explorables.shift_window.picture import window_of_the_shift
from explorables.two_gradients.picture import two_gradients
from lib.layer import weight_column

W, x = [[1.0, -1.0], [0.5, 1.0], [-0.5, 1.0]], [2.0, 1.0]

PICTURES = [
    (
        lambda: window_of_the_shift([1000, 1001, 1002], -1002),
        ["[1000, 1001, 1002]", "−1747", "−293", "D = −1002", "D = 0 lies outside"],
    ),
    (
        lambda: weight_grid_and_columns(3, 2, 2, 1),
        ["W_21 is column 3 counting from 1", "column 2 counting from 0"],
    ),
    (
        lambda: jacobian_product(W, x, 1, 2, 1),
        ["3 × 6", "12 of the 18", "P_1 and W_21 is −0.16 times 2 = −0.33"],
    ),
    (
        lambda: two_gradients([1, 2, 0], 1),
        ["[−4.09, 0.00, 0.00]", "[−0.76, 0.67, 0.09]", "correct class 1"],
    ),
    (
        lambda: layer_network(W, x, 1, 2, 1),
        ["[0.24, 0.67, 0.09]", "D₂₁P₁ = S₁ (0 − S₂) x₁ = 0.245 (0 − 0.665) · 2 ≈ −0.326"],
    ),
]


@pytest.mark.parametrize(("draw", "words"), PICTURES)
def test_the_sentence_has_the_words_and_the_bytes_are_the_same_twice(draw, words):
    picture = draw()
    assert [word for word in words if word not in picture.alt] == []
    assert draw().svg == picture.svg


@pytest.mark.parametrize("T", [1, 2, 5, 8])
@pytest.mark.parametrize("N", [1, 3])
def test_pictures_of_layers_of_other_sizes(T, N):
    weights, features = [[0.5] * N] * T, [1.0] * N
    assert f"column {weight_column(T, N, N)} " in weight_grid_and_columns(T, N, T, N).alt
    assert f"W_1{N} is" in jacobian_product(weights, features, T, 1, N).alt
    assert f"P{'₀₁₂₃₄₅₆₇₈'[T]} = " in layer_network(weights, features, T, 1, N).alt


def test_weights_that_are_not_there_are_refused():
    with pytest.raises(IndexError, match="W_41"):
        weight_grid_and_columns(3, 2, 4, 1)
    with pytest.raises(IndexError, match="no path from W_41 to P_1"):
        layer_network(W, x, 1, 4, 1)
