/** Check it here: the page's own JavaScript against numbers of 50 digits. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { whileBroken } from "../../explorables/mathematics/breakable.js";
import { relativeError, runChecks } from "../../explorables/mathematics/checks.js";
import { gradientByLogits, meanLossGradient } from "../../explorables/mathematics/cross-entropy.js";
import { softmax, softmaxJacobian } from "../../explorables/mathematics/softmax.js";
import { click, mountWidget, onPagesOfTheirOwn } from "./reader.js";

// Its formulas are templates: the document comes first.
const { FORMULAS } = await import("../../explorables/verification_check/breakages.js");

const HALF = { f: "softmax", args: [[1, 1]], expected: ["0.5", "0.5"] };
const LOG = { f: "logSumExp", args: [[0, 0]], expected: ["0.69314718055994530941723212145817656807550013436025"] };
const ROWS = [
  { row: "D1", within: 1e-13, cases: [HALF] },
  { row: "N8", within: 1e-13, cases: [LOG, LOG] },
];
onPagesOfTheirOwn();

/** @param {object[]} rows */
function mount(rows) {
  const { el } = mountWidget("verification-check", { rows });
  const of = (/** @type {string} */ selector) => /** @type {any} */ (el.querySelector(selector));
  const pill = (/** @type {string} */ name) =>
    /** @type {any} */ ([...el.querySelectorAll("[role=radio]")].find(({ textContent }) => textContent === name));
  return { of, pill, words: () => of(".sx-check-words").textContent };
}

test("errors are measured against all the digits", () => {
  assert.equal(relativeError(0.5, "0.5"), 0);
  assert.equal(relativeError(0, "0.0"), 0);
  assert.equal(relativeError(1e-300, "0"), Infinity);
  assert.equal(relativeError(NaN, "1"), Infinity);
  assert.equal(relativeError(NaN, "NaN"), 0);
  assert.equal(relativeError(Infinity, "NaN"), Infinity);
  assert.ok(Math.abs(relativeError(0.1, "0.1") / 5.551115123125783e-17 - 1) < 1e-9);
  assert.ok(Math.abs(relativeError(-3, "-3.0000000000000000003") / 1e-19 - 1) < 1e-6);
  assert.equal(relativeError(2.5e-310, "2.5e-310") < 1e-14, true);
  assert.equal(relativeError(4e20, "2e+20"), 1);
  assert.equal(relativeError(-1, "1"), 2);
});

test("a wrong expected number, a wrong count and a missing case are seen", () => {
  assert.deepEqual(runChecks(ROWS).map(({ passed }) => passed), [true, true]);
  const wrong = [["0.5", "0.25"], ["0.5"], []];
  for (const expected of wrong) {
    const [found] = runChecks([{ row: "D1", within: 1e-13, cases: [{ ...HALF, expected }] }]);
    assert.equal(found.passed, false, String(expected));
  }
  assert.equal(runChecks([{ row: "D1", within: 1e-13, cases: [] }])[0].passed, false);
});

test("a call may be an argument, and an expression is evaluated at several places", () => {
  const summed = { f: "sum", args: [{ f: "softmax", args: [[1, 1, 3]] }], expected: ["1"] };
  const at = (/** @type {number} */ k) => ({ letters: { k }, arrays: { a: [3, 5] } });
  const entries = { f: "evaluate", args: [["at", "a", "k"], at(1), at(2)], expected: ["3", "5"] };
  const [found] = runChecks([{ row: "D2", within: 1e-13, cases: [summed, entries] }]);
  assert.deepEqual([found.passed, found.count], [true, 3]);
});

test("the button fills in the rows here and on the page, and says the total", async () => {
  const cell = document.createElement("span");
  cell.setAttribute("data-javascript", "N8");
  document.body.append(cell);
  const { of, words } = mount(ROWS);
  assert.equal(words(), "Not checked yet.");
  assert.equal(of(".sx-check-rows").textContent.trim().split(/\s+/).join(), "D1,N8", "nothing before it is pressed");
  assert.equal(of(".sx-check-words").getAttribute("role"), "status");
  await click(of("button"));
  assert.match(words(), /^All agree: 4 numbers in 2 rows, largest relative error .*, at N8 \(in your browser\)\.$/);
  assert.match(cell.textContent ?? "", /^✓ .* in your browser$/);
  assert.equal(of('a[href="#row-D1"]').getAttribute("data-passed"), "true");
});

test("a failing row is named and marked, with as many digits as tell what is wrong", async () => {
  for (const [expected, said] of /** @type {[string, RegExp][]} */ ([
    ["0.6", /✗ expected\s0\.600, found\s0\.500/], ["0.5000001", /expected\s0\.50000010, found\s0\.50000000/],
  ])) {
    const { of, words } = mount([{ ...ROWS[0], cases: [{ ...HALF, expected: ["0.5", expected] }] }, ROWS[1]]);
    await click(of("button"));
    assert.equal(words(), "✗ 1 of 2 rows notice: D1 (in your browser).");
    assert.equal(of('a[href="#row-D1"]').getAttribute("data-passed"), "false");
    assert.match(of('a[href="#row-D1"]').textContent, said);
  }
});

/** One row for each formula that can be broken, and what holds whichever is broken. */
const A = [0.5, -1, 2];
const BATCH = { inputs: [[1, 2], [0, 1], [3, -1]], labels: [1, 2, 1] };
const W = [[1, 0], [0, 1]];
const RIGHT = [
  ["softmax", [A], softmax(A)],
  ["afterShift", [[1000, 2000, 3000]], [0, 0, 1]],
  ["softmaxJacobian", [A], softmaxJacobian(A).flat()],
  ["logSoftmax", [A], softmax(A).map(Math.log)],
  ["gradientByLogits", [A, 2], gradientByLogits(A, 2)],
  ["meanLossGradient", [W, BATCH], meanLossGradient(W, BATCH).flat()],
  ["sum", [[1, 2]], [3]],
];
const BREAKABLE = RIGHT.map(([f, args, numbers]) => ({
  row: String(f),
  within: 1e-13,
  cases: [{ f: String(f), args: /** @type {any[]} */ (args), expected: /** @type {number[]} */ (numbers).map(String) }],
}));

test("each breakage turns the row of its formula red, none another's, and the right formula none", () => {
  const red = (/** @type {any} */ breaks) =>
    whileBroken(breaks, () => runChecks(BREAKABLE)).filter(({ passed }) => !passed).map(({ row }) => row);
  FORMULAS.forEach(({ name, ways }, at) => {
    ways.forEach(([way, , breaks], broken) => {
      const found = red(breaks);
      assert.equal(found.includes(BREAKABLE[at].row), broken > 0, `${name}, ${way}: ${found}`);
      assert.equal(found.includes("sum"), false);
    });
    assert.deepEqual(red([]), [], `after ${name}`);
  });
  assert.ok(red(FORMULAS[0].ways[1][2]).includes("softmaxJacobian"), "what computes with it notices");
  assert.deepEqual(red(FORMULAS[5].ways[1][2]), ["meanLossGradient"], "what does not, does not");
});

test("a formula that fails while it is broken is right again afterwards", () => {
  const fails = () => whileBroken([[softmax, () => () => { throw new RangeError("broken"); }]], () => softmax(A));
  assert.throws(fails, /broken/);
  assert.equal(softmax(A).length, 3);
});

test("the reader breaks a formula, sees what was expected and found, and mends it", async () => {
  const { of, pill, words } = mount(BREAKABLE);
  await click(pill("derivative"));
  assert.equal(words(), "Not checked yet.", "to choose a formula computes nothing");
  await click(pill("sign"));
  assert.equal(words(), "✗ 1 of 7 rows notice: softmaxJacobian (in your browser, with the broken formula).");
  assert.match(of('[href="#row-softmaxJacobian"]').textContent, /✗ expected\s0\.\d+, found\s\d\.\d+/);
  assert.match(of('[href="#row-softmax"]').textContent, /✓/);
  assert.ok(of(".sx-broken math"));
  await click(pill("as derived"));
  assert.match(words(), /^All agree: /);
  assert.equal(of(".sx-broken"), null);
  await click(pill("no δ"));
  await click(pill("softmax"));
  assert.match(words(), /^All agree: /, "another formula is whole when it is chosen");
  await click(pill("sign"));
  await click(of("button"));
  assert.match(words(), /^All agree: .*\(in your browser\)\.$/);
});
