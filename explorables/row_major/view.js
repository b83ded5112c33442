/** Row-major order: the grid of W, and the columns of Dg. */

import { html } from "lit-html";
import { sizesOf, weightColumn } from "../mathematics/layer.js";
import { caseLine, figure, hue, marked, upTo, value } from "../parts/elements.js";
import { bracket, identifier, infix, math, number, operator, row, shownNumber } from "../parts/formula.js";
import { layerInAddress, layerToolbar, pointedWeight, weightSymbol } from "../parts/layer.js";
import { walkCells } from "../parts/matrix.js";
import { elementChoice } from "../parts/toolbar.js";

/** @typedef {import("../parts/layer.js").LayerState & {first: number}} State */
/** @typedef {ReturnType<typeof pointedWeight>} Pointed */

/** Widths of a column below which it says less. */
const SMALL = 58;
const TINY = 34;

/**
 * A weight in either table, with what is written in it.
 * @type {(shell: Shell<State>, pointed: Pointed, i: number, j: number, content: (name: unknown, place: number) => unknown) => unknown}
 */
const weightCell = (shell, { chosen, at, point }, i, j, content) => {
  const { layer, first } = shell.state();
  const select = () => shell.change({ row: i, column: j });
  const focused = i === chosen.row && j === chosen.column;
  const shift = 1 - first;
  const name = first === 1 ? weightSymbol(i, j) : html`<code>${`W[${i - 1}, ${j - 1}]`}</code>`;
  return html`
    <div
      class="sx-weight ${marked({ "is-lit": i === at.row && j === at.column })}" role="gridcell"
      style=${hue(i)} tabindex=${focused ? 0 : -1} aria-selected=${focused}
      @click=${select} @focus=${select} @pointerenter=${() => point({ row: i, column: j })}
    >${content(name, weightColumn(i - shift, j - shift, sizesOf(layer).N, first))}</div>`;
};

/** W, where a weight is pointed at. @param {Shell<State>} shell @param {Pointed} pointed */
function weights(shell, pointed) {
  const { layer, first } = shell.state();
  const { T, N } = sizesOf(layer);
  const { at, point } = pointed;
  const walk = walkCells(shell, pointed, [T, N]);
  const label = (/** @type {string} */ role, /** @type {number} */ n, /** @type {number} */ lit) => html`
    <div class="sx-label ${marked({ "is-lit": n === lit })}" role=${role}>${n - 1 + first}</div>`;
  const cell = (/** @type {number} */ i, /** @type {number} */ j) =>
    weightCell(shell, pointed, i, j, (name, place) => html`
      <span>${name}</span><span class="sx-hint" ${value("column", `${i},${j}`, place)}>${place}</span>`);
  return figure("Weights W", "point at one", html`
    <div
      class="sx-weights" role="grid" aria-label="Weights W" style="--columns:${N}"
      @pointerleave=${() => point()} @keydown=${walk}
    >
      <div role="row">
        <div class="sx-label" role="gridcell"></div>
        ${upTo(N).map((j) => label("columnheader", j, at.column))}
      </div>
      ${upTo(T).map((i) => html`
        <div role="row">${label("rowheader", i, at.row)}${upTo(N).map((j) => cell(i, j))}</div>`)}
    </div>`);
}

/** The weights in one row, as the columns of Dg follow each other. @param {Shell<State>} shell @param {Pointed} pointed */
function columns(shell, pointed) {
  const { T, N } = sizesOf(shell.state().layer);
  const wide = (shell.width() - 32) / (T * N);
  // The end of a row of W leads to the beginning of the next.
  const walk = walkCells(
    shell,
    pointed,
    [1, T * N],
    () => [1, weightColumn(shell.state().row, shell.state().column, N, 1)],
    (_, n) => shell.change({ row: Math.ceil(n / N), column: ((n - 1) % N) + 1 }),
  );
  const head = (/** @type {number} */ i, /** @type {number} */ j) =>
    weightCell(shell, pointed, i, j, (name, place) => html`
      <b ${value("column", `${i},${j}`, place)}>${place}</b><span class="sx-name">${name}</span>`);
  return figure("Columns of Dg", "one for each weight", html`
    <div
      class="sx-weight-columns ${marked({ "is-small": wide < SMALL, "is-tiny": wide < TINY })}"
      role="grid" aria-label="Columns of Dg" style="--columns:${T * N}"
      @pointerleave=${() => pointed.point()} @keydown=${walk}
    >
      <div role="row">${upTo(T).flatMap((i) => upTo(N).map((j) => head(i, j)))}</div>
    </div>`);
}

/** Both rules, with the numbers of the weight that is pointed at. @param {State} state @param {Pointed} pointed */
function rules({ layer, first: chosen }, { at }) {
  const { N } = sizesOf(layer);
  const [i, j, n] = ["i", "j", "N"].map(identifier);
  return [1, 0].map((first) => {
    const [I, J] = [at.row - 1 + first, at.column - 1 + first];
    const place = weightColumn(I, J, N, first);
    const before = (/** @type {unknown} */ k) => (first === 1 ? bracket(k, operator("−"), number(1)) : k);
    return caseLine(first === chosen, `from ${first}`, html`
      <span class="sx-column-rule">${math(row(before(i), n, operator("+"), j))} ${math(
        infix("="),
        row(before(number(I)), operator("⋅"), number(N)),
        operator("+"),
        number(J),
        operator("="),
        shownNumber("place", first, place, String(place)),
      )}</span>`);
  });
}

/** @type {Definition<State>} */
export default {
  title: "Row-major order",
  frame: "sx-layer sx-row-major sx-rows",
  ...layerInAddress({ first: { least: 0, most: 1, whole: true } }),
  view(shell, state) {
    const pointed = pointedWeight(shell);
    return html`
      ${layerToolbar(shell)}
      <div class="sx-two">
        ${weights(shell, pointed)}
        <div class="sx-reading">
          ${elementChoice(shell, "first", "Count", "Count", [1, 0].map((index) => ({ index, content: `from ${index}` })))}
          <div class="sx-cases">${rules(state, pointed)}</div>
        </div>
      </div>
      ${columns(shell, pointed)}`;
  },
};
