/** Buttons above an explorable: presets, and what else it offers. */

import { formatList } from "../../format/number.js";
import { html, setAttributes } from "./dom.js";

/**
 * @param {import("../scope.js").Scope} scope
 * @param {string} text
 * @param {() => void} press
 * @param {import("./dom.js").Attributes} [attributes]
 */
export function button(scope, text, press, attributes = {}) {
  const element = html("button", { type: "button", class: "sx-button", ...attributes }, text);
  scope.listen(element, "click", press);
  return element;
}

/**
 * @template Preset
 * @param {import("../scope.js").Scope} scope
 * @param {readonly {name: string, value: Preset}[]} presets
 * @param {(value: Preset) => void} choose
 * @returns {{element: HTMLElement, show: (isNow: (value: Preset) => boolean) => void}}
 */
export function presetButtons(scope, presets, choose) {
  const buttons = presets.map(({ name, value }) => button(scope, name, () => choose(value)));
  return {
    element: html("div", { class: "sx-group", role: "group", "aria-label": "Presets" }, ...buttons),
    show(isNow) {
      buttons.forEach((element, at) => {
        setAttributes(element, { "aria-pressed": String(isNow(presets[at].value)) });
      });
    },
  };
}

/**
 * Presets of the logits.
 * @param {import("../shell.js").Shell<any>} shell
 * @param {readonly (readonly number[])[]} lists
 * @param {(values: number[]) => void} setAll
 */
export function listPresets({ scope, note, state }, lists, setAll) {
  const { element, show } = presetButtons(
    scope,
    lists.map((value) => ({ name: formatList(value), value })),
    (value) => {
      note("");
      setAll([...value]);
    },
  );
  return { element, draw: () => show((list) => same(list, state().logits)) };
}

/** @param {unknown} left @param {unknown} right */
export const same = (left, right) => JSON.stringify(left) === JSON.stringify(right);

/**
 * The button that brings back how the explorable opened, and does nothing while it is so.
 * @param {import("../shell.js").Shell<any>} shell
 * @param {() => void} [before]
 */
export function resetButton(shell, before = () => {}) {
  const element = button(shell.scope, "Reset", () => {
    before();
    shell.reset();
  });
  return { element, draw: () => setAvailable(element, !same(shell.opening(), shell.state())) };
}

/**
 * A button that cannot be used now keeps its place and the focus.
 * @param {Element} element
 * @param {boolean} available
 */
export const setAvailable = (element, available) =>
  setAttributes(element, { "aria-disabled": available ? undefined : "true" });
