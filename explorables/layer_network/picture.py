"""The still twin of the network: a layer, one path through it, and the derivative along it."""

from matplotlib.figure import Figure

from explorables.layer_network import LayerNetwork
from lib.figures.layer import MIDDLE, RIGHT, draw_layer, heights, layer_sentence
from lib.figures.numbers import format_input, format_number, format_part, subscript
from lib.figures.panels import outline
from lib.figures.picture import Picture, book_style


def draw(network: LayerNetwork) -> Picture:
    """Draw the layer with the path from W_ij to P_t, counted from 1, and D_ij P_t below it."""
    W, x, S, value = network.W, network.x, network.probabilities, network.entry
    t, i, j = network.output, network.row, network.column
    delta, sign = int(t == i), "=" if len(W) == 1 else "≈"
    derivative = (
        f"D{subscript(10 * i + j)}P{subscript(t)} = S{subscript(t)} ({delta} − S{subscript(i)}) "
        f"x{subscript(j)} {sign} {format_part(S[t - 1])} ({delta} − {format_part(S[i - 1])}) · "
        f"{format_input(x[j - 1])} {'=' if value == 0 else '≈'} {format_number(value)}"
    )
    y = heights(len(W))
    with book_style():
        figure = Figure()
        axes, top = draw_layer(figure, W, x, (i, j), below=0.9)
        axes.text(4.5, -top - 0.75, derivative, ha="center", va="top")
        outline(axes, MIDDLE - 0.52, y[i - 1] - 0.52, 1.04, 1.04, linewidth=1.2)
        outline(
            axes,
            RIGHT - 0.3,
            y[t - 1] - 0.4,
            1.2 + 2 * S[t - 1],
            0.8,
            linewidth=1.2,
            clip_on=False,
        )
    return Picture(figure, f"{layer_sentence(W, x)} {derivative}.")
