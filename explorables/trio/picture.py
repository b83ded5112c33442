"""The still twin of the trio: the picture of the chapter, at the logits of the explorable."""

from explorables.trio import Trio
from lib.figures.jacobian import from_inputs_to_derivative
from lib.figures.picture import Picture


def draw(trio: Trio) -> Picture:
    """Draw the logits, the parts and the Jacobian."""
    return from_inputs_to_derivative(trio.logits)
