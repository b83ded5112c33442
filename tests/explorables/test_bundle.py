"""The JavaScript of the explorables: its own tests, its types, the size of the bundle."""

import gzip
import subprocess
from pathlib import Path

from sphinx_explorables.explorables import registration
from tools.generate import BUNDLE

ROOT = Path(__file__).resolve().parents[2]
MOST_BYTES = 66_000


def run(*command):
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, f"{' '.join(command)}\n{result.stdout}\n{result.stderr}"


def test_the_scripts_pass_their_own_tests(node):
    # They wait more than they compute: several files at a time.
    options = ("--test", "--test-reporter=spec", "--test-concurrency=4")
    rooms = [f"tests/{room}/" for room in ("explorables", "sphinx_explorables", "tools")]
    run(node, *options, *rooms)


def test_the_scripts_are_typed(node):
    run(node, "node_modules/typescript/bin/tsc", "-p", "tsconfig.json")


def test_the_bundle_stays_small():
    # What a page loads for them: the script as it registers its text, style, and the host.
    sizes = {}
    for path in (ROOT / name for name in BUNDLE):
        if path.name == "verification-check.js":  # that page loads none of the others
            continue
        text = path.read_text(encoding="utf-8")
        loaded = registration(path.stem, text) if path.name == "explorables.js" else text
        sizes[path.name] = len(gzip.compress(loaded.encode(), 9))
    assert sum(sizes.values()) <= MOST_BYTES, f"bytes with gzip: {sizes}"


def test_the_lock_file_names_no_registry():
    text = (ROOT / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in text
    assert '"integrity"' in text
