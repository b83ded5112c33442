/**
 * The state of every explorable of a page in the page's address, so that it can be shared:
 *
 *     #softmax-bars:logits=1,2,5&selected=3;triangle:logits=0,0,1
 *
 * Explorables are separated by semicolons. A first piece without a colon is the ordinary anchor of
 * a section and keeps its meaning. An explorable that stands as its author opened it is left out.
 * The page opens at the section, or without one at the first explorable of the address.
 *
 * What the address says is what stands. Back and Forward lead to an entry of the history that was
 * here before, so they restore what it says, or the opening state where it says nothing. A link to
 * a section makes a new entry, which takes the states over.
 */

import { atMostEvery } from "./scope.js";

/** @typedef {Record<string, string>} Fields */

/** @param {string} hash with or without its leading # */
export function readHash(hash) {
  /** @type {Map<string, string>} */
  const pieces = new Map();
  let anchor = "";
  let last = "";
  // Mail programs and editors write separators in their own way, and some of them twice; no value
  // holds one.
  const plain = hash
    .replace(/^#/, "")
    .replace(/%(?:25)*(3A|3B|3D|26|2C)/gi, (_, code) => decodeURIComponent(`%${code}`))
    .replace(/&(?:amp;)+/g, "&");
  plain.split(";").forEach((piece, at) => {
    const colon = piece.indexOf(":");
    if (colon > 0) pieces.set((last = piece.slice(0, colon)), piece.slice(colon + 1));
    else if (at === 0) anchor = piece;
    // A list may be written with semicolons, too.
    else if (piece && last) pieces.set(last, `${pieces.get(last)};${piece}`);
  });
  return { anchor, pieces };
}

/** @type {(anchor: string, pieces: ReadonlyMap<string, string>) => string} with its #, or "" */
export function writeHash(anchor, pieces) {
  const all = [...pieces].map(([name, piece]) => `${name}:${piece}`);
  if (anchor || all.length === 0) all.unshift(anchor);
  const text = all.join(";");
  return text === "" ? "" : `#${text}`;
}

/** Nothing when it is malformed. @param {string} piece such as logits=1,2,5&selected=3 */
export function readFields(piece) {
  /** @type {Fields} */
  const fields = {};
  for (const pair of piece.split("&")) {
    const [name, value, more] = pair.split("=");
    if (!name || value === undefined || more !== undefined || name in fields) return undefined;
    try {
      fields[name] = decodeURIComponent(value);
    } catch {
      return undefined;
    }
  }
  return fields;
}

/** @param {Fields} fields */
export const writeFields = (fields) =>
  Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`)
    .join("&");

/**
 * @typedef {object} AddressSettings
 * @property {string} name of the explorable in the address; a second one of that name gets "-2"
 * @property {() => Fields | undefined} write the state, or nothing when it is the opening state
 * @property {(fields: Fields) => string | undefined} read take a state over; says what was wrong
 * @property {() => void} reset return to the opening state
 * @property {(message: string) => void} note
 */

/** The names that explorables of a page have in its address: each bundle has a module like this. @returns {Set<string>} */
const namesTaken = () => (/** @type {any} */ (document).explorablesTaken ??= new Set());

/** Change the history's entry, and mark it as one that is here since an event. @param {string} [address] */
function replaceEntry(address, since = 0) {
  try {
    history.replaceState({ explorables: since, ...history.state }, "", address);
  } catch {
    // Some browsers refuse this for files or after very many changes. The explorable works on.
  }
}

/**
 * Keep an explorable and the address together: `leads` where the address begins with this explorable,
 * `link` is one to this page in a state of it.
 * @param {Scope} scope @param {AddressSettings} settings
 */
export function shareInAddress(scope, settings) {
  const taken = namesTaken();
  let name = settings.name;
  for (let next = 2; taken.has(name); next += 1) name = `${settings.name}-${next}`;
  taken.add(name);
  scope.add(() => taken.delete(name));
  // Outside of a built page (JupyterLab, marimo) the address belongs to the application.
  if (!document.getElementById("explorables-state")) return { name, update() {}, leads: () => false };

  /** @type {string | undefined} what this explorable last wrote into the address, or read there */
  let known;
  const leads = () => readHash(location.hash).pieces.keys().next().value === name;
  /** @param {Fields} fields */
  const link = (fields) =>
    location.href.replace(/#.*/, "") + writeHash("", new Map([[name, writeFields(fields)]]));

  const read = () => {
    const piece = readHash(location.hash).pieces.get(name);
    // A name without a state leads here, and leaves the state alone.
    if (!piece || piece === known) return;
    known = piece;
    const fields = readFields(piece);
    const wrong = fields ? settings.read(fields) : "it cannot be read";
    if (wrong !== undefined) {
      settings.note(`The state in the page's address is ignored: ${wrong.replace(/\.$/, "")}.`);
    }
    // What stands may be another state than the address said, or written in another way.
    write();
  };

  const write = atMostEvery(scope, 250, () => {
    const { anchor, pieces } = readHash(location.hash);
    const fields = settings.write();
    known = fields && writeFields(fields);
    if (known === undefined) pieces.delete(name);
    else pieces.set(name, known);
    const hash = writeHash(anchor, pieces);
    if (hash !== location.hash) replaceEntry(hash === "" ? location.pathname + location.search : hash);
  });

  /** @param {Event} event */
  const follow = (event) => {
    // The first to hear of it marks the entry; every other explorable of the page asks, too.
    const since = history.state?.explorables;
    if (since === undefined) replaceEntry(undefined, event.timeStamp);
    const stays = known !== undefined && !readHash(location.hash).pieces.has(name);
    if (!stays) read();
    else if (since !== undefined && since !== event.timeStamp) {
      known = undefined;
      settings.reset();
    } else write();
  };
  read();
  // Sphinx marks search words when the page is parsed, and then forgets what an entry holds.
  if (document.readyState === "complete") replaceEntry();
  else scope.listen(window, "load", () => replaceEntry());
  scope.listen(window, "hashchange", follow);
  return { name, update: write, leads, link };
}
