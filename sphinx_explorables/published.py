"""One address makes everything alive that needs one: `repository: url` in `_config.yml`.

Where it is set, the pages get the theme's buttons (repository, issue, edit, launch), canonical
addresses, social cards, a sitemap, and a page for addresses that do not exist (404.html). Where it
is empty none of them is made, so nothing points nowhere. Three packages do the work; they are
the extra `published` of this package and are loaded only then.
"""

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from sphinx.errors import ConfigError

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

_PARTS = ("sphinxext.opengraph", "sphinx_sitemap", "notfound.extension")

_NOT_FOUND = (
    "<h1>This page does not exist</h1><p>It may have been renamed since the link was made. The "
    "contents at the side name every page, and the search knows their words.</p>"
)


def setup(app: "Sphinx") -> None:
    """Connect to Sphinx, with the packages for published books if this book has an address."""
    app.add_config_value("explorables_binder", "", "html", types=(str,))
    app.add_config_value("explorables_card", "", "html", types=(str,))
    app.connect("config-inited", _configure, priority=100)  # before the packages and the theme
    if _repository(app.config):
        for name in _PARTS:
            app.setup_extension(name)


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
    config.sitemap_url_scheme = "{link}"  # one language, one version
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
