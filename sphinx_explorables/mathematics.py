r"""Formulas: LaTeX in the sources, MathML in the pages, which browsers draw by themselves.

`math-core` converts them. What it gets wrong without saying so is mended here: extra room after
a row (``\\[4pt]``) would be printed, a ``\\`` that stands in no environment would be lost, a
``\colon`` would touch what follows, and columns of ``aligned`` would stand as close together as
those of a matrix. A formula that it cannot convert stops the build.

Browsers break no line inside a formula (Firefox does at some signs, the others never). A long
formula in the text is therefore written twice: whole, out of sight, for screen readers and for
copying, and in pieces that end with a relation or a comma, for the eye.
"""

import re
from copy import deepcopy
from functools import cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from xml.etree.ElementTree import Element, SubElement, fromstring, tostring

from docutils import nodes
from docutils.utils import get_source_line
from math_core import LatexError, LatexToMathML
from sphinx.errors import SphinxError
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.math import get_node_equation_number

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    Macros = tuple[tuple[str, str], ...]

_FORMULAS: Final = (nodes.math, nodes.math_block)
_CLASSES: Final = "math notranslate nohighlight"
_ENVIRONMENT: Final = re.compile(r"\\begin\{(\w+\*?)\}.*?\\end\{\1\}", re.DOTALL)
# Sphinx numbers equations, and the page centres them: what is left to do is to align them.
_OUTER: Final = re.compile(r"\\(begin|end)\{(equation|align|gather|split)\*?\}")
_INNER: Final = {"align": "aligned", "split": "aligned", "gather": "gathered"}
_ROOM: Final = re.compile(r"\\\\\[\s*(-?[\d.]+\s*[a-z]{2})\s*\]")
_MARK: Final = "\ue000"
_BREAKS: Final = frozenset(",;=≠≈≡≤≥<>≪≫∈∼≃∝→↦⇒⇔⟶⟹⟺≔")
"""A line may be broken after one of these that stands in no bracket."""
_SHORT: Final = 14  # a formula of fewer letters and signs is not broken
_ENCLOSED: Final = frozenset({"box", "downdiagonalstrike", "updiagonalstrike"})
_ANNOTATION: Final = re.compile(r"<annotation\b.*?</annotation>", re.DOTALL)
_SIGN_AFTER: Final = re.compile(r"[^\s\w]+")
_CELLS_OF_A_NOTEBOOK: Final = 10_000
"""MyST-NB counts the lines of each cell from a multiple of this, which is two before the first."""


class FormulaError(SphinxError):
    """Formulas of a page cannot be converted."""

    category = "A formula is not in order"


def mathml(latex: str, *, display: bool, macros: "Macros" = ()) -> Element:
    """Return a formula, LaTeX without delimiters, as a ``<math>`` element that keeps its LaTeX.

    A macro is a command without its backslash, and what it stands for, with ``#1`` for an
    argument. A ValueError says why a formula cannot be converted.
    """
    # A copy: the caller may change it.
    return deepcopy(_mathml(latex, display=display, macros=macros))


@cache
def _mathml(latex: str, *, display: bool, macros: "Macros") -> Element:
    source = _in_rows(latex) if display else latex
    source = _ROOM.sub(rf"\\text{{{_MARK}\1}} \\\\", source)
    try:
        text = _converter(macros).convert_with_local_state(source, displaystyle=display)
    except LatexError as error:
        # It begins with a position in `source`, which is not what the author wrote.
        raise ValueError(str(error).partition(": ")[2]) from error
    # The one name that HTML knows and XML does not.
    math = fromstring(text.replace("&ApplyFunction;", "\u2061"))  # noqa: S314 (our own)
    # What is inside first: its room is not that of the table around it.
    for table in reversed(list(math.iter("mtable"))):
        _space(table)
    for part in math.iter("menclose"):
        _enclose(part)
    whole = Element("mrow")
    whole.extend(math)
    math[:] = []
    semantics = SubElement(math, "semantics")
    semantics.append(whole)
    SubElement(semantics, "annotation", encoding="application/x-tex").text = latex.strip()
    return math


@cache
def _converter(macros: "Macros") -> LatexToMathML:
    return LatexToMathML(fancy_error=False, macros={"colon": r"\mathpunct{:}", **dict(macros)})


def _in_rows(latex: str) -> str:
    r"""Return a display with an environment for its rows, where it has none of its own.

    As in Sphinx, a blank line begins a row, too.
    """
    parts = [part for part in latex.split("\n\n") if part.strip()]
    joined = _OUTER.sub(
        lambda found: rf"\{found[1]}{{{_INNER[found[2]]}}}" if found[2] in _INNER else "",
        r" \\ ".join(parts),
    )
    if r"\\" in _ENVIRONMENT.sub("", joined):
        return rf"\begin{{aligned}} {joined} \end{{aligned}}"
    return joined


def _space(table: Element) -> None:
    """Give a table the room that its rows ask for, and its columns that of `aligned`."""
    cells = [cell for row in table for cell in row]
    if cells and cells[0].get("style", "").startswith("text-align: right"):
        table.set("class", "explorables-aligned")
        for cell in cells:
            cell.attrib.pop("style", None)
    for row in table:
        # Behind `\textstyle`, for instance, it stands in a row of its own.
        for group in row[-1].iter():
            for mark in [one for one in group if (one.text or "").startswith(_MARK)]:
                group.remove(mark)
                row.set("style", f"--explorables-room: {(mark.text or '').removeprefix(_MARK)}")


def _enclose(part: Element) -> None:
    """Make a row of an element that MathML Core lacks; the style sheet draws its lines."""
    notation = part.attrib.pop("notation").split()
    if not _ENCLOSED.issuperset(notation):
        raise ValueError(f"{' '.join(notation)} around a formula is not known")
    part.tag = "mrow"
    part.set("class", " ".join(f"explorables-{line}" for line in notation))
    part[:] = [child for child in part if not child.get("class", "").startswith("menclose")]


def pieces(math: Element) -> list[Element]:
    """Return the pieces of a formula between which a line may be broken, if there are any."""
    whole = math[0][0]
    if len("".join(whole.itertext())) < _SHORT:
        return []
    found: list[Element] = []
    depth = 0
    begun = False
    for child in deepcopy(whole):
        if not begun:
            found.append(Element("math", {"aria-hidden": "true"}))
        found[-1].append(child)
        sign = (child.text or " ") if child.tag == "mo" else " "
        depth += (sign in "([{⟨") - (sign in ")]}⟩")
        begun = depth > 0 or sign not in _BREAKS
        if not begun:
            # At the end of a row it would be taken for a sign behind what it belongs to.
            child.set("form", "infix")
    return found if len(found) > 1 else []


class PrepareFormulas(SphinxPostTransform):
    """Convert all formulas of a page, and keep the comma behind one on its line."""

    default_priority = 900
    formats = ("html",)

    def run(self, **_: Any) -> None:  # noqa: ANN401 (docutils' signature)
        """Visit each formula; name all that cannot be converted at once."""
        faults = []
        for node in self.document.findall(lambda node: isinstance(node, _FORMULAS)):
            try:
                _convert(self.app, node)
            except FormulaError as error:
                faults.append(str(error))
            after = node.next_node(descend=False, siblings=True)
            if isinstance(node, nodes.math) and isinstance(after, nodes.Text):
                sign = _SIGN_AFTER.match(after.astext())
                if sign:
                    # A browser may break a line between a formula and whatever follows it.
                    node["after"] = sign[0]
                    # By its place: docutils looks for an equal text, and may find another.
                    siblings = after.parent.children
                    place = next(at for at, one in enumerate(siblings) if one is after)
                    after.parent[place] = nodes.Text(after.astext()[sign.end() :])
        if faults:
            raise FormulaError("\n".join(faults))


def _place(node: nodes.Element) -> str:
    """Say where a formula stands: in a notebook, the cell and its line."""
    source, line = get_source_line(node)
    name = Path(source or "").name
    if line is None:
        return name
    cell, behind = divmod(line, _CELLS_OF_A_NOTEBOOK)
    return f"{name}, cell {cell}, line {behind - 1}" if cell else f"{name}, line {line}"


def _convert(app: "Sphinx", node: nodes.Element) -> Element:
    display = isinstance(node, nodes.math_block)
    macros = tuple(sorted(app.config.explorables_macros.items()))
    try:
        return mathml(node.astext(), display=display, macros=macros)
    except ValueError as error:
        raise FormulaError(f"{_place(node)}: {error}\n    {node.astext().strip()}") from error


def title_html(translator: Any, title: nodes.Element) -> str:  # noqa: ANN401
    """Return the words and formulas of a title, and nothing of its links."""
    return "".join(
        _html(_convert(translator.builder.app, node))
        if isinstance(node, nodes.math)
        else escape(node.astext())
        for node in title.findall(lambda node: isinstance(node, nodes.Text | nodes.math))
        if not isinstance(node.parent, nodes.math)
    )


def _html(element: Element) -> str:
    return tostring(element, encoding="unicode", short_empty_elements=False)


def _visit_math(translator: Any, node: nodes.math) -> None:  # noqa: ANN401
    whole = _convert(translator.builder.app, node)
    *parts, last = [whole]
    broken = pieces(whole)
    if broken:
        hidden = Element("span", {"class": "explorables-whole"})
        hidden.append(whole)
        parts, last = [hidden, *broken[:-1]], broken[-1]
    end = _html(last)
    if "after" in node:
        end = f'<span class="explorables-kept">{end}{escape(node["after"])}</span>'
    start = translator.starttag(node, "span", "", CLASS=_CLASSES)
    translator.body.append(f"{start}{''.join(map(_html, parts))}{end}</span>")
    raise nodes.SkipNode


def _visit_math_block(translator: Any, node: nodes.math_block) -> None:  # noqa: ANN401
    translator.body.append(translator.starttag(node, "div", CLASS=_CLASSES))
    if node["number"]:
        number = get_node_equation_number(translator, node)
        translator.body.append(f'<span class="eqno">({number})')
        translator.add_permalink_ref(node, "Link to this equation")
        translator.body.append("</span>")
    formula = _html(_convert(translator.builder.app, node))
    translator.body.append(f'<div class="explorables-formula">{formula}</div></div>\n')
    raise nodes.SkipNode


def _name_page(
    _app: "Sphinx", _page: str, _template: str, context: dict[str, Any], *_: object
) -> None:
    """Leave the LaTeX out of the name of the page, of which the theme keeps the letters alone."""
    context["title"] = _ANNOTATION.sub("", context.get("title", ""))


def setup(app: "Sphinx") -> None:
    """Connect the formulas to Sphinx."""
    app.add_config_value("explorables_macros", {}, "env", dict)
    app.add_html_math_renderer("explorables", (_visit_math, None), (_visit_math_block, None))
    app.add_post_transform(PrepareFormulas)
    app.connect("html-page-context", _name_page)
