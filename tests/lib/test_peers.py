"""The same numbers from SciPy, scikit-learn and, where it is installed, JAX."""

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


def test_scikit_learn_softmax_and_log_loss():
    extmath = pytest.importorskip("sklearn.utils.extmath", reason="in requirements-dev")
    metrics = pytest.importorskip("sklearn.metrics", reason="in requirements-dev")
    a = RNG.normal(0, 3, (50, 4))
    y = RNG.integers(0, 4, 50)
    agree(lib.softmax(a), extmath.softmax(a), 8)
    P = lib.softmax(a)
    expected = metrics.log_loss(y, P, labels=range(4))
    # A mean of 50 numbers of order 1: the order of the sum matters by some eps.
    agree(np.mean(lib.cross_entropy_of_label(P, y)), expected, 50)
    agree(np.mean(lib.cross_entropy_from_logits(a, y)), expected, 50)


def test_scikit_learn_logistic_regression_is_the_softmax_layer():
    linear_model = pytest.importorskip("sklearn.linear_model", reason="in requirements-dev")
    datasets = pytest.importorskip("sklearn.datasets", reason="in requirements-dev")
    X, y = datasets.load_iris(return_X_y=True)
    model = linear_model.LogisticRegression(max_iter=1000, tol=1e-10, C=1.0).fit(X, y)
    # The intercept is a weight whose input is 1.
    W = np.column_stack([model.coef_, model.intercept_])
    inputs = np.column_stack([X, np.ones(len(X))])
    # Logits up to 20 are summed in another order: some 20 eps in the exponent.
    agree(lib.softmax_layer(W, inputs), model.predict_proba(X), 200)
    # At its minimum the gradient of Σ loss + |coef|²/2 is zero, to the solver's tolerance.
    gradient = len(X) * lib.mean_loss_gradient(W, inputs, y)
    gradient[:, :-1] += model.coef_
    assert np.max(np.abs(gradient)) < 1e-2


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
