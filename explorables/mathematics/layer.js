/** A layer followed by a softmax, and its Jacobians: pure functions of plain arrays. */

import { logitsOf } from "./cross-entropy.js";
import { softmax, softmaxJacobian, sum } from "./softmax.js";

/** The numbers of a layer: x in the first row, the rows of W below it. @typedef {Matrix} Layer */

/** @param {Layer} layer */
export const sizesOf = (layer) => ({ T: layer.length - 1, N: layer[0].length });

/** λ = W x. @param {Layer} layer */
export const layerLogits = ([x, ...W]) => logitsOf(W, x);

/** P = S(W x). @param {Layer} layer */
export const layerProbabilities = (layer) => softmax(layerLogits(layer));

/**
 * The column of W_ij in Dg: all of i, j and the result count from `first`, 1 or 0.
 * @type {(i: number, j: number, N: number, first: number) => number}
 */
export const weightColumn = (i, j, N, first) => (i - first) * N + j;

/** Dg, T × NT: D_ij g_t is x_j where i = t, else 0. @param {Layer} layer */
export const logitsJacobian = ([x, ...W]) =>
  W.map((_, t) => W.flatMap((_, i) => x.map((value) => (i === t ? value : 0))));

/** The product of two matrices, each entry a sum over all of its terms. @param {Matrix} left @param {Matrix} right */
export const matrixProduct = (left, right) =>
  left.map((row) => right[0].map((_, at) => sum(row.map((value, k) => value * right[k][at]))));

/** DP by its closed form, T × NT: D_ij P_t = S_t (δ_ti − S_i) x_j. @param {Layer} layer */
export const layerJacobian = (layer) =>
  softmaxJacobian(layerLogits(layer)).map((row) =>
    row.flatMap((slope) => layer[0].map((value) => slope * value)),
  );

/**
 * How many multiplications DP takes: T · T · NT for the product, given DS; for the closed form T · T
 * for the factors S_t (δ_ti − S_i) and T · T · N for those with x_j.
 * @param {number} T @param {number} N
 */
export const multiplications = (T, N) => ({ product: T ** 3 * N, closed: T ** 2 * (N + 1) });
