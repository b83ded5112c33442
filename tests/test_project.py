"""Rules that the whole repository keeps: style, types, layers, notebooks as they must be."""

import ast
import importlib
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from jupyter_cache import get_cache
from settled import CHAPTERS

from tools.notebooks import MEASURED, normalise

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOKS = sorted((ROOT / "chapters").glob("*.ipynb"))
FORBIDDEN_TAGS = {"raises-exception", "skip-execution", "nbval-skip", "nbval-ignore-output"}
# What readers are shown and graded with may import more.
SHOWN = {"grade", "progress", "quote", "witnesses"}
MATHEMATICS = sorted({path.stem for path in ROOT.glob("lib/*.py")} - SHOWN)


def run(*command: str) -> None:
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, f"{' '.join(command)}\n{result.stdout}\n{result.stderr}"


def test_style_is_clean():
    run(sys.executable, "-m", "ruff", "check", ".")


def test_format_is_clean():
    run(sys.executable, "-m", "ruff", "format", "--check", ".")


def test_types_are_strict():
    run(sys.executable, "-m", "mypy")


def test_there_are_chapters():
    """Keeps the parametrised tests below from passing on an empty list."""
    assert {path.stem for path in NOTEBOOKS} >= {"index", *CHAPTERS}


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_every_cell_was_executed_in_order_and_hides_no_failure(path):
    cells = nbformat.read(path, as_version=4).cells
    code = [cell for cell in cells if cell.cell_type == "code" and cell.source.strip()]
    for count, cell in enumerate(code, start=1):
        assert cell.execution_count == count, "run `make notebooks`"
        assert "sys.path" not in cell.source
        assert not FORBIDDEN_TAGS & set(cell.metadata.get("tags", []))
        assert all(output.output_type != "error" for output in cell.outputs)


def joined(outputs: list[nbformat.NotebookNode]) -> list[nbformat.NotebookNode]:
    """Return outputs with every stream in one piece; its pieces arrive cut at random."""
    streams: dict[str, nbformat.NotebookNode] = {}
    kept = []
    for output in outputs:
        is_stream = output.output_type == "stream"
        first = streams.setdefault(output.name, output) if is_stream else output
        if first is output:
            kept.append(output)
        else:
            first.text += output.text
    return kept


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_stored_outputs_are_those_of_the_built_book(book, path):
    """The build executes again what has changed; nbval executes every chapter beside this."""
    cache = get_cache(book.parent / ".jupyter_cache")
    notebook = nbformat.read(path, as_version=4)
    try:
        _, executed = cache.merge_match_into_notebook(notebook)
    except KeyError:
        pytest.fail("the book was built of other cells: run `make book`", pytrace=False)
    for cell in executed.cells:
        if cell.cell_type == "code":
            cell.outputs = joined(cell.outputs)
    stored, fresh = path.read_text(encoding="utf-8"), normalise(executed)
    assert MEASURED.sub("", stored) == MEASURED.sub("", fresh), "run `make notebooks`"


def imports(path: Path) -> set[str]:
    """The modules that a file imports, anywhere in it, by their full names."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def strangers(path: Path, allowed: set[str]) -> set[str]:
    """What a file imports beside the standard library and modules of these names."""
    standard = set(sys.stdlib_module_names)
    return {
        name
        for name in imports(path)
        if name.split(".")[0] not in standard
        and not any(f"{name}.".startswith(f"{each}.") for each in allowed)
    }


@pytest.mark.parametrize("package", ["lib", "explorables", "sphinx_explorables"])
def test_no_module_is_hidden_by_a_name_of_its_package(package):
    # The page's own Python stands for itself, beside the packages that it plays.
    ours = re.compile(r"/__main__\.py|/live/(stubs|explorables_live)/")
    paths = [path for path in (ROOT / package).rglob("*.py") if not ours.search(str(path))]
    assert paths
    for path in paths:
        parts = path.relative_to(ROOT).with_suffix("").parts
        *parents, name = parts[:-1] if parts[-1] == "__init__" else parts
        module = importlib.import_module(".".join([*parents, name]))
        if parents:
            assert getattr(importlib.import_module(".".join(parents)), name) is module, path


NUMBERS = {"numpy", *(f"lib.{name}" for name in MATHEMATICS)}
SYMBOLS = NUMBERS | {"sympy", "mpmath", "lib.symbolic", "lib.witnesses"}
DRAWN = NUMBERS | {"matplotlib", "mpmath", "lib.figures", "lib.softmax"}
WIDGETS = {
    *(DRAWN | SYMBOLS),
    *("anywidget", "ipywidgets", "IPython", "traitlets", "math_core"),
    *("explorables", "lib.ledger"),
}
HOST = {"sphinx", "docutils", "myst_nb", "nbformat", "jupyter_cache", "sphinx_exercise"}
# What the files of each room may import, from a room below at most.
LAYERS = {
    **{f"lib/{name}.py": NUMBERS for name in MATHEMATICS},
    "lib/symbolic/*.py": SYMBOLS,
    "lib/figures/*.py": DRAWN,
    "explorables/**/*.py": WIDGETS,
    "sphinx_explorables/*.py": HOST | {"sphinx_explorables", "fontTools", "math_core"},
    "sphinx_explorables/live/*.py": HOST | {"sphinx_explorables"},
    # What the page's own Python holds beside the book's packages.
    "sphinx_explorables/live/explorables_live/*.py": {"explorables_live", "_host"},
    "sphinx_explorables/live/stubs/*/*.py": {"explorables_live", "traitlets", "IPython"},
}


@pytest.mark.parametrize("pattern", LAYERS)
def test_a_room_imports_only_from_below(pattern):
    paths = list(ROOT.glob(pattern))
    assert paths
    found = {path.name: strangers(path, LAYERS[pattern]) for path in paths}
    assert {name: names for name, names in found.items() if names} == {}


def test_no_package_imports_a_chapter_a_tool_or_a_test():
    for room in ("lib", "explorables", "sphinx_explorables"):
        for path in (ROOT / room).rglob("*.py"):
            tops = {name.split(".")[0] for name in imports(path)}
            assert not tops & {"chapters", "tools", "tests", "benchmarks"}, path
            above = {"explorables", "sphinx_explorables"} if room == "lib" else set()
            assert not tops & above, path
