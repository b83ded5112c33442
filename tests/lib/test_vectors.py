"""The test vectors are rounded once, and are what `lib` computes and draws."""

import json
from itertools import pairwise
from operator import itemgetter
from pathlib import Path

import mpmath
import numpy as np
import pytest

import lib
from lib.definition import uniforms
from tools.generate import rounded

PATH = Path(__file__).parents[1] / "vectors/softmax.json"
VECTORS = json.loads(PATH.read_text(encoding="utf-8"))
# From the formula in the docstring of `lib.definition`, computed with Python's whole numbers; the
# JavaScript tests read the same file.
DRAWS = json.loads(PATH.with_name("draws.json").read_text(encoding="utf-8"))["draws"]
EPS = 2.0**-52
named = itemgetter("name")


def within(found: object, expected: object, allowed: object) -> None:
    """Compare with an error bound for each entry; the smallest subnormal is always allowed."""
    error = np.abs(np.asarray(found, float) - np.asarray(expected, float))
    bound = np.asarray(allowed, float) + 2 * 5e-324
    assert np.all(error <= bound), f"{np.max(error / bound):.3g} times what is allowed"


def relative_bound(a: np.ndarray) -> np.ndarray:
    """Bound what exp may do to the rounding of a − max: relative, grows with the gap."""
    return (4 + a.size + (np.max(a) - a) + np.dot(lib.softmax(a), np.max(a) - a)) * EPS


def test_numbers_are_rounded_once():
    with mpmath.workdps(60):
        assert rounded(mpmath.mpf(1) / 3) == 1 / 3
        assert rounded(-mpmath.mpf(1) / 3) == -1 / 3
        # A subnormal result: rounding to 53 bits first would be a second rounding.
        tiny = mpmath.ldexp(mpmath.mpf(1) + mpmath.ldexp(1, -80), -1075)
        assert rounded(tiny) == 5e-324
        assert rounded(mpmath.ldexp(1, -1075)) == 0.0
        assert rounded(mpmath.exp(-2000)) == 0.0
        assert str(rounded(-mpmath.exp(-2000))) == "0.0"
        assert rounded(mpmath.mpf(2) ** 60 + 1) == 2.0**60
        value = mpmath.exp(mpmath.mpf("-700.25"))
        nearest = rounded(value)
        assert abs(nearest - value) <= np.spacing(nearest) / 2


def test_the_cases_cover_what_they_should():
    sizes = {len(case["logits"]) for case in VECTORS["logits"]}
    assert sizes == set(range(1, 9))
    inputs = {abs(u) for case in VECTORS["logits"] for u in case["logits"]}
    assert {1000.0, 1e-8, 1e6, 5e-324} <= inputs
    assert any(len(set(case["logits"])) < len(case["logits"]) for case in VECTORS["logits"])
    assert PATH.stat().st_size < 300_000


@pytest.mark.parametrize("case", VECTORS["logits"], ids=named)
def test_logits(case):
    a, S, y = np.array(case["logits"]), np.array(case["softmax"]), case["label"]
    relative, gap = relative_bound(a), np.max(a) - a
    within(lib.softmax(a), S, relative * S)
    allowed = 4 * EPS * (gap + np.log(a.size) + 1)
    within(lib.log_softmax(a), case["log_softmax"], allowed)
    within(lib.cross_entropy_from_logits(a, y), case["cross_entropy"], allowed[y])
    expected = case["log_sum_exp"]
    within(lib.log_sum_exp(a), expected, 4 * EPS * (abs(expected) + np.log(a.size) + 1))
    allowed = 2 * relative[:, None] * (np.diag(S) + np.outer(S, S))
    for jacobian in (lib.softmax_jacobian, lib.softmax_jacobian_elementwise):
        within(jacobian(a), case["jacobian"], np.maximum(allowed, allowed.T))
    allowed = relative * (S + lib.one_hot(y, a.size))
    within(lib.gradient_by_logits(a, y), case["gradient"], allowed)
    # A property of the file that no derivation was asked for: sorted in, sorted out.
    assert all(u <= v for u, v in pairwise(S[np.argsort(a, kind="stable")]))


@pytest.mark.parametrize("case", VECTORS["layers"], ids=named)
def test_layers(case):
    W, x, y = np.array(case["W"]), np.array(case["x"]), case["label"]
    logits = W @ x
    size = np.sum(np.abs(W) * np.abs(x), axis=1).max()
    relative = (np.max(relative_bound(logits)) + 2 * size * EPS) * 4
    features = np.tile(np.abs(x), W.shape[0])
    P = np.array(case["probabilities"])
    within(lib.softmax_layer(W, x), P, relative * P)
    allowed = relative * P[:, None] * np.ones_like(features) * features
    within(lib.softmax_layer_jacobian(W, x), case["jacobian"], allowed)
    within(lib.softmax_layer_jacobian_by_product(W, x), case["jacobian"], allowed)
    within(lib.loss(W, x, y), case["loss"], relative * (1 + case["loss"]))
    allowed = relative * np.abs(x) * np.ones_like(W)
    within(lib.loss_gradient(W, x, y), case["gradient"], allowed)
    if P[y] > 1e-300:
        by_product = lib.loss_gradient_by_product(W, x, y).reshape(W.shape)
        within(by_product, case["gradient"], 4 * allowed)


@pytest.mark.parametrize("case", VECTORS["epochs"], ids=named)
def test_epochs_of_gradient_descent(case):
    y = case["labels"]
    for epochs, W in enumerate(case["weights"][1:], start=1):
        choices = {"rate": case["rate"], "epochs": epochs, "penalty": case["penalty"]}
        within(lib.train(case["X"], y, 3, **choices).W, W, 1e-13)


@pytest.mark.parametrize("case", VECTORS["distributions"], ids=named)
def test_cross_entropy_of_distributions(case):
    found = lib.cross_entropy_of(case["p"], case["q"])
    within(found, case["cross_entropy"], 8 * EPS * (1 + case["cross_entropy"]))


@pytest.mark.parametrize("seed", DRAWS)
def test_draws_are_those_of_the_formula(seed):
    numbers = uniforms(int(seed), 100_000)
    assert [*numbers[:6] * 2**32, numbers[-1] * 2**32] == DRAWS[seed]
