/** Surprise: the loss −log P_y as a curve, with the reader's point and its tangent. */

import { html, svg } from "lit-html";
import { clamp, formatNumber, formatPart, formatShare, subscript } from "../format/number.js";
import { logitFor, surprise } from "../mathematics/cross-entropy.js";
import { softmax } from "../mathematics/softmax.js";
import { caption, hue, letter, startsOf, symbol, value } from "../parts/elements.js";
import { coloured, colouredTerm, fraction, infix, logarithm, math, number, operator, prefix, row, shownNumber } from "../parts/formula.js";
import { logitInputs, logitsInAddress, logitToolbar } from "../parts/logits.js";
import { planeOf } from "../parts/plane.js";
import { elementChoice, elementPills } from "../parts/toolbar.js";
import { strip } from "../parts/whole.js";

/** @typedef {{logits: number[], label: number}} State `label` counts from 1 */
/** @typedef {ReturnType<typeof surprise>} Surprise */

/** Where the axis of the losses may end: the tangent begins 1 above the loss. */
const TOPS = [5, 10, 25];

/**
 * What the reader moves along the curve: P_y, by the logit of the correct class.
 * @param {Shell<State>} shell
 * @param {Surprise} now
 */
function probability({ model, state, move }, { part, loss, slope }) {
  const [least, most] = model.get("_range");
  const P = `P${subscript(state().label)}`;
  return {
    label: "Probability of the correct class",
    text: `${P} = ${formatPart(part)}, loss ${formatNumber(loss)}, slope ${formatNumber(slope)}`,
    least: 0,
    most: 1,
    step: 0.01,
    page: 0.1,
    get: () => surprise(state().logits, state().label).part,
    set(/** @type {number} */ wanted) {
      const { logits, label: y } = state();
      if (logits.length === 1) return move({});
      // Neither certainty is reached: the logit goes as far as it may.
      const logit = Math.round(100 * clamp(logitFor(logits, y, wanted), least, most)) / 100;
      move({ logits: logits.with(y - 1, logit + 0) });
    },
  };
}

/**
 * The curve, its point and its tangent; below it the whole, which P_y fills from the left.
 * @param {Shell<State>} shell
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
  const P = coloured("P", y);
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

/** @param {Shell<State>} shell @param {State} state */
function view(shell, { logits, label: y }) {
  const now = surprise(logits, y);
  return html`
    ${logitToolbar(shell)}${logitInputs(shell)}
    <div class="sx-controls">
      ${elementChoice(shell, "label", "correct class y", html`correct class ${letter("y")} =`, elementPills("P", logits.length))}
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

export default {
  surprise: {
    title: "Surprise at the correct class",
    frame: "sx-surprise sx-rows",
    ...logitsInAddress(["label"]),
    view,
  },
};
