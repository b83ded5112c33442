"""What a reader meets of `lib`: its names, the page of notation, the code that is quoted."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import lib
from lib import learning
from lib.figures.palette import CLASS_COLOURS
from lib.quote import quote

PAGE = (Path(__file__).parents[2] / "chapters" / "notation.md").read_text(encoding="utf-8")


def test_every_public_function_is_listed():
    listed = set(re.findall(r"`(\w+)\(", PAGE))
    assert set(lib.__all__) == listed


def test_every_class_shows_its_colour():
    shown = re.findall(
        r"^\* - (\d)\n  - <span style=\"color: var\(--softmax-class-(\d)\)", PAGE, re.MULTILINE
    )
    assert shown == [(str(k), str(k)) for k in range(1, len(CLASS_COLOURS) + 1)]


def test_public_names():
    assert sorted(lib.__all__) == lib.__all__
    assert all(callable(getattr(lib, name)) for name in lib.__all__)


def test_import_needs_numpy_alone():
    code = (
        "import sys, numpy; before = set(sys.modules); import lib; "
        "new = {name.partition('.')[0] for name in set(sys.modules) - before}; "
        "print(sorted(new - set(sys.stdlib_module_names) - {'numpy'}))"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "['lib']"


def test_all_names_are_public():
    own = {n for n, f in vars(learning).items() if getattr(f, "__module__", "") == "lib.learning"}
    public = {name for name in own if not name.startswith("_")}
    assert public - {"History", "Training"} <= set(lib.__all__)
    assert len(public) == 10


# Quoted code is the code that runs, without decorators and docstring.


def test_a_wrapped_function_is_quoted_from_inside():
    code = repr(quote(lib.softmax))
    assert code.startswith("def softmax(")
    assert "np.exp(exponentials, out=exponentials)" in code
    assert '"""' not in code
    assert code.splitlines()[-1].startswith("    return")


def test_markdown_is_highlighted_python():
    quoted = quote(lib.softmax_jacobian_elementwise)
    assert quoted._repr_markdown_() == f"```python\n{quoted!r}\n```"
    assert "for j in range(N):" in repr(quoted)


def test_a_long_first_line_is_broken():
    head = repr(quote(lib.loss_gradient_by_product)).splitlines()[:3]
    assert head == [
        "def loss_gradient_by_product(",
        "    W: ArrayLike, x: ArrayLike, y: ArrayLike",
        ") -> FloatArray:",
    ]


def test_a_class_is_refused():
    with pytest.raises(TypeError, match="expected a function"):
        quote(type(quote(lib.softmax)))
