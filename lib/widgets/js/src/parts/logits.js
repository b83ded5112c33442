/** The logits as inputs: presets, add, remove and reset; for each logit a slider and a field. */

import { formatInput, formatList, formatPart, subscript } from "../format/number.js";
import { parseList } from "../format/parse.js";
import { softmax } from "../math/softmax.js";
import { html, setAttributes, setText } from "./dom.js";
import { intoRange } from "./number-field.js";
import { numberInput } from "./number-input.js";
import { button, presetButtons, setAvailable } from "./toolbar.js";

export const MOST_LOGITS = 8;
const PRESETS = [[1, 2, 3], [1, 2, 5], [2, 2, 2, 2], [3, 1, -2]];

/** @param {string} name @param {number | string} index */
export const symbol = (name, index) =>
  html("span", { class: "sx-symbol" }, name, html("sub", {}, String(index)));

/** @param {number} index the colour of a class, counted from 1 */
export const hue = (index) => `--hue: var(--softmax-class-${index})`;

/** @param {string} title @param {string} hint */
export function caption(title, hint) {
  const aside = html("span", { class: "sx-hint" }, hint);
  return html("figcaption", {}, html("b", {}, title), " ", aside);
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
 * @param {import("./shell.js").Shell<State>} shell
 * @param {LogitSettings<State>} [settings]
 */
export function logitInputs(shell, { keep } = {}) {
  const { scope, model, note, change } = shell;
  const [least, most] = /** @type {[number, number]} */ (model.get("_range"));
  const logits = () => shell.state().logits;

  /** @param {number[]} values */
  const setAll = (values) => {
    const others = values.length === logits().length ? {} : keep?.(shell.state(), values.length);
    change(/** @type {Partial<State>} */ ({ ...others, logits: values }));
  };
  const presets = presetButtons(
    scope,
    PRESETS.map((value) => ({ name: formatList(value), value })),
    (value) => {
      note("");
      setAll([...value]);
    },
  );
  const add = button(scope, "Add", () => {
    if (logits().length < MOST_LOGITS) setAll([...logits(), 0]);
    else note(`${MOST_LOGITS} elements are the most that fit here.`);
  });
  const removed = html("sub");
  const remove = button(scope, "Remove ", () => {
    if (logits().length > 1) setAll(logits().slice(0, -1));
    else note("One element must stay.");
  });
  remove.append(html("span", { class: "sx-symbol" }, "a", removed));
  const reset = button(scope, "Reset", shell.reset);
  const toolbar = html(
    "div",
    { class: "sx-toolbar" },
    presets.element,
    html("div", { class: "sx-group", role: "group", "aria-label": "Elements" }, add, remove, reset),
  );

  const cells = html("div", { class: "sx-inputs" });
  const element = html(
    "figure",
    {},
    caption("Logits", `drag, or type ${formatInput(least)} to ${formatInput(most)}`),
    cells,
  );

  /** @param {number} j */
  function makeLogit(j) {
    const own = scope.child();
    const name = `a${subscript(j)}`;
    const input = numberInput(own, shell, {
      name: "a",
      index: j,
      label: name,
      purpose: `Logit ${name}`,
      symbol: symbol("a", j),
      least,
      most,
      longest: MOST_LOGITS,
      get: () => logits()[j - 1],
      set: (value) => setAll(logits().with(j - 1, value)),
      setList: setAll,
    });
    setAttributes(input.element, { "data-link": j, style: hue(j) });
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
      presets.show((one) => one.length === now.length && one.every((a, at) => a === now[at]));
      setText(removed, String(now.length));
      setAvailable(add, now.length < MOST_LOGITS);
      setAvailable(remove, now.length > 1);
      setAttributes(reset, {
        "aria-disabled": JSON.stringify(shell.opening()) === JSON.stringify(state) && "true",
      });
    },
  };
}

/**
 * Write logits, and indices into them, for the address. Logits that a link took away may have left
 * an index beyond the last one, which then means the last.
 * @param {{logits: number[]} & Record<string, any>} state
 * @returns {import("./address.js").Fields}
 */
export const writeLogits = ({ logits, ...indices }) => ({
  logits: logits.map(String).join(","),
  ...Object.fromEntries(
    Object.entries(indices).map(([name, index]) => [name, String(Math.min(index, logits.length))]),
  ),
});

/**
 * Read the fields of an address that most explorables have: the logits, and indices into them.
 * @param {import("./address.js").Fields} fields
 * @param {import("./model.js").Model} model
 * @param {readonly string[]} indices the names of the fields that are indices
 * @param {number} [lowest] the smallest index
 * @returns {{state: {logits: number[]} & Record<string, any>, notes: string[], others: import("./address.js").Fields} | {wrong: string}}
 */
export function readLogits(fields, model, indices, lowest = 1) {
  const { logits, ...others } = fields;
  if (logits === undefined) return { wrong: "it has no logits" };
  const list = parseList(logits, MOST_LOGITS);
  if (!list.ok) return { wrong: list.why };
  const [least, most] = model.get("_range");
  const { values, notes } = intoRange(list.value, least, most);
  /** @type {{logits: number[]} & Record<string, any>} */
  const state = { logits: values };
  for (const name of indices) {
    if (others[name] === undefined) return { wrong: `it has no ${name}` };
    const index = Number(others[name]);
    if (!/^\d+$/.test(others[name]) || index < lowest || index > values.length) {
      return { wrong: `there is no ${name} ${others[name]}` };
    }
    state[name] = index;
    delete others[name];
  }
  return { state, notes, others };
}

/** @param {import("./address.js").Fields} others what nothing asked for */
export function unknownField(others) {
  const name = Object.keys(others)[0];
  return name === undefined ? undefined : `“${name}” is not known here`;
}
