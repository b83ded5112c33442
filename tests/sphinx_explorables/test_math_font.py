"""Formulas are set in the font that the book names."""

import re
from base64 import b64decode
from pathlib import Path

from shown import write_font

from sphinx_explorables.math_font import FONT, TEXT_X_HEIGHT, style_sheets


def test_style_sheets_set_the_font_at_the_size_of_the_text(tmp_path: Path) -> None:
    font = tmp_path / "math.woff2"
    write_font(font)
    served, stored = style_sheets(font).values()
    for style in (served, stored):
        assert f"size-adjust: {TEXT_X_HEIGHT / 0.5:.1%};" in style
    assert f'url("{FONT}?v=' in served
    assert b64decode(stored.partition("base64,")[2].partition('"')[0]) == font.read_bytes()


def test_pages_load_it(shown: Path) -> None:
    # A page without formulas asks for no font at once, but its scripts may write formulas.
    for name, early in (("counters", False), ("formulas", True)):
        page = (shown / f"{name}.html").read_text(encoding="utf-8")
        sheet = re.search(r"_static/joined-\w+\.css", page)[0]
        assert "explorables-math" in (shown / sheet).read_text(encoding="utf-8")
        assert "math-font-disk.css" in page
        assert ("math-font.woff2" in page) == early
    assert (shown / "_static/math-font.css").is_file()
