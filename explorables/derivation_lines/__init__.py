"""Derivations line by line: SymPy's steps, and beside each line its number in the page."""

import json
from functools import cache
from typing import Any

import mpmath
import traitlets

from explorables.derivation_lines.mathml import converted, markup, words
from explorables.parts.logits import LEAST, MOST, LogitsExplorable
from explorables.parts.traits import Index, Number
from lib.symbolic.cross_entropy import gradient, gradient_by_chain_rule
from lib.symbolic.derivation import Derivation
from lib.symbolic.jacobian import entry_off_diagonal, entry_on_diagonal
from lib.symbolic.trees import tree


def case(when: str, derivation: Derivation) -> dict[str, Any]:
    """Return a derivation's rules as HTML, lines as MathML and trees, for the page.

    `when` is "same" or "different" where it holds for such first two indices only.
    """
    rules = ["", *(words(step.rule) for step in derivation.steps)]
    lines = []
    for rule, line in zip(rules, derivation.lines, strict=True):
        mathml, parts = markup(line)
        trees = [tree(part) for part in parts]
        lines.append({"rule": rule, "mathml": mathml, "tree": tree(line), "parts": trees})
    return {"when": when, "title": derivation.heading, "lines": lines}


@cache
def loss_derivation() -> Derivation:
    """Return X5 and X6 as one derivation: the chain rule, and then what cancels."""
    long, short = gradient_by_chain_rule(), gradient()
    # The first step of `short` sums up all of `long`.
    steps = (*long.steps, *short.steps[1:])
    return Derivation("Gradient of the loss, and what cancels in it", steps, long.context)


def formulas() -> str:
    """Return in JSON what math-core makes of the formulas: the pages' own Python lacks it."""
    for derivation in (entry_on_diagonal(), entry_off_diagonal(), loss_derivation()):
        case("", derivation)
    return json.dumps([[*asked, mathml] for asked, mathml in converted.items()])


class DerivationLines(LogitsExplorable):
    """After moving this, the reader knows that every line of the derivation is the same number.

    D_j S_i is derived from the definition of softmax by the quotient rule, in one case for i = j
    and in one for i ≠ j. The steps are those that SymPy proved; the page evaluates each line.

    Parameters
    ----------
    logits, address : as for every `LogitsExplorable`
    row, column : int, optional
        The output i and the input j, counted from 1. By default row 2 (or 1) and the last column.

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

    _cases: traitlets.List[dict[str, Any]] = traitlets.List().tag(sync=True)

    row = Index(2)
    column = Index()

    @traitlets.default("_cases")
    def _both_cases(self) -> list[dict[str, Any]]:
        return [case("same", entry_on_diagonal()), case("different", entry_off_diagonal())]

    @property
    def derivation(self) -> Derivation:
        """The derivation whose lines are shown."""
        return entry_on_diagonal() if self.row == self.column else entry_off_diagonal()

    @property
    def values(self) -> tuple[mpmath.mpf, ...]:
        """The value of every line, to 50 digits (mpmath)."""
        return self.derivation.values(a=self.logits, i=self.row - 1, j=self.column - 1)

    @property
    def where(self) -> dict[str, float]:
        """The letters of the lines that have one number, and the number."""
        return {"i": self.row, "j": self.column}


class LossDerivationLines(LogitsExplorable):
    """After moving this, the reader knows why the gradient of the loss is so short.

    Every line from the chain rule to (P_i − δ_iy) x_j is the same number; 1/P_y and P_y cancel.

    Parameters
    ----------
    logits, address : as for every `LogitsExplorable`
    row, label : int, optional
        The class i whose weight is varied, and the label y, counted from 1. By default the last
        class and class 2 (or 1).
    feature : float between -10 and 10, default 0.5
        The feature x_j that the weight belongs to.

    Examples
    --------
    >>> from explorables.derivation_lines import LossDerivationLines
    >>> lines = LossDerivationLines([1, 2, 3], row=3, label=2, feature=0.5)
    >>> [round(value, 6) for value in lines.values]
    [0.33262, 0.33262, 0.33262, 0.33262, 0.33262, 0.33262, 0.33262]
    """

    _explorable = traitlets.Unicode("loss-derivation-lines").tag(sync=True)
    _cases: traitlets.List[dict[str, Any]] = traitlets.List().tag(sync=True)

    row = Index()
    label = Index(2)
    feature = Number(0.5, least=LEAST, most=MOST)

    @traitlets.default("_cases")
    def _one_case(self) -> list[dict[str, Any]]:
        return [case("", loss_derivation())]

    @property
    def derivation(self) -> Derivation:
        """The derivation whose lines are shown."""
        return loss_derivation()

    @property
    def values(self) -> tuple[mpmath.mpf, ...]:
        """The value of every line, to 50 digits (mpmath)."""
        # W = [0, logits] at x = [x_j, 1] is a layer with these logits and this feature.
        W, x = [[0.0, logit] for logit in self.logits], [self.feature, 1.0]
        # k is bound in the lines; its range belongs to the context all the same.
        return self.derivation.values(W=W, x=x, i=self.row - 1, j=0, y=self.label - 1, k=0)

    @property
    def where(self) -> dict[str, float]:
        """The letters of the lines that have one number, and the number."""
        return {"i": self.row, "y": self.label, "x_j": self.feature}
