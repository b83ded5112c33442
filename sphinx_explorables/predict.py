"""Predict, then reveal: a question that the reader answers before the page does.

An author writes what any Markdown reader shows sensibly, an admonition of the class ``predict``
whose last part is a folded admonition with the answer::

    ::::{admonition} Predict
    :class: predict

    You double every price. What do the shares of the prices do?

    1. They all grow.
    2. They stay as they are.

    :::{admonition} Answer
    :class: dropdown

    1. Every price grows, which is what one looks at first. So does their sum.
    2. **Right.** The common factor cancels.

    [Double them](#prices:factor=2) in the picture below.
    :::
    ::::

GitHub shows the text, JupyterLab folds the answer away. In the built page the choices become
radio buttons; what the answer says of a choice appears when the reader has committed to it, or
asks to be shown. What follows, up to the next heading or question, is veiled until then; widgets
are not, so that the answer can be tried out.
Nothing is stored, nothing is sent. Without scripts the answer is a folded block below the
question, and nothing is veiled; on paper it stands at the end of the page.

The answer begins with a list that says of each choice, in the same order, why one might think so;
the one that is right begins with **Right** in bold. A question without choices asks for a number:
its answer then begins with that number in bold, perhaps by a `glue` role. Whoever's second try
comes within a tenth of it is told that it was close.
"""

import math
from itertools import groupby, takewhile
from typing import TYPE_CHECKING, Any, Final

from docutils import nodes
from sphinx.errors import SphinxError
from sphinx.transforms import SphinxTransform

from sphinx_explorables.explorables import explorable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sphinx.application import Sphinx

CLASS: Final = "predict"
_RIGHT: Final = "right"
_LISTS: Final = (nodes.enumerated_list, nodes.bullet_list)
_BLOCK: Final = (
    '<div class="explorables-predict" id="{name}" role="group" aria-labelledby="{name}-title">\n'
)
_TITLE: Final = '<p class="explorables-predict-title" id="{name}-title">'
_QUESTION: Final = '<div class="explorables-predict-question" id="{name}-question">\n'
_CHOICES: Final = (
    '<div role="radiogroup" aria-labelledby="{name}-question">'
    '<ol class="explorables-predict-choices" type="A">\n'
)
_CHOICE: Final = (
    '<li><label><input type="radio" name="{name}" value="{value}" autocomplete="off"> <span>'
)
_NUMBER: Final = (
    '<p class="explorables-predict-number"><label>Your guess '
    '<input type="text" autocomplete="off" data-answer="{answer}" '
    'aria-describedby="{name}-question"></label></p>\n'
)
_ANSWER: Final = """\
<p class="explorables-predict-buttons"><button type="button" data-do="commit">That is my guess\
</button> <button type="button" data-do="show">Show me</button> \
<button type="button" data-do="again" hidden>Ask me again</button></p>
<p class="explorables-predict-verdict" role="status" tabindex="-1"></p>
<details class="explorables-predict-answer"><summary>Answer</summary>
"""
_VEIL: Final = '<div class="explorables-veil" data-question="{name}">\n'


class PredictError(SphinxError):
    """A question cannot be asked as it is written."""

    category = "A predict block is not in order"


class predict(nodes.General, nodes.Element):  # type: ignore[misc]  # noqa: N801 (docutils style)
    """A part of a question, between the HTML `before` and `after` it."""


class predict_number(nodes.General, nodes.Element):  # type: ignore[misc]  # noqa: N801
    """The field for a number, before the answer that begins with it."""


class ReadPredictions(SphinxTransform):
    """Turn admonitions of the class ``predict`` into questions."""

    default_priority = 400

    def apply(self, **_: Any) -> None:  # noqa: ANN401 (docutils' signature)
        """Visit each of them."""
        found = [
            block
            for block in self.document.findall(nodes.admonition)
            if CLASS in block.get("classes", [])
        ]
        for number, block in enumerate(found, start=1):
            try:
                block.replace_self(read(block, f"{CLASS}-{number}"))
            except ValueError as error:
                page = self.env.doc2path(self.env.docname, base=False)
                raise PredictError(f"{page}, question {number}: {error}") from error


def read(block: nodes.Element, name: str) -> predict:
    """Read a question from the admonition that holds it; its ids in the page begin with `name`.

    A ValueError says what is missing.
    """
    title, *parts = block.children
    if not parts or not isinstance(parts[-1], nodes.admonition):
        raise ValueError("the last part of it must be an admonition with the answer")
    _, *answer = parts.pop().children
    choices = parts.pop() if parts and isinstance(parts[-1], _LISTS) else None
    if not parts:
        raise ValueError("it asks nothing")
    question: predict = predict(
        "",
        predict("", *title.children, before=_TITLE.format(name=name), after="</p>\n"),
        predict("", *parts, before=_QUESTION.format(name=name), after="</div>\n"),
        before=_BLOCK.format(name=name),
        after="</div>\n",
        name=name,
    )
    if choices is None:
        question += predict_number(name=name)
        if not answer or _leading_strong(answer[0]) is None:
            raise ValueError("without choices, the answer must begin with a number in bold")
    else:
        if not answer or not isinstance(answer[0], _LISTS):
            raise ValueError("the answer must begin with a list: a reason for each choice")
        if len(answer[0].children) != len(choices.children):
            raise ValueError(
                f"{len(choices.children)} choices, but {len(answer[0].children)} reasons"
            )
        answer[0] = _reasons(answer[0].children)
        question += predict(
            "",
            *(_choice(item, name, at) for at, item in enumerate(choices.children)),
            before=_CHOICES.format(name=name),
            after="</ol></div>\n",
        )
    question += predict("", *answer, before=_ANSWER, after="</details>\n")
    return question


def _choice(item: nodes.Element, name: str, value: int) -> predict:
    if len(item.children) != 1 or not isinstance(item[0], nodes.paragraph):
        raise ValueError(f"a choice must be one paragraph, got {item.astext()!r}")
    before = _CHOICE.format(name=name, value=value)
    return predict("", *item[0].children, before=before, after="</span></label></li>\n")


def _reasons(items: "Sequence[nodes.Element]") -> predict:
    strong = [_leading_strong(item[0]) for item in items]
    right = [one is not None and one.astext().lower().startswith(_RIGHT) for one in strong]
    if sum(right) != 1:
        raise ValueError(f'exactly one reason must begin with "**Right**", got {sum(right)}')
    reasons = []
    for value, item in enumerate(items, start=1):
        mark = ' data-right=""' if right[value - 1] else ""
        # Each states its letter itself, so that it keeps it when the others are out of sight.
        reasons.append(
            predict("", *item.children, before=f'<li value="{value}"{mark}>', after="</li>\n")
        )
    start = '<ol class="explorables-predict-reasons" type="A">\n'
    return predict("", *reasons, before=start, after="</ol>\n")


def _leading_strong(block: nodes.Node) -> nodes.strong | None:
    # MyST puts an empty text before it.
    first = next((child for child in block.children if child.astext()), None)
    return first if isinstance(first, nodes.strong) else None


def _number(strong: nodes.strong) -> float:
    """Read the number that a question asks for, as the page writes it."""
    text = strong.astext().strip().rstrip(".").replace("−", "-")
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise PredictError(f"the answer {text!r} is no number")
    return number


def _visit_number(translator: Any, node: predict_number) -> None:  # noqa: ANN401
    answer = node.next_node(descend=False, siblings=True)
    # A role may have put the number there since the question was read.
    strong = _leading_strong(answer[0])
    value = "" if strong is None else f"{_number(strong):g}"
    translator.body.append(_NUMBER.format(name=node["name"], answer=value))
    raise nodes.SkipNode


def _veil(_app: "Sphinx", doctree: nodes.document, _page: str) -> None:
    """Put what follows each question, but for widgets, into blocks of its own.

    A script would move it only once the page has been seen, and laid out.
    """
    for question in [block for block in doctree.findall(predict) if "name" in block]:
        before = _VEIL.format(name=question["name"])
        start = question.parent.index(question) + 1
        follows = list(takewhile(_is_veiled, question.parent.children[start:]))
        blocks: list[nodes.Node] = []
        for widget, group in groupby(follows, lambda node: any(node.findall(explorable))):
            run = list(group)
            bare = widget or all(isinstance(node, nodes.Invisible) for node in run)
            blocks += run if bare else [predict("", *run, before=before, after="</div>\n")]
        question.parent[start : start + len(follows)] = blocks


def _is_veiled(node: nodes.Node) -> bool:
    return not isinstance(node, (predict, nodes.section))


def _add_script(
    app: "Sphinx", _page: str, _template: str, _context: object, doctree: nodes.document | None
) -> None:
    if doctree is not None and doctree.next_node(predict) is not None:
        app.add_js_file("predict.js", loading_method="defer")


def _pass(_: Any, __: nodes.Element) -> None:  # noqa: ANN401
    """Leave an element to its children, where the output is not HTML."""


def setup(app: "Sphinx") -> None:
    """Connect the questions to Sphinx."""
    plain = (_pass, _pass)
    around = (
        lambda translator, node: translator.body.append(node["before"]),
        lambda translator, node: translator.body.append(node["after"]),
    )
    app.add_node(predict, html=around, latex=plain, text=plain)
    app.add_node(predict_number, html=(_visit_number, None), latex=plain, text=plain)
    app.add_transform(ReadPredictions)
    # When all that will stand there does: solutions are put together late.
    app.connect("doctree-resolved", _veil, priority=900)
    app.connect("html-page-context", _add_script)
