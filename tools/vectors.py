"""Writes the test vectors: numbers that the derivations give, for the tests of every language.

``python -m tools.vectors`` writes ``tests/vectors/softmax.json``; with ``--check`` it writes
nothing and fails if the file is not what the derivations give now.

Each number is a line of a derivation of `lib.symbolic`, evaluated by mpmath to 50 correct digits
and rounded once, to the nearest float64. Neither NumPy nor JavaScript takes part. Numbers are
written in the shortest form that reads back as the same float64, so that the bytes do not
depend on the version of Python.
"""

from __future__ import annotations

import argparse
import json
import sys
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from lib.symbolic.cross_entropy import (
    cross_entropy_definition,
    gradient,
    gradient_by_logits,
    loss_from_logits,
)
from lib.symbolic.definition import softmax_definition
from lib.symbolic.jacobian import entry_condensed
from lib.symbolic.layer import composition, layer_entry
from lib.symbolic.stability import log_softmax, log_sum_exp
from lib.witnesses import exact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lib.symbolic.derivation import Derivation

PATH: Final = Path(__file__).parents[1] / "tests" / "vectors" / "softmax.json"

ABOUT: Final = (
    "Softmax, its logarithm, its Jacobian (row i, column j: dS_i/da_j) and the cross-entropy of a "
    "label (counting from 0), from the SymPy derivations of lib.symbolic evaluated by mpmath to "
    "50 digits and rounded once to float64. Written by `python -m tools.vectors`; do not edit."
)

LOGITS: Final[tuple[tuple[str, tuple[float, ...], int], ...]] = (
    ("one input", (0.0,), 0),
    ("one large input", (1000.0,), 0),
    ("two equal", (0.0, 0.0), 1),
    ("two", (0.5, -0.25), 0),
    ("two, far apart", (-20.0, 20.0), 0),
    ("two, subnormal output", (0.0, -720.0), 1),
    ("two, one output rounds to 0", (0.0, 800.0), 0),
    ("the article's first", (1.0, 2.0, 3.0), 2),
    ("the article's second", (1.0, 2.0, 5.0), 1),
    ("the article's third", (1000.0, 2000.0, 3000.0), 2),
    ("the article's third, wrong label", (1000.0, 2000.0, 3000.0), 0),
    ("large, loss 0", (1000.0, 0.0, 0.0), 0),
    ("three equal", (1.0, 1.0, 1.0), 0),
    ("tie for the largest", (2.0, 2.0, -1.0), 1),
    ("all +1000", (1000.0, 1000.0, 1000.0), 2),
    ("all -1000", (-1000.0, -1000.0, -1000.0), 0),
    ("+1000, 0, -1000", (1000.0, 0.0, -1000.0), 2),
    ("near 1000", (1000.0, 999.5, 998.25), 1),
    ("near -1000", (-1000.0, -999.5, -998.25), 0),
    ("tiny inputs", (1e-8, -1e-8, 0.0), 0),
    ("tiny beside ordinary", (1e-8, 1.0, -1e-8), 2),
    ("smallest positive inputs", (5e-324, 1e-300, -1e-300), 1),
    ("four", (0.1, -0.2, 0.3, -0.4), 3),
    ("four, negative", (-3.5, -2.25, -7.125, -0.5), 1),
    ("four, two ties", (0.0, 1.5, 0.0, 1.5), 0),
    ("four, dominant", (30.0, 0.0, -1.0, 0.5), 0),
    ("four, dominant, wrong label", (30.0, 0.0, -1.0, 0.5), 2),
    ("five", (2.0, -1.0, 0.5, 3.25, -2.75), 3),
    ("five, spread", (50.0, -50.0, 25.0, -25.0, 0.0), 4),
    ("five, tiny differences", (1.0, 1.00000001, 0.99999999, 1.00000002, 1.0), 2),
    ("six", (0.7, 0.7, -1.3, 2.9, 0.0, -0.1), 5),
    ("six, large and tiny", (1e-8, 300.0, -1e-8, 299.0, -300.0, 1.0), 3),
    ("seven", (-1.0, -0.75, -0.5, 0.0, 0.5, 0.75, 1.0), 6),
    ("seven, ties", (4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 3.0), 6),
    ("eight", (0.3, -1.7, 2.4, 0.9, -0.6, 1.1, -2.2, 0.05), 2),
    ("eight, equal", (-2.5, -2.5, -2.5, -2.5, -2.5, -2.5, -2.5, -2.5), 7),
    ("eight, steps of 100", (0.0, 100.0, 200.0, 300.0, 400.0, 500.0, 600.0, 700.0), 6),
    ("eight, near 1e6", (1e6, 999999.0, 999998.5, 1e6, 999990.0, 1e6, 999999.5, 999997.0), 4),
)

LAYERS: Final[tuple[tuple[str, tuple[tuple[float, ...], ...], tuple[float, ...], int], ...]] = (
    ("one weight", ((2.0,),), (3.0,), 0),
    ("two classes, one feature", ((0.5,), (-1.0,)), (2.0,), 1),
    ("two classes, three features", ((0.1, -0.2, 0.3), (0.4, 0.5, -0.6)), (1.0, 2.0, -1.0), 0),
    ("three classes, two features", ((1.0, -1.0), (0.5, 0.25), (-0.75, 2.0)), (0.5, -1.5), 2),
    ("a feature that is 0", ((1.0, 7.0), (2.0, -7.0), (3.0, 0.5)), (1.0, 0.0), 1),
    ("large logits", ((100.0, 200.0), (150.0, 250.0), (-100.0, 0.0)), (2.0, 3.0), 0),
)

DISTRIBUTIONS: Final[tuple[tuple[str, tuple[float, ...], tuple[float, ...]], ...]] = (
    ("fair coins", (0.5, 0.5), (0.5, 0.5)),
    ("uniform and skewed", (0.25, 0.25, 0.25, 0.25), (0.5, 0.25, 0.125, 0.125)),
    ("skewed and uniform", (0.5, 0.25, 0.125, 0.125), (0.25, 0.25, 0.25, 0.25)),
    ("nearly certain", (0.9990234375, 0.0009765625), (0.0009765625, 0.9990234375)),
)


def rounded(value: Any) -> float:  # noqa: ANN401 (mpmath is untyped)
    """Round an mpmath number to the nearest float64, subnormal numbers included, in one step."""
    sign, mantissa, exponent, _ = value._mpf_
    scale = Fraction(2) ** exponent
    # Dividing two integers rounds correctly in Python, whatever their size.
    nearest = float(int(mantissa) * scale)
    return -nearest if sign and nearest else nearest


def _numbers(derivation: Derivation, over: str = "", **given: Any) -> Any:  # noqa: ANN401
    found = exact(derivation, over, **given)
    if not over:
        return rounded(found[()])
    return (
        [rounded(value) for value in found]
        if found.ndim == 1
        else [[rounded(value) for value in row] for row in found]
    )


def _logit_case(name: str, a: Sequence[float], label: int) -> dict[str, Any]:
    loss = log_softmax()
    return {
        "name": name,
        "logits": list(a),
        "softmax": _numbers(softmax_definition(), "j", a=a),
        "log_softmax": _numbers(loss, "j", a=a),
        "log_sum_exp": _numbers(log_sum_exp(), M=0, a=a),
        "jacobian": _numbers(entry_condensed(), "ij", a=a),
        "label": label,
        "cross_entropy": -_numbers(loss, j=label, a=a) + 0.0,
        "gradient": _numbers(gradient_by_logits(), "j", a=a, y=label),
    }


def _layer_case(
    name: str, W: Sequence[Sequence[float]], x: Sequence[float], label: int
) -> dict[str, Any]:
    classes, features = len(W), len(x)
    entries = exact(layer_entry(), "tij", W=W, x=x).reshape(classes, classes * features)
    return {
        "name": name,
        "W": [list(row) for row in W],
        "x": list(x),
        "probabilities": _numbers(composition(), "t", W=W, x=x),
        "jacobian": [[rounded(value) for value in row] for row in entries],
        "label": label,
        "loss": _numbers(loss_from_logits(), W=W, x=x, y=label),
        "gradient": _numbers(gradient(), "ij", W=W, x=x, y=label),
    }


def _distribution_case(name: str, p: Sequence[float], q: Sequence[float]) -> dict[str, Any]:
    return {
        "name": name,
        "p": list(p),
        "q": list(q),
        "cross_entropy": _numbers(cross_entropy_definition(), p=p, q=q),
    }


def vectors() -> dict[str, Any]:
    """Compute all test vectors.

    Returns
    -------
    dict
        What the file holds: ``about``, ``logits``, ``layers`` and ``distributions``.
    """
    return {
        "about": ABOUT,
        "logits": [_logit_case(*case) for case in LOGITS],
        "layers": [_layer_case(*case) for case in LAYERS],
        "distributions": [_distribution_case(*case) for case in DISTRIBUTIONS],
    }


def as_text(content: dict[str, Any]) -> str:
    """Write vectors as JSON with one case a line."""
    lines = ["{", f'"about": {json.dumps(content["about"])}']
    for group in ("logits", "layers", "distributions"):
        cases = ",\n".join(json.dumps(case, allow_nan=False) for case in content[group])
        lines[-1] += ","
        lines.append(f'"{group}": [\n{cases}\n]')
    return "\n".join([*lines, "}"]) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the file, or check it; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tools.vectors", description=__doc__)
    parser.add_argument("--check", action="store_true", help="fail if the file is stale")
    parser.add_argument("--path", type=Path, default=PATH, help="where the file lies")
    options = parser.parse_args(arguments)
    path: Path = options.path
    fresh = as_text(vectors())
    if not options.check:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(fresh, encoding="utf-8", newline="\n")
        print(f"wrote {path.name}: {len(fresh):,} bytes")
        return 0
    if not path.is_file():
        print(f"{path} is missing: run `python -m tools.vectors`", file=sys.stderr)
        return 1
    stored = path.read_text(encoding="utf-8")
    if stored != fresh:
        print(_difference(stored, fresh, path.name), file=sys.stderr)
        return 1
    print(f"{path.name} is what the derivations give")
    return 0


def _difference(stored: str, fresh: str, name: str) -> str:
    """Say which lines differ first, and what to do."""
    old, new = stored.splitlines(), fresh.splitlines()
    changed = [n for n, (u, w) in enumerate(zip(old, new, strict=False), 1) if u != w]
    where = (
        f"line {changed[0]} is the first of {len(changed)} that differ"
        if changed
        else (f"it has {len(old)} lines and should have {len(new)}")
    )
    return (
        f"{name} is stale: {where}. If the derivations were meant to change, run "
        "`python -m tools.vectors` and commit the file; if not, a derivation is wrong."
    )


if __name__ == "__main__":
    sys.exit(main())
