/** What a small step of the logits does to softmax: the truth, and the Jacobian's prediction. */

import { softmax, softmaxJacobian, sum } from "./softmax.js";

/**
 * `truth` is S(a + step) − S(a), as floating point gives it; `error` is the largest difference.
 * @param {Vector} a @param {number} direction the input that is moved, from 1; 0 moves all of them alike
 * @param {number} step @param {number} [slip] what a mistake adds to the entry of that row and column, or of the first
 */
export function nudge(a, direction, step, slip = 0) {
  const before = softmax(a);
  const after = softmax(a.map((value, at) => (moves(direction, at) ? value + step : value)));
  const truth = after.map((part, i) => part - before[i]);
  const predicted = softmaxJacobian(a).map(
    (row, i) => step * (sum(row.filter((_, at) => moves(direction, at))) + (i + 1 === (direction || 1) ? slip : 0)),
  );
  const error = Math.max(...truth.map((change, i) => Math.abs(change - predicted[i])));
  return { before, after, truth, predicted, error };
}

/** @param {number} direction @param {number} at counted from 0 */
const moves = (direction, at) => direction === 0 || direction === at + 1;

/**
 * The largest error of the prediction for each of many steps.
 * @type {(a: Vector, direction: number, steps: Vector, slip?: number) => number[]}
 */
export const nudgeErrors = (a, direction, steps, slip) =>
  steps.map((step) => nudge(a, direction, step, slip).error);

/**
 * Half the largest second derivative: what the error of a small step is, divided by the step
 * squared. It is S_i ((delta_ij - S_j)^2 - S_j (1 - S_j)) / 2 for the part i.
 * @param {Vector} a @param {number} direction
 */
export function curvature(a, direction) {
  if (direction === 0) return 0;
  const parts = softmax(a);
  const Sj = parts[direction - 1];
  const bends = parts.map((Si, i) => Si * ((Number(i + 1 === direction) - Sj) ** 2 - Sj * (1 - Sj)));
  return Math.max(...bends.map(Math.abs)) / 2;
}
