"""SymPy derives the book's formulas, for inputs of any size, as named and proved steps.

The derivations of a chapter are functions in the file of its name. `LEDGER` makes those of a row
of the article's ledger.
"""

from lib.symbolic import cross_entropy, definition, jacobian, layer, learning, stability
from lib.symbolic.derivation import LEDGER

__all__ = ["LEDGER", "cross_entropy", "definition", "jacobian", "layer", "learning", "stability"]
