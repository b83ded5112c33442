"""How a number is written in the book's sentences and pictures; the explorables write it alike.

What was computed has significant digits (`format_number`), what was chosen is as short as it can
be (`format_input`), and what stands in a table or a list has decimals (`format_decimals`).
"""

import math
from collections.abc import Iterable
from typing import Final

_SUPERSCRIPT: Final = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
_SUBSCRIPT: Final = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_MINUS: Final = "−"


def subscript(n: int) -> str:
    """Return a whole number as a subscript, such as ``₁₂``."""
    return str(n).translate(_SUBSCRIPT)


def _scientific(x: float, digits: int = 3) -> str:
    mantissa, exponent = f"{x:.{digits - 1}e}".split("e")
    return f"{mantissa}×10{str(int(exponent)).translate(_SUPERSCRIPT)}".replace("-", _MINUS)


def format_number(x: float) -> str:
    """Return a number with three significant digits: ``0.0900``, ``22026`` or ``1.20×10⁻⁹``."""
    return format_digits(x, 3)


def format_digits(x: float, digits: int) -> str:
    """Return a number with from 3 to 15 significant digits.

    Up to 99999 all digits before the point are written; from there on, and below 0.001, a power
    of ten.
    """
    if math.isnan(x):
        return "nan"
    if math.isinf(x):
        return "∞" if x > 0 else f"{_MINUS}∞"
    if x == 0:
        return "0"
    size = abs(float(f"{x:.{digits - 1}e}"))
    if size < 0.001 or math.floor(abs(x) + 0.5) >= 100_000:
        return _scientific(x, digits)
    decimals = max(0, digits - 1 - math.floor(math.log10(size)))
    return f"{x:.{decimals}f}".replace("-", _MINUS)


def format_part(part: float) -> str:
    """Return a part of a whole; one that is not the whole is never written as 1: ``>0.999``."""
    if part == 1:
        return "1"
    return ">0.999" if part >= 0.9995 else format_number(part)


def part_relation(part: float, count: int) -> str:
    """Return a part of so many with its sign of relation: ``= 0.665``, ``> 0.999``, ``≈ 1``."""
    sign = "≈" if count > 1 and part in {0, 1} else "="
    return f"{sign} {format_part(part)}".replace("= >", "> ")


def named_parts(parts: Iterable[float]) -> str:
    """Return the parts of a whole by name: ``S₁ = 0.335, S₂ = 0.665``."""
    S = list(parts)
    return ", ".join(f"S{subscript(j)} {part_relation(P, len(S))}" for j, P in enumerate(S, 1))


def format_input(x: float) -> str:
    """Return a chosen number with at most three decimals and no zeros at the end."""
    if x == 0:
        return "0"
    if abs(x) < 0.001:
        return _scientific(x)
    return f"{x:.3f}".rstrip("0").rstrip(".").replace("-", _MINUS)


def format_list(values: Iterable[float]) -> str:
    """Return chosen numbers as a list, such as ``[1, 2, −0.5]``."""
    return f"[{', '.join(map(format_input, values))}]"


def format_decimals(x: float, decimals: int = 2) -> str:
    """Return a number with so many decimals; what rounds to zero has no sign."""
    return f"{round(float(x), decimals) + 0.0:.{decimals}f}".replace("-", _MINUS)


def format_entry(x: float, decimals: int = 2) -> str:
    """Return an entry of a matrix: a whole number has no decimals, so that an exact 0 is seen."""
    return format_decimals(x, 0 if float(x).is_integer() else decimals)


def format_limit(x: float) -> str:
    """Return a positive limit rounded up to four digits or more: from there it surely holds."""
    unit = 10.0 ** min(0, math.floor(math.log10(x)) - 3)
    return f"{math.ceil(x / unit) * unit:.10g}"


def decimals_list(values: Iterable[float]) -> str:
    """Return computed numbers as a list, such as ``[0.33, 0.67]``."""
    return f"[{', '.join(map(format_decimals, values))}]"


def in_words(values: Iterable[float], decimals: int = 2) -> str:
    """Return computed numbers as prose does, such as ``0.09, 0.24 and 0.67``."""
    *first, last = (format_decimals(value, decimals) for value in values)
    return f"{', '.join(first)} and {last}" if first else last
