"""What the tests of the Sphinx extension share."""

import pytest
from tiny import TinyBook


@pytest.fixture
def tiny(tmp_path):
    return TinyBook(tmp_path)
