"""Runs the cells of a page in the worker; what each shows goes to the page as a MIME bundle.

`start` is called once. From then on the worker calls `serve` for each message of the page, which
asks for it (`job`), does it, and answers (`done`). The words between Python and the worker are in
README.md.
"""

import ast
import base64
import builtins
import contextlib
import io
import json
import linecache
import os
import sys
import traceback
import zipfile
from collections.abc import Iterable
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path
from typing import Any

import _host  # of the engine
from explorables_live import widgets
from explorables_live.slices import needs, to_run

LIBRARY = "/usr/local/lib"
# Packages that cells import for a little of what they hold: scikit-learn, for its data alone.
LAZY = {"sklearn", "joblib", "narwhals"}
WIDGET = "application/vnd.explorables.widget+json"
GRADE = "application/vnd.explorables.grade+json"
KINDS = (
    ("image/svg+xml", "_repr_svg_"),
    ("image/png", "_repr_png_"),
    ("text/html", "_repr_html_"),
    ("text/markdown", "_repr_markdown_"),
    ("text/latex", "_repr_latex_"),
)


def ask(operation: str, **values: Any) -> Any:  # noqa: ANN401
    """Ask the worker for something, or tell it."""
    answer = _host.call(json.dumps({"op": operation, **values}, default=_plain).encode())
    return json.loads(answer)


def _plain(value: Any) -> Any:  # noqa: ANN401
    return value.tolist() if hasattr(value, "tolist") else list(value)


def load(pack: str) -> None:
    """Make a pack importable, and write those of its files that must be real ones."""
    path = f"{LIBRARY}/{pack}.zip"
    made = set()
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if name.startswith("files/") and not name.endswith("/"):
                target = Path(name.removeprefix("files"))
                # Folders are made one by one: the parents of a preopened one do not exist.
                for folder in reversed(target.parents):
                    if folder not in made:
                        made.add(folder)
                        with contextlib.suppress(OSError):
                            folder.mkdir()
                target.write_bytes(archive.read(name))
    if path not in sys.path:
        sys.path.append(path)


class Packs:
    """Loads a pack when something of it is imported for the first time."""

    def __init__(self, homes: dict[str, str]) -> None:
        self._homes = homes
        self._loaded: set[str] = set()

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> ModuleSpec | None:  # noqa: ANN401, ARG002
        """Answer Python's import system."""
        pack = self._homes.get(name.partition(".")[0])
        if pack is None or pack in self._loaded:
            return None
        if not ask("pack", name=pack):
            raise ModuleNotFoundError(f"{name}: the file {pack}.zip of this book did not load")
        self._loaded.add(pack)
        load(pack)
        return PathFinder.find_spec(name, path)


class Runner:
    """The cells of one page, with the names that they share and what has run so far."""

    def __init__(self, variables: dict[str, str], programs: Iterable[str] = ()) -> None:
        self._variables = variables
        self._programs = {*programs}
        self._space: dict[str, Any] = {"__name__": "__main__", "__builtins__": builtins}
        self._log: list[tuple[int, str]] = []
        self._pictures = 0
        self._lazy = {path.stem for path in Path("/book").glob("*")} | LAZY
        self._own = False

    def waits(self, importer: str, *_: object) -> bool:
        """Whether an import waits until a name of it is used: in all code of the book's own."""
        return self._own if importer == "__main__" else importer.partition(".")[0] in self._lazy

    def needs(self, sources: list[str], at: int) -> dict[str, Any]:
        """Say which cells each cell needs, and which of those have to run now before one."""
        found = needs(sources)
        return {"needs": found, "todo": to_run(sources, found[at], at, self._log)}

    def run(
        self, cell: int, code: str, models: dict[str, dict[str, Any]], *, own: bool = False
    ) -> dict[str, Any]:
        """Run a cell; say whether it got to its end, and if not, why."""
        self._own = own
        widgets.follow(models)
        widgets.begin(cell)
        name = f"<cell {cell + 1}>"
        linecache.cache[name] = (len(code), None, code.splitlines(keepends=True), name)
        # An entry without code matches no cell: what stopped half way counts as not run.
        self._log.append((cell, ""))
        error = None
        try:
            self._execute(code, name)
            self._log[-1] = (cell, code)
        except BaseException as problem:  # noqa: BLE001 (the page shows it)
            error = {"name": type(problem).__name__, "traceback": _words(problem)}
        sys.stdout.flush()
        sys.stderr.flush()
        return {"error": error}

    def _execute(self, code: str, name: str) -> None:
        tree = ast.parse(code, name)
        last = None
        if tree.body and isinstance(tree.body[-1], ast.Expr) and not code.rstrip().endswith(";"):
            last = ast.Expression(tree.body.pop().value)  # type: ignore[attr-defined]
        exec(compile(tree, name, "exec"), self._space)  # noqa: S102
        if last is not None:
            value = eval(compile(last, name, "eval"), self._space)  # noqa: S307
            if value is not None:
                self._space["_"] = value
                self.show(value)
        pyplot = sys.modules.get("matplotlib.pyplot")
        if pyplot is not None:
            for number in pyplot.get_fignums():
                self.show(pyplot.figure(number))
                pyplot.close(number)

    def show(self, value: object) -> None:
        """Send a value to the page: a widget that it has a program for, or all forms of it."""
        sys.stdout.flush()
        sys.stderr.flush()
        view: dict[str, Any] = getattr(value, "live_view", dict)()
        known = view.get("program") in self._programs
        data = {WIDGET: view} if known else bundle(value)
        if "image/svg+xml" in data:
            from explorables_live.svg import inline_svg  # noqa: PLC0415 (its parser costs time)

            self._pictures += 1
            prefix = f"live{self._pictures}-"
            data["image/svg+xml"] = inline_svg(
                data["image/svg+xml"], data["text/plain"], prefix, self._variables
            )
        ask("display", data=data)


def bundle(value: Any) -> dict[str, Any]:  # noqa: ANN401
    """Return the forms of a value by their MIME type."""
    data: dict[str, Any] = {}
    if hasattr(value, "_repr_mimebundle_"):
        found = value._repr_mimebundle_()
        data.update((found[0] if isinstance(found, tuple) else found) or {})
    for kind, method in KINDS:
        if kind not in data and hasattr(value, method):
            found = getattr(value, method)()
            if found:
                data[kind] = found
    figure = sys.modules.get("matplotlib.figure")
    if not data and figure is not None and isinstance(value, figure.Figure):
        picture = io.StringIO()
        value.savefig(picture, format="svg")
        data["image/svg+xml"] = picture.getvalue()
    data.setdefault("text/plain", repr(value))
    if isinstance(getattr(value, "right", None), bool):
        data[GRADE] = {"right": value.right}
    return {
        kind: base64.b64encode(found).decode() if isinstance(found, bytes) else found
        for kind, found in data.items()
    }


def _words(problem: BaseException) -> str:
    """Return the traceback from the reader's own line on."""
    trace = problem.__traceback__
    while trace is not None and not trace.tb_frame.f_code.co_filename.startswith("<cell"):
        trace = trace.tb_next
    return "".join(traceback.format_exception(type(problem), problem, trace))


def start(
    homes: dict[str, str], folder: str, variables: dict[str, str], programs: list[str]
) -> Any:  # noqa: ANN401
    """Set up Python for a page; return what serves it."""
    os.access = lambda *_, **__: True  # the file system of the worker states no rights
    sys.meta_path.insert(0, Packs(homes))
    load("book")
    sys.path.insert(0, "/book")
    os.makedirs(folder, exist_ok=True)  # noqa: PTH103 (quicker here)
    os.chdir(folder)
    runner = Runner(variables, programs)
    sys.set_lazy_imports("all")  # type: ignore[attr-defined]
    sys.set_lazy_imports_filter(runner.waits)  # type: ignore[attr-defined]
    builtins.display = runner.show  # type: ignore[attr-defined]

    def serve() -> None:
        job = ask("job")
        act = runner.needs if job.pop("type") == "needs" else runner.run
        ask("done", **act(**job))

    return serve
