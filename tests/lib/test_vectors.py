"""The test vectors are rounded once, and what `lib` computes."""

import json
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import mpmath
import numpy as np
import pytest

import lib
from tools.generate import rounded

PATH = Path(__file__).parents[1] / "vectors/softmax.json"
VECTORS = json.loads(PATH.read_text(encoding="utf-8"))
EPS = 2.0**-52
LOGITS = pytest.mark.parametrize("case", VECTORS["logits"], ids=lambda case: case["name"])
LAYERS = pytest.mark.parametrize("case", VECTORS["layers"], ids=lambda case: case["name"])


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
        assert abs(Fraction(rounded(value)) - Fraction(*_ratio(value))) <= (
            Fraction(float(np.spacing(rounded(value)))) / 2
        )


def _ratio(value: mpmath.mpf) -> tuple[int, int]:
    _, mantissa, exponent, _ = value._mpf_
    return int(mantissa), 2 ** -int(exponent)


def test_the_cases_cover_what_they_should():
    sizes = {len(case["logits"]) for case in VECTORS["logits"]}
    assert sizes == set(range(1, 9))
    inputs = {abs(u) for case in VECTORS["logits"] for u in case["logits"]}
    assert {1000.0, 1e-8, 1e6, 5e-324} <= inputs
    assert any(len(set(case["logits"])) < len(case["logits"]) for case in VECTORS["logits"])
    assert PATH.stat().st_size < 300_000


@LOGITS
def test_softmax_in_ulps(case):
    a = np.array(case["logits"])
    expected = np.array(case["softmax"])
    within(lib.softmax(a), expected, relative_bound(a) * expected)


@LOGITS
def test_logarithms(case):
    a = np.array(case["logits"])
    gap = np.max(a) - a
    within(lib.log_softmax(a), case["log_softmax"], 4 * EPS * (gap + np.log(a.size) + 1))
    expected = case["log_sum_exp"]
    within(lib.log_sum_exp(a), expected, 4 * EPS * (abs(expected) + np.log(a.size) + 1))
    found = lib.cross_entropy_from_logits(a, case["label"])
    allowed = 4 * EPS * (gap[case["label"]] + np.log(a.size) + 1)
    within(found, case["cross_entropy"], allowed)


@LOGITS
def test_jacobian(case):
    a = np.array(case["logits"])
    S = np.array(case["softmax"])
    allowed = 2 * relative_bound(a)[:, None] * (np.diag(S) + np.outer(S, S))
    allowed = np.maximum(allowed, allowed.T)
    within(lib.softmax_jacobian(a), case["jacobian"], allowed)
    within(lib.softmax_jacobian_elementwise(a), case["jacobian"], allowed)


@LOGITS
def test_gradient_by_logits(case):
    a = np.array(case["logits"])
    S = np.array(case["softmax"])
    found = lib.gradient_by_logits(a, case["label"])
    allowed = relative_bound(a) * (S + lib.one_hot(case["label"], a.size))
    within(found, case["gradient"], allowed)


@LAYERS
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


@pytest.mark.parametrize("case", VECTORS["epochs"], ids=lambda case: case["name"])
def test_epochs_of_gradient_descent(case):
    y = case["labels"]
    for epochs, W in enumerate(case["weights"][1:], start=1):
        found = lib.train(
            case["X"], y, 3, rate=case["rate"], epochs=epochs, penalty=case["penalty"]
        )
        within(found.W, W, 1e-13)


@pytest.mark.parametrize("case", VECTORS["distributions"], ids=lambda case: case["name"])
def test_cross_entropy_of_distributions(case):
    found = lib.cross_entropy_of(case["p"], case["q"])
    within(found, case["cross_entropy"], 8 * EPS * (1 + case["cross_entropy"]))


@LOGITS
def test_the_vectors_keep_the_order(case):
    """A property of the file that no derivation was asked for: sorted in, sorted out."""
    order = np.argsort(case["logits"], kind="stable")
    assert all(u <= v for u, v in pairwise(np.array(case["softmax"])[order]))
