"""The pictures of the chapter on cross-entropy."""

import numpy as np
import pytest

from lib.cross_entropy import gradient_by_logits
from lib.figures import cross_entropy
from lib.figures.numbers import decimals_list


@pytest.mark.parametrize(("T", "N"), [(1, 1), (2, 3), (5, 1), (8, 3)])
def test_pictures_of_other_sizes_count_classes_from_1(T, N):
    rng = np.random.default_rng(T * 10 + N)
    W, x = rng.normal(size=(T, N)), rng.normal(size=N)
    assert f"Only the row of P_{T} " in cross_entropy.loss_product(W, x, T, 1, N).alt
    errors = decimals_list(gradient_by_logits(W @ x, T - 1))
    assert f"S − Y = {errors} times" in cross_entropy.outer_product(W, x, T).alt


def test_a_class_that_is_never_expected_adds_no_term():
    alt = cross_entropy.cross_entropy_terms([0.5, 0.5, 0], {"q": [0.5, 0.5, 0]}).alt
    assert f"{np.log(2):.3f} for q = [0.50, 0.50, 0.00]" in alt
