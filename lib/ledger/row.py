"""A row of the ledger: what it states, where to find it, and the check that can turn it red."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from lib.symbolic import LEDGER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lib.ledger.javascript import Case
    from lib.symbolic.derivation import Derivation
    from lib.witnesses import Comparison


class CheckFailedError(AssertionError):
    """A statement of the ledger does not hold."""


@dataclass(frozen=True)
class Row:
    """One row of the ledger.

    Parameters
    ----------
    id : str
        Such as J5.
    says : str
        What the row states, in one line; what stands between dollar signs is a formula.
    section : str
        Where the book derives it: page and label, ``jacobian#thm-jacobian``.
    check : callable
        Yields what it found out: a `Comparison` of witnesses, or a sentence that `require` let
        pass. It raises where the row does not hold.
    explore : str
        Where to move it: page, explorable and perhaps a state, as in the page's address.
    javascript : callable, optional
        Makes the cases that the page's own JavaScript must meet.
    general : bool
        Whether the ledger wants it proven for any size: a derivation of it must be.
    """

    id: str
    says: str
    section: str
    check: Callable[[], Iterator[Comparison | str]]
    explore: str = ""
    javascript: Callable[[], list[Case]] | None = None
    general: bool = False


@dataclass(frozen=True)
class Result:
    """What the check of a row found.

    Attributes
    ----------
    row : Row
    derivations : tuple of Derivation
        Each of them was proved when it was made.
    comparisons : tuple of Comparison
    facts : tuple of str
        What was checked that is no comparison of numbers.
    reason : str
        Why the row does not hold; empty where it does.
    """

    row: Row
    derivations: tuple[Derivation, ...]
    comparisons: tuple[Comparison, ...]
    facts: tuple[str, ...]
    reason: str

    @property
    def passed(self) -> bool:
        """Whether everything holds."""
        return not self.reason

    def __repr__(self) -> str:
        found = [*self.facts, *(line for each in self.comparisons for line in bounds(each))]
        if self.reason:
            found = [self.reason]
        mark = "holds" if self.passed else "FAILS"
        return "\n".join(
            [f"{self.row.id} {mark}: {plain(self.row.says)}", *map("   {}".format, found)]
        )


def verify_row(row: Row) -> Result:
    """Prove and check one row.

    Parameters
    ----------
    row : Row

    Returns
    -------
    Result
        Whatever goes wrong is its `reason`: nothing is raised, so that the page can show it.
    """
    derivations: tuple[Derivation, ...] = ()
    comparisons: list[Comparison] = []
    facts: list[str] = []
    reason = ""
    try:
        derivations = LEDGER[row.id]() if row.id in LEDGER else ()
        for found in row.check():
            if isinstance(found, str):
                facts.append(found)
            else:
                comparisons.append(found)
        if not comparisons and not facts:
            reason = "nothing was checked"
        elif row.general and not any(each.is_general for each in derivations):
            reason = "no derivation is for any size"
    except Exception as error:  # noqa: BLE001 (whatever breaks, the row is red and says why)
        reason = f"{type(error).__name__}: {error}"
    return Result(row, derivations, tuple(comparisons), tuple(facts), reason)


def require(holds: object, words: str) -> str:
    """Return the words if the statement holds, or raise.

    Parameters
    ----------
    holds : object
        True or false; an array must hold everywhere.
    words : str
        The statement.

    Raises
    ------
    CheckFailedError
        If it does not hold.
    """
    if not np.all(np.asarray(holds)):
        raise CheckFailedError(f"not true: {words}")
    return words


def bounds(comparison: Comparison) -> list[str]:
    """Say how far each pair of witnesses is apart, in words that are the same on every machine."""
    return [
        f"{pair.first} and {pair.second}: {comparison.bound(pair)}" for pair in comparison.pairs
    ]


def numbers(comparison: Comparison) -> int:
    """Return how many times two numbers were compared."""
    return int(np.prod(comparison.shape)) * len(comparison.pairs)


def plain(words: str) -> str:
    """Return words without the dollar signs around their formulas."""
    return words.replace("$", "").replace(r"\tau", "τ").replace(r"\mathrm{diag}", "diag")
