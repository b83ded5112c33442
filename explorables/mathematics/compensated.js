/** Softmax with the part that the shift loses. */

import { sum } from "./softmax.js";

/** d and r with d + r = x − m exactly: Knuth's two-sum. @param {number} x @param {number} m @returns {[d: number, r: number]} */
export function lostPart(x, m) {
  const d = x - m;
  const t = d - x;
  return [d, x - (d - t) - (m + t)];
}

/** @param {Vector} a */
export function compensatedSoftmax(a) {
  const largest = Math.max(...a);
  const parts = a.map((x) => lostPart(x, largest));
  const exps = parts.map(([d]) => Math.exp(d));
  const lost = sum(parts.map(([, r], at) => exps[at] * r));
  const total = sum(exps) + lost;
  return exps.map((e, at) => e / total + (e / total) * parts[at][1]);
}
