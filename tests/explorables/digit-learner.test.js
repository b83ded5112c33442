/** The digit learner, with a model but without Python. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { accuracy, logitsOf } from "../../explorables/mathematics/cross-entropy.js";
import * as maths from "../../explorables/mathematics/digits.js";
import { nextFrame, pass } from "./browser.js";
import { BAR, BYTES, checkNumbers, close, HELD, mount, ONE, SEEN, THIRD, UNIT, WEIGHTS } from "./numbers.js";
import { all, click, drag, go, note, onPagesOfTheirOwn, point, press, pressEach, push, set, strike, type, words } from "./reader.js";

const NAME = "digit-learner";
const SET = maths.batchOf(SEEN);
/** How it opens in the book. */
const FRESH = { start: "zero", digit: -1, rate: 1 };

test("signed bytes are read as they were written", () => {
  // Python: base64.b64encode(np.array([-128, -1, 0, 1, 127], dtype=np.int8).tobytes())
  const row = maths.weightsOf("gP8AAX8" + "A".repeat(79) + "==", 0.5);
  assert.deepEqual(row[0].slice(0, 6), [-64, -0.5, 0, 0.5, 63.5, 0]);
  assert.equal(row[0].length, 64);
  assert.deepEqual(maths.weightsOf(WEIGHTS, UNIT).flat(), BYTES.map((byte) => byte * UNIT));
});

test("a pen inks where it touches, an eraser takes it away, nothing leaves 0 to 16", () => {
  const dot = maths.inkOf(maths.touched(maths.BLANK, 3.5, 2.5, false));
  assert.equal(dot[2 * 8 + 3], 16);
  assert.deepEqual([dot[2 * 8 + 2], dot[8 + 3], dot[3 * 8 + 3]], [6, 6, 6]);
  assert.equal(dot.filter((ink) => ink > 0).length, 5);
  const full = "g".repeat(64);
  assert.equal(maths.touched(full, 3.5, 2.5, false), full);
  assert.equal(maths.inkOf(maths.touched(full, 3.5, 2.5, true))[2 * 8 + 3], 0);
  assert.equal(maths.touched(maths.BLANK, 99, 99, false), maths.BLANK);
  assert.equal(maths.inked(maths.BLANK, 63, 99).at(-1), "g");
  assert.equal(maths.inked(full, 0, -4)[0], "0");
  assert.deepEqual(maths.featuresOf(BAR).slice(24, 32), [0, 1, 1, 1, 1, 1, 0.5, 0]);
});

/** @param {Element} el @param {string} text */
const named = (el, text) => all(el, "button").find((one) => one.textContent === text);
onPagesOfTheirOwn();

test("it opens with a picture, its probabilities and the effect of a step", () => {
  const { el } = mount(NAME);
  checkNumbers(el);
  assert.match(words(el), /^The layer reads a \d, with probability .*One step takes the loss of this picture from /);
  assert.equal(all(el, '[role="gridcell"]').length, 64);
  assert.equal(all(el, '[role="gridcell"][tabindex="0"]').length, 1);
  assert.equal(all(el, '[role="gridcell"]')[3].getAttribute("aria-label"), "row 1, column 4: ink 16 of 16");
  assert.ok(all(el, "rect.is-negative").length > 10);
});

test("keys move and ink", async () => {
  const { model, el } = mount(NAME, { image: maths.BLANK });
  const cells = all(el, '[role="gridcell"]');
  cells[0].focus();
  await pressEach(() => document.activeElement, () => cells.indexOf(document.activeElement),
    "ArrowRight 1; ArrowDown 9; End 15; ArrowRight 15; Home 8; ArrowLeft 8; ArrowUp 0; ArrowUp 0");
  for (const [key, sign] of /** @type {[string, string][]} */ ([
    [" ", "g"], [" ", "0"], [" ", "g"], ["-", "c"], ["+", "g"], ["+", "g"], ["Enter", "0"], ["+", "4"], ["Delete", "0"], ["-", "0"],
  ])) {
    await strike(cells[0], key);
    assert.equal(/** @type {string} */ (model.get("image"))[0], sign, key);
  }
  checkNumbers(el);
});

test("a pen draws a line without gaps, and the eraser takes it away", async () => {
  const { model, el } = mount(NAME, { image: maths.BLANK });
  const grid = all(el, '[role="grid"]')[0];
  grid.getBoundingClientRect = () => ({ left: 0, top: 0, width: 80, height: 80 });
  const stroke = () => {
    drag(grid, { clientX: 35, clientY: 5 }, { clientX: 35, clientY: 75 });
    point(grid, "pointermove", { clientX: 75, clientY: 5 });
  };
  stroke();
  await nextFrame();
  const ink = maths.inkOf(/** @type {string} */ (model.get("image")));
  for (let row = 0; row < 8; row += 1) {
    assert.equal(ink[8 * row + 3], 16, `row ${row}`);
    assert.ok(ink[8 * row + 2] >= 6);
    assert.equal(ink[8 * row + 7], 0);
  }
  checkNumbers(el);
  named(el, "Eraser").click();
  stroke();
  await nextFrame();
  assert.equal(named(el, "Eraser").getAttribute("aria-pressed"), "true");
  assert.deepEqual(maths.inkOf(/** @type {string} */ (model.get("image"))).filter((_, at) => at % 8 === 3), Array(8).fill(0));
  await push(el, "Clear");
  assert.equal(model.get("image"), maths.BLANK);
  assert.match(words(el), /^No ink: all logits are 0, and every digit gets a tenth/);
  assert.equal(named(el, "Clear").getAttribute("aria-disabled"), "true");
  checkNumbers(el);
});

test("steps lower the loss, add up, are forgotten, and have an end", async () => {
  const { model, el } = mount(NAME, { label: 6 });
  const loss = () => Number(all(el, '[data-value="loss"]')[0].getAttribute("data-number"));
  const losses = [loss()];
  for (let at = 0; at < 4; at += 1) {
    const promised = Number(all(el, '[data-value="loss after"]')[0].getAttribute("data-number"));
    await click(named(el, "One step"));
    close(loss(), promised, 1e-12, "promise");
    losses.push(loss());
  }
  assert.ok(losses.every((one, at) => at === 0 || one < losses[at - 1]), String(losses));
  assert.deepEqual(model.get("lessons"), [[ONE, 6, 0.05, 4]]);
  assert.match(words(el), /^After 4 steps: the layer reads/);
  assert.ok(!all(el, ".sx-digit-bar > :last-child")[0].hidden);
  await click(all(el, ".sx-digit-thumb")[1]);
  assert.deepEqual([model.get("image"), model.get("label")], [BAR, 7]);
  await push(el, "One step");
  assert.deepEqual(model.get("lessons"), [[ONE, 6, 0.05, 4], [BAR, 7, 0.05, 1]]);
  checkNumbers(el);
  await push(el, "Forget the steps");
  assert.deepEqual(model.get("lessons"), []);
  model.set("lessons", [[ONE, 6, 0.05, 200]]);
  await push(el, "One step");
  assert.deepEqual(model.get("lessons"), [[ONE, 6, 0.05, 200]]);
  assert.match(note(el), /200 steps/);
  await push(el, "Reset");
  assert.equal(note(el), "");
  assert.deepEqual(model.get("lessons"), []);
  assert.equal(model.get("image"), ONE);
});

test("digits are chosen by click and by key", async () => {
  const { model, el } = mount(NAME);
  const [shown, labels] = all(el, '[role="radiogroup"]');
  const rows = all(shown, '[role="radio"]');
  const pills = all(labels, '[role="radio"]');
  assert.deepEqual(pills.map((pill) => pill.textContent), [..."0123456789"]);
  rows[0].click();
  await click(pills[9]);
  assert.deepEqual([model.get("digit"), model.get("label")], [0, 9]);
  assert.match(rows[9].textContent, /^9 y/);
  press(rows[0], "ArrowUp");
  await strike(pills[9], "ArrowRight");
  assert.deepEqual([model.get("digit"), model.get("label")], [9, 0]);
  checkNumbers(el);
});

test("a step of 0 is no step", async () => {
  const { model, el } = mount(NAME, { rate: 0 });
  assert.equal(named(el, "One step").getAttribute("aria-disabled"), "true");
  await push(el, "One step");
  assert.deepEqual(model.get("lessons"), []);
});

test("the address holds picture, digit, η and the steps", async () => {
  const { model, el } = mount(NAME);
  named(el, "Clear").click();
  await pass();
  const start = `#digit-learner:image=${maths.BLANK}&label=1&digit=4&rate=0.05&start=trained`;
  assert.equal(location.hash, start);
  await click(named(el, "One step"));
  assert.match(note(el), /Say first which digit this is/);
  assert.deepEqual(model.get("lessons"), []);
  all(el, '[aria-label="true digit y"] [role=radio]')[1].click();
  named(el, "One step").click();
  await pass();
  assert.equal(location.hash, `${start}&steps=${maths.BLANK},1,0.05,1`);
  await go(`#digit-learner:steps=${ONE},6,0.05,4_${BAR},7,1,196`);
  assert.deepEqual(model.get("lessons"), [[ONE, 6, 0.05, 4], [BAR, 7, 1, 196]]);
  assert.match(el.textContent, /ticks: before the steps/);
  await go(`#digit-learner:image=${BAR}&label=7`);
  assert.deepEqual([model.get("image"), model.get("label"), model.get("lessons")], [BAR, 7, []]);
});

test("what is drawn after Clear has no digit until the reader names it", async () => {
  const { model, el } = mount(NAME);
  const checked = () => all(el, '[aria-label="true digit y"] [aria-checked="true"]').length;
  assert.equal(checked(), 1);
  await push(el, "Clear");
  await strike(all(el, '[role="gridcell"]')[3], " ");
  assert.equal(checked(), 0);
  assert.match(words(el), /Which digit did you draw\?/);
  assert.equal(named(el, "One step").getAttribute("aria-disabled"), "true");
  assert.equal(all(el, '[aria-label="true digit y"] [tabindex="0"]').length, 1);
  checkNumbers(el);
  await set(model, { label: 5 });
  assert.equal(checked(), 1);
  assert.notEqual(named(el, "One step").getAttribute("aria-disabled"), "true");
  checkNumbers(el);
});

test("the weights that are shown are those of the digit that is read, until others are chosen", async () => {
  const W = maths.weightsOf(WEIGHTS, UNIT);
  const read = (/** @type {string} */ image) => {
    const a = logitsOf(W, maths.featuresOf(image));
    return a.indexOf(Math.max(...a));
  };
  assert.notEqual(read(ONE), read(BAR));
  const { model, el } = mount(NAME, { digit: -1 });
  const shown = () => all(el, "figcaption").map((one) => one.textContent).find((text) => text.startsWith("Weights of"));
  await click(all(el, ".sx-digit-thumb")[1]);
  assert.match(shown(), new RegExp(`^Weights of ${read(BAR)}`));
  const other = (read(BAR) + 1) % 10;
  all(el, ".sx-digit-rows [role=radio]")[other].click();
  await click(all(el, ".sx-digit-thumb")[0]);
  assert.equal(model.get("digit"), other);
  assert.match(shown(), new RegExp(`^Weights of ${other}`));
  all(el, ".sx-digit-rows [role=radio]")[read(ONE)].click();
  assert.equal(model.get("digit"), -1);
  await nextFrame();
  checkNumbers(el);
});

test("packed pictures are those that were packed, and the first of equal logits is read", () => {
  assert.deepEqual(SET.inputs, [ONE, BAR, THIRD].map(maths.featuresOf));
  assert.deepEqual(SET.labels, [2, 8, 1]);
  const zero = Array.from({ length: 10 }, () => Array(64).fill(0));
  close(accuracy(zero, SET), 1 / 3);
});

test("a learner goes on from what it knows, and begins anew where that is no longer so", () => {
  const W = maths.weightsOf(WEIGHTS, UNIT);
  const begin = () => maths.learnerOf({ trained: W, zero: W.map((row) => row.map(() => 0)) }, SET, maths.batchOf(HELD), 0.001);
  const learnt = begin();
  /** @type {[string, import("../../explorables/mathematics/digits.js").Lesson[]][]} */
  const ways = [
    ["zero", []], ["zero", [["all", 0, 1, 2]]], ["zero", [["all", 0, 1, 5]]], ["zero", [["all", 0, 1, 5], [BAR, 3, 0.5, 2]]],
    ["zero", [["all", 0, 1, 5], [BAR, 3, 0.5, 3], ["all", 0, 20, 1]]], ["zero", [["all", 0, 2, 5]]], ["trained", [["all", 0, 2, 5]]], ["zero", []],
  ];
  const ends = (/** @type {import("../../explorables/mathematics/digits.js").Learnt} */ { path, ...found }) => [found, path[0], path.at(-1)];
  for (const way of ways) assert.deepEqual(ends(learnt(...way)), ends(begin()(...way)), JSON.stringify(way));
});

test("the longest steps keep every number finite", () => {
  const zero = Array.from({ length: 10 }, () => Array(64).fill(0));
  const learnt = maths.learnerOf({ zero, trained: zero }, SET, SET, 0.01);
  const { W, path } = learnt("zero", [["g".repeat(64), 1, 100, 200], ["all", 0, 100, 200]]);
  assert.ok(W.flat().every(Number.isFinite) && path.every(({ loss }) => Number.isFinite(loss)));
  assert.ok(path.some(({ loss }) => loss > 100));
});

/** What is said during so many epochs more. @param {Element} el @param {number} count */
async function train(el, count) {
  const said = new Set();
  for (; count > 0; count -= 1) {
    await pass(50);
    said.add(words(el));
  }
  return [...said];
}

test("Train goes from W = 0, epoch by epoch, until the reader pauses", async () => {
  const { model, el } = mount(NAME, FRESH);
  assert.match(words(el), /^All weights are 0: every digit gets a tenth.*log 10 ≈ 2.30. Press Train/);
  checkNumbers(el);
  await pass();
  assert.deepEqual(model.get("lessons"), []);
  await push(el, "Train");
  assert.deepEqual(await train(el, 2), ["Training with η = 1. "]);
  assert.equal(named(el, "Train"), undefined);
  checkNumbers(el);
  await push(el, "Pause");
  await pass();
  assert.deepEqual(model.get("lessons"), [["all", 0, 1, 3]]);
  assert.match(words(el), /^After 3 epochs: loss .*One step takes the loss of this picture/);
  checkNumbers(el);
  await type(all(el, "input")[0], "20");
  await push(el, "Train");
  await train(el, 1);
  await push(el, "One step");
  await pass();
  const lessons = [["all", 0, 1, 3], ["all", 0, 20, 2]];
  assert.deepEqual(model.get("lessons"), [...lessons, [ONE, 1, 20, 1]], "a step on one picture ends the training");
  assert.match(words(el), /^After 5 epochs and 1 step: loss .* The layer reads/);
  checkNumbers(el);
  await push(el, "Forget the steps");
  assert.deepEqual(model.get("lessons"), lessons);
  await push(el, "Start again");
  assert.deepEqual([model.get("lessons"), model.get("start"), model.get("rate")], [[], "zero", 20]);
  checkNumbers(el);
});

test("a screen reader hears of every fiftieth epoch, and after 200 the training ends", async () => {
  const { model, el } = mount(NAME, { ...FRESH, lessons: [["all", 0, 1, 97]] });
  await push(el, "Train");
  const [before, after, ...more] = await train(el, 4);
  assert.match(before, /^Training with η = 1. After 50 epochs: /);
  assert.match(after, /^Training with η = 1. After 100 epochs: /);
  assert.deepEqual(more, []);
  model.set("lessons", [["all", 0, 1, 200]]);
  await pass(50);
  await push(el, "Train");
  assert.match(note(el), /200 epochs are the most/);
  assert.deepEqual(model.get("lessons"), [["all", 0, 1, 200]]);
  assert.ok(named(el, "Train"));
  checkNumbers(el);
});

test("an address without a start is of trained weights and a short step, one with a start says so", async () => {
  const { model, el } = mount(NAME, FRESH);
  const opened = async (/** @type {string} */ hash) => {
    await go(hash);
    checkNumbers(el);
    return [model.get("start"), model.get("rate"), model.get("digit"), model.get("lessons")];
  };
  assert.deepEqual(await opened("#digit-learner:digit=0"), ["trained", 0.05, 0, []]);
  assert.deepEqual(await opened("#digit-learner:start=zero&rate=1&digit=-1&steps=all,0,1,3_all,0,2.5e-1,1"), ["zero", 1, -1, [["all", 0, 1, 3], ["all", 0, 0.25, 1]]]);
  assert.deepEqual(await opened("#digit-learner:start=trained&rate=2"), ["trained", 2, -1, []]);
});
