"""The pages of the book, what the extension calls its things there, when they can be looked at."""

from pathlib import Path

FOLDER = Path(__file__).parents[1] / "chapters"
PAGES = sorted(path.stem for path in FOLDER.iterdir() if path.suffix in {".ipynb", ".md"})
ARTICLE = ("definition", "jacobian", "stability", "layer", "cross-entropy")
CHAPTERS = (*ARTICLE, "learning", "last-digits")

HOST = ".explorables-place"  # around a still picture, and then what is live
LIVE = ".explorables-live"
STILL = ".explorables-still"
PICTURE = "svg.explorables-picture"
PREDICT = ".explorables-predict"
SOLUTION = ".explorables-solution"

# Explorables alive or replaced by their picture. Playwright takes the promise of an asynchronous
# function for a yes, so this one is not asynchronous.
SETTLED = f"""() => {{
  const places = [...document.querySelectorAll("{HOST}")];
  return document.readyState === "complete" && places.every((place) => place.dataset.state);
}}"""

# What MathML asks for of an element's children: an engine draws one that has too few as an error.
HALF_FORMULAS = """() => Object.entries({
    mfrac: 2, mroot: 2, msub: 2, msup: 2, munder: 2, mover: 2, msubsup: 3, munderover: 3,
  }).flatMap(([name, many]) => [...document.querySelectorAll(name)]
    .filter((one) => one.childElementCount !== many)
    .map((one) => `half a formula: ${one.outerHTML}`))"""
