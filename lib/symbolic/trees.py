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

from typing import Any, TypeAlias

from sympy import (
    Add,
    Derivative,
    Eq,
    Expr,
    Indexed,
    KroneckerDelta,
    Mul,
    Piecewise,
    Pow,
    Sum,
    Symbol,
    exp,
    log,
)

from lib.symbolic.expressions import Named

Tree: TypeAlias = int | str | list[Any]


def tree(expression: Expr) -> Tree:
    """Return an expression as a tree.

    Parameters
    ----------
    expression : Expr
        Of the kinds in the table above.

    Returns
    -------
    int, str or list

    Raises
    ------
    TypeError
        If a part of it is of another kind.
    """
    if isinstance(expression, Named):
        return tree(expression.value)
    if expression.is_Integer:
        return int(expression)
    if expression.is_Rational:
        return ["ratio", int(expression.p), int(expression.q)]
    if isinstance(expression, Symbol):
        return str(expression.name)
    if isinstance(expression, Indexed):
        return ["at", str(expression.base), *map(tree, expression.indices)]
    if isinstance(expression, Sum):
        body = tree(expression.function)
        for index, low, high in expression.limits:
            body = ["sum", index.name, tree(low), tree(high), body]
        return body
    if isinstance(expression, Derivative):
        body = tree(expression.expr)
        for variable in expression.variables:
            body = ["d", tree(variable), body]
        return body
    if isinstance(expression, Piecewise):
        (same, condition), (other, _) = expression.args
        if not isinstance(condition, Eq):
            raise TypeError(f"{condition} is not a comparison of two indices")
        return ["cases", tree(condition.lhs), tree(condition.rhs), tree(same), tree(other)]
    kinds = {Add: "+", Mul: "*", Pow: "^", exp: "exp", log: "log", KroneckerDelta: "delta"}
    kind = kinds.get(expression.func)
    if kind is None:
        raise TypeError(f"{expression} ({type(expression).__name__}) has no tree")
    return [kind, *map(tree, expression.args)]
