/**
 * The page's own mathematics against numbers of 50 digits, for the page that verifies the book: in
 * the reader's browser, and in Node.js when the page is built.
 */

import { codeLengths, gradientByLogits, gradientByProbabilities, meanLoss, meanLossGradient } from "./cross-entropy.js";
import { endsOf } from "./draws.js";
import { binary } from "./exact.js";
import * as layer from "./layer.js";
import * as softmax from "./softmax.js";
import { afterShift, compensatedSoftmax, directly } from "./stability.js";
import { evaluate } from "./tree.js";

/** @typedef {{f: string, args: any[]}} Call an argument may be a call too */
/** @typedef {Call & {expected: string[]}} Case */
/** @typedef {{row: string, within: number, cases: Case[]}} CheckedRow */
/** @typedef {{row: string, count: number, error: number | null, passed: boolean, expected: string, found: number}} Found what was expected and found where the error is largest */

/** @type {Record<string, (...args: any[]) => any>} */
const FUNCTIONS = {
  ...softmax,
  ...layer,
  gradientByLogits, gradientByProbabilities, meanLoss, meanLossGradient,
  afterShift, compensatedSoftmax, directly, endsOf,
  codeLengths: (p, logs) => Object.values(codeLengths(p, logs)),
  evaluate: (tree, ...givens) => givens.map((given) => evaluate(tree, given)),
  multiplications: (T, N) => Object.values(layer.multiplications(T, N)),
};

/** @param {any} one a call, or what it is itself @returns {any} */
const valueOf = (one) => (one?.f ? FUNCTIONS[one.f](...one.args.map(valueOf)) : one);

/**
 * How far a double is from a decimal number, divided by that number; both are taken exactly.
 * @param {number} found @param {string} decimal such as "-0.25" or "1.5e-7", or "NaN"
 */
export function relativeError(found, decimal) {
  if (!Number.isFinite(found)) return String(found) === decimal ? 0 : Infinity;
  const [, digits, fraction = "", power = "0"] =
    /^(-?\d+)(?:\.(\d*))?(?:e([+-]?\d+))?$/.exec(decimal) ?? [];
  const truth = BigInt(digits + fraction);
  if (truth === 0n) return found === 0 ? 0 : Infinity;
  const ten = Number(power) - fraction.length;
  const { mantissa, power: two } = binary(found);
  const scale = (/** @type {number} */ exponent, /** @type {bigint} */ base) =>
    base ** BigInt(Math.max(exponent, 0));
  // Both times what makes them whole.
  const left = mantissa * scale(two, 2n) * scale(-ten, 10n);
  const right = truth * scale(-two, 2n) * scale(ten, 10n);
  const size = (/** @type {bigint} */ value) => (value < 0n ? -value : value);
  return Number((size(left - right) * 10n ** 30n) / size(right)) / 1e30;
}

/** @param {CheckedRow} row @returns {Found} `error` is null where it is no number */
function runRow({ row, within, cases }) {
  const all = cases.flatMap(({ expected, ...call }) => {
    const value = valueOf(call);
    const found = [value.parts ?? value].flat(2);
    const missing = found.length !== expected.length;
    return expected.map((decimal, at) =>
      ({ expected: decimal, found: found[at], error: missing ? Infinity : relativeError(found[at], decimal) }));
  });
  const worst = all.reduce((one, other) => (other.error > one.error ? other : one), all[0]);
  const passed = worst?.error <= within;
  return { row, count: all.length, ...worst, passed, error: Number.isFinite(worst?.error) ? worst.error : null };
}

/** @param {readonly CheckedRow[]} rows @returns {Found[]} */
export const runChecks = (rows) => rows.map(runRow);
