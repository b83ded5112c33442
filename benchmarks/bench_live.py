"""What running code in a page costs a reader: the book's own Python, and JupyterLite with Pyodide.

``make bench-live`` builds a JupyterLite with one notebook from pinned packages, serves both, runs
the same three cells in each, in Chromium, and prints a table: seconds from opening the page until
the first output, then until SymPy's and until a figure; megabytes that came for them; the memory
of the page's process after each. *Cold* is a new browser, *warm* the second visit, and once
the server gives 20 Mbit/s. It compresses what servers usually do, and lets it be kept. Before
it stands what the first check of each chapter takes on a later visit: two seconds at most.

JupyterLite gets SymPy and its own IPython from wheels beside it. NumPy and Matplotlib for Pyodide
are on no package index, only on a content delivery network, which is not asked: what needs them
says how it fails.
What goes on beside it on the machine lengthens every figure.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import contextmanager, suppress
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import nbformat
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import BrowserType, Locator, Page

ROOT = Path(__file__).parents[1]
BOOK = ROOT / "_build/html"
PAGE = "chapters/definition.html"
PINNED = ("jupyterlite-core==0.8.6", "jupyterlite-pyodide-kernel==0.8.6", "jupyter-server==2.*")
PYODIDE = "pyodide@314.0.7"
COMM = "comm==0.2.3"
PURE = ("micropip", "packaging", "jedi", "ipython", "sympy")
"""What the kernel and the cells import that is Python alone, and so on the package index, too."""
CELLS = {
    "first output": "print(6 * 7)",
    "SymPy": "import sympy\nprint(sympy.expand((sympy.Symbol('x') + 1) ** 2))",
    "figure": "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()",
}
RATE = 20e6 / 8
MOST = 180_000
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
PACKED = {".html", ".js", ".mjs", ".json", ".css", ".svg", ".wasm", ".ipynb"}
ENDED = "(one) => /^(Done|Right|Not yet|Stopped|Python cannot)/.test(one.textContent)"
BAR = 2.0
VISITS = 5


@cache
def packed(path: Path) -> bytes:
    """Return a file as a server sends it."""
    data = path.read_bytes()
    return gzip.compress(data, 6) if path.suffix in PACKED else data


class Sender(SimpleHTTPRequestHandler):
    """Sends files at a rate, and counts the bytes."""

    rate = 0.0
    sent = 0
    line = threading.Lock()

    def log_message(self, format: str, *values: object) -> None:  # noqa: A002
        """Be quiet."""

    def do_GET(self) -> None:
        """Send a file."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        data = packed(path)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path.name))
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "max-age=600")
        if path.suffix in PACKED:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        for start in range(0, len(data), 50_000):
            part = data[start : start + 50_000]
            if Sender.rate:
                with Sender.line:
                    time.sleep(len(part) / Sender.rate)
            self.wfile.write(part)
            Sender.sent += len(part)


def serve(folder: Path) -> str:
    """Serve a folder on this machine until the program ends; return its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Sender, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


def write_jupyterlite(folder: Path) -> Path:
    """Build a JupyterLite whose one notebook has the cells; return the folder of its pages."""

    def run(*command: str | Path) -> None:
        subprocess.run(command, check=True, cwd=folder)

    run(sys.executable, "-m", "venv", "env")
    pip = ("env/bin/python", "-m", "pip", "--quiet", "--disable-pip-version-check")
    download = (*pip, "download", "--no-deps", "--only-binary=:all:", "--python-version=3.14")
    run(*pip, "install", *PINNED)
    run(*download, "--dest", "wheels", COMM)
    run("npm", "install", "--silent", "--no-save", "--prefix", ".", PYODIDE)
    shutil.make_archive(str(folder / "pyodide"), "bztar", folder / "node_modules", "pyodide")
    cells = [nbformat.v4.new_code_cell(code) for code in CELLS.values()]
    kernel = {"name": "python", "display_name": "Python (Pyodide)", "language": "python"}
    (folder / "content").mkdir()
    notebook = nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel})
    nbformat.write(notebook, folder / "content/cells.ipynb")
    (comm,) = folder.glob("wheels/*")
    more = ("--pyodide", "pyodide.tar.bz2", "--piplite-wheels", comm)
    run("env/bin/jupyter-lite", "build", "--contents=content", "--output-dir=out", *more)
    # The packages that Pyodide locks come beside it, as far as the package index has them.
    place = folder / "out/static/pyodide"
    lock = json.loads((place / "pyodide-lock.json").read_text("utf-8"))
    waiting = [*PURE]
    for name in waiting:
        package = lock["packages"][name.replace("_", "-")]
        waiting += [one for one in package["depends"] if one not in waiting]
        run(*download, "--dest", place, f"{name}=={package['version']}")
        wheel = place / package["file_name"]
        package["sha256"] = hashlib.sha256(wheel.read_bytes()).hexdigest()
    (place / "pyodide-lock.json").write_text(json.dumps(lock), "utf-8")
    return folder / "out"


def run_here(page: Page, code: str) -> str:
    """Run code in the first cell of a page of the book; return how it failed."""
    cell = page.locator("div.cell").first
    if not cell.locator(".cm-content").count():
        cell.get_by_role("button", name=re.compile("^Edit")).click()
    cell.locator(".cm-content").fill(code)
    status = press(page, cell, "Run")
    return "" if status.startswith("Done") else status


def press(page: Page, cell: Locator, name: str) -> str:
    """Press a button of a cell; return what the cell says when it has ended."""
    button = cell.get_by_role("button", name=re.compile(f"^{name}"))
    button.focus()  # nothing veils what has the focus
    button.click()
    status = cell.locator(".live-status")
    page.wait_for_function(ENDED, arg=status.element_handle(), timeout=MOST)
    return str(status.inner_text())


def run_there(page: Page, code: str) -> str:
    """Run the cell of the notebook that holds this code; return how it failed."""
    at = list(CELLS.values()).index(code)
    cell = page.locator(".jp-Notebook .jp-CodeCell").nth(at)
    cell.locator(".cm-content").click(timeout=MOST)
    page.keyboard.press("Shift+Enter")
    cell.locator(".jp-OutputArea-output").first.wait_for(timeout=MOST)
    errors = cell.locator("[data-mime-type*=error], [data-mime-type*=stderr]")
    return str(errors.last.inner_text()).strip().splitlines()[-1] if errors.count() else ""


def memory(profile: str) -> float:
    """Return the megabytes of the largest process of a browser that draws pages."""
    found = [0.0]
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):
            words = path.read_text("utf-8")
            if "--type=renderer" in words and profile in words:
                status = path.with_name("status").read_text("utf-8")
                found.append(int(re.findall(r"VmRSS:\s+(\d+)", status)[0]) / 1e3)
    return max(found)


@contextmanager
def browsing(chromium: BrowserType, profile: str) -> Iterator[Page]:
    """Start a browser with this profile, and end it."""
    executable = shutil.which("chromium") or shutil.which("google-chrome")
    context = chromium.launch_persistent_context(profile, executable_path=executable, args=FLAGS)
    yield context.new_page()
    context.close()


def visit(
    chromium: BrowserType, profile: str, url: str, run: Callable[[Page, str], str]
) -> Iterator[str]:
    """Run the cells in a new browser with this profile; yield what each took."""
    with browsing(chromium, profile) as page:
        Sender.sent, start = 0, time.monotonic()
        page.goto(url)
        for code in CELLS.values():
            failed = run(page, code)
            took = f"{time.monotonic() - start:.1f} s, {Sender.sent / 1e6:.1f} MB"
            yield failed or f"{took}, {memory(profile):.0f} MB"


def first_checks(chromium: BrowserType, profile: str, url: str) -> Iterator[str]:
    """Yield a row for each page with an exercise: its first check when all is cached."""
    for path in sorted((BOOK / "chapters").glob("*.html")):
        if '"check": true' not in path.read_text("utf-8"):
            continue
        times = []
        for _ in range(1 + VISITS):
            with browsing(chromium, profile) as page:
                page.goto(f"{url}/chapters/{path.name}", wait_until="load")
                check = page.get_by_role("button", name=re.compile("^Check"))
                start = time.monotonic()
                says = press(page, page.locator("div.cell", has=check).first, "Check")
                times.append(time.monotonic() - start)
        warm = statistics.median(times[1:])  # the first visit fills the cache
        kept = f"at most {BAR:.0f} s" if warm <= BAR else f"more than {BAR:.0f} s"
        yield f"| {path.stem} | {warm:.2f} s, {kept} | {says} |"


def main() -> None:
    """Measure both and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--jupyterlite", type=Path, help="pages that were built before")
    given = parser.parse_args().jupyterlite
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        print("| first check, warm | median | says |\n|---|---|---|")
        here = serve(BOOK)
        for row in first_checks(playwright.chromium, tempfile.mkdtemp(dir=folder), here):
            print(row, flush=True)
        lite = given or write_jupyterlite(Path(folder))
        print("\n| | | " + " | ".join(CELLS) + " |\n|---|---|" + "---|" * len(CELLS))
        both = {
            "this book": (f"{here}/{PAGE}", run_here),
            "JupyterLite": (f"{serve(lite)}/notebooks/index.html?path=cells.ipynb", run_there),
        }
        for rate, conditions in ((0.0, ("cold", "warm")), (RATE, ("cold, 20 Mbit/s",))):
            Sender.rate = rate
            for who, (url, run) in both.items():
                profile = tempfile.mkdtemp(dir=folder)
                for condition in conditions:
                    found = visit(playwright.chromium, profile, url, run)
                    print(" | ".join(["", who, condition, *found, ""]).strip(), flush=True)


if __name__ == "__main__":
    main()
