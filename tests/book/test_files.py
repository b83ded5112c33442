"""The built book, read as files: nothing in it comes from elsewhere, every picture has words."""

import re
from collections import Counter
from copy import copy
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import yaml
from bs4 import BeautifulSoup
from settled import CHAPTERS

from sphinx_explorables.state_links import is_state

ROOT = Path(__file__).parents[2]
CSS_ADDRESS = re.compile(r"url\(\s*(['\"]?)(.*?)\1\s*\)|@import\s+(['\"])(.*?)\3")
SCRIPT_IMPORT = re.compile(r"""(?:\bimport\b\s*\(?|\bfrom|importScripts\()\s*["'](?:https?:)?//""")
# All but links, which the reader follows, or which say where other pages are.
LOADS = """[src], [srcset], object[data], :not(a, link)[href],
  link:not([rel=canonical], [rel=next], [rel=prev], [rel=search], [rel=index])"""
RAW_LATEX = re.compile(r".{,30}(?:\\[a-zA-Z]{2,}|\\[()\[\]]|\$).{,30}")
PAGE_BYTES = 1_000_000
BOOK_BYTES = 12_000_000
NO_CHAPTER = {"notation", "references", "teaching", "genindex", "prf-prf"}


def problem(address: str, file: Path, book: Path) -> str | None:
    """Say why an address that a file loads is not inside the book."""
    parts = urlsplit(address)
    if parts.scheme == "data" or not address or (address.startswith("#")):
        return None
    if parts.scheme or parts.netloc:
        return f"{file.relative_to(book)} loads {address} from outside the book"
    if parts.path.startswith("/"):
        return f"{file.relative_to(book)} loads {address}, which only works on a server"
    target = (file.parent / unquote(parts.path)).resolve()
    if not target.is_relative_to(book) or not target.is_file():
        return f"{file.relative_to(book)} loads {address}, which is not there"
    return None


@pytest.fixture(scope="module")
def soups(book: Path) -> dict[Path, BeautifulSoup]:
    return {
        path: BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
        for path in sorted(book.rglob("*.html"))
        # With an address there is a page for addresses that are not there: it loads its files
        # from the root of the site (test_published).
        if path.name != "404.html"
    }


def test_files_load_only_files_of_the_book(soups: dict[Path, BeautifulSoup], book: Path) -> None:
    problems: list[str | None] = []
    for path in book.rglob("*.[hcj]*"):
        addresses, styles, scripts = [], [], []
        if path.suffix == ".css":
            styles = [path.read_text(encoding="utf-8")]
        elif path.suffix == ".js":
            scripts = [path.read_text(encoding="utf-8")]
        elif soup := soups.get(path):
            names = ("src", "srcset", "data", "href")
            loading = (element.get(name) for element in soup.select(LOADS) for name in names)
            addresses = [str(value).split()[0] for value in loading if value]
            styles = [str(element["style"]) for element in soup.find_all(style=True)]
            styles += [element.get_text() for element in soup.find_all("style")]
            scripts = [element.get_text() for element in soup.find_all("script")]
        found = (match for text in styles for match in CSS_ADDRESS.finditer(text))
        addresses += [match[2] or match[4] for match in found]
        problems += [problem(address, path, book) for address in addresses]
        imports = f"{path.relative_to(book)} imports from outside the book"
        problems += [imports for text in scripts if SCRIPT_IMPORT.search(text)]
    assert not list(filter(None, problems))


def test_comments_stay_in_the_sources(book: Path) -> None:
    """All but those that say whose a script is."""
    for path in (book / "_static").glob("*.js"):
        found = re.findall(r"(?m)^ *(?://.*|/\*(?:[^*]|\*(?!/))*\*/)$", path.read_text("utf-8"))
        assert [one for one in found if not re.search("(?i)copyright|licensed", one)] == []
    assert "copyright" in (book / "_static/doctools.js").read_text(encoding="utf-8").lower()
    for source in (ROOT / "sphinx_explorables/static").glob("*.js"):
        lines = (book / "_static" / source.name).read_text(encoding="utf-8").splitlines()
        assert [line for line in lines if re.match(r" *(//|/\*.*\*/$)", line)] == []
        code = [line for line in source.read_text("utf-8").splitlines() if line.endswith(";")]
        assert [line for line in code if line not in lines and not line.startswith("//")] == []


def test_nothing_asks_for_a_server_or_a_kernel(book: Path) -> None:
    needless = ("thebe", "require.js", "require.min.js", "html-manager", "fontawesome", "binder")
    assert not [
        str(path.relative_to(book))
        for path in book.rglob("*.js")
        if any(word in path.name.lower() for word in needless)
    ]
    config = yaml.safe_load((ROOT / "_config.yml").read_text(encoding="utf-8"))
    # The launch button leads there, once the repository has an address.
    unwanted = [] if config["repository"]["url"] else ["mybinder.org"]
    for path in book.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        for words in ("View could not be displayed", "Error displaying widget", *unwanted):
            assert words not in text, f"{path.relative_to(book)} contains {words!r}"
        assert "application/vnd.jupyter.widget" not in text, path.relative_to(book)


def test_every_chapter_has_pictures_with_words(
    soups: dict[Path, BeautifulSoup], book: Path
) -> None:
    for path, soup in soups.items():
        pictures = soup.select("svg.explorables-picture")
        for picture in pictures:
            label = picture.get("aria-label", "")
            assert picture.get("role") == "img", path
            assert len(label.split()) > 3, f"{path.relative_to(book)}: a picture says {label!r}"
        for image in soup.select("article img"):
            assert image.get("alt"), f"{path.relative_to(book)}: {image.get('src')} has no words"
        if path.parent.name == "chapters" and path.stem not in NO_CHAPTER:
            assert pictures, f"{path.relative_to(book)} has no picture"


def test_pictures_use_the_colours_of_the_book(
    soups: dict[Path, BeautifulSoup], book: Path
) -> None:
    """A fixed colour, or the black of a shape without one, would vanish on a dark page."""
    fixed = {
        f"{path.relative_to(book)}: {match}"
        for path, soup in soups.items()
        for picture in soup.select("svg.explorables-picture")
        for match in re.findall(
            r"(?:fill|stroke|stop-color)[:=]\s*\"?(#\w+|rgb[^;\"]*)", str(picture)
        )
    }
    assert not fixed


def test_a_page_has_a_language_and_each_id_once(
    soups: dict[Path, BeautifulSoup], book: Path
) -> None:
    assert {soup.html["lang"] for soup in soups.values()} == {"en"}
    shared = {
        f"{path.relative_to(book)}: {name}"
        for path, soup in soups.items()
        for name, times in Counter(element["id"] for element in soup.find_all(id=True)).items()
        if times > 1
    }
    assert not shared


def test_links_inside_the_book_lead_somewhere(
    soups: dict[Path, BeautifulSoup], book: Path
) -> None:
    ids = {
        path: {element["id"] for element in soup.find_all(id=True)} for path, soup in soups.items()
    }
    lost = []
    for path, soup in soups.items():
        for link in soup.find_all("a", href=True):
            parts = urlsplit(link["href"])
            if parts.scheme or parts.netloc:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            # What a state sets is tested in the browser; here, that its page is there.
            if is_state(parts.fragment):
                parts = parts._replace(fragment="")
            if not target.is_file() or (
                parts.fragment and target in ids and unquote(parts.fragment) not in ids[target]
            ):
                lost.append(f"{path.relative_to(book)} -> {link['href']}")
    assert not lost


def test_pages_stay_light(soups: dict[Path, BeautifulSoup], book: Path) -> None:
    heavy = {
        str(path.relative_to(book)): path.stat().st_size
        for path in soups
        if path.stat().st_size > PAGE_BYTES
    }
    assert not heavy
    # Live Python, where it is built, is loaded only by those who ask for it.
    files = (path for path in book.rglob("*") if path.is_file() and "live" not in path.parts)
    assert sum(path.stat().st_size for path in files) < BOOK_BYTES


def test_nothing_in_a_head_stops_the_parser(soups: dict[Path, BeautifulSoup], book: Path) -> None:
    """A script behind a style sheet waits for it, and the page for both, unless it is put off."""
    checked = 0
    for path, soup in soups.items():
        name = path.relative_to(book)
        if path.parent != book / "chapters":
            continue
        items = soup.select("head > script, head > link[rel~=stylesheet]")
        first_style = next(at for at, item in enumerate(items) if item.name == "link")
        for script in [item for item in items[first_style:] if item.name == "script"]:
            later = script.has_attr("defer") or script.get("type") in {
                "module",
                "application/json",
            }
            assert later, f"{name}: {str(script)[:120]} stops the parser"
        deferred = [str(item["src"]) for item in items if item.get("src")]
        if soup.select(".explorables-place"):
            # First what the explorables need, and of that the longest file.
            assert "/explorables/" in deferred[0], name
            assert (
                items.index(soup.select_one(f'head > script[src="{deferred[0]}"]')) < first_style
            )
            start = soup.select_one('head > script[src*="start.js"]')
            assert start is not None, name
            assert start.get("blocking") == "render", name
            assert "start.js" in deferred[1], f"{name}: {deferred[:3]}"
            checked += 1
    assert checked >= 7


def test_every_formula_is_mathml(soups: dict[Path, BeautifulSoup]) -> None:
    """With its LaTeX beside it, and no LaTeX in the text of any page."""
    formulas = 0
    for path, soup in soups.items():
        page = copy(soup)
        for formula in page.select(".math"):
            formulas += 1
            assert formula.select("math > semantics > annotation"), f"{path.name}: {formula}"
        for other in page.select("annotation, code, pre, script, style"):
            other.decompose()
        assert not RAW_LATEX.findall(page.get_text()), path.name
    assert formulas > 1000


@pytest.mark.parametrize("name", CHAPTERS)
def test_a_chapter_asks_and_gives_every_choice_a_reason(
    soups: dict[Path, BeautifulSoup], book: Path, name: str
) -> None:
    blocks = soups[book / f"chapters/{name}.html"].select(".explorables-predict")
    assert len(blocks) >= 2
    for block in blocks:
        reasons = block.select(".explorables-predict-reasons > li")
        assert len(reasons) == len(block.select(".explorables-predict-choices > li"))
        assert len([item for item in reasons if item.has_attr("data-right")]) == bool(reasons)
        # A number has nothing but its answer, which must be one.
        assert reasons or float(block.select_one("input[type=text]")["data-answer"])


def test_the_theme_changes_nothing_when_a_page_has_loaded(book: Path) -> None:
    """It would lay out the page for each element that scrolls; `page.js` does that at once."""
    script = (book / "_static/scripts/pydata-sphinx-theme.js").read_text(encoding="utf-8")
    assert 'addEventListener("load"' not in script
