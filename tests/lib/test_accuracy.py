"""lib.compensated against mpmath at 50 digits: each bar in ulps, over classes of inputs.

One ulp is the spacing of floats at the exact value. The reference takes 1 − S_k as the sum of the
others over the sum of all, so that its digits do not cancel either. Vectors of up to 10^5 elements
are checked at their largest element and at 200 others, with 25 digits.
"""

from functools import cache

import mpmath
import numpy as np
import pytest
from scipy import special

from lib import compensated

BARS = {
    "softmax": 4,
    "log_softmax": 4.5,
    "log_sum_exp": 2.1,
    "cross_entropy": 4.5,
    "gradient": 5,
    "jacobian": 7,
    "product": 16,
}
HALF = 0.51  # of an ulp: what one rounding of a float64 result to float32 or float16 leaves
DIGITS = 50
SIZES = [1, 2, 3, 4, 7, 8, 10, 33, 100, 300]
INF = np.inf


def scaled(scale):
    return lambda rng, n: rng.normal(0, scale, n)


def ties(rng, n):
    return rng.integers(-3, 4, n) * rng.normal(0, 20)


def offset(rng, n):
    return rng.normal(0, 3, n) + 10.0 ** rng.uniform(2, 9) * rng.choice([-1, 1])


def dominant(rng, n):
    a = rng.normal(0, 10, n)
    a[rng.integers(n)] = np.max(a) + rng.uniform(20, 700)
    return a


def masked(rng, n):
    a = rng.normal(0, 20, n)
    a[rng.random(n) < 0.4] = -INF
    a[rng.integers(n)] = rng.normal()
    return a


def mixed(rng, n):
    return rng.normal(size=n) * 10.0 ** rng.integers(-12, 4, n)


def subnormal(rng, n):
    a = rng.normal(0, 100) - rng.uniform(700, 750, n)
    a[rng.integers(n)] += 725
    return a


def huge(rng, n):
    return rng.normal(size=n) * 10.0 ** rng.uniform(10, 300)


def alone(rng, n):
    """One so far above the others that their exponentials are hardly numbers of float64."""
    a = rng.uniform(-708, -680, n)
    a[rng.integers(n)] = rng.normal()
    return a


def integers(rng, n):
    return rng.integers(-50, 50, n).astype(np.float64)


CLASSES = {
    "N(0, 1e-8)": scaled(1e-8),
    "N(0, 1)": scaled(1),
    "N(0, 10)": scaled(10),
    "N(0, 100)": scaled(100),
    "ties": ties,
    "offset": offset,
    "dominant": dominant,
    "masked": masked,
    "mixed scales": mixed,
    "subnormal": subnormal,
    "huge": huge,
    "integers": integers,
    "alone": alone,
}
# Inputs that float16 holds, and whose softmax it does not all round to 0.
NARROW = ["N(0, 1)", "N(0, 10)", "ties", "masked", "integers"]


class Exact:
    """Softmax and what follows from it, for one vector, by mpmath."""

    def __init__(self, a):
        self.a = [mpmath.mpf(float(value)) for value in a]
        self.k = int(np.argmax(a))
        self.m = self.a[self.k]
        self.e = [mpmath.exp(x - self.m) if x != -INF else mpmath.mpf(0) for x in self.a]
        self.others = mpmath.fsum(e for i, e in enumerate(self.e) if i != self.k)
        self.S = [e / (1 + self.others) for e in self.e]
        self.log1p = mpmath.log1p(self.others)

    def log_softmax(self):
        return [x - self.m - self.log1p for x in self.a]

    def log_sum_exp(self):
        return self.m + self.log1p

    def rest(self, y):
        """1 − S_y."""
        if y == self.k:
            return self.others / (1 + self.others)
        return 1 - self.S[y]

    def gradient(self, y):
        return [-self.rest(i) if i == y else S for i, S in enumerate(self.S)]

    def jacobian(self):
        return [
            [S * self.rest(i) if i == j else -S * R for j, R in enumerate(self.S)]
            for i, S in enumerate(self.S)
        ]


@pytest.fixture(autouse=True)
def digits():
    with mpmath.workdps(DIGITS):
        yield


@cache
def vectors(name, dtype=np.float64):
    """Vectors of one class, of all sizes, the same in every run, and what is exact for them."""
    rng = np.random.default_rng([list(CLASSES).index(name), 2016])
    sizes = [n for n in SIZES for _ in range(4 if n < 100 else 1)]
    with np.errstate(over="ignore"):
        drawn = [CLASSES[name](rng, n).astype(dtype) for n in sizes]
    with mpmath.workdps(DIGITS):
        return [(a, Exact(a)) for a in drawn]


def ulp(value, dtype):
    """Spacing of the floats of dtype at value."""
    info = np.finfo(dtype)
    if value == 0:
        return float(info.smallest_subnormal)
    exponent = max(mpmath.mag(value) - 1, int(info.minexp))
    return mpmath.ldexp(1, exponent - info.nmant)


def worst(actual, exact):
    """Largest error of actual, in ulps of the exact values in actual's dtype."""
    actual = np.asarray(actual)
    found = 0.0
    for x, value in zip(actual.ravel().tolist(), exact, strict=True):
        if mpmath.isinf(value) or abs(value) > np.finfo(actual.dtype).max:
            assert x == float(mpmath.sign(value)) * INF
            continue
        error = abs(mpmath.mpf(x) - value) / ulp(value, actual.dtype)
        found = max(found, float(error))
    return found


@pytest.mark.parametrize("name", CLASSES)
def test_every_result_is_within_its_bar(name):
    for a, exact in vectors(name):
        assert worst(compensated.softmax(a), exact.S) <= BARS["softmax"]
        log_S, log_sum_exp = exact.log_softmax(), exact.log_sum_exp()
        assert worst(compensated.log_softmax(a), log_S) <= BARS["log_softmax"]
        # Where m and log1p(o) cancel, no float of m's size can do better than m's own ulp.
        unit = ulp(max(abs(log_sum_exp), abs(exact.m)), np.float64)
        error = abs(mpmath.mpf(float(compensated.log_sum_exp(a))) - log_sum_exp)
        assert error <= BARS["log_sum_exp"] * unit
        for y in {0, len(a) - 1, exact.k}:
            loss = compensated.cross_entropy_from_logits(a, y)
            assert worst(loss, [-log_S[y]]) <= BARS["cross_entropy"]
            gradient = compensated.gradient_by_logits(a, y)
            assert worst(gradient, exact.gradient(y)) <= BARS["gradient"]
        if len(a) <= 10:
            entries = [entry for row in exact.jacobian() for entry in row]
            assert worst(compensated.softmax_jacobian(a), entries) <= BARS["jacobian"]


@pytest.mark.parametrize("name", CLASSES)
def test_softmax_is_never_worse_than_scipy(name):
    ours = max(worst(compensated.softmax(a), exact.S) for a, exact in vectors(name))
    theirs = max(worst(special.softmax(a), exact.S) for a, exact in vectors(name))
    assert ours <= theirs, (ours, theirs)


@pytest.mark.parametrize("name", ["N(0, 10)", "N(0, 100)", "ties", "masked", "mixed scales"])
def test_log_softmax_far_below_the_maximum_is_almost_rounded_once(name):
    # log1p(o) is then a small part of the result, and d + r is exact: half an ulp is the rounding.
    # Without r it would be a whole one.
    for a, exact in vectors(name):
        far = np.flatnonzero(np.isfinite(a) & (a < np.max(a) - 4))
        expected = exact.log_softmax()
        expected = [expected[i] for i in far]
        assert worst(compensated.log_softmax(a)[far], expected) <= 0.75


@pytest.mark.parametrize("name", CLASSES)
@pytest.mark.parametrize("center", [0, 1000])
def test_jacobian_times_vector(name, center):
    rng = np.random.default_rng(7)
    for a, exact in vectors(name):
        v = rng.normal(size=len(a)) + center
        # A constant in v adds nothing, since rows of DS sum to 0: take v_k off, exactly.
        w = [mpmath.mpf(x) - mpmath.mpf(v[exact.k]) for x in v.tolist()]
        mean = mpmath.fsum(S * x for S, x in zip(exact.S, w, strict=True))
        expected = [S * (x - mean) for S, x in zip(exact.S, w, strict=True)]
        norm_of_DS = max(2 * S * exact.rest(i) for i, S in enumerate(exact.S))
        norm_of_w = max(map(abs, w))
        actual = compensated.jacobian_times_vector(a, v)
        error = max(abs(mpmath.mpf(x) - y) for x, y in zip(actual.tolist(), expected, strict=True))
        bound = BARS["product"] * 2.0**-53 * norm_of_DS * norm_of_w
        # Each of n probabilities that underflow is off by half a subnormal number.
        underflow = (len(a) + 4) * np.finfo(np.float64).smallest_subnormal * max(1, norm_of_w)
        assert error <= bound + underflow
        exact_rows = compensated.vector_times_jacobian(v, a)
        np.testing.assert_array_equal(exact_rows, actual)


NARROW_CASES = [
    *((np.float32, name) for name in CLASSES if name != "huge"),
    *((np.float16, name) for name in NARROW),
]


@pytest.mark.parametrize(("dtype", "name"), NARROW_CASES)
def test_narrow_types_are_rounded_once(dtype, name):
    for a, exact in vectors(name, dtype):
        assert worst(compensated.softmax(a), exact.S) <= HALF
        assert worst(compensated.log_softmax(a), exact.log_softmax()) <= HALF
        assert worst(compensated.gradient_by_logits(a, 0), exact.gradient(0)) <= HALF
        # Where m and log1p(o) cancel, float64 has m's ulp; that is below float32's half ulp here.
        log_sum_exp = exact.log_sum_exp()
        if abs(log_sum_exp) * 1000 > abs(exact.m):
            assert worst(compensated.log_sum_exp(a), [log_sum_exp]) <= HALF
        loss = compensated.cross_entropy_from_logits(a, exact.k)
        assert worst(loss, [exact.log1p]) <= HALF
        if len(a) <= 10:
            entries = [entry for row in exact.jacobian() for entry in row]
            assert worst(compensated.softmax_jacobian(a), entries) <= HALF


@pytest.mark.parametrize(
    ("name", "n"),
    [
        ("N(0, 1)", 100_000),
        ("N(0, 100)", 100_000),
        ("offset", 20_000),
        ("dominant", 20_000),
        ("mixed scales", 20_000),
        ("subnormal", 3_000),
    ],
)
def test_long_vectors(name, n):
    rng = np.random.default_rng(n)
    a = CLASSES[name](rng, n)
    k = int(np.argmax(a))
    with mpmath.workdps(25):
        m = mpmath.mpf(a[k])
        e = [mpmath.exp(mpmath.mpf(x) - m) for x in a.tolist()]
        others = mpmath.fsum(x for i, x in enumerate(e) if i != k)
        log1p = mpmath.log1p(others)
        some = [k, *rng.integers(0, n, 200)]
        S = compensated.softmax(a)
        assert worst(S[some], [e[i] / (1 + others) for i in some]) <= BARS["softmax"]
        expected = [mpmath.mpf(a[i]) - m - log1p for i in some]
        assert worst(compensated.log_softmax(a)[some], expected) <= BARS["log_softmax"]
        unit = max(abs(m), abs(m + log1p))
        error = abs(mpmath.mpf(float(compensated.log_sum_exp(a))) - (m + log1p))
        assert error <= BARS["log_sum_exp"] * ulp(unit, np.float64)
        gradient = compensated.gradient_by_logits(a, k)[k]
        assert worst(gradient, [-others / (1 + others)]) <= BARS["gradient"]
