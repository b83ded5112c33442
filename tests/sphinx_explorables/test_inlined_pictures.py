"""SVG pictures as they stand in a page."""

import pytest

from sphinx_explorables.svg import colours_of, compact, inline_svg

SOURCE = """<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
  width="72pt" height="36pt" version="1.1">
  <metadata>made somewhere</metadata>
  <g id="figure_1"><g id="axes_1">
    <defs>
      <path id="m1" d="M 0.123456 1.987654 L 3 4"/><path id="space" transform="scale(0.015625)"/>
    </defs>
    <g clip-path="url(#clip)">
      <use x="1.23456" y="2" xlink:href="#m1" style="fill: #abcdef; stroke-width: 2"/>
      <use xlink:href="#space"/>
      <use x="3" y="4" xlink:href="#m1" style="fill: #abcdef; stroke-width: 2"/>
    </g>
    <g clip-path="url(#clip)">
      <use x="5" y="6" xlink:href="#m1" style="opacity: 0.5"/>
      <use transform="translate(7 0)" xlink:href="#m1" style="opacity: 0.5"/>
    </g>
    <g transform="translate(1.23456 2) scale(0.015625)"><path d="M 0 0 z"/></g>
  </g></g>
  <clipPath id="clip"><rect x="0" y="0" width="9" height="9"/></clipPath>
</svg>"""

# Two variables share a light value: the first one is used. The second rule is for dark pages.
PALETTE = """/* Colours */
:root {
  --brand-sky: #ABCDEF;
  --brand-sea: #abcdef;
}
html[data-theme="dark"] { --brand-night: #123456; }
"""


def test_a_palette_names_the_colours_of_light_pages():
    assert colours_of(PALETTE) == {"#abcdef": "--brand-sky"}


def test_picture_in_a_page_is_short_and_says_the_same():
    assert inline_svg(SOURCE, " Two\n points. ", "p1-", colours_of(PALETTE)) == (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 36" '
        'style="--explorables-width: 96px" class="explorables-picture" role="img" '
        'aria-label="Two points.">'
        '<defs><path id="p1-1" d="m.1 2l2.9 2" /></defs>'
        '<g clip-path="url(#p1-0)" style="fill: var(--brand-sky); stroke-width: 2">'
        '<use x="1.23" y="2" href="#p1-1" /><use x="3" y="4" href="#p1-1" /></g>'
        # Half of half would be a quarter: opacity is not handed on but multiplied.
        '<g clip-path="url(#p1-0)">'
        '<use x="5" y="6" style="opacity: 0.5" href="#p1-1" />'
        '<use style="opacity: 0.5" href="#p1-1" x="7" /></g>'
        '<g transform="translate(1.23 2) scale(0.015625)"><path d="m0 0z" /></g>'
        '<clipPath id="p1-0"><rect width="9" height="9" /></clipPath></svg>'
    )


@pytest.mark.parametrize(
    ("path", "short"),
    [
        ("M 0 0 L 10 0 L 10 5.5 L 9.5 5.5 z", "m0 0h10v5.5h-.5z"),
        ("M 1 1 Q 2 2 3 1 Q 4 0 5 1", "m1 1q1 1 2 0 1-1 2 0"),
        ("M 1 1 C 1 2 3 4 5 6 z M 1.5 1 L 1.5 1", "m1 1c0 1 2 3 4 5zm.5 0v0"),
        ("M 0.333 0 L 0.667 0.25 L 1 0.5", "m.3 0l.4.2.3.3"),
        ("M 1 1 L 3 1 L 3 2 L 1 1 z M 2 2 L 1 1 z", "m1 1h2v1zm1 1l-1-1z"),
        ("M 0 0 A 1 1 0 0 1 2.123 2", "M 0 0 A 1 1 0 0 1 2.12 2"),
    ],
)
def test_a_path_is_written_step_by_step(path: str, short: str) -> None:
    assert compact(path) == short
