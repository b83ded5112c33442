"""Pictures of the chapter on learning."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Final

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from numpy.typing import ArrayLike

from lib.figures.numbers import format_decimals
from lib.figures.palette import GRID, INK, NEGATIVE, POSITIVE
from lib.figures.panels import Vector, loss_curves, title
from lib.figures.picture import Picture, drawing, sheet
from lib.learning import Training
from lib.validation import as_finite

SIDE: Final = 8  # pixels along one side of an image
_TITLE: Final = 14  # points: a gallery fills a page, and on a phone it is a third of that


def squares(values: ArrayLike, largest: float) -> list[tuple[int, int, float]]:
    """Return row, column and side of a square for each value, its area in proportion.

    The largest fills 0.9 of its cell (a Hinton diagram); negative and tiny values have none.
    """
    if largest <= 0:
        return []
    sides = 0.9 * np.sqrt(np.clip(np.asarray(values, dtype=np.float64) / largest, 0, 1))
    return [(r, c, float(side)) for (r, c), side in np.ndenumerate(sides) if side > 0.05]


def _path(found: Sequence[tuple[int, int, float]]) -> Path:
    """Return one path for many squares: a picture of ten images stays small."""
    corners = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1)])
    points = [corners * side / 2 + (c + 0.5, r + 0.5) for r, c, side in found]
    codes = [Path.MOVETO, Path.LINETO, Path.LINETO, Path.LINETO, Path.CLOSEPOLY] * len(found)
    return Path(np.concatenate(points), codes)


def draw_image(axes: Axes, values: ArrayLike, largest: float, *, signed: bool = False) -> None:
    """Draw 8 × 8 values as squares; y grows downwards. Negative ones, where signed, are hollow."""
    image = np.asarray(values, dtype=np.float64).reshape(SIDE, SIDE)
    axes.set_aspect("equal")
    axes.set(xlim=(0, SIDE), ylim=(SIDE, 0), xticks=[], yticks=[])
    axes.spines[:].set_visible(False)
    # A frame in one piece, and nothing clipped: a page with seventy images stays small.
    axes.patch.set(edgecolor=GRID.light, linewidth=0.8)
    above, below = squares(image, largest), squares(-image, largest)
    if above:
        colour = POSITIVE.light if signed else INK.light
        axes.add_patch(PathPatch(_path(above), facecolor=colour, linewidth=0, clip_on=False))
    if below and signed:
        hollow = [(r, c, max(0.0, side - 0.08)) for r, c, side in below]
        axes.add_patch(
            PathPatch(_path(hollow), fill=False, ec=NEGATIVE.light, lw=1, clip_on=False)
        )


@contextmanager
def _gallery(count: int, columns: int) -> Iterator[tuple[Figure, list[Axes]]]:
    rows = -(-count // columns)
    with sheet(7, rows * (7 / columns + 0.45)) as figure:
        yield figure, [figure.add_subplot(rows, columns, at + 1) for at in range(count)]


def _images(name: str, values: ArrayLike) -> Vector:
    numbers = as_finite(name, values)
    if numbers.size % SIDE**2:
        raise ValueError(f"{name} must hold {SIDE} × {SIDE} numbers each, got {numbers.shape}")
    return numbers.reshape(-1, SIDE, SIDE)


def digits(images: ArrayLike, names: Sequence[str]) -> Picture:
    """Draw images of digits, (8, 8) or 64 values each, with a name above; the area is the ink."""
    shown = _images("images", images)
    if not isinstance(names, Sequence) or not all(isinstance(name, str) for name in names):
        raise TypeError(f"names must be a list of str, got {names!r:.80}")
    if len(names) != len(shown):
        raise ValueError(f"names must hold one for each of {len(shown)} images, got {names!r:.80}")
    with _gallery(len(shown), min(len(shown), 5)) as (figure, places):
        for axes, image, name in zip(places, shown, names, strict=True):
            draw_image(axes, image, float(np.max(shown)))
            axes.set_title(name, fontsize=_TITLE)
    return Picture(
        figure,
        f"{len(shown)} images of {SIDE} times {SIDE} pixels, the more ink the larger the square: "
        f"{'; '.join(name.replace(chr(10), ', ') for name in names)}.",
    )


def weights(W: ArrayLike) -> Picture:
    """Draw the weights of each digit, a row of 64, as filled (positive) and hollow squares."""
    rows = _images("W", W)
    largest = float(np.max(np.abs(rows)))
    words = []
    with _gallery(len(rows), 5) as (figure, places):
        for digit, (axes, row) in enumerate(zip(places, rows, strict=True)):
            draw_image(axes, row, largest, signed=True)
            axes.set_title(str(digit), fontsize=_TITLE, fontweight="bold")
            i, j = np.argwhere(row == np.min(row))[0] + 1
            words.append(
                f"{digit}: from {format_decimals(np.min(row))} in row {i}, column {j} "
                f"to {format_decimals(np.max(row))}"
            )
        figure.supxlabel(f"the largest square: {format_decimals(largest)}", fontsize=_TITLE)
    return Picture(
        figure,
        "The weights of each digit as an image, filled squares positive and hollow squares "
        f"negative, the area in proportion to the weight. {'; '.join(words)}.",
    )


def training_curves(training: Training) -> Picture:
    """Draw loss and accuracy per epoch, on the training set and on the held-out set."""
    if training.held_out is None:
        raise ValueError("training has no held-out part: pass held_out to lib.train")
    runs = (("training set", training.seen, "-"), ("held-out set", training.held_out, "--"))
    words = []
    with sheet(7, 3.4) as figure:
        for axes, name in zip(figure.subplots(1, 2), ("loss", "accuracy"), strict=True):
            ends = []
            for label, history, line in runs:
                values = getattr(history, name)
                axes.plot(values, color=INK.light, linestyle=line, linewidth=1.6, label=label)
                ends.append(
                    f"{label} {format_decimals(values[0], 3)} to {format_decimals(values[-1], 3)}"
                )
            axes.set_xlim(0, training.epochs)
            axes.set_xlabel("epoch")
            axes.grid(axis="y", color=GRID.light)
            axes.set_ylim(0, None if name == "loss" else 1)
            axes.legend(loc="best")
            title(axes, "mean loss" if name == "loss" else "accuracy")
            words.append(f"{name}, {'; '.join(ends)}")
    return Picture(figure, f"Training for {training.epochs} epochs: {'. '.join(words)}.")


def step_sizes(runs: Mapping[str, ArrayLike]) -> Picture:
    """Draw the mean loss per epoch for named steps of at most 8 sizes."""
    with drawing(7, 3.8) as (figure, axes):
        sentence = loss_curves(axes, runs)
        axes.set_xlim(0, max(np.size(values) for values in runs.values()) - 1)
        axes.set_xlabel("epoch")
    return Picture(figure, sentence)
