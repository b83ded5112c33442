// @ts-check
/**
 * The page's side of the protocol that README.md writes down: one worker with one Python.
 *
 * @typedef {{ type: string, id?: number, [more: string]: any }} Message
 */

/** @type {any} What the scripts of the engine leave for one another. */
const shared = (/** @type {any} */ (window).explorablesLive ??= { given: {} });

/**
 * Loads a classic script: the only kind that a page may load from a disk.
 *
 * @param {string} address
 * @returns {Promise<void>}
 */
export function script(address) {
  return new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.src = address;
    element.onload = () => resolve();
    element.onerror = () => reject(new Error(`${address.split("/").pop()} did not load`));
    document.head.append(element);
  });
}

/**
 * Names what a browser lacks, or nothing.
 *
 * @returns {string}
 */
export function lacks() {
  /** @type {[string, () => boolean][]} */
  const features = [
    ["web workers", () => typeof Worker === "function"],
    ["WebAssembly", () => typeof globalThis.WebAssembly?.compileStreaming === "function"],
    // A module whose one function catches an exception.
    ["exceptions in WebAssembly", () => WebAssembly.validate(CATCHES)],
    ["the decompression of streams", () => typeof DecompressionStream === "function"],
  ];
  return features.find(([, has]) => !has())?.[0] ?? "";
}

// prettier-ignore
const CATCHES = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 31, 64, 0, 11, 11,
]);

/** @param {string} name */
function given(name) {
  const text = shared.given[name];
  delete shared.given[name];
  const bytes = /** @type {any} */ (Uint8Array).fromBase64?.(text);
  return (bytes ?? Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))).buffer;
}

export class Engine {
  /** @type {Worker | undefined} */
  #worker;
  /** @type {Map<number, { on: (message: Message) => void, end: (message: Message) => void }>} */
  #waiting = new Map();
  #last = 0;
  #stopped = false;

  /**
   * Starts Python.
   *
   * @param {{ base: string, folder: string }} page
   * @param {(loaded: number, total: number) => void} progress In bytes.
   */
  async start({ base, folder }, progress) {
    if (!shared.engine) await script(`${base}engine.js`);
    const { worker, ...settings } = shared.engine;
    /** @type {Message} */
    const init = { type: "init", base, folder, ...settings };
    if (location.protocol === "file:") init.given = await this.#read(base, progress);
    this.#goOn();
    const address = URL.createObjectURL(new Blob([worker], { type: "text/javascript" }));
    this.#worker = new Worker(address);
    this.#worker.onmessage = ({ data }) => {
      if (data.type === "progress") progress(data.loaded, data.total);
      else if (data.type === "done" || data.type === "dead") this.#end(data);
      else this.#waiting.get(data.id)?.on(data);
    };
    this.#worker.onerror = (event) => this.#end({ type: "dead", error: event.message });
    await this.ask(init);
    URL.revokeObjectURL(address);
  }

  /**
   * A page on a disk fetches nothing: all files come as scripts, and all of them first.
   *
   * @param {string} base
   * @param {(loaded: number, total: number) => void} progress
   */
  async #read(base, progress) {
    const names = Object.keys(shared.engine.files);
    const sizes = names.map((name) => shared.engine.files[name].bytes);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    let loaded = 0;
    /** @type {Record<string, ArrayBuffer>} */
    const found = {};
    for (const name of names) {
      this.#goOn();
      await script(`${base}${name}.js`);
      found[name] = given(name);
      progress((loaded += shared.engine.files[name].bytes), total);
    }
    return found;
  }

  /** While files come from a disk, there is no worker yet that could be ended. */
  #goOn() {
    if (this.#stopped) throw new Error(STOPPED);
  }

  /** @param {Message} message */
  #end(message) {
    const ids = message.id === undefined ? [...this.#waiting.keys()] : [message.id];
    for (const id of ids) {
      const one = this.#waiting.get(id);
      this.#waiting.delete(id);
      one?.end(message);
    }
  }

  /**
   * Sends a message and waits for its end.
   *
   * @param {Message} message
   * @param {(message: Message) => void} [on] Called with what comes before the end.
   * @returns {Promise<Message>}
   */
  ask(message, on = () => {}) {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      const end = (/** @type {Message} */ last) =>
        last.type === "done" ? resolve(last) : reject(new Error(last.error));
      this.#waiting.set(id, { on, end });
      this.#worker?.postMessage({ ...message, id });
    });
  }

  /** Ends Python at once, whatever it does. */
  stop() {
    this.#stopped = true;
    this.#worker?.terminate();
    this.#end({ type: "dead", error: STOPPED });
  }
}

export const STOPPED = "stopped";
