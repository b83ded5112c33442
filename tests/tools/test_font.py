"""The math font holds what the book shows, and no page shows a formula in another one."""

import re
from base64 import b64decode
from collections.abc import Callable, Iterable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from fontTools import subset
from fontTools.ttLib import TTFont

from tools.font import CHARACTERS, FONT, ITALIC, characters_of, complaint

TOKENS = "math :is(mi, mn, mo, mtext, ms)"
# Says what takes part without being drawn: an application, a product, a comma, a space.
INVISIBLE = set("\u2061\u2062\u2063\u2064\u200b\n\t")


def shown(tag: str, text: str, variant: str = "") -> set[str]:
    """Return what a browser draws for a token of MathML."""
    text = text.strip()
    if tag == "mi" and len(text) == 1 and variant != "normal":
        text = ITALIC.get(text, text)
    return set(text) - INVISIBLE


@pytest.fixture(scope="module")
def held(book: Path) -> set[str]:
    """The characters of the font that the built pages load."""
    style = (book / "_static/math-font.css").read_text(encoding="utf-8")
    data = re.search(r"base64,([^\"]+)", style)
    assert data is not None
    return characters_of(TTFont(BytesIO(b64decode(data[1]))))


def lacking(tokens: Iterable[tuple[str, str, str]], held: set[str]) -> set[str]:
    return {character for token in tokens for character in shown(*token) - held}


def test_the_stored_font_is_what_its_list_of_characters_says() -> None:
    assert complaint() is None


def test_a_glyph_that_is_gone_is_named(tmp_path: Path) -> None:
    options = subset.Options(flavor="woff2", layout_features=[])
    with subset.load_font(FONT, options) as font:
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=map(ord, CHARACTERS - {"∑"}))
        cutter.subset(font)
        font.save(tmp_path / "less.woff2")
    said = complaint(tmp_path / "less.woff2")
    assert said is not None
    assert "lacks '∑'" in said
    assert "is missing" in (complaint(tmp_path / "none.woff2") or "")


def test_tall_brackets_and_large_signs_can_grow() -> None:
    with TTFont(FONT) as font:
        glyphs = font.getBestCmap()
        variants = font["MATH"].table.MathVariants
    taller, wider = variants.VertGlyphCoverage.glyphs, variants.HorizGlyphCoverage.glyphs
    assert not {glyphs[ord(sign)] for sign in "()[]{}|‖⟨⟩√∑∏∫"} - set(taller)
    assert not {glyphs[ord(sign)] for sign in "⏞⏟→"} - set(wider)


def test_every_character_of_a_formula_has_its_glyph(book: Path, held: set[str]) -> None:
    count = 0
    for path in sorted(book.glob("chapters/*.html")):
        soup = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
        tokens = [
            (token.name, token.get_text(), str(token.get("mathvariant", "")))
            for token in soup.select(TOKENS)
        ]
        count += len(tokens)
        assert not lacking(tokens, held), path.name
    assert count > 5000


@pytest.mark.browser
def test_so_has_every_character_of_an_explorable(
    open_page: Callable[..., Any], book: Path, pages: list[str], held: set[str]
) -> None:
    count = 0
    for name in pages:
        page = open_page(f"{book.as_uri()}/{name}")
        tokens = page.evaluate(
            """(tokens) => [
              ...[...document.querySelectorAll(`.explorables-place ${tokens}`)].map((one) =>
                [one.localName, one.textContent, one.getAttribute("mathvariant") ?? ""]),
              ...[...document.querySelectorAll(".sx-symbol")].flatMap((one) =>
                [...one.textContent].map((letter) => ["mi", letter, ""])),
            ]""",
            TOKENS,
        )
        count += len(tokens)
        assert not lacking(tokens, held), name
    assert count > 1000


@pytest.mark.browser
def test_an_x_of_a_formula_is_as_high_as_one_of_the_text(
    open_page: Callable[..., Any], book: Path
) -> None:
    """Within 6 %: which font the reader's system has for text is not known."""
    page = open_page(f"{book.as_uri()}/chapters/definition.html")
    text, formula = page.evaluate(
        """() => ["article p", "article p math"].map((selector) => {
          const pen = document.createElement("canvas").getContext("2d");
          pen.font = `500px ${getComputedStyle(document.querySelector(selector)).fontFamily}`;
          return pen.measureText("x").actualBoundingBoxAscent;
        })"""
    )
    assert formula / text == pytest.approx(1, abs=0.06)
