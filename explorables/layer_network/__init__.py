"""The softmax layer as a network: drag an input or a weight, follow one path to one output."""

from collections.abc import Iterable
from typing import Any

import traitlets
from numpy.typing import ArrayLike

from explorables.layer_network.picture import layer_network
from explorables.parts.layer import INPUT, WEIGHTS, LayerExplorable
from lib.figures.picture import Picture


class LayerNetwork(LayerExplorable):
    """After moving this, the reader knows that one weight moves one logit, and through it every P.

    The weight W_ij reaches the output P_t along one path: to the logit λ_i with the factor x_j,
    and through the softmax with the factor D_i S_t. The derivative is the product of the two.

    Parameters
    ----------
    W : array_like, shape (T, N), 1 to 4 rows and columns
        The weights, between -5 and 5.
    x : sequence of N numbers between -5 and 5
        The input.
    output, row, column : int, optional
        The output t and the weight (i, j) whose path is lit, counted from 1. By default P_1 and
        W_21.
    address : str, optional
        The explorable's name in the page's address, where readers share its state.

    Attributes
    ----------
    layer : tuple of tuples of float
        x in the first row and W in those below it, as they are now.
    output, row, column : int
        What is pointed at.

    Raises
    ------
    traitlets.TraitError
        If sizes do not fit, a number is out of range, or there is no such output or weight.

    Examples
    --------
    >>> from explorables.layer_network import LayerNetwork
    >>> network = LayerNetwork([[1, -1], [0.5, 1], [-0.5, 1]], [2, 1])
    >>> network.probabilities.round(3)
    array([0.245, 0.665, 0.09 ])
    >>> round(network.entry, 3)
    -0.326
    """

    _explorable = traitlets.Unicode("layer-network").tag(sync=True)

    def __init__(  # noqa: PLR0913 (each is one thing the reader sees)
        self,
        W: ArrayLike = WEIGHTS,
        x: Iterable[float] = INPUT,
        *,
        output: int | None = None,
        row: int | None = None,
        column: int | None = None,
        address: str = "",
        **kwargs: Any,  # noqa: ANN401 (ipywidgets' own, such as `layout`)
    ) -> None:
        super().__init__(W, x, (output, row, column), address, **kwargs)

    def _rems(self, T: int, N: int) -> tuple[float, float]:
        stage = 2.125 * T * N + 0.75 * (T - 1)
        return 17.5 + stage, 27 + stage

    def _picture(self) -> Picture:
        return layer_network(self.W, self.x, self.output, self.row, self.column)
