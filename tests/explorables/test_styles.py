"""Class names are global, so one name means one thing; no style keeps a page from its reader."""

import re
from collections.abc import Iterator
from pathlib import Path

EXPLORABLES = Path(__file__).resolve().parents[2] / "explorables"
# What every explorable may use, and refine inside an element of its own.
SHARED = {f"style/{path.name}" for path in EXPLORABLES.glob("style/*.css")}
CLASS = re.compile(r"\.(sx-[a-z-]+)")


def selectors(text: str) -> Iterator[str]:
    """Yield every selector of a style sheet with nested rules, written out in full."""
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    outer: list[str | None] = []
    for before, bracket in re.findall(r"([^{};]*)([{};])", text):
        if bracket == "}":
            outer.pop()
        elif bracket == "{":
            head = " ".join(before.split())
            if head.startswith("@"):
                outer.append(None)
                continue
            around = next((one for one in reversed(outer) if one is not None), "")
            parent = f":is({around})" if "," in around else around
            # A comma inside brackets separates no selectors.
            heads = [one.strip() for one in re.split(r",(?![^()]*\))", head)]
            if around:
                nested = (one if "&" in one else f"& {one}" for one in heads)
                heads = [one.replace("&", parent) for one in nested]
            yield from heads
            outer.append(", ".join(heads))


def styled_alone(selector: str) -> set[str]:
    """Return the classes that a selector styles wherever they stand: no other narrows it."""
    plain = selector.removeprefix(".sx ").strip()
    # A combinator is a space, an arrow or a plus outside of brackets.
    parts = re.split(r"\s*[>+~]\s*|\s+(?![^()]*\))", plain)
    return set(CLASS.findall(parts[0])) if len(parts) == 1 else set()


def read_styles() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Return for each class the files that name it, and those that style it wherever it stands."""
    named: dict[str, set[str]] = {}
    alone: dict[str, set[str]] = {}
    for path in sorted({*EXPLORABLES.glob("style/*.css"), *EXPLORABLES.glob("*/style.css")}):
        name_of_file = str(path.relative_to(EXPLORABLES))
        for selector in selectors(path.read_text(encoding="utf-8")):
            for name in CLASS.findall(selector):
                named.setdefault(name, set()).add(name_of_file)
            for name in styled_alone(selector):
                alone.setdefault(name, set()).add(name_of_file)
    return named, alone


def test_nested_rules_are_read_as_a_browser_reads_them():
    text = ".a { /* x { */ color: red; & .b, &:is(.c, .d) { top: 0 } } @media print { .e { } }"
    assert list(selectors(text)) == [".a", ".a .b", ".a:is(.c, .d)", ".e"]
    text = ".a { .b, .c { top: 0; &:hover { top: 1px } } }"
    assert list(selectors(text)) == [".a", ".a .b", ".a .c", ":is(.a .b, .a .c):hover"]
    assert styled_alone(".sx .sx-one:hover::before") == {"sx-one"}
    assert styled_alone(":is(.sx-one, .sx-two)[hidden]") == {"sx-one", "sx-two"}
    assert styled_alone(".sx-one .sx-two") == styled_alone(".sx-one > span") == set()


def test_no_class_is_styled_by_two_files():
    named, alone = read_styles()
    assert len(named) > 100
    twice = {name: sorted(files) for name, files in alone.items() if len(files) > 1}
    assert not twice, "two files style the same name wherever it stands"
    strangers = {
        name: sorted(named[name])
        for name, files in alone.items()
        if not files & SHARED and len(named[name]) > 1
    }
    assert not strangers, "a file styles by that name what another means by it"


def test_two_fingers_enlarge_the_page_wherever_they_are_put():
    styles = [path.read_text(encoding="utf-8") for path in EXPLORABLES.glob("*/*.css")]
    allowed = re.findall(r"touch-action: ([^;]+);", "".join(styles))
    assert len(allowed) > 10
    assert not [one for one in allowed if one != "manipulation" and "pinch-zoom" not in one]
