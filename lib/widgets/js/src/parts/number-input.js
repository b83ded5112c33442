/** One number with a symbol, a slider and a field, in one line. */

import { html, setValue } from "./dom.js";
import { numberField } from "./number-field.js";
import { makeSlider } from "./slider.js";

/**
 * @typedef {object} InputSettings
 * @property {string} name such as "a" in the data attributes
 * @property {number} [index] counted from 1, for an element of a vector
 * @property {string} label such as a₂
 * @property {string} purpose what it is, for screen readers
 * @property {Node} symbol
 * @property {number} least
 * @property {number} most
 * @property {() => number} get
 * @property {(value: number) => void} set
 * @property {number} [longest]
 * @property {(values: number[]) => void} [setList]
 */

/**
 * @param {import("./scope.js").Scope} scope
 * @param {import("./shell.js").Shell<any>} shell
 * @param {InputSettings} settings
 * @returns {{element: HTMLElement, draw: (value: number, text: string) => void}} `text` says the
 *   state to a screen reader
 */
export function numberInput(scope, shell, settings) {
  const { least, most, get, set } = settings;
  const fill = html("div", { class: "sx-fill" });
  const knob = html("div", { class: "sx-knob" });
  const track = html("div", { class: "sx-track" }, fill, knob);
  const slider = makeSlider(scope, knob, {
    label: settings.purpose,
    least,
    most,
    step: 0.1,
    page: 1,
    orientation: "horizontal",
    get,
    set(value) {
      shell.note("");
      set(value);
    },
    perPixel: () => (most - least) / track.clientWidth,
    onDrag: (now) => shell.root.classList.toggle("is-dragging", now),
  });
  scope.listen(track, "pointerdown", /** @param {PointerEvent} event */ (event) => {
    // A finger on the line scrolls the page; the ring is for dragging.
    if (event.pointerType === "touch") return;
    const box = track.getBoundingClientRect();
    slider.grab(event, least + ((event.clientX - box.left) * (most - least)) / box.width);
  });
  const field = numberField(scope, {
    ...settings,
    note: shell.note,
    describedBy: shell.noteId,
  });
  const element = html("div", { class: "sx-input" }, settings.symbol, track, field.element);
  scope.add(() => element.remove());

  /** @param {number} value */
  const percent = (value) => (100 * (value - least)) / (most - least);
  return {
    element,
    draw(value, text) {
      const [from, to] = [Math.min(value, 0), Math.max(value, 0)].map(percent);
      knob.style.left = `${percent(value)}%`;
      fill.style.left = `${from}%`;
      fill.style.width = `${to - from}%`;
      slider.describe(text);
      setValue(field.element, settings.name, settings.index, value);
      field.show();
    },
  };
}
