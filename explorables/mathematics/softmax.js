/**
 * Softmax, its logarithm and its Jacobian: pure functions of plain arrays of finite numbers, written
 * apart from the Python package: the page is a witness of its own.
 */

import { breakable } from "./breakable.js";

/** e^(a_j - shift) for every element. @param {Vector} a @param {number} [shift] */
export const exponentials = (a, shift = 0) => a.map((value) => Math.exp(value - shift));

/** @param {Vector} values */
export const sum = (values) => values.reduce((total, value) => total + value, 0);

/** S_j = e^(a_j) / sum of e^(a_k), shifted by the largest logit so that nothing overflows. */
export const softmax = breakable((/** @type {Vector} */ a) => {
  const terms = exponentials(a, Math.max(...a));
  const total = sum(terms);
  return terms.map((term) => term / total);
});

/**
 * The index of a largest logit, and the sum of e^(a_k - largest) over all the others. Leaving out
 * the largest term, which is exactly 1, keeps what a sum near 1 would round away.
 * @param {Vector} a
 */
function besideTheLargest(a) {
  const largest = Math.max(...a);
  const at = a.indexOf(largest);
  return { at, largest, others: sum(exponentials(a, largest).toSpliced(at, 1)) };
}

/** log of the sum of e^(a_k). @param {Vector} a */
export function logSumExp(a) {
  const { largest, others } = besideTheLargest(a);
  return largest + Math.log1p(others);
}

/**
 * Softmax of the logits divided by a positive temperature. Subtracting the largest logit before the
 * division keeps ties exact and the exponents finite.
 * @param {Vector} a @param {number} temperature
 */
export function softmaxAt(a, temperature) {
  const largest = Math.max(...a);
  return softmax(a.map((value) => (value - largest) / temperature));
}

/** log S_j, without going through S_j. */
export const logSoftmax = breakable((/** @type {Vector} */ a) => {
  const { largest, others } = besideTheLargest(a);
  const rest = Math.log1p(others);
  return a.map((value) => value - largest - rest);
});

/** 1 - S_j without the cancellation of a subtraction when S_j is close to 1. @param {Vector} a @param {Vector} [parts] */
export function complements(a, parts = softmax(a)) {
  const { at, others } = besideTheLargest(a);
  return parts.map((part, j) => (j === at ? others / (1 + others) : 1 - part));
}

/** Its Jacobian: row i, column j is dS_i/da_j = S_i (delta_ij - S_j). */
export const softmaxJacobian = breakable((/** @type {Vector} */ a) => {
  const parts = softmax(a);
  const rest = complements(a);
  return parts.map((Si, i) => parts.map((Sj, j) => (i === j ? Si * rest[i] : -Si * Sj)));
});
