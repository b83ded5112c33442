"""The theme's icon fonts hold the icons that the pages show, and little more."""

import re
from base64 import b64decode
from io import BytesIO

from fontTools.ttLib import TTFont

from sphinx_explorables.styles import glyphs_of_icons, icons_in

STYLES = """
.fa-bars:before,.fa-navicon:before{content:"\\f0c9"}.fa-sun{--fa:"\\f185"}.fa-lg{font-size:1.25em}
@media screen { div.theorem > p::before { color: red; content: "\\f0eb" } }
html { --icon-note: "\uf249"; --icon-tip: "\\f0eb"; --dash: "\\2014" }
"""
THEME = "_static/styles/pydata-sphinx-theme.css"


def fonts_of(book):
    """Return the theme's fonts, which stand in its style sheet."""
    sheet = (book / THEME).read_text(encoding="utf-8")
    return [b64decode(data) for data in re.findall(r"data:font/woff2;base64,([^\"]+)", sheet)]


def test_glyphs_are_read_from_all_kinds_of_rules():
    assert glyphs_of_icons(STYLES) == (
        {"fa-bars": 0xF0C9, "fa-navicon": 0xF0C9, "fa-sun": 0xF185},
        {0xF0EB, 0xF249},
    )


def test_icons_are_those_of_pages_and_scripts_and_of_style_sheets_by_themselves():
    page, script = '<i class="fa-solid fa-bars"></i>', 'icon.classList.add("fa-sun")'
    assert icons_in(page, STYLES) == {0xF0C9, 0xF0EB, 0xF249}
    assert icons_in(page + script, STYLES) == {0xF0C9, 0xF0EB, 0xF249, 0xF185}


def test_every_icon_of_the_book_has_its_glyph(book):
    styles, pages = (
        "".join(path.read_text(encoding="utf-8") for path in book.glob(pattern))
        for pattern in ("_static/**/*.css", "**/*.html")
    )
    by_style = icons_in("", styles)
    assert by_style, "the titles of theorems have icons that only a style sheet names"
    shown = icons_in(pages, styles)
    assert len(shown - by_style) > 5
    held: set[int] = set()
    for font in fonts_of(book):
        held.update(TTFont(BytesIO(font)).getBestCmap())
    assert shown <= held


def test_fonts_are_small_and_stand_in_the_style_sheet(book):
    fonts = fonts_of(book)
    # Once the repository has an address, the button that leads there shows the icon of a brand.
    brands = any("fab fa-" in path.read_text("utf-8") for path in book.rglob("chapters/*.html"))
    assert len(fonts) == 2 + brands
    assert max(map(len, fonts)) < 12_000
    assert not list(book.glob("_static/**/webfonts"))
    assert "webfonts/" not in (book / THEME).read_text(encoding="utf-8")
