/** Numbers and lists of numbers as people type and paste them. */

/**
 * @template T
 * @typedef {{ok: true, value: T} | {ok: false, why: string}} Parsed
 */

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const NOT_FINITE = /^[+-]?(inf(inity)?|∞|nan)$/i;

/** @param {string} text */
const shown = (text) => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

/**
 * One finite number. Spaces around it and the minus sign of typography are welcome.
 * @param {string} text
 * @returns {Parsed<number>}
 */
export function parseNumber(text) {
  const plain = text.trim().replace(/^[−–]/, "-").replace(/e[−–]/i, "e-");
  if (plain === "") return { ok: false, why: "Nothing is typed: a number is needed." };
  if (NOT_FINITE.test(plain)) return { ok: false, why: `“${shown(plain)}” is not a finite number.` };
  if (!NUMBER.test(plain)) return { ok: false, why: `“${shown(plain)}” is not a number.` };
  const value = Number(plain);
  if (!Number.isFinite(value)) {
    return { ok: false, why: `“${shown(plain)}” is too large for a number here.` };
  }
  return { ok: true, value: value === 0 ? 0 : value };
}

/**
 * Whether a text is a list rather than one number.
 * @param {string} text
 */
export const looksLikeList = (text) => /[,;[\](){}]|\S\s+\S/.test(text.trim());

/**
 * A list with commas, semicolons, spaces, tabs or new lines between its numbers, also in the
 * brackets of MATLAB or NumPy: [1 2 3], [1; 2; 3], array([1., 2., 3.], dtype=float32).
 * @param {string} text
 * @param {number} most the longest list that is welcome
 * @returns {Parsed<number[]>}
 */
export function parseList(text, most) {
  const pieces = text
    .replace(/,?\s*dtype\s*=\s*[\w.'"]+/g, " ")
    .replace(/(^|[\s,;([])[a-z_][\w.]*\s*\(/gi, "$1 ")
    .split(/[\s,;[\](){}]+/)
    .filter((piece) => piece !== "");
  if (pieces.length === 0) return { ok: false, why: "The list is empty: a number is needed." };
  if (pieces.length > most) {
    return { ok: false, why: `The list has ${pieces.length} numbers; at most ${most} fit here.` };
  }
  const values = [];
  for (const piece of pieces) {
    const one = parseNumber(piece);
    if (!one.ok) return one;
    values.push(one.value);
  }
  return { ok: true, value: values };
}

/**
 * @param {number} value
 * @param {number} least
 * @param {number} most
 */
export const clamp = (value, least, most) => Math.min(most, Math.max(least, value));
