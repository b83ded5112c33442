"""Cells that a reader runs and changes in the page, with the network blocked."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from hands import settle
from notebooks import code_cells

from sphinx_explorables.live.__main__ import FOLDER, remove

pytestmark = pytest.mark.browser
ENDED = "(e) => /^(Done|Stopped|Right|Not yet|Python|Cell|All)/.test(e.textContent)"
CHAPTER = "definition"
# What the engine adds, and a cell that was checked: pages without it are looked at elsewhere. All
# else that axe finds out is thousands of elements, which would come here as well.
BARRIERS = """axe.run(
  ".live-page, .live-bar, [data-grade]", { resultTypes: ["violations"], preload: false },
).then(({ violations }) => violations.map(({ id }) => id))"""


class Cell:
    """A cell of the page, by its number in the notebook, from 1."""

    def __init__(self, page: Any, number: int) -> None:
        entries = page.evaluate("JSON.parse(document.getElementById('live-page').textContent)")
        self.page, self.number = page, number
        self.entry = entries["cells"][number - 1]
        self.root = page.locator("div.cell").nth(self.entry["place"])
        self.out = self.root.locator(".cell_output")
        self.status = self.root.locator(".live-status")
        self.note = self.root.locator(".live-note")

    def press(self, name: str) -> None:
        button = self.root.get_by_role("button", name=re.compile(f"^{name}"))
        # What follows a question is veiled until somebody answers, or comes there by keyboard.
        button.focus()
        button.click()

    def write(self, code: str) -> None:
        if self.root.locator(".cm-content").count() == 0:
            self.press("Edit")
        self.root.locator(".cm-content").fill(code)

    def run(self, button: str = "Run") -> str:
        """Press the button and wait for the end; return what the status says."""
        self.press(button)
        self.page.wait_for_function(ENDED, arg=self.status.element_handle())
        return self.status.inner_text()


def find(code: str, chapter: str = CHAPTER) -> int:
    """The number of the first cell of the chapter that holds this code."""
    return next(n for n, cell in enumerate(code_cells(chapter), 1) if code in cell.source)


def barriers(page: Any, axe: str) -> list[str]:
    """Say what keeps readers out, on a wide screen, a narrow dark one, in forced colours."""
    page.evaluate(axe)
    found = []
    for width, media in (
        (1280, {}),
        (320, {"color_scheme": "dark"}),
        (1280, {"forced_colors": "active"}),
    ):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(**media)
        # What scrolls is made reachable when the text has its new width.
        settle(page)
        found += [f"{name} at {width} px, {media}" for name in page.evaluate(BARRIERS)]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append(f"the page scrolls sideways at {width} px")
    return found


def test_every_cell_of_a_chapter_runs_from_a_disk(open_live: Callable[..., Any]) -> None:
    """What NumPy cannot warn of there is said beside the cells, and nothing else differs."""
    page = open_live("stability", disk=True)
    before = page.locator(".explorables-place").count()
    # Each bar is inside its cell, so that a folded solution hides it.
    bars = page.locator(".live-bar:not(.live-page)").count()
    assert bars == page.locator("div.cell > .live-bar").count() > 20
    says = page.locator(".live-page .live-status")
    run_all = page.get_by_role("button", name="Run all")
    run_all.click()
    # While Python is still loaded, too.
    page.get_by_role("button", name=re.compile("^Stop$")).first.click()
    page.wait_for_function(ENDED, arg=says.element_handle())
    assert says.inner_text() == "Cell 1: Stopped. The next run starts Python again."
    run_all.click()
    page.wait_for_function(
        "(says) => /^(All|Cell [^1])/.test(says.textContent)",
        arg=says.element_handle(),
        timeout=180_000,
    )
    cells = code_cells("stability")
    assert says.inner_text() == f"All {len(cells)} cells ran."
    assert page.locator(".explorables-place[data-state=live]").count() == before > 0
    assert page.locator(".cell_output math").count() > 10
    assert page.locator(".cell_output merror, .cell_output .temml-error").count() == 0
    stored = ["".join(output.get("text", "") for output in cell.outputs) for cell in cells]
    warnings = [
        re.findall(r"RuntimeWarning: (.+)", text)
        for text, cell in zip(stored, cells, strict=True)
        if "RuntimeWarning: " in text and "check" not in cell.metadata.get("tags", [])
    ]
    assert len(warnings) > 5
    said = page.locator(".live-differs").all_text_contents()  # in folded solutions, too
    lacking = [text.rpartition(": ")[2].removesuffix(".").split(", ") for text in said]
    # Of float16 some come here, too: NumPy itself converts those.
    assert len(lacking) == len(warnings)
    assert all(set(some) <= set(all_of) for some, all_of in zip(lacking, warnings, strict=True))


def stops(first: Cell, later: Cell) -> None:
    """What waits for an endless loop is not meant to run after all when that is stopped."""
    page = first.page
    first.write("while True:\n    pass")
    first.press("Run")
    first.root.get_by_text("Running …").wait_for()
    later.press("Run")
    page.get_by_role("button", name="Run all").click()
    of_all = page.locator(".live-page .live-status")
    for waits in (later.status, of_all):
        assert waits.inner_text() == "Waiting for the cell before it …"
    first.press("Stop")
    for waits in (first.status, later.status, of_all):
        page.wait_for_function(ENDED, arg=waits.element_handle())
    assert first.status.inner_text() == "Stopped. The next run starts Python again."
    assert later.status.inner_text() == of_all.inner_text() == "Stopped before it ran."


def test_what_a_reader_writes_runs(open_live: Callable[..., Any]) -> None:
    page = open_live(CHAPTER)
    assert page.evaluate(
        "performance.getEntriesByType('resource').every((one) => "
        "!/wasm|zip|engine|editor|formulas/.test(one.name))"
    )
    number = find("import numpy as np")
    first, later = Cell(page, number), Cell(page, find("assert "))
    assert number - 1 in later.entry["needs"]
    assert first.run().startswith("Done")
    assert (
        first.out.inner_text().strip() == code_cells(CHAPTER)[number - 1].outputs[0].text.strip()
    )

    first.write("import numpy as np\nprint(40 +)")
    assert first.run() == "Stopped with SyntaxError."
    assert "print(40 +)" in first.out.inner_text()

    first.write("import numpy as np\ndef f(x):\n    return x / 0\nprint('before')\nf(1)")
    assert first.run() == "Stopped with ZeroDivisionError."
    said = first.out.inner_text()
    assert said.startswith("before")
    assert f"<cell {number}>" in said
    assert "explorables_live" not in said

    # A cell runs after the edited cell that it needs, and says when that has changed since.
    first.write("import numpy as np\nprint(np.sqrt(16.0))\nn_runs = 7")
    assert later.run().startswith("Done")
    assert later.note.inner_text() == ""
    first.write("import numpy as np\nraise ValueError('no numbers')")
    assert "run this one again" in later.note.inner_text()
    words = f"Cell {number}, which this one needs, stops with ValueError."
    # What stands there is new, and not called old.
    assert (later.run(), later.note.inner_text()) == (words, "")
    later.press(f"Cell {number}")
    assert page.evaluate("document.activeElement.ariaLabel") == f"Run cell {number}"
    first.write(
        "import numpy as np\nprint('x' * 50)\nfor line in range(100_000):\n    print(line)"
    )
    assert first.run().startswith("Done")
    assert "more lines were printed" in first.out.inner_text()

    stops(first, later)
    assert page.evaluate("document.activeElement.ariaLabel") == f"Run cell {number}"
    first.write("print(6 * 7)")
    assert (first.run()[:4], first.out.inner_text().strip()) == ("Done", "42")

    # It stays for the visit, and is offered on the next.
    page.reload()
    page.locator(".cm-content").wait_for()
    assert page.locator(".cm-content").inner_text() == "print(6 * 7)"
    page.evaluate("sessionStorage.clear()")
    page.reload()
    assert page.locator(".cm-content").count() == 0
    page.get_by_role("button", name="Bring back").click()
    page.locator(".cm-content").wait_for()
    Cell(page, number).press("Reset")
    assert "6 * 7" not in "".join(page.evaluate("Object.values(localStorage)"))


def test_nothing_moves_when_the_buttons_come(open_live: Callable[..., Any]) -> None:
    for width in (1280, 390):
        page = open_live("layer", width=width)
        page.get_by_role("button", name="Run all").wait_for()
        assert page.evaluate("layoutShift") <= 0.02, page.evaluate("layoutShifts")


def test_python_that_does_not_come_says_so(open_live: Callable[..., Any]) -> None:
    page = open_live(CHAPTER, allowed=("failed request", "Failed to load"))
    page.add_script_tag(url="../_static/live/engine.js")
    page.evaluate("explorablesLive.engine.base = 'http://127.0.0.1:9/'")  # nobody is there
    words = r"^Python cannot go on: .* does not come \(Failed to fetch\)\. Is the network there\?"
    assert re.search(words, Cell(page, find("import numpy as np")).run())


def test_what_is_written_in_two_windows_stays(open_live: Callable[..., Any]) -> None:
    page = open_live(CHAPTER)
    other = page.context.new_page()
    other.goto(page.url)
    number = find("print(")
    Cell(page, number).write("print('here')")
    Cell(other, number + 1).write("print('there')")
    page.reload()
    page.locator(".cm-content").nth(1).wait_for()
    assert Cell(page, number).root.locator(".cm-content").inner_text() == "print('here')"
    assert Cell(page, number + 1).root.locator(".cm-content").inner_text() == "print('there')"


def test_an_exercise_is_checked(open_live: Callable[..., Any], axe: str) -> None:
    page = open_live(CHAPTER, width=390, has_touch=True, is_mobile=True)
    cell = Cell(page, find("def my_softmax"))
    assert cell.run("Check") == "Not yet."
    assert cell.root.get_attribute("data-grade") == "not-yet"
    assert "Nothing is returned. Write" in cell.out.inner_text()
    assert cell.out.locator("pre").evaluate("pre => pre.scrollWidth <= pre.clientWidth")
    body = "    return np.exp(a) / np.exp(a).sum(-1)"
    cell.write(cell.entry["code"].replace("    ...", body))
    size = cell.root.locator(".cm-content").evaluate("one => getComputedStyle(one).fontSize")
    assert size == "16px", "a phone zooms in on smaller letters"
    assert cell.run("Check") == "Not yet."
    assert "Is `keepdims=True` missing?" in cell.out.inner_text()
    cell.write(cell.entry["code"].replace("    ...", body.replace("-1", "-1, keepdims=True")))
    assert cell.run("Check") == "Right."
    assert cell.out.inner_text().startswith("Right: ")
    assert barriers(page, axe) == []
    cell.press("Reset")
    assert cell.root.get_attribute("data-grade") is None


def warns(page: Any) -> None:
    """What WebAssembly cannot do is said beside the cell."""
    flags = "NumPy cannot warn here as in the book: "
    for code, missing in (
        ("dtype=np.float16)\nshow", f"{flags}invalid value encountered in divide."),
        ("exp is inf above", ""),
        (
            "show(softmax_naive, [1000",
            f"{flags}overflow encountered in exp, invalid value encountered in divide.",
        ),
    ):
        cell = Cell(page, find(code, "stability"))
        assert cell.run().startswith("Done")
        said = "".join(cell.root.locator(".live-differs").all_inner_texts())
        assert said.removeprefix("WebAssembly has no floating-point flags, so ") == missing


@pytest.mark.parametrize("chapter", ["stability", "layer", "cross-entropy", "learning"])
def test_a_first_check_loads_no_pack(chapter: str, open_live: Callable[..., Any]) -> None:
    """Of the imports of the cells that it needs, a check takes those that it computes with."""
    cells = code_cells(chapter)
    number = next(n for n, one in enumerate(cells, 1) if "check" in one.metadata.get("tags", []))
    page = open_live(chapter)
    loaded = []
    page.on("request", lambda request: loaded.append(request.url.rpartition("/")[2]))
    assert Cell(page, number).run("Check") == "Not yet."
    packs = {name.partition(".")[0] for name in loaded if ".zip" in name}
    assert packs == {"python315", "book"}
    if chapter == "stability":
        warns(page)


def test_the_keyboard_does_it_all_and_a_pack_that_does_not_come_says_so(
    open_live: Callable[..., Any],
) -> None:
    page = open_live(CHAPTER, allowed=("failed request", "Failed to load"))
    cell = Cell(page, find("print("))
    cell.root.get_by_role("button", name="Run cell").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.locator(".cm-content:focus").wait_for()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("if True:\nprint(8 / 2, 'typed')")
    page.keyboard.press("Shift+Enter")
    page.wait_for_function(ENDED, arg=cell.status.element_handle())
    assert cell.out.inner_text().strip() == "4.0 typed"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.textContent") == "Run"

    cell.write("while True:\n    pass")
    page.keyboard.press("Escape")
    for _ in "held":
        page.keyboard.press("Enter")
    cell.root.get_by_text("Running …").wait_for()
    cell.press("Stop")
    page.wait_for_function(ENDED, arg=cell.status.element_handle())
    cell.write("print('once')")
    assert (cell.run()[:4], cell.out.inner_text().strip()) == ("Done", "once")

    cell.write("import sympy; sympy.Symbol('a')")
    page.context.set_offline(True)
    assert cell.run() == "Stopped with ModuleNotFoundError."
    assert "the file sympy.zip of this book did not load" in cell.out.inner_text()


def test_widgets_share_what_moves(open_live: Callable[..., Any]) -> None:
    page = open_live(CHAPTER)
    bars, shifted = Cell(page, find("bars = ")), Cell(page, find("share_logits(bars, shifted)"))
    assert shifted.run().startswith("Done")
    text = "values => [...values.querySelectorAll('[role=slider]')].map(s => s.ariaValueNow)"
    before = shifted.out.evaluate(text)
    bars.write(
        "from explorables.softmax_bars import SoftmaxBars\n\n"
        "bars = SoftmaxBars(logits=[4, 2, 3])\nbars"
    )
    assert bars.run().startswith("Done")
    # The other one follows in the page; Python learns what the reader moves.
    for _ in range(50):
        if (after := shifted.out.evaluate(text)) != before:
            break
        page.wait_for_timeout(100)
    assert after != before
    bars.out.get_by_role("slider").first.press("ArrowUp")
    cell = Cell(page, find("print("))
    cell.write("print(bars.logits[0] > 4)")
    assert cell.run().startswith("Done")
    assert cell.out.inner_text().strip() == "True"


def test_pages_without_the_engine_are_as_they_were(book: Any, live: Any, tmp_path: Any) -> None:
    page = f"chapters/{CHAPTER}.html"
    html = tmp_path / page
    html.parent.mkdir()
    html.write_text((live / page).read_text("utf-8"), "utf-8")
    (tmp_path / FOLDER).mkdir(parents=True)
    remove(tmp_path, {"pages": {page: []}})
    plain = re.sub("<!-- live -->.*?<!-- /live -->", "", (book / page).read_text("utf-8"))
    assert html.read_text("utf-8") == plain
    assert not (tmp_path / FOLDER).exists()
