"""The triangle: distributions over three classes as points, columns of DS as arrows."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import traitlets
from numpy.typing import NDArray

from explorables.parts.logits import SelectingExplorable
from explorables.triangle.picture import triangle
from lib.figures.picture import Picture
from lib.jacobian import softmax_jacobian


class Triangle(SelectingExplorable):
    """After moving this, the reader knows that three parts are one point of a triangle.

    The point's distances from the edges are its parts. Logits and point fetch each other, and one
    logit moves the point straight towards its corner. With arrows on, the reader knows that the
    columns of DS are those movements, which shrink to nothing at the corners.

    Parameters
    ----------
    logits : sequence of 3 numbers between -10 and 10, or a one-dimensional NumPy array
        The logits a_1 … a_3. Other lengths from 1 to 8 are taken, so that the logits can be linked
        to those of another explorable; the picture then says that a triangle has three corners.
    arrows : bool, optional
        Whether the columns of the Jacobian stand at the point.
    selected : int, optional
        The j in the formula, counted from 1. By default the largest logit's.
    address : str, optional
        The explorable's name in the page's address, where readers share its state.

    Attributes
    ----------
    logits : tuple of float
        The logits now.
    selected : int
        The j in the formula now.

    Raises
    ------
    traitlets.TraitError
        If the logits are not numbers in the range, or there is no such element.

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

    _explorable = traitlets.Unicode("triangle").tag(sync=True)

    arrows = traitlets.Bool(False).tag(sync=True)  # noqa: FBT003 (traitlets' own default)

    def __init__(
        self,
        logits: Iterable[float] = (1, 2, 3),
        *,
        arrows: bool = False,
        selected: int | None = None,
        address: str = "",
        **kwargs: Any,  # noqa: ANN401 (ipywidgets' own, such as `layout`)
    ) -> None:
        super().__init__(logits, selected, address, arrows=arrows, **kwargs)

    def _rems(self, count: int) -> tuple[float, float]:
        return (47.5, 76) if count > 4 else (46, 70.5)

    @property
    def columns(self) -> NDArray[np.float64]:
        """The Jacobian DS, whose column j is the arrow of class j, shape (N, N), float64."""
        return np.asarray(softmax_jacobian(self._vector()), dtype=np.float64)

    def _picture(self) -> Picture:
        return triangle(self.logits, arrows=self.arrows, selected=self.selected)
