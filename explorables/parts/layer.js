/** What the explorables of the softmax layer share: presets, sizes, and the layer in the address. */

import { html } from "lit-html";
import { subscript } from "../format/number.js";
import { sizesOf } from "../mathematics/layer.js";
import { numbersInAddress } from "./address-fields.js";
import { letter, symbol } from "./elements.js";
import { pointing } from "./matrix.js";
import { button, group, presetButtons, resetButton, same } from "./toolbar.js";

/** @typedef {{layer: number[][], output: number, row: number, column: number}} LayerState */

const LARGEST = 4;

const PRESETS = [
  { name: "3 × 2", value: [[2, 1], [1, -1], [0.5, 1], [-0.5, 1]] },
  { name: "2 × 3", value: [[1, -2, 0.5], [1, 0.5, -1], [-0.5, 0, 2]] },
  { name: "4 × 4", value: [[1, 0.5, -1, 2], [1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]] },
  { name: "W = 0", value: [[2, 1], [0, 0], [0, 0], [0, 0]] },
];
/** The weight of a class or a feature that is new. @param {number} i @param {number} j */
const fresh = (i, j) => [0.5, -0.5, 1, -1][(i + j) % 4];

/** The chosen weight and output; `at` has what the pointer is on instead. @param {Shell} shell */
export function pointedWeight(shell) {
  const { T, N } = sizesOf(shell.state().layer);
  const pointed = pointing(shell, (/** @type {{row: number, column: number}} */ { row, column }) => row <= T && column <= N);
  const { output, row, column } = shell.state();
  const chosen = { output, row, column };
  return { ...pointed, chosen, at: { ...chosen, ...pointed.now } };
}

/** @param {number} i @param {number} j */
export const weightName = (i, j) => `W${subscript(i)}${subscript(j)}`;

/** @param {number} i @param {number} j */
export const weightSymbol = (i, j) => symbol("W", `${i}${j}`);

/** @typedef {(layer: number[][]) => number[][]} Change */

/**
 * How many classes or features there are, with a button for one less and one more.
 * @param {Shell} shell @param {"T" | "N"} name @param {string} what one of them
 * @param {string} many @param {{grown: Change, shrunk: Change}} changes
 */
function stepper({ move, note, state }, name, what, many, { grown, shrunk }) {
  const countNow = () => sizesOf(state().layer)[name];
  const count = countNow();
  /** @param {number} refused @param {string} why @param {Change} changed */
  const press = (refused, why, changed) => () => {
    if (countNow() === refused) note(why);
    else move({ layer: changed(state().layer) });
  };
  return html`
    <span class="sx-stepper" role="group" aria-label="Number of ${many}">
      ${button("−", press(1, `One ${what} must stay.`, shrunk), { available: count > 1, label: `One ${what} less` })}
      <span aria-live="polite">${letter(name)} = <span>${count}</span></span>
      ${button("+", press(LARGEST, `${LARGEST} are the most that fit here.`, grown), { available: count < LARGEST, label: `One ${what} more` })}
    </span>`;
}

/** Presets, sizes and reset. @param {Shell} shell */
export function layerToolbar(shell) {
  const { state } = shell;
  const classes = stepper(shell, "T", "class", "classes", {
    grown: (now) => [...now, now[0].map((_, j) => fresh(now.length, j))],
    shrunk: (now) => now.slice(0, -1),
  });
  const features = stepper(shell, "N", "feature", "features", {
    grown: (now) => now.map((row, i) => [...row, i === 0 ? 1 : fresh(i, row.length)]),
    shrunk: (now) => now.map((row) => row.slice(0, -1)),
  });
  return html`
    <div class="sx-toolbar">
      ${presetButtons(
        PRESETS,
        (value) => same(value, state().layer),
        (value) => shell.move({ layer: value.map((row) => [...row]) }),
      )}
      ${group([classes, features, resetButton(shell)])}
    </div>`;
}

/** A layer in the address, x first. @param {Parameters<typeof numbersInAddress>[0]} [others] */
export const layerInAddress = (others = {}) =>
  numbersInAddress(
    {
      layer: { range: "_range", lengths: [1, LARGEST], rows: true },
      ...Object.fromEntries(["output", "row", "column"].map((name) => [name, { into: "layer" }])),
      ...others,
    },
    { last: (layer, name) => sizesOf(layer)[name === "column" ? "N" : "T"], most: LARGEST },
    ({ layer = [[0], [0]] }) =>
      layer.length < 2 || layer.length > LARGEST + 1
        ? "x and 1 to 4 rows of W are needed"
        : layer.some((/** @type {number[]} */ row) => row.length !== layer[0].length)
          ? "the rows differ in length"
          : undefined,
  );
