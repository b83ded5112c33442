"""An SVG file as a part of a page. Needs nothing but Python, so that a page can run it, too."""

import re
from typing import Final
from xml.etree import ElementTree as ET

SVG: Final = "http://www.w3.org/2000/svg"
XLINK_HREF: Final = "{http://www.w3.org/1999/xlink}href"
PIXELS_PER_POINT: Final = 96 / 72
_REFERENCE: Final = re.compile(r"url\(#([^)]+)\)")
_HEXADECIMAL: Final = re.compile(r"#[0-9a-fA-F]{6}\b")
_LENGTH: Final = re.compile(r"([0-9.]+)(pt|px)?$")
_DECIMALS: Final = re.compile(r"(\d+\.\d{2})\d+")
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
    uses, `alt` as its accessible name, `prefix` before every id, so that two pictures on a page do
    not share one, and `var(...)` in place of the colours among `variables`.
    """
    root = ET.fromstring(source)  # noqa: S314 (our own notebooks wrote it)
    for parent in list(root.iter()):
        for child in list(parent):
            # The sheet would reach the whole page; `explorables.css` says the same for pictures.
            if child.tag in {f"{{{SVG}}}metadata", f"{{{SVG}}}style"}:
                parent.remove(child)
    for element in root.iter():
        _adapt(element, prefix, variables)
    _slim(root)
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


def _adapt(  # noqa: C901 (a case for each attribute)
    element: ET.Element, prefix: str, variables: dict[str, str]
) -> None:
    """Prefix the ids of one element, use the page's colours, and drop needless characters."""

    def variable(colour: str) -> str:
        name = variables.get(colour.lower())
        return colour if name is None else f"var({name})"

    paint = []
    for key, value in list(element.attrib.items()):
        if key == "id":
            element.set("id", prefix + value)
        elif key in {"href", XLINK_HREF} and value.startswith("#"):
            element.attrib.pop(key)
            element.set("href", f"#{prefix}{value[1:]}")
        elif key in _PAINT and value.lower() in variables:
            # `var()` is only certain to work in a style.
            element.attrib.pop(key)
            paint.append(f"{key}: {variable(value)}")
        elif key == "style":
            element.set(key, _HEXADECIMAL.sub(lambda match: variable(match[0]), value))
        elif key in {"d", "x", "y"}:
            element.set(key, _shortened(value))
        elif key == "transform":
            element.set(key, _TRANSLATION.sub(lambda match: _shortened(match[0]), value))
        if "url(#" in element.get(key, ""):
            element.set(key, _REFERENCE.sub(rf"url(#{prefix}\1)", element.get(key, "")))
    if paint:
        element.set("style", "; ".join([*paint, *filter(None, [element.get("style")])]))
    if element.tag != f"{{{SVG}}}text":
        element.text = (element.text or "").strip()
    element.tail = (element.tail or "").strip()


def _shortened(value: str) -> str:
    """Return coordinates to a hundredth of a point, which is finer than a pixel."""
    return _DECIMALS.sub(r"\1", " ".join(value.split()))


def _slim(root: ET.Element) -> None:
    """Drop the ids that nothing refers to and the groups that say nothing; say styles once."""
    named = {element.get("href", "")[1:] for element in root.iter()}
    for element in root.iter():
        for value in element.attrib.values():
            named.update(_REFERENCE.findall(value))
    for element in root.iter():
        if element.get("id") not in named:
            element.attrib.pop("id", None)
    _unwrap(root)


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
