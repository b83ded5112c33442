/** The explorables of the chapter on the softmax layer, with a model but without Python. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { nextFrame } from "./browser.js";
import { checkNumbers, mount, OPENING } from "./numbers.js";
import { all, click, onPagesOfTheirOwn, page, point, press, pressEach, push, set, strike, type, unmount, words } from "./reader.js";

onPagesOfTheirOwn();

test("presets and sizes of a layer", async () => {
  const { el, model } = mount("layer-network");
  const size = () => [model.get("layer").length - 1, model.get("layer")[0].length];
  for (const [text, expected] of /** @type {[string, number[]][]} */ ([
    ["4 × 4", [4, 4]],
    ["One class more", [4, 4]],
    ["One feature less", [4, 3]],
    ["2 × 3", [2, 3]],
    ["One feature less", [2, 2]],
    ["One feature less", [2, 1]],
    ["One feature less", [2, 1]],
    ["One class less", [1, 1]],
    ["One class less", [1, 1]],
    ["One class more", [2, 1]],
    ["One feature more", [2, 2]],
    ["W = 0", [3, 2]],
  ])) {
    await push(el, text);
    assert.deepEqual(size(), expected, text);
    checkNumbers(el);
  }
});

test("layer-network: a weight is dragged, and a row is filled by a list", async () => {
  const { el, model } = mount("layer-network");
  const weight = all(el, "input[data-index='2,1']")[0];
  weight.focus();
  await nextFrame();
  await strike(weight, "Home");
  assert.match(weight.getAttribute("aria-valuetext"), /^W₂₁ = −5, D₂₁P₁ = /);
  point(weight, "pointerdown", { clientX: 0 });
  point(weight, "pointermove", { clientX: 1 });
  point(weight, "pointermove", { clientX: 150 });
  point(weight, "pointerup", { clientX: 150 });
  assert.equal(model.get("layer")[2][0], -2);
  await type(weight, "1; 2");
  assert.deepEqual(model.get("layer")[2], [1, 2]);
  checkNumbers(el);
});

test("layer-network: the drawing is as high as its weights", () => {
  const { el } = mount("layer-network");
  const ends = all(el, ".sx-wire").map((wire) => Number(wire.getAttribute("d").split(" ").at(-1)));
  const height = Number(all(el, ".sx-stage svg")[0].getAttribute("viewBox").split(" ").at(-1));
  assert.equal(Math.min(...ends), height - Math.max(...ends));
});

test("layer-network: however large the text, no part of the drawing is less than nothing", () => {
  const { style } = page.window.document.documentElement;
  style.fontSize = "80px";
  const { el } = mount("layer-network");
  style.fontSize = "";
  assert.equal(Number(all(el, ".sx-box")[0].getAttribute("width")), 0);
});

test("layer-network: a weight and an output are chosen, and their path is lit", async () => {
  const { el, model } = mount("layer-network");
  assert.match(words(el), /^Raise W₂₁ a little: λ₂ grows by \|x₁\| = 2 per unit/);
  assert.equal(all(el, ".sx-wire.is-lit").length, 3);
  all(el, "input[data-index='1,2']")[0].focus();
  await nextFrame();
  assert.deepEqual([model.get("row"), model.get("column")], [1, 2]);
  checkNumbers(el);
  const [first, , third] = all(el, "[role=radio]");
  await click(third);
  assert.equal(model.get("output"), 3);
  await strike(third, "ArrowDown");
  assert.equal(model.get("output"), 1);
  press(first, "End");
  assert.equal(model.get("output"), 3);
  all(el, ".sx-reach")[0].dispatchEvent(new page.window.MouseEvent("click", { bubbles: true }));
  await nextFrame();
  assert.deepEqual([model.get("row"), model.get("column")], [1, 1]);
  const slider = all(el, ".sx-keys")[0];
  press(slider, "ArrowRight");
  assert.equal(model.get("layer")[0][0], 2.1);
  await set(model, { layer: [[0, 1], ...OPENING["layer-network"].layer.slice(1)] });
  assert.match(words(el), /^x₁ = 0: whatever W₁₁ does/);
  checkNumbers(el);
});

test("row-major: grid and columns are linked both ways, from 1 and from 0", async () => {
  const { el, model } = mount("row-major");
  const weight = (/** @type {string} */ index) => all(el, `.sx-weights [data-index="${index}"]`)[0].parentElement;
  const heads = () => all(el, ".sx-weight-columns [data-value=column]").map((one) => one.parentElement);
  const place = (/** @type {number} */ first) =>
    Number(all(el, `[data-value=place][data-index="${first}"]`)[0].getAttribute("data-number"));
  assert.deepEqual([place(1), place(0)], [3, 2]);
  await click(weight("3,2"));
  assert.deepEqual([place(1), place(0)], [6, 5]);
  assert.ok(heads()[5].classList.contains("is-lit"));
  await click(heads()[1]);
  assert.deepEqual([model.get("row"), model.get("column")], [1, 2]);
  assert.ok(weight("1,2").classList.contains("is-lit"));
  // Along the columns the end of a row leads to the beginning of the next.
  await strike(heads()[1], "ArrowRight");
  assert.deepEqual([model.get("row"), model.get("column")], [2, 1]);
  await strike(weight("2,1"), "ArrowDown");
  assert.deepEqual([model.get("row"), model.get("column")], [3, 1]);
  point(weight("1,1"), "pointerenter");
  await nextFrame();
  assert.deepEqual([place(1), place(0)], [1, 0]);
  all(el, ".sx-weights")[0].dispatchEvent(new page.window.PointerEvent("pointerleave"));
  await nextFrame();
  assert.deepEqual([place(1), place(0)], [5, 4]);
  const [one, zero] = all(el, "[role=radio]");
  await click(zero);
  assert.equal(model.get("first"), 0);
  assert.deepEqual(heads().map((head) => head.firstElementChild.textContent), ["0", "1", "2", "3", "4", "5"]);
  assert.match(weight("3,1").textContent, /W\[2, 0\]/);
  checkNumbers(el);
  press(zero, "ArrowLeft");
  assert.equal(model.get("first"), 1);
  press(one, "End");
  assert.equal(model.get("first"), 0);
});

test("jacobian-product: one term of row times column survives", async () => {
  const { el, model } = mount("jacobian-product");
  const entry = (/** @type {string} */ index) => all(el, `.sx-cell[data-value=DP][data-index="${index}"]`)[0];
  const gone = () => all(el, ".sx-product-term").map((one) => one.classList.contains("is-gone"));
  assert.deepEqual(gone(), [true, false, true]);
  const survivors = () =>
    all(el, ".sx-cell.is-survivor").map((one) => `${one.getAttribute("data-value")} ${one.getAttribute("data-index")}`);
  assert.deepEqual(survivors(), ["Dg 2,3", "DS 1,2"]);
  await click(entry("3,6"));
  assert.deepEqual([model.get("output"), model.get("row"), model.get("column")], [3, 3, 2]);
  assert.deepEqual(gone(), [true, true, false]);
  checkNumbers(el);
  await pressEach(
    () => entry(`${model.get("output")},${(model.get("row") - 1) * 2 + model.get("column")}`),
    () => (checkNumbers(el), ["output", "row", "column"].map((each) => model.get(each))),
    "ArrowLeft 3,3,1; ArrowUp 2,3,1; Home 2,1,1; Ctrl+End 3,3,2; PageUp 1,3,2",
  );
  point(entry("2,1"), "pointerenter");
  await nextFrame();
  assert.deepEqual(survivors(), ["Dg 1,1", "DS 2,1"]);
  assert.equal(model.get("output"), 1);
});

test("a slope is no part of a whole, and what a part lacks is written out in formulas", async () => {
  const steep = mount("layer-network", { layer: [[5, 1], [1, -1], [0.5, 1], [-0.5, 1]] });
  const slopes = all(steep.el, ".sx-slope").map((one) => one.textContent);
  assert.deepEqual(slopes.map((text) => text[0]), ["▼", "▲", "▼"]);
  assert.ok(slopes.every((text) => /^. \d/.test(text)), slopes.join());
  for (const name of ["layer-network", "jacobian-product"]) {
    unmount();
    const { el } = mount(name, { layer: [[3, 1], [-2, -1], [2, 1], [-0.5, 1]], output: 2 });
    const [numerator] = all(el, "mn[data-value=S]").map((one) => one.textContent);
    assert.equal(numerator, "0.99945", name);
    const cells = all(el, ".sx-cell").map((cell) => cell.textContent);
    assert.equal(cells.some((text) => /^−?0\.0+$/.test(text)), false, cells.join());
    assert.equal(cells.includes("≈ 0"), name === "jacobian-product", cells.join());
  }
});

test("jacobian-product: the areas are as the numbers of multiplications", async () => {
  const { el, model } = mount("jacobian-product");
  for (const [classes, features] of [[10, 784], [1, 3], [1000, 1]]) {
    await set(model, { classes, features });
    const [product, closed] = all(el, ".sx-area").map(({ style }) => Number.parseFloat(style.width) ** 2);
    assert.ok(Math.abs(product / closed / ((classes * features) / (features + 1)) - 1) < 1e-9);
    assert.ok(Math.abs(Math.max(product, closed) - 1e4) < 1e-6);
  }
});

test("jacobian-product: where the feature is 0, every term has a factor 0", () => {
  const { el } = mount("jacobian-product", { layer: [[0, 1], [1, -1], [0.5, 1]], output: 1, row: 2, column: 1 });
  checkNumbers(el);
  assert.match(words(el), /^All 2 terms have a factor 0, because x₁ is 0/);
});
