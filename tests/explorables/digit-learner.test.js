/** The digit learner, with a model but without Python. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { gradientByLogits, logitsOf } from "../../explorables/mathematics/cross-entropy.js";
import * as maths from "../../explorables/mathematics/digits.js";
import { nextFrame } from "./browser.js";
import { BAR, BYTES, checkNumbers, close, mount, ONE, UNIT, WEIGHTS } from "./numbers.js";
import { all, note, onPagesOfTheirOwn, page, point, press, push, type } from "./reader.js";

const NAME = "digit-learner";

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

test("a step moves the logits by η times the ink's square against S − Y, and only inked weights", () => {
  const W = maths.weightsOf(WEIGHTS, UNIT);
  const x = maths.featuresOf(BAR);
  const square = x.reduce((total, one) => total + one * one, 0);
  const a = logitsOf(W, x);
  const errors = gradientByLogits(a, 8);
  const next = maths.stepped(W, BAR, 7, 0.05);
  logitsOf(next, x).forEach((logit, i) => close(logit, a[i] - 0.05 * square * errors[i], 1e-12, `logit ${i}`));
  next.forEach((row, i) => row.forEach((w, j) => close(w, W[i][j] - 0.05 * errors[i] * x[j], 1e-12, `${i},${j}`)));
  assert.deepEqual(maths.taught(W, [[BAR, 7, 0.05, 1]]), next);
  assert.deepEqual(maths.taught(W, [[BAR, 7, 0.05, 3]]), maths.taught(next, [[BAR, 7, 0.05, 2]]));
  assert.equal(maths.taught(W, []), W);
});

/** @param {Element} el @param {string} text */
const named = (el, text) => all(el, "button").find((one) => one.textContent === text);
/** @param {Element} el */
const words = (el) => el.querySelector(".sx-words")?.textContent ?? "";
onPagesOfTheirOwn();

test("it opens with a picture, its probabilities and the effect of a step", () => {
  const { el } = mount(NAME);
  checkNumbers(el);
  assert.match(words(el), /^The layer reads a \d, with probability .*One step takes the loss from /);
  assert.equal(all(el, '[role="gridcell"]').length, 64);
  assert.equal(all(el, '[role="gridcell"][tabindex="0"]').length, 1);
  assert.equal(all(el, '[role="gridcell"]')[3].getAttribute("aria-label"), "row 1, column 4: ink 16 of 16");
  assert.ok(all(el, "rect.is-negative").length > 10);
});

test("keys move and ink", async () => {
  const { model, el } = mount(NAME, { image: maths.BLANK });
  const cells = all(el, '[role="gridcell"]');
  cells[0].focus();
  for (const [key, at] of /** @type {[string, number][]} */ ([
    ["ArrowRight", 1], ["ArrowDown", 9], ["End", 15], ["ArrowRight", 15], ["Home", 8], ["ArrowLeft", 8], ["ArrowUp", 0], ["ArrowUp", 0],
  ])) {
    press(document.activeElement, key);
    assert.equal(document.activeElement, cells[at], key);
  }
  for (const [key, sign] of /** @type {[string, string][]} */ ([
    [" ", "g"], [" ", "0"], [" ", "g"], ["-", "c"], ["+", "g"], ["+", "g"], ["Enter", "0"], ["+", "4"], ["Delete", "0"], ["-", "0"],
  ])) {
    press(cells[0], key);
    await nextFrame();
    assert.equal(/** @type {string} */ (model.get("image"))[0], sign, key);
  }
  checkNumbers(el);
});

test("a pen draws a line without gaps, and the eraser takes it away", async () => {
  const { model, el } = mount(NAME, { image: maths.BLANK });
  const grid = all(el, '[role="grid"]')[0];
  grid.getBoundingClientRect = () => ({ left: 0, top: 0, width: 80, height: 80 });
  const stroke = () => {
    point(grid, "pointerdown", { clientX: 35, clientY: 5 });
    point(grid, "pointermove", { clientX: 35, clientY: 75 });
    point(grid, "pointerup", { clientX: 35, clientY: 75 });
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
  assert.match(words(el), /^No ink, no logits: every digit gets a tenth/);
  assert.equal(named(el, "Clear").getAttribute("aria-disabled"), "true");
  checkNumbers(el);
});

test("steps lower the loss, add up, are forgotten, and have an end", async () => {
  const { model, el } = mount(NAME, { label: 6 });
  const loss = () => Number(all(el, '[data-value="loss"]')[0].getAttribute("data-number"));
  const losses = [loss()];
  for (let at = 0; at < 4; at += 1) {
    const promised = Number(all(el, '[data-value="loss after"]')[0].getAttribute("data-number"));
    named(el, "One step").click();
    await nextFrame();
    close(loss(), promised, 1e-12, "promise");
    losses.push(loss());
  }
  assert.ok(losses.every((one, at) => at === 0 || one < losses[at - 1]), String(losses));
  assert.deepEqual(model.get("lessons"), [[ONE, 6, 0.05, 4]]);
  assert.match(words(el), /^After 4 steps: the layer reads/);
  assert.ok(!all(el, ".sx-digit-bar > :last-child")[0].hidden);
  all(el, ".sx-digit-thumb")[1].click();
  await nextFrame();
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
  pills[9].click();
  await nextFrame();
  assert.deepEqual([model.get("digit"), model.get("label")], [0, 9]);
  assert.match(rows[9].textContent, /^9 y/);
  press(rows[0], "ArrowUp");
  press(pills[9], "ArrowRight");
  await nextFrame();
  assert.deepEqual([model.get("digit"), model.get("label")], [9, 0]);
  checkNumbers(el);
});

test("what is typed for η is taken or refused, and a step of 0 is no step", async () => {
  const { model, el } = mount(NAME);
  const field = all(el, "input")[0];
  for (const [text, rate, words] of /** @type {[string, number, RegExp][]} */ ([
    ["0.2", 0.2, /^$/], ["two", 0.2, /“two” is not a number/], ["7", 1, /outside 0 to 1/], ["0", 0, /^$/],
  ])) {
    await type(field, text);
    assert.equal(model.get("rate"), rate, text);
    assert.match(note(el), words);
  }
  assert.equal(named(el, "One step").getAttribute("aria-disabled"), "true");
  named(el, "One step").click();
  assert.deepEqual(model.get("lessons"), []);
});

test("the address holds picture, digit, η and the steps", async () => {
  const { model, el } = mount(NAME);
  named(el, "Clear").click();
  await new Promise((resolve) => setTimeout(resolve, 300));
  const start = `#digit-learner:image=${maths.BLANK}&label=1&digit=4&rate=0.05`;
  assert.equal(location.hash, start);
  named(el, "One step").click();
  await nextFrame();
  assert.match(note(el), /Say first which digit this is/);
  assert.deepEqual(model.get("lessons"), []);
  all(el, '[aria-label="true digit y"] [role=radio]')[1].click();
  named(el, "One step").click();
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.equal(location.hash, `${start}&steps=${maths.BLANK},1,0.05,1`);
  location.hash = `#digit-learner:steps=${ONE},6,0.05,4_${BAR},7,1,196`;
  window.dispatchEvent(new page.window.Event("hashchange"));
  await nextFrame();
  assert.deepEqual(model.get("lessons"), [[ONE, 6, 0.05, 4], [BAR, 7, 1, 196]]);
  assert.match(el.textContent, /ticks: before the steps/);
  location.hash = `#digit-learner:image=${BAR}&label=7`;
  window.dispatchEvent(new page.window.Event("hashchange"));
  await nextFrame();
  assert.deepEqual([model.get("image"), model.get("label"), model.get("lessons")], [BAR, 7, []]);
});

test("what is drawn after Clear has no digit until the reader names it", async () => {
  const { model, el } = mount(NAME);
  const checked = () => all(el, '[aria-label="true digit y"] [aria-checked="true"]').length;
  assert.equal(checked(), 1);
  await push(el, "Clear");
  press(all(el, '[role="gridcell"]')[3], " ");
  await nextFrame();
  assert.equal(checked(), 0);
  assert.match(words(el), /Which digit did you draw\?/);
  assert.equal(named(el, "One step").getAttribute("aria-disabled"), "true");
  assert.equal(all(el, '[aria-label="true digit y"] [tabindex="0"]').length, 1);
  checkNumbers(el);
  model.set("label", 5);
  await nextFrame();
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
  const { model, el } = mount(NAME, { digit: read(ONE) });
  all(el, ".sx-digit-thumb")[1].click();
  await nextFrame();
  assert.equal(model.get("digit"), read(BAR));
  const other = (read(BAR) + 1) % 10;
  all(el, ".sx-digit-rows [role=radio]")[other].click();
  all(el, ".sx-digit-thumb")[0].click();
  await nextFrame();
  assert.equal(model.get("digit"), other);
  checkNumbers(el);
});
