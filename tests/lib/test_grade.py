"""The graders of the exercises say right of what is right, and name what is wrong."""

import numpy as np
import pytest

import lib
from lib.grade import FunctionError, check_function, grade_function, grade_jacobian

A = np.array([1.0, 2.0, 3.0])
BATCH = np.array([[1.0, 2.0, 3.0], [3.0, 0.0, 0.0]])


def test_a_right_jacobian_and_a_wrong_one():
    found = grade_jacobian(lib.softmax, lib.softmax_jacobian, A)
    assert found.right
    assert repr(found).startswith("Right: 3 × 3 entries agree with central differences")
    S = lib.softmax(A)
    found = grade_jacobian(lib.softmax, -np.outer(S, S), A)
    assert not found.right
    assert repr(found).startswith("Not yet: 3 of 9 entries are wrong.")
    assert "is δ_ij left out" in found.words
    assert "\n" not in repr(found), "a page or a notebook breaks it where it needs to"
    found = grade_jacobian(lib.softmax, np.zeros((3, 2)), A)
    assert not found.right
    assert "J has shape (3, 2)" in found.words


def test_an_answer_that_stops_is_told_where():
    def broken(a: np.ndarray) -> np.ndarray:
        return lib.softmax(a) @ np.ones((2, 2))

    for found in (
        grade_jacobian(lib.softmax, broken, A),
        grade_function(broken, lib.softmax, [A]),
    ):
        assert not found.right
        assert "broken stops with ValueError: matmul" in found.words
        # Its own line, and none of what it called.
        assert found.words.endswith("in the line `return lib.softmax(a) @ np.ones((2, 2))`.")
    assert found.words.startswith("For the input [1., 2., 3.], broken stops")
    found = grade_jacobian(lib.softmax, lambda: A, A)
    assert found.words.startswith("the function stops with TypeError")


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (None, "None"),
        (..., "returns Ellipsis, expected an array of real numbers"),
        ([[1], [1, 2]], "parts of different shapes"),
        (1j * A, "returns array"),
    ],
)
def test_an_answer_without_numbers_is_not_yet_right(answer, words):
    for found in (
        grade_jacobian(lib.softmax, lambda _: answer, A),
        grade_function(lambda _: answer, lib.softmax, [A]),
    ):
        assert not found.right
        assert words in found.words
    assert "return missing" in grade_jacobian(lib.softmax, lambda _: None, A).words
    assert not grade_jacobian(lib.softmax, None, A).right
    assert grade_jacobian(lib.softmax, lib.softmax_jacobian(A).tolist(), A).right


@pytest.mark.parametrize(
    ("mine", "given", "hint"),
    [
        (lambda a: -lib.softmax(a), A, "The sign is flipped."),
        (np.exp, A, "is a common factor missing?"),
        (lambda a: np.exp(a) / np.exp(a).sum(), BATCH, "does a sum run over other rows too?"),
        (lib.softmax_naive, 1000 * A, "Does an exponential overflow"),
        (
            lambda a: lib.softmax(a)[:2],
            A,
            r"the function returns the shape \(2,\); expected \(3,\)",
        ),
        (
            lambda a: np.exp(a) / np.exp(a).sum(axis=0),
            np.array([[1.0, 2.0], [0.0, 3.0]]),
            "is it the other axis",
        ),
        (
            lambda a: lib.softmax(a) + np.array([0, 1e-3, 0]),
            A,
            r"entry \[1\] is 0.245728; expected 0.2447",
        ),
        (lambda a: lib.softmax(a) * [1, np.nan, 1], A, r"entry \[1\] is nan"),
    ],
)
@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_a_wrong_function_is_named(mine, given, hint):
    with pytest.raises(FunctionError, match=hint):
        check_function(mine, lib.softmax, [given])
    assert not grade_function(mine, lib.softmax, [given]).right


def test_right_functions_are_counted():
    assert repr(grade_function(lib.softmax, lib.softmax, [A])) == "Right: 1 input agrees."
    assert repr(grade_function(lib.softmax, lib.softmax, [A, BATCH])) == "Right: 2 inputs agree."
    assert check_function(lib.log_sum_exp, lib.log_sum_exp, [A]) == "1 input agrees."
    with pytest.raises(ValueError, match="inputs is empty"):
        check_function(lib.softmax, lib.softmax, [])


def test_the_answer_cannot_change_its_input():
    given = A.copy()

    def greedy(a: np.ndarray) -> np.ndarray:
        a -= 1
        return lib.softmax(a)

    check_function(greedy, lib.softmax, [given])
    assert np.array_equal(given, A)
