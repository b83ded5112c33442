"""Traits that hold one finite number of a stated range."""

import math
from typing import Any

import numpy as np
import traitlets


def _checked(name: str | None, value: object, least: float, most: float, what: str) -> float:
    """Return `value` as a float if it is a number of the range, or raise TraitError."""
    boolean = isinstance(value, bool | np.bool_)
    if not boolean and isinstance(value, int | float | np.integer | np.floating):
        try:
            number = float(value)
        except OverflowError:
            number = math.inf
        if least <= number <= most and (what == "a number" or number.is_integer()):
            return number + 0.0
    raise traitlets.TraitError(
        f"{name}: expected {what} between {least:g} and {most:g}, "
        f"got {str(value)[:40]} of type {type(value).__name__}"
    )


class Number(traitlets.TraitType[float, Any]):
    """A finite number in a stated range, kept as a float.

    Parameters
    ----------
    default : float
    least, most : float
        The range, both ends included.
    """

    info_text = "a number"

    def __init__(self, default: float, *, least: float, most: float) -> None:
        super().__init__(default_value=float(default))
        self.least, self.most = least, most
        self.tag(sync=True)

    def validate(self, obj: Any, value: Any) -> float:  # noqa: ANN401, ARG002
        """Return `value` as a float, or raise TraitError: what was expected and what came."""
        return _checked(self.name, value, self.least, self.most, self.info_text)


class WholeNumber(traitlets.TraitType[int, Any]):
    """A whole number in a stated range, kept as an int.

    Parameters
    ----------
    default : int
    least, most : int
        The range, both ends included.
    """

    info_text = "a whole number"

    def __init__(self, default: int, *, least: int, most: int) -> None:
        super().__init__(default_value=default)
        self.least, self.most = least, most
        self.tag(sync=True)

    def validate(self, obj: Any, value: Any) -> int:  # noqa: ANN401, ARG002
        """Return `value` as an int, or raise TraitError: what was expected and what came."""
        return int(_checked(self.name, value, self.least, self.most, self.info_text))
