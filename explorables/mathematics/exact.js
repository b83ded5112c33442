/**
 * The softmax of the numbers that doubles are, with far more digits than a double has: the measure
 * of the formulas that compute in doubles. Numbers are whole multiples of 2^-P, kept in BigInt.
 */

const P = 192;
const ONE = 1n << BigInt(P);

/** @typedef {{mantissa: bigint, power: number}} Binary mantissa · 2^power */

const view = new DataView(new ArrayBuffer(8));

/** A finite double, exactly. @param {number} x @returns {Binary} */
export function binary(x) {
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 2047n);
  const fraction = bits & ((1n << 52n) - 1n);
  const size = exponent === 0 ? fraction : fraction | (1n << 52n);
  return { mantissa: x < 0 ? -size : size, power: Math.max(exponent, 1) - 1075 };
}

/** To the left, or where `places` is negative to the right. @param {bigint} value @param {number} places */
const shift = (value, places) => value << BigInt(places);

/** @param {number} x */
const fixed = (x) => {
  const { mantissa, power } = binary(x);
  return shift(mantissa, power + P);
};

/** log 2 = Σ 1 / (n 2^n). */
const LOG2 = Array.from({ length: P }, (_, at) => (ONE >> BigInt(at + 1)) / BigInt(at + 1)).reduce(
  (sum, term) => sum + term,
);

/** e^x as 2^power times a mantissa in units of 2^-P. @param {bigint} x @returns {Binary} */
function exponential(x) {
  const power = Number(x / LOG2);
  const HALVINGS = 8n;
  const rest = (x - BigInt(power) * LOG2) >> HALVINGS;
  let term = ONE;
  let sum = ONE;
  for (let n = 1n; term !== 0n && n < 40n; n += 1n) {
    term = ((term * rest) >> BigInt(P)) / n;
    sum += term;
  }
  for (let squaring = 0n; squaring < HALVINGS; squaring += 1n) sum = (sum * sum) >> BigInt(P);
  return { mantissa: sum, power };
}

/** @param {Vector} a @returns {Binary[]} S_j = mantissa · 2^(power − P) */
export function exactSoftmax(a) {
  const all = a.map(fixed);
  const largest = all.reduce((one, other) => (other > one ? other : one));
  const terms = all.map((x) => exponential(x - largest));
  const total = terms.reduce((sum, { mantissa, power }) => sum + shift(mantissa, power), 0n);
  return terms.map(({ mantissa, power }) => ({ mantissa: (mantissa << BigInt(P)) / total, power }));
}

/** @param {Binary} exact as `exactSoftmax` gives it @returns {number} the nearest power of two below */
const lastPlace = ({ mantissa, power }) => mantissa.toString(2).length - 1 + power - P;

/**
 * How far a double is from an exact value, in units of 2^(power − P − 64), of which a double of about
 * this size is a whole multiple.
 * @param {number} found @param {Binary} exact
 */
function distance(found, exact) {
  const { mantissa, power } = binary(found);
  const difference = shift(mantissa, power - exact.power + P + 64) - (exact.mantissa << 64n);
  return Number(difference < 0n ? -difference : difference);
}

/** The same in ulps; infinite for inf and nan. @param {number} found @param {Binary} exact */
export function ulps(found, exact) {
  if (!Number.isFinite(found)) return Infinity;
  const ulp = Math.max(lastPlace(exact) - 52, -1074);
  return distance(found, exact) / Number(shift(1n, ulp - exact.power + P + 64));
}

/** Right decimal digits: 15 at most, none of nan. @param {number} found @param {Binary} exact */
export function correctDigits(found, exact) {
  if (!Number.isFinite(found)) return 0;
  const error = distance(found, exact) / Number(exact.mantissa << 64n);
  return error < 1 ? Math.min(15, Math.floor(-Math.log10(error))) : 0;
}

/** @param {Binary} exact @returns {boolean} whether a double of this size has all its digits */
export const isNormal = (exact) => lastPlace(exact) >= -1022;

/**
 * Significant decimal digits and the power of ten of the first one, correctly rounded.
 * @param {Binary} exact @param {number} count
 */
export function decimals({ mantissa, power }, count) {
  const binaryPower = power - P;
  let ten = Math.floor((mantissa.toString(2).length - 1 + binaryPower) * Math.LOG10E * Math.LN2);
  for (;;) {
    const places = count - 1 - ten;
    const top = places >= 0 ? mantissa * 10n ** BigInt(places) : mantissa;
    const bottom = places >= 0 ? 1n : 10n ** BigInt(-places);
    const doubled = shift(top, binaryPower + 1) / bottom;
    const digits = ((doubled + 1n) >> 1n).toString();
    if (digits.length === count) return { digits, power: ten };
    ten += digits.length > count ? 1 : -1;
  }
}
