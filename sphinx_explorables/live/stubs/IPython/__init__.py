"""The part of IPython that cells of a page can use: what shows a value."""

from IPython import display as display

version_info = (9, 0, 0)  # Matplotlib asks


def get_ipython() -> None:
    """Say that no kernel runs here."""
