"""Firefox and WebKit behind the part of Playwright's page that the tests of engines use.

Playwright drives Chromium. It has no driver for a WebKit that is installed, and its one for an
installed Firefox asks for commands that Firefox ESR does not know. So both are driven by the
protocols that they have of their own: Firefox by WebDriver BiDi, WebKitGTK by WebDriver.
"""

import http.client
import itertools
import json
import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any

MINI_BROWSER = next(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"), None)
NEEDED = {
    "firefox": ("Firefox ESR", "firefox-esr", shutil.which("firefox-esr")),
    "webkit": (
        "WebKitGTK's driver and Xvfb",
        "webkit2gtk-driver xvfb",
        MINI_BROWSER and shutil.which("WebKitWebDriver") and shutil.which("Xvfb"),
    ),
}
# No engine may leave the machine: nothing answers at port 9.
PREFERENCES = {
    "network.proxy.type": 1,
    **{f"network.proxy.{kind}": "127.0.0.1" for kind in ("http", "ssl")},
    **{f"network.proxy.{kind}_port": 9 for kind in ("http", "ssl")},
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
}
MODIFIERS = {"Shift": "\ue008", "Control": "\ue009"}
_NAMES = "Backspace Tab . . Enter . . . . Escape . PageUp PageDown End Home"
_ARROWS = "ArrowLeft ArrowUp ArrowRight ArrowDown . Delete"
# The code points that WebDriver gives to the keys that write nothing.
KEYS = {
    "Space": " ",
    **{name: chr(0xE003 + at) for at, name in enumerate(f"{_NAMES} {_ARROWS}".split())},
}
# An expression or a function, as Playwright takes them; numbers that JSON lacks are marked.
CALL = """async (text) => {{
  const it = ({code});
  const value = typeof it === "function" ? await it(JSON.parse(text)) : await it;
  return JSON.stringify(value ?? null, (_, one) => typeof one !== "number" || Number.isFinite(one)
    ? one : `number ${{one}}`);
}}"""
HALF_FORMULA = "Invalid markup: Incorrect number of children for <m"
# Seconds: others use the machine at the same time, and WebAssembly is slow in WebKit.
PATIENCE = 120.0


class Element:
    """An element of a page, looked up again whenever something is done with it."""

    def __init__(self, page: "Page", all_of: str, at: int = 0) -> None:
        self.page, self.all_of, self.at = page, all_of, at

    @property
    def first(self) -> "Element":
        return self.nth(0)

    def nth(self, at: int) -> "Element":
        return Element(self.page, self.all_of, at)

    def locator(self, css: str) -> "Element":
        inner = f"one.querySelectorAll({json.dumps(css)})"
        return Element(self.page, f"[{self.all_of}[{self.at}]].flatMap((one) => [...{inner}])")

    def count(self) -> int:
        return int(self.page.evaluate(f"{self.all_of}.length"))

    def evaluate(self, code: str, argument: object = None) -> Any:
        return self.page.evaluate(f"(it) => ({code})({self.all_of}[{self.at}], it)", argument)

    def get_attribute(self, name: str) -> Any:
        return self.evaluate("(one, name) => one.getAttribute(name)", name)

    def inner_text(self) -> str:
        return str(self.evaluate("(one) => one.innerText"))

    def focus(self) -> None:
        self.evaluate("(one) => one.focus()")

    def scroll_into_view_if_needed(self) -> None:
        self.evaluate("(one) => one.scrollIntoView({ block: 'center', behavior: 'instant' })")

    def bounding_box(self) -> dict[str, float]:
        box: dict[str, float] = self.evaluate("(one) => one.getBoundingClientRect().toJSON()")
        return box

    def click(self) -> None:
        self.scroll_into_view_if_needed()
        box = self.bounding_box()
        self.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)

    def press(self, key: str) -> None:
        self.focus()
        self.page.keyboard.press(key)


class Pointer:
    """A mouse, a pen or a finger."""

    def __init__(self, page: "Page", kind: str) -> None:
        self.page, self.kind, self.x, self.y = page, kind, 0.0, 0.0

    def _act(self, *actions: dict[str, object]) -> None:
        parameters = {"pointerType": self.kind}
        self.page.perform("pointer", self.kind, list(actions), parameters=parameters)

    def move(self, x: float, y: float, steps: int = 1) -> None:
        parts = [k / steps for k in range(1, steps + 1)]
        way = [(self.x + (x - self.x) * part, self.y + (y - self.y) * part) for part in parts]
        self._act(
            *({"type": "pointerMove", "x": round(x), "y": round(y), "duration": 0} for x, y in way)
        )
        self.x, self.y = x, y

    def down(self) -> None:
        self._act({"type": "pointerDown", "button": 0})

    def up(self) -> None:
        self._act({"type": "pointerUp", "button": 0})

    def click(self, x: float, y: float) -> None:
        self.move(x, y)
        self.down()
        self.up()


class Keyboard:
    """Keys, by the names that Playwright gives them."""

    def __init__(self, page: "Page") -> None:
        self.page = page

    def _act(self, *keys: tuple[str, str]) -> None:
        actions: list[dict[str, object]] = [{"type": kind, "value": key} for kind, key in keys]
        self.page.perform("key", "keyboard", actions)

    def press(self, key: str) -> None:
        *held, last = key.split("+")
        codes = [*(MODIFIERS[name] for name in held), KEYS.get(last, last)]
        down = [("keyDown", code) for code in codes]
        self._act(*down, *(("keyUp", code) for code in reversed(codes)))

    def type(self, text: str) -> None:
        self._act(*((kind, key) for key in text for kind in ("keyDown", "keyUp")))


class Page:
    """A page in an engine; a subclass says how the engine is told what to do."""

    goto: Callable[[str], None]
    run: Callable[[str, str], str]  # what an asynchronous JavaScript function of a text returns
    perform: Callable[..., None]

    def __init__(self) -> None:
        self.complaints: list[str] = []
        self.mouse, self.pen = Pointer(self, "mouse"), Pointer(self, "pen")
        self.finger = Pointer(self, "touch")
        self.keyboard = Keyboard(self)

    @property
    def url(self) -> str:
        return str(self.evaluate("location.href"))

    def evaluate(self, code: str, argument: object = None) -> Any:
        text = self.run(CALL.format(code=code), json.dumps(argument))
        return json.loads(re.sub(r'"number (-?Infinity|NaN)"', r"\1", text))

    def locator(self, css: str) -> Element:
        return Element(self, f"[...document.querySelectorAll({json.dumps(css)})]")

    def wait_for_function(self, code: str) -> None:
        end = time.monotonic() + PATIENCE
        while not self.evaluate(code):
            assert time.monotonic() < end, f"{self.url}: still not {code}"
            time.sleep(0.05)


class Firefox(Page):
    """Firefox by WebDriver BiDi."""

    def __init__(self, stack: ExitStack) -> None:
        import websocket  # noqa: PLC0415 (who has no Firefox needs none)

        super().__init__()
        profile = stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True))
        lines = (f'user_pref("{name}", {json.dumps(to)});' for name, to in PREFERENCES.items())
        Path(profile, "user.js").write_text("\n".join(lines), encoding="utf-8")
        command = ["firefox-esr", "--headless", "--no-remote", "--profile", profile]
        process = subprocess.Popen(
            [*command, "--remote-debugging-port=0"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        stack.callback(process.wait)
        stack.callback(process.terminate)
        assert process.stderr is not None
        stack.callback(process.stderr.close)
        found = (re.search(r"ws://\S+", line) for line in process.stderr)
        address = next(filter(None, found))[0]
        self._socket = websocket.create_connection(f"{address}/session", suppress_origin=True)
        stack.callback(self._socket.close)
        self._numbers = itertools.count()
        self._call("session.new", capabilities={})
        self._call("session.subscribe", events=["log.entryAdded"])
        self._visitor = self._context = ""

    def _call(self, method: str, **params: object) -> Any:
        number = next(self._numbers)
        self._socket.send(json.dumps({"id": number, "method": method, "params": params}))
        while (answer := json.loads(self._socket.recv())).get("id") != number:
            entry = answer.get("params", {})
            # Firefox draws what has arrived of a page, and finds fault with a formula that is
            # still on its way. `visit` looks at the formulas of the page that stands.
            if entry.get("level") == "error" and HALF_FORMULA not in entry["text"]:
                self.complaints.append(f"console: {entry['text']}")
        assert answer["type"] == "success", f"{method}: {answer}"
        return answer["result"]

    def open(self) -> None:
        """Be somebody else, who has never been here."""
        self.close()
        self._visitor = self._call("browser.createUserContext")["userContext"]
        made = self._call("browsingContext.create", type="tab", userContext=self._visitor)
        self._context = made["context"]
        viewport = {"width": 1280, "height": 900}
        self._call("browsingContext.setViewport", context=self._context, viewport=viewport)

    def close(self) -> None:
        if self._visitor:
            self._call("browser.removeUserContext", userContext=self._visitor)
        self._visitor = ""

    def goto(self, url: str) -> None:
        self._call("browsingContext.navigate", context=self._context, url=url, wait="complete")

    def run(self, function: str, text: str) -> str:
        result = self._call(
            "script.callFunction",
            functionDeclaration=function,
            arguments=[{"type": "string", "value": text}],
            awaitPromise=True,
            target={"context": self._context},
        )
        assert result["type"] == "success", result["exceptionDetails"]["text"]
        return str(result["result"]["value"])

    def perform(self, kind: str, name: str, actions: list[Any], **more: object) -> None:
        source = {"type": kind, "id": name, "actions": actions, **more}
        self._call("input.performActions", context=self._context, actions=[source])


class WebKit(Page):
    """WebKitGTK's MiniBrowser by WebDriver, on a screen of its own.

    It tells nobody what its pages write on the console, so that the server has to ask them.
    """

    def __init__(self, stack: ExitStack) -> None:
        super().__init__()
        size = ["-screen", "0", "1400x1100x24"]
        # A screen that resets when its last window closes is away for a moment.
        screen = ["Xvfb", "-displayfd", "1", *size, "-nolisten", "tcp", "-noreset"]
        xvfb = self._start(stack, screen, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        display = f":{xvfb.stdout.readline().decode().strip()}"
        stack.callback(xvfb.stdout.close)
        with socket.create_server(("127.0.0.1", 0)) as free:
            self._port = free.getsockname()[1]
        driver = ["WebKitWebDriver", f"--port={self._port}"]
        self._start(stack, driver, env={**os.environ, "DISPLAY": display})
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            with suppress(ConnectionRefusedError):
                if self._send("GET", "/status")["ready"]:
                    break
            time.sleep(0.05)
        self._session = ""
        stack.callback(self.close)

    def _start(self, stack: ExitStack, command: list[str], **options: Any) -> Any:
        process = subprocess.Popen(command, **options)
        stack.callback(process.wait)
        stack.callback(process.terminate)
        return process

    def _send(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=PATIENCE)
        connection.request(method, path, None if body is None else json.dumps(body))
        answer = json.load(connection.getresponse())["value"]
        connection.close()
        assert not (isinstance(answer, dict) and "error" in answer), answer
        return answer

    def _call(self, path: str, **body: object) -> Any:
        return self._send("POST", f"/session/{self._session}{path}", body)

    def open(self) -> None:
        """Be somebody else, who has never been here."""
        self.close()
        browser = {
            "binary": str(MINI_BROWSER),
            "args": ["--automation", "--proxy=http://127.0.0.1:9", "--ignore-host=127.0.0.1"],
        }
        wanted = {"alwaysMatch": {"webkitgtk:browserOptions": browser}}
        self._session = self._send("POST", "/session", {"capabilities": wanted})["sessionId"]
        self._call("/timeouts", script=int(1000 * PATIENCE))
        self._call("/window/rect", width=1280, height=970)

    def close(self) -> None:
        if self._session:
            self._send("DELETE", f"/session/{self._session}")
        self._session = ""

    def goto(self, url: str) -> None:
        self._call("/url", url=url)

    def run(self, function: str, text: str) -> str:
        script = f"return ({function})(arguments[0])"
        return str(self._call("/execute/sync", script=script, args=[text]))

    def perform(self, kind: str, name: str, actions: list[Any], **more: object) -> None:
        self._call("/actions", actions=[{"type": kind, "id": name, "actions": actions, **more}])


START: dict[str, Callable[[ExitStack], Firefox | WebKit]] = {"firefox": Firefox, "webkit": WebKit}
