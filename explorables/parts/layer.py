"""What the explorables of the softmax layer have in common on the Python side."""

from collections.abc import Iterable
from typing import Any, Final

import numpy as np
import traitlets
from ipywidgets import jslink
from numpy.typing import ArrayLike, NDArray

from explorables.parts.explorable import Explorable
from explorables.parts.traits import Table
from lib.jacobian import softmax_jacobian
from lib.layer import logits, logits_jacobian, softmax_layer, softmax_layer_jacobian

LEAST: Final = -5.0
MOST: Final = 5.0
LARGEST: Final = 4
WEIGHTS: Final = ((1.0, -1.0), (0.5, 1.0), (-0.5, 1.0))
INPUT: Final = (2.0, 1.0)
SHARED: Final = ("layer", "output", "row", "column")


class LayerExplorable(Explorable):
    """An explorable of a layer with T = 1 to 4 classes and N = 1 to 4 features.

    x and W are one trait, so that their sizes always fit, also while they travel between widgets:
    the first row of `layer` is x, the rows below it are those of W. A subclass says how tall it is
    with `_rems`.
    """

    _range = traitlets.Tuple((LEAST, MOST)).tag(sync=True)

    layer = Table(
        (INPUT, *WEIGHTS), rows=(2, LARGEST + 1), columns=(1, LARGEST), least=LEAST, most=MOST
    )
    output = traitlets.Int(1).tag(sync=True)
    row = traitlets.Int(1).tag(sync=True)
    column = traitlets.Int(1).tag(sync=True)

    def __init__(
        self,
        W: ArrayLike,
        x: Iterable[float],
        indices: tuple[int | None, int | None, int | None],
        address: str,
        **kwargs: Any,  # noqa: ANN401
    ) -> None:
        layer = [list(x), *np.asarray(W).tolist()]
        super().__init__(layer=layer, address=address, **kwargs)
        T, _ = self.W.shape
        for name, value, usual in zip(
            ("output", "row", "column"), indices, (1, min(2, T), 1), strict=True
        ):
            self.set_trait(name, usual if value is None else value)
        wide, narrow = self._rems(*self.W.shape)
        self._height, self._height_narrow = f"{wide:g}rem", f"{narrow:g}rem"

    def _rems(self, T: int, N: int) -> tuple[float, float]:
        """Return the heights on wide and on narrow screens for so many classes and features."""
        raise NotImplementedError

    @traitlets.validate("output", "row", "column")
    def _index_exists(self, proposal: dict[str, Any]) -> int:
        name: str = proposal["trait"].name
        value: int = proposal["value"]
        most = self._most(name)
        if not 1 <= value <= most:
            raise traitlets.TraitError(
                f"{name}: expected 1 to {most}, the indices there are, got {value}"
            )
        return value

    @traitlets.observe("layer")
    def _keep_indices(self, _change: dict[str, Any]) -> None:
        """When classes or features go away the last one left is taken, as in the page."""
        for name in ("output", "row", "column"):
            self.set_trait(name, min(getattr(self, name), self._most(name)))

    def _most(self, name: str) -> int:
        T, N = self.W.shape
        return int(N if name == "column" else T)

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
        """Dg, the derivatives of the logits by the weights, shape (T, T·N), dtype float64."""
        return np.asarray(logits_jacobian(self.x, len(self.W)), dtype=np.float64)

    @property
    def jacobian(self) -> NDArray[np.float64]:
        """DP, the derivatives of the probabilities by the weights, shape (T, T·N), float64."""
        return np.asarray(softmax_layer_jacobian(self.W, self.x), dtype=np.float64)

    @property
    def entry(self) -> float:
        """D_ij P_t for the output t and the weight (i, j) that are chosen."""
        T, N = self.W.shape
        entries = self.jacobian.reshape(T, T, N)
        return float(entries[self.output - 1, self.row - 1, self.column - 1])


def share_layer(leader: LayerExplorable, *followers: LayerExplorable) -> None:
    """Let explorables share x, W, and what is pointed at: moving one moves all.

    The address of the page holds the shared state once, with the leader's name.

    Parameters
    ----------
    leader : LayerExplorable
        Whose layer the others take.
    *followers : LayerExplorable

    Raises
    ------
    traitlets.TraitError
        If one of them has no layer.

    Examples
    --------
    >>> from explorables.jacobian_product import JacobianProduct
    >>> from explorables.layer_network import LayerNetwork
    >>> network, product = LayerNetwork([[1, 0], [0, 1]], [2, 3]), JacobianProduct()
    >>> share_layer(network, product)
    >>> product.layer
    ((2.0, 3.0), (1.0, 0.0), (0.0, 1.0))
    """
    for each in (leader, *followers):
        if not each.has_trait("layer"):
            raise traitlets.TraitError(f"{type(each).__name__} has no layer to share")
    for follower in followers:
        for name in SHARED:
            follower.set_trait(name, getattr(leader, name))
            jslink((leader, name), (follower, name))
        follower.set_trait("_follows", {name: getattr(leader, name) for name in SHARED})
