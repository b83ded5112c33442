"""Class names are global, so one name means one thing; no style keeps a page from its reader."""

import re
import subprocess
from pathlib import Path

import pytest

EXPLORABLES = Path(__file__).resolve().parents[2] / "explorables"
# What every explorable may use, and refine inside an element of its own.
SHARED = {f"style/{path.name}" for path in EXPLORABLES.glob("style/*.css")}
CLASS = re.compile(r"\.(sx-[a-z-]+)")


def styled_alone(selector: str) -> set[str]:
    """Return the classes that a selector styles wherever they stand: no other narrows it."""
    plain = selector.strip().removeprefix(".sx ")
    # A combinator is a space, an arrow or a plus outside of brackets.
    parts = re.split(r"\s*[>+~]\s*|\s+(?![^()]*\))", plain)
    return set(CLASS.findall(parts[0])) if len(parts) == 1 else set()


@pytest.fixture
def styles(tmp_path: Path) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """For each class the files that name it, and those that style it wherever it stands."""
    named: dict[str, set[str]] = {}
    alone: dict[str, set[str]] = {}
    paths = [*EXPLORABLES.glob("style/*.css"), *EXPLORABLES.glob("*/style.css")]
    # As a browser reads them: every selector of the nested rules is written out in full.
    options = ("--supported:nesting=false", f"--outbase={EXPLORABLES}", f"--outdir={tmp_path}")
    esbuild = EXPLORABLES.parent / "node_modules/.bin/esbuild"
    subprocess.run((esbuild, *paths, *options, "--log-level=warning"), check=True)
    for path in tmp_path.rglob("*.css"):
        name_of_file = str(path.relative_to(tmp_path))
        heads = re.findall(r"([^{};]*)\{", path.read_text(encoding="utf-8"))
        # What only holds nested rules is left out there.
        source = (EXPLORABLES / name_of_file).read_text(encoding="utf-8")
        heads += re.findall(r"^([.:][^{]*)\{", source, re.MULTILINE)
        for selector in ",\n".join(heads).split(",\n"):
            for name in CLASS.findall(selector):
                named.setdefault(name, set()).add(name_of_file)
            for name in styled_alone(selector):
                alone.setdefault(name, set()).add(name_of_file)
    return named, alone


def test_what_is_styled_wherever_it_stands():
    assert styled_alone(".sx .sx-one:hover::before") == {"sx-one"}
    assert styled_alone(":is(.sx-one, .sx-two)[hidden]") == {"sx-one", "sx-two"}
    assert styled_alone(".sx-one .sx-two") == styled_alone(".sx-one > span") == set()


@pytest.mark.usefixtures("node")
def test_no_class_is_styled_by_two_files(styles):
    named, alone = styles
    assert len(named) > 100
    twice = {name: sorted(files) for name, files in alone.items() if len(files) > 1}
    assert not twice, "two files style the same name wherever it stands"
    strangers = {
        name: sorted(named[name])
        for name, files in alone.items()
        if not files & SHARED and len(named[name]) > 1
    }
    assert not strangers, "a file styles by that name what another means by it"


def test_two_fingers_enlarge_the_page_wherever_they_are_put():
    styles = [path.read_text(encoding="utf-8") for path in EXPLORABLES.glob("*/*.css")]
    allowed = re.findall(r"touch-action: ([^;]+);", "".join(styles))
    assert len(allowed) > 10
    assert not [one for one in allowed if one != "manipulation" and "pinch-zoom" not in one]
