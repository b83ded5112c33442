/** The Jacobian matrix of softmax: pure functions of plain arrays. */

import { breakable } from "./breakable.js";
import { complements, softmax } from "./softmax.js";

/** Row i, column j: dS_i/da_j = S_i (delta_ij - S_j). */
export const softmaxJacobian = breakable((/** @type {Vector} */ a) => {
  const parts = softmax(a);
  const rest = complements(a);
  return parts.map((Si, i) => parts.map((Sj, j) => (i === j ? Si * rest[i] : -Si * Sj)));
});
