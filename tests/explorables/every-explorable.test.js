/** What every explorable does: opens, follows Python, answers keys, refuses nonsense, resets, ends. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { nameOf, views } from "../../tools/bundle.mjs";
import { nextFrame, pass } from "./browser.js";
import { checkNumbers, mount, ONE, OPENING } from "./numbers.js";
import { all, click, enter, go, note, onPagesOfTheirOwn, page, point, press, state, strike, type, unmount } from "./reader.js";

const LOGITS = [[1, 2, 5], [0], [10, -10], [1, -2, 3, -4, 5, -6, 7, -8], [4, 4, -9]];
const LAYERS = [
  [[3], [2]],
  [[0, 0, 0, 0], [5, 5, 5, 5]],
  [[1, -0.5, 2, -2.5], [0.5, -1, 0.3, -2.5], [0, 0, 0, 0], [5, -5, 1, 1], [1, 2, 3, 4]],
  [[5, 5, 5, 5], [5, 5, 5, 5], [-5, -5, -5, -5]],
  [[-1.5], [1], [2], [3], [4]],
];
/** What Python may set. @type {Record<string, any[]>} */
const OTHERS = {
  logits: LOGITS,
  layer: LAYERS,
  weights: [[10, 10, -10, -10, 0, 0], [0, 0, 0, 0, 0, 0]],
  scale: [1000, 3.7, 1],
  image: ["0".repeat(64)],
};
const INDICES = ["selected", "row", "column", "label", "output", "direction"];
const KEYS = ["ArrowUp", "ArrowLeft", "PageUp", "PageDown", "End", "ArrowRight", "Home", "ArrowDown"];
const NONSENSE = ["", "abc", "nan", "-inf", "1e999", "--1", "1; 2; x", "1 2 3 4 5 6 7 8 9"];
const OUTSIDE = ["999999", "-999999", "1e-400", "−4", "1,5"];

/** States in an address that are ignored, with what is said of them. @type {Record<string, [string, RegExp][]>} */
const IGNORED = {
  "softmax-bars": [
    ["logits", /cannot be read/], ["logits=1,x", /“x” is not a number/], ["logits=", /empty/],
    ["logits=1,2&selected=3", /no element 3/], ["selected=1", /no logits/], ["logits=1,1e999", /too large/],
  ],
  "common-shift": [["shift=x", /“x” is not a number/], ["logits=1,2&selected=3", /no element 3/]],
  temperature: [["temperature=1e999", /too large/]],
  trio: [["logits=", /empty/], ["logits=1,2&selected=3", /no element 3/], ["selected=1.5", /whole/]],
  triangle: [["logits=1,,&", /cannot be read/]],
  draws: [["draws=1.5", /no whole number/], ["logits=", /empty/]],
  "jacobian-matrix": [["logits=1,x", /“x”/], ["logits=1,2&row=3", /row 3/], ["row=4", /row 4/], ["row=1.5", /whole/]],
  nudge: [["logits=1,2&direction=3", /3/], ["direction=4", /4/], ["direction=1.5", /whole/], ["step=abc", /“abc”/]],
  "derivation-lines": [["logits=", /empty/], ["logits=1,2&row=3", /row 3/], ["row=4", /row 4/], ["row=1.5", /whole/]],
  "loss-derivation-lines": [["logits=1,2&row=3", /row 3/], ["row=4", /row 4/], ["feature=x", /“x”/]],
  surprise: [["target=0,0,0", /no class occurs/], ["target=0.5,0.5", /2 numbers, there are 3/], ["label=9", /9/], ["label=1.5", /whole/], ["logits=a", /“a”/]],
  "two-gradients": [["label=9", /9/], ["label=x", /“x”/], ["logits=a", /“a”/]],
  "downhill-step": [["label=1.5", /whole/], ["label=x", /“x”/], ["weights=1,2", /too few/]],
  "layer-network": [
    ["layer=1,2_3", /differ in length/], ["layer=1,2", /rows of W are needed/],
    ["layer=1,2,3,4,5_1,2,3,4,5", /at most 4/], ["layer=1_two", /“two” is not a number/], ["row=4", /no row 4/],
    ["column=1.5", /no whole number/], ["layer=1_1&output=2", /no output 2/],
  ],
  "row-major": [["row=4", /no row 4/], ["first=x", /“x”/]],
  "jacobian-product": [["layer=1_1&output=2", /no output 2/]],
  "breaking-point": [["scale=x&format=float16", /“x”/], ["scale=1&format=float8", /float8/]],
  "shift-window": [["logits=1,2&shift=", /./], ["logits=&shift=1", /empty/]],
  "rounded-shift": [["logits=1,2&scale=8&selected=3", /3/], ["logits=1,2&scale=big&selected=1", /“big”/]],
  "digit-learner": [
    ["image=00", /64 signs/], [`image=${"h".repeat(64)}`, /64 signs/], ["label=1.5", /no whole number/],
    ...[`${ONE},6,0.05,201`, `${ONE},6,101,1`, "all,0,1,201", `${ONE},6,0.05,0`, `${ONE},16,1,1`, "x,1,1,1", ""].map(
      (steps) => /** @type {[string, RegExp]} */ ([`steps=${steps}`, /no such steps/]),
    ),
  ],
};

/** @param {Element} el @param {string} selector */
const seen = (el, selector) => all(el, selector).filter((one) => !one.closest("[hidden], .sx-cite"));

onPagesOfTheirOwn();

test("every folder with a view is opened here", () =>
  assert.deepEqual([...Object.keys(OPENING), "verification-check"].sort(), views.map(nameOf).sort()));

for (const [name, opening] of Object.entries(OPENING)) {
  const [trait, others] = /** @type {[string, any[]]} */ (Object.entries(OTHERS).find(([each]) => each in opening));

  test(`${name}: opens as its author chose, follows Python, and leaves nothing behind`, async () => {
    const before = { ...page.counts };
    const { el, model } = mount(name);
    assert.deepEqual(state(el), opening);
    checkNumbers(el);
    assert.ok(page.counts.listeners > before.listeners);
    for (const other of others) {
      model.set(trait, other);
      await nextFrame();
      assert.deepEqual(state(el)[trait], other);
      checkNumbers(el);
    }
    for (const one of seen(el, "button, [role=gridcell], [role=radio]")) one.click();
    press(all(el, "[role=slider], [role=gridcell]")[0], "PageUp");
    for (const one of all(el, ".sx-handle").slice(0, 1)) point(one, "pointerdown", { clientY: 5 });
    unmount();
    model.set(trait, others[0]);
    await nextFrame();
    assert.deepEqual(page.counts, before);
    assert.deepEqual(model.listeners, []);
    assert.equal(el.childNodes.length, 0);
  });

  test(`${name}: keys move every slider inside its range, and never reach the page`, async () => {
    const { el } = mount(name);
    let reached = 0;
    el.addEventListener("keydown", () => (reached += 1));
    for (const slider of all(el, "[role=slider]")) {
      assert.ok(slider.getAttribute("aria-label"));
      for (const key of KEYS) {
        press(slider, key);
        press(slider, key, { shiftKey: true });
      }
      for (const key of ["Home", "End"]) {
        await strike(slider, key);
        const [least, now, most] = ["min", "now", "max"].map((each) => Number(slider.getAttribute(`aria-value${each}`)));
        assert.ok(least - 1e-9 <= now && now <= most + 1e-9, `${slider.getAttribute("aria-label")} ${now}`);
      }
      assert.ok(slider.getAttribute("aria-valuetext"));
      checkNumbers(el);
    }
    assert.equal(reached, 0);
  });

  test(`${name}: nonsense is refused with a note and the last good state stays`, async () => {
    const { el, model } = mount(name);
    // The focus may choose what is looked at.
    const values = () => Object.keys(opening).filter((each) => !INDICES.includes(each)).map((each) => model.get(each));
    const good = structuredClone(values());
    const fields = seen(el, "input:not([readonly])");
    for (const field of fields) {
      const { value } = field;
      for (const text of NONSENSE) {
        enter(field, text);
        assert.deepEqual(values(), good, `${text} in ${field.getAttribute("aria-label")}`);
      }
      await nextFrame();
      assert.notEqual(note(el), "");
      assert.equal(field.value, value);
    }
    for (const field of fields) {
      for (const text of OUTSIDE) enter(field, text);
      await nextFrame();
      checkNumbers(el);
    }
  });

  test(`${name}: every button leaves its numbers right, and the reset brings all back`, async () => {
    const { el } = mount(name);
    const reset = all(el, "button").find((one) => one.textContent === "Reset");
    for (const button of seen(el, "button")) {
      if (button === reset) continue;
      await click(button);
      checkNumbers(el);
    }
    await click(reset);
    assert.deepEqual(state(el), opening);
    assert.equal(note(el), "");
    assert.equal(reset.getAttribute("aria-disabled"), "true");
  });

  test(`${name}: the address keeps the state, and what is malformed is ignored with a note`, async () => {
    const { model } = mount(name);
    model.set(trait, others[0]);
    await pass();
    const { hash } = location;
    assert.match(hash, new RegExp(`^#${name}:.*${trait}=`));
    unmount();
    location.hash = hash;
    const again = mount(name);
    assert.deepEqual(state(again.el)[trait], others[0]);
    assert.equal(note(again.el), "");
    checkNumbers(again.el);
    const pieces = [...IGNORED[name], ["x", /cannot be read/], [`${hash.split(":")[1]}&colour=red`, /“colour” is not known/]];
    unmount();
    location.hash = `#${name}:x`;
    const { el } = mount(name);
    for (const [piece, why] of /** @type {[string, RegExp][]} */ (pieces)) {
      await go(`#${name}:${piece}`);
      assert.deepEqual(state(el), opening, piece);
      assert.match(note(el), /The state in the page's address is ignored/, piece);
      assert.match(note(el), why, piece);
      await pass();
      assert.equal(location.hash, "", "the address says what stands");
    }
  });

  if (INDICES.some((each) => each in opening) && (opening.logits || opening.layer)) {
    test(`${name}: an index beyond the last means the last`, async () => {
      const { el, model } = mount(name);
      const short = opening.logits ? [7] : [[1], [2]];
      model.set(trait, short);
      await nextFrame();
      checkNumbers(el);
      unmount();
      location.hash = `#${name}:${trait}=${opening.logits ? "7" : "1_2"}`;
      const found = mount(name).el;
      checkNumbers(found);
      for (const each of ["row", "column", "label", "direction"]) assert.ok(!(state(found)[each] > 1), each);
    });
  }

  if (opening.logits && opening.scale === undefined && name !== "shift-window") {
    test(`${name}: there are 1 to 8 logits; a list fills them`, async () => {
      const { el, model } = mount(name);
      const [add, remove] = all(el, "[aria-label=Elements] button");
      for (let click = 0; add && click < 7; click += 1) add.click();
      await nextFrame();
      if (add) assert.match(note(el), /8 elements are the most/);
      checkNumbers(el);
      for (let click = 0; remove && click < 9; click += 1) remove.click();
      await nextFrame();
      if (remove) assert.match(note(el), /One element must stay/);
      if (remove) assert.equal(model.get("logits").length, 1);
      checkNumbers(el);
      const field = all(el, ".sx-field").find((one) => one.getAttribute("aria-label") === "a₁");
      await type(field, "[0; -1; 2\t40]");
      assert.deepEqual(model.get("logits"), [0, -1, 2, 10]);
      assert.match(note(el), /40 lies outside −10 to 10: the nearest bound is taken/);
      checkNumbers(el);
      await type(field, "−0.5");
      assert.deepEqual([model.get("logits"), note(el)], [[-0.5, -1, 2, 10], ""]);
    });
  }
}
