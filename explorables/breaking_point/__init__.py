"""Breaking point: c times [1, 2, 3] in three formats, every step of two formulas."""

from collections.abc import Iterator
from functools import reduce
from typing import Any, ClassVar, Final, NamedTuple, Self

import numpy as np
import traitlets
from numpy.typing import NDArray

from explorables.parts.explorable import Explorable
from explorables.parts.traits import Number, WholeNumber

MOST: Final = 1000.0
DIRECTION: Final = (1.0, 2.0, 3.0)


class Steps(NamedTuple):
    """The intermediates of a softmax, arrays of the format they were computed in."""

    exponents: NDArray[np.floating[Any]]
    exponentials: NDArray[np.floating[Any]]
    total: np.floating[Any]
    quotients: NDArray[np.floating[Any]]

    def losses(self, label: int) -> tuple[float, float, float]:
        """Return the loss of class `label`, rounded to the format in each step, in three ways.

        −log S_y, −Σ_k Y_k log S_k, and log-sum-exp minus the logit, which meets no log of 0.
        """
        with np.errstate(all="ignore"):
            logs = np.log(self.quotients)
            terms = (np.arange(1, len(logs) + 1) == label) * logs
            safe = np.log(self.total) - self.exponents[label - 1]
        return 0 - float(logs[label - 1]), 0 - float(from_left_to_right(terms)), float(safe)


def from_left_to_right(terms: NDArray[np.floating[Any]]) -> np.floating[Any]:
    """Return the sum, rounded after every term: NumPy's own adds in another order."""
    with np.errstate(all="ignore"):
        return reduce(np.add, terms, terms.dtype.type(0))


def steps_in(scale: float, name: str, *, shifted: bool) -> Steps:
    """Compute the softmax of scale · [1, 2, 3], each operation rounded to the format."""
    with np.errstate(all="ignore"):
        a = (scale * np.array(DIRECTION)).astype(name)
        if shifted:
            a = a - np.max(a)
        e = np.exp(a)
        total = from_left_to_right(e)
        return Steps(a, e, total, e / total)


class BreakingPoint(Explorable):
    """After moving this, the reader knows that the direct formula ends where its format does.

    A format has a largest and a smallest positive number. As the input [1, 2, 3] is scaled, the
    direct formula breaks where the sum of its exponentials leaves them, the shifted one never.

    Parameters
    ----------
    scale : float between -1000 and 1000, default 300
        The c of the input c · [1, 2, 3].
    format : {"float16", "float32", "float64"}, default "float64"
        The format in which each operation is rounded.
    label : {0, 1, 2, 3}, default 0
        The correct class, whose loss is shown; 0 shows none.
    address : as for every `Explorable`

    Examples
    --------
    >>> from explorables.breaking_point import BreakingPoint
    >>> point = BreakingPoint(scale=300)
    >>> point.direct.quotients
    array([ 0.,  0., nan])
    >>> point.shifted.quotients.round(3)
    array([0., 0., 1.])
    """

    _by_position: ClassVar[tuple[str, ...]] = ("scale",)
    _range = traitlets.Tuple((-MOST, MOST)).tag(sync=True)
    _direction = traitlets.Tuple(DIRECTION).tag(sync=True)

    scale = Number(300, least=-MOST, most=MOST)
    format = traitlets.Enum(("float16", "float32", "float64"), "float64").tag(sync=True)
    label = WholeNumber(0, least=0, most=len(DIRECTION))

    @property
    def size(self) -> tuple[int, ...]:
        """Whether a loss is shown."""
        return (min(self.label, 1),)

    @classmethod
    def of_each_size(cls) -> Iterator[Self]:
        """Yield one without and one with a loss."""
        yield cls()
        yield cls(label=1)

    @property
    def direct(self) -> Steps:
        """The steps of the formula as it is written, in the format, with its inf and nan."""
        return steps_in(self.scale, self.format, shifted=False)

    @property
    def shifted(self) -> Steps:
        """The steps after the largest input has been subtracted, in the format."""
        return steps_in(self.scale, self.format, shifted=True)
