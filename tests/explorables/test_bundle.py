"""The JavaScript of the explorables: its own tests, its types, the size of the bundle."""

import gzip
import json
from functools import cache

import numpy as np
import pytest
import test_browser_cross_entropy as cross_entropy
import test_browser_definition as definition
import test_browser_digit_learner as digit_learner
from hands import READ
from test_browser_digit_learner import WEIGHTS
from test_browser_engines import COMPARE
from test_project import ROOT, run

from explorables.derivation_lines import loss_derivation
from explorables.derivation_lines.mathml import markup
from explorables.digit_learner import features
from lib.symbolic.evaluation import evaluate
from sphinx_explorables.explorables import registration
from tools.generate import BUNDLE

MOST_BYTES = 64_000


class Seen:
    """An explorable as a test of the scripts saw it: it can only be read."""

    def __init__(self, seen, pictures):
        self.seen, self.page = seen, self
        self.answers = {READ: seen, WEIGHTS: pictures}
        # Nothing has a length there: it is as long as it says.
        drawn = [one for one in seen["numbers"] if "sx-part" in one["classes"]]
        parts = [one["number"] for one in drawn if one["value"] == "S"]
        self.lengths = parts[: len(seen["state"].get("logits", []))]

    def evaluate(self, script):
        return self.answers.get(script, self.lengths)

    def get_attribute(self, name):
        return {"data-explorable": self.seen["name"]}[name]

    def locator(self, _):
        return self

    def count(self):
        return self.seen["named"]


@cache
def parts_of_loss():
    return [markup(line)[1] for line in loss_derivation().lines]


def compare_loss(root):
    """And the parts of the lines, by mpmath."""
    found = cross_entropy.compare(root)
    state = found["state"]
    given = {
        "W": [[0, logit] for logit in state["logits"]],
        "x": [state["feature"], 1],
        "i": state["row"] - 1,
        "j": 0,
        "y": state["label"] - 1,
    }
    for one in found["numbers"]:
        if one["value"] == "part":
            line, part = (at - 1 for at in one["index"])
            truth = evaluate(parts_of_loss()[line][part], given, loss_derivation().context)
            assert one["number"] == pytest.approx(float(truth), rel=1e-13, abs=1e-15), one


COMPARE_SEEN = {
    **{name: compare for page in COMPARE.values() for name, compare in page.items()},
    "softmax-bars": definition.compare,  # without what is drawn
    "loss-derivation-lines": compare_loss,
}


def test_the_scripts_pass_their_own_tests_and_show_what_numpy_finds(node, tmp_path, monkeypatch):
    (tmp_path / "read.mjs").write_text(f"export default {READ};", encoding="utf-8")
    monkeypatch.setenv("SOFTMAX_SEEN", str(tmp_path))
    # What is drawn is thrown away soon: in a larger nursery that takes a fifth less time.
    # One file takes as long as all others together: two at a time.
    options = ("--max-semi-space-size=64", "--test-concurrency=2", "--test-reporter=spec")
    rooms = [f"tests/{room}/" for room in ("explorables", "sphinx_explorables", "tools")]
    run(node, "--test", *options, *rooms)
    given = json.loads((tmp_path / "pictures.json").read_text(encoding="utf-8"))
    sets = [
        (np.array([features(image) for image, _ in pairs]), np.array([y for _, y in pairs]))
        for pairs in (given["seen"], given["held"])
    ]
    monkeypatch.setattr(digit_learner, "sets", lambda: sets)
    texts = (path.read_text(encoding="utf-8") for path in tmp_path.glob("*.jsonl"))
    lines = {line for text in texts for line in text.splitlines()}
    for seen in map(json.loads, lines):
        for one in seen["numbers"]:
            one["number"] = float(one["number"])
        COMPARE_SEEN[seen["name"]](Seen(seen, given["weights"]))
    assert {json.loads(line)["name"] for line in lines} == set(COMPARE_SEEN)


def test_the_scripts_are_typed(node):
    run(node, "node_modules/typescript/bin/tsc", "-p", "tsconfig.json")


def test_the_bundle_stays_small():
    # What a page loads for them: one script as it registers its text, the style, and the host.
    *scripts, style, host = (ROOT / name for name in BUNDLE)
    loaded = {path.name: path.read_text(encoding="utf-8") for path in (style, host)}
    loaded |= {path.name: registration(path.stem, path.read_text("utf-8")) for path in scripts}
    sizes = {name: len(gzip.compress(text.encode(), 9)) for name, text in loaded.items()}
    one = max(sizes[path.name] for path in scripts)
    assert one + sizes[style.name] + sizes[host.name] <= MOST_BYTES, f"bytes with gzip: {sizes}"


def test_the_lock_file_names_no_registry():
    text = (ROOT / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in text
    assert '"integrity"' in text
