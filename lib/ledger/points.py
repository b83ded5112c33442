"""The inputs at which the rows are checked, one by one and in batches, and who is asked there."""

from functools import cache
from typing import Any, Final, NamedTuple

import numpy as np

from lib import compensated, cross_entropy, jacobian, layer, stability
from lib.ledger.row import Array, Function, Vector, Witnesses
from lib.symbolic.definition import softmax_definition
from lib.symbolic.jacobian import entry_condensed
from lib.symbolic.layer import composition, layer_entry
from lib.witnesses import analytic_layer, analytic_loss, analytic_softmax, complex_step, exact


class Layer(NamedTuple):
    """Weights, shape (T, N), an input, shape (N,), and a label from 0; or a batch of both."""

    W: tuple[Vector, ...]
    x: Any
    y: Any


LOGITS: Final[tuple[Vector, ...]] = (
    (1.0, 2.0, 3.0),
    (1.0, 2.0, 5.0),
    (2.0, 2.0, -1.0),
    (0.5, -1.75, 2.25, 0.0),
)
"""Two vectors and a tie of N = 3, and one of N = 4."""

# B, T and N are all different: a formula that takes one for another is seen.
_WIDE: Final = Layer(((0.5, -1.0, 0.25), (1.0, 0.75, -0.5)), (0.5, -0.25, 1.0), 1)
SOFTMAX: Final[dict[str, Function]] = {
    "NumPy": stability.softmax,
    "compensated": compensated.softmax,
}

BATCH: Final = Layer(
    ((1.0, -1.0), (0.5, 0.25), (-0.75, 2.0)),
    ((0.5, 0.25), (1.0, 2.0), (-0.5, 1.5), (2.0, 0.25)),
    (2, 0, 2, 1),
)
LAYERS: Final = (_WIDE, *(Layer(BATCH.W, x, y) for x, y in zip(BATCH.x, BATCH.y, strict=True)))
"""A layer of T = 2 and N = 3, and the B = 4 examples of one of T = 3 and N = 2."""

_BATCHES: Final = {
    LOGITS: (LOGITS[:2], LOGITS[2:3], (LOGITS[3:],)),
    LAYERS: (Layer(_WIDE.W, (_WIDE.x,), (_WIDE.y,)), BATCH),
}
"""The same points with axes for the batch: (2, 3), (1, 3), (1, 1, 4); and (1, 3), (4, 2)."""


def everywhere(f: Function, points: tuple[Any, ...] = LOGITS) -> Array:
    """Apply a function at every point, and lay the numbers in a row."""
    return np.concatenate([np.ravel(np.asarray(f(point))) for point in points])


def both_ways(name: str, f: Function, points: tuple[Any, ...] = LOGITS) -> Witnesses:
    """Apply a function at one point at a time and to batches: two witnesses."""
    return {name: everywhere(f, points), f"{name}, in batches": everywhere(f, _BATCHES[points])}


def asked(
    true: Function, ours: Function, carried: Function, points: tuple[Any, ...] = LOGITS
) -> Witnesses:
    """Ask SymPy at each point, and NumPy and the compensated code in both ways."""
    return {
        "SymPy": everywhere(true, points),
        **both_ways("NumPy", ours, points),
        **both_ways("compensated", carried, points),
    }


def random_logits(count: int, size: int) -> Array:
    """Return inputs between -5 and 5, the same every time, shape (count, size)."""
    return np.random.default_rng(2016).uniform(-5, 5, (count, size))


@cache
def proved(make: Function, over: str = "", **given: Any) -> Array:  # noqa: ANN401
    """Evaluate a derivation to 50 digits, once for each point."""
    return exact(make(), over, **given)


def of_logits(make: Function, over: str = "", **given: object) -> Function:
    """Return the function of the logits that a derivation proves, to 50 digits."""
    return lambda a: proved(make, over, a=a, **given)


def of_layer(make: Function, over: str = "", *, labelled: bool = False) -> Function:
    """Return the function of a layer, and of its label, that a derivation proves."""
    return lambda at: proved(make, over, W=at.W, x=at.x, **({"y": at.y} if labelled else {}))


exact_softmax: Final = of_logits(softmax_definition, "j")
exact_jacobian: Final = of_logits(entry_condensed, "ij")
exact_probabilities: Final = of_layer(composition, "t")


def exact_layer_jacobian(at: Layer) -> Array:
    """DP(W) to 50 digits, shape (T, T·N)."""
    return np.reshape(of_layer(layer_entry, "tij")(at), (len(at.W), -1))


def compensated_layer_jacobian(at: Layer) -> Array:
    """DP(W) from the compensated DS, shape (…, T, T·N)."""
    DS, x = compensated.softmax_jacobian(layer.logits(at.W, at.x)), np.asarray(at.x)
    DP = DS[..., None] * x[..., None, None, :]
    return np.asarray(DP.reshape(*DS.shape[:-1], -1))


def compensated_gradient(at: Layer) -> Array:
    """Gradient of the loss with respect to W from the compensated S − Y, shape (…, T, N)."""
    errors = compensated.gradient_by_logits(layer.logits(at.W, at.x), at.y)
    return np.asarray(errors[..., None] * np.asarray(at.x)[..., None, :])


def compensated_loss(at: Layer) -> Array:
    """Return the loss from the compensated log-softmax."""
    return compensated.cross_entropy_from_logits(layer.logits(at.W, at.x), at.y)


def softmax_witnesses() -> Witnesses:
    """S by SymPy and by `lib`."""
    return asked(exact_softmax, stability.softmax, compensated.softmax)


def probability_witnesses() -> Witnesses:
    """P(W) by SymPy and by `lib`."""
    return asked(
        exact_probabilities,
        lambda at: layer.softmax_layer(at.W, at.x),
        lambda at: compensated.softmax(layer.logits(at.W, at.x)),
        LAYERS,
    )


def jacobian_witnesses(part: Function = np.ravel) -> Witnesses:
    """DS, or a part of each DS, by SymPy, `lib` and the complex step."""

    def parts(J: Array) -> list[Any]:
        return [part(each) for each in J.reshape(-1, *J.shape[-2:])]

    return {
        "SymPy": everywhere(lambda a: part(exact_jacobian(a))),
        "complex step": everywhere(lambda a: part(complex_step(analytic_softmax, a))),
        **both_ways("NumPy", lambda a: parts(jacobian.softmax_jacobian(a))),
        **both_ways("compensated", lambda a: parts(compensated.softmax_jacobian(a))),
    }


def layer_witnesses() -> Witnesses:
    """DP by SymPy, `lib` and the complex step."""

    def measured(at: Layer) -> Array:
        return complex_step(lambda W: analytic_layer(W, at.x), at.W)

    def product(at: Layer) -> Array:
        return layer.softmax_layer_jacobian_by_product(at.W, at.x)

    return {
        "SymPy": everywhere(exact_layer_jacobian, LAYERS),
        "complex step": everywhere(measured, LAYERS),
        **both_ways("NumPy", lambda at: layer.softmax_layer_jacobian(at.W, at.x), LAYERS),
        **both_ways("NumPy, product", product, LAYERS),
        **both_ways("compensated", compensated_layer_jacobian, LAYERS),
    }


def gradient_witnesses() -> Witnesses:
    """Gradient of the loss with respect to W, by `lib` and the complex step."""

    def measured(at: Layer) -> Array:
        return complex_step(lambda W: analytic_loss(W, at.x, at.y), at.W)

    def product(at: Layer) -> Array:
        return cross_entropy.loss_gradient_by_product(*at)

    return {
        "complex step": everywhere(measured, LAYERS),
        **both_ways("NumPy", lambda at: cross_entropy.loss_gradient(*at), LAYERS),
        **both_ways("NumPy, product", product, LAYERS),
        **both_ways("compensated", compensated_gradient, LAYERS),
    }
