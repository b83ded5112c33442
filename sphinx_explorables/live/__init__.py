"""Sphinx extension: cells that run in the built page, without a kernel and without a network.

Load it by name, `sphinx_explorables.live`, after `sphinx_explorables`. A build then notes, beside
its doctrees, the code of every cell and where it stands; its pages stay as they are. `python -m
sphinx_explorables.live` puts the engine and the buttons into them. README.md says how the parts
work together, and which settings there are.
"""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from docutils import nodes
from myst_nb.core.read import create_nb_reader
from myst_nb.sphinx_ import NbMetadataCollector

from sphinx_explorables.live.explorables_live.slices import needs
from sphinx_explorables.written import when_written

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

NOTES: Final = "live.json"
CHECK: Final = "check"
CELLS: Final = "live_cells"  # among what MyST-NB knows of a notebook


def _cells(env: "BuildEnvironment", docname: str, shown: list[int]) -> list[dict[str, Any]]:
    """Return the code cells of a notebook; `shown` are the numbers of those on the page."""
    path = Path(env.doc2path(docname))
    text = path.read_text(encoding="utf-8")
    reader = create_nb_reader(str(path), env.myst_config, env.mystnb_config, text)  # type: ignore[attr-defined]
    if reader is None:
        return []
    code = [
        (number, cell)
        for number, cell in enumerate(reader.read(text).cells)
        if cell.cell_type == "code"
    ]
    needed = needs([cell.source for _, cell in code])
    return [
        {
            "code": cell.source,
            "needs": needed[at],
            "place": shown.index(number) if number in shown else None,
            "check": CHECK in cell.metadata.get("tags", []),
        }
        for at, (number, cell) in enumerate(code)
    ]


def _note_cells(app: "Sphinx", doctree: nodes.document) -> None:
    shown = [
        node["cell_index"]
        for node in doctree.findall(nodes.container)
        if node.get("nb_element") == "cell_code"
    ]
    docname = app.env.docname
    if shown and docname not in app.config.explorables_live_exclude:
        cells = _cells(app.env, docname, shown)
        NbMetadataCollector.set_doc_data(app.env, docname, CELLS, cells)


def _write(app: "Sphinx") -> None:
    notes = {
        "root": str(app.srcdir),
        "inputs": app.config.explorables_notebook_inputs,
        "packages": app.config.explorables_live_packages,
        "packs": app.config.explorables_live_packs,
        "made": app.config.explorables_live_made,
        "variables": app.config.explorables_variables,
        "macros": {f"\\{name}": words for name, words in app.config.explorables_macros.items()},
        "pages": {
            app.builder.get_target_uri(name): [name, data[CELLS]]
            for name, data in NbMetadataCollector.get_doc_data(app.env).items()
            if CELLS in data
        },
    }
    (Path(app.doctreedir) / NOTES).write_text(json.dumps(notes), encoding="utf-8")


def setup(app: "Sphinx") -> dict[str, Any]:
    """Connect the notes of the cells to Sphinx."""
    app.setup_extension("sphinx_explorables")
    app.add_config_value("explorables_live_exclude", [], "env", list)
    app.add_config_value("explorables_live_packages", ["traitlets"], "", list)
    app.add_config_value("explorables_live_packs", {}, "", dict)
    app.add_config_value("explorables_live_made", {}, "", dict)
    app.connect("doctree-read", _note_cells)
    when_written(app, _write)
    return {"parallel_read_safe": True, "parallel_write_safe": True, "env_version": 1}
