"""The ledger, row by row: complete, green, and red when a formula of `lib` is broken."""

import __future__

import inspect
import json
import re
import runpy
import shutil
import subprocess
import textwrap
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from html.parser import HTMLParser
from importlib import import_module
from pathlib import Path
from types import FunctionType

import numpy as np
import pytest
import traitlets
from needs import missing

import lib
import lib.compensated
from explorables.verification_check import VerificationCheck
from explorables.verification_check.page import Report, RowFailedError, verified
from lib.ledger import IDS, ROWS, UNCHECKED, verify, verify_row
from lib.ledger.javascript import case, run_in_node, text_of
from lib.ledger.row import CheckFailedError, Row, measured, one_digit, require
from lib.symbolic import LEDGER
from lib.symbolic.definition import softmax_definition
from lib.symbolic.jacobian import entry_condensed
from lib.symbolic.layer import layer_jacobian, multiplications_ratio, shapes

ROOT = Path(__file__).resolve().parents[2]
SLOPES = lib.softmax_layer_jacobian


@pytest.fixture(scope="module")
def report():
    return verified()


@pytest.fixture(scope="module")
def cards(report):
    """The cards of the page by the letter of their rows."""
    return {letter: report.rows(letter).html for letter in {name[0] for name in IDS}}


def test_the_table_has_every_row_of_the_ledger_and_of_the_derivations():
    assert len(IDS) == 49
    assert (IDS[0], IDS[-1]) == ("D1", "F3")
    assert tuple(ROWS) == IDS
    assert UNCHECKED == ()
    assert set(LEDGER) <= set(IDS)
    for row in ROWS.values():
        assert row.says.endswith("."), row.id
        assert row.says.count("$") % 2 == 0, row.id


def test_every_row_holds_and_checks_something(report, cards):
    report.require()
    for name, result in report.results.items():
        assert result.passed, result
        assert result.comparisons or result.facts, name
        assert result.text(measured) != repr(result) or not result.comparisons, name
        assert f'id="row-{name}"' in cards[name[0]]
        assert result.derivations == (LEDGER[name]() if name in LEDGER else ())


GENERAL = [
    *("D2", "D5", "J2", "J3", "J4", "J5", "J7", "N3", "N4"),
    *("L6", "L7", "L9", "X2", "X3", "X5", "X6", "X8"),
]
"""The rows that the ledger wants proven in general."""


def test_what_the_ledger_wants_in_general_is_proven_in_general(report, monkeypatch):
    assert [name for name, row in ROWS.items() if row.general] == GENERAL
    for name in [*GENERAL, "P2", "P3", "L2"]:
        assert any(each.is_general for each in report.results[name].derivations), name
    monkeypatch.setattr("lib.ledger.row.LEDGER", {"L6": lambda: (layer_jacobian(2, 3),)})
    assert verify_row(ROWS["L6"]).reason == "no derivation is for any size"


def test_what_the_tests_check_is_no_claim_of_the_page(report, cards):
    tested = [name for name, row in ROWS.items() if row.tested]
    assert tested == ["F1", "F2", "F3"]
    for name in tested:
        place = ROOT / ROWS[name].tested
        assert f"def test_{name.lower()}_" in place.read_text(encoding="utf-8")
        assert "✓ holds" not in cards["F"]
        assert ROWS[name].tested in cards["F"]
    assert "All 46 rows checked here hold" in report.require().text


def test_formulas_in_words_are_formulas_on_the_page(cards):
    names = re.findall(r'<p class="ledger-name">(.*?)</p>', "".join(cards.values()))
    assert len(names) > 60
    for name in names:
        shown = re.sub("<annotation.*?</annotation>", "", name)
        assert not re.search(r"_|\^|\$", shown), name
    assert (
        "<msub><mi>a</mi><mi>i</mi></msub><mo>&gt;</mo><msub><mi>a</mi><mi>j</mi></msub>"
    ) in cards["D"]
    assert "<mo>[</mo><mtable" in cards["L"]
    assert "<mo>{</mo><mtable" in cards["J"]
    xent = cards["X"].split('<p class="ledger-name">')[0]
    assert xent.count("<mo>=</mo>") == 2, "the definition, and what it is made of"


class BareText(HTMLParser):
    """Collects what stands in a formula outside a token: a browser leaves it out."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self.open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        token = self.open and self.open[-1] in {"mi", "mn", "mo", "mtext", "annotation"}
        if "math" in self.open and data.strip() and not token:
            self.found.append(data)


def test_a_browser_draws_all_of_every_formula(cards):
    page = BareText()
    page.feed("".join(cards.values()))
    assert page.found == []
    assert page.open == []


def test_the_totals_count_what_there_is(report):
    text = report.totals().text
    derivations = len({id(each) for make in LEDGER.values() for each in make()})
    assert re.search(r"^ *49 rows", text)
    assert re.search(rf"^ *{derivations} derivations", text, re.MULTILINE)
    assert re.search(r"^ *46 of them hold$", text, re.MULTILINE)
    assert re.search(r"≤ 2e-15 relative distance", text)


def test_what_is_printed_is_the_same_without_node(cards, monkeypatch):
    monkeypatch.setattr("shutil.which", lambda _: None)
    without = verified(["D1", "J5"])
    assert without.found == ()
    for letter, name in (("D", "D1"), ("J", "J5")):
        card = (
            without.rows(letter).html.removeprefix('<div class="ledger">').removesuffix("</div>")
        )
        assert card in cards[letter], name
    assert without.check_here()._picture().alt.startswith("The page's own JavaScript")


def test_a_broken_formula_turns_its_row_red(monkeypatch):
    monkeypatch.setattr("lib.layer.softmax_layer_jacobian", lambda *given: 2 * SLOPES(*given))
    report = verified(["L9"])
    assert [result.row.id for result in report.failed] == ["L9"]
    html = report.rows("L").html
    assert 'data-passed="false"' in html
    assert "✗ fails" in html
    assert "DisagreementError" in html
    assert '<a href="#row-L9">' in report.totals().html
    with pytest.raises(RowFailedError, match=r"1 rows? do(es)? not hold\nL9: Disagree"):
        report.require()


FORMULAS = [
    *((getattr(lib, name), name) for name in lib.__all__),
    *((getattr(lib.compensated, name), f"compensated.{name}") for name in lib.compensated.__all__),
]


def off(value):
    """What a function returns, a little wrong: every number in it, of whatever shape."""
    if isinstance(value, tuple):
        return tuple(map(off, value))
    if isinstance(value, lib.learning.Training):
        return replace(value, W=off(value.W))
    if np.asarray(value).dtype.kind in "iu":
        return value + 1
    # Neither a sum nor a length nor an infinity hides it.
    return value * np.asarray(1 + 1e-6, np.asarray(value).dtype) + np.finfo(np.float16).eps


@contextmanager
def wrapped(function, wrapper):
    """Put a wrapper around a function, wherever it was imported."""
    kept = function.__code__, function.__defaults__, function.__kwdefaults__
    original = FunctionType(
        kept[0], function.__globals__, "original", kept[1], function.__closure__
    )
    original.__kwdefaults__ = kept[2]
    key = f"_wrapped_{id(function)}"
    # Python wants as many free variables in the new code as in the old.
    free = ", ".join(kept[0].co_freevars)
    lines = f"lambda {free}: lambda *args, **named: ({key}(*args, **named), {free or 0})[0]"
    function.__globals__[key] = wrapper(original)
    function.__code__ = eval(lines)(*kept[0].co_freevars).__code__  # noqa: S307
    function.__defaults__ = function.__kwdefaults__ = None
    try:
        yield
    finally:
        function.__code__, function.__defaults__, function.__kwdefaults__ = kept
        del function.__globals__[key]


def sizes_of(given):
    """Return how many examples, classes and features arguments have; a 1 is a single one."""
    W, x = given.get("W"), given.get("x", given.get("X"))
    if W is not None:
        sizes = np.shape(W) + np.shape(x)[:-1]
    elif "T" in given:
        sizes = (*np.shape(next(iter(given.values()))), given["T"])
    else:
        sizes = max((np.shape(value) for value in given.values()), key=len)
    return tuple(size for size in sizes if size > 1)


@pytest.fixture(scope="module")
def calls():
    """Each row with the public functions that its check calls, and the sizes of the arguments."""
    found = {}

    def noting(function, name, row):
        signature = inspect.signature(function)

        def wrapper(right):
            def called(*args, **named):
                given = signature.bind(*args, **named).arguments
                found[row, name, sizes_of(given)] = True
                return right(*args, **named)

            return called

        return wrapper

    for row in IDS:
        with ExitStack() as stack:
            for function, name in FORMULAS:
                stack.enter_context(wrapped(function, noting(function, name, row)))
            assert verify_row(ROWS[row]).passed, row
    return list(found)


@pytest.mark.parametrize(("function", "name"), FORMULAS, ids=[name for _, name in FORMULAS])
def test_every_formula_of_the_library_turns_a_row_red(calls, function, name):
    callers = list(dict.fromkeys(row for row, called, _ in calls if called == name))
    assert callers, f"no row calls lib.{name}"
    with wrapped(function, lambda right: lambda *args, **named: off(right(*args, **named))):
        red = next((row for row in callers if not verify_row(ROWS[row]).passed), None)
    assert red, f"lib.{name} can be wrong, and {callers} hold"
    assert verify_row(ROWS[red]).passed


def test_a_check_never_has_as_many_examples_as_classes_or_features(calls):
    assert [call for call in calls if len(set(call[2])) < len(call[2])] == []
    assert len({row for row, _, sizes in calls if len(sizes) > 1}) > 30


def test_a_bound_is_rounded_up_to_one_digit():
    numbers = {2e-15: "2e-15", 2.01e-15: "3e-15", 9.5e-8: "1e-7", 0.5: "5e-1", 3.0: "3e+00"}
    assert {number: one_digit(number) for number in numbers} == numbers


@contextmanager
def broken(place, right, wrong):
    """Change a function of `lib` in its source, wherever it was imported."""
    module, _, name = place.rpartition(".")
    function = inspect.unwrap(getattr(import_module(f"lib.{module}"), name))
    source = textwrap.dedent(inspect.getsource(function))
    assert right in source, f"the line to break has changed: {place}"
    code = compile(
        source.replace(right, wrong), place, "exec", flags=__future__.annotations.compiler_flag
    )
    names = dict(function.__globals__)
    exec(code, names)  # noqa: S102
    kept, changed = (
        (each.__code__, each.__defaults__) for each in (function, inspect.unwrap(names[name]))
    )
    function.__code__, function.__defaults__ = changed
    try:
        yield
    finally:
        function.__code__, function.__defaults__ = kept


LARGEST = "np.maximum.reduce(a, initial=-np.inf)"
WHOLE = "np.add.reduce(exponentials)"
ACROSS = "np.add.reduce(exponentials, axis=-1, keepdims=True)"
FIRST = "x.reshape(-1, x.shape[-1])[0]"

BREAKAGES = [
    ("D1", "definition.softmax_naive", "np.exp(a)", "np.exp(-a)"),
    ("D1", "definition.softmax_naive", "Axis = -1", "Axis = 0"),
    ("D1", "stability.softmax", WHOLE, ACROSS),
    ("D2", "stability.softmax", WHOLE, "np.maximum.reduce(exponentials)"),
    ("D3", "stability.softmax", "np.exp(", "np.exp2("),
    ("D4", "stability.softmax", "= a - ", "= 0.999 * a - "),
    ("D5", "stability.softmax", "np.exp(exponentials", "np.exp(-exponentials"),
    ("D5", "stability.softmax", "(exponentials, out", "(np.round(exponentials, 12), out"),
    ("D5", "stability.log_softmax", "return shifted", "return np.round(shifted, -4)"),
    ("D6 N4 N5 N7", "stability.softmax", LARGEST, "0"),
    ("D6", "stability.softmax", "/= np.add.", "/= np.maximum."),
    ("D6", "stability.softmax", "return e", "exponentials[exponentials < 1e-3] = 0\n    return e"),
    ("P1", "definition.draw_classes", "softmax(logits.", "softmax(-logits."),
    ("P1", "definition.root_mean_square_error", "most=10**300)", "most=10**300) ** 2"),
    ("P1", "definition.frequency_error", "float64))", "float64), 1)"),
    ("P1", "definition.draw_classes", '"right"', '"left"'),
    ("P1", "definition.uniforms", "/ 2.0**32", "/ 2.0**32 * 0.95"),
    ("P2", "layer.softmax_layer", "(W, x))", "(W, x), axis=0)"),
    ("P2", "layer.logits", "x @ W.T", "x @ abs(W.T)"),
    ("P3 X6", "cross_entropy.gradient_by_logits", "softmax(a) -", "softmax(a) +"),
    ("P3", "stability.log_sum_exp", "np.log1p(others)", "np.log2(1 + others)"),
    ("V1 L11 X7", "jacobian.softmax_jacobian", "(identity -", "(identity +"),
    ("V2", "jacobian.softmax_jacobian", "S[..., :, None] *", "S[..., None, :] *"),
    ("V3", "cross_entropy.loss_gradient", "by_logits[", "-by_logits["),
    ("V3", "cross_entropy.loss_gradient", "by_logits[..., :,", "by_logits[None, ..., :,"),
    ("V3", "cross_entropy.cross_entropy_jacobian", "[..., None, :]", ""),
    ("V3 L8", "layer.softmax_layer_jacobian", "T * N)", "T, N)"),
    ("J1", "jacobian.softmax_jacobian", "(identity -", "(1 -"),
    ("J2", "stability.log_sum_exp", "a - largest)", "2 * (a - largest))"),
    ("J2", "definition.softmax_naive", "np.exp(a)", "np.exp(1.0001 * a)"),
    ("J3", "jacobian.softmax_jacobian", "np.eye(", "0.5 * np.eye("),
    ("J3", "compensated.softmax_jacobian", "S * _rest(a)", "S * (1 - S)"),
    ("J4", "jacobian.softmax_jacobian", "(identity - ", "identity * (1 - "),
    ("J4", "jacobian.softmax_jacobian", 'as_vectors("a", a))', "a) * (softmax(a) > 1e-3)"),
    ("J5", "jacobian.softmax_jacobian_elementwise", "1 if i == j else 0", "1"),
    ("J5", "compensated.softmax_jacobian", "DS = -S", "DS = S"),
    ("J6", "compensated.softmax_jacobian", "S * _rest(a)", "S * (1 - _rest(a))"),
    ("J7", "jacobian.softmax_jacobian", "(identity -", "(1 + (len(a) > 9)) * (identity -"),
    ("J7", "jacobian.jacobian_times_vector", "axis=-1", "axis=0"),
    ("J7", "jacobian.vector_times_jacobian", "return ", "return -"),
    ("J7", "compensated.jacobian_times_vector", "(S * w, axis=-1", "(S * w, axis=0"),
    ("N1", "definition.softmax_naive", "np.exp(a)", "np.exp(a) + 1e-9"),
    ("N2 N7", "definition.softmax_naive", "np.exp(a)", "np.exp(a - np.max(a))"),
    (
        "N3",
        "stability.softmax_shifted",
        "np.sum(exponentials, axes, keepdims=True)",
        "(np.sum(exponentials, axes, keepdims=True) + 5e-324)",
    ),
    ("N3", "stability.softmax_shifted", "a + ", "a * "),
    ("N3", "stability.softmax_shifted", "a + shift.astype(a.dtype)", "a"),
    ("N3", "stability.softmax_shifted", "exponentials, axes", "exponentials, 0"),
    ("N4", "stability.softmax_shifted", "a + ", "a - "),
    ("N4", "stability.softmax", LARGEST, "np.max(a)"),
    ("N6", "stability.softmax", "/= np.add", "= np.maximum(exponentials, 1e-300) / np.add"),
    ("N6", "stability.softmax", "return e", "e = exponentials; e[e < 1e-310] = 0; return e"),
    ("N6", "stability.log_softmax", "return shifted", "return np.log(softmax(a, axis))"),
    ("N8", "stability.log_softmax", "-= np.log(", "+= np.log("),
    (
        "N8",
        "stability.log_softmax",
        "(np.exp(shifted))",
        "(np.exp(shifted), axis=-1, keepdims=True)",
    ),
    ("N8", "stability.log_softmax", LARGEST, "np.max(a)"),
    ("N8", "stability.log_softmax", LARGEST, "0"),
    ("N8", "stability.log_sum_exp", LARGEST, "np.max(a)"),
    ("N8", "stability.log_sum_exp", "np.log1p(others)", "np.log(1 + others)"),
    ("N8", "compensated.log_softmax", "np.log1p(_", "np.log(1 + _"),
    ("N8", "compensated.sum_of_exponentials", "e += r", "pass"),
    ("N8", "stability.log_sum_exp", "largest + np.log", "largest - np.log"),
    ("N8 X2", "cross_entropy.cross_entropy_of_label", "P_y)", "np.maximum(P_y, 1e-12))"),
    ("L1", "layer.logits", "x @ W.T", "x @ W.T[:, ::-1]"),
    ("L1", "layer.logits", "x @ W.T", "x @ W.T + 1"),
    ("L2", "layer.softmax_layer_jacobian", "None, :]\n", "None, ::-1]\n"),
    ("L3", "layer.softmax_layer", "softmax(", "softmax(-"),
    ("L4", "layer.softmax_layer_jacobian_by_product", "DS @", "(DS - 1e-9) @"),
    ("L5", "layer.weight_column", "first: int = 1", "first: int = 0"),
    ("L5", "layer.weight_column", "* N +", "* 3 +"),
    ("L5", "layer.weight_column", "return (i - first)", "return (i - 1)"),
    ("L6", "layer.logits_jacobian", "t, t, :]", "t, 0, :]"),
    ("L7", "layer.logits", "x @ W.T", "x[..., ::-1] @ W.T"),
    ("L9", "layer.softmax_layer_jacobian", "x[..., None, None, :]", FIRST),
    ("L10", "layer.logits_jacobian", "np.zeros(", "np.ones("),
    ("L10", "layer.softmax_layer_jacobian", "DP.reshape(", "(DP + 0 * DP).reshape("),
    ("L10", "symbolic.layer.count_multiplications", 'done["product"],', 'done["product"] + 1,'),
    ("L11", "layer.logits_jacobian", "t, t, :]", "t, -1 - t, :]"),
    ("X1", "cross_entropy._cross_entropy_of_logs", "(p == 0) &", "(p != p) &"),
    ("X1", "cross_entropy._cross_entropy_of_logs", "(p == 0) &", ""),
    ("X1", "cross_entropy.cross_entropy_of", "np.log(q)", "np.log2(q)"),
    ("X2", "cross_entropy.one_hot", "y[..., None]", "(y[..., None] + 1) % T"),
    ("X2", "cross_entropy.cross_entropy_from_logits", "log_softmax(a)", "log_softmax(a, axis=0)"),
    ("X3", "cross_entropy.cross_entropy_jacobian", "-1 / P", "1 / P"),
    ("X4", "cross_entropy.loss_gradient_by_product", "Dxent @", "-Dxent @"),
    ("X5", "cross_entropy.cross_entropy_jacobian", "Y == 1", "Y == 0"),
    ("X6", "compensated.gradient_by_logits", "-_rest(a)", "softmax(a) - 1"),
    ("X6", "cross_entropy.loss_gradient", "x[..., None, :]", FIRST),
    ("X8", "cross_entropy.mean_loss_gradient", "/ len(X)", "/ len(np.asarray(W))"),
    ("X8", "cross_entropy.mean_loss", "np.mean(", "np.sum("),
    (
        "X8",
        "cross_entropy.mean_loss",
        "(loss(W, X, y))",
        "(loss(W, X, y)) * len(X) / (len(X) - 1)",
    ),
    ("X8", "cross_entropy.cross_entropy_from_logits", "(Y, log", "(np.round(Y), log"),
    ("X8", "compensated.gradient_by_logits", "softmax(a) - Y", "softmax(a) + Y"),
    ("X8", "learning.minimise", "(here, X, penalty)", "(here, X, 2 * penalty)"),
    ("X8", "learning.train", "(W, X, y, penalty)", "(W, X, y, 0)"),
    ("X8", "learning._penalised_loss", "alpha / 2", "alpha"),
    ("X8", "learning.penalised_loss_hessian", "-each.T", "each.T"),
    ("X8", "learning.largest_curvature", "/ 2 *", "/ 4 *"),
    ("X8", "learning.held_out_split", "order[held_out:]", "order[held_out - 1 :]"),
]


@pytest.mark.parametrize(("rows", "place", "right", "wrong"), BREAKAGES)
def test_a_breakage_turns_its_rows_red(rows, place, right, wrong):
    for row in rows.split():
        with broken(place, right, wrong):
            assert not verify_row(ROWS[row]).passed, f"{place} has {wrong}, and {row} holds"
        assert verify_row(ROWS[row]).passed


def test_every_row_about_the_article_was_broken():
    broken_rows = {row for rows, *_ in BREAKAGES for row in rows.split()}
    assert broken_rows == set(IDS) - {"F1", "F2", "F3"}


JAVASCRIPT = [
    ("D1", "softmax", "term / total", "term / terms.length"),
    ("D2", "softmax", "term / total", "(term / total) * 1.0001"),
    ("D3", "softmax", "Math.exp(value - shift)", "2 ** (value - shift)"),
    ("D4", "softmax", "total + value, 0)", "total + value, 1)"),
    ("D6", "softmax", "/ temperature", "* temperature"),
    ("P1", "draws", "end += part", "end = part"),
    ("P2", "layer", "softmax(layerLogits(layer))", "softmax(layerLogits(layer).reverse())"),
    ("P3", "cross-entropy", "0 - rest[k]", "rest[k]"),
    ("V1", "tree", "Math.exp(u) * du", "Math.exp(u)"),
    ("V2", "softmax", "-Si * Sj", "Si * Sj"),
    ("J2", "tree", "slope += du", "slope = du"),
    ("J3", "softmax", "others / (1 + others)", "others"),
    ("J3", "softmax", "others / (1 + others)", "1 - part"),
    ("J5", "softmax", "Si * rest[i]", "Si * (1 - rest[i])"),
    ("J7", "tree", "du * v + u * dv", "du * v"),
    ("N1", "stability", "round(value / total)", "round(value)"),
    ("N2", "stability", "Math.exp(value)", "Math.exp(Math.min(value, 700))"),
    ("N3", "stability", "sum + value), 0)", "sum + value), 1e-262)"),
    ("N4", "stability", "e / total +", "e +"),
    ("N5", "stability", "(value - largest)", "(value)"),
    ("N6", "stability", "(value - largest)", "(Math.max(value - largest, -600))"),
    ("N7", "stability", "(value - largest)", "(value)"),
    ("N8", "softmax", "Math.log1p(others)", "Math.log(1 + others)"),
    ("N8", "softmax", "const largest = Math.max(...a)", "const largest = 0"),
    ("N8", "softmax", "value - largest - rest", "value - largest + rest"),
    ("N8", "softmax", "largest + Math.log1p", "largest - Math.log1p"),
    ("L1", "cross-entropy", "row[j] * x[j]", "row[j] + x[j]"),
    ("L2", "layer", "slope * value", "slope + value"),
    ("L4", "layer", "right[k][at])", "right[k][0])"),
    ("L5", "layer", "* N + j", "* 3 + j"),
    ("L5", "layer", "(i - first)", "(i - 1)"),
    ("L5", "layer", "(i - first)", "i"),
    ("L6", "layer", "i === t", "i >= t"),
    ("L10", "layer", "T ** 3 * N", "T ** 2 * N"),
    ("X1", "tree", "Math.log(u)", "Math.log2(u)"),
    ("X2", "cross-entropy", "0 - logSoftmax(logitsOf", "logSoftmax(logitsOf"),
    ("X3", "cross-entropy", "-1 / part : 0", "-1 / part : 1"),
    ("X5", "tree", "? 1 : 0, 0]", "? 0 : 1, 0]"),
    ("X6", "cross-entropy", "0 - rest[k]", "part - 1"),
    ("X6", "cross-entropy", "errors[i] * x[j]", "errors[i]"),
    ("X8", "cross-entropy", "/ inputs.length", "/ W.length"),
]

RUN_ALL = """
import { pathToFileURL } from "node:url";
const found = [];
let text = "";
for await (const chunk of process.stdin) text += chunk;
for (const [folder, row] of JSON.parse(text)) {
  const { runChecks } = await import(pathToFileURL(`${folder}/checks.js`));
  try {
    found.push(runChecks([row])[0].passed);
  } catch {
    found.push(false);
  }
}
console.log(JSON.stringify(found));
"""


@pytest.mark.usefixtures("node")
def test_a_breakage_of_the_javascript_turns_its_row_red(report, tmp_path):
    rows = {each["row"]: each for each in report.javascript}
    folders = [ROOT / "explorables/mathematics"]
    (tmp_path / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    for number, (_, file, right, wrong) in enumerate(JAVASCRIPT):
        folders.append(tmp_path / str(number))
        shutil.copytree(folders[0], folders[-1])
        changed = folders[-1] / f"{file}.js"
        text = changed.read_text(encoding="utf-8")
        assert right in text, f"the line to break has changed: {right}"
        changed.write_text(text.replace(right, wrong), encoding="utf-8")
    asked = [(str(folder), rows[row]) for folder, (row, *_) in zip(folders[1:], JAVASCRIPT)]  # noqa: B905
    asked += [(str(folders[0]), row) for row in rows.values()]
    done = subprocess.run(
        ["node", "--input-type=module", "-e", RUN_ALL],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=True,
    )
    passed = json.loads(done.stdout)
    count = len(JAVASCRIPT)
    held = [JAVASCRIPT[at] for at in range(count) if passed[at]]
    assert not held, f"rows hold with these breakages: {held}"
    assert all(passed[count:]), "without a breakage the rows hold"


def test_a_changed_source_fails_the_command(monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["lib.ledger", "J5"])
    with (
        broken("jacobian.softmax_jacobian", "(identity -", "(identity +"),
        pytest.raises(SystemExit, match=r"^1$"),
    ):
        runpy.run_module("lib.ledger", run_name="__main__")
    assert "J5 FAILS" in capsys.readouterr().out


def test_a_row_that_checks_nothing_is_red():
    assert verify_row(replace(ROWS["D5"], check=lambda: iter(()))).reason == "nothing was checked"


def test_an_error_in_a_check_is_red_and_named():
    def check():
        yield require(np.array([True, False]), "a statement")

    result = verify_row(Row("D5", "Wrong.", "definition#thm-order", check))
    assert result.reason == "CheckFailedError: not true: a statement"
    for nothing in (np.array([]) > 0, [], [True, np.array([]) > 0], [True, [False]]):
        with pytest.raises(CheckFailedError):
            require(nothing, "a statement of nothing, or one that fails")
    assert "D5 FAILS: Wrong." in repr(result)


def test_a_row_without_a_check_stops_the_page(monkeypatch):
    monkeypatch.setattr("explorables.verification_check.page.UNCHECKED", ("J5",))
    with pytest.raises(RowFailedError, match="J5: there is no check"):
        verified(["D2"]).require()
    with pytest.raises(KeyError, match="no check for Z9"):
        verify(["Z9"])


def test_it_says_for_which_sizes_a_derivation_is_a_proof():
    said = [
        (softmax_definition(), "for any N"),
        (entry_condensed(), "for any N"),
        (multiplications_ratio(), "for any N and T"),
        (shapes(), "for any N and T"),
        (layer_jacobian(2, 3), "for N = 2 and T = 3"),
        (LEDGER["D3"]()[0], "for the numbers shown"),
        (LEDGER["D2"]()[-1], "for N = 1"),
        (LEDGER["N8"]()[-1], "for any values"),
        (LEDGER["L11"]()[0], "for any N and T"),
    ]
    for derivation, words in said:
        assert derivation.proven_for == words, derivation.name
        assert derivation.is_general == words.startswith("for any")


def test_numbers_have_50_digits():
    assert text_of(0.5) == "0.5"
    digits = case("softmax", [[1, 2]], lib.witnesses.exact(softmax_definition(), "j", a=[1, 2]))
    assert all(len(text.removeprefix("0.")) >= 49 for text in digits["expected"])


@pytest.fixture
def node():
    if shutil.which("node") is None:
        missing("Node.js is needed to run the page's JavaScript")


@pytest.mark.usefixtures("node")
def test_the_bundle_meets_the_digits_and_a_wrong_digit_is_seen(report):
    assert len(json.dumps(report.javascript)) < 40_000
    assert len(report.found) == len(report.javascript) > 40
    assert all(each["passed"] and each["error"] < 1e-14 for each in report.found)
    # In these rows there is no number that the page computes: it has no hyperbolic tangent.
    assert set(IDS) - {each["row"] for each in report.found} == {"V3", "L11", "X7", *IDS[-3:]}
    rows = json.loads(json.dumps(report.javascript))
    for at, row in enumerate(rows):
        wrong = row["cases"][0]["expected"]
        wrong[0] = "1e-3" if wrong[0] != "1e-3" else "2e-3"
        found = run_in_node(rows)[at]
        assert not found["passed"], row["row"]
        if at == 2:
            break


@pytest.mark.usefixtures("node")
def test_a_wrong_formula_in_the_bundle_turns_its_row_red(tmp_path, monkeypatch):
    bundle = ROOT / "explorables/bundle/verification-check.js"
    text = bundle.read_text(encoding="utf-8")
    broken, count = re.subn(r"\bMath\.exp\(", "1.0000001*Math.exp(2*", text)
    assert count > 3
    (tmp_path / "explorables.mjs").write_text(broken, encoding="utf-8")
    run = run_in_node
    monkeypatch.setattr(
        "explorables.verification_check.page.run_in_node",
        lambda rows: run(rows, tmp_path / "explorables.mjs"),
    )
    report = verified(["J5"])
    assert "the page's JavaScript differs by" in report.failed[0].reason
    with pytest.raises(RowFailedError):
        report.require()
    with pytest.raises(RuntimeError, match=r"Node\.js could not run nothing\.js"):
        run([], tmp_path / "nothing.js")


def test_every_link_of_the_page_leads_to_something(book):
    page = (book / "chapters/verification.html").read_text(encoding="utf-8")
    cards = re.findall(r'<section class="ledger-row".*?</section>', page, re.DOTALL)
    assert len(cards) == len(IDS)
    links = re.findall(r'href="([a-z-]+)\.html#([^"]+)"', "".join(cards))
    assert len(links) > 80
    explorables = 0
    for name, place in links:
        text = (book / f"chapters/{name}.html").read_text(encoding="utf-8")
        address, colon, _ = place.partition(":")
        if colon:
            explorables += 1
            # The second of a kind in a page has its number in its address.
            kind, _, number = re.fullmatch(r"(.*?)(-(\d))?", address).groups()
            found = re.findall(rf'"_explorable": ?"{kind}"', text)
            assert len(found) >= int(number or 1), (name, place)
        else:
            assert f'id="{place}"' in text, (name, place)
    assert explorables > 35


def test_the_explorable_refuses_rows_without_cases():
    with pytest.raises(traitlets.TraitError, match="expected rows with cases"):
        VerificationCheck([])
    with pytest.raises(traitlets.TraitError, match="expected rows with cases"):
        VerificationCheck([{"row": "D1", "within": 1e-13, "cases": []}])
    assert isinstance(Report({}, (), ()).rows("D").html, str)
