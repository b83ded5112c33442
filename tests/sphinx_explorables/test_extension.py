"""The Sphinx extension on tiny books: what it hosts, what it refuses, when it runs cells again."""

import json
import re
from typing import Any

import pytest
from jupyter_cache.executors.utils import ExecutionResult
from nbformat import v4
from sphinx.application import Sphinx
from sphinx.errors import ConfigError

from sphinx_explorables.fresh import digest_of, run_one

pytestmark = pytest.mark.filterwarnings("default")


def test_dead_widgets_fail_every_build_until_they_are_gone_and_are_all_named(tiny):
    tiny.write(
        "import anywidget, ipywidgets\n"
        "class Alive(anywidget.AnyWidget):\n    _esm = 'export default { render() {} }'",
        "ipywidgets.IntSlider(3)",
        "Alive()",
        "ipywidgets.interact(lambda x: x, x=(0, 3));",
        "ipywidgets.HBox([Alive()])",
    )
    for other in (False, True):
        if other:  # another page changes; this one does not, and is still refused
            text = "---\norphan: true\n---\n\n# Other\n"
            (tiny.folder / "other.md").write_text(text, encoding="utf-8")
        code, said = tiny.build()
        assert code != 0
        for output, name in ((1, "IntSlider"), (3, "VBox"), (4, "HBox")):
            assert f"index.ipynb: output {output} shows {name} (@jupyter-widgets/controls)" in said
        assert "output 2" not in said
    (tiny.folder / "index.ipynb").unlink()
    (tiny.folder / "index.md").write_text("# Tiny\n", encoding="utf-8")
    tiny.succeed()


def test_failing_cell_fails_every_build_and_is_named(tiny):
    tiny.write("1 + 1", "assert 0.1 + 0.2 == 0.3, 'they differ'")
    for _ in range(2):
        code, said = tiny.build()
        assert code != 0
        assert "index.ipynb, code cell 2 of 2" in said
        assert "AssertionError: they differ" in said


def test_nothing_is_run_twice_until_what_it_reads_changes_and_no_warning_is_forgotten(tiny):
    """The kernels compute with one thread each, unless the reader wants more.

    More threads than cores wait for each other, several times as long as they compute. And a line
    that a kernel sends in pieces, as one that is busy does, is one line.
    """
    names = ("OMP_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
    tiny.environment[names[0]] = "7"
    tiny.environment.pop(names[1], None)
    tiny.write(
        "from facts import ANSWER\nANSWER",
        f"import os\n' and '.join(os.environ[name] for name in {names})",
        "print('a line', end=' ', flush=True)\nprint('in pieces')",
    )
    # Sphinx meets this one when it writes the page, after it has saved what it has read.
    other = tiny.folder / "other.md"
    other.write_text("---\norphan: true\n---\n\n# Other\n\n{ref}`nowhere`\n", encoding="utf-8")
    for runs in (True, False):
        code, said = tiny.build()
        assert code != 0
        assert "nowhere" in said
        assert ("running 1 notebooks" in said) == runs
    page = (tiny.html / "index.html").read_text(encoding="utf-8")
    assert "forty-two" in page
    assert "7 and 1" in page
    assert "a line in pieces" in page
    other.unlink()
    (tiny.folder / "facts.py").write_text("ANSWER = 'forty-three'\n", encoding="utf-8")
    assert "what the notebooks import or read has changed" in tiny.succeed()
    assert "forty-three" in (tiny.html / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("explorables_palette", "absent.css"),
        ("explorables_math_font", "absent.woff2"),
        ("explorables_notebook_inputs", ["absent.py"]),
    ],
)
def test_settings_that_name_what_is_not_there_are_refused(tmp_path, name, value):
    (tmp_path / "index.md").write_text("# Tiny\n", encoding="utf-8")
    settings = {"extensions": ["myst_nb", "sphinx_explorables"], name: value}
    out = tmp_path / "out"
    with pytest.raises(ConfigError, match=rf"{name} names what does not exist: .*absent\."):
        Sphinx(tmp_path, None, out, out, "html", settings, None, None)


def test_moved_parts_must_name_pages(tmp_path):
    (tmp_path / "index.md").write_text("# Tiny\n", encoding="utf-8")
    moved = {"index": {"absent": ["clock"]}}
    settings = {"extensions": ["myst_nb", "sphinx_explorables"], "explorables_moved": moved}
    out = tmp_path / "out"
    app = Sphinx(tmp_path, None, out, out, "html", settings, None, None)
    with pytest.raises(ConfigError, match="explorables_moved names 'absent'"):
        app.build()


def test_digest_follows_names_and_contents(tmp_path):
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


def test_digest_follows_the_versions_of_packages(monkeypatch):
    before = digest_of([])
    monkeypatch.setattr("sphinx_explorables.fresh.metadata.version", lambda _: "0")
    assert digest_of([]) != before


def test_a_kernel_whose_port_was_taken_is_started_again(monkeypatch, tmp_path):
    """Twice; and one that dies in the middle of a notebook stops the build."""
    errors = []

    def execution(notebook, **_):
        if errors:
            raise RuntimeError(errors.pop())
        return ExecutionResult(notebook, tmp_path, 0)

    monkeypatch.setattr("sphinx_explorables.fresh.single_nb_execution", execution)
    early = "Kernel died before replying to kernel_info"
    for errors[:] in ([early], [early, early]):
        assert run_one(tmp_path / "a.ipynb", v4.new_notebook(), 1).time >= 0
        assert not errors
    for errors[:] in ([early] * 3, ["Kernel died"]):
        with pytest.raises(RuntimeError, match="Kernel died"):
            run_one(tmp_path / "a.ipynb", v4.new_notebook(), 1)
        assert not errors


@pytest.fixture(params=["file", "http"])
def counters_url(request, shown, serve):
    return f"{shown.as_uri() if request.param == 'file' else serve(shown)}/counters.html"


BROKEN = ("no pictures today",)


def texts(page: Any) -> list[str]:
    return [button.inner_text() for button in page.locator(".explorables-live button").all()]


@pytest.mark.browser
def test_widgets_live_in_a_page(open_page, counters_url):
    page = open_page(counters_url, allowed=BROKEN)
    buttons = page.locator(".explorables-live button")
    # Views share their model, and links hold; the last two are by themselves.
    assert texts(page) == ["count 3", "count 3", "count 3", "count 3", "count 20", "count 30"]
    for number, counts in ((1, (4, 4, 4, 4)), (2, (5, 5, 5, 5)), (3, (5, 5, 5, 6))):
        buttons.nth(number).click()
        assert texts(page)[:4] == [f"count {count}" for count in counts]
    buttons.last.click()
    assert texts(page)[4:] == ["count 20", "count 31"]
    # One model each for first, second, third, those on their own, and the broken one.
    assert page.evaluate("initialized") == 6
    assert page.evaluate("layoutShift") <= 0.02
    # The widgets' own style sheet is there, and their still pictures are not.
    assert "dashed" in buttons.first.evaluate("button => getComputedStyle(button).outline")
    assert not page.locator("[data-state=live] .explorables-still").first.is_visible()
    # Keys in a widget do not reach the page.
    page.evaluate(
        "window.keys = []; document.addEventListener('keydown', ({ key }) => keys.push(key))"
    )
    buttons.first.focus()
    for key in ("ArrowLeft", "ArrowRight", "PageDown", "End", "/", "1", "Control+k", "Escape"):
        page.keyboard.press(key)
    assert page.evaluate("keys") == ["Control", "k", "Escape"]
    # What cannot start shows its picture, and says so.
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.reload()
    failed = page.locator(".explorables-place[data-state=failed]")
    failed.wait_for()
    assert failed.locator(".explorables-still svg").is_visible()
    assert failed.locator(".explorables-still p").inner_text() == "The counter is at 3."
    assert "no pictures today" in failed.get_by_role("note").inner_text()
    assert any("did not start" in text and "no pictures today" in text for text in said)


@pytest.mark.browser
def test_place_is_reserved_and_printed_as_a_picture(open_page, shown):
    for width, height in ((1280, 160), (400, 320)):
        url = (shown / "counters.html").as_uri()
        page = open_page(url, width=width, allowed=BROKEN)
        place = page.locator(".explorables-place").first
        assert place.bounding_box()["height"] == pytest.approx(height, abs=1)
    page.emulate_media(media="print")
    assert place.locator(".explorables-still svg").is_visible()
    assert place.locator(".explorables-still p").is_visible()
    assert not place.locator("button").is_visible()


def test_page_holds_each_program_once_and_a_compact_state(shown):
    html = (shown / "counters.html").read_text(encoding="utf-8")
    folder = shown / "_static/explorables"
    written = [path.read_text(encoding="utf-8") for path in folder.glob("*.js")]
    # A script stands there as itself, a module as a text to import.
    assert sorted("import(" in text for text in written) == [False, True]
    assert len(list(folder.glob("*.css"))) == 1
    assert html.count('class="explorables-place"') == 7
    state = json.loads(
        html.partition('id="explorables-state"')[2].partition(">")[2].partition("<")[0]
    )
    assert list(state) == ["links", "models"]
    assert sorted(state["models"]) == ["m1", "m2", "m3", "m4", "m5", "m6"]
    for model in state["models"].values():
        assert list(model["state"]) == ["broken", "value"]
    assert "application/vnd.jupyter" not in html


def test_pictures_stand_in_the_page(shown):
    html = (shown / "counters.html").read_text(encoding="utf-8")
    assert html.count("<svg") == 7
    assert "var(--tiny-ink)" in html
    name = re.search(r"_static/joined-\w+\.css", html)[0]
    assert "--tiny-ink:" in (shown / name).read_text(encoding="utf-8")
    assert "<metadata" not in html
    assert "#1f2328" not in html.partition("<svg")[2]
    assert not (shown / "_images").exists()
