"""A small book for what can be seen in pages: widgets, formulas, questions, exercises, links."""

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.ttLib.tables._g_l_y_f import Glyph
from tiny import TinyBook, words, write_notebook

COUNTER = '''
import anywidget, traitlets

picture = '<svg xmlns="http://www.w3.org/2000/svg" width="9pt" height="9pt"><metadata>x</metadata>'
picture += '<path d="M 0 0 L 9 9" style="stroke: #1f2328"/></svg>'

class Counter(anywidget.AnyWidget):
    _esm = """
    export default {
      initialize({ model }) {
        window.initialized = (window.initialized ?? 0) + 1;
        return () => { window.cleaned = (window.cleaned ?? 0) + 1; };
      },
      render({ model, el }) {
        if (model.get("broken")) throw new Error("no pictures today");
        const button = document.createElement("button");
        const show = () => { button.textContent = "count " + model.get("value"); };
        button.onclick = () => {
          model.set("value", model.get("value") + 1);
          model.save_changes();
        };
        model.on("change:value", show);
        show();
        el.append(button);
      },
    };
    """
    _css = "button { outline: 3px dashed rgb(1, 2, 3); }"
    value = traitlets.Int(3).tag(sync=True)
    broken = traitlets.Bool(False).tag(sync=True)
    _height = traitlets.Unicode("10rem").tag(sync=True)
    _height_narrow = traitlets.Unicode("20rem").tag(sync=True)

    def _repr_mimebundle_(self, **kwargs):
        bundle = super()._repr_mimebundle_(**kwargs)
        bundle = dict(bundle[0] if isinstance(bundle, tuple) else bundle)
        bundle["text/plain"] = f"The counter is at {self.value}."
        bundle["image/svg+xml"] = picture
        return bundle

class Early(Counter):
    _esm = Counter._esm.replace("export default", "const made =") + (
        "var widget = { default: made };\\n/* A plain script until here: */\\nexport default made;"
    )
'''

# Two views of one counter, one linked, one linked one way, one by itself, a broken, an early one.
COUNTERS = (
    f"from ipywidgets import jsdlink, jslink\n{COUNTER}",
    "first = Counter()\nfirst",
    "first",
    "second = Counter(value=7)\nlink = jslink((first, 'value'), (second, 'value'))\nsecond",
    "third = Counter(value=9)\none_way = jsdlink((first, 'value'), (third, 'value'))\nthird",
    "Counter(value=20)",
    "Counter(broken=True)",
    "Early(value=30)",
)

LONG = r"D_j S_i = S_i (\delta_{ij} - S_j) = S_i\,f(x, y), \quad i = j"
WIDE = " + ".join(rf"\frac{{e^{{a_{{{k}}}}}}}{{\sum_k e^{{a_k}}}}" for k in range(60))

# The page has formulas wherever Markdown, notebooks and the extensions put them.
CHAPTER = rf"""# Slopes of $S_i$

Inline $S_i (\delta_{{ij}} - S_j)$, and long: ${LONG}$; see {{eq}}`eq-mean`.

Called *mean*.
At most $N$.

$$
\mu &= \half \sum_k x_k \\[2em]
&= 3
$$ (eq-mean)

\begin{{align}}
a &= b \\
c &= d
\end{{align}}

$$ {WIDE} $$

$$ \begin{{cases}} \cancel{{x}} & f\colon X \to Y \end{{cases}} $$

:::{{admonition}} Guess $\pi$
:class: predict
A number?

```{{admonition}} Answer
**3**
```
:::

## With $\tau$ in it

| $x$ | $y < 3$ |
|---|---|
| $1$ | $\mathbf{{R}}$ |

:::{{admonition}} A note on $\lambda$
Text.
:::
"""
CELL = (
    "from IPython.display import Latex, Markdown, display\n"
    r"display(Latex(r'$$\tfrac{a}{b}$$'), Markdown(r'From a cell: $\beta$.'))"
)

QUESTION = """
::::{admonition} Predict
:class: predict

What does $x$ do?

1. It **grows**.
2. It stays.

:::{admonition} Answer
:class: dropdown

1. One might think so.
2. **Right.** It is a constant.

[Show it](#triangle:logits=0,0,1), [from elsewhere](#title).
:::
::::
"""

ASKED = (
    words("(title)=\n# Title"),
    words(QUESTION),
    'from myst_nb import glue\nglue("found", 2 * 21, display=False)',
    words(
        "::::{admonition} Predict\n:class: predict\n\nHow much?\n\n:::{admonition} Answer\n\n"
        "**{glue:text}`found`.** That much.\n:::\n::::"
    ),
    words(":::{exercise} Do it\n:label: ex-do\n\nNow.\n:::"),
    words(":::{solution-start} ex-do\n:label: sol-do\n:class: dropdown\n:::\n\nDone so:"),
    "print('solved')",
    words(":::{solution-end}\n:::"),
    words(QUESTION),
)

FRONT = """# Front

[there](asked.ipynb#title;nudge:step=1)

```{toctree}
asked
counters
formulas
```
"""

SETTINGS = r"""
html_theme = "sphinx_book_theme"
myst_enable_extensions = ["amsmath", "colon_fence", "dollarmath"]
nb_render_markdown_format = "myst"
exercise_style = "solution_follow_exercise"
explorables_macros = {"half": r"\tfrac12"}
explorables_math_font = "math.woff2"
"""


def write_font(path: Path) -> None:
    """Write a font without letters whose small ones would be half an em high."""
    builder = FontBuilder(1000)
    builder.setupGlyphOrder([".notdef"])
    builder.setupCharacterMap({})
    builder.setupGlyf({".notdef": Glyph()})
    builder.setupHorizontalMetrics({".notdef": (500, 0)})
    builder.setupHorizontalHeader()
    builder.setupOS2(sxHeight=500)
    builder.setupPost()
    builder.font.flavor = "woff2"
    builder.save(path)


def build(folder: Path) -> None:
    tiny = TinyBook(folder)
    tiny.set(SETTINGS)
    write_font(folder / "math.woff2")
    (folder / "index.md").write_text(FRONT, encoding="utf-8")
    write_notebook(folder / "counters.ipynb", *COUNTERS)
    write_notebook(folder / "formulas.ipynb", words(CHAPTER), CELL)
    write_notebook(folder / "asked.ipynb", *ASKED)
    tiny.succeed()
