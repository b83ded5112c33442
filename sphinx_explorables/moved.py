"""Old addresses: what stood on one page and now stands on another is still found.

A browser does not send what follows the # to any server, so the page itself leads on.
"""

from typing import TYPE_CHECKING, Any

from sphinx.errors import ConfigError

from sphinx_explorables.explorables import in_script

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def _lead_on(app: "Sphinx", page: str, *_: Any) -> None:  # noqa: ANN401 (Sphinx's signature)
    """Tell the script of the page where its former parts are."""
    parts = {
        name: app.builder.get_relative_uri(page, target)
        for target, names in app.config.explorables_moved.get(page, {}).items()
        for name in names
    }
    if parts:
        body = in_script(parts)
        app.add_js_file(None, body=body, type="application/json", id="explorables-moved")


def _check(app: "Sphinx", *_: Any) -> None:  # noqa: ANN401 (Sphinx's signature)
    pages = app.config.explorables_moved
    for page in {*pages, *(target for targets in pages.values() for target in targets)}:
        if page not in app.env.found_docs:
            raise ConfigError(f"explorables_moved names {page!r}; the book has no such page")


def setup(app: "Sphinx") -> None:
    """Connect the setting to Sphinx."""
    app.add_config_value("explorables_moved", {}, "html", types=(dict,))
    app.connect("env-updated", _check)
    app.connect("html-page-context", _lead_on)
