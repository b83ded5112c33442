"""Softmax and its derivative to a few ulps: the rounding of the shift is carried along.

The plain modules subtract the largest input, and that difference is itself rounded: by up to half
an ulp of a large number, which the exponential turns into a relative error. Here the lost part of
the difference is kept and applied afterwards:

    d + r = x − m exactly,    e^{x − m} = e^d e^r = e^d (1 + r) + O(r²),    |r| ≤ 2^−53 |d|.

Where e^d is not 0 in float64, |d| < 746 and so r² < 10^−26: the rest of the series is too small.
The largest input gives d = r = 0 and the exponential 1, so the sum of all exponentials is 1 + o,
where o is the sum of the others. Since the grid sum below keeps o apart from the 1,

    log-sum-exp = m + log1p(o),    log-softmax = d − (log1p(o) − r),    1 − S_k = o / (1 + o)

for a largest input x_k, all of them without cancellation.

The functions take, return and raise what those of the same names in `lib` do, masks, NaN and
infinities included. float16 and float32 are computed in float64 and rounded once. There r is left
out: a difference of two of them is off by 2^−53 |d|, far below the half ulp of the result.

References
----------
The lost part of a difference is Knuth's two-sum ("The Art of Computer Programming", volume 2,
section 4.2.2). log1p, and bounds of the errors: Blanchard, Higham and Higham, "Accurately
computing the log-sum-exp and softmax functions", IMA Journal of Numerical Analysis 41 (2021),
doi:10.1093/imanum/draa038.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from lib.slices import BLOCK, rounded_once, slicewise
from lib.validation import as_targets, as_vectors

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

    from lib.validation import FloatArray

__all__ = [
    "cross_entropy_from_logits",
    "gradient_by_logits",
    "jacobian_times_vector",
    "log_softmax",
    "log_sum_exp",
    "softmax",
    "softmax_jacobian",
    "vector_times_jacobian",
]

GRID = 3 * 2.0**20
PART = BLOCK // 8  # numbers in a part of a long vector: they are computed in float64 at least


@slicewise
def softmax(a: FloatArray) -> FloatArray:
    """Softmax, within 4 ulps of the exact value for any input.

    S = (e^d + e^d r) / (1 + o), in the notation of the module.
    """
    m = np.maximum.reduce(a, initial=-np.inf)
    out = np.empty_like(a, np.promote_types(a.dtype, np.float64))
    high, low = sum_of_exponentials(a, m, out=out)
    total = high + low
    for part in _parts(a):
        out[part] /= total
    return out


@slicewise
def log_softmax(a: FloatArray) -> FloatArray:
    """Logarithm of the softmax, within 4.5 ulps of the exact value for any input.

    log S = d − (log1p(o) − r): d and −log1p(o) are both at most 0, so nothing cancels.
    """
    m = np.maximum.reduce(a, initial=-np.inf)
    log_total = np.log1p(_others(a, m))
    out = np.empty_like(a, np.promote_types(a.dtype, np.float64))
    for part in _parts(a):
        d, r = exact_difference(a[part], m)
        np.subtract(d, log_total - r, out=out[part])
    return out


@slicewise
def log_sum_exp(a: FloatArray) -> FloatArray:
    """Logarithm of the sum of exponentials f, within 2.1 ulps of max(|f|, |m|), m the maximum.

    f = m + log1p(o).
    """
    m = np.maximum.reduce(a, initial=-np.inf)
    # A largest input of ±inf or NaN is itself the answer.
    return np.where(np.isfinite(m), m + np.log1p(_others(a, m)), m)[()]


@rounded_once("a")
def softmax_jacobian(a: ArrayLike) -> FloatArray:
    """Jacobian of the softmax, each entry within 7 ulps of the exact value.

    Off the diagonal −S_i S_j, on it S_i (1 − S_i), where 1 − S_i is o / (1 + o) for the largest
    input: the plain subtraction loses every digit once S_i rounds to 1.
    """
    a = as_vectors("a", a)
    S = softmax(a)
    DS = -S[..., :, None] * S[..., None, :]
    each = np.arange(S.shape[-1])
    DS[..., each, each] = S * _rest(a)
    return DS


@rounded_once("a", "v")
def jacobian_times_vector(a: ArrayLike, v: ArrayLike) -> FloatArray:
    """DS v without forming DS, within 16 · 2^−53 ‖DS‖ ‖v‖ of the exact vector.

    A constant added to v changes nothing, since the rows of DS sum to 0. With w = v − v_k for a
    largest input x_k, the product is S ⊙ (w − S·w), and S·w has no term of class k: where S_k is
    close to 1 and DS close to 0, the result is small without having cancelled.
    """
    a = as_vectors("a", a)
    v = as_vectors("v", v, like=a)
    if a.shape[-1] == 0:
        return np.zeros(np.broadcast_shapes(a.shape, v.shape))
    S = softmax(a)
    largest = np.argmax(np.where(np.isnan(a), -np.inf, a), axis=-1)[..., None]
    v, largest = np.broadcast_arrays(v, largest)
    w = v - np.take_along_axis(v, largest[..., :1], axis=-1)
    w = np.where(S == 0, 0, w)  # 0 · inf would be NaN
    product = S * (w - np.sum(S * w, axis=-1, keepdims=True))
    return np.where(S == 0, 0, product)


def vector_times_jacobian(v: ArrayLike, a: ArrayLike) -> FloatArray:
    """Row vᵀ DS without forming DS; DS is symmetric, so these are the numbers of DS v."""
    return jacobian_times_vector(a, v)


@rounded_once("a")
def cross_entropy_from_logits(a: ArrayLike, y: ArrayLike) -> FloatArray:
    """Cross-entropy of the softmax of a; for a label, within 4.5 ulps of the exact value."""
    a = as_vectors("a", a)
    Y, log_S = as_targets("y", y, a), log_softmax(a)
    terms = np.where((Y == 0) & (log_S == -np.inf), 0, Y * log_S)
    return -np.sum(terms, axis=-1) + 0.0


@rounded_once("a")
def gradient_by_logits(a: ArrayLike, y: ArrayLike) -> FloatArray:
    """Gradient of the cross-entropy with respect to the logits, S − Y; for a label, within 5 ulps.

    At the label, −(1 − S_y) with 1 − S_y = o / (1 + o) if y has the largest logit: a confident
    model's gradient, which S_y − 1 would round away.
    """
    a = as_vectors("a", a)
    Y = as_targets("y", y, a)
    return np.where(Y == 1, -_rest(a), softmax(a) - Y)


def exact_difference(x: FloatArray, m: FloatArray) -> tuple[FloatArray, FloatArray | float]:
    """Return d, the rounded x − m, and r, what the rounding lost: d + r = x − m exactly.

    Knuth's two-sum: t is the part of d that came from −m, d − t the part that came from x, and
    what both lack together is a float. It does not matter which of x and m is larger; rounding to
    nearest is needed, and that nothing overflows. Where d is not finite, r would not be either: it
    is set to 0, and d alone says what happens. For float32, r is left out and d is in float64.
    """
    if x.dtype.itemsize < np.dtype(np.float64).itemsize:
        return np.subtract(x, m, dtype=np.float64), 0.0
    d = x - m
    t = d - x
    r = d - t
    np.subtract(x, r, out=r)
    t += m
    r -= t
    finite = np.isfinite(r)
    if np.count_nonzero(finite) < finite.size:
        r[~finite] = 0
    return d, r


def grid_sum(e: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return the sum of numbers in [0, 1] in two parts, of which the first is exact.

    Adding and subtracting 3 · 2^20 rounds e to h, a multiple of the ulp of that number: 2^−31 in
    float64. The multiples of 2^−31 below 2^22 are all floats, so h adds up exactly, in any order,
    for fewer than 2^22 terms; a part has fewer. The remainder e − h is exact too, and so small,
    at most 2^−32, that what its own sum loses does not matter.
    """
    h = e + GRID
    h -= GRID
    high = np.add.reduce(h)
    np.subtract(e, h, out=h)
    return high, np.add.reduce(h)


def sum_of_exponentials(
    x: FloatArray, m: FloatArray, out: FloatArray | None = None
) -> tuple[FloatArray, FloatArray]:
    """Return Σ e^{x − m} in two parts, as `grid_sum`; with out, leave the exponentials there."""
    sums = []
    for part in _parts(x):
        d, r = exact_difference(x[part], m)
        e = np.exp(d, out=d if out is None else out[part])
        if isinstance(r, np.ndarray):
            r *= e
            e += r
        sums.append(grid_sum(e))
    high, low = sums[0]
    for next_high, next_low in sums[1:]:
        total = high + next_high
        t = total - high
        low = low + (((high - (total - t)) + (next_high - t)) + next_low)
        high = total
    return high, low


def _others(x: FloatArray, m: FloatArray) -> FloatArray:
    """Return o = Σ e^{x − m} − 1: the exact part of the sum takes the 1 off without rounding."""
    high, low = sum_of_exponentials(x, m)
    o: FloatArray = (high - 1) + low
    info = np.finfo(x.dtype)
    tiny = o < float(info.tiny / info.eps)
    if info.bits >= 64 and np.count_nonzero(tiny):
        o = np.where(tiny, _tiny_others(x, m), o)[()]
    return o


def _tiny_others(x: FloatArray, m: FloatArray) -> FloatArray:
    """Return o where it is so small that its terms are subnormal and have few bits each.

    Then the largest input is alone. With the second largest at m + d + r, the others are
    e^d (1 + r) times a sum that begins with 1, and e^d is taken as the square of e^{d/2}, which is
    no subnormal number: only the last multiplication may round to one.
    """
    if x.ndim == 1:
        return _tiny_others(x[:, None], np.atleast_1d(m))[0]
    x = np.where(x == m, -np.inf, x)
    second = np.maximum.reduce(x, initial=-np.inf)
    d, r = exact_difference(second, m)
    high, low = sum_of_exponentials(x, second)
    root = np.exp(d / 2)
    return np.where(d == -np.inf, 0, root * (1 + r) * (high + low) * root)


def _parts(x: FloatArray) -> list[slice]:
    """Cut a vector into parts; what has more slices comes in blocks already."""
    return [slice(start, start + PART) for start in range(0, max(1, len(x)), PART)]


@slicewise
def _rest(a: FloatArray) -> FloatArray:
    """1 − S: o / (1 + o) at the largest inputs, a harmless subtraction elsewhere."""
    m = np.maximum.reduce(a, initial=-np.inf)
    o = _others(a, m)
    return np.where(a == m, o / (1 + o), 1 - softmax(a, 0))
