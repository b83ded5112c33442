"""The style sheets of a page become one, which says the same."""

import re
from pathlib import Path

import pytest

from sphinx_explorables.styles import join, part

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
