"""Pictures of the chapter on the Jacobian of softmax."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from lib.figures.matrix import draw_matrix, listed, number, short, vector
from lib.figures.palette import CLASS_COLOURS, GRID, INK, MUTED
from lib.figures.picture import Picture, book_style
from lib.jacobian import softmax_jacobian
from lib.stability import softmax

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    Vector = NDArray[np.float64]


def named_entries(N: int, i: int, j: int) -> Picture:
    """Draw an N × N matrix of names D_j S_i with one row and one column marked.

    Parameters
    ----------
    N : int
        How many inputs and outputs, from 1 to 5.
    i, j : int
        The marked output (row) and input (column), counted from 1.

    Returns
    -------
    Picture
        The matrix of names; the cell where row and column meet is outlined.

    Raises
    ------
    ValueError
        If `i` or `j` is not between 1 and `N`, or `N` is above 5.
    """
    if not (1 <= i <= N <= 5 and 1 <= j <= N):
        raise ValueError(f"need 1 <= i, j <= N <= 5, got N = {N}, i = {i}, j = {j}")
    marked = np.zeros((N, N))
    marked[i - 1, :] = 0.4
    marked[:, j - 1] = 0.4
    marked[i - 1, j - 1] = 1.0
    with book_style():
        figure = Figure(figsize=(4.6, 0.75 + 0.72 * N))
        ax = figure.subplots()
        draw_matrix(
            ax,
            marked,
            texts=[[f"$D_{q}S_{p}$" for q in range(1, N + 1)] for p in range(1, N + 1)],
            rows=[f"output $S_{p}$" for p in range(1, N + 1)],
            columns=[f"input $a_{q}$" for q in range(1, N + 1)],
            hues=[MUTED.light] * N,
            size=12,
        )
        ax.add_patch(Rectangle((j - 1, i - 1), 1, 1, fill=False, edgecolor=INK.light, lw=2))
        ax.set_xlim(-1.4, N + 0.1)
        ax.set_ylim(N + 0.1, -0.6)
        alt = (
            f"A matrix of {N} rows, one per output, and {N} columns, one per input. The entry "
            f"D_{j} S_{i}, how output {i} answers input {j}, stands in row {i}, column {j}."
        )
        return Picture(figure, alt)


def quotient_parts(a: ArrayLike) -> Picture:
    """Draw the derivatives of numerator and denominator by every input.

    Parameters
    ----------
    a : array_like, shape (N,), N from 2 to 5
        The input vector.

    Returns
    -------
    Picture
        A diagonal matrix ∂g_i/∂a_j and below it the row ∂h/∂a_j; nothing here has a sign.

    Raises
    ------
    ValueError
        If `a` is not a vector of 2 to 5 numbers.
    """
    inputs = _inputs(a)
    powers = np.exp(inputs)
    count = len(inputs)
    G = np.diag(powers)
    texts = [[number(value) if value else "0" for value in row] for row in G]
    with book_style():
        figure = Figure(figsize=(5.4, 0.9 + 0.6 * (count + 1.6)))
        ax = figure.subplots()
        largest = float(powers.max())
        hues = [MUTED.light] * count
        draw_matrix(
            ax,
            G,
            texts=texts,
            rows=[f"$g_{i} = e^{{a_{i}}}$" for i in range(1, count + 1)],
            columns=[f"by $a_{j}$" for j in range(1, count + 1)],
            largest=largest,
            hues=hues,
        )
        draw_matrix(
            ax,
            powers[np.newaxis],
            rows=[r"$h = \sum_k e^{a_k}$"],
            largest=largest,
            hues=hues,
            origin=(0, count + 0.4),
        )
        ax.set_xlim(-1.9, count + 0.1)
        ax.set_ylim(count + 1.5, -0.6)
        alt = (
            f"At {vector(inputs)} the derivatives of the numerators form a diagonal matrix with "
            f"{listed(powers)} on the diagonal and zeros elsewhere; the derivatives of the "
            f"denominator are a full row with the same numbers."
        )
        return Picture(figure, alt)


def matrix_with_sums(a: ArrayLike) -> Picture:
    """Draw the Jacobian of softmax with the sums of its rows and columns at the margins.

    Parameters
    ----------
    a : array_like, shape (N,), N from 2 to 5
        The input vector.

    Returns
    -------
    Picture
        The matrix, blue for positive and orange for negative entries.

    Raises
    ------
    ValueError
        If `a` is not a vector of 2 to 5 numbers.
    """
    inputs = _inputs(a)
    J = softmax_jacobian(inputs)
    count = len(inputs)
    sums = J.sum(axis=1), J.sum(axis=0)
    with book_style():
        figure = Figure(figsize=(5.6, 0.9 + 0.66 * (count + 0.8)))
        ax = figure.subplots()
        draw_matrix(
            ax,
            J,
            rows=[f"$S_{i}$" for i in range(1, count + 1)],
            columns=[f"$a_{j}$" for j in range(1, count + 1)],
        )
        for k in range(count):
            ax.text(count + 0.35, k + 0.5, number(sums[0][k]), va="center", color=INK.light)
            ax.text(k + 0.5, count + 0.5, number(sums[1][k]), ha="center", va="center")
        ax.text(count + 0.35, -0.15, "row sum", va="bottom", color=INK.light)
        ax.text(-0.15, count + 0.5, "column sum", ha="right", va="center", color=INK.light)
        ax.set_xlim(-1.6, count + 1.6)
        ax.set_ylim(count + 0.9, -0.5)
        rows = "; ".join(listed(row) for row in J)
        alt = (
            f"The Jacobian of softmax at {vector(inputs)}, row by row: {rows}. "
            f"The rows sum to {listed(sums[0])}, the columns to {listed(sums[1])}."
        )
        return Picture(figure, alt)


def two_terms(a: ArrayLike) -> Picture:
    """Draw the Jacobian as the difference of a diagonal matrix and an outer product.

    Parameters
    ----------
    a : array_like, shape (N,), N from 2 to 3
        The input vector; three matrices of more than 3 columns do not fit beside each other.

    Returns
    -------
    Picture
        diag(S) − S Sᵀ = DS, in one colour scale.

    Raises
    ------
    ValueError
        If `a` is not a vector of 2 or 3 numbers.
    """
    inputs = _inputs(a, most=3)
    S = softmax(inputs)
    count = len(inputs)
    terms = np.diag(S), np.outer(S, S), softmax_jacobian(inputs)
    names = [r"$\mathrm{diag}(S)$", r"$S\,S^{\mathsf{T}}$", r"$DS$"]
    largest = max(float(np.max(np.abs(term))) for term in terms)
    with book_style():
        figure = Figure(figsize=(6, 0.7 + 1.9 * count / 3))
        ax = figure.subplots()
        for k, (term, name) in enumerate(zip(terms, names, strict=True)):
            left = k * (count + 0.9)
            texts = [[number(v) if v else "0" for v in row] for row in term]
            draw_matrix(ax, term, texts=texts, largest=largest, origin=(left, 0), size=10)
            ax.text(left + count / 2, -0.2, name, ha="center", va="bottom", fontsize=13)
            if k:
                sign = "−" if k == 1 else "="
                ax.text(left - 0.45, count / 2, sign, ha="center", va="center", fontsize=16)
        ax.set_xlim(-0.05, 3 * count + 1.85)
        ax.set_ylim(count + 0.05, -0.8)
        alt = (
            f"At {vector(inputs)} the diagonal matrix of {listed(S)} minus the outer product of "
            f"that vector with itself is the Jacobian, with the rows "
            f"{'; '.join(listed(row) for row in terms[2])}."
        )
        return Picture(figure, alt)


def nudge(a: ArrayLike, direction: ArrayLike, *, step: float = 0.5) -> Picture:
    """Draw predicted against true change for one step, and how the error falls with the step.

    The prediction is DS times the step. Its error is the rest of Taylor's formula, which falls
    as the square of the step, until the rounding of S itself is larger.

    Parameters
    ----------
    a, direction : array_like, shape (N,), N from 2 to 5
        Where to start and which way to go.
    step : float
        Length of the step in the left panel, as a multiple of `direction`.

    Returns
    -------
    Picture
        Left: pairs of bars. Right: largest error against the step, both logarithmic.

    Raises
    ------
    ValueError
        If the shapes differ or are not those of 2 to 5 numbers.
    """
    inputs = _inputs(a)
    way = np.asarray(direction, dtype=float)
    if way.shape != inputs.shape:
        raise ValueError(f"direction must have shape {inputs.shape}, got {way.shape}")
    slope = softmax_jacobian(inputs) @ way
    predicted = step * slope
    true = softmax(inputs + step * way) - softmax(inputs)
    steps = 10.0 ** np.arange(0, -12.25, -0.25)
    errors = nudge_errors(inputs, way, steps)
    count = len(inputs)
    with book_style():
        figure = Figure(figsize=(6.4, 3.3))
        left, right = figure.subplots(1, 2, width_ratios=[1, 1.25])
        positions = np.arange(1, count + 1)
        colours = [CLASS_COLOURS[k].light for k in range(count)]
        left.bar(positions - 0.2, predicted, width=0.36, fill=False, edgecolor=colours, lw=2)
        left.bar(positions + 0.2, true, width=0.36, color=colours)
        left.axhline(0, color=MUTED.light, linewidth=1)
        left.set_xticks(positions, [f"$S_{k}$" for k in positions])
        left.tick_params(axis="x", length=0)
        left.spines["bottom"].set_visible(False)
        left.set_title("change: predicted (outline),\ntrue (filled)", fontsize=11)
        shown = errors > 0
        right.loglog(steps[shown], errors[shown], "o", color=INK.light, markersize=3.5)
        law = errors[0] * steps**2
        right.loglog(steps, law, color=MUTED.light, linewidth=1)
        right.text(
            2e-4, law[0] * (2e-4) ** 2 * 30, r"$\varepsilon^2$", color=INK.light, ha="right"
        )
        right.set_xlim(2e-12, 3)
        right.set_ylim(1e-18, 3)
        right.set_xticks([1e-12, 1e-9, 1e-6, 1e-3, 1])
        right.set_yticks([1e-16, 1e-12, 1e-8, 1e-4, 1])
        right.minorticks_off()
        right.set_xlabel(r"step $\varepsilon$")
        right.set_title("largest error of the\nprediction", fontsize=11)
        alt = (
            f"From {vector(inputs)} a step of {short(step)} times {vector(way)}: predicted change "
            f"{listed(predicted, 3)}, true change {listed(true, 3)}. With smaller steps the error "
            f"falls as the square of the step, until rounding takes over near 10 to the power −16."
        )
        return Picture(figure, alt)


def nudge_errors(a: ArrayLike, direction: ArrayLike, steps: ArrayLike) -> Vector:
    """Return the largest error of the linear prediction for each step.

    Parameters
    ----------
    a, direction : array_like, shape (N,)
        Where to start and which way to go.
    steps : array_like, shape (K,)
        Multiples of `direction`.

    Returns
    -------
    numpy.ndarray, shape (K,), float64
        max_i |S_i(a + ε v) − S_i(a) − ε (DS v)_i| for each ε.
    """
    start = np.asarray(a, dtype=float)
    way = np.asarray(direction, dtype=float)
    epsilon = np.asarray(steps, dtype=float)[:, np.newaxis]
    true = softmax(start + epsilon * way) - softmax(start)
    errors: Vector = np.max(np.abs(true - epsilon * (softmax_jacobian(start) @ way)), axis=-1)
    return errors


def directions(a: ArrayLike) -> Picture:
    """Draw the eigenvalues of the Jacobian and the directions that belong to them.

    Parameters
    ----------
    a : array_like, shape (N,), N from 2 to 5
        The input vector.

    Returns
    -------
    Picture
        Left: eigenvalues in ascending order. Right: the eigenvectors as bars.

    Raises
    ------
    ValueError
        If `a` is not a vector of 2 to 5 numbers.
    """
    inputs = _inputs(a)
    values, vectors = np.linalg.eigh(softmax_jacobian(inputs))
    # The sign of an eigenvector is free: the first element is made positive.
    vectors = vectors * np.where(vectors[0] < 0, -1.0, 1.0)
    count = len(inputs)
    positions = np.arange(1, count + 1)
    with book_style():
        figure = Figure(figsize=(6.4, 2.6))
        panels = figure.subplots(1, count, sharey=True)
        for ax, value, way in zip(panels, values, vectors.T, strict=True):
            colours = [CLASS_COLOURS[k].light for k in range(count)]
            ax.bar(positions, way, width=0.65, color=colours)
            ax.axhline(0, color=MUTED.light, linewidth=1)
            ax.set_xticks(positions, [f"$a_{k}$" for k in positions])
            ax.tick_params(axis="x", length=0)
            ax.set_title(f"eigenvalue {number(abs(float(value)), 3)}", fontsize=11)
            ax.set_ylim(-1.05, 1.05)
            ax.set_yticks([-1, 0, 1], ["−1", "0", "1"])
            ax.spines["bottom"].set_visible(False)
        alt = (
            f"Eigenvalues of the Jacobian at {vector(inputs)}: {listed(np.abs(values), 3)}. "
            f"The first belongs to the direction {listed(vectors[:, 0])}, all inputs together."
        )
        return Picture(figure, alt)


def along_one_input(a: ArrayLike, i: int, *, reach: float = 6.0, points: int = 241) -> Picture:
    """Draw S_i, its slope D_i S_i and its bend D_ii S_i while the input a_i moves.

    Parameters
    ----------
    a : array_like, shape (N,), N from 2 to 5
        The input vector; its element i moves.
    i : int
        Index of the moving element, counted from 1.
    reach : float
        How far to both sides of the place where S_i = 1/2 the picture goes.
    points : int
        How many positions are drawn.

    Returns
    -------
    Picture
        Three panels above each other with one axis for a_i.

    Raises
    ------
    ValueError
        If `i` is not between 1 and N.
    """
    inputs = _inputs(a)
    if not 1 <= i <= len(inputs):
        raise ValueError(f"i must be between 1 and {len(inputs)}, got {i}")
    rest = np.delete(inputs, i - 1)
    # S_i = 1/2 where e^{a_i} equals the sum of the other exponentials.
    middle = float(np.max(rest) + np.log(np.sum(np.exp(rest - np.max(rest)))))
    moved = middle + np.linspace(-reach, reach, points)
    S = softmax(np.where(np.arange(len(inputs)) == i - 1, moved[:, np.newaxis], inputs))[:, i - 1]
    slope = S * (1 - S)
    bend = slope * (1 - 2 * S)
    colour = CLASS_COLOURS[i - 1].light
    with book_style():
        figure = Figure(figsize=(6.4, 4.6))
        panels = figure.subplots(3, 1, sharex=True, height_ratios=[1.2, 1, 1])
        names = [f"$S_{i}$", f"$D_{i}S_{i}$", f"$D_{{{i}{i}}}S_{i}$"]
        heights = [(0, 1.0), (0, 0.25), (-0.1, 0.1)]
        for ax, curve, name, (low, high) in zip(
            panels, (S, slope, bend), names, heights, strict=True
        ):
            ax.axvline(middle, color=GRID.light, linewidth=1)
            ax.axhline(0, color=MUTED.light, linewidth=1)
            ax.plot(moved, curve, color=colour, linewidth=2)
            ax.set_ylabel(name, rotation=0, ha="right", va="center", fontsize=12)
            ax.set_yticks(sorted({low, 0, high}), [short(v) for v in sorted({low, 0, high})])
            ax.set_ylim(low - 0.03 * (high - low), high * 1.06)
            ax.spines["bottom"].set_visible(False)
            ax.tick_params(axis="x", length=0)
        bending = panels[2]
        bending.fill_between(moved, bend, color=colour, alpha=0.25, linewidth=0)
        ticks = [t for t in range(-20, 21, 2) if moved[0] <= t <= moved[-1]]
        bending.set_xticks(ticks, [short(tick) for tick in ticks])
        bending.set_xlabel(f"$a_{i}$; the line: $a_{i}$ = {number(middle)}, where $S_{i}$ = 1/2")
        figure.align_ylabels(panels)
        alt = (
            f"While a_{i} moves, S_{i} rises from 0 to 1. Its slope is largest, "
            f"{number(float(slope.max()), 3)}, at a_{i} = {number(middle)} where S_{i} is one "
            f"half. There the second derivative changes sign; it lies between "
            f"{number(float(bend.min()), 3)} and {number(float(bend.max()), 3)}."
        )
        return Picture(figure, alt)


def _inputs(a: ArrayLike, most: int = 5) -> Vector:
    """Return `a` as a float64 vector small enough to be drawn as a matrix."""
    values = np.asarray(a, dtype=float)
    if values.ndim != 1 or not 2 <= len(values) <= most:
        raise ValueError(f"expected a vector of 2 to {most} numbers, got shape {values.shape}")
    return values
