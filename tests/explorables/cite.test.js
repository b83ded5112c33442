/** The link to an explorable's state. */

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { nextFrame, openDocument } from "./browser.js";
import { mount } from "./numbers.js";
import { unmount } from "./reader.js";

const HERE = "https://book.example/chapter.html";
/** @type {string[]} what was copied */
let copied = [];
/** @type {(text: string) => Promise<void>} */
let writeText;
/** @type {Element[]} where the page was scrolled to */
let seen = [];

/** @param {string} url */
function open(url) {
  openDocument(url);
  seen = [];
  /** @type {any} */ (globalThis).Element.prototype.scrollIntoView = function () {
    seen.push(this);
  };
  /** @type {any} */ (globalThis).performance.getEntriesByType = () => [{ type: "navigate" }];
}

beforeEach(() => {
  copied = [];
  writeText = async (text) => void copied.push(text);
  Object.defineProperty(globalThis, "navigator", {
    configurable: true,
    value: { clipboard: { writeText: (/** @type {string} */ text) => writeText(text) } },
  });
  open(HERE);
});
afterEach(unmount);

/** @param {string} name */
function cited(name) {
  const { model, el } = mount(name);
  const of = (/** @type {string} */ selector) => /** @type {any} */ (el.querySelector(selector));
  return { model, root: of(".sx"), said: of(".sx-cite [role=status]"), field: of(".sx-cite input"), button: of(".sx-cite button") };
}
const bars = () => cited("softmax-bars");
const surprise = () => cited("surprise");

test("the link holds the whole state of this explorable alone, and says that it was copied", async () => {
  bars().model.set("logits", [0, 0, 0]);
  const { model, said, field, button } = surprise();
  model.set("logits", [1, 2.5, -3]);
  await nextFrame();
  button.click();
  await nextFrame();
  assert.deepEqual(copied, [`${HERE}#surprise:logits=1,2.5,-3&label=1`]);
  assert.equal(said.textContent, "Link copied");
  assert.equal(field.hidden, true);
  model.set("logits", [1, 2, 3]);
  await nextFrame();
  assert.equal(said.textContent, "", "the link is to another state now");
});

test("without a clipboard the link stands in a field, selected", async () => {
  writeText = () => Promise.reject(new Error("not allowed"));
  const { said, field, button } = bars();
  button.click();
  await nextFrame();
  assert.equal(said.textContent, "Copy this link:");
  assert.deepEqual([field.hidden, field.value], [false, `${HERE}#softmax-bars:logits=1,2,3&selected=3`]);
  assert.deepEqual([field.selectionStart, field.selectionEnd], [0, field.value.length]);
});

test("the page opens at the first explorable of the address, with the states of all", async () => {
  open(`${HERE}#surprise:logits=0,1,2&label=2;softmax-bars:logits=2,1&selected=2`);
  const [first, second] = [bars(), surprise()];
  await nextFrame();
  assert.deepEqual([first.model.get("logits"), second.model.get("logits")], [[2, 1], [0, 1, 2]]);
  assert.ok(seen.length > 0);
  assert.ok(seen.every((element) => element === second.root), "only that one is scrolled to");
  location.hash = "#softmax-bars:logits=5,5&selected=1";
  await nextFrame();
  assert.deepEqual(first.model.get("logits"), [5, 5]);
  assert.equal(seen.at(-1), first.root, "a link inside the page goes there too");
});

test("in an application, whose address is not the widget's, there is nothing to cite", () => {
  document.getElementById("explorables-state")?.remove();
  assert.equal(bars().button, null);
});
