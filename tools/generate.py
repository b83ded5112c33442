"""Writes what is generated: test vectors, palette as CSS, bundle, the address in CITATION.cff.

``python -m tools.generate`` writes it all; with ``--check`` it writes nothing, says what is not
what its sources give, and fails. The bundle needs Node and `npm ci`; without them it is left out.

The numbers of the test vectors come from mpmath, which evaluates the derivations of
`lib.symbolic`; neither NumPy nor JavaScript takes part. They are rounded once and written in the
shortest form that reads back as the same float64, so that the bytes do not depend on the version
of Python. The formulas that the page measures against a reference of its own, in whole numbers of
JavaScript, have vectors of 25 digits.
"""

import argparse
import json
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

import mpmath
import numpy as np
import yaml

from explorables.derivation_lines import DerivationLines, LossDerivationLines, loss_derivation
from explorables.derivation_lines.mathml import markup
from lib.figures.palette import css_variables
from lib.figures.stability import exact_softmax
from lib.symbolic import cross_entropy, definition, jacobian, layer, learning, stability
from lib.symbolic.derivation import Derivation
from lib.symbolic.trees import tree
from lib.witnesses import exact
from sphinx_explorables.published import pages_address
from tools import font

ROOT: Final = Path(__file__).parents[1]
BUNDLE: Final = (
    "explorables/bundle/explorables.js",
    "explorables/bundle/digit-learner.js",
    "explorables/bundle/verification-check.js",
    "explorables/bundle/explorables.css",
    "sphinx_explorables/static/start.js",
)
NOTE: Final = "Written by `python -m tools.generate`; do not edit."
DIGITS: Final = 25
ADDRESSES: Final = ("repository-code:", "url:")

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

EXAMPLES: Final = ((1.0, 0.5), (0.25, 1.0), (0.0, 0.75), (1.0, 0.0)), (0, 1, 1, 2)
EPOCHS: Final = (("short steps", 1.0, 0.01, 4), ("steps that are too long", 20.0, 0.001, 4))


def rounded(value: Any) -> float:  # noqa: ANN401 (mpmath is untyped)
    """Round an mpmath number to the nearest float64, subnormal numbers included, in one step."""
    sign, mantissa, exponent, _ = value._mpf_
    scale = Fraction(2) ** exponent
    # Dividing two integers rounds correctly in Python, whatever their size.
    nearest = float(int(mantissa) * scale)
    return -nearest if sign and nearest else nearest


def _numbers(derivation: Derivation, over: str = "", **given: Any) -> Any:  # noqa: ANN401
    found = exact(derivation, over, **given)
    return np.vectorize(rounded, otypes=[float])(found).tolist()


def _logit_case(name: str, a: Sequence[float], label: int) -> dict[str, Any]:
    loss = stability.log_softmax()
    return {
        "name": name,
        "logits": list(a),
        "softmax": _numbers(definition.softmax_definition(), "j", a=a),
        "log_softmax": _numbers(loss, "j", a=a),
        "log_sum_exp": _numbers(stability.log_sum_exp(), M=0, a=a),
        "jacobian": _numbers(jacobian.entry_condensed(), "ij", a=a),
        "label": label,
        "cross_entropy": -_numbers(loss, j=label, a=a) + 0.0,
        "gradient": _numbers(cross_entropy.gradient_by_logits(), "j", a=a, y=label),
    }


def _layer_case(
    name: str, W: Sequence[Sequence[float]], x: Sequence[float], label: int
) -> dict[str, Any]:
    entries = _numbers(layer.layer_entry(), "tij", W=W, x=x)
    return {
        "name": name,
        "W": [list(row) for row in W],
        "x": list(x),
        "probabilities": _numbers(layer.composition(), "t", W=W, x=x),
        "jacobian": [[entry for row in one for entry in row] for one in entries],
        "label": label,
        "loss": _numbers(cross_entropy.loss_from_logits(), W=W, x=x, y=label),
        "gradient": _numbers(cross_entropy.gradient(), "ij", W=W, x=x, y=label),
    }


def _distribution_case(name: str, p: Sequence[float], q: Sequence[float]) -> dict[str, Any]:
    truth = _numbers(cross_entropy.cross_entropy_definition(), p=p, q=q)
    return {"name": name, "p": list(p), "q": list(q), "cross_entropy": truth}


def _epochs_case(name: str, rate: float, penalty: float, epochs: int) -> dict[str, Any]:
    X, labels = EXAMPLES
    gradient = learning.penalised_gradient()
    weights = [np.zeros((max(labels) + 1, len(X[0])))]
    for _ in range(epochs):
        W = weights[-1].tolist()
        G = [
            exact(gradient, "ij", W=W, x=x, y=y, alpha=penalty)
            for x, y in zip(X, labels, strict=True)
        ]
        with mpmath.workdps(50):
            after = weights[-1] - mpmath.mpf(rate) * sum(G) / len(X)
        weights.append(np.vectorize(rounded, otypes=[float])(after))
    return {
        "name": name,
        "X": X,
        "labels": labels,
        "rate": rate,
        "penalty": penalty,
        "weights": [W.tolist() for W in weights],
    }


def _as_text(**groups: Any) -> str:  # noqa: ANN401 (JSON)
    """Write JSON, a list of cases with one case a line."""
    texts = []
    for name, content in groups.items():
        text = json.dumps(content, ensure_ascii=False, allow_nan=False)
        if isinstance(content, list):
            cases = (json.dumps(one, ensure_ascii=False, allow_nan=False) for one in content)
            text = "[\n{}\n]".format(",\n".join(cases))
        texts.append(f'"{name}": {text}')
    return "{{\n{}\n}}\n".format(",\n".join(texts))


def softmax_vectors() -> str:
    """Return the lines of the derivations for chosen inputs, as float64."""
    return _as_text(
        about=(
            "Softmax, its logarithm, its Jacobian (row i, column j: dS_i/da_j) and the "
            "cross-entropy of a label (counting from 0), from the SymPy derivations of "
            f"lib.symbolic evaluated by mpmath to 50 digits and rounded once to float64. {NOTE}"
        ),
        logits=[_logit_case(*case) for case in LOGITS],
        layers=[_layer_case(*case) for case in LAYERS],
        distributions=[_distribution_case(*case) for case in DISTRIBUTIONS],
        epochs=[_epochs_case(*case) for case in EPOCHS],
    )


def _in_digits(value: mpmath.mpf) -> str:
    """Write a number as 25 digits and a power of ten: ``2.721434774161085268354994e-131``."""
    text = mpmath.nstr(value, DIGITS, min_fixed=1, max_fixed=0, strip_zeros=False)
    mantissa, _, power = text.partition("e")
    return f"{mantissa}e{int(power or 0)}"


def rounded_shift_vectors() -> str:
    """Return softmax to 25 digits, beyond what a float64 holds, for inputs of every scale."""
    chance = random.Random(11)  # noqa: S311 (not for cryptography)
    chosen = [[0.0], [1e-9, 0.0], [0.1, 0.7, 1.3], [0.1, 299.7, 300.3], [0.0, -708.0], [5.0] * 8]
    drawn = [
        [chance.uniform(-1, 1) * 2.0**power for _ in range(chance.randint(2, 8))]
        for power in range(-3, 11)
        for _ in range(3)
    ]
    cases = [
        {"logits": a, "softmax": list(map(_in_digits, exact_softmax(a)))} for a in chosen + drawn
    ]
    about = (
        "Softmax of the float64 numbers in `logits`, correctly rounded to 25 decimal digits, "
        f"by mpmath. {NOTE}"
    )
    return _as_text(about=about, cases=cases)


def _lines(derivation: Derivation) -> list[dict[str, Any]]:
    made = [(line, markup(line)[1]) for line in derivation.lines]
    return [{"tree": tree(line), "parts": [tree(part) for part in parts]} for line, parts in made]


def _states() -> Iterator[dict[str, Any]]:
    chance = np.random.default_rng(7)
    extremes = ([0.0], [10.0, -10.0], [-10.0, 10.0, 10.0], [2.0] * 8, [1.0, 2.0, 3.0])
    drawn = [chance.uniform(-10, 10, size=1 + n % 8).round(2).tolist() for n in range(12)]
    for logits in (*extremes, *drawn):
        count = len(logits)
        i, j, y = (int(index) + 1 for index in chance.integers(count, size=3))
        x = round(float(chance.uniform(-10, 10)), 2)
        for column in sorted({i, j}):
            widget = DerivationLines(logits, row=i, column=column)
            values = list(map(float, widget.values))
            yield {
                "derivation": "diagonal" if i == column else "off the diagonal",
                "letters": {"N": count, "i": i, "j": column},
                "arrays": {"a": logits},
                "values": values,
                # On the diagonal S − S² cancels: its rounding is that of S.
                "scale": float(widget.probabilities[i - 1]) if i == column else abs(values[-1]),
            }
        loss = LossDerivationLines(logits, row=i, label=y, feature=x)
        yield {
            "derivation": "loss",
            "letters": {"T": count, "N": 2, "i": i, "y": y, "j": 1},
            "arrays": {"W": [[0.0, one] for one in logits], "x": [x, 1.0]},
            "values": list(map(float, loss.values)),
            "scale": abs(x),
        }


def derivation_vectors() -> str:
    """Return the trees of the lines that the page interprets, and their values in many states."""
    derivations = {
        "diagonal": _lines(jacobian.entry_on_diagonal()),
        "off the diagonal": _lines(jacobian.entry_off_diagonal()),
        "loss": _lines(loss_derivation()),
    }
    return _as_text(derivations=derivations, states=list(_states()))


def palette_css() -> str:
    """Return the style sheet with the colours of the palette, which the bundle includes."""
    return f"/* {NOTE} */\n{css_variables()}"


def citation() -> str:
    """Return CITATION.cff with the address that `_config.yml` gives the repository, if any."""
    config = yaml.safe_load((ROOT / "_config.yml").read_text(encoding="utf-8"))
    text = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    text = "".join(
        line for line in text.splitlines(keepends=True) if not line.startswith(ADDRESSES)
    )
    if address := config["repository"]["url"]:
        text += f'repository-code: "{address}"\nurl: "{pages_address(address)}"\n'
    return text


FILES: Final[Mapping[str, Callable[[], str]]] = {
    "tests/vectors/softmax.json": softmax_vectors,
    "tests/vectors/rounded_shift.json": rounded_shift_vectors,
    "tests/vectors/derivations.json": derivation_vectors,
    "explorables/style/palette.css": palette_css,
    "CITATION.cff": citation,
}


def bundle(root: Path) -> dict[str, str]:
    """Return the texts of the bundle, or none where Node or its packages are missing."""
    if not (node := shutil.which("node")) or not (root / "node_modules/esbuild").is_dir():
        return {}
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([node, "tools/bundle.mjs", folder], cwd=root, check=True)
        return {name: (Path(folder) / Path(name).name).read_text("utf-8") for name in BUNDLE}


def made(root: Path) -> Iterator[tuple[str, str]]:
    """Yield the path in the repository and the text of each file that is generated."""
    for name, make in FILES.items():
        yield name, make()
    # Now that the style sheet which it includes stands.
    yield from bundle(root).items()


def _difference(name: str, stored: str | None, fresh: str) -> str:
    """Say which line differs first, and what to do."""
    if stored is None:
        return f"{name} is missing: run `make generated`"
    old, new = stored.splitlines(), fresh.splitlines()
    changed = [n for n, (u, w) in enumerate(zip(old, new, strict=False), 1) if u != w]
    where = (
        f"line {changed[0]} is the first of {len(changed)} that differ"
        if changed
        else f"it has {len(old)} lines and should have {len(new)}"
    )
    return (
        f"{name} is stale: {where}. If its sources were meant to change, run `make generated` and "
        "commit the file; if not, one of them is wrong."
    )


def main(arguments: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Write the files that are not what their sources give, or say which; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tools.generate", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, fail if one is stale")
    check = parser.parse_args(arguments).check
    stale = 0
    for name, fresh in made(root):
        path = root / name
        stored = path.read_text(encoding="utf-8") if path.is_file() else None
        if stored == fresh:
            continue
        if check:
            print(_difference(name, stored, fresh), file=sys.stderr)
            stale += 1
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(fresh, encoding="utf-8", newline="\n")
            print(f"wrote {name}: {len(fresh):,} characters")
    if check and (complaint := font.complaint()):
        print(complaint, file=sys.stderr)
        stale += 1
    return min(stale, 1)


if __name__ == "__main__":
    sys.exit(main())
