"""Speed and weight of the built pages: what a reader waits for, and how soon a drag is painted.

Run ``make bench-page``; it builds what it compares, measures in Chromium and prints tables.

- Weight: every file that a page loads in its life, as it is and gzipped; the largest of them.
- Shift: the layout shift that a page adds up while it loads.
- Drag: the moves of a pointer come as fast as frames do. *Work* is the time from the page's first
  sight of a move until the frame that shows it has been laid out and painted, so all that the page
  does for it: handlers, drawing, style, layout, paint. *Latency* starts when the browser got the
  move from the machine. It also holds the wait for the next frame of 60 in a second, up to 16.7 ms
  by itself, so the bars are for the work. Both end when the main thread has painted the frame;
  what the compositor does then in threads of its own is in neither. On every page, on a page of 40
  explorables, and with a processor slowed down six times.
- Ready: from the start of the navigation until every explorable of the page stands in it, drawn
  once. The same page is built twice, with the book's own host and with
  `@jupyter-widgets/html-manager` served beside it; the two are measured in turn, each time in a
  new browser, and their ratio is printed: on the loopback, at 10 Mbit/s with 40 ms, and with a
  processor slowed down six times. Both get gzipped files, after a visit that does not count.
  The page with html-manager has its formulas from MathJax, as every Jupyter Book without this
  extension, served beside it too. html-manager finds anywidget at the first address that it asks;
  the icon fonts that it would also fetch are left out. All of that is to its advantage. *Seen* is
  when the whole page has been parsed, MathJax is done where it is there, and a frame has been
  painted that shows what of it is in the window. (Ours lays out what is below right after it.)

What goes on beside it on the machine lengthens every figure; ratios suffer less.
"""

from __future__ import annotations

import argparse
import gzip
import importlib
import os
import pkgutil
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import nbformat
from playwright.sync_api import sync_playwright
from processor import processor

import explorables
from tools.screenshots import FLAGS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page, Playwright, Request

    Network = tuple[float, float]

ROOT = Path(__file__).parents[1]
MANAGER = ("@jupyter-widgets/html-manager@1.0.15", "requirejs@2.3.8", "mathjax@3.2.2")
SLOW_PROCESSOR = 6


@dataclass(frozen=True)
class Condition:
    """How a page is opened, and the bars for the ratios to html-manager.

    Attributes
    ----------
    bars : dict of str to float
        The largest ratios that meet them, until the explorables stand and until all is seen.
    network : tuple of two float or None
        Bits per second, and the milliseconds that each request waits.
    slowdown : float
        How many times slower the processor is.
    """

    bars: dict[str, float]
    network: Network | None = None
    slowdown: float = 1


CONDITIONS = {
    "loopback": Condition({"stands": 0.45, "seen": 0.2}),
    "10 Mbit/s, 40 ms": Condition({"stands": 0.2, "seen": 0.2}, network=(10e6, 40)),
    f"processor slowed {SLOW_PROCESSOR} ×": Condition(
        {"stands": 0.4, "seen": 0.15}, slowdown=SLOW_PROCESSOR
    ),
}
DRAG_BARS = {1: 16.7, SLOW_PROCESSOR: 50.0}  # milliseconds, by the slowdown
WEIGHT_BARS = {"MB": 1.0, "KB gzipped": 300.0, "layout shift": 0.005}
FORTY = """
project = html_title = "Forty explorables"
extensions = ["myst_nb", "sphinx_explorables"]
nb_execution_mode = "cache"
nb_ipywidgets_js = {}
html_theme = "sphinx_book_theme"
exclude_patterns = ["out"]
"""

# An explorable writes `data-state` when it draws. When all stand and MathJax, if there is one, is
# done, a mark is added; seen is when the browser paints it, in the same frame. A message to the
# page would come later, behind scripts that change nothing that is seen. Where the page's own font
# for formulas was not there when that frame was laid out, its letters did change, and the next
# mark counts. Alike for both hosts, but that html-manager is not made to wait for MathJax's fonts.
WATCH_READY = """
(() => {
  const inPage = (count) =>
    document.querySelectorAll("[data-explorable][data-state]").length >= count;
  window.standing = new Promise((done) => {
    let stands;
    let late = [];
    const mark = () => {
      const sign = document.createElement("p");
      sign.textContent = "seen";
      sign.setAttribute("elementtiming", "seen");
      sign.style.cssText = "position: fixed; inset: 0 auto auto 0; z-index: 9999; margin: 0";
      document.body.append(sign);
      new ResizeObserver(() => {
        late = [...document.fonts].filter(
          ({ family, status }) => family.startsWith("explorables-math") && status === "loading");
      }).observe(sign);
    };
    const look = () => {
      if (!inPage(%d)) return;
      stands ??= performance.now();
      if (document.readyState === "loading") return;
      observer.disconnect();
      document.removeEventListener("readystatechange", look);
      window.MathJax?.startup ? MathJax.startup.promise.then(mark) : mark();
    };
    new PerformanceObserver((list) => {
      if (late.length) Promise.all(late.map((face) => face.loaded)).then(mark);
      else done({ stands, seen: list.getEntries().at(-1).renderTime });
    }).observe({ type: "element" });
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true, attributes: true });
    document.addEventListener("readystatechange", look);
  });
  window.layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) layoutShift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
})()
"""

# Gzipped bytes of what a page has fetched so far.
TRANSFERRED = """() => {
  const [{ encodedBodySize: page }] = performance.getEntriesByType("navigation");
  const bytes = { page, scripts: 0 };
  for (const { name, encodedBodySize } of performance.getEntriesByType("resource"))
    if (new URL(name).pathname.endsWith(".js")) bytes.scripts += encodedBodySize;
  return bytes;
}"""

# A task that is queued in the frame's own callback runs when the frame has been painted.
WATCH_DRAGS = """
(() => {
  window.drags = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data: [start, sent] }) => {
    const now = performance.now();
    drags.push([now - start, now - sent]);
  };
  addEventListener("pointermove", (event) => {
    if (!(event.buttons & 1)) return;
    const times = [performance.now(), event.timeStamp];
    requestAnimationFrame(() => port2.postMessage(times));
  }, { capture: true });
})()
"""

HANDLES = """(root) => {
  const found = [...root.querySelectorAll("*")].filter((one) =>
    one.checkVisibility() && /resize|move|grab|crosshair/.test(getComputedStyle(one).cursor));
  const one = found[0];
  if (!one) return null;
  one.scrollIntoView({ block: "center", behavior: "instant" });
  const box = one.getBoundingClientRect();
  return {
    x: box.left + box.width / 2, y: box.top + box.height / 2, cursor: getComputedStyle(one).cursor,
  };
}"""


@cache
def _gzipped(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 6)


class _Handler(SimpleHTTPRequestHandler):
    """Serves a folder, gzipped where that helps, as a web server would."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *values: object) -> None:  # noqa: A002
        """Stay silent."""

    def handle(self) -> None:
        # A browser that is closed in the middle of an answer is no error.
        with suppress(ConnectionError):
            super().handle()

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        text = path.suffix in {".html", ".js", ".css", ".json", ".svg"}
        body = _gzipped(path) if text else path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        if text:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()


def _run(*command: str, **variables: str) -> None:
    result = subprocess.run(
        command,
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, **variables},
    )
    if result.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{result.stdout}\n{result.stderr}")


def build_with_manager(work: Path) -> Path:
    """Build the book for html-manager, served from the book's own files, and return its folder."""
    _run("npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(work), *MANAGER)
    settings = (ROOT / "_config.yml").read_text(encoding="utf-8")
    own = "      - sphinx_explorables\n      - sphinx_explorables.live\n"
    hosted = "    nb_ipywidgets_js: {} # sphinx_explorables hosts the widgets\n"
    for line in (own, hosted):
        if line not in settings:
            sys.exit(f"_config.yml has changed: it no longer holds {line!r}")
    config = work / "_config.yml"
    scripts = (
        "    nb_ipywidgets_js:\n      manager/require.js: {}\n      manager/embed-amd.js: {}\n"
        "    mathjax_path: manager/mathjax/tex-mml-chtml.js\n"
    )
    without = "      - without_host\n      - sphinx_explorables\n"
    text = settings.replace(own, without).replace(hosted, scripts)
    config.write_text(text, encoding="utf-8")
    _run(
        *(str(Path(sys.executable).with_name("jupyter-book")), "build", "."),
        *("--config", str(config)),
        *("--path-output", str(work)),
        PYTHONPATH=os.pathsep.join([str(ROOT), str(ROOT / "benchmarks")]),
    )
    book = work / "_build/html"
    manager = book / "_static/manager"
    manager.mkdir()
    modules = work / "node_modules"
    shutil.copy(modules / "requirejs/require.js", manager)
    shutil.copy(modules / "@jupyter-widgets/html-manager/dist/embed-amd.js", manager)
    shutil.copytree(modules / "mathjax/es5", manager / "mathjax")
    # Where require.js looks first, beside the page.
    widget = Path(sys.prefix) / "share/jupyter/nbextensions/anywidget/index.js"
    shutil.copy(widget, book / "chapters/anywidget.js")
    return book


def build_forty(work: Path) -> Path:
    """Build a page of 40 explorables of all classes and return the folder of the page."""
    names = []
    for part in pkgutil.iter_modules(explorables.__path__):
        module = importlib.import_module(f"explorables.{part.name}")
        name = "".join(word.title() for word in part.name.split("_"))
        # Not all are classes, and some show what must be given.
        with suppress(AttributeError, TypeError):
            getattr(module, name)()
            names.append((part.name, name))
    shown = [names[k % len(names)] for k in range(40)]
    imports = "\n".join(f"from explorables.{module} import {name}" for module, name in names)
    notebook = nbformat.v4.new_notebook()
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3"}
    notebook.cells = [
        nbformat.v4.new_markdown_cell("# Forty"),
        nbformat.v4.new_code_cell(imports),
        *(nbformat.v4.new_code_cell(f"{name}()") for _, name in shown),
    ]
    work.mkdir()
    (work / "conf.py").write_text(FORTY, encoding="utf-8")
    nbformat.write(notebook, work / "index.ipynb")
    _run(sys.executable, "-m", "sphinx", "-q", str(work), str(work / "out"), PYTHONPATH=str(ROOT))
    return work / "out"


def _browser(playwright: Playwright) -> Browser:
    names = ("chromium", "chromium-browser", "google-chrome")
    executable = next(filter(None, map(shutil.which, names)), None)
    if executable is None:
        sys.exit("no browser: install Chromium (on Debian: apt-get install chromium)")
    return playwright.chromium.launch(executable_path=executable, args=FLAGS)


def _judge(what: str, value: float, bar: float) -> None:
    """Print whether a figure meets its bar."""
    verdict = "met" if value <= bar else "missed"
    print(f"    bar: {what} {value:.3g}, at most {bar:g}: {verdict}", flush=True)


def _explorables(book: Path, page: str) -> int:
    return (book / page).read_text(encoding="utf-8").count('class="explorables-place"')


def _ready(playwright: Playwright, url: str, count: int, condition: Condition) -> dict[str, float]:
    """Open a page in a new browser: milliseconds until all stand and are seen, bytes fetched."""
    browser = _browser(playwright)
    try:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        session = page.context.new_cdp_session(page)
        if condition.network:
            rate, latency = condition.network
            session.send("Network.enable")
            session.send(
                "Network.emulateNetworkConditions",
                {
                    "offline": False,
                    "latency": latency,
                    "downloadThroughput": rate / 8,
                    "uploadThroughput": rate / 8,
                },
            )
        session.send("Emulation.setCPUThrottlingRate", {"rate": condition.slowdown})
        page.add_init_script(WATCH_READY % count)
        page.goto(url, wait_until="commit")
        times: dict[str, float] | None = page.evaluate(
            "Promise.race([standing, new Promise((late) => setTimeout(late, 120_000, null))])"
        )
        if times is None:
            sys.exit(f"{url}: not all of its {count} explorables stand after two minutes")
        return {**times, **page.evaluate(TRANSFERRED)}
    finally:
        browser.close()


def measure_ready(
    playwright: Playwright, ours: Path, theirs: Path, page: str, rounds: int
) -> None:
    """Print how long both books take until the explorables of a page stand, and their ratio."""
    count = _explorables(ours, page)
    print(f"Ready: all {count} explorables of {page} stand (median of {rounds} new browsers each)")
    with _served(ours) as own, _served(theirs) as other:
        hosts = {own: "own host", other: "html-manager"}
        for base, host in hosts.items():
            visit = _ready(playwright, base + page, count, Condition({}))
            print(
                f"  {host:<12} fetches {visit['scripts'] / 1e3:4.0f} KB of scripts,"
                f" {visit['page'] / 1e3:4.0f} KB of HTML, gzipped"
            )
        for name, condition in CONDITIONS.items():
            visits: dict[str, list[dict[str, float]]] = {own: [], other: []}
            for k in range(rounds):
                for base in (own, other) if k % 2 else (other, own):
                    visits[base].append(_ready(playwright, base + page, count, condition))
            print(f"  {name}")
            for what in ("stands", "seen"):
                times = {base: [visit[what] for visit in visits[base]] for base in hosts}
                ratios = [a / b for a, b in zip(times[own], times[other], strict=True)]
                each = ", ".join(
                    f"{host} {statistics.median(times[base]):6.0f} ms"
                    for base, host in hosts.items()
                )
                ratio = statistics.median(ratios)
                print(
                    f"    {what:<7} {each},"
                    f" ratio {ratio:.2f} ({min(ratios):.2f} to {max(ratios):.2f})"
                )
                _judge(f"{what}, {name}, ratio", ratio, condition.bars[what])


def measure_weight(playwright: Playwright, book: Path, pages: list[str], largest_of: str) -> None:
    """Print what pages load, as it is and gzipped, their shift, and the largest files of one."""
    browser = _browser(playwright)
    heaviest = dict.fromkeys(WEIGHT_BARS, 0.0)
    with _served(book) as base:
        for name in pages:
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            page.add_init_script(WATCH_READY % 0)
            asked: list[Request] = []

            def note(request: Request, asked: list[Request] = asked) -> None:
                asked.append(request)

            page.on("request", note)
            page.goto(base + name, wait_until="networkidle")
            # What is fetched only when seen is part of the page too.
            page.evaluate(
                "async () => { for (let y = 0; y < document.body.scrollHeight; y += 700) {"
                " scrollTo(0, y); await new Promise((done) => setTimeout(done, 30)); } }"
            )
            page.wait_for_load_state("networkidle")
            shift = page.evaluate("layoutShift")
            page.close()
            files = {
                request.url.removeprefix(base).partition("?")[0]
                for request in asked
                if request.url.startswith(base)
            }
            raw = {file: (book / file).stat().st_size for file in files if (book / file).is_file()}
            packed = {file: len(_gzipped(book / file)) for file in raw}
            found = (sum(raw.values()) / 1e6, sum(packed.values()) / 1e3, float(shift))
            for what, value in zip(WEIGHT_BARS, found, strict=True):
                heaviest[what] = max(heaviest[what], value)
            print(
                f"  {name:<30} {found[0]:5.2f} MB, {found[1]:4.0f} KB gzipped, {len(raw)} files,"
                f" layout shift {shift:.4f}"
            )
            if name == largest_of:
                for file, size in Counter(packed).most_common(8):
                    print(f"    {size / 1e3:6.1f} KB gzipped, {raw[file] / 1e3:7.1f} KB  {file}")
    for what, value in heaviest.items():
        _judge(f"the heaviest page, {what}", value, WEIGHT_BARS[what])
    browser.close()


def _drag(page: Page, moves: int) -> list[tuple[float, float]]:
    """Drag the first handle of each explorable of an open page; work and latency of every move."""
    times: list[tuple[float, float]] = []
    for root in page.query_selector_all("[data-explorable]"):
        root.scroll_into_view_if_needed()
        page.wait_for_timeout(250)
        handle = root.evaluate(HANDLES)
        if handle is None:
            continue
        upright = handle["cursor"] == "ns-resize"
        page.mouse.move(handle["x"], handle["y"])
        page.mouse.down()
        page.evaluate("drags.length = 0")
        for k in range(moves):
            away = 40 - abs(40 - 3 * k % 80)
            page.mouse.move(handle["x"] + (not upright) * away, handle["y"] - upright * away)
        page.wait_for_timeout(100)
        times += [(work, latency) for work, latency in page.evaluate("drags")]
        page.mouse.up()
    return times


def _percentiles(times: list[float]) -> tuple[float, str]:
    """Return the 95th percentile, and a sentence on the times."""
    ordered = sorted(times)
    middle, most, slowest = (ordered[round(q * (len(ordered) - 1))] for q in (0.5, 0.95, 1))
    return most, f"median {middle:5.1f}, 95th percentile {most:5.1f}, slowest {slowest:5.1f} ms"


def measure_drags(playwright: Playwright, books: list[tuple[Path, list[str]]], moves: int) -> None:
    """Print how long a frame takes while a handle is dragged."""
    for slowdown, bar in DRAG_BARS.items():
        print("Drag" if slowdown == 1 else f"Drag, processor slowed {slowdown} ×")
        for book, pages in books:
            with _served(book) as base:
                for name in pages:
                    count = _explorables(book, name)
                    browser = _browser(playwright)
                    page = browser.new_page(viewport={"width": 1280, "height": 900})
                    page.add_init_script(WATCH_READY % count)
                    page.add_init_script(WATCH_DRAGS)
                    page.goto(base + name, wait_until="load")
                    page.evaluate("standing")
                    page.wait_for_timeout(500)
                    session = page.context.new_cdp_session(page)
                    session.send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
                    times = _drag(page, moves)
                    browser.close()
                    print(f"  {name}: {count} explorables, {len(times)} moves")
                    if not times:
                        print("    nothing to drag")
                        continue
                    most, sentence = _percentiles([work for work, _ in times])
                    print(f"    work    {sentence}")
                    print(f"    latency {_percentiles([latency for _, latency in times])[1]}")
                    _judge(f"drag, {name}, 95th percentile of the work, ms", most, bar)


def main() -> None:
    """Build what is compared, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--book", type=Path, default=ROOT / "_build/html")
    parser.add_argument("--page", default="chapters/definition.html", help="compared with")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--moves", type=int, default=60, help="of each handle")
    parser.add_argument(
        "--only", choices=("weight", "drag", "ready"), help="one of the three parts"
    )
    arguments = parser.parse_args()
    book = arguments.book
    if not (book / arguments.page).is_file():
        sys.exit(f"{book} holds no {arguments.page}: run make book first")
    pages = sorted(
        path.relative_to(book).as_posix()
        for path in book.glob("chapters/*.html")
        if _explorables(book, path.relative_to(book).as_posix())
    )
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        work = Path(folder)
        browser = _browser(playwright)
        print(
            f"{processor()}, {os.cpu_count()} logical processors, {platform.system()},"
            f" Chromium {browser.version}, {os.getloadavg()[0]:.1f} processes busy before"
        )
        browser.close()
        if arguments.only in (None, "weight"):
            print("Weight: everything that a page loads")
            measure_weight(playwright, book, pages, arguments.page)
        if arguments.only in (None, "drag"):
            forty = build_forty(work / "forty")
            measure_drags(playwright, [(book, pages), (forty, ["index.html"])], arguments.moves)
        if arguments.only in (None, "ready"):
            theirs = build_with_manager(work)
            measure_ready(playwright, book, theirs, arguments.page, arguments.rounds)


if __name__ == "__main__":
    main()
