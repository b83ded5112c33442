"""Two linked explorables in a real JupyterLab: what the reader drags arrives in Python."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import nbformat
import pytest
from hands import drag
from nbformat.v4 import new_code_cell, new_notebook

pytestmark = pytest.mark.browser

READY = 60
SOURCE = """import json
from pathlib import Path
from IPython.display import display
from explorables.parts.logits import share_logits
from explorables.softmax_bars import SoftmaxBars
from explorables.temperature import Temperature

bars, bands = SoftmaxBars(logits=[1, 2, 3]), Temperature(temperature=0.5)
share_logits(bars, bands)

def keep(change):
    text = json.dumps({
        "logits": bars.logits,
        "probabilities": list(bars.probabilities),
        "bands": bands.logits,
        "temperature": bands.temperature,
    })
    Path("seen.part").write_text(text)
    Path("seen.part").rename("seen.json")

bars.observe(keep, names="logits")
bands.observe(keep, names=["logits", "temperature"])
display(bars, bands)"""


@pytest.fixture
def lab(tmp_path):
    """A JupyterLab server over a folder with one notebook."""
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    notebook = new_notebook(cells=[new_code_cell(SOURCE)], metadata={"kernelspec": kernel})
    work = tmp_path / "work"
    work.mkdir()
    nbformat.write(notebook, work / "bars.ipynb")
    # Nothing of the person who runs the tests is read or written.
    places = ("JUPYTER_CONFIG", "JUPYTER_RUNTIME", "JUPYTERLAB_SETTINGS", "JUPYTERLAB_WORKSPACES")
    own = {f"{name}_DIR": str(tmp_path / name) for name in places}
    environment = {**os.environ, **own, "PYTHONWARNINGS": "ignore"}
    log = tmp_path / "lab.log"
    with log.open("wb") as output:
        server = subprocess.Popen(
            (
                *(sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root"),
                *("--ip=127.0.0.1", "--port=0", "--IdentityProvider.token=secret"),
                "--LabApp.news_url=None",
                "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
                f"--ServerApp.root_dir={work}",
            ),
            stdout=output,
            stderr=subprocess.STDOUT,
            env=environment,
            start_new_session=True,
        )
        try:
            yield address_of(server, log), work
        finally:
            os.killpg(server.pid, signal.SIGTERM)
            try:
                server.wait(10)
            except subprocess.TimeoutExpired:
                os.killpg(server.pid, signal.SIGKILL)
                server.wait()


def address_of(server: subprocess.Popen[bytes], log: Path) -> str:
    """Wait until the server answers."""
    end = time.monotonic() + READY
    while time.monotonic() < end and server.poll() is None:
        found = re.search(r"http://127\.0\.0\.1:\d+", log.read_text(errors="replace"))
        if found:
            try:
                with urlopen(f"{found[0]}/api", timeout=2):  # noqa: S310 (this machine)
                    return found[0]
            except (URLError, TimeoutError):
                pass
        time.sleep(0.2)
    pytest.fail(f"JupyterLab did not start:\n{log.read_text(errors='replace')[-2000:]}")


def run_first_cell(page: Any, result: Any) -> None:
    """Run the first cell; again when the kernel was not connected yet and let it pass."""
    cell = page.locator(".jp-Notebook .jp-CodeCell").first
    for _ in range(8):
        cell.locator(".cm-content").click()
        page.keyboard.press("Control+Enter")
        try:
            result.wait_for(timeout=6_000)
        except Exception:  # noqa: BLE001 (Playwright's own; it may not be installed)
            if re.search(r"\[\d+\]", cell.inner_text()):
                result.wait_for()  # it ran; the page is slow to show it
                return
        else:
            return
    shown = page.locator(".jp-Notebook").inner_text()
    pytest.fail(f"no explorable appeared; the notebook shows:\n{shown}", pytrace=False)


def state_of(explorable: Any) -> dict[str, Any]:
    state: dict[str, Any] = json.loads(explorable.get_attribute("data-state"))
    return state


def await_in_python(page: Any, work: Path, **values: Any) -> dict[str, Any]:
    """Wait until Python has seen these values; return all that it has seen."""
    seen: dict[str, Any] = {}
    end = time.monotonic() + 30
    while time.monotonic() < end and not values.items() <= seen.items():
        page.wait_for_timeout(100)
        if (work / "seen.json").exists():
            seen = json.loads((work / "seen.json").read_text() or "{}")
    assert values.items() <= seen.items(), (values, seen)
    return seen


def test_drags_in_jupyterlab_change_linked_explorables_and_python(browser, lab):
    address, work = lab
    context = browser.new_context(viewport={"width": 1400, "height": 1200})
    context.set_default_timeout(60_000)
    page = context.new_page()
    # On a busy machine JupyterLab may ask about a connection that is slow; say yes and go on.
    dialog = page.locator("dialog.jp-Dialog")
    page.add_locator_handler(dialog, lambda: dialog.locator(".jp-mod-accept").click())
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    try:
        page.goto(f"{address}/lab/tree/bars.ipynb?token=secret&reset")
        page.locator(".jp-Notebook .jp-CodeCell").first.wait_for()
        bars = page.locator("[data-explorable=softmax-bars]")
        bands = page.locator("[data-explorable=temperature]")
        run_first_cell(page, bars)
        bands.wait_for()
        drag(bars.locator(".sx-handle").nth(1), 0, -40)
        moved = state_of(bars)["logits"]
        assert moved[0] == 1
        assert moved[1] > 2.5
        seen = await_in_python(page, work, logits=moved, bands=moved)
        for j, part in enumerate(seen["probabilities"], start=1):
            shown = bars.locator(f".sx-part[data-index='{j}']").get_attribute("data-number")
            assert float(shown) == pytest.approx(part, rel=1e-13)

        # Now the follower: what is moved there moves the leader, in the page and in Python.
        drag(bands.locator(".sx-handle").nth(0), 0, -40)
        again = state_of(bands)["logits"]
        assert again[0] > 1.5
        assert again[1:] == moved[1:]
        seen = await_in_python(page, work, logits=again, bands=again)
        assert state_of(bars)["logits"] == again
        assert seen["temperature"] == 0.5
        # And a trait that is its own.
        bands.get_by_role("textbox", name="τ").fill("2")
        page.keyboard.press("Enter")
        await_in_python(page, work, logits=again, bands=again, temperature=2)
        assert "#" not in page.url, "JupyterLab's address is its own"
    finally:
        context.close()
    assert not errors, errors
