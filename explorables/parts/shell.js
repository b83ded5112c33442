/**
 * What every explorable has in common: a frame on the page, the widget's state on one side and the
 * drawing on the other, notes to the reader, the address, and an end that leaves nothing behind.
 */

import { html, render } from "lit-html";
import { readHash, shareInAddress } from "./address.js";
import { setAttributes } from "./behaviour.js";
import { citeButton } from "./cite.js";
import { linkByIndex } from "./links.js";
import { createScope, whereSeen } from "./scope.js";

/**
 * The front end's half of a widget, as anywidget and the book's static host both give it.
 * @typedef {object} Model
 * @property {(name: string) => any} get
 * @property {(name: string, value: unknown) => void} set
 * @property {() => void} save_changes
 * @property {(event: string, callback: () => void) => void} on
 * @property {(event: string, callback: () => void) => void} off
 */

/** @typedef {{model: Model, el: HTMLElement}} RenderContext what anywidget hands to `render` */

/**
 * @template {Record<string, unknown>} State
 * @typedef {object} Definition what makes an explorable this one
 * @property {string} title what it is, for screen readers
 * @property {readonly (keyof State & string)[]} traits the widget's traits that are its state
 * @property {(state: State) => import("./address.js").Fields} toFields
 * @property {(fields: import("./address.js").Fields, model: Model) => {state: Partial<State>, notes?: string[]} | {wrong: string}} fromFields
 * @property {string} [frame] classes of the frame on the page, such as the explorable's own
 * @property {(shell: Shell<State>, state: State) => unknown} view what is on the page in a state: a
 *   template of lit, which is drawn at most once per frame
 */

/**
 * What a module of an explorable exports: its definition, by the name in `_explorable`.
 * @typedef {Record<string, Definition<any>>} Definitions
 */

/**
 * @template {Record<string, unknown>} State
 * @typedef {object} Shell what a view is given beside the state
 * @property {import("./scope.js").Scope} scope
 * @property {Model} model
 * @property {HTMLElement} root
 * @property {string} noteId
 * @property {number} width of the place, as far as it is known before anything is drawn
 * @property {() => State} state
 * @property {() => State} opening the state that the author chose
 * @property {(change: Partial<State>) => void} change
 * @property {(change: Partial<State>) => void} move the same, and takes the last note away
 * @property {() => void} reset
 * @property {(message: string) => void} note "" takes the last note away
 * @property {() => void} redraw
 * @property {<Own>(name: string, make: () => Own) => Own} own what this view on the page keeps from
 *   one drawing to the next and the state does not hold: made at the first, then the same
 */

/**
 * What the views of one model share.
 * @typedef {object} Session
 * @property {Record<string, unknown>} opening
 * @property {() => string} message the note that stands now
 * @property {(message: string) => void} note
 * @property {Set<() => void>} watchers called when the note has changed
 * @property {ReturnType<typeof shareInAddress>} address
 * @property {() => void} dispose
 */

/** @param {unknown} left @param {unknown} right */
const same = (left, right) => JSON.stringify(left) === JSON.stringify(right);

let views = 0;

/**
 * @template {Record<string, unknown>} State
 * @param {Model} model
 * @param {Definition<State>} definition
 * @returns {State}
 */
const stateOf = (model, definition) =>
  /** @type {State} */ (
    Object.fromEntries(definition.traits.map((trait) => [trait, model.get(trait)]))
  );

/**
 * Change only what differs. The widget's own events then draw every view.
 * @param {Model} model
 * @param {Record<string, unknown>} change
 */
function write(model, change) {
  let changed = false;
  for (const [trait, value] of Object.entries(change)) {
    if (same(model.get(trait), value)) continue;
    model.set(trait, value);
    changed = true;
  }
  if (changed) model.save_changes();
}

/**
 * Begin with a model: remember how it opened, then take over what the address says.
 * @template {Record<string, unknown>} State
 * @param {Model} model
 * @param {Definition<State>} definition
 * @returns {Session}
 */
export function begin(model, definition) {
  const scope = createScope();
  // What follows another explorable's trait is that one's to share, and opens as that one did.
  const followed = model.get("_follows") ?? {};
  const opening = { ...stateOf(model, definition), ...followed };
  /** @param {Record<string, unknown>} state */
  const own = (state) =>
    Object.fromEntries(Object.entries(state).filter(([name]) => !Object.hasOwn(followed, name)));
  /** @type {Set<() => void>} */
  const watchers = new Set();
  let message = "";
  /** @param {string} next */
  const note = (next) => {
    if (message === next) return;
    message = next;
    for (const watcher of watchers) watcher();
  };
  const address = shareInAddress(scope, {
    name: model.get("address") || model.get("_explorable"),
    write() {
      const state = stateOf(model, definition);
      if (same(own(state), own(opening))) return undefined;
      return /** @type {import("./address.js").Fields} */ (own(definition.toFields(state)));
    },
    read(fields) {
      const taken = definition.fromFields(fields, model);
      if ("wrong" in taken) return taken.wrong;
      write(model, taken.state);
      note((taken.notes ?? []).join(" "));
      return undefined;
    },
    reset() {
      write(model, own(opening));
      note("");
    },
    note,
  });
  for (const trait of definition.traits) scope.follow(model, `change:${trait}`, address.update);
  return { opening, message: () => message, note, watchers, address, dispose: scope.dispose };
}

/**
 * Show a model inside `el`.
 * @template {Record<string, unknown>} State
 * @param {RenderContext} context
 * @param {Definition<State>} definition
 * @param {Session} session
 * @returns {() => void} takes the view away again, with every listener
 */
export function show({ model, el }, definition, session) {
  const scope = createScope();
  views += 1;
  const noteId = `sx-note-${views}`;
  const root = document.createElement("div");
  setAttributes(root, {
    class: definition.frame ? `sx ${definition.frame}` : "sx",
    role: "group",
    "aria-label": definition.title,
    "data-explorable": model.get("_explorable"),
    "data-address": session.address.name,
  });
  const foot = document.createElement("div");
  foot.className = "sx-foot";

  const state = () => stateOf(model, definition);
  const { link, leads } = session.address;
  const drawFoot = () =>
    render(
      html`<p class="sx-note" id=${noteId} role="status">${session.message()}</p>${cite?.template()}`,
      foot,
    );
  const cite = link && definition.traits.length > 0
    ? citeButton(() => link(definition.toFields(state())), drawFoot)
    : undefined;
  /** @type {(state: State) => void} */
  let draw = () => {};
  const drawNow = () => {
    const now = state();
    const written = JSON.stringify(now);
    if (cite && written !== root.getAttribute("data-state")) cite.forget();
    setAttributes(root, { "data-state": written });
    drawFoot();
    draw(now);
  };
  const redraw = whereSeen(scope, root, drawNow);
  /** @type {Map<string, any>} */
  const kept = new Map();
  draw = drawing(definition, {
    scope,
    model,
    root,
    noteId,
    // A guess: to ask for it would have the browser lay out the page once for every explorable,
    // and what follows the width puts it right.
    width: Math.min(640, window.screen.width - 32),
    state,
    opening: () => /** @type {State} */ (session.opening),
    change: (change) => write(model, change),
    move(change) {
      session.note("");
      write(model, change);
    },
    reset() {
      write(model, session.opening);
      session.note("");
    },
    note: session.note,
    redraw,
    own(name, make) {
      if (!kept.has(name)) kept.set(name, make());
      return kept.get(name);
    },
  });
  root.append(foot);
  // The book's theme turns pages with the arrow keys; a key used in here is meant for here.
  scope.listen(root, "keydown", /** @param {KeyboardEvent} event */ (event) => {
    if (event.key.startsWith("Arrow")) event.stopPropagation();
  });
  for (const trait of definition.traits) scope.follow(model, `change:${trait}`, redraw);
  session.watchers.add(redraw);
  scope.add(() => session.watchers.delete(redraw));

  drawNow();
  el.append(root);
  scope.add(() => root.remove());
  const goThere = () => {
    if (!leads() || scope.signal.aborted) return;
    // A browser does not find the section in an address that holds more than the section's name.
    const section = document.getElementById(readHash(location.hash).anchor);
    const whole = !section && root.offsetHeight < window.innerHeight;
    (section ?? root).scrollIntoView({ block: whole ? "center" : "start", behavior: "instant" });
  };
  if (leads() && arrived()) {
    goThere();
    // What stands above changes its height once more when the formulas of the page are set.
    formulasSet().then(goThere, goThere);
  }
  scope.listen(window, "hashchange", goThere);
  return scope.dispose;
}

/**
 * What draws a state into the frame.
 * @template {Record<string, unknown>} State
 * @param {Definition<State>} definition
 * @param {Shell<State>} shell
 * @returns {(state: State) => void}
 */
function drawing({ view }, shell) {
  const { root, scope } = shell;
  // The foot comes after it.
  const end = document.createComment("");
  root.append(end);
  const links = linkByIndex(scope, root);
  /** @type {import("lit-html").RootPart | undefined} */
  let part;
  scope.add(() => part?.setConnected(false));
  return (state) => {
    part = render(view(shell, state), root, { renderBefore: end });
    links.refresh();
  };
}

/** MathJax, where the page has it, makes its promise by the time that the page has loaded. */
async function formulasSet() {
  if (document.readyState !== "complete") {
    await new Promise((done) => addEventListener("load", done, { once: true }));
  }
  await /** @type {any} */ (window).MathJax?.startup?.promise;
}

/** Whether the reader followed a link here, rather than came back to where they were. */
function arrived() {
  const [entry] = performance.getEntriesByType?.("navigation") ?? [];
  return entry !== undefined && "type" in entry && entry.type === "navigate" && scrollY === 0;
}
