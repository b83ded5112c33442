"""The theme's icons, cut down to those that the pages show.

The theme draws its icons from web fonts with some two thousand glyphs. Once the pages are written,
the fonts keep the glyphs of the classes that occur in them, or in a script that could add one, and
those that a style sheet writes by itself, before the title of a theorem for instance.

In the book beside this folder, that takes 177 kB off what a page loads: the solid icons go from
156.4 kB to 2.7, the regular ones from 25.4 to 1.7.
(Measured with pydata-sphinx-theme 0.17.1. Icons of brands are not fetched where none is shown.)
"""

import logging as python_logging
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from fontTools import subset  # type: ignore[import-untyped]
from sphinx.util import logging

if TYPE_CHECKING:
    from sphinx.application import Sphinx

LOGGER: Final = logging.getLogger(__name__)
# It reports every glyph that it drops, and what a kernel sets up for warnings prints that.
python_logging.getLogger("fontTools").setLevel(python_logging.WARNING)
FONTS: Final = "_static/vendor/fontawesome/webfonts"
_STYLES: Final = "_static/**/*.css"
_CLASS: Final = re.compile(r"\bfa-[a-z0-9-]+")
# A rule may name several classes for a glyph: .fa-navicon:before,.fa-bars:before{content:"\f0c9"}
_RULE: Final = re.compile(r"([^{}]*)\{([^{}]*)\}")
# Written as an escape or as itself, among the characters for private use.
_GLYPH: Final = re.compile('"(?:\\\\([ef][0-9a-f]{3})|([\ue000-\uf8ff]))"')


def glyphs_of_icons(styles: str) -> tuple[dict[str, int], set[int]]:
    """Return code points by the class that draws them, and those that other rules draw."""
    by_class: dict[str, int] = {}
    by_style: set[int] = set()
    for selectors, declarations in _RULE.findall(styles):
        codes = {
            int(escape, 16) if escape else ord(itself)
            for escape, itself in _GLYPH.findall(declarations)
        }
        names = _CLASS.findall(selectors)
        if names and len(codes) == 1:
            by_class.update(dict.fromkeys(names, *codes))
        else:
            by_style |= codes
    return by_class, by_style


def icons_in(folder: Path) -> set[str]:
    """Return the classes of icons that the pages and scripts under a folder name."""
    files = [*folder.rglob("*.html"), *folder.glob("_static/**/*.js")]
    return {
        name
        for path in files
        for name in _CLASS.findall(path.read_text(encoding="utf-8", errors="replace"))
    }


def _cut(path: Path, code_points: set[int]) -> None:
    options = subset.Options(flavor="woff2", notdef_outline=True)
    font = subset.load_font(path, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=code_points)
    subsetter.subset(font)
    subset.save_font(font, path, options)


def _cut_fonts(app: "Sphinx", failure: Exception | None) -> None:
    if failure is not None or app.builder.format != "html":
        return
    out = Path(app.outdir)
    styles = (path.read_text(encoding="utf-8") for path in out.glob(_STYLES))
    by_class, by_style = glyphs_of_icons("\n".join(styles))
    used = by_style | {by_class[name] for name in icons_in(out) if name in by_class}
    for path in sorted((out / FONTS).glob("*.woff2")):
        before = path.stat().st_size
        _cut(path, used)
        LOGGER.debug("%s: %d bytes of %d", path.name, path.stat().st_size, before)


def setup(app: "Sphinx") -> None:
    """Cut the fonts when all pages are written, and what the theme's scripts are is known."""
    app.connect("build-finished", _cut_fonts, priority=950)
