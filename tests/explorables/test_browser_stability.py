"""The explorables of the stability chapter in the built book, compared with NumPy as they move."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hands import drag, once_still, read

from explorables.breaking_point import steps_in
from lib.figures.stability import (
    FORMULAS,
    breaking_scales,
    errors_in_ulps,
    exact_softmax,
    shift_window,
)

pytestmark = pytest.mark.browser


def kind(value: float) -> str:
    if math.isnan(value):
        return "nan"
    if math.isinf(value):
        return "inf"
    return "0" if value == 0 else "number"


def expected_of_breaking_point(state: dict[str, Any]) -> Callable[[str, int], tuple[float, float]]:
    """Return a function from a value's name and index to its number and an allowed error."""
    name = state["format"]
    direct = steps_in(state["scale"], name, shifted=False)
    shifted = steps_in(state["scale"], name, shifted=True)
    breaks = breaking_scales(dtype=np.dtype(name).type)
    eps = float(np.finfo(name).eps)

    def find(value: str, index: int) -> tuple[float, float]:
        exponents, e, total, parts = shifted if value.endswith("-shifted") else direct
        value = value.removesuffix("-shifted")
        if value == "c":
            return state["scale"], 0
        if value == "breaks":
            return (breaks["sum_inf"] if index == 2 else -breaks["sum_zero"]), 1e-3
        if value in {"zero", "faded"}:
            at = breaks["part_zero" if value == "zero" else "exp_zero"]
            return (at if index == 2 else -at), 1e-3
        if value == "sum":
            return float(total), 3 * eps
        found = {"a": direct[0], "exponent": exponents, "exp": e, "S": parts}[value][index - 1]
        return float(found), {"a": 0, "exponent": 0, "exp": eps, "S": 4 * eps}[value]

    return find


def expected_of_shift_window(state: dict[str, Any]) -> Callable[[str, int], tuple[float, float]]:
    a = np.array(state["logits"], dtype=np.float64)
    low, high = shift_window(state["logits"])
    with np.errstate(all="ignore"):
        e = np.exp(a + state["shift"])
        total = np.sum(e)
        parts = e / total
        true = np.array(exact_softmax(a))
        digits = np.floor(-np.log10(np.asarray(abs(parts - true) / true, dtype=np.float64)))
    digits = np.clip(np.nan_to_num(digits, nan=0, posinf=15), 0, 15)

    def find(value: str, index: int) -> tuple[float, float]:
        one = {"D": state["shift"], "best": -np.max(a), "sum": total}
        if value in one:
            return float(one[value]), 1e-14 if value == "sum" else 0
        if value == "window":
            return (low, high)[index - 1], 1e-7
        if value == "digits":
            lost = np.isnan(parts[index - 1])
            return (0 if lost else float(digits[index - 1])), math.nan
        found = {"a": a, "exponent": a + state["shift"], "exp": e, "S": parts}[value][index - 1]
        return float(found), {"a": 0, "exponent": 0, "exp": 1e-15, "S": 1e-14}[value]

    return find


def expected_of_rounded_shift(state: dict[str, Any]) -> Callable[[str, int], tuple[float, float]]:
    a = state["scale"] * np.array(state["logits"], dtype=np.float64)
    true = exact_softmax(a)
    normal = np.array([float(value) >= float(np.finfo(float).tiny) for value in true])
    with np.errstate(all="ignore"):
        found = {name: function(a) for name, function in FORMULAS.items()}
    errors = {name: errors_in_ulps(values, true) for name, values in found.items()}

    def find(value: str, index: int) -> tuple[float, float]:
        kind, _, name = value.partition("-")
        if kind in {"c", "x"}:
            return (state["scale"] if kind == "c" else state["logits"][index - 1]), 0
        if kind == "S":
            # In the formula, which shows the shift, it is the shifted one's.
            return float(found[name or "shifted"][index - 1]), 1e-15
        if kind == "shift":
            return -float(np.max(a)), 1e-15
        # Errors of a last bit depend on the exponential: within three ulps.
        worst = np.max(errors[name])
        worst = worst if np.all(normal) or np.isinf(worst) else math.nan
        return float(worst if kind == "worst" else errors[name][index - 1]), math.nan

    return find


EXPECTED = {
    "rounded-shift": expected_of_rounded_shift,
    "breaking-point": expected_of_breaking_point,
    "shift-window": expected_of_shift_window,
}
PAGES = {"last-digits": ["rounded-shift"], "stability": ["breaking-point", "shift-window"]}
LEAST = {"breaking-point": 3 + 2 * 10 + 4 + 1, "shift-window": 10, "rounded-shift": 11}


def compare(root: Any) -> dict[str, Any]:
    """Compare every number of an explorable with NumPy; return its state."""
    name = root.get_attribute("data-explorable")
    state: dict[str, Any] = (page := read(root))["state"]
    find = EXPECTED[name](state)
    assert len(page["numbers"]) >= LEAST[name]
    for one in page["numbers"]:
        found = one["number"]
        truth, allowed = find(one["value"], *(one["index"] or [0]))
        if one["value"] == "digits":
            # A digit more or less: the last one hangs on the last bit of an exponential.
            assert abs(found - truth) <= 1 or min(found, truth) >= 14, one
            continue
        if one["value"].startswith(("ulp-", "worst-")):
            assert kind(found) == kind(truth) or abs(found - truth) <= 3, (one, truth)
            assert not abs(found - truth) > 3, (one, truth)
            continue
        subnormal = kind(truth) == "number" and abs(truth) < float(
            np.finfo(state.get("format", "float64")).tiny
        )
        if subnormal:
            allowed = 1.0
        else:
            assert kind(found) == kind(truth), (one, truth)
        if kind(truth) == "number":
            assert abs(found - truth) <= allowed * abs(truth), (one, truth)
        elif name == "rounded-shift":
            assert kind(truth) in one["text"], one
        elif one["value"].startswith(("exp", "S", "sum")) and "exponent" not in one["value"]:
            assert kind(truth).lstrip("-") in one["text"], one
            marked = f"is-{kind(truth).replace('0', 'zero')}" in one["classes"]
            assert marked or one["inFormula"], one
    return state


check = once_still(compare)


@pytest.mark.parametrize(
    ("chapter", "name"), [(page, one) for page in PAGES for one in PAGES[page]]
)
def test_it_answers_keys_and_drags(open_page, book, chapter, name):
    page = open_page(f"{book.as_uri()}/chapters/{chapter}.html")
    root = page.locator(f'[data-explorable="{name}"]').first
    slider = root.locator("[role=slider]").first
    before, spoken = check(root), slider.get_attribute("aria-valuetext")
    slider.press("PageDown")
    assert check(root) != before
    assert slider.get_attribute("aria-valuetext") != spoken
    handle = root.locator(".sx-strip-track .sx-handle")
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()
    drag(handle, -100)
    check(root)
    assert handle.bounding_box()["x"] == pytest.approx(box["x"] - 100, abs=3)
