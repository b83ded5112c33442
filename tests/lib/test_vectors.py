"""The test vectors are rounded once and cover what they should; draws are those of the formula.

That `lib` computes what the derivations say is asked in test_ledger and test_any_input.
"""

import json
from pathlib import Path

import mpmath
import numpy as np
import pytest

from lib.definition import uniforms
from tools.generate import rounded

PATH = Path(__file__).parents[1] / "vectors/softmax.json"
VECTORS = json.loads(PATH.read_text(encoding="utf-8"))
# From the formula in the docstring of `lib.definition`, computed with Python's whole numbers; the
# JavaScript tests read the same file.
DRAWS = json.loads(PATH.with_name("draws.json").read_text(encoding="utf-8"))["draws"]


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


@pytest.mark.parametrize("seed", DRAWS)
def test_draws_are_those_of_the_formula(seed):
    numbers = uniforms(int(seed), 100_000)
    assert [*numbers[:6] * 2**32, numbers[-1] * 2**32] == DRAWS[seed]
