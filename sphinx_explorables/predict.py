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
asks to be shown. Nothing is stored, nothing is sent. Without scripts the
answer is a folded block below the question; on paper it stands at the end of the page.

The answer begins with a list that says of each choice, in the same order, why one might think so;
the one that is right begins with **Right** in bold. A question without choices asks for a number:
its answer then begins with that number in bold, perhaps by a `glue` role. Whoever comes within a
tenth of it is told that it was close.
"""

import math
from typing import TYPE_CHECKING, Any, Final

from docutils import nodes
from sphinx.errors import SphinxError
from sphinx.transforms import SphinxTransform

from sphinx_explorables.mathematics import title_html

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sphinx.application import Sphinx

CLASS: Final = "predict"
_RIGHT: Final = "right"
_LISTS: Final = (nodes.enumerated_list, nodes.bullet_list)


class PredictError(SphinxError):
    """A question cannot be asked as it is written."""

    category = "A predict block is not in order"


class predict(nodes.General, nodes.Element):  # type: ignore[misc]  # noqa: N801 (docutils style)
    """A question with its choices, or a field for a number, and its answer."""


class predict_choices(nodes.General, nodes.Element):  # type: ignore[misc]  # noqa: N801
    """The choices, one `predict_choice` each."""


class predict_choice(nodes.General, nodes.Element):  # type: ignore[misc]  # noqa: N801
    """The words of one choice."""


class predict_answer(nodes.General, nodes.Element):  # type: ignore[misc]  # noqa: N801
    """What is revealed: a `predict_reasons`, unless a number was asked for, and more."""


class predict_reasons(nodes.General, nodes.Element):  # type: ignore[misc]  # noqa: N801
    """One `predict_reason` for each choice."""


class predict_reason(nodes.General, nodes.Element):  # type: ignore[misc]  # noqa: N801
    """Why one might choose it, and why it is right or wrong."""


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

    The children of what is returned are the title, the paragraphs of the question, the choices if
    there are any, and the answer. A ValueError says what is missing.
    """
    title, *parts = block.children
    if not parts or not isinstance(parts[-1], nodes.admonition):
        raise ValueError("the last part of it must be an admonition with the answer")
    _, *answer = parts.pop().children
    choices = parts.pop() if parts and isinstance(parts[-1], _LISTS) else None
    if not parts:
        raise ValueError("it asks nothing")
    question: predict = predict("", title, *parts, name=name)
    if choices is None:
        question += predict_answer("", *answer)
        if not answer or _leading_strong(answer[0]) is None:
            raise ValueError("without choices, the answer must begin with a number in bold")
        return question
    if not answer or not isinstance(answer[0], _LISTS):
        raise ValueError("the answer must begin with a list: a reason for each choice")
    reasons = _reasons(answer[0].children)
    if len(reasons) != len(choices.children):
        raise ValueError(f"{len(choices.children)} choices, but {len(reasons)} reasons")
    rights = sum(reason["right"] for reason in reasons)
    if rights != 1:
        raise ValueError(f'exactly one reason must begin with "**Right**", got {rights}')
    question += predict_choices("", *map(_choice, choices.children))
    question += predict_answer("", predict_reasons("", *reasons), *answer[1:])
    return question


def _choice(item: nodes.Element) -> predict_choice:
    if len(item.children) != 1 or not isinstance(item[0], nodes.paragraph):
        raise ValueError(f"a choice must be one paragraph, got {item.astext()!r}")
    return predict_choice("", *item[0].children)


def _reasons(items: "Sequence[nodes.Element]") -> list[predict_reason]:
    found = []
    for item in items:
        strong = _leading_strong(item[0])
        right = strong is not None and strong.astext().lower().startswith(_RIGHT)
        found.append(predict_reason("", *item.children, right=right))
    return found


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


# How they are written. The title and the words of the question stand beside each other in the
# document; the page needs them in elements of their own, which the controls name.


def _visit_predict(translator: Any, node: predict) -> None:  # noqa: ANN401
    name = node["name"]
    title = node.pop(0)
    translator.body.append(
        f'<div class="explorables-predict" id="{name}" role="group" '
        f'aria-labelledby="{name}-title">\n'
        f'<p class="explorables-predict-title" id="{name}-title">'
        f"{title_html(translator, title)}</p>\n"
        f'<div class="explorables-predict-question" id="{name}-question">\n'
    )
    while not isinstance(node[0], predict_choices | predict_answer):
        node.pop(0).walkabout(translator)
    translator.body.append("</div>\n")
    if isinstance(node[0], predict_choices):
        return
    strong = _leading_strong(node[0][0])
    answer = "" if strong is None else f"{_number(strong):g}"
    translator.body.append(
        '<p class="explorables-predict-number"><label>Your guess '
        f'<input type="number" step="any" autocomplete="off" data-answer="{answer}" '
        f'aria-describedby="{name}-question"></label></p>\n'
    )


def _visit_choices(translator: Any, node: predict_choices) -> None:  # noqa: ANN401
    name = node.parent["name"]
    translator.body.append(
        f'<div role="radiogroup" aria-labelledby="{name}-question">'
        '<ol class="explorables-predict-choices" type="A">\n'
    )


def _depart_choices(translator: Any, _: predict_choices) -> None:  # noqa: ANN401
    translator.body.append("</ol></div>\n")


def _visit_choice(translator: Any, node: predict_choice) -> None:  # noqa: ANN401
    name, value = node.parent.parent["name"], node.parent.index(node)
    translator.body.append(
        f'<li><label><input type="radio" name="{name}" value="{value}" autocomplete="off"> <span>'
    )


def _depart_choice(translator: Any, _: predict_choice) -> None:  # noqa: ANN401
    translator.body.append("</span></label></li>\n")


def _visit_answer(translator: Any, _: predict_answer) -> None:  # noqa: ANN401
    translator.body.append(
        '<p class="explorables-predict-buttons">'
        '<button type="button" data-do="commit">That is my guess</button> '
        '<button type="button" data-do="show">Show me</button> '
        '<button type="button" data-do="again" hidden>Ask me again</button></p>\n'
        '<p class="explorables-predict-verdict" role="status" tabindex="-1"></p>\n'
        '<details class="explorables-predict-answer"><summary>Answer</summary>\n'
    )


def _depart_answer(translator: Any, _: predict_answer) -> None:  # noqa: ANN401
    translator.body.append("</details>\n")


def _visit_reasons(translator: Any, _: predict_reasons) -> None:  # noqa: ANN401
    translator.body.append('<ol class="explorables-predict-reasons" type="A">\n')


def _depart_reasons(translator: Any, _: predict_reasons) -> None:  # noqa: ANN401
    translator.body.append("</ol>\n")


def _visit_reason(translator: Any, node: predict_reason) -> None:  # noqa: ANN401
    right = ' data-right=""' if node["right"] else ""
    # Each states its letter itself, so that it keeps it when the others are out of sight.
    translator.body.append(f'<li value="{node.parent.index(node) + 1}"{right}>')


def _depart_reason(translator: Any, _: predict_reason) -> None:  # noqa: ANN401
    translator.body.append("</li>\n")


def _depart_predict(translator: Any, _: predict) -> None:  # noqa: ANN401
    translator.body.append("</div>\n")


def _add_script(
    app: "Sphinx",
    pagename: str,  # noqa: ARG001 (Sphinx passes all of them)
    templatename: str,  # noqa: ARG001
    context: dict[str, Any],  # noqa: ARG001
    doctree: nodes.document | None,
) -> None:
    if doctree is not None and next(iter(doctree.findall(predict)), None) is not None:
        app.add_js_file("predict.js", loading_method="defer")


def _pass(_: Any, __: nodes.Element) -> None:  # noqa: ANN401
    """Leave an element to its children, where the output is not HTML."""


def setup(app: "Sphinx") -> None:
    """Connect the questions to Sphinx."""
    plain = (_pass, _pass)
    for node, visit, depart in (
        (predict, _visit_predict, _depart_predict),
        (predict_choices, _visit_choices, _depart_choices),
        (predict_choice, _visit_choice, _depart_choice),
        (predict_answer, _visit_answer, _depart_answer),
        (predict_reasons, _visit_reasons, _depart_reasons),
        (predict_reason, _visit_reason, _depart_reason),
    ):
        app.add_node(node, html=(visit, depart), latex=plain, text=plain)
    app.add_transform(ReadPredictions)
    app.connect("html-page-context", _add_script)
