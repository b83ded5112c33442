"""The Python side of the explorables."""

import doctest
import json
import re
import sys
from pathlib import Path
from unittest.mock import patch

import ipywidgets
import numpy as np
import pytest
import traitlets
from hypothesis import given
from hypothesis import strategies as st

from explorables.parts.explorable import Explorable
from explorables.parts.logits import share_logits
from explorables.parts.traits import Vector
from explorables.softmax_bars import SoftmaxBars
from explorables.softmax_bars.picture import softmax_bars, softmax_bars_sentence
from lib.figures.numbers import format_input, format_list, format_number, format_part, subscript
from lib.figures.palette import ALL_COLOURS
from tools.heights import classes

TABLE = json.loads(
    (Path(__file__).parents[1] / "vectors/numbers.json").read_text(encoding="utf-8")
)
IN_RANGE = st.lists(st.floats(-10, 10), min_size=1, max_size=8)
KINDS = list(classes())
MODULES = [
    *{kind.__module__ for kind in KINDS},
    "explorables.parts.logits",
    "explorables.parts.layer",
]


@pytest.fixture
def bars():
    return SoftmaxBars()


@pytest.mark.parametrize("name", sorted(MODULES))
def test_the_examples_in_the_docstrings_hold(name):
    results = doctest.testmod(sys.modules[name])
    assert results.attempted >= 3 or name == "explorables.verification_check"
    assert results.failed == 0


@pytest.mark.parametrize("kind", KINDS)
def test_each_says_what_its_reader_will_know(kind):
    assert re.match("After (moving|pressing) this, the reader knows ", kind.__doc__)


@pytest.mark.parametrize("kind", KINDS)
def test_each_is_a_widget_a_picture_and_a_sentence(kind):
    one, other = next(kind.of_each_size()), next(kind.of_each_size())
    data, again = one._repr_mimebundle_()[0], other._repr_mimebundle_()[0]
    assert data["application/vnd.jupyter.widget-view+json"]["model_id"] == one.model_id
    assert data["image/svg+xml"].lstrip().startswith("<?xml")
    assert len(data["text/plain"]) > 80
    assert data["text/plain"].endswith(".")
    for part in ("image/svg+xml", "text/plain"):
        assert again[part] == data[part]
    assert json.loads(json.dumps(one.get_state()))["_explorable"]


@pytest.mark.parametrize(
    "logits", [[1, 2, 3], (1, 2, 3), range(1, 4), np.array([1, 2, 3]), np.float32([1, 2, 3])]
)
def test_sequences_and_arrays_become_a_tuple_of_floats(logits):
    widget = SoftmaxBars(logits)
    assert widget.logits == (1.0, 2.0, 3.0)
    assert {type(value) for value in widget.logits} == {float}
    assert widget.selected == 3


@pytest.mark.parametrize(
    ("logits", "came"),
    [
        ([], "got 0 of them"),
        ([1] * 9, "got 9 of them"),
        ([1, float("nan")], "got nan as element 2"),
        ([float("inf")], "got inf as element 1"),
        ([-float("inf"), 1], "got -inf as element 1"),
        ([1, 10.5], "got 10.5 as element 2"),
        ([10**400], "as element 1"),
        (["1"], "got '1' of type str as element 1"),
        ([True], "got True of type bool"),
        ([1j], "of type complex"),
        ([None], "of type NoneType"),
        ([[1, 2]], "of type list"),
        ("123", "got str"),
        (None, "got NoneType"),
        (5, "got int"),
        ({1, 2}, "got set"),
        (np.ones((3, 1)), "shape (3, 1)"),
        (np.array(1.0), "shape ()"),
        (np.array([True, False]), "of type bool"),
        (np.ma.masked_array([1.0, 2.0], [0, 1]), "masked array"),
    ],
)
def test_what_are_no_logits_is_refused_and_the_last_good_ones_stay(bars, logits, came):
    with pytest.raises(traitlets.TraitError) as first:
        SoftmaxBars(logits)
    with pytest.raises(traitlets.TraitError) as second:
        bars.logits = logits
    for error in (first, second):
        assert "logits: expected 1 to 8 numbers between -10 and 10, " in str(error.value)
        assert came in str(error.value)
        assert len(str(error.value)) < 200
    assert bars.logits == (1.0, 2.0, 3.0)


def test_logits_cannot_be_changed_unseen(bars):
    with pytest.raises(TypeError):
        bars.logits[0] = 5


def test_observe_sees_every_change(bars):
    seen = []
    bars.observe(lambda change: seen.append((change["old"], change["new"])), "logits")
    bars.logits = np.array([1, 2, 5])
    bars.logits = [1, 2, 5]
    assert seen == [((1.0, 2.0, 3.0), (1.0, 2.0, 5.0))]
    assert bars.probabilities[2] == pytest.approx(np.exp(5) / np.exp([1, 2, 5]).sum(), rel=1e-15)


def test_a_message_from_the_page_arrives_and_is_not_echoed(bars):
    seen = []
    bars.observe(lambda change: seen.append(change["new"]), "logits")
    with patch.object(bars, "_send") as send:
        bars.set_state({"logits": [4, 5], "selected": 1})
    assert bars.logits == (4.0, 5.0)
    assert bars.selected == 1
    assert seen == [(4.0, 5.0)]
    sent = [call.args[0] for call in send.call_args_list if call.args[0]["method"] == "update"]
    assert all("logits" not in message["state"] for message in sent)


def test_a_message_with_nonsense_changes_nothing(bars):
    with pytest.raises(traitlets.TraitError):
        bars.set_state({"logits": [1, "x"]})
    assert bars.logits == (1.0, 2.0, 3.0)


def test_selected_is_an_element_that_there_is(bars):
    for wrong in (0, 4, -1):
        with pytest.raises(traitlets.TraitError, match="selected: expected 1 to 3"):
            bars.selected = wrong
    with pytest.raises(traitlets.TraitError, match="selected: expected 1 to 2"):
        SoftmaxBars([1, 2], selected=3)
    bars.logits = [1, 2]
    assert bars.selected == 2
    assert SoftmaxBars([5, 2]).selected == 1


def test_address_is_a_word():
    assert SoftmaxBars(address="parts-2").address == "parts-2"
    for wrong in ("a b", "a:b", "a;b", "a#b", "a=b"):
        with pytest.raises(traitlets.TraitError, match="address: expected letters"):
            SoftmaxBars(address=wrong)


@given(IN_RANGE)
def test_properties_agree_with_numpy(logits):
    widget = SoftmaxBars(logits)
    exponentials = np.exp(np.array(logits))
    np.testing.assert_array_equal(widget.exponentials, exponentials)
    np.testing.assert_allclose(widget.probabilities, exponentials / exponentials.sum(), rtol=1e-13)
    assert widget.probabilities.dtype == np.float64
    widget.close()


def test_the_widget_shows_itself_three_ways(bars):
    data, _ = bars._repr_mimebundle_()
    assert data["application/vnd.jupyter.widget-view+json"]["model_id"] == bars.model_id
    assert data["text/plain"] == (
        "Softmax of the logits [1, 2, 3]: the exponentials 2.72, 7.39, 20.1 with the sum 30.2, "
        "so that one whole of length 1 has the parts S₁ = 0.0900, S₂ = 0.245, S₃ = 0.665."
    )
    assert data["image/svg+xml"].lstrip().startswith("<?xml")
    again, _ = SoftmaxBars()._repr_mimebundle_()
    assert {kind: again[kind] for kind in ("image/svg+xml", "text/plain")} == {
        kind: data[kind] for kind in ("image/svg+xml", "text/plain")
    }


def test_the_sentence_follows_the_state(bars):
    bars.logits = [-10, 10]
    assert bars._repr_mimebundle_()[0]["text/plain"] == (
        "Softmax of the logits [−10, 10]: the exponentials 4.54×10⁻⁵, 22026 with the sum 22026, "
        "so that one whole of length 1 has the parts S₁ = 2.06×10⁻⁹, S₂ > 0.999."
    )
    bars.logits = [3]
    assert bars._repr_mimebundle_()[0]["text/plain"].endswith("has the part S₁ = 1.")


@pytest.mark.parametrize("logits", [[2], [1, 2, 3], [-10, 10], [0] * 8, [1, -2, 3, -4, 5, -6]])
def test_the_picture_is_drawn_in_the_colours_of_the_palette(logits):
    picture = softmax_bars(logits)
    known = {colour.light for colour in ALL_COLOURS.values()}
    assert set(re.findall(r"#[0-9a-f]{6}\b", picture.svg)) <= known
    assert picture.alt == softmax_bars_sentence(logits)
    assert softmax_bars(logits).svg == picture.svg


@pytest.mark.parametrize("logits", [[], [1] * 9, [[1, 2]]])
def test_the_picture_refuses_what_it_cannot_draw(logits):
    with pytest.raises(ValueError, match="expected 1 to 8 logits, got shape"):
        softmax_bars(logits)


def test_what_the_front_end_needs_is_synced(bars):
    state = bars.get_state()
    assert state["_explorable"] == "softmax-bars"
    assert state["logits"] == [1.0, 2.0, 3.0]
    assert json.loads(json.dumps(state["_range"])) == [-10.0, 10.0]
    assert state["_height"].endswith("rem")
    assert state["_height_narrow"].endswith("rem")
    assert "export" in state["_esm"]
    assert "--softmax-class-8" in state["_css"]


def test_two_explorables_can_be_linked(bars):
    other = SoftmaxBars([0, 0])
    link = traitlets.link((bars, "logits"), (other, "logits"))
    other.logits = [3, 4]
    assert bars.logits == (3.0, 4.0)
    link.unlink()
    assert ipywidgets.jslink((bars, "logits"), (other, "logits")) is not None


def test_an_explorable_without_a_picture_says_so():
    with pytest.raises(NotImplementedError):
        Explorable()._repr_mimebundle_()


def test_another_vector_trait_states_its_own_bounds():
    class Host(traitlets.HasTraits):
        x = Vector((0.5, 0.5), shortest=2, longest=3, least=0, most=1)

    host = Host()
    assert host.x == (0.5, 0.5)
    with pytest.raises(traitlets.TraitError, match="x: expected 2 to 3 numbers between 0 and 1"):
        host.x = [0.1]


def test_numbers_are_written_as_in_the_page():
    for form, function in (
        ("number", format_number),
        ("part", format_part),
        ("input", format_input),
    ):
        for x, written in TABLE[form]:
            assert function(x) == written, (form, x)
    assert format_number(float("nan")) == "nan"
    assert format_number(float("-inf")) == "−∞"
    assert format_number(float("inf")) == "∞"
    assert format_list([1, -2, 0.5]) == "[1, −2, 0.5]"
    assert subscript(10) == "₁₀"


def test_without_jupyter_python_links_what_is_shared():
    bars, others = SoftmaxBars([1, 2, 3]), SoftmaxBars([0, 0])
    share_logits(bars, others)
    others.logits = [3, 4]
    assert bars.logits == (3.0, 4.0)
    bars.logits = [5, 6, 7]
    assert others.logits == (5.0, 6.0, 7.0)
