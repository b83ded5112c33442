"""Softmax by its definition, and random draws from the distribution that it is.

The draws are the same in Python and in the page. Their generator is a counter through a mixing
function of 32 bits: draw n of a seed is mix(mix(seed + golden) + n·golden) / 2³², where golden is
2³² divided by the golden ratio and mix is the last step of MurmurHash3. Every operation is exact
on whole numbers below 2³², so the page and NumPy cannot disagree. It is made for pictures, not
for secrets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from lib.stability import softmax
from lib.validation import as_array_of, as_count, as_distribution, as_slices

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    from lib.validation import Axis, FloatArray


_GOLDEN: Final = np.uint32(0x9E3779B9)


def softmax_naive(a: ArrayLike, axis: Axis = -1) -> FloatArray:
    """Softmax by its definition, S_j = e^{a_j} / Σ_k e^{a_k}, with nothing done for stability.

    a, axis and the shape are as in :func:`lib.softmax`. A large input overflows to NaN, a slice of
    small ones underflows to 0/0, and NumPy warns of both: that is the lesson of this version.
    """
    a, axes = as_slices("a", a, axis)
    exponentials = np.exp(a)
    return exponentials / np.sum(exponentials, axes, keepdims=True)


def _mix(z: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Return whole numbers in which every bit depends on every bit of `z`, one to one."""
    z = (z ^ (z >> np.uint32(16))) * np.uint32(0x85EBCA6B)
    z = (z ^ (z >> np.uint32(13))) * np.uint32(0xC2B2AE35)
    return z ^ (z >> np.uint32(16))


def uniforms(seed: int, n: int) -> NDArray[np.float64]:
    """Return n multiples of 2⁻³² that look uniform in [0, 1), the same for one seed below 2³².

    A longer list begins with a shorter one.

    Examples
    --------
    >>> uniforms(seed=1, n=3).round(3)
    array([0.545, 0.121, 0.465])
    """
    seed, n = as_count("seed", seed, least=0, most=2**32 - 1), as_count("n", n, least=0)
    # Arrays of uint32 wrap around without a warning; that is the arithmetic meant here.
    start = _mix(np.array([seed], dtype=np.uint32) + _GOLDEN)
    counter = np.arange(1, n + 1, dtype=np.uint32)
    return np.asarray(_mix(start + counter * _GOLDEN) / 2.0**32)


def draw_classes(a: ArrayLike, n: int, seed: int) -> NDArray[np.intp]:
    """Draw n classes, counted from 0, with the probabilities softmax(a).

    A uniform number lands in part j of the whole with probability S_j.

    Examples
    --------
    >>> draw_classes([1, 2, 3], n=5, seed=1)
    array([2, 1, 2, 2, 1])
    """
    logits = as_array_of("a", a, 1, "(N,)")
    if logits.size == 0:
        raise ValueError("a must have at least one element")
    S = softmax(logits.astype(np.promote_types(logits.dtype, np.float64)))
    if np.isnan(S).any():
        raise ValueError(f"a must have a softmax, got {logits}")
    ends = np.cumsum(S)[:-1]
    return np.asarray(np.searchsorted(ends, uniforms(seed, n), side="right"))


def frequency_error(counts: ArrayLike, parts: ArrayLike) -> float:
    """Return the Euclidean distance of the frequencies counts / n from the probabilities."""
    observed = as_array_of("counts", counts, 1, "(N,)").astype(np.longdouble)
    p = as_distribution("parts", as_array_of("parts", parts, 1, "(N,)"), axis=-1)
    if observed.shape != p.shape:
        raise ValueError(f"counts and parts must have one shape, got {observed.shape}, {p.shape}")
    total = np.sum(observed)
    if not (np.all(observed >= 0) and 0 < total < np.inf):
        raise ValueError(f"counts must hold draws, at least one in all, got a sum of {total}")
    return float(np.linalg.norm((observed / total - p).astype(np.float64)))


def root_mean_square_error(parts: ArrayLike, n: int) -> float:
    """Return the root of the mean of `frequency_error` squared, over all possible n draws.

    The frequency of class j has the variance S_j (1 − S_j) / n. So the mean of the squared
    distance is σ² / n with σ² = Σ_j S_j (1 − S_j), where the parts are the probabilities S_j.
    """
    p = as_distribution("parts", as_array_of("parts", parts, 1, "(N,)"), axis=-1)
    p = p.astype(np.float64)
    # 1 − S_j as the sum of the others, which does not cancel where S_j is close to 1.
    before, after = np.zeros((2, p.size))
    before[1:], after[:-1] = np.cumsum(p)[:-1], np.cumsum(p[::-1])[-2::-1]
    return float(np.sqrt(np.sum(p * (before + after)) / as_count("n", n, most=10**300)))
