"""What must hold for any input, and of draws: within bounds that are derived."""

import doctest

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

import lib
from lib import compensated, definition

EPS = np.finfo(np.float64).eps
settings.register_profile("lib", deadline=None, derandomize=True)
settings.load_profile("lib")


VERSIONS = pytest.mark.parametrize("m", [lib, compensated], ids=["plain", "compensated"])


def vectors(limit):
    """Vectors of 1 to 8 numbers up to limit, with ties."""
    numbers = st.floats(-limit, limit) | st.sampled_from([0.0, 1.0, -1.0, limit, -limit])
    return hnp.arrays(np.float64, st.integers(1, 8), elements=numbers)


def order_of(n):
    """How much n terms in a different order may change a sum of positive terms, relatively."""
    return (n + 4) * EPS


@VERSIONS
@given(vectors(1e300) | vectors(700), st.data())
def test_softmax_its_logarithm_its_jacobian_and_the_loss(m, a, data):
    S, log_S = m.softmax(a), m.log_softmax(a)
    assert ((S >= 0) & (S <= 1)).all()
    assert abs(np.sum(S) - 1) <= order_of(a.size)
    # exp is right to 1 ulp but not proven monotone: two inputs an ulp apart may swap by that.
    ordered = S[np.argsort(a, kind="stable")]
    assert (ordered[:-1] <= ordered[1:] * (1 + 4 * EPS)).all()
    assert np.max(S) == ordered[-1]
    assert (S[:, None] == S[None, :])[a[:, None] == a[None, :]].all()

    assert (log_S <= 0).all()
    allowed = 16 * EPS * (np.max(np.abs(a)) + 4)
    np.testing.assert_allclose(a - m.log_sum_exp(a), log_S, rtol=0, atol=allowed)
    # exp(log S) turns half an ulp of up to 1400 into a relative error; farther down S is 0.
    np.testing.assert_allclose(np.exp(log_S), S, rtol=1500 * EPS, atol=np.finfo(float).tiny)

    DS = m.softmax_jacobian(a)
    np.testing.assert_array_equal(DS, DS.T)
    np.testing.assert_allclose(np.sum(DS, axis=-1), 0, rtol=0, atol=order_of(a.size))
    assert np.min(np.linalg.eigvalsh(DS)) >= -order_of(a.size)

    y = data.draw(st.integers(0, a.size - 1))
    assert m.cross_entropy_from_logits(a, y) >= 0
    gradient = m.gradient_by_logits(a, y)
    assert abs(np.sum(gradient)) <= 2 * order_of(a.size)
    assert gradient[y] <= 0


def test_the_examples_in_the_docstrings_hold():
    results = doctest.testmod(definition)
    assert results.attempted == 2
    assert results.failed == 0


def test_numbers_are_uniform_and_independent_by_chi_square():
    for seed in (0, 1, 2, 3, 9999):
        numbers = definition.uniforms(seed, 100_000)
        cells = np.bincount((100 * numbers).astype(int), minlength=100)
        tens = (10 * numbers).astype(int)
        pairs = np.bincount(10 * tens[1:] + tens[:-1], minlength=100)
        for table in (cells, pairs):
            assert 40 < ((table - 1000) ** 2 / 1000).sum() < 180


def test_the_root_mean_square_error_is_the_root_mean_square_over_seeds():
    parts = lib.softmax([1, 2, 3])
    squares = [
        definition.frequency_error(
            np.bincount(definition.draw_classes([1, 2, 3], 50, seed), minlength=3), parts
        )
        ** 2
        for seed in range(2000)
    ]
    assert np.sqrt(np.mean(squares)) == pytest.approx(
        definition.root_mean_square_error(parts, 50), rel=0.05
    )
