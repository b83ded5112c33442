/** One number with a symbol, a slider and a field, in one line. */

import { html, nothing } from "lit-html";
import { hue, marked, value } from "./elements.js";
import { numberField } from "./fields.js";
import { alongLine } from "./slider.js";

/**
 * @typedef {object} Places
 * @property {number} last the place at the right end; the left one is 0
 * @property {number} page how far Page Up goes; an arrow goes one place
 * @property {(value: number) => number} of
 * @property {(place: number) => number} valueAt
 */

/**
 * @typedef {object} InputSettings beside those of the field
 * @property {string} name such as "a" in the data attributes
 * @property {number | string} [index] counted from 1, for an element of a vector; "i,j" of a matrix
 * @property {number} [element] whose colour it has, and with which it lights up
 * @property {string} purpose what it is, for screen readers
 * @property {string} text the state, for screen readers
 * @property {unknown} symbol
 * @property {Places} [places] where values stand on the line, if not evenly
 */

/** @param {Shell} shell @param {Omit<import("./fields.js").FieldSettings, "shell"> & InputSettings} settings */
export function numberInput(shell, settings) {
  const { name, index, element, purpose, text, symbol, least, most, get, set, places } = settings;
  const placeNow = () => (places ? places.of(get()) : get());
  const line = places
    ? { least: 0, most: places.last, step: 1, page: places.page }
    : { least, most, step: 0.1, page: 1 };
  const percent = (/** @type {number} */ place) => (100 * (place - line.least)) / (line.most - line.least);
  const place = placeNow();
  const [from, to] = [Math.min(place, 0), places ? 0 : Math.max(place, 0)].map(percent);
  return html`
    <div class="sx-input sx-lights" data-link=${element ?? nothing} style=${element ? hue(element) : nothing}>
      ${symbol}
      <div class="sx-track ${marked({ "is-whole": places !== undefined })}">
        <div class="sx-fill" style="left:${from}%;width:${to - from}%"></div>
        <div
          class="sx-ring sx-knob" style="left:${percent(place)}%"
          ${alongLine({
            ...line,
            label: purpose,
            text,
            get: placeNow,
            set(at) {
              shell.note("");
              set(places ? places.valueAt(at) : at);
            },
          })}
        ></div>
      </div>
      <input
        class="sx-field" ${value(name, index, get())}
        ${numberField({ ...settings, shell })}>
    </div>`;
}
