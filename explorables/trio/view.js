/** Three scores, the parts that softmax makes of them, and the Jacobian: raise one, who pays? */

import { html } from "lit-html";
import { formatNumber, subscript } from "../format/number.js";
import { softmax, softmaxJacobian } from "../mathematics/softmax.js";
import { LOGITS, numbersInAddress, SELECTED } from "../parts/address-fields.js";
import { figure, hue, marked, NARROW, symbol, value } from "../parts/elements.js";
import { logitBars, logitFrame } from "../parts/logit-bars.js";
import { shade } from "../parts/matrix.js";
import { wholePanel } from "../parts/whole.js";

/** @typedef {{logits: number[], selected: number}} State `selected` counts from 1 */

/** The matrix, with the column of the selected score marked. @param {Matrix} matrix @param {ReturnType<typeof logitFrame>} frame */
function jacobian(matrix, { selected, select }) {
  const head = (/** @type {number} */ j, /** @type {string} */ name) => html`
    <div class="sx-label sx-lights" role=${name === "a" ? "columnheader" : "rowheader"} data-link=${j} style=${hue(j)}>
      ${symbol(name, j)}
    </div>`;
  const cell = (/** @type {number} */ entry, /** @type {number} */ i, /** @type {number} */ j) => html`
    <div
      class="sx-cell ${marked({ "is-negative": entry < 0, "is-chosen": j === selected })}" role="cell"
      style="${hue(j)};${shade(entry)}" @pointerdown=${() => select(j)}
      ${value("DS", `${i},${j}`, entry)}
    >${entry.toFixed(2).replace("-0.00", "0.00").replace("-", "−")}</div>`;
  return figure("Jacobian", "rates: part by score", html`
    <div class="sx-trio-matrix" role="table" aria-label="Jacobian: how fast each part changes with each score">
      <div role="row"><div role="cell"></div>${matrix.map((_, at) => head(at + 1, "a"))}</div>
      ${matrix.map((row, at) => html`
        <div role="row">${head(at + 1, "S")}${row.map((entry, over) => cell(entry, at + 1, over + 1))}</div>`)}
    </div>`);
}

/** Who pays, in words. @param {Matrix} matrix @param {number} j */
function sentence(matrix, j) {
  if (matrix.length === 1) return "One part is the whole and stays 1, whatever its score.";
  const rate = (/** @type {number} */ i) => formatNumber(Math.abs(matrix[i - 1][j - 1]));
  const others = matrix.map((_, at) => at + 1).filter((i) => i !== j);
  const who = others.length === 1 ? "The other pays" : "The others pay, each in proportion to what it has";
  return (
    `Raise a${subscript(j)} a little: S${subscript(j)} grows at the rate ${rate(j)}. ` +
    `${who}: ${others.map((i) => `S${subscript(i)} at the rate ${rate(i)}`).join(", ")}.`
  );
}

/** @type {Definition<State>} */
export default {
  title: "Raise one score. Who pays?",
  frame: "sx-frame sx-trio",
  ...numbersInAddress({ logits: LOGITS, selected: SELECTED }),
  view(shell, { logits }) {
    const matrix = softmaxJacobian(logits);
    const frame = logitFrame(shell, softmax(logits));
    const width = frame.width < NARROW ? frame.width : frame.width / 2;
    return html`
      <div class="sx-panels">
        ${logitBars(shell, { ...frame, title: "Scores" })}
        <div>
          ${wholePanel({ ...frame, hint: "the parts of one whole", width })}
          ${jacobian(matrix, frame)}
        </div>
      </div>
      <p class="sx-words" aria-live="polite">${sentence(matrix, frame.selected)}</p>
      <div class="sx-toolbar">${frame.vectors([[1, 2, 3], [1, 2, 5], [0, 0, 0]], frame.reset)}</div>`;
  },
};
