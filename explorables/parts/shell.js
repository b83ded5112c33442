/**
 * What every explorable has in common: a frame on the page, the widget's state on one side and the
 * drawing on the other, notes to the reader, the address, and an end that leaves nothing behind.
 */

import { html, render } from "lit-html";
import { readHash, shareInAddress } from "./address.js";
import { setAttributes } from "./behaviour.js";
import { citeButton } from "./cite.js";
import { linkByIndex } from "./links.js";
import { createScope, followWidth, whereSeen } from "./scope.js";
import { same } from "./toolbar.js";

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
 * @template {Record<string, any>} State
 * @typedef {object} Definition what makes an explorable this one
 * @property {string} title what it is, for screen readers
 * @property {readonly string[]} traits the widget's traits that are its state
 * @property {(state: State) => import("./address.js").Fields} toFields
 * @property {(fields: import("./address.js").Fields, model: Model) => {state: Partial<State>, notes?: string[]} | {wrong: string}} fromFields
 * @property {(change: Partial<State>, state: State) => Partial<State>} [settled] with what else changes with it
 * @property {string} [frame] classes of the frame on the page, such as the explorable's own
 * @property {(shell: Shell<State>, state: State) => unknown} view what is on the page in a state: a
 *   template of lit, which is drawn at most once per frame
 */

/**
 * What the modules of explorables export, by the name in `_explorable`, which is their folder's.
 * @typedef {Record<string, Definition<any>>} Definitions
 */

/**
 * @template {Record<string, any>} State
 * @typedef {object} Shell what a view is given beside the state
 * @property {Scope} scope
 * @property {Model} model
 * @property {HTMLElement} root
 * @property {string} noteId
 * @property {() => number} width in sixteenths of a rem, for the few decisions that CSS cannot make: whoever asks for
 *   it is drawn again whenever it is another one
 * @property {() => State} state
 * @property {() => State} opening the state that the author chose
 * @property {(change: Partial<State>) => void} change
 * @property {(change: Partial<State>) => void} move the same, and takes the last note away
 * @property {() => void} reset
 * @property {(message: string) => void} note "" takes the last note away
 * @property {() => void} redraw
 * @property {<Own>(name: string, make: () => Own) => Own} own what this view on the page keeps from
 *   one drawing to the next and the state does not hold: made at the first, then the same
 * @property {<Value>(name: string, from: readonly unknown[], make: () => Value) => Value} memo what is
 *   made again only where one of what it is made from is another
 */

/** @typedef {ReturnType<typeof begin>} Session what the views of one model share */

let views = 0;

/**
 * The state of a model: the same object until a trait is another one, for a drawing asks often.
 * @param {Model} model @param {Definition<any>} definition
 */
function stateOf(model, { traits, settled = (change) => change }) {
  /** @type {Record<string, any>} */
  let raw = {};
  let state = raw;
  return () => {
    if (traits.some((trait) => raw[trait] !== model.get(trait))) {
      raw = Object.fromEntries(traits.map((trait) => [trait, model.get(trait)]));
      state = settled(raw, raw);
    }
    return state;
  };
}

/**
 * Begin with a model: remember how it opened, then take over what the address says.
 * @param {Model} model @param {Definition<any>} definition
 */
export function begin(model, definition) {
  const scope = createScope();
  // What follows another explorable's trait is that one's to share, and opens as that one did.
  const followed = model.get("_follows") ?? {};
  const state = stateOf(model, definition);
  const opening = { ...state(), ...followed };
  /** Changes what differs; the widget's events then draw. @param {Record<string, any>} given */
  const change = (given) => {
    let changed = false;
    for (const [trait, value] of Object.entries(definition.settled?.(given, state()) ?? given)) {
      if (same(model.get(trait), value)) continue;
      model.set(trait, value);
      changed = true;
    }
    if (changed) model.save_changes();
  };
  /** @template Value @param {Record<string, Value>} all */
  const own = (all) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => !Object.hasOwn(followed, name)));
  /** @type {Set<() => void>} called when the note has changed */
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
      if (same(own(state()), own(opening))) return undefined;
      return own(definition.toFields(state()));
    },
    read(fields) {
      const taken = definition.fromFields(fields, model);
      if ("wrong" in taken) return taken.wrong;
      change(taken.state);
      note((taken.notes ?? []).join(" "));
      return undefined;
    },
    reset() {
      change(own(opening));
      note("");
    },
    note,
  });
  for (const trait of definition.traits) scope.follow(model, `change:${trait}`, address.update);
  return { state, change, opening, message: () => message, note, watchers, address, dispose: scope.dispose };
}

/** @param {Model} model @param {Definition<any>} definition @param {string} address */
function frameOf(model, { frame, title }, address) {
  const root = document.createElement("div");
  setAttributes(root, {
    class: frame ? `sx ${frame}` : "sx",
    role: "group",
    "aria-label": title,
    // Mathematics runs from left to right on every page. A translation of the browser's would put
    // texts of its own in the place of numbers that go on changing.
    dir: "ltr",
    translate: "no",
    "data-explorable": model.get("_explorable"),
    "data-address": address,
  });
  return root;
}

/** @param {Scope} scope @param {HTMLElement} root @param {() => void} redraw */
function widthOf(scope, root, redraw) {
  // A guess at first: to ask for it would have the browser lay out the page once for every
  // explorable, and what follows the width puts it right.
  let width = Math.min(640, window.screen.width - 32);
  let follows = false;
  return () => {
    if (follows) return width;
    follows = true;
    followWidth(scope, root, (pixels) => {
      // How large a pixel is where the text alone is enlarged.
      const one = (parseFloat(getComputedStyle(document.documentElement).fontSize) || 16) / 16;
      const now = pixels / one;
      // 0 while it is not on the page.
      if (now === 0 || now === width) return;
      width = now;
      redraw();
    });
    return width;
  };
}

/** What one view on the page remembers. @returns {Pick<Shell<any>, "own" | "memo">} */
function memory() {
  /** @type {Map<string, any>} */
  const kept = new Map();
  /** @type {Shell<any>["own"]} */
  const own = (name, make) => {
    if (!kept.has(name)) kept.set(name, make());
    return kept.get(name);
  };
  return {
    own,
    memo(name, from, make) {
      const last = own(name, () => ({ from: /** @type {readonly unknown[]} */ ([]), value: undefined }));
      const same = last.from.length > 0 && from.every((one, at) => one === last.from[at]);
      if (!same) Object.assign(last, { from, value: make() });
      return /** @type {any} */ (last.value);
    },
  };
}

/**
 * Show a model inside `el`; what it returns takes the view away again, with every listener.
 * @param {RenderContext} context @param {Definition<any>} definition @param {Session} session
 */
export function show({ model, el }, definition, session) {
  const scope = createScope();
  views += 1;
  const noteId = `${model.get("_explorable")}-note-${views}`;
  const root = frameOf(model, definition, session.address.name);
  const foot = document.createElement("div");
  foot.className = "sx-foot";
  // lit keeps what it drew on the node before which it draws, and the foot holds its own.
  const end = document.createComment("");
  root.append(end, foot);
  const relight = linkByIndex(scope, root);

  const { state, change, note } = session;
  const { link, leads } = session.address;
  const drawFoot = () =>
    render(
      html`<p class="sx-note" id=${noteId} role="status">${session.message()}</p>${cite?.template()}`,
      foot,
    );
  const cite = link && definition.traits.length > 0
    ? citeButton(() => link(definition.toFields(state())), drawFoot)
    : undefined;
  /** @type {import("lit-html").RootPart | undefined} */
  let part;
  const drawNow = () => {
    const now = state();
    const written = JSON.stringify(now);
    if (cite && written !== root.getAttribute("data-state")) cite.forget();
    setAttributes(root, { "data-state": written });
    drawFoot();
    part = render(definition.view(shell, now), root, { renderBefore: end });
    relight();
  };
  const redraw = whereSeen(scope, root, drawNow);
  /** @type {Shell<any>} */
  const shell = {
    scope,
    model,
    root,
    noteId,
    width: widthOf(scope, root, redraw),
    state,
    opening: () => session.opening,
    change,
    move(given) {
      note("");
      change(given);
    },
    reset() {
      change(session.opening);
      note("");
    },
    note,
    redraw,
    ...memory(),
  };
  // The book's theme turns pages with the arrow keys; a key used in here is meant for here.
  scope.listen(root, "keydown", (event) => {
    if (event.key.startsWith("Arrow")) event.stopPropagation();
  });
  for (const trait of definition.traits) scope.follow(model, `change:${trait}`, redraw);
  session.watchers.add(redraw);
  scope.add(() => session.watchers.delete(redraw));

  drawNow();
  el.append(root);
  scope.add(() => part?.setConnected(false));
  scope.add(() => root.remove());
  goWhere(scope, root, leads);
  return scope.dispose;
}

/** Goes to an explorable that the address leads to. @param {Scope} scope @param {HTMLElement} root @param {() => boolean} leads */
function goWhere(scope, root, leads) {
  const goThere = () => {
    if (!leads() || scope.signal.aborted) return;
    // A browser does not find the section in an address that holds more than the section's name.
    const section = document.getElementById(readHash(location.hash).anchor);
    const whole = !section && root.offsetHeight < window.innerHeight;
    (section ?? root).scrollIntoView({ block: whole ? "center" : "start", behavior: "instant" });
  };
  if (leads() && arrived()) {
    goThere();
    // What stands above changes its height once more when the fonts of the page have come.
    pageLoaded().then(goThere, goThere);
  }
  scope.listen(window, "hashchange", goThere);
}

/** Once the page has loaded, its fonts, too. */
async function pageLoaded() {
  if (document.readyState !== "complete") {
    await new Promise((done) => addEventListener("load", done, { once: true }));
  }
  await document.fonts?.ready;
}

/** Whether the reader followed a link here, rather than came back to where they were. */
function arrived() {
  const [entry] = performance.getEntriesByType?.("navigation") ?? [];
  return entry !== undefined && "type" in entry && entry.type === "navigate" && scrollY === 0;
}
