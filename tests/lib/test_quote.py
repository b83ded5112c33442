"""Quoted code is the code that runs, without decorators and docstring."""

import pytest

from lib.cross_entropy import loss_gradient_by_product
from lib.jacobian import softmax_jacobian_elementwise
from lib.quote import quote
from lib.stability import softmax


def test_a_wrapped_function_is_quoted_from_inside():
    code = repr(quote(softmax))
    assert code.startswith("def softmax(")
    assert "np.exp(exponentials, out=exponentials)" in code
    assert '"""' not in code
    assert code.splitlines()[-1].startswith("    return")


def test_markdown_is_highlighted_python():
    quoted = quote(softmax_jacobian_elementwise)
    assert quoted._repr_markdown_() == f"```python\n{quoted!r}\n```"
    assert "for j in range(N):" in repr(quoted)


def test_a_long_first_line_is_broken():
    head = repr(quote(loss_gradient_by_product)).splitlines()[:3]
    assert head == [
        "def loss_gradient_by_product(",
        "    W: ArrayLike, x: ArrayLike, y: ArrayLike",
        ") -> FloatArray:",
    ]


def test_a_class_is_refused():
    with pytest.raises(TypeError, match="expected a function"):
        quote(type(quote(softmax)))
