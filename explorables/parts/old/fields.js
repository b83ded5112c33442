/** Typed numbers of the state: one with its name beside it, or one for each logit. */

import { subscript } from "../../format/number.js";
import { html, setValue } from "./dom.js";
import { elementList, MOST_ELEMENTS, ofElement } from "./elements.js";
import { numberField } from "./number-field.js";

/** @typedef {import("./dom.js").Child} Child */

/**
 * @typedef {object} EntrySettings
 * @property {string} trait of the widget
 * @property {string} label for screen readers and notes
 * @property {string} name in the data attributes
 * @property {number} least
 * @property {number} most
 * @property {(value: number) => number} [round]
 */

/**
 * A typed number with its name beside it.
 * @param {import("../shell.js").Shell<any>} shell
 * @param {EntrySettings} settings
 * @param {...Child} before
 */
export function numberEntry(shell, { trait, label, name, least, most, round = (value) => value }, ...before) {
  const get = () => shell.state()[trait];
  const field = numberField(shell.scope, {
    label,
    least,
    most,
    get,
    set: (value) => shell.change({ [trait]: round(value) }),
    note: shell.note,
    describedBy: shell.noteId,
  });
  return {
    element: html("label", { class: "sx-entry" }, ...before, field.element),
    draw() {
      setValue(field.element, name, undefined, get());
      field.show();
    },
  };
}

/**
 * Logit j as something that is moved. Between a change that takes the logit away and the drawing of
 * it, its slider and its field may still be moved: then nothing happens.
 * @param {import("../shell.js").Shell<any>} shell
 * @param {number} j
 * @returns {{get: () => number, set: (value: number) => void}}
 */
export const logitAt = ({ state, change, note }, j) => ({
  get: () => state().logits[j - 1] ?? 0,
  set(value) {
    const { logits } = state();
    note("");
    if (j <= logits.length) change({ logits: logits.with(j - 1, value) });
  },
});

/**
 * The field of logit j, which takes a list for all of them, too.
 * @param {import("../scope.js").Scope} own
 * @param {import("../shell.js").Shell<any>} shell
 * @param {string} name
 * @param {number} j
 * @param {(values: number[]) => void} setAll
 * @param {Child} symbol
 */
export function logitField(own, shell, name, j, setAll, symbol) {
  const [least, most] = shell.model.get("_range");
  const logit = logitAt(shell, j);
  const field = numberField(own, {
    ...logit,
    label: `${name}${subscript(j)}`,
    least,
    most,
    longest: MOST_ELEMENTS,
    setList: setAll,
    note: shell.note,
    describedBy: shell.noteId,
  });
  const cell = html("label", { class: "sx-number", ...ofElement(j) }, symbol, field.element);
  own.add(() => cell.remove());
  return {
    cell,
    field: field.element,
    draw() {
      setValue(field.element, name, j, logit.get());
      field.show();
    },
  };
}

/**
 * The logits as fields in one line.
 * @param {import("../shell.js").Shell<any>} shell
 * @param {string} name
 * @param {(values: number[]) => void} setAll
 * @param {(j: number) => Child} symbolOf what stands before field j
 * @param {...HTMLElement} after the last field
 */
export function logitFields(shell, name, setAll, symbolOf, ...after) {
  const element = html("div", { class: "sx-fields" }, ...after);
  const fields = elementList(shell.scope, (j, own) => {
    const { cell, draw } = logitField(own, shell, name, j, setAll, symbolOf(j));
    element.insertBefore(cell, after[0] ?? null);
    return draw;
  });
  return {
    element,
    /** @param {number} count */
    draw: (count) => fields(count).forEach((draw) => draw()),
  };
}
