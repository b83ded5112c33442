/** The logits as inputs: presets, add, remove and reset; for each logit a slider and a field. */

import { html } from "lit-html";
import { formatInput, partRelation, subscript } from "../format/number.js";
import { softmax } from "../mathematics/softmax.js";
import { figure, MOST_ELEMENTS, symbol } from "./elements.js";
import { logitAt, numberInput } from "./fields.js";
import { button, group, listPresets, resetButton } from "./toolbar.js";

export const PRESETS = [[1, 2, 3], [1, 2, 5], [2, 2, 2, 2], [3, 1, -2]];

/**
 * One logit more or less.
 * @param {Shell} shell @param {SetAll} setAll @param {() => number} gone which one is removed next
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

/** Presets, one logit more or less, and reset; below them a line for each logit. @param {Shell} shell */
export function logitInputs(shell) {
  const setAll = (/** @type {number[]} */ list) => shell.change({ logits: list });
  const [least, most] = /** @type {[number, number]} */ (shell.model.get("_range"));
  const { logits } = shell.state();
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
      text: `${name} = ${formatInput(a)}, S${subscript(j)} ${partRelation(parts[at], parts.length)}`,
      symbol: symbol("a", j),
      least,
      most,
      longest: MOST_ELEMENTS,
      setList: setAll,
    });
  };
  return html`
    <div class="sx-toolbar">
      ${listPresets(shell, PRESETS, setAll)}
      ${elementButtons(shell, setAll, () => shell.state().logits.length)}
    </div>
    ${figure("Logits", `drag, or type ${formatInput(least)} to ${formatInput(most)}`, html`
      <div class="sx-inputs">${logits.map(line)}</div>`)}`;
}
