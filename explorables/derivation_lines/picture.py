"""The still twin of a derivation: its lines, the rule of each, and its number beside each."""

from typing import Any

from explorables.derivation_lines import DerivationLines, LossDerivationLines
from lib.figures.numbers import format_digits, format_input, format_list
from lib.figures.palette import INK, MUTED
from lib.figures.picture import Picture, sheet
from lib.symbolic.writing import tex, text

DIGITS = 6


def draw(shown: DerivationLines | LossDerivationLines) -> Picture:
    """Draw the lines of a derivation, each with its rule and its value at logits and indices."""
    derivation = shown.derivation
    numbers = [format_digits(float(value), DIGITS) for value in shown.values]
    rules = ["", *(step.rule for step in derivation.steps)]
    height = 0.72
    with sheet(7.2, 0.5 + height * len(numbers), by_hand=True) as figure:
        ax = figure.add_axes((0.0, 0.0, 1.0, 1.0))
        ax.set_axis_off()
        ax.set(xlim=(0, 1), ylim=(len(numbers) + 0.1, -0.75))
        ax.text(0.01, -0.6, derivation.heading, va="center", fontweight="bold")
        ax.axvspan(0.83, 1.0, ymax=1 - 0.4 / (len(numbers) + 0.85), color=INK.light, alpha=0.06)
        for at, (line, rule, number) in enumerate(
            zip(derivation.lines, rules, numbers, strict=True)
        ):
            sign = "= " if at else ""
            formula = tex(line).replace(r"\left", "").replace(r"\right", "")
            ax.text(0.01, at + 0.15, f"${sign}{formula}$", va="center", size=14.5)
            look: dict[str, Any] = {"size": 8.5, "color": MUTED.light}
            # Matplotlib knows the command by its other name.
            known = rule.replace(r"\ne", r"\neq")
            ax.text(0.81, at + 0.15, known, va="center", ha="right", **look)
            ax.text(0.985, at + 0.15, number, va="center", ha="right")
        where = ", ".join(f"{name} = {format_input(value)}" for name, value in shown.where.items())
        alt = (
            f"{derivation.heading}: from {text(derivation.start)} to {text(derivation.result)} in "
            f"{len(numbers) - 1} steps. At the logits {format_list(shown.logits)} with "
            f"{where} each of the {len(numbers)} lines is {numbers[-1]}."
        )
        return Picture(figure, alt)
