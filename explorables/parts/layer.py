"""What the explorables of the softmax layer have in common on the Python side."""

from collections.abc import Iterable, Iterator
from itertools import product
from typing import Any, Final, Self

import numpy as np
import traitlets
from numpy.typing import ArrayLike, NDArray

from explorables.parts.explorable import share
from explorables.parts.logits import IndexedExplorable
from explorables.parts.traits import Index, Table
from lib.jacobian import softmax_jacobian
from lib.layer import logits, logits_jacobian, softmax_layer, softmax_layer_jacobian

LEAST: Final = -5.0
MOST: Final = 5.0
LARGEST: Final = 4
WEIGHTS: Final = ((1.0, -1.0), (0.5, 1.0), (-0.5, 1.0))
INPUT: Final = (2.0, 1.0)


class LayerExplorable(IndexedExplorable):
    """An explorable of a layer with T = 1 to 4 classes and N = 1 to 4 features.

    Parameters
    ----------
    W : array_like, shape (T, N), 1 to 4 rows and columns
        The weights, between -5 and 5.
    x : sequence of N numbers between -5 and 5
        The input.
    output, row, column : int, optional
        The output P_t and the weight W_ij that are pointed at, counted from 1. By default P_1 and
        W_21.

    Attributes
    ----------
    layer : tuple of tuples of float
        x in the first row and W in those below it, as they are now. They are one trait, so that
        their sizes always fit, also while they travel between widgets.
    """

    _range = traitlets.Tuple((LEAST, MOST)).tag(sync=True)

    layer = Table(
        (INPUT, *WEIGHTS), rows=(2, LARGEST + 1), columns=(1, LARGEST), least=LEAST, most=MOST
    )
    output = Index(1)
    row = Index(2)
    column = Index(1)

    def __init__(
        self, W: ArrayLike = WEIGHTS, x: Iterable[float] = INPUT, **traits: object
    ) -> None:
        rows: Any = np.asanyarray(W) if hasattr(W, "__array__") else W
        super().__init__(layer=[x if isinstance(x, np.ndarray) else list(x), *rows], **traits)

    def last(self, name: str) -> int:
        """Return the number of features for a column and of classes for all else."""
        return self.size[1 if name == "column" else 0]

    @property
    def size(self) -> tuple[int, ...]:
        """The numbers of classes and of features."""
        return len(self.W), len(self.x)

    @classmethod
    def of_each_size(cls) -> Iterator[Self]:
        """Yield one of every shape, with the numbers of the default layer."""
        for T, N in product(range(1, LARGEST + 1), repeat=2):
            yield cls(np.resize(WEIGHTS, (T, N)), np.resize(INPUT, N))

    @property
    def x(self) -> NDArray[np.float64]:
        """The input, shape (N,), dtype float64."""
        return np.array(self.layer[0], dtype=np.float64)

    @property
    def W(self) -> NDArray[np.float64]:
        """The weights, shape (T, N), dtype float64."""
        return np.array(self.layer[1:], dtype=np.float64)

    @property
    def logits(self) -> NDArray[np.float64]:
        """The logits λ = W x, shape (T,), dtype float64."""
        return np.asarray(logits(self.W, self.x), dtype=np.float64)

    @property
    def probabilities(self) -> NDArray[np.float64]:
        """The probabilities P = S(W x), shape (T,), dtype float64."""
        return np.asarray(softmax_layer(self.W, self.x), dtype=np.float64)

    @property
    def jacobian_of_softmax(self) -> NDArray[np.float64]:
        """DS at the logits, shape (T, T), dtype float64."""
        return np.asarray(softmax_jacobian(self.logits), dtype=np.float64)

    @property
    def jacobian_of_logits(self) -> NDArray[np.float64]:
        """Dg, the derivatives of the logits with respect to the weights, (T, T·N), float64."""
        return np.asarray(logits_jacobian(self.x, len(self.W)), dtype=np.float64)

    @property
    def jacobian(self) -> NDArray[np.float64]:
        """DP, those of the probabilities with respect to the weights, shape (T, T·N), float64."""
        return np.asarray(softmax_layer_jacobian(self.W, self.x), dtype=np.float64)

    @property
    def entry(self) -> float:
        """D_ij P_t for the output t and the weight (i, j) that are chosen."""
        T, N = self.W.shape
        entries = self.jacobian.reshape(T, T, N)
        return float(entries[self.output - 1, self.row - 1, self.column - 1])


def share_layer(leader: LayerExplorable, *followers: LayerExplorable) -> None:
    """Let explorables share x, W, and what is pointed at: moving one moves all.

    As `share_logits` otherwise, with the same error where one of them has no layer.

    Examples
    --------
    >>> from explorables.jacobian_product import JacobianProduct
    >>> from explorables.layer_network import LayerNetwork
    >>> network, product = LayerNetwork([[1, 0], [0, 1]], [2, 3]), JacobianProduct()
    >>> share_layer(network, product)
    >>> product.layer
    ((2.0, 3.0), (1.0, 0.0), (0.0, 1.0))
    """
    share("layer", ("output", "row", "column"), leader, *followers)
