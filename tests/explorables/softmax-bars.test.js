import assert from "node:assert/strict";
import { test } from "node:test";
import { nextFrame, pass } from "./browser.js";
import { checkNumbers, mount } from "./numbers.js";
import { all, drag, ends, note, onPagesOfTheirOwn, page, point, press, set, state, strike, unmount } from "./reader.js";

const NAME = "softmax-bars";
onPagesOfTheirOwn();

test("a handle says what it moves, and what comes of it", () => {
  const handle = all(mount(NAME).el, ".sx-handle")[1];
  const says = ["aria-label", "aria-valuetext", "aria-valuenow"].map((name) => handle.getAttribute(name));
  assert.deepEqual(says, ["Logit a₂", "a₂ = 2, S₂ = 0.245", "2"]);
});

test("dragging moves a logit by its distance on the axis", async () => {
  const { el, model } = mount(NAME);
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

test("a drag ends where the pointer is gone without a word", async () => {
  const { el, model } = mount(NAME);
  Object.defineProperty(all(el, ".sx-columns")[0], "clientHeight", { value: 200 });
  const handle = all(el, ".sx-handle")[0];
  const dragged = () => el.querySelector(".is-dragging") !== null;
  point(handle, "pointerdown", { clientY: 100 });
  point(handle, "pointermove", { clientY: 80 });
  assert.equal(model.get("logits")[0], 2);
  // Released outside the window, where nobody told; it comes back without a pressed button.
  point(handle, "pointermove", { clientY: 20, buttons: 0 });
  assert.deepEqual([model.get("logits")[0], dragged()], [2, false]);
  point(handle, "pointermove", { clientY: 20 });
  assert.equal(model.get("logits")[0], 2);
  // A pen that never goes up; then the mouse.
  point(handle, "pointerdown", { clientY: 100, pointerId: 7, pointerType: "pen" });
  point(handle, "pointerdown", { clientY: 100 });
  point(handle, "pointermove", { clientY: 20, pointerId: 7 });
  assert.equal(model.get("logits")[0], 2);
  point(handle, "pointermove", { clientY: 80 });
  assert.equal(model.get("logits")[0], 3);
  point(handle, "pointercancel");
  assert.equal(dragged(), false);
  // Neither another button nor a second finger.
  for (const other of [{ button: 2 }, { isPrimary: false }]) {
    point(handle, "pointerdown", { clientY: 100, ...other });
    assert.equal(dragged(), false);
  }
});

test("the axis of the exponentials stays while one drags, and follows when one lets go", async () => {
  const { el } = mount(NAME);
  Object.defineProperty(all(el, ".sx-columns")[0], "clientHeight", { value: 200 });
  const heights = () => all(el, ".sx-panel + .sx-panel .sx-bar").map(({ style }) => Number.parseFloat(style.height));
  const handle = all(el, ".sx-handle")[2];
  const [first, , third] = heights();
  point(handle, "pointerdown", { clientY: 100 });
  for (const [clientY, times] of [[90, Math.exp(0.5)], [110, Math.exp(-0.5)], [60, 100 / third]]) {
    point(handle, "pointermove", { clientY });
    await nextFrame();
    assert.equal(heights()[0], first, "the others stay");
    assert.ok(Math.abs(heights()[2] / (third * times) - 1) < 1e-6);
  }
  assert.equal(all(el, ".is-over").length, 1, "the bar goes on above the axis");
  point(handle, "pointerup", { clientY: 60 });
  point(handle, "lostpointercapture", {});
  await nextFrame();
  assert.equal(all(el, ".is-over").length, 0);
  assert.ok(heights()[0] < first);
});

test("a number inside the formula is dragged and moved by keys", async () => {
  const { el, model } = mount(NAME);
  const numbers = all(el, ".sx-lines .sx-scrub, mfrac > :last-child .sx-scrub");
  assert.equal(numbers.length, 3);
  drag(numbers[0], { clientX: 0 }, { clientX: 50 });
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

test("a list that is pasted or dropped into a field fills them all", async () => {
  for (const [type, holder] of [["paste", "clipboardData"], ["drop", "dataTransfer"]]) {
    const { el, model } = mount(NAME);
    const brought = new page.window.Event(type, { bubbles: true, cancelable: true });
    brought[holder] = { getData: () => "array([5.,\n 6.])" };
    all(el, ".sx-field")[0].dispatchEvent(brought);
    await nextFrame();
    assert.deepEqual(model.get("logits"), [5, 6], type);
    assert.equal(note(el), "");
    checkNumbers(el);
  }
});

test("a preset is pressed where it is the state, and an element that is added is 0", async () => {
  const { el, model } = mount(NAME);
  const [one, two] = all(el, "[aria-label=Presets] button");
  assert.equal(one.getAttribute("aria-pressed"), "true");
  two.click();
  all(el, "[aria-label=Elements] button")[0].click();
  await nextFrame();
  assert.deepEqual(model.get("logits"), [1, 2, 5, 0]);
  assert.equal(one.getAttribute("aria-pressed"), "false");
});

test("the address keeps the states of two, and of the one that is reset none", async () => {
  const { model } = mount(NAME);
  model.set("logits", [0, 4]);
  model.set("selected", 2);
  await pass();
  assert.equal(location.hash, "#softmax-bars:logits=0,4&selected=2");
  unmount();

  const again = mount(NAME);
  assert.deepEqual(state(again.el), { logits: [0, 4], selected: 2 });
  const other = mount(NAME, { logits: [7], selected: 1 });
  assert.equal(other.el.firstElementChild?.getAttribute("data-address"), "softmax-bars-2");
  assert.deepEqual(state(other.el).logits, [7]);
  all(again.el, "[aria-label=Elements] button")[2].click();
  await pass();
  assert.equal(location.hash, "");
  unmount();

  location.hash = "#sec-definition;softmax-bars:logits=99";
  const { el } = mount(NAME);
  assert.deepEqual(state(el).logits, [10]);
  assert.match(note(el), /99 lies outside/);
});

test("in an application, whose address is not the widget's, it is left alone and not cited", async () => {
  document.getElementById("explorables-state")?.remove();
  const { el, model } = mount(NAME);
  model.set("logits", [0, 4]);
  await pass();
  assert.equal(location.hash, "");
  assert.equal(el.querySelector(".sx-cite"), null);
});

test("two views of one model show the same, and one may end while the other lives on", async () => {
  const { places, model } = mount(NAME, {}, 2);
  await strike(all(places[0], ".sx-handle")[0], "PageUp");
  for (const el of places) {
    assert.deepEqual(state(el).logits, [2, 2, 3]);
    checkNumbers(el);
  }
  ends.shift()?.();
  await set(model, { logits: [5, 5] });
  assert.equal(places[0].childNodes.length, 0);
  checkNumbers(places[1]);
});

test("a formula that has taken a second line keeps it until the drag ends", async () => {
  const short = [1, 2, 3, 4, 5, 6, 7, 8];
  const long = short.map((logit) => -9 - logit / 100);
  const { el, model } = mount(NAME, { logits: short });
  const root = /** @type {Element} */ (el.querySelector(".sx"));
  /** @param {number[]} logits */
  const lines = async (logits) => {
    await set(model, { logits });
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

test("explorables of two bundles share a page and its address", async () => {
  const [bars, digits] = await Promise.all(["explorables", "digit-learner"].map(
    async (bundle) => (await import(`../../explorables/bundle/${bundle}.js`)).default));
  const [one, other] = [mount(NAME, {}, 1, bars), mount("digit-learner", { address: NAME }, 1, digits)];
  await set(one.model, { logits: [0, 4] });
  await set(other.model, { label: 5 });
  await pass();
  const { hash } = location;
  assert.match(hash, /^#softmax-bars:logits=0,4&.*;softmax-bars-2:.*label=5/);
  // A link to a section, as a browser follows it: an entry of the history that was not here before.
  history.replaceState(null, "", "#sec-definition");
  window.dispatchEvent(new page.window.Event("hashchange"));
  await pass();
  assert.equal(location.hash, hash.replace("#", "#sec-definition;"));
  const ids = all(document.body, ".sx-note").map(({ id }) => id);
  assert.equal(new Set(ids).size, 2);
});
