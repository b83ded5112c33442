/**
 * One step downhill. After moving this, the reader knows that a step against the gradient lowers the
 * loss as the tangent says while it is short; that the loss lies above the tangent, being convex;
 * and that with several examples too long a step lands higher than it started.
 */

import { formatExact, formatInput, formatNumber, formatPart, subscript } from "../format/number.js";
import { clamp } from "../format/parse.js";
import { downhill, moved, surprises } from "../mathematics/cross-entropy.js";
import { sum } from "../mathematics/softmax.js";
import { numbersInAddress } from "../parts/address-fields.js";
import { indexChoice } from "../parts/old/choice.js";
import { html, mathml, setAttributes, setText, setValue } from "../parts/old/dom.js";
import { caption, hue, ofElement } from "../parts/old/elements.js";
import { numberEntry } from "../parts/old/fields.js";
import { identifier, infix, math, number, operator } from "../parts/old/formula.js";
import { linkByIndex } from "../parts/links.js";
import { numberInput } from "../parts/old/number-input.js";
import { plane } from "../parts/old/plane.js";
import { remade } from "../parts/scope.js";
import { makeSlider, slideAlong } from "../parts/slider.js";
import { button, presetButtons, resetButton, setAvailable } from "../parts/old/toolbar.js";

/** @typedef {{weights: number[], x: number[], label: number, step: number, examples: number}} State */

const CLASSES = 3;
const FEATURES = 2;
const LONGEST = 6;
const WEIGHTS = { least: -10, most: 10, lengths: /** @type {const} */ ([6, 6]) };
const INPUTS = { least: -3, most: 3, lengths: /** @type {const} */ ([2, 2]) };
const LINES = ["sx-guide-line", "sx-tangent", "sx-curve-line", "sx-drop"];
/** Where an axis may end, times a power of ten. */
const ENDS = [1, 1.5, 2, 3, 4, 6, 8, 10];

/** @param {number} value positive */
function axisEnd(value) {
  const unit = 10 ** Math.floor(Math.log10(value));
  return unit * (ENDS.find((end) => end * unit >= value) ?? 10);
}

/** @param {readonly number[]} flat the entries row by row */
const rowsOf = (flat) =>
  Array.from({ length: CLASSES }, (_, i) => flat.slice(i * FEATURES, (i + 1) * FEATURES));

/** @param {string} name @param {...number} indices */
const entry = (name, ...indices) =>
  html("span", { class: "sx-symbol" }, name, html("sub", {}, indices.join("")));

/** A matrix of the shape of W, one colour a class. @param {string} name */
function matrixOf(name) {
  const cells = Array.from({ length: CLASSES }, () => Array.from({ length: FEATURES }, () => number("")));
  const table = mathml(
    "mtable",
    { class: "sx-brackets" },
    ...cells.map((line, i) =>
      mathml(
        "mtr",
        { class: "sx-term", ...ofElement(i + 1) },
        ...line.map((cell) => mathml("mtd", {}, cell)),
      ),
    ),
  );
  return {
    element: table,
    /** @param {readonly (readonly number[])[]} values @param {(value: number) => string} format */
    draw(values, format) {
      cells.forEach((line, i) =>
        line.forEach((cell, j) => setValue(cell, name, `${i + 1},${j + 1}`, values[i][j], format(values[i][j]))),
      );
    },
  };
}

/** @param {import("../parts/shell.js").Shell<State>} shell */
function build(shell) {
  const { scope, model, root, change, note } = shell;
  const others = /** @type {number[][]} */ (model.get("_others"));
  /** The examples in use, the reader's first. @param {State} state */
  const batchOf = ({ x, label, examples }) => {
    const more = others.slice(0, examples - 1);
    return {
      inputs: [x, ...more.map((other) => other.slice(0, FEATURES))],
      labels: [label, ...more.map((other) => other[FEATURES])],
    };
  };
  // While only the step moves, the line stays.
  const lineFrom = remade(scope, (_, /** @type {string} */ _state) => {
    const state = shell.state();
    return downhill(rowsOf(state.weights), batchOf(state), LONGEST);
  });
  const lineNow = () => lineFrom(JSON.stringify({ ...shell.state(), step: 0 }));
  /** @param {number} step */
  const setStep = (step) => {
    note("");
    change({ step: clamp(Math.round(100 * step) / 100, 0, LONGEST) });
  };
  const sliderOfStep = {
    least: 0,
    most: LONGEST,
    step: 0.05,
    page: 0.5,
    get: () => shell.state().step,
    set: setStep,
  };

  // Above: what to try.
  const small = button(scope, "Small step", () => setStep(0.1));
  const best = button(scope, "Best step", () => {
    const { best: length } = lineNow();
    setStep(length ?? LONGEST);
    if (length === undefined) note(`The loss falls along the whole line, up to η = ${LONGEST}.`);
  });
  const tooLong = button(scope, "Too long a step", () => {
    const { limit } = lineNow();
    if (limit === undefined) note(`No step up to η = ${LONGEST} is too long here.`);
    else setStep(Math.min(LONGEST, 1.3 * limit));
  });
  const take = button(scope, "Take the step", () => {
    const state = shell.state();
    const next = moved(rowsOf(state.weights), lineNow().gradient, state.step).flat();
    const { least, most } = WEIGHTS;
    const inside = next.map((w) => clamp(Math.round(1000 * w) / 1000, least, most) + 0);
    note(next.some((w) => w < least || w > most) ? `A weight goes no farther than ${formatInput(least)} or ${formatInput(most)}.` : "");
    change({ weights: inside });
  });
  const reset = resetButton(shell);
  const batches = presetButtons(
    scope,
    [
      { name: "One example", value: 1 },
      { name: "Three examples", value: 3 },
    ],
    (examples) => {
      note("");
      change({ examples });
    },
  );
  setAttributes(batches.element, { "aria-label": "Examples" });
  const toolbar = html(
    "div",
    { class: "sx-toolbar" },
    html("div", { class: "sx-group", role: "group", "aria-label": "Presets" }, small, best, tooLong),
    html("div", { class: "sx-group", role: "group", "aria-label": "Go on" }, take, reset.element),
  );

  // The weights, and the first example.
  const weights = Array.from({ length: CLASSES * FEATURES }, (_, at) => {
    const [i, j] = [Math.floor(at / FEATURES) + 1, (at % FEATURES) + 1];
    const name = `W${subscript(i)}${subscript(j)}`;
    const input = numberInput(scope, shell, {
      name: "W",
      index: `${i},${j}`,
      label: name,
      purpose: `Weight ${name}`,
      symbol: entry("W", i, j),
      ...WEIGHTS,
      longest: CLASSES * FEATURES,
      get: () => shell.state().weights[at],
      set: (value) => change({ weights: shell.state().weights.with(at, value) }),
      setList(values) {
        const now = shell.state().weights;
        change({ weights: now.map((w, n) => values[n - (values.length < now.length ? at : 0)] ?? w) });
      },
    });
    setAttributes(input.element, ofElement(i));
    return {
      element: input.element,
      draw(/** @type {number} */ value) {
        input.draw(value, `${name} = ${formatInput(value)}`);
      },
    };
  });
  const features = Array.from({ length: FEATURES }, (_, at) => {
    const name = `x${subscript(at + 1)}`;
    return numberInput(scope, shell, {
      name: "x",
      index: at + 1,
      label: name,
      purpose: `Feature ${name}`,
      symbol: entry("x", at + 1),
      ...INPUTS,
      longest: FEATURES,
      get: () => shell.state().x[at],
      set: (value) => change({ x: shell.state().x.with(at, value) }),
      setList(values) {
        const now = shell.state().x;
        change({ x: now.map((one, n) => values[n - (values.length < now.length ? at : 0)] ?? one) });
      },
    });
  });
  const labels = indexChoice(scope, {
    label: "correct class y",
    title: html("span", {}, html("span", { class: "sx-symbol" }, "y"), " ="),
    name: "P",
    get: () => shell.state().label,
    set: (label) => change({ label }),
  });
  const inputs = html(
    "div",
    { class: "sx-layer-inputs" },
    html(
      "figure",
      {},
      caption("Weights", `drag, or type ${formatInput(WEIGHTS.least)} to ${formatInput(WEIGHTS.most)}`).element,
      html("div", { class: "sx-step-weights" }, ...weights.map(({ element }) => element)),
    ),
    html(
      "figure",
      {},
      caption("First example", `${formatInput(INPUTS.least)} to ${formatInput(INPUTS.most)}`).element,
      html("div", { class: "sx-first" }, ...features.map(({ element }) => element), labels.element),
    ),
  );

  // The loss along the line.
  const plot = plane([0, 1, 2, 3, 4, 5, 6], LINES);
  const tooFar = html("div", { class: "sx-too-far" }, html("span", {}, "higher than before"));
  plot.element.prepend(tooFar);
  const picture = html(
    "figure",
    {},
    caption("Loss after the step", "against η; drag the ring").element,
    plot.element,
  );
  const slider = slideAlong(scope, plot.knob, plot.element, { ...sliderOfStep, label: "Size η of the step" });

  // Every example before and after.
  const body = html("tbody", {});
  const head = [["x"], ["y"], ["P", html("sub", {}, "y")], ["loss"]].map((words, at) =>
    html("th", { scope: "col" }, html("span", { class: at < 3 ? "sx-symbol" : "" }, ...words)),
  );
  const table = html("table", { class: "sx-table sx-examples" }, html("thead", {}, html("tr", {}, ...head)), body);
  const makeLine = () => {
    const name = html("th", { scope: "row" });
    const label = html("td", {});
    const cells = Array.from({ length: 4 }, () => html("span", {}));
    const pairs = [cells.slice(0, 2), cells.slice(2)].map(([from, to]) =>
      html("td", {}, from, html("span", { class: "sx-hint" }, " → "), to),
    );
    const line = html("tr", {}, name, label, ...pairs);
    body.append(line);
    return { line, name, label, cells };
  };
  const lines = Array.from({ length: 1 + others.length }, makeLine);
  const mean = makeLine();
  mean.line.className = "sx-mean";
  mean.cells[0].parentElement?.replaceChildren();
  setText(mean.name, "mean");

  // W − η G.
  const [before, gradient, after] = ["W", "G", "W′"].map(matrixOf);
  const eta = number("", { class: "sx-scrub" });
  makeSlider(scope, eta, { ...sliderOfStep, label: "η in the formula", orientation: "horizontal", pointerOnly: true, perPixel: () => 0.02 });
  const formulaBox = html(
    "div",
    { class: "sx-formula sx-update" },
    html("span", {}, math(identifier("W"), operator("−"), identifier("η"), identifier("G"), operator("="))),
    html("span", {}, math(before.element)),
    html("span", {}, math(infix("−"), eta, operator("⋅"), gradient.element)),
    html("span", {}, math(infix("="), after.element)),
  );
  const by = numberEntry(
    shell,
    { trait: "step", label: "η", name: "step", least: 0, most: LONGEST },
    "size ",
    html("span", { class: "sx-symbol" }, "η"),
    " =",
  );
  const words = html("p", { class: "sx-words", "aria-live": "polite" });

  root.classList.add("sx-downhill", "sx-rows");
  root.append(
    toolbar,
    inputs,
    html(
      "div",
      { class: "sx-two" },
      picture,
      html("figure", {}, caption("Examples", "before → after the step").element, table, html("div", { class: "sx-controls" }, by.element, batches.element)),
    ),
    html("div", {}, formulaBox, words),
  );
  linkByIndex(scope, root);
  /** @type {{line?: ReturnType<typeof downhill>, top?: number}} */
  let drawn = {};

  return (/** @type {State} */ state) => {
    const { x, label, step, examples } = state;
    const W = rowsOf(state.weights);
    const batch = batchOf(state);
    const line = lineNow();
    const next = moved(W, line.gradient, step);
    const [old, now] = [surprises(W, batch), surprises(next, batch)];
    const reached = sum(now.map(({ loss }) => loss)) / now.length;

    weights.forEach((input, at) => input.draw(state.weights[at]));
    features.forEach((input, at) => input.draw(x[at], `x${subscript(at + 1)} = ${formatInput(x[at])}`));
    labels.draw(CLASSES);
    batches.show((value) => value === examples);
    setAvailable(tooLong, line.limit !== undefined);
    setAvailable(take, step > 0);
    reset.draw();

    const top = axisEnd(Math.max(1.5 * line.start, 1.1 * reached, 1e-6));
    plot.setTop(top);
    if (line !== drawn.line || top !== drawn.top) {
      const points = Array.from({ length: 61 }, (_, at) => (LONGEST * at) / 60);
      plot.line(2, points.map((eta) => [eta, Math.min(line.lossAt(eta), 3 * top)]));
    }
    drawn = { line, top };
    plot.line(0, [[0, line.start], [LONGEST, line.start]]);
    const reach = line.slope < 0 ? Math.min(LONGEST, line.start / -line.slope) : LONGEST;
    plot.line(1, [[0, line.start], [reach, line.start + line.slope * reach]]);
    plot.line(3, [[step, reached], [step, line.start]]);
    plot.put(plot.knob, step, reached);
    setValue(plot.knob, "mean after", undefined, reached);
    setAttributes(tooFar, { hidden: line.limit === undefined });
    tooFar.style.left = `${plot.across(line.limit ?? LONGEST)}%`;
    slider.describe(`η = ${formatInput(step)}, loss ${formatNumber(line.start)} before, ${formatNumber(reached)} after`);
    by.draw();

    lines.forEach(({ line: shown, name, label: correct, cells }, b) => {
      setAttributes(shown, { hidden: b >= examples });
      if (b >= examples) {
        for (const cell of cells) cell.removeAttribute("data-number");
        return;
      }
      const inputs = batch.inputs[b];
      setText(name, `(${inputs.map(formatInput).join(", ")})`);
      setText(correct, String(batch.labels[b]));
      setAttributes(shown, { style: hue(batch.labels[b]) });
      setValue(cells[0], "part before", b + 1, old[b].part, formatPart(old[b].part));
      setValue(cells[1], "part after", b + 1, now[b].part, formatPart(now[b].part));
      setValue(cells[2], "loss before", b + 1, old[b].loss, formatNumber(old[b].loss));
      setValue(cells[3], "loss after", b + 1, now[b].loss, formatNumber(now[b].loss));
      markWay(cells[3], old[b].loss, now[b].loss);
    });
    setAttributes(mean.line, { hidden: examples === 1 });
    setValue(mean.cells[2], "mean before", undefined, line.start, formatNumber(line.start));
    setValue(mean.cells[3], "mean after", undefined, reached, formatNumber(reached));
    markWay(mean.cells[3], line.start, reached);

    before.draw(W, formatInput);
    gradient.draw(line.gradient, formatNumber);
    after.draw(next, formatNumber);
    setValue(eta, "step", undefined, step, formatInput(step));
    setText(words, sentence(line, step, reached, label, examples));
  };
}

/** Say with a sign whether a loss fell or rose. @param {Element} cell @param {number} before @param {number} after */
const markWay = (cell, before, after) =>
  setAttributes(cell, { "data-way": after < before ? "↓" : after > before ? "↑" : "=" });

/**
 * @param {ReturnType<typeof downhill>} line
 * @param {number} step
 * @param {number} reached the loss after the step
 * @param {number} label
 * @param {number} examples
 */
function sentence({ slope, start, best, limit }, step, reached, label, examples) {
  const from = `from ${formatNumber(start)} to ${formatNumber(reached)}`;
  const names = examples === 1 ? "the loss" : "the mean loss";
  if (slope === 0) return `The gradient is 0, and every step stays where it is: ${names} is ${formatNumber(start)}.`;
  if (step === 0) {
    return `Nothing has moved yet. The tangent says that ${names} starts to fall with slope ${formatNumber(slope)}, which is minus the squared length of G.`;
  }
  if (limit !== undefined && step > limit) {
    return `Too long: ${names} rises ${from}. Beyond η = ${formatNumber(limit)} every step lands higher than it started; the best would be ${formatNumber(best ?? 0)}.`;
  }
  const promise = start + slope * step;
  const tangent = promise > 0 ? `the tangent promises ${formatNumber(promise)}` : "the tangent has passed 0";
  // A step too short for the digits shown hides how the curve bends.
  const bend = from.endsWith(formatNumber(promise)) ? "" : `; ${tangent}, and the curve bends away upwards`;
  const fall = `A step of ${formatExact(step)} takes ${names} ${from}${bend}.`;
  if (examples === 1) {
    return `${fall} For one example alone no step is too long: the farther, the more certain is class ${label}.`;
  }
  return best !== undefined && step > best
    ? `${fall} Past η = ${formatNumber(best)} it rises again.`
    : fall;
}

/** @type {import("../parts/shell.js").Definition<State>} */
const downhillStep = {
  title: "One step downhill",
  .../** @type {any} */ (
    numbersInAddress({
      weights: WEIGHTS,
      x: INPUTS,
      label: { least: 1, most: CLASSES, whole: true },
      step: { least: 0, most: LONGEST },
      examples: { least: 1, most: 3, whole: true },
    })
  ),
  build,
};

export default { "downhill-step": downhillStep };
