"""Widgets that live in a static page.

While a notebook is read, each widget view becomes a place in the page that holds the widget's
picture and sentence. The widget's state, stripped of what only Python or JupyterLab needs, is
written into the page, and each distinct program (`_esm`) once into the static folder, as a
classic script that registers how to get it: browsers refuse to import modules from `file://`, but
they import a module from a `blob:` made of its text. `js/host.js` then gives each widget the
front-end model that anywidget specifies.

The import of a module is never at once, however: it ends behind all that waits for the page by
then. A program that wants to be there early holds the line `MARK`: all
before it is a plain script that leaves in `widget` what the module exports, and which is run as it
stands; only the exports come after it. (So esbuild writes it, with `format: "iife"`,
`globalName: "widget"` and a `footer`.)

The programs are the first thing that a page asks for, and they run before whatever else waits for
the parsed page.

A widget that needs a kernel (a bare slider, `interact`, a box) would be a picture of a control
that does nothing. It stops the build instead.
"""

import hashlib
import html
import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from docutils import nodes
from myst_nb.sphinx_ import NbMetadataCollector
from sphinx.errors import SphinxError
from sphinx.transforms import SphinxTransform

from sphinx_explorables.pictures import (
    PICTURE,
    InlinePictures,
    mime_bundles,
    picture,
    plain_text,
    skip,
)
from sphinx_explorables.written import when_written

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

MARK: Final = "\n/* A plain script until here: */\n"
VIEW: Final = "application/vnd.jupyter.widget-view+json"
FOLDER: Final = "explorables"
_MODEL_PREFIX: Final = "IPY_MODEL_"
_REFERENCE: Final = re.compile(rf'"{_MODEL_PREFIX}([^"]+)"')
_LINKS: Final = {"LinkModel": True, "DirectionalLinkModel": False}
_LENGTH: Final = re.compile(r"\d+(\.\d+)?(px|rem|em|vh|vw|ch)")
# Traits that only Python, JupyterLab or this module reads.
_NAMES: Final = """
    _anywidget_id _css _dom_classes _esm _height _height_narrow _model_module _model_module_version
    _model_name _view_count _view_module _view_module_version _view_name layout tabbable tooltip
"""
_PRIVATE: Final = frozenset(_NAMES.split())


class DeadWidgetError(SphinxError):
    """The book shows widgets that would do nothing without a kernel."""

    category = "Widgets that need a kernel"


@dataclass
class Page:
    """What the widgets of one page need."""

    models: dict[str, dict[str, Any]] = field(default_factory=dict)
    """For each model's name on this page: the hash of its program, its state and its buffers."""
    links: list[list[str | bool]] = field(default_factory=list)
    """`[source, trait, target, trait, both ways]` for each `jslink` and `jsdlink`."""
    # Programs and style sheets by their hash.
    scripts: dict[str, str] = field(default_factory=dict)
    styles: dict[str, str] = field(default_factory=dict)
    dead: list[str] = field(default_factory=list)  # a sentence for each widget that needs a kernel


class explorable(nodes.General, nodes.Element):  # type: ignore[misc]  # noqa: N801 (docutils style)
    """The place of one widget view in the page."""


def _pages(env: "BuildEnvironment") -> dict[str, Page]:
    """Return the pages with widgets; MyST-NB keeps them with what it knows of notebooks."""
    kept = NbMetadataCollector.get_doc_data(env)
    return {name: data[FOLDER] for name, data in kept.items() if FOLDER in data}


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _kept(model: dict[str, Any]) -> str:
    """Return the state that a model has in the page, as JSON."""
    return _json({key: value for key, value in model["state"].items() if key not in _PRIVATE})


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _why_dead(model: dict[str, Any] | None) -> str | None:
    """Say why a model would do nothing in a static page, or None where it would work."""
    if model is None:
        return "a widget whose state the notebook did not keep"
    state = model["state"]
    name, module = str(model["model_name"]), str(model["model_module"])
    if module == "anywidget" and str(state.get("_esm", "")).strip():
        return None
    if module == "anywidget":
        return "an anywidget without `_esm`"
    return f"{name.removesuffix('Model')} ({module})"


class PageModels:
    """Collects the models that a page shows, names them, and notices the dead ones."""

    def __init__(self, stored: dict[str, dict[str, Any]]) -> None:
        # The notebook's whole widget state: for each model's id its module, name and state.
        self._stored = stored
        self._names: dict[str, str] = {}
        self.page = Page()

    def show(self, model_id: str) -> tuple[str, str | None]:
        """Put a model and all it refers to on the page: its name there, and why it is dead."""
        if model_id in self._names:
            return self._names[model_id], None
        model = self._stored.get(model_id)
        reason = _why_dead(model)
        if reason is not None or model is None:
            return "", reason
        name = self._names[model_id] = f"m{len(self._names) + 1}"
        for child in _REFERENCE.findall(_kept(model)):
            reason = self.show(child)[1]
            if reason is not None:
                return name, f"{reason} inside another widget"
        return name, None

    def finish(self) -> Page:
        """Return the page, once every view was shown."""

        def renamed(reference: re.Match[str]) -> str:
            # What is dead has no name, and no page.
            return f'"{_MODEL_PREFIX}{self._names.get(reference[1], "")}"'

        for model_id, name in self._names.items():
            model = self._stored[model_id]
            program, style = model["state"]["_esm"], model["state"].get("_css") or ""
            self.page.scripts[_digest(program)] = program
            if style.strip():
                self.page.styles[_digest(style)] = style
            state = json.loads(_REFERENCE.sub(renamed, _kept(model)))
            entry = self.page.models[name] = {"source": _digest(program), "state": state}
            if buffers := model.get("buffers"):
                entry["buffers"] = [{key: one[key] for key in ("path", "data")} for one in buffers]
        for model in self._stored.values():
            both_ways = _LINKS.get(model["model_name"])
            if both_ways is None:
                continue
            ends = [model["state"][end] for end in ("source", "target")]
            names = [self._names.get(end[0].removeprefix(_MODEL_PREFIX)) for end in ends]
            if names[0] and names[1]:
                self.page.links.append([names[0], ends[0][1], names[1], ends[1][1], both_ways])
        return self.page

    def height(self, model_id: str) -> str:
        """Return the CSS that reserves a widget's place, from `_height` and `_height_narrow`."""
        state = self._stored[model_id]["state"]
        rules = []
        for trait, variable in (("_height", "reserve"), ("_height_narrow", "reserve-narrow")):
            value = str(state.get(trait, "")).strip()
            if not value:
                continue
            if not _LENGTH.fullmatch(value):
                raise SphinxError(f"{trait} is {value!r}; expected a CSS length such as '30rem'")
            rules.append(f"--explorables-{variable}: {value}")
        return "; ".join(rules)


class CollectExplorables(SphinxTransform):
    """Turn each widget view of a notebook into a place, and keep what the page needs."""

    default_priority = InlinePictures.default_priority + 1

    def apply(self, **_: Any) -> None:  # noqa: ANN401 (docutils' signature)
        """Visit each output of the notebook."""
        models = PageModels(self._take_state())
        found = False
        for number, bundle in enumerate(mime_bundles(self.document), start=1):
            raw = bundle[VIEW].next_node(nodes.raw) if VIEW in bundle else None
            if raw is None:
                continue
            found = True
            view = json.loads(raw.astext().partition(">")[2].rpartition("<")[0])
            name, reason = models.show(view["model_id"])
            if reason is not None:
                models.page.dead.append(f"output {number} shows {reason}")
                continue
            still = bundle[PICTURE].next_node(picture) if PICTURE in bundle else None
            bundle[VIEW][:] = [
                explorable(
                    model=name,
                    height=models.height(view["model_id"]),
                    picture=still["html"] if still is not None else "",
                    sentence=plain_text(bundle),
                )
            ]
        if found:
            NbMetadataCollector.set_doc_data(self.env, self.env.docname, FOLDER, models.finish())

    def _take_state(self) -> dict[str, dict[str, Any]]:
        """Return the notebook's widget state, and keep MyST-NB from writing it into the page."""
        metadata = NbMetadataCollector.get_doc_data(self.env)
        scripts = metadata[self.env.docname].get("js_files", {})
        entry = scripts.pop("ipywidgets_state", None)
        if entry is None:
            return {}
        stored: dict[str, dict[str, Any]] = json.loads(entry[1]["body"])["state"]
        return stored


def _visit_explorable(translator: Any, node: explorable) -> None:  # noqa: ANN401
    style = f' style="{html.escape(node["height"])}"' if node["height"] else ""
    sentence = f"<p>{html.escape(node['sentence'])}</p>" if node["sentence"] else ""
    translator.body.append(
        f'<div class="explorables-place" data-model="{node["model"]}"{style}>'
        f'<div class="explorables-still">{node["picture"]}{sentence}</div></div>\n'
    )
    raise nodes.SkipNode


def _refuse_dead_widgets(app: "Sphinx", env: "BuildEnvironment") -> None:  # noqa: ARG001
    complaints = [
        f"{env.doc2path(docname, base=False)}: {sentence}"
        for docname, page in sorted(_pages(env).items())
        for sentence in page.dead
    ]
    if complaints:
        complaints.append(
            "Without a kernel they do nothing. Use an anywidget that computes in JavaScript, or "
            "give the cell the tag remove-output and show a picture."
        )
        raise DeadWidgetError("\n".join(complaints))


def in_script(value: object) -> str:
    """Return JSON that can stand inside a `<script>` element."""
    return _json(value).replace("<", "\\u003c")


def registration(name: str, source: str) -> str:
    """Return a classic script that puts a function beside a program's name: how to get it."""
    script, mark, _ = source.partition(MARK)
    if mark:
        # In brackets, the function is compiled at once, not when it is called.
        get = f'(() => {{ "use strict";\n{script}\nreturn widget; }})'
    else:
        blob = f'new Blob([{_json(source)}], {{ type: "text/javascript" }})'
        get = f"() => import(URL.createObjectURL({blob}))"
    return f"(window.explorablePrograms ??= {{}})[{_json(name)}] = {get};\n"


def _write(app: "Sphinx", name: str, text: str) -> str:
    target = Path(app.outdir) / "_static" / FOLDER / name
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.exists() or target.read_text(encoding="utf-8") != text:
        target.write_text(text, encoding="utf-8")
    return f"{FOLDER}/{name}"


def _add_to_page(
    app: "Sphinx", pagename: str, _template: str, context: dict[str, Any], *_: object
) -> None:
    page = _pages(app.env).get(pagename)
    if page is None or not page.models:
        return
    for name, style in page.styles.items():
        app.add_css_file(_write(app, f"{name}.css", style), priority=695)
    for name, source in page.scripts.items():
        path = _write(app, f"{name}.js", registration(name, source))
        # What is named here comes before the style sheets.
        context["metatags"] += (
            '\n<script defer fetchpriority="high" src="'
            f'{context["pathto"](f"_static/{path}", resource=True)}"></script>'
        )
    state = {"models": page.models, "links": page.links}
    app.add_js_file(
        None, body=in_script(state), type="application/json", id="explorables-state", priority=900
    )
    # Before everything else that waits for the page, and before the page is laid out, which would
    # have to be done once more.
    app.add_js_file(
        "start.js", priority=100, loading_method="defer", fetchpriority="high", blocking="render"
    )


def _remove_unused(app: "Sphinx") -> None:
    """Delete the programs of earlier builds."""
    used: set[str] = set()
    for page in _pages(app.env).values():
        used |= {*page.scripts, *page.styles}
    for path in (Path(app.outdir) / "_static" / FOLDER).glob("*"):
        if path.stem not in used:
            path.unlink()


def setup(app: "Sphinx") -> None:
    """Connect the hosting of widgets to Sphinx."""
    app.add_node(explorable, html=(_visit_explorable, None), latex=(skip, None), text=(skip, None))
    app.add_transform(CollectExplorables)
    app.connect("env-updated", _refuse_dead_widgets)
    # After MyST-NB, which adds its own scripts at the default priority of 500.
    app.connect("html-page-context", _add_to_page, priority=900)
    when_written(app, _remove_unused)
