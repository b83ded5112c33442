"""The digit learner: training from W = 0, a drawn digit, and steps on that digit alone."""

import base64
import math
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, ClassVar, Final, Self

import numpy as np
import traitlets
from numpy.typing import ArrayLike, NDArray

from explorables.parts.explorable import BUNDLE, Explorable
from explorables.parts.traits import Number, WholeNumber, is_number
from lib.cross_entropy import gradient_by_logits, loss, loss_gradient, mean_loss
from lib.layer import logits, softmax_layer
from lib.learning import accuracy, penalised_loss_gradient
from lib.validation import as_float

SIDE: Final = 8
DIGITS: Final = 10
FULL: Final = 16
"""A pixel holds 0 to 16 of ink, as the pictures of scikit-learn do."""
MOST_STEPS: Final = 200
"""Of epochs, and of steps on single pictures."""
MOST_RATE: Final = 100
MOST_PENALTY: Final = 1 / MOST_RATE
"""With ηα at most 1 an epoch never makes a weight larger by its penalty: nothing overflows."""
ALL: Final = "all"
"""Stands for a picture in a lesson: an epoch, a step on all pictures of the training set."""
MOST_EXAMPLES: Final = 8
_SIGNS: Final = "0123456789abcdefg"
_IMAGE: Final = re.compile(f"[{_SIGNS}]{{{SIDE**2}}}")
_ZEROS: Final = re.compile("0{2,20}")
_RUNS: Final = "hijklmnopqrstuvwxyz"
Array = NDArray[np.float64]
Pictures = tuple[ArrayLike, ArrayLike]
Lesson = tuple[str, int, float, int]


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
        ink = as_float(name, value)  # type: ignore[arg-type]
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
    """After moving this, the reader knows how weights form, and what one step changes.

    From W = 0 every step moves each weight by the mean of error times ink, so pictures of the
    digits form by themselves, and the loss falls, until the step is too long and it swings. A
    logit is a sum of weights over the ink. A step on a single picture adds that picture to the
    weights of its digit and takes it away from the others; it may spoil another picture.

    Parameters
    ----------
    W : array_like, shape (10, 64)
        Trained weights, a row for each digit, for features between 0 and 1, to begin at in place
        of 0. Each is kept as a signed byte times a power of two.
    examples : sequence of (picture, int)
        1 to 8 pictures and their digits; the first is shown.
    seen, held_out : (array_like, array_like)
        The training set and the held-out set: pictures of whole numbers 0 to 16, shape (B, 64),
        and their digits.
    penalty : float between 0 and 0.01, default 0.001
        The strength α of the penalty that an epoch also goes against.
    rate : float between 0 and 100, default 1
        The size η of a step.
    start : "zero" or "trained"
        The weights before all lessons.
    digit : int, optional
        The digit whose weights are shown, 0 to 9; −1, the default, is the one that is read.
    address : as for every `Explorable`

    Attributes
    ----------
    image : str
        The picture as 64 signs; an array may be assigned.
    label : int
        The picture's digit.
    lessons : tuple of (str, int, float, int)
        The steps taken: picture, digit, η, and how many times in a row. For an epoch the picture
        is "all" and the digit 0.

    Examples
    --------
    >>> import numpy as np
    >>> from explorables.digit_learner import DigitLearner
    >>> one, two = np.zeros((2, 64), dtype=int)
    >>> one[3::8], two[:8] = 16, 16
    >>> data = [one, two], [1, 2]
    >>> learner = DigitLearner(np.zeros((10, 64)), [(one, 1)], data, data)
    >>> learner.train(20)
    >>> learner.reads, round(learner.mean_loss, 3), learner.accuracy
    (1, 0.012, 1.0)
    """

    # It has a page of its own: other pages need not load what it takes.
    _esm: ClassVar[Path] = BUNDLE / "digit-learner.js"

    _weights = traitlets.Unicode().tag(sync=True)
    _unit = traitlets.Float().tag(sync=True)
    _examples = traitlets.Tuple().tag(sync=True)
    _seen = traitlets.Tuple().tag(sync=True)
    _held_out = traitlets.Tuple().tag(sync=True)
    _penalty = Number(0.001, least=0, most=MOST_PENALTY)

    image: Any = traitlets.TraitType("0" * SIDE**2).tag(sync=True)
    label = WholeNumber(0, least=0, most=DIGITS - 1)
    digit = WholeNumber(-1, least=-1, most=DIGITS - 1)
    rate = Number(1, least=0, most=MOST_RATE)
    lessons = traitlets.Tuple().tag(sync=True)
    start = traitlets.Enum(("zero", "trained"), "zero").tag(sync=True)

    def __init__(
        self,
        W: ArrayLike,
        examples: Iterable[tuple[ArrayLike, int]],
        seen: Pictures,
        held_out: Pictures,
        penalty: float = 0.001,
        **traits: object,
    ) -> None:
        unit, kept = _as_signed_bytes(W)
        shown = _as_examples(examples)
        image, label = shown[0]
        self.seen, self.held_out = _as_set("seen", seen), _as_set("held_out", held_out)
        super().__init__(
            _weights=base64.b64encode(kept.tobytes()).decode("ascii"),
            _unit=unit,
            _examples=shown,
            _seen=_packed(self.seen),
            _held_out=_packed(self.held_out),
            _penalty=penalty,
            **{"image": image, "label": label, **traits},
        )

    @property
    def size(self) -> tuple[int, ...]:
        """The number of examples."""
        return (len(self._examples),)

    @classmethod
    def of_each_size(cls) -> Iterator[Self]:
        """Yield one of each number of examples, of pictures and weights that look trained."""
        W = np.sin(np.arange(DIGITS * SIDE**2)).reshape(DIGITS, SIDE**2) / 2
        picture = np.arange(SIDE**2) % (FULL + 1)
        data = [picture], [1]
        for count in range(1, MOST_EXAMPLES + 1):
            yield cls(W, [(picture, digit) for digit in range(count)], data, data)

    @traitlets.validate("image")
    def _image_is_a_picture(self, proposal: dict[str, Any]) -> str:
        return written("image", proposal["value"])

    @traitlets.validate("lessons")
    def _lessons_can_be(self, proposal: dict[str, Any]) -> tuple[Lesson, ...]:
        taken = tuple(_lesson(lesson) for lesson in proposal["value"])
        for epochs, what in ((False, "steps"), (True, "epochs")):
            if sum(times for image, *_, times in taken if (image == ALL) == epochs) > MOST_STEPS:
                raise traitlets.TraitError(f"lessons: expected at most {MOST_STEPS} {what}")
        return taken

    @property
    def x(self) -> Array:
        """The picture's features, shape (64,), dtype float64, between 0 and 1."""
        return features(self.image)

    @property
    def trained_W(self) -> Array:
        """The trained weights as they are kept, shape (10, 64), dtype float64."""
        kept = np.frombuffer(base64.b64decode(self._weights), dtype=np.int8)
        return self._unit * kept.reshape(DIGITS, SIDE**2).astype(np.float64)

    @property
    def W(self) -> Array:
        """The weights after all lessons, shape (10, 64), dtype float64."""
        *_, W = self.way(self.lessons)
        return W

    def way(self, lessons: Iterable[Lesson]) -> Iterator[Array]:
        """Yield the weights at the start and after each step."""
        W = self.trained_W if self.start == "trained" else np.zeros((DIGITS, SIDE**2))
        yield W
        for image, label, rate, times in lessons:
            for _ in range(times):
                if image == ALL:
                    G = penalised_loss_gradient(W, *self.seen, self._penalty)
                else:
                    G = loss_gradient(W, features(image), label)
                W = W - rate * G
                yield W

    @property
    def mean_loss(self) -> float:
        """The mean loss on the training set, without the penalty."""
        return float(mean_loss(self.W, *self.seen))

    @property
    def accuracy(self) -> float:
        """The part of the held-out set that is classified correctly."""
        return accuracy(self.W, *self.held_out)

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

    def train(self, epochs: int) -> None:
        """Take steps on the whole training set, as *Train* does in the page.

        Parameters
        ----------
        epochs : int
            How many.

        Raises
        ------
        traitlets.TraitError
            If there would be more than 200 epochs, or epochs is below 1.
        """
        self.lessons = (*self.lessons, (ALL, 0, self.rate, epochs))


def _as_signed_bytes(W: ArrayLike) -> tuple[float, NDArray[np.int8]]:
    """Return weights as signed bytes and the power of two that is their unit."""
    weights = as_float("W", W).astype(np.float64)
    if weights.shape != (DIGITS, SIDE**2) or not np.all(np.isfinite(weights)):
        raise traitlets.TraitError(
            f"W: expected finite numbers of shape ({DIGITS}, {SIDE**2}), got {weights.shape}"
        )
    largest = float(np.max(np.abs(weights)))
    smallest = np.finfo(np.float64).smallest_subnormal
    unit = 2.0 ** math.ceil(math.log2(max(largest / 127, smallest))) if largest else 1.0
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


def _as_set(name: str, pictures: Pictures) -> tuple[Array, NDArray[np.int64]]:
    """Return features, shape (B, 64), and digits; an error has the name of the argument."""
    images, labels = pictures
    X = np.array([features(written(name, image)) for image in np.asanyarray(images)])
    y = np.array([_digit(name, label) for label in np.asanyarray(labels).tolist()])
    if not len(X) or len(X) != len(y):
        raise traitlets.TraitError(
            f"{name}: expected one digit for each picture, got {len(X)} and {len(y)}"
        )
    return X, y


def _packed(pictures: tuple[Array, NDArray[np.int64]]) -> tuple[str, str]:
    """Return pictures and digits as two texts; a letter behind g is a run of 2 to 20 zeros."""
    X, y = pictures
    signs = "".join(_SIGNS[int(ink)] for ink in FULL * X.ravel())
    return _ZEROS.sub(lambda run: _RUNS[len(run[0]) - 2], signs), "".join(map(str, y))


def _lesson(lesson: Sequence[Any]) -> Lesson:
    """Return one lesson, or raise TraitError."""
    if not isinstance(lesson, tuple | list) or len(lesson) != 4:
        raise traitlets.TraitError(f"lessons: expected picture, digit, η and times, got {lesson}")
    image, label, rate, times = lesson
    numbers = is_number(rate) and is_number(times)
    if not numbers or not 0 <= rate <= MOST_RATE or times % 1 != 0 or times < 1:
        raise traitlets.TraitError(
            f"lessons: expected η between 0 and {MOST_RATE} and times of at least 1, "
            f"got {rate}, {times}"
        )
    image = image if isinstance(image, str) and image == ALL else written("lessons", image)
    return image, _digit("lessons", label), float(rate), int(times)
