// @ts-check
/** The editor of a cell, loaded when a reader first asks for it: CodeMirror, with Python's colours. */
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { pythonLanguage } from "@codemirror/lang-python";
import {
  LanguageSupport,
  bracketMatching,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { highlightTree, tagHighlighter, tags } from "@lezer/highlight";

// The classes of Pygments, for which the theme of the page has colours, light and dark.
const colours = tagHighlighter([
  { tag: tags.keyword, class: "k" },
  { tag: [tags.controlKeyword, tags.definitionKeyword, tags.modifier], class: "k" },
  { tag: [tags.operatorKeyword], class: "ow" },
  { tag: [tags.moduleKeyword], class: "kn" },
  { tag: [tags.string, tags.special(tags.string)], class: "s1" },
  { tag: tags.number, class: "mi" },
  { tag: tags.comment, class: "c1" },
  { tag: tags.function(tags.definition(tags.variableName)), class: "nf" },
  { tag: tags.definition(tags.className), class: "nc" },
  { tag: tags.operator, class: "o" },
  { tag: [tags.bool, tags.null], class: "kc" },
]);

/**
 * Puts an editor into the page.
 *
 * @param {HTMLElement} parent
 * @param {string} code
 * @param {string} label What screen readers call it.
 * @param {{ run: () => void, change: (code: string) => void, leave: () => void }} react
 */
function edit(parent, code, label, { run, change, leave }) {
  const bound = (/** @type {() => void} */ act) => () => (act(), true);
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: code,
      extensions: [
        history(),
        indentOnInput(),
        bracketMatching(),
        indentUnit.of("    "),
        new LanguageSupport(pythonLanguage),
        syntaxHighlighting(colours),
        // It can be focused anyway; with a tabindex, axe sees that what scrolls can be reached.
        EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) change(update.state.doc.toString());
        }),
        keymap.of([
          { key: "Shift-Enter", run: bound(run) },
          { key: "Mod-Enter", run: bound(run) },
          { key: "Escape", run: bound(leave) },
          indentWithTab,
          ...defaultKeymap,
          ...historyKeymap,
        ]),
      ],
    }),
  });
  return {
    focus: () => view.focus(),
    remove: () => view.destroy(),
  };
}

/**
 * Writes Python code, coloured, into an element.
 *
 * @param {HTMLElement} element
 * @param {string} code
 */
function paint(element, code) {
  let at = 0;
  highlightTree(pythonLanguage.parser.parse(code), colours, (from, to, classes) => {
    const piece = document.createElement("span");
    piece.className = classes;
    piece.textContent = code.slice(from, to);
    element.append(code.slice(at, from), piece);
    at = to;
  });
  element.append(code.slice(at));
}

/** @type {any} */ (window).explorablesLive.editor = { edit, paint };
