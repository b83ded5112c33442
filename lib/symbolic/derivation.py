# ruff: noqa: ANN401 (SymPy and mpmath are untyped: their expressions and numbers are Any)
"""Derivations: named steps, each of them proved when it is made, shown line by line."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial, wraps
from inspect import signature as signature_of
from types import MappingProxyType
from typing import Any, Final, Literal, ParamSpec, TypeAlias, TypeVar, cast

import mpmath
from sympy import Expr, Limit, MatrixBase, Symbol

from lib.symbolic.evaluation import evaluate
from lib.symbolic.language import Decimal, as_expression
from lib.symbolic.letters import B, N, T
from lib.symbolic.proof import NOTHING, Context, equal, non_negative, positive
from lib.symbolic.writing import tex, text
from lib.validation import as_count

Maker = TypeVar("Maker", bound="Callable[..., Derivation]")
Given = ParamSpec("Given")
Lines: TypeAlias = Iterator[Any]
"""The first line of a derivation, then ``rule, next line[, relation]`` for each step."""
Relation = Literal["=", ">", "≥", "≈"]

_TEX_RELATION: Final = {"=": "=", ">": ">", "≥": r"\ge", "≈": r"\approx"}
_DIGITS: Final = 50
_WIDTH: Final = 96
_RULE_WIDTH: Final = 32
_LONG_START: Final = 35  # characters as text: beside more, a line and its rule lack room
_PLAIN: Final = {
    "{": "",
    "}": "",
    r"\delta": "δ",
    r"\lambda": "λ",
    r"\tau": "τ",
    r"\sum": "Σ",
    r"\log": "log",
    r"\to": "→",
    r"\cdot": "·",
    r"\mathrm": "",
    r"\ldots": "…",
    r"\quad": " ",
    r"\ne": "≠",
    r"\ge": "≥",
    r"\le": "≤",
}


class StepRefusedError(ValueError):
    """A step could not be proved, so it is no step."""


@dataclass(frozen=True)
class Step:
    """One line of a derivation: by which rule, in words, one expression becomes the next."""

    rule: str
    before: Expr
    after: Expr
    relation: Relation = "="

    def holds(self, context: Context = NOTHING) -> bool:
        """Whether the step is proved (see `lib.symbolic.proof` for how)."""
        if self.relation == "=":
            return equal(self.before, self.after, context)
        if self.relation == "≈":
            return _rounds_to(self.before, self.after)
        if self.relation not in {">", "≥"} or isinstance(self.before, MatrixBase):
            return False
        sign = positive if self.relation == ">" else non_negative
        difference = self.before if self.after == 0 else self.before - self.after
        return sign(difference, context)

    def __str__(self) -> str:
        words = _plain_words(self.rule)
        return f"{text(self.before)} {self.relation} {text(self.after)}  ({words})"


@dataclass(frozen=True)
class Derivation:
    """A chain of proved steps, each beginning where the one before ended.

    It cannot be made from a step that is not proved: the constructor raises StepRefusedError. The
    `condition` is in words what the context takes for granted ("for i ≠ j"); `sizes` were filled
    in.
    """

    name: str
    steps: tuple[Step, ...]
    context: Context = field(default_factory=Context)
    condition: str = ""
    sizes: Mapping[Symbol, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.steps:
            raise StepRefusedError(f"{self.name}: a derivation has at least one step")
        for earlier, later in zip(self.steps, self.steps[1:], strict=False):
            if earlier.after != later.before:
                raise StepRefusedError(
                    f"{self.name}: the step {later.rule!r} begins with {text(later.before)}, "
                    f"but the one before ended with {text(earlier.after)}"
                )
        relations = {step.relation for step in self.steps}
        if "≈" in relations and relations & {">", "≥"}:
            raise StepRefusedError(f"{self.name}: a rounded number proves no inequality")
        for number, step in enumerate(self.steps, 1):
            if not step.holds(self.context):
                raise StepRefusedError(f"{self.name}: step {number} is not proved: {step}")

    @property
    def heading(self) -> str:
        """The name, and what its context takes for granted."""
        return f"{self.name}, {self.condition}".removesuffix(", ")

    @property
    def start(self) -> Expr:
        """The first line."""
        return self.steps[0].before

    @property
    def result(self) -> Expr:
        """The last line."""
        return self.steps[-1].after

    @property
    def lines(self) -> tuple[Expr, ...]:
        """All lines, the first and the last included."""
        return (self.start, *(step.after for step in self.steps))

    @property
    def _left_open(self) -> set[Expr]:
        """The symbols and sizes to which no number was given."""
        ranges = self.context.ranges.values()
        return set().union(ranges, *(line.free_symbols for line in self.lines))

    @property
    def is_general(self) -> bool:
        """Whether no size and no number was filled in."""
        return not self.sizes and bool(self._left_open)

    @property
    def proven_for(self) -> str:
        """For which sizes it is a proof: "for any N", "for N = 3", "for the numbers shown"."""
        if self.sizes:
            return f"for {_sizes_in_words(self.sizes)}"
        if not self.is_general:
            return "for the numbers shown"
        open_sizes = [size for size in (N, T, B) if size in self._left_open]
        return f"for any {_listed(open_sizes or ['values'])}"

    def holds(self) -> bool:
        """Prove every step again, and the last line from the first where all are equations."""
        proved = all(step.holds(self.context) for step in self.steps)
        limit = isinstance(self.start, Limit)
        if all(step.relation == "=" for step in self.steps) and not limit:
            proved = proved and equal(self.start, self.result, self.context)
        return proved

    def values(self, *, digits: int = _DIGITS, **given: Any) -> tuple[Any, ...]:
        """Evaluate every line at numbers, with so many digits; a matrix becomes a list of rows.

        Arrays (``a=[1, 2, 3]``) and indices are given by name, and indices count **from 0**, as in
        Python. Raises KeyError if one is missing, IndexError if an index is out of its range,
        ValueError if two agree that the derivation takes to be different.
        """
        return tuple(self._evaluated(self.lines, digits, given))

    def value(self, *, digits: int = _DIGITS, **given: Any) -> Any:
        """Evaluate the last line alone; arguments as for `values`."""
        return self._evaluated([self.result], digits, given)[0]

    def _evaluated(self, lines: Sequence[Any], digits: int, given: Mapping[str, Any]) -> list[Any]:
        for first, second in self.context.distinct:
            here = {name: given[name] for name in (first.name, second.name) if name in given}
            if len(here) == 2 and len(set(here.values())) == 1:
                raise ValueError(
                    f"{self.name} is derived {self.condition or 'for different indices'}, "
                    f"but {first} = {second} = {here[first.name]}"
                )
        digits = as_count("digits", digits, most=100_000)
        with mpmath.workdps(digits + 10):
            found = [evaluate(line, given, self.context) for line in lines]
        with mpmath.workdps(digits):
            return [_rounded(value) for value in found]

    def latex(self) -> str:
        """Return the lines as LaTeX, the rule beside each; a long start has a line of its own."""
        alone = len(text(self.start)) > _LONG_START
        rows = [f"&{tex(self.start)}"] if alone else []
        for number, step in enumerate(self.steps):
            left = tex(step.before) if number == 0 and not alone else ""
            sign = _TEX_RELATION[step.relation]
            rule = _tex_words(step.rule)
            rows.append(rf"{left} &{sign} {tex(step.after)} && {rule}")
        body = " \\\\[0.4em]\n".join(rows)
        return f"\\begin{{aligned}}\n{body}\n\\end{{aligned}}"

    def text(self) -> str:
        """Return the lines as text, the rule beside each."""
        start = text(self.start)
        afters = [f"{step.relation} {text(step.after)}" for step in self.steps]
        width = max(len(line) for line in afters)
        gap = "   " if width <= _WIDTH else "\n        "
        if width > _WIDTH:
            width = 0
        shown = [
            f"    {line:<{width}}{gap}[{_plain_words(step.rule)}]"
            for line, step in zip(afters, self.steps, strict=True)
        ]
        return "\n".join([self.heading, f"  {start}", *shown])

    def __str__(self) -> str:
        return self.text()

    def __repr__(self) -> str:
        return self.text()

    def _repr_latex_(self) -> str:
        return f"$$\n{self.latex()}\n$$"


def derive(
    name: str,
    start: Expr,
    *lines: tuple[Any, ...],
    context: Context = NOTHING,
    condition: str = "",
    sizes: Mapping[Symbol, int] | None = None,
) -> Derivation:
    """Make a derivation from its first line and ``(rule, next line[, relation])`` pairs."""
    steps = []
    before = as_expression(start)
    for rule, line, *relation in lines:
        after = as_expression(line)
        steps.append(Step(rule, before, after, *relation))
        before = after
    return Derivation(name, tuple(steps), context, condition, sizes or {})


def _sizes_in_words(sizes: Mapping[Symbol, int]) -> str:
    return _listed(f"{size} = {number}" for size, number in sizes.items())


def _listed(words: Iterable[object]) -> str:
    *others, last = map(str, words)
    return f"{', '.join(others)} and {last}" if others else last


_MAKERS: Final[dict[str, list[partial[Derivation]]]] = {}
LEDGER: Final[dict[str, Callable[[], tuple[Derivation, ...]]]] = {}
"""Row of the article's ledger → function that returns its derivations.

They are made, and so proved, on first use. Whoever imports `lib.symbolic` finds all rows.
"""


def belongs(row: str, *calls: tuple[Any, ...]) -> Callable[[Maker], Maker]:
    """Give a row of the ledger the derivation that a function makes, or one for each call."""

    def register(make: Maker) -> Maker:
        makers = _MAKERS.setdefault(row, [])
        makers += [partial(make, *arguments) for arguments in calls or [()]]
        LEDGER[row] = lambda: tuple(each() for each in makers)
        return make

    return register


def derives(
    row: str,
    *calls: tuple[Any, ...],
    context: Context = NOTHING,
    condition: str = "",
    sizes: Mapping[str, Symbol] = MappingProxyType({}),
) -> Callable[[Callable[Given, Lines]], Callable[Given, Derivation]]:
    """Make the lines that a function yields a derivation of a row, made once for its arguments.

    The function's docstring is the name. `sizes` says which arguments are sizes to be filled in;
    name and condition may hold arguments in braces, and ``{sizes}`` for all of those.
    """

    def register(lines: Callable[Given, Lines]) -> Callable[Given, Derivation]:
        signature = signature_of(lines)
        name = str(lines.__doc__).partition("\n")[0].removesuffix(".")

        @cache
        def make(*given: Any) -> Derivation:
            named = dict(zip(signature.parameters, given, strict=True))
            filled = {size: named[argument] for argument, size in sizes.items()}
            words = {name: list(u) if isinstance(u, tuple) else u for name, u in named.items()}
            words["sizes"] = _sizes_in_words(filled) if filled else ""
            start, *steps = cast("Callable[..., Lines]", lines)(*given)
            return derive(
                name.format(**words),
                start,
                *steps,
                context=context,
                condition=condition.format(**words),
                sizes=filled,
            )

        @wraps(lines)
        def made(*args: Given.args, **kwargs: Given.kwargs) -> Derivation:
            given = signature.bind(*args, **kwargs)
            given.apply_defaults()
            for argument in sizes:
                as_count(argument, given.arguments[argument])
            # A list is no key of the cache.
            return make(*(tuple(u) if isinstance(u, list) else u for u in given.args))

        return belongs(row, *calls)(made)

    return register


def maker(row: str) -> Callable[..., Derivation]:
    """Return the function that makes the first derivation of a row, as a chapter calls it."""
    return _MAKERS[row][0].func


def _tex_words(words: str) -> str:
    """Return the words beside a line in LaTeX, broken into short lines; `$` encloses formulas."""
    lines = [_tex_line(line) for line in broken_lines(words)]
    if len(lines) == 1:
        return lines[0]
    return r"\begin{aligned}" + r" \\ ".join(f"&{line}" for line in lines) + r"\end{aligned}"


def _tex_line(words: str) -> str:
    written = []
    for number, part in enumerate(words.split("$")):
        if number % 2:
            # Σ beside a line keeps to the height of the line.
            written.append(part.replace(r"\sum", r"\textstyle\sum"))
        elif part:
            written.append(rf"\text{{{part}}}")
    return "".join(written)


def broken_lines(words: str) -> list[str]:
    """Break long words at spaces outside formulas into lines of about the same length."""
    length = len(_plain_words(words))
    count = -(-length // _RULE_WIDTH)
    width = length / count + 4 if count > 1 else _RULE_WIDTH
    parts = words.split("$")
    # A space inside a formula is no place to break: it is a line feed while words are split.
    parts[1::2] = [part.replace(" ", "\n") for part in parts[1::2]]
    lines = [""]
    for word in "$".join(parts).split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and len(_plain_words(longer)) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return [line.replace("\n", " ") for line in lines]


def _plain_words(words: str) -> str:
    """Return the words beside a line as text."""
    parts = words.split("$")
    parts[1::2] = [part.replace("-", "−") for part in parts[1::2]]
    plain = "".join(parts)
    for latex, sign in _PLAIN.items():
        plain = plain.replace(latex, sign)
    return plain


def _rounded(value: Any) -> Any:
    if isinstance(value, list):
        return [[+entry for entry in row] for row in value]
    return +value


def _rounds_to(exact: Any, printed: Any) -> bool:
    """Whether `printed`, with its own number of decimals, is `exact` rounded to the nearest."""
    if isinstance(exact, MatrixBase):
        return all(_rounds_to(m, n) for m, n in zip(exact, printed, strict=True))
    written = next(iter(printed.atoms(Decimal)), None)
    if written is None:
        return False
    decimals = len(written.name.partition(".")[2])
    with mpmath.workdps(_DIGITS):
        error = abs(evaluate(exact, {}) - evaluate(printed, {}))
        return bool(error < mpmath.mpf(10) ** -decimals / 2)
