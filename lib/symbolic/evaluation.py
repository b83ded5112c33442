# ruff: noqa: ANN401 (SymPy and mpmath are untyped: their expressions and numbers are Any)
"""Evaluates the expressions of the derivations at numbers, with mpmath."""

from collections.abc import Mapping
from typing import Any, Final

import mpmath
from sympy import (
    Add,
    Derivative,
    Expr,
    Indexed,
    IndexedBase,
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
    log,
)

from lib.symbolic.language import ENTRY, B, N, Named, T, opened
from lib.symbolic.proof import Context, termwise_limit

_FAR: Final = 18
"""How many powers of ten from its end a limit is evaluated, where that is done at all."""


def sizes(given: Mapping[str, Any]) -> dict[Symbol, int]:
    """Read N, T and B off the arrays that are given."""
    found: dict[Symbol, int] = {}
    if "W" in given:
        found[T], found[N] = len(given["W"]), len(given["W"][0])
    elif "a" in given:
        found[N] = len(given["a"])
    elif "x" in given:
        found[N] = len(given["x"])
    for name in ("lambda", "P", "p", "q"):
        if name in given:
            found.setdefault(T, len(given[name]))
    found |= {size: int(given[size.name]) for size in (N, T, B) if size.name in given}
    return found


def evaluate(
    expression: Any, given: Mapping[str, Any], ranges: Mapping[Symbol, Expr] | None = None
) -> Any:
    """Evaluate an expression at numbers, in the working precision of mpmath.

    Parameters
    ----------
    expression : Expr or Matrix
    given : mapping
        Arrays and indices by name; indices count from 0.
    ranges : mapping of Symbol to Expr
        The last value of each index, to be checked.

    Returns
    -------
    mpmath.mpf, or list of lists of them for a matrix
    """
    names = {("lambda" if name in {"lam", "logits"} else name): u for name, u in given.items()}
    size = sizes(names)
    indices: dict[Symbol, Any] = dict(size)
    for index, high in (ranges or {}).items():
        if index.name not in names or not isinstance(index, Symbol):
            continue
        number = names[index.name]
        last = size.get(high, high)
        if not 0 <= number < last:
            raise IndexError(f"{index} = {number} is outside 0 … {last - 1}")
        indices[index] = int(number) + 1
    labels = {str(base) for base in ranges or {} if isinstance(base, IndexedBase)}
    walker = _Evaluator(names, labels)
    if isinstance(expression, MatrixBase):
        return [
            [walker.of(expression[r, c], indices) for c in range(expression.cols)]
            for r in range(expression.rows)
        ]
    return walker.of(expression, indices)


def _number(value: Any) -> mpmath.mpf:
    # A NumPy scalar goes through float, which is exact for float64 and narrower types.
    return value if isinstance(value, mpmath.mpf) else mpmath.mpf(float(value))


class _Evaluator:
    def __init__(self, arrays: Mapping[str, Any], labels: set[str]) -> None:
        self.arrays = arrays
        self.labels = labels  # arrays of indices, which count from 0

    def of(self, part: Expr, known: Mapping[Symbol, Any]) -> Any:
        if isinstance(part, Named):
            return self.of(part.value, known)
        if part.is_Rational:
            return mpmath.mpf(int(part.p)) / int(part.q)
        if part.is_Float:
            return mpmath.mpf(str(part))
        method = getattr(self, f"_{part.func.__name__}", None)
        if method is None:
            raise TypeError(f"cannot evaluate {part} ({type(part).__name__}) at numbers")
        return method(part, known)

    def _Symbol(self, part: Symbol, known: Mapping[Symbol, Any]) -> Any:
        if part in known:
            return known[part]
        if part in ENTRY:
            return self._Indexed(ENTRY[part], known)
        if part.name in self.arrays:
            return _number(self.arrays[part.name])
        hint = " (an index or a size; indices count from 0)" if part.is_integer else ""
        raise KeyError(f"no value is given for {part}{hint}")

    _Dummy = _Symbol

    def _Indexed(self, part: Indexed, known: Mapping[Symbol, Any]) -> Any:
        name = str(part.base)
        if name not in self.arrays:
            raise KeyError(f"no array is given for {name}")
        value = self.arrays[name]
        for index in part.indices:
            at = int(self.of(index, known))
            if at < 1:
                raise IndexError(f"{part} at {index} = {at}")
            value = value[at - 1]
        return int(value) + 1 if name in self.labels else _number(value)

    def _Add(self, part: Add, known: Mapping[Symbol, Any]) -> Any:
        return mpmath.fsum(self.of(term, known) for term in part.args)

    def _Mul(self, part: Mul, known: Mapping[Symbol, Any]) -> Any:
        return mpmath.fprod(self.of(factor, known) for factor in part.args)

    def _Pow(self, part: Pow, known: Mapping[Symbol, Any]) -> Any:
        exponent = self.of(part.exp, known)
        if part.exp.is_integer:
            exponent = int(exponent)
        # An index or a size is an int, and a negative power of an int would be a float.
        return mpmath.mpf(self.of(part.base, known)) ** exponent

    def _Exp1(self, part: Expr, known: Mapping[Symbol, Any]) -> Any:  # noqa: ARG002
        return mpmath.mp.e

    def _exp(self, part: exp, known: Mapping[Symbol, Any]) -> Any:
        return mpmath.exp(self.of(part.args[0], known))

    def _log(self, part: log, known: Mapping[Symbol, Any]) -> Any:
        return mpmath.log(self.of(part.args[0], known))

    def _Max(self, part: Expr, known: Mapping[Symbol, Any]) -> Any:
        return max(self.of(one, known) for one in part.args)

    def _tanh(self, part: Expr, known: Mapping[Symbol, Any]) -> Any:
        return mpmath.tanh(self.of(part.args[0], known))

    def _terms(self, part: Expr, known: Mapping[Symbol, Any]) -> list[Any]:
        limits = list(part.limits)
        spread = [dict(known)]
        for index, low, high in reversed(limits):
            spread = [
                here | {index: at}
                for here in spread
                for at in range(int(self.of(low, here)), int(self.of(high, here)) + 1)
            ]
        return [self.of(part.function, here) for here in spread]

    def _Sum(self, part: Sum, known: Mapping[Symbol, Any]) -> Any:
        return mpmath.fsum(self._terms(part, known))

    def _Product(self, part: Product, known: Mapping[Symbol, Any]) -> Any:
        return mpmath.fprod(self._terms(part, known))

    def _KroneckerDelta(self, part: KroneckerDelta, known: Mapping[Symbol, Any]) -> Any:
        first, second = (self.of(index, known) for index in part.args)
        return mpmath.mpf(int(first == second))

    def _Derivative(self, part: Derivative, known: Mapping[Symbol, Any]) -> Any:
        return self.of(opened(part), known)

    def _Limit(self, part: Limit, known: Mapping[Symbol, Any]) -> Any:
        try:
            taken = termwise_limit(part, Context(signs={"d": 0.5}))
        except ValueError:
            # Not in a form with a limit for each term: look close to the end instead.
            body, variable, to, _ = part.args
            near = mpmath.mpf(10) ** (_FAR if to.is_infinite else -_FAR)
            return self.of(body, {**known, variable: near})
        return self.of(taken, known)

    def _Piecewise(self, part: Piecewise, known: Mapping[Symbol, Any]) -> Any:
        for value, condition in part.args:
            if condition == True or self.of(condition.lhs, known) == self.of(  # noqa: E712
                condition.rhs, known
            ):
                return self.of(value, known)
        raise ValueError(f"no case of {part} applies")
