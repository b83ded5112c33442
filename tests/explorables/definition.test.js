/** The explorables of the chapter on the definition: their mathematics, and their behaviour. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { count, distance, endsOf, rootMeanSquareDistance, partAt, uniforms } from "../../explorables/mathematics/draws.js";
import { softmax, sum } from "../../explorables/mathematics/softmax.js";
import { CORNERS, HEIGHT, logitsOf, nearestParts, partsAt, pointOf } from "../../explorables/mathematics/triangle.js";
import { nextFrame, pass } from "./browser.js";
import { checkNumbers, close, mount } from "./numbers.js";
import { all, drag, enter, mountWidget, note, onPagesOfTheirOwn, page, point, press, push, set, unmount, words } from "./reader.js";

// Mathematics.

test("counts, distances and what to expect of them", () => {
  const S = [0.25, 0.75];
  assert.deepEqual(endsOf(S), [0.25, 1]);
  // Added up, ten tenths stay below 1.
  assert.equal(endsOf(Array(10).fill(0.1))[9], 1);
  assert.deepEqual([0, 0.2499, 0.25, 0.9999].map((u) => partAt(endsOf(S), u)), [0, 0, 1, 1]);
  const { counts, distances } = count(S, [0.1, 0.3, 0.9, 0.2], 4, [1, 2, 4, 8]);
  assert.deepEqual(counts, [2, 2]);
  assert.deepEqual(distances.map(([n]) => n), [1, 2, 4]);
  close(distances[1][1], Math.hypot(0.25, 0.25));
  close(distance(S, counts, 4), Math.hypot(0.25, 0.25));
  close(rootMeanSquareDistance(S, [0.75, 0.25], 4), Math.sqrt((0.1875 * 2) / 4));
});

test("points of the triangle and parts are each other's", () => {
  for (const p of [[1, 0, 0], [0, 1, 0], [0, 0, 1], [0.2, 0.3, 0.5], [1.5, -0.25, -0.25]]) {
    partsAt(pointOf(p)).forEach((part, j) => assert.ok(Math.abs(part - p[j]) < 1e-15));
  }
  CORNERS.forEach((corner, j) => assert.deepEqual(pointOf([0, 1, 2].map((k) => Number(k === j))), corner));
  // A part is the distance from the edge that faces the corner, over the height.
  close(pointOf([0.2, 0.3, 0.5])[1], 0.5 * HEIGHT);
});

test("the nearest parts are distributions, and the nearest ones", () => {
  const random = uniforms(7, 6000);
  for (let at = 0; at < 600; at += 3) {
    const wild = [random[at], random[at + 1]].map((u) => 4 * u - 2);
    const p = [...wild, 1 - sum(wild)];
    const near = nearestParts(p, 0.001);
    assert.ok(Math.abs(sum(near) - 1) < 1e-14);
    assert.ok(near.every((part) => part >= 0.001));
    const far = Math.hypot(...p.map((part, j) => part - near[j]));
    for (let other = 0; other < 300; other += 3) {
      const q = softmax([random[other], random[other + 1], random[other + 2]].map((u) => 12 * u - 6));
      if (q.some((part) => part < 0.001)) continue;
      assert.ok(Math.hypot(...p.map((part, j) => part - q[j])) >= far - 1e-12);
    }
  }
  nearestParts([0.2, 0.3, 0.5], 0.001).forEach((part, j) => close(part, [0.2, 0.3, 0.5][j], 1e-14));
});

test("logits of parts have the mean that was asked for, in the range, and give the parts", () => {
  for (const parts of [[0.2, 0.3, 0.5], [1e-4, 1e-4, 0.9998], [0.4, 0.4, 0.2]]) {
    for (const mean of [-10, -2, 0, 1.5, 10]) {
      const a = logitsOf(parts, mean, -10, 10);
      assert.ok(a.every((value) => value >= -10 && value <= 10 && Number.isInteger(Math.round(value * 1e6) / 1e4)));
      softmax(a).forEach((S, j) => close(S, parts[j], 0.02));
      if (Math.abs(mean) < 3) assert.ok(Math.abs(sum(a) / 3 - mean) < 0.01);
    }
  }
});

// Behaviour.

const NAMES = ["common-shift", "temperature", "triangle", "draws"];

onPagesOfTheirOwn();

test("draws are added, drawn anew, and have an end", async () => {
  const { el, model } = mount("draws");
  for (const step of [1, 100]) await push(el, `Draw ${step}`);
  assert.equal(model.get("draws"), 201);
  await push(el, "Draw anew");
  assert.equal(model.get("seed"), 2);
  model.set("draws", 100_000);
  await push(el, "Draw 1");
  assert.match(note(el), /most/);
});

test("the error stands at its power of ten, as the ticks beside it do", () => {
  const { el } = mount("draws");
  const top = (/** @type {any} */ marked) => parseFloat(marked.getAttribute("style").split("top:")[1]);
  const [dot] = all(el, ".sx-dot");
  close(top(dot), (100 * (0.5 - Math.log10(Number(dot.dataset.number)))) / 4.5, 1e-3, "dot");
  const ticks = all(el, ".sx-errors .sx-tick:not(.sx-tick-x)").map(top);
  ticks.forEach((place, at) => close(place, (100 * (0.5 + at)) / 4.5, 1e-3, `tick ${at}`));
  assert.equal(ticks.length, 5);
});

test("the point of the triangle: drag, keys, corners; the mean of the logits stays", async () => {
  const { el, model } = mount("triangle");
  const handle = el.querySelector(".sx-point");
  const by = async (/** @type {number} */ dx, /** @type {number} */ dy) => {
    drag(handle, { clientX: 0, clientY: 0 }, { clientX: dx, clientY: dy });
    await nextFrame();
    checkNumbers(el);
    return softmax(model.get("logits"));
  };
  let S = await by(-30, 20);
  assert.ok(S[0] > 0.09 && S[2] < 0.665);
  assert.ok(Math.abs(sum(model.get("logits")) - 6) < 0.05);
  S = await by(0, -10_000);
  assert.ok(S[2] > 0.999, String(S));
  S = await by(-10_000, 10_000);
  assert.ok(S[0] > 0.999);
  assert.ok(model.get("logits").every((/** @type {number} */ a) => Math.abs(a) <= 10));
  S = await by(10_000, 0);
  assert.ok(S[1] > 0.999);
  for (const key of ["ArrowLeft", "ArrowUp", "PageUp", "PageDown", "Home", "End"]) press(handle, key);
  await nextFrame();
  checkNumbers(el);
});

test("a temperature's name is left out where the point would cover it", () => {
  const names = () => all(mount("triangle", { logits: [5, 10, 3] }).el, "text.sx-degree").map((one) => one.textContent);
  assert.deepEqual(names(), []);
});

test("without three logits the triangle says nothing of arrows, lines and distances", () => {
  const { el } = mount("triangle", { logits: [2, 2, 2, 2] });
  assert.match(el.textContent, /there are 4 logits now/);
  assert.doesNotMatch(el.textContent, /arrows|Line from|distances,|drag the point/);
});

test("a finger that taps the triangle moves its point, also where a click does not say what made it", () => {
  const { el, model } = mount("triangle");
  const [ground] = all(el, "svg");
  const tap = () => ground.dispatchEvent(new page.window.MouseEvent("click", { clientX: 60, clientY: 150, bubbles: true }));
  const before = model.get("logits");
  point(ground, "pointerdown", { pointerType: "touch" });
  assert.deepEqual(model.get("logits"), before, "it may scroll");
  tap();
  const after = model.get("logits");
  assert.notDeepEqual(after, before);
  point(ground, "pointerdown", { pointerType: "mouse", clientX: 60, clientY: 150 });
  point(ground, "pointerup", { pointerType: "mouse" });
  assert.deepEqual(model.get("logits"), after);
});

test("every shape of the triangle that can be seen is named; the dots run from corner to edge", () => {
  for (const more of [{}, { arrows: true }, { logits: [2, 0, 0] }]) {
    const { el } = mount("triangle", more);
    const names = all(el, ".sx-shape-label");
    assert.deepEqual(names.map((name) => name.getAttribute("visibility")), [null, null, null]);
    const places = [...names, ...all(el, ".sx-corner")].map((name) => ["x", "y"].map((axis) => Number(name.getAttribute(axis))));
    places.forEach(([x, y], at) =>
      places.slice(0, at).forEach(([u, v]) => assert.ok(Math.abs(x - u) > 26 || Math.abs(y - v) > 15)),
    );
    // From corner 3 on top, through the point, down to the base of the drawing.
    assert.match(all(el, ".sx-path")[2].getAttribute("d"), /^M170\.00 31\.17L\d+\.\d\d 265\.00$/);
  }
});

/** The numbers in a path of SVG. @param {any} path */
const numbersOf = (path) => path.getAttribute("d").match(/-?[\d.]+/g).map(Number);

test("the temperature is a path from the centre through the point to the corner of the largest logit", () => {
  const { el } = mount("triangle", { logits: [1, 3, 2] });
  const at = numbersOf(all(el, ".sx-cooling")[0]);
  const point = all(el, ".sx-point")[0].style;
  const near = (/** @type {number} */ n, /** @type {number} */ x, /** @type {number} */ y) =>
    assert.ok(Math.hypot(at[n] - x, at[n + 1] - y) < 1, `${at[n]} ${at[n + 1]}, not ${x} ${y}`);
  near(0, 35 + 270 / 2, 265 - (270 * HEIGHT) / 3);
  near(at.length / 2 - 1, 3.4 * parseFloat(point.left), 3 * parseFloat(point.top));
  near(at.length - 2, 35 + 270, 265);
  assert.deepEqual(all(el, "text.sx-degree").map(({ textContent }) => textContent), ["τ = 2", "τ = ½"]);
});

test("the field of arrows points to the corner of the logit that is chosen, a part S_j of the way", async () => {
  const { el, model } = mount("triangle", { selected: 2 });
  const arrows = () => all(el, ".sx-movements")[0].getAttribute("d").match(/M[^M]+M[^M]+/g).map(
    (/** @type {string} */ one) => one.match(/-?[\d.]+/g)?.slice(0, 4).map(Number) ?? []);
  const towards = (/** @type {readonly [number, number]} */ [u, v], /** @type {number} */ j) => {
    assert.equal(arrows().length, 45);
    for (const [x, y, toX, toY] of arrows()) {
      const part = partsAt([(x - 35) / 270, (265 - y) / 270])[j - 1];
      assert.ok(Math.abs((toX - x) / (u - x) / part - 0.45) < 0.02, `${toX - x} from ${x} ${y}`);
      assert.ok(Math.abs((toX - x) * (v - y) - (toY - y) * (u - x)) < 3, `not towards corner ${j}`);
    }
  };
  towards([305, 265], 2);
  await set(model, { selected: 1 });
  towards([35, 265], 1);
});

test("a triangle of other than three logits says so and offers three", async () => {
  const { el, model } = mount("triangle", { logits: [1, 2, 3, 4] });
  assert.match(el.querySelector(".sx-elsewhere")?.textContent ?? "", /three corners; there are 4 logits/);
  press(el.querySelector(".sx-point"), "ArrowUp");
  assert.deepEqual(model.get("logits"), [1, 2, 3, 4]);
  await push(el, "Use three");
  assert.deepEqual(model.get("logits"), [1, 2, 3]);
  assert.equal(el.querySelector(".sx-elsewhere"), null);
  checkNumbers(el);
});

test("the parts of a formula, a picture and a number light up together", () => {
  for (const name of NAMES) {
    const { el } = mount(name);
    const cell = all(el, '[data-link="2"]')[0];
    point(cell, "pointerover", {});
    assert.ok(all(el, '[data-link="2"]').every((each) => each.classList.contains("is-linked")), name);
    assert.ok(all(el, '[data-link="1"]').every((each) => !each.classList.contains("is-linked")));
    assert.ok(all(el, '[data-link="2"]').length >= 4);
  }
});

test("a part that is only near to 1 or 0 is never said to be one", () => {
  const spoken = (/** @type {Element} */ el) => all(el, "[role=slider]").map((one) => one.getAttribute("aria-valuetext")).join();
  const { el } = mount("temperature", { temperature: 0.01 });
  assert.match(spoken(el), /S₃ ≈ 1/);
  assert.doesNotMatch(spoken(el), /S[₁₂₃] = [01](?!\.)/);
  unmount();
  assert.match(spoken(mount("temperature", { logits: [2], selected: 1 }).el), /S₁ = 1/);
  unmount();
  const lines = spoken(mount("two-gradients", { logits: [10, -10], row: 1 }).el);
  assert.match(lines, /S₁ > 0.999/);
});

test("trio: of two scores one other pays", () => {
  const { el } = mount("trio", { logits: [1, 2], selected: 2 });
  assert.match(words(el), /The other pays: S₁ at the rate [0-9.]+\.$/);
});

test("what follows another explorable is not told in the address, and resets with it", async () => {
  // The leader has already taken its state from the address when this one begins.
  const { el, model } = mount("temperature", {
    logits: [4, 5],
    selected: 2,
    _follows: { logits: [1, 2, 3], selected: 3 },
  });
  model.set("logits", [0, 1]);
  await pass();
  assert.equal(page.window.location.hash, "");
  await push(el, "τ = 10");
  await pass();
  assert.equal(page.window.location.hash, "#temperature:temperature=10");
  await push(el, "Reset");
  assert.deepEqual([model.get("logits"), model.get("selected"), model.get("temperature")], [[1, 2, 3], 3, 0.5]);
});

test("what moves a logit that is gone, but not yet from the page, moves nothing", async () => {
  for (const [name, more] of /** @type {const} */ ([
    ["softmax-bars", { selected: 1 }],
    ["jacobian-matrix", { row: 1, column: 1 }],
  ])) {
    const { model, el } = mountWidget(name, { _range: [-10, 10], logits: [1, 2, 3], ...more });
    await nextFrame();
    const sliders = all(el, '[role="slider"]').filter((one) => /a₃/.test(one.getAttribute("aria-label")));
    const [field] = all(el, '.sx-field[aria-label="a₃"]');
    /** @type {unknown[]} */
    const errors = [];
    page.window.addEventListener("error", (/** @type {any} */ event) => errors.push(event.message));
    assert.ok(sliders.length > 0);
    model.set("logits", [4, 5]);
    for (const slider of sliders) {
      for (const key of ["ArrowUp", "PageDown", "End"]) press(slider, key);
    }
    enter(field, "7");
    enter(field, "seven");
    await nextFrame();
    assert.deepEqual(errors, []);
    assert.deepEqual(model.get("logits"), [4, 5]);
    unmount();
  }
});
