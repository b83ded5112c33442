"""Notebooks are run again when what they import has changed.

MyST-NB's cache knows a notebook by its cells alone, so a change in a package of the book would be
served stale. Here the cache is emptied, and every notebook read again, when a file or folder that
the configuration names in `explorables_notebook_inputs`, or the version of a package that it names
in `explorables_notebook_packages`, is not what it was. The notebooks that are not in the cache are
run before the reading starts, several at a time, and a failing cell stops the build by name.
"""

import hashlib
import os
import platform
import re
import shutil
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jupyter_cache import get_cache
from jupyter_cache.base import CacheBundleIn
from jupyter_cache.executors.utils import ExecutionResult, single_nb_execution
from myst_nb.core.read import create_nb_reader
from sphinx.application import ENV_PICKLE_FILENAME
from sphinx.errors import ConfigError, SphinxError
from sphinx.util import logging

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nbformat import NotebookNode
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment

LOGGER: Final = logging.getLogger(__name__)
PACKAGES: Final = ("anywidget", "ipython", "ipywidgets", "matplotlib", "numpy")
_SUFFIXES: Final = frozenset({".py", ".js", ".css", ".json", ".html"})
_SKIPPED: Final = frozenset({"__pycache__", "node_modules"})
_STAMP: Final = "inputs-digest.txt"
_ANSI: Final = re.compile(r"\x1b\[[0-9;]*m")
# What the linear algebra behind NumPy reads: OpenBLAS and MKL the first, Apple's the second.
_THREADS: Final = ("OMP_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


class FailingCellError(SphinxError):
    """A cell of a notebook raised an error or took too long."""

    category = "A notebook failed"


def digest_of(inputs: "Sequence[Path]", packages: "Sequence[str]" = PACKAGES) -> str:
    """Return a digest of files and folders, and of the versions of Python and of packages.

    Of a folder the Python, JavaScript, CSS, JSON and HTML files count.
    """
    digest = hashlib.sha256(platform.python_version().encode())
    for package in packages:
        digest.update(f"{package} {_version(package)}\n".encode())
    for source in inputs:
        for path in sorted(source.rglob("*")) if source.is_dir() else [source]:
            inside = path.relative_to(source.parent)
            counts = path == source or path.suffix in _SUFFIXES
            if counts and not _SKIPPED.intersection(inside.parts):
                digest.update(f"{inside.as_posix()}\n".encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "absent"


def _note_digest(app: "Sphinx", config: "Config") -> None:
    # A configuration value that counts for the environment: Sphinx itself reads every page again
    # when it differs from the last build's.
    inputs = [Path(app.srcdir) / name for name in config.explorables_notebook_inputs]
    missing = [path.name for path in inputs if not path.exists()]
    if missing:
        raise ConfigError(f"explorables_notebook_inputs names what does not exist: {missing}")
    packages = config.explorables_notebook_packages
    config.explorables_inputs_digest = digest_of(inputs, packages)


def _empty_stale_cache(app: "Sphinx") -> None:
    config = app.env.mystnb_config  # type: ignore[attr-defined]
    if config.execution_mode != "cache":
        return
    folder = Path(config.execution_cache_path)
    stamp = folder / _STAMP
    digest = app.config.explorables_inputs_digest
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == digest:
        return
    if folder.exists():
        LOGGER.info("what the notebooks import or read has changed: running them again")
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    stamp.write_text(digest, encoding="utf-8")


def _run_notebooks(app: "Sphinx", env: "BuildEnvironment", docnames: list[str]) -> None:
    """Run the notebooks that are about to be read and are not in the cache.

    jupyter-cache's own parallel executor does not say which cell failed, hands the kernel no
    options, and turns on the log of `multiprocessing`.
    """
    config = env.mystnb_config  # type: ignore[attr-defined]
    if config.execution_mode != "cache" or not docnames:
        return
    cache = get_cache(config.execution_cache_path)
    waiting: dict[Path, NotebookNode] = {}
    formats: dict[Path, dict[str, str] | None] = {}
    for docname in docnames:
        path = Path(env.doc2path(docname))
        text = path.read_text(encoding="utf-8")
        reader = create_nb_reader(str(path), env.myst_config, config, text)  # type: ignore[attr-defined]
        if reader is None or any(path.match(item) for item in config.execution_excludepatterns):
            continue
        notebook = reader.read(text)
        # MyST-NB itself treats a notebook with settings of its own.
        if config.metadata_key in notebook.metadata:
            continue
        try:
            cache.match_cache_notebook(notebook)
        except KeyError:
            waiting[path], formats[path] = notebook, reader.read_fmt
    if not waiting:
        return
    workers = min(len(waiting), os.cpu_count() or 1)
    LOGGER.info("running %d notebooks, %d at a time", len(waiting), workers)
    # The kernels are processes of their own; these threads only wait for them.
    with _one_thread_each(), ThreadPoolExecutor(workers) as pool:
        run = partial(run_one, timeout=config.execution_timeout)
        results = dict(zip(waiting, pool.map(run, waiting, waiting.values()), strict=True))
    failures = []
    for path, result in results.items():
        name = path.relative_to(app.srcdir).as_posix()
        if result.err is not None:
            failures.append(_describe(name, result))
            continue
        LOGGER.info("ran %s in %.1f s", name, result.time)
        read_format = formats[path]
        options = {} if read_format is None else {"read_data": read_format}
        record = cache.add_nb_to_project(str(path), **options)
        bundle = CacheBundleIn(result.nb, record.uri, data={"execution_seconds": result.time})
        cache.cache_notebook_bundle(bundle, check_validity=False, overwrite=True)
    if failures:
        raise FailingCellError("\n\n".join(failures))


@contextmanager
def _one_thread_each() -> "Iterator[None]":
    """Let the kernels that are started meanwhile compute with one thread each.

    There is a kernel for every core, and the matrices are small: more threads wait for each other
    longer than they compute. What the reader has set stays.
    """
    added = [name for name in _THREADS if name not in os.environ]
    os.environ.update(dict.fromkeys(added, "1"))
    try:
        yield
    finally:
        for name in added:
            del os.environ[name]


def run_one(path: Path, notebook: "NotebookNode", timeout: int, tries: int = 3) -> ExecutionResult:
    """Run a notebook in a kernel of its own; one that does not start is tried again."""
    started = time.monotonic()
    try:
        result = single_nb_execution(
            notebook,
            cwd=str(path.parent),
            timeout=timeout,
            allow_errors=False,
            coalesce_streams=True,  # the pieces of a stream arrive cut at random, in lines, too
            # Its warnings are about the kernel's own connection, nothing that a reader can mend.
            extra_arguments=["--IPKernelApp.log_level=ERROR"],
        )
    except RuntimeError as error:
        # A port is chosen before the kernel takes it, and another process may take it first.
        if tries == 1 or "died before replying" not in str(error):
            raise
        return run_one(path, notebook, timeout, tries - 1)
    result.time = time.monotonic() - started
    return result


def _describe(name: str, result: ExecutionResult) -> str:
    """Say which cell of a notebook failed, and how."""
    cells = [cell for cell in result.nb.cells if cell.cell_type == "code"]
    failed = [
        number
        for number, cell in enumerate(cells, start=1)
        if any(output.output_type == "error" for output in cell.outputs)
    ]
    # A cell that ran out of time has no error among its outputs, and no count.
    failed += [number for number, cell in enumerate(cells, start=1) if not cell.execution_count]
    where = f"code cell {failed[0]} of {len(cells)}" if failed else "no cell in particular"
    return f"{name}, {where}:\n{_ANSI.sub('', str(result.err)).strip()}"


def _forget_after_warnings(app: "Sphinx", failure: Exception | None) -> None:
    """Leave no environment that a later build could take for finished.

    Sphinx says what is wrong with a page only when it reads or writes the page; a second build
    would skip the page and succeed.
    """
    if failure is not None or app._warncount:  # noqa: SLF001 (Sphinx offers no other way)
        (Path(app.doctreedir) / ENV_PICKLE_FILENAME).unlink(missing_ok=True)


def setup(app: "Sphinx") -> None:
    """Connect the freshness of the notebooks to Sphinx."""
    app.add_config_value("explorables_notebook_inputs", [], "env", list)
    app.add_config_value("explorables_notebook_packages", PACKAGES, "env", [list, tuple])
    app.add_config_value("explorables_inputs_digest", "", "env", str)
    app.connect("config-inited", _note_digest)
    # MyST-NB fills its configuration at the default priority of 500.
    app.connect("builder-inited", _empty_stale_cache, priority=900)
    app.connect("env-before-read-docs", _run_notebooks)
    app.connect("build-finished", _forget_after_warnings)
