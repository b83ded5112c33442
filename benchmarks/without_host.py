"""Sphinx extension for the benchmark: the book as it would be without its own host of widgets.

Everything of `sphinx_explorables` but its host and its formulas, so that MyST-NB lays the widgets
into the page for `@jupyter-widgets/html-manager`, and Sphinx the formulas for MathJax; the
benchmark puts both beside them.
"""

from typing import TYPE_CHECKING, Any

from sphinx_explorables import explorables, math_font, mathematics

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def setup(_: "Sphinx") -> dict[str, Any]:
    """Take these parts out of the book's extension before it is loaded."""
    for part in (explorables, mathematics, math_font):
        part.setup = lambda _: None
    return {}
