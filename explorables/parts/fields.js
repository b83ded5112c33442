/** Typed numbers of the state: one with its name beside it, or one for each logit. */

import { html } from "lit-html";
import { classMap } from "lit-html/directives/class-map.js";
import { subscript } from "../format/number.js";
import { value } from "./attributes.js";
import { hue, MOST_ELEMENTS } from "./elements.js";
import { numberField } from "./number-field.js";

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
 * A field for a number of the state.
 * @param {import("./shell.js").Shell<any>} shell
 * @param {EntrySettings} settings
 */
export function entryField(shell, { trait, label, name, least, most, round = (number) => number }) {
  const get = () => shell.state()[trait];
  return html`<input
    class="sx-field" ${value(name, undefined, get())}
    ${numberField({
      label,
      least,
      most,
      get,
      set: (number) => shell.change({ [trait]: round(number) }),
      note: shell.note,
      describedBy: shell.noteId,
    })}>`;
}

/**
 * A typed number with its name beside it.
 * @param {import("./shell.js").Shell<any>} shell
 * @param {EntrySettings} settings
 * @param {unknown} before
 */
export const numberEntry = (shell, settings, before) =>
  html`<label class="sx-entry">${before}${entryField(shell, settings)}</label>`;

/**
 * Logit j as something that is moved. Between a change that takes the logit away and the drawing of
 * it, its slider and its field may still be moved: then nothing happens.
 * @param {import("./shell.js").Shell<any>} shell
 * @param {number} j
 * @returns {{get: () => number, set: (value: number) => void}}
 */
export const logitAt = ({ state, change, note }, j) => ({
  get: () => state().logits[j - 1] ?? 0,
  set(number) {
    const { logits } = state();
    note("");
    if (j <= logits.length) change({ logits: logits.with(j - 1, number) });
  },
});

/**
 * The field of logit j, which takes a list for all of them, too.
 * @param {import("./shell.js").Shell<any>} shell
 * @param {string} name
 * @param {number} j
 * @param {(values: number[]) => void} setAll
 * @param {unknown} symbol
 * @param {{selected?: number, select?: (j: number) => void}} [choice]
 */
export function logitField(shell, name, j, setAll, symbol, { selected, select = () => {} } = {}) {
  const [least, most] = shell.model.get("_range");
  const logit = logitAt(shell, j);
  return html`
    <label class=${classMap({ "sx-number": true, "sx-lights": true, "is-selected": j === selected })} data-link=${j} style=${hue(j)}>
      ${symbol}<input
        class="sx-field" ${value(name, j, logit.get())} @focus=${() => select(j)}
        ${numberField({
          ...logit,
          label: `${name}${subscript(j)}`,
          least,
          most,
          longest: MOST_ELEMENTS,
          setList: setAll,
          note: shell.note,
          describedBy: shell.noteId,
        })}>
    </label>`;
}

/**
 * The logits as fields in one line.
 * @param {import("./shell.js").Shell<any>} shell
 * @param {string} name
 * @param {(values: number[]) => void} setAll
 * @param {(j: number) => unknown} symbolOf what stands before field j
 * @param {unknown} [after] the last field
 */
export const logitFields = (shell, name, setAll, symbolOf, after) => html`
  <div class="sx-flow sx-fields">
    ${shell.state().logits.map((/** @type {number} */ _, /** @type {number} */ at) =>
      logitField(shell, name, at + 1, setAll, symbolOf(at + 1)))}${after}
  </div>`;
