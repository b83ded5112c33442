"""Pages whose cells run."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def open_live(
    live: Path, serve: Callable[[Path], str], open_page: Callable[..., Any]
) -> Callable[..., Any]:
    """Open a page of it: over http, or from the disk; the network is blocked."""

    def start(page: str, *, disk: bool = False, **options: Any) -> Any:
        base = live.as_uri() if disk else serve(live)
        return open_page(f"{base}/chapters/{page}.html", **options)

    return start
