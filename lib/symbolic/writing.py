# ruff: noqa: ANN401, D102
# (SymPy is untyped; the methods are named after what they write.)
r"""Formulas as the book writes them: S_i and δ_ij, sums without clutter, factors in reading order.

SymPy's printers sort the factors of a product by its own order and write `{a}_{i}` and
`\delta_{i j}`. The writers here keep the order of a line that was arranged by hand, put names
before brackets, and leave out the limits of a sum that runs over a whole range.
"""

from collections.abc import Iterable
from typing import Any, Final

import sympy as sp
from sympy.core.function import AppliedUndef
from sympy.core.relational import Relational

from lib.symbolic.language import ENTRY, Named
from lib.symbolic.letters import B, N, T, a

ADDITION: Final = 1
BIG: Final = 2
"""A Σ without brackets: it takes in all factors after it, so in a product it stands last."""
PRODUCT: Final = 3
POWER: Final = 4
ATOM: Final = 5

_REACHING: Final = (sp.Sum, sp.Product, sp.Derivative, sp.Limit)
GREEK = {"alpha": "α", "lambda": "λ", "tau": "τ"}


class TextWriter:
    """Writes a formula in one line of Unicode text, the same on every machine."""

    plus = " + "
    minus = " − "
    negative = "−"
    times = " "
    dot = " · "
    equals: Final = {"==": "=", "!=": "≠", ">": ">", ">=": "≥", "<": "<", "<=": "≤"}
    infinity = "∞"
    sigma = "Σ"
    pi = "Π"
    delta_sign = "δ"
    # What stands in the places of the braces is written already.
    bracket = "({})"
    derivative_sign = "∂/∂{} "
    limit_sign = "lim_({}→{}) "
    cases = "{{{} if {}, else {}}}"
    indicator = "1({})"

    def write(self, expression: Any, level: int = 0) -> str:
        """Return the formula; `level` is how tightly the surroundings bind."""
        for kind in type(expression).__mro__:
            method = getattr(self, f"_{kind.__name__}", None)
            if method is not None:
                text, own = method(expression)
                return self.bracket.format(text) if own < level else str(text)
        return self.fallback(expression)

    # The dialect.

    def fallback(self, expression: Any) -> str:
        return str(expression)

    def subscript(self, name: str, indices: Iterable[sp.Expr]) -> str:
        written = [self.write(index) for index in indices]
        if not written:
            return name
        simple = all(len(part) == 1 for part in written)
        joined = ("" if simple else ",").join(written)
        return f"{name}_{joined}" if simple else f"{name}_({joined})"

    def symbol(self, name: str) -> str:
        head, _, tail = name.partition("_")
        head = GREEK.get(head, head)
        return f"{head}_{tail}" if tail else head

    def fraction(self, top: sp.Expr, bottom: sp.Expr) -> tuple[str, int]:
        return f"{self.write(top, PRODUCT)}/{self.write(bottom, POWER)}", PRODUCT

    def power(self, base: str, exponent: sp.Expr) -> str:
        return f"{base}^{self.write(exponent, ATOM)}"

    def between(self, factor: sp.Expr) -> str:  # noqa: ARG002 (LaTeX looks at the factor)
        return self.times

    def exponential(self, exponent: sp.Expr) -> tuple[str, int]:
        return f"exp({self.write(exponent)})", ATOM

    def big(self, sign: str, index: sp.Symbol, high: sp.Expr, low: sp.Expr) -> str:
        if low == 1 and high in (N, T, B):
            return f"{sign}_{index} "
        return f"{sign}_({index}={self.write(low)}..{self.write(high)}) "

    def function(self, name: str, argument: str) -> str:
        return f"{name} {argument}" if name == "lim" else f"{name}({argument})"

    def partial(self, by: Iterable[sp.Expr], of: str) -> str:
        return self.subscript("D", by) + " " + of

    def matrix(self, rows: list[list[str]]) -> str:
        return "[" + "; ".join(", ".join(row) for row in rows) + "]"

    # The tree.

    def _Symbol(self, part: sp.Symbol) -> tuple[str, int]:
        return self.symbol(part.name), ATOM

    def _Integer(self, part: sp.Integer) -> tuple[str, int]:
        text = str(abs(part))
        return (self.negative + text, ADDITION) if part < 0 else (text, ATOM)

    _Float = _Integer

    def _Rational(self, part: sp.Rational) -> tuple[str, int]:
        text, own = self.fraction(sp.Integer(abs(part.p)), sp.Integer(part.q))
        return (self.negative + text, ADDITION) if part < 0 else (text, own)

    def _Infinity(self, part: sp.Expr) -> tuple[str, int]:  # noqa: ARG002 (one signature for all)
        return self.infinity, ATOM

    def _Indexed(self, part: sp.Indexed) -> tuple[str, int]:
        return self.subscript(self.symbol(str(part.base)), part.indices), ATOM

    def _Named(self, part: Named) -> tuple[str, int]:
        return self.subscript(self.symbol(part.name), part.indices), ATOM

    def _NamedDerivative(self, part: Named) -> tuple[str, int]:
        of = self.subscript(self.symbol(part.name), part.indices[1:])
        return self.partial(part.indices[:1], of), PRODUCT

    def _NamedLimit(self, part: Named) -> tuple[str, int]:
        return self.function("lim", self._Named(part)[0]), BIG

    def _Decimal(self, part: Named) -> tuple[str, int]:
        return part.name, ATOM

    def _KroneckerDelta(self, part: sp.KroneckerDelta) -> tuple[str, int]:
        if all(isinstance(one, sp.Indexed) for one in part.args):
            # Not two indices but two values: the indicator of their being equal.
            first, second = sorted(map(self.write, part.args))
            return self.indicator.format(f"{first} = {second}"), ATOM
        return self.subscript(self.delta_sign, sorted(part.args, key=str)), ATOM

    def _AppliedUndef(self, part: sp.Expr) -> tuple[str, int]:
        return self.symbol(part.func.__name__), ATOM

    def _tanh(self, part: sp.Expr) -> tuple[str, int]:
        return self.function("tanh", self.write(part.args[0])), POWER

    def _Exp1(self, part: sp.Expr) -> tuple[str, int]:  # noqa: ARG002
        return self.symbol("e"), ATOM

    def _exp(self, part: sp.exp) -> tuple[str, int]:
        return self.exponential(part.args[0])

    def _log(self, part: sp.log) -> tuple[str, int]:
        return self.function("log", self.write(part.args[0])), ATOM

    def _Sum(self, part: sp.Sum) -> tuple[str, int]:
        signs = [self.big(self.sigma, k, high, low) for k, low, high in reversed(part.limits)]
        return "".join(signs) + self.write(part.function, BIG), BIG

    def _Product(self, part: sp.Product) -> tuple[str, int]:
        k, low, high = part.limits[0]
        body = self.write(part.function, BIG)
        return self.big(self.pi, k, high, low) + body, BIG

    def _Derivative(self, part: sp.Derivative) -> tuple[str, int]:
        by = part.variables
        if isinstance(part.expr, AppliedUndef):
            return self.write(part.expr) + "'" * len(by), ATOM
        entries = [ENTRY.get(one, one) for one in by]
        # D_j of a single number is with respect to a probability or a weight; else it has a ∂.
        by_logit = any(isinstance(one, sp.Indexed) and one.base == a for one in entries)
        named = isinstance(part.expr, Named) and (part.expr.indices or not by_logit)
        if named and all(isinstance(one, sp.Indexed) for one in entries):
            indices = [index for one in entries for index in one.indices]
            return self.partial(indices, self.write(part.expr, ATOM)), PRODUCT
        signs = "".join(self.derivative_sign.format(self.write(one)) for one in by)
        return signs + self.write(part.expr, BIG), BIG

    def _Limit(self, part: sp.Limit) -> tuple[str, int]:
        expression, variable, to, side = part.args
        target = self.write(to)
        if to.is_finite and str(side) in "+-":
            target = self.power(target, sp.Symbol(str(side)))
        sign = self.limit_sign.format(self.write(variable), target)
        return sign + self.write(expression, BIG), BIG

    def _Piecewise(self, part: sp.Piecewise) -> tuple[str, int]:
        (first, condition), (second, _) = part.args
        if (first, second) == (1, 0):
            return self.indicator.format(self.write(condition)), ATOM
        parts = map(self.write, (first, condition, second))
        return self.cases.format(*parts), ATOM

    def _Relational(self, part: Relational) -> tuple[str, int]:
        return f"{self.write(part.lhs)} {self.equals[part.rel_op]} {self.write(part.rhs)}", 0

    def _MatrixBase(self, part: sp.MatrixBase) -> tuple[str, int]:
        return self.matrix([[self.write(m) for m in part.row(r)] for r in range(part.rows)]), ATOM

    def _Add(self, part: sp.Add) -> tuple[str, int]:
        terms = list(part.args)
        if sp.Add(*terms).args == part.args:
            # SymPy's own order: put what is added before what is taken away.
            terms.sort(key=_place)
        written = ""
        for term in terms:
            if _is_negative(term):
                body = self.write(_negated(term), BIG)
                written += (self.minus if written else self.negative) + body
            else:
                written += (self.plus if written else "") + self.write(term, BIG)
        return written, ADDITION

    def _Pow(self, part: sp.Pow) -> tuple[str, int]:
        if _is_negative(part.exp):
            return self.fraction(sp.Integer(1), sp.Pow(part.base, -part.exp))
        return self.power(self.write(part.base, ATOM), part.exp), POWER

    def _Mul(self, part: sp.Mul) -> tuple[str, int]:
        if part.args[0] == -1 or (part.args[0].is_Rational and part.args[0] < 0):
            return self.negative + self.write(_negated(part), BIG), ADDITION
        ordered = sp.Mul(*part.args).args != part.args
        factors = _flat(part.args)
        above, below = [], []
        nested = any(isinstance(factor, sp.Mul) for factor in factors)
        for factor in factors:
            base, power = factor.as_base_exp()
            if not nested and _is_negative(power) and not isinstance(factor, sp.exp):
                below.append(sp.Pow(base, -power))
            elif not nested and factor.is_Rational and not factor.is_Integer:
                above.append(sp.Integer(factor.p))
                below.append(sp.Integer(factor.q))
            else:
                above.append(factor)
        if below:
            above = [factor for factor in above if factor != 1]
            return self.fraction(
                _product(above, ordered=ordered), _product(below, ordered=ordered)
            )
        if not ordered:
            factors.sort(key=lambda factor: (_rank(factor), text(factor)))
        last = len(factors) - 1
        written = ""
        for n, factor in enumerate(factors):
            if n > 0:
                number = factors[n - 1].is_number
                dot = isinstance(factor, sp.Mul) or isinstance(factors[n - 1], sp.Mul)
                dot = dot or (number and (factor.is_number or isinstance(factor, _REACHING)))
                written += self.dot if dot else self.between(factor)
            written += self.write(factor, BIG if n == last else PRODUCT)
        own = BIG if isinstance(factors[-1], _REACHING) else PRODUCT
        return written, own


class TexWriter(TextWriter):
    """Writes a formula in LaTeX."""

    negative = "-"
    minus = " - "
    times = r" \, "
    dot = r" \cdot "
    equals: Final = {  # type: ignore[misc]
        "==": "=",
        "!=": r"\ne",
        ">": ">",
        ">=": r"\ge",
        "<": "<",
        "<=": r"\le",
    }
    infinity = r"\infty"
    sigma = r"\sum"
    pi = r"\prod"
    delta_sign = r"\delta"
    bracket = r"\left( {} \right)"
    derivative_sign = r"\frac{{\partial}}{{\partial {}}} "
    limit_sign = r"\lim_{{{} \to {}}} "
    cases = r"\begin{{cases}} {} & {} \\ {} & \text{{otherwise}} \end{{cases}}"
    indicator = r"\mathbf{{1}}({})"

    def fallback(self, expression: Any) -> str:
        return str(sp.latex(expression))

    def subscript(self, name: str, indices: Iterable[sp.Expr]) -> str:
        written = [self.write(index) for index in indices]
        simple = all(len(part) == 1 for part in written)
        joined = ("" if simple else ",").join(written)
        return f"{name}_{{{joined}}}" if written else name

    def symbol(self, name: str) -> str:
        head, _, tail = name.partition("_")
        if head in GREEK:
            head = "\\" + head
        elif len(head) > 1:
            spaced = head.replace(" ", r" \, ")
            upright = rf"\mathrm{{{spaced}}}"
            head = rf"({upright})" if " " in head else upright
        return f"{head}_{{{tail}}}" if tail else head

    def fraction(self, top: sp.Expr, bottom: sp.Expr) -> tuple[str, int]:
        return rf"\frac{{{self.write(top)}}}{{{self.write(bottom)}}}", PRODUCT

    def power(self, base: str, exponent: sp.Expr) -> str:
        return f"{base}^{{{self.write(exponent)}}}"

    def between(self, factor: sp.Expr) -> str:
        # A bracket brings its own space.
        return " " if isinstance(factor, sp.Add) else self.times

    def exponential(self, exponent: sp.Expr) -> tuple[str, int]:
        return f"e^{{{_INLINE.write(exponent)}}}", POWER

    def big(self, sign: str, index: sp.Symbol, high: sp.Expr, low: sp.Expr) -> str:
        if low == 1 and high in (N, T, B):
            return f"{sign}_{{{index}}} "
        return f"{sign}_{{{index}={self.write(low)}}}^{{{self.write(high)}}} "

    def function(self, name: str, argument: str) -> str:
        bare = name == "lim" or not set(argument) & set("+- ")
        return rf"\{name} {argument if bare else self.bracket.format(argument)}"

    def partial(self, by: Iterable[sp.Expr], of: str) -> str:
        return self.subscript("D", by) + (rf" \, {of}" if of.startswith("\\") else of)

    def matrix(self, rows: list[list[str]]) -> str:
        body = r" \\ ".join(" & ".join(row) for row in rows)
        return rf"\begin{{bmatrix}} {body} \end{{bmatrix}}"


def _place(term: sp.Expr) -> tuple[bool, bool, bool, str]:
    """Return where a term stands: what is added first, then by letter, plain numbers last."""
    plain = isinstance(term, Named) and not term.indices
    return _is_negative(term), bool(term.is_number), plain, text(term)


def _is_negative(expression: sp.Expr) -> bool:
    if expression.is_number:
        return bool(expression.is_negative)
    if isinstance(expression, sp.Mul):
        return bool(expression.args[0].is_number and expression.args[0].is_negative)
    return False


def _negated(expression: sp.Expr) -> sp.Expr:
    """Minus the expression, without disturbing the order of a product arranged by hand."""
    if not isinstance(expression, sp.Mul):
        return -expression
    first, *rest = expression.args
    factors = rest if first == -1 else [-first, *rest]
    ordered = sp.Mul(*expression.args).args != expression.args
    return _product(factors, ordered=ordered)


def _flat(factors: Iterable[sp.Expr]) -> list[sp.Expr]:
    """Return the factors, those of inner products among them unless an inner one is a fraction."""
    flat: list[sp.Expr] = []
    for factor in factors:
        if isinstance(factor, sp.Mul) and not any(
            _is_negative(inner.as_base_exp()[1]) and not isinstance(inner, sp.exp)
            for inner in factor.args
        ):
            flat += _flat(factor.args)
        else:
            flat.append(factor)
    return flat


def _product(factors: list[sp.Expr], *, ordered: bool) -> sp.Expr:
    if len(factors) == 1:
        return factors[0]
    return sp.Mul(*factors, evaluate=not ordered)


def _rank(factor: sp.Expr) -> int:
    """Where a factor stands: numbers, letters, names, powers of e, brackets, sums."""
    base = factor.as_base_exp()[0] if isinstance(factor, sp.Pow) else factor
    if isinstance(base, sp.Derivative) and isinstance(base.expr, AppliedUndef):
        return 5  # g' is written as a name, and stands before g and h
    if str(ENTRY.get(base, base)).startswith("x["):
        return 7  # the feature stands last, as in (S_i − δ_yi) x_j
    if base.is_number:
        return 0
    kinds = (sp.Symbol, Named, sp.KroneckerDelta, sp.Indexed, (sp.exp, sp.log))
    for rank, kind in enumerate(kinds, start=1):
        if isinstance(base, kind):
            return rank
    return 8 if isinstance(base, _REACHING) else 6


class _InlineTexWriter(TexWriter):
    """Writes exponents: fractions with a slash."""

    def fraction(self, top: sp.Expr, bottom: sp.Expr) -> tuple[str, int]:
        return f"{self.write(top, PRODUCT)}/{self.write(bottom, POWER)}", PRODUCT


_TEXT: Final = TextWriter()
_TEX: Final = TexWriter()
_INLINE: Final = _InlineTexWriter()


def text(expression: Any) -> str:
    """Return the formula in one line of text, e.g. ``S_i (δ_ij − S_j)``."""
    return _TEXT.write(expression)


def tex(expression: Any) -> str:
    r"""Return the formula in LaTeX, e.g. ``S_{i} \, \left( \delta_{ij} - S_{j} \right)``."""
    return _TEX.write(expression)
