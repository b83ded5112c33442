"""One style sheet for a page in place of a dozen.

A page is painted when all its sheets are there, and a browser fetches six files of a site at a
time: at 10 Mbit/s with 40 ms, pages of the book beside this folder are seen a fifth sooner with
one sheet. Links that follow one another become one, in their order; those to other sites and to
sheets for some media stay. The sheets stay, too: a page for missing addresses asks for them by
addresses that hold at any depth, and cells that run in the page ask for those of their widgets.
"""

import re
from collections.abc import Callable
from functools import partial
from hashlib import sha256
from os.path import relpath
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_PATTERN: Final = "_static/joined-*.css"
# A link to a sheet of the book, for all media.
_LINK: Final = (
    r'<link\b(?=[^>]*\srel="stylesheet")(?![^>]*\smedia=)(?![^>]*\shref="(?:\w+:|/))[^>]*>\s*'
)
_RUN: Final = re.compile(f"(?:{_LINK}){{2,}}")
_HREF: Final = re.compile(r'\shref="([^"]+)"')
# The page itself says which sheets stand in its sheet.
_JOINED: Final = re.compile(r'<link rel="stylesheet" href="[^"]*" data-sheets="([^"]*)">\n')
_IMPORT: Final = re.compile(r'@import "(?!\w+:|/)([^"]+)";')
_URL: Final = re.compile(r"""\burl\((["']?)(?!\w+:|/|#)([^"')]+)\1\)""")


def _address(of: Path, seen_from: Path) -> str:
    return Path(relpath(of, seen_from)).as_posix()


def _standing_in(folder: Path, sheet: Path) -> str:
    """Return a sheet with those that it imports, its addresses relative to a folder."""

    def address(match: re.Match[str]) -> str:
        return f'url("{_address(sheet.parent / match[2], folder)}")'

    text = _URL.sub(address, sheet.read_text(encoding="utf-8").replace('@charset "UTF-8";', ""))
    return _IMPORT.sub(lambda match: _standing_in(folder, sheet.parent / match[1]), text)


def join(out: Path) -> None:
    """Join the style sheets of each page under a folder."""

    def joined(page: Path, run: re.Match[str]) -> str:
        hrefs = _HREF.findall(run[0])
        sheets = [page.parent / href.partition("?")[0] for href in hrefs]
        if not all(map(Path.is_file, sheets)):
            return run[0]
        text = "\n".join(_standing_in(out / "_static", sheet) for sheet in sheets)
        if "@import" in text:
            return run[0]  # what is imported must stand before all rules
        sheet = out / _PATTERN.replace("*", sha256(text.encode()).hexdigest()[:16])
        sheet.write_text(text, encoding="utf-8")
        href = _address(sheet, page.parent)
        return f'<link rel="stylesheet" href="{href}" data-sheets="{" ".join(hrefs)}">\n'

    for page in out.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        page.write_text(_RUN.sub(partial(joined, page), text), encoding="utf-8")


def part(out: Path) -> None:
    """Give pages their links back: what is in the sheets may differ since they were joined."""

    def parted(link: re.Match[str]) -> str:
        return "".join(f'<link rel="stylesheet" href="{href}">\n' for href in link[1].split(" "))

    for page in out.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        page.write_text(_JOINED.sub(parted, text), encoding="utf-8")
    for sheet in out.glob(_PATTERN):
        sheet.unlink()


def _on_finished(do: Callable[[Path], None], app: "Sphinx", failure: Exception | None) -> None:
    if failure is None and app.builder.format == "html" and not app.config.explorables_all_styles:
        do(Path(app.outdir))


def setup(app: "Sphinx") -> None:
    """Part what the last build joined, and join when the sheets are as light as they will be."""
    app.connect("build-finished", partial(_on_finished, part), priority=930)
    app.connect("build-finished", partial(_on_finished, join), priority=960)
