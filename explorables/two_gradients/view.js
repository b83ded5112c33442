/** Two gradients of one loss, with respect to the probabilities and to the logits, side by side. */

import { html } from "lit-html";
import { formatInput, formatNumber, subscript } from "../format/number.js";
import { gradientByLogits, gradientByProbabilities } from "../mathematics/cross-entropy.js";
import { softmax, softmaxJacobian, sum } from "../mathematics/softmax.js";
import { INDEX, LOGITS, numbersInAddress } from "../parts/address-fields.js";
import { figure, hue, letter, marked, symbol, value } from "../parts/elements.js";
import { coloured, colouredTerm, factor, formulaBox, fraction, identifier, indexed, infix, math, number, operator, prefix, row, sharedPart, shownNumber } from "../parts/formula.js";
import { logitInputs } from "../parts/logits.js";
import { pointing } from "../parts/matrix.js";
import { classChoice, elementChoice, elementPills } from "../parts/toolbar.js";

/** @typedef {{logits: number[], label: number, row: number}} State indices count from 1 */

/** The axes. One that grew with −1/P_y would have its bar shrink as it explodes: it goes on beyond the end. */
const AXES = { P: /** @type {const} */ ([-10, 0]), a: /** @type {const} */ ([-1, 1]) };

/** Everything that the page says about a state. @param {Shell<State>} shell @param {State} state */
function computed(shell, { logits, label: y, row: chosen }) {
  const { now, point } = pointing(shell, (/** @type {{k: number}} */ { k }) => k <= logits.length);
  return { logits, y, i: now?.k ?? chosen, point, P: gradientByProbabilities(logits, y), a: gradientByLogits(logits, y) };
}

/** @typedef {ReturnType<typeof computed>} Now */

/** A panel with a bar and a number for every class. @param {string} hint @param {Shell<State>} shell @param {Now} now @param {"P" | "a"} variable */
function gradientPanel(hint, { change }, { i, point, ...now }, variable) {
  const gradient = now[variable];
  const name = `by ${variable}`;
  const [from, to] = AXES[variable];
  const place = (/** @type {number} */ at) => (100 * (at - from)) / (to - from);
  const line = (/** @type {number} */ entry, /** @type {number} */ at) => {
    const [left, right] = [Math.max(from, Math.min(entry, 0)), Math.max(entry, 0)].map(place);
    return html`
      <div
        class="sx-change sx-gradient-row sx-lights ${marked({ "is-selected": at + 1 === i })}" data-link=${at + 1}
        style=${hue(at + 1)} @click=${() => change({ row: at + 1 })} @pointerenter=${() => point({ k: at + 1 })}
      >
        ${symbol(variable, at + 1)}
        <div class="sx-span" aria-hidden="true">
          <div
            class="sx-gradient-bar ${marked({ "is-zero": entry === 0, "is-over": entry < from })}"
            style="left:${left}%;width:${right - left}%"
          ></div>
        </div>
        <span ${value(name, at + 1, entry)}>${formatNumber(entry)}</span>
      </div>`;
  };
  const all = sum(gradient);
  const total = all === 0 ? "0" : Math.abs(all) < 1e-14 ? "≈ 0" : formatNumber(all);
  return figure(`With respect to ${variable}`, hint, html`
    <div
      class="sx-gradient-rows" style="--zero:${place(0)}%;--count:${gradient.length}"
      @pointerleave=${() => point()}
    >
      <div class="sx-ruler sx-gradient-axis" aria-hidden="true">
        <span>${formatInput(from)}</span><span>0</span><span>${to || ""}</span>
      </div>
      ${gradient.map(line)}
    </div>
    <div class="sx-gradient-foot sx-muted">sum <span ${value(`${name} sum`, undefined, all)}>${total}</span></div>`);
}

/** Entry i of the second gradient, from the first one. @param {Now} now */
function formula({ logits, y, i, P, a }) {
  const byP = P[y - 1];
  const DS = softmaxJacobian(logits)[y - 1][i - 1];
  const parts = softmax(logits);
  const truth = Number(i === y);
  const by = row(operator("∂"), coloured("a", i));
  return formulaBox([
    math(
      fraction(row(operator("∂"), identifier("xent")), by),
      operator("="),
      row(prefix("−"), fraction(number(1), coloured("P", y))),
      operator("⋅"),
      row(indexed("D", i), coloured("S", y)),
      operator("="),
      row(coloured("S", i), operator("−"), indexed("Y", i)),
    ),
    [
      math(
        colouredTerm(y, shownNumber("by P", y, byP, factor(formatNumber(byP)))),
        operator("⋅"),
        shownNumber("DS", `${y},${i}`, DS, factor(formatNumber(DS))),
      ),
      math(
        infix("≈"),
        // As many digits as it takes to tell it from 1.
        sharedPart(parts, i),
        infix("−"),
        shownNumber("Y", i, truth, String(truth)),
        infix("≈"),
        shownNumber("by a", i, a[i - 1]),
      ),
    ],
  ]);
}

/** What the bars say, in words. @param {Now} now */
function sentence({ logits, y, P, a }) {
  const [steepest, own] = [P[y - 1], a[y - 1]];
  if (logits.length === 1) return "With one class P₁ is 1 and cannot change: as a function of its logit the loss is flat.";
  const k = subscript(y);
  const start = `The left one takes P${k} as if it could move alone: ${formatNumber(steepest)}.`;
  if (steepest < -50) {
    return `${start} It has no bound as P${k} goes to 0; no entry of the right one leaves −1 to 1: D${k}S${k} vanishes as fast, and in the entry of a${k} the product is ${formatNumber(own)}.`;
  }
  return `${start} The opposite of the right one lowers the loss: raise a${k}, lower all the others, each in proportion to its probability.`;
}

/** @type {Definition<State>} */
export default {
  title: "Two gradients of the loss",
  frame: "sx-two-gradients sx-rows sx-stacked",
  ...numbersInAddress({ logits: LOGITS, label: INDEX, row: INDEX }),
  view(shell, state) {
    const now = computed(shell, state);
    const count = state.logits.length;
    return html`
      ${logitInputs(shell)}
      <div class="sx-controls">
        ${classChoice(shell, "P", count)}
        ${elementChoice(shell, "row", "class i in the formula", html`formula for class ${letter("i")} =`, elementPills("a", count))}
      </div>
      <div class="sx-two">
        ${gradientPanel("−Y/P: one entry", shell, now, "P")}
        ${gradientPanel("S − Y: every class", shell, now, "a")}
      </div>
      <div>
        ${formula(now)}
        <p class="sx-words" aria-live="polite">${sentence(now)}</p>
      </div>`;
  },
};
