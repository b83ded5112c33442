"""Traits that hold mathematics: validated once, immutable, the same on both sides."""

import math
import reprlib
from collections.abc import Iterable
from typing import Any

import numpy as np
import traitlets


class Vector(traitlets.TraitType[tuple[float, ...], Any]):
    """A vector of finite numbers in a stated range, kept as a tuple of floats.

    A tuple cannot be changed in place, so a change that `observe` would not see is an error and
    not a silence. Lists, tuples, ranges and one-dimensional NumPy arrays are accepted.

    Parameters
    ----------
    default : iterable of float
    shortest, longest : int
        How many elements there may be.
    least, most : float
        The range of every element, both ends included.
    """

    info_text = "a vector of numbers"

    def __init__(
        self,
        default: Iterable[float],
        *,
        shortest: int,
        longest: int,
        least: float,
        most: float,
    ) -> None:
        super().__init__(default_value=tuple(float(value) for value in default))
        self.shortest, self.longest = shortest, longest
        self.least, self.most = least, most
        self.tag(sync=True, to_json=lambda value, _widget: list(value))

    def validate(self, obj: Any, value: Any) -> tuple[float, ...]:  # noqa: ANN401, ARG002
        """Return `value` as a tuple of floats, or say what was expected and what came.

        Raises
        ------
        traitlets.TraitError
            If `value` is not such a vector.
        """
        expected = (
            f"{self.name}: expected {self.shortest} to {self.longest} numbers "
            f"between {self.least:g} and {self.most:g}"
        )
        came = reprlib.repr(value)
        if isinstance(value, np.ma.MaskedArray):
            raise traitlets.TraitError(f"{expected}, got a masked array")
        if isinstance(value, np.ndarray):
            if value.ndim != 1:
                raise traitlets.TraitError(f"{expected}, got an array of shape {value.shape}")
            value = value.tolist()
        if not isinstance(value, list | tuple | range):
            raise traitlets.TraitError(f"{expected}, got {type(value).__name__}: {came}")
        if not self.shortest <= len(value) <= self.longest:
            raise traitlets.TraitError(f"{expected}, got {len(value)} of them: {came}")
        return tuple(
            self._number(element, at, expected) for at, element in enumerate(value, start=1)
        )

    def _number(self, element: object, at: int, expected: str) -> float:
        """Return one element as a float (0 and −0 are the same), or raise."""
        boolean = isinstance(element, bool | np.bool_)
        if boolean or not isinstance(element, int | float | np.integer | np.floating):
            raise traitlets.TraitError(
                f"{expected}, got {reprlib.repr(element)} of type {type(element).__name__} "
                f"as element {at}"
            )
        try:
            number = float(element)
        except OverflowError:
            number = math.inf
        if not self.least <= number <= self.most:
            raise traitlets.TraitError(f"{expected}, got {reprlib.repr(element)} as element {at}")
        return number + 0.0


class Table(traitlets.TraitType[tuple[tuple[float, ...], ...], Any]):
    """Rows of finite numbers, all of the same length, kept as a tuple of tuples of floats.

    Parameters
    ----------
    default : iterable of iterables of float
    rows, columns : (int, int)
        The fewest and the most that there may be.
    least, most : float
        The range of every element, both ends included.
    """

    info_text = "rows of numbers"

    def __init__(
        self,
        default: Iterable[Iterable[float]],
        *,
        rows: tuple[int, int],
        columns: tuple[int, int],
        least: float,
        most: float,
    ) -> None:
        lines = tuple(tuple(float(value) for value in line) for line in default)
        super().__init__(default_value=lines)
        self.rows = rows
        self._line = Vector(
            lines[0], shortest=columns[0], longest=columns[1], least=least, most=most
        )
        self.tag(sync=True, to_json=lambda value, _widget: [list(line) for line in value])

    def validate(self, obj: Any, value: Any) -> tuple[tuple[float, ...], ...]:  # noqa: ANN401
        """Return `value` as a tuple of tuples of floats, or say what was expected and what came.

        Raises
        ------
        traitlets.TraitError
            If `value` is not such a table.
        """
        if isinstance(value, np.ndarray) and not isinstance(value, np.ma.MaskedArray):
            value = value.tolist()
        fewest, most = self.rows
        if not isinstance(value, list | tuple) or not fewest <= len(value) <= most:
            raise traitlets.TraitError(
                f"{self.name}: expected {fewest} to {most} rows of numbers, "
                f"got {reprlib.repr(value)}"
            )
        self._line.name = self.name
        lines = tuple(self._line.validate(obj, line) for line in value)
        lengths = [len(line) for line in lines]
        if len(set(lengths)) > 1:
            raise traitlets.TraitError(
                f"{self.name}: expected rows of the same length, got lengths {lengths}"
            )
        return lines
