/** An explorable without a browser or Python, on a page of its own for every test, and its reader. */

import assert from "node:assert/strict";
import { afterEach, beforeEach } from "node:test";
import { WatchedModel, nextFrame, openDocument } from "./browser.js";

/** @type {ReturnType<typeof openDocument>} the page of the test that runs */
export let page = openDocument();
// lit takes hold of the document when it is loaded.
const { nameOf, views } = await import("../../tools/bundle.mjs");
const { widgetOf } = await import("../../explorables/parts/widget.js");
/** The module of all explorables, as the bundle makes it, from the files as they are. */
const makeWidget = widgetOf(Object.fromEntries(await Promise.all(
  views.map(async (path) => [nameOf(path), (await import(`../../explorables/${path}`)).default]),
)));

/** @type {(() => void)[]} what ends each view, in their order, and then the widget */
export const ends = [];

export function unmount() {
  for (const end of ends.splice(0)) end();
}

/** Every test of the file gets a new page; what it mounts ends with it. */
export function onPagesOfTheirOwn() {
  beforeEach(() => {
    page = openDocument();
  });
  afterEach(async () => {
    unmount();
    await page.window.happyDOM.abort();
  });
}

/**
 * @param {string} name of the explorable
 * @param {Record<string, unknown>} state
 * @param {number} [views] @param {typeof makeWidget} [make] of a bundle instead
 */
export function mountWidget(name, state, views = 1, make = makeWidget) {
  const model = new WatchedModel({ _explorable: name, address: "", ...state });
  const widget = make();
  const end = widget.initialize({ model });
  const places = Array.from({ length: views }, () => {
    const el = document.createElement("div");
    document.body.append(el);
    ends.push(widget.render({ model, el }));
    return el;
  });
  ends.push(end);
  return { model, el: places[0], places };
}

/** @param {Element} el @param {string} selector */
export const all = (el, selector) => /** @type {any[]} */ ([...el.querySelectorAll(selector)]);

/** @param {Element} el */
export const state = (el) =>
  JSON.parse(el.querySelector("[data-state]")?.getAttribute("data-state") ?? "");

/** @param {Element} el */
export const note = (el) => el.querySelector(".sx-note")?.textContent ?? "";

/** What is said of the state in words. @param {Element} el */
export const words = (el) => el.querySelector(".sx-words")?.textContent ?? "";

/** @param {any} target @param {string} key @param {object} [more] */
export const press = (target, key, more = {}) =>
  target.dispatchEvent(
    new page.window.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }),
  );

/**
 * Press keys, and look at what is drawn after each.
 * @param {() => any} target what has the focus
 * @param {() => unknown} read what is to have the value that stands beside the key, then
 * @param {string} steps such as "ArrowUp 2.1; Shift+End 10"
 */
export async function pressEach(target, read, steps) {
  for (const step of steps.split("; ")) {
    const [keys, value] = step.split(" ");
    const [key, held] = keys.split("+").reverse();
    press(target(), key, { [`${held?.toLowerCase()}Key`]: true });
    await nextFrame();
    assert.equal(String(read()), value, step);
  }
}

/** @param {any} target @param {string} type @param {object} [more] */
export const point = (target, type, more = {}) =>
  target.dispatchEvent(
    new page.window.PointerEvent(type, {
      bubbles: true,
      cancelable: true,
      button: 0,
      buttons: 1,
      isPrimary: true,
      pointerId: 1,
      ...more,
    }),
  );

/** Drag by the mouse. @param {any} target @param {object} from @param {object} to */
export function drag(target, from, to) {
  point(target, "pointerdown", from);
  point(target, "pointermove", to);
  point(target, "pointerup", to);
}

/** @param {any} field @param {string} text */
export function enter(field, text) {
  field.focus();
  field.value = text;
  field.dispatchEvent(new page.window.Event("input", { bubbles: true }));
  press(field, "Enter");
}

/** @param {any} field @param {string} text */
export async function type(field, text) {
  enter(field, text);
  await nextFrame();
}

/** Press a key, and see what is drawn then. @type {(...given: Parameters<typeof press>) => Promise<void>} */
export async function strike(...given) {
  press(...given);
  await nextFrame();
}

/** Follow a link of the page, and see what is drawn then. @param {string} hash */
export async function go(hash) {
  location.hash = hash;
  window.dispatchEvent(new page.window.Event("hashchange"));
  await nextFrame();
}

/** Press it, and see what is drawn then. @param {any} target */
export async function click(target) {
  target.click();
  await nextFrame();
}

/** Change it as Python does, and see what is drawn then. @param {Model} model @param {Record<string, unknown>} change */
export async function set(model, change) {
  for (const [trait, value] of Object.entries(change)) model.set(trait, value);
  await nextFrame();
}

/** Press the button of that name, and see what is drawn then. @param {Element} el @param {string} name */
export async function push(el, name) {
  const found = all(el, "button").find(
    (one) => (one.getAttribute("aria-label") ?? one.textContent.trim()) === name,
  );
  if (found === undefined) throw new Error(`no button ${name}`);
  await click(found);
}
