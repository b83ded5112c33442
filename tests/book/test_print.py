"""A chapter as it is printed: whole, tagged, its links alive; and the pages of the book as one."""

import io
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from hands import settle
from pypdf import PdfReader
from pypdf.generic import ArrayObject
from settled import PAGES, SETTLED

pytestmark = pytest.mark.browser
PAPER = {"format": "A4", "print_background": True, "tagged": True, "outline": True}
# What is asked of the layout alone is printed to the first page; all are laid out for it.
FIRST = {"format": "A4", "print_background": True, "page_ranges": "1"}
MOST_PAGES = 22
Chapter = tuple[Any, PdfReader, list[str]]
# Words and boxes that end beyond the paper's edge, in a window as wide as the text on paper.
CUT_OFF = """() => {
  const article = document.querySelector(".bd-article");
  const edge = article.getBoundingClientRect().right + 1;
  return [...article.querySelectorAll("pre, mtd, table, p, svg, img, summary")]
    .filter((one) => one.checkVisibility() && !one.closest(".explorables-whole"))
    .filter((one) => one.getBoundingClientRect().right > edge)
    .map((one) => one.outerHTML.slice(0, 200));
}"""


# Said of the page as it is laid out on paper, which no window is. The head of a table is repeated.
ON_PAPER = f"""() => matchMedia("print").addEventListener("change", ({{ matches }}) => {{
  if (!matches) return;
  const kinds = ":is(.ledger-row, tbody tr, .explorables-formula, .explorables-picture)";
  const whole = `.bd-article ${{kinds}}, .explorables-predict`;
  window.split = [...document.querySelectorAll(whole)]
    .filter((one) => one.getClientRects().length > 1)
    .map((one) => one.outerHTML.slice(0, 200));
  // Boxes end before the edge of the paper, and some of them cut off what is wider than they are.
  const boxes = ".bd-article :is(.explorables-formula, .output, pre)";
  const wide = [...document.querySelectorAll(boxes)]
    .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1)
    .map((one) => one.outerHTML.slice(0, 200));
  window.cut = [...wide, ...({CUT_OFF})()];
  const text = document.querySelector(".bd-article > section").getBoundingClientRect();
  window.beside = document.documentElement.clientWidth - text.width;
}})"""
# How far down a page but the last of a chapter has words: a tall picture may move to the next one.
LEAST_FILLED = 0.4
MARGIN = 45  # of a page, in points: the number of the page stands in it


@pytest.fixture(scope="module")
def chapter(browser: Any, book: Path) -> Iterator[Chapter]:
    """The chapter with the most derivations, dark and as wide as paper; its print; its words."""
    page = browser.new_page(viewport={"width": 643, "height": 900}, color_scheme="dark")
    page.goto((book / "chapters/jacobian.html").as_uri())
    page.wait_for_function(SETTLED)
    pdf = PdfReader(io.BytesIO(page.pdf(**PAPER)))
    yield page, pdf, [one.extract_text() for one in pdf.pages]
    page.close()


def links(pdf: PdfReader) -> list[Any]:
    found = [
        each.get_object() for page in pdf.pages for each in page.get("/Annots", ArrayObject())
    ]
    return [each for each in found if each["/Subtype"] == "/Link"]


def test_a_chapter_prints_to_few_pages_none_of_them_blank(chapter: Chapter) -> None:
    pages = [text.split() for text in chapter[2]]
    assert len(pages) <= MOST_PAGES
    # The number of the page is one of the words.
    assert [number for number, words in enumerate(pages, 1) if len(words) < 10] == []


def test_folded_code_buttons_and_sidebars_are_left_out(chapter: Chapter) -> None:
    text = " ".join(chapter[2])
    for words in ("code cell source", "Show me", "That is my guess", "Cite this", "Veiled until"):
        assert words not in text, words
    for words in ("Answer", "Right.", "Solution", "What to remember"):
        assert words in text, words


def test_answers_stand_at_the_end_of_a_chapter(chapter: Chapter) -> None:
    text = "\n".join(chapter[2])
    body, answers = text.split("\nAnswers\n")
    assert "Right." not in body
    assert "Solution to" not in body
    assert answers.count("Right.") == chapter[0].locator("[data-right]").count()
    kinds = ".explorables-predict-answer, .explorables-solution"
    assert body.count(", at the end\n") == chapter[0].locator(kinds).count()
    # The screen has them in their places.
    assert chapter[0].locator(".explorables-predict > details").count() > 3
    assert chapter[0].locator(".explorables-answers").count() == 0


def test_a_print_is_tagged_and_has_an_outline(chapter: Chapter) -> None:
    root = chapter[1].trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert len(chapter[1].outline) > 0


def test_nothing_is_cut_off_and_paper_is_white(chapter: Chapter) -> None:
    page = chapter[0]
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(CUT_OFF) == []
    assert page.locator(".explorables-solution p").first.is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") in {
        "rgb(255, 255, 255)",
        "rgba(0, 0, 0, 0)",
    }
    assert page.evaluate("document.documentElement.dataset.theme") == "light"
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


@pytest.mark.parametrize("name", PAGES)
def test_on_paper_nothing_is_split_or_cut_off_and_its_width_is_used(
    browser: Any, book: Path, name: str
) -> None:
    page = browser.new_page()
    page.goto((book / f"chapters/{name}.html").as_uri())
    page.wait_for_function(SETTLED)
    page.evaluate(ON_PAPER)
    page.pdf(**FIRST)
    assert page.evaluate("[split, cut]") == [[], []]
    assert page.evaluate("beside") < 1
    page.close()


def test_what_the_reader_moved_is_printed_as_it_stands(
    open_page: Callable[..., Any], book: Path
) -> None:
    """On a phone, and in a window that is wide then."""
    address = (book / "chapters/cross-entropy.html").as_uri()
    page = open_page(address, width=390, theme="dark")
    before = words(PdfReader(io.BytesIO(page.pdf(**PAPER))))
    field = page.locator('[data-address="surprise"] input').first
    field.fill("-3.875")
    field.press("Enter")
    settle(page)
    place = page.locator('.explorables-place:has([data-address="surprise"])')
    shown = place.locator("mn[data-value=loss]").last.text_content()
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        settle(page)
        pdf = PdfReader(io.BytesIO(page.pdf(**PAPER)))
        after = words(pdf)
        assert len(pdf.pages) <= MOST_PAGES + 3
        for number in ("−3.875", shown):
            assert after.count(number) > before.count(number), (width, number)
    # Explorables that show other numbers are printed as their pictures, as before.
    page.emulate_media(media="print")
    for one in page.locator(".explorables-place").all():
        moved = one.get_attribute("data-moved") is not None
        assert one.locator(".explorables-live").is_visible() == moved
        assert one.locator(".explorables-still").is_visible() != moved
    assert not page.locator(
        '.explorables-place:has([data-address="downhill-step"])[data-moved]'
    ).count()


def words(pdf: PdfReader) -> str:
    return " ".join(page.extract_text() for page in pdf.pages)


def heads(outline: list[Any]) -> Iterator[Any]:
    for one in outline:
        yield from heads(one) if isinstance(one, list) else [one]


def outline_says_each_title_once(whole: PdfReader) -> None:
    titles = [head.title for head in heads(whole.outline)]
    assert "2. The derivative of softmax" in titles
    assert [title for title in titles if re.search(r"(.{4,})\1$", title)] == []


def read(page: Any) -> tuple[str, float]:
    """Return a page's words, and how far down they reach: a share of its height less margins."""
    lows: list[float] = []

    def note(text: str, cm: list[float], tm: list[float], *_: object) -> None:
        low = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        if text.strip() and low > MARGIN:
            lows.append(low)

    text = page.extract_text(visitor_text=note)
    height = float(page.mediabox.height)
    return text, (height - MARGIN - min(lows, default=height)) / (height - 2 * MARGIN)


def no_page_inside_a_chapter_is_mostly_empty(whole: PdfReader, filled: Sequence[float]) -> None:
    starts = {
        whole.get_destination_page_number(head)
        for head in whole.outline
        if not isinstance(head, list)
    }
    last = {start - 1 for start in starts if start} | {len(whole.pages) - 1}
    shares = {at: share for at, share in enumerate(filled) if at not in last}
    empty = {at + 1: share for at, share in shares.items() if share < LEAST_FILLED}
    assert set(empty) <= {1}  # the page of the title


def links_lead_to_places_in_it(pdf: PdfReader, text: Sequence[str]) -> None:
    places = pdf.named_destinations
    inside = [str(link["/Dest"]) for link in links(pdf) if "/Dest" in link]
    assert len(inside) > 500
    assert {
        place for place in inside if place.lstrip("/") not in {p.lstrip("/") for p in places}
    } == set()
    outside = [str(link["/A"].get("/URI")) for link in links(pdf) if "/A" in link]
    assert [address for address in outside if not address.startswith("https://")] == []
    assert "/StructTreeRoot" in pdf.trailer["/Root"]
    # A line of the contents names the page on which its part begins, and each leads to its own.
    lines = [place for place in inside if place.lstrip("/").startswith("head-")]
    assert len(set(lines)) == len(lines) > 80
    contents = "\n".join(text[1 : text.index(next(one for one in text[2:] if "Raise one" in one))])
    for title, times in (("2. The derivative of softmax", 1), ("Answers", 7)):
        numbers = [
            int(number) for number in re.findall(rf"{title}\s+(\d+)$", contents, re.MULTILINE)
        ]
        assert len(set(numbers)) == times
        assert all(title in text[number - 1] for number in numbers)


def test_the_whole_book_prints_as_one(book: Path, tmp_path: Path) -> None:
    """Looked at in all these ways at once: to print it takes half a minute."""
    output = tmp_path / "book.pdf"
    command = [sys.executable, "-m", "tools.pdf", "--book", str(book), "--output", str(output)]
    root = Path(__file__).parents[2]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    whole = PdfReader(output)
    outline_says_each_title_once(whole)
    texts, filled = zip(*map(read, whole.pages), strict=True)
    no_page_inside_a_chapter_is_mostly_empty(whole, filled)
    links_lead_to_places_in_it(whole, texts)
