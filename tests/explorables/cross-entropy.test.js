/** The explorables of the chapter on cross-entropy, with a model but without Python. */

import assert from "node:assert/strict";
import { test } from "node:test";
import * as maths from "../../explorables/mathematics/cross-entropy.js";
import { softmax } from "../../explorables/mathematics/softmax.js";
import { nextFrame } from "./browser.js";
import { checkNumbers, close, mount } from "./numbers.js";
import { all, click, drag, note, onPagesOfTheirOwn, page, press, pressEach, push, set, state, strike, type, unmount, words } from "./reader.js";

test("the logit that gives a probability does", () => {
  for (const part of [1e-9, 0.01, 0.5, 0.9, 0.999999]) {
    const logits = [1, 2, 0];
    logits[1] = maths.logitFor(logits, 2, part);
    close(softmax(logits)[1], part, 1e-9, "P");
  }
});

test("the best step is the lowest point, and beyond the limit the loss is higher than before", () => {
  const W = [[1, -1], [0.5, 1], [-0.5, 1]];
  const inputs = [[2, 1], [1, 2], [-1, 1]];
  const three = maths.downhill(W, { inputs, labels: [1, 2, 3] }, 6);
  const best = /** @type {number} */ (three.best);
  const limit = /** @type {number} */ (three.limit);
  assert.ok(three.lossAt(best) < Math.min(three.lossAt(best - 0.01), three.lossAt(best + 0.01)));
  close(three.lossAt(limit), three.start, 1e-12, "limit");
  const small = 1e-6;
  close((three.lossAt(small) - three.lossAt(-small)) / (2 * small), three.slope, 1e-8, "slope");
  // Convex: the curve never lies below its tangent.
  for (let step = 0; step <= 6; step += 0.1) {
    const there = maths.moved(W, three.gradient, step);
    close(three.lossAt(step), maths.meanLoss(there, { inputs, labels: [1, 2, 3] }), 1e-14, "loss");
    assert.ok(three.lossAt(step) >= three.start + three.slope * step - 1e-12, String(step));
  }
  const one = maths.downhill(W, { inputs: [[2, 1]], labels: [1] }, 6);
  assert.deepEqual([one.best, one.limit], [undefined, undefined]);
  for (let step = 0; step < 6; step += 0.1) assert.ok(one.lossAt(step + 0.1) < one.lossAt(step));
});

onPagesOfTheirOwn();

test("surprise: the ring sets the probability by the logit of the correct class", async () => {
  const { el, model } = mount("surprise");
  const ring = all(el, ".sx-plane [role=slider]")[0];
  const part = () => softmax(model.get("logits"))[model.get("label") - 1];
  await pressEach(() => ring, () => (checkNumbers(el), part().toFixed(2)),
    "PageUp 0.34; ArrowRight 0.35; Shift+ArrowLeft 0.25; ArrowDown 0.24");
  press(ring, "Home");
  assert.deepEqual(model.get("logits"), [-10, 2, 0]);
  await nextFrame();
  assert.match(words(el), /hardly any probability/);
  press(ring, "End");
  assert.deepEqual(model.get("logits"), [10, 2, 0]);
  await nextFrame();
  assert.match(words(el), /nearly certain/);
  Object.defineProperty(all(el, ".sx-plane")[0], "clientWidth", { value: 200 });
  drag(ring, { clientX: 200 }, { clientX: 100 });
  await nextFrame();
  assert.ok(Math.abs(part() - 0.5) < 0.01, String(part()));
  assert.match(ring.getAttribute("aria-valuetext"), /^P₁ = 0.\d+, loss 0.\d+, slope −/);
  await set(model, { logits: [4] });
  press(ring, "Home");
  assert.deepEqual(model.get("logits"), [4]);
  assert.match(words(el), /There is one class/);
});

test("two-gradients: a class is chosen by its row and its pill, and shown by pointing at it", async () => {
  const { el, model } = mount("two-gradients");
  const rows = all(el, ".sx-gradient-row");
  assert.equal(rows.length, 6);
  await click(rows[4]);
  assert.equal(model.get("row"), 2);
  assert.deepEqual(rows.map((one) => one.classList.contains("is-selected")), [false, true, false, false, true, false]);
  rows[0].dispatchEvent(new page.window.PointerEvent("pointerenter"));
  await nextFrame();
  assert.ok(rows[3].classList.contains("is-selected"));
  assert.equal(model.get("row"), 2);
  checkNumbers(el);
  const pills = all(el, "[role=radio]");
  await strike(pills[0], "ArrowRight");
  assert.equal(model.get("label"), 2);
  checkNumbers(el);
  assert.equal(all(el, ".sx-gradient-bar.is-zero").length, 2);
});

test("downhill-step: what is asked for with buttons and fields", async () => {
  const { el, model } = mount("downhill-step");
  await push(el, "Best step");
  assert.equal(model.get("step"), 1.56);
  await push(el, "Too long a step");
  assert.match(words(el), /^Too long: the mean loss rises/);
  checkNumbers(el);
  await push(el, "One example");
  assert.match(words(el), /For one example alone no step is too long/);
  checkNumbers(el);
  await push(el, "Too long a step");
  assert.match(note(el), /No step up to η = 6 is too long/);
  await push(el, "Three examples");
  await push(el, "Small step");
  assert.equal(model.get("step"), 0.1);
  const before = Number(el.querySelector("[data-value='mean after']")?.getAttribute("data-number"));
  await push(el, "Take the step");
  const start = Number(el.querySelector("[data-value='mean before']")?.getAttribute("data-number"));
  assert.ok(Math.abs(start - before) < 1e-3);
  checkNumbers(el);

  await set(model, { step: 0 });
  assert.match(words(el), /^Nothing has moved yet/);
  const fields = all(el, ".sx-step-weights .sx-field");
  await type(fields[0], "[[1, 2], [3, 4], [5, 60]]");
  assert.deepEqual(model.get("weights"), [1, 2, 3, 4, 5, 10]);
  await type(fields[2], "-1; -2");
  assert.deepEqual(model.get("weights"), [1, 2, -1, -2, 5, 10]);
  await type(all(el, ".sx-first .sx-field")[1], "-5");
  assert.deepEqual(model.get("x"), [2, -3]);
  checkNumbers(el);
  await set(model, { weights: [10, 10, -10, -10, 0, 0], x: [-3, -3] });
  await push(el, "Take the step");
  assert.ok(model.get("weights").every((/** @type {number} */ w) => Math.abs(w) <= 10));
  checkNumbers(el);
  await set(model, { x: [0, 0], examples: 1 });
  checkNumbers(el);
  assert.match(words(el), /^The gradient is 0/);
});

/** @param {Element} el @param {string} name the borders of what is predicted, or of what occurs */
const borders = (el, name) => all(el, `.sx-cut [aria-label^="${name}"]`);

test("surprise: the borders of P move the logits on both their sides, and push other borders along", async () => {
  const { el, model } = mount("surprise", { logits: [0, 0, 0.125], label: 2 });
  const parts = () => softmax(model.get("logits")).map((part) => Math.round(100 * part) / 100);
  const [first, second] = borders(el, "Predicted");
  assert.match(first.getAttribute("aria-label"), /up to class 2$/, "the correct class comes first");
  await strike(first, "PageDown");
  assert.deepEqual(parts(), [0.42, 0.22, 0.36]);
  assert.equal(model.get("logits")[2], 0.125, "what is not beside the border stays");
  for (let times = 0; times < 6; times += 1) press(second, "PageDown");
  await nextFrame();
  assert.ok(parts()[1] < 0.08 && parts()[2] > 0.9, String(parts()));
  checkNumbers(el);
  Object.defineProperty(all(el, ".sx-cut")[0], "clientWidth", { value: 100 });
  drag(first, { clientX: 50 }, { clientX: 80 });
  await nextFrame();
  assert.ok(Math.abs(parts()[1] - 0.34) < 0.03, String(parts()));
  await strike(second, "End");
  assert.ok(model.get("logits").every((/** @type {number} */ a) => a >= -10 && a <= 10));
});

test("surprise: where several classes occur, the mean is the entropy and what P adds, and never less", async () => {
  const { el, model } = mount("surprise");
  const [first, second] = borders(el, "Occurring");
  await strike(second, "PageDown");
  assert.deepEqual(model.get("target"), [0.9, 0, 0.1], "the last border pushes the first along");
  assert.equal(all(el, "[role=radio][aria-checked=true]").length, 0);
  await strike(first, "ArrowLeft");
  assert.deepEqual(model.get("target"), [0.89, 0.01, 0.1]);
  checkNumbers(el);
  assert.equal(all(el, ".sx-spot").length, 3);
  const number = (/** @type {string} */ name) => Number(all(el, `[data-value="${name}"]`)[0].getAttribute("data-number"));
  assert.ok(number("divergence") > 0);
  assert.match(words(el), /never below 0 \(Gibbs’ inequality\)/);
  await strike(second, "Home");
  assert.deepEqual([model.get("label"), model.get("target")], [3, []], "one class alone is a label");
  assert.equal(all(el, ".sx-spot").length, 0);
});

test("surprise: P = Y has no divergence", () => {
  const { el } = mount("surprise", { logits: [2, 2], label: 1, target: [0.5, 0.5] });
  checkNumbers(el);
  assert.equal(all(el, '[data-value="divergence"]')[0].getAttribute("data-number"), "0");
});

test("surprise: what may be rounding is not told as a divergence below 0", () => {
  const { el } = mount("surprise", { logits: [0, 0, 0], label: 1, target: [1, 1, 1] });
  assert.ok(Number(all(el, '[data-value="divergence"]')[0].getAttribute("data-number")) < 0);
  assert.match(words(el), /What P adds, ≈ 0, is never below 0/);
});

test("surprise: a label takes the target away, and so does another number of classes", async () => {
  const { el, model } = mount("surprise", { target: [0.5, 0.25, 0.25] });
  all(el, "[role=radio]")[1].click();
  await nextFrame();
  assert.deepEqual([model.get("label"), model.get("target")], [2, []]);
  model.set("target", [0.5, 0.25, 0.25]);
  all(el, "button").find(({ textContent }) => textContent === "Add").click();
  await nextFrame();
  assert.deepEqual([model.get("logits").length, model.get("target")], [4, []]);
  // As one that shares the logits does.
  await set(model, { target: [0.25, 0.25, 0.25, 0.25], logits: [1, 2, 3] });
  assert.deepEqual(state(el).target, []);
});

test("surprise: of a target with one class in an address the label is that class", () => {
  for (const target of ["0,1,0", "0,0.5,0"]) {
    unmount();
    location.hash = `#surprise:logits=1,2,0&label=1&target=${target}`;
    const { el, model } = mount("surprise");
    assert.deepEqual([model.get("label"), model.get("target")], [2, []]);
    assert.match(words(el), /P₂/);
    checkNumbers(el);
  }
});

test("surprise: what the probability lacks to 1 is written out in the formulas", () => {
  const { el } = mount("surprise", { logits: [8, 0, 0], label: 1 });
  const texts = all(el, "mn[data-value=S]").map((one) => one.textContent);
  assert.deepEqual([...new Set(texts)], ["0.99933"]);
});

test("two-gradients: as a gradient explodes its bar only grows, and goes on beyond the axis", async () => {
  const { el, model } = mount("two-gradients");
  let last = 0;
  for (const logit of [3, 1, 0, -1, -2, -10]) {
    await set(model, { logits: [logit, 2, 0] });
    const bar = all(el, ".sx-gradient-bar")[0];
    const width = Number.parseFloat(bar.style.width);
    assert.ok(width >= last);
    assert.equal(bar.classList.contains("is-over"), logit < -0.07);
    last = width;
  }
  assert.equal(last, 100);
});

test("downhill-step: what it says of every longer step holds from the size it names", async () => {
  for (const weights of [[1, -1, 0.5, 1, -0.5, 1], [0.5, -1, 0.5, 1.25, -0.5, 1]]) {
    unmount();
    location.hash = "";
    const { el, model } = mount("downhill-step", { weights, step: 6 });
    const W = [weights.slice(0, 2), weights.slice(2, 4), weights.slice(4)];
    const line = maths.downhill(W, { inputs: [[2, 1], [1, 2], [-1, 1]], labels: [1, 2, 3] }, 6);
    const named = () => Number(/(?:Beyond|Past) η = (\S+) /.exec(words(el))?.[1]);
    assert.match(words(el), /^Too long/);
    assert.ok(line.lossAt(named()) >= line.start, words(el));
    await set(model, { step: 3 });
    assert.match(words(el), /Past η/);
    assert.ok(named() >= /** @type {number} */ (line.best), words(el));
  }
});

test("downhill-step: of a gradient of 0 no button says that the loss falls", async () => {
  const { el, model } = mount("downhill-step", { x: [0, 0], examples: 1 });
  await push(el, "Best step");
  assert.equal(note(el), "The gradient is 0: no step changes the loss.");
  assert.equal(model.get("step"), 1);
});

test("downhill-step: the losses of the steps taken stay until something else is changed", async () => {
  const { el, model } = mount("downhill-step");
  const heights = () => all(el, ".sx-path-bars i").map(({ style }) => Number.parseFloat(style.height));
  assert.deepEqual(heights(), [100]);
  for (let n = 0; n < 3; n += 1) await push(el, "Take the step");
  assert.equal(heights().length, 4);
  assert.ok(heights().every((height, at) => at === 0 || height < heights()[at - 1]));
  await set(model, { step: 0 });
  assert.equal(heights().length, 4, "another step leads on");
  await push(el, "Take the step");
  assert.match(note(el), /η = 0/);
  await set(model, { examples: 1 });
  assert.deepEqual(heights(), [100]);
});
