/** How far a key, or what is typed, moves a number. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { checkNumbers, mount } from "./numbers.js";
import { all, note, onPagesOfTheirOwn, pressEach, type } from "./reader.js";

/** Sliders of explorables: what moves, and the keys, each with the value then. @type {[string, string, string, string][]} */
const KEYED = [
  ["softmax-bars", "Logit a₂", "logits.1", "ArrowUp 2.1; ArrowLeft 2; Shift+ArrowRight 3; PageDown 2; PageUp 3; End 10; ArrowUp 10; Home -10; ArrowDown -10; Tab -10; Alt+ArrowUp -10"],
  ["common-shift", "Shift c of all logits", "shift", "ArrowRight 1.6; End 5; Home -5"],
  ["temperature", "Temperature τ", "temperature", "ArrowRight 0.562; End 100; Home 0.01"],
  // Near one draw a step is less than one; it must still be one.
  ["draws", "Number of draws n", "draws", "ArrowRight 112; End 100000; Home 1; ArrowRight 2"],
  ["nudge", "Logit a₂", "logits.1", "ArrowRight 2.1; PageUp 3.1; Shift+ArrowLeft 2.1; End 10; ArrowRight 10; Home -10"],
  ["nudge", "Step ε", "step", "ArrowLeft 0.2; PageDown 0.02; ArrowRight 0.05; Home 1e-9; ArrowRight 2e-9; End 1; ArrowRight 1"],
  ["loss-derivation-lines", "Feature xⱼ", "feature", "ArrowLeft 0.4"],
  ["downhill-step", "Size η of the step", "step", "Home 0; ArrowLeft 0; ArrowRight 0.05; PageUp 0.55; End 6; ArrowRight 6"],
  ["layer-network", "W₂₁", "layer.2.0", "ArrowUp 0.6; PageUp 1.6; Shift+ArrowDown 0.6; End 5; ArrowUp 5; Home -5"],
  ["jacobian-product", "Number of classes T", "classes", "ArrowRight 20; PageUp 200; End 1000; Home 1; ArrowLeft 1"],
  ["jacobian-product", "Number of features N", "features", "ArrowLeft 700"],
  ["rounded-shift", "Scale c", "scale", "PageDown 128; End 1024"],
];

/** Fields of explorables: what is typed, and the value and the note then. @type {[string, string, string, string, number, RegExp][]} */
const TYPED = [
  ["common-shift", "c", "shift", "-7", -5, /outside/],
  ["temperature", "τ", "temperature", "0", 0.01, /outside/],
  ["temperature", "τ", "temperature", "1e5", 100, /outside/],
  ["draws", "n", "draws", "0", 1, /outside/],
  ["draws", "n", "draws", "12.4", 12, /^12.4 is taken as 12.$/],
  ["nudge", "ε", "step", "0.03", 0.03, /^$/],
  ["nudge", "ε", "step", "-1", 1e-9, /lies outside 1e−9 to 1/],
  ["nudge", "ε", "step", "zero", 0.5, /ε stays 0.5/],
  ["loss-derivation-lines", "xⱼ", "feature", "-2.5", -2.5, /^$/],
  ["downhill-step", "η", "step", "7", 6, /7 lies outside 0 to 6/],
  ["layer-network", "W₂₁", "layer.2.0", "0.25", 0.25, /^$/],
  ["layer-network", "W₂₁", "layer.2.0", "77", 5, /lies outside/],
  ["layer-network", "W₂₁", "layer.2.0", "1 2 3", 0.5, /at most 2 fit/],
  ["layer-network", "x₂", "layer.0.1", "-3", -3, /^$/],
  ["jacobian-product", "T", "classes", "12.4", 12, /^12.4 is taken as 12.$/],
  ["jacobian-product", "N", "features", "0", 1, /lies outside/],
  ["breaking-point", "c", "scale", "5000", 1000, /outside/],
  ["shift-window", "D", "shift", "-1500", -1500, /^$/],
  ["shift-window", "a₁", "logits.0", "9999", 1500, /outside/],
  ["rounded-shift", "c", "scale", "0", 0.125, /outside/],
  ["digit-learner", "η", "rate", "0.2", 0.2, /^$/],
  ["digit-learner", "η", "rate", "two", 0.05, /“two” is not a number/],
  ["digit-learner", "η", "rate", "700", 100, /outside 0 to 100/],
];

/** @param {Model} model @param {string} path of a trait, and into it */
const valueAt = (model, path) => {
  const [trait, ...more] = path.split(".");
  return more.reduce((value, at) => value[Number(at)], model.get(trait));
};
/** @param {Element} el @param {string} selector @param {string} label */
const named = (el, selector, label) => all(el, selector).find((one) => one.getAttribute("aria-label") === label);

onPagesOfTheirOwn();

for (const [name, label, path, steps] of KEYED) {
  test(`${name}: keys move ${label}`, async () => {
    const { el, model } = mount(name);
    const slider = named(el, "[role=slider], input", label);
    slider.focus();
    await pressEach(() => slider, () => (checkNumbers(el), valueAt(model, path)), steps);
    assert.ok(model.saved > 0);
  });
}

for (const [name, label, path, text, value, why] of TYPED) {
  test(`${name}: ${text} is typed for ${label}`, async () => {
    const { el, model } = mount(name);
    await type(named(el, "input", label), text);
    assert.equal(valueAt(model, path), value);
    assert.match(note(el), why);
    checkNumbers(el);
  });
}
