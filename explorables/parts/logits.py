"""What the explorables have in common that point at elements, of logits above all."""

from collections.abc import Iterator
from typing import Any, ClassVar, Final, Self

import numpy as np
import traitlets
from numpy.typing import NDArray

from explorables.parts.explorable import Explorable, share
from explorables.parts.traits import Index, Vector
from lib.jacobian import softmax_jacobian
from lib.stability import softmax

LEAST: Final = -10.0
MOST: Final = 10.0
LONGEST: Final = 8
INDICES: Final = ("selected", "row", "column", "label", "output", "direction")
"""What an `Index` is called, alike everywhere, so that explorables can share it."""


class IndexedExplorable(Explorable):
    """An explorable with traits of the type `Index`, each called one of `INDICES`.

    They count what the first number of `size` says, unless `last` says otherwise. When elements go
    away, an index beyond the last one becomes the last one, as in the page.
    """

    def last(self, name: str) -> int:  # noqa: ARG002 (a subclass's indices may differ)
        """Return the last place that the index of that name may have now."""
        return self.size[0]

    @traitlets.validate(*INDICES)
    def _index_exists(self, proposal: dict[str, Any]) -> int:
        trait, value = proposal["trait"], proposal["value"]
        last = self.last(trait.name)
        if not trait.least <= value <= last:
            expected = f"{trait.least} to {last}, the indices there are"
            raise traitlets.TraitError(f"{trait.name}: expected {expected}, got {value}")
        return int(value)

    @traitlets.observe("logits", "layer")
    def _keep_indices(self, _change: dict[str, Any]) -> None:
        for name in filter(self.has_trait, INDICES):
            self.set_trait(name, min(getattr(self, name), self.last(name)))


class LogitsExplorable(IndexedExplorable):
    """An explorable whose input is 1 to 8 logits, so that several can be linked.

    Parameters
    ----------
    logits : sequence of 1 to 8 numbers between -10 and 10, or a one-dimensional NumPy array
        The logits a_1 … a_N, by default [1, 2, 3]. They are kept as a tuple of floats.
    """

    _by_position: ClassVar[tuple[str, ...]] = ("logits",)
    _range = traitlets.Tuple().tag(sync=True)

    logits = Vector((1, 2, 3), shortest=1, longest=LONGEST, least=LEAST, most=MOST)

    @traitlets.default("_range")
    def _range_of_the_logits(self) -> tuple[float, float]:
        trait = self.traits()["logits"]
        return trait.least, trait.most

    @property
    def size(self) -> tuple[int, ...]:
        """The number of logits."""
        return (len(self.logits),)

    @classmethod
    def of_each_size(cls) -> Iterator[Self]:
        """Yield one with the default logits, fewer of them, and more by beginning again."""
        usual = cls.class_traits()["logits"].default_value
        for count in range(1, LONGEST + 1):
            yield cls(np.resize(usual, count))

    @property
    def inputs(self) -> NDArray[np.float64]:
        """That of which softmax is taken, here the logits, shape (N,), dtype float64."""
        return np.array(self.logits, dtype=np.float64)

    @property
    def probabilities(self) -> NDArray[np.float64]:
        """The parts S_j, shape (N,), dtype float64."""
        return np.asarray(softmax(self.inputs), dtype=np.float64)

    @property
    def exponentials(self) -> NDArray[np.float64]:
        """The exponentials of the inputs, shape (N,), dtype float64."""
        return np.asarray(np.exp(self.inputs))

    @property
    def jacobian(self) -> NDArray[np.float64]:
        """DS at the inputs, with D_j S_i in row i and column j, shape (N, N), dtype float64."""
        return np.asarray(softmax_jacobian(self.inputs), dtype=np.float64)


class SelectingExplorable(LogitsExplorable):
    """A `LogitsExplorable` in whose formula one element is selected.

    Parameters
    ----------
    selected : int, optional
        The j of the S_j in the formula, counted from 1 as there. By default the largest logit's.
    """

    selected = Index()

    @traitlets.default("selected")
    def _the_largest(self) -> int:
        return int(np.argmax(self.logits)) + 1


def share_logits(leader: Explorable, *followers: Explorable) -> None:
    """Let explorables share their logits: moving one moves all, in JupyterLab and in the page.

    The element that is selected is shared as well, where they have one, and so are row, column
    and label. The address of the page holds the shared state once, with the leader's name.

    Parameters
    ----------
    leader : Explorable
        With a trait `logits`, whose value the others take.
    *followers : Explorable
        With a trait `logits` each.

    Raises
    ------
    traitlets.TraitError
        If one of them has no logits.

    Examples
    --------
    >>> from explorables.softmax_bars import SoftmaxBars
    >>> from explorables.temperature import Temperature
    >>> bars, bands = SoftmaxBars([3, 1, -2]), Temperature()
    >>> share_logits(bars, bands)
    >>> bands.logits
    (3.0, 1.0, -2.0)
    """
    share("logits", ("selected", "row", "column", "label"), leader, *followers)
