"""SymPy derives the book's formulas, for inputs of any size, as named and proved steps."""

from lib.symbolic.derivation import Derivation, Step, StepRefusedError, derive
from lib.symbolic.jacobian import (
    derivative_of_denominator,
    derivative_of_numerator,
    entry_condensed,
    entry_from_cases,
    entry_off_diagonal,
    entry_on_diagonal,
)
from lib.symbolic.proof import Context, equal
from lib.symbolic.writing import tex, text

__all__ = [
    "Context",
    "Derivation",
    "Step",
    "StepRefusedError",
    "derivative_of_denominator",
    "derivative_of_numerator",
    "derive",
    "entry_condensed",
    "entry_from_cases",
    "entry_off_diagonal",
    "entry_on_diagonal",
    "equal",
    "tex",
    "text",
]
