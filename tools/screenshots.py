"""Take pictures of every page and every explorable of the built book, for people to look at.

Writes `_build/screenshots/` with `index.html`, which shows them side by side: each page on a
desktop, on a phone and dark, and once more with its answers, solutions and folded parts opened;
each explorable so, too, and after a drag, or after its button where it has no slider. Pages and
explorables are found in the built book.
"""

import argparse
import html
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
BOOK = ROOT / "_build/html"
OUT = ROOT / "_build/screenshots"
# The first has the same engine without what surrounds a page, and opens one in half the time.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",  # letters as wide in the first as in the others
]
# Name, width of the window, theme.
LOOKS = (("desktop", 1280, "light"), ("phone", 390, "light"), ("dark", 1280, "dark"))
READY = """() => document.readyState === "complete" &&
  [...document.querySelectorAll(".explorables-place")].every((place) => place.dataset.state)"""
# What stays in its place while the page scrolls would lie over tall explorables.
NO_HEAD = "#pst-skip-link, .bd-header, .bd-header-article { visibility: hidden !important }"
# What is out of sight is drawn a little later, and some of it glides.
DRAWN = "() => new Promise((done) => setTimeout(done, 600))"
# What the explorables without a slider are about.
BUTTONS = re.compile("^(One step|Check it here)$")
# "Show me" gives the reasons for every choice.
OPEN = """() => {
  for (const button of document.querySelectorAll(".explorables-predict button")) {
    if (button.textContent === "Show me") button.click();
  }
  for (const folded of document.querySelectorAll("article details")) folded.open = true;
}"""


@contextmanager
def chromium() -> Iterator[Any]:
    """Start Chromium, or stop and say what is missing."""
    executable = next(filter(None, map(shutil.which, BROWSERS)), None)
    if executable is None:
        sys.exit("no browser: on Debian, apt-get install chromium-headless-shell")
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415
    except ImportError:
        sys.exit("Playwright is missing: pip install -r requirements-dev.txt")
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=executable, args=FLAGS)


def move(page: Any, explorable: Any) -> None:  # noqa: ANN401 (Playwright's)
    """Drag the second thing that can be dragged, as a reader would, or else press a button."""
    sliders = explorable.locator("[role=slider]:visible")
    button = explorable.get_by_role("button", name=BUTTONS).first
    if not sliders.count() and button.count():
        button.click()
        return
    handles = explorable.locator("[role=slider]:visible:not(.sx-keys), [role=spinbutton]:visible")
    if not (count := handles.count()):
        return
    handle = handles.nth(min(1, count - 1))
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 40, y - 40, steps=4)
    page.mouse.up()


def pictures(browser: Any, pages: list[Path]) -> Iterator[tuple[str, str, str, Path]]:  # noqa: ANN401
    """Take all the pictures; yield page, what is seen, how it is seen, and the file."""
    for look, width, theme in LOOKS:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=theme, reduced_motion="reduce"
        )
        for path in pages:
            page = context.new_page()
            page.goto(path.as_uri())
            page.wait_for_function(READY)
            page.evaluate(DRAWN)
            file = OUT / f"{path.stem}-{look}.png"
            page.screenshot(path=file, full_page=True)
            yield path.stem, "the page", look, file
            page.add_style_tag(content=NO_HEAD)
            # What is taller than the window would be cut off at its side.
            page.set_viewport_size({"width": width, "height": 3000})
            for explorable in page.locator("[data-explorable]").all():
                name = explorable.get_attribute("data-explorable")
                explorable.scroll_into_view_if_needed()
                file = OUT / f"{path.stem}-{name}-{look}.png"
                explorable.screenshot(path=file)
                yield path.stem, name, look, file
                move(page, explorable)
                page.evaluate(DRAWN)
                file = OUT / f"{path.stem}-{name}-{look}-moved.png"
                explorable.screenshot(path=file)
                yield path.stem, name, f"{look}, moved", file
            page.evaluate(OPEN)
            page.evaluate(DRAWN)
            file = OUT / f"{path.stem}-{look}-opened.png"
            page.screenshot(path=file, full_page=True)
            yield path.stem, "everything opened", look, file
            page.close()
        context.close()


def contact_sheet(taken: list[tuple[str, str, str, Path]]) -> str:
    """Return a page that shows all pictures, those of one thing in a row."""
    rows: dict[tuple[str, str], list[str]] = {}
    for page, what, look, file in taken:
        name = html.escape(f"{page}: {what}, {look}")
        rows.setdefault((page, what), []).append(
            f'<figure><a href="{file.name}"><img src="{file.name}" alt="{name}" loading="lazy">'
            f"</a><figcaption>{html.escape(look)}</figcaption></figure>"
        )
    body = "".join(
        f"<h2>{html.escape(page)}: {html.escape(what)}</h2><div>{''.join(row)}</div>"
        for (page, what), row in sorted(rows.items())
    )
    style = (
        "body{font-family:sans-serif;margin:2rem}div{display:flex;gap:1rem;align-items:start}"
        "figure{margin:0;flex:1}img{max-width:100%;max-height:40rem;border:1px solid #ccc}"
    )
    return (
        '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Screenshots</title>'
        f"<style>{style}</style><h1>Screenshots of the book</h1>{body}</html>"
    )


def main() -> None:
    """Take the pictures, or say what is missing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", nargs="*", help="names of chapters, such as jacobian; all")
    names = parser.parse_args().pages
    pages = sorted(
        path for path in BOOK.glob("chapters/*.html") if not names or path.stem in names
    )
    if not pages:
        sys.exit(f"there is no such page in {BOOK}: run 'make book' first")
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    with chromium() as browser:
        taken = list(pictures(browser, pages))
    (OUT / "index.html").write_text(contact_sheet(taken), encoding="utf-8")
    print(f"{len(taken)} pictures. Open {OUT / 'index.html'}")


if __name__ == "__main__":
    main()
