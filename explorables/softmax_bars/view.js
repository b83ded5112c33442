/** Softmax bars: logits, their exponentials, and one whole of length 1 cut into parts. */

import { html } from "lit-html";
import { formatInput, formatNumber } from "../format/number.js";
import { exponentials, softmax, sum } from "../mathematics/softmax.js";
import { LOGITS, numbersInAddress, SELECTED } from "../parts/address-fields.js";
import { exponential, held, hue, isCrowded, marked, numberBelow, value } from "../parts/elements.js";
import { colouredTerm, fraction, identifier, indexed, infix, math, power, shownNumber } from "../parts/formula.js";
import { logitBars, logitFrame, softmaxFormula } from "../parts/logit-bars.js";
import { elementButtons, PRESETS } from "../parts/logits.js";
import { axisEnd } from "../parts/plane.js";
import { wholePanel } from "../parts/whole.js";

/** @typedef {{logits: number[], selected: number}} State `selected` counts from 1 */
/** @typedef {ReturnType<typeof logitFrame>} Frame */

/** @param {Shell<State>} shell @param {Vector} exps @param {Frame} frame */
function exponentialsPanel(shell, exps, frame) {
  const { select, width } = frame;
  // There is room above the largest.
  const end = held(shell, "axis of the exponentials", axisEnd(1.1 * Math.max(...exps), [2, 5, 10]));
  const column = (/** @type {number} */ e, /** @type {number} */ at) => html`
    <div class="sx-column sx-lights" data-link=${at + 1} style=${hue(at + 1)} @pointerdown=${() => select(at + 1)}>
      <div
        class="sx-bar ${marked({ "is-over": e > end })}" ${value("exp", at + 1, e)}
        style="height:${Math.min(100, (100 * e) / end)}%"
      ></div>
    </div>`;
  return html`
    <figure class="sx-panel ${marked({ "is-crowded": isCrowded(width, exps.length) })}">
      <figcaption>
        <b>Exponentials</b> <span class="sx-hint">linear, held as you drag</span>
        <span class="sx-sum sx-muted">sum <span ${value("sum", undefined, sum(exps))}>${formatNumber(sum(exps))}</span></span>
      </figcaption>
      <div class="sx-plot" aria-hidden="true">
        <div class="sx-axis">
          <span class="sx-tick" style="top:0%">${formatNumber(end).replace(/\.0+$/, "")}</span>
          <span class="sx-tick" style="top:100%">0</span>
        </div>
        <div class="sx-columns">${exps.map(column)}</div>
      </div>
      <div class="sx-numbers">${exps.map((e, at) => numberBelow("exp", at + 1, exponential(at + 1), e, formatNumber(e), frame))}</div>
    </figure>`;
}

const address = numbersInAddress({ logits: LOGITS, selected: SELECTED }, undefined, ({ logits }) =>
  logits ? undefined : "it has no logits");

/** @type {Definition<State>} */
export default {
  title: "Softmax bars",
  frame: "sx-frame sx-softmax-bars",
  ...address,
  fromFields: (fields, model) => address.fromFields({ selected: "1", ...fields }, model),
  view(shell, { logits }) {
    const exps = exponentials(logits);
    const frame = logitFrame(shell, softmax(logits));
    return html`
      <div class="sx-toolbar">
        ${frame.vectors(PRESETS)}${elementButtons(shell, frame.setAll, () => shell.state().selected, frame.reset)}
      </div>
      <div class="sx-panels">${logitBars(shell, frame)}${exponentialsPanel(shell, exps, frame)}</div>
      ${wholePanel({ ...frame, hint: "one whole of length 1" })}
      ${softmaxFormula(shell, frame, logits.map(formatInput), (numbers, j) => ({
        power: (k) => power(identifier("e"), indexed("a", k)),
        term: numbers.exponential,
        further: [math(infix("≈"), fraction(
          colouredTerm(j, shownNumber("exp", j, exps[j - 1])),
          shownNumber("sum", undefined, sum(exps)),
        ))],
      }))}`;
  },
};
