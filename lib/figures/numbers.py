"""How a number is written in the book's sentences and pictures; the explorables write it alike."""

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
    """Return `x` with three significant digits.

    From 100 to 99999 all digits before the point are written; below 0.001 and from 100000 on, a
    power of ten.

    Parameters
    ----------
    x : float
        Any number, infinities and NaN included.

    Returns
    -------
    str
        Such as ``0.0900``, ``20.1``, ``22026`` or ``1.20×10⁻⁹``.
    """
    return format_digits(x, 3)


def format_digits(x: float, digits: int) -> str:
    """Return `x` as `format_number` does, with another number of significant digits.

    Parameters
    ----------
    x : float
        Any number, infinities and NaN included.
    digits : int
        From 3 to 15.

    Returns
    -------
    str
        Such as ``−0.162803`` for 6 digits.
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
    """Return a part of a whole; a part that is not the whole is never written as 1.

    Parameters
    ----------
    part : float
        Between 0 and 1.

    Returns
    -------
    str
        Such as ``0.665``, ``>0.999`` or ``1``.
    """
    if part == 1:
        return "1"
    return ">0.999" if part >= 0.9995 else format_number(part)


def part_relation(part: float) -> str:
    """Return a part with its sign of relation, such as ``= 0.665`` or ``> 0.999``."""
    written = format_part(part)
    return f"> {written[1:]}" if written.startswith(">") else f"= {written}"


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
