"""Pictures of the chapter on cross-entropy."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import ArrayLike

from lib.cross_entropy import (
    cross_entropy_jacobian,
    cross_entropy_of,
    gradient_by_logits,
    mean_loss,
    mean_loss_gradient,
)
from lib.figures.numbers import decimals_list, format_decimals, format_input, format_list
from lib.figures.palette import GRID, INK, MUTED
from lib.figures.panels import (
    WRITABLE,
    Factor,
    draw_product,
    hues,
    loss_curves,
    names,
    note,
    weight_names,
)
from lib.figures.picture import Picture, drawing
from lib.layer import logits, softmax_layer, softmax_layer_jacobian, weight_column
from lib.validation import as_array_of, as_count, as_finite, as_named, as_number, as_vector


def cross_entropy_terms(p: ArrayLike, guesses: Mapping[str, ArrayLike]) -> Picture:
    """Draw xent(p, q) for each named q as a bar made of its terms −p_k log q_k."""
    fixed = as_vector("p", p)
    # A class that p never gives adds nothing, whatever q says.
    seen = np.flatnonzero(fixed)
    labels, shown, totals = [], [], []
    with drawing(6.4, 0.9 + 0.62 * len(as_named("guesses", guesses))) as (figure, axes):
        for row, (name, guess) in enumerate(guesses.items()):
            q = as_vector(f"{name} of guesses", guess)
            if not np.isfinite(cross_entropy_of(fixed, q)):
                raise ValueError(f"{name} of guesses must be above 0 where p is, got {q}")
            terms = -fixed[seen] * np.log(q[seen])
            ends = np.cumsum(terms)
            colours = [hues(len(fixed))[k] for k in seen]
            axes.barh(row, terms, left=ends - terms, height=0.6, color=colours)
            axes.text(ends[-1] + 0.02, row, f" {format_decimals(ends[-1], 3)}", va="center")
            labels.append(f"{name}\nq = {decimals_list(q)}")
            shown.append(f"{format_decimals(ends[-1], 3)} for q = {decimals_list(q)}")
            totals.append(ends[-1])
        axes.set_yticks(range(len(labels)), labels)
        axes.set_ylim(len(labels) - 0.5, -0.5)
        axes.set_xlim(0, 1.13 * max(totals))
        axes.tick_params(axis="y", length=0)
        order = ", ".join(str(k + 1) for k in seen)
        axes.set_xlabel(rf"xent(p, q) = $-\Sigma_k\, p(k)\, \log\, q(k)$, its terms k = {order}")
    return Picture(
        figure, f"Cross-entropy of p = {decimals_list(fixed)} with several q: {'; '.join(shown)}."
    )


def loss_product(W: ArrayLike, x: ArrayLike, label: int, i: int, j: int) -> Picture:
    """Draw Dxent(P) · DP(W) = Dxent(W) with its zeros, and trace the entry of W_ij, from 1."""
    T, N = as_array_of("W", as_finite("W", W, most=WRITABLE), 2, "(T, N)").shape
    x = as_vector("x", x, most=WRITABLE)
    label, i = as_count("label", label, most=T), as_count("i", i, most=T)
    first = np.asarray(cross_entropy_jacobian(softmax_layer(W, x), label - 1))
    second = np.asarray(softmax_layer_jacobian(W, x))
    column = weight_column(i, j, N)
    with drawing(6.4, 6.4 * (T + 4.0) / (T + T * N + 1.8)) as (figure, axes):
        product = draw_product(
            axes,
            Factor(first, rf"$D\mathrm{{xent}}(P)$, 1 × {T}"),
            Factor(second, rf"$DP(W)$, {T} × {T * N}", names("P", T), weight_names(T, N)),
            name=rf"$D\mathrm{{xent}}(W)$, 1 × {T * N}",
            entry=(1, column),
        )
    return Picture(
        figure,
        f"Dxent(P) = {decimals_list(first[0])} times DP gives Dxent(W) = "
        f"{decimals_list(product[0])}. Only the row of P_{label} counts. The entry of W_{i}{j} is "
        f"{format_decimals(first[0, label - 1])} times "
        f"{format_decimals(second[label - 1, column - 1])} ≈ "
        f"{format_decimals(product[0, column - 1])}.",
    )


def outer_product(W: ArrayLike, x: ArrayLike, label: int) -> Picture:
    """Draw the gradient (S − Y) xᵀ as the table of products that it is; labels from 1."""
    features = as_vector("x", x, most=WRITABLE)
    T = len(as_array_of("W", as_finite("W", W, most=WRITABLE), 2, "(T, N)"))
    label = as_count("label", label, most=T)
    errors = gradient_by_logits(logits(W, features), label - 1)
    rows = [f"{name} − {int(t == label)}" for t, name in enumerate(names("S", T), start=1)]
    with drawing(6.4, 6.4 * (T + 2.9) / 10.5) as (figure, axes):
        gradient = draw_product(
            axes,
            Factor(errors[:, np.newaxis], "$S - Y$", rows),
            Factor(features[np.newaxis, :], r"$x^{\mathrm{T}}$"),
            name=r"$(S - Y)\,x^{\mathrm{T}}$",
            entry=(label, 1),
        )
        axes.set_xlim(-3.6, 1 + 0.7 + len(features) + 3.2)
    return Picture(
        figure,
        f"The gradient with respect to W as the column S − Y = {decimals_list(errors)} times "
        f"the row x = {format_list(features)}: rows {'; '.join(map(decimals_list, gradient))}.",
    )


def step_downhill(
    W: ArrayLike, X: ArrayLike, y: ArrayLike, largest: float, shown: Sequence[float]
) -> Picture:
    """Draw the batch loss after a step of size η, its tangent at 0, and some steps marked.

    Labels are those of `lib`, from 0.
    """
    W, largest = as_finite("W", W, most=WRITABLE), as_number("largest", largest, positive=True)
    gradient = mean_loss_gradient(W, X, y)
    slope = -float(np.sum(gradient**2))

    def after(step: float) -> float:
        return float(mean_loss(W - step * gradient, X, y))

    steps = np.linspace(0, largest, 300)
    losses = [after(step) for step in steps]
    start = losses[0]
    words = [f"{format_decimals(start)} before"]
    with drawing(6.4, 3.8) as (figure, axes):
        axes.axhline(start, color=GRID.light)
        axes.plot(steps, losses, color=INK.light, linewidth=2)
        reach, hue = 0.75 * start / -slope, MUTED.light
        low = start + slope * reach
        axes.plot([0, reach], [start, low], color=hue, linewidth=1.6, linestyle="--")
        tangent = f"slope −||gradient||² ≈ {format_decimals(slope)}"
        note(axes, tangent, (reach, low), (6, 0), color=hue, va="center")
        axes.plot(0, start, "o", color=INK.light, markersize=7)
        note(axes, f"before: {format_decimals(start)}", (0, start), (10, 5))
        for step in shown:
            point, value = (step, after(step)), format_decimals(after(step))
            axes.plot(*point, "o", color=INK.light, markersize=8, fillstyle="none")
            offset, side = ((8, 8), "left") if step < 0.8 * largest else ((-4, 10), "right")
            text = f"η = {format_input(step)}: {value}"
            note(axes, text, point, offset, ha=side)
            words.append(f"{value} for η = {format_input(step)}")
        axes.set(xlim=(-0.02 * largest, 1.02 * largest), ylim=(0, 1.15 * max(losses)))
        axes.set(xlabel="size η of the step", ylabel="mean loss after the step")
    return Picture(
        figure,
        f"Mean loss after one step against the gradient: {', '.join(words)}. "
        f"The curve starts with slope {format_decimals(slope)}.",
    )


def descent(losses: Mapping[str, ArrayLike]) -> Picture:
    """Draw how the loss of each of at most 8 named runs falls, on a logarithmic axis."""
    with drawing(6.4, 3.8) as (figure, axes):
        sentence = loss_curves(axes, losses)
        axes.set_xlabel("steps")
    return Picture(figure, sentence)
