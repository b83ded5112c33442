/** One step downhill: a small layer, a few examples, and the loss along the line of the step. */

import { html, mathml, nothing, svg } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { clamp, formatInput, formatNumber, formatPart, subscript } from "../format/number.js";
import { downhill, moved, surprises } from "../mathematics/cross-entropy.js";
import { sum } from "../mathematics/softmax.js";
import { numbersInAddress } from "../parts/address-fields.js";
import { figure, hue, letter, symbol, table, value } from "../parts/elements.js";
import { numberEntry, numberInput } from "../parts/fields.js";
import { identifier, infix, math, operator, repeatedNumber, shownNumber } from "../parts/formula.js";
import { axisEnd, planeOf } from "../parts/plane.js";
import { button, elementChoice, elementPills, group, presetButtons, resetButton } from "../parts/toolbar.js";

/** @typedef {{weights: number[], x: number[], label: number, step: number, examples: number}} State */

const CLASSES = 3;
const FEATURES = 2;
const LONGEST = 6;
/** How many of the steps that were taken are shown. */
const MOST_STEPS = 30;
const WEIGHTS = { least: -10, most: 10, lengths: /** @type {const} */ ([6, 6]) };
const INPUTS = { least: -3, most: 3, lengths: /** @type {const} */ ([2, 2]) };
const TICKS = Array.from({ length: LONGEST + 1 }, (_, at) => at);
/** The steps at which the curve is computed. */
const STEPS = Array.from({ length: 61 }, (_, at) => (LONGEST * at) / 60);
/** @param {Vector} flat the entries row by row */
const rowsOf = (flat) =>
  Array.from({ length: CLASSES }, (_, i) => flat.slice(i * FEATURES, (i + 1) * FEATURES));

/** The examples in use, the reader's first. @param {Shell<State>} shell */
function batchOf({ model, state }) {
  const { x, label, examples } = state();
  const others = /** @type {number[][]} */ (model.get("_others")).slice(0, examples - 1);
  return {
    inputs: [x, ...others.map((other) => other.slice(0, FEATURES))],
    labels: [label, ...others.map((other) => other[FEATURES])],
  };
}

/** The line downhill, which stays while only the step moves. @param {Shell<State>} shell */
function lineOf(shell) {
  const { weights, x, label, examples } = shell.state();
  return shell.memo("line", [weights, x, label, examples], () =>
    downhill(rowsOf(weights), batchOf(shell), LONGEST));
}

/** Everything that the page says about a state. @param {Shell<State>} shell @param {State} state */
function computed(shell, { weights, step }) {
  const W = rowsOf(weights);
  const batch = batchOf(shell);
  const line = lineOf(shell);
  const next = moved(W, line.gradient, step);
  const [old, now] = [surprises(W, batch), surprises(next, batch)];
  return { W, batch, line, next, old, now, reached: sum(now.map(({ loss }) => loss)) / now.length };
}

/** @typedef {ReturnType<typeof computed>} Now */

/** The step as something that is moved. @param {Shell<State>} shell */
const stepOf = ({ move, state }) => ({
  least: 0,
  most: LONGEST,
  step: 0.05,
  page: 0.5,
  get: () => state().step,
  set: (/** @type {number} */ step) => move({ step: clamp(Math.round(100 * step) / 100, 0, LONGEST) }),
});

/**
 * The losses before each step that was taken, of the weights to which they led: whatever else is
 * changed begins anew.
 * @param {Shell<State>} shell
 */
function traceOf(shell) {
  const trace = shell.own("trace", () => ({ losses: /** @type {number[]} */ ([]), line: lineOf(shell) }));
  if (trace.line !== lineOf(shell)) Object.assign(trace, { losses: [], line: lineOf(shell) });
  return trace;
}

/** Goes where the step leads. @param {Shell<State>} shell */
function take(shell) {
  const { weights, step } = shell.state();
  if (step === 0) return shell.note("The step has the size η = 0: it would stay where it is.");
  const trace = traceOf(shell);
  const losses = [...trace.losses, trace.line.start].slice(-MOST_STEPS);
  const next = moved(rowsOf(weights), lineOf(shell).gradient, step).flat();
  const { least, most } = WEIGHTS;
  const outside = next.some((w) => w < least || w > most);
  shell.note(outside ? `A weight goes no farther than ${formatInput(least)} or ${formatInput(most)}.` : "");
  shell.change({ weights: next.map((w) => clamp(Math.round(1000 * w) / 1000, least, most) + 0) });
  Object.assign(trace, { losses, line: lineOf(shell) });
}

/** What to try. @param {Shell<State>} shell */
function toolbar(shell) {
  const { note, state } = shell;
  const { set } = stepOf(shell);
  const best = () => {
    const { best: length, slope } = lineOf(shell);
    if (slope === 0) return note("The gradient is 0: no step changes the loss.");
    set(length ?? LONGEST);
    if (length === undefined) note(`The loss falls along the whole line, up to η = ${LONGEST}.`);
  };
  const tooLong = () => {
    const { limit } = lineOf(shell);
    if (limit === undefined) note(`No step up to η = ${LONGEST} is too long here.`);
    else set(Math.min(LONGEST, 1.3 * limit));
  };
  return html`
    <div class="sx-toolbar">
      ${group(
        [
          button("Small step", () => set(0.1)),
          button("Best step", best),
          button("Too long a step", tooLong, { available: lineOf(shell).limit !== undefined }),
        ],
        "Presets",
      )}
      ${group(
        [button("Take the step", () => take(shell), { available: state().step > 0 }), resetButton(shell)],
        "Go on",
      )}
    </div>`;
}

/**
 * A number of a list in the state, whose field takes the list, too.
 * @param {Shell<State>} shell @param {"weights" | "x"} trait @param {number} at
 * @param {{name: string, index: string, element?: number, purpose: string, least: number, most: number}} settings
 */
function listInput(shell, trait, at, settings) {
  const { name, index, purpose } = settings;
  const now = () => shell.state()[trait];
  const digits = index.replace(",", "");
  const label = name + [...digits].map(Number).map(subscript).join("");
  /** @param {number[]} list */
  const change = (list) => shell.change({ [trait]: list });
  return numberInput(shell, {
    ...settings,
    label,
    purpose: `${purpose} ${label}`,
    symbol: symbol(name, digits),
    longest: now().length,
    table: true,
    get: () => now()[at],
    set: (number) => change(now().with(at, number)),
    setList(values) {
      const from = values.length < now().length ? at : 0;
      change(now().map((old, n) => values[n - from] ?? old));
    },
  });
}

/** The weights, and the first example. @param {Shell<State>} shell @param {State} state */
function inputs(shell, { weights, x }) {
  const weight = (/** @type {number} */ _, /** @type {number} */ at) => {
    const [i, j] = [Math.floor(at / FEATURES) + 1, (at % FEATURES) + 1];
    return listInput(shell, "weights", at, { name: "W", index: `${i},${j}`, element: i, purpose: "Weight", ...WEIGHTS });
  };
  const feature = (/** @type {number} */ _, /** @type {number} */ at) =>
    listInput(shell, "x", at, { name: "x", index: `${at + 1}`, purpose: "Feature", ...INPUTS });
  const range = (/** @type {{least: number, most: number}} */ { least, most }) =>
    `${formatInput(least)} to ${formatInput(most)}`;
  return html`
    <div class="sx-two sx-layer-inputs">
      ${figure("Weights", `drag, or type ${range(WEIGHTS)}`, html`
        <div class="sx-step-weights">${weights.map(weight)}</div>`)}
      ${figure("First example", range(INPUTS), html`
        <div class="sx-first">
          ${x.map(feature)}
          ${elementChoice(shell, "label", "correct class y", html`${letter("y")} =`, elementPills("P", CLASSES))}
        </div>`)}
    </div>`;
}

/** The loss along the line. @param {Shell<State>} shell @param {State} state @param {Now} now */
function picture(shell, { step }, { line, reached }) {
  const { start, slope, limit, lossAt } = line;
  const top = axisEnd(Math.max(1.5 * start, 1.1 * reached, 1e-6));
  const plane = planeOf(TICKS, top);
  const reach = slope < 0 ? Math.min(LONGEST, start / -slope) : LONGEST;
  const curve = () => plane.line(STEPS.map((eta) => [eta, Math.min(lossAt(eta), 3 * top)]));
  return figure("Loss after the step", "against η; drag the ring", plane.element(
    svg`
      <path class="sx-guide-line" d=${plane.line([[0, start], [LONGEST, start]])}></path>
      <path class="sx-tangent" d=${plane.line([[0, start], [reach, start + slope * reach]])}></path>
      <path class="sx-curve-line" d=${guard([line, top], curve)}></path>
      <path class="sx-drop" d=${plane.line([[step, reached], [step, start]])}></path>`,
    {
      ...stepOf(shell),
      x: step,
      y: reached,
      label: "Size η of the step",
      text: `η = ${formatInput(step)}, loss ${formatNumber(start)} before, ${formatNumber(reached)} after`,
      mark: value("mean after", undefined, reached),
    },
    nothing,
    limit === undefined
      ? nothing
      : html`<div class="sx-too-far" style="left:${plane.across(limit)}%"><span>higher than before</span></div>`,
  ));
}

/**
 * A number before and after the step, and for a loss a sign that says whether it fell or rose.
 * @type {(name: string, index: number | undefined, before: number, after: number) => unknown}
 */
const change = (name, index, before, after) => {
  const sign = after < before ? "↓" : after > before ? "↑" : "=";
  const [format, way] = name === "part" ? [formatPart, nothing] : [formatNumber, sign];
  return html`
    <td>
      <span ${value(`${name} before`, index, before)}>${format(before)}</span><span class="sx-hint"> → </span><span
        data-way=${way} ${value(`${name} after`, index, after)}>${format(after)}</span>
    </td>`;
};

/** Every example before and after. @param {Now} now */
const examples = ({ batch: { inputs: xs, labels }, line, old, now, reached }) =>
  table([letter("x"), letter("y"), symbol("P", "y"), "loss"], html`
    ${xs.map((x, b) => html`
      <tr style=${hue(labels[b])}>
        <th scope="row">(${x.map(formatInput).join(", ")})</th>
        <td>${labels[b]}</td>
        ${change("part", b + 1, old[b].part, now[b].part)}
        ${change("loss", b + 1, old[b].loss, now[b].loss)}
      </tr>`)}
    <tr class="sx-mean" ?hidden=${xs.length === 1}>
      <th scope="row">mean</th><td></td><td></td>
      ${change("mean", undefined, line.start, reached)}
    </tr>`, "sx-examples");

/** The loss before each step that was taken, and now. @param {Shell<State>} shell */
function path(shell) {
  const { losses, line } = traceOf(shell);
  const all = [...losses, line.start];
  const most = Math.max(...all);
  return html`
    <div class="sx-path">
      <span class="sx-hint">loss, step by step</span>
      <div class="sx-path-bars" aria-hidden="true">${all.map((loss) => html`<i style="height:${(100 * loss) / most}%"></i>`)}</div>
      <span>${formatNumber(all[0])}${losses.length ? ` → ${formatNumber(line.start)}` : ""}</span>
    </div>`;
}

/** The examples, their number, and the size of the step. @param {Shell<State>} shell @param {Now} now */
const reading = (shell, now) => figure("Examples", "before → after the step", html`
  ${examples(now)}${path(shell)}
  <div class="sx-controls">
    ${numberEntry(
      shell,
      { trait: "step", label: "η", name: "step", least: 0, most: LONGEST },
      html`size ${letter("η")} =`,
    )}
    ${presetButtons(
      [{ name: "One example", value: 1 }, { name: "Three examples", value: 3 }],
      (count) => count === shell.state().examples,
      (count) => shell.move({ examples: count }),
      "Examples",
    )}
  </div>`);

/** A matrix of the shape of W, one colour a class. @param {string} name @param {Matrix} rows */
const matrix = (name, rows) => mathml`
  <mtable class="sx-brackets">
    ${rows.map((row, i) => mathml`
      <mtr class="sx-term" data-link=${i + 1} style=${hue(i + 1)}>
        ${row.map((entry, j) => mathml`<mtd>${shownNumber(name, `${i + 1},${j + 1}`, entry)}</mtd>`)}
      </mtr>`)}
  </mtable>`;

/** W − η G. @param {Shell<State>} shell @param {State} state @param {Now} now */
function formula(shell, { step }, { W, line, next }) {
  const eta = repeatedNumber("step", step, { ...stepOf(shell), label: "η in the formula", perPixel: () => 0.02 });
  return html`
    <div class="sx-formula">
      <span>${math(identifier("W"), operator("−"), identifier("η"), identifier("G"), operator("≈"))}</span>
      <span>${math(matrix("W", W))}</span>
      <span>${math(infix("−"), eta, operator("⋅"), matrix("G", line.gradient))}</span>
      <span>${math(infix("≈"), matrix("W′", next))}</span>
    </div>`;
}

/** A step that was computed, rounded up: what is said of longer ones holds from there. @param {number} eta */
const upwards = (eta) => formatInput(Math.ceil(100 * eta) / 100);

/** What the step does, in words. @param {State} state @param {Now} now */
function sentence({ step, label, examples }, { line: { slope, start, best, limit }, reached }) {
  const from = `from ${formatNumber(start)} to ${formatNumber(reached)}`;
  const names = examples === 1 ? "the loss" : "the mean loss";
  if (slope === 0) return `The gradient is 0, and every step stays where it is: ${names} is ${formatNumber(start)}.`;
  if (step === 0) {
    return `Nothing has moved yet. The tangent says that ${names} starts to fall with slope ${formatNumber(slope)}, minus the sum of the squared entries of G.`;
  }
  if (limit !== undefined && step > limit) {
    return `Too long: ${names} rises ${from}. Beyond η = ${upwards(limit)} every step lands higher than it started; the best would be ${formatNumber(best ?? 0)}.`;
  }
  const promise = start + slope * step;
  const tangent = promise > 0 ? `the tangent promises ${formatNumber(promise)}` : "the tangent has passed 0";
  // A step too short for the digits shown hides how the curve bends.
  const bend = from.endsWith(formatNumber(promise)) ? "" : `; ${tangent}, and the curve bends away upwards`;
  const fall = `A step of ${formatInput(step)} takes ${names} ${from}${bend}.`;
  if (examples === 1) {
    return `${fall} For one example alone no step is too long: the farther, the more certain is class ${label}.`;
  }
  return best !== undefined && step > best
    ? `${fall} Past η = ${upwards(best)} it rises again.`
    : fall;
}

/** @type {Definition<State>} */
export default {
  title: "One step downhill",
  frame: "sx-downhill sx-rows",
  ...numbersInAddress({
    weights: WEIGHTS,
    x: INPUTS,
    label: { least: 1, most: CLASSES, whole: true },
    step: { least: 0, most: LONGEST },
    examples: { least: 1, most: 3, whole: true },
  }),
  view(shell, state) {
    const now = computed(shell, state);
    return html`
      ${toolbar(shell)}${guard([state.weights, state.x, state.label], () => inputs(shell, state))}
      <div class="sx-two">${picture(shell, state, now)}${reading(shell, now)}</div>
      <div>${formula(shell, state, now)}<p class="sx-words" aria-live="polite">${sentence(state, now)}</p></div>`;
  },
};
