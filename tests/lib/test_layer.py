"""lib.layer: the order of the columns, and the chain rule against its closed form."""

import numpy as np
import pytest

from lib import (
    logits,
    logits_jacobian,
    softmax_layer,
    softmax_layer_jacobian,
    weight_column,
)

RNG = np.random.default_rng(3)
W = RNG.normal(size=(3, 4))
X = RNG.normal(size=(5, 4))


@pytest.mark.parametrize(
    ("arguments", "error", "said"),
    [
        ((0, 1, 4), IndexError, "^i must be at least 1, got 0"),
        ((1, 5, 4), IndexError, "^j must be from 1 to 4, got 5"),
        ((1, 0, 4), IndexError, "^j must be from 1 to 4, got 0"),
        ((-1, 0, 4, 0), IndexError, "^i must be at least 0, got -1"),
        ((0, 4, 4, 0), IndexError, "^j must be from 0 to 3, got 4"),
        ((1, 1, 0), ValueError, "^N must be at least 1, got 0"),
        ((1, 1, 4, 2), ValueError, "^first must be 0 or 1, got 2"),
    ],
)
def test_weight_column_refuses(arguments, error, said):
    with pytest.raises(error, match=said):
        weight_column(*arguments)


def test_wrong_arguments():
    with pytest.raises(ValueError, match=r"^W must have shape \(T, N\), got \(4,\)"):
        logits(W[0], X[0])
    with pytest.raises(ValueError, match=r"^x must have shape \(…, 4\), got \(3,\)"):
        softmax_layer(W, [1, 2, 3])
    with pytest.raises(ValueError, match=r"^x must have shape \(…, 4\), got \(\)"):
        softmax_layer_jacobian(W, 1.0)
    with pytest.raises(ValueError, match=r"^T must be at least 1, got 0"):
        logits_jacobian([1, 2], 0)
