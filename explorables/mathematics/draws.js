/**
 * Random draws that are the same in the page and in `lib.definition`: a counter through a mixing
 * function of 32 bits. Draw n of a seed is mix(mix(seed + golden) + n golden) / 2^32, where mix is
 * the last step of MurmurHash3 and golden is 2^32 divided by the golden ratio. Not for secrets.
 */

import { sum } from "./softmax.js";

const GOLDEN = 0x9e3779b9;

/** @param {number} z @returns {number} a whole number from 0 to 2^32 - 1 */
function mix(z) {
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return (z ^ (z >>> 16)) >>> 0;
}

/** n uniform numbers in [0, 1), of a seed below 2^32. @param {number} seed @param {number} n */
export function uniforms(seed, n) {
  const start = mix(seed + GOLDEN);
  return Float64Array.from({ length: n }, (_, at) => mix(start + Math.imul(at + 1, GOLDEN)) / 2 ** 32);
}

/** The ends of the parts when they are laid one after another; the last end is 1. @param {Vector} parts */
export function endsOf(parts) {
  let end = 0;
  return parts.map((part, at) => (at === parts.length - 1 ? 1 : (end += part)));
}

/** The part that a number of [0, 1) falls into, counted from 0. @param {Vector} ends @param {number} u */
export function partAt(ends, u) {
  let j = 0;
  while (u >= ends[j]) j += 1;
  return j;
}

/**
 * How often each class comes up in the first n draws, and how far the frequencies are from the
 * parts after some of them.
 * @param {Vector} parts @param {ArrayLike<number>} draws uniform numbers @param {number} n
 * @param {Vector} stops after how many draws to measure, increasing
 * @returns {{counts: number[], distances: [number, number][]}} pairs of n and the Euclidean distance
 */
export function count(parts, draws, n, stops) {
  const ends = endsOf(parts);
  const counts = parts.map(() => 0);
  /** @type {[number, number][]} */
  const distances = [];
  let next = 0;
  for (let at = 1; at <= n; at += 1) {
    counts[partAt(ends, draws[at - 1])] += 1;
    if (at === stops[next]) {
      next += 1;
      distances.push([at, distance(parts, counts, at)]);
    }
  }
  return { counts, distances };
}

/** The Euclidean distance between frequencies and parts. @type {(parts: Vector, counts: Vector, n: number) => number} */
export const distance = (parts, counts, n) =>
  Math.hypot(...parts.map((part, j) => counts[j] / n - part));

/**
 * The root of the mean of the squared distance over all possible draws: sqrt((1 - sum of S_j^2) / n),
 * with 1 - sum of S_j^2 written as the sum of S_j (1 - S_j), which does not cancel.
 * @type {(parts: Vector, rest: Vector, n: number) => number}
 */
export const rootMeanSquareDistance = (parts, rest, n) => Math.sqrt(sum(parts.map((part, j) => part * rest[j])) / n);
