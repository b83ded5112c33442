"""An SVG file as a part of a page. Needs nothing but Python, so that a page can run it, too."""

import re
from typing import Final
from xml.etree import ElementTree as ET

SVG: Final = "http://www.w3.org/2000/svg"
_LINKS: Final = ("href", "{http://www.w3.org/1999/xlink}href")
PIXELS_PER_POINT: Final = 96 / 72
_REFERENCE: Final = re.compile(r"url\(#([^)]+)\)")
_MOVED: Final = re.compile(r"translate\(([\d.-]+)[ ,]+([\d.-]+)\)")
_HEXADECIMAL: Final = re.compile(r"#[0-9a-fA-F]{6}\b")
_LENGTH: Final = re.compile(r"([0-9.]+)(pt|px)?$")
_DECIMALS: Final = re.compile(r"(\d+\.\d{2})\d+")
_STEP: Final = re.compile(r"[A-Za-z][^A-Za-z]*")
_TRANSLATION: Final = re.compile(r"translate\([^)]*\)")
# Properties of paint that a group hands on to what it holds: they may stand there once.
_INHERITED: Final = re.compile(r"(fill|stroke|font|text-anchor)(-[a-z]+)*:")
_PAINT: Final = ("fill", "stroke", "stop-color", "color")
_COLOUR: Final = re.compile(r"(--[\w-]+):\s*(#[0-9a-fA-F]{6})\b")


def colours_of(palette: str) -> dict[str, str]:
    """Return the variables of a palette by the colours that its first rule gives them."""
    found: dict[str, str] = {}
    for name, colour in _COLOUR.findall(palette.partition("}")[0]):
        found.setdefault(colour.lower(), name)
    return found


def inline_svg(source: str, alt: str, prefix: str, variables: dict[str, str]) -> str:
    """Return an SVG file as an element that can stand inside an HTML page.

    It has no size, metadata or style sheet, its own width in a variable that `explorables.css`
    uses, `alt` as its accessible name, ids that begin with `prefix`, so that two pictures on a
    page do not share one, and `var(...)` in place of the colours among `variables`.
    """
    root = ET.fromstring(source)  # noqa: S314 (our own notebooks wrote it)
    # The outline of a space, and each place that shows it.
    spaces = {one.get("id") for one in root.iter(f"{{{SVG}}}path") if "d" not in one.attrib}
    for parent in list(root.iter()):
        for child in list(parent):
            # The sheet would reach the whole page; `explorables.css` says the same for pictures.
            needless = child.tag in {f"{{{SVG}}}metadata", f"{{{SVG}}}style"}
            link = next((child.attrib[key][1:] for key in _LINKS if key in child.attrib), None)
            if needless or (spaces & {child.get("id"), link}) - {None}:
                parent.remove(child)
    names = _names(root, prefix)
    for element in root.iter():
        _adapt(element, names, variables)
        _shorten(element)
    _unwrap(root)
    width = _LENGTH.match(root.attrib.pop("width", ""))
    height = _LENGTH.match(root.attrib.pop("height", ""))
    if width is not None and height is not None:
        root.attrib.setdefault("viewBox", f"0 0 {width[1]} {height[1]}")
    if width is not None:
        pixels = float(width[1]) * (1 if width[2] == "px" else PIXELS_PER_POINT)
        root.set("style", f"--explorables-width: {pixels:.0f}px")
    root.attrib.pop("version", None)
    root.set("class", "explorables-picture")
    root.set("role", "img")
    root.set("aria-label", " ".join(alt.split()))
    ET.register_namespace("", SVG)
    return ET.tostring(root, encoding="unicode")


def _names(root: ET.Element, prefix: str) -> dict[str, str]:
    """Return short names for the ids that something refers to."""
    names: dict[str, str] = {}
    for element in root.iter():
        for key, value in element.attrib.items():
            for name in [value[1:]] if key in _LINKS else _REFERENCE.findall(value):
                names.setdefault(name, f"{prefix}{len(names)}")
    return names


def _adapt(element: ET.Element, names: dict[str, str], variables: dict[str, str]) -> None:
    """Rename the ids of one element, and use the page's colours."""

    def variable(colour: str) -> str:
        name = variables.get(colour.lower())
        return colour if name is None else f"var({name})"

    paint = []
    for key, value in list(element.attrib.items()):
        if key == "id" and value in names:
            element.set("id", names[value])
        elif key == "id":
            element.attrib.pop(key)
        elif key in _LINKS and value[1:] in names:
            element.attrib.pop(key)
            element.set("href", f"#{names[value[1:]]}")
        elif key in _PAINT and value.lower() in variables:
            # `var()` is only certain to work in a style.
            element.attrib.pop(key)
            paint.append(f"{key}: {variable(value)}")
        elif key == "style":
            element.set(key, _HEXADECIMAL.sub(lambda match: variable(match[0]), value))
        if "url(#" in element.get(key, ""):
            link = _REFERENCE.sub(lambda match: f"url(#{names[match[1]]})", element.get(key, ""))
            element.set(key, link)
    if paint:
        element.set("style", "; ".join([*paint, *filter(None, [element.get("style")])]))


def _shorten(element: ET.Element) -> None:
    """Say the same in fewer characters."""
    place = _MOVED.fullmatch(element.get("transform", ""))
    if place and element.tag == f"{{{SVG}}}use" and not {"x", "y"} & element.attrib.keys():
        element.attrib.pop("transform")
        element.attrib.update(zip("xy", place.groups(), strict=True))
    for key, value in list(element.attrib.items()):
        if key == "d":
            element.set(key, compact(value))
        elif key == "transform":
            element.set(key, _TRANSLATION.sub(lambda match: _shortened(match[0]), value))
        elif key in {"x", "y"} and not float(value):
            element.attrib.pop(key)
        elif key in {"x", "y"}:
            element.set(key, _shortened(value))
    if element.tag != f"{{{SVG}}}text":
        element.text = (element.text or "").strip()
    element.tail = (element.tail or "").strip()


def _shortened(value: str) -> str:
    """Return coordinates to a hundredth of a point, which is finer than a pixel."""
    return _DECIMALS.sub(r"\1", " ".join(value.split()))


def compact(path: str) -> str:
    """Return a path to a tenth of a point, each step from where it begins: less than half as long.

    A line back to where a closed figure began is left out, since closing draws it.
    """
    steps = [(step[0], step[1:].split()) for step in _STEP.findall(path)]
    if not {letter for letter, _ in steps} <= set("MLQCz"):
        return _shortened(path)
    text, previous = "", ""
    x = y = left = top = 0
    for at, (command, numbers) in enumerate(steps):
        tenths = [round(10 * float(number)) for number in numbers]
        if command == "L" and tenths == [left, top] and steps[at + 1 :][:1] == [("z", [])]:
            continue
        moves = [n - (y if axis % 2 else x) for axis, n in enumerate(tenths)]
        letter = command.lower()
        if letter == "l" and 0 in moves:
            letter = "v" if moves[0] == 0 else "h"
            moves = [sum(moves)]
        text += "" if letter == previous else letter
        text += _joined(moves, text)
        previous = letter
        x, y = tenths[-2:] if tenths else (left, top)
        if letter == "m":
            left, top = x, y
    return text


def _joined(tenths: list[int], before: str) -> str:
    """Write numbers behind a text, with spaces only where they would run together."""
    text = ""
    for n in tenths:
        number = f"{n / 10:g}".replace("0.", ".", abs(n) < 10)
        last = re.search(r"[\d.]+$", before + text)
        apart = last and number[0] != "-" and not (number[0] == "." and "." in last[0])
        text += f" {number}" if apart else number
    return text


def _unwrap(parent: ET.Element) -> None:
    """Put the children of groups without attributes in the groups' places, innermost first."""
    for child in list(parent):
        _unwrap(child)
    if any(child.tag == f"{{{SVG}}}g" and not child.attrib for child in parent):
        flat: list[ET.Element] = []
        for child in parent:
            flat += list(child) if child.tag == f"{{{SVG}}}g" and not child.attrib else [child]
        parent[:] = flat
    styles = {child.get("style") for child in parent}
    style = styles.pop() if len(styles) == 1 and len(parent) > 1 else None
    if (
        style is not None
        and parent.tag == f"{{{SVG}}}g"
        and "style" not in parent.attrib
        and all(map(_INHERITED.match, re.split(r";\s*", style)))
    ):
        parent.set("style", style)
        for child in parent:
            child.attrib.pop("style")
