"""What the tests of the explorables share."""

from functools import partial

import pytest


@pytest.fixture
def open_page(open_page):
    """Open pages as ever, but without MathJax: it takes longer than all else, and none of the
    explorables needs it. The tests in tests/book open every page as its readers do."""
    return partial(open_page, formulas=False)


@pytest.fixture
def by_file(open_page, book, request):
    """Open the page that a module names, from disk; return the explorables that it names."""

    def start(fragment="", **options):
        page = open_page(f"{book.as_uri()}/{request.module.PAGE}{fragment}", **options)
        return {
            name: page.locator(f'[data-explorable="{name}"]').first
            for name in request.module.NAMES
        }

    return start


@pytest.fixture
def roots(by_file):
    return by_file()
