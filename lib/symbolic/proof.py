"""How an equality is proved: one decision procedure for every line of every derivation.

`equal(x, y)` answers whether x − y is zero *for every size and every admissible input*. No size is
ever filled in. The difference is brought to a normal form and tested:

1. names are opened and derivatives taken, so that only exp, log, entries, δ and sums are left;
2. exp of a sum becomes a product, log of a product of positive factors a sum;
3. every Σ is expanded; factors that do not depend on its index move in front of it; a term with
   δ_kr collapses to its value at k = r, *provided that r runs over the same range as k*; what is
   left of each Σ is an atom with a canonical index;
4. for each δ that is left, two cases are made: the indices agree (one replaces the other and δ is
   1) or differ (δ is 0);
5. in each case the atoms are replaced by independent symbols, and the numerator of the difference,
   a polynomial in them, is expanded. Zero in every case is a proof.

The procedure never accepts a false equality, since each rewriting is an identity and independent
symbols forget facts but add none. It may refuse a true one that needs a fact beyond the list.
`positive` and `non_negative` do the same for signs.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from sympy import (
    Add,
    Derivative,
    Dummy,
    Expr,
    Function,
    Indexed,
    Integer,
    KroneckerDelta,
    Limit,
    MatrixBase,
    Mul,
    Piecewise,
    Pow,
    Product,
    Sum,
    Symbol,
    exp,
    expand,
    fraction,
    log,
    together,
)
from sympy import limit as sympy_limit
from sympy.core.relational import Eq

from lib.symbolic.language import Named, opened


class PositiveExp(Function):  # type: ignore[misc]
    """exp of one monomial, which SymPy does not merge with its neighbours as it would exp."""

    is_positive = True
    is_commutative = True
    nargs = 1


@dataclass(frozen=True)
class Context:
    """What a derivation may take for granted.

    Attributes
    ----------
    ranges : mapping of Symbol to Expr
        Each free index and its last value: ``{i: N}`` says 1 ≤ i ≤ N.
    distinct : tuple of pairs
        Indices that differ, as i ≠ j in the second case of the Jacobian.
    given : mapping of Expr to Expr
        Facts about whole expressions, as ``{Sum(p[k], (k, 1, N)): 1}``.
    many : bool
        Whether every size is larger than the number of free indices (N ≥ 2 with one free index).
    signs : mapping of Expr or str to float
        Expressions, or names of a `Named`, taken to be > 0 (1) or ≥ 0 (0.5).
    """

    ranges: Mapping[Symbol, Expr] = field(default_factory=dict)
    distinct: tuple[tuple[Symbol, Symbol], ...] = ()
    given: Mapping[Expr, Expr] = field(default_factory=dict)
    many: bool = False
    signs: Mapping[Expr | str, float] = field(default_factory=dict)


NOTHING: Final = Context()


def _canonical_index(depth: int) -> Symbol:
    return Symbol(f"_b{depth}", integer=True, positive=True)


def _depth(expression: Expr) -> int:
    inner = [_depth(part) for part in expression.args]
    return max(inner, default=0) + isinstance(expression, (Sum, Product))


class _Normal:
    """Rewrites an expression to the normal form of the module's text (steps 1 to 3)."""

    def __init__(self, context: Context) -> None:
        self.ranges = dict(context.ranges)

    def of(self, expression: Expr) -> Expr:
        return self._rewrite(opened(expression))

    def _rewrite(self, expression: Expr) -> Expr:
        rewrite = {
            exp: self._exp,
            log: self._log,
            Sum: self._sum,
            Product: self._product,
            Piecewise: self._piecewise,
        }.get(expression.func)
        if rewrite is not None:
            return rewrite(expression)
        if not expression.args or isinstance(expression, Indexed):
            return expression
        return expression.func(*[self._rewrite(part) for part in expression.args])

    def _exp(self, expression: Expr) -> Expr:
        exponent = expand(self._rewrite(expression.args[0]))
        factors = []
        for term in Add.make_args(exponent):
            if term.is_zero:
                continue
            coefficient, rest = term.as_coeff_Mul()
            if isinstance(rest, log):
                factors.append(rest.args[0] ** coefficient)
            else:
                factors.append(PositiveExp(rest) ** coefficient)
        return Mul(*factors)

    def _log(self, expression: Expr) -> Expr:
        argument = self._rewrite(expression.args[0])
        if isinstance(argument, Add):
            argument = together(argument)
        terms, rest = [], []
        for factor in Mul.make_args(argument):
            base, power = factor.as_base_exp()
            if isinstance(base, PositiveExp):
                terms.append(power * base.args[0])
            elif isinstance(base, Product) and _sign(base) > 0:
                inner = self._rewrite(log(base.function))
                terms.append(power * self._one_sum(inner, *base.limits[0]))
            elif _sign(base) > 0:
                terms.append(power * log(base))
            else:
                rest.append(factor)
        if rest:
            terms.append(log(Mul(*rest)))
        return Add(*terms)

    def _sum(self, expression: Expr) -> Expr:
        limits = expression.limits
        for index, _, high in limits:
            self.ranges[index] = high
        inner = self._rewrite(expression.function)
        for index, low, high in limits:
            inner = self._one_sum(inner, index, low, high)
        return inner

    def _one_sum(self, inner: Expr, index: Symbol, low: Expr, high: Expr) -> Expr:
        if (high - low).is_Integer:
            return Add(*[inner.xreplace({index: low + n}) for n in range(int(high - low) + 1)])
        terms = []
        for term in Add.make_args(expand(inner)):
            outside: list[Expr] = []
            inside: list[Expr] = []
            for factor in Mul.make_args(term):
                (inside if factor.has(index) else outside).append(factor)
            dot = next((f for f in inside if self._collapses(f, index, low, high)), None)
            if not inside:
                terms.append(Mul(*outside) * (high - low + 1))
            elif dot is not None:
                inside.remove(dot)
                delta = dot.as_base_exp()[0]
                there = next(r for r in delta.args if r != index)
                terms.append(Mul(*outside) * Mul(*inside).xreplace({index: there}))
            else:
                body = Mul(*inside)
                canonical = _canonical_index(_depth(body) + 1)
                terms.append(
                    Mul(*outside) * Sum(body.xreplace({index: canonical}), (canonical, low, high))
                )
        return Add(*terms)

    def _collapses(self, factor: Expr, index: Symbol, low: Expr, high: Expr) -> bool:
        base = factor.as_base_exp()[0]
        if not isinstance(base, KroneckerDelta) or index not in base.args or low != 1:
            return False
        there = next(r for r in base.args if r != index)
        last = self.ranges.get(there.base if isinstance(there, Indexed) else there)
        return bool(there in (1, high) or last == high)

    def _product(self, expression: Expr) -> Expr:
        (index, low, high) = expression.limits[0]
        body = self._rewrite(expression.function)
        canonical = _canonical_index(_depth(body) + 1)
        return Product(body.xreplace({index: canonical}), (canonical, low, high))

    def _piecewise(self, expression: Expr) -> Expr:
        # Two cases by an index: {u where i = j, w elsewhere} is δ u + (1 − δ) w.
        (first, condition), (second, rest) = expression.args
        if not isinstance(condition, Eq) or rest != True:  # noqa: E712 (SymPy's true)
            return expression
        dot = KroneckerDelta(*condition.args)
        return dot * self._rewrite(first) + (1 - dot) * self._rewrite(second)


def normal(expression: Expr, context: Context = NOTHING) -> Expr:
    """Bring an expression to the normal form that the proofs compare (steps 1 to 3)."""
    return _Normal(context).of(expression)


def _cases(
    expression: Expr, distinct: frozenset[frozenset[Expr]], context: Context
) -> Iterator[Expr]:
    """Make each δ that is left 0 or 1, in every combination that can happen."""
    differ = {
        dot: Integer(0)
        for dot in expression.atoms(KroneckerDelta)
        if frozenset(dot.args) in distinct
    }
    expression = expression.xreplace(differ)
    bound = {symbol for total in expression.atoms(Sum, Product) for symbol in total.variables}
    dots = [d for d in expression.atoms(KroneckerDelta) if not d.free_symbols & bound]
    if not dots:
        yield expression
        return
    dot = min(dots, key=str)
    first, second = dot.args
    if second.is_Integer:
        first, second = second, first
    merged = frozenset(frozenset(first if s == second else s for s in pair) for pair in distinct)
    if all(len(pair) == 2 for pair in merged):
        same = expression.xreplace({second: first})
        yield from _cases(_Normal(context)._rewrite(same), merged, context)  # noqa: SLF001
    other = expression.xreplace({dot: Integer(0)})
    yield from _cases(other, distinct | {frozenset((first, second))}, context)


@cache
def _independent(number: int) -> Dummy:
    """Make the symbols that stand for atoms once, as SymPy works out what it knows of each."""
    return Dummy(f"u{number}")


def _numerator(expression: Expr) -> Expr:
    """Return the expanded numerator, with every atom replaced by an independent symbol."""
    kinds = (Sum, Product, Indexed, KroneckerDelta, Function, Limit, Derivative)
    found: dict[Expr, Expr] = {}

    def replace(part: Expr) -> Expr:
        if isinstance(part, kinds):
            if part not in found:
                found[part] = _independent(len(found))
            return found[part]
        if not part.args:
            return part
        return part.func(*[replace(inner) for inner in part.args])

    numerator, _ = fraction(together(replace(expression)))
    return expand(numerator)


def is_zero(expression: Expr, context: Context = NOTHING) -> bool:
    """Whether the expression is proved to be 0, by the procedure of the module's text."""
    worker = _Normal(context)
    form = worker.of(expression)
    known = {worker.of(left): worker.of(right) for left, right in context.given.items()}
    distinct = frozenset(frozenset(pair) for pair in context.distinct)
    return all(_numerator(case.xreplace(known)) == 0 for case in _cases(form, distinct, context))


def termwise_limit(limit: Limit, context: Context = NOTHING) -> Expr:
    """Return the limit of a quotient of finite sums of exponentials, term by term.

    SymPy takes the limit of e^{−d/τ} once for a gap d > 0 and once for d = 0. Sums are
    finite, and the limit of the denominator is positive (its largest term tends to 1), so limits
    may be taken inside.
    """
    body, variable, to, _ = limit.args
    gap_size = Dummy("d", positive=True)

    def abs_part(term: Expr) -> Expr:
        return -term if term.could_extract_minus_sign() else term

    def take(part: Expr) -> Expr:
        if isinstance(part, exp) and part.has(variable):
            gap = expand(-part.args[0] * variable)
            if gap.has(variable):
                raise ValueError(f"no rule for the limit of {part}")
            apart = sympy_limit(exp(-gap_size / variable), variable, to)
            together_ = sympy_limit(exp(-0 / variable), variable, to)
            if apart == together_:
                return apart
            if _sign(gap, context) == 0:
                raise ValueError(f"the limit of {part} needs {gap} ≥ 0")
            # The gap a_M − a_k is 0 where the two values agree.
            difference = gap.value if isinstance(gap, Named) else gap
            dot = KroneckerDelta(*(abs_part(term) for term in Add.make_args(difference)))
            return dot * together_ + (1 - dot) * apart
        if not part.args or not part.has(variable):
            return part
        return part.func(*[take(inner) for inner in part.args])

    return take(body)


def equal(left: Expr | MatrixBase, right: Expr | MatrixBase, context: Context = NOTHING) -> bool:
    """Whether two expressions, or two matrices entry by entry, are proved to be equal."""
    if isinstance(left, MatrixBase) or isinstance(right, MatrixBase):
        if getattr(left, "shape", None) != getattr(right, "shape", None):
            return False
        return all(is_zero(m - n, context) for m, n in zip(left, right, strict=True))
    if isinstance(left, Limit) and not isinstance(right, Limit):
        try:
            left = termwise_limit(left, context)
        except ValueError:
            return False
    return is_zero(left - right, context)


def _sign(expression: Expr, context: Context = NOTHING) -> float:  # noqa: PLR0911 (one per kind)
    """1 where proved positive, 0.5 where proved non-negative, 0 where nothing is known."""
    if expression in context.signs:
        return context.signs[expression]
    if isinstance(expression, Named):
        known = context.signs.get(expression.name, 0)
        return known or _sign(expression.value, context)
    if isinstance(expression, (exp, PositiveExp)):
        return 1
    if isinstance(expression, (Sum, Product)):
        return _sign_of_total(expression, context)
    if isinstance(expression, Mul):
        return min(_sign(factor, context) for factor in expression.args)
    if isinstance(expression, Pow):
        base = _sign(expression.base, context)
        if base == 0 and expression.exp.is_even and expression.base.is_real:
            return 0.5 if expression.exp.is_positive else 0
        return base if base == 1 or expression.exp.is_positive else 0
    if isinstance(expression, Add):
        known = _sign_of_exp_and_one(expression, context)
        signs = [_sign(term, context) for term in expression.args]
        return known or (0 if min(signs) == 0 else max(signs))
    if expression.is_positive:
        return 1
    return 0.5 if expression.is_nonnegative else 0


def _sign_of_total(expression: Expr, context: Context) -> float:
    """Return the sign of a Σ or Π by the signs of its terms.

    With δ in the terms both cases are looked at. The case in which the index differs from the
    others occurs when the size exceeds the number of the others: that is what `many` grants.
    """
    body = expression.function
    dots = [d for d in body.atoms(KroneckerDelta) if d.free_symbols & set(expression.variables)]
    if not dots:
        return _sign(body, context)
    if len(dots) > 1 or isinstance(expression, Product):
        return 0
    other = _sign(body.xreplace({dots[0]: Integer(0)}), context)
    same_value = body.xreplace({dots[0]: Integer(1)})
    same = 0.5 if same_value.is_zero else _sign(same_value, context)
    if min(other, same) == 0:
        return 0
    return 1 if other == 1 and (context.many or same == 1) else 0.5


def _sign_of_exp_and_one(expression: Expr, context: Context) -> float:
    """Return the sign of e^d − 1 and of 1 − e^{−d}, which is that of d, since exp increases."""
    for sign in (1, -1):
        rest = 1 + sign * expression
        if isinstance(rest, exp):
            return _sign(sign * rest.args[0], context)
    return 0


def positive(expression: Expr, context: Context = NOTHING) -> bool:
    """Whether the expression is proved to be > 0, term by term, as it is written."""
    return _sign(expression, context) == 1


def non_negative(expression: Expr, context: Context = NOTHING) -> bool:
    """Whether the expression is proved to be ≥ 0, term by term, as it is written."""
    return _sign(expression, context) > 0
