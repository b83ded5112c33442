# ruff: noqa: ANN401
# (SymPy is untyped.)
"""Formulas in MathML: `lib.symbolic` writes LaTeX, which is converted as in the prose.

Every part of a formula that has a number of its own (e^{a_i}, Σ_k e^{a_k}, S_i, δ_ij, a derivative
that is not yet taken) and lies in no other such part is an ``mrow`` with a ``data-part``: the
number of the part in the list of parts beside the formula. So the page can put the reader's
numbers into the formula, and light up what belongs to one index (``data-letter``).
"""

from html import escape
from typing import Any, Final
from xml.etree.ElementTree import Element, fromstring, tostring

from math_core import LatexError, LatexToMathML
from sympy import Derivative, Expr, Indexed, KroneckerDelta, Sum, Symbol, exp, log

from lib.symbolic.language import Named
from lib.symbolic.writing import TexWriter

_WITH_NUMBER: Final = (Sum, Derivative, Indexed, KroneckerDelta, Named, exp, log)
_CONVERTER: Final = LatexToMathML(fancy_error=False)
converted: Final[dict[tuple[str, bool], str]] = {}
"""What has been converted: the LaTeX, whether it is a display, and the MathML."""
_FIRST_MARK: Final = 0xE000
"""Characters from here on stand last in a part: the first in part 0, and so on."""


def markup(expression: Expr) -> tuple[str, list[Expr]]:
    """Return what stands inside ``<math>``, and the parts that its ``data-part`` count, from 0."""
    writer = _MarkingWriter()
    # The page shows it as large as a display.
    math = _converted(writer.write(expression), display=True)
    for row in math.iter("mrow"):
        text = row[-1].text or "" if len(row) else ""
        mark = ord(text) - _FIRST_MARK if len(text) == 1 else -1
        if 0 <= mark < len(writer.marks):
            row.attrib.update(writer.marks[mark])
            row.remove(row[-1])
    return _inside(math), writer.parts


def formula(latex: str, *, display: bool = False) -> str:
    """Return LaTeX as a ``<math>`` element that keeps it beside it, for whoever copies it."""
    inside = _inside(_converted(latex, display=display))
    note = f'<annotation encoding="application/x-tex">{escape(latex)}</annotation>'
    block = ' display="block"' if display else ""
    return f"<math{block}><semantics><mrow>{inside}</mrow>{note}</semantics></math>"


def words(text: str) -> str:
    """Return the words beside a line in HTML; what stands between dollar signs is a formula."""
    return "".join(
        formula(piece) if at % 2 else escape(piece)
        for at, piece in enumerate(text.split("$"))
        if piece
    )


def _converted(latex: str, *, display: bool = False) -> Element:
    try:
        text = _CONVERTER.convert_with_local_state(latex, displaystyle=display)
    except LatexError as error:
        raise ValueError(f"{latex!r} has no MathML: {error}") from error
    converted[latex, display] = text
    return fromstring(text.replace("&ApplyFunction;", "\u2061"))  # noqa: S314 (our own text)


def _inside(math: Element) -> str:
    return "".join(tostring(part, encoding="unicode", short_empty_elements=False) for part in math)


class _MarkingWriter(TexWriter):
    """Writes LaTeX that has a mark at the end of each part; limits stand below their signs."""

    sigma = r"\sum\limits"
    pi = r"\prod\limits"

    def __init__(self) -> None:
        self.parts: list[Expr] = []
        self.marks: list[dict[str, str]] = []
        self.inside = False

    def write(self, expression: Any, level: int = 0) -> str:
        """Write an expression, and note what it is a part of."""
        if not isinstance(expression, _WITH_NUMBER):
            return super().write(expression, level)
        outermost, self.inside = not self.inside, True
        written = super().write(expression, level)
        found = {}
        if letter := _letter(expression):
            found["data-letter"] = letter
        if outermost:
            self.inside = False
            found["data-part"] = str(len(self.parts))
            self.parts.append(expression)
        if not found:
            return written
        self.marks.append(found)
        return f"{{{written}{chr(_FIRST_MARK + len(self.marks) - 1)}}}"

    def fallback(self, expression: Any) -> str:
        """Refuse what the page could not evaluate."""
        raise TypeError(f"{expression} ({type(expression).__name__}) has no MathML")


def _letter(expression: Expr) -> str:
    """Return the index that a part belongs to, if it is one: i for e^{a_i}, a_i and S_i."""
    if isinstance(expression, exp):
        expression = expression.args[0]
    if isinstance(expression, (Named, Indexed)):
        indices = expression.indices
        if len(indices) == 1 and isinstance(indices[0], Symbol):
            return str(indices[0].name)
    return ""
