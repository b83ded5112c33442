/** Distributions over three classes as points of an equilateral triangle with sides of length 1. */

import { sum } from "./softmax.js";

/** @typedef {readonly [number, number]} Point across and up */

export const HEIGHT = Math.sqrt(3) / 2;

/** Where one class has everything: class 1 at the left, class 2 at the right, class 3 at the top. */
export const CORNERS = /** @type {readonly Point[]} */ ([[0, 0], [1, 0], [0.5, HEIGHT]]);

/** @param {Vector} p three parts with sum 1 @returns {Point} */
export const pointOf = (p) => [p[1] + p[2] / 2, p[2] * HEIGHT];

/**
 * The three parts of a point, which are negative beyond an edge. They are its distances from the
 * edges, divided by the height of the triangle.
 * @param {Point} point
 */
export function partsAt([x, y]) {
  const top = y / HEIGHT;
  const right = x - top / 2;
  return [1 - right - top, right, top];
}

/** The nearest parts of which none is below `least`. @param {Vector} p three numbers with sum 1 @param {number} least */
export function nearestParts(p, least) {
  const spare = 1 - p.length * least;
  const falling = p.map((part) => part - least).sort((left, right) => right - left);
  const levels = falling.map((_, at) => (sum(falling.slice(0, at + 1)) - spare) / (at + 1));
  const drop = levels.findLast((level, at) => falling[at] > level) ?? 0;
  return p.map((part) => Math.max(part - least - drop, 0) + least);
}

/**
 * The logits of given positive parts, up to the same number added to all: chosen so that their mean
 * is `mean`, as far as the range allows.
 * @type {(parts: Vector, mean: number, least: number, most: number) => number[]}
 */
export const logitsOf = (parts, mean, least, most) => {
  const logs = parts.map(Math.log);
  const shift = Math.max(Math.min(mean - sum(logs) / logs.length, most - Math.max(...logs)), least - Math.min(...logs));
  // Two decimals, so that the fields stay readable.
  return logs.map((log) => Math.round(100 * (log + shift)) / 100 + 0);
};
