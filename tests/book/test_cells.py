"""The cells of a chapter may be run again, in any order in which each finds what it reads.

That each runs again is seen where they are replayed (`sphinx_explorables/live/replay.py`).
"""

import ast
import builtins
import json
from collections import defaultdict
from collections.abc import Iterator
from symtable import SymbolTable, symtable

import pytest
from settled import FOLDER

NOTEBOOKS = sorted(path.stem for path in FOLDER.glob("*.ipynb"))


def code(name: str) -> list[str]:
    cells = json.loads((FOLDER / f"{name}.ipynb").read_text(encoding="utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]


def read_inside(table: SymbolTable) -> Iterator[str]:
    """Yield the names of the notebook that functions and comprehensions read."""
    for inner in table.get_children():
        yield from (one.get_name() for one in inner.get_symbols() if one.is_global())
        yield from read_inside(inner)


def names(source: str) -> tuple[dict[str, str], set[str]]:
    """Return the names that a cell binds, with what is imported, and those it needs before."""
    bound: dict[str, str] = {}
    read: set[str] = set()
    inside: set[str] = set()
    for statement in ast.parse(source).body:
        table = symtable(ast.unparse(statement), "cell", "exec")
        symbols = table.get_symbols()
        binds = {one.get_name() for one in symbols if one.is_assigned() or one.is_imported()}
        reads = {one.get_name() for one in symbols if one.is_referenced()}
        # `n = n + 1` reads what was there; a loop reads what it has just bound.
        known = set(bound) | (
            set() if isinstance(statement, ast.Assign | ast.AugAssign) else binds
        )
        read |= reads - known
        inside |= set(read_inside(table))
        bound |= dict.fromkeys(binds, "")
        if isinstance(statement, ast.Import | ast.ImportFrom):
            module = getattr(statement, "module", "")
            bound |= {
                one.asname or one.name.partition(".")[0]: f"{module}.{one.name}"
                for one in statement.names
            }
    return bound, (read | (inside - set(bound))) - set(dir(builtins))


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_what_other_cells_read_is_bound_once(name: str) -> None:
    """Otherwise, who runs an earlier cell again gives the others another value under its name."""
    found = [names(source) for source in code(name)]
    needed = set().union(*(read for _, read in found))
    places: dict[str, list[str]] = defaultdict(list)
    for bound, _ in found:
        for one, imported in bound.items():
            places[one].append(imported)
    # The same thing may be imported again.
    twice = {
        one for one, ways in places.items() if len(ways) > 1 and ("" in ways or len({*ways}) > 1)
    }
    assert not twice & needed


def test_the_names_of_a_cell() -> None:
    assert names("n = n + 1\nm = n") == ({"n": "", "m": ""}, {"n"})
    assert names("for k in range(3):\n    print(k, a)") == ({"k": ""}, {"a"})
    assert names("def f(x):\n    return x + b + c\nb = 1") == ({"f": "", "b": ""}, {"c"})
    assert names("from lib import g\n[h(k) for k in g]") == ({"g": "lib.g"}, {"h"})
    assert names("import a.b, c as d") == ({"a": ".a.b", "d": ".c"}, set())
