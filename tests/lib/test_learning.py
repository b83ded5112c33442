"""Training and Newton's method beside what row X8 of the ledger and test_any_input ask of them."""

from itertools import pairwise
from types import SimpleNamespace

import numpy as np
import pytest

import lib
from lib import progress

RNG = np.random.default_rng(5)
X = RNG.normal(size=(40, 3))
LABELS = RNG.integers(0, 4, 40)
W = RNG.normal(size=(4, 3))
ALPHA = 0.05


def test_what_is_held_out_is_looked_at_and_not_fitted():
    fit, held = lib.held_out_split(40, held_out=10, seed=1)
    other = (X[held], LABELS[held])
    one = lib.train(X[fit], LABELS[fit], 4, rate=1, epochs=5, held_out=other)
    two = lib.train(X[fit], LABELS[fit], 4, rate=1, epochs=5)
    assert (two.epochs, two.held_out) == (5, None)
    np.testing.assert_array_equal(one.W, two.W)
    assert one.held_out.loss[-1] == lib.mean_loss(one.W, *other)
    assert one.held_out.accuracy[-1] == lib.accuracy(one.W, *other)
    assert list(lib.held_out_split(40, held_out=10, seed=2)[1]) != list(held)


def test_newton_finds_the_one_minimum_from_anywhere():
    ends = []
    for start in (np.zeros((4, 3)), W, 30 * W):
        best, lengths = lib.minimise(X, LABELS, start, penalty=ALPHA)
        assert all(later < earlier for earlier, later in pairwise(lengths))
        G = lib.penalised_loss_gradient(best, X, LABELS, ALPHA)
        assert np.linalg.norm(G) == pytest.approx(lengths[-1], abs=1e-16)
        assert lengths[-1] <= 1e-13
        ends.append(best)
    bound = 2 * 1e-13 / ALPHA
    assert np.linalg.norm(ends[0] - ends[1]) <= bound
    assert np.linalg.norm(ends[0] - ends[2]) <= bound


def test_newton_ends_where_rounding_does():
    best, lengths = lib.minimise(X, LABELS, W, penalty=ALPHA, tolerance=0)
    assert lengths[-1] < 1e-15
    assert np.all(np.isfinite(best))


def test_scikit_learn_finds_the_same_minimum():
    linear_model = pytest.importorskip("sklearn.linear_model", reason="a peer")
    peer = linear_model.LogisticRegression(
        C=1 / (ALPHA * len(X)), fit_intercept=False, solver="newton-cg", tol=1e-12
    ).fit(X, LABELS)
    best, _ = lib.minimise(X, LABELS, np.zeros((4, 3)), penalty=ALPHA)
    np.testing.assert_allclose(best, peer.coef_, rtol=0, atol=1e-9)


def test_progress_is_told_every_epoch():
    told = []
    done = lib.train(X, LABELS, 4, rate=1, epochs=3, progress=lambda *now: told.append(now))
    assert told == [(epoch, 3, done.seen.loss[epoch]) for epoch in range(4)]


def test_a_bar_is_shown_only_to_a_reader(monkeypatch):
    assert progress.progress_bar("x") is None
    shell = SimpleNamespace(kernel=None)
    monkeypatch.setattr("IPython.get_ipython", lambda: shell)
    assert not progress.has_reader()
    for allowed in (False, True):
        parent = {"content": {"allow_stdin": allowed}}
        shell.kernel = SimpleNamespace(get_parent=lambda _channel, parent=parent: parent)
        assert progress.has_reader() is allowed
    shown = []
    handle = SimpleNamespace(update=lambda markup: shown.append(markup.data))
    monkeypatch.setattr("IPython.display.display", lambda *_, **__: handle)
    bar = progress.progress_bar("a < b")
    bar(1, 4, 0.5)
    words = "a &lt; b: epoch 1 of 4, loss 0.5000"
    assert shown == [f'<label><progress value="1" max="4"></progress> {words}</label>']
    bar(2, 4, 0.4)  # too soon after the last
    assert len(shown) == 1
    bar(4, 4, 0.3)
    assert shown[-1] == ""


def test_steps_that_blow_up_say_so():
    with (
        np.errstate(all="ignore"),
        pytest.raises(FloatingPointError, match="a smaller rate than 1e"),
    ):
        lib.train(X, LABELS, 4, rate=1e30, epochs=50, penalty=1)
