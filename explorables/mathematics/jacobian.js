/** The Jacobian matrix of softmax: pure functions of plain arrays. */

import { complements, softmax } from "./softmax.js";

/** Row i, column j: dS_i/da_j = S_i (delta_ij - S_j). @param {Vector} a */
export function softmaxJacobian(a) {
  const parts = softmax(a);
  const rest = complements(a);
  return parts.map((Si, i) => parts.map((Sj, j) => (i === j ? Si * rest[i] : -Si * Sj)));
}
