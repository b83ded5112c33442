"""Rows F1 to F3: what the book itself must hold."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lib.ledger.row import Row, require
from lib.symbolic import LEDGER
from lib.symbolic.derivation import maker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lib.witnesses import Comparison

    Checked = Iterator[Comparison | str]

CHAPTERS: Final = Path(__file__).parents[2] / "chapters"
TITLES: Final = {
    "index": "Front page",
    "definition": "The softmax function",
    "jacobian": "The derivative of softmax",
    "stability": "Numerical stability",
    "layer": "The softmax layer",
    "cross-entropy": "Cross-entropy",
    "learning": "Learning",
    "verification": "Verification",
}
ARTICLE: Final = ("definition", "jacobian", "stability", "layer", "cross-entropy")
_SOURCES: Final = {
    "bendersky2016": ("The Softmax function and its derivative", "Bendersky", "2016", "https://"),
    "bendersky2016logistic": ("Logistic regression", "Bendersky"),
    "bendersky2016chain": ("The Chain Rule of Calculus", "Bendersky"),
    "bendersky2016descent": ("Understanding gradient descent", "Bendersky"),
    "bendersky2015memory": ("Memory layout of multi-dimensional arrays", "Bendersky"),
    "goodfellow2016": ("Deep Learning", "Goodfellow"),
}

_IN_WORDS: Final = ("L5", "L8")
"""Rows that their page derives in a sentence: a count of columns, the shape of a product."""


def _f1() -> Checked:
    for chapter in ARTICLE:
        text = (CHAPTERS / f"{chapter}.ipynb").read_text(encoding="utf-8")
        held = re.findall(r"from explorables\.(?!parts)\w+ import", text)
        yield require(len(held) >= 2, f"{TITLES[chapter]} holds {len(held)} explorables")


def _f2() -> Checked:
    entries = (CHAPTERS / "references.bib").read_text(encoding="utf-8").split("\n@")
    front = (CHAPTERS / "index.ipynb").read_text(encoding="utf-8")
    for key, wanted in _SOURCES.items():
        entry = next((text for text in entries if f"{{{key}," in text), "")
        held = all(words in entry for words in wanted) and f"`{key}`" in front
        yield require(held, f"the references hold “{wanted[0]}”, and the front page cites it")


def _f3() -> Checked:
    from lib.ledger import ROWS, UNCHECKED  # noqa: PLC0415 (the table that holds this row)

    proved = set(LEDGER) - set(ROWS)
    yield require(not proved, f"each of the {len(LEDGER)} rows with a derivation is on this page")
    yield require(not UNCHECKED, f"each of the {len(ROWS)} rows of the ledger has a check")
    for row in ROWS.values():
        page, _, label = row.section.partition("#")
        text = "".join(path.read_text(encoding="utf-8") for path in CHAPTERS.glob(f"{page}.*"))
        held = f"({label})=" in text or f":label: {label}" in text
        require(held, f"{row.id} is derived at {row.section}")
    yield f"the place named for each of the {len(ROWS)} rows is in the book"
    for row in LEDGER:
        page = ROWS[row].section.partition("#")[0]
        text = (CHAPTERS / f"{page}.ipynb").read_text(encoding="utf-8")
        shown = re.search(rf"\b{maker(row).__name__}\(", text) or row in _IN_WORDS
        require(shown, f"the first derivation of {row} is shown on the page {page}")
    yield (
        f"of the rows with a derivation, {len(LEDGER) - len(_IN_WORDS)} are derived there by SymPy"
        f" and {' and '.join(_IN_WORDS)} in words"
    )


ROWS: Final = (
    Row(
        "F1",
        "Inputs and outputs can be played with in place, not on a page elsewhere.",
        "definition#sec-move-it",
        _f1,
        "definition#softmax-bars:",
    ),
    Row(
        "F2",
        "Credit: title, author, year and address of the article, and the reading that it names.",
        "index#sec-credit",
        _f2,
    ),
    Row(
        "F3",
        "This page: every row of the ledger, where it is derived and how it was checked.",
        "verification#sec-verification",
        _f3,
    ),
)
