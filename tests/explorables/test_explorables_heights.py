"""The place that the built page keeps free for each explorable is about as high as it opens."""

import json

import pytest
import traitlets

from explorables.jacobian_product import JacobianProduct
from explorables.parts import explorable as parts
from explorables.parts.explorable import HEIGHTS, Explorable, reserved
from explorables.softmax_bars import SoftmaxBars
from tools import heights

STORED = json.loads(HEIGHTS.read_text(encoding="utf-8"))
# Heights are stored up to the next half of a rem. One line of text is 1.5 rem high: where a font
# has other widths than the one that was measured with, a line may break elsewhere.
SPARE = 1.5


def named(widget):
    return widget.get_state("_explorable")["_explorable"]


def test_every_size_of_every_explorable_has_its_heights():
    found = {}
    for kind in heights.classes():
        for widget in kind.of_each_size():
            sizes = found.setdefault(named(widget), [])
            if list(widget.size) not in sizes:
                sizes.append(list(widget.size))
    assert len(found) >= 20
    stored = {name: [one["size"] for one in sizes] for name, sizes in STORED.items()}
    assert stored == found, "run `python -m tools.heights`"
    for sizes in STORED.values():
        assert all(one["wide"] * 2 % 1 == one["narrow"] * 2 % 1 == 0 for one in sizes)


def test_the_file_is_what_the_tool_writes():
    assert heights.written(STORED) == HEIGHTS.read_text(encoding="utf-8")


@pytest.fixture
def measured(tmp_path, monkeypatch):
    """A file of heights with gaps."""
    file = tmp_path / "heights.json"
    sizes = {
        "bars": [
            {"size": [2], "wide": 20, "narrow": 40},
            {"size": [4], "wide": 24.5, "narrow": 48},
        ],
        "layer": [
            {"size": [1, 4], "wide": 20, "narrow": 40},
            {"size": [2, 2], "wide": 30, "narrow": 50},
            {"size": [4, 4], "wide": 40, "narrow": 60},
        ],
    }
    file.write_text(json.dumps(sizes), encoding="utf-8")
    monkeypatch.setattr(parts, "HEIGHTS", file)
    reserved.cache_clear()
    yield
    reserved.cache_clear()


@pytest.mark.usefixtures("measured")
@pytest.mark.parametrize(
    ("name", "size", "expected"),
    [
        ("bars", (2,), (20, 40)),
        ("bars", (3,), (24.5, 48)),
        ("bars", (1,), (20, 40)),
        ("bars", (5,), (24.5, 48)),
        ("layer", (1, 3), (20, 40)),
        ("layer", (2, 1), (30, 50)),
        ("layer", (2, 3), (40, 60)),
        ("layer", (5, 1), (40, 60)),
        ("new", (3,), (30, 40)),
    ],
)
def test_a_size_between_takes_the_next_larger(name, size, expected):
    assert reserved(name, size) == expected


def test_an_explorable_keeps_free_what_is_stored_for_its_size():
    for widget in (SoftmaxBars([1] * 6), JacobianProduct([[1], [2]], [3])):
        one = next(one for one in STORED[named(widget)] if one["size"] == list(widget.size))
        assert widget._height == f"{one['wide']:g}rem"
        assert widget._height_narrow == f"{one['narrow']:g}rem"


def test_a_new_explorable_has_the_name_of_its_folder_and_a_guess():
    new = type("New", (Explorable,), {"__module__": "explorables.my_new_one"})
    assert named(new()) == "my-new-one"
    assert (new()._height, new()._height_narrow) == ("30rem", "40rem")


def test_values_without_a_name_are_counted():
    with pytest.raises(TypeError, match="at most 1 values without a name, got 2"):
        SoftmaxBars([1, 2], 3)
    with pytest.raises(traitlets.TraitError, match="logits: expected"):
        SoftmaxBars(None)


@pytest.mark.browser
@pytest.mark.parametrize("column", list(heights.WIDTHS))
def test_the_stored_heights_are_those_in_the_page(open_page, book, book_server, column):
    assert not heights.stale(book), "the book is older than the bundle"
    page = open_page(f"{book_server}/{heights.PAGE}", width=heights.WIDTHS[column])
    # The smallest, a middle one and the largest of each.
    sample = []
    for kind in heights.classes():
        every = list(kind.of_each_size())
        sample += {
            each.size: each for each in (every[0], every[len(every) // 2], every[-1])
        }.values()
    wrong = []
    for widget, rem in zip(sample, heights.measured(page, sample), strict=True):
        stored = reserved(named(widget), widget.size)[column == "narrow"]
        if not rem <= stored <= rem + SPARE:
            wrong.append(f"{named(widget)} {widget.size}: {stored} rem stored, {rem:.2f} found")
    assert len(sample) > 40
    assert not wrong, "run `python -m tools.heights`"
