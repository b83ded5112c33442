"""The Python side of the explorables."""

import doctest
import json
import re
import sys
import xml.etree.ElementTree as ET
from ast import literal_eval
from pathlib import Path
from unittest.mock import patch

import numpy as np
import pytest
import traitlets

from explorables.breaking_point import BreakingPoint
from explorables.derivation_lines import DerivationLines, LossDerivationLines
from explorables.digit_learner import DigitLearner
from explorables.downhill_step import DownhillStep
from explorables.draws import Draws
from explorables.jacobian_matrix import JacobianMatrix
from explorables.jacobian_product import JacobianProduct
from explorables.layer_network import LayerNetwork
from explorables.nudge import Nudge
from explorables.parts.explorable import Explorable
from explorables.parts.layer import share_layer
from explorables.parts.logits import share_logits
from explorables.parts.traits import Index, Number, Vector, WholeNumber
from explorables.row_major import RowMajor
from explorables.softmax_bars import SoftmaxBars
from explorables.surprise import Surprise
from explorables.temperature import Temperature
from explorables.two_gradients import TwoGradients
from explorables.verification_check import VerificationCheck
from lib.figures.numbers import format_input, format_list, format_number, format_part, subscript
from lib.figures.palette import ALL_COLOURS
from tools.heights import classes

TABLE = json.loads(
    (Path(__file__).parents[1] / "vectors/numbers.json").read_text(encoding="utf-8")
)
COLOURS = {colour.light for colour in ALL_COLOURS.values()}
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
def test_each_says_what_its_reader_will_know_and_how_it_opens(kind):
    assert re.match("After (moving|pressing) this, the reader knows ", kind.__doc__)
    for name, said in re.findall(r"^    (\w+) : .*\bdefault (\S+)$", kind.__doc__, re.MULTILINE):
        if trait := kind.class_traits().get(name):
            assert trait.default_value == literal_eval(said)


@pytest.mark.parametrize("kind", KINDS)
def test_each_is_a_widget_a_picture_and_a_sentence(kind):
    """The smallest, twice, and the largest; pictures have no colours but those of the palette."""
    sizes = [*kind.of_each_size()]
    one, largest = sizes[0], sizes[-1]
    data, again = (each._repr_mimebundle_()[0] for each in (one, next(kind.of_each_size())))
    assert data["application/vnd.jupyter.widget-view+json"]["model_id"] == one.model_id
    assert data["image/svg+xml"].lstrip().startswith("<?xml")
    assert len(data["text/plain"]) > 80
    assert data["text/plain"].endswith(".")
    for part in ("image/svg+xml", "text/plain"):
        assert again[part] == data[part]
    for svg in (data["image/svg+xml"], largest._picture().svg):
        ET.fromstring(svg)  # noqa: S314 (our own picture)
        assert set(re.findall(r"#[0-9a-f]{6}\b", svg)) <= COLOURS
    state = json.loads(json.dumps(one.get_state()))
    assert state["_explorable"]
    assert state["_height"].endswith("rem")
    assert state["_height_narrow"].endswith("rem")
    assert "export" in state["_esm"]
    assert "--softmax-class-8" in state["_css"]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.class_traits().get("logits")])
def test_logits_are_numbers_that_python_and_the_page_set(kind):
    widget = kind(np.float32([1, 2, 3]))
    assert widget.logits == (1.0, 2.0, 3.0)
    assert {type(value) for value in widget.logits} == {float}
    indices = [name for name, trait in kind.class_traits().items() if isinstance(trait, Index)]
    for name in indices:
        setattr(widget, name, 3)
    seen = []
    widget.observe(lambda change: seen.append(change["new"]), "logits")
    for logits in ([4, 5], (4, 5), range(4, 6)):
        widget.set_state({"logits": logits})
    assert seen == [(4.0, 5.0)]
    # An index beyond the last logit becomes the last.
    assert {getattr(widget, name) for name in indices} <= {2}
    for name in indices:
        with pytest.raises(traitlets.TraitError, match=f"{name}: expected . to 2, .*, got 3"):
            kind([1, 2], **{name: 3})
    assert widget.logits == (4.0, 5.0)


NO_NUMBERS = [float("nan"), float("inf"), "1", None, True, 10**400, [1]]
NO_LISTS = [[1] * 9, np.zeros((3, 2)), "12", *([one] for one in NO_NUMBERS)]
WITH_DATA = (DigitLearner, VerificationCheck)  # their constructors have tests of their own


MORE_REFUSED = {
    BreakingPoint: [("format", ["float8"], "")],
    DownhillStep: [
        ("weights", [[11] * 6], "6 to 6 numbers between -10 and 10"),
        ("x", [[4, 0]], "2 to 2 numbers between -3 and 3"),
    ],
}


def refused_by(kind, widget):
    """Yield every number, list and place of an explorable, with what it cannot be."""
    for name, trait in kind.class_traits().items():
        if isinstance(trait, Index):
            last = widget.last(name)
            yield name, [trait.least - 1, last + 1], f"{trait.least} to {last}, "
            yield name, NO_NUMBERS, ""
        elif isinstance(trait, Vector):
            many = max(1, trait.shortest)
            outside = [trait.least - 1] * many, [trait.most + 1] * many
            wrong = [*NO_LISTS, *outside, *([[]] if trait.shortest else [])]
            between = f"numbers between {trait.least:g} and {trait.most:g}, "
            yield name, wrong, f"{trait.shortest} to {trait.longest} {between}"
        elif isinstance(trait, Number | WholeNumber):
            # The bounds are those of the docstring, where thousands stand apart.
            says = re.search(rf"^    {name} : (.*?)(, default.*)?$", kind.__doc__, re.MULTILINE)[1]
            numbers = re.findall(r"-?\d[\de.-]*", re.sub(r"(?<=\d) (?=\d)", "", says))
            least, most = min(map(float, numbers)), max(map(float, numbers))
            outside = [*np.nextafter([least, most], [-np.inf, np.inf])]
            if isinstance(trait, WholeNumber):
                outside = [least - 1, least + 0.5, most + 1]
            between = f"a.* number between {least:g} and {most:g}, "
            yield name, [*outside, *NO_NUMBERS], between
    yield from MORE_REFUSED.get(kind, ())


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in WITH_DATA])
def test_what_cannot_be_is_refused_and_the_last_good_value_stays(kind):
    widget = kind()
    for name, wrong, expected in refused_by(kind, widget):
        before = getattr(widget, name)
        for value in wrong:
            said = f"{name}: expected {expected}" if expected else name
            with pytest.raises(traitlets.TraitError, match=said):
                kind(**{name: value})
            with pytest.raises(traitlets.TraitError, match=said):
                setattr(widget, name, value)
        assert getattr(widget, name) == before


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


def test_address_is_a_word():
    assert SoftmaxBars(address="parts-2").address == "parts-2"
    for wrong in ("a b", "a:b", "a;b", "a#b", "a=b"):
        with pytest.raises(traitlets.TraitError, match="address: expected letters"):
            SoftmaxBars(address=wrong)


def test_draws_are_whole():
    assert type(Draws(draws=12.0).draws) is int


def test_ties_share_exactly():
    assert Temperature([-9, 9, 9], temperature=0.01).probabilities.tolist() == [0, 0.5, 0.5]
    assert Temperature([3] * 4, temperature=7).probabilities.tolist() == [0.25] * 4


def test_an_explorable_without_a_picture_says_so():
    with pytest.raises(ModuleNotFoundError, match=r"explorables\..*\.picture"):
        Explorable()._repr_mimebundle_()


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


@pytest.mark.parametrize(
    ("share", "leader", "followers"),
    [
        (
            share_logits,
            SoftmaxBars([3, 1, -2], selected=2),
            {Temperature(): ("logits", "selected"), Draws(): ("logits",)},
        ),
        (
            share_logits,
            DerivationLines([1, 2], row=1, column=1),
            {JacobianMatrix(): ("logits", "row", "column"), Nudge(): ("logits",)},
        ),
        (
            share_logits,
            Surprise([1, 2, 0], label=2),
            dict.fromkeys((TwoGradients(), LossDerivationLines()), ("logits", "label")),
        ),
        (
            share_layer,
            LayerNetwork([[1, 2]], [3, 4], column=2),
            dict.fromkeys((RowMajor(), JacobianProduct()), ("layer", "output", "row", "column")),
        ),
    ],
)
def test_what_is_shared_opens_alike_and_says_whom_it_follows(share, leader, followers):
    share(leader, *followers)
    assert leader.get_state()["_follows"] == {}
    for follower, names in followers.items():
        shared = {name: getattr(leader, name) for name in names}
        assert follower.get_state()["_follows"] == shared
        assert {name: getattr(follower, name) for name in names} == shared
    # A follower may lead others.
    share(follower, type(leader)())
    with pytest.raises(traitlets.TraitError, match=r"Explorable has no (logits|layer) to share"):
        share(leader, Explorable())


def test_without_jupyter_python_links_what_is_shared():
    bars, others = SoftmaxBars([1, 2, 3]), SoftmaxBars([0, 0])
    share_logits(bars, others)
    others.logits = [3, 4]
    assert bars.logits == (3.0, 4.0)
    bars.logits = [5, 6, 7]
    assert others.logits == (5.0, 6.0, 7.0)
