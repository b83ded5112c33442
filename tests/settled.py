"""The pages of the book, what the extension calls its things there, when they can be looked at."""

from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[1] / "chapters"
PAGES = sorted(path.stem for path in FOLDER.iterdir() if path.suffix in {".ipynb", ".md"})
ARTICLE = ("definition", "jacobian", "stability", "layer", "cross-entropy")
CHAPTERS = (*ARTICLE, "learning", "last-digits")

HOST = ".explorables-place"  # around a still picture, and then what is live
LIVE = ".explorables-live"
STILL = ".explorables-still"
PICTURE = "svg.explorables-picture"
PREDICT = ".explorables-predict"

# Explorables alive or replaced by their picture, and all laid out (page.js). Playwright takes the
# promise of an asynchronous function for a yes, so this one is not asynchronous.
SETTLED = f"""() => {{
  const places = [...document.querySelectorAll("{HOST}")];
  const later = document.querySelector("html:not([data-whole]) script[src*='/page.js']");
  const stand = places.every((place) => place.dataset.state);
  return document.readyState === "complete" && stand && !later;
}}"""

# What MathML asks for of an element's children: an engine draws one that has too few as an error.
HALF_FORMULAS = """() => Object.entries({
    mfrac: 2, mroot: 2, msub: 2, msup: 2, munder: 2, mover: 2, msubsup: 3, munderover: 3,
  }).flatMap(([name, many]) => [...document.querySelectorAll(name)]
    .filter((one) => one.childElementCount !== many)
    .map((one) => `half a formula: ${one.outerHTML}`))"""

NOT_LIVE = """(host) => [...document.querySelectorAll(host)]
  .map((place) => place.dataset.state).filter((state) => state !== "live")"""

# The page in a frame as wide as phones: not every engine makes its window so narrow.
TOO_WIDE = """async ([widths, places]) => {
  const pause = (time) => new Promise((done) => setTimeout(done, time));
  const frame = document.createElement("iframe");
  frame.style = `position: fixed; inset: 0; border: 0; height: 700px; width: ${widths[0]}px`;
  frame.src = location.href;
  document.body.append(frame);
  await new Promise((done) => { frame.onload = done; });
  const page = frame.contentDocument;
  while ([...page.querySelectorAll(places)].some((one) => !one.dataset.state)) await pause(20);
  const found = [];
  for (const width of widths) {
    frame.style.width = `${width}px`;
    // On a busy machine the text has its new width later.
    let [excess, clientWidth] = [1, 0];
    for (let tries = 0; excess > 0 && tries < 100; tries += 1) {
      await pause(50);
      ({ clientWidth } = page.scrollingElement);
      excess = page.scrollingElement.scrollWidth - clientWidth;
    }
    if (clientWidth > width) found.push(`the frame is ${clientWidth} px wide`);
    if (excess > 0) found.push(`${excess} px too wide at ${width}`);
  }
  frame.remove();
  return found;
}"""


def wrong_as_it_opens(page: Any) -> list[str]:
    """Say what is not alive, half set, or too wide for a phone; in Chromium, `test_looks` does."""
    found = [f"an explorable is {state}" for state in page.evaluate(NOT_LIVE, HOST)]
    return [*found, *page.evaluate(HALF_FORMULAS), *page.evaluate(TOO_WIDE, [[320, 390], HOST])]
