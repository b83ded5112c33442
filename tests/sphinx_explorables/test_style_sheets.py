"""The style sheets when all pages are written: no rule too many, few icons, one sheet a page."""

import re
from base64 import b64decode
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from sphinx_explorables.styles import (
    glyphs_of_icons,
    icons_in,
    join,
    lightened,
    matching,
    part,
    without_unread,
    words_of,
)

WORDS = words_of(
    '<div class="note is-open" id="top"></div>', 'name = "tip-" + side; other.add(`col-${n}`)'
)


@pytest.mark.parametrize(
    ("sheet", "kept"),
    [
        (".note{a:b}.gone{a:b}", ".note{a:b}"),
        (".gone,.note > p{a:b}", ".note > p{a:b}"),
        ("#top .is-open{a:b}#bottom{a:b}", "#top .is-open{a:b}"),
        ("p:hover,table[data-x='.y']{a:b}", "p:hover,table[data-x='.y']{a:b}"),
        # Whoever lacks a class matches its negation; of several, one is enough.
        (".note:not(.gone):is(.gone, p){a:b}", ".note:not(.gone):is(.gone, p){a:b}"),
        # What a script puts together is known by its beginning.
        (".tip-left{a:b}.col-3{a:b}.row-3{a:b}", ".tip-left{a:b}.col-3{a:b}"),
        (r".note\:x{a:b}", ""),
        ("@media print{.gone{a:b}.note{a:b}}", "@media print{.note{a:b}}"),
        ("@media print{.gone{a:b}}", ""),
        ("@font-face{font-family:x}@import 'y';", "@font-face{font-family:x}@import 'y';"),
        # A banner names sites; what follows it is no part of them.
        ("/*! by a.com */:root{a:b}/* .x */p{a:b}", "/*! by a.com */:root{a:b}p{a:b}"),
        (".note{a:url(data:x;base64,y)}", ".note{a:url(data:x;base64,y)}"),
        (".note{& .gone{a:b} &:hover{a:b}}", ".note{& .gone{a:b} &:hover{a:b}}"),
        ('.note{content:"};{"}.gone{content:"}"}p{a:b}', '.note{content:"};{"}p{a:b}'),
    ],
)
def test_a_rule_stays_where_a_page_could_match_it(sheet: str, kept: str) -> None:
    assert matching(sheet, WORDS) == kept


def test_properties_go_that_nothing_reads() -> None:
    sheet = ":root{--a:1;--b:2;--hue-3:red;color:var(--a)}@media print{p{--b:3}}"
    assert without_unread(sheet, {"--a", "--hue-"}) == (":root{--a:1;--hue-3:red;color:var(--a)}")
    # One that only a dropped one read goes, too; scripts and pages read as well.
    sheets = {Path("a"): ":root{--a:1;--b:var(--a);--c:2;--d:3;--e:4}", Path("b"): "p{x:var(--d)}"}
    assert lightened(sheets, '<p style="x: var(--c)">', "")[Path("a")] == ":root{--c:2;--d:3}"


def test_every_class_of_the_theme_that_a_page_shows_has_its_rules(book: Path) -> None:
    """Cutting the sheets of the book once more changes nothing."""
    texts = {
        kind: {path: path.read_text(encoding="utf-8") for path in book.glob(pattern)}
        for kind, pattern in (
            ("pages", "**/*.html"),
            ("scripts", "_static/**/*.js"),
            ("sheets", "_static/**/[!j]*.css"),  # not what is joined of them
        )
    }
    pages, scripts = ("".join(texts[kind].values()) for kind in ("pages", "scripts"))
    assert lightened(texts["sheets"], pages, scripts) == texts["sheets"]
    theme = next(text for path, text in texts["sheets"].items() if "pydata" in path.name)
    for rule in (".dropdown-menu", ".tooltip", ".bd-sidebar-primary", "--bs-border-radius:"):
        assert rule in theme


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


LINK = '<link href="{}" rel="stylesheet" />\n'
SHEETS = {
    "theme.css": '@charset "UTF-8";@import "styles/base.css";a{b:c}',
    "styles/base.css": "d{e:url(f.png)}",
    "g.css": 'h{i:url("data:j")}',
    "print.css": "k{l:m}",
    "late.css": "@import url(https://example.com/n.css);",
}


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """Return a page in a folder, beside the style sheets that it can ask for."""
    for name, text in SHEETS.items():
        path = tmp_path / "_static" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    page = tmp_path / "chapters/page.html"
    page.parent.mkdir()
    return page


def joined(page: Path, *links: str) -> str:
    page.write_text(f"<head>\n{''.join(links)}</head>", encoding="utf-8")
    join(page.parents[1])
    return page.read_text(encoding="utf-8")


def link(name: str) -> str:
    return LINK.format(f"../_static/{name}")


def test_sheets_stand_in_one_in_their_order_with_what_they_import(page: Path) -> None:
    text = joined(page, link("theme.css?v=1"), link("g.css"))
    name = re.fullmatch(
        r'<head>\n<link rel="stylesheet" href="\.\./(_static/joined-\w+\.css)"'
        r' data-sheets="\.\./_static/theme\.css\?v=1 \.\./_static/g\.css">\n</head>',
        text,
    )
    assert name is not None
    sheet = (page.parents[1] / name[1]).read_text(encoding="utf-8")
    assert sheet == 'd{e:url("styles/f.png")}a{b:c}\nh{i:url("data:j")}'


def test_the_next_build_finds_the_links_that_it_joins_again(page: Path) -> None:
    first = joined(page, link("theme.css"), link("g.css"))
    root = page.parents[1]
    part(root)
    assert re.findall(r"_static/([\w.-]+)", page.read_text(encoding="utf-8")) == [
        "theme.css",
        "g.css",
    ]
    assert not list(root.glob("_static/joined-*"))
    join(root)
    assert page.read_text(encoding="utf-8") == first
    part(root)
    (root / "_static/g.css").write_text("other{}", encoding="utf-8")
    join(root)
    (sheet,) = root.glob("_static/joined-*")
    assert "other{}" in sheet.read_text(encoding="utf-8")
    assert sheet.name in page.read_text(encoding="utf-8") != first


def test_the_next_build_needs_no_joined_sheet(page: Path) -> None:
    first = joined(page, link("theme.css"), link("g.css"))
    (sheet,) = page.parents[1].glob("_static/joined-*")
    sheet.unlink()
    part(page.parents[1])
    join(page.parents[1])
    assert sheet.is_file()
    assert page.read_text(encoding="utf-8") == first


@pytest.mark.parametrize(
    "links",
    [
        [link("theme.css")],
        [link("g.css"), link("print.css").replace("rel", 'media="print" rel')],
        [link("g.css"), LINK.format("https://example.com/o.css")],
        [link("g.css"), link("absent.css")],
        [link("g.css"), link("late.css")],
        [link("g.css"), "<style>p{}</style>", link("theme.css")],
    ],
)
def test_what_cannot_be_joined_stays(page: Path, links: list[str]) -> None:
    assert joined(page, *links) == f"<head>\n{''.join(links)}</head>"


def test_pages_of_the_book_ask_for_one_sheet_whose_pictures_are_there(book: Path) -> None:
    for path in book.glob("chapters/*.html"):
        head = re.sub(
            r"<((?:no)?script)\b.*?</\1>",
            "",
            path.read_text(encoding="utf-8").partition("</head>")[0],
            flags=re.DOTALL,
        )
        sheets = re.findall(r'<link\b[^>]*href="(?![^"]*live\.css)([^"]*\.css)', head)
        assert len(sheets) == 1, path.name
    for sheet in book.glob("_static/joined-*.css"):
        for name in re.findall(r'\burl\("?(?!data:)([^")?]+)', sheet.read_text(encoding="utf-8")):
            assert (sheet.parent / name).is_file(), name
