"""A row of the ledger: what it states, where to find it, and the check that can turn it red."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from lib.symbolic import LEDGER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lib.ledger.javascript import Case
    from lib.symbolic.derivation import Derivation
    from lib.witnesses import Comparison

    Checked = Iterator[Comparison | str]

ROUNDINGS: Final = 9 * 2.0**-52
_SIZES: Final = ("N", "T", "B")
_FILLED: Final = re.compile(r"[NT] = \d.*")
_PLACE: Final = re.compile(r"([aPW])_(\d)(\d?)")


class CheckFailedError(AssertionError):
    """A statement of the ledger does not hold."""


def _nothing() -> Checked:
    yield from ()


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
    tested : str
        The test that checks it in place of this package: such a row is about the book itself.
    """

    id: str
    says: str
    section: str
    check: Callable[[], Checked] = _nothing
    explore: str = ""
    javascript: Callable[[], list[Case]] | None = None
    general: bool = False
    tested: str = ""


def row(
    section: str,
    explore: str = "",
    javascript: Callable[[], list[Case]] | None = None,
    *,
    general: bool = False,
    tested: str = "",
) -> Callable[[Callable[[], Checked]], Row]:
    """Make a check a row: its name is the id, its docstring is what the row states."""

    def made(check: Callable[[], Checked]) -> Row:
        says = str(check.__doc__)
        name = check.__name__.upper()
        return Row(name, says, section, check, explore, javascript, general, tested)

    return made


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
    """Prove and check one row; whatever goes wrong is its `reason`, so that the page can show it.

    Parameters
    ----------
    row : Row

    Returns
    -------
    Result
    """
    derivations: tuple[Derivation, ...] = ()
    comparisons: list[Comparison] = []
    facts: list[str] = []
    reason = ""
    if row.tested:
        where = f"{row.tested}, with the tests of the book and not while this page is made"
        return Result(row, (), (), (where,), "")
    try:
        derivations = LEDGER[row.id]() if row.id in LEDGER else ()
        for found in row.check():
            if isinstance(found, str):
                facts.append(found)
            else:
                comparisons.append(found)
        if not comparisons and not facts:
            reason = "nothing was checked"
        elif row.general and not any(map(is_general, derivations)):
            reason = "no derivation is for any size"
    except Exception as error:  # noqa: BLE001 (whatever breaks, the row is red and says why)
        reason = f"{type(error).__name__}: {error}"
    return Result(row, derivations, tuple(comparisons), tuple(facts), reason)


def require(holds: object, words: str) -> str:
    """Return the words if the statement holds, everywhere in an array, or raise."""
    if not np.all(np.asarray(holds)):
        raise CheckFailedError(f"not true: {words}")
    return words


def bounds(comparison: Comparison) -> list[str]:
    """Say how far each pair of witnesses is apart, rounded up to one digit.

    Processors and libraries round differently: nothing is told apart below nine roundings, nor
    below a tenth of what was allowed, so that the same page comes out everywhere.
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


def proven_for(derivation: Derivation) -> str:
    """Say for which sizes a derivation is a proof, such as "for any N"."""
    symbols = {str(symbol) for line in derivation.lines for symbol in _free(line)}
    last = {str(size) for size in derivation.context.ranges.values()}
    if filled := _FILLED.search(derivation.name):
        return f"for {filled[0]}"
    if not symbols and not last:
        return "for the numbers shown"
    places = [match for symbol in symbols if (match := _PLACE.fullmatch(symbol))]
    if places and not last:
        letter = places[0][1]
        largest = [max(int(each[k] or 0) for each in places if each[1] == letter) for k in (2, 3)]
        return (
            f"for N = {largest[1]} and T = {largest[0]}" if largest[1] else f"for N = {largest[0]}"
        )
    sizes: list[str] = [size for size in _SIZES if size in symbols | last]
    *others, final = sizes or ["values"]
    return f"for any {', '.join(others)} and {final}" if others else f"for any {final}"


def is_general(derivation: Derivation) -> bool:
    """Whether no size and no number was filled in."""
    return proven_for(derivation).startswith("for any")


def plain(words: str) -> str:
    """Return words without the dollar signs around their formulas."""
    return words.replace("$", "").replace(r"\tau", "τ").replace(r"\mathrm{diag}", "diag")


def _free(line: Any) -> set[Any]:  # noqa: ANN401 (SymPy is untyped)
    return set(getattr(line, "free_symbols", ()))
