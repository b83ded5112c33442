"""Writes what the lines of the derivations are worth: the page's interpreter is tested against it.

`python -m tools.derivation_vectors` writes ``tests/vectors/derivations.json``: the trees of
all lines and, for many states, their values as mpmath finds them from the SymPy expressions. With
``--check`` it writes nothing and says whether the file is the one in place.
"""

import json
import sys
from pathlib import Path
from typing import Any, Final

import numpy as np

from explorables.derivation_lines import DerivationLines, LossDerivationLines, loss_derivation
from explorables.derivation_lines.mathml import markup
from lib.symbolic.derivation import Derivation
from lib.symbolic.jacobian import entry_off_diagonal, entry_on_diagonal
from lib.symbolic.trees import tree

PATH: Final = Path(__file__).parents[1] / "tests/vectors/derivations.json"
EXTREMES: Final = ([0.0], [10.0, -10.0], [-10.0, 10.0, 10.0], [2.0] * 8, [1.0, 2.0, 3.0])
RANDOM: Final = 12


def _lines(derivation: Derivation) -> list[dict[str, Any]]:
    made = [markup(line) for line in derivation.lines]
    return [{"tree": one.tree, "parts": [tree(part) for part in one.parts]} for one in made]


def _states() -> list[dict[str, Any]]:
    chance = np.random.default_rng(7)
    states: list[dict[str, Any]] = []
    drawn = [chance.uniform(-10, 10, size=1 + n % 8).round(2) for n in range(RANDOM)]
    for logits in (*EXTREMES, *(list(map(float, one)) for one in drawn)):
        count = len(logits)
        i, j, y = (int(index) + 1 for index in chance.integers(count, size=3))
        x = round(float(chance.uniform(-10, 10)), 2)
        for column in sorted({i, j}):
            widget = DerivationLines(logits, row=i, column=column)
            part = float(widget.probabilities[i - 1])
            value = float(widget.values[-1])
            states.append(
                {
                    "derivation": "diagonal" if i == column else "off the diagonal",
                    "letters": {"N": count, "i": i, "j": column},
                    "arrays": {"a": logits},
                    "values": [float(one) for one in widget.values],
                    # On the diagonal S − S² cancels: its rounding is that of S.
                    "scale": part if i == column else abs(value),
                }
            )
        loss = LossDerivationLines(logits, row=i, label=y, feature=x)
        states.append(
            {
                "derivation": "loss",
                "letters": {"T": count, "N": 2, "i": i, "y": y, "j": 1},
                "arrays": {"W": [[0.0, one] for one in logits], "x": [x, 1.0]},
                "values": [float(one) for one in loss.values],
                "scale": abs(x),
            }
        )
    return states


def derivation_vectors() -> str:
    """Return the text of the file.

    Returns
    -------
    str
        JSON; indices in it count from 1.
    """
    derivations = {
        "diagonal": _lines(entry_on_diagonal()),
        "off the diagonal": _lines(entry_off_diagonal()),
        "loss": _lines(loss_derivation()),
    }
    states = ",\n  ".join(json.dumps(state, ensure_ascii=False) for state in _states())
    lines = json.dumps(derivations, ensure_ascii=False)
    return f'{{\n "derivations": {lines},\n "states": [\n  {states}\n ]\n}}\n'


def main(arguments: list[str]) -> int:
    """Write the file, or with ``--check`` say whether it is the one in place.

    Parameters
    ----------
    arguments : list of str
        As on the command line.

    Returns
    -------
    int
        1 if a check fails, 0 otherwise.
    """
    if "--check" not in arguments:
        PATH.write_text(derivation_vectors(), encoding="utf-8")
        return 0
    if PATH.read_text(encoding="utf-8") == derivation_vectors():
        return 0
    sys.stderr.write(f"{PATH.name} is stale: run `python -m tools.derivation_vectors`.\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
