/**
 * Floating-point formats, as functions that round a double to them. A page that rounds after each
 * operation computes as the format does: a double has more than twice the digits of float32, so
 * that rounding its sum, difference or quotient of two numbers of a smaller format gives that
 * format's own result.
 */

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

/** @type {readonly Format[]} */
export const FORMAT_NAMES = ["float16", "float32", "float64"];
