"""What a test does without a tool that it needs."""

import os
from typing import Never

import pytest


def missing(what: str) -> Never:
    """Skip where a reader lacks a tool; in CI nothing may be skipped."""
    if os.environ.get("CI"):
        pytest.fail(what, pytrace=False)
    pytest.skip(what)
