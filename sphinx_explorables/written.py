"""What is done when all pages of a book are written, and nothing has failed."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx.application import Sphinx


def when_written(app: "Sphinx", act: "Callable[[Sphinx], None]", priority: int = 500) -> None:
    """Have something done when the pages of a book are written, and nothing has failed."""

    def finish(app: "Sphinx", failure: Exception | None) -> None:
        if failure is None and app.builder.format == "html":
            act(app)

    app.connect("build-finished", finish, priority=priority)
