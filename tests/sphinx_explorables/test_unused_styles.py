"""Style sheets keep every rule that a page could use, and lose the others."""

from pathlib import Path

import pytest

from sphinx_explorables.styles import lightened, matching, without_unread, words_of

WORDS = words_of(
    '<div class="note is-open" id="top"></div>', 'name = "tip-" + side; other.add(`col-${n}`)'
)


@pytest.mark.parametrize(
    ("sheet", "kept"),
    [
        (".note{a:b}.gone{a:b}", ".note{a:b}"),
        (".gone,.note > p{a:b}", ".note > p{a:b}"),
        ("#top .is-open{a:b}#bottom{a:b}", "#top .is-open{a:b}"),
        ("p:hover,table[data-x='.y']{a:b}", "p:hover,table[data-x='.y']{a:b}"),
        # Whoever lacks a class matches its negation; of several, one is enough.
        (".note:not(.gone):is(.gone, p){a:b}", ".note:not(.gone):is(.gone, p){a:b}"),
        # What a script puts together is known by its beginning.
        (".tip-left{a:b}.col-3{a:b}.row-3{a:b}", ".tip-left{a:b}.col-3{a:b}"),
        (r".note\:x{a:b}", ""),
        ("@media print{.gone{a:b}.note{a:b}}", "@media print{.note{a:b}}"),
        ("@media print{.gone{a:b}}", ""),
        ("@font-face{font-family:x}@import 'y';", "@font-face{font-family:x}@import 'y';"),
        # A banner names sites; what follows it is no part of them.
        ("/*! by a.com */:root{a:b}/* .x */p{a:b}", "/*! by a.com */:root{a:b}p{a:b}"),
        (".note{a:url(data:x;base64,y)}", ".note{a:url(data:x;base64,y)}"),
        (".note{& .gone{a:b} &:hover{a:b}}", ".note{& .gone{a:b} &:hover{a:b}}"),
        ('.note{content:"};{"}.gone{content:"}"}p{a:b}', '.note{content:"};{"}p{a:b}'),
    ],
)
def test_a_rule_stays_where_a_page_could_match_it(sheet: str, kept: str) -> None:
    assert matching(sheet, WORDS) == kept


def test_properties_go_that_nothing_reads() -> None:
    sheet = ":root{--a:1;--b:2;--hue-3:red;color:var(--a)}@media print{p{--b:3}}"
    assert without_unread(sheet, {"--a", "--hue-"}) == (":root{--a:1;--hue-3:red;color:var(--a)}")
    # One that only a dropped one read goes, too; scripts and pages read as well.
    sheets = {Path("a"): ":root{--a:1;--b:var(--a);--c:2;--d:3;--e:4}", Path("b"): "p{x:var(--d)}"}
    assert lightened(sheets, '<p style="x: var(--c)">', "")[Path("a")] == ":root{--c:2;--d:3}"


def test_every_class_of_the_theme_that_a_page_shows_has_its_rules(book: Path) -> None:
    """Cutting the sheets of the book once more changes nothing."""
    texts = {
        kind: {path: path.read_text(encoding="utf-8") for path in book.glob(pattern)}
        for kind, pattern in (
            ("pages", "**/*.html"),
            ("scripts", "_static/**/*.js"),
            ("sheets", "_static/**/[!j]*.css"),  # not what is joined of them
        )
    }
    pages, scripts = ("".join(texts[kind].values()) for kind in ("pages", "scripts"))
    assert lightened(texts["sheets"], pages, scripts) == texts["sheets"]
    theme = next(text for path, text in texts["sheets"].items() if "pydata" in path.name)
    for rule in (".dropdown-menu", ".tooltip", ".bd-sidebar-primary", "--bs-border-radius:"):
        assert rule in theme
