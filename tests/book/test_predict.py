"""Predict, then reveal, in the built book: by mouse, by keyboard, without scripts, in print."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from hands import NO_FORMULAS
from settled import CHAPTERS

pytestmark = pytest.mark.browser

KEPT = "() => JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"


def questions(page: Any) -> list[Any]:
    return page.locator(".explorables-predict").all()


def choose(block: Any, index: int) -> None:
    block.locator("input[type=radio]").nth(index).check()
    block.get_by_role("button", name="That is my guess").click()


def right_of(block: Any) -> int:
    reasons = block.locator(".explorables-predict-reasons > li")
    return next(k for k, item in enumerate(reasons.all()) if "Right" in item.text_content()[:6])


# Choose and commit, or press a button, as a pointer does, and say what is to be seen then; one
# after the other, without the frames that each would cost.
ACT = """(block, whats) => whats.map((what) => {
  const press = (name) => [...block.querySelectorAll("button")].find(
    (one) => one.textContent.trim() === name && one.checkVisibility())?.click();
  const radios = [...block.querySelectorAll("input[type=radio]")];
  if (typeof what === "number") radios[what].click();
  if (what !== null) press(typeof what === "number" ? "That is my guess" : what);
  const answer = block.querySelector("details");
  const numbers = (all, are) => all.flatMap((one, at) => (are(one) ? [at] : []));
  const seen = (one) => one.checkVisibility({ visibilityProperty: true });
  return {
    verdict: block.querySelector("[role=status]")?.innerText,
    answered: seen(answer),
    reasons: numbers([...answer.querySelectorAll("ol > li")], seen),
    disabled: numbers(radios, (one) => one.disabled),
    checked: numbers(radios, (one) => one.checked),
    right: numbers([...answer.querySelectorAll(".explorables-predict-reasons > li")],
      (one) => one.textContent.trim().startsWith("Right")),
    choices: radios.length,
    lines: answer.querySelectorAll("ol > li").length,
    onVerdict: document.activeElement.role === "status",
  };
})"""


def act(block: Any, *whats: int | str | None) -> list[Any]:
    """Do these things with a question; say what is seen after each. None is to look alone."""
    found: list[Any] = block.evaluate(ACT, whats)
    return found


def verdict(block: Any) -> str:
    return str(block.get_by_role("status").inner_text())


@pytest.mark.parametrize("name", CHAPTERS)
def test_every_question_answers_every_choice(
    open_page: Callable[..., Any], book_server: str, name: str
) -> None:
    page = open_page(f"{book_server}/chapters/{name}.html")
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.evaluate(NO_FORMULAS)
    before, address = page.evaluate(KEPT), page.url
    for block in questions(page):
        (opening,) = act(block, None)
        assert not opening["answered"]
        count = opening["choices"]
        for index in range(count):
            (right,) = opening["right"]
            other = next(k for k in range(count) if k != index)
            tries = [index] if index == right else [index, other]
            *judged, again = act(block, *tries, "Ask me again")
            found = judged[-1]
            letters = [chr(65 + index), chr(65 + right)]
            shown = [index]
            if index == right:
                assert found["verdict"] == f"Right: it is {letters[0]}."
            else:
                assert judged[0]["verdict"] == f"Not {letters[0]}. You have a second try."
                assert judged[0]["reasons"] == [index], "the reason against it, and no other"
                assert judged[0]["disabled"] == [index]
                shown = sorted({other, right})
                letters[0] = chr(65 + other)
                assert found["verdict"] == (
                    f"Right: it is {letters[0]}."
                    if other == right
                    else f"You chose {letters[0]}. It is {letters[1]}."
                )
            assert found["reasons"] == shown
            assert found["onVerdict"]
            assert not again["answered"]
            assert not again["checked"]
            assert not again["disabled"]
        (found,) = act(block, "Show me")
        assert found["answered"]
        assert found["reasons"] == [*range(found["lines"])]
    assert page.evaluate(KEPT) == before
    assert page.url == address
    # Browsers ask for this one when they have time.
    assert {*requests} <= {f"{book_server}/_static/favicon.svg"}


def test_a_question_by_keyboard_alone(open_page: Callable[..., Any], book_server: str) -> None:
    page = open_page(f"{book_server}/chapters/definition.html")
    block = questions(page)[0]
    block.get_by_role("radio").first.focus()
    page.keyboard.press("Enter")
    assert block.get_by_role("status").inner_text().startswith("Choose one first")
    page.keyboard.press("ArrowDown")
    assert page.url.endswith("definition.html")
    assert block.get_by_role("radio").nth(1).is_checked()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "That is my guess"
    page.keyboard.press("Enter")
    assert block.get_by_role("status").inner_text() == "Right: it is B."
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    bars = page.locator('[data-address="softmax-bars"]')
    page.wait_for_function(
        "JSON.parse(document.querySelector('[data-address=softmax-bars]').dataset.state)"
        ".logits.join() === '2,4,6'"
    )
    assert bars.locator(".sx-note").text_content() == ""


def test_a_number_is_judged(open_page: Callable[..., Any], book_server: str) -> None:
    page = open_page(f"{book_server}/chapters/layer.html")
    block = page.locator(".explorables-predict:has(input[type=text])")
    field = block.get_by_label("Your guess")
    answer = float(field.get_attribute("data-answer"))
    for guesses, said in (
        ([answer], f"Right: it is {answer:g}."),
        ([3 * answer, answer], f"Right: it is {answer:g}."),
        ([3 * answer, 1.05 * answer], f"Close. You said {1.05 * answer:g}. It is {answer:g}."),
        ([answer / 2, 3 * answer], f"You said {3 * answer:g}. It is {answer:g}."),
    ):
        for guess in guesses:
            field.fill(f"{guess:g}")
            field.press("Enter")
            if guess != guesses[-1]:
                assert verdict(block) == "Not yet. You have a second try."
        assert verdict(block) == said
        block.get_by_role("button", name="Ask me again").click()
        assert field.input_value() == ""
    field.press("Enter")
    assert verdict(block).startswith("Type a number first")
    for text in ("1/2", "1,000", "3²", "abc", "1 000", "∞", "1e999"):
        field.fill("")
        page.keyboard.type(text)
        field.press("Enter")
        assert verdict(block) == f"“{text}” is not a number here: write one like 0.5."
    for text in (f"{answer:g},0", "６", "6e0", " +6.0 "):
        field.fill("")
        page.keyboard.type(text)
        field.press("Enter")
        assert verdict(block) == f"Right: it is {answer:g}."
        block.get_by_role("button", name="Ask me again").click()
    for text in ("−6", "−6"):
        field.fill("")
        page.keyboard.type(text)
        field.press("Enter")
    assert verdict(block) == f"You said -{answer:g}. It is {answer:g}."


def test_without_scripts_the_answer_is_folded_below(
    open_page: Callable[..., Any], book_server: str
) -> None:
    page = open_page(
        f"{book_server}/chapters/layer.html", java_script_enabled=False, allowed=("csp", "CSP")
    )
    for block in questions(page):
        assert not block.locator("button, input").filter(visible=True).count()
        assert block.locator("summary").is_visible()
        reasons = block.locator("details > :not(summary)").first
        assert not reasons.is_visible()
        block.locator("summary").click()
        assert reasons.is_visible()
    solution = page.locator(".explorables-solution").first
    solution.locator("summary").click()
    assert solution.locator("p").first.is_visible()


@pytest.mark.parametrize(("width", "theme"), [(1280, "light"), (320, "dark")])
def test_questions_are_accessible(
    open_page: Callable[..., Any], book_server: str, axe: str, width: int, theme: str
) -> None:
    page = open_page(f"{book_server}/chapters/layer.html", width=width, theme=theme)
    page.evaluate(axe)
    run = """axe.run(".explorables-predict, .explorables-solution").then((result) =>
      result.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`)))"""
    # As they are asked, `test_looks` sees them.
    for step in ("wrong", "shown"):
        for block in questions(page):
            (opening,) = act(block, None)
            if step == "wrong" and opening["choices"]:
                act(block, (opening["right"][0] + 1) % 2)
            elif step == "shown":
                act(block, "Ask me again", "Show me")
        if step == "shown":
            for solution in page.locator(".explorables-solution > summary").all():
                solution.click()
        # What is opened is made reachable when the browser says that it is open.
        page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
        assert page.evaluate(run) == [], step
    assert page.evaluate("document.scrollingElement.scrollWidth - innerWidth") <= 0


def test_solutions_open_by_keyboard(open_page: Callable[..., Any], book_server: str) -> None:
    page = open_page(f"{book_server}/chapters/jacobian.html")
    solutions = page.locator(".explorables-solution")
    assert solutions.count() >= 4
    first = solutions.first
    assert not first.locator("p").first.is_visible()
    first.locator("summary").focus()
    style = first.locator("summary").evaluate("one => getComputedStyle(one).outlineStyle")
    page.keyboard.press("Enter")
    assert first.locator("p").first.is_visible()
    assert re.match("solid|auto", style)


# With the state of an explorable after it, as it stands in the address of a page that was moved.
TO_A_VEILED_SECTION = """() => new Promise((done) => {
  addEventListener("hashchange", () => done(), { once: true });
  location.hash = `${document.querySelector(".explorables-veil [id]").id};a:b=1`;
})"""


def veiled(page):
    """The questions behind which anything is veiled, in the order of the page."""
    veils = page.locator(".explorables-veil")
    return list(dict.fromkeys(veils.evaluate_all("all => all.map((one) => one.dataset.question)")))


def test_what_follows_a_question_is_veiled_until(open_page, book_server):
    page = open_page(f"{book_server}/chapters/jacobian.html")
    before = veiled(page)
    texts = page.locator(".explorables-veil").all_inner_texts()
    assert any("When one input rises" in text for text in texts)
    assert any("Put the three arrows one after another" in text for text in texts)
    assert not page.locator(".explorables-veil .explorables-place").count()
    page.emulate_media(media="print")
    veil = page.locator(".explorables-veil > *").first
    assert veil.evaluate("element => getComputedStyle(element).filter") == "none"
    page.emulate_media(media="screen")
    assert veil.evaluate("element => getComputedStyle(element).filter") != "none"
    assert veiled(page) == before
    apart = [
        question
        for question in questions(page)
        # An explorable stands between what is veiled.
        if page.locator(f".explorables-veil[data-question={question.get_attribute('id')}]").count()
        > 1
    ]
    ways = {
        "an answer": lambda: choose(apart[0], right_of(apart[0])),
        "being shown": lambda: questions(page)[0].get_by_role("button", name="Show me").click(),
        "keys": page.locator(".explorables-veil a").filter(visible=True).first.focus,
        "its address": lambda: page.evaluate(TO_A_VEILED_SECTION),
    }
    for left, (way, act) in enumerate(ways.items(), start=1):
        act()
        assert len(veiled(page)) == len(before) - left, way
