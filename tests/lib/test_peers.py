"""The same numbers from SciPy and, where it is installed, JAX (scikit-learn: test_learning)."""

import numpy as np
import pytest

import lib

EPS = np.finfo(np.float64).eps
RNG = np.random.default_rng(11)
SHAPES = [(1,), (3,), (10,), (1000,), (7, 5), (3, 4, 6)]


def agree(actual, expected, ulps):
    """Both sides shift by the maximum and round alike; sums and exp may differ by a few ulps."""
    np.testing.assert_allclose(actual, expected, rtol=ulps * EPS, atol=ulps * EPS * 1e-300)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("scale", [1, 100])
def test_scipy(shape, scale):
    special = pytest.importorskip("scipy.special", reason="SciPy is a peer, in requirements-dev")
    a = RNG.normal(0, scale, shape)
    for axis in (*range(len(shape)), None):
        agree(lib.softmax(a, axis), special.softmax(a, axis), 8)
        agree(lib.log_sum_exp(a, axis), special.logsumexp(a, axis), 8)
        # SciPy subtracts the logarithm from the shifted input too; small results cancel.
        np.testing.assert_allclose(
            lib.log_softmax(a, axis),
            special.log_softmax(a, axis),
            rtol=0,
            atol=8 * EPS * 10 * scale,
        )


def test_jax_differentiates_to_the_same_numbers():
    jax = pytest.importorskip("jax", reason="an optional peer: pip install -e .[peers]")
    jax.config.update("jax_enable_x64", True)  # noqa: FBT003
    a = RNG.normal(0, 2, 6)
    v = RNG.normal(size=6)
    tolerance = {"rtol": 0, "atol": 32 * EPS}
    DS = np.asarray(jax.jacfwd(jax.nn.softmax)(a))
    np.testing.assert_allclose(lib.softmax_jacobian(a), DS, **tolerance)
    _, forward = jax.jvp(jax.nn.softmax, (a,), (v,))
    np.testing.assert_allclose(lib.jacobian_times_vector(a, v), forward, **tolerance)
    backward = jax.vjp(jax.nn.softmax, a)[1](v)[0]
    np.testing.assert_allclose(lib.vector_times_jacobian(v, a), backward, **tolerance)

    W, x, y = RNG.normal(size=(3, 4)), RNG.normal(size=4), 2
    by_W = jax.grad(lambda w: -jax.nn.log_softmax(w @ x)[y])(W)
    np.testing.assert_allclose(lib.loss_gradient(W, x, y), by_W, **tolerance)
    by_W = jax.jacrev(lambda w: jax.nn.softmax(w @ x))(W).reshape(3, 12)
    np.testing.assert_allclose(lib.softmax_layer_jacobian(W, x), by_W, **tolerance)
