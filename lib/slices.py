"""From the article's few lines to any array: axes, blocks, formats and NumPy's warnings.

:func:`slicewise` and :func:`rounded_once` are decorators, so that a function below them, which a
chapter quotes, holds the mathematics alone.
"""

from __future__ import annotations

import contextvars
import inspect
import math
from functools import wraps
from typing import TYPE_CHECKING, Any, ParamSpec, Protocol, TypeVar, cast

import numpy as np

from lib.validation import LABELS, as_array, as_axes, as_float

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import ArrayLike

    from lib.validation import Axis, FloatArray

BLOCK = 2**17  # bytes in a block, as it is computed: a handful of temporaries stay in the cache
SHORT = 64  # slices up to this length are copied to lie side by side, so that inner loops are long
# Of more slices than that which lie side by side, as along the first axis of a table, a block has
# so many at least: there inner loops go across them, and a few at a time take nine times as long.
WIDE = 256

# NaN, infinities and underflow are answers in this book, not accidents. To run in a copy of a
# context that has NumPy's warnings off costs a third of what `np.errstate` does.
_QUIET = contextvars.Context()
_QUIET.run(np.seterr, all="ignore")

P = ParamSpec("P")
R = TypeVar("R")


class SliceFunction(Protocol):
    """A function of an array and the axis (or axes) along which its slices lie."""

    __name__: str
    __wrapped__: Callable[[FloatArray], FloatArray]

    def __call__(self, a: ArrayLike, axis: Axis = -1) -> FloatArray:
        """Apply the function to every slice of a along axis."""


def slicewise(function: Callable[[FloatArray], FloatArray]) -> SliceFunction:
    """Let a function of slices along the first axis take any real array and any axis.

    float16 is computed in float32 and rounded once. A 0-d argument is one slice of one element.
    """

    @wraps(function, assigned=("__module__", "__name__", "__qualname__", "__doc__"))
    def wrapper(a: Any, axis: Axis = -1) -> FloatArray:  # noqa: ANN401
        # The common case, quickly.
        common = type(a) is np.ndarray and a.ndim == 1 and type(axis) is int and axis == -1
        if common and a.dtype.char in "df" and a.dtype.isnative:
            found = _QUIET.copy().run(function, a)
            return found if found.dtype == a.dtype else _QUIET.copy().run(found.astype, a.dtype)
        return _QUIET.copy().run(_by_blocks, function, as_float("a", a), axis)

    wrapper.__signature__ = inspect.signature(wrapper, follow_wrapped=False)  # type: ignore[attr-defined]
    return wrapper


def _by_blocks(
    function: Callable[[FloatArray], FloatArray], array: FloatArray, axis: Axis
) -> FloatArray:
    """Apply function slice by slice, in blocks that fit a cache; the result lies as array does."""
    if array.ndim == 0:
        return _by_blocks(function, array.reshape(1), axis).reshape(())[()]
    axes = as_axes(axis, array.ndim)
    moved = np.moveaxis(array, axes, range(len(axes)))
    outer = moved.shape[len(axes) :]
    n, count = math.prod(moved.shape[: len(axes)]), math.prod(outer)
    slices = moved.reshape(n, count)
    computed = np.promote_types(array.dtype, np.float32)
    side_by_side = count > SHORT and abs(slices.strides[1]) < abs(slices.strides[0])
    step = max(WIDE if side_by_side else 1, BLOCK // (computed.itemsize * max(1, n)))
    result = np.empty(0)
    for start in range(0, max(1, count), step):
        block = slices[:, start : start + step].astype(computed, copy=False)
        found = function(np.ascontiguousarray(block) if n <= SHORT else block)
        if start == 0:
            shape = (*found.shape[:-1], count)
            result = np.empty_like(slices, array.dtype, shape=shape)
        result[..., start : start + step] = found
    if result.ndim == 1:
        return result.reshape(outer)[()]
    return np.moveaxis(result.reshape(moved.shape), range(len(axes)), axes)


def rounded_once(*names: str, further: bool = True) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Let a function compute with float64 at least, and round its result once.

    The arguments called names are made real numbers in float64 (longdouble stays). The result has
    their common format, that of soft targets y included. If it is not finite, it is computed again
    in longdouble, whose exponents reach further on most machines: what fits the format at the end
    must not overflow on the way. With further=False it is not.
    """

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        signature = inspect.signature(function)
        parameters = list(signature.parameters)
        places = {parameters.index(name): name for name in names}
        y = parameters.index("y") if "y" in parameters else None

        def computed(args: tuple[Any, ...]) -> Any:  # noqa: ANN401
            wide_args = list(args)
            arrays = {place: as_float(name, args[place]) for place, name in places.items()}
            dtype = np.result_type(*arrays.values())
            if y is not None and type(args[y]) is not int:
                targets = as_array("y", args[y], LABELS)
                if targets.dtype.kind == "f" and targets.size:
                    dtype = np.result_type(dtype, targets)
            wide = np.promote_types(dtype, np.float64)
            for again in (not further, True):
                for place, array in arrays.items():
                    wide_args[place] = array.astype(wide, copy=False)
                found: Any = cast("Callable[..., R]", function)(*wide_args)
                if again or np.isfinite(found).all():
                    break
                wide = np.dtype(np.longdouble)
            return found.astype(dtype, copy=False)

        @wraps(function)
        def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
            positional: tuple[Any, ...] = args
            if kwargs or len(args) < len(parameters):
                positional = signature.bind(*args, **kwargs).args
            return cast("R", _QUIET.copy().run(computed, positional))

        return wrapper

    return decorate
