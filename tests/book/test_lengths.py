"""A chapter fits in a sitting: how long it is, and the minutes that its first lines promise."""

import re

import nbformat
import pytest
from settled import CHAPTERS, FOLDER

MOST_WORDS, MOST_LINES, MOST_MINUTES = 2500, 80, 45
FOLDED_CODE = {"hide-input", "hide-cell", "remove-input", "remove-cell", "solution"}
FOLDED = re.compile(
    r"^(:{3,})\{admonition\} Answer\n.*?^\1$"
    r"|^(:{3,})\{dropdown\} Proof\n.*?^\2$",
    re.MULTILINE | re.DOTALL,
)
MARKUP = (
    (r"\$\$.*?\$\$|^(:label|:class|\(.*\)=).*?$", ""),
    (r"\$[^$]*\$", " x "),
    (r"\{[^}]*\}`([^`<]*)[^`]*`", r"\1"),
    (r"\]\([^)]*\)", "]"),
)


class Length:
    """What a reader meets who folds nothing out and leaves the exercises for another day."""

    def __init__(self, cells: list[nbformat.NotebookNode]) -> None:
        self.words = self.lines = self.explorables = self.questions = 0
        for cell in cells:
            tags = set(cell.metadata.get("tags", []))
            if cell.cell_type == "code":
                self.explorables += bool(re.search(r"from explorables\.(?!parts)", cell.source))
                shown = [] if tags & FOLDED_CODE else [cell.source]
                shown += [] if tags & {"hide-output", "solution"} else quoted(cell)
                self.lines += sum(
                    bool(line.strip()) for code in shown for line in code.splitlines()
                )
            elif "solution" not in tags:
                text = FOLDED.sub("", cell.source)
                self.questions += ":class: predict" in text
                for pattern, instead in MARKUP:
                    text = re.sub(pattern, instead, text, flags=re.DOTALL | re.MULTILINE)
                self.words += len(re.findall(r"[^\W\d_][\w’'-]*", text))

    @property
    def minutes(self) -> float:
        """150 words or 10 lines a minute, three minutes to play, one and a half to guess."""
        return self.words / 150 + self.lines / 10 + 3 * self.explorables + 1.5 * self.questions


def quoted(cell: nbformat.NotebookNode) -> list[str]:
    """The functions that a cell shows by `lib.quote`."""
    texts = ("".join(out.get("data", {}).get("text/markdown", "")) for out in cell.outputs)
    return re.findall(r"^```python\n(.*?)```", "\n".join(texts), re.MULTILINE | re.DOTALL)


def length(name: str) -> Length:
    return Length(nbformat.read(FOLDER / f"{name}.ipynb", as_version=4).cells)


def minutes_said(name: str) -> str:
    """The minutes that stand under the title."""
    first = nbformat.read(FOLDER / f"{name}.ipynb", as_version=4).cells[0].source
    (minutes,) = re.findall(r"^\*About (\d+) minutes\. You need", first, re.MULTILINE)
    return str(minutes)


@pytest.mark.parametrize("name", CHAPTERS)
def test_a_chapter_is_no_longer_than_a_sitting(name: str) -> None:
    found = length(name)
    assert found.words <= MOST_WORDS
    assert found.lines <= MOST_LINES
    assert found.minutes <= MOST_MINUTES
    assert found.explorables >= 1


@pytest.mark.parametrize("name", CHAPTERS)
def test_the_minutes_under_the_title_are_the_estimate(name: str) -> None:
    assert abs(int(minutes_said(name)) - length(name).minutes) <= 2.5, length(name).minutes


def test_the_cards_of_the_front_page_are_the_chapters() -> None:
    cells = nbformat.read(FOLDER / "index.ipynb", as_version=4).cells
    card = r"{grid-item-card} (.*)\n:link: ch-(\S+)\n(?:.*\n)+?About (\d+) minutes"
    cards = re.findall(card, "\n".join(cell.source for cell in cells))
    said = []
    for place, name in enumerate(CHAPTERS, start=1):
        first = nbformat.read(FOLDER / f"{name}.ipynb", as_version=4).cells[0].source
        (title,) = re.findall(r"^# (.*)", first, re.MULTILINE)
        said.append((f"{place}. {title}", name, minutes_said(name)))
    assert cards == said


def test_the_plan_for_teachers_has_the_minutes_of_the_chapters() -> None:
    plan = (FOLDER / "teaching.md").read_text(encoding="utf-8")
    planned = re.findall(r"^\* - {ref}`ch-(\S+)`, (\d+) minutes", plan, re.MULTILINE)
    assert planned == [(name, minutes_said(name)) for name in CHAPTERS]


def test_teachers_are_told_how_the_minutes_are_estimated() -> None:
    said = (
        "150 words or 10 lines of code a minute, three minutes for an explorable, one and a half"
    )
    assert said in (FOLDER / "teaching.md").read_text(encoding="utf-8")
    one = Length([])
    one.words, one.lines, one.explorables, one.questions = 150, 10, 1, 1
    assert one.minutes == 1 + 1 + 3 + 1.5


def test_what_is_folded_does_not_count() -> None:
    text = (
        "Two words.\n\n:::{admonition} Answer\n:class: dropdown\n\nHidden words.\n:::\n\nMore $x$"
    )
    cells = [
        nbformat.v4.new_markdown_cell(text),
        nbformat.v4.new_code_cell("1\n\n2"),
        nbformat.v4.new_code_cell("1", metadata={"tags": ["hide-input"]}),
    ]
    found = Length(cells)
    assert (found.words, found.lines) == (4, 2)
