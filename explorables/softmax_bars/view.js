/**
 * Softmax bars. After moving this, the reader knows that softmax cuts one whole into parts: the
 * logits may be any numbers, their exponentials are positive, and dividing by the sum makes parts
 * whose lengths add up to 1.
 */

import { html } from "lit-html";
import { classMap } from "lit-html/directives/class-map.js";
import { formatInput, formatNumber } from "../format/number.js";
import { exponentials, softmax, sum } from "../mathematics/softmax.js";
import { LOGITS, numbersInAddress, SELECTED, selectedExists } from "../parts/address-fields.js";
import { value } from "../parts/attributes.js";
import { exponential, hue, isCrowded, LONG } from "../parts/elements.js";
import { colouredTerm, fraction, identifier, indexed, infix, math, power } from "../parts/formula.js";
import { shownNumber } from "../parts/formula-numbers.js";
import { logitBars } from "../parts/logit-bars.js";
import { logitFrame, softmaxFormula } from "../parts/logit-frame.js";
import { elementButtons, PRESETS } from "../parts/logits.js";
import { wholePanel } from "../parts/whole.js";

/** @typedef {{logits: number[], selected: number}} State `selected` counts from 1 */
/** @typedef {import("../parts/shell.js").Shell<State>} Shell */
/** @typedef {ReturnType<typeof logitFrame>} Frame */

/** @param {readonly number[]} exps @param {Frame} frame */
function exponentialsPanel(exps, { select, selected, width }) {
  const largest = Math.max(...exps);
  const column = (/** @type {number} */ e, /** @type {number} */ at) => html`
    <div class="sx-column sx-lights" data-link=${at + 1} style=${hue(at + 1)} @pointerdown=${() => select(at + 1)}>
      <div class="sx-bar" style="height:${(100 * e) / largest}%" ${value("exp", at + 1, e)}></div>
    </div>`;
  const number = (/** @type {number} */ e, /** @type {number} */ at) => html`
    <div
      class=${classMap({ "sx-number": true, "sx-lights": true, "is-selected": at + 1 === selected })} data-link=${at + 1}
      style=${hue(at + 1)} @pointerdown=${() => select(at + 1)}
    >
      ${exponential(at + 1)}
      <span class=${classMap({ "is-long": formatNumber(e).length > LONG })} ${value("exp", at + 1, e)}>${formatNumber(e)}</span>
    </div>`;
  return html`
    <figure class=${classMap({ "sx-panel": true, "is-crowded": isCrowded(width, exps.length) })}>
      <figcaption>
        <b>Exponentials</b> <span class="sx-hint">linear scale</span>
        <span class="sx-sum sx-muted">sum <span ${value("sum", undefined, sum(exps))}>${formatNumber(sum(exps))}</span></span>
      </figcaption>
      <div class="sx-plot" aria-hidden="true">
        <div class="sx-axis">
          <span class="sx-tick" style="top:0%">${formatNumber(largest)}</span>
          <span class="sx-tick" style="top:100%">0</span>
        </div>
        <div class="sx-columns">${exps.map(column)}</div>
      </div>
      <div class="sx-numbers">${exps.map(number)}</div>
    </figure>`;
}

/** @param {Shell} shell @param {Frame} frame @param {readonly number[]} exps */
const quotient = (shell, frame, exps) =>
  softmaxFormula(shell, frame, shell.state().logits.map(formatInput), (numbers, j) => {
    const part = colouredTerm(j, shownNumber("exp", j, exps[j - 1]));
    return {
      power: (k) => power(identifier("e"), indexed("a", k)),
      term: numbers.exponential,
      further: [math(infix("≈"), fraction(part, shownNumber("sum", undefined, sum(exps))))],
    };
  });

/** @param {Shell} shell @param {State} state */
function view(shell, { logits }) {
  const exps = exponentials(logits);
  const parts = softmax(logits);
  const frame = logitFrame(shell, parts);
  const { select, selected, width } = frame;
  const selectedNow = () => Math.min(shell.state().selected, shell.state().logits.length);
  return html`
    <div class="sx-toolbar">
      ${frame.vectors(PRESETS)}${elementButtons(shell, frame.setAll, selectedNow, frame.reset)}
    </div>
    <div class="sx-panels">${logitBars(shell, frame)}${exponentialsPanel(exps, frame)}</div>
    ${wholePanel({ hint: "one whole of length 1", parts, width, selected, select })}
    ${quotient(shell, frame, exps)}`;
}

const address = numbersInAddress({ logits: LOGITS, selected: SELECTED }, (given, model) =>
  given.logits ? selectedExists(given, model) : "it has no logits",
);

/** @type {import("../parts/shell.js").Definition<State>} */
const softmaxBars = {
  title: "Softmax bars",
  frame: "sx-frame sx-softmax-bars",
  ...address,
  fromFields: (fields, model) => address.fromFields({ selected: "1", ...fields }, model),
  view,
};

export default { "softmax-bars": softmaxBars };
