"""Row-major order: the grid of W beside the columns of Dg."""

from explorables.parts.layer import LayerExplorable
from explorables.parts.traits import WholeNumber
from lib.layer import weight_column


class RowMajor(LayerExplorable):
    """After moving this, the reader knows that the weights become columns one row after another.

    W_ij is column (i − 1) N + j of Dg counting from 1 and i N + j counting from 0: two names of
    one place.

    Parameters
    ----------
    W, x, output, row, column, address : as for every `LayerExplorable`
        Counted from 1 whatever `first` is. Only explorables that share this layer show the output.
    first : {1, 0}, default 1
        Where the page counts from.

    Examples
    --------
    >>> from explorables.row_major import RowMajor
    >>> order = RowMajor(row=2, column=1)
    >>> order.place
    3
    >>> RowMajor(row=2, column=1, first=0).place
    2
    """

    first = WholeNumber(1, least=0, most=1)

    @property
    def place(self) -> int:
        """The column of Dg where the weight that is pointed at stands, counted from `first`."""
        below = 1 - self.first
        return weight_column(self.row - below, self.column - below, len(self.x), first=self.first)
