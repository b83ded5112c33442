"""Which earlier cells a cell needs: looked up in small cells, and replayed for every chapter."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from notebooks import ROOT

from sphinx_explorables.live.explorables_live.slices import needs, to_run

EVERY = sorted(path.stem for path in (ROOT / "chapters").glob("*.ipynb"))


@pytest.mark.parametrize(
    ("cells", "wanted"),
    [
        (["a = 1", "b = 2", "a + b"], [0, 1]),
        (["a = 1", "a = 2", "a"], [1]),
        (["a = []", "a.append(1)", "a"], [0, 1]),
        (["a = []", "a.copy()", "a"], [0]),
        (["a = [1]", "a[0] = 2", "a"], [0, 1]),
        (["a = 1", "a += 1", "a"], [0, 1]),
        (["a = 1", "a = 2; a"], []),
        (["a = 1", "[a for a in range(3)]"], []),
        (["a = 1", "for a in range(3):\n    print(a)"], []),
        (["a = 1", "if False:\n    a = 2", "a"], [0, 1]),
        (["def f():\n    return b", "b = 1", "f()"], [0, 1]),
        (["f = lambda: b", "b = 1", "f()"], [0, 1]),
        (["import numpy as np", "np.set_printoptions(precision=3)", "1"], [0, 1]),
        (["sum = max", "sum([1])"], [0]),
        (["try:\n    a = 1\nexcept ValueError as e:\n    a = 2", "a"], [0]),
        (["a = 1", "a = 2\ndef f():\n    return a\nf()"], []),
        (["a = 1", "def f():\n    return a\nf()\na = 2"], [0]),
        (["def f(: broken", "a = 1", "a"], [1]),
    ],
)
def test_a_cell_needs_what_its_names_come_from(cells: list[str], wanted: list[int]) -> None:
    assert needs(cells)[-1] == wanted


def test_what_has_run_is_not_run_again() -> None:
    cells = ["a = 1", "b = a", "a = 5", "b"]
    needed = needs(cells)[3]
    assert needed == [0, 1]
    log = [(0, cells[0]), (1, cells[1])]
    assert to_run(cells, needed, 3, []) == [0, 1]
    assert to_run(cells, needed, 3, log) == []
    assert to_run(cells, needed, 3, log[:1]) == [1]
    # Another cell has bound the name since; a cell was edited; a cell stopped half way.
    assert to_run(cells, needed, 3, [*log, (2, cells[2])]) == [0, 1]
    assert to_run(["a = 2", *cells[1:]], needed, 3, log) == [0, 1]
    assert to_run(cells, needed, 3, [log[0], (1, "")]) == [0, 1]


@pytest.fixture(scope="module")
def replay() -> Iterator[Callable[[str], list[str]]]:
    """Replay a chapter, in a process that has imported once what all chapters want."""
    with subprocess.Popen(
        [sys.executable, Path(__file__).with_name("replay.py")],
        cwd=ROOT / "chapters",
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:

        def ask(chapter: str) -> list[str]:
            process.stdin.write(f"{chapter}\n")
            process.stdin.flush()
            return json.loads(process.stdout.readline())

        yield ask


@pytest.mark.built
@pytest.mark.parametrize("chapter", EVERY)
def test_each_cell_runs_after_only_what_it_needs_and_once_more(
    chapter: str, replay: Callable[[str], list[str]]
) -> None:
    """In the worker's runner, in this Python; the verification's cells in their order alone."""
    assert replay(chapter) == []
