/** The page's mathematics against the test vectors. */

import assert from "node:assert/strict";
import { test } from "node:test";
import * as entropy from "../../explorables/mathematics/cross-entropy.js";
import { trained } from "../../explorables/mathematics/digits.js";
import { uniforms } from "../../explorables/mathematics/draws.js";
import * as of from "../../explorables/mathematics/layer.js";
import { curvature, nudge, nudgeErrors } from "../../explorables/mathematics/nudge.js";
import { complements, exponentials, logSoftmax, logSumExp, softmax, softmaxAt, softmaxJacobian, sum } from "../../explorables/mathematics/softmax.js";
import { afterShift } from "../../explorables/mathematics/stability.js";
import { evaluate } from "../../explorables/mathematics/tree.js";
import { close, vectors } from "./vectors.js";

const { logits, layers, epochs } = vectors("softmax");
const { derivations, states } = vectors("derivations");

test("there are vectors of every size from 1 to 8, layers, epochs and lines", () => {
  const sizes = new Set(logits.map((/** @type {any} */ one) => one.logits.length));
  assert.deepEqual([...sizes].sort(), [1, 2, 3, 4, 5, 6, 7, 8]);
  assert.ok([layers, epochs].every((all) => all.length > 0) && states.length >= 36);
});

for (const { name, logits: a, label, ...truth } of logits) {
  test(`of the logits of ${name}`, () => {
    const before = [...a];
    const y = label + 1;
    const { loss, slope } = entropy.surprise(a, y);
    const S = truth.softmax;
    close(softmax(a), S, 1e-13, "S");
    close(afterShift(a).parts, S, 1e-13, "S, after the shift");
    close(logSoftmax(a), truth.log_softmax, 1e-13, "log S");
    close(logSumExp(a), truth.log_sum_exp, 1e-13, "log-sum-exp");
    close(softmaxJacobian(a), truth.jacobian, 1e-13, "DS");
    close(loss, truth.cross_entropy, 1e-13, "loss");
    close(entropy.gradientByLogits(a, y), truth.gradient, 1e-13, "by a");
    if (S[label] > 1e-300) close(slope, -1 / S[label], 1e-13, "slope");
    assert.deepEqual(entropy.gradientByProbabilities(a, y), Array(a.length).fill(0).with(label, slope));
    assert.deepEqual(a, before, "the inputs stay as they are");
  });
}

for (const { name, W, x, label, ...truth } of layers) {
  test(`of the layer ${name}, its Jacobian by both routes`, () => {
    const layer = [x, ...W];
    const batch = { inputs: [x], labels: [label + 1] };
    close(of.layerProbabilities(layer), truth.probabilities, 1e-13, "P");
    close(of.layerJacobian(layer), truth.jacobian, 1e-13, "DP");
    close(of.matrixProduct(softmaxJacobian(of.layerLogits(layer)), of.logitsJacobian(layer)), truth.jacobian, 1e-13, "DS Dg");
    close(entropy.meanLoss(W, batch), truth.loss, 1e-13, "loss");
    close(entropy.meanLossGradient(W, batch), truth.gradient, 1e-13, "by W");
  });
}

for (const { name, X, labels, rate, penalty, weights } of epochs) {
  test(`of the epochs ${name}`, () => {
    const batch = { inputs: X, labels: labels.map((/** @type {number} */ y) => y + 1) };
    let W = weights[0];
    weights.slice(1).forEach((/** @type {number[][]} */ next, /** @type {number} */ n) => {
      W = trained(W, batch, rate, penalty);
      W.flat().forEach((/** @type {number} */ w, /** @type {number} */ at) =>
        assert.ok(Math.abs(w - next.flat()[at]) <= 1e-13, `epoch ${n + 1}: ${w}`));
    });
  });
}

test("every line of every derivation is what mpmath finds, and every part of one has a finite value", () => {
  for (const { derivation, letters, arrays, values, scale } of states) {
    derivations[derivation].forEach((/** @type {any} */ { tree, parts }, /** @type {number} */ at) => {
      const error = Math.abs(evaluate(tree, { letters, arrays }) - values[at]) / scale;
      assert.ok(error <= 1e-13, `${derivation}, line ${at + 1}, ${JSON.stringify(arrays)}: ${error}`);
      for (const part of parts) assert.ok(Number.isFinite(evaluate(part, { letters, arrays })));
    });
  }
});

test("the parts are one whole, and equal logits share it equally", () => {
  for (const a of [[0], [3, 3], [-1000, 1000], [1, 2, 3], Array(8).fill(-7.5)]) {
    const parts = softmax(a);
    assert.ok(Math.abs(sum(parts) - 1) <= 4e-16);
    complements(a).forEach((rest, j) => assert.ok(Math.abs(rest + parts[j] - 1) <= 4e-16));
  }
  assert.deepEqual(softmax([5, 5, 5, 5]), [0.25, 0.25, 0.25, 0.25]);
  assert.deepEqual(exponentials([0, 1]), [1, Math.E]);
});

test("a temperature of τ is softmax of the logits over τ, and a shift changes nothing", () => {
  let compared = 0;
  for (const { logits: a, softmax: expected } of logits) {
    // Multiplying and shifting round; by powers of two, and sums that are exact, they do not.
    /** @type {[(value: number) => number, (value: number) => number, (moved: number[]) => number[]][]} */
    const ways = [
      ...[0.015625, 0.5, 1, 2, 64].map((tau) => /** @type {typeof ways[0]} */ ([(value) => value * tau, (value) => value / tau, (warm) => softmaxAt(warm, tau)])),
      ...[-4, 0.5, 5].map((c) => /** @type {typeof ways[0]} */ ([(value) => value + c, (value) => value - c, softmax])),
    ];
    for (const [there, back, parts] of ways) {
      const moved = a.map(there);
      if (!moved.every((/** @type {number} */ one, /** @type {number} */ j) => Number.isFinite(one) && back(one) === a[j])) continue;
      close(parts(moved), expected);
      compared += 1;
    }
  }
  assert.ok(compared > 30, `${compared} compared`);
  assert.deepEqual(softmaxAt([1, 3, 3], 0.001), [0, 0.5, 0.5]);
  assert.deepEqual(softmaxAt([-10, 10], 0.01), [0, 1]);
});

test("draws are those of lib.definition", () => {
  for (const [seed, expected] of Object.entries(vectors("draws").draws)) {
    const numbers = uniforms(Number(seed), 100_000);
    const seen = [...numbers.slice(0, 6), numbers[99_999]].map((u) => u * 2 ** 32);
    assert.deepEqual(seen, expected, seed);
  }
});

test("the prediction's error falls as the square of the step, until rounding", () => {
  for (const { logits: a } of logits) {
    if (a.length < 2 || Math.max(...a) - Math.min(...a) > 5) continue;
    for (let j = 1; j <= a.length; j += 1) {
      // Where S_j is one half the second derivative is 0, and the error falls faster.
      if (curvature(a, j) < 0.01) continue;
      const [large, small] = nudgeErrors(a, j, [1e-2, 1e-3]);
      assert.ok(Math.abs(large / small - 100) < 5, `${a}, ${j}: ${large / small}`);
      assert.ok(Math.abs(small / (curvature(a, j) * 1e-6) - 1) < 0.01, `${a}, ${j}`);
    }
    assert.ok(nudge(a, 0, 1).error < 1e-15);
    assert.deepEqual(nudge(a, 2, 1).after, softmax(a.with(1, a[1] + 1)));
    assert.equal(curvature(a, 0), 0);
  }
});
