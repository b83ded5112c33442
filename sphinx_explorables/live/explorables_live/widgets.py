"""The widgets that cells have made, for the stubs of anywidget and ipywidgets."""

from typing import Any, Final

models: Final[dict[str, Any]] = {}
links: Final[dict[int, list[list[str | bool]]]] = {}
"""For each cell, `[source, trait, target, trait, both ways]` for its `jslink`s and `jsdlink`s."""
_running = [0]


def begin(cell: int) -> None:
    """Forget what an earlier run of a cell made, and name after it what is made from now on."""
    _running[0] = cell
    links[cell] = []
    for name in [name for name in models if name.startswith(f"{cell}.")]:
        del models[name]


def add(widget: object) -> str:
    """Name a widget by its cell and its number there: in every run the same."""
    cell = _running[0]
    name = f"{cell}.{sum(name.startswith(f'{cell}.') for name in models) + 1}"
    models[name] = widget
    return name


def link(source: tuple[Any, str], target: tuple[Any, str], *, both_ways: bool) -> None:
    """Note that the page is to link two traits."""
    ends = [source[0].model_id, source[1], target[0].model_id, target[1]]
    links[_running[0]].append([*ends, both_ways])


def follow(moved: dict[str, dict[str, Any]]) -> None:
    """Set the traits that the reader has moved in the page."""
    for name, traits in moved.items():
        for trait, value in traits.items():
            if name in models and getattr(models[name], trait) != value:
                models[name].set_trait(trait, value)
