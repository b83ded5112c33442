"""Expressions as small trees of lists, which JSON carries and a few lines of code evaluate.

The page of the book evaluates the lines of a derivation itself, at the reader's numbers; the
trees tell it what to compute. A node is a list of its kind and its parts:

====================================  ========================================================
``3``, ``"i"``                        a whole number; an index or a size by its name
``["ratio", 1, 2]``                   a fraction of whole numbers
``["at", "a", "i"]``                  an entry of an array; indices count from 1
``["+", …]``, ``["*", …]``            sum and product of any number of parts
``["^", base, exponent]``             a power
``["exp", x]``, ``["log", x]``        the functions
``["delta", "i", "j"]``               1 where the indices agree, else 0
``["sum", "k", low, high, body]``     Σ over k from low to high
``["d", ["at", …], body]``            the derivative of the body by an entry, **not yet taken**
``["cases", "i", "j", same, other]``  one part where two indices agree, another where they differ
====================================  ========================================================

A name such as S_i is replaced by what it means, so that a tree holds nothing but the definition.
"""

from collections.abc import Callable
from typing import Any, Final, TypeAlias

import sympy as sp

from lib.symbolic.language import Named

Tree: TypeAlias = int | str | list[Any]


def tree(expression: sp.Expr) -> Tree:
    """Return an expression of the kinds above as a tree; TypeError if a part is of another."""
    for kind, change in _CHANGES.items():
        if isinstance(expression, kind):
            return change(expression)
    raise TypeError(f"{expression} ({type(expression).__name__}) has no tree")


def _sum(part: sp.Sum) -> Tree:
    body = tree(part.function)
    for index, low, high in part.limits:
        body = ["sum", index.name, tree(low), tree(high), body]
    return body


def _derivative(part: sp.Derivative) -> Tree:
    body = tree(part.expr)
    for variable in part.variables:
        body = ["d", tree(variable), body]
    return body


def _cases(part: sp.Piecewise) -> Tree:
    (same, condition), (other, _) = part.args
    if not isinstance(condition, sp.Eq):
        raise TypeError(f"{condition} is not a comparison of two indices")
    return ["cases", tree(condition.lhs), tree(condition.rhs), tree(same), tree(other)]


def _node(kind: str) -> Callable[[sp.Expr], Tree]:
    return lambda part: [kind, *map(tree, part.args)]


_CHANGES: Final[dict[type[sp.Expr], Callable[[Any], Tree]]] = {
    Named: lambda part: tree(part.value),
    sp.Integer: int,
    sp.Rational: lambda part: ["ratio", int(part.p), int(part.q)],
    sp.Symbol: lambda part: str(part.name),
    sp.Indexed: lambda part: ["at", str(part.base), *map(tree, part.indices)],
    sp.Sum: _sum,
    sp.Derivative: _derivative,
    sp.Piecewise: _cases,
    sp.Add: _node("+"),
    sp.Mul: _node("*"),
    sp.Pow: _node("^"),
    sp.exp: _node("exp"),
    sp.log: _node("log"),
    sp.KroneckerDelta: _node("delta"),
}
