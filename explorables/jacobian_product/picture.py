"""The still twin of the product of Jacobians: all three matrices, and one entry traced back."""

import numpy as np

from explorables.jacobian_product import JacobianProduct
from lib.figures.numbers import format_decimals, format_entry
from lib.figures.panels import Factor, draw_product, names, weight_names
from lib.figures.picture import Picture, drawing
from lib.layer import weight_column


def draw(state: JacobianProduct) -> Picture:
    """Draw DS(λ) · Dg(W) = DP(W) with their zeros, and trace D_ij P_t, counted from 1."""
    T, N = state.size
    t, i, j = state.output, state.row, state.column
    inner, outer = state.jacobian_of_softmax, state.jacobian_of_logits
    column = weight_column(i, j, N)
    with drawing(6.4, 6.4 * (2 * T + 3.0) / (T + T * N + 1.8)) as (figure, axes):
        product = draw_product(
            axes,
            Factor(inner, rf"$DS(\lambda)$, {T} × {T}", names("P", T)),
            Factor(outer, rf"$Dg(W)$, {T} × {T * N}", columns=weight_names(T, N)),
            name=rf"$DP(W)$, {T} × {T * N}",
            entry=(t, column),
        )
    result = product[t - 1, column - 1]
    written = f"≈ {format_decimals(result)}" if result else "= 0"
    return Picture(
        figure,
        f"DS ({T} × {T}) times Dg ({T} × {T * N}) is DP ({T} × {T * N}). "
        f"{np.sum(outer == 0)} of the {outer.size} entries of Dg are zero. "
        f"The entry of P_{t} and W_{i}{j} is {format_decimals(inner[t - 1, i - 1])} times "
        f"{format_entry(outer[i - 1, column - 1])} {written}; the other terms of its row and "
        "column vanish.",
    )
