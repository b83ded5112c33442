"""The chapters as notebooks, and what they store, to compare with what a cell shows."""

import re
from pathlib import Path
from typing import Any

import nbformat

from tools.notebooks import MEASURED

ROOT = Path(__file__).parents[3]
# The page of the whole ledger, which takes minutes, has no buttons.
CHAPTERS = sorted(path.stem for path in (ROOT / "chapters").glob("[!v]*.ipynb"))
TEXTS = ("text/plain", "text/latex", "text/markdown")


def code_cells(chapter: str) -> list[Any]:
    notebook = nbformat.read(ROOT / f"chapters/{chapter}.ipynb", as_version=4)
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def stored(cell: Any) -> tuple[str, list[dict[str, str]]]:
    """What a cell prints, and what it shows. What it glues stands in the text."""
    printed = "".join(out.text for out in cell.outputs if out.output_type == "stream")
    shown = [out.data for out in cell.outputs if out.output_type != "stream"]
    return printed, [data for data in shown if not any("papermill" in kind for kind in data)]


def same(found: str, wanted: str) -> bool:
    """Whether two texts differ at most in what was measured."""
    return MEASURED.sub("", found).rstrip() == MEASURED.sub("", wanted).rstrip()


def differences(cell: Any, printed: str, shown: list[dict[str, str]]) -> list[str]:
    """What differs from the stored outputs: the names of the kinds, and what was found."""
    wanted, values = stored(cell)
    found = [] if same(printed, wanted) else [f"stream: {printed}"]
    if len(shown) != len(values):
        found.append(f"{len(shown)} values for {len(values)}: {shown}"[:500])
    for mine, value in zip(shown, values, strict=False):
        found += [
            f"{kind}: {mine.get(kind)}"
            for kind in TEXTS
            if kind in value and not same(mine.get(kind, ""), value[kind])
        ]
    return found


def shape(svg: str) -> str:
    """A picture without its numbers."""
    return re.sub(r"[-+.\d]+", "#", svg)
