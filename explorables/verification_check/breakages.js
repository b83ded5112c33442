/** What the reader may break: a few formulas, and for each some ways to get it wrong. */

import { gradientByLogits, meanLossGradient } from "../mathematics/cross-entropy.js";
import { logSoftmax, logSumExp, softmax, softmaxJacobian } from "../mathematics/softmax.js";
import { afterShift, directly } from "../mathematics/stability.js";
import { bracket, fraction, identifier, indexed, infix, logarithm, number, power, prefix, row, sub, sumOver } from "../parts/formula.js";

/** @typedef {import("../mathematics/breakable.js").Breakages} Breakages */
/** @typedef {readonly [name: string, right: unknown, breaks: Breakages]} Way */
/** @typedef {{name: string, left: unknown, ways: readonly Way[]}} Formula the first way is right, and breaks nothing */

const [B, a, b, e, i, k, m] = [..."Babeikm"].map(identifier);
const [Si, Sj, Sk, Yk, ai] = [["S", "i"], ["S", "j"], ["S", "k"], ["Y", "k"], ["a", "i"]].map(([name, at]) => indexed(name, at));
const [plus, minus] = [infix("+"), infix("−")];

/** @param {(at: string) => unknown} exponent @param {unknown} [below] */
const quotient = (exponent, below = k) =>
  fraction(power(e, exponent("i")), sumOver(below, power(e, exponent("k"))));
const logit = (/** @type {string} */ at) => indexed("a", at);
/** @param {unknown} sign @param {string} end */
const shift = (sign, end) =>
  row(quotient((at) => row(logit(at), sign, m)), infix(","), m, infix("="), identifier(end), a);

/** @param {(a: number, at: number, all: Vector) => number} wrong */
const each = (wrong) => () => (/** @type {Vector} */ all) => all.map(wrong);
/** @param {(a: number, all: Vector) => number} exponent @returns {Breakages} */
const shifts = (exponent) => {
  const steps = (/** @type {Vector} */ all) => directly(all.map((one) => exponent(one, all)));
  return [[afterShift, () => steps], [softmax, () => (all) => steps(all).parts]];
};
/** @param {(Si: number, Sj: number, same: number) => number} entry @returns {Breakages} */
const entries = (entry) => [[softmaxJacobian, () => (all) => {
  const S = softmax(all);
  return S.map((one, at) => S.map((other, to) => entry(one, other, Number(at === to))));
}]];
/** @param {(W: Matrix, B: number) => number} factor @returns {Breakages} */
const times = (factor) => [[meanLossGradient, (right) => (W, batch) =>
  right(W, batch).map((/** @type {Vector} */ row) => row.map((one) => one * factor(W, batch.labels.length)))]];

const delta = sub(identifier("δ"), row(i, identifier("j")));
const errors = sumOver(b, row(bracket(indexed("S", "b"), minus, indexed("Y", "b")), power(indexed("x", "b"), identifier("⊤"))));
const right = "as derived";

/** @type {readonly Formula[]} */
export const FORMULAS = [
  {
    name: "softmax",
    left: Si,
    ways: [
      [right, quotient(logit), []],
      ["sign", quotient((at) => row(prefix("−"), logit(at))), [
        [softmax, (of) => (/** @type {Vector} */ all) => of(all.map((one) => -one))],
      ]],
      ["own term left out", quotient(logit, row(k, infix("≠"), i)), [
        [softmax, each((one, at, all) => Math.exp(one - logSumExp(all.toSpliced(at, 1))))],
      ]],
    ],
  },
  {
    name: "shift",
    left: Si,
    ways: [
      [right, shift(minus, "max"), []],
      ["sign", shift(plus, "max"), shifts((one, all) => one + Math.max(...all))],
      ["minimum", shift(minus, "min"), shifts((one, all) => one - Math.min(...all))],
    ],
  },
  {
    name: "derivative",
    left: row(indexed("D", "j"), Si),
    ways: [
      [right, row(Si, bracket(delta, minus, Sj)), []],
      ["sign", row(Si, bracket(delta, plus, Sj)), entries((one, other, same) => one * (same + other))],
      ["no δ", row(prefix("−"), Si, Sj), entries((one, other) => -one * other)],
      ["index", row(Si, bracket(delta, minus, Si)), entries((one, _, same) => one * (same - one))],
    ],
  },
  {
    name: "log-softmax",
    left: logarithm(Si),
    ways: [
      [right, row(ai, minus, identifier("LSE"), bracket(a)), []],
      ["sign", row(ai, plus, identifier("LSE"), bracket(a)), [[logSoftmax, each((one, _, all) => one + logSumExp(all))]]],
      ["maximum", row(ai, minus, identifier("max"), a), [[logSoftmax, each((one, _, all) => one - Math.max(...all))]]],
    ],
  },
  {
    name: "gradient",
    left: row(indexed("D", "k"), bracket(prefix("−"), logarithm(indexed("S", "y")))),
    ways: [
      [right, row(Sk, minus, Yk), []],
      ["sign", row(Sk, plus, Yk), [[gradientByLogits, () => (all, label) => softmax(all).map((one, at) => one + Number(at + 1 === label))]]],
      ["no Y", Sk, [[gradientByLogits, () => softmax]]],
    ],
  },
  {
    name: "mean",
    left: identifier("G"),
    ways: [
      [right, row(fraction(number(1), B), errors), []],
      ["sum", errors, times((_, count) => count)],
      ["T for B", row(fraction(number(1), identifier("T")), errors), times((W, count) => count / W.length)],
    ],
  },
];
