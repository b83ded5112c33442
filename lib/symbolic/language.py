"""The language in which the derivations are written: names and their meaning, sums over all.

Every formula is a SymPy expression for *any* size: a sum over all entries is a `Sum` from 1 to N.

A `Named` is a name that carries its own definition: `S(i)` prints as S_i and *is*
exp(a_i) / Σ_k exp(a_k). Nothing is ever proved about the name; the proofs open it first.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import count
from numbers import Number
from typing import Final, Self

import sympy as sp
from sympy.core.symbol import Str

from lib.symbolic.letters import N, T, W, a, k, lam, x

# The bound index inside a definition. It is never shown, and no formula uses it freely.
_HIDDEN: Final = sp.Symbol("_k", integer=True, positive=True)
_HIDDEN_FEATURE: Final = sp.Symbol("_f", integer=True, positive=True)


class Named(sp.Expr):  # type: ignore[misc]
    """A name that stands for an expression; substituting an index changes name and meaning."""

    is_commutative = True

    def __new__(cls, name: str | Str, indices: Iterable[sp.Expr], value: sp.Expr) -> Self:
        """Make the name; SymPy's expressions are made in `__new__`."""
        label = name if isinstance(name, Str) else Str(name)
        made: Self = sp.Expr.__new__(cls, label, sp.Tuple(*indices), sp.sympify(value))
        return made

    @property
    def name(self) -> str:
        """The printed name."""
        return str(self.args[0].name)

    @property
    def indices(self) -> tuple[sp.Expr, ...]:
        """The printed subscripts."""
        return tuple(self.args[1])

    @property
    def value(self) -> sp.Expr:
        """The expression that the name stands for."""
        return self.args[2]

    def _eval_derivative(self, s: sp.Expr) -> sp.Expr:
        return opened(self.value).diff(s)

    def _eval_is_real(self) -> bool | None:
        # Of a Σ SymPy does not know; it takes none to be empty, which makes no difference here.
        value = self.value
        return True if isinstance(value, sp.Sum) and value.function.is_real else value.is_real

    def _sympystr(self, printer: object) -> str:  # noqa: ARG002 (SymPy's protocol)
        return f"{self.name}[{', '.join(map(str, self.indices))}]"


class NamedDerivative(Named):
    """The derivative of a name: with ``S``, k and t it is D_k S_t, the input's index first."""


class NamedLimit(Named):
    """The limit of a name."""


class Decimal(Named):
    """A number as it is printed, e.g. ``0.94``, which means exactly that fraction."""

    def __new__(cls, digits: str | Str, *_: sp.Expr) -> Self:
        """Make it of its digits; what SymPy rebuilds it from says the same again."""
        return super().__new__(cls, digits, [], sp.Rational(str(digits)))


def as_expression(value: object) -> sp.Expr | sp.MatrixBase:
    """Return an expression or a matrix of SymPy; a number of Python is made one."""
    if isinstance(value, (sp.Expr, sp.MatrixBase)):
        return value
    if isinstance(value, Number) and not isinstance(value, bool):
        return sp.sympify(value)
    raise TypeError(f"formulas must be expressions of SymPy, got {value!r}")


def known_from(low: sp.Expr) -> dict[str, bool]:
    """Return what SymPy may know of a bound index that begins at `low`."""
    known = {"integer": low.is_integer, "positive": low.is_positive}
    return {name: True for name, holds in known.items() if holds}


@cache
def _own_index(number: int, known: tuple[tuple[str, bool], ...]) -> sp.Dummy:
    """Make a bound index once, as SymPy works out what it knows of a new symbol."""
    made = sp.Dummy(f"k{number}", **dict(known))
    _NUMBER[made] = number
    return made


_NUMBER: Final[dict[sp.Dummy, int]] = {}


def own_indices(
    total: sp.Sum | sp.Product,
    make: Callable[[sp.Expr], sp.Symbol] = lambda low: sp.Dummy(**known_from(low)),
) -> tuple[dict[sp.Symbol, sp.Symbol], list[tuple[sp.Expr, sp.Expr, sp.Expr]]]:
    """Return a symbol of its own, made for the low end, for each index, and the limits with it.

    The range of an inner index may depend on an outer one, and where two have the same letter, the
    innermost is meant.
    """
    own: dict[sp.Symbol, sp.Symbol] = {}
    limits: list[tuple[sp.Expr, sp.Expr, sp.Expr]] = []
    for index, *ends in reversed(total.limits):
        low, high = (end.xreplace(own) for end in ends)
        own[index] = make(low)
        limits.insert(0, (own[index], low, high))
    return own, limits


def opened(expression: sp.Expr) -> sp.Expr:
    """Replace every name by its meaning, take derivatives, and make bound indices unique.

    Each Σ gets an index that occurs nowhere else in the expression, which rules out that a bound
    index is mistaken for a free one of the same letter.
    """
    taken = (_NUMBER.get(symbol, -1) for symbol in expression.atoms(sp.Dummy))
    numbers = count(1 + max(taken, default=-1))

    def open_part(part: sp.Expr) -> sp.Expr:
        if isinstance(part, Named):
            return open_part(part.value)
        if isinstance(part, (sp.Sum, sp.Product)):
            inner = open_part(part.function)
            own, limits = own_indices(
                part, lambda low: _own_index(next(numbers), tuple(known_from(low).items()))
            )
            return part.func(inner.xreplace(own), *limits)
        if isinstance(part, sp.Derivative):
            inner = open_part(part.expr)
            for variable, times in part.variable_count:
                inner = inner.diff(variable, times)
            return inner
        if not part.args or isinstance(part, sp.Indexed):
            return part
        return part.func(*[open_part(inner) for inner in part.args])

    return open_part(expression)


def total(
    term: Callable[[sp.Symbol], sp.Expr], index: sp.Symbol = k, size: sp.Expr = N
) -> sp.Expr:
    """Σ over `index` from 1 to `size` of `term(index)`."""
    return sp.Sum(term(index), (index, 1, size))


def delta(first: sp.Expr, second: sp.Expr) -> sp.Expr:
    """δ: 1 where both indices agree, 0 elsewhere."""
    return sp.KroneckerDelta(first, second)


def e(index: sp.Expr) -> sp.Expr:
    """e^{a_i}, the numerator of softmax."""
    return sp.exp(a[index])


def Z(index: sp.Symbol = k) -> sp.Expr:
    """Σ_k e^{a_k}, the denominator of softmax."""
    return total(e, index)


def S(index: sp.Expr) -> sp.Expr:
    """S_i, which means e^{a_i} / Σ_k e^{a_k} (the article's definition)."""
    return Named("S", [index], e(index) / total(e, _HIDDEN))


def g(index: sp.Expr) -> sp.Expr:
    """g_t, the logit of class t, which means Σ_j W_tj x_j."""
    f = _HIDDEN_FEATURE
    return Named("g", [index], sp.Sum(W[index, f] * x[f], (f, 1, N)))


def P(index: sp.Expr, logit: Callable[[sp.Expr], sp.Expr] = g) -> sp.Expr:
    """P_t, the probability of class t: softmax of the layer's logits g_1 … g_T."""
    whole = total(lambda m: sp.exp(logit(m)), _HIDDEN, T)
    return Named("P", [index], sp.exp(logit(index)) / whole)


def S_of_logits(index: sp.Expr) -> sp.Expr:
    """S_t of T free logits λ_1 … λ_T, before they are given by a layer."""
    value = sp.exp(lam[index]) / total(lambda m: sp.exp(lam[m]), _HIDDEN, T)
    return Named("S", [index], value)


def at_logits(expression: sp.Expr, logit: Callable[[sp.Expr], sp.Expr] = g) -> sp.Expr:
    """Put the logits of a layer, g_t(W), in the place of λ_t: the evaluation DS(g(W))."""
    return opened(expression).replace(
        lambda part: isinstance(part, sp.Indexed) and part.base == lam,
        lambda part: logit(part.indices[0]),
    )


ENTRY: Final[dict[sp.Symbol, sp.Indexed]] = {}
"""Plain symbols a_1, a_2, … of the concrete route, and the entries that they stand for."""


def entry(indexed: sp.Indexed) -> sp.Symbol:
    """Return a plain symbol for an entry with numbers as indices: a[1] becomes a_1."""
    name = f"{indexed.base}_{''.join(str(index) for index in indexed.indices)}"
    symbol = sp.Symbol(name, real=True, positive=indexed.is_positive)
    ENTRY[symbol] = indexed
    return symbol


def at_size(
    expression: sp.Expr,
    sizes: Mapping[sp.Symbol, int],
    indices: Mapping[sp.Symbol, int] | None = None,
) -> sp.Expr:
    """Write a general formula out for given sizes and indices, in plain symbols a_1, a_2, a_3."""
    numbers = {symbol: sp.Integer(u) for symbol, u in {**sizes, **(indices or {})}.items()}

    def write_out(part: sp.Expr) -> sp.Expr:
        if isinstance(part, Named):
            return Named(
                part.name, [m.xreplace(numbers) for m in part.indices], write_out(part.value)
            )
        if isinstance(part, sp.Sum):
            return write_out(opened(part).xreplace(numbers).doit())
        if isinstance(part, sp.Indexed):
            return entry(part.xreplace(numbers))
        if isinstance(part, sp.Derivative):
            return write_out(opened(part))
        if not part.args:
            return numbers.get(part, part)
        return part.func(*[write_out(inner) for inner in part.args])

    return write_out(expression)
