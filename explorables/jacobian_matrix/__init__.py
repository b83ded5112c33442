"""The Jacobian matrix of softmax beside its logits: point at a cell, read its formula."""

from explorables.parts.logits import LogitsExplorable
from explorables.parts.traits import Index


class JacobianMatrix(LogitsExplorable):
    """After moving this, the reader knows that one entry tells how one output answers one input.

    Only on the diagonal do parts grow; what one gains the others lose, so that rows and columns
    sum to 0; and the matrix is its own mirror image.

    Parameters
    ----------
    logits, address : as for every `LogitsExplorable`
    row, column : int, optional
        The output i and the input j of the cell whose formula is shown, counted from 1 as there.
        By default row 2 (or 1) and the last column.

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

    row = Index(2)
    column = Index()

    @property
    def entry(self) -> float:
        """D_j S_i in the row and the column that are chosen."""
        return float(self.jacobian[self.row - 1, self.column - 1])
