"""The still twin of the triangle: a distribution over three classes as a point."""

from typing import Final

import numpy as np
from matplotlib.axes import Axes
from numpy.typing import NDArray

from explorables.triangle import Triangle
from lib.figures.numbers import format_list, format_number, named_parts
from lib.figures.palette import GRID, INK, MUTED, PAPER
from lib.figures.panels import SMALL, hues, logit_bars, whole
from lib.figures.picture import Picture, sheet
from lib.stability import softmax

CORNERS: Final = np.array([[0, 0], [1, 0], [0.5, np.sqrt(3) / 2]])
"""Where one class has everything: class 1 at the left, 2 at the right, 3 at the top."""
FIELD: Final = np.array([(i, k, 8 - i - k) for i in range(9) for k in range(9 - i)]) / 9 + 1 / 27
"""The distributions of the field of arrows: the middles of small triangles."""
_HINT: Final = (
    "Small arrows: what a little more $a_{}$ does. "
    "Line from the centre: the way of the point as τ falls."
)
TEMPERATURES: Final = np.exp(np.linspace(5, -5, 61))


def _sentence(state: Triangle) -> str:
    """Say where the distribution stands in the triangle, and the lengths of the columns of DS."""
    logits, named = state.logits, named_parts(state.probabilities)
    if len(logits) != 3:
        return (
            f"A triangle has three corners, and the logits {format_list(logits)} are "
            f"{len(logits)} in number; their parts are {named}."
        )
    where = (
        f"The logits {format_list(logits)} are the point of the triangle "
        f"with the distances {named} from its edges, in units of its height."
    )
    if not state.arrows:
        return where
    lengths = ", ".join(
        f"{format_number(float(np.linalg.norm(column)))} towards corner {j}"
        for j, column in enumerate(state.columns.T, start=1)
    )
    return f"{where} The columns of DS, drawn as arrows from it, have the norms {lengths}."


def draw(state: Triangle) -> Picture:
    """Draw three logits, the triangle with their distribution as a point, and the cut whole.

    With another number of logits the triangle stays empty. In place of the distances from the
    edges it may hold the columns of DS as arrows. What depends on `selected` is the dotted line
    through its corner, and the field of small arrows: where a little more of its logit moves.
    """
    a, parts, j = state.inputs, state.probabilities, state.selected
    with sheet(7.2, 8.4, by_hand=True) as figure:
        axes = figure.add_axes((0.01, 0.3, 0.98, 0.7))
        _frame(axes)
        if a.size == 3:
            _field(axes, j)
            if (rest := 1 - parts[j - 1]) > 0:
                # The line on which the logit moves the point, from its corner to the facing edge.
                corner = CORNERS[j - 1]
                line = np.array([corner, corner + (parts @ CORNERS - corner) / rest])
                axes.plot(*line.T, color=hues(j)[-1], linewidth=1, linestyle=(0, (1, 3)))
            # Where the temperature moves the point, from the centre to a corner or a tie.
            line = softmax((a - a.max()) / TEMPERATURES[:, np.newaxis]) @ CORNERS
            axes.plot(*line.T, color=INK.light, linewidth=1.3)
            figure.text(0.5, 0.285, _HINT.format(j), ha="center", color=MUTED.light, size=SMALL)
            _point(axes, parts, state.columns, arrows=state.arrows)
        logit_bars(figure.add_axes((0.06, 0.04, 0.41, 0.2)), a)
        whole(figure.add_axes((0.53, 0.03, 0.46, 0.16)), parts, "Softmax")
    return Picture(figure, _sentence(state))


def _frame(axes: Axes) -> None:
    """Draw the empty triangle with lines of equal parts."""
    axes.set_axis_off()
    axes.set_aspect("equal")
    axes.set(xlim=(-0.12, 1.12), ylim=(-0.12, 1.0))
    for part in (0.25, 0.5, 0.75):
        for j in range(3):
            ends = [part * CORNERS[k] + (1 - part) * CORNERS[j] for k in range(3) if k != j]
            axes.plot(*np.array(ends).T, color=GRID.light, linewidth=0.7)
    axes.fill(*CORNERS.T, fill=False, edgecolor=MUTED.light, linewidth=1.3)
    for j, ((x, y), hue) in enumerate(zip(CORNERS, hues(3), strict=True), start=1):
        beyond, side = (0.04, "bottom") if j == 3 else (-0.04, "top")
        axes.text(x, y + beyond, f"$S_{j} = 1$", color=hue, ha="center", va=side)


def _field(axes: Axes, j: int) -> None:
    """Draw at each distribution where a little more of a_j moves it: by the column of DS."""
    start = FIELD @ CORNERS
    step = 0.45 * FIELD[:, j - 1 : j] * (CORNERS[j - 1] - start)
    arrows = axes.quiver(*start.T, *step.T, angles="xy", scale_units="xy", scale=1, width=0.002)
    arrows.set(color=hues(j)[-1], alpha=0.55)


def _name_places(
    point: NDArray[np.floating], move: NDArray[np.floating], *, arrows: bool
) -> list[NDArray[np.floating]]:
    """Return where a name may stand: by an arrow inside, by a distance or behind a short one."""
    length = float(np.linalg.norm(move))
    if not arrows and length < 0.11:
        return [point + move * (1 + 0.05 / length)]
    side = np.array([-move[1], move[0]]) / length
    if not arrows:
        return [point + move / 2 + 0.05 * side]
    # Half a name is 0.055 wide and 0.03 high.
    side *= 0.02 + 0.055 * abs(side[0]) + 0.03 * abs(side[1])
    places = [point + along * move + way for along in (1, 0.5) for way in (side, -side)]

    def inside(place: NDArray[np.floating]) -> bool:
        top = place[1] / CORNERS[2, 1]
        right = place[0] - top / 2
        return bool(min(1 - right - top, right, top) > 0.04)

    return [place for place in places if inside(place)]


def _point(
    axes: Axes, parts: NDArray[np.floating], jacobian: NDArray[np.floating], *, arrows: bool
) -> None:
    """Draw the distribution, with its distances from the edges or the columns of the Jacobian."""
    point = parts @ CORNERS
    named = list(CORNERS + np.array([[0, -0.07], [0, -0.07], [0, 0.07]]))
    for j, colour in enumerate(hues(3)):
        if arrows:
            move = jacobian[:, j] @ CORNERS
            if np.linalg.norm(move) > 1e-3:
                look = {"arrowstyle": "-|>", "color": colour, "lw": 2, "shrinkA": 0, "shrinkB": 0}
                axes.annotate("", tuple(point + move), tuple(point), arrowprops=look)
        else:
            # The foot of the perpendicular on the edge that faces corner j.
            away = CORNERS.mean(axis=0) * 1.5 - CORNERS[j] * 1.5
            move = parts[j] * away
            axes.plot(*np.array([point, point + move]).T, color=colour, linewidth=2.2)
        length = float(np.linalg.norm(move))
        if length > 0.037:
            name = f"$D_{j + 1}S$" if arrows else f"$S_{j + 1}$"
            for place in _name_places(point, move, arrows=arrows):
                # Apart from the names that stand already.
                if all((np.abs(place - other) > (0.11, 0.063)).any() for other in named):
                    named.append(place)
                    x, y = map(float, place)
                    axes.text(x, y, name, color=colour, ha="center", va="center")
                    break
    axes.plot(*point, "o", ms=8, mfc=PAPER.light, mec=INK.light, mew=1.8)
