/** A chart over a logarithmic axis, with a marker that the reader moves along it. */

import { html } from "lit-html";
import { formatInput, superscript } from "../format/number.js";
import { drawing } from "./elements.js";
import { alongLine } from "./slider.js";

/**
 * @typedef {object} Settings beside what is moved: its exponent, by `step` and `page`
 * @property {readonly [number, number]} range powers of ten at both ends of the axis
 * @property {readonly (readonly [number, string])[]} heights ticks beside the chart: how high, from 0 to 1, and what
 * @property {(value: number, up: boolean) => void} set `up` when the reader asks for more
 */

/** How far to the right a value stands, from 0 to 1. @param {Vector} range @param {number} value */
export const logPlace = ([first, last], value) => (Math.log10(value) - first) / (last - first);

/**
 * @param {Omit<import("./slider.js").Moved, "least" | "most" | "set"> & Settings} settings
 * @param {unknown} content of the drawing
 * @param {unknown} [over] what lies over the plot with its axes
 * @param {unknown} [marks] what lies over the drawing
 */
export function logChart({ range, heights, get, set, ...settings }, content, over, marks) {
  const [first, last] = range;
  const powers = Array.from({ length: last - first + 1 }, (_, at) => 10 ** (first + at));
  return html`
    <div class="sx-plot sx-chart">
      <div class="sx-axis" aria-hidden="true">
        ${heights.map(([height, name]) => html`<span class="sx-tick" style="top:${100 * (1 - height)}%">${name}</span>`)}
        ${powers.map((power) => html`
          <span class="sx-tick sx-tick-x" style="left:${100 * logPlace(range, power)}%">${
            power < 1000 ? formatInput(power) : `10${superscript(Math.log10(power))}`}</span>`)}
      </div>
      <div class="sx-chart-field">
        ${drawing(content)}
        <div
          class="sx-ring sx-marker" style="left:${100 * logPlace(range, get())}%"
          ${alongLine({
            ...settings,
            least: first,
            most: last,
            get: () => Math.log10(get()),
            set: (exponent) => set(10 ** exponent, exponent > Math.log10(get())),
          })}
        ></div>
        ${marks}
      </div>
      ${over}
    </div>`;
}

/**
 * The `d` of a path through points of a drawing 100 wide and high.
 * @param {readonly (readonly [number, number])[]} points across and up, from 0 to 1
 */
export const pathThrough = (points) =>
  points.map(([x, y], at) => `${at ? "L" : "M"}${(100 * x).toFixed(2)} ${(100 - 100 * y).toFixed(2)}`).join("");
