/** A small document for unit tests, which counts what is listened to and observed. */

import { mock } from "node:test";
import { Window } from "happy-dom";
import { Model } from "../../sphinx_explorables/js/host.js";

const NAMES = [
  "document", "location", "history", "Element", "HTMLElement", "Event", "requestAnimationFrame",
  "cancelAnimationFrame", "performance", "getComputedStyle",
];

/**
 * The one window of a file of tests: lit keeps to the document that it found when it was loaded.
 */
const window = new Window({ width: 1024, height: 768 });

let observers = 0;
/** Who listens, to what: targets, each with the type and the listener. @type {any[][]} */
let held = [];

/** What is off the page for good ends with its listeners; what is not must be let go of. */
const listeners = () => held.filter(([target]) => target.isConnected ?? true).length;

/** Has every target say who listens to it. */
function countListeners() {
  /** @type {any} */
  let target = window.document.createElement("div");
  while (!Object.hasOwn(target, "addEventListener")) target = Object.getPrototypeOf(target);
  const { addEventListener, removeEventListener } = target;
  target.addEventListener = function (/** @type {any[]} */ ...given) {
    held.push([this, ...given]);
    return addEventListener.apply(this, given);
  };
  target.removeEventListener = function (/** @type {any[]} */ ...given) {
    held = held.filter((one) => [this, ...given].some((part, at) => part !== one[at]));
    return removeEventListener.apply(this, given);
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
  // What waits is waited for by `pass` alone, and no test by the clock.
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout", "setInterval"] });
  world.window.setInterval = setInterval;
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
  held = [];
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

/** The model of a page without Python, which knows who listens and how often it was saved. */
export class WatchedModel extends Model {
  saved = 0;
  /** @type {any[][]} */
  listeners = [];
  /** @param {ConstructorParameters<typeof Model>} given */
  constructor(...given) {
    super(...given);
    const { on, off } = this;
    this.save_changes = () => {
      this.saved += 1;
    };
    this.on = (/** @type {Parameters<Model["on"]>} */ ...listener) => {
      on(...listener);
      this.listeners.push(listener);
    };
    this.off = (/** @type {Parameters<Model["off"]>} */ ...listener) => {
      off(...listener);
      this.listeners = this.listeners.filter((one) => one.some((part, at) => part !== listener[at]));
    };
  }
}

/** After what was asked of the next frame, and of the one after it. */
export const nextFrame = () =>
  new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => setImmediate(resolve))),
  );

/** Lets time pass. @param {number} milliseconds long enough for the address to be written, if left out */
export async function pass(milliseconds = 300) {
  mock.timers.tick(milliseconds);
  await nextFrame();
}
