"""Rows F1 to F3 are about the book, not the article: its tests check them, not this package."""

from lib.ledger.row import Row

_TESTS = "tests/book/test_front_matter.py"

f1 = Row(
    "F1",
    "Inputs and outputs can be played with in place, not on a page elsewhere.",
    "definition#sec-move-it",
    explore=("definition#softmax-bars:",),
    tested=_TESTS,
)
f2 = Row(
    "F2",
    "Credit: title, author, year and address of the article, and the reading that it names.",
    "index#sec-credit",
    tested=_TESTS,
)
f3 = Row(
    "F3",
    "This page: every row of the ledger, where it is derived and how it was checked.",
    "verification#sec-verification",
    tested=_TESTS,
)
