/** Check it here: the page's own JavaScript against numbers of 50 digits. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { relativeError, runChecks } from "../../explorables/mathematics/checks.js";
import { nextFrame } from "./browser.js";
import { mountWidget, onPagesOfTheirOwn } from "./reader.js";

const HALF = { f: "softmax", args: [[1, 1]], expected: ["0.5", "0.5"] };
const LOG = { f: "logSumExp", args: [[0, 0]], expected: ["0.69314718055994530941723212145817656807550013436025"] };
const ROWS = [
  { row: "D1", within: 1e-13, cases: [HALF] },
  { row: "N8", within: 1e-13, cases: [LOG, LOG] },
];
onPagesOfTheirOwn();

/** @param {object[]} rows @param {object[]} [found] */
function mount(rows, found = []) {
  const { el } = mountWidget("verification-check", { rows, found });
  const of = (/** @type {string} */ selector) => /** @type {any} */ (el.querySelector(selector));
  return { of, words: () => of(".sx-check-words").textContent };
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
  assert.equal(of(".sx-check-words").getAttribute("role"), "status");
  of("button").click();
  await nextFrame();
  assert.match(words(), /^All agree: 2 rows, 4 numbers, largest relative error .*, at N8 \(in your browser\)\.$/);
  assert.match(cell.textContent ?? "", /^✓ .* in your browser$/);
  assert.equal(of('a[href="#row-D1"]').getAttribute("data-passed"), "true");
});

test("a failing row is named and marked", async () => {
  const wrong = { ...ROWS[0], cases: [{ ...HALF, expected: ["0.5", "0.6"] }] };
  const { of, words } = mount([wrong, ROWS[1]]);
  of("button").click();
  await nextFrame();
  assert.match(words(), /^✗ D1: 2 rows, .* at D1 \(in your browser\)\.$/);
  assert.equal(of('a[href="#row-D1"]').getAttribute("data-passed"), "false");
  assert.match(of('a[href="#row-D1"]').textContent, /✗/);
});

test("what Node.js found when the page was built stands there before anyone presses", () => {
  const { words } = mount(ROWS, runChecks(ROWS));
  assert.match(words(), /in Node\.js, when the page was built/);
});
