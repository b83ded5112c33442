/** A chart over a logarithmic axis, with a marker that the reader moves along it. */

import { formatInput, superscript } from "../../format/number.js";
import { html, svg } from "./dom.js";
import { slideAlong } from "../slider.js";

/**
 * @typedef {object} Settings
 * @property {string} label of the marker, for screen readers
 * @property {readonly [number, number]} range powers of ten at both ends of the axis
 * @property {readonly (readonly [number, string])[]} heights ticks beside the chart: how high, from 0 to 1, and what
 * @property {number} step by how much an arrow key moves the exponent
 * @property {number} page
 * @property {() => number} get the value now
 * @property {(value: number, up: boolean) => void} set `up` when the reader asks for more
 */

/**
 * @param {import("../scope.js").Scope} scope
 * @param {Settings} settings
 * @returns {{element: HTMLElement, drawing: SVGSVGElement, place: (value: number) => number, mark: (text: string) => void}}
 *   `place` is how far to the right a value stands, from 0 to 1
 */
export function logChart(scope, { label, range, heights, step, page, get, set }) {
  const [first, last] = range;
  /** @param {number} value */
  const place = (value) => (Math.log10(value) - first) / (last - first);
  const powers = Array.from({ length: last - first + 1 }, (_, at) => 10 ** (first + at));
  const below = powers.map((power) =>
    html("span", { class: "sx-tick sx-tick-x", style: `left:${100 * place(power)}%` }, power < 1000 ? formatInput(power) : `10${superscript(Math.log10(power))}`),
  );
  const beside = heights.map(([height, text]) =>
    html("span", { class: "sx-tick", style: `top:${100 * (1 - height)}%` }, text),
  );
  const drawing = svg("svg", {
    class: "sx-drawing",
    viewBox: "0 0 100 100",
    preserveAspectRatio: "none",
    "aria-hidden": "true",
  });
  const marker = html("div", { class: "sx-ring sx-marker" });
  const field = html("div", { class: "sx-chart-field" }, drawing, marker);
  const element = html(
    "div",
    { class: "sx-plot sx-chart" },
    html("div", { class: "sx-axis", "aria-hidden": "true" }, ...beside, ...below),
    field,
  );
  const slider = slideAlong(scope, marker, field, {
    label,
    least: first,
    most: last,
    step,
    page,
    get: () => Math.log10(get()),
    set: (exponent) => set(10 ** exponent, exponent > Math.log10(get())),
  });
  return {
    element,
    drawing,
    place,
    mark(text) {
      marker.style.left = `${100 * place(get())}%`;
      slider.describe(text);
    },
  };
}

/**
 * The `d` of a path through points of a drawing 100 wide and high.
 * @param {readonly (readonly [number, number])[]} points across and up, from 0 to 1
 */
export const pathThrough = (points) =>
  points.map(([x, y], at) => `${at ? "L" : "M"}${(100 * x).toFixed(2)} ${(100 - 100 * y).toFixed(2)}`).join("");
