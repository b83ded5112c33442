"""What stands around the book: citation, dependencies, pins, the contents of CONTRIBUTING."""

import json
import re
import subprocess
from pathlib import Path

import pytest
import yaml
from needs import missing

from tools import generate

ROOT = Path(__file__).resolve().parents[2]
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


def test_the_table_of_dependencies_is_complete() -> None:
    required = re.findall(
        r"^([a-z][\w-]*)", text("requirements.txt") + text("requirements-dev.txt"), re.MULTILINE
    )
    required += json.loads(text("package.json"))["devDependencies"]
    listed = re.findall(r"^\| (\S+) \| (?!what for)", text("docs/dependencies.md"), re.MULTILINE)
    listed = [name for name in listed if name.strip("-")]
    assert sorted(listed) == sorted([*required, "cffconvert"])


def test_the_hashed_pins_are_the_pins() -> None:
    pins, hashed = (
        PIN.findall(text(name)) for name in ("constraints.txt", "constraints-hashed.txt")
    )
    assert len(pins) > 100
    assert hashed == pins, "run `make constraints`"
    assert text("constraints-hashed.txt").count("--hash=sha256:") >= len(pins)
