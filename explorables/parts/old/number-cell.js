/** A number in a matrix or at a node: type it, drag it sideways, or move it by keys. */

import { formatExact } from "../../format/number.js";
import { clamp } from "../../format/parse.js";
import { setAttributes, setValue } from "./dom.js";
import { dragging } from "../drag.js";
import { numberField } from "./number-field.js";

/** One tenth for every five pixels, as for the numbers in formulas. */
const PER_PIXEL = 0.02;
const STEP = 0.1;

/** @param {number} value */
const snap = (value) => Math.round(value * 10) / 10 + 0;

/**
 * @typedef {object} CellSettings
 * @property {string} name in the data attributes
 * @property {number | string} index
 * @property {string} label such as W₂₁
 * @property {number} least
 * @property {number} most
 * @property {() => number} get
 * @property {(value: number) => void} set
 * @property {number} [longest]
 * @property {(values: number[]) => void} [setList]
 */

/**
 * @param {import("../scope.js").Scope} scope
 * @param {import("../shell.js").Shell<any>} shell
 * @param {CellSettings} settings
 * @returns {{element: HTMLInputElement, draw: (value: number, text: string) => void}} `text` says
 *   the state to a screen reader
 */
export function numberCell(scope, shell, settings) {
  const { least, most, get, set } = settings;
  const field = numberField(scope, { ...settings, note: shell.note, describedBy: shell.noteId });
  const { element } = field;
  element.classList.add("sx-number-cell");
  setAttributes(element, { role: "spinbutton", "aria-valuemin": least, "aria-valuemax": most });
  let moved = false;

  /** @param {number} value */
  const move = (value) => {
    shell.note("");
    const next = clamp(snap(value), least, most);
    if (next !== get()) set(next);
    element.value = formatExact(next);
    element.dispatchEvent(new Event("change"));
  };
  const wholeIsSelected = () =>
    element.selectionStart === 0 && element.selectionEnd === element.value.length;

  scope.listen(element, "keydown", /** @param {KeyboardEvent} event */ (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const arrow = event.shiftKey ? 1 : STEP;
    /** @type {Record<string, () => number>} */
    const keys = {
      ArrowUp: () => get() + arrow,
      ArrowDown: () => get() - arrow,
      PageUp: () => get() + 1,
      PageDown: () => get() - 1,
      // While the reader edits, these move the caret.
      ...(wholeIsSelected() ? { Home: () => least, End: () => most } : {}),
    };
    const key = keys[event.key];
    if (key === undefined) return;
    event.preventDefault();
    move(key());
    element.select();
  });
  // A press begins a drag; without one it begins typing.
  scope.listen(element, "mousedown", (event) => event.preventDefault());
  const begin = dragging(scope, element, {
    move(by, _, /** @type {number} */ from) {
      moved ||= Math.abs(by) >= 3;
      if (moved) move(from + by * PER_PIXEL);
    },
    end(event) {
      if (moved || event?.type !== "pointerup") return;
      element.focus({ preventScroll: true });
      element.select();
    },
  });
  scope.listen(element, "pointerdown", /** @param {PointerEvent} event */ (event) => {
    if (begin(event, get())) moved = false;
  });

  return {
    element,
    draw(value, text) {
      setAttributes(element, { "aria-valuenow": value, "aria-valuetext": text });
      setValue(element, settings.name, settings.index, value);
      field.show();
    },
  };
}
