"""All cells of all chapters in the worker, through the protocol of README.md."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from notebooks import CHAPTERS, code_cells, differences, shape, stored

from sphinx_explorables.svg import inline_svg

# WebAssembly has no floating-point flags: NumPy cannot warn of what it does there.
WARNING = re.compile(r"^.*RuntimeWarning: .* encountered in .*\n?", re.MULTILINE)
# What shows rounding errors, and where numbers end: other machines round otherwise.
ROUNDED = (
    "figures.bound_and_errors",
    "figures.error_against_scale",
    "RoundedShift(",
    "ShiftWindow(",
    '"covariance of Y"',
)

START = """async (init) => {
  const { worker, ...engine } = window.explorablesLive.engine;
  const url = URL.createObjectURL(new Blob([worker], { type: "text/javascript" }));
  const python = new Worker(url);
  let id = 0;
  window.ask = (message) => new Promise((resolve, reject) => {
    const came = [];
    python.onmessage = ({ data }) => {
      came.push(data);
      if (data.type === "done") resolve(came);
      if (data.type === "dead") reject(new Error(data.error));
    };
    python.postMessage({ ...message, id: ++id });
  });
  await window.ask({ type: "init", ...engine, ...init });
}"""


def run(page: Any, at: int, code: str) -> list[dict[str, Any]]:
    """Run a cell in the worker; return the messages that came."""
    message = {"type": "run", "cell": at, "code": code, "own": True, "models": {}}
    return page.evaluate("message => ask(message)", message)


def wrong_cells(page: Any, chapter: str, variables: dict[str, str]) -> list[str]:
    """Run all cells of a chapter; say which differ from what is stored, and how."""
    wrong = []
    for at, cell in enumerate(code_cells(chapter)):
        came = run(page, at, cell.source)
        error = came[-1]["error"]
        if error:
            found = [error["traceback"][-900:]]
        else:
            printed = "".join(one["text"] for one in came if one["type"] == "stream")
            shown = [one["data"] for one in came if one["type"] == "display"]
            wanted, values = stored(cell)
            if WARNING.sub("", wanted).rstrip() == WARNING.sub("", printed).rstrip():
                printed = wanted
            found = differences(cell, printed, shown)
            for mine, value in zip(shown, values, strict=False):
                if "image/svg+xml" in value:
                    found += picture(mine, value, variables)
        if found and (error or not any(name in cell.source for name in ROUNDED)):
            wrong.append(f"{chapter}, cell {at + 1}: {found}"[:1500])
    return wrong


# One Python for several chapters: what they import is loaded once. It forgets all their names, and
# how they wanted numbers printed; `test_slices.py` runs each chapter in a Python of its own.
FORGET = """import numpy
numpy.set_printoptions(precision=8, suppress=False)
[globals().pop(name) for name in {*globals()} - {"__name__", "__builtins__"}];"""


@pytest.mark.browser
@pytest.mark.parametrize("chapters", [CHAPTERS[::2], CHAPTERS[1::2]], ids=" ".join)
def test_every_cell_gives_its_stored_outputs(
    chapters: list[str], open_live: Callable[..., Any]
) -> None:
    page = open_live("index")  # any page has a worker
    base = page.evaluate("new URL('../_static/live/', location.href).href")
    page.add_script_tag(url=f"{base}engine.js")
    variables = page.evaluate("explorablesLive.engine.variables")
    # Without programs, widgets give their still pictures, too.
    page.evaluate(START, {"base": base, "folder": "/book/chapters", "programs": []})
    wrong = []
    for chapter in chapters:
        wrong += wrong_cells(page, chapter, variables)
        assert run(page, 0, FORGET)[-1]["error"] is None
    assert wrong == []


def picture(mine: dict[str, str], value: dict[str, str], variables: dict[str, str]) -> list[str]:
    """What differs in a picture: its shape, or numbers of it."""
    drawn = re.sub(r"\blive\d+-", "p-", mine["image/svg+xml"])
    wanted = inline_svg(value["image/svg+xml"], value["text/plain"], "p-", variables)
    if drawn == wanted:
        return []
    return ["numbers of the picture" if shape(drawn) == shape(wanted) else "the picture"]
