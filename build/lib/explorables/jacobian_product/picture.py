"""The still twin of the product of Jacobians: all three matrices, and one entry traced back."""

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import ArrayLike

from lib.figures.numbers import format_decimals, format_entry
from lib.figures.panels import Factor, draw_product, names, weight_names
from lib.figures.picture import Picture, book_style
from lib.jacobian import softmax_jacobian
from lib.layer import logits, logits_jacobian, weight_column


def jacobian_product(W: ArrayLike, x: ArrayLike, t: int, i: int, j: int) -> Picture:
    """Draw DS(λ) · Dg(W) = DP(W) with their zeros, and trace D_ij P_t, counted from 1."""
    T, N = np.shape(W)
    inner = np.asarray(softmax_jacobian(logits(W, x)))
    outer = np.asarray(logits_jacobian(x, T))
    column = weight_column(i, j, N)
    with book_style():
        figure = Figure(figsize=(6.4, 6.4 * (2 * T + 3.0) / (T + T * N + 1.8)))
        product = draw_product(
            figure.add_subplot(),
            Factor(inner, rf"$DS(\lambda)$, {T} × {T}", names("P", T)),
            Factor(outer, rf"$Dg(W)$, {T} × {T * N}", columns=weight_names(T, N)),
            name=rf"$DP(W)$, {T} × {T * N}",
            entry=(t, column),
        )
    return Picture(
        figure,
        f"DS ({T} × {T}) times Dg ({T} × {T * N}) is DP ({T} × {T * N}). "
        f"{np.sum(outer == 0)} of the {outer.size} entries of Dg are zero. "
        f"The entry of P_{t} and W_{i}{j} is {format_decimals(inner[t - 1, i - 1])} times "
        f"{format_entry(outer[i - 1, column - 1])} = "
        f"{format_decimals(product[t - 1, column - 1])}; the other terms of its row and column "
        "vanish.",
    )
