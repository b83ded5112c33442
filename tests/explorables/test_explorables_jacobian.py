"""The Python side of the explorables on the Jacobian."""

import xml.etree.ElementTree as ET

import pytest
from sympy import Derivative, Eq, Function, Piecewise, Rational, Symbol, exp, log, sin

from explorables.derivation_lines import DerivationLines, LossDerivationLines, loss_derivation
from explorables.derivation_lines.mathml import markup, words
from explorables.nudge import Nudge
from lib.figures.numbers import format_digits, format_entry, format_number
from lib.symbolic import LEDGER
from lib.symbolic.jacobian import entry_off_diagonal, entry_on_diagonal
from lib.symbolic.language import S, Z
from lib.symbolic.letters import a, i, j
from lib.symbolic.trees import tree


def test_all_lines_are_one_number():
    for widget in (DerivationLines(), DerivationLines(row=1, column=1), LossDerivationLines()):
        first, *others = widget.values
        assert others
        assert all(abs(other - first) < 1e-40 for other in others)
    assert DerivationLines(row=1, column=1).derivation.condition == "for i = j"


def test_moving_all_logits_alike_changes_nothing():
    nudge = Nudge([1, -2, 10], direction=0, step=0.1)
    assert nudge.way.tolist() == [1, 1, 1]
    assert nudge.error < 1e-14


def test_the_loss_is_one_chain_from_the_chain_rule_to_the_short_form():
    derivation = loss_derivation()
    assert derivation.holds()
    assert derivation.result == LEDGER["X6"]()[0].result
    assert derivation.start == LEDGER["X5"]()[0].start


def test_every_line_becomes_well_formed_mathml_with_its_parts():
    for derivation in (entry_on_diagonal(), entry_off_diagonal(), loss_derivation()):
        for line in derivation.lines:
            mathml, parts = markup(line)
            root = ET.fromstring(f"<math>{mathml}</math>")  # noqa: S314 (our own text)
            numbers = [int(one.get("data-part")) for one in root.iterfind(".//*[@data-part]")]
            assert numbers == list(range(len(parts)))
            assert numbers
        for step in derivation.steps:
            ET.fromstring(f"<p>{words(step.rule)}</p>")  # noqa: S314


def test_mathml_of_small_expressions():
    assert markup(S(i))[0] == (
        '<mrow data-letter="i" data-part="0"><msub><mi>S</mi><mi>i</mi></msub></mrow>'
    )
    slope, _ = markup(Derivative(exp(a[i]), a[j]))
    assert slope.count("<mi>∂</mi>") == 2
    assert slope.count("data-part") == 1
    assert 'data-letter="i"' in slope
    assert 'movablelimits="false"' in markup(Z())[0]
    assert "<mi>log</mi>" in markup(log(Z()))[0]
    assert "otherwise" in markup(Piecewise((S(i), Eq(i, j)), (0, True)))[0]
    with pytest.raises(TypeError, match="has no MathML"):
        markup(sin(Symbol("x")))


def test_words_beside_a_line():
    assert words("the quotient rule & more") == "the quotient rule &amp; more"
    assert words("$\\delta_{ij}$ is 1") == (
        "<math><semantics><mrow><msub><mi>δ</mi><mrow><mi>i</mi><mi>j</mi></mrow></msub></mrow>"
        '<annotation encoding="application/x-tex">\\delta_{ij}</annotation></semantics></math>'
        " is 1"
    )
    assert "<mi>xent</mi>" in words("$D_k \\mathrm{xent} = -2$")
    with pytest.raises(ValueError, match="has no MathML"):
        words("$\\unknown$")


def test_trees():
    assert tree(Rational(1, 2)) == ["ratio", 1, 2]
    same = Piecewise((S(i), Eq(i, j)), (0, True))
    assert tree(same)[:3] == ["cases", "i", "j"]
    with pytest.raises(TypeError, match="has no tree"):
        tree(Function("f")(i))
    with pytest.raises(TypeError, match="not a comparison"):
        tree(Piecewise((i, i > j), (0, True)))


def test_numbers_with_more_digits():
    for x in (0, 1, -0.1628034, 12345.678, 99999.97, 1.5e-9, float("inf")):
        assert format_digits(x, 3) == format_number(x)
    assert format_digits(-0.16280340, 6) == "−0.162803"
    assert format_digits(6.35634999e-4, 6) == "6.35635×10⁻⁴"
    assert format_digits(22026.4658, 6) == "22026.5"
    assert format_entry(-0.0001, 3) == format_entry(0.0001, 3) == "0.000"
    assert format_entry(-0.0006, 3) == "−0.001"
    assert format_entry(0.0, 3) == "0"
