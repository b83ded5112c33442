/** A small document for unit tests, which counts what is listened to and observed. */

import { Window } from "happy-dom";

const NAMES = [
  "document",
  "location",
  "history",
  "Element",
  "HTMLElement",
  "Event",
  "requestAnimationFrame",
  "cancelAnimationFrame",
  "performance",
];

/**
 * A new document in the globals that scripts of a page use.
 * @param {string} [url]
 */
export function openDocument(url = "https://book.example/chapter.html") {
  const window = new Window({ url, width: 1024, height: 768 });
  const world = /** @type {any} */ (globalThis);
  for (const name of NAMES) {
    Object.defineProperty(world, name, {
      configurable: true,
      writable: true,
      value: typeof (/** @type {any} */ (window)[name]) === "function" && /^[a-z]/.test(name)
        ? /** @type {any} */ (window)[name].bind(window)
        : /** @type {any} */ (window)[name],
    });
  }
  world.window = window;
  world.scrollY = 0;
  const counts = { listeners: 0, observers: 0 };
  world.ResizeObserver = class {
    /** @param {(entries: object[]) => void} tell */
    constructor(tell) {
      this.tell = tell;
    }
    observe() {
      counts.observers += 1;
      this.tell([{ contentRect: { width: 700 } }]);
    }
    disconnect() {
      counts.observers -= 1;
    }
  };
  /** @type {any} */
  let target = window.document.createElement("div");
  while (!Object.hasOwn(target, "addEventListener")) target = Object.getPrototypeOf(target);
  const { addEventListener, removeEventListener } = target;
  /** @type {Map<object, Map<Function, string[]>>} */
  const held = new Map();
  target.addEventListener = function (/** @type {any[]} */ ...args) {
    const [type, listener] = args;
    if (!held.has(this)) held.set(this, new Map());
    const own = /** @type {Map<Function, string[]>} */ (held.get(this));
    own.set(listener, [...(own.get(listener) ?? []), type]);
    counts.listeners += 1;
    return addEventListener.apply(this, args);
  };
  target.removeEventListener = function (/** @type {any[]} */ ...args) {
    const [type, listener] = args;
    const types = held.get(this)?.get(listener) ?? [];
    const at = types.indexOf(type);
    if (at >= 0) {
      types.splice(at, 1);
      counts.listeners -= 1;
    }
    return removeEventListener.apply(this, args);
  };
  return { window: /** @type {any} */ (window), document: world.document, counts };
}

/** A widget's model without Python. Counts who listens. */
export class FakeModel {
  /** @param {Record<string, unknown>} state */
  constructor(state) {
    this.state = { ...state };
    /** @type {[string, () => void][]} */
    this.listeners = [];
    this.saved = 0;
  }
  /** @param {string} name @returns {any} */
  get(name) {
    return this.state[name];
  }
  /** @param {string} name @param {unknown} value */
  set(name, value) {
    if (JSON.stringify(this.state[name]) === JSON.stringify(value)) return;
    this.state[name] = value;
    for (const [event, listener] of [...this.listeners]) if (event === `change:${name}`) listener();
  }
  save_changes() {
    this.saved += 1;
  }
  /** @param {string} event @param {() => void} listener */
  on(event, listener) {
    this.listeners.push([event, listener]);
  }
  /** @param {string} event @param {() => void} listener */
  off(event, listener) {
    this.listeners = this.listeners.filter(([name, one]) => name !== event || one !== listener);
  }
}

/** After what was asked of the next frame, and of the one after it. */
export const nextFrame = () =>
  new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))),
  );
