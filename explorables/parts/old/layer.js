/** What the explorables of the softmax layer share: presets, sizes, and the layer in the address. */

import { subscript } from "../../format/number.js";
import { sizesOf } from "../../mathematics/layer.js";
import { indicesInAddress } from "../address-fields.js";
import { html, setText } from "./dom.js";
import { button, presetButtons, resetButton, same, setAvailable } from "./toolbar.js";

/** @typedef {{layer: number[][], output: number, row: number, column: number}} LayerState */

export const MOST_CLASSES = 4;
const LARGEST = MOST_CLASSES;

const PRESETS = [
  { name: "3 × 2", value: [[2, 1], [1, -1], [0.5, 1], [-0.5, 1]] },
  { name: "2 × 3", value: [[1, -2, 0.5], [1, 0.5, -1], [-0.5, 0, 2]] },
  { name: "4 × 4", value: [[1, 0.5, -1, 2], [1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]] },
  { name: "W = 0", value: [[2, 1], [0, 0], [0, 0], [0, 0]] },
];
/** The weight of a class or a feature that is new. @param {number} i @param {number} j */
const fresh = (i, j) => [0.5, -0.5, 1, -1][(i + j) % 4];

/** @param {LayerState} state the indices, which a smaller layer may have left behind */
export function chosenOf({ layer, output, row, column }) {
  const { T, N } = sizesOf(layer);
  return { output: Math.min(output, T), row: Math.min(row, T), column: Math.min(column, N) };
}

/** @param {number} i @param {number} j */
export const weightName = (i, j) => `W${subscript(i)}${subscript(j)}`;

/** @param {number} i @param {number} j */
export const weightSymbol = (i, j) =>
  html("span", { class: "sx-symbol" }, "W", html("sub", {}, `${i}${j}`));

/**
 * @param {import("../shell.js").Shell<any>} shell
 */
export function layerControls(shell) {
  const { scope, note, change } = shell;
  const layer = () => /** @type {number[][]} */ (shell.state().layer);
  /** @param {number[][]} next */
  const setLayer = (next) => {
    const now = layer();
    const resized = now.length !== next.length || now[0].length !== next[0].length;
    change({ ...(resized ? chosenOf({ ...shell.state(), layer: next }) : {}), layer: next });
  };
  const presets = presetButtons(scope, PRESETS, (value) => {
    note("");
    setLayer(value.map((row) => [...row]));
  });
  /**
   * @param {string} name
   * @param {string} what
   * @param {() => number} count
   * @param {(layer: number[][]) => number[][]} grown
   * @param {(layer: number[][]) => number[][]} shrunk
   */
  const stepper = (name, what, count, grown, shrunk) => {
    const number = html("span", {});
    const less = button(scope, "−", () => {
      if (count() === 1) return note(`One ${what} must stay.`);
      note("");
      setLayer(shrunk(layer()));
    }, { "aria-label": `One ${what} less` });
    const more = button(scope, "+", () => {
      if (count() === LARGEST) return note(`${LARGEST} are the most that fit here.`);
      note("");
      setLayer(grown(layer()));
    }, { "aria-label": `One ${what} more` });
    const element = html(
      "span",
      { class: "sx-stepper", role: "group", "aria-label": `Number of ${what}s` },
      less,
      html("span", { "aria-live": "polite" }, html("span", { class: "sx-symbol" }, name), " = ", number),
      more,
    );
    const draw = () => {
      setText(number, String(count()));
      setAvailable(less, count() > 1);
      setAvailable(more, count() < LARGEST);
    };
    return { element, draw };
  };
  const steppers = [
    stepper(
      "T",
      "class",
      () => sizesOf(layer()).T,
      (now) => [...now, now[0].map((_, j) => fresh(now.length, j))],
      (now) => now.slice(0, -1),
    ),
    stepper(
      "N",
      "feature",
      () => sizesOf(layer()).N,
      (now) => now.map((row, i) => [...row, i === 0 ? 1 : fresh(i, row.length)]),
      (now) => now.map((row) => row.slice(0, -1)),
    ),
  ];
  const reset = resetButton(shell);
  return {
    setLayer,
    element: html(
      "div",
      { class: "sx-toolbar" },
      presets.element,
      html("div", { class: "sx-group" }, ...steppers.map(({ element }) => element), reset.element),
    ),
    draw() {
      presets.show((value) => same(value, layer()));
      for (const { draw } of steppers) draw();
      reset.draw();
    },
  };
}

const INDICES = /** @type {const} */ (["output", "row", "column"]);

/**
 * A layer in the address, x first.
 * @template {LayerState} State
 * @param {Record<string, import("../address-fields.js").NumberRule>} [others]
 * @returns {Pick<import("../shell.js").Definition<State>, "traits" | "toFields" | "fromFields">}
 */
export const layerInAddress = (others = {}) =>
  indicesInAddress(
    {
      layer: { range: "_range", lengths: [1, LARGEST], rows: true },
      ...Object.fromEntries(INDICES.map((name) => [name, { whole: true }])),
      ...others,
    },
    INDICES,
    "layer",
    (layer, name) => sizesOf(layer)[name === "column" ? "N" : "T"],
    LARGEST,
    ({ layer = [[0], [0]] }) =>
      layer.length < 2 || layer.length > LARGEST + 1
        ? "x and 1 to 4 rows of W are needed"
        : layer.some((/** @type {number[]} */ row) => row.length !== layer[0].length)
          ? "the rows differ in length"
          : undefined,
  );
