"""Widgets that nobody here wrote live in a static page: those of wigglystuff and drawdata."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from tiny import ROOT, TinyBook

Action = Callable[[Any, Any], None]
"""What a reader does with a page and a widget in it."""

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("default")]


def drag(selector: str) -> Action:
    def act(page: Any, widget: Any) -> None:
        box = widget.locator(selector).first.bounding_box()

        def move(part: float, **options: int) -> None:
            page.mouse.move(
                box["x"] + part * box["width"], box["y"] + part * box["height"], **options
            )

        move(0.3)
        page.mouse.down()
        move(0.5, steps=4)
        move(0.7, steps=4)
        page.mouse.up()

    return act


def click(*selectors: str) -> Action:
    def act(_: Any, widget: Any) -> None:
        for selector in selectors:
            widget.locator(selector).first.click(force=True)  # nodes of a graph never rest

    return act


def press(selector: str, key: str) -> Action:
    return lambda _, widget: widget.locator(selector).first.press(key)


WIDGETS: dict[str, Action] = {
    "Slider2D()": drag("canvas"),
    "Matrix(rows=2, cols=2)": drag(".matrix-element"),
    "TangleSlider(amount=3)": drag("*"),
    "TangleChoice(['tea', 'coffee'])": click("*"),
    "TangleSelect(['tea', 'coffee'])": lambda _, widget: widget.locator("select").select_option(
        "coffee"
    ),
    "SortableList(['one', 'two', 'three'])": lambda _, widget: widget.locator(
        "button"
    ).first.drag_to(widget.locator(".list-item").last),
    "Paint()": drag("canvas"),
    "EdgeDraw(['a', 'b'])": click("circle >> nth=0", "circle >> nth=1"),
    "GridDraw()": click(".gd-canvas"),
    "CircularSlider(value=20)": drag("svg"),
    "ColorPicker()": lambda _, widget: widget.locator("input").fill("#123456"),
    "BezierCurve()": drag("svg"),
    "CurveEditor()": drag("svg"),
    "HoverSlider()": press("[role=slider]", "ArrowRight"),
    "ScatterWidget()": drag("svg >> nth=-1"),
    "Knob(value=20)": drag("svg"),
    "PlaySlider()": lambda _, widget: widget.locator("input").fill("7"),
}
LINKED = (
    "knob, fader = Knob(value=20), Fader(value=60)\n"
    "link = jslink((knob, 'value'), (fader, 'value'))"
)
# drawdata and BezierCurve ask their SVG to be "auto" high. Nothing is fetched by any of them.
THEIRS = ('<svg> attribute height: Expected length, "auto"',)
# All that can be seen of a widget: elements, what is drawn on a canvas, what is typed.
SEEN = """widget => widget.innerHTML +
  [...widget.querySelectorAll("canvas")].map((canvas) => canvas.toDataURL()).join() +
  [...widget.querySelectorAll("input, select")].map((input) => input.value).join()"""


@pytest.fixture(scope="module")
def others(tmp_path_factory):
    tiny = TinyBook(tmp_path_factory.mktemp("others"))
    imports = "from wigglystuff import *\nfrom drawdata import ScatterWidget\n"
    tiny.write(f"{imports}from ipywidgets import jslink\n{LINKED}\nknob", "fader", *WIDGETS)
    tiny.succeed()
    return tiny.html


def test_each_mounts_and_answers_and_links_hold(open_page, others):
    page = open_page((others / "index.html").as_uri(), allowed=THEIRS)
    places = page.locator(".explorables-place")
    states = places.evaluate_all("places => places.map((place) => place.dataset.state)")
    assert states == ["live"] * (len(WIDGETS) + 2)
    knob, fader, *widgets = page.locator(".explorables-live > div").all()
    assert "20" in fader.inner_text()  # a link starts from its source
    drag("svg")(page, knob)
    assert "20" not in fader.inner_text()
    assert knob.locator(".knob-value").inner_text() in fader.inner_text()
    for (name, act), widget in zip(WIDGETS.items(), widgets, strict=True):
        widget.scroll_into_view_if_needed()
        before = widget.evaluate(SEEN)
        act(page, widget)
        page.wait_for_timeout(50)
        assert widget.evaluate(SEEN) != before, f"{name} does not answer"


def test_they_live_under_the_content_security_policy_of_the_readme(open_page, others, serve):
    readme = (ROOT / "sphinx_explorables/README.md").read_text(encoding="utf-8")
    (policy,) = re.findall(r"^`(default-src .*)`$", readme, re.MULTILINE)
    url = serve(others, headers={"Content-Security-Policy": policy})
    page = open_page(f"{url}/index.html", allowed=THEIRS)
    assert page.locator("[data-state=live]").count() == len(WIDGETS) + 2
