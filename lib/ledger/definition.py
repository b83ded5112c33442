"""Rows D1 to D6 and P1: the definition, and softmax as a distribution."""

# ruff: noqa: D401 (the docstring of a check is what its row states)

from typing import Final

import mpmath
import numpy as np

import lib
from lib import compensated, definition, stability
from lib.ledger.javascript import Case, call, case, evaluated
from lib.ledger.points import (
    LOGITS,
    SOFTMAX,
    asked,
    both_ways,
    exact_softmax,
    of_logits,
    proved,
    random_logits,
    softmax_witnesses,
)
from lib.ledger.row import Array, Checked, Vector, row
from lib.symbolic import LEDGER
from lib.symbolic.definition import hard_maximum, ratio, uniform_limit
from lib.symbolic.writing import text
from lib.witnesses import compare

_RANDOM: Final = random_logits(1000, 5)
_FAR: Final = (1000.0, 2000.0, 3000.0)


def _cases() -> list[Case]:
    return [case("softmax", [a], exact_softmax(a)) for a in LOGITS]


@row("definition#def-softmax", "definition#softmax-bars:")
def d1() -> Checked:
    """Softmax takes $N$ numbers and gives $N$: each power of e over the sum of all."""
    as_written = both_ways("NumPy, as written", lib.softmax_naive)
    yield softmax_witnesses() | as_written
    block = _RANDOM[:6, :4].reshape(2, 3, 4)
    powers = np.exp(block)
    for axis in (1, (0, 2), None):
        sums = powers.sum(axis, keepdims=True)
        witnesses = {f"e^a over its sum along axis {axis}": powers / sums}
        for name, softmax in (SOFTMAX | {"NumPy, as written": lib.softmax_naive}).items():
            witnesses[name] = softmax(block, axis=axis)
        yield witnesses
    yield from _cases()


@row("definition#thm-distribution", "definition#softmax-bars:", general=True)
def d2() -> Checked:
    """Every output lies between 0 and 1, and together they are 1."""
    for name, softmax in SOFTMAX.items():
        S = softmax(_RANDOM)
        yield [S > 0, S < 1], f"5,000 outputs of {name} lie between 0 and 1"
        sums = {f"Σ S, {name}": S.sum(axis=1), "1": np.ones(len(S))}
        yield compare(sums, within=8 * np.finfo(float).eps)
        alone = softmax([[3.5], [-800.0]]) == 1
        yield alone, f"for N = 1 the output of {name} is exactly 1"
    yield from [
        case("softmax", [[3.5]], [1]),
        *(case("sum", [call("softmax", a)], [1]) for a in LOGITS),
    ]


def _printed(name: str, a: Vector) -> Checked:
    for derivation in LEDGER[name]():
        shown = text(derivation.result)
        decimals = len(shown.split(",")[0].partition(".")[2])
        printed = "[" + ", ".join(f"{S:.{decimals}f}" for S in stability.softmax(a)) + "]"
        yield printed == shown, f"NumPy prints {printed}, as SymPy does: {shown}"
    ours = {which: softmax([a, a])[1] for which, softmax in SOFTMAX.items()}
    yield {"SymPy": exact_softmax(a)} | ours


@row("definition#sec-examples", "definition#softmax-bars:logits=1,2,3&selected=3")
def d3() -> Checked:
    """The inputs 1, 2, 3 give 0.09, 0.24, 0.67."""
    yield from _printed("D3", (1.0, 2.0, 3.0))
    yield from _cases()[:1]


@row("definition#sec-examples", "definition#softmax-bars:logits=1,2,5&selected=3")
def d4() -> Checked:
    """The inputs 1, 2, 5 give 0.02, 0.05, 0.94: the farther ahead, the more it takes."""
    yield from _printed("D4", (1.0, 2.0, 5.0))
    cut = np.floor(100 * stability.softmax([1, 2, 5])[2]) / 100
    yield cut == 0.93, "cut instead of rounded, the last output is the article's 0.93"
    ahead = tuple((1.0, 2.0, top) for top in np.arange(2.0, 30.0))
    S = stability.softmax(ahead)
    more = [np.diff(S[:, 2]) > 0, np.diff(S[:, :2], axis=0) < 0]
    yield more, "27 times a step ahead, the largest takes more and the others less"
    odds = S[1:, 2] / S[1:, :2].sum(axis=1) / (S[:-1, 2] / S[:-1, :2].sum(axis=1))
    e = proved(ratio, i=1, j=0, a=(0.0, 1.0))[()]
    yield {"SymPy, e": np.full(27, e), "NumPy, odds over odds": odds}
    for top in (5.0, 9.0):
        yield case("softmax", [(1, 2, top)], exact_softmax((1.0, 2.0, top)))


@row("definition#thm-order", "definition#softmax-bars:logits=1,2,2&selected=3", general=True)
def d5() -> Checked:
    """The outputs stand in the order of the inputs."""
    for name, softmax in SOFTMAX.items():
        S = softmax(_RANDOM)
        same = np.argsort(S, axis=1) == np.argsort(_RANDOM, axis=1)
        yield same, f"1,000 vectors of 5 keep their order, {name}"
        yield np.ptp(softmax([2, 2, 2])) == 0, f"equal inputs get equal outputs, {name}"
        close = np.diff(softmax(1 + 1e-13 * np.arange(4))) > 0
        yield close, f"a lead of 1e−13 is a lead of the output, {name}"
        far = softmax(np.sort(100 * _RANDOM, axis=1))
        yield np.diff(far, axis=1) >= 0, f"far apart they may tie, never swap, {name}"
        true = exact_softmax(_FAR)
        ends = [true[0] < true[1], softmax(_FAR)[:2] == 0]
        yield ends, f"at 1000, 2000, 3000 the two smaller tie in float64, {name}"
    kept = np.diff(stability.log_softmax(_FAR)) > 0
    yield kept, "and their logarithms keep the order"
    yield asked(
        of_logits(ratio, "ij"),
        lambda a: _ratios(stability.softmax(a)),
        lambda a: _ratios(compensated.softmax(a)),
    )
    yield evaluated(ratio(), "ij", a=LOGITS[2])


def _ratios(S: Array) -> Array:
    return np.asarray(S[..., :, None] / S[..., None, :])


@row("definition#thm-temperature", "definition#temperature:")
def d6() -> Checked:
    r"""A soft argmax: the largest inputs get most, and all as $\tau$ falls to 0."""
    for a, largest, written, limit in (
        ((1.0, 2.0, 3.0), 2, "1e-3", hard_maximum),
        ((2.0, 2.0, 1.0), 0, "1e-3", hard_maximum),
        ((-1.0, -1.0, -1.0), 1, "1e-3", hard_maximum),
        ((1.0, 2.0, 3.0), 2, "1e9", uniform_limit),
    ):
        scaled = np.array(a) / float(written)
        witnesses = {
            f"SymPy, limit at {a}": proved(limit, "i", a=a, M=largest),
            f"NumPy, τ = {written}": stability.softmax(scaled),
            f"compensated, τ = {written}": compensated.softmax(scaled),
        }
        yield compare(witnesses, within=1e-9, unit="absolute")
    S = stability.softmax(_RANDOM)
    same = S.argmax(axis=1) == _RANDOM.argmax(axis=1)
    yield same, "of 1,000 vectors of 5 the largest input gets the largest part"
    yield S.min(axis=1) > 0, "all other inputs still get some"
    colder = [stability.softmax(_RANDOM[:50] / tau).max(axis=1) for tau in (8, 4, 2, 1, 0.5)]
    yield np.diff(colder, axis=0) > 0, "in 50 of them it grows from τ = 8 to 4, 2, 1 and ½"
    yield case("softmaxAt", [[1, 2, 3], 0.5], exact_softmax((2.0, 4.0, 6.0)))
    yield case("softmaxAt", [[1, 2, 3], 4], exact_softmax((0.25, 0.5, 0.75)))
    yield case("softmaxAt", [[2, 2, 1], 1e-3], proved(hard_maximum, "i", a=(2.0, 2.0, 1.0), M=0))


@row("definition#sec-probability", "definition#draws:")
def p1() -> Checked:
    """The outputs are the probabilities of a distribution that one can draw from."""
    a, n = (1.0, 2.0, 3.0), 100_000
    S, drawn = stability.softmax(a), definition.draw_classes(a, n, seed=1)
    counts = np.bincount(drawn, minlength=3)
    error = definition.frequency_error(counts, S)
    usual = definition.root_mean_square_error(S, n)
    yield error < 4 * usual, f"{n:,} draws have the frequencies that S says"
    others = definition.frequency_error(counts, [1 / 3] * 3)
    yield others > 100 * usual, "and not those of equal probabilities"
    with mpmath.workdps(60):
        ends = np.cumsum(exact_softmax(a))
        spread = mpmath.sqrt(sum(s * (1 - s) for s in exact_softmax(a)) / n)
        length = mpmath.norm(
            [int(c) / mpmath.mpf(n) - s for c, s in zip(counts, exact_softmax(a), strict=True)]
        )
    u = definition.uniforms(seed=1, n=n)
    below = sum((u >= float(end)).astype(int) for end in ends[:-1])
    yield drawn == below, "each draw is the part of [0, 1) that its number falls into"
    yield [u >= 0, u < 1], "and its number lies in [0, 1)"
    # The first number of this seed is one half, where the first of two equal parts ends.
    border, part = (
        definition.uniforms(2996109004, 1),
        definition.draw_classes([0, 0], 1, 2996109004),
    )
    yield [border == 0.5, part == 1], "and where a part ends, the next begins"
    masked = definition.draw_classes([0.0, -np.inf, 0.0], 1000, seed=2)
    yield masked != 1, "a class of probability 0 is never drawn"
    yield {"SymPy, σ/√n": np.array(spread), "NumPy": usual}
    yield compare({"frequencies − S, 60 digits": np.array(length), "NumPy": error}, within=1e-11)
    # A draw takes the part of [0, 1) that it falls into: here these parts end.
    with mpmath.workdps(60):
        all_ends = [np.cumsum(exact_softmax(a)) for a in LOGITS]
    for logits, true in zip(LOGITS, all_ends, strict=True):
        yield case("endsOf", [call("softmax", logits)], true)
