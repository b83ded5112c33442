/** The logits as inputs: presets, add, remove and reset; for each logit a slider and a field. */

import { formatInput, formatPart, subscript } from "../../format/number.js";
import { softmax } from "../../mathematics/softmax.js";
import { indicesInAddress, LOGITS } from "../address-fields.js";
import { html, setAttributes, setText } from "./dom.js";
import { caption, MOST_ELEMENTS, ofElement, symbol } from "./elements.js";
import { logitAt } from "./fields.js";
import { numberInput } from "./number-input.js";
import { button, listPresets, resetButton, setAvailable } from "./toolbar.js";

export const PRESETS = [[1, 2, 3], [1, 2, 5], [2, 2, 2, 2], [3, 1, -2]];

/**
 * One logit more or less.
 * @param {import("../shell.js").Shell<any>} shell
 * @param {(values: number[]) => void} setAll
 * @param {() => number} gone which one is removed next
 * @param {HTMLElement} reset stands beside them
 */
export function elementButtons({ scope, state, note }, setAll, gone, reset) {
  const logits = () => /** @type {number[]} */ (state().logits);
  const add = button(scope, "Add", () => {
    if (logits().length < MOST_ELEMENTS) setAll([...logits(), 0]);
    else note(`${MOST_ELEMENTS} elements are the most that fit here.`);
  });
  const removed = html("sub");
  const remove = button(scope, "Remove ", () => {
    if (logits().length > 1) setAll(logits().toSpliced(gone() - 1, 1));
    else note("One element must stay.");
  });
  remove.append(html("span", { class: "sx-symbol" }, "a", removed));
  return {
    element: html("div", { class: "sx-group", role: "group", "aria-label": "Elements" }, add, remove, reset),
    draw() {
      setText(removed, String(gone()));
      setAvailable(add, logits().length < MOST_ELEMENTS);
      setAvailable(remove, logits().length > 1);
    },
  };
}

/**
 * @typedef {{logits: number[]} & Record<string, unknown>} WithLogits
 */

/**
 * @template {WithLogits} State
 * @typedef {object} LogitSettings
 * @property {(state: State, count: number) => Partial<State>} [keep] what else changes in the state
 *   when there are `count` logits, such as the index of one that is gone
 */

/**
 * @template {WithLogits} State
 * @param {import("../shell.js").Shell<State>} shell
 * @param {LogitSettings<State>} [settings]
 */
export function logitInputs(shell, { keep } = {}) {
  const { scope, model, change } = shell;
  const [least, most] = /** @type {[number, number]} */ (model.get("_range"));
  const logits = () => shell.state().logits;

  /** @param {number[]} values */
  const setAll = (values) => {
    const others = values.length === logits().length ? {} : keep?.(shell.state(), values.length);
    change(/** @type {Partial<State>} */ ({ ...others, logits: values }));
  };
  const presets = listPresets(shell, PRESETS, setAll);
  const reset = resetButton(shell);
  const buttons = elementButtons(shell, setAll, () => logits().length, reset.element);
  const toolbar = html("div", { class: "sx-toolbar" }, presets.element, buttons.element);

  const cells = html("div", { class: "sx-inputs" });
  const element = html(
    "figure",
    {},
    caption("Logits", `drag, or type ${formatInput(least)} to ${formatInput(most)}`).element,
    cells,
  );

  /** @param {number} j */
  function makeLogit(j) {
    const own = scope.child();
    const name = `a${subscript(j)}`;
    const input = numberInput(own, shell, {
      ...logitAt(shell, j),
      name: "a",
      index: j,
      label: name,
      purpose: `Logit ${name}`,
      symbol: symbol("a", j),
      least,
      most,
      longest: MOST_ELEMENTS,
      setList: setAll,
    });
    setAttributes(input.element, ofElement(j));
    cells.append(input.element);
    /** @param {number} a @param {number} part */
    const draw = (a, part) =>
      input.draw(a, `${name} = ${formatInput(a)}, S${subscript(j)} = ${formatPart(part)}`);
    return { draw, dispose: own.dispose };
  }

  /** @type {ReturnType<typeof makeLogit>[]} */
  const inputs = [];

  return {
    toolbar,
    element,
    /** @param {State} state */
    draw(state) {
      const now = state.logits;
      while (inputs.length > now.length) inputs.pop()?.dispose();
      while (inputs.length < now.length) inputs.push(makeLogit(inputs.length + 1));
      const parts = softmax(now);
      inputs.forEach((input, at) => input.draw(now[at], parts[at]));
      presets.draw();
      buttons.draw();
      reset.draw();
    },
  };
}

/**
 * A definition whose state is logits, indices into them, and perhaps other numbers: what it needs
 * for the address. Logits that a link took away may have left an index beyond the last one, which
 * then means the last.
 * @template {WithLogits} State
 * @param {readonly string[]} indices
 * @param {Record<string, import("../address-fields.js").NumberRule>} [others]
 * @param {number} [lowest] the smallest index
 * @returns {Pick<import("../shell.js").Definition<State>, "traits" | "toFields" | "fromFields">}
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
