"""The product of Jacobians DS · Dg = DP: one entry, its row times its column, and the cost."""

from collections.abc import Iterable
from typing import Any, Final

import traitlets
from numpy.typing import ArrayLike

from explorables.jacobian_product.picture import jacobian_product
from explorables.parts.layer import INPUT, WEIGHTS, LayerExplorable
from explorables.parts.number import WholeNumber
from lib.figures.picture import Picture

MOST_CLASSES: Final = 1000
MOST_FEATURES: Final = 10_000


class JacobianProduct(LayerExplorable):
    """After moving this, the reader knows that one term of row times column survives.

    Every column of Dg holds a single entry that can differ from 0, so of the T terms of D_ij P_t
    one is left, and it is the closed form. The product still multiplies all the zeros: it costs
    about T times as many multiplications.

    Parameters
    ----------
    W : array_like, shape (T, N), 1 to 4 rows and columns
        The weights, between -5 and 5.
    x : sequence of N numbers between -5 and 5
        The input.
    output, row, column : int, optional
        The entry D_ij P_t that is pointed at, counted from 1. By default P_1 and W_21.
    classes, features : int
        The size of the layer whose multiplications are counted, up to 1000 and 10000.
    address : str, optional
        The explorable's name in the page's address, where readers share its state.

    Attributes
    ----------
    layer : tuple of tuples of float
        x in the first row and W in those below it, as they are now.
    output, row, column, classes, features : int
        As above.

    Raises
    ------
    traitlets.TraitError
        If sizes do not fit, a number is out of range, or there is no such entry.

    Examples
    --------
    >>> from explorables.jacobian_product import JacobianProduct
    >>> product = JacobianProduct([[1, -1], [0.5, 1], [-0.5, 1]], [2, 1])
    >>> product.jacobian.shape
    (3, 6)
    >>> product.multiplications
    (784000, 78500)
    """

    _explorable = traitlets.Unicode("jacobian-product").tag(sync=True)

    classes = WholeNumber(10, least=1, most=MOST_CLASSES)
    features = WholeNumber(784, least=1, most=MOST_FEATURES)

    def __init__(  # noqa: PLR0913 (each is one thing the reader sees)
        self,
        W: ArrayLike = WEIGHTS,
        x: Iterable[float] = INPUT,
        *,
        output: int | None = None,
        row: int | None = None,
        column: int | None = None,
        classes: int = 10,
        features: int = 784,
        address: str = "",
        **kwargs: Any,  # noqa: ANN401 (ipywidgets' own, such as `layout`)
    ) -> None:
        super().__init__(
            W, x, (output, row, column), address, classes=classes, features=features, **kwargs
        )

    def _rems(self, T: int, N: int) -> tuple[float, float]:  # noqa: ARG002
        return 35.5 + 4.5 * T, 48 + 4.5 * T

    @property
    def multiplications(self) -> tuple[int, int]:
        """How often the product and the closed form multiply, at `classes` and `features`."""
        T, N = self.classes, self.features
        # Each of the T · NT entries of DS · Dg is a sum of T products. In closed form the T · T
        # products S_t (δ_ti − S_i) are multiplied by N numbers x_j.
        return T**3 * N, T**2 * (N + 1)

    def _picture(self) -> Picture:
        return jacobian_product(self.W, self.x, self.output, self.row, self.column)
