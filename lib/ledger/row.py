"""A row of the ledger: what it states, where to find it, and the check that can turn it red."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from lib.ledger.javascript import Case
from lib.symbolic import LEDGER
from lib.symbolic.derivation import Derivation
from lib.witnesses import Comparison, compare

Array: TypeAlias = NDArray[Any]
Function: TypeAlias = Callable[..., Any]
Vector: TypeAlias = tuple[float, ...]
Witnesses: TypeAlias = dict[str, Any]
Checked: TypeAlias = Iterator[Witnesses | Comparison | tuple[object, str] | Case]
ROUNDINGS: Final = 9 * 2.0**-52


class CheckFailedError(AssertionError):
    """A statement of the ledger does not hold."""


@dataclass(frozen=True)
class Row:
    """One row of the ledger.

    What it `says` has formulas between dollar signs. `section` is where the book derives it, page
    and label; `explore` where to move it, as in the pages' addresses. The `check` yields what must
    be so: witnesses by name, which agree to some dozen roundings, or a `Comparison` of them; a
    condition, or a list of them, and the words that say it; and each `Case` that the page's own
    JavaScript must meet. A `general` row must have a derivation for any size. A row about the book
    itself is `tested` elsewhere.
    """

    id: str
    says: str
    section: str
    check: Callable[[], Checked] = lambda: iter(())
    explore: tuple[str, ...] = ()
    general: bool = False
    tested: str = ""


def row(
    section: str, *explore: str, general: bool = False
) -> Callable[[Callable[[], Checked]], Row]:
    """Make a check a row: its name is the id, its docstring is what the row states."""

    def made(check: Callable[[], Checked]) -> Row:
        says = str(check.__doc__)
        return Row(check.__name__.upper(), says, section, check, explore, general)

    return made


@dataclass(frozen=True)
class Result:
    """What the check of a row found; `reason` says why it does not hold, or is empty."""

    row: Row
    derivations: tuple[Derivation, ...]
    comparisons: tuple[Comparison, ...]
    facts: tuple[str, ...]
    reason: str
    cases: tuple[Case, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether nothing fails."""
        return not self.reason

    def __repr__(self) -> str:
        return self.text(bounds)

    def text(self, lines: Callable[[Comparison], list[str]]) -> str:
        """Write what was found, with `bounds` or with what was `measured`."""
        found = [*self.facts, *(line for each in self.comparisons for line in lines(each))]
        if self.reason:
            found = [self.reason]
        mark = "FAILS" if self.reason else "is tested" if self.row.tested else "holds"
        return "\n".join(
            [f"{self.row.id} {mark}: {plain(self.row.says)}", *map("   {}".format, found)]
        )


def verify_row(row: Row) -> Result:
    """Prove and check one row: whatever goes wrong is its `reason`, which the page shows."""
    derivations: tuple[Derivation, ...] = ()
    comparisons: list[Comparison] = []
    facts: list[str] = []
    cases: list[Case] = []
    reason = ""
    if row.tested:
        where = f"{row.tested}, with the tests of the book and not while this page is made"
        return Result(row, (), (), (where,), "")
    try:
        derivations = LEDGER[row.id]() if row.id in LEDGER else ()
        for found in row.check():
            if isinstance(found, tuple):
                facts.append(require(*found))
            elif isinstance(found, Case):
                cases.append(found)
            elif isinstance(found, dict):
                comparisons.append(compare(found, within=1e-14))
            else:
                comparisons.append(found)
        if not comparisons and not facts:
            reason = "nothing was checked"
        elif row.general and not any(each.is_general for each in derivations):
            reason = "no derivation is for any size"
    except Exception as error:  # noqa: BLE001 (whatever breaks, the row is red and says why)
        reason = f"{type(error).__name__}: {error}"
    return Result(row, derivations, tuple(comparisons), tuple(facts), reason, tuple(cases))


def require(holds: object, words: str) -> str:
    """Return the words if the statement, or each of a list, holds everywhere in an array."""
    parts = [np.asarray(part) for part in (holds if isinstance(holds, list) else [holds])]
    if not (parts and all(part.size and part.all() for part in parts)):
        raise CheckFailedError(f"not true: {words}")
    return words


def bounds(comparison: Comparison) -> list[str]:
    """Say how far each pair of witnesses is apart, rounded up to one digit.

    Nothing is told apart below nine last places of 1, nor below a tenth of what was allowed:
    processors round differently, and the same page comes out everywhere.
    """
    least = max(ROUNDINGS, comparison.within / 10)
    return [
        f"{names}: ≤ {one_digit(max(far, least))}{unit}" for names, far, unit in _pairs(comparison)
    ]


def measured(comparison: Comparison) -> list[str]:
    """Say how far each pair of witnesses is apart on this machine."""
    return [f"{names}: {far:.2g}{unit}" for names, far, unit in _pairs(comparison)]


def _pairs(comparison: Comparison) -> Iterator[tuple[str, float, str]]:
    unit = "" if comparison.unit == "absolute" else f" {comparison.unit}"
    for pair in comparison.pairs:
        yield f"{pair.first} and {pair.second}", getattr(pair, comparison.unit), unit


def one_digit(value: float) -> str:
    """Round a positive number up to one digit."""
    ten = 10.0 ** np.floor(np.log10(value))
    return f"{np.ceil(value / ten * (1 - 1e-9)) * ten:.0e}".replace("e-0", "e-")


def numbers(comparison: Comparison) -> int:
    """Return how many times two numbers were compared."""
    return int(np.prod(comparison.shape)) * len(comparison.pairs)


def plain(words: str) -> str:
    """Return words without the dollar signs around their formulas."""
    return words.replace("$", "").replace(r"\tau", "τ").replace(r"\mathrm{diag}", "diag")
