/** One number with a symbol, a slider and a field, in one line. */

import { html, setValue } from "./dom.js";
import { numberField } from "./number-field.js";
import { slideAlong } from "../slider.js";

/**
 * @typedef {object} Places
 * @property {number} last the place at the right end; the left one is 0
 * @property {number} page how far Page Up goes; an arrow goes one place
 * @property {(value: number) => number} of
 * @property {(place: number) => number} valueAt
 */

/**
 * @typedef {object} InputSettings
 * @property {string} name such as "a" in the data attributes
 * @property {number | string} [index] counted from 1, for an element of a vector; "i,j" of a matrix
 * @property {string} label such as a₂
 * @property {string} purpose what it is, for screen readers
 * @property {Node} symbol
 * @property {number} least
 * @property {number} most
 * @property {() => number} get
 * @property {(value: number) => void} set
 * @property {number} [longest]
 * @property {(values: number[]) => void} [setList]
 * @property {Places} [places] where values stand on the line, if not evenly
 */

/**
 * @param {import("../scope.js").Scope} scope
 * @param {import("../shell.js").Shell<any>} shell
 * @param {InputSettings} settings
 * @returns {{element: HTMLElement, draw: (value: number, text: string) => void}} `text` says the
 *   state to a screen reader
 */
export function numberInput(scope, shell, settings) {
  const { least, most, get, set, places } = settings;
  const fill = html("div", { class: "sx-fill" });
  const knob = html("div", { class: "sx-ring sx-knob" });
  const track = html("div", { class: places ? "sx-track is-whole" : "sx-track" }, fill, knob);
  const line = places
    ? { least: 0, most: places.last, step: 1, page: places.page }
    : { least, most, step: 0.1, page: 1 };
  const slider = slideAlong(scope, knob, track, {
    ...line,
    label: settings.purpose,
    get: () => (places ? places.of(get()) : get()),
    set(at) {
      shell.note("");
      set(places ? places.valueAt(at) : at);
    },
  });
  const field = numberField(scope, {
    ...settings,
    note: shell.note,
    describedBy: shell.noteId,
  });
  const element = html("div", { class: "sx-input" }, settings.symbol, track, field.element);
  scope.add(() => element.remove());

  /** @param {number} place */
  const percent = (place) => (100 * (place - line.least)) / (line.most - line.least);
  return {
    element,
    draw(value, text) {
      const place = places ? places.of(value) : value;
      const [from, to] = [Math.min(place, 0), places ? 0 : Math.max(place, 0)].map(percent);
      knob.style.left = `${percent(place)}%`;
      fill.style.left = `${from}%`;
      fill.style.width = `${to - from}%`;
      slider.describe(text);
      setValue(field.element, settings.name, settings.index, value);
      field.show();
    },
  };
}
