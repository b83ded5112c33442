"""What the explorables with a vector of logits have in common on the Python side."""

from collections.abc import Iterable
from typing import Any, Final

import numpy as np
import traitlets
from ipywidgets import jslink
from numpy.typing import NDArray

from explorables.parts.explorable import Explorable
from explorables.parts.traits import Vector
from lib.stability import softmax

LEAST: Final = -10.0
MOST: Final = 10.0
LONGEST: Final = 8
SHARED: Final = ("logits", "selected", "row", "column", "label")


class LogitsExplorable(Explorable):
    """An explorable whose input is 1 to 8 logits, so that several can be linked.

    A subclass says how tall it is with `_rems`.
    """

    _range = traitlets.Tuple((LEAST, MOST)).tag(sync=True)

    logits = Vector((1, 2, 3), shortest=1, longest=LONGEST, least=LEAST, most=MOST)

    def __init__(self, logits: Iterable[float], address: str, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(logits=logits, address=address, **kwargs)
        wide, narrow = self._rems(len(self.logits))
        self._height, self._height_narrow = f"{wide:g}rem", f"{narrow:g}rem"

    def _rems(self, count: int) -> tuple[float, float]:
        """Return the heights on wide and on narrow screens for so many logits."""
        raise NotImplementedError

    @property
    def probabilities(self) -> NDArray[np.float64]:
        """The parts S_j, shape (N,), dtype float64."""
        return np.asarray(softmax(self._vector()), dtype=np.float64)

    def _vector(self) -> NDArray[np.float64]:
        return np.array(self.logits, dtype=np.float64)


class SelectingExplorable(LogitsExplorable):
    """A `LogitsExplorable` in whose formula one element is selected."""

    selected = traitlets.Int(1).tag(sync=True)

    def __init__(
        self,
        logits: Iterable[float],
        selected: int | None,
        address: str,
        **kwargs: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(logits, address, **kwargs)
        self.selected = int(np.argmax(self.logits)) + 1 if selected is None else selected

    @traitlets.validate("selected")
    def _selected_exists(self, proposal: dict[str, Any]) -> int:
        value: int = proposal["value"]
        if not 1 <= value <= len(self.logits):
            raise traitlets.TraitError(
                f"selected: expected 1 to {len(self.logits)}, the elements there are, got {value}"
            )
        return value

    @traitlets.observe("logits")
    def _keep_selected(self, change: dict[str, Any]) -> None:
        """When elements go away the last one left is selected, as in the page."""
        self.set_trait("selected", min(self.selected, len(change["new"])))


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
    for each in (leader, *followers):
        if not each.has_trait("logits"):
            raise traitlets.TraitError(f"{type(each).__name__} has no logits to share")
    for follower in followers:
        both = [name for name in SHARED if leader.has_trait(name)]
        shared = [name for name in both if follower.has_trait(name)]
        for name in shared:
            follower.set_trait(name, getattr(leader, name))
            jslink((leader, name), (follower, name))
        follower.set_trait("_follows", {name: getattr(follower, name) for name in shared})
