"""Check it here: the page's own JavaScript against the 50 digits of the derivations."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar, Self

import traitlets

from explorables.parts.explorable import BUNDLE, Explorable

Rows = Sequence[Mapping[str, Any]]


class VerificationCheck(Explorable):
    """After pressing this, the reader knows that the explorables compute what the book derives.

    The button runs the mathematics that the explorables are built from, in the reader's browser,
    on inputs whose results SymPy and mpmath gave to 50 digits. A formula can be broken, and the
    rows that compute with it notice.

    Parameters
    ----------
    rows : sequence of mapping
        `row`, `within` and `cases` for each row of the ledger, from `lib.ledger`. There is at
        least one, and each has cases.
    """

    # It has a page of its own: other pages need not load what it takes.
    _esm: ClassVar[Path] = BUNDLE / "verification-check.js"

    rows: Any = traitlets.List().tag(sync=True)

    def __init__(self, rows: Rows, **traits: object) -> None:
        super().__init__(rows=list(rows), **traits)

    @traitlets.validate("rows")
    def _rows_have_cases(self, proposal: dict[str, Any]) -> list[Mapping[str, Any]]:
        rows: list[Mapping[str, Any]] = proposal["value"]
        if not rows or not all(row.get("cases") for row in rows):
            raise traitlets.TraitError(f"rows: expected rows with cases, got {str(rows)[:80]}")
        return rows

    @property
    def size(self) -> tuple[int, ...]:
        """The number of rows."""
        return (len(self.rows),)

    @classmethod
    def of_each_size(cls) -> Iterator[Self]:
        """Yield one with as many rows as the ledger has at most, and with fewer."""
        for count in range(4, 53, 4):
            names = [f"X{number:02}" for number in range(count)]
            yield cls(
                [{"row": name, "within": 1e-12, "cases": [{"expected": []}]} for name in names]
            )

    @property
    def numbers(self) -> int:
        """How many numbers are compared."""
        return sum(len(case["expected"]) for row in self.rows for case in row["cases"])
