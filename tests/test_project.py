"""Rules that the whole repository keeps: style, types, layers, notebooks as they must be."""

import ast
import importlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOKS = sorted((ROOT / "chapters").glob("*.ipynb"))
FORBIDDEN_TAGS = {"raises-exception", "skip-execution", "nbval-skip", "nbval-ignore-output"}
MATHEMATICS = [
    "validation",
    "slices",
    "definition",
    "jacobian",
    "stability",
    "layer",
    "cross_entropy",
    "learning",
    "compensated",
    "__init__",
]


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
    assert {path.stem for path in NOTEBOOKS} >= {
        "index",
        "definition",
        "jacobian",
        "stability",
        "layer",
        "cross-entropy",
        "learning",
    }


def code_cells(path: Path) -> list[dict]:
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return [c for c in cells if c["cell_type"] == "code" and "".join(c["source"]).strip()]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_every_cell_was_executed_in_order(path):
    counts = [cell["execution_count"] for cell in code_cells(path)]
    assert counts == list(range(1, len(counts) + 1)), "run `make notebooks`"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_no_cell_edits_the_import_path_or_hides_a_failure(path):
    for cell in code_cells(path):
        source = "".join(cell["source"])
        tags = set(cell["metadata"].get("tags", []))
        assert "sys.path" not in source
        assert not tags & {
            "raises-exception",
            "skip-execution",
            "nbval-skip",
            "nbval-ignore-output",
        }
        assert all(output["output_type"] != "error" for output in cell["outputs"])


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_stored_outputs_are_fresh(path):
    run(sys.executable, "tools/notebooks.py", "--check", str(path))


@pytest.mark.parametrize("name", MATHEMATICS)
def test_the_mathematics_imports_only_numpy(name):
    tree = ast.parse((ROOT / "lib" / f"{name}.py").read_text(encoding="utf-8"))
    imported = {
        module.split(".")[0]
        for node in ast.walk(tree)
        for module in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    third_party = imported - set(sys.stdlib_module_names) - {"lib"}
    assert third_party <= {"numpy"}


def test_nothing_in_lib_imports_a_chapter():
    for path in (ROOT / "lib").rglob("*.py"):
        assert "import chapters" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("package", ["lib", "explorables", "sphinx_explorables"])
def test_no_module_is_hidden_by_a_name_of_its_package(package):
    paths = [path for path in (ROOT / package).rglob("*.py") if path.name != "__main__.py"]
    assert paths
    for path in paths:
        parts = path.relative_to(ROOT).with_suffix("").parts
        *parents, name = parts[:-1] if parts[-1] == "__init__" else parts
        module = importlib.import_module(".".join([*parents, name]))
        if parents:
            assert getattr(importlib.import_module(".".join(parents)), name) is module, path
