"""What people reported of other softmax code: each test is one kind, tried on every function."""

import inspect
import itertools
import tracemalloc
from decimal import Decimal
from fractions import Fraction

import mpmath
import numpy as np
import pytest
from sympy import Integer, Matrix

import lib
from lib import compensated, definition
from lib.grade import check_function, grade_function, grade_jacobian
from lib.symbolic.cross_entropy import row_jacobian
from lib.symbolic.definition import softmax_at, softmax_definition
from lib.symbolic.derivation import StepRefusedError, derive
from lib.symbolic.jacobian import entry_condensed, jacobian_matrix
from lib.symbolic.layer import layer_entry
from lib.symbolic.proof import equal, non_negative, positive
from lib.validation import as_float
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

NAN, INF = np.nan, np.inf
W = np.array([[1.0, -2.0], [0.5, 0.25], [-1.0, 3.0]])
X = np.array([[1.0, 2.0], [0.5, -1.0], [2.0, 0.0], [0.0, 1.0]])
Y = np.array([0, 2, 1, 0])
BIG = np.finfo(np.float64).max


# Graders and comparisons.


def test_a_message_shows_where_two_numbers_differ():
    u = 0.2689414213699951
    grade = grade_function(lambda _: u, lambda _: u * (1 + 3e-9), [[0.0]])
    assert "is 0.268941421; expected 0.268941422." in grade.words
    with pytest.raises(JacobianError, match=r"got 1\.00000000002, expected 1\."):
        check_jacobian(lambda x: x, [[1 + 2e-11]], [1.0], rtol=1e-12)
    with pytest.raises(JacobianError, match=r"difference is 1\.7e-09 \(allowed 1\.6e-09\)"):
        check_jacobian(lambda x: x, [[1 + 1.7e-9]], [1.0], rtol=1.6e-9)
    with pytest.raises(DisagreementError, match=r"by 1\.0001 \(absolute\), more than 1,"):
        compare({"u": 1.0001, "v": 0.0}, within=1, unit="absolute")


def test_a_grader_does_not_blame_the_student_for_what_it_was_given():
    assert repr(grade_function(lib.softmax, lib.softmax, np.eye(2))) == "Right: 2 inputs agree."
    assert grade_function(lib.softmax, lib.softmax, (row for row in np.eye(2))).right
    with pytest.raises(ValueError, match="inputs is empty"):
        grade_function(lib.softmax, lib.softmax, np.zeros((0, 2)))
    with pytest.raises(ValueError, match="at must hold finite numbers"):
        grade_jacobian(lib.softmax, lib.softmax_jacobian, [NAN, 0])
    with pytest.raises(ValueError, match="f is not finite around"):
        check_jacobian(
            lambda x: np.where(x > 0, INF, x), lambda _: np.eye(1), [0.0], method="central"
        )
    with pytest.raises(ZeroDivisionError):
        grade_function(lib.softmax, lambda _: 1 / 0, [[0.0]])
    assert check_function(lambda _: [], lambda _: [], [[0.0]]) == "1 input agrees."
    for nothing in (None, 1j, "1", [None]):
        with pytest.raises(TypeError, match="what expected returns must hold real numbers"):
            grade_function(lib.softmax, lambda _, found=nothing: found, [[0.0]])
    masked = np.ma.masked_array([1.0], [True])
    for inputs in (["a"], [[1j]], [None], [masked], masked, np.array([None])):
        with pytest.raises(TypeError, match="an input must"):
            grade_function(lib.softmax, lib.softmax, inputs)
    for inputs in (None, 1.0, np.array(1.0)):
        with pytest.raises(TypeError, match="inputs must be a list"):
            grade_function(lib.softmax, lib.softmax, inputs)
    for rtol in (-1, NAN, INF, 1):
        with pytest.raises(ValueError, match="rtol must be a finite number"):
            check_function(lib.softmax, lib.softmax, [[0.0]], rtol=rtol)


def test_compare_rounds_nothing():
    third = np.longdouble(1) / 3
    tiny = np.spacing(np.float64(1)) / 1024
    for u, v in [
        (10**400 + 1, 10**400),
        (np.longdouble(1) + np.longdouble(tiny), 1.0),
        (third, float(third)),
    ]:
        if u == v:  # a machine whose longdouble is float64
            continue
        with pytest.raises(DisagreementError):
            compare({"u": u, "v": v}, within=0)
        assert "largest disagreement 0" in repr(compare({"u": u, "v": u}, within=0))
    for bad in (np.array([None]), np.array([True], object), "1", np.ma.masked_array([1])):
        with pytest.raises(TypeError, match="u must hold real numbers"):
            compare({"u": bad, "v": 1})
    assert compare({"u": INF, "v": INF}).pairs[0].relative == 0
    with pytest.raises(DisagreementError, match="differ by inf"):
        compare({"u": 10**400, "v": 1}, unit="absolute")
    assert compare({"u": 1.0, "v": 1 + 2**-52}, unit="ulp", within=1).pairs[0].ulp == 1


@pytest.mark.parametrize("dtype", [np.float16, np.float32])
@pytest.mark.parametrize("method", ["central", "complex-step"])
@pytest.mark.parametrize("at", [[0.3, -1.2], [2.7, 3.1, 0.01]])
def test_a_narrow_function_is_differentiated_with_a_step_that_it_can_bear(dtype, method, at):
    def narrow(a):
        if np.iscomplexobj(a):
            e = np.exp(a.astype(np.complex64))
            return e / e.sum()
        return lib.softmax(a.astype(dtype))

    if method == "complex-step" and dtype == np.float16:
        pytest.skip("no complex numbers are that narrow")
    J = lib.softmax_jacobian(at)
    for given_J in (J, J.astype(dtype)):
        check_jacobian(narrow, given_J, at, method=method)
        with pytest.raises(JacobianError):
            check_jacobian(narrow, -given_J, at, method=method)
    check_jacobian(lib.softmax, J.astype(dtype), at, method="central")
    off = J + (0.1 if dtype == np.float16 else 1e-3) * np.eye(len(at))
    with pytest.raises(JacobianError):
        check_jacobian(narrow, off, at, method=method)


# Integers, formats, and results that fit.


@pytest.mark.parametrize("dtype", [np.int8, np.int16, np.int32, np.int64, np.uint8, np.uint64])
def test_squares_of_integer_weights_do_not_wrap(dtype):
    for w in (16, int(np.iinfo(dtype).max)):
        for weights in (np.array([[w]], dtype), [[w]]):
            expected = float(w) ** 2
            assert lib.penalised_loss(weights, [[0.0]], [0], 2.0) == pytest.approx(expected)
            found = lib.penalised_loss_gradient(weights, [[0.0]], [0], 2.0)
            assert found.tolist() == [[2.0 * float(w)]]
            assert found.dtype == np.float64
    assert lib.penalised_loss([[2**32]], [[0.0]], [0], 2.0) == 2.0**64
    assert lib.penalised_loss([[2**70]], [[0.0]], [0], 2.0) == 2.0**140
    assert lib.penalised_loss([[1e-200]], [[0.0]], [0], 1e300) == pytest.approx(5e-101, abs=0)
    assert lib.penalised_loss(np.float16([[300]]), [[0.0]], [0], 2.0) == 90000


def test_what_fits_the_format_does_not_overflow_on_the_way():
    for m in (lib, compensated):
        for dtype, v in ((np.float16, 40000), (np.float32, 3e38), (np.float64, 1.5e308)):
            found = m.jacobian_times_vector(dtype([8, 0]), dtype([v, -v]))
            e = np.exp(-8.0)
            expected = 2 * (v * (e / (1 + e) ** 2))
            np.testing.assert_allclose(found, [expected, -expected], rtol=1e-3)
            assert found.dtype == dtype
            np.testing.assert_array_equal(
                m.vector_times_jacobian(dtype([v, -v]), dtype([8, 0])), found
            )
    for dtype, x in ((np.float16, 60000), (np.float32, 3e38), (np.float64, 1.7e308)):
        batch = np.full((3, 1), x, dtype)
        found = lib.mean_loss_gradient(np.zeros((2, 1), dtype), batch, [0, 0, 0])
        np.testing.assert_allclose(found, [[-dtype(x) / 2], [dtype(x) / 2]], rtol=1e-3)
        assert found.dtype == dtype
    # Logits of 1e400 in float64, and of 6e8 in float16.
    for dtype, w in ((np.float64, 1e200), (np.float16, 24992)):
        weights, x = dtype([[w], [0]]), dtype([w])
        np.testing.assert_array_equal(lib.softmax_layer(weights, x), [1, 0])
        np.testing.assert_array_equal(lib.loss_gradient(weights, x, 1), [[w], [-w]])
        assert lib.loss(weights, x, 0) == 0
        assert lib.accuracy(dtype([[w / 2], [w]]), [[w]], [1]) == 1
    half = np.float16
    H = lib.penalised_loss_hessian(half([[0], [0]]), half([[300]] * 4))
    np.testing.assert_array_equal(H, half([[22500, -22500], [-22500, 22500]]))
    H = lib.penalised_loss_hessian(np.zeros((2, 1)), [[1.5e154]] * 4)
    np.testing.assert_allclose(H, 5.625e307 * np.array([[1, -1], [-1, 1]]))
    assert lib.penalised_loss([[1e200]], [[0.0]], [0], 1e-200) == pytest.approx(5e199)
    assert lib.mean_loss(half([[60000], [0]]), half([[1]] * 8), [1] * 8) == half(60000)
    assert lib.mean_loss([[1.5e308], [0]], [[1.0]] * 3, [1] * 3) == pytest.approx(1.5e308)


# NaN scores, and labels.


@pytest.mark.parametrize("bad", [[[NAN], [0]], [[INF], [0]], [[-INF], [-INF]]])
def test_nan_probabilities_have_no_accuracy(bad):
    assert np.isnan(lib.accuracy(bad, [[1.0]], [0]))
    assert np.isnan(lib.accuracy(bad, [[1.0]] * 2, [0, 1]))
    assert lib.accuracy([[-INF], [0]], [[1.0]], [1]) == 1


@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64, np.longdouble])
def test_a_slice_with_nan_has_no_number_for_a_result(dtype):
    P, zeros = dtype([[NAN, 0.5, 0.5], [0.25, 0.25, 0.5]]), np.zeros((2, 3))
    for label in range(3):
        for found in (
            lib.cross_entropy_of_label(P, label),
            lib.cross_entropy_jacobian(P, label),
            lib.cross_entropy_of(np.eye(3)[[label] * 2], P),
            lib.cross_entropy_of(P, np.full((2, 3), dtype(1) / 3)),
            lib.cross_entropy_from_logits(zeros, P),
            lib.gradient_by_logits(zeros, P),
            compensated.gradient_by_logits(zeros, P),
            compensated.gradient_by_logits(P, label),
        ):
            assert np.isnan(found[0]).all()
            assert np.isfinite(found[1]).all()


def test_weights_beyond_float64_are_not_answered():
    assert lib.minimise([[1e150]], [0], [[0.0], [0.0]], penalty=1)[1][0] == pytest.approx(
        1e150 / np.sqrt(2)
    )


@pytest.mark.parametrize("shape", [(4,), (3, 4), (1, 4), (2, 1), (1, 1, 1), (0,)])
def test_a_shift_is_one_number_for_each_slice(shape):
    a = np.arange(12.0).reshape(3, 4)
    with pytest.raises(ValueError, match=r"^shift of shape .* does not broadcast"):
        lib.softmax_shifted(a, np.zeros(shape))
    for fits, axis in (((), -1), ((1,), -1), ((3, 1), -1), ((1, 1), 1), ((4,), 0), ((1, 4), 0)):
        found = lib.softmax_shifted(a, np.full(fits, -5), axis)
        np.testing.assert_allclose(found, lib.softmax(a, axis), rtol=1e-14)
    with pytest.raises(ValueError, match=r"^shift of shape \(4,\)"):
        lib.softmax_shifted(a, np.zeros(4), axis=None)


@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64, np.longdouble])
@pytest.mark.parametrize("n", [1, 3, 1000, 100_000])
def test_a_softmax_of_any_format_is_a_distribution_in_any_other(dtype, n):
    for a in (np.zeros(n), np.random.default_rng(n).normal(0, 3, n), -np.arange(n) / n):
        P = lib.softmax(a.astype(dtype))
        for p in (P, P.astype(np.float64), P.astype(np.float32), P.tolist()):
            assert lib.cross_entropy_of_label(p, 0) >= 0
            assert np.isfinite(lib.cross_entropy_of(p, p))
            assert np.isfinite(lib.cross_entropy_from_logits(a, np.asarray(p)))
    for wrong in ([0.5, 0.502], [0.3, 0.69]):
        with pytest.raises(ValueError, match="must sum to 1"):
            lib.cross_entropy_of_label(wrong, 0)


# Memory, axes, and what counts as an array.


def test_one_hot_needs_no_square_matrix():
    tracemalloc.start()
    Y = lib.one_hot([0, 1], 50257)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2e6
    assert np.flatnonzero(Y).tolist() == [0, 50258]


class Series:
    """What NumPy sees of a pandas Series of mixed columns: its numbers, as objects."""

    def __init__(self, *numbers):
        self.numbers = numbers

    def __array__(self, dtype=None, copy=None):
        array = np.empty(len(self.numbers), object)
        array[:] = self.numbers
        return array if dtype is None else array.astype(dtype)


def test_a_series_and_huge_integers_are_arrays():
    assert lib.softmax(Series(1, 2.0)).tolist() == lib.softmax([1, 2]).tolist()
    assert lib.cross_entropy_from_logits(Series(1, 2.0), Series(0, 1)) == pytest.approx(
        lib.cross_entropy_from_logits([1, 2], 1)
    )
    assert lib.one_hot(Series(0, 1), 2).tolist() == [[1, 0], [0, 1]]
    assert lib.one_hot(Series(), 2).shape == (0, 2)
    assert lib.softmax([2**70, 2**70]).tolist() == [0.5, 0.5]
    assert as_float("a", 2**70) == 2.0**70
    for bad in (Series(1, None), Series(1, np.True_), Series("1"), np.array([1, 2], object)):
        with pytest.raises(TypeError, match="a must hold real numbers"):
            lib.softmax(bad)


class Frame(Series):
    """What Python sees of a pandas frame: the names of its columns."""

    def __iter__(self):
        return iter(range(7))


def test_the_inputs_of_a_grader_are_the_rows_of_a_frame():
    seen = []
    grade = grade_function(lambda a: seen.append(a.tolist()) or a, lambda a: a, Frame(1, 2.5))
    assert repr(grade) == "Right: 2 inputs agree."
    assert seen == [1, 2.5]


# Small terms.


@pytest.mark.parametrize("dtype", [np.float32, np.float64, np.longdouble])
def test_log_sum_exp_keeps_the_small_term(dtype):
    eps = float(np.finfo(dtype).eps)
    for a in ([0, -40], [-40, 0], [0, -40, -41], [0, -80, -INF]):
        expected = np.exp(np.array(a, np.longdouble))
        expected = np.sum(expected[expected < 1])  # log(1 + o) is o to 1e-17
        for function in (lib.log_sum_exp, compensated.log_sum_exp):
            np.testing.assert_allclose(function(dtype(a)), expected, rtol=max(8 * eps, 4e-18))
    assert lib.log_sum_exp(dtype([0, 0])) == pytest.approx(np.log(2))
    # The plain logarithms lose it, and say so in their docstrings.
    small = compensated.log_sum_exp(dtype([0, -40]))
    assert compensated.log_softmax(dtype([0, -40]))[0] == -small
    assert compensated.cross_entropy_from_logits(dtype([0, -40]), 0) == small
    assert lib.log_sum_exp(np.zeros((2, 3), dtype)).dtype == dtype


def test_a_warning_filter_of_the_caller_changes_nothing():
    with np.errstate(all="raise"):
        assert lib.softmax(np.array([BIG, -BIG, INF])).shape == (3,)
        assert lib.softmax([[BIG, -BIG], [NAN, INF]])[0].tolist() == [1, 0]
        assert lib.accuracy([[BIG], [-BIG]], [[2.0]], [0]) == 1
        lib.cross_entropy_jacobian([1, 0], 1)
        assert np.geterr()["over"] == "raise"


# Every argument of every function.

A, V, P = np.array([1.0, 2.0, 0.5]), np.array([1.0, -1.0, 2.0]), np.array([0.25, 0.25, 0.5])
ONE = {"W": W, "x": X[0], "y": 1}
# A right value for every argument by its name: an array, an integer, or a number.
RIGHT = (
    {"a": A, "v": V, "p": P, "q": P, "P": np.array([P] * 4), "W": W, "x": X, "X": X, "y": Y}
    | {"shift": np.array([-2.0]), "parts": P, "counts": np.array([1, 2, 1])}
    | {"T": 3, "N": 2, "i": 1, "j": 1, "first": 1, "n": 2, "seed": 1, "epochs": 1}
    | {"count": 3, "held_out": 1, "rate": 0.5, "penalty": 0.5, "tolerance": 1e-3}
)
OTHERWISE = {lib.train: {"held_out": (X, Y)}}
for m in (lib, compensated):
    OTHERWISE[m.cross_entropy_from_logits] = {"a": X @ W.T}
    OTHERWISE[m.gradient_by_logits] = {"a": X @ W.T, "y": np.array([P] * 4)}
PUBLIC = [
    *(getattr(m, name) for m in (lib, compensated) for name in m.__all__),
    *(
        f
        for name, f in vars(definition).items()
        if inspect.isfunction(f)
        and f.__module__ == definition.__name__
        and name[0] != "_"
        and name not in lib.__all__
    ),
]


def right_arguments(f):
    """Return what every argument of a public function may be."""
    names = [name for name in inspect.signature(f).parameters if name not in {"axis", "progress"}]
    return {name: OTHERWISE.get(f, {}).get(name, RIGHT[name]) for name in names}


def taking(*names):
    """Return the public functions that take arguments of these names."""
    return [f for f in PUBLIC if {*names} <= {*inspect.signature(f).parameters}]


@pytest.mark.parametrize("f", [f for f in taking("y") if f is not lib.one_hot])
def test_only_a_scalar_label_stands_for_all(f):
    def call(y):
        return repr(f(**{**right_arguments(f), "y": y}))

    for labels in ([1], [[1], [0], [1], [2]], [0, 1], [[0, 1, 2, 0]]):
        with pytest.raises(ValueError, match=r"^y must|^soft targets y"):
            call(labels)
    with pytest.raises(TypeError, match=r"^y must hold integer class labels"):
        call(Y / 2)
    assert call(1) == call([1] * 4) == call(np.int8(1))
    for outside in (-1, 3):
        said = f"y must hold labels from 0 to 2 for 3 classes, got {outside}"
        with pytest.raises(IndexError, match=said):
            call(outside)


@pytest.mark.parametrize("f", taking("X"))
def test_a_batch_has_rows_of_the_right_width_and_a_name(f):
    wrong = [(X[0], r"have shape \(B, N\), got \(2,\)"), (X[:0], "hold at least one input")]
    if f in taking("W"):
        wrong.append((np.ones((4, 3)), r"have shape \(B, 2\), got \(4, 3\)"))
    for batch, said in wrong:
        with pytest.raises(ValueError, match=rf"^X must {said}"):
            f(**{**right_arguments(f), "X": batch})


@pytest.mark.parametrize("f", taking("axis"))
def test_an_axis_is_an_integer_within_bounds(f):
    def call(axis, a=np.full((2, 2), 0.5)):  # noqa: B008 (is not changed)
        given = {name: 0 if name == "shift" else a for name in right_arguments(f)}
        return f(**given, axis=axis)

    for axis in (1.0, 0.0, -1.0, True, False, np.True_, "0", [0], (0, 1.0)):
        for a in (np.full((2, 2), 0.5), np.ones(1)):
            with pytest.raises(TypeError, match="axis must be an integer"):
                call(axis, a)
    with pytest.raises(ValueError, match="repeated axis"):
        call((0, -2))
    for axis in (2, -3, 2**31, 2**70, -(2**70)):
        with pytest.raises(np.exceptions.AxisError, match=f"axis {axis} "):
            call(axis)
    for axis, a in (((0, 2), np.ones((2, 2))), (1, 1.0)):
        with pytest.raises(np.exceptions.AxisError):
            call(axis, a)
    np.testing.assert_array_equal(call(np.int8(1)), call(-1))


@pytest.mark.parametrize("f", PUBLIC)
def test_an_integer_has_a_least_value(f):
    arguments = right_arguments(f)
    for name in {"T", "N", "n", "epochs", "count", "held_out", "seed"} & {*arguments}:
        if type(arguments[name]) is not int:
            continue
        none = name == "n" and f is not definition.root_mean_square_error
        least = 0 if none or name == "seed" else 1
        with pytest.raises(ValueError, match=f"^{name} must be at least {least}, got"):
            f(**{**arguments, name: least - 1})


# What fits only some: a function, its arguments, the error, and what it says.
REFUSED = [
    (lib.weight_column, (0, 1, 4), IndexError, "i must be at least 1, got 0"),
    (lib.weight_column, (1, 5, 4), IndexError, "j must be from 1 to 4, got 5"),
    (lib.weight_column, (1, 0, 4), IndexError, "j must be from 1 to 4, got 0"),
    (lib.weight_column, (-1, 0, 4, 0), IndexError, "i must be at least 0, got -1"),
    (lib.weight_column, (0, 4, 4, 0), IndexError, "j must be from 0 to 3, got 4"),
    (lib.weight_column, (1, 1, 4, 2), ValueError, "first must be 0 or 1, got 2"),
    (lib.logits, (W[0], X[0]), ValueError, r"W must have shape \(T, N\), got \(2,\)"),
    (lib.softmax_layer, (W, A), ValueError, r"x must have shape \(…, 2\), got \(3,\)"),
    (lib.softmax_layer_jacobian, (W, 1), ValueError, r"x must have shape \(…, 2\), got \(\)"),
    *(
        (f, arguments, ValueError, said)
        for m in (lib, compensated)
        for f, arguments, said in (
            (m.softmax_jacobian, (3.0,), r"a must have shape \(…, N\), got \(\)"),
            (m.jacobian_times_vector, (3.0, [1]), r"a must have shape \(…, N\), got \(\)"),
            (m.jacobian_times_vector, (A, X[0]), r"v must have shape \(…, 3\), got \(2,\)"),
            (m.jacobian_times_vector, (X, W), r"v of shape \(3, 2\) does not .* \(4, 2\)"),
            (m.gradient_by_logits, (A, X[0]), r"soft targets y must .* \(3,\), got \(2,\)"),
            (m.cross_entropy_from_logits, (A, [P]), r"y must be labels of shape \(\) or soft"),
            (m.gradient_by_logits, (X @ W.T, [P]), r"soft .* \(4, 3\), got \(1, 3\)"),
            (m.cross_entropy_from_logits, (X @ W.T, [0, 1]), r"y must hold one .*, shape \(4,\)"),
        )
    ),
    (lib.softmax_jacobian_elementwise, (X,), ValueError, r"a must have shape \(N,\), got \(4, 2"),
    (lib.cross_entropy_of, (P, [0.25] * 4), ValueError, r".*same shape, got \(3,\) and \(4,\)"),
    (lib.cross_entropy_of_label, (1.0, 0), ValueError, "P must have shape"),
    (lib.held_out_split, (10, 10, 0), ValueError, "held_out must be below count = 10, got 10"),
    (lib.held_out_split, (10**8 + 1, 1, 0), ValueError, "count must be at most 100000000, got"),
    (lib.held_out_split, (5, 1, 10**400), ValueError, "seed is an integer beyond"),
    (lib.minimise, {"penalty": 0}, ValueError, "penalty must be above 0"),
    (lib.minimise, {"penalty": 1e308}, FloatingPointError, "the gradient is beyond"),
    (lib.minimise, {"X": 1e160 * X, "W": 0 * W}, FloatingPointError, "the Hessian .* too large"),
    (lib.train, {"rate": 0}, ValueError, "rate must be above 0, got 0"),
    (lib.train, {"X": np.where(X > 1, NAN, X)}, ValueError, "X must hold finite numbers, got nan"),
    *(
        (lib.train, {"held_out": bad}, ValueError, "held_out must be inputs and labels")
        for bad in (3, "ab", {0: 1, 1: 2}, (X,), (X, Y, Y))
    ),
    (lib.train, {"held_out": (X[:, :1], Y)}, ValueError, r"held-out X must have shape \(B, 2\)"),
    (lib.train, {"held_out": (X, Y + 9)}, IndexError, "held-out y must hold labels"),
    (definition.uniforms, (2**32, 1), ValueError, "seed must be at most"),
    *((definition.draw_classes, (a, 1, 1), ValueError, "a must") for a in ([], [[1.0, 2.0]], 3.0)),
    *(
        (f, arguments, ValueError, said)
        for bad in ([NAN, 0], [INF, 0], [-INF, -INF])
        for f, arguments, said in (
            (definition.draw_classes, (bad, 3, 0), "a must have a softmax"),
            (lib.minimise, {"W": [bad] * 3}, "W must hold finite numbers"),
            (lib.largest_curvature, ([bad],), "X must hold finite numbers"),
        )
    ),
    *(
        (lib.one_hot, (far, 2), IndexError, "y must hold labels")
        for far in (2**63, 2**70, -(2**70), [0, 2**80])
    ),
    # Only what is made of sizes has to fit.
    (lib.logits_jacobian, ([1.0, 2.0], 10**6), ValueError, "T must be at most"),
    (lib.one_hot, (np.zeros(10**5, int), 10**6), ValueError, "T must be at most"),
    (definition.frequency_error, ([0, 0], [0.5, 0.5]), ValueError, "counts must hold draws"),
    (definition.frequency_error, ([1, 2], [1.0]), ValueError, "counts and parts must have one"),
]


@pytest.mark.parametrize(("f", "arguments", "error", "said"), REFUSED)
def test_what_does_not_fit_is_refused_by_its_name(f, arguments, error, said):
    with pytest.raises(error, match=f"^{said}"):
        f(**{**right_arguments(f), **arguments}) if type(arguments) is dict else f(*arguments)


CALLS = [
    *((f, right_arguments(f)) for f in PUBLIC),
    (lib.one_hot, {"y": 0, "T": 3}),
    (lib.loss, ONE),
    (check_jacobian, {"f": np.sin, "J": np.diag(np.cos(A)), "at": A, "rtol": 0.5}),
    (check_function, {"mine": np.sin, "expected": np.sin, "inputs": [A], "rtol": 0.5}),
    (lambda at: grade_jacobian(np.sin, np.diag(np.cos(A)), at), {"at": A}),
    (complex_step, {"f": np.sin, "at": A}),
    (central_differences, {"f": np.sin, "at": A, "step": 0.125}),
    (analytic_softmax, {"a": A}),
    (analytic_layer, {"W": W, "x": X[0]}),
    *((analytic_loss, {**ONE, "y": y}) for y in (1, np.array(1))),
    (compare, {"witnesses": {"u": A, "v": A}, "within": 0.5}),
    (lambda u: compare({"u": u, "v": A}), {"u": A}),
    (entry_condensed().value, {"a": A, "i": 0, "j": 1, "digits": 20}),
    (softmax_definition().value, {"a": A, "j": 0, "N": 3}),
    (exact, {"derivation": layer_entry(), "over": "tij", "W": W, "x": X[0]}),
]


def every(kind):
    """Try every function that takes arguments of a kind, with their names."""
    named = [
        (f, given, [name for name in given if type(given[name]) is kind]) for f, given in CALLS
    ]
    return pytest.mark.parametrize(("f", "arguments", "names"), [row for row in named if row[2]])


def first_replaced(value, new):
    """Return nested lists with another first number."""
    if not isinstance(value, list):
        return new
    return [first_replaced(value[0], new), *value[1:]]


BAD = {
    "a masked array": lambda array: np.ma.masked_array(array, array == array.flat[0]),
    "masked rows": lambda array: [np.ma.masked_array(part, mask=True) for part in [*array]],
    "bools": lambda array: array > 0,
    "a bool among numbers": lambda array: first_replaced(array.tolist(), bool(1)),
    "a bool of NumPy among numbers": lambda array: first_replaced(array.tolist(), np.False_),
    "digits": lambda array: array.astype(str),
    "a digit among numbers": lambda array: first_replaced(array.tolist(), "1"),
    "complex numbers": lambda array: array + 0j,
    "bytes": lambda array: array.astype("S"),
    "decimals": lambda array: first_replaced(array.tolist(), Decimal(1)),
    "None among numbers": lambda array: first_replaced(array.tolist(), None),
    "durations": lambda array: array.astype("m8[s]"),
    "records": lambda array: np.zeros(array.shape, [("re", float)]),
    "a generator": lambda array: (part for part in array.tolist()),
    "a set": lambda array: set(array.ravel().tolist()),
    "rows of different length": lambda array: [array.tolist(), [[1.0]]],
    "a list that holds itself": lambda _: endless(),
    "what cannot be made an array": lambda _: Closed(),
}

SAID = {"a masked array": "masked array.*-inf", "complex numbers": "complex128"}
IN_COMPLEX_ARITHMETIC = {analytic_softmax, analytic_layer, analytic_loss}


def endless():
    rows = [1.0]
    rows.append(rows)
    return rows


class Closed:
    """What NumPy sees of a tensor that is not to be read."""

    def __array__(self, dtype=None, copy=None):
        raise RuntimeError("can't call numpy() on a tensor that requires grad")


@every(np.ndarray)
def test_no_argument_is_taken_for_what_it_is_not(f, arguments, names):
    f(**arguments)
    for name, kind in itertools.product(names, BAD):
        array = arguments[name]
        if kind == "decimals" and (name == "u" or f.__name__ in {"exact", "value"}):
            continue  # a Decimal has an exact value, and that is what is asked for there
        if array.ndim == 0 and kind in {"masked rows", "a generator"}:
            continue
        if kind == "complex numbers" and f in IN_COMPLEX_ARITHMETIC:
            continue
        with pytest.raises((TypeError, ValueError), match=rf"\b{name}\b.*{SAID.get(kind, '')}"):
            f(**{**arguments, name: BAD[kind](array)})


@every(np.ndarray)
def test_an_array_may_come_in_any_wrapping(f, arguments, names):
    """As rows, as a subclass, as something that NumPy can read, and not to be written to."""
    known = f(**arguments)

    class Own(np.ndarray):
        def __array_ufunc__(self, *_, **__):
            raise AssertionError("an argument's own arithmetic is not asked for")

    for name in names:
        array = arguments[name]
        frozen = array.copy()
        frozen.flags.writeable = False
        wrapped = [frozen, array.view(Own), tuple(array.tolist()) if array.ndim else array]
        if array.ndim:
            wrapped += [[*array], Series(*array) if array.ndim == 1 else memoryview(array)]
        for one in wrapped:
            assert repr(f(**{**arguments, name: one})) == repr(known)


@every(int)
@pytest.mark.parametrize(
    "bad",
    [
        *(True, np.True_, 1.0, np.float32(1), "1", None, [1.0], 1j, Fraction(1), Decimal(1)),
        *(np.ma.masked_array(1, mask=True), np.ma.masked, NAN, object(), 10**5000, -(10**5000)),
    ],
    ids=lambda bad: type(bad).__name__,
)
def test_an_integer_is_an_integer(f, arguments, names, bad):
    known = f(**arguments)
    for name in names:
        with pytest.raises((TypeError, ValueError), match=rf"\b{name}\b"):
            f(**{**arguments, name: bad})
        for kind in (np.int8, np.uint64, np.array):
            found = f(**{**arguments, name: kind(arguments[name])})
            assert repr(found) == repr(known)


@pytest.mark.parametrize("far", [2**45, 2**63 - 1, 2**63, 2**64 - 1, 10**30, 10**308])
@every(int)
def test_a_size_beyond_memory_is_refused_at_once(f, arguments, names, far):
    # A column or a seed may be so large: no array is made of it.
    for name in {"T", "N", "n", "y", "count", "held_out", "epochs", "digits"} & set(names):
        if f is definition.root_mean_square_error:
            assert 0 < f(**{**arguments, name: 10**300}) < 1e-149
            continue
        with pytest.raises((ValueError, IndexError), match=rf"\b{name}\b"):
            f(**{**arguments, name: far})
    if "T" in names:
        for kind in (np.zeros((0, 1)), np.zeros((2, 0))):
            array = {"x": kind} if f is lib.logits_jacobian else {"y": kind.astype(int)}
            with pytest.raises(ValueError, match=r"\bT\b"):
                f(**{**arguments, **array, "T": far})


@every(float)
@pytest.mark.parametrize(
    "bad",
    [True, "0.5", None, [0.5], 0.5j, NAN, INF, -0.5, 10**400, Decimal("0.5")],
)
def test_a_number_is_a_finite_number(f, arguments, names, bad):
    known = f(**arguments)
    for name in names:
        if name == "rtol" and bad is None:
            continue  # the usual one
        with pytest.raises((TypeError, ValueError), match=rf"\b{name}\b"):
            f(**{**arguments, name: bad})
        for kind in (np.float32, np.longdouble, Fraction, np.array):
            assert repr(f(**{**arguments, name: kind(arguments[name])})) == repr(known)


@pytest.mark.parametrize("bad", ["x", 1, None, [np.sin], A])
def test_a_function_is_a_function(bad):
    for name, call in (
        ("progress", lambda: lib.train(X, Y, 3, rate=1, epochs=1, progress=bad)),
        ("f", lambda: check_jacobian(bad, np.eye(3), A)),
        ("f", lambda: grade_jacobian(bad, np.eye(3), A)),
        ("f", lambda: complex_step(bad, A)),
        ("f", lambda: central_differences(bad, A)),
        ("expected", lambda: grade_function(np.sin, bad, [A])),
    ):
        if name != "progress" or bad is not None:
            with pytest.raises(TypeError, match=rf"^{name} must be a function"):
                call()


def test_witnesses_have_names_and_inputs_an_order():
    for bad in ([("u", A), ("v", A)], (A, A), {1, 2}, "ab", None, 3, np.eye(2), iter([A, A])):
        with pytest.raises(TypeError, match=r"^witnesses must be a mapping of names"):
            compare(bad)
    assert "1 ≈ None" in repr(compare({1: A, None: A}))
    for bad in (float, Decimal("sNaN"), Decimal("1e999999999"), Decimal("1e-999999999")):
        with pytest.raises((TypeError, ValueError), match=r"^u (must hold|holds)"):
            compare({"u": bad, "v": 1})
    for inputs in ({1.0, 2.0}, {0.5: 1.0}, frozenset([1.0]), "12", b"12", bytes(2)):
        with pytest.raises(TypeError, match=r"^inputs must be a list of inputs"):
            grade_function(np.sin, np.sin, inputs)
    assert grade_function(np.sin, np.sin, {"a": 1.0}.values()).right


def test_what_an_answer_stops_with_is_said_in_one_line():
    def stops(_):
        raise ValueError("x\n" * 1000)

    words = grade_function(stops, np.sin, [A]).words
    assert "\n" not in words
    assert len(words) < 500
    grade = grade_function(lambda _: next(iter([])), np.sin, [A])
    assert "stops with StopIteration. It" in grade.words


def test_no_tolerance_lets_every_jacobian_pass():
    for rtol in (5e-324, 1e-300, 1e-20):
        with pytest.raises(JacobianError):
            check_jacobian(np.sin, np.diag(A), A, rtol=rtol)
    for J in (np.full((3, 3), 5e-324), 5e-324 * np.diag(np.cos(A)), np.full((3, 3), BIG)):
        assert not grade_jacobian(np.sin, J, A).right


@pytest.mark.parametrize("bad", ["a", None, [1], A, True, object()])
def test_what_is_proved_is_an_expression(bad):
    for call in (
        lambda: equal(bad, Integer(1)),
        lambda: equal(Integer(1), bad),
        lambda: positive(bad),
        lambda: non_negative(bad),
        lambda: derive("name", bad, ("rule", Integer(1))),
        lambda: derive("name", Integer(1), ("rule", bad)),
    ):
        with pytest.raises(TypeError, match=r"^formulas must be expressions"):
            call()


def test_no_step_is_taken_for_what_it_is_not():
    assert equal(1, Fraction(1))
    assert not equal(0.1 + 0.2, 0.3)
    assert positive(1)
    assert not positive(0)
    one = Matrix([[1]])
    for start, *step in (
        (one, 0, ">"),
        (one, one, "≥"),
        (Integer(1), 1.0, "≈"),
        (one, one, "≈"),
        (Integer(1), 0, "<"),
        (Integer(1), 1, None),
    ):
        with pytest.raises(StepRefusedError, match="is not proved"):
            derive("name", start, ("rule", *step))


def test_what_is_given_to_a_derivation_fits_together():
    entry = entry_condensed()
    for a in ([[1.0, 2.0]], np.zeros((0, 2)), 1.0, [[[1.0, 2.0]]]):
        with pytest.raises(
            (ValueError, IndexError), match=r"^a must have 1 axes|^i = 0 is outside"
        ):
            entry.value(a=a, i=0, j=0, N=2)
    for i in ([0], [[0]], []):
        with pytest.raises(ValueError, match=r"^i must be a single number"):
            entry.value(a=A, i=i, j=0)
    for far in (10**400, -(10**5000), Fraction(10**400), np.longdouble("1e4000")):
        with pytest.raises(ValueError, match=r"^a holds a number beyond"):
            entry.value(a=[far, 0], i=0, j=0)
    with pytest.raises(ValueError, match="divides by 0"):
        entry.value(a=[-INF, -INF], i=0, j=0)
    for bad in (3, None, "softmax", exact, softmax_definition):
        with pytest.raises(TypeError, match="derivation must be a Derivation"):
            exact(bad, "j", a=A)
    for over in ("t", "ti"):
        with pytest.raises(KeyError, match="how large T is"):
            exact(layer_entry(), over, x=A, j=0, i=0)
    for given in ({"a": A, "N": 2}, {"a": A, "N": 5}, {"a": A, "x": A[:2]}, {"a": A, "W": W}):
        with pytest.raises(ValueError, match="does not fit together: sizes"):
            entry.value(**given, i=0, j=0)
    with pytest.raises(ValueError, match="does not fit together"):
        exact(layer_entry(), "tij", W=W, x=[1.0, 2.0, 3.0])
    for size in (2.0, True, "2"):
        with pytest.raises(TypeError, match="size must be an integer"):
            jacobian_matrix(size)
    with pytest.raises(ValueError, match="correct must be at least 1"):
        row_jacobian(3, 0)
    with pytest.raises(TypeError, match=r"values must be an integer, got 1\.5"):
        softmax_at([1.5, 2])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ([2**53 + 1, 2**53], [2**53, 2**53]),
        ([2**53 + 1, 2**53 + 0.0], [2**53, 2**53 + 0.0]),
        ([10**30 + 1, 10**30], [10**30, 10**30]),
        ([Fraction(1, 3), 0], [1 / 3, 0]),
        ([Decimal("0.1"), 0], [0.1, 0]),
        ([-1, 2**64 + 1 - 2**64], [-1, Fraction(2**70 + 1, 2**70)]),
    ],
)
def test_nothing_exact_is_rounded(one, other):
    with pytest.raises(DisagreementError):
        compare({"u": one, "v": other}, within=0)
    found = [exact(softmax_definition(), "j", a=a)[0] for a in (one, other)]
    assert found[0] != found[1]
    with mpmath.workdps(60):
        a, b = (mpmath.mpf(x.numerator) / x.denominator for x in map(Fraction, one))
        S = mpmath.exp(a - b) / (1 + mpmath.exp(a - b)) if a < b else 1 / (1 + mpmath.exp(b - a))
        assert abs(found[0] - S) <= S * mpmath.mpf(10) ** -49


def test_nan_and_infinities_of_any_kind_are_compared():
    for u, v in [(Decimal("NaN"), NAN), (Decimal("-Infinity"), -INF), (np.longdouble(INF), INF)]:
        assert compare({"u": [u, 1], "v": [v, 1]}, within=0).pairs[0].absolute == 0
        with pytest.raises(DisagreementError):
            compare({"u": [u, 1], "v": [0, 1]})
    with pytest.raises(DisagreementError, match=r"1\.1e\+4000 and 1\.0e\+4000"):
        compare({"u": np.longdouble("1.1e4000"), "v": np.longdouble("1e4000")})
    grade = grade_function(lambda _: np.longdouble("1.1e4000"), lambda _: INF, [[0.0]])
    assert "the result is 1.1e+4000; expected inf" in grade.words


def test_a_number_beyond_float64_is_named():
    for far in ([10**400, 0.5], [Fraction(10**400), 1], Fraction(10**400), [10**400, 1], 10**400):
        for call in (lib.softmax, lambda W: lib.penalised_loss([W], [[1.0]], [0])):
            with pytest.raises(ValueError, match=r"^[aW] (must be|holds|must have)"):
                call(far)


def test_the_hessian_of_a_long_batch_needs_no_more_than_a_part_of_it():
    rng = np.random.default_rng(1)
    long, weights = rng.normal(size=(100_000, 20)), rng.normal(size=(10, 20))
    tracemalloc.start()
    found = lib.penalised_loss_hessian(weights, long)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 8 * 1.5e7  # B · T · N numbers are 160 MB
    parts = [lib.penalised_loss_hessian(weights, long[n::4]) for n in range(4)]
    np.testing.assert_allclose(found, np.mean(parts, axis=0), rtol=0, atol=1e-14)


# Answers that keep a state, or change what they were given.


def test_an_answer_cannot_change_what_is_expected():
    kept = np.zeros(2)

    def expected(a):
        kept[:] = lib.softmax(a)
        return kept

    def doubled(a):
        found = expected(a)
        found *= 2
        return found

    def emptied(_):
        kept[:] = 0
        return kept

    for mine in (doubled, emptied):
        assert not grade_function(mine, expected, [[0.0, 1.0]]).right
    assert grade_function(expected, expected, [[0.0, 1.0], [2.0, 0.0]]).right


@pytest.mark.parametrize(
    "change",
    [
        lambda a: a.__imul__(-1),  # 0 becomes −0
        lambda a: a.sort(),
        lambda a: setattr(a, "shape", (1, 2)),
        lambda a: a.fill(NAN),
        lambda a: np.negative(a, out=a, where=a > 0),
    ],
)
def test_an_answer_that_changes_its_input_is_found_out(change):
    given = np.array([1.0, 0.0])

    def mine(a):
        found = lib.softmax(a)
        change(a)
        return found

    assert "mine changes its input" in grade_function(mine, lib.softmax, [given]).words
    assert "mine changes its input" in grade_jacobian(lib.softmax, mine, given).words
    assert given.tobytes() == np.array([1.0, 0.0]).tobytes()


def test_an_answer_that_ends_python_does_not():
    def leaves(_):
        raise SystemExit(1)

    for grade in (
        grade_function(leaves, lib.softmax, [A]),
        grade_jacobian(lib.softmax, leaves, A),
    ):
        assert "leaves stops with SystemExit: 1." in grade.words


class Agreeable:
    """Is equal to everything, and no number."""

    def __eq__(self, _other):
        return True

    __hash__ = None
    __le__ = __lt__ = __ge__ = __gt__ = __eq__

    def __sub__(self, _other):
        return 0

    __rsub__ = __sub__


def test_what_agrees_with_everything_is_no_answer():
    class Agreeing(np.ndarray):
        def __array_ufunc__(self, *_, **__):
            return True

        __eq__ = Agreeable.__eq__
        __hash__ = None

    for answer in (
        Agreeable(),
        [Agreeable(), Agreeable()],
        np.array([Agreeable(), Agreeable()]),
        np.array([7.0, 7.0]).view(Agreeing),
    ):
        assert not grade_function(lambda _, u=answer: u, lib.softmax, [[0.0, 0.0]]).right
        assert not grade_jacobian(lambda a: 0.5 * a, lambda _, u=answer: u, [0.0, 0.0]).right
    with pytest.raises(TypeError, match="u must hold real numbers"):
        compare({"u": Agreeable(), "v": 1})


def test_a_function_whose_rounding_hides_its_slope_is_no_check():
    for method in ("complex-step", "central"):
        with pytest.raises(ValueError, match="J cannot be checked"):
            check_jacobian(lambda u: 1e20 + u, [[5.0]], [1.0], method=method)
    with pytest.raises(ValueError, match="J cannot be checked"):
        grade_jacobian(lib.softmax, -lib.softmax_jacobian([0.0, 50.0]), [0.0, 50.0])
    assert grade_jacobian(lib.softmax, np.zeros((2, 2)), [0.0, 1000.0]).right
    assert not grade_jacobian(lib.softmax, np.zeros((2, 2)), [0.0, 1.0]).right
    assert not grade_jacobian(lib.softmax, np.full((2, 2), 1e-20), [0.0, 1.0]).right


def test_differences_reach_as_far_as_their_function():
    found = central_differences(lambda u: 1e308 * u, [1.0])
    np.testing.assert_allclose(found, [[1e308]], rtol=1e-12)
    with pytest.raises(ValueError, match="or too large"):
        central_differences(np.sin, [0.0], step=1e308)
    assert check_jacobian(lambda u: u[:0], np.zeros((0, 2)), [1.0, 2.0]).difference == 0


def test_softmax_in_complex_arithmetic_is_of_one_vector_and_one_label():
    for weights, x in ((W, A), (W, X), (W, 1.0), (X[0], X[0]), (1.0, X[0]), ([], X[0]), (W, [])):
        for f in (analytic_layer, lambda weights, x: analytic_loss(weights, x, 0)):
            with pytest.raises(ValueError, match=r"^W must have shape \(T, N\) and x \(N,\)"):
                f(weights, x)
    with pytest.raises(ValueError, match=r"a must have shape \(N,\), got \(2, 2\)"):
        analytic_softmax(np.eye(2))
    for y, error in ((-1, IndexError), (3, IndexError), ([0], ValueError)):
        with pytest.raises(error, match="y must hold"):
            analytic_loss(W, X[0], y)
    assert analytic_softmax([2**70, 2**70]).tolist() == [0.5, 0.5]
    assert analytic_softmax([]).shape == (0,)
