/** A small step of the logits: predicted change, true change, and the error against the step. */

import { html, nothing, svg } from "lit-html";
import { clamp, formatInput, formatNumber } from "../format/number.js";
import { curvature, nudge, nudgeErrors } from "../mathematics/nudge.js";
import { INDEX, LOGITS, numbersInAddress } from "../parts/address-fields.js";
import { drawing, figure, hue, letter, symbol, value } from "../parts/elements.js";
import { numberEntry, placeAmong } from "../parts/fields.js";
import { bracket, coloured, identifier, indexed, infix, math, number, operator, repeatedNumber, row, shownNumber, sumOver } from "../parts/formula.js";
import { logitInputs } from "../parts/logits.js";
import { pointing } from "../parts/matrix.js";
import { alongLine } from "../parts/slider.js";
import { elementChoice, elementPills } from "../parts/toolbar.js";

/** @typedef {{logits: number[], direction: number, step: number, slip: number}} State direction 0: all alike */
/** @typedef {ReturnType<typeof computed>} Now */

const LEAST = 1e-9;
const MOST = 1;
/** The lowest error that the plot shows, as a power of ten; the highest is 1. */
const FLOOR = -18;
const DECADES = Math.log10(MOST / LEAST);

/** The steps that a drag or a key goes to: 1e−9, 2e−9, 5e−9, 1e−8, … 1. */
const SERIES = Array.from({ length: 3 * DECADES + 1 }, (_, n) =>
  Number(`${[1, 2, 5][n % 3]}e${Math.floor(n / 3) - DECADES}`));
const placeOf = placeAmong(SERIES);

/** @param {number} step in percent of the plot's width */
const across = (step) => (100 * Math.log10(step / LEAST)) / DECADES;
/** @param {number} error in percent of the plot's height; what is 0 lies at the bottom */
const down = (error) => (error === 0 ? 100 : clamp((100 * Math.log10(error)) / FLOOR, 0, 100));

/** The step as a slider. @param {Shell<State>} shell */
const stepSlider = ({ state, move }) => ({
  least: 0,
  most: 3 * DECADES,
  step: 1,
  page: 3,
  get: () => placeOf(state().step),
  set: (/** @type {number} */ n) => move({ step: SERIES[n] }),
});

/** The entry of DS that the reader may make wrong. @param {State} state */
const entryOf = ({ direction }) => html`${symbol("D", direction || 1)}${symbol("S", direction || 1)}`;

/** What is moved, and by how much. @param {Shell<State>} shell */
const controls = (shell) => html`
  <div class="sx-controls">
    ${elementChoice(shell, "direction", "Logit that is nudged", "Nudge", [
      ...elementPills("a", shell.state().logits.length),
      { index: 0, content: "all alike" },
    ])}
    ${numberEntry(
      shell,
      { trait: "step", label: "ε", name: "step", least: LEAST, most: MOST },
      html`by ${letter("ε")} =`,
    )}
    ${numberEntry(
      shell,
      { trait: "slip", label: "mistake in the Jacobian", name: "slip", least: -1, most: 1 },
      html`mistake in ${entryOf(shell.state())} =`,
    )}
  </div>`;

/** Everything that the page says about a state, but for the curve. @param {Shell<State>} shell @param {State} state */
function computed(shell, { logits, step, direction: j, slip }) {
  /** @type {ReturnType<typeof pointing<{part: number}>>} */
  const { now, point } = pointing(shell);
  return { ...nudge(logits, j, step, slip), step, i: Math.min(now?.part ?? (j || 1), logits.length), j, point };
}

/** The change of every part. @param {Now} now */
function changes({ truth, predicted, j, point }) {
  const largest = Math.max(...[...truth, ...predicted].map(Math.abs));
  const head = (/** @type {string} */ text, /** @type {string} */ swatch) =>
    html`<span class="sx-hint"><i class="sx-swatch ${swatch}"></i>${text}</span>`;
  const bar = (/** @type {string} */ name, /** @type {number} */ change) => {
    // What is only rounding must not look like a change.
    const share = largest === 0 || isRounding(change, j) ? 0 : (50 * change) / largest;
    return html`<div class=${name} ?hidden=${share === 0} style="left:${50 + Math.min(0, share)}%;width:${Math.abs(share)}%"></div>`;
  };
  return figure("Change of each part", "", html`
    <div class="sx-changes" style="--count:${truth.length}" @pointerleave=${() => point()}>
      <div class="sx-change"><span></span><span></span>${head("predicted", "sx-guess")}${head("true", "sx-truth")}</div>
      ${truth.map((change, at) => {
        const i = at + 1;
        return html`
          <div class="sx-change sx-lights" data-link=${i} style=${hue(i)} @pointerenter=${() => point({ part: i })}>
            ${symbol("S", i)}
            <div class="sx-span" aria-hidden="true">${bar("sx-guess", predicted[at])}${bar("sx-truth", change)}</div>
            <span ${value("predicted", i, predicted[at])}>${formatChange(predicted[at], j, "≈ 0")}</span>
            <span ${value("truth", i, change)}>${formatChange(change, j, "≈ 0")}</span>
          </div>`;
      })}
    </div>`);
}

/** The points at the steps of the series, and the line of ε². @param {State} state */
function curve({ logits, direction: j, slip }) {
  const errors = nudgeErrors(logits, j, SERIES, slip);
  const dots = (/** @type {boolean} */ zero) =>
    SERIES.map((step, at) =>
      (errors[at] === 0) === zero ? `M${across(step).toFixed(2)} ${down(errors[at]).toFixed(2)}h0` : "",
    ).join("");
  const factor = curvature(logits, j);
  // Where the second derivative is nearly 0, the points lie on another line.
  const shown = nudgeErrors(logits, j, [0.1])[0] < 0.03 * factor;
  // The line begins where it comes out of the bottom of the plot.
  const start = Math.max(LEAST, Math.sqrt(10 ** FLOOR / factor));
  const law = shown ? `M${across(start)} ${down(factor * start ** 2)}L100 ${down(factor)}` : nothing;
  return html`
    ${drawing(svg`
      <path class="sx-law" d=${law}></path><path class="sx-dots" d=${dots(false)}></path>
      <path class="sx-dots is-zero" d=${dots(true)}></path>`)}
    <span class="sx-law-name" ?hidden=${!shown} style="top:${clamp((100 * Math.log10(factor * 1e-6)) / FLOOR, 8, 100)}%">
      <span class="sx-symbol">ε<sup>2</sup></span>
    </span>`;
}

/** A power of ten beside an axis. @param {number} power */
const tickText = (power) => (power === 0 ? "1" : power === -3 ? "10⁻³" : formatNumber(10 ** power).replace("1.00×", ""));

/** The error against the step. @param {Shell<State>} shell @param {State} state @param {number} error */
function errors(shell, state, error) {
  const { step } = state;
  const [left, top] = [`left:${across(step)}%`, `top:${down(error)}%`];
  return figure("Largest error", "against ε; drag the ring", html`
    <div class="sx-plane sx-loglog">
      <div class="sx-rounding">rounding</div>
      ${curve(state)}
      <div class="sx-slope-guide" style="${left};${top}"></div>
      <div
        class="sx-ring sx-knob" style="${left};${top}" ${value("error", undefined, error)}
        ${alongLine({ ...stepSlider(shell), label: "Step ε", text: `ε = ${formatInput(step)}, largest error ${formatNumber(error)}` })}
      ></div>
      ${[-9, -6, -3, 0].map((power) => html`<span class="sx-tick sx-tick-x" style="left:${across(10 ** power)}%">${tickText(power)}</span>`)}
      ${[0, -4, -8, -12, -16].map((power) => html`<span class="sx-tick" style="top:${down(10 ** power)}%">${tickText(power)}</span>`)}
    </div>`);
}

/** The formula for part i. @param {Shell<State>} shell @param {Now} now */
function formula(shell, { truth, predicted, step, i, j }) {
  const [change, guess] = [truth[i - 1], predicted[i - 1]];
  const rate = guess / step;
  const written = formatChange(rate, j, "0");
  const part = coloured("S", i);
  const way = j === 0 ? bracket(number(1), operator(","), identifier("…"), operator(","), number(1)) : indexed("e", j);
  const slope = j === 0 ? bracket(sumOver(identifier("j"), row(indexed("D", "j"), part))) : row(indexed("D", j), part);
  // Each line may break before its relation signs.
  return html`
    <div class="sx-formula sx-stacked">
      <span>${math(row(part, bracket(identifier("a"), operator("+"), identifier("ε"), operator("⁢"), way), operator("−"), part, bracket(identifier("a"))))}${math(infix("≈"), row(identifier("ε"), operator("⋅"), slope))}</span>
      <span>${math(shownNumber("truth", i, change, formatChange(change, j, "0")))}${math(
        infix("≈"),
        row(
          repeatedNumber("step", step, { ...stepSlider(shell), label: "ε in the formula", perPixel: () => 0.15 }),
          operator("⋅"),
          shownNumber("slope", i, rate, rate < 0 && written !== "0" ? `(${written})` : written),
        ),
      )}${math(infix(guess === 0 ? "=" : "≈"), shownNumber("predicted", i, guess, formatChange(guess, j, "0")))}</span>
    </div>`;
}

/** All alike changes nothing: what is computed then is rounding. @param {number} value @param {number} j */
const isRounding = (value, j) => j === 0 && Math.abs(value) < 1e-14;

/** @param {number} value @param {number} j @param {string} nothing how rounding is written */
const formatChange = (value, j, nothing) =>
  value !== 0 && isRounding(value, j) ? nothing : formatNumber(value);

/** Whether an error is rounding rather than the law. @param {number} error @param {number} law */
const isLostIn = (error, law) => error < 2e-15 && (error > 2 * law || error < law / 2);

/** What the picture shows, in words. @param {number} error @param {State} state */
function sentence(error, { logits, direction: j, step, slip }) {
  if (slip !== 0) {
    return `The largest error is ${formatNumber(error)}. One entry of DS is wrong by ${formatInput(slip)}: for small ε the error is the size of this mistake times ε, so the points have the slope 1.`;
  }
  if (logits.length === 1) return "One part is the whole and stays 1, whatever its logit does.";
  if (j === 0) {
    const left = error === 0 ? "" : `: what is left, ${formatNumber(error)}, is rounding`;
    return `All logits rise alike, and no part changes${left}.`;
  }
  const largest = `The largest error is ${formatNumber(error)}.`;
  const factor = curvature(logits, j);
  const tenth = nudge(logits, j, step / 10).error;
  if (isLostIn(error, factor * step ** 2)) {
    return `${largest} The law ε² would leave ${formatNumber(factor * step ** 2)}: so small, all is blurred by rounding.`;
  }
  if (isLostIn(tenth, factor * (step / 10) ** 2)) {
    return `${largest} A tenth of the step leaves ${formatNumber(tenth)}, for there rounding takes over.`;
  }
  return (
    `${largest} A tenth of the step, ε = ${formatInput(step / 10)}, leaves ` +
    `${formatNumber(tenth)}: ${formatNumber(error / tenth)} times less, ` +
    "while the predicted change shrinks 10 times." +
    (error > 150 * tenth ? " A small second derivative makes it fall faster than ε²." : "")
  );
}

/** @type {Definition<State>} */
export default {
  title: "Nudge",
  ...numbersInAddress({
    logits: LOGITS,
    direction: { ...INDEX, least: 0 },
    step: { least: LEAST, most: MOST },
    slip: { least: -1, most: 1 },
  }),
  frame: "sx-nudge sx-rows",
  view(shell, state) {
    const now = computed(shell, state);
    return html`
      ${logitInputs(shell)}
      ${controls(shell)}
      <div class="sx-two">${changes(now)}${errors(shell, state, now.error)}</div>
      <div>
        ${formula(shell, now)}
        <p class="sx-words" aria-live="polite">${sentence(now.error, state)}</p>
      </div>`;
  },
};
