"""Rows N1 to N8: what floating point makes of the formula."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

import numpy as np

import lib
from lib import compensated, stability
from lib.ledger.javascript import Case, case
from lib.ledger.points import LOGITS, everywhere, exact_softmax, random_logits
from lib.ledger.row import Row, require
from lib.symbolic import LEDGER
from lib.symbolic.stability import log_softmax, log_sum_exp, shift_by_largest, shift_invariance
from lib.symbolic.writing import text
from lib.witnesses import compare, exact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from lib.witnesses import Comparison

    Checked = Iterator[Comparison | str]

_LARGE: Final = (1000.0, 2000.0, 3000.0)
_NEAR: Final = (1000.0, 1001.0, 1002.0)


def _direct(a: tuple[float, ...]) -> NDArray[np.float64]:
    with np.errstate(all="ignore"):
        return np.asarray(lib.softmax_naive(a))


def _n1() -> Checked:
    with np.printoptions(precision=8):
        shown = str(_direct((1.0, 2.0, 3.0)))
    wanted = "[0.09003057 0.24472847 0.66524096]"
    yield require(shown == wanted, f"the direct formula prints {shown}")
    yield compare(
        {"SymPy": everywhere(exact_softmax), "NumPy, as written": everywhere(_direct)},
        within=1e-14,
    )


def _n2() -> Checked:
    yield require(np.isnan(_direct(_LARGE)), "at 1000, 2000, 3000 it gives nan, nan, nan")
    largest = np.finfo(np.float64).max
    yield require(1e308 < largest < 1e309, "float64 ends near 10 to the power 308")


def _n3() -> Checked:
    shifts = (0.5, -3.25, 100.0, -600.0)

    def exact_shifted(a: tuple[float, ...]) -> NDArray[np.object_]:
        # The line after the last: e^{a_j + D} over its sum, with C = e^D.
        return exact(shift_invariance(), "j", a=a, C=7)

    yield compare(
        {
            "SymPy, C = 7": everywhere(exact_shifted),
            "NumPy, D = log 7": everywhere(lambda a: lib.softmax_shifted(a, np.log(7.0))),
            "compensated": everywhere(lambda a: compensated.softmax(np.add(a, np.log(7.0)))),
        },
        within=1e-14,
    )
    found = [everywhere(partial(lib.softmax_shifted, shift=D)) for D in shifts]
    names = [f"NumPy, D = {D:g}".replace("-", "−") for D in shifts]
    yield compare(dict(zip(names, found, strict=True)), within=1e-14)


def _n4() -> Checked:
    a = random_logits(1000, 5) * 200
    exponents = a - a.max(axis=1, keepdims=True)
    yield require(exponents <= 0, "no exponent is above 0 after the shift")
    yield require(exponents.max(axis=1) == 0, "the largest is exactly 0")
    yield require(np.exp(-1e4) == 0, "a large negative exponent gives 0, and never inf")
    yield compare(
        {
            "SymPy": exact(shift_by_largest(), "i", a=_NEAR, M=2),
            "NumPy": stability.softmax(_NEAR),
            "compensated": compensated.softmax(_NEAR),
        },
        within=1e-14,
    )


def _n5() -> Checked:
    for softmax in (stability.softmax, compensated.softmax):
        yield require(
            softmax(_LARGE) == [0, 0, 1],
            f"at 1000, 2000, 3000 {softmax.__module__}.softmax gives 0, 0, 1",
        )


def _n6() -> Checked:
    true = exact_softmax(_LARGE)
    yield require(all(S > 0 for S in true), "the true values at 1000, 2000, 3000 are above 0")
    power = text(LEDGER["N6"]()[-1].result).replace("-", "−")
    yield require(float(power.replace("−", "-")) < -324, f"the first is 10 to the power {power}")
    yield require(
        stability.softmax(_LARGE)[:2] == 0,
        "and float64, which ends near 10 to the power −324, has 0",
    )


def _n7() -> Checked:
    low = tuple(-each for each in _LARGE)
    yield require(
        np.isnan(_direct(low)), "the direct formula gives 0/0, nan, at −1000, −2000, −3000"
    )
    yield require(stability.softmax(low) == [1, 0, 0], "the shifted one gives 1, 0, 0")


def _n8() -> Checked:
    with np.errstate(divide="ignore"):
        broken = -np.log(stability.softmax(_LARGE)[0])
    yield require(np.isinf(broken), "−log of the 0 of N6 is inf")
    loss = lib.cross_entropy_from_logits(_LARGE, 0)
    yield require(loss == 2000, "through log-softmax the loss is 2000, as it should be")
    kept = compensated.cross_entropy_from_logits(_LARGE, 0) == 2000
    yield require(kept, "and through the compensated log-softmax it is 2000 too")
    points = (*LOGITS, _NEAR)
    yield compare(
        {
            "SymPy, log S": everywhere(lambda a: exact(log_softmax(), "j", a=a), points),
            "NumPy": everywhere(stability.log_softmax, points),
            "compensated": everywhere(compensated.log_softmax, points),
        },
        within=1e-14,
    )
    yield compare(
        {
            "SymPy, log Σ": everywhere(lambda a: exact(log_sum_exp(), M=0, a=a), points),
            "NumPy": everywhere(lib.log_sum_exp, points),
            "compensated": everywhere(compensated.log_sum_exp, points),
        },
        within=1e-14,
    )
    for dtype, within in ((np.float32, 1e-6), (np.float16, 1e-2)):
        small = np.concatenate([stability.softmax(np.array(a, dtype=dtype)) for a in LOGITS])
        yield compare(
            {"SymPy": everywhere(exact_softmax), np.dtype(dtype).name: small}, within=within
        )


def _shifted() -> list[Case]:
    return [case(f, [_NEAR], exact_softmax(_NEAR)) for f in ("afterShift", "compensatedSoftmax")]


def _logs() -> list[Case]:
    points = (LOGITS[0], _NEAR)
    logs = [case("logSoftmax", [a], exact(log_softmax(), "j", a=a)) for a in points]
    return [*logs, *(case("logSumExp", [a], exact(log_sum_exp(), M=0, a=a)) for a in points)]


ROWS: Final = (
    Row(
        "N1",
        "The formula as written prints 0.09003057, 0.24472847, 0.66524096 for 1, 2, 3.",
        "stability#sec-direct-formula",
        _n1,
        "stability#breaking-point:",
        lambda: [case("directly", [LOGITS[0]], exact_softmax(LOGITS[0]))],
    ),
    Row(
        "N2",
        "For 1000, 2000, 3000 it gives three times nan: the powers are beyond float64.",
        "stability#sec-overflow",
        _n2,
        "stability#breaking-point:scale=1000&format=float64",
        lambda: [case("directly", [_LARGE], 3 * [np.nan])],
    ),
    Row(
        "N3",
        "A common factor $C$ changes nothing; in the exponent it is a common shift $D$.",
        "stability#thm-shift",
        _n3,
        "stability#shift-window:",
        lambda: [
            case("directly", [np.add(LOGITS[0], D).tolist()], exact_softmax(LOGITS[0]))
            for D in (0.5, -600.0)
        ],
        general=True,
    ),
    Row(
        "N4",
        "With $D = −a_M$, the largest, no exponent $−d_i = a_i − a_M$ is above 0, and one is 0.",
        "stability#thm-safe-shift",
        _n4,
        "stability#shift-window:",
        _shifted,
        general=True,
    ),
    Row(
        "N5",
        "The shifted version gives 0, 0, 1 for 1000, 2000, 3000.",
        "stability#sec-exact-zero",
        _n5,
        "stability#breaking-point:scale=1000&format=float64",
        lambda: [case("afterShift", [_LARGE], [0, 0, 1])],
    ),
    Row(
        "N6",
        "The true value is never exactly 0, however far an input lies behind: $d_i = a_M − a_i$.",
        "stability#sec-exact-zero",
        _n6,
        "stability#breaking-point:",
        # As far apart as float64 can tell from 0.
        lambda: [case("afterShift", [(0, 350, 700)], exact_softmax((0.0, 350.0, 700.0)))],
    ),
    Row(
        "N7",
        "Large negative inputs break the formula as written too: 0 divided by 0.",
        "stability#sec-overflow",
        _n7,
        "stability#breaking-point:scale=-1000&format=float64",
        lambda: [
            case("directly", [[-each for each in _LARGE]], 3 * [np.nan]),
            case("afterShift", [[-each for each in _LARGE]], [1, 0, 0]),
        ],
    ),
    Row(
        "N8",
        "The 0 makes a logarithm infinite; log-softmax and log-sum-exp repair it, in any format.",
        "stability#def-log-sum-exp",
        _n8,
        "stability#rounded-shift:",
        _logs,
    ),
)
