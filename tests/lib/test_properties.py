"""What must hold for any input: drawn by hypothesis, compared within bounds that are derived."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

import lib
from lib import (
    compensated,
    loss_gradient,
    loss_gradient_by_product,
    softmax_layer_jacobian,
    softmax_layer_jacobian_by_product,
)

EPS = np.finfo(np.float64).eps
settings.register_profile("lib", deadline=None, derandomize=True)
settings.load_profile("lib")


VERSIONS = pytest.mark.parametrize("m", [lib, compensated], ids=["plain", "compensated"])


def vectors(limit, min_size=1, max_size=8):
    """Vectors of 1 to 8 numbers up to limit, with ties."""
    numbers = st.floats(-limit, limit) | st.sampled_from([0.0, 1.0, -1.0, limit, -limit])
    return hnp.arrays(np.float64, st.integers(min_size, max_size), elements=numbers)


def order_of(n):
    """How much n terms in a different order may change a sum of positive terms, relatively."""
    return (n + 4) * EPS


@VERSIONS
@given(vectors(1e300))
def test_sums_to_one(m, a):
    S = m.softmax(a)
    assert ((S >= 0) & (S <= 1)).all()
    assert abs(np.sum(S) - 1) <= order_of(a.size)


@VERSIONS
@given(vectors(1e300))
def test_order_is_kept(m, a):
    # exp is right to 1 ulp but not proven monotone: two inputs an ulp apart may swap by that.
    S = m.softmax(a)[np.argsort(a, kind="stable")]
    assert (S[:-1] <= S[1:] * (1 + 4 * EPS)).all()
    assert np.max(S) == S[-1]
    equal = a[:, None] == a[None, :]
    assert (m.softmax(a)[:, None] == m.softmax(a)[None, :])[equal].all()


@VERSIONS
@given(vectors(700))
def test_logarithm_of_softmax(m, a):
    log_S = m.log_softmax(a)
    assert (log_S <= 0).all()
    np.testing.assert_allclose(a - m.log_sum_exp(a), log_S, rtol=0, atol=8 * EPS * (1400 + 8))
    S = m.softmax(a)
    # exp(log S) turns half an ulp of up to 1400 into a relative error.
    np.testing.assert_allclose(np.exp(log_S), S, rtol=1500 * EPS, atol=np.finfo(float).tiny)


@VERSIONS
@given(vectors(700))
def test_jacobian_is_symmetric_with_zero_sums_and_semidefinite(m, a):
    DS = m.softmax_jacobian(a)
    np.testing.assert_array_equal(DS, DS.T)
    np.testing.assert_allclose(np.sum(DS, axis=-1), 0, rtol=0, atol=order_of(a.size))
    assert np.min(np.linalg.eigvalsh(DS)) >= -order_of(a.size)


@VERSIONS
@given(vectors(700), st.data())
def test_loss_is_not_negative_and_its_gradient_sums_to_zero(m, a, data):
    y = data.draw(st.integers(0, a.size - 1))
    assert m.cross_entropy_from_logits(a, y) >= 0
    gradient = m.gradient_by_logits(a, y)
    assert abs(np.sum(gradient)) <= 2 * order_of(a.size)
    assert gradient[y] <= 0


@st.composite
def layers(draw):
    T, N = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    numbers = st.floats(-3, 3)
    W = draw(hnp.arrays(np.float64, (T, N), elements=numbers))
    x = draw(hnp.arrays(np.float64, N, elements=numbers))
    return W, x, draw(st.integers(0, T - 1))


@given(layers())
def test_closed_forms_agree_with_the_products(layer):
    W, x, y = layer
    # In the product DS · Dg one term survives and the rest are zeros, so nothing differs.
    np.testing.assert_array_equal(
        softmax_layer_jacobian(W, x), softmax_layer_jacobian_by_product(W, x)
    )
    gradient = loss_gradient(W, x, y)
    # −(1/P_y) P_y (1 − P_y) keeps the relative error of 1 − P_y, at most |x| · 4 eps.
    # (1e-322 is for products that are subnormal.)
    bound = 4 * order_of(len(W)) * np.max(np.abs(x)) + 1e-322
    product = loss_gradient_by_product(W, x, y).reshape(W.shape)
    np.testing.assert_allclose(gradient, product, rtol=0, atol=bound)
