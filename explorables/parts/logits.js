/** The logits as inputs: presets, add, remove and reset; for each logit a slider and a field. */

import { html } from "lit-html";
import { formatInput, formatPart, subscript } from "../format/number.js";
import { softmax } from "../mathematics/softmax.js";
import { indicesInAddress, LOGITS } from "./address-fields.js";
import { caption, MOST_ELEMENTS, symbol } from "./elements.js";
import { logitAt } from "./fields.js";
import { numberInput } from "./number-input.js";
import { button, group, listPresets, resetButton } from "./toolbar.js";

export const PRESETS = [[1, 2, 3], [1, 2, 5], [2, 2, 2, 2], [3, 1, -2]];

/**
 * One logit more or less.
 * @param {import("./shell.js").Shell<any>} shell
 * @param {(values: number[]) => void} setAll
 * @param {() => number} gone which one is removed next
 * @param {unknown} [reset] stands beside them
 */
export function elementButtons(shell, setAll, gone, reset = resetButton(shell)) {
  const { note, state } = shell;
  const logits = () => /** @type {number[]} */ (state().logits);
  const add = () => {
    if (logits().length < MOST_ELEMENTS) setAll([...logits(), 0]);
    else note(`${MOST_ELEMENTS} elements are the most that fit here.`);
  };
  const remove = () => {
    if (logits().length > 1) setAll(logits().toSpliced(gone() - 1, 1));
    else note("One element must stay.");
  };
  return group(
    [
      button("Add", add, { available: logits().length < MOST_ELEMENTS }),
      button(html`Remove ${symbol("a", gone())}`, remove, { available: logits().length > 1 }),
      reset,
    ],
    "Elements",
  );
}

/**
 * @typedef {{logits: number[]} & Record<string, unknown>} WithLogits
 */

/**
 * The indices of a state into its logits: one beyond the last, where a logit was taken away, means
 * the last.
 * @param {...string} names
 * @returns {(state: any, count?: number) => any}
 */
export const existing = (...names) => (state, count = state.logits.length) =>
  Object.fromEntries(names.map((name) => [name, Math.min(state[name], count)]));

/**
 * Sets all logits.
 * @template {WithLogits} State
 * @param {import("./shell.js").Shell<State>} shell
 * @param {(state: State, count: number) => Partial<State>} [keep] what else changes in the state
 *   when there are `count` logits, such as the index of one that is gone
 * @returns {(values: number[]) => void}
 */
const setterOf = (shell, keep) => (values) => {
  const state = shell.state();
  const others = values.length === state.logits.length ? {} : keep?.(state, values.length);
  shell.change(/** @type {Partial<State>} */ ({ ...others, logits: values }));
};

/**
 * Presets, one logit more or less, and reset.
 * @template {WithLogits} State
 * @param {import("./shell.js").Shell<State>} shell
 * @param {(state: State, count: number) => Partial<State>} [keep] as for `logitInputs`
 */
export function logitToolbar(shell, keep) {
  const setAll = setterOf(shell, keep);
  return html`
    <div class="sx-toolbar">
      ${listPresets(shell, PRESETS, setAll)}
      ${elementButtons(shell, setAll, () => shell.state().logits.length)}
    </div>`;
}

/**
 * A line for each logit.
 * @template {WithLogits} State
 * @param {import("./shell.js").Shell<State>} shell
 * @param {(state: State, count: number) => Partial<State>} [keep] what else changes in the state
 *   when there are `count` logits, such as the index of one that is gone
 */
export function logitInputs(shell, keep) {
  const [least, most] = /** @type {[number, number]} */ (shell.model.get("_range"));
  const { logits } = shell.state();
  const setList = setterOf(shell, keep);
  const parts = softmax(logits);
  const line = (/** @type {number} */ a, /** @type {number} */ at) => {
    const j = at + 1;
    const name = `a${subscript(j)}`;
    return numberInput(shell, {
      ...logitAt(shell, j),
      name: "a",
      index: j,
      element: j,
      label: name,
      purpose: `Logit ${name}`,
      text: `${name} = ${formatInput(a)}, S${subscript(j)} = ${formatPart(parts[at])}`,
      symbol: symbol("a", j),
      least,
      most,
      longest: MOST_ELEMENTS,
      setList,
    });
  };
  return html`
    <figure>
      ${caption("Logits", `drag, or type ${formatInput(least)} to ${formatInput(most)}`)}
      <div class="sx-inputs">${logits.map(line)}</div>
    </figure>`;
}

/**
 * A definition whose state is logits, indices into them, and perhaps other numbers: what it needs
 * for the address. Logits that a link took away may have left an index beyond the last one, which
 * then means the last.
 * @template {WithLogits} State
 * @param {readonly string[]} indices
 * @param {Record<string, import("./address-fields.js").NumberRule>} [others]
 * @param {number} [lowest] the smallest index
 * @returns {Pick<import("./shell.js").Definition<State>, "traits" | "toFields" | "fromFields">}
 */
export const logitsInAddress = (indices, others = {}, lowest = 1) =>
  indicesInAddress(
    {
      logits: LOGITS,
      ...Object.fromEntries(indices.map((name) => [name, { whole: true, least: lowest }])),
      ...others,
    },
    indices,
    "logits",
    (logits) => logits.length,
    MOST_ELEMENTS,
  );
