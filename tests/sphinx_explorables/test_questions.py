"""Questions, exercises and links to states on tiny books: what is refused, what is written."""

import pytest
from bs4 import BeautifulSoup
from docutils import nodes
from docutils.core import publish_doctree
from shown import QUESTION
from tiny import words

from sphinx_explorables.predict import read
from sphinx_explorables.state_links import is_state

pytestmark = pytest.mark.filterwarnings("default")


@pytest.fixture
def with_fences(tiny):
    """A book without cells: no kernel starts for it."""
    tiny.set(
        'myst_enable_extensions = ["colon_fence", "dollarmath"]\n'
        'exercise_style = "solution_follow_exercise"\nnb_execution_mode = "off"\n'
    )
    return tiny


def test_a_question_and_an_exercise_are_written(shown):
    text = (shown / "asked.html").read_text(encoding="utf-8")
    soup = BeautifulSoup(text, "html.parser")
    first, second, third = soup.select(".explorables-predict")
    assert [one["id"] for one in (first, second, third)] == [f"predict-{k}" for k in (1, 2, 3)]
    assert (
        first.select_one(".explorables-predict-question")
        .get_text()
        .strip()
        .startswith("What does")
    )
    assert "math" in str(first.select_one(".explorables-predict-question"))
    labels = [label.get_text().strip() for label in first.select("label")]
    assert labels == ["It grows.", "It stays."]
    reasons = first.select(".explorables-predict-reasons > li")
    assert [item.has_attr("data-right") for item in reasons] == [False, True]
    links = [link["href"] for link in first.select("details a")]
    assert links == ["#triangle:logits=0,0,1", "#title"]
    assert second.select_one("input")["data-answer"] == "42"
    assert len(soup.select('script[src*="predict.js"]')) == 1
    solution = soup.select_one("details.explorables-solution#sol-do")
    assert solution.summary.get_text() == "Solution"
    assert "solved" in solution.get_text()
    assert not soup.select("#exercise-content, #solution-content")
    # From another page, too.
    front = (shown / "index.html").read_text(encoding="utf-8")
    assert 'href="asked.html#title;nudge:step=1"' in front


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("**Right.**", "Right.", 'exactly one reason must begin with "**Right**", got 0'),
        ("One might", "**Right.** One might", "got 2"),
        ("\n2. It stays.", "", "1 choices, but 2 reasons"),
        ("\n2. **Right.** It is a constant.", "", "2 choices, but 1 reasons"),
        ("What does $x$ do?", "", "it asks nothing"),
        (
            "1. One might think so.\n2. **Right.** It is a constant.",
            "No list.",
            "the answer must begin with a list",
        ),
        ("1. It **grows**.\n2. It stays.", "", "must begin with a number in bold"),
        (":::{admonition} Answer", ":::{note}", "the last part of it must be an admonition"),
    ],
)
def test_a_question_that_cannot_be_asked_is_refused(old, new, complaint):
    assert old in QUESTION
    block = parse(QUESTION.replace(old, new, 1))
    with pytest.raises(ValueError, match=complaint.replace("*", r"\*")):
        read(block, "predict-1")


def parse(text: str) -> nodes.Element:
    """The admonition of a question, by MyST without Sphinx."""
    from myst_parser.parsers.docutils_ import Parser  # noqa: PLC0415

    settings = {
        "myst_enable_extensions": ["colon_fence", "dollarmath"],
        "report_level": 5,
        "halt_level": 6,
    }
    document = publish_doctree(text, parser=Parser(), settings_overrides=settings)
    return next(iter(document.findall(nodes.admonition)))


def test_a_question_without_a_right_choice_fails_the_build(with_fences):
    with_fences.write(words(QUESTION), words(QUESTION.replace("**Right.**", "Right.")))
    for _ in range(2):
        code, said = with_fences.build()
        assert code != 0
        assert "index.ipynb, question 2: exactly one reason must begin with" in said
    with_fences.write(words("[x](other.md#nowhere)"))
    (with_fences.folder / "other.md").write_text("---\norphan: true\n---\n\n# Other\n", "utf-8")
    code, said = with_fences.build()
    assert code != 0
    assert "nowhere" in said


def test_a_solution_that_is_not_closed_fails_the_build(with_fences):
    with_fences.write(
        words(":::{exercise}\n:label: ex-a\n\nNow.\n:::"),
        words(":::{solution-start} ex-a\n:label: sol-a\n:::"),
    )
    code, said = with_fences.build()
    assert code != 0
    assert "missing a solution-end directive" in said


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        ("#triangle:logits=0,0,1", True),
        ("softmax-bars:logits=1&selected=2", True),
        ("sec-move-it;nudge:step=1", True),
        ("#sec-move-it", False),
        ("eq:softmax", False),
        ("", False),
    ],
)
def test_states_are_told_from_sections(fragment, expected):
    assert is_state(fragment) is expected


@pytest.mark.browser
def test_two_questions_of_a_page_do_not_share_their_choices(open_page, shown):
    page = open_page((shown / "asked.html").as_uri(), settle=False)
    first, _, second = page.locator(".explorables-predict").all()
    first.get_by_role("radio").nth(0).check()
    second.get_by_role("radio").nth(1).check()
    assert first.get_by_role("radio").nth(0).is_checked()
