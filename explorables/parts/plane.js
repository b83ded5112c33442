/** A plot over a straight axis, with a point on a curve that the reader moves along. */

import { html, nothing } from "lit-html";
import { formatInput } from "../format/number.js";
import { drawing } from "./elements.js";
import { alongLine } from "./slider.js";

/** Where an axis may end, times a power of ten. */
const ENDS = [1, 1.5, 2, 3, 4, 6, 8, 10];

/** The end of an axis from 0 that holds a value. @param {number} value positive */
export function axisEnd(value) {
  const unit = 10 ** Math.floor(Math.log10(value));
  return unit * (ENDS.find((end) => end * unit >= value) ?? 10);
}

/**
 * Where things lie in a plot.
 * @param {Vector} ticks of the axis below; the first and the last are its ends
 * @param {number} top what the upper end of the axis beside the plot is
 */
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
    line: (points) =>
      points.map(([x, y], n) => `${n ? "L" : "M"}${across(x).toFixed(2)} ${down(y).toFixed(2)}`).join(""),
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
