"""Formulas are set in the font that the book names."""

from base64 import b64decode
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.ttLib.tables._g_l_y_f import Glyph
from tiny import TinyBook

from sphinx_explorables.math_font import FONT, TEXT_X_HEIGHT, style_sheets


@pytest.fixture
def font(tmp_path: Path) -> Path:
    """A font without letters whose small ones would be half an em high."""
    builder = FontBuilder(1000)
    builder.setupGlyphOrder([".notdef"])
    builder.setupCharacterMap({})
    builder.setupGlyf({".notdef": Glyph()})
    builder.setupHorizontalMetrics({".notdef": (500, 0)})
    builder.setupHorizontalHeader()
    builder.setupOS2(sxHeight=500)
    builder.setupPost()
    builder.font.flavor = "woff2"
    path = tmp_path / "math.woff2"
    builder.save(path)
    return path


def test_style_sheets_set_the_font_at_the_size_of_the_text(font: Path) -> None:
    served, stored = style_sheets(font).values()
    for style in (served, stored):
        assert f"size-adjust: {TEXT_X_HEIGHT / 0.5:.1%};" in style
    assert f'url("{FONT}?v=' in served
    assert b64decode(stored.partition("base64,")[2].partition('"')[0]) == font.read_bytes()


def test_pages_load_it_and_a_slip_is_named(tiny: TinyBook, font: Path) -> None:
    conf = tiny.folder / "conf.py"
    tiny.write()
    with conf.open("a", encoding="utf-8") as file:
        file.write(f'nb_execution_mode = "off"\nexplorables_math_font = "{font.name}"\n')
    tiny.succeed()
    page = (tiny.html / "index.html").read_text(encoding="utf-8")
    (sheet,) = tiny.html.glob("_static/joined-*.css")
    assert sheet.name in page
    assert "explorables-math" in sheet.read_text(encoding="utf-8")
    # A page without formulas asks for no font at once, but its scripts may write formulas.
    assert "math-font-disk.css" in page
    assert "math-font.woff2" not in page
    assert (tiny.html / "_static/math-font.css").is_file()
    font.unlink()
    code, said = tiny.build()
    assert code != 0
    assert "explorables_math_font names what does not exist: math.woff2" in said
