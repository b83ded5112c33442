/**
 * A number inside a formula that the reader moves.
 *
 * To a screen reader a formula is one thing, so nothing inside it may take the focus. The number
 * itself follows the pointer; beside the formula stands a slider that takes the focus and the keys
 * for it, and while it has the focus the number in the formula is framed.
 */

import { html, setValue } from "./dom.js";
import { number } from "./formula.js";
import { makeSlider } from "../slider.js";

/** One tenth for every five pixels. */
const PER_PIXEL = 0.02;

/**
 * @typedef {object} Scrub
 * @property {MathMLElement} mark the number, to be put into the formula
 * @property {HTMLElement | undefined} keys the slider, to be put beside the formula
 * @property {(written: string, text: string) => void} show what is written, and what is said
 */

/**
 * @param {import("../scope.js").Scope} scope
 * @param {Omit<import("../slider.js").SliderSettings, "orientation" | "perPixel">} settings
 * @param {{name: string, index: number}} value the symbol that this number stands for
 * @returns {Scrub}
 */
export function scrub(scope, settings, { name, index }) {
  const mark = number("", { class: "sx-scrub" });
  const all = /** @type {const} */ ({
    ...settings,
    orientation: "horizontal",
    perPixel: () => PER_PIXEL,
  });
  makeSlider(scope, mark, { ...all, pointerOnly: true });
  const keys = settings.pointerOnly
    ? undefined
    : html("span", { class: "sx-keys", "data-link": index });
  const slider = keys && makeSlider(scope, keys, all);
  if (keys) {
    scope.listen(keys, "focus", () => mark.classList.add("is-focused"));
    scope.listen(keys, "blur", () => mark.classList.remove("is-focused"));
  }
  return {
    mark,
    keys,
    show(written, text) {
      setValue(mark, name, index, settings.get(), written);
      slider?.describe(text);
    },
  };
}
