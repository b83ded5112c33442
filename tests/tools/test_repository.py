"""What stands around the book: citation, dependencies, pins, the contents of CONTRIBUTING."""

import ast
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
import yaml
from needs import missing

from tools import generate

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("lib", "explorables", "sphinx_explorables", "tools", "tests", "benchmarks")
# The page's own Python stands for itself, beside the packages that it plays.
PLAYED = {"stubs", "explorables_live"}
PIN = re.compile(r"^([\w.-]+)==([^\s;]+)", re.MULTILINE)


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_citation_is_valid(tmp_path: Path) -> None:
    validator = ROOT / ".venv/citation/bin/cffconvert"
    if not validator.is_file():
        missing("cffconvert is not in .venv/citation: `make check` installs it there")

    def validates(content: str) -> bool:
        (tmp_path / "CITATION.cff").write_text(content, encoding="utf-8")
        command = [str(validator), "--validate"]
        return (
            subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).returncode == 0
        )

    assert validates(text("CITATION.cff"))
    assert not validates(text("CITATION.cff").replace("version: 0", "versoin: 0"))


def test_there_is_one_version() -> None:
    projects = [text(f"{room}pyproject.toml") for room in ("", "sphinx_explorables/")]
    versions = {tomllib.loads(project)["project"]["version"] for project in projects}
    versions.add(yaml.safe_load(text("CITATION.cff"))["version"])
    versions |= {*re.findall(r"^## (\d\S*)", text("CHANGELOG.md"), re.MULTILINE)[:1]}
    assert len(versions) == 1


@pytest.mark.parametrize("address", ["", "https://github.com/Someone/book"])
def test_the_citation_has_the_address_of_the_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    (tmp_path / "_config.yml").write_text(f'repository:\n  url: "{address}"\n', encoding="utf-8")
    (tmp_path / "CITATION.cff").write_text("title: Book\nurl: old\n", encoding="utf-8")
    monkeypatch.setattr(generate, "ROOT", tmp_path)
    read = yaml.safe_load(generate.citation())
    pages = {"repository-code": address, "url": "https://someone.github.io/book/"}
    assert read == {"title": "Book", **(pages if address else {})}


def sources() -> Iterator[str]:
    """Return the code of the repository and of its notebooks, but for the page's own Python."""
    for path in (path for room in ROOMS for path in (ROOT / room).rglob("*.py")):
        if not PLAYED & {*path.parts}:
            yield path.read_text(encoding="utf-8")
    for path in (ROOT / "chapters").glob("*.ipynb"):
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            if cell["cell_type"] == "code":
                yield "".join(cell["source"])


def named_modules() -> set[str]:
    """Return the modules of others that the code imports or `_config.yml` names."""
    names = set(yaml.safe_load(text("_config.yml"))["sphinx"]["config"]["extensions"])
    for node in (node for source in sources() for node in ast.walk(ast.parse(source))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names.add(node.module or "")
    ours = {*ROOMS, *PLAYED}
    ours |= {path.stem for room in ("tests", "benchmarks") for path in (ROOT / room).rglob("*.py")}
    return {name.partition(".")[0] for name in names} - ours - {*sys.stdlib_module_names}


def test_the_table_of_dependencies_is_complete() -> None:
    required = re.findall(
        r"^([a-z][\w-]*)",
        "".join(text(f"requirements{kind}.txt") for kind in ("", "-dev", "-live")),
        re.MULTILINE,
    )
    required += json.loads(text("package.json"))["devDependencies"]
    required += re.findall(r"pip install(?: --[-\w]+)+ ([a-z]\w+)", text("Makefile"))
    extras = tomllib.loads(text("pyproject.toml"))["project"]["optional-dependencies"]
    required += [re.split(r"\W", one)[0] for one in extras["peers"]]
    listed = re.findall(r"^\| (\S+) \| (?!what for)", text("docs/dependencies.md"), re.MULTILINE)
    listed = [name for name in listed if name.strip("-")]
    assert len({*listed}) == len(listed)
    assert {*required} <= {*listed}
    # A module may belong to several packages; one that is not installed is named like its package.
    owners = packages_distributions()
    brought = {
        module: {re.sub("[_.]", "-", name.lower()) for name in owners.get(module, [module])}
        for module in named_modules()
    }
    assert {module for module, names in brought.items() if not names & {*listed}} == set()
    assert {*listed} <= {*required}.union(*brought.values()), "nothing needs these"


def test_the_hashed_pins_are_the_pins() -> None:
    pins, hashed = (
        PIN.findall(text(name)) for name in ("constraints.txt", "constraints-hashed.txt")
    )
    assert len(pins) > 100
    assert hashed == pins, "run `make constraints`"
    assert text("constraints-hashed.txt").count("--hash=sha256:") >= len(pins)
