/** How a number is written in the book: the one place that decides. `lib.figures.numbers` agrees. */

/** Writes whole numbers that are not negative. @param {string} digits */
const inDigits = (digits) => (/** @type {number} */ n) =>
  String(n).replace(/\d/g, (digit) => digits[Number(digit)]);

export const subscript = inDigits("₀₁₂₃₄₅₆₇₈₉");
export const superscript = inDigits("⁰¹²³⁴⁵⁶⁷⁸⁹");

/** @param {string} text @returns {string} with the minus sign of typography */
const typographic = (text) => text.replace("-", "−");

/** @param {number} power a whole number @returns {string} such as ×10⁻⁹ */
export const timesPowerOfTen = (power) => `×10${power < 0 ? "⁻" : ""}${superscript(Math.abs(power))}`;

/** @param {number} x @param {number} digits @returns {string} such as 1.23×10⁻⁹ */
function scientific(x, digits = 3) {
  const [mantissa, exponent] = x.toExponential(digits - 1).split("e");
  return typographic(mantissa) + timesPowerOfTen(Number(exponent));
}

/**
 * Three significant digits: 0.0900, 20.1, 22026, 1.20×10⁻⁹. From 100 to 99999 all digits before the
 * point are written; below 0.001 and from 100000 on, a power of ten.
 * @param {number} x
 */
export const formatNumber = (x) => formatDigits(x, 3);

/** The same with another number of significant digits. @param {number} x @param {number} digits */
export function formatDigits(x, digits) {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? "nan" : typographic(`${x < 0 ? "-" : ""}∞`);
  if (x === 0) return "0";
  // Rounding first decides the form: 99999.7 is written as 1.00×10⁵ and not as 100000.
  const size = Math.abs(Number(x.toPrecision(digits)));
  if (size < 0.001 || Math.round(Math.abs(x)) >= 100000) return scientific(x, digits);
  if (size >= 10 ** (digits - 1)) return typographic(x.toFixed(0));
  return typographic(x.toPrecision(digits));
}

/** A part of a whole; one that is not the whole is never written as 1. @param {number} part */
export function formatPart(part) {
  if (part === 1) return "1";
  return part >= 0.9995 ? ">0.999" : formatNumber(part);
}

/**
 * A part with as many digits as it takes to see what it lacks to the whole, for use in a formula:
 * up to ten, and 1.00 beyond.
 * @param {number} part
 */
export function formatShare(part) {
  if (part < 0.99 || part === 1) return formatPart(part);
  return part > 1 - 1e-9 ? formatNumber(part) : part.toFixed(1 - Math.floor(Math.log10(1 - part)));
}

/** A part of so many with its sign of relation: = 0.665, > 0.999, ≈ 1. @param {number} part @param {number} count */
export const partRelation = (part, count) =>
  `${count > 1 && Number.isInteger(part) ? "≈" : "="} ${formatPart(part)}`.replace("= >", "> ");

/** What the reader chose, with up to three decimals but no last zeros: −0.5. @param {number} x */
export function formatInput(x) {
  if (x === 0) return "0";
  if (Math.abs(x) < 0.001) return scientific(x);
  return typographic(String(Number(x.toFixed(3))));
}

/** All the digits that it takes to read the same number back. @param {number} x */
export const formatExact = (x) => typographic(String(x));

/** @param {readonly number[]} values @returns {string} such as [1, 2, −0.5] */
export const formatList = (values) => `[${values.map(formatInput).join(", ")}]`;

/** @param {number} value @param {number} least @param {number} most */
export const clamp = (value, least, most) => Math.min(most, Math.max(least, value));
