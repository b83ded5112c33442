"""What the tests of the Sphinx extension share."""

from pathlib import Path

import pytest
from tiny import TinyBook


@pytest.fixture
def tiny(tmp_path: Path) -> TinyBook:
    return TinyBook(tmp_path)
