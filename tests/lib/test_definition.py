"""The draws that Python and the page share."""

import doctest
import json
from pathlib import Path

import numpy as np
import pytest

import lib.definition
from lib.definition import draw_classes, frequency_error, root_mean_square_error, uniforms
from lib.stability import softmax

# From the formula in the module's docstring, computed with Python's whole numbers; the JavaScript
# tests read the same file.
REFERENCE = json.loads(
    (Path(__file__).parents[1] / "vectors/draws.json").read_text(encoding="utf-8")
)


def test_the_examples_in_the_docstrings_hold():
    results = doctest.testmod(lib.definition)
    assert results.attempted == 2
    assert results.failed == 0


@pytest.mark.parametrize("seed", REFERENCE["draws"])
def test_draws_are_those_of_the_formula(seed):
    numbers = uniforms(int(seed), 100_000)
    assert [*numbers[:6] * 2**32, numbers[-1] * 2**32] == REFERENCE["draws"][seed]


def test_numbers_are_uniform_and_independent_by_chi_square():
    for seed in (0, 1, 2, 3, 9999):
        numbers = uniforms(seed, 100_000)
        cells = np.bincount((100 * numbers).astype(int), minlength=100)
        tens = (10 * numbers).astype(int)
        pairs = np.bincount(10 * tens[1:] + tens[:-1], minlength=100)
        for table in (cells, pairs):
            assert 40 < ((table - 1000) ** 2 / 1000).sum() < 180


def test_the_root_mean_square_error_is_the_root_mean_square_over_seeds():
    parts = softmax([1, 2, 3])
    squares = [
        frequency_error(np.bincount(draw_classes([1, 2, 3], 50, seed), minlength=3), parts) ** 2
        for seed in range(2000)
    ]
    assert np.sqrt(np.mean(squares)) == pytest.approx(root_mean_square_error(parts, 50), rel=0.05)
