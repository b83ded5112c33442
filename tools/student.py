"""Build the edition for students: the same sources without what is tagged as a solution.

``python tools/student.py`` writes a copy of the sources without the cells that have the tag
``solution``, builds it to ``_build/student/html``, and leaves the notebooks, without solutions,
in ``_build/student/notebooks``. ``_build/student/students.zip`` holds both, this book's own
packages, and two commands to begin with. A solution that lacks its tag stops it, so none
slips through.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import nbformat
import yaml
from nbformat import NotebookNode

ROOT = Path(__file__).resolve().parent.parent
OUTPUT = ROOT / "_build/student"
TAG = "solution"
TEACHERS = "chapters/teaching"
ARCHIVE = "students.zip"
BEGIN = """\
Read: open html/index.html in a browser. Nothing needs to be installed.

Run the notebooks: you need Python 3.11 or later. In a terminal, in this folder:

    python3 -m venv env && env/bin/pip install "{wheel}[chapters]"
    env/bin/jupyter lab notebooks/index.ipynb

On Windows: py -m venv env, then env\\Scripts\\pip install "{wheel}[chapters]", and
env\\Scripts\\jupyter lab notebooks\\index.ipynb.
"""
DIRECTIVE = re.compile(r"^\s*[:`]{3,}\{(solution(?:-start|-end)?)\}", re.MULTILINE)


class SolutionError(ValueError):
    """A solution would be left in, or is not closed."""


def without_solutions(notebook: NotebookNode, name: str) -> NotebookNode:
    """Return a copy of a notebook without the cells tagged ``solution``, numbered again.

    Raises SolutionError if a cell of a solution lacks the tag, one outside has it, or a solution
    is not closed; `name` is what the message calls the notebook.
    """
    kept = []
    inside = False
    count = 0
    for cell in notebook.cells:
        directives = DIRECTIVE.findall(cell.source) if cell.cell_type == "markdown" else []
        tagged = TAG in cell.metadata.get("tags", [])
        belongs = inside or bool(directives)
        if belongs and not tagged:
            raise SolutionError(f"{name}: the cell {cell.id} is a solution without the tag {TAG}")
        if tagged and not belongs:
            raise SolutionError(f"{name}: the cell {cell.id} has the tag {TAG} outside a solution")
        for directive in directives:
            inside = directive == "solution-start" or (inside and directive != "solution-end")
        if tagged:
            continue
        cell = cell.copy()  # noqa: PLW2901 (the notebook that was given stays as it is)
        if cell.cell_type == "code" and cell.execution_count is not None:
            count += 1
            cell.execution_count = count
            cell.outputs = [_renumbered(output, count) for output in cell.outputs]
        kept.append(cell)
    if inside:
        raise SolutionError(f"{name}: the last solution is not closed by solution-end")
    return NotebookNode({**notebook, "cells": kept})


def _renumbered(output: NotebookNode, count: int) -> NotebookNode:
    if output.output_type == "execute_result":
        return NotebookNode({**output, "execution_count": count})
    return output


def write_sources(target: Path, root: Path = ROOT, *, run: bool = True) -> list[Path]:
    """Write the sources of the students' edition to an emptied folder; return the notebooks.

    Unless they are to run, the build shows their stored outputs.
    """
    shutil.rmtree(target, ignore_errors=True)
    (target / "chapters").mkdir(parents=True)
    config = (root / "_config.yml").read_text(encoding="utf-8")
    config = re.sub(r"^(title: .*)$", r"\1, without solutions", config, flags=re.MULTILINE)
    # Its buttons would lead to the notebooks with the solutions.
    config = re.sub(r"^(  url:) .*$", r'\1 ""', config, flags=re.MULTILINE)
    if not run:
        config = config.replace("execute_notebooks: cache", "execute_notebooks: 'off'")
    (target / "_config.yml").write_text(config, encoding="utf-8")
    settings = yaml.safe_load(config)["sphinx"]["config"]
    for name in settings.get("explorables_notebook_inputs", []):
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        if (root / name).is_dir():  # imported from where it stands, and watched there
            (target / name).symlink_to(root / name)
        else:
            shutil.copyfile(root / name, target / name)
    lines = (root / "_toc.yml").read_text(encoding="utf-8").splitlines(keepends=True)
    contents = "".join(line for line in lines if line.strip() != f"- file: {TEACHERS}")
    (target / "_toc.yml").write_text(contents, encoding="utf-8")
    notebooks = []
    for path in sorted((root / "chapters").iterdir()):
        copy = target / "chapters" / path.name
        if path.suffix == ".ipynb":
            notebook = without_solutions(nbformat.read(path, as_version=4), path.name)
            copy.write_text(nbformat.writes(notebook, version=4) + "\n", encoding="utf-8")
            notebooks.append(copy)
        elif path.is_file() and path.stem != Path(TEACHERS).stem:
            if path.suffix == ".md" and DIRECTIVE.search(path.read_text(encoding="utf-8")):
                raise SolutionError(f"{path.name}: solutions belong in notebooks, with the tag")
            shutil.copyfile(path, copy)
        elif path.is_dir() and not path.name.startswith("."):
            shutil.copytree(path, copy)
    return notebooks


def build(output: Path, *, run: bool = True) -> int:
    """Write the sources, build them, and put pages and notebooks in their places."""
    work = output / "work"
    notebooks = write_sources(work / "sources", run=run)
    options = [str(work / "sources"), "--path-output", str(work), "-W", "-n", "--keep-going"]
    # Run as a module it would do nothing, and its script need not be on the path.
    program = "from jupyter_book.cli.main import main; main()"
    result = subprocess.run([sys.executable, "-c", program, "build", *options], check=False)
    if result.returncode:
        return result.returncode
    for name in ("html", "notebooks"):
        shutil.rmtree(output / name, ignore_errors=True)
    shutil.copytree(work / "_build/html", output / "html")
    # What `sphinx_explorables.live` wants to know of the pages.
    (output / ".doctrees").mkdir(exist_ok=True)
    shutil.copyfile(work / "_build/.doctrees/live.json", output / ".doctrees/live.json")
    (output / "notebooks").mkdir()
    for path in notebooks:
        shutil.copyfile(path, output / "notebooks" / path.name)
    return 0


def pack(output: Path) -> Path:
    """Write one archive with all that a student needs, and return its path."""
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "wheel"]
    with tempfile.TemporaryDirectory() as folder:
        # A copy: setuptools would pack what an earlier run has left in `build/`, too.
        others = shutil.ignore_patterns(".*", "_build", "build", "node_modules", "*.egg-info")
        source = shutil.copytree(ROOT, Path(folder, "source"), ignore=others)
        options = ["--no-deps", "--no-build-isolation", "-w", folder]
        subprocess.run([*pip, *options, str(source)], check=True)
        (wheel,) = Path(folder).glob("*.whl")
        with zipfile.ZipFile(output / ARCHIVE, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("README.txt", BEGIN.format(wheel=wheel.name))
            archive.write(wheel, wheel.name)
            for name in ("html", "notebooks"):
                for path in sorted((output / name).rglob("*")):
                    archive.write(path, path.relative_to(output))
            archive.write(ROOT / "benchmarks/results.json", "benchmarks/results.json")
    return output / ARCHIVE


def main() -> int:
    """Read the command line, build, say where the pages and the notebooks are."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--output", type=Path, default=OUTPUT, help="default: _build/student")
    parser.add_argument(
        "--stored", action="store_true", help="show stored outputs, run nothing: no explorables"
    )
    options = parser.parse_args()
    output = options.output.resolve()
    try:
        code = build(output, run=not options.stored)
    except SolutionError as error:
        print(error, file=sys.stderr)
        return 1
    if code:
        print("The students' edition could not be built: see the lines above.", file=sys.stderr)
        return code
    print(f"The edition without solutions: {output / 'html/index.html'}")
    print(f"Its notebooks: {output / 'notebooks'}")
    print(f"Both in one file, to hand out: {pack(output)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
