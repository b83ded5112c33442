// @ts-check
/**
 * Hosts widgets in a page without a kernel: gives each program (an `_esm` that follows anywidget's
 * front-end module format) its model, and mounts each view in its place.
 *
 * @typedef {(...values: any[]) => void} Listener
 * @typedef {{ path: (string | number)[], data: string }} StoredBuffer
 * @typedef {{ source: string, state: Record<string, any>, buffers?: StoredBuffer[] }} StoredModel
 * @typedef {[string, string, string, string, boolean]} StoredLink
 * @typedef {{ models: Record<string, StoredModel>, links: StoredLink[] }} StoredState
 * @typedef {Record<string, () => any>} Programs What each program exports, or a promise of it.
 * @typedef {{ initialize?: (props: any) => any, render?: (props: any) => any }} Widget
 */

const REFERENCE = "IPY_MODEL_";

/**
 * Whether two trait values say the same; a trait that is set to what it was stays silent.
 *
 * @param {any} a
 * @param {any} b
 * @returns {boolean}
 */
export function same(a, b) {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (ArrayBuffer.isView(a) || ArrayBuffer.isView(b)) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]))
  );
}

/**
 * The front-end model of one widget, as one program sees it: programs share its state, and each has
 * listeners of its own. Its functions may be taken out of it, as in anywidget.
 */
export class Model {
  /** @type {Record<string, any>} */
  #state;
  /** @type {Map<string, Set<Listener>>} */
  #listeners = new Map();
  /** @type {Set<Model>} The model as each program sees it. */
  #seen = new Set([this]);

  /**
   * @param {Record<string, any>} state
   * @param {(reference: string) => Promise<Model>} find Finds another model by its reference.
   */
  constructor(state, find = () => Promise.reject(new Error("no other model"))) {
    this.#state = { ...state };
    this.widget_manager = {
      /** @param {string} name */
      get_model: (name) => find(name.replace(REFERENCE, "")),
    };
  }

  /**
   * The model for one more program, whose listeners are dropped when the signal comes.
   *
   * @param {AbortSignal} signal
   */
  handle(signal) {
    const seen = this.#seen;
    const other = new Model({});
    other.#state = this.#state;
    other.#seen = seen.add(other);
    other.widget_manager = this.widget_manager;
    signal.addEventListener("abort", () => seen.delete(other));
    return other;
  }

  get = (/** @type {string} */ name) => this.#state[name];

  set = (/** @type {string} */ name, /** @type {any} */ value) => {
    if (same(this.#state[name], value)) return;
    this.#state[name] = value;
    for (const [event, ...values] of [[`change:${name}`, value], ["change"]]) {
      for (const one of [...this.#seen]) {
        for (const listener of [...(one.#listeners.get(event) ?? [])]) listener(one, ...values);
      }
    }
  };

  /** There is no kernel to save to; what was set is what every view sees. */
  save_changes = () => {};

  /** Messages go to Python, which is not there. */
  send = (/** @type {any[]} */ ..._) => {};

  /**
   * @param {string} events One or more names, with spaces between them.
   * @param {Listener} listener
   */
  on = (events, listener) => {
    for (const event of events.split(/\s+/)) {
      const listeners = this.#listeners.get(event) ?? new Set();
      this.#listeners.set(event, listeners.add(listener));
    }
  };

  /**
   * @param {string | null} [events] All events where left out.
   * @param {Listener | null} [listener] All listeners where left out.
   */
  off = (events, listener) => {
    for (const event of events?.split(/\s+/) ?? [...this.#listeners.keys()]) {
      if (listener) this.#listeners.get(event)?.delete(listener);
      else this.#listeners.delete(event);
    }
  };
}

/**
 * Restores bytes that the notebook stored as Base64.
 *
 * @param {StoredModel} stored
 * @returns {Record<string, any>}
 */
export function restore({ state, buffers = [] }) {
  /** @type {any} */
  const restored = structuredClone(state);
  for (const { path, data } of buffers) {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    let parent = restored;
    for (const key of path.slice(0, -1)) parent = parent[key] ??= {};
    parent[/** @type {string} */ (path.at(-1))] = new DataView(bytes.buffer);
  }
  return restored;
}

/**
 * Does in the page what `jslink` and `jsdlink` ask for.
 *
 * @param {Model} source
 * @param {string} trait
 * @param {Model} target
 * @param {string} targetTrait
 * @param {boolean} bothWays
 */
export function link(source, trait, target, targetTrait, bothWays) {
  const forward = () => {
    target.set(targetTrait, source.get(trait));
    target.save_changes();
  };
  const backward = () => {
    source.set(trait, target.get(targetTrait));
    source.save_changes();
  };
  source.on(`change:${trait}`, forward);
  if (bothWays) target.on(`change:${targetTrait}`, backward);
  forward();
}

/**
 * Keeps what is typed inside a widget from the theme, which turns pages with the arrow keys.
 *
 * @param {KeyboardEvent} event
 */
export function keepKeys(event) {
  const command = event.ctrlKey || event.metaKey || event.altKey;
  const moving = /^(Arrow|Page|Home$|End$)/.test(event.key);
  if (moving || (event.key.length === 1 && !command)) event.stopPropagation();
}

/**
 * Finds the widgets in the programs, each of which is run once.
 *
 * @param {Programs} programs
 * @returns {(name: string) => Promise<Widget>}
 */
export function finder(programs) {
  /** @type {Map<string, any>} */
  const modules = new Map();
  return async (name) => {
    if (!programs || !(name in programs)) throw new Error(`the program ${name} is missing`);
    if (!modules.has(name)) modules.set(name, programs[name]());
    const module = await modules.get(name);
    // A program exports the widget, or a function that makes one; each model gets its own.
    const made = module.default ?? module;
    const widget = typeof made === "function" ? await made() : made;
    if (typeof widget?.render !== "function") throw new Error("the program has no render()");
    return widget;
  };
}

/**
 * The models of a page, each initialized once, and their views.
 */
export class Host {
  /** @type {Map<string, { source: string, model: Model, widget?: Promise<Widget> }>} */
  #entries = new Map();
  /** @type {Parameters<typeof link>[]} */
  #links = [];
  #page = new AbortController();
  #load;

  /**
   * @param {StoredState} state
   * @param {(source: string) => Promise<Widget>} load Gives the program of that name.
   */
  constructor(state, load) {
    this.#load = load;
    this.update(state);
  }

  /** @param {string} name */
  #entry(name) {
    const entry = this.#entries.get(name);
    if (!entry) throw new Error(`the page has no model ${name}`);
    return entry;
  }

  /** @param {string} name */
  model(name) {
    return this.#entry(name).model;
  }

  /**
   * Adds models and links; a model that is there, and of the same program, takes the state that comes.
   *
   * @param {StoredState} more
   */
  update({ models, links }) {
    for (const [name, stored] of Object.entries(models)) {
      const { source, state } = stored;
      const entry = this.#entries.get(name);
      if (entry?.source === source) {
        for (const [trait, value] of Object.entries(state)) entry.model.set(trait, value);
      } else {
        const model = new Model(restore(stored), async (other) => this.model(other));
        this.#entries.set(name, { source, model });
      }
    }
    for (const [source, trait, target, targetTrait, bothWays] of links) {
      /** @type {Parameters<typeof link>} */
      const ends = [this.model(source), trait, this.model(target), targetTrait, bothWays];
      if (this.#links.some((known) => known.every((end, at) => end === ends[at]))) continue;
      this.#links.push(ends);
      link(...ends);
    }
  }

  /** @param {string} name */
  async #initialize(name) {
    const { source, model } = this.#entry(name);
    const widget = await this.#load(source);
    const { signal } = this.#page;
    const cleanUp = await widget.initialize?.({ model: model.handle(signal), signal, experimental });
    if (typeof cleanUp === "function") signal.addEventListener("abort", () => cleanUp());
    return widget;
  }

  /**
   * Renders one more view of a model.
   *
   * @param {string} name
   * @param {HTMLElement} el
   * @returns {Promise<() => Promise<void>>} Removes the view again.
   */
  async view(name, el) {
    const entry = this.#entry(name);
    const widget = await (entry.widget ??= this.#initialize(name));
    const controller = new AbortController();
    const { signal } = controller;
    const model = entry.model.handle(signal);
    const cleanUp = await widget.render?.({ model, el, signal, experimental });
    return async () => {
      controller.abort();
      if (typeof cleanUp === "function") await cleanUp();
      el.replaceChildren();
    };
  }

  /** Drops what `initialize` set up. */
  close() {
    this.#page.abort();
  }
}

const experimental = {
  /** @param {string} name */
  invoke: (name) => Promise.reject(new Error(`${name} needs Python, which is not running here`)),
};

/**
 * Gives a box the height of what is in it by number, and keeps it so. What changes inside then
 * concerns the box alone: otherwise the browser lays out the whole page in every frame of a drag.
 *
 * @param {HTMLElement} box
 * @param {HTMLElement} content
 */
export function encloseIn(box, content) {
  if (typeof ResizeObserver === "undefined") return;
  let [height, given] = [0, 0];
  const give = () => {
    if (height !== given) box.style.height = `${height}px`;
    given = height;
  };
  new ResizeObserver(([{ borderBoxSize }]) => {
    height = borderBoxSize[0].blockSize;
    // In a drag it grows, but does not shrink: what is below it would go up and down with it.
    if (height > given || !content.querySelector(".is-dragging")) give();
  }).observe(content);
  for (const type of ["pointerup", "pointercancel", "lostpointercapture"]) box.addEventListener(type, give, true);
}

/**
 * Mounts the widget that belongs in a place, over the still picture that holds the place.
 *
 * @param {Host} host
 * @param {HTMLElement} place
 * @returns {Promise<(() => Promise<void>) | undefined>}
 */
export async function mount(host, place) {
  const box = document.createElement("div");
  box.className = "explorables-live";
  const el = document.createElement("div");
  box.append(el);
  encloseIn(box, el);
  place.addEventListener("keydown", keepKeys);
  place.append(box);
  try {
    const name = place.dataset.model ?? "";
    // On paper stands the picture of the opening state, until there is another one to show.
    host.model(name).on("change", () => {
      place.dataset.moved = "";
    });
    const remove = await host.view(name, el);
    place.dataset.state = "live";
    return remove;
  } catch (error) {
    console.error(`The explorable ${place.dataset.model} did not start:`, error);
    place.dataset.state = "failed";
    el.className = "explorables-note";
    el.setAttribute("role", "note");
    const reason = error instanceof Error ? error.message : String(error);
    el.textContent =
      `This explorable could not start (${reason}). ` +
      "The picture and the sentence above show its opening state.";
    return undefined;
  }
}

/** With more explorables than that a page skips those that are far away; see explorables.css. */
const MANY = 12;

/**
 * Brings every explorable of the page to life.
 *
 * @param {Document} page
 * @param {Programs} programs
 */
export async function start(page, programs) {
  const state = JSON.parse(page.getElementById("explorables-state")?.textContent ?? "null");
  const host = new Host(state, finder(programs));
  window.explorablesHost = host;
  const places = /** @type {HTMLElement[]} */ ([...page.querySelectorAll(".explorables-place")]);
  page.documentElement.classList.toggle("explorables-many", places.length > MANY);
  const views = await Promise.all(places.map((place) => mount(host, place)));
  addEventListener("pagehide", (event) => {
    // A page that the browser keeps for "back" must come back alive.
    if (event.persisted) return;
    for (const remove of views) remove?.();
    host.close();
  });
}
