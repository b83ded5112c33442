/** Formulas with the reader's numbers in them, which can be dragged. */

import { formatInput } from "../format/number.js";
import { setValue } from "./dom.js";
import * as formula from "./formula.js";
import { makeSlider } from "./slider.js";

/**
 * @typedef {object} Settings
 * @property {string} label
 * @property {string} value the symbol of the mathematics
 * @property {number} [index]
 * @property {number} least
 * @property {number} most
 * @property {() => number} get
 * @property {(value: number) => void} set
 * @property {boolean} [pointerOnly] true where another slider already stands for the keyboard
 * @property {(dragging: boolean) => void} onDrag
 */

/**
 * A number in a formula that can be dragged sideways, or moved by keys.
 * @param {import("./scope.js").Scope} scope
 * @param {Settings} settings
 * @returns {{element: MathMLElement, draw: (effect: string) => void}}
 */
export function scrubNumber(scope, { label, value, index, least, most, get, set, pointerOnly, onDrag }) {
  const element = formula.number("", { class: "sx-scrub" });
  const slider = makeSlider(scope, element, {
    label,
    least,
    most,
    step: 0.1,
    page: 1,
    orientation: "horizontal",
    get,
    set,
    perPixel: () => 0.02,
    pointerOnly,
    onDrag,
  });
  return {
    element,
    draw(effect) {
      setValue(element, value, index, get(), formatInput(get()));
      slider.describe(`${formatInput(get())}, ${effect}`);
    },
  };
}

/** @param {string} name @param {number | string} k */
export const indexed = (name, k) =>
  formula.sub(
    formula.identifier(name),
    typeof k === "number" ? formula.number(String(k)) : formula.identifier(k),
  );

/**
 * How a part of the whole is related to what is written for it.
 * @param {number} part rounded to 1 or 0, perhaps, where it is only near
 * @param {number} count how many parts there are
 */
export const relation = (part, count) =>
  count === 1 ? "=" : part >= 0.9995 && part < 1 ? ">" : "≈";
