"""Rows D1 to D6 and P1 to P3: the definition, and softmax as a distribution."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import mpmath
import numpy as np

import lib
from lib import compensated, definition, stability
from lib.ledger.javascript import Case, call, case, evaluated
from lib.ledger.points import (
    LAYERS,
    LOGITS,
    everywhere,
    exact_softmax,
    probability_witnesses,
    random_logits,
    softmax_witnesses,
)
from lib.ledger.row import Row, require
from lib.symbolic import LEDGER
from lib.symbolic.definition import ratio, score
from lib.symbolic.layer import composition
from lib.symbolic.writing import text
from lib.witnesses import compare, exact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lib.witnesses import Comparison

    Checked = Iterator[Comparison | str]

_RANDOM = random_logits(1000, 5)


def _d1() -> Checked:
    as_written = {"NumPy, as written": everywhere(lib.softmax_naive)}
    yield compare(softmax_witnesses() | as_written, within=1e-14)


def _d2() -> Checked:
    S = stability.softmax(_RANDOM)
    yield require((S > 0) & (S < 1), "5,000 outputs lie between 0 and 1")
    yield compare({"Σ S in NumPy": S.sum(axis=1), "1": np.ones(len(S))}, within=8, unit="ulp")
    yield require(stability.softmax([3.5]) == 1, "for N = 1 the output is exactly 1")


def _printed(row: str, a: list[float]) -> Checked:
    for derivation in LEDGER[row]():
        shown = text(derivation.result)
        decimals = len(shown.split(",")[0].partition(".")[2])
        ours = "[" + ", ".join(f"{S:.{decimals}f}" for S in stability.softmax(a)) + "]"
        yield require(ours == shown, f"NumPy prints {ours}, as SymPy does: {shown}")
    yield compare(
        {
            "SymPy": exact_softmax(tuple(a)),
            "NumPy": stability.softmax(a),
            "compensated": compensated.softmax(a),
        },
        within=1e-14,
    )


def _d3() -> Checked:
    yield from _printed("D3", [1.0, 2.0, 3.0])


def _d4() -> Checked:
    yield from _printed("D4", [1.0, 2.0, 5.0])
    cut = np.floor(100 * stability.softmax([1, 2, 5])[2]) / 100
    yield require(cut == 0.93, "cut instead of rounded, the last output is the article's 0.93")


def _d5() -> Checked:
    S = stability.softmax(_RANDOM)
    order = [np.argsort(each, axis=1) for each in (_RANDOM, S)]
    yield require(order[0] == order[1], "1,000 vectors of 5 keep their order")
    yield require(np.ptp(stability.softmax([2, 2, 2])) == 0, "equal inputs get equal outputs")
    yield compare(
        {
            "SymPy, ratio": everywhere(lambda a: exact(ratio(), "ij", a=a)),
            "NumPy": everywhere(lambda a: np.divide.outer(*2 * [stability.softmax(a)])),
            "compensated": everywhere(lambda a: np.divide.outer(*2 * [compensated.softmax(a)])),
        },
        within=1e-14,
    )


def _d6() -> Checked:
    hard, tie, flat = ([0, 0, 1], [0.5, 0.5, 0], [1 / 3] * 3)
    for a, written, limit in (
        ([1, 2, 3], "1e-3", hard),
        ([2, 2, 1], "1e-3", tie),
        ([1, 2, 3], "1e9", flat),
    ):
        scaled = np.array(a) / float(written)
        witnesses = {
            f"limit at {a}": np.array(limit),
            f"NumPy, τ = {written}": stability.softmax(scaled),
            f"compensated, τ = {written}": compensated.softmax(scaled),
        }
        yield compare(witnesses, within=1e-9, unit="absolute")
    S = stability.softmax(_RANDOM)
    same = S.argmax(axis=1) == _RANDOM.argmax(axis=1)
    yield require(same, "the largest of 1,000 inputs gets the largest part")
    yield require(S.min(axis=1) > 0, "all others still get some")


def _p1() -> Checked:
    a, n = [1.0, 2.0, 3.0], 100_000
    counts = np.bincount(definition.draw_classes(a, n, seed=1), minlength=3)
    error, expected = (
        definition.frequency_error(counts, stability.softmax(a)),
        definition.expected_error(stability.softmax(a), n),
    )
    yield require(error < 4 * expected, f"{n:,} draws have the frequencies that S says")
    yield require(
        definition.frequency_error(counts, [1 / 3] * 3) > 100 * expected,
        "and not those of equal probabilities",
    )


def _p2() -> Checked:
    yield compare(probability_witnesses(), within=1e-14)


def _p3() -> Checked:
    yield compare(
        {
            "SymPy, log-likelihood": everywhere(lambda a: exact(score(), "j", a=a, y=1)),
            "NumPy, −loss": everywhere(lambda a: -lib.gradient_by_logits(a, 1)),
            "compensated, −loss": everywhere(lambda a: -compensated.gradient_by_logits(a, 1)),
        },
        within=1e-14,
    )


def _cases() -> list[Case]:
    return [case("softmax", [a], exact_softmax(a)) for a in LOGITS]


def _ends() -> list[Case]:
    # A draw takes the part of [0, 1) that it falls into: here these parts end.
    with mpmath.workdps(60):
        return [case("endsOf", [call("softmax", a)], np.cumsum(exact_softmax(a))) for a in LOGITS]


ROWS: Final = (
    Row(
        "D1",
        "Softmax takes $N$ numbers and gives $N$: each power of e over the sum of all.",
        "definition#def-softmax",
        _d1,
        "definition#softmax-bars:",
        _cases,
    ),
    Row(
        "D2",
        "Every output lies between 0 and 1, and together they are 1.",
        "definition#thm-distribution",
        _d2,
        "definition#softmax-bars:",
        lambda: [
            case("softmax", [[3.5]], [1]),
            *(case("sum", [call("softmax", a)], [1]) for a in LOGITS),
        ],
        general=True,
    ),
    Row(
        "D3",
        "The inputs 1, 2, 3 give 0.09, 0.24, 0.67.",
        "definition#sec-examples",
        _d3,
        "definition#softmax-bars:logits=1,2,3&selected=3",
        lambda: _cases()[:1],
    ),
    Row(
        "D4",
        "The inputs 1, 2, 5 give 0.02, 0.05, 0.94: the farther ahead, the more it takes.",
        "definition#sec-examples",
        _d4,
        "definition#softmax-bars:logits=1,2,5&selected=3",
        lambda: _cases()[1:2],
    ),
    Row(
        "D5",
        "The outputs stand in the order of the inputs.",
        "definition#thm-order",
        _d5,
        "definition#common-shift:",
        lambda: [evaluated(ratio(), "ij", a=LOGITS[2])],
        general=True,
    ),
    Row(
        "D6",
        "A soft maximum: the largest input gets most, and all of it as $\\tau$ falls to 0.",
        "definition#thm-temperature",
        _d6,
        "definition#temperature:",
        lambda: [case("softmaxAt", [[1, 2, 3], 0.5], exact_softmax((2.0, 4.0, 6.0)))],
    ),
    Row(
        "P1",
        "The outputs are the probabilities of a distribution that one can draw from.",
        "definition#sec-probability",
        _p1,
        "definition#draws:",
        _ends,
    ),
    Row(
        "P2",
        "Logistic regression of many classes: softmax of $W x$ gives class probabilities.",
        "layer#def-softmax-layer",
        _p2,
        "definition#triangle:",
        lambda: [
            case("layerProbabilities", [[at.x, *at.W]], exact(composition(), "t", W=at.W, x=at.x))
            for at in LAYERS
        ],
    ),
    Row(
        "P3",
        "The highest likelihood is the lowest cross-entropy, and softmax is its mean map.",
        "learning#thm-likelihood",
        _p3,
        "learning#digit-learner:",
        # The score is minus the gradient of the loss.
        lambda: [case("gradientByLogits", [a, 2], -exact(score(), "j", a=a, y=1)) for a in LOGITS],
    ),
)
