"""Sphinx extension that makes the built book self-contained and its explorables alive.

What it adds to Jupyter Book, one module each:

- `fresh` runs the notebooks again when `lib` changes, side by side, and stops at a failing cell;
- `explorables` hosts widgets in static pages, and refuses those that are dead without a kernel;
- `pictures` puts SVG pictures into the page, so that they follow light and dark;
- `predict` asks the reader before the page answers;
- `exercises` folds the solutions of exercises;
- `state_links` leads links to prepared states of the explorables;
- `offline` brings every script, style and font from the machine itself;
- `icons` cuts the theme's icon fonts down to the icons that the pages show;
- `access` repairs what screen readers stumble over.

Load it by name, `sphinx_explorables`, after `myst_nb`.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from lib.figures.palette import css_variables
from sphinx_explorables import (
    access,
    exercises,
    explorables,
    fresh,
    icons,
    offline,
    pictures,
    predict,
    state_links,
)

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

_HERE = Path(__file__).parent


def setup(app: "Sphinx") -> dict[str, Any]:
    """Connect the extension to Sphinx.

    Parameters
    ----------
    app : sphinx.application.Sphinx
        The application that loads the extension.

    Returns
    -------
    dict
        What Sphinx wants to know of every extension.
    """
    app.setup_extension("myst_nb")
    app.connect("config-inited", _add_templates)
    app.connect("builder-inited", _add_static_files)
    app.connect("build-finished", _write_palette)
    app.add_css_file("book.css", priority=900)
    app.add_css_file("palette.css", priority=890)
    questions = (predict, exercises, state_links)
    for module in (fresh, pictures, explorables, *questions, offline, icons, access):
        module.setup(app)
    return {"parallel_read_safe": True, "parallel_write_safe": True, "env_version": 1}


def _add_templates(app: "Sphinx", config: "Config") -> None:  # noqa: ARG001 (Sphinx passes it)
    config.templates_path.insert(0, str(_HERE / "templates"))


def _add_static_files(app: "Sphinx") -> None:
    app.config.html_static_path.append(str(_HERE / "static"))
    # Written early too, so that Sphinx finds the file when it adds its checksum to the address.
    _write_palette(app, None)


def _write_palette(app: "Sphinx", failure: Exception | None) -> None:
    if failure is None and app.builder.format == "html":
        target = Path(app.outdir) / "_static" / "palette.css"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(css_variables(), encoding="utf-8")
