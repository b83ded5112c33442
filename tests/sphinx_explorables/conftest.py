"""What the tests of the Sphinx extension share."""

import fcntl
from pathlib import Path

import pytest
import shown as small_book
from tiny import TinyBook


@pytest.fixture
def tiny(tmp_path):
    return TinyBook(tmp_path)


@pytest.fixture(scope="session")
def shown(tmp_path_factory) -> Path:
    """The pages of the small book, built once for all workers of pytest-xdist."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if base.name.startswith("popen-") else base) / "shown"
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            folder.mkdir()
            small_book.build(folder)
    return folder / "out/html"
