"""The math font holds what the book shows, and no page shows a formula in another one."""

from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from tools.font import CHARACTERS, FONT, complaint


def test_the_stored_font_is_what_its_list_of_characters_says() -> None:
    assert complaint() is None


def test_a_glyph_that_is_gone_is_named(tmp_path: Path) -> None:
    options = subset.Options(flavor="woff2", layout_features=[])
    with subset.load_font(FONT, options) as font:
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=map(ord, CHARACTERS - {"∑"}))
        cutter.subset(font)
        font.save(tmp_path / "less.woff2")
    said = complaint(tmp_path / "less.woff2")
    assert said is not None
    assert "lacks '∑'" in said
    assert "is missing" in (complaint(tmp_path / "none.woff2") or "")


def test_tall_brackets_and_large_signs_can_grow() -> None:
    with TTFont(FONT) as font:
        glyphs = font.getBestCmap()
        variants = font["MATH"].table.MathVariants
    taller, wider = variants.VertGlyphCoverage.glyphs, variants.HorizGlyphCoverage.glyphs
    assert not {glyphs[ord(sign)] for sign in "()[]{}|‖⟨⟩√∑∏∫"} - set(taller)
    assert not {glyphs[ord(sign)] for sign in "⏞⏟→"} - set(wider)
