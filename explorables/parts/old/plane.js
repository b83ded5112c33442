/** A plot over a straight axis, with a point on a curve that the reader moves along. */

import { html, setAttributes, setText, svg } from "./dom.js";
import { formatInput } from "../../format/number.js";

/**
 * @param {readonly number[]} ticks of the axis below; the first and the last are its ends
 * @param {readonly string[]} lines the class of each line drawn, from the lowest to the highest
 */
export function plane(ticks, lines) {
  const [first, last] = [ticks[0], ticks[ticks.length - 1]];
  const paths = lines.map((name) => svg("path", { class: name }));
  const drawing = svg(
    "svg",
    { viewBox: "0 0 100 100", preserveAspectRatio: "none", "aria-hidden": "true" },
    ...paths,
  );
  const knob = html("div", { class: "sx-ring sx-knob" });
  const heights = [0, 0.5, 1].map((height) =>
    html("span", { class: "sx-tick", style: `top:${100 - 100 * height}%` }),
  );
  const below = ticks.map((tick) =>
    html("span", { class: "sx-x-tick", style: `left:${(100 * (tick - first)) / (last - first)}%` }, formatInput(tick)),
  );
  const element = html("div", { class: "sx-plane" }, drawing, knob, ...heights, ...below);
  let top = 1;
  const across = (/** @type {number} */ x) => (100 * (x - first)) / (last - first);
  const down = (/** @type {number} */ y) => 100 - (100 * y) / top;
  return {
    element,
    knob,
    across,
    down,
    /** @param {number} next what the upper end of the axis beside the plot is */
    setTop(next) {
      if (next === top) return;
      top = next;
      heights.forEach((tick, at) => setText(tick, formatInput((top * at) / 2)));
    },
    /** @param {number} at which line @param {readonly (readonly [number, number])[]} points */
    line(at, points) {
      setAttributes(paths[at], {
        d: points.map(([x, y], n) => `${n ? "L" : "M"}${across(x).toFixed(2)} ${down(y).toFixed(2)}`).join(""),
      });
    },
    /** @param {Element} mark @param {number} x @param {number} y */
    put(mark, x, y) {
      const style = /** @type {HTMLElement} */ (mark).style;
      style.left = `${across(x)}%`;
      style.top = `${down(y)}%`;
    },
  };
}
