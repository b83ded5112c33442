"""The pages of the book, what the extension calls its things there, when they can be looked at."""

from pathlib import Path

CHAPTERS = Path(__file__).parents[1] / "chapters"
PAGES = sorted(path.stem for path in CHAPTERS.iterdir() if path.suffix in {".ipynb", ".md"})

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

# The explorables alone.
ALIVE = f"""() => document.readyState === "complete" &&
  [...document.querySelectorAll("{HOST}")].every((place) => place.dataset.state)"""
