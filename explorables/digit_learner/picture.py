"""The still twin of the digit learner: weights, the loss, a picture and how it is read."""

from typing import Final

import numpy as np

from explorables.digit_learner import ALL, DigitLearner
from lib.cross_entropy import loss, loss_gradient, mean_loss
from lib.figures.learning import draw_image
from lib.figures.numbers import format_input, format_number, format_part
from lib.figures.palette import INK, MUTED
from lib.figures.panels import title
from lib.figures.picture import Picture, sheet
from lib.layer import softmax_layer

SHOWN_EPOCHS: Final = 50
"""How far the picture trains what has not been trained: paper has no button."""


def draw(learner: DigitLearner) -> Picture:
    """Draw the weights, the mean loss of each step, a drawn y and its probabilities."""
    ink, y, rate = learner.x, learner.label, learner.rate
    fresh = learner.start == "zero" and not learner.lessons
    way = list(learner.way([(ALL, 0, rate, SHOWN_EPOCHS)] if fresh else learner.lessons))
    weights, losses = way[-1], [float(mean_loss(W, *learner.seen)) for W in way]
    parts = softmax_layer(weights, ink)
    before = float(loss(weights, ink, y))
    after = float(loss(weights - rate * loss_gradient(weights, ink, y), ink, y))
    largest = max(1.0, float(np.max(np.abs(weights))))
    with sheet(7, 4.2) as figure:
        grid = figure.add_gridspec(3, 10, height_ratios=(1, 1, 2.6))
        for digit, row in enumerate(weights):
            across = 2 * (digit % 5)
            axes = figure.add_subplot(grid[digit // 5, across : across + 2])
            draw_image(axes, row, largest, signed=True)
            title(axes, str(digit))
        drawn, bars, curve = (
            figure.add_subplot(grid[2, columns])
            for columns in (slice(0, 3), slice(3, 6), slice(6, 10))
        )
        draw_image(drawn, ink, 1)
        title(drawn, f"a {y}")
        bars.barh(range(len(parts)), parts, color=INK.light, height=0.6)
        bars.set(ylim=(len(parts) - 0.4, -0.6), xlim=(0, 1))
        labels = [f"{k} y" if k == y else str(k) for k in range(len(parts))]
        bars.set_yticks(range(len(parts)), labels, fontsize=8)
        title(bars, "probability")
        curve.plot(losses, color=INK.light, linewidth=1.6)
        curve.set_ylim(0)
        curve.set_xlabel("step", fontsize=8)
        title(curve, "mean loss")
        for axes in (bars, curve):
            axes.tick_params(labelsize=8, colors=MUTED.light)
    read = int(np.argmax(parts))
    return Picture(
        figure,
        f"The weights of the ten digits after {len(losses) - 1} steps from a mean loss of "
        f"{format_number(losses[0])} to {format_number(losses[-1])}. A drawn {y}: the layer gives "
        f"{read} the most, {format_part(parts[read])}, and {y} {format_part(parts[y])}: the loss "
        f"is {format_number(before)}. A step on it of size η = {format_input(rate)} takes it to "
        f"{format_number(after)}.",
    )
