"""Quote a function of `lib` in a chapter: the lines that run, not a copy of them."""

import ast
import inspect
import re
import textwrap
from collections.abc import Callable
from typing import Any, Final

_WIDTH: Final = 76  # what a line of the built page shows at once


class Quote:
    """The source of a function, shown as Python code."""

    def __init__(self, function: Callable[..., Any]) -> None:
        source = textwrap.dedent(inspect.getsource(function))
        node = ast.parse(source).body[0]
        if not isinstance(node, ast.FunctionDef):
            raise TypeError(f"expected a function, got {function!r}")
        lines = source.splitlines()
        body = node.body
        if ast.get_docstring(node) is not None:
            body = body[1:]
        head = lines[node.lineno - 1 : node.body[0].lineno - 1]
        if len(head) == 1 and len(head[0]) > _WIDTH:
            head = _broken(head[0])
        self.code = "\n".join([*head, *lines[body[0].lineno - 1 : node.end_lineno]])

    def __repr__(self) -> str:
        return self.code

    def _repr_markdown_(self) -> str:
        return f"```python\n{self.code}\n```"


def _broken(head: str) -> list[str]:
    """Break the first line of a function as formatters do: its arguments on their own line."""
    parts = re.fullmatch(r"(.*?\()(.*)(\)(?: ->.*)?:.*)", head)
    return [parts[1], f"    {parts[2]}", parts[3]] if parts else [head]


def quote(function: Callable[..., Any]) -> Quote:
    """Return the source of a function, without decorators and docstring, shown as code."""
    return Quote(function)
