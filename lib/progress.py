"""A progress bar for whoever runs a notebook; pages and stored outputs never hold one."""

import html
import time
from collections.abc import Callable
from importlib import import_module
from typing import Any, Final

_PAUSE: Final = 0.1  # seconds between two drawings: more often nobody sees


def has_reader() -> bool:
    """Whether a reader runs the notebook: a build or a test has nobody to ask for input."""
    try:
        from IPython import get_ipython  # noqa: PLC0415 (only a notebook has it)
    except ImportError:
        return False
    kernel = getattr(get_ipython(), "kernel", None)
    if kernel is None:
        return False
    content: dict[str, Any] = kernel.get_parent("shell").get("content", {})
    return bool(content.get("allow_stdin", False))


def progress_bar(label: str) -> Callable[[int, int, float], None] | None:
    """Return a progress bar for `lib.train`, or None where nobody would see it."""
    if not has_reader():
        return None
    ipython: Any = import_module("IPython.display")
    shown = ipython.display(ipython.HTML(""), display_id=True)
    last = 0.0

    def show(epoch: int, epochs: int, loss: float) -> None:
        nonlocal last
        if epoch == epochs:
            shown.update(ipython.HTML(""))
        elif time.monotonic() - last > _PAUSE:
            last = time.monotonic()
            words = f"{html.escape(label)}: epoch {epoch} of {epochs}, loss {loss:.4f}"
            bar = f'<progress value="{epoch}" max="{epochs}"></progress>'
            shown.update(ipython.HTML(f"<label>{bar} {words}</label>"))

    return show
