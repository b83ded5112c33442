"""SVG pictures of the notebooks, put into the page itself.

A picture inside the page, unlike one behind `<img>`, can use the page's CSS variables. So one
picture serves light and dark pages, and its words reach screen readers.

The variables stand in a style sheet of the book, its palette, which the setting
`explorables_palette` names. Its first rule gives each variable its colour on a light page, as in
`--brand: #0072b2`; where a picture has that colour it gets the variable. What the other rules say,
for dark pages for instance, is the book's business.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from docutils import nodes
from sphinx.errors import ConfigError
from sphinx.transforms import SphinxTransform

from sphinx_explorables.svg import colours_of, inline_svg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx
    from sphinx.config import Config

PICTURE: Final = "image/svg+xml"


class picture(nodes.General, nodes.Element):  # type: ignore[misc]  # noqa: N801 (docutils style)
    """A picture that stands in the page; its attribute `html` is the finished `<svg>`."""


def mime_bundles(document: nodes.document) -> "Iterator[dict[str, nodes.container]]":
    """Yield the outputs that MyST-NB left for a choice, as containers by their MIME type."""
    for bundle in document.findall(nodes.container):
        if bundle.get("nb_element") == "mime_bundle":
            yield {container["mime_type"]: container for container in bundle.children}


def plain_text(bundle: dict[str, nodes.container]) -> str:
    """Return the `text/plain` of an output, or nothing where it has none."""
    return bundle["text/plain"].astext().strip() if "text/plain" in bundle else ""


class InlinePictures(SphinxTransform):
    """Replace the reference to an SVG file by the picture itself.

    This happens while the notebook is read: the doctree then holds the picture, and a later build
    needs no file of an earlier one.
    """

    default_priority = 880

    def apply(self, **_: Any) -> None:  # noqa: ANN401 (docutils' signature)
        """Visit each output of the notebook."""
        variables = self.config.explorables_variables
        for number, bundle in enumerate(mime_bundles(self.document), start=1):
            image = bundle[PICTURE].next_node(nodes.image) if PICTURE in bundle else None
            if image is None:
                continue
            source = (self.app.srcdir / image["uri"].lstrip("/")).read_text(encoding="utf-8")
            html = inline_svg(source, plain_text(bundle), f"p{number}-", variables)
            bundle[PICTURE][:] = [picture(html=html)]


def _visit_picture(translator: Any, node: picture) -> None:  # noqa: ANN401
    translator.body.append(f'<div class="explorables-figure">{node["html"]}</div>\n')
    raise nodes.SkipNode


def skip(_: Any, __: nodes.Element) -> None:  # noqa: ANN401
    """Leave an element out, where the output is not HTML."""
    raise nodes.SkipNode


def named_file(app: "Sphinx", setting: str) -> Path | None:
    """Return the file that a setting names, relative to the sources, if it names one."""
    name = app.config[setting]
    path = Path(app.srcdir) / name
    if name and not path.is_file():
        raise ConfigError(f"{setting} names what does not exist: {path.name}")
    return path if name else None


def _read_palette(app: "Sphinx", config: "Config") -> None:
    path = named_file(app, "explorables_palette")
    if path is None:
        return
    # Counts for the environment: when a colour changes, Sphinx reads every page again.
    config.explorables_variables = colours_of(path.read_text(encoding="utf-8"))
    config.html_static_path.append(str(path))
    app.add_css_file(path.name, priority=690)


def setup(app: "Sphinx") -> None:
    """Connect pictures to Sphinx."""
    app.add_config_value("explorables_palette", "", "html", str)
    app.add_config_value("explorables_variables", {}, "env", dict)
    app.connect("config-inited", _read_palette)
    app.add_node(picture, html=(_visit_picture, None), latex=(skip, None), text=(skip, None))
    app.add_transform(InlinePictures)
