"""A book with an address gets what needs one; a book without one points nowhere."""

import re

import pytest
from sphinx.errors import ConfigError
from tiny import TinyBook, write_notebook

from sphinx_explorables.published import pages_address

REPOSITORY = "https://github.com/Someone/tiny-book"
SITE = "https://someone.github.io/tiny-book/"
MADE = ("404.html", "sitemap.xml", "card.png")
MARKS = ("og:", 'rel="canonical"', "github.com", "mybinder", "social")


def settings(repository: str) -> str:
    return f"""
root_doc = "front"
myst_enable_extensions = ["dollarmath"]
nb_execution_mode = "off"
html_theme = "sphinx_book_theme"
html_theme_options = {{"repository_url": "{repository}", "repository_branch": "main"}}
explorables_binder = "https://mybinder.org"
explorables_card = "card.png"
explorables_card_alt = "a card"
"""


def built(tiny: TinyBook, repository: str) -> str:
    tiny.set(settings(repository))
    # The theme wants contents for its sidebar.
    cited = "```{eval-rst}\nIt cites [A1]_.\n\n.. [A1] A. Name. A title.\n```\n\n"
    pieces = f"{cited}On $[1, 2]$, or `(a)`, it <b>holds</b>."
    told = f"{pieces} {'One sentence. ' * 5}Is it whole? {'No end to it, ' * 9}"
    front = f"# Front\n\n{told}\n\n```{{toctree}}\ncells\n```\n"
    (tiny.folder / "front.md").write_text(front, encoding="utf-8")
    (tiny.folder / "card.png").write_bytes(b"a picture")
    write_notebook(tiny.folder / "cells.ipynb")
    tiny.succeed()
    return (tiny.html / "cells.html").read_text(encoding="utf-8")


@pytest.mark.built
def test_with_an_address(tiny: TinyBook) -> None:
    page = built(tiny, REPOSITORY)
    for mark in (
        f'<link rel="canonical" href="{SITE}cells.html"',
        f'property="og:image" content="{SITE}card.png"',
        'property="og:title" content="Cells"',
        f"{REPOSITORY}/issues/new",
        f"{REPOSITORY}/edit/main/cells.ipynb",
        "https://mybinder.org/v2/gh/Someone/tiny-book/main",
    ):
        assert mark in page
    assert 'property="og:image:alt" content="a card"' in page
    sitemap = (tiny.html / "sitemap.xml").read_text("utf-8")
    assert f"<loc>{SITE}cells.html</loc>" in sitemap
    assert not re.search("(404|search|genindex)[.]html", sitemap)
    # The address that people share leads on, and says what its page says.
    first = (tiny.html / "index.html").read_text(encoding="utf-8")
    assert f'<link rel="canonical" href="{SITE}front.html"' in first
    (told,) = re.findall('property="og:description" content="([^"]*)"', first)
    start = "It cites [A1]. On [1, 2], or (a), it holds."
    assert told == f"{start} {'One sentence. ' * 5}Is it whole?"
    assert (tiny.html / "card.png").read_bytes() == b"a picture"
    # Served for an address of any depth, it loads its files from the site's root.
    lost = (tiny.html / "404.html").read_text(encoding="utf-8")
    loaded = re.findall(r'<(?:link|script)[^>]*(?:href|src)="([^"]*)"', lost)
    assert len(loaded) > 5
    assert [one for one in loaded if not one.startswith(("/tiny-book/", SITE, "#"))] == []


@pytest.mark.built
def test_without_an_address(tiny: TinyBook) -> None:
    page = built(tiny, "")
    assert [name for name in MADE if (tiny.html / name).exists()] == []
    assert [mark for mark in MARKS if mark in page] == []


@pytest.mark.parametrize(
    ("repository", "site"),
    [
        (REPOSITORY, SITE),
        ("https://github.com/Someone/someone.github.io", "https://someone.github.io/"),
        ("https://gitlab.com/someone/book.git", "https://someone.gitlab.io/book/"),
    ],
)
def test_where_the_pages_are(repository: str, site: str) -> None:
    assert pages_address(repository) == site


@pytest.mark.parametrize(
    "repository", ["github.com/a/b", "https://github.com/a", "https://example.org/a/b"]
)
def test_an_address_that_says_nothing_is_refused(repository: str) -> None:
    with pytest.raises(ConfigError, match=f"repository: url is '{repository}'; expected"):
        pages_address(repository)
