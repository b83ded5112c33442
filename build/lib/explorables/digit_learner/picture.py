"""The still twin of the digit learner: a picture, the layer's probabilities, and a step's push."""

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure

from lib.cross_entropy import gradient_by_logits, loss
from lib.figures.learning import draw_image
from lib.figures.numbers import format_input, format_number, format_part
from lib.figures.palette import INK, MUTED
from lib.figures.panels import title
from lib.figures.picture import Picture, book_style
from lib.layer import logits
from lib.stability import softmax


def digit_learner(  # noqa: PLR0913 (the state of the explorable)
    W: npt.ArrayLike, x: npt.ArrayLike, y: int, *, digit: int, rate: float, after: float
) -> Picture:
    """Draw a drawn y, its probabilities, the weights of a digit, and how a step pushes them."""
    weights, ink = np.asarray(W, dtype=np.float64), np.asarray(x, dtype=np.float64)
    a = logits(weights, ink)
    parts, errors = softmax(a), gradient_by_logits(a, y)
    push = -errors[digit] * ink
    before = float(loss(weights, ink, y))
    with book_style():
        figure = Figure(figsize=(7, 2.6))
        places = figure.subplots(1, 4, width_ratios=(1, 1.25, 1, 1))
        draw_image(places[0], ink, 1)
        title(places[0], f"a {y}")
        places[1].barh(range(len(parts)), parts, color=INK.light, height=0.6)
        places[1].set_ylim(len(parts) - 0.4, -0.6)
        places[1].set_xlim(0, 1)
        labels = [f"{k} y" if k == y else str(k) for k in range(len(parts))]
        places[1].set_yticks(range(len(parts)), labels, fontsize=8)
        places[1].tick_params(axis="x", labelsize=8, colors=MUTED.light)
        title(places[1], "probability")
        largest = float(np.max(np.abs(weights))) or 1.0
        for axes, values, scale, name in (
            (places[2], weights[digit], largest, f"weights of {digit}"),
            (places[3], push, 1.0, f"push on {digit}"),
        ):
            draw_image(axes, values, scale, signed=True)
            title(axes, name)
    read = int(np.argmax(a))
    return Picture(
        figure,
        f"A drawn {y}. The layer gives {read} the most, {format_part(parts[read])}, and "
        f"{y} {format_part(parts[y])}: the loss is {format_number(before)}. A step of size "
        f"η = {format_input(rate)} takes it to {format_number(after)}; it pushes the weights of "
        f"{digit} by {format_number(-errors[digit])} times the ink.",
    )
