"""The pictures of the chapter on the Jacobian, and of the front page."""

import numpy as np
import pytest

from lib.figures import jacobian
from lib.figures.palette import NEGATIVE, POSITIVE

A = [1.0, 2.0, 3.0]


@pytest.mark.parametrize(
    "draw",
    [
        lambda: jacobian.named_entries(3, 2, 3),
        lambda: jacobian.quotient_parts(A),
        lambda: jacobian.along_one_input(A, 3),
    ],
)
def test_no_colour_of_a_sign_where_nothing_has_a_sign(draw):
    svg = draw().svg
    assert POSITIVE.light not in svg
    assert NEGATIVE.light not in svg


def test_the_error_of_the_nudge_falls_as_the_square_of_the_step():
    steps = np.array([1e-2, 1e-3, 1e-4])
    errors = jacobian.nudge_errors(A, [0.3, -0.2, 1.0], steps)
    assert np.allclose(np.log10(errors[:-1] / errors[1:]), 2, atol=0.02)
    wrong = jacobian.nudge_errors(A, [0.3, -0.2, 1.0], steps, [0, 0.1, 0])
    assert np.allclose(wrong / steps, 0.1, rtol=0.01), "with a mistake, as the step"
