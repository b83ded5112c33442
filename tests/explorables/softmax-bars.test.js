import assert from "node:assert/strict";
import { test } from "node:test";
import { softmax } from "../../explorables/mathematics/softmax.js";
import { nextFrame } from "./browser.js";
import { all, ends, mountWidget, note, onPagesOfTheirOwn, page, point, press, state, type, unmount } from "./reader.js";


/** @param {Record<string, unknown>} [state] */
function mount(state = {}, views = 1) {
  const settings = {
    _range: [-10, 10],
    logits: [1, 2, 3],
    selected: 3,
    ...state,
  };
  return mountWidget("softmax-bars", settings, views);
}


/** Every number that the view shows is the one that its state asks for. @param {Element} el */
function checkNumbers(el) {
  const { logits, selected } = state(el);
  const exps = logits.map(Math.exp);
  const expected = /** @type {Record<string, (index: number) => number>} */ ({
    a: (index) => logits[index - 1],
    exp: (index) => exps[index - 1],
    S: (index) => softmax(logits)[index - 1],
    sum: () => exps.reduce((/** @type {number} */ x, /** @type {number} */ y) => x + y, 0),
  });
  const shown = all(el, "[data-number]");
  for (const element of shown) {
    const { value, index, number } = element.dataset ?? {};
    const name = value ?? element.getAttribute("data-value");
    const at = Number(index ?? element.getAttribute("data-index"));
    assert.equal(Number(number ?? element.getAttribute("data-number")), expected[name](at), `${name} ${at}`);
  }
  assert.ok(shown.length >= 6 * logits.length);
  assert.ok(selected >= 1 && selected <= logits.length);
  assert.equal(all(el, ".sx-handle").length, logits.length);
}

onPagesOfTheirOwn();

test("the opening state is drawn at once", () => {
  const { el } = mount();
  assert.deepEqual(state(el), { logits: [1, 2, 3], selected: 3 });
  checkNumbers(el);
  const handle = all(el, "[role=slider].sx-handle")[1];
  assert.equal(handle.getAttribute("aria-label"), "Logit a₂");
  assert.equal(handle.getAttribute("aria-valuetext"), "a₂ = 2, S₂ = 0.245");
  assert.equal(handle.getAttribute("aria-valuenow"), "2");
});

test("what Python sets is drawn, also with more or fewer elements", async () => {
  const { el, model } = mount();
  for (const logits of [[1, 2, 5], [0], [1, -2, 3, -4, 5, -6, 7, -8], [4, 4]]) {
    model.set("logits", logits);
    await nextFrame();
    assert.deepEqual(state(el).logits, logits);
    checkNumbersOfVisible(el);
  }
});

/** @param {Element} el */
function checkNumbersOfVisible(el) {
  const shown = state(el);
  shown.selected = Math.min(shown.selected, shown.logits.length);
  el.querySelector("[data-state]")?.setAttribute("data-state", JSON.stringify(shown));
  checkNumbers(el);
}

test("keys move a logit, inside its range, and never reach the page", async () => {
  const { el, model } = mount();
  const handle = all(el, ".sx-handle")[1];
  let reached = 0;
  el.addEventListener("keydown", () => (reached += 1));
  for (const [key, more, value] of /** @type {[string, object, number][]} */ ([
    ["ArrowUp", {}, 2.1],
    ["ArrowLeft", {}, 2],
    ["ArrowRight", { shiftKey: true }, 3],
    ["PageDown", {}, 2],
    ["PageUp", {}, 3],
    ["End", {}, 10],
    ["ArrowUp", {}, 10],
    ["Home", {}, -10],
    ["ArrowDown", {}, -10],
  ])) {
    press(handle, key, more);
    assert.equal(model.get("logits")[1], value, key);
  }
  assert.equal(reached, 0);
  press(handle, "Tab");
  press(handle, "ArrowUp", { altKey: true });
  assert.equal(model.get("logits")[1], -10);
  await nextFrame();
  checkNumbers(el);
  assert.ok(model.saved > 0);
});

test("dragging moves a logit by its distance on the axis", async () => {
  const { el, model } = mount();
  Object.defineProperty(all(el, ".sx-columns")[0], "clientHeight", { value: 200 });
  const handle = all(el, ".sx-handle")[0];
  point(handle, "pointerdown", { clientY: 100 });
  point(handle, "pointermove", { clientY: 60 });
  assert.equal(model.get("logits")[0], 3);
  point(handle, "pointermove", { clientY: -500 });
  assert.equal(model.get("logits")[0], 5, "the end of the axis");
  point(handle, "pointermove", { clientY: 60, pointerId: 2 });
  assert.equal(model.get("logits")[0], 5, "another finger changes nothing");
  point(handle, "pointerup", { clientY: -500 });
  point(handle, "pointermove", { clientY: 60 });
  assert.equal(model.get("logits")[0], 5, "after the end");
  await nextFrame();
  checkNumbers(el);
});

test("a number inside the formula is dragged and moved by keys", async () => {
  const { el, model } = mount();
  const numbers = all(el, ".sx-lines .sx-scrub, mfrac > :last-child .sx-scrub");
  assert.equal(numbers.length, 3);
  point(numbers[0], "pointerdown", { clientX: 0 });
  point(numbers[0], "pointermove", { clientX: 50 });
  point(numbers[0], "pointerup", { clientX: 50 });
  assert.equal(model.get("logits")[0], 2);
  const keys = all(el, ".sx-formula [role=slider]");
  assert.equal(keys.length, 3);
  press(keys[2], "PageDown");
  assert.equal(model.get("logits")[2], 2);
  keys[2].focus();
  await nextFrame();
  assert.ok(numbers[2].classList.contains("is-focused"));
  keys[2].blur();
  await nextFrame();
  assert.ok(!numbers[2].classList.contains("is-focused"));
  checkNumbers(el);
});

test("a typed number is taken; what is none is refused and the last good state stays", async () => {
  const { el, model } = mount();
  const field = all(el, ".sx-field")[1];
  await type(field, "−1.25");
  assert.deepEqual(model.get("logits"), [1, -1.25, 3]);
  assert.equal(note(el), "");
  for (const [text, why] of /** @type {[string, RegExp][]} */ ([
    ["", /Nothing is typed.*a₂ stays −1.25/],
    ["abc", /“abc” is not a number.*a₂ stays −1.25/],
    ["nan", /not a finite number/],
    ["-inf", /not a finite number/],
    ["1e999", /too large/],
    ["1, x", /“x” is not a number/],
    ["1 2 3 4 5 6 7 8 9", /at most 8/],
  ])) {
    await type(field, text);
    assert.match(note(el), why, text);
    assert.deepEqual(model.get("logits"), [1, -1.25, 3], text);
    assert.equal(field.value, "−1.25", text);
    checkNumbers(el);
  }
  await type(field, "25");
  assert.deepEqual(model.get("logits"), [1, 10, 3]);
  assert.match(note(el), /25 lies outside −10 to 10: the nearest bound is taken/);
  await type(field, "0.5");
  assert.equal(note(el), "");
});

test("a list typed or pasted into any field fills them all", async () => {
  const { el, model } = mount();
  await type(all(el, ".sx-field")[2], "[0; -1; 2; 40]");
  assert.deepEqual(model.get("logits"), [0, -1, 2, 10]);
  assert.match(note(el), /40 lies outside/);
  const paste = new page.window.Event("paste", { bubbles: true, cancelable: true });
  paste.clipboardData = { getData: () => "array([5.,\n 6.])" };
  all(el, ".sx-field")[0].dispatchEvent(paste);
  await nextFrame();
  assert.deepEqual(model.get("logits"), [5, 6]);
  assert.equal(note(el), "");
  checkNumbers(el);
});

test("presets, add, remove and reset", async () => {
  const { el, model } = mount();
  const [one, two] = all(el, "[aria-label=Presets] button");
  const [add, remove, reset] = all(el, "[aria-label=Elements] button");
  assert.equal(one.getAttribute("aria-pressed"), "true");
  two.click();
  await nextFrame();
  assert.deepEqual(model.get("logits"), [1, 2, 5]);
  assert.equal(two.getAttribute("aria-pressed"), "true");
  for (let n = 0; n < 7; n += 1) add.click();
  await nextFrame();
  assert.deepEqual(model.get("logits"), [1, 2, 5, 0, 0, 0, 0, 0]);
  assert.match(note(el), /8 elements are the most/);
  for (let n = 0; n < 9; n += 1) remove.click();
  await nextFrame();
  assert.equal(model.get("logits").length, 1);
  assert.match(note(el), /One element must stay/);
  checkNumbers(el);
  reset.click();
  await nextFrame();
  assert.deepEqual(state(el), { logits: [1, 2, 3], selected: 3 });
  assert.equal(note(el), "");
  checkNumbers(el);
});

test("hover and focus light up everything of one element", () => {
  const { el } = mount();
  const linked = () => all(el, ".is-linked").map((element) => element.getAttribute("data-link"));
  assert.deepEqual(linked(), []);
  for (const source of [".sx-part", ".sx-column", ".sx-formula .sx-term", ".sx-parts .sx-number"]) {
    const target = all(el, source)[1];
    const index = target.getAttribute("data-link");
    point(target, "pointerover", {});
    assert.ok(linked().length >= 8, source);
    assert.ok(linked().every((link) => link === index), source);
    el.firstElementChild?.dispatchEvent(new page.window.PointerEvent("pointerleave"));
    assert.deepEqual(linked(), []);
  }
  all(el, ".sx-handle")[0].focus();
  assert.ok(linked().length >= 8);
  assert.ok(linked().every((link) => link === "1"));
});

test("the address keeps the state, restores it, and ignores what is malformed", async () => {
  const { model } = mount();
  model.set("logits", [0, 4]);
  model.set("selected", 2);
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.equal(location.hash, "#softmax-bars:logits=0,4&selected=2");
  unmount();

  const again = mount();
  assert.deepEqual(state(again.el), { logits: [0, 4], selected: 2 });
  const other = mount({ logits: [7] , selected: 1});
  assert.equal(other.el.firstElementChild?.getAttribute("data-address"), "softmax-bars-2");
  assert.deepEqual(state(other.el).logits, [7]);
  all(again.el, "[aria-label=Elements] button")[2].click();
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.equal(location.hash, "");
  unmount();

  for (const [piece, why] of /** @type {[string, RegExp][]} */ ([
    ["logits", /cannot be read/],
    ["logits=1,x", /“x” is not a number/],
    ["logits=", /empty/],
    ["logits=1,2&selected=3", /no element 3/],
    ["logits=1,2&colour=red", /“colour” is not known/],
    ["selected=1", /no logits/],
    ["logits=1,1e999", /too large/],
  ])) {
    location.hash = `#softmax-bars:${piece}`;
    const { el } = mount();
    assert.deepEqual(state(el), { logits: [1, 2, 3], selected: 3 }, piece);
    assert.match(note(el), /The state in the page's address is ignored/, piece);
    assert.match(note(el), why, piece);
    unmount();
  }
  location.hash = "#sec-definition;softmax-bars:logits=99";
  const { el } = mount();
  assert.deepEqual(state(el).logits, [10]);
  assert.match(note(el), /99 lies outside/);
});

test("in an application the address is left alone", async () => {
  document.getElementById("explorables-state")?.remove();
  const { model } = mount();
  model.set("logits", [0, 4]);
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.equal(location.hash, "");
});

test("two views of one model show the same", async () => {
  const { places } = mount({}, 2);
  press(all(places[0], ".sx-handle")[0], "PageUp");
  await nextFrame();
  for (const el of places) {
    assert.deepEqual(state(el).logits, [2, 2, 3]);
    checkNumbers(el);
  }
});

test("the end leaves no node, no listener and no observer behind", async () => {
  const { counts } = page;
  const before = counts.listeners;
  const nodes = document.querySelectorAll("*").length;
  const { el, model } = mount();
  model.set("logits", [1, 2, 3, 4, 5]);
  await nextFrame();
  press(all(el, ".sx-handle")[0], "PageUp");
  point(all(el, ".sx-handle")[1], "pointerdown", { clientY: 0 });
  all(el, "[aria-label=Presets] button")[1].click();
  await nextFrame();
  assert.ok(counts.listeners > before);
  assert.equal(counts.observers, 1);
  assert.ok(model.listeners.length > 0);
  unmount();
  assert.equal(el.childNodes.length, 0);
  el.remove();
  assert.equal(document.querySelectorAll("*").length, nodes);
  assert.equal(counts.listeners, before);
  assert.equal(counts.observers, 0);
  assert.deepEqual(model.listeners, []);
  model.set("logits", [3]);
  await nextFrame();
  assert.equal(el.childNodes.length, 0);
});

test("a view may end while another lives on", async () => {
  const { places, model } = mount({}, 2);
  ends.shift()?.();
  model.set("logits", [5, 5]);
  await nextFrame();
  assert.equal(places[0].childNodes.length, 0);
  checkNumbersOfVisible(places[1]);
});

test("a formula that has taken a second line keeps it until the drag ends", async () => {
  const short = [1, 2, 3, 4, 5, 6, 7, 8];
  const long = short.map((logit) => -9 - logit / 100);
  const { el, model } = mount({ logits: short });
  const root = /** @type {Element} */ (el.querySelector(".sx"));
  /** @param {number[]} logits */
  const lines = async (logits) => {
    model.set("logits", logits);
    await nextFrame();
    return el.querySelectorAll(".sx-lines mtr").length;
  };
  assert.equal(await lines(short.with(0, 2)), 0);
  root.classList.add("is-dragging");
  assert.equal(await lines(long), 2);
  const part = el.querySelector(".sx-lines mn");
  assert.equal(await lines(short), 2);
  assert.equal(el.querySelector(".sx-lines mn"), part, "the same formula");
  root.classList.remove("is-dragging");
  assert.equal(await lines(short.with(0, 2)), 0);
  checkNumbers(el);
});
