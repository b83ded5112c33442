/** A state of numbers, lists of numbers, words and indices as fields of the address, and back. */

import { formatExact } from "../format/number.js";
import { parseList, parseNumber } from "../format/parse.js";
import { MOST_ELEMENTS } from "./elements.js";
import { intoRange } from "./fields.js";

/**
 * @typedef {object} NumberRule
 * @property {number} [least] no bound where it is left out
 * @property {number} [most]
 * @property {string} [range] the widget's trait that holds both bounds instead
 * @property {readonly string[]} [among] for a word: what it may be
 * @property {boolean} [whole] only whole numbers
 * @property {readonly [number, number]} [lengths] for a list: the shortest and the longest
 * @property {true} [rows] for a list of lists, with underscores between them
 * @property {string} [into] for an index: the trait whose elements it counts, from 1 or from `least`
 * @property {string} [called] what a note calls it, if not by its name
 */

/**
 * What indices are into: the last one now, and the last one of the largest value.
 * @typedef {{last: (value: any, name: string) => number, most: number}} Indexed
 */

/** @type {Indexed} */
const ELEMENTS = { last: (logits) => logits.length, most: MOST_ELEMENTS };

/**
 * What a field of the address says.
 * @param {string} name @param {string} text @param {NumberRule} rule @param {Model} model
 * @returns {{value: unknown, notes: string[]} | {wrong: string}}
 */
function read(name, text, { range, among, whole, lengths, rows, into, ...rule }, model) {
  if (among) return among.includes(text) ? { value: text, notes: [] } : { wrong: `“${text}” is no ${name} here` };
  const bounds = into ? {} : rule;
  const [least, most] = range ? model.get(range) : [bounds.least ?? -Infinity, bounds.most ?? Infinity];
  const lists = [];
  const notes = [];
  for (const line of rows ? text.split("_") : [text]) {
    const parsed = lengths ? parseList(line, lengths[1]) : parseNumber(line);
    if (!parsed.ok) return { wrong: parsed.why };
    const given = [parsed.value].flat();
    if (lengths && given.length < lengths[0]) return { wrong: `${name} has too few numbers` };
    if ((whole || into) && !given.every(Number.isInteger)) {
      return { wrong: `${name} is no whole number: ${given.map(formatExact)}` };
    }
    const taken = intoRange(given, least, most);
    notes.push(...taken.notes);
    lists.push(taken.values);
  }
  return { value: rows ? lists : lengths ? lists[0] : lists[0][0], notes };
}

/**
 * What a definition needs for the address, and `settled`, for what became smaller may have left an
 * index beyond the last one, which then means the last.
 * @param {Record<string, NumberRule>} rules by the name of the trait @param {Indexed} [indexed]
 * @param {(given: any, model: Model) => string | undefined} [wrong] what is wrong with numbers that are each in order
 * @returns {Pick<import("./shell.js").Definition<any>, "traits" | "toFields" | "fromFields" | "settled">}
 */
export function numbersInAddress(rules, { last, most } = ELEMENTS, wrong = () => undefined) {
  const indices = Object.entries(rules).flatMap(([name, { into, least = 1 }]) => (into ? [{ name, into, least }] : []));
  return {
    traits: Object.keys(rules),
    settled: (change, state) => ({
      ...change,
      ...Object.fromEntries(
        indices
          .filter(({ into }) => change[into] !== undefined)
          .map(({ name, into }) => [name, Math.min(change[name] ?? state[name], last(change[into], name))]),
      ),
    }),
    toFields: (state) =>
      Object.fromEntries(
        Object.entries(rules).map(([name, { rows }]) => [name, rows ? state[name].join("_") : String(state[name])]),
      ),
    fromFields(fields, model) {
      /** @type {Record<string, any>} */
      const state = {};
      /** @type {string[]} */
      const notes = [];
      for (const [name, text] of Object.entries(fields)) {
        if (!Object.hasOwn(rules, name)) return { wrong: `“${name}” is not known here` };
        const found = read(name, text, rules[name], model);
        if ("wrong" in found) return found;
        notes.push(...found.notes);
        state[name] = found.value;
      }
      if (Object.keys(state).length === 0) return { wrong: "it says nothing" };
      const why = wrong(state, model);
      if (why) return { wrong: why };
      // What follows another explorable's trait may still be on its way.
      const follows = model.get("_follows") ?? {};
      const beyond = indices.find(({ name, into, least }) =>
        state[name] < least ||
        state[name] > (Object.hasOwn(follows, into) ? most : last(state[into] ?? model.get(into), name)));
      return beyond ? { wrong: `there is no ${rules[beyond.name].called ?? beyond.name} ${state[beyond.name]}` } : { state, notes };
    },
  };
}

/** The logits of the book's explorables: linked ones can follow each other. */
export const LOGITS = { least: -10, most: 10, lengths: /** @type {const} */ ([1, MOST_ELEMENTS]) };
/** An index into them. */
export const INDEX = { into: "logits" };
/** The j of the S_j in a formula. */
export const SELECTED = { ...INDEX, called: "element" };
