"""The JavaScript of the explorables: its own tests, its types, and the committed bundle."""

import gzip
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from sphinx_explorables.explorables import _registration
from tools.palette_css import PATH, palette_css

ROOT = Path(__file__).resolve().parents[2]
JS = ROOT / "explorables"
STATIC = ROOT / "sphinx_explorables/static"
BUNDLE = (JS / "bundle/explorables.js", JS / "bundle/explorables.css", STATIC / "start.js")
# 66_000 once every view is a template and `parts/old` is gone.
MOST_BYTES = 74_000


@pytest.fixture(scope="module")
def node():
    """Node.js with the packages of the lock file; only CI cannot do without."""
    found = shutil.which("node")
    if found and (ROOT / "node_modules/esbuild").is_dir():
        return found
    what = "Node.js 20 and 'npm ci' are needed for the JavaScript checks"
    if os.environ.get("CI"):
        pytest.fail(what, pytrace=False)
    pytest.skip(what)


def run(*command):
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, f"{' '.join(command)}\n{result.stdout}\n{result.stderr}"


def test_the_scripts_pass_their_own_tests(node):
    run(node, "--test", "--test-reporter=spec", "tests/explorables/", "tests/sphinx_explorables/")


def test_the_scripts_are_typed(node):
    run(node, "node_modules/typescript/bin/tsc", "-p", "tsconfig.json")


def test_the_committed_bundle_is_what_the_sources_give(node, tmp_path):
    run(node, "tools/bundle.mjs", str(tmp_path))
    for committed in BUNDLE:
        built = tmp_path / committed.name
        assert built.read_bytes() == committed.read_bytes(), f"{built.name}: run `npm run build`"


def test_the_style_sheet_has_the_colours_of_the_palette():
    written = PATH.read_text(encoding="utf-8")
    assert written == palette_css(), "run `python -m tools.palette_css`, `npm run build`"


def test_the_bundle_stays_small():
    # What a page loads for them: the script as it registers its text, style, and the host.
    sizes = {}
    for path in BUNDLE:
        text = path.read_text(encoding="utf-8")
        loaded = _registration(path.stem, text) if path.name == "explorables.js" else text
        sizes[path.name] = len(gzip.compress(loaded.encode(), 9))
    assert sum(sizes.values()) <= MOST_BYTES, f"bytes with gzip: {sizes}"


def test_the_lock_file_names_no_registry():
    text = (ROOT / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in text
    assert '"integrity"' in text
