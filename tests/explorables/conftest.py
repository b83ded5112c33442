"""What the tests of the explorables share."""

import pytest


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
