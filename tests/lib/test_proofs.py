"""The proofs never accept what is false: random formulas, evaluated by a few lines of Python.

Each formula is evaluated at sizes, indices, labels and entries that are admissible, 0 and ties
among them. An empty sum is 0, an empty product 1; a division by 0, or its logarithm, is undefined.
"""

import cmath
import itertools
import math

import numpy as np
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sympy import (
    Add,
    Eq,
    Indexed,
    Integer,
    KroneckerDelta,
    Mul,
    Piecewise,
    Pow,
    Product,
    Rational,
    Sum,
    Symbol,
    exp,
    log,
)

from lib.symbolic.letters import N, T, a, i, j, k, l, label, q, x
from lib.symbolic.proof import Context, PositiveExp, equal, non_negative, normal, positive

quick = settings(
    phases=[Phase.explicit, Phase.generate],
    max_examples=80,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
n = Symbol("n", integer=True)
INDICES = [i, j, k, l, n]
CONTEXT = Context(ranges={i: N, j: N, label: N})


class UndefinedError(ArithmeticError):
    """A formula has no value."""


def value(part, at):  # noqa: C901, PLR0911, PLR0912 (one per kind)
    """Evaluate a formula by its meaning."""
    if part.is_Rational:
        return int(part.p) / int(part.q) if part.q != 1 else int(part.p)
    if isinstance(part, Indexed):
        return at[str(part.base)][value(part.indices[0], at)]
    if part.is_Symbol:
        return at[part]
    if part.is_Atom:
        if part.is_finite:
            return complex(part)
        raise UndefinedError
    if isinstance(part, (Sum, Product)):
        *inner, (index, low, high) = part.limits
        body = part.func(part.function, *inner) if inner else part.function
        found = 0 if isinstance(part, Sum) else 1
        for u in range(value(low, at), value(high, at) + 1):
            term = value(body, {**at, index: u})
            found = found + term if isinstance(part, Sum) else found * term
        return found
    if isinstance(part, Piecewise):
        for case, condition in part.args:
            if condition == True or value(condition, at):  # noqa: E712 (SymPy's true)
                return value(case, at)
        raise UndefinedError
    parts = [value(one, at) for one in part.args]
    if isinstance(part, (Eq, KroneckerDelta)):
        return int(parts[0] == parts[1])
    if isinstance(part, (exp, PositiveExp)):
        return cmath.exp(parts[0])
    if isinstance(part, log):
        return cmath.log(divisor(parts[0]))
    if isinstance(part, Pow):
        base, power = parts
        return divisor(base) ** power if complex(power).real < 0 or base != 0 else base**power
    assert isinstance(part, (Add, Mul)), part
    return sum(parts) if isinstance(part, Add) else math.prod(parts)


def divisor(number):
    """Return a number that must not be 0, above the branch cut if it is on it."""
    if number == 0:
        raise UndefinedError
    number = complex(number)
    return complex(number.real, 0) if abs(number.imag) < 1e-12 * abs(number) else number


def places():
    """Yield admissible sizes, indices, labels and entries."""
    rng = np.random.default_rng(0)

    def whole(low, high):
        return int(rng.integers(low, high, endpoint=True))

    def entries(*numbers):
        return {u: float(rng.choice(numbers)) for u in range(-3, 9)}

    for size, classes in itertools.product((1, 2, 3), (1, 2, 3)):
        for _ in range(3):
            at = {N: size, T: classes, n: whole(-2, 2), i: whole(1, size), j: whole(1, size)}
            at |= {k: whole(1, 4), l: whole(1, 4)}
            at["a"], at["x"] = entries(0, 0.5, -1, 2), entries(0, 1, -1, 0.75)
            at["q"], at["y"] = entries(0.25, 1, 1.5), {u: whole(1, size) for u in range(-3, 9)}
            yield at


PLACES = list(places())


def values(formula):
    """Evaluate a formula at all places; None where it is undefined."""
    for at in PLACES:
        try:
            yield complex(value(formula, at))
        except UndefinedError:
            yield None


def over(top, bottom):
    return Mul(top, Pow(bottom, -1, evaluate=False), evaluate=False)


@st.composite
def formulas(draw, depth=3):
    """Draw a formula."""
    index = draw(st.sampled_from(INDICES))
    if depth == 0:
        there = draw(st.sampled_from([*INDICES, Integer(1), N, label[index], n**2]))
        return draw(
            st.sampled_from(
                [
                    *(Integer(-1), Integer(0), Integer(2), Rational(1, 2), N, index, n),
                    *(a[index], x[index], q[index], exp(a[index]), exp(x[index] * index)),
                    *(KroneckerDelta(index, there), 1 - KroneckerDelta(index, there)),
                    *(KroneckerDelta(a[index], a[i]), q[index] ** n),
                ]
            )
        )
    inner = draw(formulas(depth - 1))
    kind = draw(st.sampled_from(["Σ", "Σ", "Σ", "Π", "+", "*", "*", "-", "/", "^", "f", "case"]))
    if kind in "ΣΠ":
        low = draw(st.sampled_from([Integer(1), Integer(1), Integer(2), Integer(-1), j, n]))
        high = draw(
            st.sampled_from([N, N, N, T, N - 1, N + 1, i, Integer(0), Integer(1), Integer(2)])
        )
        bound = draw(st.sampled_from([k, l, n, k]))
        return (Sum if kind == "Σ" else Product)(inner, (bound, low, high))
    if kind == "f":
        function = draw(st.sampled_from([exp, log, lambda u: u**2, lambda u: exp(u) - 1]))
        return function(inner)
    if kind == "^":
        return Pow(inner, draw(st.sampled_from([2, -1, Rational(1, 2), 3])), evaluate=False)
    other = draw(formulas(draw(st.integers(0, depth - 1))))
    if kind == "case":
        last = [(other, True)] if draw(st.booleans()) else []
        return Piecewise((inner, Eq(index, draw(st.sampled_from([i, j, n])))), *last)
    return {
        "+": inner + other,
        "-": inner - other,
        "*": inner * other,
        "/": over(inner, draw(st.sampled_from([other, inner]))),
    }[kind]


def small(formula):
    """Whether floats can hold the values that are compared."""
    try:
        found = list(values(formula))
    except OverflowError:
        return False
    return all(u is None or abs(u) < 1e9 for u in found)


@given(formulas())
@quick
def test_what_is_proved_positive_is(formula):
    if not small(formula):
        return
    for prove, least in ((positive, 1e-300), (non_negative, 0)):
        if prove(formula, CONTEXT):
            for found in values(formula):
                assert found is not None, formula
                assert abs(found.imag) <= 1e-12 * abs(found), formula
                assert found.real >= least, formula


@given(formulas())
@quick
def test_a_normal_form_has_the_value_of_its_formula(formula):
    if not small(formula):
        return
    for found, known in zip(values(normal(formula, CONTEXT)), values(formula), strict=True):
        # Where it has one: what is undefined may be taken out of an empty sum.
        if known is not None and found is not None:
            assert found == pytest.approx(known, rel=1e-9, abs=1e-9), formula


@given(formulas(2), formulas(2), formulas(1))
@quick
def test_what_is_proved_equal_is_equal_and_undefined_at_the_same_places(one, two, three):
    rewritten = one.expand()
    pairs = [(one, two), (one, three), (one, rewritten), (over(one, one) * two, two)]
    pairs += [(over(one * two, two), one), (one + two - two, one), (over(one, three), one / three)]
    for left, right in pairs:
        if not (small(left) and small(right)) or not equal(left, right, CONTEXT):
            continue
        for u, v in zip(values(left), values(right), strict=True):
            assert (u is None) == (v is None), (left, right)
            if u is not None:
                assert u == pytest.approx(v, rel=1e-9, abs=1e-9), (left, right)
