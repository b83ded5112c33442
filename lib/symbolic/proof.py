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

What makes a rewriting an identity is asked for each time, never supposed: that a Σ is not empty
before a term is taken out of it or it is called positive (an empty Σ is 0, an empty Π 1); that an
exponent is real before log e^u is u; that a factor is positive before the log of a product is
split. Two sides are equal only if they are undefined at the same places, such as 1/u at u = 0.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import Final

import sympy as sp

from lib.symbolic.language import Named, as_expression, known_from, opened, own_indices
from lib.symbolic.letters import B, N, T


class PositiveExp(sp.Function):  # type: ignore[misc]
    """exp of one real monomial, which SymPy does not merge with its neighbours as it would exp."""

    is_positive = True
    is_commutative = True
    nargs = 1


@dataclass(frozen=True)
class Context:
    """What a derivation may take for granted.

    `ranges` gives each free index its last value: ``{i: N}`` says 1 ≤ i ≤ N. Indices in `distinct`
    differ. `given` holds facts, as ``{Sum(p[k], (k, 1, N)): 1}``. With `many` every size is 2 or
    more. `signs` are of expressions, or of names of a `Named`: > 0 (1) or ≥ 0 (0.5).
    """

    ranges: Mapping[sp.Symbol, sp.Expr] = field(default_factory=dict)
    distinct: tuple[tuple[sp.Symbol, sp.Symbol], ...] = ()
    given: Mapping[sp.Expr, sp.Expr] = field(default_factory=dict)
    many: bool = False
    signs: Mapping[sp.Expr | str, float] = field(default_factory=dict)


NOTHING: Final = Context()


def bound(number: int, low: sp.Expr) -> sp.Symbol:
    """Return a bound index of which no more is known than that it is `low` or more."""
    return sp.Symbol(f"_b{number}", **known_from(low))


def _depth(expression: sp.Expr) -> int:
    inner = [_depth(part) for part in expression.args]
    return max(inner, default=0) + isinstance(expression, (sp.Sum, sp.Product))


def _has(least: int, low: sp.Expr, high: sp.Expr) -> bool:
    """Whether a range is known to hold at least so many whole numbers."""
    return bool((high - low).is_integer and (high - low + 1 - least).is_nonnegative)


def _is_finite(total: sp.Sum | sp.Product) -> bool:
    """Whether a Σ or Π has a whole number of terms; without end, other rules would hold."""
    return all((high - low).is_integer for _, low, high in total.limits)


def _dots(expression: sp.Expr) -> list[sp.KroneckerDelta]:
    """Return every δ of whose indices none is bound inside the expression."""
    inside = {
        symbol for total in expression.atoms(sp.Sum, sp.Product) for symbol in total.variables
    }
    return [d for d in expression.atoms(sp.KroneckerDelta) if not d.free_symbols & inside]


class _Normal:
    """Rewrites an expression to the normal form of the module's text (steps 1 to 3)."""

    def __init__(self, context: Context) -> None:
        self.ranges: dict[sp.Expr, sp.Expr | None] = dict(context.ranges)

    def of(self, expression: sp.Expr) -> sp.Expr:
        return self._rewrite(opened(expression))

    def _rewrite(self, expression: sp.Expr) -> sp.Expr:
        rewrite = {
            sp.exp: self._exp,
            sp.log: self._log,
            sp.Sum: self._sum,
            sp.Product: self._product,
            sp.Piecewise: self._piecewise,
        }.get(expression.func)
        if rewrite is not None:
            return rewrite(expression)
        if not expression.args or isinstance(expression, sp.Indexed):
            return expression
        return expression.func(*[self._rewrite(part) for part in expression.args])

    def _exp(self, expression: sp.Expr) -> sp.Expr:
        exponent = sp.expand(self._rewrite(expression.args[0]))
        factors = []
        for term in sp.Add.make_args(exponent):
            if term.is_zero:
                continue
            coefficient, rest = term.as_coeff_Mul()
            if isinstance(rest, sp.log):
                factors.append(rest.args[0] ** coefficient)
            elif is_real(rest):
                factors.append(PositiveExp(rest) ** coefficient)
            else:
                # Only a whole power may be taken out: √(e^u) is not e^{u/2} for every u.
                factors.append(sp.exp(rest / coefficient.q, evaluate=False) ** coefficient.p)
        return sp.Mul(*factors)

    def _log(self, expression: sp.Expr) -> sp.Expr:
        argument = self._rewrite(expression.args[0])
        if isinstance(argument, sp.Add):
            argument = sp.together(argument)
        terms, rest = [], []
        for factor in sp.Mul.make_args(argument):
            base, power = factor.as_base_exp()
            if not is_real(power) or _sign(base) != 1:
                rest.append(factor)
            elif isinstance(base, PositiveExp):
                terms.append(power * base.args[0])
            elif isinstance(base, sp.Product) and _sign(base.function) == 1:
                inner = self._rewrite(sp.log(base.function))
                terms.append(power * self._one_sum(inner, *base.limits[0]))
            else:
                terms.append(power * sp.log(base))
        if rest:
            terms.append(sp.log(sp.Mul(*rest)))
        return sp.Add(*terms)

    def _body(self, total: sp.Sum | sp.Product) -> sp.Expr:
        for index, low, high in total.limits:
            self.ranges[index] = high if low.is_positive else None
        return self._rewrite(total.function)

    def _sum(self, expression: sp.Expr) -> sp.Expr:
        inner = self._body(expression)
        for index, low, high in expression.limits:
            inner = self._one_sum(inner, index, low, high)
        return inner

    def _one_sum(self, inner: sp.Expr, index: sp.Symbol, low: sp.Expr, high: sp.Expr) -> sp.Expr:
        if (high - low).is_Integer:
            return sp.Add(*[inner.xreplace({index: low + n}) for n in range(int(high - low) + 1)])
        terms = []
        for term in sp.Add.make_args(sp.expand(inner)):
            outside: list[sp.Expr] = []
            inside: list[sp.Expr] = []
            for factor in sp.Mul.make_args(term):
                (inside if factor.has(index) else outside).append(factor)
            dot = next((f for f in inside if self._collapses(f, index, low, high)), None)
            if not inside and _has(0, low, high):
                terms.append(sp.Mul(*outside) * (high - low + 1))
            elif dot is not None:
                inside.remove(dot)
                there = next(r for r in dot.args if r != index)
                terms.append(sp.Mul(*outside) * sp.Mul(*inside).xreplace({index: there}))
            else:
                body = sp.Mul(*inside)
                canonical = bound(_depth(body) + 1, low)
                terms.append(
                    sp.Mul(*outside)
                    * sp.Sum(body.xreplace({index: canonical}), (canonical, low, high))
                )
        return sp.Add(*terms)

    def _collapses(self, factor: sp.Expr, index: sp.Symbol, low: sp.Expr, high: sp.Expr) -> bool:
        if not isinstance(factor, sp.KroneckerDelta) or index not in factor.args or low != 1:
            return False
        there = next(r for r in factor.args if r != index)
        if there.has(index):
            return False
        last = self.ranges.get(there.base if isinstance(there, sp.Indexed) else there)
        return last == high or (there in (1, high) and _has(1, low, high))

    def _product(self, expression: sp.Expr) -> sp.Expr:
        body = self._body(expression)
        for index, low, high in expression.limits:
            canonical = bound(_depth(body) + 1, low)
            body = sp.Product(body.xreplace({index: canonical}), (canonical, low, high))
        return body

    def _piecewise(self, expression: sp.Expr) -> sp.Expr:
        # Two cases by an index: {u where i = j, w elsewhere} is δ u + (1 − δ) w.
        if len(expression.args) != 2:
            return expression
        (first, condition), (second, rest) = expression.args
        if not isinstance(condition, sp.Eq) or rest != True:  # noqa: E712 (SymPy's true)
            return expression
        dot = sp.KroneckerDelta(*condition.args)
        return dot * self._rewrite(first) + (1 - dot) * self._rewrite(second)


def normal(expression: sp.Expr, context: Context = NOTHING) -> sp.Expr:
    """Bring an expression to the normal form that the proofs compare (steps 1 to 3)."""
    return _Normal(context).of(expression)


def _cases(
    expression: sp.Expr, distinct: frozenset[frozenset[sp.Expr]], context: Context
) -> Iterator[sp.Expr]:
    """Make each δ that is left 0 or 1, in every combination that can happen."""
    differ = {
        dot: sp.Integer(0)
        for dot in expression.atoms(sp.KroneckerDelta)
        if frozenset(dot.args) in distinct
    }
    expression = expression.xreplace(differ)
    dots = _dots(expression)
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
    other = expression.xreplace({dot: sp.Integer(0)})
    yield from _cases(other, distinct | {frozenset((first, second))}, context)


@cache
def _independent(number: int) -> sp.Dummy:
    """Make the symbols that stand for atoms once, as SymPy works out what it knows of each."""
    return sp.Dummy(f"u{number}")


def _numerator(expression: sp.Expr) -> sp.Expr:
    """Return the expanded numerator, with every atom replaced by an independent symbol."""
    kinds = (sp.Sum, sp.Product, sp.Indexed, sp.Function, sp.Limit, sp.Derivative)
    found: dict[sp.Expr, sp.Expr] = {}

    def replace(part: sp.Expr) -> sp.Expr:
        if isinstance(part, kinds):
            if part not in found:
                found[part] = _independent(len(found))
            return found[part]
        if not part.args:
            return part
        return part.func(*[replace(inner) for inner in part.args])

    numerator, _ = sp.fraction(sp.together(replace(expression)))
    return sp.expand(numerator)


def is_zero(expression: sp.Expr, context: Context = NOTHING) -> bool:
    """Whether the expression is proved to be 0, by the procedure of the module's text."""
    worker = _Normal(context)
    form = worker.of(expression)
    known = {
        worker.of(left): worker.of(as_expression(right)) for left, right in context.given.items()
    }
    distinct = frozenset(frozenset(pair) for pair in context.distinct)
    return all(_numerator(case.xreplace(known)) == 0 for case in _cases(form, distinct, context))


def termwise_limit(limit: sp.Limit, context: Context = NOTHING) -> sp.Expr:
    """Take a limit inside sums, products and quotients, each e^{−d/τ} by itself.

    Sums are finite, and a quotient is left to its two parts only where the limit of the
    denominator is positive. Raises ValueError where that is no rule for the limit.
    """
    body, variable, to, side = limit.args

    def take(part: sp.Expr) -> sp.Expr:
        if not part.has(variable):
            return part
        if isinstance(part, sp.exp):
            return _limit_of_exp(part, variable, (to, str(side)), context)
        if isinstance(part, sp.Pow) and not part.exp.has(variable):
            base = take(part.base)
            if _sign(base, context) == 1 or (part.exp.is_Integer and part.exp.is_positive):
                return base**part.exp
        if isinstance(part, (sp.Add, sp.Mul)):
            return part.func(*[take(inner) for inner in part.args])
        fixed = isinstance(part, sp.Sum) and not any(limit.has(variable) for limit in part.limits)
        if fixed and _is_finite(part):
            return sp.Sum(take(part.function), *part.limits)
        raise ValueError(f"no rule for the limit of {part}")

    return take(body)


def _limit_of_exp(
    power: sp.exp, variable: sp.Symbol, to: tuple[sp.Expr, str], context: Context
) -> sp.Expr:
    size, gap = sp.Dummy("d", positive=True), sp.expand(-power.args[0] * variable)
    apart = sp.limit(sp.exp(-size / variable), variable, *to)
    if gap.has(variable) or apart.has(size) or not apart.is_finite:
        raise ValueError(f"no rule for the limit of {power}")
    if apart == 1 and is_real(gap):
        return apart
    if _sign(gap, context) == 0:
        raise ValueError(f"the limit of {power} needs {gap} ≥ 0")
    # The gap a_M − a_k is 0 where the two values agree, and there the power is 1.
    dot = sp.KroneckerDelta(*_difference(gap.value if isinstance(gap, Named) else gap))
    return dot + (1 - dot) * apart


def _difference(gap: sp.Expr) -> tuple[sp.Expr, sp.Expr]:
    """Return u and v of a gap that is written u − v."""
    terms = sp.Add.make_args(gap)
    less = [-term for term in terms if term.could_extract_minus_sign()]
    more = [term for term in terms if not term.could_extract_minus_sign()]
    if len(less) != 1 or len(more) != 1:
        raise ValueError(f"{gap} is not the difference of two values")
    return more[0], less[0]


def equal(
    left: sp.Expr | sp.MatrixBase, right: sp.Expr | sp.MatrixBase, context: Context = NOTHING
) -> bool:
    """Whether two expressions, or two matrices entry by entry, are proved to be equal."""
    left, right = as_expression(left), as_expression(right)
    if isinstance(left, sp.MatrixBase) or isinstance(right, sp.MatrixBase):
        if getattr(left, "shape", None) != getattr(right, "shape", None):
            return False
        return all(equal(m, n, context) for m, n in zip(left, right, strict=True))
    if isinstance(left, sp.Limit) and not isinstance(right, sp.Limit):
        try:
            left = termwise_limit(left, context)
        except ValueError:
            return False
    first, second = (
        {normal(u, context) for u in _undefined(side, context)} for side in (left, right)
    )
    if first != second:
        return False
    return is_zero(left - right, context)


def _undefined(
    part: sp.Expr, context: Context, own: Mapping[sp.Symbol, sp.Symbol] = MappingProxyType({})
) -> set[sp.Expr]:
    """Return divisors and arguments of log that are not proved to differ from 0.

    For one in a Σ or Π it is the product over the range. A sum without end, or a Piecewise without
    a last case, is returned itself.
    """
    while isinstance(part, Named):
        part = part.value
    if isinstance(part, sp.Derivative):
        part = opened(part)
    found: set[sp.Expr] = set()
    # Only in what is found are the indices replaced: SymPy would make 1 of u/u meanwhile.
    if isinstance(part, (sp.Sum, sp.Product)):
        new, limits = own_indices(part)
        ranges = sp.Tuple(*limits).xreplace(own)
        inside = _undefined(part.function, context, {**own, **new})
        found |= {
            sp.Product(u, *ranges) if u.free_symbols & {*new.values()} else u for u in inside
        }
        if not _is_finite(part):
            found.add(part.xreplace(own))
    elif isinstance(part, sp.Piecewise):
        values, conditions = zip(*part.args, strict=True)
        others = [(1, condition.xreplace(own)) for condition in conditions]
        for n, value in enumerate(values):
            inside = _undefined(value, context, own)
            found |= {sp.Piecewise(*others[:n], (u, others[n][1]), (1, True)) for u in inside}
        if conditions[-1] != True:  # noqa: E712 (SymPy's true)
            found.add(part.xreplace(own))
    elif not isinstance(part, sp.Indexed):
        if isinstance(part, sp.log) or (isinstance(part, sp.Pow) and not part.exp.is_nonnegative):
            divisor = part.args[0].xreplace(own)
            found |= set() if _differs_from_zero(divisor, context) else {divisor}
        found |= {u for inner in part.args for u in _undefined(inner, context, own)}
    return found


def _differs_from_zero(expression: sp.Expr, context: Context) -> bool:
    if isinstance(expression, sp.Mul):
        return all(_differs_from_zero(factor, context) for factor in expression.args)
    if isinstance(expression, sp.Pow):
        return _differs_from_zero(expression.base, context)
    if isinstance(expression, sp.exp) or (
        expression.is_zero is False and not expression.has(sp.Sum, sp.Piecewise)
    ):
        return True
    return _sign(expression, context) == 1 or _sign(-expression, context) == 1


def is_real(expression: sp.Expr) -> bool:
    """Whether an expression is proved to be a real number."""
    if isinstance(expression, Named):
        return is_real(expression.value)
    if isinstance(expression, (sp.Sum, sp.Product)):
        own, _ = own_indices(expression)
        return _is_finite(expression) and is_real(expression.function.xreplace(own))
    if isinstance(expression, sp.Pow) and not expression.exp.is_Integer:
        return _sign(expression.base) == 1 and is_real(expression.exp)
    if isinstance(expression, (sp.Add, sp.Mul, sp.Pow, sp.exp, PositiveExp, sp.tanh)):
        divides = isinstance(expression, sp.Pow) and not expression.exp.is_positive
        defined = not divides or _differs_from_zero(expression.base, NOTHING)
        return defined and all(map(is_real, expression.args))
    known = expression.is_real and not expression.has(sp.Piecewise)
    return bool(known) or isinstance(expression, sp.KroneckerDelta)


def _sign(  # noqa: C901, PLR0911 (one per kind)
    expression: sp.Expr, context: Context = NOTHING
) -> float:
    """1 where proved positive, 0.5 where proved non-negative, 0 where nothing is known."""
    if expression in context.signs:
        return context.signs[expression]
    if isinstance(expression, Named):
        known = context.signs.get(expression.name, 0)
        return known or _sign(expression.value, context)
    if isinstance(expression, (sp.exp, PositiveExp)):
        return float(is_real(expression.args[0]))
    if isinstance(expression, (sp.Sum, sp.Product)):
        return _sign_of_total(expression, context)
    if isinstance(expression, sp.KroneckerDelta):
        return 0.5
    if isinstance(expression, sp.Mul):
        return min(_sign(factor, context) for factor in expression.args)
    if isinstance(expression, sp.Pow):
        base = _sign(expression.base, context)
        if base == 0 and expression.exp.is_even and is_real(expression.base):
            return 0.5 if expression.exp.is_positive else 0
        return base if expression.exp.is_positive or (base == 1 and is_real(expression.exp)) else 0
    if isinstance(expression, sp.Add):
        known = _sign_of_exp_and_one(expression, context)
        signs = [_sign(term, context) for term in expression.args]
        return known or (0 if min(signs) == 0 else max(signs))
    if expression.has(sp.Sum, sp.Piecewise):
        return 0  # SymPy takes no Σ to be empty, and every Piecewise to be complete
    if expression.is_positive:
        return 1
    return 0.5 if expression.is_nonnegative else 0


def _sign_of_total(expression: sp.Expr, context: Context) -> float:
    """Return the sign of a Σ or Π, which may be empty, by the signs of its terms."""
    if not _is_finite(expression):
        return 0
    own, limits = own_indices(expression)
    body = expression.function.xreplace(own)
    sign = _sign(body, context)
    if isinstance(expression, sp.Product):
        return sign
    dots = [dot for dot in _dots(body) if dot.has(limits[0][0])]
    if sign < 1 and len(limits) == len(dots) == 1:
        return max(sign, _sign_with_delta(body, dots[0], limits[0], context))
    filled = all(_has(1, low, high) for _, low, high in limits)
    return sign if filled else min(sign, 0.5)


def _sign_with_delta(
    body: sp.Expr,
    dot: sp.KroneckerDelta,
    limit: tuple[sp.Symbol, sp.Expr, sp.Expr],
    context: Context,
) -> float:
    """Return the sign of a Σ with one δ in its terms, by looking at both cases."""
    index, low, high = limit
    same, other = (_sign(body.xreplace({dot: sp.Integer(one)}), context) for one in (1, 0))
    if min(same, other) == 0:
        return 0
    two = _has(2, low, high) or (context.many and low == 1 and high in (N, T, B))
    # Two values agree where their indices do; where the indices differ they may agree, too.
    values = all(isinstance(part, sp.Indexed) and len(part.indices) == 1 for part in dot.args)
    pair = [part.indices[0] for part in dot.args] if values else dot.args
    alike = [part for part in pair if part.has(index)] == [index]
    alike = alike and (not values or dot.args[0].base == dot.args[1].base)
    agrees = alike and low == 1 and any(context.ranges.get(there) == high for there in pair)
    some = (
        (same == 1 and agrees)
        or (other == 1 and two and alike and not values)
        or (same == other == 1 and _has(1, low, high))
    )
    return 1 if some else 0.5


def _sign_of_exp_and_one(expression: sp.Expr, context: Context) -> float:
    """Return the sign of e^d − 1 and of 1 − e^{−d}, which is that of d, since exp increases."""
    for sign in (1, -1):
        rest = 1 + sign * expression
        if isinstance(rest, sp.exp):
            return _sign(sign * rest.args[0], context)
    return 0


def positive(expression: sp.Expr, context: Context = NOTHING) -> bool:
    """Whether the expression is proved to be > 0, term by term, as it is written."""
    return _sign(as_expression(expression), context) == 1


def non_negative(expression: sp.Expr, context: Context = NOTHING) -> bool:
    """Whether the expression is proved to be ≥ 0, term by term, as it is written."""
    return _sign(as_expression(expression), context) > 0
