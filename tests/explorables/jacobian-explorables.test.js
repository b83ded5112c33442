/** The explorables of the chapter on the Jacobian, with a model but without Python. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { nudgeErrors } from "../../explorables/mathematics/nudge.js";
import { nextFrame } from "./browser.js";
import { checkNumbers, derivations, mount } from "./numbers.js";
import { all, click, drag, onPagesOfTheirOwn, page, point, press, pressEach, set, strike, type, unmount, words } from "./reader.js";

onPagesOfTheirOwn();

test("a knob of a logit is dragged", async () => {
  const { el, model } = mount("nudge", { logits: [1, -10, 3] });
  const knob = all(el, ".sx-inputs [role=slider]")[1];
  assert.match(knob.getAttribute("aria-valuetext"), /^a₂ = −10, S₂ = /);
  Object.defineProperty(knob.parentElement, "clientWidth", { value: 200 });
  drag(knob, { clientX: 0 }, { clientX: 75 });
  assert.equal(model.get("logits")[1], -2.5);
});

test("jacobian-matrix: a cell is chosen by click and keys, and shown by pointing at it", async () => {
  const { el, model } = mount("jacobian-matrix");
  const cell = (/** @type {number} */ i, /** @type {number} */ j) =>
    all(el, `.sx-cell[data-index="${i},${j}"]`)[0];
  const chosen = () => [model.get("row"), model.get("column")];
  const classes = (/** @type {string} */ name) =>
    all(el, `.sx-cell.${name}`).map((one) => one.getAttribute("data-index"));
  assert.deepEqual(classes("is-pointed"), ["2,3"]);
  assert.deepEqual(classes("is-mirror"), ["3,2"]);
  assert.deepEqual(classes("is-in-row"), ["2,1", "2,2", "2,3"]);
  assert.deepEqual(classes("is-in-column"), ["1,3", "2,3", "3,3"]);
  assert.match(all(el, ".sx-case.is-lit")[0].textContent, /i ≠ j/);
  assert.match(words(el), /^Raise a₃ a little: S₂ falls by 0.163/);

  point(cell(1, 1), "pointerenter");
  await nextFrame();
  assert.deepEqual(classes("is-pointed"), ["1,1"]);
  assert.deepEqual(classes("is-mirror"), []);
  assert.deepEqual(chosen(), [2, 3]);
  assert.match(all(el, ".sx-case.is-lit")[0].textContent, /i = j/);
  assert.match(words(el), /^Raise a₁ a little: S₁ grows/);
  checkNumbers(el);
  all(el, ".sx-matrix")[0].dispatchEvent(new page.window.PointerEvent("pointerleave"));
  await nextFrame();
  assert.deepEqual(classes("is-pointed"), ["2,3"]);

  await click(cell(3, 1));
  assert.deepEqual(chosen(), [3, 1]);
  const focused = () => cell(.../** @type {[number, number]} */ (chosen()));
  await pressEach(focused, () => {
    assert.deepEqual(all(el, ".sx-cell[tabindex='0']"), [focused()]);
    return chosen();
  }, "ArrowRight 3,2; ArrowUp 2,2; ArrowDown 3,2; ArrowDown 3,2; ArrowLeft 3,1; End 3,3; PageUp 1,3; " +
    "Home 1,1; PageDown 3,1; Ctrl+End 3,3; Ctrl+Home 1,1");
  checkNumbers(el);
});

test("jacobian-matrix: sums are 0 in words, and honest in numbers", () => {
  const { el } = mount("jacobian-matrix");
  const sums = all(el, "[data-value='row sum'], [data-value='column sum']");
  assert.equal(sums.length, 6);
  for (const one of sums) {
    assert.ok(Math.abs(Number(one.getAttribute("data-number"))) < 1e-15);
    assert.equal(one.textContent, one.getAttribute("data-number") === "0" ? "0" : "≈ 0");
  }
  assert.match(all(el, ".sx-facts")[0].textContent, /Row 2 and column 3 sum to 0; in floating point/);
});

test("jacobian-matrix: where every entry is small, no shade is strong and no zero has a sign", () => {
  const { el } = mount("jacobian-matrix", { logits: [1, 10, 3] });
  const cells = all(el, ".sx-cell");
  assert.equal(cells[0].textContent, "0.000");
  assert.equal(cells[5].textContent, "−0.001");
  for (const cell of cells) {
    assert.doesNotMatch(cell.textContent, /−0\.000/);
    assert.ok(parseFloat(cell.style.getPropertyValue("--strength")) < 5);
  }
});

test("nudge: the direction is chosen, the step moves on from what is typed, and in the formula", async () => {
  const { el, model } = mount("nudge");
  const [first, , , alike] = all(el, "[role=radio]");
  await click(first);
  assert.equal(model.get("direction"), 1);
  await strike(first, "ArrowLeft");
  assert.equal(model.get("direction"), 0);
  assert.equal(alike.getAttribute("aria-checked"), "true");
  assert.match(words(el), /no part changes/);
  checkNumbers(el);
  press(alike, "Home");
  await type(all(el, ".sx-entry .sx-field")[0], "0.03");
  press(all(el, "[role=slider][aria-label='Step ε']")[0], "ArrowRight");
  assert.equal(model.get("step"), 0.05);
  await set(model, { step: 1e-9 });
  drag(all(el, ".sx-scrub")[0], { clientX: 0 }, { clientX: 100 });
  assert.ok(model.get("step") > 1e-6);
  await nextFrame();
  checkNumbers(el);
});

test("nudge: a wrong entry of the Jacobian bends the slope from 2 to 1", async () => {
  const { el, model } = mount("nudge");
  const tenfold = (/** @type {number} */ slip) => {
    const [large, small] = nudgeErrors(model.get("logits"), 3, [1e-4, 1e-5], slip);
    return large / small;
  };
  assert.ok(Math.abs(tenfold(0) - 100) < 1);
  assert.ok(Math.abs(tenfold(0.05) - 10) < 0.1);
  const field = all(el, ".sx-entry .sx-field")[1];
  await type(field, "0.05");
  assert.equal(model.get("slip"), 0.05);
  // Nothing about the slope without the mistake: where all logits rise alike, or S is ½, it is not 2.
  assert.match(words(el), /so the points have the slope 1\.$/);
  checkNumbers(el);
});

test("nudge: the line of ε² is drawn where the points follow it, and the words say where not", () => {
  for (const [logits, straight] of /** @type {[number[], boolean][]} */ ([
    [[1, 2, 3], true],
    [[10, 2, 3], true],
    [[10, -10, 10], false],
    [[2, 2], false],
  ])) {
    unmount();
    const { el } = mount("nudge", { logits, direction: logits.length });
    assert.equal(all(el, ".sx-law")[0].hasAttribute("d"), straight, String(logits));
    assert.equal(all(el, ".sx-law-name")[0].hasAttribute("hidden"), !straight, String(logits));
    assert.equal(/falls? faster/.test(words(el)), !straight, String(logits));
  }
});

test("nudge: nothing is called rounding where nothing is left", () => {
  const { el } = mount("nudge", { logits: [2, 2, 2, 2], direction: 0, step: 0.5 });
  assert.match(words(el), /no part changes\.$/);
});

test("derivation-lines: what is left beside a single part is called rounding", async () => {
  const { el, model } = mount("derivation-lines");
  const texts = new Set();
  for (let logit = -10; logit <= 10; logit += 1) {
    await set(model, { logits: [logit] });
    for (const line of all(el, ".sx-line-value")) texts.add(line.textContent);
  }
  assert.deepEqual([...texts].sort(), ["0", "≈ 0"]);
});

test("derivation-lines: both cases, each line one number, letters in their colours", async () => {
  const { el, model } = mount("derivation-lines");
  const title = () => all(el, "figcaption b").at(-1).textContent;
  assert.equal(title(), "off the diagonal");
  assert.equal(all(el, "li").length, derivations["off the diagonal"].length);
  const links = () => new Set(all(el, "li [data-link]").map((one) => one.getAttribute("data-link")));
  assert.deepEqual([...links()], ["2"]);
  const [outputs, inputs] = all(el, "[role=radiogroup]");
  await click(inputs.querySelectorAll("button")[1]);
  assert.equal(model.get("column"), 2);
  assert.equal(title(), "diagonal");
  checkNumbers(el);
  await strike(outputs.querySelector("[aria-checked=true]"), "ArrowRight");
  assert.equal(model.get("row"), 3);
  assert.equal(title(), "off the diagonal");
  checkNumbers(el);
  for (const logits of [[1, 2, 3], [2, 2, 2, 2], [10, -10], [0.5, 0.25, -3, 7, 1, 1, 1, 2]]) {
    for (const [row, column] of [[1, 1], [1, 2], [2, 2]]) {
      for (const [trait, value] of Object.entries({ logits, row, column })) model.set(trait, value);
      await nextFrame();
      const texts = new Set(all(el, "[data-value=line]").map((one) => one.textContent));
      assert.equal(texts.size, 1, [...texts].join(" and "));
      assert.match(words(el), /All 7 lines give the same number/);
    }
  }
});
