"""Measures how tall each explorable opens: ``python -m tools.heights``, after ``make book``.

The built book keeps that much place free, so that nothing jumps when the explorables come. The
tool shows every explorable, at every size that it yields, in a page of the built book, where the
column is wide and where it is narrow, and writes ``explorables/bundle/heights.json``, which the
classes read (`explorables.parts.explorable`).
"""

import argparse
import importlib
import json
import math
import pkgutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import explorables
from explorables.parts.explorable import BUNDLE, HEIGHTS, Explorable
from tools.screenshots import BOOK, chromium

PAGE: Final = "chapters/definition.html"
WIDTHS: Final = {"wide": 1280, "narrow": 390}  # the windows, in pixels: a desktop and a phone

# One at a time, at the top of the window, in the place of the chapter's text: far from the window
# explorables wait with what follows their width.
MEASURE: Final = """async ([sources, states]) => {
  const modules = await Promise.all(sources.map((source) =>
    import(URL.createObjectURL(new Blob([source], { type: "text/javascript" })))));
  const article = document.querySelector(".bd-article");
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const heights = [];
  await document.fonts.ready;
  for (const [program, state] of states) {
    const model = { get: (name) => state[name], set() {}, save_changes() {}, on() {}, off() {} };
    const el = document.createElement("div");
    el.style.display = "flow-root";
    article.replaceChildren(el);
    scrollTo(0, 0);
    const widget = modules[program].default();
    const end = await widget.initialize({ model });
    const remove = await widget.render({ model, el });
    for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
    heights.push(el.getBoundingClientRect().height / rem);
    remove();
    end();
  }
  return heights;
}"""


def classes() -> Iterator[type[Explorable]]:
    """Yield the explorables' classes, found in their folders."""
    for folder in pkgutil.iter_modules(explorables.__path__, "explorables."):
        module = importlib.import_module(folder.name)
        for value in list(vars(module).values()):
            mine = getattr(value, "__module__", "") == module.__name__
            if mine and isinstance(value, type) and issubclass(value, Explorable):
                yield value


def stale(book: Path) -> bool:
    """Say whether the book was built with another style than the bundle has now."""
    style = (BUNDLE / "explorables.css").read_text(encoding="utf-8").strip()
    built = (book / "_static").rglob("*.css")
    return all(path.read_text(encoding="utf-8").strip() != style for path in built)


def measured(page: Any, widgets: list[Explorable]) -> list[float]:  # noqa: ANN401 (Playwright's)
    """Return how tall the explorables open in a page of the book, in rem."""
    programs: list[str] = []
    states = []
    for widget in widgets:
        state = widget.get_state()
        program, _ = state.pop("_esm"), state.pop("_css")
        if program not in programs:
            programs.append(program)
        states.append((programs.index(program), state))
    found: list[float] = page.evaluate(MEASURE, [programs, json.loads(json.dumps(states))])
    return found


def heights(browser: Any, book: Path) -> dict[str, list[dict[str, Any]]]:  # noqa: ANN401
    """Return the heights of all explorables by size, up to the next half of a rem."""
    widgets = [widget for each in classes() for widget in each.of_each_size()]
    columns = []
    for width in WIDTHS.values():
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.goto((book / PAGE).resolve().as_uri())
        columns.append([math.ceil(2 * height) / 2 for height in measured(page, widgets)])
        page.close()
    tallest: dict[str, dict[tuple[int, ...], list[float]]] = {}
    for widget, *height in zip(widgets, *columns, strict=True):
        sizes = tallest.setdefault(widget.get_state("_explorable")["_explorable"], {})
        sizes[widget.size] = list(map(max, height, sizes.get(widget.size, height)))
    return {
        name: [
            {"size": list(size), **dict(zip(WIDTHS, height, strict=True))}
            for size, height in sorted(sizes.items())
        ]
        for name, sizes in sorted(tallest.items())
    }


def written(found: dict[str, list[dict[str, Any]]]) -> str:
    """Return the heights as JSON, one size a line."""
    blocks = []
    for name, sizes in found.items():
        lines = map(json.dumps, sizes)
        blocks.append(f"{json.dumps(name)}: [\n  " + ",\n  ".join(lines) + "\n]")
    return "{\n" + ",\n".join(blocks) + "\n}\n"


def main() -> None:
    """Measure, and write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--book", type=Path, default=BOOK, help="the folder of the built book")
    book = parser.parse_args().book
    if not (book / PAGE).is_file() or stale(book):
        sys.exit(f"The book in {book} is not there, or older than the bundle: make book")
    with chromium() as browser:
        HEIGHTS.write_text(written(heights(browser, book)), encoding="utf-8")


if __name__ == "__main__":
    main()
