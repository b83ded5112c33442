"""The Python side of the explorables of the chapter on the definition, and their still twins."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorables.draws import Draws
from explorables.temperature import Temperature
from lib.definition import uniforms

IN_RANGE = st.lists(st.floats(-10, 10), min_size=1, max_size=8)


def test_draws_are_whole():
    assert type(Draws(draws=12.0).draws) is int


def test_ties_share_exactly():
    assert Temperature([-9, 9, 9], temperature=0.01).probabilities.tolist() == [0, 0.5, 0.5]
    assert Temperature([3] * 4, temperature=7).probabilities.tolist() == [0.25] * 4


@settings(deadline=None, max_examples=50)  # a widget takes its time on a busy machine
@given(IN_RANGE, st.integers(1, 2000), st.integers(0, 9999))
def test_draws_are_counted_one_by_one(logits, n, seed):
    widget = Draws(logits, draws=n, seed=seed)
    ends = np.cumsum(widget.probabilities)
    counts = np.zeros(len(logits), dtype=int)
    for u in uniforms(seed, n):
        counts[min(np.sum(u >= ends), len(logits) - 1)] += 1
    assert widget.counts.tolist() == counts.tolist()
    assert widget.frequencies.sum() == pytest.approx(1)
    assert widget.error == pytest.approx(
        np.sqrt(((counts / n - widget.probabilities) ** 2).sum()), abs=1e-15
    )
    parts = widget.probabilities
    assert widget.root_mean_square_error**2 == pytest.approx((1 - (parts**2).sum()) / n, abs=1e-12)
    widget.close()
