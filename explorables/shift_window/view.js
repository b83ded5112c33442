/** Shift window: one D added to every input, and what is left of the softmax. */

import { html } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { clamp, formatInput, subscript } from "../format/number.js";
import { correctDigits, exactSoftmax } from "../mathematics/exact.js";
import { directly, EXP_LIMITS, shiftWindow } from "../mathematics/stability.js";
import { LOGITS, numbersInAddress } from "../parts/address-fields.js";
import { hue, letter, symbol, value } from "../parts/elements.js";
import { logitFields, numberEntry } from "../parts/fields.js";
import { identifier, indexed, infix, power, row, signedNumber } from "../parts/formula.js";
import { logitFrame, softmaxFormula } from "../parts/logit-bars.js";
import { stepsTable, verdict } from "../parts/steps-table.js";
import { presetButtons } from "../parts/toolbar.js";
import { band, track } from "../parts/track.js";

/** @typedef {{logits: number[], shift: number}} State */
/** @typedef {import("../mathematics/stability.js").Steps} Steps */

/** The shift that is always in the window. @param {Vector} logits */
const best = (logits) => -Math.max(...logits) + 0;

const PRESETS = [[1000, 1001, 1002], [1, 2, 3], [-800, -801, -802], [-300, 0, 300]];
/** @type {{name: string, value: (logits: Vector, ends?: [number, number]) => number}[]} */
const SHIFTS = [
  { name: "D = 0", value: () => 0 },
  { name: "D = −max a", value: best },
  { name: "lowest D", value: (logits, [low] = shiftWindow(logits)) => Math.ceil(low) },
  { name: "highest D", value: (logits, [, high] = shiftWindow(logits)) => Math.floor(high) },
];
const SHIFT = " + D";
/** How far the line of exponents reaches. */
const REACH = 1000;
/** How far apart two points are to have a name each. */
const APART = 60;
const [ZERO_BELOW, WEAK_BELOW, INF_ABOVE] = EXP_LIMITS;

/** @param {number} x */
const inside = (x) => clamp(x, -REACH, REACH);
/** @param {number} x */
const along = (x) => `${(100 * (inside(x) + REACH)) / (2 * REACH)}%`;

/** Names at each point; of points on each other, all at the largest. @param {Vector} exponents */
function namesOf(exponents) {
  const order = exponents.map((_, at) => at).sort((one, other) => exponents[one] - exponents[other]);
  const names = exponents.map(() => /** @type {number[]} */ ([]));
  /** @type {number[]} */
  let waiting = [];
  order.forEach((at, n) => {
    waiting.push(at + 1);
    if (inside(exponents[order[n + 1]]) - inside(exponents[at]) < APART) return;
    names[at] = waiting.sort();
    waiting = [];
  });
  return names;
}

/** The exponents on the line of numbers, and what e to their power is. @param {Steps} steps */
function line({ exponents }) {
  const names = namesOf(exponents);
  return html`
    <div class="sx-line" aria-hidden="true">
      <span class="sx-hint">a + D</span>
      ${band(along, [
        { from: -REACH, to: ZERO_BELOW, kind: "bad", text: "exp is 0" },
        { from: ZERO_BELOW, to: WEAK_BELOW, kind: "weak", text: "" },
        { from: WEAK_BELOW, to: INF_ABOVE, kind: "good", text: "exp has all its digits" },
        { from: INF_ABOVE, to: REACH, kind: "bad", text: "exp is inf" },
      ])}
      ${exponents.map((x, at) => html`
        <div
          class="sx-dot" data-link=${at + 1} style="${hue(at + 1)};left:${along(x)}" ${value("exponent", at + 1, x)}
        ><span class="sx-symbol" style="translate:-${along(x)}${names[at][1] ? ";color:var(--ink)" : ""}">${names[at].join(", ")}</span></div>`)}
      <div class="sx-scale">
        ${[ZERO_BELOW, 0, INF_ABOVE].map((x) => html`
          <span class="sx-mark" style="left:${along(x)}">${formatInput(Math.round(x * 10) / 10)}</span>`)}
      </div>
    </div>`;
}

/** The window in words, to two decimals that lie in it. @param {State} state @param {number} low @param {number} high */
function ends({ logits, shift }, low, high) {
  const surest = best(logits);
  const where = shift === surest ? "and you are on it." : shift > low && shift < high ? "and so does your D." : "your D does not.";
  const at = (/** @type {string} */ name, /** @type {number | undefined} */ index, /** @type {number} */ D, shown = D) =>
    html`<span ${value(name, index, D)}>${formatInput(shown)}</span>`;
  return html`
    <p class="sx-ends">
      Numbers come out for D from ${at("window", 1, low, Math.ceil(100 * low) / 100)} to ${at("window", 2, high, Math.floor(100 * high) / 100)}; towards the lower end,
      digits are missing. −max&nbsp;a&nbsp;=&nbsp;${at("best", undefined, surest)} lies inside, <b>${where}</b>
    </p>`;
}

/** How many digits of each part are right. @param {ReturnType<typeof exactSoftmax>} exact @param {Steps} steps */
function digits(exact, { parts }) {
  const words = parts.map((S, at) => {
    const count = correctDigits(S, exact[at]);
    return html`${at ? ", " : ""}<span ${value("digits", at + 1, count)}>${count}</span> in S${subscript(at + 1)}`;
  });
  return html`<p class="sx-says">Correct decimal digits: ${words}.</p>`;
}

/** @type {Definition<State>} */
export default {
  title: "Window of the shift",
  frame: "sx-steps sx-shift-window",
  ...numbersInAddress({ logits: { range: "_range", lengths: LOGITS.lengths }, shift: { range: "_shifts" } }),
  view(shell, state) {
    const { logits, shift } = state;
    const [least, most] = /** @type {[number, number]} */ (shell.model.get("_shifts"));
    const steps = directly(logits.map((a) => a + shift));
    const [low, high] = shell.memo("window", [logits], () => shiftWindow(logits));
    // From there on every exponential has all its digits.
    const weak = Math.min(high, WEAK_BELOW - Math.min(...logits));
    const frame = {
      ...logitFrame(shell, steps.parts),
      selected: logits.indexOf(Math.max(...logits)) + 1,
    };
    const places = {
      label: "Shift D",
      least,
      most,
      step: 1,
      page: 100,
      get: () => shell.state().shift,
      set: (/** @type {number} */ D) => shell.move({ shift: D }),
      perPixel: () => 1,
    };
    return html`
      <div class="sx-toolbar">
        ${frame.vectors(PRESETS)}
        ${presetButtons(SHIFTS, (of) => of(logits, [low, high]) === shift, (of) => shell.move({ shift: of(shell.state().logits) }), "Shifts", frame.reset)}
      </div>
      <div class="sx-flow sx-number-entry">
        ${numberEntry(shell, { trait: "shift", label: "D", name: "D", least, most }, [letter("D"), " = "])}
        ${guard([logits], () => logitFields(shell, "a", frame.setAll, (j) => symbol("a", j)))}
      </div>
      ${track({
        ...places,
        text: `D = ${formatInput(shift)}. ${verdict(steps, SHIFT)}`,
        ticks: [-2000, -1000, 0, 1000, 2000].map((place) => ({ place, text: formatInput(place) })),
        strips: [{
          name: "D",
          zones: [
            { from: least, to: low, kind: "bad", text: "0/0 = nan" },
            { from: low, to: weak, kind: "weak", text: "" },
            { from: weak, to: high, kind: "good", text: "window" },
            { from: high, to: most, kind: "bad", text: "inf" },
          ],
        }],
      })}
      ${ends(state, low, high)}
      ${line(steps)}
      ${stepsTable(steps, SHIFT)}
      ${digits(shell.memo("exact", [logits], () => exactSoftmax(logits)), steps)}
      ${softmaxFormula(shell, frame, logits.map((a) => `${formatInput(a)}+${formatInput(Math.abs(shift))}`), (numbers) => ({
        power: (k) => power(identifier("e"), row(indexed("a", k), infix("+"), identifier("D"))),
        term: (k, repeated) => numbers.exponential(k, repeated, signedNumber("D", shift, places)),
      }))}`;
  },
};
