"""A Sphinx project of one page, in a folder of its own."""

import multiprocessing
import os
import sys
from pathlib import Path

import nbformat
from sphinx.cmd import build

ROOT = Path(__file__).parents[2]

CONF = """
project = html_title = "Tiny"
extensions = ["myst_nb", "sphinx_explorables"]
nb_execution_mode = "cache"
nb_ipywidgets_js = {}
nitpicky = True
html_theme = "basic"
exclude_patterns = ["out"]
explorables_notebook_inputs = ["facts.py"]
explorables_palette = "palette.css"
"""

FACTS = "ANSWER = 'forty-two'\n"
PALETTE = ":root { --tiny-ink: #1f2328; }\nhtml[data-theme=dark] { --tiny-ink: #e6e6e6; }\n"


def words(text: str) -> nbformat.NotebookNode:
    """A cell of Markdown."""
    return nbformat.v4.new_markdown_cell(text)


def write_notebook(path: Path, *cells: str | nbformat.NotebookNode) -> None:
    """Write a notebook of cells, those that are texts with code, below a title."""
    notebook = nbformat.v4.new_notebook()
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3"}
    notebook.cells = [
        nbformat.v4.new_code_cell(cell) if isinstance(cell, str) else cell for cell in cells
    ]
    if not any("# " in cell.source for cell in notebook.cells if cell.cell_type == "markdown"):
        notebook.cells.insert(0, words(f"# {path.stem.title()}"))
    for number, cell in enumerate(notebook.cells):
        cell.id = f"cell-{number}"
    nbformat.write(notebook, path)


# Four fifths of the time of a build go into imports: one process does them, for all builds.
FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(
    ["sphinx.cmd.build", "myst_nb.sphinx_ext", "sphinx_explorables", "sphinx_book_theme"]
)


def run_sphinx(folder: Path, environment: dict[str, str], said: Path) -> None:
    """Build as `python -m sphinx` would, in a process of its own."""
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    sys.path[:0] = environment["PYTHONPATH"].split(os.pathsep)
    with said.open("w", encoding="utf-8") as file:
        for stream in (1, 2):
            os.dup2(file.fileno(), stream)
    sys.exit(build.main(["-W", "--keep-going", ".", "out/html"]))


class TinyBook:
    """A Sphinx project of one notebook, `index`, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.html = folder / "out/html"
        path = os.pathsep.join([str(ROOT), str(folder)])
        self.environment = {**os.environ, "PYTHONPATH": path, "NO_COLOR": "1"}
        for name, text in (("conf.py", CONF), ("facts.py", FACTS), ("palette.css", PALETTE)):
            (folder / name).write_text(text, encoding="utf-8")

    def write(self, *cells: str | nbformat.NotebookNode) -> None:
        write_notebook(self.folder / "index.ipynb", *cells)

    def set(self, settings: str) -> None:
        with (self.folder / "conf.py").open("a", encoding="utf-8") as file:
            file.write(settings)

    def build(self) -> tuple[int, str]:
        """Build and return the exit code and all that was said."""
        said = self.folder / "said.txt"
        process = FORKS.Process(target=run_sphinx, args=(self.folder, self.environment, said))
        process.start()
        process.join(240)
        process.kill()
        return process.exitcode or 0, said.read_text(encoding="utf-8")

    def succeed(self) -> str:
        code, said = self.build()
        assert code == 0, said
        return said
