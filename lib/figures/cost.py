"""Picture of what the gradient costs, by Jacobian matrices and in closed form, as measured."""

from collections.abc import Mapping, Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from lib.figures.palette import CLASS_COLOURS, GRID
from lib.figures.picture import Picture, book_style

ROUTES = {"by_product_step": CLASS_COLOURS[1].light, "closed_form_step": CLASS_COLOURS[0].light}


def measured_cost(results: Mapping[str, Any], features: int = 784, classes: int = 10) -> Picture:
    """Draw the measured time of the step back against T and against N, for both routes.

    Parameters
    ----------
    results : mapping
        What ``benchmarks/bench.py`` wrote: its rows ``gradient.rows`` hold N, T and, where a route
        was measured, the microseconds of ``by_product_step`` and ``closed_form_step``.
    features, classes : int, optional
        N in the panel against T, and T in the panel against N.

    Returns
    -------
    Picture
        Two panels with logarithmic axes, a point for each measurement.

    Raises
    ------
    ValueError
        If a route was measured at fewer than two places of a panel.
    """
    rows = results["gradient"]["rows"]
    with book_style():
        figure = Figure(figsize=(6.4, 3.5))
        by_classes, by_features = figure.subplots(1, 2, sharey=True)
        _panel(by_classes, rows, along="T", held="N", at=features)
        _panel(by_features, rows, along="N", held="T", at=classes)
        by_classes.set_xlabel(f"T classes (N = {features})")
        by_features.set_xlabel(f"N features (T = {classes})")
        by_classes.set_ylabel("microseconds")
        _name(by_classes, _points(rows, "by_product_step", "T", "N", features), "matrices", 8)
        _name(by_classes, _points(rows, "closed_form_step", "T", "N", features), "closed form", 8)
    largest = max(
        (row for row in rows if row["N"] == features and "ratio_step" in row),
        key=lambda row: row["T"],
    )
    return Picture(
        figure,
        "Measured microseconds for the gradient of the loss on logarithmic axes, by Jacobian "
        "matrices and in closed form, against T and against N. The matrices cost more everywhere "
        f"and grow faster: at N = {features} and T = {largest['T']} "
        f"{largest['ratio_step']:.0f} times as much.",
    )


def _points(
    rows: Sequence[Mapping[str, Any]], route: str, along: str, held: str, at: int
) -> list[tuple[int, float]]:
    points = sorted(
        {
            row[along]: row[route]["microseconds"]
            for row in rows
            if row[held] == at and route in row
        }.items()
    )
    if len(points) < 2:
        raise ValueError(
            f"results must hold {route} at two values of {along} or more where {held} = {at}, "
            f"got {len(points)}"
        )
    return points


def _panel(
    axes: Axes, rows: Sequence[Mapping[str, Any]], *, along: str, held: str, at: int
) -> None:
    for route, marker, line in (("by_product_step", "s", "-"), ("closed_form_step", "o", "--")):
        places, times = zip(*_points(rows, route, along, held, at), strict=True)
        axes.plot(places, times, color=ROUTES[route], linewidth=2, linestyle=line, marker=marker)
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.minorticks_off()
    axes.grid(color=GRID.light)


def _name(axes: Axes, points: Sequence[tuple[int, float]], name: str, points_away: int) -> None:
    """Write a route's name beside the middle of its line, on the side given by points_away."""
    colour = ROUTES["by_product_step" if name == "matrices" else "closed_form_step"]
    axes.annotate(
        name,
        points[len(points) // 2],
        (points_away, -2),
        textcoords="offset points",
        color=colour,
        ha="left" if points_away > 0 else "right",
        va="top" if points_away > 0 else "center",
        fontsize=12,
    )
