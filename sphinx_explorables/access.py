"""Repairs of what the tools below write and readers stumble over, whose eyes or hands differ.

sphinx-exercise leaves the folding of solutions to a script that takes the outline of a focused
button away; `<details>` needs no script and no care.
"""

from typing import TYPE_CHECKING, Any, Final

from docutils import nodes
from myst_nb.sphinx_ import HideCodeCellNode, depart_HideCellInput, visit_HideCellInput
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.writers.html5 import HTML5Translator
from sphinx_exercise.nodes import solution_node

from sphinx_explorables.mathematics import title_html

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx.application import Sphinx

_CITATION: Final = ('role="doc-biblioentry"', 'role="listitem"')
"""ARIA has given the first role up, and a list may hold only items."""

_FOLDED: Final = (' aria-label="Toggle hidden content"', "")
"""The visible words of a folded cell are its name."""


def _corrected(
    visit: "Callable[[Any, Any], None]", words: tuple[str, str]
) -> "Callable[[Any, Any], None]":
    """Return `visit` with `words[0]` replaced by `words[1]` in what it writes."""

    def corrected(translator: Any, node: nodes.Element) -> None:  # noqa: ANN401
        start = len(translator.body)
        visit(translator, node)
        translator.body[start:] = [text.replace(*words) for text in translator.body[start:]]

    return corrected


_SHARED: Final = ("proof", "proof-content", "exercise-content", "solution-content")
"""Ids that sphinx-proof and sphinx-exercise give to every block alike; no link can mean them."""


class DropSharedIds(SphinxPostTransform):
    """Drop the ids that several elements of a page share."""

    default_priority = 900

    def run(self, **_: Any) -> None:  # noqa: ANN401 (docutils' signature)
        """Visit each part of the page."""
        for element in self.document.findall(nodes.Element):
            if element.get("ids") in [[name] for name in _SHARED]:
                element["ids"] = []


def _visit_solution(translator: Any, node: solution_node) -> None:  # noqa: ANN401
    title = node.pop(0)
    translator.body.append(
        f'<details class="explorables-solution" id="{node["label"]}"><summary>'
        f"{title_html(translator, title)}</summary>\n"
    )


def _depart_solution(translator: Any, _: solution_node) -> None:  # noqa: ANN401
    translator.body.append("</details>\n")


def setup(app: "Sphinx") -> None:
    """Replace the writers of the elements in question."""
    app.setup_extension("sphinx_exercise")
    app.add_node(solution_node, override=True, html=(_visit_solution, _depart_solution))
    app.add_post_transform(DropSharedIds)
    app.add_node(
        nodes.citation,
        override=True,
        html=(
            _corrected(HTML5Translator.visit_citation, _CITATION),
            HTML5Translator.depart_citation,
        ),
    )
    app.add_node(
        HideCodeCellNode,
        override=True,
        html=(_corrected(visit_HideCellInput, _FOLDED), depart_HideCellInput),
    )
