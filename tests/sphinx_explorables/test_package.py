"""The extension stands alone: it knows nothing of this book, and its folder is a package."""

import re
import shutil
import subprocess
import sys
import zipfile

import pytest
from tiny import ROOT

FOLDER = ROOT / "sphinx_explorables"
WORDS = re.compile(r"softmax|logit|ledger|jacobian|\blib\b[./]", re.IGNORECASE)


def test_it_does_not_know_this_book():
    for path in FOLDER.rglob("*"):
        if path.suffix in {".py", ".js", ".ts", ".css", ".html", ".md", ".toml"}:
            assert WORDS.findall(path.read_text(encoding="utf-8")) == [], path.name


def test_its_folder_alone_makes_a_wheel_that_is_imported_from_elsewhere(tmp_path):
    pytest.importorskip("setuptools", minversion="77")
    source, wheels, place = (tmp_path / name for name in ("source", "wheels", "place"))
    shutil.copytree(FOLDER, source, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    options = ("--no-deps", "--no-build-isolation", "--quiet", "--disable-pip-version-check")
    command = [sys.executable, "-m", "pip", "wheel", *options, "-w", str(wheels), str(source)]
    subprocess.run(command, cwd=tmp_path, check=True)
    (wheel,) = wheels.glob("sphinx_explorables-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(place)
    held = {path.relative_to(place).as_posix() for path in place.rglob("*") if path.is_file()}
    for folder in ("static", "templates"):
        for path in (FOLDER / folder).iterdir():
            assert f"sphinx_explorables/{folder}/{path.name}" in held
    # Not from the sources, which the tests' own environment may know as well.
    code = (
        f"import sys; sys.path.insert(0, {str(place)!r}); import sphinx_explorables as package;"
        "print(package.__file__); print(callable(package.setup))"
    )
    said = subprocess.run(
        [sys.executable, "-P", "-c", code],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()
    assert said == [str(place / "sphinx_explorables/__init__.py"), "True"]
