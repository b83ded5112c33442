"""Links to a prepared state of an explorable, and to what stands on another page by now.

A widget may keep its state in the page's address, as in ``#clock:hands=3,15``: a name, a colon,
and ``trait=value`` pairs. MyST takes what follows the # for the name of a section. Here such a
link is told apart, and left as it is: ``[Try it](#clock:hands=3,15)`` on the same page,
``[Try it](time.ipynb#clock:hands=3,15)`` from another.

Old addresses, of what stood on one page and now stands on another (`explorables_moved`), are still
found. A browser does not send what follows the # to any server, so the page itself leads on.
"""

import re
from typing import TYPE_CHECKING, Any, Final

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.errors import ConfigError
from sphinx.transforms import SphinxTransform
from sphinx.transforms.post_transforms import SphinxPostTransform

from sphinx_explorables.explorables import in_script

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_STATE: Final = re.compile(r"(^#?|;)[a-z][a-z0-9-]*:([A-Za-z_]+=|$)")


def is_state(fragment: str) -> bool:
    """Tell whether the end of an address holds the state of an explorable.

    True for ``clock:hands=3,15``, also after a # or the name of a section and a semicolon, and for
    ``clock:``, the explorable as it stands.
    """
    return _STATE.search(fragment) is not None


class KeepStateLinks(SphinxTransform):
    """Keep MyST from looking for a section of that name on the same page."""

    default_priority = 400  # before MyST's own, at 879

    def apply(self, **_: Any) -> None:  # noqa: ANN401 (docutils' signature)
        """Visit each link to the same page."""
        for link in self.document.findall(nodes.reference):
            if link.get("id_link") and is_state(link["refuri"]):
                del link["id_link"]


class ResolveStateLinks(SphinxPostTransform):
    """Lead links to another page's explorables there."""

    default_priority = 8  # before MyST's own, at 9

    def run(self, **_: Any) -> None:  # noqa: ANN401 (docutils' signature)
        """Visit each link to another page."""
        for link in list(self.document.findall(pending_xref)):
            state = link.get("reftargetid") or ""
            if link.get("refdomain") != "doc" or not is_state(state):
                continue
            page = self.app.builder.get_relative_uri(link["refdoc"], link["reftarget"])
            words = link.children[0].children if link.children else []
            link.replace_self(nodes.reference("", "", *words, refuri=f"{page}#{state}"))


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


def _check_moved(app: "Sphinx", *_: Any) -> None:  # noqa: ANN401 (Sphinx's signature)
    pages = app.config.explorables_moved
    for page in {*pages, *(target for targets in pages.values() for target in targets)}:
        if page not in app.env.found_docs:
            raise ConfigError(f"explorables_moved names {page!r}; the book has no such page")


def setup(app: "Sphinx") -> None:
    """Connect the links to Sphinx."""
    app.add_config_value("explorables_moved", {}, "html", dict)
    app.connect("env-updated", _check_moved)
    app.connect("html-page-context", _lead_on)
    app.add_transform(KeepStateLinks)
    app.add_post_transform(ResolveStateLinks)
