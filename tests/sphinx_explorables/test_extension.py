"""The Sphinx extension on tiny books: what it hosts, what it refuses, when it runs cells again."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tiny import ROOT, TinyBook

from sphinx_explorables.fresh import digest_of

COUNTER = '''
import anywidget, traitlets
from lib.figures.picture import Picture, book_style
from matplotlib.figure import Figure

with book_style():
    figure = Figure(figsize=(3, 2))
    figure.subplots()

class Counter(anywidget.AnyWidget):
    _esm = """
    export default {
      initialize({ model }) {
        window.initialized = (window.initialized ?? 0) + 1;
        return () => { window.cleaned = (window.cleaned ?? 0) + 1; };
      },
      render({ model, el }) {
        if (model.get("broken")) throw new Error("no pictures today");
        const button = document.createElement("button");
        const show = () => { button.textContent = "count " + model.get("value"); };
        button.onclick = () => {
          model.set("value", model.get("value") + 1);
          model.save_changes();
        };
        model.on("change:value", show);
        show();
        el.append(button);
      },
    };
    """
    _css = "button { outline: 3px dashed rgb(1, 2, 3); }"
    value = traitlets.Int(3).tag(sync=True)
    broken = traitlets.Bool(False).tag(sync=True)
    _height = traitlets.Unicode("10rem").tag(sync=True)
    _height_narrow = traitlets.Unicode("20rem").tag(sync=True)

    def _repr_mimebundle_(self, **kwargs):
        bundle = super()._repr_mimebundle_(**kwargs)
        bundle = dict(bundle[0] if isinstance(bundle, tuple) else bundle)
        bundle["text/plain"] = f"The counter is at {self.value}."
        bundle["image/svg+xml"] = Picture(figure, "Empty axes.").svg
        return bundle
'''

pytestmark = pytest.mark.filterwarnings("default")


def test_dead_widgets_fail_the_build_and_are_all_named(tiny: TinyBook) -> None:
    tiny.write(
        COUNTER + "\nimport ipywidgets",
        "ipywidgets.IntSlider(3)",
        "Counter()",
        "ipywidgets.interact(lambda x: x, x=(0, 3));",
        "ipywidgets.HBox([Counter()])",
    )
    code, said = tiny.build()
    assert code != 0
    for output, name in ((1, "IntSlider"), (3, "VBox"), (4, "HBox")):
        assert f"index.ipynb: output {output} shows {name} (@jupyter-widgets/controls)" in said
    assert "output 2" not in said


def test_dead_widget_fails_every_later_build_until_it_is_gone(tiny: TinyBook) -> None:
    tiny.write("1 + 1")
    tiny.succeed()
    tiny.write("1 + 1", "import ipywidgets\nipywidgets.IntSlider(3)")
    for _ in range(2):
        code, said = tiny.build()
        assert code != 0
        assert "index.ipynb: output 2 shows IntSlider" in said
    # Another page changes; this one does not, and is still refused.
    (tiny.folder / "other.md").write_text("---\norphan: true\n---\n\n# Other\n", encoding="utf-8")
    code, said = tiny.build()
    assert code != 0
    assert "IntSlider" in said
    tiny.write("1 + 1")
    tiny.succeed()


def test_failing_cell_fails_every_build_and_is_named(tiny: TinyBook) -> None:
    tiny.write("1 + 1", "import numpy as np\nassert np.isclose(0.1, 0.2), 'they differ'")
    for _ in range(2):
        code, said = tiny.build()
        assert code != 0
        assert "index.ipynb, code cell 2 of 2" in said
        assert "AssertionError: they differ" in said


def test_a_warning_is_not_forgotten_by_the_next_build(tiny: TinyBook) -> None:
    """Sphinx meets this one when it writes the page, after it has saved what it has read."""
    tiny.write("1 + 1")
    (tiny.folder / "index.md").write_text("# Title\n\n{ref}`nowhere`\n", encoding="utf-8")
    (tiny.folder / "index.ipynb").unlink()
    for _ in range(2):
        code, said = tiny.build()
        assert code != 0
        assert "nowhere" in said


def test_nothing_is_run_twice_until_lib_changes(tiny: TinyBook) -> None:
    shutil.copytree(
        ROOT / "lib", tiny.folder / "lib", ignore=shutil.ignore_patterns("__pycache__", "*.md")
    )
    tiny.environment["PYTHONPATH"] = str(tiny.folder)
    module = tiny.folder / "lib/tiny.py"
    module.write_text("ANSWER = 'forty-two'\n", encoding="utf-8")
    tiny.write("from lib.tiny import ANSWER\nANSWER")
    assert "running 1 notebooks" in tiny.succeed()
    assert "forty-two" in (tiny.html / "index.html").read_text(encoding="utf-8")
    assert "running" not in tiny.succeed()
    module.write_text("ANSWER = 'forty-three'\n", encoding="utf-8")
    assert "lib has changed" in tiny.succeed()
    assert "forty-three" in (tiny.html / "index.html").read_text(encoding="utf-8")


def test_kernels_compute_with_one_thread_unless_the_reader_wants_more(tiny: TinyBook) -> None:
    """More threads than cores wait for each other, several times as long as they compute."""
    names = ("OMP_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
    tiny.environment[names[0]] = "7"
    tiny.environment.pop(names[1], None)
    tiny.write("import os", f"' and '.join(os.environ[name] for name in {names})")
    tiny.succeed()
    assert "7 and 1" in (tiny.html / "index.html").read_text(encoding="utf-8")


def test_digest_follows_names_and_contents(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("1", encoding="utf-8")
    digests = [digest_of([tmp_path])]
    (tmp_path / "a.py").write_text("2", encoding="utf-8")
    digests.append(digest_of([tmp_path]))
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist/bundle.js").write_text("1", encoding="utf-8")
    digests.append(digest_of([tmp_path]))
    (tmp_path / "a.py").rename(tmp_path / "b.py")
    digests.append(digest_of([tmp_path]))
    assert len(set(digests)) == len(digests)
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__/a.py").write_text("1", encoding="utf-8")
    assert digest_of([tmp_path]) == digests[-1]
    measured = tmp_path / "measured.csv"
    for content in ("1", "2"):
        measured.write_text(content, encoding="utf-8")
        digests.append(digest_of([tmp_path, measured]))
    assert len(set(digests)) == len(digests)


def test_digest_follows_the_versions_of_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    before = digest_of([])
    monkeypatch.setattr("sphinx_explorables.fresh.metadata.version", lambda _: "0")
    assert digest_of([]) != before


@pytest.fixture(scope="module")
def counters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page with two views of one counter, a linked one, one linked one way, a broken one."""
    tiny = TinyBook(tmp_path_factory.mktemp("counters"))
    tiny.write(
        COUNTER,
        "first = Counter()\nfirst",
        "first",
        "import ipywidgets\nsecond = Counter(value=7)\n"
        "link = ipywidgets.jslink((first, 'value'), (second, 'value'))\nsecond",
        "third = Counter(value=9)\n"
        "one_way = ipywidgets.jsdlink((first, 'value'), (third, 'value'))\nthird",
        "Counter(value=20)",
        "Counter(broken=True)",
    )
    tiny.succeed()
    return tiny.html


@pytest.fixture(params=["file", "http"])
def counters_url(
    request: pytest.FixtureRequest, counters: Path, serve: Callable[[Path], str]
) -> str:
    folder = counters.as_uri() if request.param == "file" else serve(counters)
    return f"{folder}/index.html"


BROKEN = ("no pictures today",)


def texts(page: Any) -> list[str]:
    return [button.inner_text() for button in page.locator(".softmax-live button").all()]


@pytest.mark.browser
def test_views_share_their_model_and_links_hold(
    open_page: Callable[..., Any], counters_url: str
) -> None:
    page = open_page(counters_url, allowed=BROKEN)
    buttons = page.locator(".softmax-live button")
    assert texts(page) == ["count 3", "count 3", "count 3", "count 3", "count 20"]
    buttons.nth(1).click()
    assert texts(page) == ["count 4", "count 4", "count 4", "count 4", "count 20"]
    buttons.nth(2).click()
    assert texts(page) == ["count 5", "count 5", "count 5", "count 5", "count 20"]
    buttons.nth(3).click()
    assert texts(page) == ["count 5", "count 5", "count 5", "count 6", "count 20"]
    # One model each for first, second, third, the one on its own, and the broken one.
    assert page.evaluate("initialized") == 5
    assert page.evaluate("layoutShift") <= 0.02
    # The widgets' own style sheet is there, and their still pictures are not.
    assert "dashed" in buttons.first.evaluate("button => getComputedStyle(button).outline")
    assert not page.locator("[data-state=live] .softmax-still").first.is_visible()


@pytest.mark.browser
def test_widget_that_cannot_start_shows_its_picture_and_says_so(
    open_page: Callable[..., Any], counters_url: str
) -> None:
    said: list[str] = []
    page = open_page(counters_url, settle=False, allowed=BROKEN)
    page.on("console", lambda message: said.append(message.text))
    page.reload()
    failed = page.locator(".softmax-explorable[data-state=failed]")
    failed.wait_for()
    assert failed.locator(".softmax-still svg").is_visible()
    assert failed.locator(".softmax-still p").inner_text() == "The counter is at 3."
    assert "no pictures today" in failed.get_by_role("note").inner_text()
    assert any("did not start" in text and "no pictures today" in text for text in said)


@pytest.mark.browser
def test_place_is_reserved_and_printed_as_a_picture(
    open_page: Callable[..., Any], counters_url: str
) -> None:
    for width, height in ((1280, 160), (400, 320)):
        page = open_page(counters_url, width=width, allowed=BROKEN)
        place = page.locator(".softmax-explorable").first
        assert place.bounding_box()["height"] == pytest.approx(height, abs=1)
    page.emulate_media(media="print")
    assert place.locator(".softmax-still svg").is_visible()
    assert place.locator(".softmax-still p").is_visible()
    assert not place.locator("button").is_visible()


@pytest.mark.browser
def test_keys_in_a_widget_do_not_reach_the_page(
    open_page: Callable[..., Any], counters_url: str
) -> None:
    page = open_page(counters_url, allowed=BROKEN)
    page.evaluate(
        "window.keys = []; document.addEventListener('keydown', event => keys.push(event.key))"
    )
    page.locator(".softmax-live button").first.focus()
    for key in ("ArrowLeft", "ArrowRight", "PageDown", "End", "/", "1", "Control+k", "Escape"):
        page.keyboard.press(key)
    assert page.evaluate("keys") == ["Control", "k", "Escape"]


def test_page_holds_each_program_once_and_a_compact_state(counters: Path) -> None:
    html = (counters / "index.html").read_text(encoding="utf-8")
    folder = counters / "_static/explorables"
    programs = sorted(path.name for path in folder.glob("*.js"))
    assert len(programs) == 1
    assert len(list(folder.glob("*.css"))) == 1
    assert html.count('class="softmax-explorable"') == 6
    state = json.loads(html.partition('id="softmax-state"')[2].partition(">")[2].partition("<")[0])
    assert list(state) == ["links", "models"]
    assert sorted(state["models"]) == ["m1", "m2", "m3", "m4", "m5"]
    for model in state["models"].values():
        assert list(model["state"]) == ["broken", "value"]
    assert "application/vnd.jupyter" not in html


def test_pictures_stand_in_the_page(counters: Path) -> None:
    html = (counters / "index.html").read_text(encoding="utf-8")
    assert html.count("<svg") == 6
    assert "var(--softmax-ink)" in html
    assert "<metadata" not in html
    assert "#1f2328" not in html
    assert not (counters / "_images").exists()
