"""What shows a value, and values that say how they want to be shown."""

import builtins


def display(*values: object, **_: object) -> None:
    """Show values below the cell."""
    for value in values:
        builtins.display(value)  # type: ignore[attr-defined]


class _Shown:
    kind = "text/plain"

    def __init__(self, data: str) -> None:
        self.data = data

    def _repr_mimebundle_(self) -> dict[str, str]:
        return {self.kind: self.data, "text/plain": repr(self)}

    def __repr__(self) -> str:
        return f"<IPython.core.display.{type(self).__name__} object>"


class Markdown(_Shown):
    """Text with Markdown's marks."""

    kind = "text/markdown"


class HTML(_Shown):
    """A piece of a page."""

    kind = "text/html"


class Latex(_Shown):
    """Text with formulas."""

    kind = "text/latex"


class SVG(_Shown):
    """A picture."""

    kind = "image/svg+xml"


class Math(Latex):
    """A formula."""

    def __init__(self, data: str) -> None:
        super().__init__(rf"$\displaystyle {data}$")
