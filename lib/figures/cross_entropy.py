"""Pictures of the chapter on cross-entropy."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure

from lib.cross_entropy import (
    cross_entropy_jacobian,
    gradient_by_logits,
    mean_loss,
    mean_loss_gradient,
)
from lib.figures.layer import class_labels
from lib.figures.matrix import number, vector
from lib.figures.palette import CLASS_COLOURS, GRID, INK, MUTED
from lib.figures.picture import Picture, book_style
from lib.figures.product import Factor, compact, draw_product
from lib.layer import softmax_layer, softmax_layer_jacobian, weight_column
from lib.stability import softmax

Array = np.ndarray[Any, np.dtype[np.float64]]


def _listed(values: npt.ArrayLike, digits: int = 2) -> str:
    return "[" + ", ".join(number(float(value), digits) for value in np.ravel(values)) + "]"


def cross_entropy_terms(p: npt.ArrayLike, guesses: Mapping[str, npt.ArrayLike]) -> Picture:
    """Draw xent(p, q) for several q as bars made of their terms −p_k log q_k.

    Parameters
    ----------
    p : array_like
        The distribution that is held fixed, shape (T,).
    guesses : mapping of str to array_like
        Name and values of each q, shape (T,).

    Returns
    -------
    Picture
        One bar for each q, cut into the terms of the sum.
    """
    fixed = np.asarray(p, dtype=np.float64)
    totals = []
    with book_style():
        figure = Figure(figsize=(6.4, 0.9 + 0.62 * len(guesses)))
        axes = figure.add_subplot()
        for row, (name, guess) in enumerate(guesses.items()):
            q = np.asarray(guess, dtype=np.float64)
            left = 0.0
            for k in range(len(fixed)):
                if fixed[k] == 0:
                    continue
                term = -float(fixed[k]) * math.log(float(q[k]))
                axes.barh(row, term, left=left, height=0.6, color=CLASS_COLOURS[k].light)
                left += term
            totals.append((name, q, left))
            axes.text(left + 0.02, row, f" {number(left, 3)}", va="center")
        names = [f"{name}\nq = {_listed(q)}" for name, q, _ in totals]
        axes.set_yticks(range(len(names)), names)
        axes.set_ylim(len(names) - 0.5, -0.5)
        axes.set_xlim(0, 1.13 * max(total for _, _, total in totals))
        axes.tick_params(axis="y", length=0)
        axes.set_xlabel(r"xent(p, q) = $-\Sigma_k\, p(k)\, \log\, q(k)$, one colour a term")
    shown = "; ".join(f"{number(total, 3)} for q = {_listed(q)}" for _, q, total in totals)
    return Picture(figure, f"Cross-entropy of p = {_listed(fixed)} with several q: {shown}.")


def two_gradients(a: npt.ArrayLike, y: int) -> Picture:
    """Draw the gradient of the loss by the probabilities beside the one by the logits.

    Parameters
    ----------
    a : array_like
        Logits, shape (T,).
    y : int
        The correct class, counted from 0.

    Returns
    -------
    Picture
        Two bar charts over the classes with their own scales.
    """
    scores = np.asarray(a, dtype=np.float64)
    by_probabilities = np.ravel(cross_entropy_jacobian(softmax(scores), y))
    by_logits = np.ravel(gradient_by_logits(scores, y))
    names = [str(k + 1) + ("\n(y)" if k == y else "") for k in range(len(scores))]
    with book_style():
        figure = Figure(figsize=(6.4, 3.5))
        for axes, values, title, low, high in (
            (
                figure.add_subplot(1, 2, 1),
                by_probabilities,
                r"by the probabilities, $\partial\,/\,\partial P_k$",
                1.25 * float(np.min(by_probabilities)),
                -0.25 * float(np.min(by_probabilities)),
            ),
            (
                figure.add_subplot(1, 2, 2),
                by_logits,
                r"by the logits, $\partial\,/\,\partial a_k$",
                -1.0,
                1.0,
            ),
        ):
            span = high - low
            for k, value in enumerate(values):
                axes.bar(k, value, width=0.62, color=CLASS_COLOURS[k].light)
                axes.text(
                    k,
                    float(value) + (0.025 if value >= 0 else -0.025) * span,
                    compact(float(value)),
                    ha="center",
                    va="bottom" if value >= 0 else "top",
                )
            axes.axhline(0, color=MUTED.light, linewidth=1)
            axes.set_xticks(range(len(values)), names)
            axes.tick_params(axis="x", length=0)
            axes.set_xlim(-0.6, len(values) - 0.4)
            axes.set_ylim(low, high)
            axes.set_title(title, fontsize=11)
            axes.set_xlabel("class k")
            axes.spines["bottom"].set_visible(False)
    return Picture(
        figure,
        f"Two gradients of one loss, correct class {y + 1}. By the probabilities: "
        f"{_listed(by_probabilities)}, one entry. By the logits: {_listed(by_logits)}, "
        "every entry, summing to 0.",
    )


def loss_product(W: npt.ArrayLike, x: npt.ArrayLike, y: int, i: int, j: int) -> Picture:
    """Draw Dxent(P) · DP(W) = Dxent(W) as matrices with their zeros, and trace one entry.

    Parameters
    ----------
    W : array_like
        Weights, shape (T, N).
    x : array_like
        Input, shape (N,).
    y : int
        The correct class, counted from 0.
    i, j : int
        The weight whose derivative is traced, counted from 1.

    Returns
    -------
    Picture
        The product in Falk's arrangement.
    """
    weights = np.asarray(W, dtype=np.float64)
    features = np.asarray(x, dtype=np.float64)
    classes, size = weights.shape
    probabilities = softmax_layer(weights, features)
    first = cross_entropy_jacobian(probabilities, y)
    second = softmax_layer_jacobian(weights, features)
    outputs, colours = class_labels("P", classes)
    column = weight_column(i, j, size) - 1
    names = [f"$W_{{{r}{c}}}$" for r in range(1, classes + 1) for c in range(1, size + 1)]
    with book_style():
        figure = Figure(figsize=(6.4, 6.4 * (classes + 4.0) / (classes + classes * size + 1.8)))
        axes = figure.add_subplot()
        product = draw_product(
            axes,
            Factor(first, rf"$D\mathrm{{xent}}(P)$, 1 × {classes}"),
            Factor(second, rf"$DP(W)$, {classes} × {classes * size}", outputs, names, colours),
            product_name=rf"$D\mathrm{{xent}}(W)$, 1 × {classes * size}",
            entry=(0, column),
        )
    return Picture(
        figure,
        f"Dxent(P) = {_listed(first)} times DP gives Dxent(W) = {_listed(product)}. "
        f"Only the row of P_{y + 1} counts. The entry of W_{i}{j} is "
        f"{number(float(first[0, y]))} times {number(float(second[y, column]))} = "
        f"{number(float(product[0, column]))}.",
    )


def outer_product(W: npt.ArrayLike, x: npt.ArrayLike, y: int) -> Picture:
    """Draw the gradient (S − Y) xᵀ as the table of products that it is.

    Parameters
    ----------
    W : array_like
        Weights, shape (T, N).
    x : array_like
        Input, shape (N,).
    y : int
        The correct class, counted from 0.

    Returns
    -------
    Picture
        Column S − Y, row xᵀ, and their products in between.
    """
    features = np.asarray(x, dtype=np.float64)
    scores = np.asarray(W, dtype=np.float64) @ features
    errors = gradient_by_logits(scores, y)
    classes, size = len(scores), len(features)
    labels, colours = class_labels("S", classes)
    labels = [f"{label} \N{MINUS SIGN} {'1' if k == y else '0'}" for k, label in enumerate(labels)]
    with book_style():
        figure = Figure(figsize=(6.4, 6.4 * (classes + 2.9) / 10.5))
        axes = figure.add_subplot()
        gradient = draw_product(
            axes,
            Factor(errors[:, np.newaxis], "$S - Y$", labels, [], colours),
            Factor(features[np.newaxis, :], r"$x^{\mathrm{T}}$"),
            product_name=r"gradient by $W$",
            entry=(y, 0),
            fontsize=11,
        )
        axes.set_xlim(-3.6, 1 + 0.7 + size + 3.2)
    rows = "; ".join(_listed(row) for row in gradient)
    return Picture(
        figure,
        f"The gradient by W as the column S − Y = {_listed(errors)} times the row "
        f"x = {vector(features)}: rows {rows}.",
    )


def step_downhill(
    W: npt.ArrayLike, X: npt.ArrayLike, y: npt.ArrayLike, largest: float, shown: Sequence[float]
) -> Picture:
    """Draw the batch loss after one step against the size η of the step.

    Parameters
    ----------
    W : array_like
        Weights, shape (T, N).
    X : array_like
        Inputs, shape (B, N).
    y : array_like
        Labels, counted from 0, shape (B,).
    largest : float
        The largest η drawn.
    shown : sequence of float
        Steps to mark.

    Returns
    -------
    Picture
        The loss along the line of steepest descent, with its tangent at η = 0.
    """
    weights = np.asarray(W, dtype=np.float64)
    gradient = np.asarray(mean_loss_gradient(weights, X, y))
    slope = -float(np.sum(gradient**2))
    steps = np.linspace(0, largest, 300)
    losses = np.array([float(mean_loss(weights - step * gradient, X, y)) for step in steps])
    start = float(losses[0])
    points = [(step, float(mean_loss(weights - step * gradient, X, y))) for step in shown]
    with book_style():
        figure = Figure(figsize=(6.4, 3.8))
        axes = figure.add_subplot()
        axes.axhline(start, color=GRID.light)
        axes.plot(steps, losses, color=INK.light, linewidth=2)
        reach = 0.75 * start / -slope
        axes.plot(
            [0, reach],
            [start, start + slope * reach],
            color=CLASS_COLOURS[0].light,
            linewidth=1.6,
            linestyle="--",
        )
        axes.annotate(
            f"slope \N{MINUS SIGN}||gradient||² = {number(slope)}",
            (reach, start + slope * reach),
            xytext=(6, 0),
            textcoords="offset points",
            color=CLASS_COLOURS[0].light,
            va="center",
        )
        axes.plot(0, start, "o", color=INK.light, markersize=7)
        axes.annotate(
            f"before: {number(start)}",
            (0, start),
            xytext=(10, 5),
            textcoords="offset points",
        )
        for index, (step, value) in enumerate(points):
            colour = CLASS_COLOURS[1 + index].light
            axes.plot(step, value, "o", color=colour, markersize=8)
            axes.annotate(
                f"η = {compact(step)}: {number(value)}",
                (step, value),
                xytext=(8, 8) if step < 0.8 * largest else (-4, 10),
                textcoords="offset points",
                ha="left" if step < 0.8 * largest else "right",
                color=colour,
            )
        axes.set_xlim(-0.02 * largest, 1.02 * largest)
        axes.set_ylim(0, 1.15 * max(float(np.max(losses)), start))
        axes.set_xlabel("size η of the step")
        axes.set_ylabel("mean loss after the step")
    words = ", ".join(f"{number(value)} for η = {compact(step)}" for step, value in points)
    return Picture(
        figure,
        f"Mean loss after one step against the gradient: {number(start)} before, {words}. "
        f"The curve starts with slope {number(slope)}.",
    )


def descent(losses: Mapping[str, npt.ArrayLike]) -> Picture:
    """Draw how the loss falls step by step.

    Parameters
    ----------
    losses : mapping of str to array_like
        For each run its name and the loss before the first step and after each.

    Returns
    -------
    Picture
        One curve for each run, on a logarithmic axis of losses.
    """
    ends = []
    styles = ("-", "--", ":", "-.")
    with book_style():
        figure = Figure(figsize=(6.4, 3.8))
        axes = figure.add_subplot()
        for index, (name, values) in enumerate(losses.items()):
            run = np.asarray(values, dtype=np.float64)
            axes.plot(
                run,
                color=CLASS_COLOURS[index].light,
                linewidth=1.8,
                linestyle=styles[index % len(styles)],
                label=name,
            )
            ends.append(f"{name} goes from {number(float(run[0]))} to {number(float(run[-1]), 3)}")
        axes.set_yscale("log")
        axes.set_xlabel("steps")
        axes.set_ylabel("mean loss")
        axes.grid(axis="y", color=GRID.light)
        axes.legend()
    return Picture(figure, f"Mean loss during gradient descent: {'; '.join(ends)}.")
