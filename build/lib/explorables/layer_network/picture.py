"""The still twin of the network: a layer, one path through it, and the derivative along it."""

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import ArrayLike

from lib.figures.layer import MIDDLE, RIGHT, draw_layer, heights, layer_sentence
from lib.figures.numbers import format_input, format_number, format_part, subscript
from lib.figures.panels import outline
from lib.figures.picture import Picture, book_style
from lib.layer import softmax_layer, softmax_layer_jacobian, weight_column


def path_derivative(W: ArrayLike, x: ArrayLike, t: int, i: int, j: int) -> str:
    """Say what D_ij P_t is, as the product of what happens along its path."""
    T, N = np.shape(W)
    if not (1 <= t <= T and 1 <= i <= T and 1 <= j <= N):
        raise IndexError(f"there is no path from W_{i}{j} to P_{t} in a {T} × {N} layer")
    S = softmax_layer(W, x)
    value = softmax_layer_jacobian(W, x)[t - 1, weight_column(i, j, N) - 1]
    delta = int(t == i)
    return (
        f"D{subscript(10 * i + j)}P{subscript(t)} = S{subscript(t)} ({delta} − S{subscript(i)}) "
        f"x{subscript(j)} = {format_part(S[t - 1])} ({delta} − {format_part(S[i - 1])}) · "
        f"{format_input(np.asarray(x)[j - 1])} {'=' if value == 0 else '≈'} {format_number(value)}"
    )


def layer_network(W: ArrayLike, x: ArrayLike, t: int, i: int, j: int) -> Picture:
    """Draw the layer with the path from W_ij to P_t, counted from 1, and D_ij P_t below it."""
    derivative = path_derivative(W, x, t, i, j)
    y = heights(len(np.asarray(W)))
    with book_style():
        figure = Figure()
        axes, top = draw_layer(figure, W, x, (i, j), below=0.9)
        axes.text(4.5, -top - 0.75, derivative, ha="center", va="top")
        outline(axes, MIDDLE - 0.52, y[i - 1] - 0.52, 1.04, 1.04, linewidth=1.2)
        outline(axes, RIGHT - 0.3, y[t - 1] - 0.4, 3.0, 0.8, linewidth=1.2)
    return Picture(figure, f"{layer_sentence(W, x)} {derivative}.")
