/**
 * A small step and what it does. After moving this, the reader knows that the Jacobian predicts the
 * change of every part, that the error of the prediction falls as the square of the step until
 * rounding takes over, and that moving all logits alike changes nothing.
 */

import { formatInput, formatNumber } from "../format/number.js";
import { clamp } from "../format/parse.js";
import { curvature, nudge, nudgeErrors } from "../mathematics/nudge.js";
import { html, setAttributes, setText, setValue, svg } from "../parts/old/dom.js";
import { caption, colouredTerm, elementList, ofElement, symbol } from "../parts/old/elements.js";
import { numberEntry } from "../parts/old/fields.js";
import { bracket, identifier, infix, math, number, operator, row, sumOver } from "../parts/old/formula.js";
import { indexed } from "../parts/old/formula-numbers.js";
import { indexChoice } from "../parts/old/choice.js";
import { linkByIndex } from "../parts/links.js";
import { logitInputs, logitsInAddress } from "../parts/old/logits.js";
import { remade } from "../parts/scope.js";
import { makeSlider, slideAlong } from "../parts/slider.js";

/** @typedef {{logits: number[], direction: number, step: number}} State direction 0: all alike */

const LEAST = 1e-9;
const MOST = 1;
/** The lowest error that the plot shows, as a power of ten; the highest is 1. */
const FLOOR = -18;
const DECADES = Math.log10(MOST / LEAST);

/** The steps that a drag or a key goes to: 1, 2, 5, 10, … @param {number} n 0 is the step 1 */
const stepAt = (n) => Number(`${[1, 2, 5][((n % 3) + 3) % 3]}e${Math.floor(n / 3)}`);
const SERIES = Array.from({ length: 3 * DECADES + 1 }, (_, n) => stepAt(n - 3 * DECADES));
/** Where a step lies in that series, between its members for a typed one. @param {number} step */
const placeOf = (step) => {
  const n = 3 * Math.floor(Math.log10(step) + 1e-12);
  const [low, high] = [n, n + 1, n + 2].filter((at) => stepAt(at) <= step * (1 + 1e-12)).slice(-1).flatMap((at) => [at, at + 1]);
  return low + (Math.log(step / stepAt(low)) / Math.log(stepAt(high) / stepAt(low)) || 0);
};

/** @param {number} step in percent of the plot's width */
const across = (step) => (100 * Math.log10(step / LEAST)) / DECADES;
/** @param {number} error in percent of the plot's height; what is 0 lies at the bottom */
const down = (error) => (error === 0 ? 100 : clamp((100 * Math.log10(error)) / FLOOR, 0, 100));

/** @param {import("../parts/shell.js").Shell<State>} shell */
function build(shell) {
  const { scope, root, change, note } = shell;
  /** @type {number | undefined} the part whose row is under the pointer */
  let pointed;
  const inputs = logitInputs(shell, {
    keep: ({ direction }, count) => ({ direction: Math.min(direction, count) }),
  });
  const direction = () => {
    const state = shell.state();
    return Math.min(state.direction, state.logits.length);
  };
  /** @param {number} step */
  const setStep = (step) => {
    note("");
    change({ step });
  };
  const sliderOfStep = {
    least: -3 * DECADES,
    most: 0,
    step: 1,
    page: 3,
    get: () => placeOf(shell.state().step),
    set: (/** @type {number} */ n) => setStep(stepAt(n)),
  };

  // What is moved, and by how much.
  const choice = indexChoice(scope, {
    label: "Logit that is nudged",
    title: "Nudge",
    name: "a",
    get: direction,
    set: (index) => change({ direction: index }),
    all: "all alike",
  });
  const by = numberEntry(
    shell,
    { trait: "step", label: "ε", name: "step", least: LEAST, most: MOST },
    "by ",
    html("span", { class: "sx-symbol" }, "ε"),
    " =",
  );
  const controls = html("div", { class: "sx-controls" }, choice.element, by.element);

  // The change of every part.
  const rows = html("div", { class: "sx-changes" });
  /** @param {string} text @param {string} swatch the shape that its bars have */
  const head = (text, swatch) =>
    html("span", { class: "sx-hint" }, html("i", { class: `sx-swatch ${swatch}` }), text);
  rows.append(
    html(
      "div",
      { class: "sx-change" },
      html("span"),
      html("span"),
      head("predicted", "sx-guess"),
      head("true", "sx-truth"),
    ),
  );
  const changes = html("figure", {}, caption("Change of each part").element, rows);

  // The error against the step.
  const rounding = html("div", { class: "sx-rounding" }, html("span", {}, "rounding"));
  const law = svg("path", { class: "sx-law" });
  const dots = svg("path", { class: "sx-dots" });
  const zeros = svg("path", { class: "sx-dots is-zero" });
  const lines = svg("svg", { viewBox: "0 0 100 100", preserveAspectRatio: "none", "aria-hidden": "true" }, law, dots, zeros);
  const lawName = html("span", { class: "sx-law-name" }, html("span", { class: "sx-symbol" }, "ε", html("sup", {}, "2")));
  const guide = html("div", { class: "sx-slope-guide" });
  const knob = html("div", { class: "sx-ring sx-knob" });
  const plot = html("div", { class: "sx-plane sx-loglog" }, rounding, lines, lawName, guide, knob);
  for (const power of [-9, -6, -3, 0]) {
    const text = power === 0 ? "1" : formatNumber(10 ** power).replace("1.00×", "").replace("0.00100", "10⁻³");
    plot.append(html("span", { class: "sx-x-tick", style: `left:${across(10 ** power)}%` }, text));
  }
  for (const power of [0, -4, -8, -12, -16]) {
    const text = power === 0 ? "1" : formatNumber(10 ** power).replace("1.00×", "");
    plot.append(html("span", { class: "sx-tick", style: `top:${down(10 ** power)}%` }, text));
  }
  const errors = html(
    "figure",
    {},
    caption("Largest error", "against ε; drag the ring").element,
    plot,
  );
  const slider = slideAlong(scope, knob, plot, { ...sliderOfStep, label: "Step ε" });

  // The formula, for the part that is pointed at.
  const formulaBox = html("div", { class: "sx-formula" });
  const words = html("p", { class: "sx-words", "aria-live": "polite" });
  const formulaOf = remade(scope, (own, /** @type {number} */ i, /** @type {number} */ j, /** @type {number} */ _count) => {
    const part = () => colouredTerm(i, indexed("S", i));
    const way = () => (j === 0 ? bracket(number("1"), operator(","), identifier("…"), operator(","), number("1")) : indexed("e", j));
    const at = () => bracket(identifier("a"), operator("+"), identifier("ε"), operator("⁢"), way());
    const mark = number("", { class: "sx-scrub" });
    makeSlider(own, mark, { ...sliderOfStep, label: "ε in the formula", orientation: "horizontal", pointerOnly: true, perPixel: () => 0.15 });
    const [truth, rate, predicted] = [number(""), number(""), number("")];
    const about = infix("≈");
    const slope = j === 0 ? bracket(sumOver(identifier("j"), row(indexed("D", "j"), part()))) : row(indexed("D", j), part());
    // Each line may break before its relation signs.
    formulaBox.replaceChildren(
      ...[
        [
          math(row(part(), at(), operator("−"), part(), bracket(identifier("a")))),
          math(infix("≈"), row(identifier("ε"), operator("⋅"), slope)),
        ],
        [
          math(truth),
          math(about, row(mark, operator("⋅"), rate)),
          math(infix("="), predicted),
        ],
      ].map((line) => html("span", {}, ...line)),
    );
    links.refresh();
    return (/** @type {ReturnType<typeof nudge>} */ values, /** @type {number} */ step) => {
      const slopeNow = values.predicted[i - 1] / step;
      setValue(truth, "truth", i, values.truth[i - 1], formatChange(values.truth[i - 1], j, "0"));
      setValue(mark, "step", undefined, step, formatInput(step));
      const written = formatChange(slopeNow, j, "0");
      setValue(rate, "slope", i, slopeNow, slopeNow < 0 && written !== "0" ? `(${written})` : written);
      const guess = values.predicted[i - 1];
      setValue(predicted, "predicted", i, guess, formatChange(guess, j, "0"));
    };
  });

  root.classList.add("sx-nudge", "sx-rows");
  root.append(
    inputs.toolbar,
    inputs.element,
    controls,
    html("div", { class: "sx-two" }, changes, errors),
    html("div", {}, formulaBox, words),
  );
  const links = linkByIndex(scope, root);

  const parts = elementList(scope, (i, own) => {
    const predictedBar = html("div", { class: "sx-guess" });
    const trueBar = html("div", { class: "sx-truth" });
    const numbers = [html("span", {}), html("span", {})];
    const element = html(
      "div",
      { class: "sx-change", ...ofElement(i) },
      symbol("S", i),
      html("div", { class: "sx-span", "aria-hidden": "true" }, predictedBar, trueBar),
      ...numbers,
    );
    own.listen(element, "pointerenter", () => {
      pointed = i;
      shell.redraw();
    });
    rows.append(element);
    own.add(() => element.remove());
    return (
      /** @type {ReturnType<typeof nudge>} */ { truth, predicted },
      /** @type {number} */ largest,
      /** @type {number} */ j,
    ) => {
      for (const [bar, value] of /** @type {const} */ ([
        [predictedBar, predicted[i - 1]],
        [trueBar, truth[i - 1]],
      ])) {
        // What is only rounding must not look like a change.
        const share = largest === 0 || isRounding(value, j) ? 0 : (50 * value) / largest;
        setAttributes(bar, { hidden: share === 0 });
        bar.style.left = `${50 + Math.min(0, share)}%`;
        bar.style.width = `${Math.abs(share)}%`;
      }
      setValue(numbers[0], "predicted", i, predicted[i - 1], formatChange(predicted[i - 1], j, "≈ 0"));
      setValue(numbers[1], "truth", i, truth[i - 1], formatChange(truth[i - 1], j, "≈ 0"));
    };
  });
  scope.listen(rows, "pointerleave", () => {
    pointed = undefined;
    shell.redraw();
  });

  /** The curve stays while only the step moves. */
  let curveOf = "";
  let factor = 0;
  /** @param {readonly number[]} logits @param {number} j */
  function drawCurve(logits, j) {
    const wanted = JSON.stringify([logits, j]);
    if (wanted === curveOf) return;
    curveOf = wanted;
    const all = nudgeErrors(logits, j, SERIES);
    /** @param {boolean} zero */
    const path = (zero) =>
      SERIES.map((step, at) =>
        (all[at] === 0) === zero ? `M${across(step).toFixed(2)} ${down(all[at]).toFixed(2)}h0` : "",
      ).join("");
    dots.setAttribute("d", path(false));
    zeros.setAttribute("d", path(true));
    factor = curvature(logits, j);
    // Where the second derivative is nearly 0, the points lie on another line.
    const shown = all[SERIES.indexOf(0.1)] < 0.03 * factor;
    // The line begins where it comes out of the bottom of the plot.
    const start = Math.max(LEAST, Math.sqrt(10 ** FLOOR / factor));
    setAttributes(law, {
      d: shown && `M${across(start)} ${down(factor * start ** 2)}L100 ${down(factor)}`,
    });
    setAttributes(lawName, { hidden: !shown });
    lawName.style.top = `${clamp((100 * Math.log10(factor * 1e-6)) / FLOOR, 8, 100)}%`;
  }

  return (/** @type {State} */ state) => {
    const { logits, step } = state;
    const j = direction();
    const values = nudge(logits, j, step);
    inputs.draw(state);
    choice.draw(logits.length);
    by.draw();
    rows.style.setProperty("--count", String(logits.length));
    const largest = Math.max(...values.truth.map(Math.abs), ...values.predicted.map(Math.abs));
    for (const draw of parts(logits.length)) draw(values, largest, j);

    drawCurve(logits, j);
    knob.style.left = `${across(step)}%`;
    guide.style.left = `${across(step)}%`;
    knob.style.top = guide.style.top = `${down(values.error)}%`;
    setValue(knob, "error", undefined, values.error);
    slider.describe(`ε = ${formatInput(step)}, largest error ${formatNumber(values.error)}`);

    const i = Math.min(pointed ?? (j || 1), logits.length);
    formulaOf(i, j, logits.length)(values, step);
    setText(words, sentence(values, logits, j, step, factor));
  };
}

/** All alike changes nothing: what is computed then is rounding. @param {number} value @param {number} j */
const isRounding = (value, j) => j === 0 && Math.abs(value) < 1e-14;

/** @param {number} value @param {number} j @param {string} nothing how rounding is written */
const formatChange = (value, j, nothing) =>
  value !== 0 && isRounding(value, j) ? nothing : formatNumber(value);

/** Whether an error is rounding rather than the law. @param {number} error @param {number} law */
const isLostIn = (error, law) => error < 2e-15 && (error > 2 * law || error < law / 2);

/**
 * What the picture shows, in words.
 * @param {ReturnType<typeof nudge>} values
 * @param {readonly number[]} logits
 * @param {number} j
 * @param {number} step
 * @param {number} factor of ε² in the error
 */
function sentence({ error }, logits, j, step, factor) {
  if (logits.length === 1) return "One part is the whole and stays 1, whatever its logit does.";
  if (j === 0) {
    return `All logits rise alike, and no part changes: what is left, ${formatNumber(error)}, is rounding.`;
  }
  const largest = `The largest error is ${formatNumber(error)}.`;
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
    (error > 150 * tenth ? " A second derivative of nearly 0 makes it fall faster than ε²." : "")
  );
}

/** @type {import("../parts/shell.js").Definition<State>} */
const nudgeDefinition = {
  title: "Nudge",
  .../** @type {typeof logitsInAddress<State>} */ (logitsInAddress)(
    ["direction"],
    { step: { least: LEAST, most: MOST } },
    0,
  ),
  build,
};

export default { nudge: nudgeDefinition };
