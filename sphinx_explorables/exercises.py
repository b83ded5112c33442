"""Solutions of exercises, folded away until the reader opens them.

The exercises themselves are those of sphinx-exercise. It leaves the folding to a script that
takes the outline of a focused button away; `<details>` needs no script and no care.
"""

from typing import TYPE_CHECKING, Any

from sphinx_exercise.nodes import solution_node

from sphinx_explorables.mathematics import title_html

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def _visit_solution(translator: Any, node: solution_node) -> None:  # noqa: ANN401
    title = node.pop(0)
    translator.body.append(
        f'<details class="explorables-solution" id="{node["label"]}"><summary>'
        f"{title_html(translator, title)}</summary>\n"
    )


def _depart_solution(translator: Any, _: solution_node) -> None:  # noqa: ANN401
    translator.body.append("</details>\n")


def setup(app: "Sphinx") -> None:
    """Replace the writer of solutions."""
    app.setup_extension("sphinx_exercise")
    app.add_node(solution_node, override=True, html=(_visit_solution, _depart_solution))
