"""Sphinx extension for the benchmark: the book as it would be without its own host of widgets.

Everything of `sphinx_explorables` but its host, so that MyST-NB lays the widgets into the page for
`@jupyter-widgets/html-manager`, which the benchmark puts beside them.
"""

from typing import TYPE_CHECKING, Any

import sphinx_explorables
from sphinx_explorables import explorables

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def setup(app: "Sphinx") -> dict[str, Any]:
    """Connect what is left of the book's extension."""
    explorables.setup = lambda _: None
    return sphinx_explorables.setup(app)
