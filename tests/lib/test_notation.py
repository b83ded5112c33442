"""The page of notation leaves nothing out."""

import re
from pathlib import Path

import lib
from lib.figures.palette import CLASS_COLOURS

PAGE = (Path(__file__).parents[2] / "chapters" / "notation.md").read_text(encoding="utf-8")


def test_every_public_function_is_listed():
    listed = set(re.findall(r"`(\w+)\(", PAGE))
    assert set(lib.__all__) == listed


def test_every_class_shows_its_colour():
    shown = re.findall(
        r"^\* - (\d)\n  - <span style=\"color: var\(--softmax-class-(\d)\)", PAGE, re.MULTILINE
    )
    assert shown == [(str(k), str(k)) for k in range(1, len(CLASS_COLOURS) + 1)]
