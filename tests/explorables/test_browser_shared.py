"""What the explorables of a page share moves in all of them, whichever of them is moved."""

import json
from itertools import product

import pytest
from hands import ALONE, settle
from test_browser_engines import COMPARE, KEYED, KEYS

pytestmark = pytest.mark.browser

SHARED = {
    "definition": ("logits", "selected"),
    "jacobian": ("logits", "row", "column"),
    "layer": ("layer", "output", "row", "column"),
    "cross-entropy": ("logits", "label"),
}


@pytest.mark.parametrize("chapter", SHARED)
def test_moving_one_moves_all(open_page, book, chapter):
    page = open_page(f"{book.as_uri()}/chapters/{chapter}.html")
    page.evaluate(ALONE)
    names = [name for name in COMPARE[chapter] if name != "downhill-step"]  # which shares nothing
    roots = [page.locator(f'[data-explorable="{name}"]').first for name in names]

    def shared(root):
        """Return what one of them shares; it is the same in all."""
        settle(page)
        states = [json.loads(each.get_attribute("data-state")) for each in roots]
        for trait in SHARED[chapter]:
            values = [state[trait] for state in states if trait in state]
            assert values == values[:1] * len(values)
        state = states[roots.index(root)]
        return {trait: state[trait] for trait in SHARED[chapter] if trait in state}

    moved = set()
    for name, root in zip(names, roots, strict=True):
        before, by_it = shared(root), set()
        for control, key in product(root.locator(KEYED).all(), KEYS):
            if by_it == before.keys():
                break
            control.press(key)
            now = shared(root)
            by_it |= {trait for trait in now if now[trait] != before[trait]}
            before = now
        assert by_it, f"{name} moves nothing that is shared"
        moved |= by_it
    assert moved == set(SHARED[chapter])
