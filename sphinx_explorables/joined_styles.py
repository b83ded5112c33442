"""One style sheet for a page in place of a dozen.

A page is painted when all its sheets are there, and a browser fetches six files of a site at a
time: at 10 Mbit/s with 40 ms, pages of the book beside this folder are seen a quarter sooner with
one sheet. Links that follow one another become one, in their order; those to other sites and to
sheets for some media stay. The sheets themselves stay where they are, for pages that are not here.
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
_JOINED: Final = re.compile(r'<link rel="stylesheet" href="[^"]*(joined-\w+\.css)">\n')
_MEMBERS: Final = re.compile(r"/\* (.*?) \*/")
# A link to a sheet of the book, for all media.
_LINK: Final = (
    r'<link\b(?=[^>]*\srel="stylesheet")(?![^>]*\smedia=)(?![^>]*\shref="(?:\w+:|/))[^>]*>\s*'
)
_RUN: Final = re.compile(f"(?:{_LINK}){{2,}}")
_HREF: Final = re.compile(r'\shref="([^"?]+)')
_IMPORT: Final = re.compile(r'@import "(?!\w+:|/)([^"]+)";')
_URL: Final = re.compile(r"""\burl\((["']?)(?!\w+:|/|#)([^"')]+)\1\)""")


def _standing_in(folder: Path, sheet: Path) -> str:
    """Return a sheet with those that it imports, its addresses relative to a folder."""

    def address(match: re.Match[str]) -> str:
        return f'url("{relpath(sheet.parent / match[2], folder)}")'

    text = _URL.sub(address, sheet.read_text(encoding="utf-8").replace('@charset "UTF-8";', ""))
    return _IMPORT.sub(lambda match: _standing_in(folder, sheet.parent / match[1]), text)


def join(out: Path) -> None:
    """Join the style sheets of each page under a folder."""

    def joined(page: Path, run: re.Match[str]) -> str:
        sheets = [(page.parent / href).resolve() for href in _HREF.findall(run[0])]
        if not all(map(Path.is_file, sheets)):
            return run[0]
        text = "\n".join(_standing_in(out / "_static", sheet) for sheet in sheets)
        if "@import" in text:
            return run[0]  # what is imported must stand before all rules
        text = f"/* {' '.join(relpath(sheet, out) for sheet in sheets)} */\n{text}"
        name = _PATTERN.replace("*", sha256(text.encode()).hexdigest()[:16])
        (out / name).write_text(text, encoding="utf-8")
        return f'<link rel="stylesheet" href="{relpath(out / name, page.parent)}">\n'

    for page in out.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        page.write_text(_RUN.sub(partial(joined, page), text), encoding="utf-8")


def part(out: Path) -> None:
    """Give pages their links back: what is in the sheets may differ since they were joined."""
    members = {}
    for sheet in out.glob(_PATTERN):
        if found := _MEMBERS.match(sheet.read_text(encoding="utf-8")):
            members[sheet.name] = found[1].split()
            sheet.unlink()

    def parted(page: Path, link: re.Match[str]) -> str:
        hrefs = (relpath(out / sheet, page.parent) for sheet in members[link[1]])
        return "".join(f'<link rel="stylesheet" href="{href}">\n' for href in hrefs)

    for page in out.rglob("*.html") if members else ():
        text = page.read_text(encoding="utf-8")
        page.write_text(_JOINED.sub(partial(parted, page), text), encoding="utf-8")


def _on_finished(do: Callable[[Path], None], app: "Sphinx", failure: Exception | None) -> None:
    if failure is None and app.builder.format == "html" and not app.config.explorables_all_styles:
        do(Path(app.outdir).resolve())


def setup(app: "Sphinx") -> None:
    """Part what the last build joined, and join when the sheets are as light as they will be."""
    app.connect("build-finished", partial(_on_finished, part), priority=930)
    app.connect("build-finished", partial(_on_finished, join), priority=960)
