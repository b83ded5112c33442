/** Every explorable as it opens in these tests, and the numbers that its state asks for. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { parseNumber } from "../../explorables/format/parse.js";
import * as entropy from "../../explorables/mathematics/cross-entropy.js";
import * as digits from "../../explorables/mathematics/digits.js";
import * as draws from "../../explorables/mathematics/draws.js";
import * as layers from "../../explorables/mathematics/layer.js";
import { nudge } from "../../explorables/mathematics/nudge.js";
import { complements, logSoftmax, softmax, softmaxAt, softmaxJacobian, sum } from "../../explorables/mathematics/softmax.js";
import { evaluate } from "../../explorables/mathematics/tree.js";
import { HEIGHT } from "../../explorables/mathematics/triangle.js";
import { all, mountWidget, state } from "./reader.js";

/** @param {string} name of a file of test vectors */
export const vectors = (name) =>
  JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf8"));

/** @param {number} found @param {number} truth @param {number} bound relative @param {string} what */
export function close(found, truth, bound = 1e-13, what = "") {
  assert.ok(Math.abs(found - truth) <= bound * Math.abs(truth), `${what}: ${found} for ${truth}`);
}

export const { derivations } = vectors("derivations");

/** A derivation as Python sends it, with every part of a line as a term of its own. */
const caseOf = (/** @type {string} */ when, /** @type {string} */ name) => ({
  when,
  title: name,
  lines: derivations[name].map((/** @type {any} */ { tree, parts }) => ({
    rule: "because",
    mathml:
      "<mn>1</mn>" +
      parts
        .map((/** @type {any} */ _, /** @type {number} */ n) =>
          `<mspace></mspace><mrow data-letter="i" data-part="${n}"><mi>S</mi></mrow>`)
        .join(""),
    tree,
    parts,
  })),
});

const logits = [1, 2, 3];
const layer = [[2, 1], [1, -1], [0.5, 1], [-0.5, 1]];
const pointed = { output: 1, row: 2, column: 1 };
export const ONE = "000g0000".repeat(8);
export const BAR = "00000000".repeat(3) + "0ggggg80" + "00000000".repeat(4);
/** Signed bytes that repeat after 97 of them, so that every digit has weights of its own. */
export const BYTES = Array.from({ length: 640 }, (_, at) => ((at * 61) % 97) - 48);
export const WEIGHTS = btoa(String.fromCharCode(...BYTES.map((byte) => byte & 255)));
export const UNIT = 1 / 32;
/** ONE, BAR and a third, as Python packs pictures, with their digits. */
export const SEEN = /** @type {const} */ (["ig" + "mg".repeat(7) + "j" + "zkggggg8zs" + "123g".repeat(16), "170"]);
export const HELD = /** @type {const} */ (["zkggggg8zs", "7"]);
const OTHERS = [[1, 2, 2], [-1, 1, 3]];

/** @type {Record<string, Record<string, any>>} The state in which each opens. */
export const OPENING = {
  "softmax-bars": { logits, selected: 3 },
  "common-shift": { logits, shift: 1.5, selected: 3 },
  temperature: { logits, temperature: 0.5, selected: 3 },
  triangle: { logits, selected: 3 },
  trio: { logits, selected: 3 },
  draws: { logits, draws: 100, seed: 1 },
  "jacobian-matrix": { logits, row: 2, column: 3 },
  nudge: { logits, direction: 3, step: 0.5, slip: 0 },
  "derivation-lines": { logits, row: 2, column: 3 },
  "loss-derivation-lines": { logits, label: 2, row: 3, feature: 0.5 },
  surprise: { logits: [1, 2, 0], label: 1, target: [] },
  "two-gradients": { logits: [1, 2, 0], label: 1, row: 3 },
  "downhill-step": { weights: [1, -1, 0.5, 1, -0.5, 1], x: [2, 1], label: 1, step: 1, examples: 3 },
  "layer-network": { layer, ...pointed },
  "row-major": { layer, ...pointed, first: 1 },
  "jacobian-product": { layer, ...pointed, classes: 10, features: 784 },
  "breaking-point": { scale: 300, format: "float64", label: 0 },
  "shift-window": { logits: [1000, 1001, 1002], shift: 0 },
  "rounded-shift": { logits: [0.1, 0.7, 1.3], scale: 256, selected: 1 },
  "digit-learner": { image: ONE, label: 1, digit: 4, rate: 0.05, lessons: [], start: "trained" },
};
/** @type {Record<string, Record<string, unknown>>} What its author settled. */
export const SETTINGS = {
  triangle: { arrows: false },
  "derivation-lines": { _cases: [caseOf("same", "diagonal"), caseOf("different", "off the diagonal")] },
  "loss-derivation-lines": { _cases: [caseOf("", "loss")] },
  "downhill-step": { _others: OTHERS },
  "layer-network": { _range: [-5, 5] },
  "row-major": { _range: [-5, 5] },
  "jacobian-product": { _range: [-5, 5] },
  "breaking-point": { _range: [-1000, 1000], _direction: [1, 2, 3] },
  "shift-window": { _range: [-1500, 1500], _shifts: [-2500, 2500] },
  "rounded-shift": { _scales: [0.125, 1024] },
  "digit-learner": { _weights: WEIGHTS, _unit: UNIT, _examples: [[ONE, 1], [BAR, 7]], _seen: SEEN, _held_out: HELD, _penalty: 0.001 },
};

/** @param {string} name @param {Record<string, unknown>} [more] @param {number} [views] */
export const mount = (name, more = {}, views = 1) =>
  mountWidget(name, { _range: [-10, 10], ...SETTINGS[name], ...OPENING[name], ...more }, views);

/** @typedef {Record<string, (...at: any[]) => number>} Numbers by what they are, counted from 1 */

/** @param {string} name @param {any} now @returns {Numbers} */
function ofLogits(name, now) {
  const a = /** @type {number[]} */ (now.logits);
  const index = (/** @type {string} */ trait, first = 1) => Math.min(now[trait] ?? first, a.length);
  const S = name === "temperature" ? softmaxAt(a, now.temperature) : softmax(a);
  const DS = softmaxJacobian(a);
  const c = now.shift ?? 0;
  const [j, y, n] = [index("selected"), index("label"), now.draws ?? 1];
  const uniforms = draws.uniforms(now.seed ?? 0, n);
  const { counts } = draws.count(S, uniforms, n, []);
  const change = nudge(a, index("direction", 0), now.step ?? 1, now.slip);
  const { loss, slope } = entropy.surprise(a, y);
  const total = sum(now.target ?? []);
  const Y = a.map((_, k) => (total ? now.target[k] / total : Number(k + 1 === y)));
  const lengths = entropy.codeLengths(Y, logSoftmax(a));
  const byLogits = entropy.gradientByLogits(a, y);
  const isLoss = name === "loss-derivation-lines";
  /** @type {import("../../explorables/mathematics/tree.js").Given} */
  const given = isLoss
    ? { letters: { T: a.length, N: 2, i: index("row"), y, j: 1 }, arrays: { W: a.map((one) => [0, one]), x: [now.feature, 1] } }
    : { letters: { N: a.length, i: index("row"), j: index("column") }, arrays: { a } };
  const lines = derivations[isLoss ? "loss" : index("row") === index("column") ? "diagonal" : "off the diagonal"];
  return {
    a: (i) => a[i - 1],
    "a+c": (i) => a[i - 1] + c,
    c: () => c,
    factor: () => Math.exp(c),
    exp: (i) => Math.exp(a[i - 1]),
    "exp shifted": (i) => Math.exp(a[i - 1] + c),
    sum: () => sum(a.map(Math.exp)),
    "sum shifted": () => sum(a.map((one) => Math.exp(one + c))),
    S: (i) => S[i - 1],
    tau: () => now.temperature,
    "log S": () => a[j - 1] - Math.log(sum(a.map(Math.exp))),
    "log sum": () => Math.log(sum(a.map(Math.exp))),
    D: (i) => DS[i - 1][j - 1],
    length: (i) => Math.hypot(...DS.map((row) => row[i - 1])),
    height: () => S[2] * HEIGHT,
    f: (i) => counts[i - 1] / n,
    count: (i) => counts[i - 1],
    n: () => n,
    seed: () => now.seed,
    u: () => uniforms[n - 1],
    draw: (at) => draws.partAt(draws.endsOf(S), uniforms[n - at]) + 1,
    error: () => (name === "nudge" ? change.error : draws.distance(S, counts, n)),
    sigma: () => draws.rootMeanSquareDistance(S, complements(a), 1),
    "root mean square error": () => draws.rootMeanSquareDistance(S, complements(a), n),
    DS: (i, k) => DS[i - 1][k - 1],
    "row sum": (i) => sum(DS[i - 1]),
    "column sum": (k) => sum(DS.map((row) => row[k - 1])),
    step: () => now.step,
    slip: () => now.slip,
    predicted: (i) => change.predicted[i - 1],
    truth: (i) => change.truth[i - 1],
    slope: (i) => (name === "nudge" ? change.predicted[i - 1] / now.step : slope),
    line: (at) => evaluate(lines[at - 1].tree, given),
    part: (at, m) => evaluate(lines[at - 1].parts[m - 1], given),
    x: () => now.feature,
    loss: () => loss,
    Y: (k) => Y[k - 1],
    "cross-entropy": () => lengths.cross,
    entropy: () => lengths.entropy,
    divergence: () => lengths.divergence,
    "by P": (k) => entropy.gradientByProbabilities(a, y)[k - 1],
    "by a": (k) => byLogits[k - 1],
    "by P sum": () => slope,
    "by a sum": () => sum(byLogits),
  };
}

/** @param {string} name @param {any} now @returns {Numbers} */
function ofLayer(name, now) {
  const [x, ...W] = now.layer;
  const N = x.length;
  const a = layers.layerLogits(now.layer);
  const [S, DS, Dg] = [softmax(a), softmaxJacobian(a), layers.logitsJacobian(now.layer)];
  const DP = name === "jacobian-product" ? layers.matrixProduct(DS, Dg) : layers.layerJacobian(now.layer);
  return {
    x: (j) => x[j - 1],
    W: (i, j) => W[i - 1][j - 1],
    lambda: (i) => a[i - 1],
    P: (t) => S[t - 1],
    S: (t) => S[t - 1],
    DS: (t, k) => DS[t - 1][k - 1],
    Dg: (k, place) => Dg[k - 1][place - 1],
    DP: (t, i, j) => DP[t - 1][j === undefined ? i - 1 : (i - 1) * N + j - 1],
    column: (i, j) => layers.weightColumn(i - 1 + now.first, j - 1 + now.first, N, now.first),
    place: (first) => layers.weightColumn(Math.min(now.row, W.length) - 1 + first, Math.min(now.column, N) - 1 + first, N, first),
    T: () => now.classes,
    N: () => now.features,
    multiplications: (way) => layers.multiplications(now.classes, now.features)[/** @type {"product"} */ (way)],
  };
}

/** @param {any} now @returns {Numbers} */
function ofStep({ weights, x, label, step, examples }) {
  const W = [0, 2, 4].map((at) => weights.slice(at, at + 2));
  const batch = {
    inputs: [x, ...OTHERS.map((one) => one.slice(0, 2))].slice(0, examples),
    labels: [label, 2, 3].slice(0, examples),
  };
  const line = entropy.downhill(W, batch, 6);
  const next = entropy.moved(W, line.gradient, step);
  const [before, after] = [W, next].map((each) => entropy.surprises(each, batch));
  return {
    W: (k, j) => W[k - 1][j - 1],
    "W′": (k, j) => next[k - 1][j - 1],
    G: (k, j) => line.gradient[k - 1][j - 1],
    x: (j) => x[j - 1],
    step: () => step,
    "part before": (b) => before[b - 1].part,
    "part after": (b) => after[b - 1].part,
    "loss before": (b) => before[b - 1].loss,
    "loss after": (b) => after[b - 1].loss,
    "mean before": () => line.start,
    "mean after": () => entropy.meanLoss(next, batch),
  };
}

/** What comes of lessons, one after the other and from their start. @param {any} now */
export function learntFrom({ start, lessons }) {
  const [seen, held] = [SEEN, HELD].map((set) => digits.batchOf(set));
  let W = start === "zero" ? Array.from({ length: 10 }, () => Array(64).fill(0)) : digits.weightsOf(WEIGHTS, UNIT);
  let [before, epochs, single] = [W, 0, false];
  for (const [image, label, rate, times] of lessons) {
    if (image !== "all" && !single) before = W;
    single = image !== "all";
    for (let at = 0; at < times; at += 1) {
      W = single ? digits.stepped(W, image, label, rate) : digits.trained(W, seen, rate, 0.001);
      if (!single) epochs += 1;
    }
  }
  return { W, before, epochs, loss: entropy.meanLoss(W, seen), accuracy: entropy.accuracy(W, held) };
}

/** @param {any} now @returns {Numbers} Pixels and digits count from 0. */
function ofLearner({ image, label, digit, rate, ...rest }) {
  const { W, before: opening, epochs, loss, accuracy } = learntFrom(rest);
  const x = digits.featuresOf(image);
  const a = entropy.logitsOf(W, x);
  const errors = entropy.gradientByLogits(a, label + 1);
  const shown = digit < 0 ? a.indexOf(Math.max(...a)) : digit;
  const after = entropy.logitsOf(digits.stepped(W, image, label, rate), x);
  return {
    x: (at) => x[at],
    S: (at) => softmax(a)[at],
    "S before": (at) => softmax(entropy.logitsOf(opening, x))[at],
    "S − Y": (at) => errors[at],
    loss: () => entropy.surprise(a, label + 1).loss,
    "loss after": () => entropy.surprise(after, label + 1).loss,
    rate: () => rate,
    W: (at, j) => W[at][j],
    "W x": (at, j) => W[at][j] * x[j],
    push: (_, j) => -errors[shown] * x[j],
    "mean loss": () => loss,
    accuracy: () => accuracy,
    epoch: () => epochs,
    read: (at) => {
      const scores = entropy.logitsOf(W, digits.featuresOf([ONE, BAR][at]));
      return scores.indexOf(Math.max(...scores));
    },
  };
}

/** In a formula, "=" stands before no number that is rounded there. @param {Element} el @param {string} where */
function checkRelations(el, where) {
  for (const formula of all(el, "math")) {
    let relation = "";
    for (const one of all(formula, "mo, [data-number]")) {
      const text = one.textContent.trim();
      if (!one.hasAttribute("data-number")) relation = /^[=≈<>≤≥]$/.test(text) ? text : relation;
      else if (relation === "=") {
        const written = parseNumber(text.replace(/[()]/g, ""));
        assert.equal(written.ok && written.value, Number(one.getAttribute("data-number")), `${where}: = ${text}`);
      }
    }
  }
}

/**
 * Every number on the page against the mathematics of the state that it says it is in; the tests
 * of stability look at the words instead, and the browser tests compare all of them with NumPy.
 * @param {Element} el
 */
export function checkNumbers(el) {
  assert.doesNotMatch(el.textContent ?? "", /NaN|undefined|Infinity/);
  const name = el.querySelector("[data-explorable]")?.getAttribute("data-explorable") ?? "";
  const now = state(el);
  if (["breaking-point", "shift-window", "rounded-shift"].includes(name)) return;
  checkRelations(el, `${name} ${JSON.stringify(now)}`);
  const expected = now.layer ? ofLayer(name, now) : now.weights ? ofStep(now) : now.image ? ofLearner(now) : ofLogits(name, now);
  const shown = all(el, "[data-number]");
  for (const one of shown) {
    const [value, index] = ["data-value", "data-index"].map((each) => one.getAttribute(each));
    const at = (index ?? "1").split(",").map((/** @type {string} */ each) => (Number.isNaN(Number(each)) ? each : Number(each)));
    close(Number(one.getAttribute("data-number")), expected[value](...at), 0, `${name}: ${value} ${index} of ${JSON.stringify(now)}`);
  }
  // Where no one has said which digit is drawn, there is neither S − Y nor a push.
  const named = el.querySelector('[aria-label="true digit y"] [aria-checked="true"]');
  const least = { layer: 3, image: 64 + 2 + 10 * 3 + 3 + 2 * 64 + (named ? 10 + 64 : 0), weights: 6 };
  const [kind] = Object.entries(least).find(([trait]) => trait in now) ?? [];
  assert.ok(shown.length >= (kind ? least[/** @type {"layer"} */ (kind)] : 2 * now.logits.length), `${name}: ${shown.length}`);
}
