"""Traits that hold mathematics: validated once, immutable, the same on both sides."""

import reprlib
from collections.abc import Iterable
from typing import Any, TypeVar

import numpy as np
import traitlets

Kind = TypeVar("Kind", int, float)


def is_number(value: object) -> bool:
    """Tell a real number from all else; a truth value is none."""
    real = isinstance(value, int | float | np.integer | np.floating)
    return real and not isinstance(value, bool)


def as_float(value: Any, least: float, most: float) -> float | None:  # noqa: ANN401
    """Return a number of the range as a float (0 and −0 are the same), and None for all else."""
    if not is_number(value):
        return None
    # An integer may be too large for a float.
    number = value if isinstance(value, int) else float(value)
    return float(number) + 0.0 if least <= number <= most else None


class _Bounded(traitlets.TraitType[Kind, Any]):
    """A number from `least` to `most`, kept as `kind`."""

    kind: type[Kind]

    def __init__(self, default: float, *, least: float, most: float) -> None:
        super().__init__(default_value=self.kind(default))
        self.least, self.most = least, most
        self.tag(sync=True)

    def validate(self, obj: object, value: object) -> Kind:  # noqa: ARG002
        """Return `value` as its kind, or raise TraitError: what was expected and what came."""
        number = as_float(value, self.least, self.most)
        if number is None or self.kind(number) != number:
            name = str(self.name).lstrip("_")
            raise traitlets.TraitError(
                f"{name}: expected {self.info_text} between {self.least:g} and "
                f"{self.most:g}, got {str(value)[:40]} of type {type(value).__name__}"
            )
        return self.kind(number)


class Number(_Bounded[float]):
    """A number, kept as a float."""

    kind = float
    info_text = "a number"


class WholeNumber(_Bounded[int]):
    """A whole number, kept as an int."""

    kind = int
    info_text = "a whole number"


class Index(traitlets.Int[int, Any]):
    """The place of an element, counted from 1, among as many as its explorable has now.

    It opens at the place `usual`, or at the last where there are fewer or none is named. Where 0
    means all of them, `least` is 0.
    """

    def __init__(self, usual: int | None = None, *, least: int = 1) -> None:
        super().__init__(least)
        self.usual, self.least = usual, least
        self.tag(sync=True)

    def default(self, obj: Any = None) -> int:  # noqa: ANN401
        """Return the place at which `obj`, an IndexedExplorable, opens."""
        last: int = obj.last(self.name)
        return last if self.usual is None else min(self.usual, last)

    def validate(self, obj: Any, value: Any) -> int:  # noqa: ANN401
        """Return an integer of Python or NumPy; a truth value is none."""
        if isinstance(value, bool):
            self.error(obj, value)
        return super().validate(obj, int(value) if isinstance(value, np.integer) else value)


class Vector(traitlets.TraitType[tuple[float, ...], Any]):
    """From `shortest` to `longest` numbers from `least` to `most`, kept as a tuple of floats.

    A tuple cannot be changed in place, so a change that `observe` would not see is an error and
    not a silence. Lists, tuples, ranges and one-dimensional NumPy arrays are accepted. Where
    `shortest` or `longest` is left out, there are as many as in the default.
    """

    info_text = "a vector of numbers"

    def __init__(
        self,
        default: Iterable[float],
        *,
        shortest: int | None = None,
        longest: int | None = None,
        least: float,
        most: float,
    ) -> None:
        numbers = tuple(map(float, default))
        super().__init__(default_value=numbers)
        self.shortest = len(numbers) if shortest is None else shortest
        self.longest = len(numbers) if longest is None else longest
        self.least, self.most = least, most
        self.tag(sync=True, to_json=lambda value, _widget: list(value))

    def validate(self, obj: object, value: object) -> tuple[float, ...]:  # noqa: ARG002
        """Return `value` as a tuple, or raise TraitError: what was expected and what came."""
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
        numbers = []
        for at, element in enumerate(value, start=1):
            number = as_float(element, self.least, self.most)
            if number is None:
                kind = "" if is_number(element) else f" of type {type(element).__name__}"
                raise traitlets.TraitError(
                    f"{expected}, got {reprlib.repr(element)}{kind} as element {at}"
                )
            numbers.append(number)
        return tuple(numbers)


class Table(traitlets.TraitType[tuple[tuple[float, ...], ...], Any]):
    """Rows of numbers from `least` to `most`, all as long, kept as a tuple of tuples of floats.

    `rows` and `columns` say the fewest and the most that there may be.
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

    def validate(self, obj: object, value: object) -> tuple[tuple[float, ...], ...]:
        """Return `value` as tuples, or raise TraitError: what was expected and what came."""
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
