"""Row-major order: the grid of W beside the columns of Dg."""

from collections.abc import Iterable
from typing import Any

import traitlets
from numpy.typing import ArrayLike

from explorables.parts.layer import INPUT, WEIGHTS, LayerExplorable
from explorables.parts.number import WholeNumber
from explorables.row_major.picture import weight_grid_and_columns
from lib.figures.picture import Picture
from lib.layer import weight_column


class RowMajor(LayerExplorable):
    """After moving this, the reader knows that the weights become columns one row after another.

    W_ij is column (i − 1) N + j of Dg counting from 1 and i N + j counting from 0: two names of
    one place. In that column stands x_j, in row i, and zeros elsewhere.

    Parameters
    ----------
    W : array_like, shape (T, N), 1 to 4 rows and columns
        The weights, between -5 and 5.
    x : sequence of N numbers between -5 and 5
        The input.
    first : {1, 0}
        Where the page counts from.
    output, row, column : int, optional
        The output, which only explorables that share this layer show, and the weight that is
        pointed at, counted from 1 whatever `first` is.
    address : str, optional
        The explorable's name in the page's address, where readers share its state.

    Attributes
    ----------
    layer : tuple of tuples of float
        x in the first row and W in those below it, as they are now.
    first, row, column : int
        As above.

    Raises
    ------
    traitlets.TraitError
        If sizes do not fit, a number is out of range, or there is no such weight.

    Examples
    --------
    >>> from explorables.row_major import RowMajor
    >>> order = RowMajor(row=2, column=1)
    >>> order.place
    3
    >>> RowMajor(row=2, column=1, first=0).place
    2
    """

    _explorable = traitlets.Unicode("row-major").tag(sync=True)

    first = WholeNumber(1, least=0, most=1)

    def __init__(  # noqa: PLR0913 (each is one thing the reader sees)
        self,
        W: ArrayLike = WEIGHTS,
        x: Iterable[float] = INPUT,
        *,
        first: int = 1,
        output: int | None = None,
        row: int | None = None,
        column: int | None = None,
        address: str = "",
        **kwargs: Any,  # noqa: ANN401 (ipywidgets' own, such as `layout`)
    ) -> None:
        super().__init__(W, x, (output, row, column), address, first=first, **kwargs)

    def _rems(self, T: int, N: int) -> tuple[float, float]:  # noqa: ARG002
        return 18.25 + 5.25 * T, 35 + 5.25 * T

    @property
    def place(self) -> int:
        """The column of Dg where the weight that is pointed at stands, counted from `first`."""
        below = 1 - self.first
        return weight_column(self.row - below, self.column - below, len(self.x), first=self.first)

    def _picture(self) -> Picture:
        T, N = self.W.shape
        return weight_grid_and_columns(T, N, self.row, self.column)
