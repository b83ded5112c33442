"""Derivations line by line: SymPy's steps, and beside each line its number in the page."""

from collections.abc import Iterable
from functools import cache
from typing import Any, ClassVar

import mpmath
import traitlets

from explorables.derivation_lines.mathml import markup, words
from explorables.derivation_lines.picture import derivation_lines
from explorables.parts.indexed import IndexedExplorable
from explorables.parts.logits import LEAST, MOST
from explorables.parts.number import Number
from lib.figures.picture import Picture
from lib.symbolic.cross_entropy import gradient, gradient_by_chain_rule
from lib.symbolic.derivation import Derivation
from lib.symbolic.jacobian import entry_off_diagonal, entry_on_diagonal
from lib.symbolic.trees import tree


def case(when: str, derivation: Derivation) -> dict[str, Any]:
    """Return a derivation as the page takes it.

    Parameters
    ----------
    when : {"", "same", "different"}
        Whether it holds always, or where the first two indices of the explorable agree or differ.
    derivation : Derivation

    Returns
    -------
    dict
        Its title and its lines: the rule in HTML, the formula in MathML, the trees to evaluate.
    """
    rules = ["", *(words(step.rule) for step in derivation.steps)]
    lines = []
    for rule, line in zip(rules, derivation.lines, strict=True):
        made = markup(line)
        lines.append(
            {
                "rule": rule,
                "mathml": made.mathml,
                "tree": made.tree,
                "parts": [tree(part) for part in made.parts],
            }
        )
    condition = f", {derivation.condition}" if derivation.condition else ""
    return {"when": when, "title": f"{derivation.name}{condition}", "lines": lines}


@cache
def _entry_cases() -> tuple[dict[str, Any], ...]:
    return case("same", entry_on_diagonal()), case("different", entry_off_diagonal())


@cache
def loss_derivation() -> Derivation:
    """Return X5 and X6 as one derivation: the chain rule, and then what cancels."""
    long, short = gradient_by_chain_rule(), gradient()
    # The first step of `short` sums up all of `long`.
    steps = (*long.steps, *short.steps[1:])
    return Derivation("Gradient of the loss, and what cancels in it", steps, long.context)


@cache
def _loss_cases() -> tuple[dict[str, Any], ...]:
    return (case("", loss_derivation()),)


class DerivationLines(IndexedExplorable):
    """After moving this, the reader knows that every line of the derivation is the same number.

    D_j S_i is derived from the definition of softmax by the quotient rule, in one case for i = j
    and in one for i ≠ j. The steps are those that SymPy proved; the page evaluates each line.

    Parameters
    ----------
    logits : sequence of 1 to 8 numbers between -10 and 10, or a one-dimensional NumPy array
        The logits a_1 … a_N.
    row, column : int, optional
        The output i and the input j, counted from 1. By default row 2 (or 1) and the last column.
    address : str, optional
        The explorable's name in the page's address, where readers share its state.

    Attributes
    ----------
    logits : tuple of float
    row, column : int
        What the reader chose last.

    Raises
    ------
    traitlets.TraitError
        If the logits are not 1 to 8 numbers in the range, or there is no such row or column.

    Examples
    --------
    >>> from explorables.derivation_lines import DerivationLines
    >>> lines = DerivationLines([1, 2, 3], row=2, column=3)
    >>> lines.derivation.result
    -S[i]*S[j]
    >>> [round(value, 6) for value in lines.values]
    [-0.162803, -0.162803, -0.162803, -0.162803, -0.162803, -0.162803, -0.162803]
    >>> lines.column = 2
    >>> lines.derivation.name
    'An entry on the diagonal'
    """

    _indices: ClassVar[tuple[str, ...]] = ("row", "column")
    _explorable = traitlets.Unicode("derivation-lines").tag(sync=True)
    _cases: traitlets.List[dict[str, Any]] = traitlets.List().tag(sync=True)

    row = traitlets.Int(1).tag(sync=True)
    column = traitlets.Int(1).tag(sync=True)

    def __init__(
        self,
        logits: Iterable[float] = (1, 2, 3),
        *,
        row: int | None = None,
        column: int | None = None,
        address: str = "",
        **kwargs: Any,  # noqa: ANN401 (ipywidgets' own, such as `layout`)
    ) -> None:
        logits = tuple(logits)
        super().__init__(
            logits,
            address,
            row=min(2, len(logits)) if row is None else row,
            column=len(logits) if column is None else column,
            _cases=list(_entry_cases()),
            **kwargs,
        )

    def _rems(self, count: int) -> tuple[float, float]:
        return (66, 99) if count > 4 else (61, 89)

    @traitlets.validate("row", "column")
    def _index_is_there(self, proposal: dict[str, Any]) -> int:
        return self._existing(proposal)

    @property
    def derivation(self) -> Derivation:
        """The derivation whose lines are shown."""
        return entry_on_diagonal() if self.row == self.column else entry_off_diagonal()

    @property
    def values(self) -> tuple[mpmath.mpf, ...]:
        """The value of every line, to 50 digits (mpmath)."""
        return self.derivation.values(a=self.logits, i=self.row - 1, j=self.column - 1)

    def _picture(self) -> Picture:
        where = {"i": self.row, "j": self.column}
        return derivation_lines(self.derivation, self.values, self.logits, where)


class LossDerivationLines(IndexedExplorable):
    """After moving this, the reader knows why the gradient of the loss is so short.

    Every line from the chain rule to (P_i − δ_iy) x_j is the same number; 1/P_y and P_y cancel.

    Parameters
    ----------
    logits : sequence of 1 to 8 numbers between -10 and 10, or a one-dimensional NumPy array
        The logits of the classes.
    row, label : int, optional
        The class i whose weight is varied, and the label y, counted from 1. By default the last
        class and class 2 (or 1).
    feature : float
        The feature x_j that the weight belongs to, between -10 and 10.
    address : str, optional
        The explorable's name in the page's address, where readers share its state.

    Attributes
    ----------
    logits : tuple of float
    row, label : int
    feature : float
        What the reader chose last.

    Raises
    ------
    traitlets.TraitError
        If the logits or the feature are not numbers in the range, or there is no such class.

    Examples
    --------
    >>> from explorables.derivation_lines import LossDerivationLines
    >>> lines = LossDerivationLines([1, 2, 3], row=3, label=2, feature=0.5)
    >>> [round(value, 6) for value in lines.values]
    [0.33262, 0.33262, 0.33262, 0.33262, 0.33262, 0.33262, 0.33262]
    """

    _indices: ClassVar[tuple[str, ...]] = ("row", "label")
    _explorable = traitlets.Unicode("loss-derivation-lines").tag(sync=True)
    _cases: traitlets.List[dict[str, Any]] = traitlets.List().tag(sync=True)

    row = traitlets.Int(1).tag(sync=True)
    label = traitlets.Int(1).tag(sync=True)
    feature = Number(0.5, least=LEAST, most=MOST)

    def __init__(
        self,
        logits: Iterable[float] = (1, 2, 3),
        *,
        row: int | None = None,
        label: int | None = None,
        feature: float = 0.5,
        address: str = "",
        **kwargs: Any,  # noqa: ANN401 (ipywidgets' own, such as `layout`)
    ) -> None:
        logits = tuple(logits)
        super().__init__(
            logits,
            address,
            row=len(logits) if row is None else row,
            label=min(2, len(logits)) if label is None else label,
            feature=feature,
            _cases=list(_loss_cases()),
            **kwargs,
        )

    def _rems(self, count: int) -> tuple[float, float]:
        return (61, 93) if count > 4 else (56, 83)

    @traitlets.validate("row", "label")
    def _index_is_there(self, proposal: dict[str, Any]) -> int:
        return self._existing(proposal)

    @property
    def derivation(self) -> Derivation:
        """The derivation whose lines are shown."""
        return loss_derivation()

    @property
    def values(self) -> tuple[mpmath.mpf, ...]:
        """The value of every line, to 50 digits (mpmath)."""
        # W = [0, logits] at x = [x_j, 1] is a layer with these logits and this feature.
        given: dict[str, Any] = {
            "W": [[0.0, logit] for logit in self.logits],
            "x": [self.feature, 1.0],
        }
        # k is bound in the lines; its range belongs to the context all the same.
        return self.derivation.values(**given, i=self.row - 1, j=0, y=self.label - 1, k=0)

    def _picture(self) -> Picture:
        where = {"i": self.row, "y": self.label}
        return derivation_lines(
            self.derivation, self.values, self.logits, where, feature=self.feature
        )
