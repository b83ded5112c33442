"""The still twin of the two gradients: with respect to the probabilities and to the logits."""

from explorables.two_gradients import TwoGradients
from lib.figures.numbers import decimals_list, format_entry
from lib.figures.panels import signed_bars
from lib.figures.picture import Picture, sheet


def draw(state: TwoGradients) -> Picture:
    """Draw the gradient of the loss with respect to P beside the one with respect to a."""
    count, label = len(state.logits), state.label
    by_probabilities, by_logits = state.by_probabilities, state.by_logits
    classes = [str(k) + ("\n(y)" if k == label else "") for k in range(1, count + 1)]
    deepest = by_probabilities.min()
    with sheet(6.4, 3.5) as figure:
        for axes, values, heading, low, high in zip(
            figure.subplots(1, 2),
            (by_probabilities, by_logits),
            (
                r"with respect to $P$, $\partial\,/\,\partial P_k$",
                r"with respect to $a$, $\partial\,/\,\partial a_k$",
            ),
            (1.25 * deepest, -1),
            (-0.25 * deepest, 1),
            strict=True,
        ):
            texts, gap = [format_entry(value) for value in values], 0.025 * (high - low)
            signed_bars(axes, values, classes, width=0.62, texts=texts, gap=gap)
            axes.set(xlim=(0.4, count + 0.6), ylim=(low, high), xlabel="class k")
            axes.set_title(heading, fontsize=11)
    return Picture(
        figure,
        f"Two gradients of one loss, correct class {label}. With respect to the probabilities: "
        f"{decimals_list(by_probabilities)}, one entry. With respect to the logits: "
        f"{decimals_list(by_logits)}, every entry, summing to 0.",
    )
