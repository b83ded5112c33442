"""The inputs at which the rows are checked, and how witnesses are asked there."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np

from lib import compensated, jacobian, layer, stability
from lib.symbolic.definition import softmax_definition
from lib.symbolic.jacobian import entry_condensed
from lib.symbolic.layer import composition, layer_entry
from lib.witnesses import analytic_layer, analytic_softmax, complex_step, exact

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Vector = tuple[float, ...]

LOGITS: Final[tuple[Vector, ...]] = (
    (1.0, 2.0, 3.0),
    (1.0, 2.0, 5.0),
    (2.0, 2.0, -1.0),
    (0.5, -1.75, 2.25, 0.0),
)


class Layer(NamedTuple):
    """Weights, shape (T, N), an input, shape (N,), and a label that counts from 0."""

    W: tuple[Vector, ...]
    x: Vector
    y: int


LAYERS: Final = (
    Layer(((0.5, -1.0, 0.25), (1.0, 0.75, -0.5)), (0.5, -0.25, 1.0), 1),
    Layer(((1.0, -1.0), (0.5, 0.25), (-0.75, 2.0)), (0.5, 0.25), 2),
)


def compensated_layer_jacobian(at: Layer) -> NDArray[np.float64]:
    """DP(W) from the compensated DS, shape (T, T·N)."""
    DS = compensated.softmax_jacobian(layer.logits(at.W, at.x))
    return np.asarray(np.multiply.outer(DS, at.x).reshape(len(DS), -1))


def compensated_gradient(at: Layer) -> NDArray[np.float64]:
    """Gradient of the loss by W from the compensated S − Y, shape (T, N)."""
    return np.outer(compensated.gradient_by_logits(layer.logits(at.W, at.x), at.y), at.x)


def everywhere(f: Callable[[Any], Any], points: tuple[Any, ...] = LOGITS) -> NDArray[Any]:
    """Apply a function at every point, and lay the numbers in a row.

    Returns
    -------
    ndarray, shape (n,)
        dtype float64, or object where the function gives numbers of mpmath.
    """
    return np.concatenate([np.ravel(np.asarray(f(point))) for point in points])


def random_logits(count: int, size: int) -> NDArray[np.float64]:
    """Return inputs between -5 and 5, the same every time, shape (count, size)."""
    return np.random.default_rng(2016).uniform(-5, 5, (count, size))


@cache
def exact_softmax(a: Vector) -> NDArray[np.object_]:
    """S(a) to 50 digits, shape (N,)."""
    return exact(softmax_definition(), "j", a=a)


@cache
def exact_jacobian(a: Vector) -> NDArray[np.object_]:
    """DS(a) to 50 digits, shape (N, N)."""
    return exact(entry_condensed(), "ij", a=a)


@cache
def exact_layer_jacobian(at: Layer) -> NDArray[np.object_]:
    """DP(W) to 50 digits, shape (T, T·N)."""
    found = exact(layer_entry(), "tij", W=at.W, x=at.x)
    return found.reshape(len(at.W), -1)


def softmax_witnesses() -> dict[str, NDArray[Any]]:
    """S, by everyone who knows it."""
    return {
        "SymPy": everywhere(exact_softmax),
        "NumPy": everywhere(stability.softmax),
        "compensated": everywhere(compensated.softmax),
    }


def probability_witnesses() -> dict[str, NDArray[Any]]:
    """P(W), by everyone who knows it."""
    return {
        "SymPy": everywhere(lambda at: exact(composition(), "t", W=at.W, x=at.x), LAYERS),
        "NumPy": everywhere(lambda at: layer.softmax_layer(at.W, at.x), LAYERS),
        "compensated": everywhere(
            lambda at: compensated.softmax(layer.logits(at.W, at.x)), LAYERS
        ),
    }


def jacobian_witnesses(part: Callable[[Any], Any]) -> dict[str, NDArray[Any]]:
    """DS, or a part of each DS, by everyone who knows it."""
    return {
        "SymPy": everywhere(lambda a: part(exact_jacobian(a))),
        "NumPy": everywhere(lambda a: part(jacobian.softmax_jacobian(a))),
        "compensated": everywhere(lambda a: part(compensated.softmax_jacobian(a))),
        "complex step": everywhere(lambda a: part(complex_step(analytic_softmax, a))),
    }


def layer_witnesses() -> dict[str, NDArray[Any]]:
    """DP, by everyone who knows it."""
    return {
        "SymPy": everywhere(exact_layer_jacobian, LAYERS),
        "NumPy": everywhere(lambda at: layer.softmax_layer_jacobian(at.W, at.x), LAYERS),
        "NumPy, product": everywhere(
            lambda at: layer.softmax_layer_jacobian_by_product(at.W, at.x), LAYERS
        ),
        "compensated": everywhere(compensated_layer_jacobian, LAYERS),
        "complex step": everywhere(
            lambda at: complex_step(lambda W: analytic_layer(W, at.x), at.W), LAYERS
        ),
    }
