"""SVG pictures as they stand in a page."""

from sphinx_explorables.svg import colours_of, inline_svg

SOURCE = """<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
  width="72pt" height="36pt" version="1.1">
  <metadata>made somewhere</metadata>
  <g id="figure_1"><g id="axes_1">
    <defs><path id="m1" d="M 0.123456 1.987654 L 3 4"/></defs>
    <g clip-path="url(#clip)">
      <use x="1.23456" y="2" xlink:href="#m1" style="fill: #abcdef; stroke-width: 2"/>
      <use x="3" y="4" xlink:href="#m1" style="fill: #abcdef; stroke-width: 2"/>
    </g>
    <g clip-path="url(#clip)">
      <use x="5" y="6" xlink:href="#m1" style="opacity: 0.5"/>
      <use x="7" y="8" xlink:href="#m1" style="opacity: 0.5"/>
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
        '<defs><path id="p1-m1" d="M 0.12 1.98 L 3 4" /></defs>'
        '<g clip-path="url(#p1-clip)" style="fill: var(--brand-sky); stroke-width: 2">'
        '<use x="1.23" y="2" href="#p1-m1" /><use x="3" y="4" href="#p1-m1" /></g>'
        # Half of half would be a quarter: opacity is not handed on but multiplied.
        '<g clip-path="url(#p1-clip)">'
        '<use x="5" y="6" style="opacity: 0.5" href="#p1-m1" />'
        '<use x="7" y="8" style="opacity: 0.5" href="#p1-m1" /></g>'
        '<g transform="translate(1.23 2) scale(0.015625)"><path d="M 0 0 z" /></g>'
        '<clipPath id="p1-clip"><rect x="0" y="0" width="9" height="9" /></clipPath></svg>'
    )
