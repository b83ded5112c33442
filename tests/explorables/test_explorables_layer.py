"""The Python side of the explorables of the softmax layer, and their still twins."""

import json

import numpy as np
import pytest
import traitlets
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from explorables.jacobian_product import JacobianProduct
from explorables.layer_network import LayerNetwork
from explorables.row_major import RowMajor
from lib.layer import softmax_layer_jacobian_by_product

CLASSES = [JacobianProduct, LayerNetwork, RowMajor]
SIZES = st.tuples(st.integers(1, 4), st.integers(1, 4))
WRONG = [
    [[1, 2]],
    [[1, 2], [3]],
    [[1], [float("nan")]],
    [[1], [5.1]],
    [[1], ["2"]],
    [[1], [True]],
    [[1]] * 6,
    [[1, 2, 3, 4, 5]] * 2,
    [[], []],
    [1, 2],
    "12",
    None,
]


@pytest.mark.parametrize("cls", CLASSES)
def test_a_layer_is_a_table_of_numbers_in_the_range(cls):
    widget = cls(np.array([[1, 2, 3], [4, 5, -5]]), np.array([1.5, 0, -1]))
    before = ((1.5, 0, -1), (1, 2, 3), (4, 5, -5))
    assert widget.layer == before
    seen = []
    widget.observe(lambda change: seen.append(change["new"]), "layer")
    widget.set_state({"layer": [[4], [5]]})
    assert seen == [((4.0,), (5.0,))]
    widget.layer = before
    for wrong in WRONG:
        with pytest.raises(traitlets.TraitError, match="layer: expected"):
            widget.layer = wrong
    assert widget.layer == before
    assert json.loads(json.dumps(widget.get_state("layer")["layer"])) == [list(r) for r in before]


@pytest.mark.parametrize("cls", CLASSES)
def test_indices_exist_and_follow_the_size(cls):
    widget = cls()
    assert (widget.output, widget.row, widget.column) == (1, 2, 1)
    widget.output, widget.row, widget.column = 3, 3, 2
    widget.layer = [[1], [1], [1]]
    assert (widget.output, widget.row, widget.column) == (2, 2, 1)
    assert cls([[2]], [3]).row == 1


@given(SIZES.flatmap(lambda size: st.tuples(
    arrays(np.float64, size, elements=st.floats(-5, 5)),
    arrays(np.float64, size[1:], elements=st.floats(-5, 5)),
    st.tuples(st.integers(1, size[0]), st.integers(1, size[0]), st.integers(1, size[1])),
)))  # fmt: skip
@settings(max_examples=30)
def test_the_entry_is_that_of_the_product_of_jacobians(case):
    W, x, (t, i, j) = case
    widget = LayerNetwork(W, x, output=t, row=i, column=j)
    product = softmax_layer_jacobian_by_product(W, x)
    order = RowMajor(W, x, row=i, column=j, first=0)
    assert widget.entry == pytest.approx(product[t - 1, order.place], rel=1e-12, abs=1e-300)
    np.testing.assert_allclose(widget.jacobian, product, rtol=1e-12, atol=1e-300)
    np.testing.assert_allclose(
        widget.jacobian_of_softmax @ widget.jacobian_of_logits, product, rtol=1e-12, atol=1e-300
    )
    for one in (widget, order):
        one.close()
