import assert from "node:assert/strict";
import { test } from "node:test";
import {
  complements,
  exponentials,
  logSoftmax,
  logSumExp,
  softmax,
  softmaxJacobian,
  sum,
} from "../../explorables/mathematics/softmax.js";
import { vectors } from "./numbers.js";

/** SymPy's derivations, evaluated with 50 digits: no number in there was computed by a script. */
const { logits } = vectors("softmax");

const SMALLEST_NORMAL = 2.2250738585072014e-308;
const BOUND = 1e-13;

/**
 * @param {number} came
 * @param {number} expected
 * @param {string} what
 */
function close(came, expected, what) {
  // A subnormal number has fewer digits; it may be off by one of its own last digits.
  const bound = Math.abs(expected) < SMALLEST_NORMAL ? 5e-324 : BOUND * Math.abs(expected);
  assert.ok(Math.abs(came - expected) <= bound, `${what}: ${came}, expected ${expected}`);
}

test("there are vectors of every size from 1 to 8", () => {
  const sizes = new Set(logits.map((/** @type {any} */ one) => one.logits.length));
  for (let size = 1; size <= 8; size += 1) assert.ok(sizes.has(size), `size ${size}`);
});

for (const one of logits) {
  test(`${one.name}: softmax, log-softmax, log-sum-exp, Jacobian`, () => {
    const a = one.logits;
    const before = [...a];
    softmax(a).forEach((part, j) => close(part, one.softmax[j], `S ${j}`));
    logSoftmax(a).forEach((part, j) => close(part, one.log_softmax[j], `log S ${j}`));
    close(logSumExp(a), one.log_sum_exp, "log-sum-exp");
    softmaxJacobian(a).forEach((row, i) =>
      row.forEach((entry, j) => close(entry, one.jacobian[i][j], `D ${i} ${j}`)),
    );
    assert.deepEqual(a, before, "the inputs stay as they are");
  });
}

test("the parts are one whole, and equal logits share it equally", () => {
  for (const a of [[0], [3, 3], [-1000, 1000], [1, 2, 3], Array(8).fill(-7.5)]) {
    const parts = softmax(a);
    assert.ok(Math.abs(sum(parts) - 1) <= 4e-16);
    complements(a).forEach((rest, j) => assert.ok(Math.abs(rest + parts[j] - 1) <= 4e-16));
  }
  assert.deepEqual(softmax([5, 5, 5, 5]), [0.25, 0.25, 0.25, 0.25]);
  assert.deepEqual(exponentials([0, 1]), [1, Math.E]);
});
