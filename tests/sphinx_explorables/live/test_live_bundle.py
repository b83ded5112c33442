"""What readers load is what its sources give, and small."""

import subprocess
from pathlib import Path

from notebooks import ROOT

BUNDLE = ROOT / "sphinx_explorables/live/bundle"


def test_the_bundle_is_what_its_sources_give(node: str, tmp_path: Path) -> None:
    subprocess.run([node, "tools/bundle_live.mjs", str(tmp_path)], cwd=ROOT, check=True)
    fresh = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert fresh == {path.name: path.read_bytes() for path in BUNDLE.iterdir()}, "npm run build"
    assert sum(map(len, fresh.values())) < 600_000
    assert len(fresh["live.js"]) < 20_000  # all that a page loads before a reader asks
