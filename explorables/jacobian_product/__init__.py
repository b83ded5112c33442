"""The product of Jacobians DS · Dg = DP: one entry, its row times its column, and the cost."""

from explorables.parts.layer import LayerExplorable
from explorables.parts.traits import WholeNumber


class JacobianProduct(LayerExplorable):
    """After moving this, the reader knows that one term of row times column survives.

    Every column of Dg holds a single entry that can differ from 0, so of the T terms of D_ij P_t
    one is left, and it is the closed form. The product still multiplies all the zeros: it costs
    about T times as many multiplications.

    Parameters
    ----------
    W, x, output, row, column, address : as for every `LayerExplorable`
        The entry that is pointed at is D_ij P_t.
    classes : int between 1 and 1000, default 10
    features : int between 1 and 10 000, default 784
        The size of the layer whose multiplications are counted.

    Examples
    --------
    >>> from explorables.jacobian_product import JacobianProduct
    >>> product = JacobianProduct([[1, -1], [0.5, 1], [-0.5, 1]], [2, 1])
    >>> product.jacobian.shape
    (3, 6)
    >>> product.multiplications
    (784000, 78500)
    """

    classes = WholeNumber(10, least=1, most=1000)
    features = WholeNumber(784, least=1, most=10_000)

    @property
    def multiplications(self) -> tuple[int, int]:
        """How often the product and the closed form multiply, at `classes` and `features`."""
        T, N = self.classes, self.features
        # Each of the T · NT entries of DS · Dg is a sum of T products. In closed form the T · T
        # products S_t (δ_ti − S_i) are multiplied by N numbers x_j.
        return T**3 * N, T**2 * (N + 1)
