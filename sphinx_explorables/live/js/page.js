// @ts-check
/**
 * The cells of a page, each with its buttons. Python starts when a reader first asks for it.
 *
 * @typedef {{ code: string, needs: number[], place: number | null, check: boolean }} Entry
 * @typedef {{ base: string, folder: string, disk: boolean, cells: Entry[] }} Page
 */
import { Engine, STOPPED, lacks } from "./engine.js";
import { keepKeys } from "../../js/host.js";
import { Outputs, element } from "./outputs.js";

/** Seconds after which a check stops, and after which a run says that it may be endless. */
const LIMIT = 30;
const SLOW = 10;
const ENDLESS = "Still running: is it an endless loop? Stop ends it.";
const GRADE = "application/vnd.explorables.grade+json";
const MEGABYTE = 1e6;
const WARNING = /^.*RuntimeWarning: (.+ encountered in \w+)\n?/gm;
const ROUNDED = "The numbers differ from the book's own: WebAssembly may round a last digit differently.";

/** @type {Page} */
const page = JSON.parse(document.getElementById("live-page")?.textContent ?? "null");
page.base = new URL(page.base, location.href).href;
const outputs = new Outputs(page.base);

/**
 * What the browser keeps of this page. Where it may keep nothing, drafts last as long as the page.
 *
 * @param {"localStorage" | "sessionStorage"} where
 * @param {Record<string, any>} [value] To keep from now on.
 * @returns {Record<string, any>}
 */
function kept(where, value) {
  const key = `live:${location.pathname}`;
  try {
    if (value) window[where].setItem(key, JSON.stringify(value));
    return JSON.parse(window[where].getItem(key) ?? "{}");
  } catch {
    return {};
  }
}

/** @type {Cell[]} */
let cells = [];
/** @type {Engine | undefined} */
let engine;
/** Which earlier cells each cell needs, as the cells are now. */
let needs = page.cells.map((entry) => entry.needs);
/** @type {Promise<unknown>} */
let queue = Promise.resolve();
/** How often Stop was pressed: what has waited since an earlier time is not run. */
let stops = 0;

/** @type {(words: string, act: () => void, more?: { title: string }) => HTMLButtonElement} */
const button = (words, onclick, more) =>
  element("button", "live-button", words, { type: "button", onclick, ...more });

const status = () => element("span", "live-status", "", { role: "status" });

/** One code cell of the notebook; those that the page does not show have no buttons. */
class Cell {
  /** @type {string | undefined} What the reader wrote instead of the book's code. */
  draft;
  /** Whether it runs, or waits for its turn. */
  queued = false;
  /** @type {{ focus: () => void, remove: () => void } | undefined} */
  #editor;
  /** @type {HTMLElement | undefined} */
  #box;
  /** What was run for the output that stands there. */
  shown;
  /** Counts the time of a run from now on, or not: what comes over the network may take long. */
  clock = (/** @type {boolean} */ _) => {};

  /**
   * @param {Entry} entry
   * @param {number} at
   * @param {HTMLElement | undefined} root
   */
  constructor(entry, at, root) {
    this.entry = entry;
    this.at = at;
    this.root = root;
    this.shown = this.own;
    this.bar = element("div", "live-bar");
    this.status = status();
    this.note = element("span", "live-note");
    this.out = /** @type {HTMLElement} */ (
      root?.querySelector(".cell_output") ?? element("div", "cell_output docutils container")
    );
    this.stored = { nodes: [...this.out.childNodes], words: this.words };
    const places = /** @type {HTMLElement[]} */ ([...this.out.querySelectorAll("[data-model]")]);
    /** The widgets of the page that stand there. */
    this.models = places.map((place) => place.dataset.model ?? "");
    this.input = /** @type {HTMLElement | null} */ (root?.querySelector(".cell_input") ?? null);
    const act = entry.check ? "Check" : "Run";
    this.buttons = {
      run: button(act, () => enqueue(this), { title: "Shift + Enter in the editor" }),
      edit: button("Edit", () => this.edit().then(() => this.#editor?.focus())),
      reset: button("Reset", () => this.reset(), { title: "The book's own code and output" }),
      stop: button("Stop", stopAll),
    };
    for (const [name, one] of Object.entries(this.buttons)) {
      if (name !== "stop") one.setAttribute("aria-label", `${one.textContent} cell ${at + 1}`);
    }
    this.buttons.reset.hidden = this.buttons.stop.hidden = true;
    if (!root || !this.input) return;
    this.bar.append(...Object.values(this.buttons), this.status, this.note);
    // The cell's own fold; a solution's stands around the whole cell.
    this.fold = /** @type {HTMLDetailsElement | null} */ (root.querySelector("details:has(.cell_input)"));
    (this.fold ?? this.input).after(this.bar);
    root.append(this.out);
  }

  /** What the book's own output comes from. */
  get own() {
    return recipe(this.entry.needs, this.at, page.cells);
  }

  /** Its number, which leads to it where the page shows it. */
  get name() {
    const words = `Cell ${this.at + 1}`;
    return this.input ? button(words, () => this.buttons.run.focus()) : words;
  }

  get code() {
    return this.draft ?? this.entry.code;
  }

  /** @param {string} [code] */
  async edit(code = this.code) {
    const { edit } = await outputs.editor();
    if (this.#editor || !this.input) return;
    if (this.fold) this.fold.open = true;
    const box = (this.#box = element("div", "live-editor highlight"));
    // The page searches where somebody types a slash.
    box.addEventListener("keydown", keepKeys);
    this.input.hidden = true;
    this.input.after(box);
    this.#editor = edit(box, code, `Code of cell ${this.at + 1}. Escape leaves the editor.`, {
      run: () => enqueue(this),
      change: (/** @type {string} */ text) => this.change(text),
      leave: () => this.buttons.run.focus(),
    });
    this.buttons.edit.hidden = true;
    this.buttons.reset.hidden = false;
  }

  /** @param {string} text */
  change(text) {
    this.draft = text === this.entry.code ? undefined : text;
    // JSON leaves out what is undefined.
    // Other cells may be changed in another window of this page, or wait since an earlier visit.
    kept("localStorage", { ...kept("localStorage"), [this.entry.code]: this.draft });
    kept("sessionStorage", { visited: true });
    markStale();
  }

  /** Puts back the book's own code and output. */
  reset() {
    this.#editor?.remove();
    this.#box?.remove();
    this.#editor = undefined;
    if (this.input) this.input.hidden = false;
    this.out.replaceChildren(...this.stored.nodes);
    this.shown = this.own;
    this.say();
    delete this.root?.dataset.grade;
    this.buttons.edit.hidden = false;
    this.buttons.reset.hidden = true;
    this.change(this.entry.code);
    this.buttons.edit.focus();
  }

  say = (/** @type {(string | Node)[]} */ ...words) => this.status.replaceChildren(...words);

  /** What its output says in words. */
  get words() {
    const texts = [...this.out.querySelectorAll(":is(.stream, .text_plain) pre")];
    // The build may leave an empty line between two parts of a stream.
    return texts.map((text) => text.textContent?.trim()).join("\n").replace(/\n+/g, "\n");
  }

  /** Says so where the book's own code gives other words than the book stores. */
  compare() {
    if (!this.stored.nodes.length || this.entry.check || this.shown !== this.own) return;
    const [stored, found] = [this.stored.words, this.words];
    if (stored === found) return;
    const [wanted, given] = [stored, found].map((text) => [...text.matchAll(WARNING)].map(([, what]) => what));
    const missing = new Set(wanted.filter((what) => !given.includes(what)));
    const [before, after] = [stored, found].map((text) => text.replace(WARNING, "").trim());
    const flags = `WebAssembly has no floating-point flags, so NumPy cannot warn here as in the book: ${[...missing].join(", ")}.`;
    this.out.append(element("p", "live-differs", before === after ? flags : ROUNDED));
  }
}

/**
 * What a cell's output comes from: all the code that ran for it.
 *
 * @param {number[]} needed
 * @param {number} at
 * @param {{ code: string }[]} all
 */
function recipe(needed, at, all) {
  return JSON.stringify([...needed, at].map((other) => all[other].code));
}

/** @param {Cell} cell */
const now = (cell) => recipe(needs[cell.at], cell.at, cells);

/** Says of each output that an edited cell has made old that it is old. */
function markStale() {
  for (const cell of cells) {
    const stale = cell.shown !== now(cell);
    cell.root?.classList.toggle("live-stale", stale);
    const own = cell.code === JSON.parse(cell.shown).at(-1);
    cell.note.textContent = !stale
      ? ""
      : own
        ? "An earlier cell has changed: run this one again."
        : "Changed since it ran.";
  }
}

/** Starts Python, if it does not run. */
async function python(/** @type {(words: string) => void} */ say) {
  if (engine) return engine;
  const started = (engine = new Engine());
  say("Loading Python …");
  try {
    await started.start(page, (loaded, total) => {
      const [have, all] = [loaded, total].map((bytes) => (bytes / MEGABYTE).toFixed(1));
      say(loaded < total ? `Loading Python: ${have} of ${all} MB …` : "Starting Python …");
    });
  } catch (error) {
    if (engine === started) engine = undefined;
    throw error;
  }
  return started;
}

function stop() {
  engine?.stop();
  engine = undefined;
}

/** What runs, and what waits for it. */
function stopAll() {
  stops += 1;
  stop();
}

/**
 * @param {() => Promise<unknown>} act
 * @param {(words: string) => void} say
 */
function wait(act, say) {
  const since = stops;
  say("Waiting for the cell before it …");
  const turn = async () => (stops === since ? act() : say("Stopped before it ran."));
  return (queue = queue.then(turn));
}

/**
 * Runs one cell in Python.
 *
 * @param {Engine} running
 * @param {Cell} cell
 * @param {Cell} [asked] The cell whose reader waits for it, where it is another.
 * @returns {Promise<{ error: { name: string, traceback: string } | null, right?: boolean }>}
 */
async function execute(running, cell, asked) {
  const visible = !asked && cell.root;
  const models = [...cell.models];
  const code = cell.code;
  const out = visible ? cell.out : element("div");
  /** @type {boolean | undefined} */
  let right;
  let drawn = Promise.resolve();
  if (visible) {
    out.style.minHeight = `${out.offsetHeight}px`;
    out.replaceChildren();
  }
  try {
    const end = await running.ask(
      { type: "run", cell: cell.at, code, own: cell.draft === undefined, models: outputs.moved() },
      (message) => {
        if (message.type === "pack") {
          const { bytes, name } = message;
          const waits = asked ?? cell;
          waits.say(bytes ? `Loading ${name}, ${(bytes / MEGABYTE).toFixed(1)} MB …` : "Running …");
          waits.clock(!bytes);
        } else if (message.type === "stream" && visible) {
          drawn = drawn.then(() => outputs.text(out, message.text, `stream ${message.name}`));
        } else if (message.type === "display") {
          right = message.data[GRADE]?.right ?? right;
          if (visible) drawn = drawn.then(() => outputs.draw(out, message.data, models));
          else outputs.note(message.data, models);
        }
      },
    );
    await drawn;
    const shown = end.error && asked ? asked.out : out;
    if (end.dropped) {
      out.append(element("p", "live-differs", `${end.dropped} more lines were printed; they are not shown.`));
    }
    if (end.error && asked) shown.replaceChildren();
    if (end.error) outputs.text(shown, end.error.traceback, "traceback live-error");
    if (visible) cell.shown = now(cell);
    return { error: end.error, right };
  } finally {
    out.style.minHeight = "";
    for (const pre of out.querySelectorAll("pre")) pre.tabIndex = 0;
  }
}

/**
 * Runs a cell after the earlier cells that it needs; says whether it got to its end.
 *
 * @param {Cell} cell
 * @returns {Promise<boolean>}
 */
async function run(cell) {
  let ready = performance.now();
  const { say } = cell;
  cell.buttons.stop.hidden = false;
  cell.note.textContent = "";
  cell.root?.setAttribute("aria-busy", "true");
  delete cell.root?.dataset.grade;
  let late = false;
  /** @type {ReturnType<typeof setTimeout>[]} */
  let timers = [];
  cell.clock = (on) => {
    timers.forEach(clearTimeout);
    timers = [];
    if (on) timers.push(setTimeout(() => say(ENDLESS), SLOW * 1000));
    if (on && cell.entry.check) timers.push(setTimeout(() => ((late = true), stop()), LIMIT * 1000));
  };
  try {
    const running = await python(say);
    ready = performance.now();
    cell.clock(true);
    const sources = cells.map((one) => one.code);
    const plan = await running.ask({ type: "needs", sources, at: cell.at });
    needs = plan.needs;
    for (const [done, other] of plan.todo.entries()) {
      say(`Running what it needs: cell ${other + 1} (${done + 1} of ${plan.todo.length}) …`);
      const { error } = await execute(running, cells[other], cell);
      if (!error) continue;
      cell.shown = now(cell);
      say(cells[other].name, `, which this one needs, stops with ${error.name}.`);
      return false;
    }
    say("Running …");
    const { error, right } = await execute(running, cell);
    const seconds = ((performance.now() - ready) / 1000).toFixed(1);
    if (right !== undefined && cell.root) cell.root.dataset.grade = right ? "right" : "not-yet";
    if (error) say(`Stopped with ${error.name}.`);
    else if (cell.entry.check && right !== undefined) say(right ? "Right." : "Not yet.");
    else say(`Done in ${seconds} s.`);
    if (!error) cell.compare();
    cell.buttons.reset.hidden = false;
    return !error;
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    if (late) say(`Stopped after ${LIMIT} s: is there an endless loop?`);
    else if (words === STOPPED) say("Stopped. The next run starts Python again.");
    else {
      stop();
      say(`Python cannot go on: ${words}. The next run starts it again.`);
    }
    return false;
  } finally {
    cell.clock(false);
    if (document.activeElement === cell.buttons.stop) cell.buttons.run.focus();
    cell.buttons.stop.hidden = true;
    cell.root?.removeAttribute("aria-busy");
    markStale();
    document.dispatchEvent(new Event("explorables:changed"));
  }
}

/** @param {Cell} cell */
function enqueue(cell) {
  // A key that is held down presses its button again and again.
  if (cell.queued) return;
  cell.queued = true;
  queue = wait(() => run(cell), cell.say).finally(() => (cell.queued = false));
}

/** Runs every cell of the notebook in its order, as JupyterLab does. */
async function runAll(/** @type {HTMLElement} */ all, /** @type {HTMLElement} */ says) {
  const named = { max: cells.length, ariaLabel: "Cells that have run" };
  const progress = element("progress", "", "", named);
  const ending = button("Stop", stopAll);
  all.replaceWith(ending);
  says.after(progress);
  ending.focus();
  /** @type {Cell | undefined} */
  let failed;
  for (const cell of cells) {
    progress.value = cell.at;
    says.textContent = `Running cell ${cell.at + 1} of ${cells.length} …`;
    if (await run(cell)) continue;
    failed = cell;
    break;
  }
  failed?.root?.scrollIntoView({ block: "nearest" });
  if (failed) says.replaceChildren(failed.name, `: ${failed.status.textContent}`);
  else says.textContent = `All ${cells.length} cells ran.`;
  progress.remove();
  const left = document.activeElement !== ending;
  ending.replaceWith(all);
  if (!left) all.focus();
}

/** Above the first cell: what it is, what it costs, and what was written on an earlier visit. */
function introduce(/** @type {string} */ why) {
  // Detached on a page without a title.
  const bar = document.querySelector(".live-page") ?? element("div");
  if (why) return bar.replaceChildren(why);
  const says = status();
  const all = button("Run all", () => wait(() => runAll(all, says), (words) => (says.textContent = words)));
  bar.lastElementChild?.replaceWith(all, says);
  const written = kept("localStorage");
  const mine = cells.filter((cell) => cell.root && cell.entry.code in written);
  const bring = () => {
    for (const cell of mine) {
      cell.draft = written[cell.entry.code];
      cell.edit();
    }
    kept("sessionStorage", { visited: true });
    markStale();
  };
  if (!mine.length) return;
  if (kept("sessionStorage").visited) return bring();
  const offer = element("span", "live-offer");
  const answer = (/** @type {() => void} */ act) => () => (act(), offer.remove(), all.focus());
  const count = mine.length === 1 ? "a cell" : `${mine.length} cells`;
  offer.append(
    `On an earlier visit you changed ${count}. `,
    button("Bring back", answer(bring)),
    button("Forget", answer(() => kept("localStorage", {}))),
  );
  bar.append(offer);
}

function begin() {
  const missing = lacks();
  if (missing) {
    return introduce(
      `This browser lacks ${missing}, which running the code here needs. A current Firefox, Chrome, Edge or Safari has it; or run the notebook in JupyterLab.`,
    );
  }
  if (location.protocol === "file:" && !page.disk) {
    return introduce(
      "The code of this page can run in your browser when the book comes from a web server (make serve), or was built for reading from a disk (make live FILE=1).",
    );
  }
  const places = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("div.cell")]);
  cells = page.cells.map((entry, at) => new Cell(entry, at, places[entry.place ?? -1]));
  introduce("");
}

if (page) begin();
document.documentElement.classList.add("live-stands");
