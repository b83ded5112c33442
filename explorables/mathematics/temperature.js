/** Softmax of the logits divided by a temperature. */

import { softmax } from "./softmax.js";

/**
 * Subtracting the largest logit before the division keeps ties exact and the exponents finite.
 * @param {Vector} a @param {number} temperature positive
 */
export function softmaxAt(a, temperature) {
  const largest = Math.max(...a);
  return softmax(a.map((value) => (value - largest) / temperature));
}
