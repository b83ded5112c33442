"""The Python side of the explorables of the chapter on the definition, and their still twins."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorables.common_shift import CommonShift
from explorables.draws import Draws
from explorables.temperature import Temperature
from explorables.triangle import Triangle
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


def test_the_sentences_say_the_numbers():
    assert CommonShift([1, 2, 3], shift=1.5)._picture().alt == (
        "With c = 1.5 added to each of the logits [1, 2, 3], every exponential is multiplied by "
        "4.48 and so is their sum, from 30.2 to 135; the parts stay S₁ = 0.0900, S₂ = 0.245, "
        "S₃ = 0.665."
    )
    alt = Temperature([1, 2, 3], temperature=0.5)._picture().alt
    assert alt.startswith(
        "The logits [1, 2, 3] divided by the temperature τ = 0.5: "
        "the parts S₁ = 0.0159, S₂ = 0.117, S₃ = 0.867."
    )
    assert Triangle([1, 2, 3])._picture().alt == (
        "The logits [1, 2, 3] are the point of the triangle with the distances S₁ = 0.0900, "
        "S₂ = 0.245, S₃ = 0.665 from its edges, in units of its height."
    )
    assert "0.104 towards corner 1" in Triangle([1, 2, 3], arrows=True)._picture().alt
    assert "are 4 in number" in Triangle([1, 2, 3, 4])._picture().alt
    alt = Draws([1, 2, 3], draws=100, seed=1)._picture().alt
    assert alt.endswith(
        "After 100 draws with the seed 1 the frequencies are 0.0500, 0.270, 0.680: "
        "an error of 0.0496, where the root mean square error is 0.0700."
    )
