"""Formulas: what becomes of LaTeX, what stops a build, what a reader can do with them."""

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, tostring

import pytest
from bs4 import BeautifulSoup
from shown import CELL, LONG, SETTINGS
from tiny import TinyBook, words

from sphinx_explorables.mathematics import mathml, pieces


def markup(latex: str, *, display: bool = True) -> str:
    """Return a formula as it stands in the page, without the annotation."""
    text = tostring(mathml(latex, display=display)[0][0], encoding="unicode")
    return text.removeprefix("<mrow>").removesuffix("</mrow>")


def test_formulas_stand_everywhere_with_their_latex(shown: Path) -> None:
    text = (shown / "formulas.html").read_text(encoding="utf-8")
    soup = BeautifulSoup(text, "html.parser")
    assert all(one.select("math annotation") for one in soup.select(".math"))
    source = {one.get_text() for one in soup.select("annotation")}
    assert {"S_i", r"\tau", r"y < 3", r"\mathbf{R}", r"\tfrac{a}{b}", r"\beta", LONG} <= source
    # In the page, and in its tables of contents.
    assert soup.select_one("h2 math") is not None
    assert soup.select_one(".toc-entry math") is not None
    assert soup.select_one(".explorables-predict-title math") is not None
    assert soup.title.get_text().split(" — ")[0].strip() == "Slopes of Si"
    for other in soup.select("annotation, script, style, pre"):
        other.decompose()
    assert "\\" not in soup.get_text()
    # The sign behind a formula goes with it, and no other of the paragraph.
    assert "Called mean. At most N." in " ".join(soup.get_text().split())
    assert "$" not in soup.get_text()
    # Numbers, and what leads to them.
    assert [one.get_text() for one in soup.select(".eqno")] == ["(1)#", "(2)#"]
    link = soup.select_one("p a[href='#equation-eq-mean']")
    assert link is not None
    assert link.get_text() == "(1)"


def test_what_math_core_would_get_wrong_in_silence_is_right() -> None:
    rows = markup(r"\begin{aligned} a &= b \\[2em] &= c \end{aligned}")
    assert "--explorables-room: 2em" in rows
    assert "2</mn>" not in rows
    inner = r"\begin{aligned} c \\[2em] d \end{aligned}"
    nested = markup(rf"\begin{{aligned}} a \\[1em] \textstyle {inner} \\[3em] b \end{{aligned}}")
    assert re.findall(r"room: (\d)em", nested) == ["1", "3", "2"]
    for latex in (r"a \\ b", "a\n\nb", r"\begin{split} a \\ b \end{split}"):
        assert markup(latex).count("<mtr>") == 2, latex
    assert markup(r"\begin{align*} a &= b \\ c &= d \end{align*}") == markup(
        r"\begin{aligned} a &= b \\ c &= d \end{aligned}"
    )
    assert "(1)" not in markup(r"\begin{align} a &= b \end{align}")
    assert '<mo stretchy="false" lspace="0" rspace="0.1667em">:</mo>' in markup(r"f\colon X")
    assert "menclose" not in markup(r"\cancel{x}")
    assert 'class="explorables-updiagonalstrike"><mi>x</mi></mrow>' in markup(r"\cancel{x}")
    assert 'class="explorables-aligned"' not in markup(r"\begin{bmatrix} a & b \end{bmatrix}")


@pytest.mark.parametrize(
    "latex", [r"\fraq{1}{2}", r"\frac{1", r"a & b", r"\begin{aligned} x", "x^2^3", r"\left( x"]
)
def test_what_cannot_be_converted_is_refused(latex: str) -> None:
    with pytest.raises(ValueError, match=r"[a-z]"):
        mathml(latex, display=False)


def test_a_misspelt_command_fails_every_build_and_its_place_is_named(tiny: TinyBook) -> None:
    tiny.set(SETTINGS.replace("explorables_math_font", "unused"))
    wrong = "# Tiny\n\nRight: $x$.\n\nWrong: $\\fraq{1}{2}$.\n\n$$ \\sun_k $$\n"
    tiny.write(words(wrong), CELL.replace("tfrac", "tfraq"))
    for _ in range(2):
        code, said = tiny.build()
        assert code != 0
        assert re.search(
            r'index\.ipynb, cell 1, line 5: Unknown command "\\fraq"\.\s+\\fraq\{1\}\{2\}', said
        )
        assert re.search(r'index\.ipynb, cell 1, line 7: Unknown command "\\sun"\.', said)
        assert re.search(r'index\.ipynb, cell 2, line \d: Unknown command "\\tfraq"', said)
    (tiny.folder / "index.ipynb").unlink()
    for name, text in (("index", "# Tiny\n"), ("other", "---\norphan: true\n---\n\n# $\\tua$\n")):
        (tiny.folder / f"{name}.md").write_text(text, encoding="utf-8")
    code, said = tiny.build()
    assert code != 0
    assert 'other.md, line 5: Unknown command "\\tua".' in said


def written(parts: list[Element]) -> list[str]:
    return ["".join(part.itertext()) for part in parts]


def test_a_long_formula_may_break_behind_relations_and_commas_outside_brackets() -> None:
    assert written(pieces(mathml(LONG, display=False))) == [
        "DjSi=",
        "Si(δij−Sj)=",
        "Sif(x,y),",
        "i=",
        "j",
    ]
    for latex in ("S_i = 3", r"\{a = 1, b = 2, c = 3, d = 4\}", "a + b + c + d + e + f + g"):
        assert pieces(mathml(latex, display=False)) == [], latex


@pytest.mark.browser
def test_a_long_formula_is_broken_where_the_line_ends(
    shown: Path, open_page: Callable[..., Any]
) -> None:
    tops = """() => [...document.querySelectorAll("p .math:has(.explorables-whole) > math,"
      + "p .explorables-kept > math[aria-hidden]")]
      .map((piece) => Math.round(piece.getBoundingClientRect().bottom / 20))"""
    wide, narrow = (
        open_page((shown / "formulas.html").as_uri(), width=width).evaluate(tops)
        for width in (1280, 320)
    )
    assert len(wide) == 5
    assert len(set(narrow)) > len(set(wide))


def read_aloud(page: Any) -> None:
    """Meet each formula once, whole, and not in the pieces that are seen."""
    session = page.context.new_cdp_session(page)
    tree = session.send("Accessibility.getFullAXTree")["nodes"]
    nodes = {node["nodeId"]: node for node in tree}

    def read(node: dict[str, Any]) -> str:
        if node["role"]["value"] == "StaticText":
            # Slanted letters have signs of their own.
            return unicodedata.normalize("NFKC", node["name"]["value"])
        return "".join(read(nodes[child]) for child in node["childIds"] if child in nodes)

    roles = [node["role"]["value"] for node in tree if not node["ignored"]]
    spoken = [read(node) for node in tree if node["role"]["value"] == "MathMLMath"]
    assert {"MathMLSub", "MathMLFraction", "MathMLOperator"} <= set(roles)
    assert "Si(δij−Sj)" in spoken
    assert [one for one in spoken if one.startswith("DjSi=")] == ["DjSi=Si(δij−Sj)=Sif(x,y),i=j"]
    assert "DjSi=" not in spoken


COPY = """async (selector) => {
  const element = document.querySelector(selector);
  getSelection().selectAllChildren(element);
  const data = new DataTransfer();
  element.dispatchEvent(new ClipboardEvent("copy", { clipboardData: data, bubbles: true }));
  return [data.getData("text/plain"), data.getData("text/html")];
}"""


def copy(page: Any) -> None:
    """Get the LaTeX of formulas as text, and themselves as HTML."""
    plain, rich = page.evaluate(COPY, "section > p")
    assert plain == rf"Inline $S_i (\delta_{{ij}} - S_j)$, and long: ${LONG}$; see (1)."
    assert rich.count("<math") == 2
    # A part of one formula, too, and a display.
    assert page.evaluate(COPY, ".math msub")[0] == "$S_i$"
    assert page.evaluate(COPY, ".explorables-formula mfrac")[0] == (
        "$$\\mu &= \\half \\sum_k x_k \\\\[2em]\n&= 3$$"
    )
    assert page.evaluate(COPY, "details, pre")[0] == ""
    assert page.evaluate("document.body.lastElementChild.localName") != "div"


@pytest.mark.browser
def test_formulas_are_read_aloud_copied_and_reached_by_keys(
    shown: Path, open_page: Callable[..., Any]
) -> None:
    page = open_page((shown / "formulas.html").as_uri())
    read_aloud(page)
    copy(page)
    wide = page.get_by_role("group", name="Wide formula")
    assert wide.count() == 1
    assert page.locator(".explorables-formula").count() > 3
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.ariaLabel") == "Wide formula":
            break
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.activeElement.scrollLeft > 0")
    # The page itself does not scroll sideways.
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
