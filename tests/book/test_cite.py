"""The link to an explorable's state: copied, and opened again."""

import json
import re
from typing import Any

import pytest
from hands import ALONE, settle
from settled import CHAPTERS

pytestmark = pytest.mark.browser

CLIPBOARD = """window.copied = "";
Object.defineProperty(navigator, "clipboard", {
  value: { writeText: async (text) => { window.copied = text; } },
});"""
NO_CLIPBOARD = 'Object.defineProperty(navigator, "clipboard", { value: undefined });'

# A slider; and the pixels of the learner.
INPUTS = "[role=slider], [role=grid] [tabindex='0']"

# How much of the explorable, or of the screen where that is smaller, the reader sees.
SEEN = """(name) => {
  const root = document.querySelector(`[data-address="${name}"]`);
  const { top, bottom } = root.getBoundingClientRect();
  const seen = Math.min(bottom, innerHeight) - Math.max(top, 0);
  return seen / Math.min(bottom - top, innerHeight);
}"""


def addresses(page: Any) -> list[str]:
    every = "[data-address]"
    return page.eval_on_selector_all(every, "all => all.map((one) => one.dataset.address)")


def state(page: Any, name: str) -> Any:
    settle(page)
    return json.loads(page.locator(f"[data-address={name}]").get_attribute("data-state"))


def move(page: Any, name: str) -> None:
    """Press a key on the first input that there is; teach the learner a step too."""
    root = page.locator(f"[data-address={name}]")
    slider = root.locator(INPUTS).first
    before = state(page, name)
    for button in root.get_by_role("button", name="One step", exact=True).all():
        button.click()
    for key in ("ArrowUp", "ArrowDown", "PageUp", "PageDown"):
        slider.press(key)
        if state(page, name) != before:
            return
    pytest.fail(f"nothing moves {name}")


def cite(page: Any, name: str) -> str:
    """Press the button and return what was copied."""
    root = page.locator(f"[data-address={name}]")
    root.get_by_role("button", name="Cite this state").click()
    said = root.locator(".sx-cite [role=status]")
    assert said.inner_text() == "Link copied"
    assert not root.locator(".sx-cite input").is_visible()
    link: str = page.evaluate("copied")
    return link


# From a disk and from a server, in turn.
@pytest.mark.parametrize(
    ("site", "chapter"),
    list(zip(["file", "http"] * 4, ["index", *CHAPTERS], strict=True)),
    indirect=["site"],
)
def test_every_explorable_opens_in_the_state_that_was_cited(open_page, site, chapter):
    page = open_page(f"{site}/chapters/{chapter}.html")
    page.evaluate(CLIPBOARD)
    page.evaluate(ALONE)
    cited = {}
    for name in addresses(page):
        move(page, name)
        cited[name] = (cite(page, name), state(page, name))
        link = cited[name][0]
        assert link.startswith(f"{site}/chapters/{chapter}.html#{name}:"), link
        assert ";" not in link, "the link holds one explorable's state and no other's"
    page.context.close()
    assert cited
    # The last one from a fresh page, then all by links inside that page.
    last = list(cited)[-1]
    page = open_page(cited[last][0])
    for number, name in enumerate((last, *cited)):
        link, wanted = cited[name]
        if number > 0:
            page.evaluate("(link) => { location.href = link; }", link)
        assert state(page, name) == wanted, link
        assert page.evaluate(SEEN, name) > 0.9, f"{link} does not go there"
        note = page.locator(f"[data-address={name}] .sx-note").inner_text()
        assert note == "", note
        if number == 0:
            page.evaluate(ALONE)


def test_a_page_keeps_the_states_of_several_explorables_in_its_address(open_page, book_server):
    page = open_page(f"{book_server}/chapters/cross-entropy.html")
    names = ["downhill-step", "surprise"]
    for name in names:
        move(page, name)
    wanted = {name: state(page, name) for name in names}
    page.wait_for_function("location.hash.includes(';')")
    address = page.url
    assert re.search("#downhill-step:.*;surprise:", address), address
    again = open_page(address)
    assert {name: state(again, name) for name in names} == wanted
    assert again.evaluate(SEEN, "downhill-step") > 0.9, "the first of the address is shown"
    assert again.evaluate(SEEN, "surprise") < 0.5


def test_without_a_clipboard_the_link_is_there_to_be_copied(open_page, book_server):
    page = open_page(f"{book_server}/chapters/definition.html", width=320)
    page.evaluate(NO_CLIPBOARD)
    root = page.locator("[data-address=softmax-bars]")
    root.get_by_role("button", name="Cite this state").click()
    field = root.get_by_label("Link to this state")
    assert field.input_value().endswith("#softmax-bars:logits=1,2,3&selected=3")
    assert field.evaluate("one => one.selectionEnd - one.selectionStart") == len(
        field.input_value()
    )
    said = root.locator(".sx-cite [role=status]")
    assert said.inner_text() == "Copy this link:"
    assert page.evaluate("document.scrollingElement.scrollWidth - innerWidth") <= 0
    move(page, "softmax-bars")
    assert not field.is_visible(), "the link is to another state now"
    assert said.inner_text() == ""
