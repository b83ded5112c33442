"""The pictures of the chapter on the softmax layer."""

import json
from pathlib import Path

import numpy as np
import pytest

from lib.figures import layer

W = np.array([[1.0, -1.0], [0.5, 1.0], [-0.5, 1.0]])
BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
RESULTS = json.loads((BENCHMARKS / "results.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("T", "N"), [(1, 1), (2, 3), (5, 1), (8, 3)])
def test_pictures_of_other_sizes(T, N):
    rng = np.random.default_rng(T * 10 + N)
    weights, features = rng.normal(size=(T, N)), rng.normal(size=N)
    assert f"T = {T} " in layer.layer_diagram(weights, features).alt


def test_stored_picture_of_the_cost_is_that_of_the_stored_results():
    stored = (BENCHMARKS / "cost.svg").read_text(encoding="utf-8")
    assert layer.measured_cost(RESULTS).svg == stored, "run 'make bench' again"
