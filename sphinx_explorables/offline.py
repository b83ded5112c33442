"""Every file that a page needs comes from the book itself.

What the theme loads without need is left out.
"""

import re
import shutil
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sphinx_explorables.written import when_written

if TYPE_CHECKING:
    from sphinx.application import Sphinx

# The theme's style sheet draws every icon from web fonts; its script would draw them once more.
_UNUSED: Final = ("scripts/fontawesome.js", "searchtools.js", "language_data.js", "searchindex.js")
_TAG: Final = re.compile(
    r"<script\b[^>]*\bsrc=\"[^\"]*(?:" + "|".join(map(re.escape, _UNUSED)) + r")[^\"]*\"[^>]*>"
    r"</script>\s*"
)
# The theme asks for its own scripts before those that draw what the reader sees.
_PRELOADED_SCRIPT: Final = re.compile(r"<link rel=\"preload\" as=\"script\"[^>]*>\s*")
# What the scripts of the theme set there is read by others.
_OPTIONS: Final = "DOCUMENTATION_OPTIONS"
# Where the reader goes farther down at once, or comes back, all has its height from the start.
_WHOLE: Final = (
    'if (location.hash || performance.getEntriesByType("navigation")[0]?.type !== "navigate") '
    'document.documentElement.dataset.whole = "";'
)
# Summaries are fetched, which browsers refuse for files and in frames that are shut off. And
# Sphinx looks for words among what every object has, so that it stumbles over "constructor".
_SEARCH: Final = """
if (origin === "null" || location.protocol === "file:") {
  DOCUMENTATION_OPTIONS.SHOW_SEARCH_SUMMARY = false;
}
document.addEventListener("DOMContentLoaded", () => {
  const plain = { __proto__: null, hasOwnProperty: Object.prototype.hasOwnProperty };
  const { terms, titleterms } = Search._index;
  for (const words of [terms, titleterms]) Object.setPrototypeOf(words, plain);
});
"""
# The theme's script; what it does when a page has loaded, static/page.js does without laying the
# page out dozens of times.
_THEME: Final = "scripts/pydata-sphinx-theme.js"
_ON_LOAD: Final = re.compile(
    r'"complete"===document\.readyState\?(\w+)\(\):window\.addEventListener\("load",\1\)'
)
# Copied by the theme; no page asks for them.
_NEEDLESS: Final = ("scripts/fontawesome.js", "**/*.map", "*.html")
# Whoever wants to know why reads the sources; a page does not load what only people read, but for
# whose it is.
_COMMENT: Final = re.compile(
    r"^ *(?://.*|/\*(?!!|[^/]*copyright)(?:[^*]|\*(?!/))*\*/)\n", re.MULTILINE | re.IGNORECASE
)
_INDEX: Final = """<!DOCTYPE html>
<html lang="{language}">
  <head>
    <meta charset="utf-8">
    <title>{title}</title>
    <meta http-equiv="refresh" content="0; url={page}">
    <link rel="canonical" href="{page}">
  </head>
  <body><p><a href="{page}">{title}</a></p></body>
</html>
"""


def _lighten_page(
    app: "Sphinx", pagename: str, _template: str, context: dict[str, Any], *_: object
) -> None:
    # The script of the tabs is sphinx-design's, and on every page.
    if "sd-tab-set" not in (context.get("body") or ""):
        scripts = context["script_files"]
        scripts[:] = [one for one in scripts if "design-tabs" not in str(one)]
    searching = pagename == "search"
    context["explorables_lighten"] = partial(_lighten, searching=searching)
    if searching:
        app.add_js_file(None, body=_SEARCH)
        return
    # After the scripts of the book, which may listen to it.
    app.add_js_file("page.js", loading_method="defer", priority=850)
    app.add_js_file("drag.js", loading_method="defer", priority=850)
    # A script that stands behind the style sheets and does not wait for the page stops the parser
    # until they have come. What needs nothing goes before them, everything else waits.
    scripts = context["script_files"]
    free = [_attributes(script)["body"] for script in scripts if _is_free(script)]
    first = "".join(f"\n<script>{body}</script>" for body in (_WHOLE, *free))
    context["metatags"] = context.get("metatags", "") + first
    scripts[:] = [_deferred(script) for script in scripts if not _is_free(script)]


def _attributes(script: Any) -> dict[str, Any]:  # noqa: ANN401 (a class that Sphinx keeps to itself)
    # What the theme adds may be a bare name.
    return getattr(script, "attributes", {})


def _is_free(script: Any) -> bool:  # noqa: ANN401
    """Return whether a script is a few words in the page that need no other script."""
    body = _attributes(script).get("body", "")
    return bool(body) and "type" not in _attributes(script) and _OPTIONS not in body


def _deferred(script: Any) -> Any:  # noqa: ANN401
    """Return a script that waits for the page.

    Sphinx uses one object on every page, so the object itself must not change.
    """
    attributes = _attributes(script)
    if {"async", "defer", "type"} & attributes.keys():
        return script
    # Words in the page wait only where they are a module.
    how = {"type": "module"} if "body" in attributes else {"defer": "defer"}
    return type(script)(script.filename, priority=script.priority, **attributes, **how)


def _lighten(block: str, *, searching: bool) -> str:
    """Return a block of the theme's head without what the page does not use, or not so soon."""
    return _TAG.sub(
        lambda match: match[0] if searching and "fontawesome" not in match[0] else "",
        _PRELOADED_SCRIPT.sub("", block),
    )


def _finish(app: "Sphinx") -> None:
    out = Path(app.outdir)
    shutil.rmtree(out / "_static/locales", ignore_errors=True)
    for pattern in _NEEDLESS:
        for path in list(out.glob(f"_static/{pattern}")):
            path.unlink()
    for path in out.glob("_static/*.js"):
        path.write_text(_COMMENT.sub("", path.read_text("utf-8")), encoding="utf-8")
    theme = out / "_static" / _THEME
    if theme.exists():
        theme.write_text(_ON_LOAD.sub("0", theme.read_text("utf-8")), encoding="utf-8")
    root = str(app.config.root_doc)
    if root != "index":
        text = _INDEX.format(
            language=app.config.language or "en",
            title=app.config.html_title,
            page=app.builder.get_target_uri(root),
        )
        (out / "index.html").write_text(text, encoding="utf-8")


def setup(app: "Sphinx") -> None:
    """Connect the self-contained build to Sphinx."""
    app.connect("html-page-context", _lighten_page, priority=950)
    # Before sphinx_external_toc, which writes an index of its own where none is.
    when_written(app, _finish, priority=100)
