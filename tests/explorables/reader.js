/** An explorable without a browser or Python, on a page of its own for every test, and its reader. */

import { afterEach, beforeEach } from "node:test";
import { WatchedModel, nextFrame, openDocument } from "./browser.js";
import { makeWidget } from "./widget.js";

/** @type {ReturnType<typeof openDocument>} the page of the test that runs */
export let page;
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
 * @param {number} [views]
 */
export function mountWidget(name, state, views = 1) {
  const model = new WatchedModel({ _explorable: name, address: "", ...state });
  const widget = makeWidget();
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

/** @param {any} target @param {string} key @param {object} [more] */
export const press = (target, key, more = {}) =>
  target.dispatchEvent(
    new page.window.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }),
  );

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

/** Press the button of that name, and see what is drawn then. @param {Element} el @param {string} name */
export async function push(el, name) {
  const found = all(el, "button").find(
    (one) => (one.getAttribute("aria-label") ?? one.textContent.trim()) === name,
  );
  if (found === undefined) throw new Error(`no button ${name}`);
  found.click();
  await nextFrame();
}
