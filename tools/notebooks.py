"""Execute the chapters and store their outputs so that the same sources give the same bytes.

``python tools/notebooks.py`` runs every notebook under ``chapters/`` and rewrites it.

What is stored is what a reader sees without a kernel: text, numbers and pictures. What changes
from run to run (time stamps, versions, the random names of widget models) is left out, and so are
the live views of the explorables: without their kernel they would show an error where the still
picture in the same output shows the real thing.
"""

import argparse
import concurrent.futures
import os
import re
import sys
from configparser import ConfigParser
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode

CHAPTERS = Path(__file__).resolve().parent.parent / "chapters"
WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
KERNELSPEC = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
SECONDS_PER_CELL = 120
# What differs between processors, as nbval is told, too.
_config = ConfigParser()
_config.read(CHAPTERS.parent / "tests/nbval.cfg", encoding="utf-8")
MEASURED = re.compile("|".join(_config[section]["regex"] for section in _config.sections()))


def execute(path: Path) -> NotebookNode:
    """Run a notebook from top to bottom in a fresh kernel, in its own folder."""
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(
        notebook,
        timeout=SECONDS_PER_CELL,
        kernel_name="python3",
        record_timing=False,
        coalesce_streams=True,  # the pieces of a stream arrive cut at random
        resources={"metadata": {"path": str(path.parent)}},
    ).execute()
    return notebook


def normalise(notebook: NotebookNode) -> str:
    """Return the notebook as text, without what differs between two runs of the same cells."""
    for key in ("widgets", "jupytext"):
        notebook.metadata.pop(key, None)
    notebook.metadata.update(kernelspec=KERNELSPEC, language_info={"name": "python"})
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        if cell.cell_type == "code":
            for output in cell.outputs:
                # The live view, whose model exists only while its kernel runs.
                output.get("data", {}).pop(WIDGET_VIEW, None)
    nbformat.validate(notebook)
    return str(nbformat.writes(notebook, version=4)) + "\n"


def process(path: Path) -> str | None:
    """Run one notebook and store it; return what is wrong with it, or None."""
    try:
        fresh = normalise(execute(path))
    except CellExecutionError as error:
        return f"{path.name}: a cell failed\n{error}"
    if MEASURED.sub("", path.read_text(encoding="utf-8")) == MEASURED.sub("", fresh):
        print(f"{path.name}: unchanged", flush=True)
    else:
        path.write_text(fresh, encoding="utf-8")
        print(f"{path.name}: rewritten", flush=True)
    return None


def main() -> int:
    """Read the command line, process the notebooks, say what happened."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("notebooks", nargs="*", type=Path, help="default: all of chapters/")
    paths = parser.parse_args().notebooks or sorted(CHAPTERS.glob("*.ipynb"))
    # Each notebook has a kernel, a process of its own; the threads here only wait for it. As in
    # the build (`sphinx_explorables.fresh`), the kernels compute with one thread each.
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    with concurrent.futures.ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        problems = list(filter(None, pool.map(process, paths)))
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
