/**
 * Evaluates the expressions of `lib.symbolic` at the reader's numbers. An expression comes as a tree
 * of lists (`lib.symbolic.trees` says which kinds there are) and is walked: nothing is compiled.
 *
 * A derivative that the line has not taken yet is computed with dual numbers: every value carries
 * its derivative by the entry in question, and each operation applies its own rule.
 */

/** @typedef {number | string | readonly any[]} Tree */

/**
 * @typedef {object} Given
 * @property {Record<string, number>} letters indices, counted from 1, and sizes
 * @property {Record<string, readonly any[]>} arrays
 */

/** @typedef {readonly [value: number, slope: number]} Dual */

/** @type {Record<string, (parts: readonly Tree[], given: Given, by: string) => Dual>} */
const kinds = {
  ratio: ([top, bottom]) => [Number(top) / Number(bottom), 0],
  at([name, ...indices], given, by) {
    const places = indices.map((index) => walk(index, given, by)[0]);
    const value = places.reduce(
      (/** @type {any} */ array, place) => array?.[place - 1],
      given.arrays[String(name)],
    );
    if (typeof value !== "number") throw new RangeError(`no entry ${name}[${places}]`);
    return [value, `${name}[${places}]` === by ? 1 : 0];
  },
  "+": (parts, given, by) =>
    parts.map((part) => walk(part, given, by)).reduce(([u, du], [v, dv]) => [u + v, du + dv]),
  "*": (parts, given, by) =>
    parts
      .map((part) => walk(part, given, by))
      .reduce(([u, du], [v, dv]) => [u * v, du * v + u * dv]),
  "^"([base, exponent], given, by) {
    const [u, du] = walk(base, given, by);
    const [n, dn] = walk(exponent, given, by);
    if (!Number.isInteger(n) || dn !== 0) throw new TypeError("a power that is no whole number");
    return [u ** n, n === 0 ? 0 : n * u ** (n - 1) * du];
  },
  exp([exponent], given, by) {
    const [u, du] = walk(exponent, given, by);
    return [Math.exp(u), Math.exp(u) * du];
  },
  log([argument], given, by) {
    const [u, du] = walk(argument, given, by);
    return [Math.log(u), du / u];
  },
  delta([first, second], given, by) {
    return [walk(first, given, by)[0] === walk(second, given, by)[0] ? 1 : 0, 0];
  },
  sum([index, low, high, body], given, by) {
    let [total, slope] = [0, 0];
    const last = walk(high, given, by)[0];
    const inside = { ...given, letters: { ...given.letters } };
    for (let at = walk(low, given, by)[0]; at <= last; at += 1) {
      inside.letters[String(index)] = at;
      const [u, du] = walk(body, inside, by);
      total += u;
      slope += du;
    }
    return [total, slope];
  },
  d([entry, body], given, by) {
    if (by !== "") throw new TypeError("a derivative inside a derivative");
    const [, name, ...indices] = /** @type {readonly any[]} */ (entry);
    const places = indices.map((index) => walk(index, given, "")[0]);
    return [walk(body, given, `${name}[${places}]`)[1], 0];
  },
  cases([first, second, same, other], given, by) {
    const equal = walk(first, given, by)[0] === walk(second, given, by)[0];
    return walk(equal ? same : other, given, by);
  },
};

/** @param {Tree} tree @param {Given} given @param {string} by the entry to differentiate by, such as a[2], or "" @returns {Dual} */
function walk(tree, given, by) {
  if (typeof tree === "number") return [tree, 0];
  if (typeof tree === "string") {
    if (!Object.hasOwn(given.letters, tree)) throw new RangeError(`no value is given for ${tree}`);
    return [given.letters[tree], 0];
  }
  const [kind, ...parts] = tree;
  if (!Object.hasOwn(kinds, kind)) throw new TypeError(`no expression is called ${kind}`);
  return kinds[kind](parts, given, by);
}

/** The number that an expression is at given numbers. @param {Tree} tree @param {Given} given */
export const evaluate = (tree, given) => walk(tree, given, "")[0];
