"""No words of a still picture lie over each other."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

CHAPTERS = sorted((Path(__file__).parents[2] / "chapters").glob("*.ipynb"))
# Matplotlib draws each text as a group with an id of this kind. A pixel does not count.
OVERLAPS = """(svg) => {
  document.body.innerHTML = svg;
  const texts = [...document.querySelectorAll("g[id^=text_]")]
    .map((text) => [text, text.getBoundingClientRect()])
    .filter(([, box]) => box.width > 0);
  return texts.flatMap(([text, one], at) => texts.slice(at + 1)
    .filter(([, other]) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1)
    .map(([other]) => `${text.id} and ${other.id}`));
}"""


def stills(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the cell of each still picture that a chapter stores, and the picture."""
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        for output in cell.get("outputs", []):
            if svg := "".join(output.get("data", {}).get("image/svg+xml", "")):
                yield cell["id"], svg


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_words_do_not_overlap(browser: Any, path: Path) -> None:
    page = browser.new_page()
    found = {cell: page.evaluate(OVERLAPS, svg) for cell, svg in stills(path)}
    page.close()
    assert {cell: texts for cell, texts in found.items() if texts} == {}
