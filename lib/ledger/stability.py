"""Rows N1 to N8: what floating point makes of the formula."""

# ruff: noqa: D401 (the docstring of a check is what its row states)
import warnings
from functools import partial
from typing import Any, Final

import mpmath
import numpy as np

import lib
from lib import compensated, stability
from lib.ledger.javascript import case
from lib.ledger.points import (
    LOGITS,
    SOFTMAX,
    asked,
    both_ways,
    everywhere,
    exact_softmax,
    of_logits,
    proved,
    random_logits,
)
from lib.ledger.row import Array, Checked, Function, row
from lib.symbolic import LEDGER
from lib.symbolic import stability as derived
from lib.symbolic.writing import text
from lib.witnesses import compare

_LARGE: Final = (1000.0, 2000.0, 3000.0)
_LOW: Final = (-1000.0, -2000.0, -3000.0)
_NEAR: Final = (1000.0, 1001.0, 1002.0)
_LEAD: Final = (0.0, -40.0)
_APART: Final = (_NEAR, (-1000.0, -1001.0, -1002.0))
"""What shifts one of a batch by the largest of all of it loses the other."""
_log: Final = of_logits(derived.log_softmax, "j")
_log_sum: Final = of_logits(derived.log_sum_exp, M=0)


def _direct(a: Any) -> Array:  # noqa: ANN401 (array_like)
    with np.errstate(all="ignore"):
        return lib.softmax_naive(a)


@row("stability#sec-direct-formula", "stability#breaking-point:")
def n1() -> Checked:
    """The formula as written prints 0.09003057, 0.24472847, 0.66524096 for 1, 2, 3."""
    with np.printoptions(precision=8):
        shown = str(_direct((1.0, 2.0, 3.0)))
    wanted = "[0.09003057 0.24472847 0.66524096]"
    yield shown == wanted, f"the direct formula prints {shown}"
    yield {"SymPy": everywhere(exact_softmax)} | both_ways("NumPy, as written", _direct)
    yield case("directly", [LOGITS[0]], exact_softmax(LOGITS[0]))


@row("stability#sec-overflow", "stability#breaking-point:scale=1000&format=float64")
def n2() -> Checked:
    """For 1000, 2000, 3000 it gives nan three times: the powers are beyond float64."""
    for a in (_LARGE, [_LARGE, _LARGE]):
        yield np.isnan(_direct(a)), "at 1000, 2000, 3000 it gives nan, nan, nan"
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        lib.softmax_naive(_LARGE)
    yield len(caught) == 2, "and NumPy warns, of the powers and of their quotients"
    largest = np.finfo(np.float64).max
    yield 1e308 < largest < 1e309, "float64 ends near 10 to the power 308"
    last = np.log(largest)
    ends = [np.isfinite(_direct([last - 0.01, 0])), np.isnan(_direct([last + 0.01, 0])[0])]
    yield ends, f"a single input breaks it beyond {np.ceil(100 * last) / 100:.2f}"
    twice = _direct([last - 0.2, last - 0.2]) == 0
    yield twice, "two a little below give 0 and 0: each power is finite, their sum is not"
    yield case("directly", [_LARGE], 3 * [np.nan])


@row("stability#thm-shift", "stability#shift-window:", general=True)
def n3() -> Checked:
    """A common factor $C$ changes nothing; in the exponent it is a common shift $D$."""
    # The line after the last: e^{a_j + D} over its sum, with C = e^D.
    true = everywhere(lambda a: proved(derived.shift_invariance, "j", a=a, C=7))
    yield (
        {"SymPy, C = 7": true}
        | both_ways("NumPy, D = log 7", lambda a: lib.softmax_shifted(a, np.log(7.0)))
        | both_ways("compensated", lambda a: compensated.softmax(np.add(a, np.log(7.0))))
    )
    shifts = {f"D = {D:g}".replace("-", "−"): D for D in (0.5, -3.25, 100.0, -600.0)}
    found = {name: partial(lib.softmax_shifted, shift=D) for name, D in shifts.items()}
    yield {name: everywhere(f) for name, f in found.items()}
    each = np.array([[0.5], [-600.0]])
    columns = lib.softmax_shifted(np.transpose(LOGITS[:2]), each.T, axis=0).T
    yield {
        "SymPy": everywhere(exact_softmax, LOGITS[:2]),
        "a shift for each of a batch": lib.softmax_shifted(LOGITS[:2], each).ravel(),
        "the same in columns": columns.ravel(),
    }
    with np.errstate(all="ignore"):
        ends = np.isnan([lib.softmax_shifted(_LARGE, D) for D in (0.0, -4000.0)])
    yield ends, "with D = 0 or D = −4000 it is beyond float64: 1000, 2000, 3000 give nan"
    found = lib.softmax_shifted(_LARGE, -3000) == [0, 0, 1]
    yield found, "a shift by D = −3000 brings 1000, 2000, 3000 back into it"
    for D in (0.5, -600.0):
        yield case("directly", [np.add(LOGITS[0], D).tolist()], exact_softmax(LOGITS[0]))


@row("stability#thm-safe-shift", "stability#shift-window:", general=True)
def n4() -> Checked:
    """With $D = −a_M$, the largest, no exponent $−d_i = a_i − a_M$ is above 0, and one is 0."""
    # Every row has a level of its own: what shifts one by another's largest is lost.
    a = random_logits(1000, 5) * 200 + np.linspace(-1e5, 1e5, 1000)[:, None]
    D = -a.max(axis=1, keepdims=True)
    yield [a + D <= 0, (a + D).max(axis=1) == 0], "no exponent is above 0"
    for name, softmax in SOFTMAX.items():
        S = softmax(a)
        # The largest power is 1, so the largest part is 1 over the denominator.
        between = [S.max(axis=1) >= 0.2, S.max(axis=1) <= 1]
        yield between, f"of 1,000 vectors every denominator lies between 1 and N, {name}"
        yield [(S == 0).any(), S >= 0], f"what is far below is 0, {name}"
    with np.errstate(all="ignore"):
        written = lib.softmax_shifted(a, D)
    yield stability.softmax(a) == written, "NumPy's softmax is that of the inputs and D"
    yield (
        {"SymPy": proved(derived.shift_by_largest, "i", a=_NEAR, M=2)}
        | {name: softmax([_NEAR, _LARGE])[0] for name, softmax in SOFTMAX.items()}
    )
    for f in ("afterShift", "compensatedSoftmax"):
        yield case(f, [_NEAR], exact_softmax(_NEAR))


@row("stability#sec-exact-zero", "stability#breaking-point:scale=1000&format=float64")
def n5() -> Checked:
    """The shifted version gives 0, 0, 1 for 1000, 2000, 3000."""
    for softmax in SOFTMAX.values():
        found = np.array([softmax([_LARGE, _NEAR])[0], softmax(_LARGE)]) == [0, 0, 1]
        yield found, f"at 1000, 2000, 3000 {softmax.__module__}.softmax gives 0, 0, 1"
    yield case("afterShift", [_LARGE], [0, 0, 1])


@row("stability#sec-exact-zero", "stability#breaking-point:")
def n6() -> Checked:
    """The true value is never exactly 0, however far an input lies behind: $d_i = a_M − a_i$."""
    true = exact_softmax(_LARGE)
    yield all(S > 0 for S in true), "the true values at 1000, 2000, 3000 are above 0"
    for a in (*LOGITS, _LARGE):
        with mpmath.workdps(60):
            least = [mpmath.exp(each - max(a)) / len(a) for each in a]
            above = [bound <= S for S, bound in zip(exact_softmax(a), least, strict=True)]
        yield all(above), f"none is below e^(−d)/N, at {a}"
    power = text(LEDGER["N6"]()[-1].result).replace("-", "−")
    yield float(power.replace("−", "-")) < -324, f"the first is 10 to the power {power}"
    kept: dict[str, Function] = {
        "NumPy": stability.log_softmax,
        "compensated": compensated.log_softmax,
    }
    yield {"SymPy, log S": _log(_LARGE)[:2]} | {name: f(_LARGE)[:2] for name, f in kept.items()}
    for name, softmax in SOFTMAX.items():
        zeros = softmax(_LARGE)[:2] == 0
        yield zeros, f"and float64, which ends near 10 to the power −324, has 0, {name}"
        ends = [softmax([0, -745])[1] > 0, softmax([0, -746])[1] == 0]
        yield ends, f"its last step above 0 lies between 745 and 746 behind, {name}"
    yield case("afterShift", [(0, 350, 700)], exact_softmax((0.0, 350.0, 700.0)))


@row("stability#sec-overflow", "stability#breaking-point:scale=-1000&format=float64")
def n7() -> Checked:
    """Large negative inputs break the formula as written too: 0 divided by 0."""
    yield np.isnan(_direct(_LOW)), "the direct formula gives 0/0, nan, at −1000, −2000, −3000"
    ends = [np.isfinite(_direct([-745, -745])), np.isnan(_direct([-746, -746]))]
    yield ends, "it does so from between −745 and −746 on: the last power becomes 0"
    for name, softmax in SOFTMAX.items():
        yield softmax([_LOW, _LARGE])[0] == [1, 0, 0], f"the shifted gives 1, 0, 0, {name}"
    yield case("directly", [_LOW], 3 * [np.nan])
    yield case("afterShift", [_LOW], [1, 0, 0])


@row(
    "stability#def-log-sum-exp",
    "stability#breaking-point-2:scale=1000&format=float64&label=1",
    "last-digits#rounded-shift:",
)
def n8() -> Checked:
    """The 0 makes a logarithm infinite; log-softmax and log-sum-exp repair it."""
    S = stability.softmax([_LARGE, _LARGE])
    yield np.isinf(lib.cross_entropy_of_label(S, [0, 1])), "−log of the 0 of N6 is inf"
    for name, loss in (
        ("log-softmax", lib.cross_entropy_from_logits),
        ("the compensated log-softmax", compensated.cross_entropy_from_logits),
    ):
        found = loss([_LARGE, _LARGE], [0, 1]) == [2000, 1000]
        yield found, f"through {name} the losses are 2000 and 1000, as they should be"
    for name, ours, theirs, true in (
        ("log S", stability.log_softmax, compensated.log_softmax, _log),
        ("log Σ", stability.log_sum_exp, compensated.log_sum_exp, _log_sum),
    ):
        yield asked(true, ours, theirs)
        near = {f"SymPy, {name} near ±1000": everywhere(true, _APART)}
        yield near | {"NumPy": np.ravel(ours(_APART)), "compensated": np.ravel(theirs(_APART))}
    yield from _formats()
    yield from _error_bound()
    for a in (LOGITS[0], _NEAR, _LEAD):
        yield case("logSoftmax", [a], _log(a))
        yield case("logSumExp", [a], _log_sum(a))


def _formats() -> Checked:
    """Compare the smaller formats, which keep their own dtype."""
    for dtype, within in ((np.float32, 1e-6), (np.float16, 1e-2)):
        name = np.dtype(dtype).name
        for f, true in ((stability.softmax, exact_softmax), (stability.log_softmax, _log)):
            found = [f(np.array(a, dtype=dtype)) for a in LOGITS]
            yield [each.dtype == dtype for each in found], f"{name} is kept"
            small = {"SymPy": everywhere(true), name: np.concatenate(found)}
            yield compare(small, within=within)
        far = -stability.log_softmax(np.array(_LARGE, dtype=dtype))
        yield far == [2000, 1000, 0], f"the losses of N6 are right in {name} too"


def _error_bound() -> Checked:
    """Check the bound of the shifted softmax's error, the stream, and the log beside 1."""
    u, kappa = 2.0**-53, 2  # NumPy's exponential is off by less than a unit in the last place
    for a in (*LOGITS, _NEAR, (0.1, -100.3, 0.2), (300.7, -300.2, 299.9, 0.1)):
        true, found = exact_softmax(a), stability.softmax(a)
        with mpmath.workdps(60):
            off = np.array([float(abs(S / T - 1)) for S, T in zip(found, true, strict=True)])
        bound = np.abs(np.array(a) - max(a)) + len(a) + np.log(len(a)) + 2 * kappa
        yield off <= bound * u, f"no error is above the bound of the theorem, at {a}"
        kept = {
            "SymPy": true,
            "compensated, which keeps what the shift loses": compensated.softmax(a),
        }
        yield compare(kept, within=8 * u)
    stream = random_logits(1, 60)[0] * 100
    m, s = -np.inf, 0.0
    for value in stream:
        m, s = max(m, value), s * np.exp(m - max(m, value)) + np.exp(value - max(m, value))
    one_pass = {"one pass": m + np.log(s), "log-sum-exp": stability.log_sum_exp(stream)}
    yield one_pass | {"compensated": compensated.log_sum_exp(stream)}
    yield {
        "SymPy, log (1 + e^(−40))": _log_sum(_LEAD),
        "NumPy": stability.log_sum_exp(_LEAD),
        "compensated": compensated.log_sum_exp(_LEAD),
    }
    yield {"SymPy, log S": _log(_LEAD), "compensated": compensated.log_softmax(_LEAD)}
