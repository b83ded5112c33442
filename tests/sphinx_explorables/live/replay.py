"""Replays the cells of chapters: it reads their names, and says in JSON what is wrong with each.

Each cell runs after only the cells that it needs; then all run twice, one by one, and once more
from the first to the last. Each must give what the chapter stores. Most of these runs begin alike:
what they have in common runs once, in a process that splits where they part. Pictures are not
drawn (`test_worker.py` compares them), and derivations are made once for all processes.
"""

import ast
import contextlib
import functools
import importlib
import io
import itertools
import json
import os
import sys
import traceback
import types
import warnings
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[3]
# The runner as it stands in the worker: a package by itself, with the engine's module beside it.
sys.path[:0] = [str(ROOT), str(ROOT / "sphinx_explorables/live")]
sys.modules["_host"] = types.ModuleType("_host")

from explorables_live import cells as live  # noqa: E402
from explorables_live.slices import needs  # noqa: E402
from matplotlib.figure import Figure  # noqa: E402
from notebooks import code_cells, differences  # noqa: E402

from explorables.verification_check import page  # noqa: E402
from lib.symbolic.derivation import _MAKERS  # noqa: E402
from sphinx_explorables import svg  # noqa: E402

sys.modules["explorables_live.svg"] = svg
# Its three runs are to show that its cells run again, not that the ledger holds three times.
page.verified = functools.cache(page.verified)  # type: ignore[assignment]
Figure.savefig = lambda _, file, **__: file.write("<svg/>")  # type: ignore[method-assign]

Order = tuple[int, ...]


class Replay:
    """The cells of a chapter, and what the last one showed."""

    def __init__(self, chapter: str) -> None:
        self.cells = code_cells(chapter)
        self.runner = live.Runner({})
        self.shown: list[dict[str, Any]] = []
        live.ask = lambda _, data: self.shown.append(data)

    def orders(self) -> list[Order]:
        alone = [(*needed, at) for at, needed in enumerate(needs(self.sources))]
        every = range(len(self.cells))
        return [*alone, (*(at for at in every for _ in range(2)), *every)]

    @property
    def sources(self) -> list[str]:
        return [cell.source for cell in self.cells]

    def load(self) -> None:
        """Import what the cells import, and derive what they derive, once for all processes."""
        nodes = [*ast.walk(ast.parse("\n".join(self.sources)))]
        for node in nodes:
            if isinstance(node, ast.Import):
                for alias in node.names:
                    importlib.import_module(alias.name)
            elif isinstance(node, ast.ImportFrom) and node.module:
                importlib.import_module(node.module)
        named = {getattr(node, "attr", getattr(node, "id", "")) for node in nodes}
        for make in itertools.chain(*_MAKERS.values()):
            if make.func.__name__ in named:
                make()

    def run(self, at: int, before: Order) -> list[str]:
        """Run a cell; return what differs from what is stored of it."""
        self.shown.clear()
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            error = self.runner.run(at, self.cells[at].source, {})["error"]
        found = [error["traceback"]] if error else []
        if not error and at not in before:  # a generator of numbers goes on when it runs again
            found = differences(self.cells[at], printed.getvalue(), self.shown)
        return [
            f"cell {at + 1} after {[one + 1 for one in before]}: {one[-600:]}" for one in found
        ]

    def go(self, orders: Iterable[Order], before: Order = ()) -> list[str]:
        """Run cells in all these orders; all ways but one are gone by processes of their own."""
        ways: dict[int, list[Order]] = {}
        for first, *rest in filter(None, orders):
            ways.setdefault(first, []).append(tuple(rest))
        wrong = []
        for number, (at, rests) in enumerate(ways.items(), start=1):
            way = functools.partial(self._along, at, rests, before)
            wrong += way() if number == len(ways) else apart(way)
        return wrong

    def _along(self, at: int, rests: list[Order], before: Order) -> list[str]:
        return self.run(at, before) + self.go(rests, (*before, at))


def apart(act: Callable[[], list[str]]) -> list[str]:
    """Do something in a process of its own; return what it returns."""
    result, into = os.pipe()
    if os.fork() == 0:
        try:
            found = act()
        except Exception:  # noqa: BLE001 (the test shows it)
            found = [traceback.format_exc()]
        with os.fdopen(into, "w") as file:
            json.dump(found, file)
        os._exit(0)
    os.close(into)
    with os.fdopen(result) as file:
        text = file.read()
    os.wait()
    return list(json.loads(text)) if text else [f"Python ends in {act}"]


def replay(chapter: str) -> list[str]:
    """Say what is wrong with the cells of a chapter."""
    cells = Replay(chapter)
    cells.load()
    warnings.simplefilter("error")
    return cells.go(cells.orders())


if __name__ == "__main__":
    for line in sys.stdin:
        sys.stdout.write(json.dumps(apart(functools.partial(replay, line.strip()))) + "\n")
        sys.stdout.flush()
