# ruff: noqa: ANN401, D102
# (SymPy is untyped; the methods are named after what they write, as in `lib.symbolic.writing`.)
"""Formulas in presentation MathML, which browsers draw without help.

Every part of a formula that has a number of its own (e^{a_i}, Σ_k e^{a_k}, S_i, δ_ij, a derivative
that is not yet taken) and lies in no other such part is an ``mrow`` with a ``data-part``: the
number of the part in the list of parts beside the formula. So the page can put the reader's
numbers into the formula, and light up what belongs to one index (``data-letter``).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from typing import Any, Final

from sympy import Derivative, Expr, Indexed, KroneckerDelta, Sum, Symbol, exp, log

from lib.symbolic.language import B, N, Named, T
from lib.symbolic.trees import Tree, tree
from lib.symbolic.writing import ATOM, GREEK, POWER, PRODUCT, TextWriter

_WITH_NUMBER: Final = (Sum, Derivative, Indexed, KroneckerDelta, Named, exp, log)


@dataclass(frozen=True)
class Markup:
    """A formula for a page.

    Parameters
    ----------
    mathml : str
        What stands inside ``<math>``.
    tree : Tree
        The whole formula, to be evaluated.
    parts : tuple of Expr
        The parts that the ``data-part`` of the markup count, from 0.
    """

    mathml: str
    tree: Tree
    parts: tuple[Expr, ...]


def markup(expression: Expr) -> Markup:
    """Return a formula in MathML, with its tree and its parts."""
    writer = MathmlWriter()
    return Markup(writer.write(expression), tree(expression), tuple(writer.parts))


def words(text: str) -> str:
    r"""Return the words beside a line in HTML; what stands between dollar signs is a formula.

    Parameters
    ----------
    text : str
        The formulas in it are of letters, commands such as ``\delta``, signs, ``_`` and ``^``.
    """
    pieces = text.split("$")
    return "".join(
        f"<math>{_Formula(piece).row()}</math>" if at % 2 else escape(piece)
        for at, piece in enumerate(pieces)
        if piece
    )


class MathmlWriter(TextWriter):
    """Writes a formula in presentation MathML."""

    minus = '<mo form="infix">−</mo>'
    plus = '<mo form="infix">+</mo>'
    negative = '<mo form="prefix">−</mo>'
    times = '<mo lspace="0" rspace="0.17em">⁢</mo>'
    dot = "<mo>⋅</mo>"
    equals: Final = {  # type: ignore[misc]
        sign: f"<mo>{escape(text)}</mo>" for sign, text in TextWriter.equals.items()
    }
    infinity = "<mi>∞</mi>"
    sigma = "∑"
    pi = "∏"
    delta_sign = "δ"

    def __init__(self) -> None:
        self.parts: list[Expr] = []
        self.inside = False

    def write(self, expression: Any, level: int = 0) -> str:
        if not isinstance(expression, _WITH_NUMBER):
            return super().write(expression, level)
        outermost, self.inside = not self.inside, True
        written = super().write(expression, level)
        marks = ""
        if letter := _letter(expression):
            marks += f' data-letter="{letter}"'
        if outermost:
            self.inside = False
            marks += f' data-part="{len(self.parts)}"'
            self.parts.append(expression)
        return f"<mrow{marks}>{written}</mrow>" if marks else written

    def fallback(self, expression: Any) -> str:
        raise TypeError(f"{expression} ({type(expression).__name__}) has no MathML")

    def bracket(self, text: str) -> str:
        if "<mtable" in text:
            return self.row(_drawn("open"), text, _drawn("close"))
        return f'<mrow><mo form="prefix">(</mo>{text}<mo form="postfix">)</mo></mrow>'

    def row(self, *parts: str) -> str:
        return f"<mrow>{''.join(parts)}</mrow>"

    def subscript(self, name: str, indices: Iterable[Expr]) -> str:
        written = [self.write(index) for index in indices]
        base = name if name.startswith("<") else f"<mi>{name}</mi>"
        if not written:
            return base
        if " " in name:
            base = self.bracket(base)
        return f"<msub>{base}{self.row('<mo>⁣</mo>'.join(written))}</msub>"

    def symbol(self, name: str) -> str:
        head, _, tail = name.partition("_")
        base = f"<mi>{GREEK.get(head, head)}</mi>"
        return f"<msub>{base}<mn>{tail}</mn></msub>" if tail else base

    def fraction(self, top: Expr, bottom: Expr) -> tuple[str, int]:
        above, below = self.row(self.write(top)), self.row(self.write(bottom))
        return f"<mfrac>{above}{below}</mfrac>", PRODUCT

    def power(self, base: str, exponent: Expr) -> str:
        return f"<msup>{self.row(base)}{self.row(self.write(exponent))}</msup>"

    def exponential(self, exponent: Expr) -> tuple[str, int]:
        return f"<msup><mi>e</mi>{self.row(self.write(exponent))}</msup>", POWER

    def big(self, sign: str, index: Symbol, high: Expr, low: Expr) -> str:
        operator = f'<mo movablelimits="false">{sign}</mo>'
        letter = f"<mi>{index}</mi>"
        if low == 1 and high in (N, T, B):
            return f"<munder>{operator}{letter}</munder>"
        below = self.row(letter, "<mo>=</mo>", self.write(low))
        return f"<munderover>{operator}{below}{self.row(self.write(high))}</munderover>"

    def function(self, name: str, argument: str) -> str:
        if name == "lim":
            return f"<mi>lim</mi><mo>⁡</mo>{argument}"
        return f"<mi>{name}</mi><mo>⁡</mo>{self.bracket(argument)}"

    def derivative_sign(self, by: Expr) -> str:
        return f"<mfrac><mo>∂</mo>{self.row('<mo>∂</mo>', super().write(by))}</mfrac>"

    def partial(self, by: Iterable[Expr], of: str) -> str:
        return self.row(self.subscript("D", by), of if of.startswith("<") else f"<mi>{of}</mi>")

    def cases(self, first: str, condition: str, other: str) -> str:
        rows = ((first, f"<mtext>if </mtext>{condition}"), (other, "<mtext>otherwise</mtext>"))
        cells = [f"<mtr><mtd>{value}</mtd><mtd>{when}</mtd></mtr>" for value, when in rows]
        return self.row(_drawn("brace"), f"<mtable>{''.join(cells)}</mtable>")

    def number(self, digits: str) -> str:
        return f"<mn>{digits.replace('-', '−')}</mn>"

    def primed(self, function: str, times: int) -> str:
        return f"<msup>{function}<mo>{'′' * times}</mo></msup>"

    def limit_sign(self, variable: str, to: str) -> str:
        under = self.row(variable, "<mo>→</mo>", to)
        return f'<munder><mo movablelimits="false">lim</mo>{under}</munder>'

    def indicator(self, condition: str) -> str:
        return f"<mn>1</mn>{self.bracket(condition)}"

    def matrix(self, rows: list[list[str]]) -> str:
        cells = ["".join(f"<mtd>{entry}</mtd>" for entry in row) for row in rows]
        table = "".join(f"<mtr>{row}</mtr>" for row in cells)
        return f'<mtable class="softmax-matrix">{table}</mtable>'

    def _KroneckerDelta(self, part: KroneckerDelta) -> tuple[str, int]:
        if all(isinstance(one, Indexed) for one in part.args):
            first, second = sorted(part.args, key=str)
            return self.indicator(f"{self.write(first)}<mo>=</mo>{self.write(second)}"), ATOM
        return super()._KroneckerDelta(part)


def _drawn(sign: str) -> str:
    """Return a tall bracket that the style sheet draws: only a font for formulas has one.

    It stands beside a table of two rows. The brackets of a matrix are borders of its table.
    """
    return f'<mspace class="softmax-{sign}" width="0.55em" height="1.65em" depth="1.15em"/>'


def _letter(expression: Expr) -> str:
    """Return the index that a part belongs to, if it is one: i for e^{a_i}, a_i and S_i."""
    if isinstance(expression, exp):
        expression = expression.args[0]
    if isinstance(expression, (Named, Indexed)):
        indices = expression.indices
        if len(indices) == 1 and isinstance(indices[0], Symbol):
            return str(indices[0].name)
    return ""


class _Formula:
    r"""Reads the short formulas inside a rule, such as ``e^{a_i}`` or ``\delta_{ij}``."""

    COMMANDS: Final = {
        **{
            f"\\{name}": f"<mi>{sign}</mi>"
            for name, sign in {
                "alpha": "α",
                "delta": "δ",
                "lambda": "λ",
                "tau": "τ",
                "log": "log",
            }.items()
        },
        **{
            f"\\{name}": f"<mo>{sign}</mo>"
            for name, sign in {"sum": "∑", "ne": "≠", "ge": "≥", "to": "→"}.items()
        },
    }

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def row(self, end: str = "") -> str:
        """Read up to `end`, or to the end of the text."""
        found: list[str] = []
        while True:
            self._skip_spaces()
            if self.at >= len(self.text):
                break
            if end and self.text[self.at] == end:
                self.at += 1
                break
            mark = self.text[self.at]
            if mark in "_^":
                self.at += 1
                kind = "msub" if mark == "_" else "msup"
                found.append(f"<{kind}>{found.pop()}{self._one()}</{kind}>")
            else:
                found.append(self._one())
        return f"<mrow>{''.join(found)}</mrow>"

    def _skip_spaces(self) -> None:
        while self.at < len(self.text) and self.text[self.at] == " ":
            self.at += 1

    def _one(self) -> str:
        self._skip_spaces()
        mark = self.text[self.at]
        self.at += 1
        if mark == "{":
            return self.row("}")
        if mark == "\\":
            start = self.at - 1
            while self.at < len(self.text) and self.text[self.at].isalpha():
                self.at += 1
            name = self.text[start : self.at]
            if name == "\\mathrm":
                return f"<mi>{self.text[self.at + 1 : self._closing()]}</mi>"
            if name not in self.COMMANDS:
                raise ValueError(f"{name} in {self.text!r} has no MathML")
            return self.COMMANDS[name]
        if mark.isdigit():
            return f"<mn>{mark}</mn>"
        if mark.isalpha():
            return f"<mi>{mark}</mi>"
        return f"<mo>{escape(mark.replace('-', '−'))}</mo>"

    def _closing(self) -> int:
        """Go behind the closing brace, and return where it stands."""
        stands = self.text.index("}", self.at)
        self.at = stands + 1
        return stands
