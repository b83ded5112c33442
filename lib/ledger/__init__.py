"""The ledger of the article, verified: what the book states, row by row, with a check for each.

``python -m lib.ledger`` checks all rows and prints them; with ids (``J5 X6``) only those. It
ends with 1 if a row fails. The page *Verification* of the book is made of the same results.
"""

from collections.abc import Iterable
from typing import Final

from lib.ledger import book, cross_entropy, definition, jacobian, layer, learning, stability
from lib.ledger.row import CheckFailedError, Result, Row, verify_row

__all__ = ["IDS", "ROWS", "UNCHECKED", "CheckFailedError", "Result", "Row", "verify", "verify_row"]

_COUNTS: Final = {"D": 6, "P": 3, "V": 3, "J": 7, "N": 8, "L": 11, "X": 8, "F": 3}

IDS: Final = tuple(
    f"{letter}{n}" for letter, count in _COUNTS.items() for n in range(1, count + 1)
)
"""The rows of the ledger, in its order."""

_MODULES: Final = (definition, jacobian, stability, layer, cross_entropy, learning, book)
_MADE: Final = {
    made.id: made for module in _MODULES for made in vars(module).values() if isinstance(made, Row)
}

ROWS: Final = {name: _MADE[name] for name in IDS if name in _MADE}
"""Row by its id, in the order of the ledger."""

UNCHECKED: Final = tuple(name for name in IDS if name not in ROWS)
"""Rows of the ledger for which nobody wrote a check. The page is not built while there is one."""


def verify(ids: Iterable[str] = IDS) -> dict[str, Result]:
    """Prove and check rows, by default all; one that does not hold has a `reason`."""
    wanted = list(ids)
    unknown = [name for name in wanted if name not in ROWS]
    if unknown:
        raise KeyError(
            f"no check for {', '.join(unknown)}; the rows with one are {', '.join(ROWS)}"
        )
    return {name: verify_row(ROWS[name]) for name in wanted}
