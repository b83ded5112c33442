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
  "getComputedStyle",
];

/**
 * The one window of a file of tests: lit keeps to the document that it found when it was loaded.
 */
const window = new Window({ width: 1024, height: 768 });

let observers = 0;
/** Who listens, to what: for each target its listeners, each with the types it is there for. */
/** @type {Map<any, Map<Function, string[]>>} */
const held = new Map();

/** What is off the page for good ends with its listeners; what is not must be let go of. */
const listeners = () =>
  [...held]
    .filter(([target]) => target.isConnected ?? true)
    .flatMap(([, own]) => [...own.values()].flat()).length;

/** Has every target say who listens to it. */
function countListeners() {
  /** @type {any} */
  let target = window.document.createElement("div");
  while (!Object.hasOwn(target, "addEventListener")) target = Object.getPrototypeOf(target);
  const { addEventListener, removeEventListener } = target;
  target.addEventListener = function (/** @type {any[]} */ ...args) {
    const [type, listener] = args;
    if (!held.has(this)) held.set(this, new Map());
    const own = /** @type {Map<Function, string[]>} */ (held.get(this));
    own.set(listener, [...(own.get(listener) ?? []), type]);
    return addEventListener.apply(this, args);
  };
  target.removeEventListener = function (/** @type {any[]} */ ...args) {
    const [type, listener] = args;
    const types = held.get(this)?.get(listener) ?? [];
    const at = types.indexOf(type);
    if (at >= 0) types.splice(at, 1);
    return removeEventListener.apply(this, args);
  };
}
countListeners();

/**
 * An empty page in the globals that scripts of a page use.
 * @param {string} [url]
 */
export function openDocument(url = "https://book.example/chapter.html") {
  const world = /** @type {any} */ (globalThis);
  for (const name of NAMES) {
    const found = /** @type {any} */ (window)[name];
    Object.defineProperty(world, name, {
      configurable: true,
      writable: true,
      value: typeof found === "function" && /^[a-z]/.test(name) ? found.bind(window) : found,
    });
  }
  world.window = window;
  world.scrollY = 0;
  world.ResizeObserver = class {
    /** @param {(entries: object[]) => void} tell */
    constructor(tell) {
      this.tell = tell;
    }
    observe() {
      observers += 1;
      this.tell([{ contentRect: { width: 700 } }]);
    }
    disconnect() {
      observers -= 1;
    }
  };
  window.happyDOM.setURL(url);
  const { body, head } = window.document;
  for (const place of [body, head]) place.replaceChildren();
  for (const { name } of [...body.attributes]) body.removeAttribute(name);
  const built = window.document.createElement("script");
  built.id = "explorables-state"; // the mark of a built page
  body.append(built);
  held.clear();
  observers = 0;
  return {
    window: /** @type {any} */ (window),
    document: world.document,
    counts: {
      get listeners() {
        return listeners();
      },
      get observers() {
        return observers;
      },
    },
  };
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
