# ruff: noqa: ANN401 (SymPy and mpmath are untyped: their expressions and numbers are Any)
"""Evaluates the expressions of the derivations at numbers: SymPy's `lambdify`, with mpmath."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final

import mpmath
import numpy as np
from numpy.typing import NDArray
from sympy import Expr, Indexed, Integer, Limit, MatrixBase, Symbol, lambdify
from sympy.core.function import AppliedUndef
from sympy.printing.pycode import MpmathPrinter

from lib.symbolic.language import ENTRY, opened
from lib.symbolic.letters import B, N, T
from lib.symbolic.proof import NOTHING, Context, termwise_limit
from lib.validation import as_count, as_index, as_read
from lib.witnesses import as_exact

# The sizes of what is called by these names, the last axis first.
_AXES: Final = {
    "W": (N, T),
    **dict.fromkeys(("a", "v"), (N,)),
    **dict.fromkeys(("lambda", "P", "p", "q"), (T,)),
    "x": (N, B),
}
_FAR: Final = 10**18  # how near to its end a limit is evaluated, where that is done at all


def sizes(given: Mapping[str, Any]) -> dict[Symbol, int]:
    """Read N, T and B off the arrays that are given."""
    read = [
        (size, as_count(size.name, given[size.name])) for size in (N, T, B) if size.name in given
    ]
    for name, axes in _AXES.items():
        if name in given:
            read += zip(axes, reversed(as_exact(name, given[name]).shape), strict=False)
    found = dict(read)
    if set(read) != set(found.items()):
        raise ValueError(f"what is given does not fit together: sizes {read}")
    return found


def evaluate(expression: Any, given: Mapping[str, Any], context: Context = NOTHING) -> Any:
    """Evaluate an expression, or each entry of a matrix, in the working precision of mpmath.

    Arrays and indices are given by name; indices count from 0 and are checked
    against the context's ranges.
    """
    if isinstance(expression, MatrixBase):
        columns = range(expression.cols)
        return [
            [evaluate(expression[r, c], given, context) for c in columns]
            for r in range(expression.rows)
        ]
    given = {("lambda" if name in {"lam", "logits"} else name): u for name, u in given.items()}
    size = sizes(given)
    lasts = {str(index): size.get(high, high) for index, high in context.ranges.items()}
    arrays = {
        name: _places(name, u, lasts[name]) if name in lasts else _numbers(name, u)
        for name, u in given.items()
    }
    known = {name: _by_place(array) for name, array in arrays.items()}
    known |= {symbol.name: number for symbol, number in size.items()}
    limits = {limit: _without_limit(limit, context) for limit in expression.atoms(Limit)}
    expression = expression.xreplace(limits)
    compute, symbols, bases = _compiled(expression)
    for base, axes in bases.items():
        if base not in arrays:
            raise KeyError(f"no array is given for {base}")
        if arrays[base].ndim != axes:
            raise ValueError(f"{base} must have {axes} axes, got shape {arrays[base].shape}")
    for symbol in symbols:
        if symbol.name in arrays and arrays[symbol.name].ndim > 0:
            raise ValueError(f"{symbol} must be a single number, got an array")
        if symbol.name not in known:
            hint = " (an index or a size; indices count from 0)" if symbol.is_integer else ""
            raise KeyError(f"no value is given for {symbol}{hint}")
    try:
        return compute(known)
    except ZeroDivisionError:
        raise ValueError(f"what is derived is not defined at {given}: it divides by 0") from None


def _numbers(name: str, values: Any) -> NDArray[Any]:
    array = as_exact(name, values)
    if any(mpmath.isfinite(u) and mpmath.mag(u) > 1024 for u in array.flat):
        raise ValueError(f"{name} holds a number beyond the range of float64")
    return array


def _by_place(array: NDArray[Any]) -> Any:
    """Return a single number, or the entries by indices that count from 1."""
    if array.ndim == 0:
        return array[()]
    return {tuple(at + 1 for at in place): u for place, u in np.ndenumerate(array)}


def _places(name: str, values: Any, last: int) -> NDArray[Any]:
    """Return an index, or labels, counted from 1 like the indices of the entries."""
    places = as_read(name, values, "integers", dtype=object)
    counted = np.empty_like(places)
    for at, place in np.ndenumerate(places):
        counted[at] = as_index(name, place) + 1
        if not 1 <= counted[at] <= last:
            raise IndexError(f"{name} = {place} is outside 0 … {last - 1}")
    return counted


def _without_limit(limit: Limit, context: Context) -> Expr:
    try:
        return termwise_limit(limit, context)
    except ValueError:
        # Not in a form with a limit for each term: look close to the end instead.
        body, variable, to, _ = limit.args
        return body.xreplace(
            {variable: Integer(_FAR) if to.is_infinite else to + 1 / Integer(_FAR)}
        )


@cache
def _compiled(expression: Expr) -> tuple[Callable[[Any], Any], list[Symbol], dict[str, int]]:
    """Return a function of what is given by name, the names that it needs, and arrays' axes."""
    plain = opened(expression).xreplace(ENTRY)
    if plain.has(AppliedUndef):
        raise TypeError(f"{expression} has a function that cannot be evaluated at numbers")
    bases = {str(part.base): len(part.indices) for part in plain.atoms(Indexed)}
    free = {symbol for symbol in plain.free_symbols if isinstance(symbol, Symbol)}
    symbols = sorted((one for one in free if one.name not in bases), key=str)
    options = {"fully_qualified_modules": False, "inline": True}
    given = Symbol("given")
    return lambdify([given], plain, "mpmath", printer=_Printer(options)), symbols, bases


class _Printer(MpmathPrinter):  # type: ignore[misc]
    """Writes what SymPy's printer does not know, and no number that Python would make a float."""

    whole = False  # whether an index or the end of a range is written
    bound: tuple[Symbol, ...] = ()

    def _index(self, part: Expr) -> str:
        self.whole, before = True, self.whole
        written = str(self._print(part))
        self.whole = before
        return written

    def _print_Symbol(self, part: Symbol) -> str:
        name = (
            f"_{part.name}_{part.dummy_index}" if part in self.bound else f"given[{part.name!r}]"
        )
        return name if self.whole else f"mpf({name})"

    def _print_Dummy(self, part: Symbol) -> str:
        return self._print_Symbol(part)

    def _print_Integer(self, part: Integer) -> str:
        return str(part.p) if self.whole else f"mpf({part.p})"

    def _print_Indexed(self, part: Indexed) -> str:
        return f"given[{str(part.base)!r}][{', '.join(map(self._index, part.indices))},]"

    def _print_KroneckerDelta(self, part: Expr) -> str:
        first, second = map(self._index, part.args)
        return f"mpf({first} == {second})"

    def _print_Sum(self, part: Expr, add: str = "fsum") -> str:
        self.bound, before = (*self.bound, *part.variables), self.bound
        ranges = [
            f"for {self._index(index)} in range({self._index(low)}, {self._index(high + 1)})"
            for index, low, high in reversed(part.limits)
        ]
        written = f"{add}({self._print(part.function)} {' '.join(ranges)})"
        self.bound = before
        return written

    def _print_Product(self, part: Expr) -> str:
        return self._print_Sum(part, "fprod")
