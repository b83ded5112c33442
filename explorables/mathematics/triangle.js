/** Distributions over three classes as points of an equilateral triangle with sides of length 1. */

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

/**
 * The nearest parts of which none is below `least`.
 * @param {Vector} p three numbers with sum 1
 * @param {number} least
 */
export function nearestParts(p, least) {
  const spare = 1 - p.length * least;
  const falling = p.map((part) => part - least).sort((left, right) => right - left);
  let sum = 0;
  let drop = 0;
  falling.forEach((part, at) => {
    sum += part;
    const level = (sum - spare) / (at + 1);
    if (part > level) drop = level;
  });
  return p.map((part) => Math.max(part - least - drop, 0) + least);
}

/**
 * The logits of given parts, up to the same number added to all: chosen so that their mean is
 * `mean`, as far as the range allows.
 * @param {Vector} parts all positive
 * @param {number} mean
 * @param {number} least
 * @param {number} most
 */
export function logitsOf(parts, mean, least, most) {
  const logs = parts.map(Math.log);
  const middle = logs.reduce((total, log) => total + log, 0) / logs.length;
  const shift = Math.max(
    Math.min(mean - middle, most - Math.max(...logs)),
    least - Math.min(...logs),
  );
  // Two decimals, so that the fields stay readable.
  return logs.map((log) => Math.round(100 * (log + shift)) / 100 + 0);
}
