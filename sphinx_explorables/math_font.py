"""The font of the formulas, in a style sheet of its own.

Browsers draw MathML in whatever font for mathematics the reader's system has, often in none. The
setting `explorables_math_font` names one of the book's own, best cut down to what the book shows.
Its letters are scaled until a small one is as high as one of the text around it.

A page asks for it before anything else, so that it is there when the page is laid out. From
`file://`, and in a frame that another page has shut off, browsers refuse fonts; there, and where
no script runs, it comes as `data:` in a second style sheet. Browsers read such a font only once
the page is laid out, and lay it out again then.
"""

from base64 import b64encode
from functools import partial
from hashlib import sha256
from pathlib import Path
from shutil import copyfile
from typing import TYPE_CHECKING, Any, Final

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from sphinx_explorables.pictures import named_file

if TYPE_CHECKING:
    from sphinx.application import Sphinx

SHEET: Final = "math-font.css"
DISK_SHEET: Final = "math-font-disk.css"
FONT: Final = "math-font.woff2"
# Height of an x in ems where the theme asks for `system-ui`: 0.50 (Segoe UI), 0.53 (San Francisco,
# Roboto, Ubuntu), 0.55 (DejaVu Sans).
TEXT_X_HEIGHT: Final = 0.525
_FACE: Final = """@font-face {{
  font-family: {family};
  src: url("{source}") format("woff2");
  size-adjust: {scale:.1%};
}}
"""
# The font of a face that nothing is set in is not fetched.
_USE: Final = """
math {
  font-family: var(--explorables-math, explorables-math), math;
}
"""
_USE_FROM_DISK: Final = """
:root {
  --explorables-math: explorables-math-disk;
}
"""
_HEAD: Final = """
<script>
  document.write(origin === "null" || location.protocol === "file:" ? '{disk}' : '{preload}');
</script>
<noscript>{disk}</noscript>"""


def style_sheets(path: Path) -> dict[str, str]:
    """Return the style sheets, by name, that set formulas in a font (WOFF2)."""
    with TTFont(path) as font:
        scale = TEXT_X_HEIGHT * font["head"].unitsPerEm / font["OS/2"].sxHeight
    face = partial(_FACE.format, scale=scale)
    served = f"{FONT}?v={_version(path)}"
    stored = f"data:font/woff2;base64,{b64encode(path.read_bytes()).decode()}"
    return {
        SHEET: face(family="explorables-math", source=served) + _USE,
        DISK_SHEET: face(family="explorables-math-disk", source=stored) + _USE_FROM_DISK,
    }


def _version(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()[:8]


def _write(app: "Sphinx") -> None:
    # Before the pages are written, so that Sphinx can add the file's checksum.
    source = named_file(app, "explorables_math_font")
    if source is None or app.builder.format != "html":
        return
    app.add_css_file(SHEET, priority=689)  # before the palette
    folder = Path(app.outdir) / "_static"
    folder.mkdir(parents=True, exist_ok=True)
    for name, style in style_sheets(source).items():
        (folder / name).write_text(style, encoding="utf-8")
    copyfile(source, folder / FONT)
    app.connect("html-page-context", partial(_ask, version=_version(source)))


def _ask(
    _app: "Sphinx", _page: str, _template: str, context: dict[str, Any], *_: object, version: str
) -> None:
    disk, font = (
        f"{context['pathto'](f'_static/{name}', resource=True)}?v={version}"
        for name in (DISK_SHEET, FONT)
    )
    preload = f'<link rel="preload" as="font" type="font/woff2" crossorigin href="{font}">'
    # A script may write the first formula of a page, which is then fetched when it is laid out.
    early = "<math" in (context.get("body") or "")
    context["metatags"] = context.get("metatags", "") + _HEAD.format(
        disk=f'<link rel="stylesheet" href="{disk}">', preload=preload if early else ""
    )


def setup(app: "Sphinx") -> None:
    """Connect the font of the formulas to Sphinx."""
    app.add_config_value("explorables_math_font", "", "html", str)
    app.connect("builder-inited", _write)
