/**
 * Softmax as a floating-point format computes it, with every intermediate: pure functions. What
 * rounds after each operation computes as the format does: a double has more than twice the digits
 * of float32, so that rounding its sum, difference or quotient of two numbers of a smaller format
 * gives that format's own result.
 */

import { breakable } from "./breakable.js";
import { sum } from "./softmax.js";

/** The smallest step of float16, below which everything is rounded to it or to 0. */
const HALF_STEP = 2 ** -24;
/** From here on a double is nearer to 2^16, which float16 does not have. */
const HALF_END = 65520;

/** The float16 nearest to a double; of two equally near the one whose last bit is 0. @param {number} x */
export function toHalf(x) {
  const size = Math.abs(x);
  if (size === 0 || !Number.isFinite(x)) return x;
  if (size >= HALF_END) return x < 0 ? -Infinity : Infinity;
  // Where the logarithm is rounded to a whole number, either step leads to that power of two.
  const step = Math.max(2 ** (Math.floor(Math.log2(size)) - 10), HALF_STEP);
  // Where a double's own last bit is one step, adding rounds to whole steps, ties to even.
  const grid = 1.5 * 2 ** 52 * step;
  const rounded = size + grid - grid;
  return x < 0 ? -rounded : rounded;
}

/** @typedef {"float16" | "float32" | "float64"} Format */

/** @type {Readonly<Record<Format, (x: number) => number>>} */
export const FORMATS = { float16: toHalf, float32: Math.fround, float64: (x) => x };

export const FORMAT_NAMES = /** @type {Format[]} */ (Object.keys(FORMATS));

/** @typedef {{exponents: number[], exps: number[], total: number, parts: number[]}} Steps */

/** c times the direction, in the format. @type {(direction: Vector, scale: number, format: Format) => number[]} */
export const scaled = (direction, scale, format) =>
  direction.map((value) => FORMATS[format](scale * value) + 0);

/**
 * The formula as it is written, each operation rounded once, the sum taken from left to right.
 * @param {Vector} exponents @param {Format} [format] @returns {Steps}
 */
export function directly(exponents, format = "float64") {
  const round = FORMATS[format];
  const exps = exponents.map((value) => round(Math.exp(value)));
  const total = exps.reduce((sum, value) => round(sum + value), 0);
  return { exponents: [...exponents], exps, total, parts: exps.map((value) => round(value / total)) };
}

/** The same after the largest input has been subtracted. */
export const afterShift = breakable((/** @type {Vector} */ a, /** @type {Format} */ format = "float64") => {
  const largest = Math.max(...a);
  return directly(a.map((value) => FORMATS[format](value - largest)), format);
});

/**
 * The loss of class y, in the format: the logarithm of its part, the sum over all classes of Y_k log S_k
 * with the sign changed, and log-sum-exp minus the logit, which meets no logarithm of 0.
 * @param {Steps} steps @param {number} y @param {Format} format
 */
export function lossesOf({ exponents, total, parts }, y, format) {
  const round = FORMATS[format];
  const logs = parts.map((part) => round(Math.log(part)));
  const terms = logs.map((log, at) => Number(at + 1 === y) * log);
  return {
    one: 0 - logs[y - 1],
    all: 0 - terms.reduce((sum, term) => round(sum + term), 0),
    safe: round(round(Math.log(total)) - exponents[y - 1]),
  };
}

/** @typedef {"inf" | "nan" | "zero" | "number"} Kind */

/** @param {number} value @returns {Kind} */
export function kindOf(value) {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return "inf";
  return value === 0 ? "zero" : "number";
}

/** @typedef {{name: "exp" | "sum" | "S", index: number | undefined, kind: Kind}} Place */

/** The first inf, nan and 0, in the order of computing. @param {Steps} steps @returns {Place[]} */
export function firstOfEachKind({ exps, total, parts }) {
  /** @type {Place[]} */
  const all = [
    ...exps.map((value, at) => ({ name: /** @type {const} */ ("exp"), index: at + 1, kind: kindOf(value) })),
    { name: "sum", index: undefined, kind: kindOf(total) },
    ...parts.map((value, at) => ({ name: /** @type {const} */ ("S"), index: at + 1, kind: kindOf(value) })),
  ];
  const seen = new Set(["number"]);
  return all.filter(({ kind }) => !seen.has(kind) && seen.add(kind));
}

/**
 * Where something begins to be so, between a value at which it is not and one at which it is.
 * @type {(is: (value: number) => boolean, not: number, already: number) => number}
 */
export const begins = (is, not, already) => {
  for (let halving = 0; halving < 60; halving += 1) {
    const middle = (not + already) / 2;
    if (is(middle)) already = middle;
    else not = middle;
  }
  return already;
};

/** @param {Steps} steps */
const isLost = ({ total }) => total === 0 || !Number.isFinite(total);

/**
 * The scales at which the direct formula breaks, its sum being infinite or 0, and those at which
 * the direct and the shifted one first have a part that is not above 0: the nearest below and
 * above 0, infinite if there is none.
 * @param {Vector} direction @param {Format} format @param {number} most how far to search
 */
export function breakingScales(direction, format, most) {
  /** @param {(c: number) => boolean} is @param {number} end */
  const first = (is, end) => (is(end) ? begins(is, 0, end) : end * Infinity);
  /** @param {typeof directly} formula @param {(steps: Steps) => boolean} is */
  const ends = (formula, is) =>
    [-most, most].map((end) => first((c) => is(formula(scaled(direction, c, format), format)), end));
  const fades = (/** @type {Steps} */ { parts }) => !parts.every((part) => part > 0);
  return {
    broken: ends(directly, isLost),
    faded: ends(directly, fades),
    zero: ends(afterShift, fades),
  };
}

/** @param {Vector} a @returns {[number, number]} the shifts D between which a + D gives numbers */
export function shiftWindow(a) {
  const largest = Math.max(...a);
  const lost = (/** @type {number} */ D) => isLost(directly(a.map((value) => value + D)));
  return [begins(lost, -largest, -largest - 2000), begins(lost, -largest, -largest + 2000)];
}

/** Where the exponential of a double becomes 0, has all its digits, and becomes infinite. @type {readonly [number, number, number]} */
export const EXP_LIMITS = [-1075 * Math.LN2, -1022 * Math.LN2, Math.log(Number.MAX_VALUE)];

/** d and r with d + r = x − m exactly: Knuth's two-sum. @param {number} x @param {number} m @returns {[d: number, r: number]} */
export function lostPart(x, m) {
  const d = x - m;
  const t = d - x;
  return [d, x - (d - t) - (m + t)];
}

/** Softmax with the part that the shift loses. @param {Vector} a */
export function compensatedSoftmax(a) {
  const largest = Math.max(...a);
  const parts = a.map((x) => lostPart(x, largest));
  const exps = parts.map(([d]) => Math.exp(d));
  const lost = sum(parts.map(([, r], at) => exps[at] * r));
  const total = sum(exps) + lost;
  return exps.map((e, at) => e / total + (e / total) * parts[at][1]);
}
