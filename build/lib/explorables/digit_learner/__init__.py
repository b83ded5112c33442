"""The digit learner: a drawn digit, what a trained layer makes of it, and steps that teach it."""

import base64
import math
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, Self

import numpy as np
import traitlets
from numpy.typing import ArrayLike, NDArray

from explorables.digit_learner.picture import digit_learner
from explorables.parts.explorable import Explorable
from explorables.parts.traits import Number, WholeNumber, is_number
from lib.cross_entropy import gradient_by_logits, loss, loss_gradient
from lib.figures.picture import Picture
from lib.layer import logits, softmax_layer

SIDE: Final = 8
DIGITS: Final = 10
FULL: Final = 16
"""A pixel holds 0 to 16 of ink, as the pictures of scikit-learn do."""
MOST_STEPS: Final = 200
MOST_EXAMPLES: Final = 8
_SIGNS: Final = "0123456789abcdefg"
_IMAGE: Final = re.compile(f"[{_SIGNS}]{{{SIDE**2}}}")
Array = NDArray[np.float64]


def written(name: str, value: object) -> str:
    """Return a picture as 64 signs from 0, no ink, to g, which is 16; an error has its name.

    Such a string is accepted, and an array of shape (8, 8) or (64,) of whole numbers 0 to 16.
    """
    expected = f"{name}: expected 64 signs 0 to g, or 8 by 8 whole numbers 0 to {FULL}"
    if isinstance(value, str):
        if not _IMAGE.fullmatch(value):
            raise traitlets.TraitError(f"{expected}, got {value[:80]!r}")
        return value
    try:
        ink = np.asarray(value, dtype=np.float64)
    except (TypeError, ValueError):
        raise traitlets.TraitError(f"{expected}, got {type(value).__name__}") from None
    if ink.shape not in ((SIDE, SIDE), (SIDE**2,)):
        raise traitlets.TraitError(f"{expected}, got an array of shape {ink.shape}")
    wrong = ink[~((ink >= 0) & (ink <= FULL) & (ink == np.floor(ink)))]
    if wrong.size:
        raise traitlets.TraitError(f"{expected}, got {wrong[0]}")
    return "".join(_SIGNS[int(one)] for one in ink.ravel())


def features(image: str) -> Array:
    """Return the pixels of 64 signs as features between 0 and 1, shape (64,)."""
    return np.array([_SIGNS.index(sign) for sign in image]) / FULL


class DigitLearner(Explorable):
    """After moving this, the reader knows how a layer reads a digit and what one step changes.

    A logit is a sum of weights over the ink. A step adds the picture itself to the weights of its
    true digit and takes it away from the others, each by how wrong its probability is. A step that
    teaches one picture may spoil another.

    Parameters
    ----------
    W : array_like, shape (10, 64)
        The trained weights, a row for each digit, for features between 0 and 1. Each is kept as a
        signed byte times a power of two, and `W` and all numbers are those of the kept weights.
    examples : sequence of (picture, int)
        1 to 8 pictures and their digits; the first is shown.
    rate : float between 0 and 1, default 0.05
        The size η of a step.
    digit : int, optional
        The digit whose weights are shown, 0 to 9; by default the one that the layer reads.
    address : as for every `Explorable`

    Attributes
    ----------
    image : str
        The picture as 64 signs; an array may be assigned.
    label : int
        The picture's digit.
    lessons : tuple of (str, int, float, int)
        The steps taken: picture, digit, η, and how many times in a row.

    Examples
    --------
    >>> import numpy as np
    >>> from explorables.digit_learner import DigitLearner
    >>> one = np.zeros((8, 8), dtype=int)
    >>> one[:, 3] = 16
    >>> learner = DigitLearner(np.zeros((10, 64)), [(one, 1)], rate=0.5)
    >>> round(learner.loss, 3), round(learner.after, 3)
    (2.303, 0.153)
    >>> learner.teach()
    >>> round(learner.loss, 3), learner.reads
    (0.153, 1)
    """

    _weights = traitlets.Unicode().tag(sync=True)
    _unit = traitlets.Float().tag(sync=True)
    _examples = traitlets.Tuple().tag(sync=True)

    image: Any = traitlets.TraitType("0" * SIDE**2).tag(sync=True)
    label = WholeNumber(0, least=0, most=DIGITS - 1)
    digit = WholeNumber(0, least=0, most=DIGITS - 1)
    rate = Number(0.05, least=0, most=1)
    lessons = traitlets.Tuple().tag(sync=True)

    def __init__(
        self, W: ArrayLike, examples: Iterable[tuple[ArrayLike, int]], **traits: object
    ) -> None:
        unit, kept = _as_signed_bytes(W)
        shown = _as_examples(examples)
        weights = base64.b64encode(kept.tobytes()).decode("ascii")
        image, label = shown[0]
        opening = {"_weights": weights, "_unit": unit, "_examples": shown, "image": image}
        super().__init__(**opening, label=label, **traits)

    @traitlets.default("digit")
    def _digit_that_is_read(self) -> int:
        return self.reads

    @property
    def size(self) -> tuple[int, ...]:
        """The number of examples."""
        return (len(self._examples),)

    @classmethod
    def of_each_size(cls) -> Iterator[Self]:
        """Yield one of each number of examples, of pictures and weights that look trained."""
        W = np.sin(np.arange(DIGITS * SIDE**2)).reshape(DIGITS, SIDE**2) / 2
        picture = np.arange(SIDE**2) % (FULL + 1)
        for count in range(1, MOST_EXAMPLES + 1):
            yield cls(W, [(picture, digit) for digit in range(count)])

    @traitlets.validate("image")
    def _image_is_a_picture(self, proposal: dict[str, Any]) -> str:
        return written("image", proposal["value"])

    @traitlets.validate("lessons")
    def _lessons_can_be(self, proposal: dict[str, Any]) -> tuple[tuple[str, int, float, int], ...]:
        taken = tuple(_lesson(lesson) for lesson in proposal["value"])
        if sum(times for *_, times in taken) > MOST_STEPS:
            raise traitlets.TraitError(f"lessons: expected at most {MOST_STEPS} steps")
        return taken

    @property
    def x(self) -> Array:
        """The picture's features, shape (64,), dtype float64, between 0 and 1."""
        return features(self.image)

    @property
    def opening_W(self) -> Array:
        """The weights before any step, shape (10, 64), dtype float64."""
        kept = np.frombuffer(base64.b64decode(self._weights), dtype=np.int8)
        return self._unit * kept.reshape(DIGITS, SIDE**2).astype(np.float64)

    @property
    def W(self) -> Array:
        """The weights after all steps, shape (10, 64), dtype float64."""
        W = self.opening_W
        for image, label, rate, times in self.lessons:
            for _ in range(times):
                W = W - rate * loss_gradient(W, features(image), label)
        return W

    @property
    def logits(self) -> Array:
        """The logits W x, shape (10,), dtype float64."""
        return np.asarray(logits(self.W, self.x), dtype=np.float64)

    @property
    def probabilities(self) -> Array:
        """The probabilities of the digits, shape (10,), dtype float64."""
        return np.asarray(softmax_layer(self.W, self.x), dtype=np.float64)

    @property
    def reads(self) -> int:
        """The digit with the largest probability."""
        return int(np.argmax(self.logits))

    @property
    def loss(self) -> float:
        """The loss −log P_y of the picture."""
        return float(loss(self.W, self.x, self.label))

    @property
    def errors(self) -> Array:
        """S − Y, shape (10,), dtype float64."""
        return np.asarray(gradient_by_logits(self.logits, self.label), dtype=np.float64)

    @property
    def after(self) -> float:
        """The loss after one more step."""
        gradient = loss_gradient(self.W, self.x, self.label)
        return float(loss(self.W - self.rate * gradient, self.x, self.label))

    def teach(self, times: int = 1) -> None:
        """Take steps on the picture as it is, towards its digit, as the page's button does.

        Parameters
        ----------
        times : int
            How many.

        Raises
        ------
        traitlets.TraitError
            If there would be more than 200 steps, or times is below 1.
        """
        self.lessons = (*self.lessons, (self.image, self.label, self.rate, times))

    def _picture(self) -> Picture:
        return digit_learner(
            self.W, self.x, self.label, digit=self.digit, rate=self.rate, after=self.after
        )


def _as_signed_bytes(W: ArrayLike) -> tuple[float, NDArray[np.int8]]:
    """Return weights as signed bytes and the power of two that is their unit."""
    weights = np.asarray(W, dtype=np.float64)
    if weights.shape != (DIGITS, SIDE**2) or not np.all(np.isfinite(weights)):
        raise traitlets.TraitError(
            f"W: expected finite numbers of shape ({DIGITS}, {SIDE**2}), got {weights.shape}"
        )
    largest = float(np.max(np.abs(weights)))
    unit = 2.0 ** math.ceil(math.log2(largest / 127)) if largest else 1.0
    return unit, np.round(weights / unit).astype(np.int8)


def _as_examples(examples: Iterable[tuple[ArrayLike, int]]) -> tuple[tuple[str, int], ...]:
    expected = f"examples: expected 1 to {MOST_EXAMPLES} pairs of a picture and its digit"
    pairs = list(examples)
    if not 1 <= len(pairs) <= MOST_EXAMPLES or any(len(pair) != 2 for pair in pairs):
        raise traitlets.TraitError(f"{expected}, got {len(pairs)}")
    return tuple((written("examples", image), _digit("examples", label)) for image, label in pairs)


def _digit(name: str, value: Any) -> int:  # noqa: ANN401
    whole = is_number(value) and isinstance(value, int | np.integer)
    if not whole or not 0 <= value < DIGITS:
        raise traitlets.TraitError(f"{name}: expected a digit 0 to 9, got {value!r}")
    return int(value)


def _lesson(lesson: Sequence[Any]) -> tuple[str, int, float, int]:
    """Return one lesson, or raise TraitError."""
    if len(lesson) != 4:
        raise traitlets.TraitError(f"lessons: expected picture, digit, η and times, got {lesson}")
    image, label, rate, times = lesson
    if not 0 <= float(rate) <= 1 or int(times) != times or times < 1:
        raise traitlets.TraitError(
            f"lessons: expected η between 0 and 1 and times of at least 1, got {rate}, {times}"
        )
    return written("lessons", image), _digit("lessons", label), float(rate), int(times)
