"""The Jacobian matrix of softmax beside its logits: point at a cell, read its formula."""

from collections.abc import Iterable
from typing import Any, ClassVar

import numpy as np
import traitlets
from numpy.typing import NDArray

from explorables.jacobian_matrix.picture import jacobian_matrix
from explorables.parts.indexed import IndexedExplorable
from lib.figures.picture import Picture
from lib.jacobian import softmax_jacobian


class JacobianMatrix(IndexedExplorable):
    """After moving this, the reader knows that one entry tells how one output answers one input.

    Only on the diagonal do parts grow; what one gains the others lose, so that rows and columns
    sum to 0; and the matrix is its own mirror image.

    Parameters
    ----------
    logits : sequence of 1 to 8 numbers between -10 and 10, or a one-dimensional NumPy array
        The logits a_1 … a_N.
    row, column : int, optional
        The output i and the input j of the cell whose formula is shown, counted from 1 as there.
        By default row 2 (or 1) and the last column.
    address : str, optional
        The explorable's name in the page's address, where readers share its state.

    Attributes
    ----------
    logits : tuple of float
        The logits now.
    row, column : int
        The cell that the reader chose last.

    Raises
    ------
    traitlets.TraitError
        If the logits are not 1 to 8 numbers in the range, or there is no such row or column.

    Examples
    --------
    >>> from explorables.jacobian_matrix import JacobianMatrix
    >>> matrix = JacobianMatrix([1, 2, 3], row=2, column=3)
    >>> matrix.jacobian.round(3)
    array([[ 0.082, -0.022, -0.06 ],
           [-0.022,  0.185, -0.163],
           [-0.06 , -0.163,  0.223]])
    >>> round(matrix.entry, 3)
    -0.163
    """

    _indices: ClassVar[tuple[str, ...]] = ("row", "column")
    _explorable = traitlets.Unicode("jacobian-matrix").tag(sync=True)

    row = traitlets.Int(1).tag(sync=True)
    column = traitlets.Int(1).tag(sync=True)

    def __init__(
        self,
        logits: Iterable[float] = (1, 2, 3),
        *,
        row: int | None = None,
        column: int | None = None,
        address: str = "",
        **kwargs: Any,  # noqa: ANN401 (ipywidgets' own, such as `layout`)
    ) -> None:
        logits = tuple(logits)
        super().__init__(
            logits,
            address,
            row=min(2, len(logits)) if row is None else row,
            column=len(logits) if column is None else column,
            **kwargs,
        )

    def _rems(self, count: int) -> tuple[float, float]:
        return (62, 72) if count > 4 else (34, 57)

    @traitlets.validate("row", "column")
    def _cell_exists(self, proposal: dict[str, Any]) -> int:
        return self._existing(proposal)

    @property
    def jacobian(self) -> NDArray[np.float64]:
        """The matrix DS with D_j S_i in row i and column j, shape (N, N), dtype float64."""
        return np.asarray(softmax_jacobian(self._vector()), dtype=np.float64)

    @property
    def entry(self) -> float:
        """D_j S_i in the row and the column that are chosen."""
        return float(self.jacobian[self.row - 1, self.column - 1])

    def _picture(self) -> Picture:
        return jacobian_matrix(self.logits, row=self.row, column=self.column)
