"""The style sheets, made light when all pages are written, and what they use is known.

Themes bring Bootstrap and rules for every extension that a book might use: most of what a page
loads. A rule stays if each class and id that its selector asks for is a word of some page or
script; a custom property stays if something reads it. So nothing looks different. What a script
puts together, as in `"bs-tooltip-" + side`, is known by its beginning. In the book beside this
folder that takes 330 kB off what a page loads, 44 kB gzipped.

The theme draws its icons from web fonts with some two thousand glyphs. They keep those of the
classes that occur in a page, or in a script that could add one, and those that a style sheet
writes by itself, before the title of a theorem for instance. What is left is small enough to stand
in the style sheet itself, as `data:`: a font that comes later makes the browser lay out the whole
page once more. In the book beside this folder, the solid icons go from 156.4 kB to 2.5, the
regular ones from 25.4 to 1.6 (measured with pydata-sphinx-theme 0.17.1).

A page is painted when all its sheets are there, and a browser fetches six files of a site at a
time: at 10 Mbit/s with 40 ms, pages of the book beside this folder are seen a fifth sooner with
one sheet in place of a dozen. Links that follow one another become one, in their order; those to
other sites and to sheets for some media stay. The sheets stay, too: a page for missing addresses
asks for them by addresses that hold at any depth, and cells that run in the page ask for those of
their widgets.

Setting `explorables_all_styles` leaves the sheets as they are, but for the icons.
"""

import logging
import re
from base64 import b64encode
from collections.abc import Callable, Iterator
from functools import partial
from hashlib import sha256
from io import BytesIO
from os.path import relpath
from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING, Final, NamedTuple

from fontTools import subset  # type: ignore[import-untyped]

from sphinx_explorables.written import when_written

if TYPE_CHECKING:
    from sphinx.application import Sphinx

# It reports every glyph that it drops, and what a kernel sets up for warnings prints that.
logging.getLogger("fontTools").setLevel(logging.WARNING)
_PIECE: Final = re.compile(
    r"""/\*.*?\*/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\\.|[{}()\[\];,]|[^{}()\[\];,"'\\/]+|/""",
    re.DOTALL,
)
_GROUPS: Final = ("@media", "@supports", "@layer", "@container")
_WORD: Final = re.compile(r"[A-Za-z_][\w-]*")
_BEGINNING: Final = re.compile(r"""["'`]([A-Za-z][\w-]*-)(?:["'`]|\$\{)""")
# What selectors of these kinds ask for is not looked at.
_BRACKETED: Final = re.compile(r"\[[^\]]*\]|\([^()]*\)")
_NAME: Final = re.compile(r"[.#]((?:\\.|[\w-])+)")
_PROPERTY: Final = re.compile(r"--[\w-]+")
_DECLARED: Final = re.compile(r"\s*(--[\w-]+)\s*:")

FONTS: Final = "_static/vendor/fontawesome/webfonts"
_FACE: Final = re.compile(
    r"""(@font-face\s*\{[^{}]*src:)\s*url\([^()]*/webfonts/([\w-]+\.woff2)\)[^;{}]*([^{}]*\})"""
)
_ICON: Final = re.compile(r"\bfa-[a-z0-9-]+")
# A rule may name several classes for a glyph: .fa-navicon:before,.fa-bars:before{content:"\f0c9"}
_ICON_RULE: Final = re.compile(r"([^{}]*)\{([^{}]*)\}")
# Written as an escape or as itself, among the characters for private use.
_GLYPH: Final = re.compile('"(?:\\\\([ef][0-9a-f]{3})|([\ue000-\uf8ff]))"')

_JOINT: Final = "_static/joined-*.css"
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


class Words(NamedTuple):
    """What pages and scripts can call an element."""

    whole: frozenset[str]
    beginnings: tuple[str, ...]

    def can_match(self, selector: str) -> bool:
        """Return whether all the classes and ids of a selector are among the words."""
        plain = selector
        while (shorter := _BRACKETED.sub("", plain)) != plain:
            plain = shorter
        names = (name.replace("\\", "") for name in _NAME.findall(plain))
        return all(name in self.whole or name.startswith(self.beginnings) for name in names)


def words_of(pages: str, scripts: str) -> Words:
    """Return the words of pages and scripts, and the beginnings that scripts go on with."""
    both = pages + scripts
    return Words(frozenset(_WORD.findall(both)), tuple(sorted(set(_BEGINNING.findall(both)))))


def _split(text: str, separator: str) -> list[str]:
    """Cut a text without comments at what stands in no bracket and no string."""
    parts, depth = [""], 0
    for piece in _PIECE.findall(text):
        depth += (piece in "({[") - (piece in ")}]")
        if piece == separator and not depth:
            parts.append("")
        else:
            parts[-1] += piece
    return parts


def _rules(text: str) -> Iterator[tuple[str, str | None]]:
    """Yield what stands before each block and in it, or a statement and None, no comments."""
    before, block, depth = "", "", 0
    for piece in _PIECE.findall(text):
        if piece.startswith("/*"):
            if piece.startswith("/*!"):
                yield piece, None  # whose work it is
            continue
        depth -= piece == "}"
        if piece == "}" and not depth:
            yield before, block
            before = block = ""
        elif piece == ";" and not depth:
            yield f"{before};", None
            before = ""
        elif depth:
            block += piece
        elif piece != "{":
            before += piece
        depth += piece == "{"


def _rewritten(sheet: str, rewrite: Callable[[str, str], tuple[str, str]]) -> str:
    """Return a style sheet whose rules, those in groups too, are rewritten, without empty ones."""
    kept = []
    for before, block in _rules(sheet):
        if block is None:
            kept.append(before)
            continue
        if before.strip().startswith(_GROUPS):
            start, inside = before, _rewritten(block, rewrite).strip()
        else:
            start, inside = rewrite(before, block)
        if inside.strip():
            kept.append(f"{start}{{{inside}}}")
    return "".join(kept)


def matching(sheet: str, words: Words) -> str:
    """Return a style sheet without the rules that can match nothing."""

    def rewrite(before: str, block: str) -> tuple[str, str]:
        if before.strip().startswith("@"):
            return before, block
        selectors = list(filter(words.can_match, _split(before, ",")))
        return ",".join(selectors), block if selectors else ""

    return _rewritten(sheet, rewrite)


def without_unread(sheet: str, read: set[str]) -> str:
    """Return a style sheet without the custom properties that nothing reads.

    A name that ends with a hyphen stands for all that a script makes of it.
    """
    beginnings = tuple(name for name in read if name.endswith("-"))

    def is_read(part: str) -> bool:
        found = _DECLARED.match(part)
        return not found or found[1] in read or found[1].startswith(beginnings)

    def rewrite(before: str, block: str) -> tuple[str, str]:
        return before, ";".join(filter(is_read, _split(block, ";")))

    return _rewritten(sheet, rewrite)


def _read_by(sheet: str) -> set[str]:
    """Return the custom properties that a style sheet reads."""
    return {name for part in sheet.split("var(")[1:] for name in _PROPERTY.findall(part[:200])[:1]}


def lightened(sheets: dict[Path, str], pages: str, scripts: str) -> dict[Path, str]:
    """Return style sheets without what pages and scripts have no use for."""
    words = words_of(pages, scripts)
    found = {path: matching(sheet, words) for path, sheet in sheets.items()}
    elsewhere = set(_PROPERTY.findall(pages + scripts))
    while True:
        read = elsewhere.union(*map(_read_by, found.values()))
        fewer = {path: without_unread(sheet, read) for path, sheet in found.items()}
        if fewer == found:
            return fewer
        found = fewer


def glyphs_of_icons(styles: str) -> tuple[dict[str, int], set[int]]:
    """Return code points by the class that draws them, and those that other rules draw."""
    by_class: dict[str, int] = {}
    by_style: set[int] = set()
    for selectors, declarations in _ICON_RULE.findall(styles):
        codes = {
            int(escape, 16) if escape else ord(itself)
            for escape, itself in _GLYPH.findall(declarations)
        }
        names = _ICON.findall(selectors)
        if names and len(codes) == 1:
            by_class.update(dict.fromkeys(names, *codes))
        else:
            by_style |= codes
    return by_class, by_style


def _cut(path: Path, code_points: set[int]) -> bytes | None:
    """Return a font with only those glyphs, if it has any of them."""
    options = subset.Options(flavor="woff2", notdef_outline=True)
    font = subset.load_font(path, options)
    if not code_points & font.getBestCmap().keys():
        return None
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=code_points)
    subsetter.subset(font)
    cut = BytesIO()
    subset.save_font(font, cut, options)
    return cut.getvalue()


def icons_in(text: str, styles: str) -> set[int]:
    """Return the code points of icons that pages or scripts name, or sheets by themselves."""
    by_class, by_style = glyphs_of_icons(styles)
    return by_style | {by_class[name] for name in _ICON.findall(text) if name in by_class}


def _with_icons(out: Path, sheets: dict[Path, str], text: str) -> dict[Path, str]:
    """Return style sheets that hold the icons of pages and scripts; the theme's fonts go."""
    used = icons_in(text, "\n".join(sheets.values()))

    def itself(face: re.Match[str]) -> str:
        font = _cut(out / FONTS / face[2], used)
        source = f'url("data:font/woff2;base64,{b64encode(font or b"").decode()}") format("woff2")'
        return f"{face[1]}{source}{face[3]}" if font else ""

    if not (out / FONTS).exists():
        return sheets  # another theme's icons
    inlined = {path: _FACE.sub(itself, text) for path, text in sheets.items()}
    if inlined != sheets:
        rmtree(out / FONTS)
    return inlined


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
        sheet = out / _JOINT.replace("*", sha256(text.encode()).hexdigest()[:16])
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
    for sheet in out.glob(_JOINT):
        sheet.unlink()


def _finish(app: "Sphinx") -> None:
    out = Path(app.outdir)
    part(out)
    pages, scripts = (
        "".join(path.read_text(encoding="utf-8") for path in out.glob(pattern))
        for pattern in ("**/*.html", "_static/**/*.js")
    )
    sheets = {path: path.read_text(encoding="utf-8") for path in out.glob("_static/**/*.css")}
    if not app.config.explorables_all_styles:
        sheets = lightened(sheets, pages, scripts)
    for path, text in _with_icons(out, sheets, pages + scripts).items():
        path.write_text(text, encoding="utf-8")
    if not app.config.explorables_all_styles:
        join(out)


def setup(app: "Sphinx") -> None:
    """Connect the style sheets to Sphinx: after whatever writes pages and scripts."""
    app.add_config_value("explorables_all_styles", False, "html", bool)  # noqa: FBT003
    when_written(app, _finish, priority=940)
