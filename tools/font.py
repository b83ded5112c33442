"""Cuts the book's math font out of New Computer Modern Math Book.

``python -m tools.font NewCMMath-Book.otf`` writes it; on Debian the font is in the package
`texlive-fonts-extra`. `python -m tools.generate --check` fails when the stored font does not hold
exactly the characters that stand here, and the tests when a page shows another one.

The letters are those of TeX, which readers know from papers and Matplotlib's `cm` draws, a little
bolder: beside a sans-serif text the hairlines of Latin Modern Math are too pale, above all on dark
pages and coarse screens. STIX Two Math is as strong, but its fraction bars are heavier than any of
its letters, and its letters are those of a newspaper.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final
from unicodedata import normalize

from fontTools import subset  # type: ignore[import-untyped]
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString  # type: ignore[import-untyped]
from fontTools.pens.t2CharStringPen import T2CharStringPen  # type: ignore[import-untyped]
from fontTools.pens.transformPen import TransformPen  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

FONT: Final = Path(__file__).parents[1] / "chapters/style/font/book-math.woff2"
FAMILY: Final = "Book Math"
# What a browser draws for a token `<mi>` of one character.
ITALIC: Final = {
    normalize("NFKC", letter): letter
    for letter in map(chr, (*range(0x1D434, 0x1D468), 0x210E, *range(0x1D6FC, 0x1D71C)))
    if letter != "\U0001d455"  # h has its place elsewhere
}
OPENING: Final = "([{⌈⌊⟨"
CLOSING: Final = ")]}⌉⌋⟩"
PRIMES: Final = "′″‴"
SMALL: Final = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789−", strict=True))
CHARACTERS: Final = frozenset(
    {
        *map(chr, range(0x20, 0x7F)),
        *ITALIC,
        *ITALIC.values(),
        *"ΓΔΘΛΞΠΣΦΨΩ",
        *"ℓℝℕℤ𝔼𝟏𝟙𝖳",
        *PRIMES,
        *SMALL,
        *"+−±×÷⋅·∘∗⊙⊗⊕/√∂∇∞∑∏∫",
        *"=≠≈∼≡≔<>≤≥≪≫∝∈∉⊂⊆∪∩∀∃∧∨¬",
        *"→←↔↦⇒⇔⟹",
        *"|∣‖∥⟨⟩⌈⌉⌊⌋⏞⏟",
        *"…⋯⋮⋱",
        *"^ˆ~˜¯˙⃗‾",
        *"’‘“”–\u00a0\u2009",
    }
)


def characters_of(font: TTFont) -> set[str]:
    """Return the characters that a font has glyphs for."""
    return set(map(chr, font.getBestCmap()))


def complaint(stored: Path = FONT) -> str | None:
    """Say what a stored font has too many or too few, if anything."""
    if not stored.is_file():
        return f"{stored.name} is missing: python -m tools.font NewCMMath-Book.otf"
    with TTFont(stored) as font:
        held = characters_of(font)
    if held == CHARACTERS:
        return None
    lacks, extra = ("".join(sorted(one)) for one in (CHARACTERS - held, held - CHARACTERS))
    return (
        f"{stored.name} is stale: it lacks {lacks!r} and has {extra!r} too many. "
        "Run `python -m tools.font NewCMMath-Book.otf` and commit the file."
    )


def _take_primes_for_exponents(font: TTFont) -> None:
    """Let a prime be drawn as in an exponent, where each one stands: only Firefox looks it up."""
    table = font["GSUB"].table
    for record in table.FeatureList.FeatureRecord:
        for at in record.Feature.LookupListIndex if record.FeatureTag == "ssty" else ():
            for rule in table.LookupList.Lookup[at].SubTable:
                for characters in font["cmap"].tables:
                    for prime in map(ord, PRIMES):
                        glyph = characters.cmap.get(prime)
                        characters.cmap[prime] = rule.alternates.get(glyph, [glyph])[0]


def _add_small_digits(font: TTFont) -> None:
    """Draw powers of ten like exponents: the font has three of their digits."""
    top = font["CFF "].cff.topDictIndex[0]
    private = top.Private
    glyphs, cmap = font.getGlyphSet(), font.getBestCmap()
    order = font.getGlyphOrder().copy()
    for small, digit in SMALL.items():
        name, drawn = f"small{ord(small):X}", glyphs[cmap[ord(digit)]]
        width = round(0.7 * drawn.width)
        pen = T2CharStringPen(width - private.nominalWidthX, glyphs)
        drawn.draw(TransformPen(pen, (0.7, 0, 0, 0.7, 0, 363)))
        top.CharStrings.charStrings[name] = len(order)
        top.CharStrings.charStringsIndex.append(pen.getCharString(private, top.GlobalSubrs))
        order.append(name)
        font["hmtx"][name] = (width, 0)
        for characters in font["cmap"].tables:
            characters.cmap[ord(small)] = name
    top.charset = order
    font.setGlyphOrder(order)
    font["maxp"].numGlyphs = len(order)


def _add_italics(font: TTFont) -> None:
    """Let `font-feature-settings: "ss01"` draw italic letters in text that is no MathML."""
    glyphs = font.getBestCmap()
    rules = (
        f"sub {glyphs[ord(upright)]} by {glyphs[ord(letter)]};"
        for upright, letter in ITALIC.items()
    )
    addOpenTypeFeaturesFromString(font, f"feature ss01 {{ {''.join(rules)} }} ss01;")


def _round(font: TTFont) -> None:
    """Write outlines in whole units, a fiftieth of a pixel: half of their weight is decimals."""
    outlines = font["CFF "].cff.topDictIndex[0].CharStrings
    glyphs = font.getGlyphSet()
    for name in outlines.keys():  # noqa: SIM118 (no mapping)
        private = outlines[name].private
        pen = T2CharStringPen(glyphs[name].width - private.nominalWidthX, glyphs)
        glyphs[name].draw(pen)
        outlines[name] = pen.getCharString(private)


def _narrow_brackets(font: TTFont) -> None:
    """Make brackets of all heights as wide as a middle one; outside, tall ones reach beyond that.

    Chromium makes room for the widest, whichever it draws, and small ones would stand far off.
    """
    outlines = font["CFF "].cff.topDictIndex[0].CharStrings
    glyphs, characters = font.getGlyphSet(), font.getBestCmap()
    variants = font["MATH"].table.MathVariants
    signs = dict(
        zip(variants.VertGlyphCoverage.glyphs, variants.VertGlyphConstruction, strict=True)
    )
    for bracket in OPENING + CLOSING:
        construction = signs[characters[ord(bracket)]]
        names = [record.VariantGlyph for record in construction.MathGlyphVariantRecord]
        if construction.GlyphAssembly:
            names += [part.glyph for part in construction.GlyphAssembly.PartRecords]
        width = glyphs[names[3]].width
        # The first is the letter itself, which text shows, too.
        for name in dict.fromkeys(names[1:]):
            private = outlines[name].private
            shift = width - glyphs[name].width if bracket in OPENING else 0
            pen = T2CharStringPen(width - private.nominalWidthX, glyphs)
            glyphs[name].draw(TransformPen(pen, (1, 0, 0, 1, shift, 0)))
            outlines[name] = pen.getCharString(private)
            font["hmtx"][name] = (width, font["hmtx"][name][1] + shift)


def cut(source: Path) -> TTFont:
    """Return the font with these characters, their stretched forms and the table MATH."""
    options = subset.Options(
        layout_features=[], bidi_closure=False, hinting=False, name_IDs=[0, 1, 2, 5]
    )
    font: Any = subset.load_font(source, options)
    if absent := CHARACTERS - set(SMALL) - characters_of(font):
        raise ValueError(f"{source.name} lacks {''.join(sorted(absent))!r}")
    _take_primes_for_exponents(font)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=map(ord, CHARACTERS - set(SMALL)))
    subsetter.subset(font)
    _round(font)
    _narrow_brackets(font)
    _add_small_digits(font)
    _add_italics(font)
    for record in font["name"].names:
        if record.nameID == 1:
            # The licence asks that what is changed has another name.
            record.string = FAMILY
    font["CFF "].cff.fontNames[0] = FAMILY.replace(" ", "")
    font.flavor = "woff2"
    return font


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the font."""
    parser = argparse.ArgumentParser(prog="python -m tools.font", description=__doc__)
    parser.add_argument("source", type=Path, help="NewCMMath-Book.otf")
    font = cut(parser.parse_args(arguments).source)
    FONT.parent.mkdir(parents=True, exist_ok=True)
    font.save(FONT)
    print(f"wrote {FONT.name}: {FONT.stat().st_size:,} bytes, {len(CHARACTERS)} characters")
    return 0


if __name__ == "__main__":
    sys.exit(main())
