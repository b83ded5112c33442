"""The triangle: distributions over three classes as points, columns of DS as arrows."""

from collections.abc import Iterator
from typing import Self

import numpy as np
import traitlets
from numpy.typing import NDArray

from explorables.parts.logits import SelectingExplorable


class Triangle(SelectingExplorable):
    """After moving this, the reader knows that three parts are one point of a triangle.

    The point's distances from the edges are its parts. Logits and point fetch each other, and one
    logit moves the point straight towards its corner. With arrows on, the reader knows that the
    columns of DS are those movements, which shrink to nothing at the corners.

    Parameters
    ----------
    logits, selected, address : as for every `SelectingExplorable`
        Other than 3 logits are taken too, so that they can be
        linked to those of another explorable; the picture then says that a triangle has three
        corners.
    arrows : bool, default False
        Whether the columns of the Jacobian stand at the point.

    Examples
    --------
    >>> from explorables.triangle import Triangle
    >>> point = Triangle(logits=[0, 0, 0])
    >>> point.probabilities.round(3)
    array([0.333, 0.333, 0.333])
    >>> point.columns.round(2)
    array([[ 0.22, -0.11, -0.11],
           [-0.11,  0.22, -0.11],
           [-0.11, -0.11,  0.22]])
    """

    arrows = traitlets.Bool(False).tag(sync=True)  # noqa: FBT003 (traitlets' own default)

    @property
    def columns(self) -> NDArray[np.float64]:
        """The Jacobian DS, whose column j is the arrow of class j, shape (N, N), float64."""
        return self.jacobian

    @classmethod
    def of_each_size(cls) -> Iterator[Self]:
        """Yield one with arrows beside each without: the taller one counts."""
        for plain in super().of_each_size():
            yield from (plain, cls(plain.logits, arrows=True))
