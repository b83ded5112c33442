"""Cases for the page's own JavaScript, and Node.js to run them where it is installed.

What is expected are 50-digit strings of the SymPy derivations. The functions are those of the
bundle that every explorable of the book runs on.
"""

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, TypedDict

import mpmath
import numpy as np

from lib.symbolic.derivation import Derivation
from lib.symbolic.evaluation import sizes
from lib.symbolic.trees import tree
from lib.witnesses import exact

BUNDLE: Final = Path(__file__).parents[2] / "explorables" / "bundle" / "verification-check.js"
WITHIN: Final = 1e-13
_DIGITS: Final = 50
_SECONDS: Final = 30
_PROGRAM: Final = """
import { readFileSync } from "node:fs";
// As data: wherever the bundle lies, it is a module.
const source = readFileSync(process.argv[1]).toString("base64");
const { runChecks } = await import(`data:text/javascript;base64,${source}`);
let text = "";
for await (const chunk of process.stdin) text += chunk;
console.log(JSON.stringify(runChecks(JSON.parse(text))));
"""


class Case(dict[str, Any]):
    """One call of a function of the page (arguments may be calls), and what must come out."""


class CheckedRow(TypedDict):
    """The cases of one row of the ledger."""

    row: str
    within: float
    cases: list[Case]


class Found(TypedDict):
    """What the page's JavaScript gave for one row; `found` and `expected` where it is worst."""

    row: str
    count: int
    error: float | None
    passed: bool
    expected: str
    found: float | None


def case(f: str, args: Sequence[Any], expected: Any) -> Case:  # noqa: ANN401 (numbers of any kind)
    """Make a case of a function of `explorables/mathematics/checks.js`, in row-major order."""
    wanted = [text_of(value) for value in np.ravel(np.asarray(expected, dtype=object))]
    return Case(f=f, args=list(args), expected=wanted)


def call(f: str, *args: Any) -> dict[str, Any]:  # noqa: ANN401 (numbers of any kind)
    """Make a call that is an argument of another."""
    return {"f": f, "args": list(args)}


def evaluated(derivation: Derivation, over: str = "", *, line: int = 0, **given: Any) -> Case:  # noqa: ANN401
    """Let the page evaluate a line of a derivation: what must come out is the last line."""
    known = sizes(given)
    indices = {name: at for name, at in given.items() if isinstance(at, int)}
    arrays = {name: numbers for name, numbers in given.items() if name not in indices}
    ends = {
        index.name: known[last]
        for index, last in derivation.context.ranges.items()
        if last in known
    }
    places = [
        {
            "letters": {size.name: number for size, number in known.items()}
            | {name: at + 1 for name, at in indices.items()}
            | {name: at + 1 for name, at in zip(over, place, strict=True)},
            "arrays": arrays,
        }
        for place in np.ndindex(*(ends[letter] for letter in over))
    ]
    written = tree(derivation.lines[line])
    return case("evaluate", [written, *places], exact(derivation, over, **given))


def text_of(value: Any) -> str:  # noqa: ANN401 (a number of any kind)
    """Write a number with 50 significant digits, or NaN as JavaScript does."""
    if mpmath.isnan(value):
        return "NaN"
    with mpmath.workdps(_DIGITS):
        return str(mpmath.nstr(mpmath.mpf(value), _DIGITS))


def run_in_node(rows: Sequence[CheckedRow], bundle: Path = BUNDLE) -> list[Found] | None:
    """Let Node.js run the bundle on the cases, or return None where it is not installed."""
    node = shutil.which("node")
    if node is None:
        return None
    done = subprocess.run(  # noqa: S603 (the book's own bundle)
        [node, "--input-type=module", "-e", _PROGRAM, str(bundle)],
        input=json.dumps(rows),
        capture_output=True,
        text=True,
        check=False,
        timeout=_SECONDS,
    )
    if done.returncode != 0:
        raise RuntimeError(f"Node.js could not run {bundle.name}: {done.stderr.strip()}")
    found: list[Found] = json.loads(done.stdout)
    return found
