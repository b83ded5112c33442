/** Cross-entropy of labels, from 1, its gradients, a step downhill: functions of plain arrays. */

import { breakable } from "./breakable.js";
import { complements, logSoftmax, logSumExp, softmax, sum } from "./softmax.js";
import { begins } from "./stability.js";

/** The loss −log P_y, P = softmax(a), and its slope by P_y. @param {Vector} a @param {number} y */
export function surprise(a, y) {
  const part = softmax(a)[y - 1];
  return { part, loss: 0 - logSoftmax(a)[y - 1], slope: -1 / part };
}

/**
 * How long codes are on average where class k occurs with probability p_k and its code is −log q_k
 * long: the cross-entropy. The entropy is what it is for q = p, and the divergence what q adds.
 * @param {Vector} p @param {Vector} logs log q
 */
export function codeLengths(p, logs) {
  const mean = (/** @type {(part: number, k: number) => number} */ of) =>
    sum(p.map((part, k) => (part === 0 ? 0 : part * of(part, k))));
  return {
    cross: mean((_, k) => -logs[k]),
    entropy: mean((part) => -Math.log(part)),
    divergence: mean((part, k) => Math.log(part) - logs[k]),
  };
}

/**
 * The logit that gives class y the probability `part` while the other logits stay.
 * @param {Vector} a two or more @param {number} y @param {number} part neither 0 nor 1
 */
export const logitFor = (a, y, part) =>
  Math.log(part) - Math.log1p(-part) + logSumExp(a.toSpliced(y - 1, 1));

/** The slopes of −log P_y by each P_k, as if it were free. @param {Vector} a @param {number} y */
export const gradientByProbabilities = (a, y) =>
  softmax(a).map((part, k) => (k === y - 1 ? -1 / part : 0));

/** The derivatives of −log S_y(a) with respect to the logits: S_k − Y_k. */
export const gradientByLogits = breakable((/** @type {Vector} */ a, /** @type {number} */ y) => {
  const parts = softmax(a);
  const rest = complements(a, parts);
  return parts.map((part, k) => (k === y - 1 ? 0 - rest[k] : part));
});

/** @typedef {{inputs: Matrix, labels: Vector}} Batch */

/** The logits W x of a layer. @param {Matrix} W @param {Vector} x */
export const logitsOf = (W, x) =>
  W.map((row) => {
    // A loop: training computes thousands of these between one frame and the next.
    let total = 0;
    for (let j = 0; j < row.length; j += 1) total += row[j] * x[j];
    return total;
  });

/** What a layer makes of every example: P_y and the loss. @param {Matrix} W @param {Batch} batch */
export const surprises = (W, { inputs, labels }) =>
  inputs.map((x, b) => surprise(logitsOf(W, x), labels[b]));

/** @param {Matrix} W @param {Batch} batch */
export const meanLoss = (W, { inputs, labels }) =>
  sum(inputs.map((x, b) => 0 - logSoftmax(logitsOf(W, x))[labels[b] - 1])) / labels.length;

/** The mean of (S − Y) xᵀ over the examples, in the shape of W. */
export const meanLossGradient = breakable((/** @type {Matrix} */ W, /** @type {Batch} */ { inputs, labels }) => {
  const G = W.map((row) => row.map(() => 0));
  inputs.forEach((x, b) => {
    const errors = gradientByLogits(logitsOf(W, x), labels[b]);
    G.forEach((row, i) => {
      for (let j = 0; j < row.length; j += 1) row[j] += errors[i] * x[j];
    });
  });
  return G.map((row) => row.map((entry) => entry / inputs.length));
});

/** Part of the examples whose label has the largest logit; of equal ones the first counts. @param {Matrix} W @param {Batch} batch */
export const accuracy = (W, { inputs, labels }) =>
  inputs.filter((x, b) => largestAt(logitsOf(W, x)) === labels[b] - 1).length / inputs.length;

/** The place of the largest value. @param {Vector} values */
export const largestAt = (values) => values.indexOf(Math.max(...values));

/** W − step · G. @param {Matrix} W @param {Matrix} G @param {number} step */
export const moved = (W, G, step) => W.map((row, i) => row.map((w, j) => w - step * G[i][j]));

/**
 * The mean loss along the straight line from W against its gradient. It is convex, so it falls up
 * to the best step and rises from there; beyond `limit` the loss is higher than at the start. Both are
 * missing where no step up to the longest reaches them.
 * @param {Matrix} W @param {Batch} batch @param {number} longest
 */
export function downhill(W, batch, longest) {
  const gradient = meanLossGradient(W, batch);
  const start = meanLoss(W, batch);
  // Where W goes along a straight line, so do the logits of every example.
  const ways = batch.inputs.map((x, b) => ({
    from: logitsOf(W, x),
    by: logitsOf(gradient, x),
    label: batch.labels[b],
  }));
  /** @param {number} step @param {(a: number[], label: number, by: Vector) => number} f */
  const meanAt = (step, f) =>
    sum(ways.map(({ from, by, label }) => f(from.map((a, k) => a - step * by[k]), label, by))) / ways.length;
  const lossAt = (/** @type {number} */ step) => meanAt(step, (a, label) => 0 - logSoftmax(a)[label - 1]);
  const slopeAt = (/** @type {number} */ step) =>
    0 - meanAt(step, (a, label, by) => sum(gradientByLogits(a, label).map((slope, k) => slope * by[k])));
  const best = slopeAt(longest) > 0 ? begins((step) => slopeAt(step) >= 0, 0, longest) : undefined;
  const limit =
    best !== undefined && lossAt(longest) > start
      ? begins((step) => lossAt(step) >= start, best, longest)
      : undefined;
  return { gradient, slope: slopeAt(0), start, lossAt, best, limit };
}
