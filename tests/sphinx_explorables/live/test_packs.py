"""What the packs hold, and what they do not."""

import zipfile
from pathlib import Path

import yaml
from notebooks import CHAPTERS, ROOT, code_cells

from sphinx_explorables.live.packs import BOOK, without_names, write_book

SETTINGS = yaml.safe_load((ROOT / "_config.yml").read_text("utf-8"))["sphinx"]["config"]


def test_a_module_loses_its_custom_sections_alone() -> None:
    head, types = b"\0asm\1\0\0\0", b"\1\4\1\x60\0\0"
    long = b"\0" + b"\x83\1" + b"\4name" + b"x" * 126  # a length of two bytes
    assert without_names(head + b"\0\3\2ab" + types + long) == head + types


def test_solutions_are_in_no_pack(tmp_path: Path) -> None:
    notes = {
        "root": ROOT,
        "inputs": SETTINGS["explorables_notebook_inputs"],
        "packages": ["traitlets"],
        "made": SETTINGS["explorables_live_made"],
    }
    write_book(tmp_path, notes)
    with zipfile.ZipFile(tmp_path / f"{BOOK}.zip") as archive:
        names = archive.namelist()
        held = "\n".join(archive.read(name).decode("utf-8") for name in names)
    assert {"files/book/lib/__init__.py", "anywidget/__init__.py", "traitlets/__init__.py"} <= {
        *names
    }
    assert not [name for name in names if "chapters" in name or "/tests/" in name]
    solutions = [
        cell.source
        for chapter in CHAPTERS
        for cell in code_cells(chapter)
        if "solution" in cell.metadata.get("tags", [])
    ]
    assert len(solutions) > 20
    assert not [source for source in solutions if source in held]
