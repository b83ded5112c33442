/** A plot over a straight axis, with a ring on a curve; a chart over a logarithmic one. */

import { html, nothing } from "lit-html";
import { formatInput, superscript } from "../format/number.js";
import { drawing } from "./elements.js";
import { alongLine } from "./slider.js";

/** Where an axis may end, times a power of ten. */
const ENDS = [1, 1.5, 2, 3, 4, 6, 8, 10];

/** The end of an axis from 0 that holds a value. @param {number} value positive */
export function axisEnd(value, ends = ENDS) {
  const unit = 10 ** Math.floor(Math.log10(value));
  return unit * (ends.find((end) => end * unit >= value) ?? 10);
}

/** The `d` of a path. @param {number[][]} points */
const pathOf = (points) =>
  points.map(([x, y], at) => `${at ? "L" : "M"}${x.toFixed(2)} ${y.toFixed(2)}`).join("");

/** @param {Vector} ticks below, from end to end @param {number} top of the axis beside the plot */
export function planeOf(ticks, top) {
  const [first, last] = [ticks[0], ticks[ticks.length - 1]];
  const across = (/** @type {number} */ x) => (100 * (x - first)) / (last - first);
  const down = (/** @type {number} */ y) => 100 - (100 * y) / top;
  const scales = () => html`
    ${[0, 0.5, 1].map((height) => html`
      <span class="sx-tick" style="top:${100 - 100 * height}%">${formatInput(top * height)}</span>`)}
    ${ticks.map((tick) => html`<span class="sx-tick sx-tick-x" style="left:${across(tick)}%">${formatInput(tick)}</span>`)}`;
  return {
    across,
    down,
    /** The place of a mark, as a style. @param {number} x @param {number} y */
    at: (x, y) => `left:${across(x)}%;top:${down(y)}%`,
    /** The `d` of a line. @param {readonly (readonly [number, number])[]} points */
    line: (points) => pathOf(points.map(([x, y]) => [across(x), down(y)])),
    /** Where nothing is dragged. @param {unknown} content as in `element` */
    still: (content) => html`<div class="sx-plane">${drawing(content)}${scales()}</div>`,
    /**
     * @param {unknown} content paths in a drawing
     * @param {Parameters<typeof alongLine>[0] & {x: number, y: number, mark?: unknown}} knob the ring that is
     *   dragged along the axis, where it is, and perhaps a further part of its tag
     * @param {unknown} [over] what lies over it @param {unknown} [under] what lies under it
     */
    element: (content, { x, y, mark = nothing, ...settings }, over, under) => html`
      <div class="sx-plane">
        ${under}
        ${drawing(content)}
        <div class="sx-ring sx-knob" style="left:${across(x)}%;top:${down(y)}%" ${alongLine(settings)} ${mark}></div>
        ${over}${scales()}
      </div>`,
  };
}

/**
 * @typedef {object} Chart beside what is moved: its exponent, by `step` and `page`
 * @property {readonly [number, number]} range powers of ten at both ends of the axis
 * @property {readonly (readonly [number, string])[]} heights ticks beside the chart: how high, from 0 to 1, and what
 * @property {(value: number, up: boolean) => void} set `up` when the reader asks for more
 */

/** How far to the right a value stands, from 0 to 1. @param {Vector} range @param {number} value */
export const logPlace = ([first, last], value) => (Math.log10(value) - first) / (last - first);

/**
 * @param {Omit<import("./slider.js").Moved, "least" | "most" | "set"> & Chart} settings
 * @param {unknown} content of the drawing @param {unknown} [over] what lies over the plot with its axes
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

/** @param {readonly (readonly [number, number])[]} points across and up, from 0 to 1 */
export const pathThrough = (points) => pathOf(points.map(([x, y]) => [100 * x, 100 - 100 * y]));
