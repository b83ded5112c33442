/** The Jacobian matrix of softmax beside its logits: point at a cell, read its formula. */

import { html, mathml, nothing } from "lit-html";
import { formatInput, formatNumber, formatPart, formatShare, subscript } from "../format/number.js";
import { softmax, softmaxJacobian, sum } from "../mathematics/softmax.js";
import { INDEX, LOGITS, numbersInAddress } from "../parts/address-fields.js";
import { caseLine, figure, hue, marked, symbol, value, VERY_NARROW } from "../parts/elements.js";
import { bracket, coloured, colouredTerm, formulaBox, identifier, indexed, infix, math, number, operator, prefix, row, shownNumber } from "../parts/formula.js";
import { logitInputs } from "../parts/logits.js";
import { pointing, shade, walkCells } from "../parts/matrix.js";

/** @typedef {{logits: number[], row: number, column: number}} State counted from 1 */
/** @typedef {{row: number, column: number}} Cell */

/** From this width on the formula stands beside a small matrix. */
const ROOMY = 640;
/** Widths of a cell below which its number is written smaller, and below which only its sign. */
const SMALL = 54;
const TINY = 41;

/** @param {number} value what rounds to zero has no sign, and 0 is exactly 0 */
const threeDecimals = (value) =>
  value === 0 ? "0" : value.toFixed(3).replace("-0.000", "0.000").replace("-", "−");

/** Everything that the page says about a state. @param {Shell<State>} shell @param {State} state */
function computed(shell, state) {
  const { logits } = state;
  const count = logits.length;
  const matrix = softmaxJacobian(logits);
  const pointed = pointing(shell, (/** @type {Cell} */ { row, column }) => Math.max(row, column) <= count);
  const wide = shell.width();
  const roomy = wide >= ROOMY && count <= 4;
  return {
    pointed,
    at: pointed.now ?? state,
    roomy,
    /** Of a cell. */
    width: (wide * (roomy ? 0.58 : 1) - (wide < VERY_NARROW ? 100 : 156)) / count,
    parts: softmax(logits),
    matrix,
    rowSums: matrix.map(sum),
    columnSums: matrix.map((_, j) => sum(matrix.map((row) => row[j]))),
  };
}

/** @typedef {ReturnType<typeof computed>} Now */

/** Whether the reader points at δ. @param {Shell<State>} shell */
const deltaOf = ({ own }) => own("delta", () => ({ pointed: false }));

/** Row i of the matrix. @param {Shell<State>} shell @param {Now} now @param {number} i */
function matrixRow(shell, { parts, matrix, rowSums, at, pointed, width }, i) {
  const tiny = width < TINY;
  const chosen = shell.state();
  const cell = (/** @type {number} */ entry, /** @type {number} */ over) => {
    const j = over + 1;
    const isChosen = i === chosen.row && j === chosen.column;
    const marks = {
      "is-negative": entry < 0,
      "is-diagonal": i === j,
      "is-in-row": i === at.row,
      "is-in-column": j === at.column,
      "is-pointed": i === at.row && j === at.column,
      "is-mirror": i === at.column && j === at.row && i !== j,
    };
    const choose = () => shell.change({ row: i, column: j });
    // Where only the sign is seen, the number is still heard.
    return html`
      <div
        class="sx-cell ${marked(marks)}" role="gridcell" style=${shade(entry)}
        ${value("DS", `${i},${j}`, entry)} tabindex=${isChosen ? 0 : -1} aria-selected=${isChosen}
        aria-label=${tiny ? `${entry > 0 ? "+" : ""}${formatNumber(entry)}` : nothing}
        @click=${choose} @focus=${choose} @pointerenter=${() => pointed.point({ row: i, column: j })}
      >${!tiny ? threeDecimals(entry) : entry > 0 ? "+" : entry < 0 ? "−" : "0"}</div>`;
  };
  const part = parts[i - 1];
  return html`
    <div role="row">
      <div class="sx-head sx-output ${marked({ "is-lit": i === at.row || i === at.column })}" role="rowheader" data-link=${i} style=${hue(i)}>
        ${symbol("S", i)}<span ${value("S", i, part)}>${formatPart(part)}</span><div class="sx-share" style="--part:${part}"></div>
      </div>
      ${matrix[i - 1].map(cell)}${margin("row sum", i, rowSums[i - 1], i === at.row)}
    </div>`;
}

/** What a row or a column sums to, which should be 0. @param {string} name @param {number} k @param {number} total @param {boolean} lit */
const margin = (name, k, total, lit) =>
  html`<div class="sx-margin ${marked({ "is-lit": lit })}" role="gridcell" ${value(name, k, total)}>${total === 0 ? "0" : "≈ 0"}</div>`;

/** @param {Shell<State>} shell @param {Now} now */
function matrix(shell, now) {
  const { logits } = shell.state();
  const { at, pointed, width } = now;
  const walk = walkCells(shell, pointed, [logits.length, logits.length]);
  const head = (/** @type {number} */ a, /** @type {number} */ over) => html`
    <div class="sx-head ${marked({ "is-lit": over + 1 === at.column })}" role="columnheader" data-link=${over + 1} style=${hue(over + 1)}>
      ${symbol("a", over + 1)}<span ${value("a", over + 1, a)}>${formatInput(a)}</span>
    </div>`;
  return html`
    <div
      class="sx-matrix ${marked({ "is-small": width < SMALL, "is-tiny": width < TINY, "shows-diagonal": deltaOf(shell).pointed })}" role="grid" aria-label="Jacobian matrix DS"
      style="--count:${logits.length};--row-hue:var(--softmax-class-${at.row});--column-hue:var(--softmax-class-${at.column})"
      @pointerleave=${() => pointed.point()} @keydown=${walk}
    >
      <div role="row">
        <div class="sx-corner" role="columnheader">by</div>
        ${logits.map(head)}
        <div class="sx-margin" role="columnheader">sum</div>
      </div>
      ${logits.map((_, row) => matrixRow(shell, now, row + 1))}
      <div role="row">
        <div class="sx-margin sx-corner" role="rowheader">sum</div>
        ${now.columnSums.map((total, over) => margin("column sum", over + 1, total, over + 1 === at.column))}
        <div role="gridcell"></div>
      </div>
    </div>`;
}

/** The formula of the pointed cell. @param {Shell<State>} shell @param {Now} now */
function formula(shell, { parts, matrix, at: { row: i, column: j } }) {
  const entry = matrix[i - 1][j - 1];
  // Of one logit the numbers are whole.
  const sign = infix(entry === 0 ? "=" : "≈");
  const share = (/** @type {number} */ k) =>
    colouredTerm(k, shownNumber("S", k, parts[k - 1], (i === j ? formatShare : formatPart)(parts[k - 1])));
  const point = (/** @type {boolean} */ pointed) => () => {
    deltaOf(shell).pointed = pointed;
    shell.redraw();
  };
  const delta = mathml`
    <msub class="sx-delta" @pointerenter=${point(true)} @pointerleave=${point(false)}>
      ${identifier("δ")}${row(number(i), operator("⁣"), number(j))}
    </msub>`;
  return formulaBox([
    math(
      row(indexed("D", j), coloured("S", i)),
      operator("="),
      row(coloured("S", i), operator("⁢"), bracket(delta, infix("−"), coloured("S", j))),
    ),
    math(sign, row(share(i), operator("⁢"), bracket(number(i === j ? 1 : 0), infix("−"), share(j)))),
    math(sign, shownNumber("DS", `${i},${j}`, entry, formatNumber(entry))),
  ]);
}

/** What the formula means, and what the cell shares with others. @param {Now} now */
function sentences({ matrix, rowSums, columnSums, at: { row: i, column: j } }) {
  const entry = matrix[i - 1][j - 1];
  const [input, output] = [`a${subscript(j)}`, `S${subscript(i)}`];
  const mirror =
    i === j
      ? "The cell lies on the diagonal, where i = j. "
      : `The mirror cell D${subscript(i)}S${subscript(j)} holds the same number. `;
  return {
    words:
      entry === 0
        ? `Whatever ${input} does, ${output} stays 1: it is the whole.`
        : `Raise ${input} a little: ${output} ${entry > 0 ? "grows" : "falls"} by ${formatNumber(Math.abs(entry))} per unit.`,
    facts:
      `${mirror}Row ${i} and column ${j} sum to 0; in floating point to ` +
      `${formatNumber(rowSums[i - 1])} and ${formatNumber(columnSums[j - 1])}.`,
  };
}

/** @type {Definition<State>} */
export default {
  title: "Jacobian matrix",
  ...numbersInAddress({ logits: LOGITS, row: INDEX, column: INDEX }),
  frame: "sx-jacobian-matrix sx-rows",
  view(shell, state) {
    const now = computed(shell, state);
    const { words, facts } = sentences(now);
    const [isDiagonal, Si] = [now.at.row === now.at.column, indexed("S", "i")];
    return html`
      ${logitInputs(shell)}
      <div class="sx-beside ${marked({ "is-roomy": now.roomy })}">
        ${figure("Jacobian DS", "row: output, column: input", matrix(shell, now))}
        <div class="sx-reading">
          ${formula(shell, now)}
          <div class="sx-cases">
            ${caseLine(isDiagonal, "if i = j", math(row(Si, operator("⁢"), bracket(number(1), infix("−"), Si))))}
            ${caseLine(!isDiagonal, "if i ≠ j", math(row(prefix("−"), Si, operator("⁢"), indexed("S", "j"))))}
          </div>
          <p class="sx-words" aria-live="polite">${words}</p>
          <p class="sx-words sx-facts">${facts}</p>
        </div>
      </div>`;
  },
};
