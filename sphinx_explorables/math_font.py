"""The font of the formulas, in a style sheet of its own.

Browsers draw MathML in whatever font for mathematics the reader's system has, often in none. The
setting `explorables_math_font` names one of the book's own, best cut down to what the book shows.

It stands in the style sheet itself, as `data:`: nothing more is fetched for it, and it is there
from `file://` too, where browsers refuse to preload fonts. Chromium still reads it only when the
page is laid out, and a few lines may then move. Asked for earlier (`document.fonts.load`) nothing
moved, but the page was laid out before its widgets, and these stood a third later. Its letters are
scaled until a small one is as high as one of the text around it.
"""

from base64 import b64encode
from pathlib import Path
from typing import TYPE_CHECKING, Final

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from sphinx_explorables.pictures import named_file

if TYPE_CHECKING:
    from sphinx.application import Sphinx

SHEET: Final = "math-font.css"
# Height of an x in ems where the theme asks for `system-ui`: 0.50 (Segoe UI), 0.53 (San Francisco,
# Roboto, Ubuntu), 0.55 (DejaVu Sans).
TEXT_X_HEIGHT: Final = 0.525
_STYLE: Final = """@font-face {{
  font-family: explorables-math;
  src: url("data:font/woff2;base64,{data}") format("woff2");
  size-adjust: {scale:.1%};
}}

math {{
  font-family: explorables-math, math;
}}
"""


def style_sheet(path: Path) -> str:
    """Return the style sheet that sets formulas in a font (WOFF2)."""
    with TTFont(path) as font:
        scale = TEXT_X_HEIGHT * font["head"].unitsPerEm / font["OS/2"].sxHeight
    return _STYLE.format(data=b64encode(path.read_bytes()).decode(), scale=scale)


def _write(app: "Sphinx") -> None:
    # Before the pages are written, so that Sphinx can add the file's checksum.
    source = named_file(app, "explorables_math_font")
    if source is None or app.builder.format != "html":
        return
    app.add_css_file(SHEET, priority=689)  # before the palette
    target = Path(app.outdir) / "_static" / SHEET
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(style_sheet(source), encoding="utf-8")


def setup(app: "Sphinx") -> None:
    """Connect the font of the formulas to Sphinx."""
    app.add_config_value("explorables_math_font", "", "html", str)
    app.connect("builder-inited", _write)
