"""Sphinx extension: widgets that live in static pages, and pages that need no network.

README.md says how a book uses it. Load it by name, `sphinx_explorables`, after `myst_nb`. What it
adds to MyST-NB, one module each:

- `fresh` runs the notebooks again when what they read changes, and stops at a failing cell;
- `explorables` hosts widgets in static pages, and refuses those that are dead without a kernel;
- `pictures` puts SVG pictures into the page, so that they follow light and dark;
- `mathematics` writes formulas as MathML, and refuses those that it cannot convert;
- `predict` asks the reader before the page answers;
- `state_links` leads links to prepared states of the explorables, and old addresses to where their
  parts are now;
- `math_font` sets formulas in a font of the book;
- `offline` brings every script, style and font from the machine itself;
- `styles` leaves out of style sheets what can match nothing, and of the theme's icon fonts what no
  page shows, and makes one sheet of those of a page;
- `access` repairs what screen readers stumble over, and folds the solutions of exercises;
- `published` gives a book that has an address its buttons, social cards, sitemap and 404 page.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx_explorables import (
    access,
    explorables,
    fresh,
    math_font,
    mathematics,
    offline,
    pictures,
    predict,
    published,
    state_links,
    styles,
)

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

_HERE = Path(__file__).parent


def setup(app: "Sphinx") -> dict[str, Any]:
    """Connect the extension to Sphinx."""
    app.setup_extension("myst_nb")
    app.connect("config-inited", _add_files)
    # Behind the theme and the programs of the page; a book's own sheets come at 800.
    app.add_css_file("explorables.css", priority=700)
    for module in (
        *(fresh, mathematics, math_font, pictures, explorables, predict, state_links),
        *(offline, styles, access, published),
    ):
        module.setup(app)
    # Sphinx makes all pages anew when this is not what it was: they hold what the code here wrote.
    version = int(fresh.digest_of([_HERE], ()), 16)
    return {"parallel_read_safe": True, "parallel_write_safe": True, "env_version": version}


def _add_files(app: "Sphinx", config: "Config") -> None:  # noqa: ARG001 (Sphinx passes it)
    config.templates_path.insert(0, str(_HERE / "templates"))
    config.html_static_path.insert(0, str(_HERE / "static"))
