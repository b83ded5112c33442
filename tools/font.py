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
from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, Final
from unicodedata import normalize

from fontTools import subset  # type: ignore[import-untyped]
from fontTools.feaLib.builder import (  # type: ignore[import-untyped]
    addOpenTypeFeaturesFromString,
)
from fontTools.pens.t2CharStringPen import T2CharStringPen  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

FONT: Final = Path(__file__).parents[1] / "chapters/style/font/book-math.woff2"
FAMILY: Final = "Book Math"
# What a browser draws for a token `<mi>` of one character.
ITALIC: Final = {
    normalize("NFKC", letter): letter
    for letter in map(chr, (*range(0x1D434, 0x1D468), 0x210E, *range(0x1D6FC, 0x1D71C)))
    if letter != "\U0001d455"  # h has its place elsewhere
}
PRIMES: Final = "′″‴"
CHARACTERS: Final = frozenset(
    {
        *map(chr, range(0x20, 0x7F)),
        *ITALIC,
        *ITALIC.values(),
        *"ΓΔΘΛΞΠΣΦΨΩ",
        *"ℝℕℤ𝔼𝟏𝟙𝖳",
        *PRIMES,
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
    held = characters_of(TTFont(stored))
    if held == CHARACTERS:
        return None
    lacks, extra = ("".join(sorted(one)) for one in (CHARACTERS - held, held - CHARACTERS))
    return (
        f"{stored.name} is stale: it lacks {lacks!r} and has {extra!r} too many. "
        "Run `python -m tools.font NewCMMath-Book.otf` and commit the file."
    )


def _features(font: TTFont, primes: Mapping[str, Sequence[str]]) -> str:
    """Return the rules: small primes as Firefox wants them, italics for text that is no MathML."""
    glyphs = font.getBestCmap()
    small = (f"sub {prime} from [{' '.join(others)}];" for prime, others in primes.items())
    italic = (
        f"sub {glyphs[ord(upright)]} by {glyphs[ord(letter)]};"
        for upright, letter in ITALIC.items()
    )
    return f"feature ssty {{ {''.join(small)} }} ssty; feature ss01 {{ {''.join(italic)} }} ss01;"


def _small_primes(font: TTFont) -> dict[str, list[str]]:
    glyphs = font.getBestCmap()
    primes = {glyphs[ord(prime)] for prime in PRIMES}
    table = font["GSUB"].table
    return {
        glyph: others
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "ssty"
        for at in record.Feature.LookupListIndex
        for rule in table.LookupList.Lookup[at].SubTable
        for glyph, others in rule.alternates.items()
        if glyph in primes
    }


def _round(font: TTFont) -> None:
    """Write outlines in whole units, a fiftieth of a pixel: half of their weight is decimals."""
    outlines = font["CFF "].cff.topDictIndex[0].CharStrings
    glyphs = font.getGlyphSet()
    for name in outlines.keys():  # noqa: SIM118 (no mapping)
        private = outlines[name].private
        pen = T2CharStringPen(glyphs[name].width - private.nominalWidthX, glyphs)
        glyphs[name].draw(pen)
        outlines[name] = pen.getCharString(private)


def cut(source: Path) -> TTFont:
    """Return the font with these characters, their stretched forms and the table MATH."""
    options = subset.Options(
        layout_features=[], bidi_closure=False, hinting=False, name_IDs=[0, 1, 2, 5]
    )
    font: Any = subset.load_font(source, options)
    if absent := CHARACTERS - characters_of(font):
        raise ValueError(f"{source.name} lacks {''.join(sorted(absent))!r}")
    primes = _small_primes(font)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=map(ord, CHARACTERS), glyphs=chain(*primes.values()))
    subsetter.subset(font)
    _round(font)
    addOpenTypeFeaturesFromString(font, _features(font, primes))
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
