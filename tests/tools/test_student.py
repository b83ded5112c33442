"""The edition for students holds no solution, and everything else."""

import json
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import nbformat
import pytest
import yaml

from sphinx_explorables.live.__main__ import FOLDER, add, notes_of
from tools import student

ROOT = Path(__file__).resolve().parents[2]
CHAPTERS = ("definition", "jacobian", "stability", "layer", "cross-entropy", "learning")
WORDS = re.compile(r"\w+")


@pytest.fixture(scope="module")
def edition(tmp_path_factory):
    """The edition as `make student` builds it, but with the outputs that are stored."""
    folder = tmp_path_factory.mktemp("student")
    result = subprocess.run(
        [sys.executable, "tools/student.py", "--output", str(folder), "--stored"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    assert str(folder / "html/index.html") in result.stdout
    return folder


def test_its_pages_do_not_lead_to_the_notebooks_with_the_solutions(tmp_path):
    root = tmp_path / "root"
    root.mkdir()
    for name in ("_toc.yml", "chapters", "lib", "explorables", "benchmarks"):
        (root / name).symlink_to(ROOT / name)
    config = (ROOT / "_config.yml").read_text(encoding="utf-8")
    config = re.sub(r"(?m)^  url: .*$", "  url: https://github.com/ada/book", config)
    (root / "_config.yml").write_text(config, encoding="utf-8")
    student.write_sources(tmp_path / "sources", root, run=False)
    written = yaml.safe_load((tmp_path / "sources/_config.yml").read_text(encoding="utf-8"))
    assert written["repository"]["url"] == ""


def cells(name: str) -> list[nbformat.NotebookNode]:
    return list(nbformat.read(ROOT / f"chapters/{name}.ipynb", as_version=4).cells)


def is_solution(cell: nbformat.NotebookNode) -> bool:
    return "solution" in cell.metadata.get("tags", [])


def sentences(name: str) -> set[str]:
    """The longer lines of the solutions of a chapter that occur nowhere else in it."""
    solved = {line.strip() for cell in cells(name) if is_solution(cell) for line in lines(cell)}
    rest = "\n".join(cell.source for cell in cells(name) if not is_solution(cell))
    return {line for line in solved if len(WORDS.findall(line)) >= 6 and line not in rest}


def lines(cell: nbformat.NotebookNode) -> list[str]:
    return [line for line in cell.source.splitlines() if "$" not in line and "{" not in line]


@pytest.mark.parametrize("name", CHAPTERS)
def test_chapters_have_exercises_with_solutions_that_run(name):
    text = "\n".join(cell.source for cell in cells(name))
    exercises = re.findall(r"\{exercise\}.*\n:label: (\S+)", text)
    assert len(exercises) >= 4
    assert re.findall(r"\{solution-start\} (\S+)", text) == exercises
    solved = [cell for cell in cells(name) if is_solution(cell) and cell.cell_type == "code"]
    assert len(solved) == len(exercises)
    assert all(cell.outputs for cell in solved)
    graded = [cell for cell in cells(name) if cell.id.endswith("-starter")]
    assert len(graded) >= 2
    for cell in graded:
        assert re.search(r'"""\n    \.\.\.\n', cell.source), "it begins with an empty function"
        # What is stored gives nothing away.
        said = str(cell.outputs[0].data["text/plain"])
        assert said.startswith("Not yet: Nothing is returned. Write ")


@pytest.mark.parametrize("name", CHAPTERS)
def test_no_solution_is_left_and_nothing_else_is_missing(edition, name):
    handed_out = nbformat.read(edition / f"notebooks/{name}.ipynb", as_version=4)
    nbformat.validate(handed_out)
    assert [cell.id for cell in handed_out.cells] == [
        cell.id for cell in cells(name) if not is_solution(cell)
    ]
    counts = [cell.execution_count for cell in handed_out.cells if cell.cell_type == "code"]
    assert counts == list(range(1, len(counts) + 1))
    notebook = (edition / f"notebooks/{name}.ipynb").read_text(encoding="utf-8")
    page = (edition / f"html/chapters/{name}.html").read_text(encoding="utf-8")
    assert len(sentences(name)) >= 4
    for sentence in sentences(name):
        assert sentence not in notebook, sentence
        assert sentence not in page, sentence
    assert "explorables-solution" not in page
    assert "solution-start" not in notebook
    # What was handed out in place of them: the exercises, and the functions to complete.
    text = "\n".join(cell.source for cell in handed_out.cells)
    exercises = re.findall(r"\{exercise\}.*\n:label: (\S+)", text)
    assert len(exercises) >= 4
    assert all(f'id="{label}"' in page for label in exercises)
    starters = [cell for cell in handed_out.cells if cell.id.endswith("-starter")]
    assert page.count("Not yet: ") >= len(starters) > 0


def test_the_page_for_teachers_stays_with_the_teachers(edition):
    assert not (edition / "html/chapters/teaching.html").exists()
    assert "without solutions" in (edition / "html/index.html").read_text(encoding="utf-8")
    leaks = [
        str(path.relative_to(edition / "html"))
        for path in (edition / "html").rglob("*")
        if path.suffix in {".html", ".js", ".ipynb", ".txt", ".md"}
        and "solution-start" in path.read_text(encoding="utf-8")
    ]
    assert not leaks


def notebook_of(*parts: tuple[str, str, bool]) -> nbformat.NotebookNode:
    notebook = nbformat.v4.new_notebook()
    for number, (kind, source, tagged) in enumerate(parts):
        make = nbformat.v4.new_code_cell if kind == "code" else nbformat.v4.new_markdown_cell
        cell = make(source, id=f"c{number}")
        if tagged:
            cell.metadata["tags"] = ["solution"]
        notebook.cells.append(cell)
    return notebook


START = ":::{solution-start} ex\n:::"
END = ":::{solution-end}\n:::"


@pytest.mark.parametrize(
    ("parts", "complaint"),
    [
        ([("md", START, False), ("md", END, True)], "c0 is a solution without the tag"),
        (
            [("md", START, True), ("code", "1", False), ("md", END, True)],
            "c1 is a solution without the tag",
        ),
        ([("md", START, True), ("md", END, False)], "c1 is a solution without the tag"),
        ([("md", START, True), ("code", "1", True)], "not closed by solution-end"),
        ([("code", "1", True)], "c0 has the tag solution outside a solution"),
        ([("md", "```{solution} ex\n```", False)], "c0 is a solution without the tag"),
    ],
)
def test_what_would_slip_through_is_refused(parts, complaint):
    with pytest.raises(student.SolutionError, match=complaint):
        student.without_solutions(notebook_of(*parts), "x.ipynb")


def test_cells_of_a_solution_go_and_the_rest_stays():
    notebook = notebook_of(
        ("md", "before", False),
        ("md", START, True),
        ("code", "secret", True),
        ("md", END, True),
        ("md", ":::{solution} ex\nin one cell\n:::", True),
        ("code", "after", False),
    )
    notebook.cells[5].execution_count = 2
    notebook.cells[5].outputs = [nbformat.v4.new_output("execute_result", execution_count=2)]
    found = student.without_solutions(notebook, "x.ipynb")
    assert [cell.source for cell in found.cells] == ["before", "after"]
    assert found.cells[1].execution_count == 1
    assert found.cells[1].outputs[0].execution_count == 1
    assert notebook.cells[5].execution_count == 2
    assert len(notebook.cells) == 6


@pytest.mark.browser
def test_its_cells_run_from_a_disk_and_hold_no_solution(edition, live, open_page):
    """With the Python of the pages, as the whole book has it."""
    html = edition / "html"
    shutil.copytree(live / FOLDER, html / FOLDER, ignore=shutil.ignore_patterns("*.js", "book.*"))
    add(html, notes_of(html), for_disk=True)
    with zipfile.ZipFile(html / FOLDER / "book.zip") as archive:
        pack = "\n".join(archive.read(name).decode() for name in archive.namelist())
    assert "def softmax(" in pack
    for name in CHAPTERS:
        page = (html / f"chapters/{name}.html").read_text(encoding="utf-8")
        noted = re.search(r'id="live-page">(.*?)</script>', page)[1]
        code = "\n".join(cell["code"] for cell in json.loads(noted)["cells"])
        assert "import numpy as np" in code
        assert [one for one in sentences(name) if one in code] == []
        solved = [cell for cell in cells(name) if is_solution(cell) and cell.cell_type == "code"]
        assert [cell.source for cell in solved if cell.source in pack] == []

    page = open_page(f"{html.as_uri()}/chapters/definition.html")
    cell = page.locator("div.cell", has_text="print(").first
    cell.get_by_role("button", name="Run cell").click()
    cell.locator(".live-status", has_text="Done").wait_for()
    assert cell.locator(".live-differs").count() == 0
