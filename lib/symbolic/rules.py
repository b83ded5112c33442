"""The rules by which a derivation goes from one line to the next: they compute the next line."""

from collections.abc import Callable
from functools import partial
from typing import Final

import sympy as sp

from lib.symbolic.language import S, total
from lib.symbolic.letters import a, j, k, l
from lib.symbolic.proof import NOTHING, Context, PositiveExp, normal

HALF: Final = sp.Rational(1, 2)


def times(*factors: sp.Expr) -> sp.Expr:
    """Return the product as arranged, without SymPy's reordering."""
    return sp.Mul(*factors, evaluate=False)


def plus(*terms: sp.Expr) -> sp.Expr:
    """Return the sum as arranged, without SymPy's reordering."""
    return sp.Add(*terms, evaluate=False)


def over(top: sp.Expr, bottom: sp.Expr) -> sp.Expr:
    """Return the fraction as arranged."""
    return sp.Mul(top, sp.Pow(bottom, -1, evaluate=False), evaluate=False)


def sums(term: Callable[..., sp.Expr], *over: tuple[sp.Symbol, sp.Expr]) -> sp.Expr:
    """Return Σ of ``term(i, j)`` over ``(i, N), (j, N)`` and so on, the last innermost."""
    if not over:
        return term()
    (index, size), *rest = over
    return total(lambda m: sums(partial(term, m), *rest), index, size)


def readable(form: sp.Expr) -> sp.Expr:
    """Turn a normal form of the proofs back into ordinary exponentials and indices k, l, j."""
    if isinstance(form, sp.Pow) and isinstance(form.base, PositiveExp):
        return sp.exp(form.base.args[0] * form.exp)
    if isinstance(form, PositiveExp):
        return sp.exp(readable(form.args[0]))
    if not form.args:
        return form
    made = form.func(*[readable(part) for part in form.args])
    if isinstance(made, (sp.Sum, sp.Product)):
        free = made.free_symbols | {index for s in made.atoms(sp.Sum) for index in s.variables}
        (index, low, high) = made.limits[0]
        letter = next(letter for letter in (k, l, j) if letter not in free - {index})
        return made.func(made.function.xreplace({index: letter}), (letter, low, high))
    return made


def collapsed(expression: sp.Expr, context: Context = NOTHING) -> sp.Expr:
    """Take the derivatives, collapse Σ with δ, and leave out what i ≠ j makes zero."""
    form = normal(expression, context)
    differ = [frozenset(pair) for pair in context.distinct]
    dots = {d: sp.Integer(0) for d in form.atoms(sp.KroneckerDelta) if frozenset(d.args) in differ}
    return readable(form.xreplace(dots))


def quotient_rule(derivative: sp.Derivative) -> sp.Expr:
    """Write ∂(g/h) as (g' h − h' g) / h², with the two derivatives not yet taken."""
    top, bottom = sp.fraction(derivative.expr)
    (variable,) = derivative.variables
    d_top = sp.Derivative(top, variable)
    d_bottom = sp.Derivative(bottom, variable)
    above = plus(times(d_top, bottom), times(sp.Integer(-1), d_bottom, top))
    return times(above, sp.Pow(bottom, -2))


def differentiated(expression: sp.Expr, context: Context = NOTHING) -> sp.Expr:
    """Take every derivative in the line, and leave the line otherwise as it is arranged."""
    if isinstance(expression, sp.Derivative):
        return collapsed(expression, context)
    parts = [differentiated(part, context) for part in expression.args]
    if tuple(parts) == expression.args:
        return expression
    if isinstance(expression, (sp.Add, sp.Mul)):
        return expression.func(*parts, evaluate=False)
    return expression.func(*parts)


def factored(expression: sp.Expr) -> sp.Expr:
    """Take out common factors."""
    return _in_symbols(expression, _factors)


def simplified(expression: sp.Expr) -> sp.Expr:
    """Return one fraction in lowest terms, factored."""
    return readable(_in_symbols(normal(expression), lambda u: sp.factor(sp.cancel(u))))


def folded(expression: sp.Expr, context: Context = NOTHING) -> sp.Expr:
    """Express by S what is given by e^{a_i} and Σ_k e^{a_k}: with e^{a_i} = S_i Z, Z cancels."""
    form = normal(expression, context)
    whole = sp.Dummy("Z", positive=True)

    def in_parts(part: sp.Expr) -> sp.Expr:
        if isinstance(part, sp.Sum):
            if isinstance(part.function, PositiveExp) and part.function.args[0].base == a:
                return whole
            body = in_parts(part.function)
            outside, inside = body.as_independent(*part.variables, as_Add=False)
            return outside * sp.Sum(inside, *part.limits)
        if isinstance(part, PositiveExp) and getattr(part.args[0], "base", None) == a:
            return S(part.args[0].indices[0]) * whole
        if not part.args or isinstance(part, sp.KroneckerDelta):
            return part
        return part.func(*[in_parts(inner) for inner in part.args])

    short = _in_symbols(in_parts(form), lambda u: _factors(sp.cancel(u)))
    if short.has(whole):
        raise ValueError(f"Z does not cancel in {expression}")
    return readable(short)


def split(expression: sp.Expr) -> sp.Expr:
    """Give each factor of the numerator its own factor of a squared denominator."""
    top, bottom = sp.fraction(expression)
    base, power = bottom.as_base_exp()
    sign, factors = top.as_coeff_mul()
    if power != len(factors):
        raise ValueError(f"{len(factors)} factors over a power of {power}")
    factors = sorted(factors, key=lambda part: isinstance(part, sp.Add))
    parts = [times(part, sp.Pow(base, -1)) for part in factors]
    return times(*parts) if sign == 1 else times(sign, *parts)


def _factors(expression: sp.Expr) -> sp.Expr:
    """Factor, and put a minus sign in front into the first bracket: S (1 − S), not −S (S − 1)."""
    form = sp.factor(expression)
    sign, factors = form.as_coeff_mul()
    sums = [part for part in factors if isinstance(part, sp.Add)]
    if sign.is_negative and sums:
        rest = [part for part in factors if part is not sums[0]]
        return sp.Mul(-sign, -sums[0], *rest)
    return form


def _in_symbols(expression: sp.Expr, change: Callable[[sp.Expr], sp.Expr]) -> sp.Expr:
    """Apply a polynomial operation with every atom in the place of a plain symbol."""
    atoms: dict[sp.Expr, sp.Symbol] = {}

    def out(part: sp.Expr) -> sp.Expr:
        if isinstance(part, (sp.Add, sp.Mul)) or (
            isinstance(part, sp.Pow) and part.exp.is_Integer
        ):
            return part.func(*[out(inner) for inner in part.args])
        if part.is_number or isinstance(part, sp.Dummy):
            return part
        if part not in atoms:
            atoms[part] = sp.Dummy(f"u{len(atoms)}")
        return atoms[part]

    changed = change(out(expression))
    return changed.xreplace({symbol: part for part, symbol in atoms.items()})
