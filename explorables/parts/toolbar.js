/** Buttons above an explorable: presets, and what else it offers. */

import { html, nothing } from "lit-html";
import { formatList } from "../format/number.js";

/** @param {unknown} left @param {unknown} right */
export const same = (left, right) => JSON.stringify(left) === JSON.stringify(right);

/**
 * A button. One that is not available now keeps its place and the focus, and says why when pressed.
 * @param {unknown} content
 * @param {() => void} press
 * @param {{available?: boolean, pressed?: boolean, label?: string, more?: string}} [settings] `pressed`
 *   where it can be switched on, `more` classes
 */
export const button = (content, press, { available = true, pressed, label, more = "" } = {}) => html`
  <button
    type="button" class="sx-button ${more}" @click=${press} aria-label=${label ?? nothing}
    aria-pressed=${pressed ?? nothing} aria-disabled=${available ? nothing : "true"}
  >${content}</button>`;

/**
 * @param {unknown} buttons
 * @param {string} [label]
 */
export const group = (buttons, label) =>
  html`<div class="sx-group" role=${label ? "group" : nothing} aria-label=${label ?? nothing}>${buttons}</div>`;

/**
 * @template Preset
 * @param {readonly {name: string, value: Preset}[]} presets
 * @param {(value: Preset) => boolean} isNow
 * @param {(value: Preset) => void} choose
 * @param {string} [label]
 * @param {unknown} [after] further buttons
 */
export const presetButtons = (presets, isNow, choose, label = "Presets", after) =>
  group(
    [
      ...presets.map(({ name, value }) => button(name, () => choose(value), { pressed: isNow(value) })),
      after,
    ],
    label,
  );

/**
 * Presets of the logits.
 * @param {import("./shell.js").Shell<any>} shell
 * @param {readonly (readonly number[])[]} lists
 * @param {(values: number[]) => void} setAll
 * @param {unknown} [after] further buttons
 */
export const listPresets = ({ note, state }, lists, setAll, after) =>
  presetButtons(
    lists.map((value) => ({ name: formatList(value), value })),
    (list) => same(list, state().logits),
    (value) => {
      note("");
      setAll([...value]);
    },
    undefined,
    after,
  );

/**
 * The button that brings back how the explorable opened, and does nothing while it is so.
 * @param {import("./shell.js").Shell<any>} shell
 * @param {() => void} [before]
 */
export const resetButton = ({ opening, reset, state }, before = () => {}) =>
  button(
    "Reset",
    () => {
      before();
      reset();
    },
    { available: !same(opening(), state()) },
  );
