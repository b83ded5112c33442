/**
 * Surprise. After moving this, the reader knows that the loss is the surprise at the correct class:
 * nothing when its probability is 1, without end as it goes to 0; and that the slope −1/P_y is
 * steepest where the least was expected of it.
 */

import { html, svg } from "lit-html";
import { formatNumber, formatPart, formatShare, subscript } from "../format/number.js";
import { clamp } from "../format/parse.js";
import { logitFor, surprise } from "../mathematics/cross-entropy.js";
import { softmax } from "../mathematics/softmax.js";
import { value } from "../parts/attributes.js";
import { choice, elementPills } from "../parts/choice.js";
import { caption, hue, letter, startsOf, symbol } from "../parts/elements.js";
import { colouredTerm, fraction, indexed, infix, logarithm, math, number, operator, prefix, row } from "../parts/formula.js";
import { shownNumber } from "../parts/formula-numbers.js";
import { logitInputs, logitsInAddress, logitToolbar } from "../parts/logits.js";
import { planeOf } from "../parts/plane.js";
import { strip } from "../parts/whole.js";

/** @typedef {{logits: number[], label: number}} State `label` counts from 1 */
/** @typedef {import("../parts/shell.js").Shell<State>} Shell */
/** @typedef {ReturnType<typeof surprise>} Surprise */

/** Where the axis of the losses may end: the tangent begins 1 above the loss. */
const TOPS = [5, 10, 25];

/** @param {State} state */
const labelOf = ({ logits, label }) => Math.min(label, logits.length);

/**
 * What the reader moves along the curve: P_y, by the logit of the correct class.
 * @param {Shell} shell
 * @param {Surprise} now
 */
function probability({ model, state, note, change }, { part, loss, slope }) {
  const [least, most] = model.get("_range");
  const P = `P${subscript(labelOf(state()))}`;
  return {
    label: "Probability of the correct class",
    text: `${P} = ${formatPart(part)}, loss ${formatNumber(loss)}, slope ${formatNumber(slope)}`,
    least: 0,
    most: 1,
    step: 0.01,
    page: 0.1,
    get: () => surprise(state().logits, labelOf(state())).part,
    set(/** @type {number} */ wanted) {
      const { logits } = state();
      const y = labelOf(state());
      note("");
      if (logits.length === 1) return;
      // Neither certainty is reached: the logit goes as far as it may.
      const logit = Math.round(100 * clamp(logitFor(logits, y, wanted), least, most)) / 100;
      change({ logits: logits.with(y - 1, logit + 0) });
    },
  };
}

/**
 * The curve, its point and its tangent; below it the whole, which P_y fills from the left.
 * @param {Shell} shell
 * @param {Surprise} now
 * @param {number} y
 */
function picture(shell, now, y) {
  const { part, loss } = now;
  const top = TOPS.find((end) => end >= loss + 1) ?? TOPS[TOPS.length - 1];
  const { at, element, line } = planeOf([0, 0.2, 0.4, 0.6, 0.8, 1], top);
  // Equal steps of the loss put the points where the curve is steep.
  const losses = Array.from({ length: 101 }, (_, step) => (top * step) / 100);
  const parts = softmax(shell.state().logits);
  const first = parts[y - 1];
  const starts = startsOf(parts).map((start, k) => (k + 1 < y ? first + start : k + 1 > y ? start : 0));
  return html`
    <figure class="sx-surprise-picture" style=${hue(y)}>
      ${caption("Loss", "against the probability; drag the ring")}
      ${element(
        // From the point to the axis it is P_y across; the tangent is 1 higher there.
        svg`
          <path class="sx-guide-line" d=${line([[part, loss], [part, 0]])}></path>
          <path class="sx-run" d=${line([[part, loss], [0, loss], [0, loss + 1]])}></path>
          <path class="sx-tangent" d=${line([[0, loss + 1], [part * (1 + loss), 0]])}></path>
          <path class="sx-curve-line" d=${line(losses.map((height) => [Math.exp(-height), height]))}></path>`,
        { ...probability(shell, now), x: part, y: loss },
        // Beside the axes there is no room for the lengths.
        html`
          <span class="sx-rise" data-link="slope" style=${at(0, loss + 0.5)} ?hidden=${part < 0.04}>1</span>
          <span
            class="sx-run-name" data-link="slope" style=${at(part / 2, loss)} ${value("S", y, part)}
            ?hidden=${part < 0.12 || loss < 0.1 * top}
          >${formatPart(part)}</span>`,
      )}
      ${strip({ name: "S", parts, starts, label: (j) => symbol("P", j) })}
    </figure>`;
}

/** @param {Surprise} now @param {number} y */
function formulas({ part, loss, slope }, y) {
  const P = colouredTerm(y, indexed("P", y));
  const share = colouredTerm(y, shownNumber("S", y, part, formatShare(part)));
  const over = (/** @type {unknown} */ below) => [prefix("−"), fraction(number(1), below)];
  // The result goes to a second line where both do not fit on one.
  const line = (/** @type {string} */ name, /** @type {number} */ result, /** @type {unknown[]} */ ...terms) => html`
    <span data-link=${name} class="sx-named-line sx-lights">
      <span class="sx-hint">${name}</span>
      <span class="sx-wrapped">
        ${math(row(...terms))}${math(infix("="), shownNumber(name, undefined, result))}
      </span>
    </span>`;
  return html`
    <div class="sx-formula sx-stacked">
      ${line("loss", loss, prefix("−"), logarithm(P), operator("="), prefix("−"), logarithm(share))}
      ${line("slope", slope, over(P), operator("="), over(share))}
    </div>`;
}

/** @param {Shell} shell @param {State} state */
function view(shell, state) {
  const { logits } = state;
  const y = labelOf(state);
  const now = surprise(logits, y);
  /** @param {State} before @param {number} count */
  const keep = ({ label }, count) => ({ label: Math.min(label, count) });
  return html`
    ${logitToolbar(shell, keep)}${logitInputs(shell, keep)}
    <div class="sx-controls">
      ${choice({
        label: "correct class y",
        title: html`correct class ${letter("y")} =`,
        pills: elementPills("P", logits.length),
        chosen: y,
        choose: (label) => shell.change({ label }),
      })}
    </div>
    <div class="sx-two sx-plane-beside">
      ${picture(shell, now, y)}
      <div class="sx-reading">${formulas(now, y)}<p class="sx-words" aria-live="polite">${sentence(now, y, logits.length)}</p></div>
    </div>`;
}

/** @param {Surprise} now @param {number} y @param {number} count */
function sentence({ part, loss, slope }, y, count) {
  const P = `P${subscript(y)}`;
  if (count === 1) return "There is one class, and its probability is 1: no surprise, whatever its logit.";
  if (part < 0.02) {
    return `Class ${y} was hardly thought possible. The loss grows without end as ${P} goes to 0, and the tangent is nearly a wall: its slope is ${formatNumber(slope)}.`;
  }
  if (part > 0.98) {
    return `Class ${y} was nearly certain, and hardly a surprise. The slope stays near −1: some pull to the right is always left.`;
  }
  return `Were ${P} half as large, the loss would be ${formatNumber(loss + Math.LN2)}: log 2 more, wherever it starts. From the ring to the axis it is ${P} across while the tangent rises by 1: that is its slope.`;
}

/** @type {import("../parts/shell.js").Definition<State>} */
const surpriseDefinition = {
  title: "Surprise at the correct class",
  frame: "sx-surprise sx-rows",
  ...logitsInAddress(["label"]),
  view,
};

export default { surprise: surpriseDefinition };
