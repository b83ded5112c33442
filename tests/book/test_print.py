"""A chapter as it is printed: whole, tagged, its links alive; and the pages of the book as one."""

import io
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hands import settle
from pypdf import PdfReader
from pypdf.generic import ArrayObject
from settled import SETTLED

pytestmark = pytest.mark.browser
PAPER = {"format": "A4", "print_background": True, "tagged": True, "outline": True}
MOST_PAGES = 22
# Words and boxes that end beyond the paper's edge, in a window as wide as the text on paper.
CUT_OFF = """() => {
  const article = document.querySelector(".bd-article");
  const edge = article.getBoundingClientRect().right + 1;
  return [...article.querySelectorAll("pre, mtd, table, p, svg, img, summary")]
    .filter((one) => one.checkVisibility() && !one.closest(".explorables-whole"))
    .filter((one) => one.getBoundingClientRect().right > edge)
    .map((one) => one.outerHTML.slice(0, 200));
}"""


@pytest.fixture(scope="module")
def chapter(browser: Any, book: Path) -> Iterator[tuple[Any, PdfReader]]:
    """The chapter with the most derivations, dark and as wide as paper, and its print."""
    page = browser.new_page(viewport={"width": 643, "height": 900}, color_scheme="dark")
    page.goto((book / "chapters/jacobian.html").as_uri())
    page.wait_for_function(SETTLED)
    yield page, PdfReader(io.BytesIO(page.pdf(**PAPER)))
    page.close()


def links(pdf: PdfReader) -> list[Any]:
    found = [
        each.get_object() for page in pdf.pages for each in page.get("/Annots", ArrayObject())
    ]
    return [each for each in found if each["/Subtype"] == "/Link"]


def test_a_chapter_prints_to_few_pages_none_of_them_blank(chapter: tuple[Any, PdfReader]) -> None:
    pages = [page.extract_text().split() for page in chapter[1].pages]
    assert len(pages) <= MOST_PAGES
    # The number of the page is one of the words.
    assert [number for number, words in enumerate(pages, 1) if len(words) < 10] == []


def test_folded_code_buttons_and_sidebars_are_left_out(chapter: tuple[Any, PdfReader]) -> None:
    text = " ".join(page.extract_text() for page in chapter[1].pages)
    for words in ("code cell source", "Show me", "That is my guess", "Cite this", "Veiled until"):
        assert words not in text, words
    for words in ("Answer", "Right.", "Solution", "What to remember"):
        assert words in text, words


def test_answers_stand_at_the_end_of_a_chapter(chapter: tuple[Any, PdfReader]) -> None:
    text = "\n".join(page.extract_text() for page in chapter[1].pages)
    body, answers = text.split("\nAnswers\n")
    assert "Right." not in body
    assert "Solution to" not in body
    assert answers.count("Right.") == chapter[0].locator("[data-right]").count()
    kinds = ".explorables-predict-answer, .explorables-solution"
    assert body.count(", at the end\n") == chapter[0].locator(kinds).count()
    # The screen has them in their places.
    assert chapter[0].locator(".explorables-predict > details").count() > 3
    assert chapter[0].locator(".explorables-answers").count() == 0


def test_a_print_is_tagged_and_has_an_outline(chapter: tuple[Any, PdfReader]) -> None:
    root = chapter[1].trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert len(chapter[1].outline) > 0


def test_nothing_is_cut_off_and_paper_is_white(chapter: tuple[Any, PdfReader]) -> None:
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


@pytest.mark.parametrize("width", [390, 1280])
def test_what_the_reader_moved_is_printed_as_it_stands(
    open_page: Callable[..., Any], book: Path, width: int
) -> None:
    address = (book / "chapters/cross-entropy.html").as_uri()
    page = open_page(address, width=width, theme="dark")
    before = words(PdfReader(io.BytesIO(page.pdf(**PAPER))))
    field = page.locator('[data-address="surprise"] input').first
    field.fill("-3.875")
    field.press("Enter")
    settle(page)
    place = page.locator('.explorables-place:has([data-address="surprise"])')
    shown = place.locator("mn[data-value=loss]").last.text_content()
    pdf = PdfReader(io.BytesIO(page.pdf(**PAPER)))
    after = words(pdf)
    assert len(pdf.pages) <= MOST_PAGES + 3
    for number in ("−3.875", shown):
        assert after.count(number) > before.count(number), number
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


def test_links_of_the_whole_book_lead_to_places_in_it(book: Path, tmp_path: Path) -> None:
    output = tmp_path / "book.pdf"
    command = [sys.executable, "-m", "tools.pdf", "--book", str(book), "--output", str(output)]
    root = Path(__file__).parents[2]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    pdf = PdfReader(output)
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
    text = [page.extract_text() for page in pdf.pages]
    lines = [place for place in inside if place.lstrip("/").startswith("head-")]
    assert len(set(lines)) == len(lines) > 80
    contents = "\n".join(text[1 : text.index(next(one for one in text[2:] if "Raise one" in one))])
    for title, times in (("2. The derivative of softmax", 1), ("Answers", 7)):
        numbers = [
            int(number) for number in re.findall(rf"{title}\s+(\d+)$", contents, re.MULTILINE)
        ]
        assert len(set(numbers)) == times
        assert all(title in text[number - 1] for number in numbers)
