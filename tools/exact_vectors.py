"""Writes the test vectors of the rounded shift: softmax to 25 digits, beyond what a float64 holds.

``python -m tools.exact_vectors`` writes ``tests/vectors/rounded_shift.json``; with ``--check`` it
writes nothing and fails if the file is not what mpmath gives now.

The explorable of the rounded shift measures formulas in the page against a reference of its own,
in whole numbers of JavaScript. These vectors, from mpmath alone, are what that reference is
tested against.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from pathlib import Path
from typing import Final

import mpmath

PATH: Final = Path(__file__).parents[1] / "tests" / "vectors" / "rounded_shift.json"
DIGITS: Final = 25
ABOUT: Final = (
    "Softmax of the float64 numbers in `logits`, correctly rounded to 25 decimal digits, "
    "by mpmath. Written by `python -m tools.exact_vectors`; do not edit."
)


def logits() -> list[list[float]]:
    """Return inputs of every scale, some drawn and some chosen.

    Returns
    -------
    list of list of float
    """
    generator = random.Random(11)  # noqa: S311 (not for cryptography)
    chosen = [[0.0], [1e-9, 0.0], [0.1, 0.7, 1.3], [0.1, 299.7, 300.3], [0.0, -708.0], [5.0] * 8]
    drawn = [
        [generator.uniform(-1, 1) * 2.0**power for _ in range(generator.randint(2, 8))]
        for power in range(-3, 11)
        for _ in range(3)
    ]
    return chosen + drawn


def rounded(value: mpmath.mpf) -> str:
    """Write a number as 25 digits and a power of ten: ``2.721434774161085268354994e-131``."""
    text = mpmath.nstr(value, DIGITS, min_fixed=1, max_fixed=0, strip_zeros=False)
    mantissa, _, power = text.partition("e")
    return f"{mantissa}e{int(power or 0)}"


def made() -> str:
    """Return the text of the file.

    Returns
    -------
    str
    """
    cases = []
    with mpmath.workdps(60):
        for a in logits():
            e = [mpmath.exp(mpmath.mpf(x) - mpmath.mpf(max(a))) for x in a]
            total = mpmath.fsum(e)
            cases.append({"logits": a, "softmax": [rounded(value / total) for value in e]})
    lines = ",\n".join(f"  {json.dumps(case)}" for case in cases)
    return f'{{\n "about": {json.dumps(ABOUT)},\n "cases": [\n{lines}\n ]\n}}\n'


def main(arguments: list[str] | None = None) -> int:
    """Write the file, or check it.

    Parameters
    ----------
    arguments : list of str, optional
        As on the command line.

    Returns
    -------
    int
        1 if a check fails, 0 otherwise.
    """
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--check", action="store_true", help="write nothing; fail if it is stale")
    if parser.parse_args(arguments).check:
        if PATH.read_text(encoding="utf-8") == made():
            return 0
        print(f"{PATH.name} is stale: run python -m tools.exact_vectors", file=sys.stderr)
        return 1
    PATH.write_text(made(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
