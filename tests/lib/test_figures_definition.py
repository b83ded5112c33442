"""The pictures of the chapter on the definition."""

import numpy as np
import pytest

from lib.figures import definition
from lib.stability import softmax

A = [1.0, 2.0, 3.0]
W = [[1.5, 0.0, 0.0], [-0.75, 1.3, 0.3], [-0.75, -1.3, -0.3]]


def test_frequencies_approach_the_probabilities():
    found = definition.frequencies(A, 100_000)
    assert found.sum() == pytest.approx(1.0, abs=1e-12)
    # Five standard deviations of a frequency are at most 5 · sqrt(1/4 / size).
    assert np.max(np.abs(found - softmax(A))) < 5 * 0.5 / 100_000**0.5


def test_the_border_of_two_classes_is_where_both_are_the_most_probable():
    weights = np.array(W)
    for k, m in ((0, 1), (0, 2), (1, 2)):
        ends = definition.border_ends(weights, k, m, 4.0)
        assert ends.shape == (2, 2)
        for x in ends:
            P = softmax(weights @ [*x, 1.0])
            assert P[k] == pytest.approx(P[m], abs=1e-12)
            assert P.max() - P[k] < 1e-3
    # All three meet in one point of the picture.
    meeting = softmax(weights @ [0.0, -0.3 / 1.3, 1.0])
    assert meeting == pytest.approx([1 / 3] * 3)
    assert definition.border_ends(np.array([[1, 0, 9], [-1, 0, 0]]), 0, 1, 4.0).shape == (0, 2)
    assert definition.border_ends(np.zeros((2, 3)), 0, 1, 4.0).shape == (0, 2)
