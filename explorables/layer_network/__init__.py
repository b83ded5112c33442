"""The softmax layer as a network: drag an input or a weight, follow one path to one output."""

from explorables.parts.layer import LayerExplorable


class LayerNetwork(LayerExplorable):
    """After moving this, the reader knows that one weight moves one logit, and through it every P.

    The weight W_ij reaches the output P_t along one path: to the logit λ_i with the factor x_j,
    and through the softmax with the factor D_i S_t. The derivative is the product of the two.

    Parameters
    ----------
    W, x, output, row, column, address : as for every `LayerExplorable`
        The path from the weight to the output is lit.

    Examples
    --------
    >>> from explorables.layer_network import LayerNetwork
    >>> network = LayerNetwork([[1, -1], [0.5, 1], [-0.5, 1]], [2, 1])
    >>> network.probabilities.round(3)
    array([0.245, 0.665, 0.09 ])
    >>> round(network.entry, 3)
    -0.326
    """
