"""The page that lists every row: what was found, as HTML for the book and as text for tests."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Final

from explorables.derivation_lines.mathml import formula
from explorables.derivation_lines.mathml import words as words_with_formulas
from explorables.verification_check import VerificationCheck
from lib.ledger import IDS, UNCHECKED, Result, verify
from lib.ledger.javascript import WITHIN, CheckedRow, Found, run_in_node
from lib.ledger.row import ROUNDINGS, bounds, numbers, one_digit
from lib.symbolic.language import Named
from lib.symbolic.writing import tex

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lib.symbolic.derivation import Derivation
    from lib.witnesses import Pair

CHAPTERS: Final = Path(__file__).parents[2] / "chapters"
_SHORT: Final = frozenset({"float16", "float32"})
_POWER: Final = re.compile(r"\b1e(-?\d+)")
_IN_WORDS: Final = re.compile(
    r"e\^\((?P<power>.*?)\)(?P<rest>/\w)?|\ba/τ"
    r"|\b[A-Za-z]_\w+( [=<>≤≥≠] \w+)?|\b[A-Za-z] [=<>≤≥≠] \w+"
)
"""What is a formula in the name of a derivation."""
_APART: Final = "in float64 (differences and limits apart)"
_NOT_RUN: Final = "press <em>Check it here</em> above"


class RowFailedError(AssertionError):
    """A row of the ledger does not hold."""


@dataclass(frozen=True)
class Html:
    """A piece of the page: HTML where it can be shown, text elsewhere."""

    html: str
    text: str

    def _repr_html_(self) -> str:
        return self.html

    def __repr__(self) -> str:
        return self.text


@dataclass(frozen=True)
class Report:
    """All rows, checked; what the page's JavaScript must meet, and what it gave in Node.js."""

    results: dict[str, Result]
    javascript: tuple[CheckedRow, ...]
    found: tuple[Found, ...]

    @property
    def failed(self) -> list[Result]:
        """The rows that do not hold."""
        return [result for result in self.results.values() if not result.passed]

    def totals(self) -> Html:
        """Return the numbers at the top of the page."""
        results = self.results.values()
        # Two rows may state the same: it is one derivation.
        once = {id(each): each for result in results for each in result.derivations}
        derivations = once.values()
        comparisons = [each for result in results for each in result.comparisons]
        facts = sum(len(result.facts) for result in results if not result.row.tested)
        count, tested = len(self.failed), sum(bool(each.row.tested) for each in results)
        lines = [
            (f"{len(results)}", "rows of the ledger"),
            (f"{len(results) - count - tested}", "of them hold"),
            (f"{tested}", "of them are about the book itself: its tests check them"),
            (f"{len(derivations)}", "derivations by SymPy"),
            (f"{sum(each.is_general for each in derivations)}", "of them for any size or values"),
            (f"{sum(map(numbers, comparisons)):,}", "comparisons of two numbers"),
            (f"{facts}", "checks of another kind"),
            (self._largest(), f"relative distance from the 50 digits, at most, {_APART}"),
        ]
        items = "".join(
            f"<div><dt>{words}</dt><dd>{_powers(number)}</dd></div>" for number, words in lines
        )
        failing = ", ".join(
            f'<a href="#row-{each.row.id}">{each.row.id}</a>' for each in self.failed
        )
        verdict = f'<p class="ledger-verdict" data-passed="false">✗ {failing}</p>' if count else ""
        return Html(
            f'<dl class="ledger-totals">{items}</dl>{verdict}',
            "\n".join(f"{number:>8} {words}" for number, words in lines),
        )

    def _largest(self) -> str:
        """Return a bound of how far any float64 witness is from a derivation."""
        far = [
            pair.relative
            for result in self.results.values()
            for comparison in result.comparisons
            for pair in comparison.pairs
            if _against_sympy(pair) and comparison.unit == "relative"
        ]
        return f"≤ {one_digit(max([ROUNDINGS, *far]))}"

    def rows(self, letters: str) -> Html:
        """Return the rows whose ids begin with one of the letters."""
        chosen = [each for name, each in self.results.items() if name[0] in letters]
        cases = {each["row"] for each in self.javascript}
        cards = [_card(each, in_page=each.row.id in cases) for each in chosen]
        return Html(
            f'<div class="ledger">{"".join(cards)}</div>', "\n".join(repr(each) for each in chosen)
        )

    def check_here(self) -> VerificationCheck:
        """Return the explorable that runs the page's own JavaScript in the reader's browser."""
        return VerificationCheck(self.javascript)

    def require(self) -> Html:
        """Return a sentence; raise where a row fails or has no check: no such page is built."""
        if self.failed or UNCHECKED:
            wrong = [f"{each.row.id}: {each.reason}" for each in self.failed]
            wrong += [f"{name}: there is no check" for name in UNCHECKED]
            raise RowFailedError("\n".join([f"{len(wrong)} rows do not hold", *wrong]))
        tested = sum(bool(each.row.tested) for each in self.results.values())
        words = f"All {len(self.results) - tested} rows checked here hold."
        if tested:
            words += f" The tests of the book check the other {tested}."
        return Html(f"<p>{words}</p>", words)


def verified(ids: Iterable[str] = IDS) -> Report:
    """Check rows, by default all, and the page's JavaScript where Node.js is installed.

    Nothing is raised for rows that do not hold, before `Report.require`.
    """
    results = verify(name for name in ids if name not in UNCHECKED)
    cases: list[CheckedRow] = [
        {"row": name, "within": WITHIN, "cases": list(result.cases)}
        for name, result in results.items()
        if result.passed and result.cases
    ]
    # Through JSON once, as the page has it: tuples become lists.
    cases = json.loads(json.dumps(cases))
    found = run_in_node(cases) or []
    for each in found:
        if not each["passed"]:
            reason = f"the page's JavaScript differs by {each['error']} from SymPy's 50 digits"
            results[each["row"]] = replace(results[each["row"]], reason=reason)
    return Report(results, tuple(cases), tuple(found))


def _against_sympy(pair: Pair) -> bool:
    """Whether float64 was compared with the 50 digits, and by a formula, not by differences."""
    others = pair.second in _SHORT or pair.second.startswith("differences")
    return pair.first.startswith("SymPy") and not others


def _card(result: Result, *, in_page: bool) -> str:
    row = result.row
    mark = "in the tests" if row.tested else "✓ holds" if result.passed else "✗ fails"
    parts = [
        f'<p class="ledger-head"><a href="#row-{row.id}">{row.id}</a>',
        f' <span class="ledger-mark">{mark}</span></p>',
        f'<p class="ledger-says">{words_with_formulas(row.says)}</p>',
        _formulas(result.derivations),
    ]
    if result.reason:
        parts.append(f'<p class="ledger-reason">{escape(result.reason)}</p>')
    facts = [
        ("derived", _link(row.section, _section_title(row.section))),
        ("proven", "" if row.tested else _proofs(result.derivations)),
        ("compared", _comparisons(result)),
        ("checked by" if row.tested else "also checked", _folded(result.facts, "checks")),
        # The explorable fills this: so the stored page is the same with and without Node.js.
        ("JavaScript", f'<span data-javascript="{row.id}">{_NOT_RUN}</span>' if in_page else ""),
        ("explore", "; ".join(_link(place, _explorable_title(place)) for place in row.explore)),
    ]
    items = "".join(f"<div><dt>{name}</dt><dd>{text}</dd></div>" for name, text in facts if text)
    passed = str(result.passed).lower()
    return (
        f'<section class="ledger-row" id="row-{row.id}" aria-label="{row.id}" '
        f'data-passed="{passed}">{"".join(parts)}<dl>{items}</dl></section>'
    )


def _formulas(derivations: tuple[Derivation, ...]) -> str:
    """Show what the first derivation states, and the others folded."""
    if not derivations:
        return ""
    first, *others = (_formula(each) for each in derivations)
    if not others:
        return first
    more = f"{len(others)} more statement{'s' if len(others) > 1 else ''}"
    return f"{first}<details><summary>{more}</summary>{''.join(others)}</details>"


def _formula(derivation: Derivation) -> str:
    relations = {step.relation for step in derivation.steps} - {"="}
    sign = ">" if ">" in relations else next(iter(sorted(relations)), "=")
    latex = tex(derivation.start)
    first = derivation.steps[0]
    if isinstance(derivation.start, Named) and not derivation.start.indices:
        # A bare name: what it stands for comes first.
        latex += f" {first.relation} {tex(first.after)}"
    latex += f" {sign} {tex(derivation.result)}"
    return (
        f'<div class="explorables-formula">{formula(latex, display=True)}</div>'
        f'<p class="ledger-name">{_named(derivation.heading)}</p>'
    )


def _named(words: str) -> str:
    """Return the name of a derivation in HTML, with what is a formula in it as a formula."""

    def in_latex(match: re.Match[str]) -> str:
        if match["power"]:
            return f"$e^{{{match['power']}}}{match['rest'] or ''}$"
        return "$" + re.sub(r"_(\w+)", r"_{\1}", match[0]) + "$"

    return words_with_formulas(_IN_WORDS.sub(in_latex, words))


def _proofs(derivations: tuple[Derivation, ...]) -> str:
    if not derivations:
        return "nothing to derive: checked in the way named below"
    counts = Counter(each.proven_for for each in derivations)
    steps = sum(len(each.steps) for each in derivations)
    ways = [
        f"{words}{f' ({count} derivations)' if count > 1 else ''}"
        for words, count in counts.items()
    ]
    in_steps = f"in {steps} steps, each" if steps > 1 else "in 1 step,"
    return f"{'; '.join(ways)}, {in_steps} proved by SymPy"


def _comparisons(result: Result) -> str:
    lines = [line for each in result.comparisons for line in bounds(each)]
    if not lines:
        return ""
    count = sum(map(numbers, result.comparisons))
    pairs = (
        f"{len(lines)} pair{'s' if len(lines) > 1 else ''} of witnesses, "
        f"{count:,} comparison{'s' if count > 1 else ''} of two numbers"
    )
    return pairs + _list(lines) if len(lines) == 1 else _fold(pairs, lines)


def _folded(lines: Sequence[str], what: str) -> str:
    """Return a few lines, or more of them folded."""
    return _list(lines) if len(lines) <= 2 else _fold(f"{len(lines)} {what}", lines)


def _fold(heading: str, lines: Iterable[str]) -> str:
    return f"<details><summary>{heading}</summary>{_list(lines)}</details>"


def _list(lines: Iterable[str]) -> str:
    items = "".join(f"<li>{_powers(line)}</li>" for line in lines)
    return f"<ul>{items}</ul>" if items else ""


def _powers(text: str) -> str:
    """Write 1e-14 as a power of ten, on the line of its sign."""
    together = escape(text).replace("≤ ", "≤\N{NO-BREAK SPACE}")
    return _POWER.sub(lambda match: f"10<sup>{match[1].replace('-', '−')}</sup>", together)


def _link(place: str, words: str) -> str:
    page, _, name = place.partition("#")
    return f'<a href="{page}.html#{escape(name)}">{escape(words)}</a>'


@cache
def _text(page: str) -> str:
    """Return the text of a chapter's cells; none where the chapters are not at hand."""
    path = CHAPTERS / f"{page}.ipynb"
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"] if path.is_file() else []
    return "\n".join("".join(cell["source"]) for cell in cells)


def _title(page: str) -> str:
    heading = re.search(r"^# (.*)$", _text(page), re.MULTILINE)
    return "Front page" if page == "index" else heading[1] if heading else page


def _section_title(section: str) -> str:
    """Return the title that stands at a label of a chapter."""
    page, _, label = section.partition("#")
    heading = re.search(rf"^\({label}\)=\n#+ (.*)$", _text(page), re.MULTILINE)
    named = re.search(rf"prf:\w+\}} (.*)\n:label: {label}$", _text(page), re.MULTILINE)
    found = heading or named
    return f"{_title(page)}: {found[1].replace('$', '') if found else label}"


def _explorable_title(place: str) -> str:
    page, _, rest = place.partition("#")
    name = rest.partition(":")[0].replace("-", " ")
    return f"{name.capitalize()}, in {_title(page)}"
