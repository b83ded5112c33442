"""check_jacobian finds mistakes and names them; compare finds disagreement and prints stably."""

import re
import subprocess
import sys
from functools import partial

import mpmath
import numpy as np
import pytest

import lib
from lib.symbolic.cross_entropy import gradient_by_logits
from lib.symbolic.definition import softmax_definition
from lib.symbolic.jacobian import entry_condensed
from lib.symbolic.stability import log_sum_exp
from lib.witnesses import (
    DisagreementError,
    JacobianError,
    analytic_layer,
    analytic_loss,
    analytic_softmax,
    central_differences,
    check_jacobian,
    compare,
    complex_step,
    exact,
)

A = np.array([1.0, 2.0, 3.0])
S = lib.softmax(A)
W = np.array([[0.1, 0.2], [0.3, -0.5], [1.0, 2.0]])
X = np.array([0.5, -2.0])


def test_the_right_jacobian_passes_by_both_methods():
    report = check_jacobian(analytic_softmax, lib.softmax_jacobian, A)
    assert repr(report) == (
        "3 × 3 entries agree with the complex step: "
        f"largest disagreement {report.difference / report.scale:.1e} of the scale"
    )
    assert report.difference < 1e-14 * report.scale
    report = check_jacobian(lib.softmax, lib.softmax_jacobian(A), A, method="central")
    assert repr(report) == (
        "3 × 3 entries agree with central differences: "
        f"largest disagreement {report.difference / report.scale:.1e} of the scale"
    )
    assert report.shape == (3, 3)
    assert report.difference <= 1e-9 * report.scale


@pytest.mark.parametrize(
    ("wrong", "hint"),
    [
        (-np.outer(S, S), "is δ_ij left out"),
        (-lib.softmax_jacobian(A), "Every sign is flipped."),
        (np.diag(S * (1 - S)) + np.outer(S, S) * (1 - np.eye(3)), "is flipped in the case i ≠ j:"),
        (np.diag(S * (1 - S)), "Only the diagonal is right"),
        (lib.softmax_jacobian(A) + np.eye(3), "Only the diagonal is wrong"),
        (np.diag(S) + np.outer(S, S), "in the case i ≠ j, and the diagonal is wrong too"),
        (
            3 * lib.softmax_jacobian(A),
            "Every entry is 3 times what it should be. Is it not divided",
        ),
        (lib.softmax_jacobian(A) / 3, "0.3333 times what it should be. Is a mean taken"),
        (1.5 * lib.softmax_jacobian(A), "Every entry is 1.5 times what it should be."),
        (S[:, None] * (np.eye(3) - S[:, None]), "That is S_i (δ_ij − S_i)"),
        (S * (np.eye(3) - S), "That is S_j (δ_ij − S_j)"),
        (np.full((3, 3), np.inf), "Does something overflow"),
    ],
)
def test_a_likely_mistake_is_recognised(wrong, hint):
    with pytest.raises(JacobianError, match=re.escape(hint)):
        check_jacobian(analytic_softmax, wrong, A)
    with pytest.raises(AssertionError, match=re.escape(hint)):
        check_jacobian(lib.softmax, wrong, A, method="central")


def test_a_transposed_jacobian_is_recognised():
    matrix = np.array([[1.0, 2.0], [3.0, 4.0]])
    with pytest.raises(JacobianError, match="It is the transpose"):
        check_jacobian(lambda u: matrix @ u, matrix.T, [1.0, 2.0])
    right = lib.softmax_jacobian(W @ X) @ W
    with pytest.raises(ValueError, match=r"\(2, 3\).*should be \(3, 2\).*transpose"):
        check_jacobian(lambda u: analytic_layer(W, u), right.T, X)
    matrix = np.triu(np.ones((3, 3)))
    with pytest.raises(JacobianError, match=r"It is the transpose\.$"):
        check_jacobian(lambda weights: np.sum(matrix * weights), matrix.T, matrix)


@pytest.mark.parametrize(
    ("wrong", "hint"),
    [
        (np.kron(X, lib.softmax_jacobian(W @ X)), "right, but in another order"),
        (np.kron(-np.outer(*[lib.softmax(W @ X)] * 2), X), "case t = i. Is a δ left out?"),
        (np.kron(np.diag(np.diag(lib.softmax_jacobian(W @ X))), X), "look at the case t ≠ i"),
    ],
)
def test_a_likely_mistake_with_a_layer_is_recognised(wrong, hint):
    with pytest.raises(JacobianError, match=re.escape(hint)):
        check_jacobian(lambda weights: analytic_layer(weights, X), wrong, W)


def test_the_rule_for_softmax_is_recognised_elsewhere():
    def shares(u: np.ndarray) -> np.ndarray:
        return np.asarray(u / np.sum(u))

    given = np.array([1.0, 2.0, 5.0])
    wrong = np.diag(shares(given)) - np.outer(shares(given), shares(given))
    with pytest.raises(JacobianError, match=re.escape("That is diag(f) − f fᵀ, which holds for")):
        check_jacobian(shares, wrong, given)
    with pytest.raises(JacobianError, match=r"\)\.$"):
        check_jacobian(shares, 2 * wrong, given)


def test_a_gradient_by_a_matrix_is_named_in_its_shape():
    def f(weights: np.ndarray) -> np.ndarray:
        return np.asarray(np.sum(np.sin(weights)) + np.sum(weights**2))

    right = np.cos(W) + 2 * W
    check_jacobian(f, right, W)
    with pytest.raises(
        ValueError, match=r"1 output and 6 inputs.*\(3, 2\) or \(1, 6\).*transpose"
    ):
        check_jacobian(f, right.T, W)
    wrong = right.copy()
    wrong[1, 1] = wrong[2, 0] = 0
    with pytest.raises(
        JacobianError, match=r"^2 of 6 entries are wrong. The first is entry \[1, 1\]"
    ):
        check_jacobian(f, wrong, W)
    with pytest.raises(JacobianError, match="slope of a penalty"):
        check_jacobian(f, np.cos(W), W)


@pytest.mark.parametrize(
    ("f", "point"),
    [
        (lambda u: u @ [1.0, 2.0, 3.0], np.ones((2, 3))[:1]),
        (lambda u: np.sin(u).sum(axis=0), W),
        (lambda u: W @ u, X),
        (analytic_softmax, A),
    ],
    ids=["one output", "rows for no class", "more outputs than inputs", "a single entry"],
)
def test_nothing_is_guessed_where_no_rule_fits(f, point):
    wrong = complex_step(f, point)
    wrong[-1, 0] += 1
    with pytest.raises(JacobianError, match=r"^1 of \d+ entries is wrong.*\)\.$"):
        check_jacobian(f, wrong, point)


def test_a_narrow_function_rounds_a_large_input():
    at = np.array([1000.3])
    right = np.diag(np.cos(at)).astype(np.float32)
    check_jacobian(lambda u: np.sin(np.float32(u)), right, at, method="central")
    with pytest.raises(JacobianError):
        check_jacobian(lambda u: np.sin(np.float32(u)), 1.01 * right, at, method="central")


def test_the_message_names_the_first_wrong_entry():
    wrong = lib.softmax_jacobian(A)
    wrong[1, 2] += 0.25
    wrong[0, 0] += 0.125
    with pytest.raises(JacobianError) as raised:
        check_jacobian(analytic_softmax, wrong, A)
    message = str(raised.value)
    assert message.startswith("2 of 9 entries are wrong. The first is row 0, column 0")
    assert f"got {wrong[0, 0]:.10g}" in message
    assert f"expected {S[0] - S[0] ** 2:.10g}" in message
    assert "The largest difference is 0.25" in message


def mirrored(u):
    return np.conj(u) if u.dtype == float else 2 * u


J, REAL = lib.softmax_jacobian(A), 'use method="central"'
central = partial(check_jacobian, method="central")


@pytest.mark.parametrize(
    ("call", "arguments", "error", "said"),
    [
        (check_jacobian, (lib.softmax, J, A), TypeError, f"does not take complex.*{REAL}"),
        (check_jacobian, (np.real, np.eye(3), A), TypeError, f"drops the imaginary part.*{REAL}"),
        (check_jacobian, (np.float64, np.eye(3), A), TypeError, f"not take complex.*{REAL}"),
        (check_jacobian, (mirrored, np.eye(3), A), TypeError, f"another function.*{REAL}"),
        (
            check_jacobian,
            (analytic_softmax, np.eye(2), A),
            ValueError,
            r"J has shape \(2, 2\), but",
        ),
        (check_jacobian, (analytic_softmax, J, []), ValueError, "at must hold at least one"),
        (check_jacobian, (np.sin, J, [np.inf, 0, 0]), ValueError, "at must hold finite numbers"),
        (check_jacobian, (lambda u: 1j * u, J, A), TypeError, "f must return real numbers"),
        (central, (lambda u: np.inf * u, np.eye(1), [1.0]), ValueError, "f is not finite at"),
        (partial(check_jacobian, method="forward"), (np.sin, J, A), ValueError, "method must be"),
        (partial(check_jacobian, rtol=0), (np.sin, J, A), ValueError, "rtol must be above 0"),
        (central_differences, (lib.softmax, A, 0), ValueError, "step must be above 0"),
        (central_differences, (np.sin, [1e18, 0.0]), ValueError, "step .*lost beside the input"),
        (compare, ({"alone": [1.0]},), ValueError, "a comparison needs two witnesses or more"),
        (compare, ({"u": [1.0], "v": [1.0, 2.0]},), ValueError, "the witnesses have different"),
        (compare, ({"u": [], "v": []},), ValueError, "the witnesses hold no numbers"),
        (partial(compare, unit="percent"), ({"u": 1, "v": 1},), ValueError, "unit must be"),
        (
            partial(exact, a=A),
            (entry_condensed(), "it"),
            KeyError,
            ".t is not an index of 'Any en",
        ),
    ],
)
def test_what_cannot_be_compared_is_refused(call, arguments, error, said):
    with pytest.raises(error, match=f"^{said}" if error is ValueError else said):
        call(*arguments)


def test_what_is_not_analytic_or_saturated_can_be_checked():
    check_jacobian(np.abs, np.eye(3), A, method="central")
    check_jacobian(analytic_softmax, lib.softmax_jacobian, [6.0, -14.0, 20.0, 0.0])


def test_scalar_functions_take_gradients():
    """The gradient of a loss by a matrix, in each shape that makes sense."""
    right = lib.loss_gradient(W, X, 1)
    for shape in ((3, 2), (1, 6), (6,)):
        check_jacobian(lambda u: analytic_loss(u, X, 1), right.reshape(shape), W)
        check_jacobian(lambda u: lib.loss(u, X, 1), right.reshape(shape), W, method="central")
    with pytest.raises(JacobianError):
        check_jacobian(lambda u: analytic_loss(u, X, 2), right, W)


@pytest.mark.parametrize("scale", [1e-8, 1.0, 20.0, 1000.0])
def test_the_numerical_derivatives_are_good(scale):
    at = scale * np.array([0.3, -0.7, 1.0, 0.0])
    truth = exact(entry_condensed(), "ij", a=at).astype(float)
    largest = np.max(np.abs(truth))
    assert np.max(np.abs(complex_step(analytic_softmax, at) - truth)) <= 1e-13 * largest + 1e-16
    assert np.max(np.abs(central_differences(lib.softmax, at) - truth)) <= 1e-11 * largest + 1e-13


def test_four_witnesses_of_the_jacobian():
    report = compare(
        {
            "SymPy": exact(entry_condensed(), "ij", a=A),
            "NumPy": lib.softmax_jacobian(A),
            "complex step": complex_step(analytic_softmax, A),
        }
    )
    assert repr(report).splitlines() == [
        "9 values, SymPy ≈ NumPy ≈ complex step",
        f"largest disagreement {report.largest:.1e} relative",
    ]
    assert report.largest == max(pair.relative for pair in report.pairs) < 1e-14
    differences = {"SymPy": exact(entry_condensed(), "ij", a=A)}
    differences["central"] = central_differences(lib.softmax, A)
    by_differences = compare(differences, within=1e-9, unit="absolute")
    assert repr(by_differences).endswith(f"largest disagreement {by_differences.largest:.1e}")
    ulps = compare(
        {"SymPy": exact(softmax_definition(), "j", a=A), "NumPy": S}, within=16, unit="ulp"
    )
    assert repr(ulps).endswith(f"largest disagreement {ulps.largest:.1e} ulp")


def test_disagreement_names_pair_place_and_values():
    with pytest.raises(DisagreementError) as raised:
        compare({"first": [1.0, 2.0], "second": [1.0, 2.0], "third": [1.0, 2.5]})
    assert str(raised.value) == (
        "first and third differ by 0.2 (relative), more than 1e-12, at index (1,): 2.0 and 2.5"
    )
    with pytest.raises(AssertionError, match="ulp"):
        compare({"u": 1.0, "v": 1.0 + 2**-50}, within=3, unit="ulp")
    compare({"u": 1.0, "v": 1.0 + 2**-50}, within=4, unit="ulp")


@pytest.mark.parametrize("gap", [170, 2000])
def test_exact_values_settle_where_digits_cancel(gap):
    """1 − S_0 is e^−gap/(1 + e^−gap): 50 digits of 1 − S_0 would give 0, and 100 not enough."""
    found = exact(gradient_by_logits(), "j", a=[gap, 0], y=0)
    with mpmath.workdps(60):
        truth = mpmath.exp(-gap) / (1 + mpmath.exp(-gap))
        assert abs(found[0] + truth) <= truth * mpmath.mpf(10) ** -49
        assert abs(found[1] - truth) <= truth * mpmath.mpf(10) ** -49
    assert exact(log_sum_exp(), a=[0.5], M=0)[()] == 0.5


def test_the_checks_work_without_sympy():
    """A reader's own check does not wait for SymPy."""
    program = (
        "import sys, numpy as np; from lib.witnesses import check_jacobian, analytic_softmax; "
        "check_jacobian(analytic_softmax, np.diag([.25, .25]) - .25 * (1 - np.eye(2)), [0, 0]); "
        "assert 'sympy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
