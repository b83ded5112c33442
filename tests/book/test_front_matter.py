"""Rows F1 to F3 of the ledger: what the book itself must hold."""

import re

import pytest
from settled import ARTICLE, FOLDER

from lib.ledger import ROWS
from lib.symbolic import LEDGER
from lib.symbolic.derivation import maker

SOURCES = {
    "bendersky2016": ("The Softmax function and its derivative", "Bendersky", "2016", "https://"),
    "bendersky2016logistic": ("Logistic regression", "Bendersky"),
    "bendersky2016chain": ("The Chain Rule of Calculus", "Bendersky"),
    "bendersky2016descent": ("Understanding gradient descent", "Bendersky"),
    "bendersky2015memory": ("Memory layout of multi-dimensional arrays", "Bendersky"),
    "goodfellow2016": ("Deep Learning", "Goodfellow"),
}
IN_WORDS = ("L5", "L8")
"""Rows that their page derives in a sentence: a count of columns, the shape of a product."""


def source(name: str) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in FOLDER.glob(f"{name}.*"))


def played_with(text: str) -> list[str]:
    return re.findall(r"from explorables\.(?!parts)\w+ import", text)


@pytest.mark.parametrize("chapter", ARTICLE)
def test_f1_inputs_can_be_played_with_in_place(chapter):
    held = played_with(source(chapter))
    assert len(held) >= 2, f"{chapter} holds {held}"
    assert len(played_with(source(chapter).replace(held[0], ""))) < len(held)


def lacking(references: str, front: str) -> list[str]:
    """Return the titles that the references lack, or a part of, or that the front page does."""
    entries = references.split("\n@")
    found = {key: next((text for text in entries if f"{{{key}," in text), "") for key in SOURCES}
    return [
        wanted[0]
        for key, wanted in SOURCES.items()
        if f"`{key}`" not in front or not all(words in found[key] for words in wanted)
    ]


def test_f2_the_article_and_the_reading_that_it_names_are_credited():
    references = (FOLDER / "references.bib").read_text(encoding="utf-8")
    assert lacking(references, source("index")) == []


@pytest.mark.parametrize(
    ("right", "wrong", "key"),
    [
        ("https://eli.thegreenplace.net/2016/the-softmax", "the-softmax", "bendersky2016"),
        ("title        = {The Softmax function", "title = {A softmax function", "bendersky2016"),
        ("title        = {Logistic", "title = {The Softmax", "bendersky2016logistic"),
        ("Goodfellow, Ian and", "", "goodfellow2016"),
    ],
)
def test_f2_a_source_that_lacks_a_part_is_seen(right, wrong, key):
    references = (FOLDER / "references.bib").read_text(encoding="utf-8")
    assert references.count(right) == 1
    assert lacking(references.replace(right, wrong), source("index")) == [SOURCES[key][0]]


def is_derived_there(row: str, section: str) -> bool:
    """Whether a label is in the book, and its page shows the first derivation of the row."""
    page, _, label = section.partition("#")
    text = source(page)
    held = f"({label})=" in text or f":label: {label}" in text
    if row not in LEDGER or row in IN_WORDS:
        return held
    return held and re.search(rf"\b{maker(row).__name__}\(", text) is not None


@pytest.mark.parametrize("row", ROWS)
def test_f3_each_row_is_derived_where_the_page_says(row):
    assert is_derived_there(row, ROWS[row].section)


@pytest.mark.parametrize("elsewhere", ["layer#sec-by-the-weights", "learning#sec-nowhere"])
def test_f3_a_row_that_leads_to_another_page_is_seen(elsewhere):
    assert is_derived_there("L2", "learning#sec-first-step")
    assert not is_derived_there("L2", elsewhere)


def test_f3_every_derivation_of_the_ledger_belongs_to_a_row():
    assert set(LEDGER) <= set(ROWS)
    assert sum(row not in IN_WORDS for row in LEDGER) == len(LEDGER) - len(IN_WORDS)
