"""Which earlier cells a cell needs: looked up in small cells, and replayed for every chapter."""

import contextlib
import io
import sys
import types
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from notebooks import CHAPTERS, ROOT, code_cells, differences

from sphinx_explorables import svg
from sphinx_explorables.live.explorables_live.slices import needs, to_run

# The runner as it stands in the worker: a package by itself, with the engine's module beside it.
sys.path.insert(0, str(ROOT / "sphinx_explorables/live"))
sys.modules["_host"] = types.ModuleType("_host")
sys.modules["explorables_live.svg"] = svg
from explorables_live import cells as live  # noqa: E402


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


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[dict[str, Any]]]:
    """What cells show that the worker's runner runs in this Python."""
    values: list[dict[str, Any]] = []
    monkeypatch.setattr(live, "ask", lambda _, data: values.append(data))
    monkeypatch.chdir(ROOT / "chapters")
    yield values
    np.set_printoptions(precision=8, suppress=False)


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_each_cell_runs_after_only_what_it_needs(
    chapter: str, shown: list[dict[str, Any]]
) -> None:
    cells = code_cells(chapter)
    sources = [cell.source for cell in cells]
    wrong = []
    for at, needed in enumerate(needs(sources)):
        np.set_printoptions(precision=8, suppress=False)
        runner = live.Runner({})
        printed = io.StringIO()
        for other in [*needed, at]:
            shown.clear()
            printed.seek(0)
            printed.truncate()
            with contextlib.redirect_stdout(printed):
                error = runner.run(other, sources[other], {})["error"]
            if error:
                wrong.append(f"cell {at + 1} after {needed}: {error['traceback'][-600:]}")
                break
        else:
            found = differences(cells[at], printed.getvalue(), shown)
            wrong += [f"cell {at + 1} after {needed}: {one}"[:600] for one in found]
    assert not wrong, "\n".join(wrong)
