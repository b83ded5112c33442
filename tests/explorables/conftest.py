"""What the tests of the explorables share."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest


@pytest.fixture
def open_page(open_page: Callable[..., Any]) -> Callable[..., Any]:
    """Open pages as ever, but without MathJax: it takes longer than all else, and none of the
    explorables needs it. The tests in tests/book open every page as its readers do."""
    return partial(open_page, formulas=False)
