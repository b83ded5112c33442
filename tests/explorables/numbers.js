/** Every explorable as it opens in these tests, and the numbers that its state asks for. */

import assert from "node:assert/strict";
import { appendFileSync, writeFileSync } from "node:fs";
import { parseNumber } from "../../explorables/format/parse.js";
import { all, mountWidget } from "./reader.js";
import { close, vectors } from "./vectors.js";

/** Where to write what is seen, in the way that the browser tests read a page. */
const folder = process.env.SOFTMAX_SEEN;
const read = folder && (await import(`${folder}/read.mjs`)).default;

export { close, vectors };
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
export const THIRD = "123g".repeat(16);
/** The three, as Python packs pictures, with their digits. */
export const SEEN = /** @type {const} */ (["ig" + "mg".repeat(7) + "j" + "zkggggg8zs" + THIRD, "170"]);
export const HELD = /** @type {const} */ (["zkggggg8zs", "7"]);
if (folder) {
  const pictures = { seen: [[ONE, 1], [BAR, 7], [THIRD, 0]], held: [[BAR, 7]], weights: [WEIGHTS, UNIT] };
  writeFileSync(`${folder}/pictures.json`, JSON.stringify(pictures));
}
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

/** @type {(name: string, more?: Record<string, unknown>, views?: number, make?: Parameters<typeof mountWidget>[3]) => ReturnType<typeof mountWidget>} */
export const mount = (name, more = {}, ...given) =>
  mountWidget(name, { _range: [-10, 10], ...SETTINGS[name], ...OPENING[name], ...more }, ...given);

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
 * Have what an explorable shows written down, for test_bundle.py to compare every number with NumPy
 * in the state that it says it is in.
 * @param {Element} el
 */
export function checkNumbers(el) {
  assert.doesNotMatch(el.textContent ?? "", /NaN|undefined|Infinity/);
  const root = /** @type {HTMLElement} */ (el.querySelector("[data-explorable]"));
  const { explorable: name = "" } = root.dataset;
  // What overflows is as it is written there: = nan.
  if (!/shift-window|rounded-shift|breaking-point/.test(name)) checkRelations(el, `${name} ${root.dataset.state}`);
  if (!folder) return;
  const named = all(el, '[aria-label="true digit y"] [aria-checked="true"]').length;
  const finite = (/** @type {string} */ _, /** @type {unknown} */ value) =>
    typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
  const seen = JSON.stringify({ name, named, ...read(root) }, finite);
  appendFileSync(`${folder}/${process.pid}.jsonl`, `${seen}\n`);
}
