"""The theme's icons, cut down to those that the pages show.

The theme draws its icons from web fonts with some two thousand glyphs. Once the pages are written,
the glyphs of the classes that occur in them, or in a script that could add one, are all that the
fonts keep.
"""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from fontTools import subset  # type: ignore[import-untyped]
from sphinx.util import logging

if TYPE_CHECKING:
    from sphinx.application import Sphinx

LOGGER: Final = logging.getLogger(__name__)
FONTS: Final = "_static/vendor/fontawesome/webfonts"
_STYLES: Final = "_static/**/*.css"
_CLASS: Final = re.compile(r"\bfa-[a-z0-9-]+")
# A rule may name several classes for a glyph: .fa-navicon:before,.fa-bars:before{content:"\f0c9"}
_RULE: Final = re.compile(r"([^{}]*)\{[^{}]*?(?:content|--fa):\s*\"\\([0-9a-f]+)\"")


def glyphs_of_icons(styles: str) -> dict[str, int]:
    """Return the code point that each icon's class draws.

    Parameters
    ----------
    styles : str
        Style sheets that contain Font Awesome's.

    Returns
    -------
    dict
        Code points by class, such as `fa-bars`.
    """
    return {
        name: int(code, 16)
        for selectors, code in _RULE.findall(styles)
        for name in _CLASS.findall(selectors)
    }


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
    styles = "\n".join(path.read_text(encoding="utf-8") for path in out.glob(_STYLES))
    glyphs = glyphs_of_icons(styles)
    used = {glyphs[name] for name in icons_in(out) if name in glyphs}
    for path in sorted((out / FONTS).glob("*.woff2")):
        before = path.stat().st_size
        _cut(path, used)
        LOGGER.debug("%s: %d bytes of %d", path.name, path.stat().st_size, before)


def setup(app: "Sphinx") -> None:
    """Cut the fonts when all pages are written, and what the theme's scripts are is known."""
    app.connect("build-finished", _cut_fonts, priority=950)
