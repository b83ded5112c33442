"""Pictures of the chapter on the Jacobian of softmax, and of the front page, which ends in it."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import FancyArrowPatch, Rectangle
from numpy.typing import ArrayLike

from lib.figures.numbers import format_decimals, format_input, format_list, in_words
from lib.figures.palette import GRID, MUTED, PAPER
from lib.figures.panels import (
    WRITABLE,
    Look,
    Vector,
    draw_matrix,
    entries,
    hues,
    logits_of,
    names,
    outline,
    signed_bars,
    ticks,
)
from lib.figures.picture import Picture, drawing, sheet
from lib.jacobian import softmax_jacobian
from lib.stability import log_sum_exp, softmax
from lib.validation import as_count, as_finite, as_vector

LARGEST = 5  # a matrix of more rows and columns does not fit


def from_inputs_to_derivative(a: ArrayLike) -> Picture:
    """Draw 1 to 8 inputs, their softmax and the Jacobian there, from left to right."""
    inputs = logits_of(a)
    parts = softmax(inputs)
    J = softmax_jacobian(inputs)
    count = len(inputs)
    # Three classes fit a phone: a wider picture would have to be scrolled there.
    with sheet(3.1 + 0.6 * count, 2.8) as figure:
        left, first, middle, second, right = figure.subplots(
            1, 5, width_ratios=[1.25, 0.35, 1.1, 0.35, 2.5]
        )
        _bars(left, inputs)
        _arrow(first, "$S$")
        _stack(middle, parts)
        _arrow(second, "$D$")
        draw_matrix(right, J, rows=names("S", count), columns=names("a", count))
        right.set(xlim=(-0.6, count + 0.02), ylim=(count + 0.02, -0.5))
        right.set_title("how each part answers\neach input", fontsize=11)
        rows = "; ".join(in_words(row) for row in J)
        alt = (
            f"The inputs {format_list(inputs)} become the parts {in_words(parts)} of a whole. "
            f"The rows of the matrix of derivatives are {rows}."
        )
        return Picture(figure, alt)


def _bars(ax: Axes, inputs: Vector) -> None:
    """Draw one bar per input, from zero, with its value at its end."""
    gap = 0.04 * (float(np.max(np.abs(inputs))) or 1.0)
    texts = [format_input(value) for value in inputs]
    signed_bars(ax, inputs, names("a", len(inputs)), width=0.7, texts=texts, gap=gap)
    ax.set_ylim(min(0.0, 1.2 * inputs.min()), max(0.0, 1.2 * inputs.max()))
    ax.set_yticks([])
    ax.spines["left"].set_visible(False)
    ax.set_title("inputs:\nany numbers", fontsize=11)


def _stack(ax: Axes, parts: Vector) -> None:
    """Draw the whole as an upright bar of height 1, the first class on top."""
    top = 0.0
    for part, name, hue in zip(parts, names("S", len(parts)), hues(len(parts)), strict=True):
        ax.add_patch(Rectangle((0, top), 1, part, fc=hue, ec=PAPER.light, linewidth=1))
        if part > 0.06:
            words: Look = {"ha": "center", "va": "center", "color": PAPER.light}
            ax.text(0.5, top + part / 2, f"{name} = {format_decimals(part)}", **words)
        top += part
    ax.set(xlim=(0, 1), ylim=(1, 0))
    ax.set_axis_off()
    ax.set_title("outputs:\nparts of 1", fontsize=11)


def _arrow(ax: Axes, name: str) -> None:
    """Draw an arrow from left to right with a name above it."""
    look: Look = {"arrowstyle": "->", "mutation_scale": 14, "color": MUTED.light, "lw": 1.5}
    ax.add_patch(FancyArrowPatch((0, 0.5), (1, 0.5), **look))
    ax.text(0.5, 0.56, name, ha="center", va="bottom", fontsize=13)
    ax.set(xlim=(0, 1), ylim=(0, 1))
    ax.set_axis_off()


def named_entries(N: int, i: int, j: int) -> Picture:
    """Draw an N × N matrix of names D_j S_i with row i and column j, from 1, marked."""
    N = as_count("N", N, most=LARGEST)
    i, j = as_count("i", i, most=N), as_count("j", j, most=N)
    marked = np.zeros((N, N))
    marked[i - 1, :] = 0.4
    marked[:, j - 1] = 0.4
    marked[i - 1, j - 1] = 1.0
    with drawing(4.6, 0.75 + 0.72 * N) as (figure, ax):
        draw_matrix(
            ax,
            marked,
            texts=[[f"$D_{q}S_{p}$" for q in range(1, N + 1)] for p in range(1, N + 1)],
            rows=[f"output $S_{p}$" for p in range(1, N + 1)],
            columns=[f"input $a_{q}$" for q in range(1, N + 1)],
            hue=MUTED,
            size=12,
        )
        outline(ax, j - 1, i - 1, 1, 1, linewidth=2)
        ax.set(xlim=(-1.4, N + 0.1), ylim=(N + 0.1, -0.6))
        alt = (
            f"A matrix of {N} rows, one per output, and {N} columns, one per input. The entry "
            f"D_{j} S_{i}, how output {i} changes with input {j}, stands in row {i}, column {j}."
        )
        return Picture(figure, alt)


def quotient_parts(a: ArrayLike) -> Picture:
    """Draw the derivatives of the numerators, a diagonal, above the denominator's, a row."""
    inputs = logits_of(a, 2, LARGEST)
    powers = np.exp(inputs)
    count = len(inputs)
    with drawing(5.4, 0.9 + 0.6 * (count + 1.6)) as (figure, ax):
        largest = float(powers.max())
        draw_matrix(
            ax,
            np.diag(powers),
            texts=entries(np.diag(powers)),
            rows=[f"$g_{i} = e^{{a_{i}}}$" for i in range(1, count + 1)],
            columns=[rf"$\partial / \partial a_{j}$" for j in range(1, count + 1)],
            largest=largest,
            hue=MUTED,
        )
        draw_matrix(
            ax,
            powers[np.newaxis],
            rows=[r"$h = \sum_k e^{a_k}$"],
            largest=largest,
            hue=MUTED,
            corner=(0, count + 0.4),
        )
        ax.set(xlim=(-1.9, count + 0.1), ylim=(count + 1.5, -0.6))
        alt = (
            f"At {format_list(inputs)} the derivatives of the numerators form a diagonal matrix "
            f"with {in_words(powers)} on the diagonal and zeros elsewhere; the derivatives of the "
            "denominator are a full row with the same numbers."
        )
        return Picture(figure, alt)


def matrix_with_sums(a: ArrayLike) -> Picture:
    """Draw the Jacobian of softmax with the sums of its rows and columns at the margins."""
    inputs = logits_of(a, 2, LARGEST)
    J = softmax_jacobian(inputs)
    count = len(inputs)
    sums = J.sum(axis=1), J.sum(axis=0)
    with drawing(5.6, 0.9 + 0.66 * (count + 0.8)) as (figure, ax):
        draw_matrix(ax, J, rows=names("S", count), columns=names("a", count))
        for k in range(count):
            ax.text(count + 0.35, k + 0.5, format_decimals(sums[0][k]), va="center")
            ax.text(k + 0.5, count + 0.5, format_decimals(sums[1][k]), ha="center", va="center")
        ax.text(count + 0.35, -0.15, "row sum", va="bottom")
        ax.text(-0.15, count + 0.5, "column sum", ha="right", va="center")
        ax.set(xlim=(-1.6, count + 1.6), ylim=(count + 0.9, -0.5))
        rows = "; ".join(in_words(row) for row in J)
        alt = (
            f"The Jacobian of softmax at {format_list(inputs)}, row by row: {rows}. "
            f"The rows sum to {in_words(sums[0])}, the columns to {in_words(sums[1])}."
        )
        return Picture(figure, alt)


def two_terms(a: ArrayLike) -> Picture:
    """Draw diag(S) − S Sᵀ = DS in one colour scale; more than 3 inputs do not fit."""
    inputs = logits_of(a, 2, 3)
    S = softmax(inputs)
    count = len(inputs)
    terms = np.diag(S), np.outer(S, S), softmax_jacobian(inputs)
    headings = r"$\mathrm{diag}(S)$", r"$S\,S^{\mathsf{T}}$", r"$DS$"
    largest = float(np.max(np.abs(terms)))
    with drawing(6, 0.7 + 1.9 * count / 3) as (figure, ax):
        for k, (term, heading) in enumerate(zip(terms, headings, strict=True)):
            left, texts = k * (count + 0.9), entries(term)
            draw_matrix(ax, term, texts=texts, largest=largest, corner=(left, 0), size=10)
            ax.text(left + count / 2, -0.2, heading, ha="center", va="bottom", fontsize=13)
            if k:
                sign = "−" if k == 1 else "="
                ax.text(left - 0.45, count / 2, sign, ha="center", va="center", fontsize=16)
        ax.set(xlim=(-0.05, 3 * count + 1.85), ylim=(count + 0.05, -0.8))
        alt = (
            f"At {format_list(inputs)} the diagonal matrix of {in_words(S)} minus the outer "
            "product of that vector with itself is the Jacobian, with the rows "
            f"{'; '.join(in_words(row) for row in terms[2])}."
        )
        return Picture(figure, alt)


def nudge_errors(
    a: ArrayLike, direction: ArrayLike, steps: ArrayLike, mistake: ArrayLike = 0
) -> Vector:
    """Return max_i |S_i(a + ε v) − S_i(a) − ε (DS v)_i| for a direction v and each step ε.

    A mistake is added to DS v.
    """
    start = as_vector("a", a, most=WRITABLE)
    way = as_vector("direction", direction, most=WRITABLE)
    epsilon = as_vector("steps", steps)[:, np.newaxis]
    true = softmax(start + epsilon * way) - softmax(start)
    slope = softmax_jacobian(start) @ way + as_finite("mistake", mistake)
    errors: Vector = np.max(np.abs(true - epsilon * slope), axis=-1)
    return errors


def directions(a: ArrayLike) -> Picture:
    """Draw the eigenvalues of the Jacobian, ascending, and their eigenvectors as bars."""
    inputs = logits_of(a, 2, LARGEST)
    values, vectors = np.linalg.eigh(softmax_jacobian(inputs))
    # The sign of an eigenvector is free: the first element is made positive.
    vectors = vectors * np.where(vectors[0] < 0, -1.0, 1.0)
    count = len(inputs)
    with sheet(6.4, 2.6) as figure:
        panels = figure.subplots(1, count, sharey=True)
        for ax, value, way in zip(panels, values, vectors.T, strict=True):
            signed_bars(ax, way, names("a", count))
            ax.set_title(f"eigenvalue {format_decimals(abs(float(value)), 3)}", fontsize=11)
            ax.set_ylim(-1.05, 1.05)
            ticks(ax.yaxis, (-1, 0, 1))
        alt = (
            f"Eigenvalues of the Jacobian at {format_list(inputs)}: "
            f"{in_words(np.abs(values), 3)}. The first belongs to the direction "
            f"{in_words(vectors[:, 0])}, all inputs together."
        )
        return Picture(figure, alt)


def along_one_input(a: ArrayLike, i: int, *, reach: float = 6.0, points: int = 241) -> Picture:
    """Draw S_i, its slope D_i S_i and its bend D_ii S_i while the input a_i, from 1, moves."""
    inputs = logits_of(a, 2, LARGEST)
    i = as_count("i", i, most=len(inputs))
    # S_i = 1/2 where e^{a_i} equals the sum of the other exponentials.
    middle = float(log_sum_exp(np.delete(inputs, i - 1)))
    moved = middle + np.linspace(-reach, reach, points)
    S = softmax(np.where(np.arange(len(inputs)) == i - 1, moved[:, np.newaxis], inputs))[:, i - 1]
    slope = S * (1 - S)
    bend = slope * (1 - 2 * S)
    hue = hues(i)[-1]
    with sheet(6.4, 4.6) as figure:
        panels = figure.subplots(3, 1, sharex=True, height_ratios=[1.2, 1, 1])
        for ax, curve, name, low, high in (
            (panels[0], S, f"$S_{i}$", 0, 1),
            (panels[1], slope, f"$D_{i}S_{i}$", 0, 0.25),
            (panels[2], bend, f"$D_{{{i}{i}}}S_{i}$", -0.1, 0.1),
        ):
            ax.axvline(middle, color=GRID.light, linewidth=1)
            ax.axhline(0, color=MUTED.light, linewidth=1)
            ax.plot(moved, curve, color=hue, linewidth=2)
            ax.set_ylabel(name, rotation=0, ha="right", va="center", fontsize=12)
            ticks(ax.yaxis, sorted({low, 0, high}))
            ax.set_ylim(low - 0.03 * (high - low), high * 1.06)
            ax.spines["bottom"].set_visible(False)
            ax.tick_params(axis="x", length=0)
        bending = panels[2]
        bending.fill_between(moved, bend, color=hue, alpha=0.25, linewidth=0)
        ticks(bending.xaxis, [t for t in range(-20, 21, 2) if moved[0] <= t <= moved[-1]])
        place = format_decimals(middle)
        bending.set_xlabel(f"$a_{i}$; the line: $a_{i}$ = {place}, where $S_{i}$ = 1/2")
        figure.align_ylabels(panels)
        alt = (
            f"While a_{i} moves, S_{i} rises from nearly 0 to nearly 1. Its slope is largest, "
            f"{format_decimals(slope.max(), 3)}, at a_{i} = {place} where S_{i} is one half. "
            "There the second derivative changes sign; it lies between about "
            f"{format_decimals(bend.min(), 3)} and {format_decimals(bend.max(), 3)}."
        )
        return Picture(figure, alt)
