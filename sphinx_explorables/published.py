"""One address makes everything alive that needs one: `repository: url` in `_config.yml`.

Where it is set, the pages get the theme's buttons (repository, issue, edit, launch), canonical
addresses, social cards, a sitemap, and a page for addresses that do not exist (404.html). Where it
is empty none of them is made, so nothing points nowhere. Three packages do the work; they are
the extra `published` of this package and are loaded only then.
"""

import re
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from docutils import nodes
from sphinx.errors import ConfigError

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

_PARTS = ("sphinxext.opengraph", "sphinx_sitemap", "notfound.extension")

# Nobody looks for these.
_NOT_FOR_SEARCH = ("404.html", "genindex.html", "prf-prf.html", "search.html")
# What a shared link says ends with a sentence, and names no entries of a list that is not there.
_CUT = re.compile(r'(content="[^"]*[.?!])\s[^"]*\.\.\."')
_CITED = re.compile(r"\s*\[\d+\]")
_ABOUT = re.compile(r'<(?:meta property="og:|link rel="canonical")[^>]*>')
_NOT_FOUND = (
    "<h1>This page does not exist</h1><p>It may have been renamed since the link was made. The "
    "contents at the side name every page, and the search knows their words.</p>"
)


def setup(app: "Sphinx") -> None:
    """Connect to Sphinx, with the packages for published books if this book has an address."""
    app.add_config_value("explorables_binder", "", "html", types=(str,))
    app.add_config_value("explorables_card", "", "html", types=(str,))
    app.add_config_value("explorables_card_alt", "", "html", types=(str,))
    app.connect("config-inited", _configure, priority=100)  # before the packages and the theme
    if _repository(app.config):
        for name in _PARTS:
            app.setup_extension(name)
        app.connect("html-page-context", _in_one_piece, priority=400)  # before opengraph reads
        app.connect("html-page-context", _whole_sentences, priority=960)
        app.connect("build-finished", _tell_of_the_root, priority=110)  # once `offline` wrote it


def _repository(config: "Config") -> str:
    # Read before the theme has declared its options, hence not from the attribute.
    options: dict[str, Any] = config.html_theme_options or {}
    return str(options.get("repository_url") or "").rstrip("/")


def pages_address(repository: str) -> str:
    """Return where GitHub Pages or GitLab Pages shows the site of a repository.

    For ``https://github.com/Name/book`` that is ``https://name.github.io/book/``: hosts are in
    lower case. A ConfigError says what to do where the address is not one of a repository there.
    """
    parts = urlsplit(repository)
    owner, _, name = parts.path.strip("/").removesuffix(".git").partition("/")
    hosts = {"github.com": "github.io", "gitlab.com": "gitlab.io"}
    if parts.scheme != "https" or parts.netloc not in hosts or not owner or not name:
        raise ConfigError(
            f"repository: url is {repository!r}; expected https://github.com/NAME/REPOSITORY (or "
            "gitlab.com), or html: baseurl, the address of the pages, beside it"
        )
    site = f"{owner.lower()}.{hosts[parts.netloc]}"
    return f"https://{site}/" if name.lower() == site else f"https://{site}/{name}/"


def _in_one_piece(
    _app: "Sphinx", _name: str, _template: str, _context: object, doctree: nodes.document | None
) -> None:
    """Keep the text of each paragraph as it is written: opengraph would space its pieces anew.

    The page is written by now, and its tree is read from disk for the next builder.
    """
    if doctree is None:
        return
    for entry in [*doctree.findall(nodes.citation)]:
        entry.clear()  # says nothing of the page
    for paragraph in [*doctree.findall(nodes.paragraph)]:
        words = [
            leaf.astext() + leaf.parent.get("after", "")  # the sign that `mathematics` moved
            for leaf in paragraph.findall(nodes.Text)
            if not isinstance(leaf.parent, nodes.raw)
        ]
        paragraph[:] = [nodes.Text("".join(words))]


def _whole_sentences(
    _app: "Sphinx", _name: str, _template: str, context: dict[str, Any], *_: object
) -> None:
    """Let the description of a page end where a sentence does."""
    context["metatags"] = "\n".join(
        _CUT.sub(r'\1"', _CITED.sub("", line)) if "description" in line else line
        for line in context.get("metatags", "").split("\n")
    )


def _tell_of_the_root(app: "Sphinx", failure: Exception | None) -> None:
    """Give the address that people share, which leads on, what its page says of itself."""
    out, root = Path(app.outdir), app.builder.get_target_uri(str(app.config.root_doc))
    if failure is None and (out / root).is_file() and root != "index.html":
        about = "\n    ".join(_ABOUT.findall((out / root).read_text("utf-8")))
        index = (out / "index.html").read_text("utf-8")
        index = re.sub(r'<link rel="canonical"[^>]*>', lambda _: about, index)
        (out / "index.html").write_text(index, encoding="utf-8")


def _configure(_app: "Sphinx", config: "Config") -> None:
    repository = _repository(config)
    if not repository:
        return
    config.html_baseurl = config.html_baseurl or pages_address(repository)
    config.ogp_site_url = config.html_baseurl
    config.ogp_site_name = config.html_title
    config.ogp_social_cards = {"enable": False}  # the page's title and first sentences, and
    if config.explorables_card:  # this picture in place of a drawn card
        config.html_extra_path.append(config.explorables_card)
        config.ogp_image = PurePosixPath(config.explorables_card).name
        config.ogp_image_alt = config.explorables_card_alt or config.html_title
    config.sitemap_url_scheme = "{link}"  # one language, one version
    config.sitemap_excludes = [*_NOT_FOR_SEARCH]
    config.notfound_urls_prefix = urlsplit(config.html_baseurl).path
    config.notfound_context = {"title": "Page not found", "body": _NOT_FOUND}
    options = config.html_theme_options
    for button in ("repository", "issues", "edit_page"):
        options[f"use_{button}_button"] = True
    if config.explorables_binder:
        options["launch_buttons"] = {
            "binderhub_url": config.explorables_binder,
            "notebook_interface": "jupyterlab",
        }
