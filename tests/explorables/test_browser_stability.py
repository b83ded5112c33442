"""The explorables of the stability chapter in the built book, compared with NumPy as they move."""

import math
from typing import Any

import numpy as np
import pytest
from hands import compare_numbers, drag, once_still

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


def rounded(values: Any, relative: float, format_name: str = "float64") -> tuple[Any, Any]:
    """Return numbers and how far those of a page may be from them: below the normal ones, to 0."""
    size = np.abs(np.asarray(values, dtype=np.float64))
    return values, np.where(size < float(np.finfo(format_name).tiny), size, relative * size)


def expected_of_breaking_point(state: dict[str, Any]) -> dict[str, Any]:
    name, scale = state["format"], state["scale"]
    breaks = breaking_scales(dtype=np.dtype(name).type)
    eps = float(np.finfo(name).eps)
    ends = {
        "breaks": [-breaks["sum_zero"], breaks["sum_inf"]],
        "zero": [-breaks["part_zero"], breaks["part_zero"]],
        "faded": [-breaks["exp_zero"], breaks["exp_zero"]],
    }
    truths = {"c": (scale, 0), **{each: rounded(at, 1e-3) for each, at in ends.items()}}
    for suffix, shifted in (("", False), ("-shifted", True)):
        exponents, e, total, parts = steps_in(scale, name, shifted=shifted)
        truths |= {
            f"exponent{suffix}": (exponents, 0),
            f"exp{suffix}": rounded(e, eps, name),
            f"sum{suffix}": rounded(total, 3 * eps, name),
            f"S{suffix}": rounded(parts, 4 * eps, name),
        }
    return {"a": (steps_in(scale, name, shifted=False)[0], 0), **truths}


def expected_of_shift_window(state: dict[str, Any]) -> dict[str, Any]:
    a = np.array(state["logits"], dtype=np.float64)
    with np.errstate(all="ignore"):
        e = np.exp(a + state["shift"])
        total = np.sum(e)
        parts = e / total
        true = np.array(exact_softmax(a))
        digits = np.floor(-np.log10(np.asarray(abs(parts - true) / true, dtype=np.float64)))
    return {
        "D": (state["shift"], 0),
        "best": (-np.max(a), 0),
        "window": rounded(shift_window(state["logits"]), 1e-7),
        "a": (a, 0),
        "exponent": (a + state["shift"], 0),
        "exp": rounded(e, 1e-15),
        "sum": rounded(total, 1e-14),
        "S": rounded(parts, 1e-14),
        # A digit more or less: the last one hangs on the last bit of an exponential.
        "digits": (np.clip(np.nan_to_num(digits, nan=0, posinf=15), 0, 15), 1),
    }


def expected_of_rounded_shift(state: dict[str, Any]) -> dict[str, Any]:
    a = state["scale"] * np.array(state["logits"], dtype=np.float64)
    true = exact_softmax(a)
    normal = np.array([float(value) >= float(np.finfo(float).tiny) for value in true])
    truths = {
        "c": (state["scale"], 0),
        "x": (state["logits"], 0),
        "shift": rounded(-np.max(a), 1e-15),
    }
    for name, function in FORMULAS.items():
        with np.errstate(all="ignore"):
            found = function(a)
        errors = errors_in_ulps(found, true)
        worst = np.max(errors)
        truths |= {
            f"S-{name}": rounded(found, 1e-15),
            # Errors of a last bit depend on the exponential: within three ulps.
            f"ulp-{name}": (errors, 3),
            f"worst-{name}": (worst if np.all(normal) or np.isinf(worst) else np.nan, 3),
        }
    # In the formula, which shows the shift, it is the shifted one's.
    return {"S": truths["S-shifted"], **truths}


def is_odd(one: dict[str, Any], state: dict[str, Any]) -> bool:
    """Check how a 0 and what is no number are written; numbers are in many ways."""
    name, found = one["value"], kind(one["number"])
    if found != "number" and not name.startswith(("exponent", "ulp", "worst", "digits")):
        assert found in one["text"], one
        if not {"logits", "scale"} <= {*state} and name.startswith(("exp", "S", "sum")):
            assert f"is-{found.replace('0', 'zero')}" in one["classes"] or one["inFormula"], one
    return True


EXPECTED = {
    "rounded-shift": expected_of_rounded_shift,
    "breaking-point": expected_of_breaking_point,
    "shift-window": expected_of_shift_window,
}
PAGES = {"last-digits": ["rounded-shift"], "stability": ["breaking-point", "shift-window"]}
LEAST = {"breaking-point": 3 + 2 * 10 + 4 + 1, "shift-window": 10, "rounded-shift": 11}


def compare(root: Any) -> Any:
    """Compare every number of an explorable with NumPy; return its state."""
    name = root.get_attribute("data-explorable")
    return compare_numbers(root, EXPECTED[name], LEAST[name], odd=is_odd)["state"]


check = once_still(compare)


@pytest.mark.parametrize("chapter", PAGES)
def test_they_answer_keys_and_drags(open_page, book, chapter):
    page = open_page(f"{book.as_uri()}/chapters/{chapter}.html")
    for name in PAGES[chapter]:
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
