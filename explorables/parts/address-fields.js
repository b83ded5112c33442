/** A state of numbers and lists of numbers as fields of the address, and back. */

import { formatExact } from "../format/number.js";
import { parseList, parseNumber } from "../format/parse.js";
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
 */

/**
 * @template {string} Name
 * @param {Record<Name, NumberRule>} rules by the name of the trait
 * @param {(given: any, model: import("./shell.js").Model) => string | undefined} [wrong] what is
 *   wrong with numbers that are each in order
 * @returns {Pick<import("./shell.js").Definition<any>, "toFields" | "fromFields"> & {traits: Name[]}}
 */
export const numbersInAddress = (rules, wrong = () => undefined) => ({
  traits: /** @type {Name[]} */ (Object.keys(rules)),
  toFields: (state) =>
    Object.fromEntries(
      Object.entries(/** @type {Record<string, NumberRule>} */ (rules)).map(([name, { rows }]) => [
        name,
        rows ? state[name].join("_") : String(state[name]),
      ]),
    ),
  fromFields(fields, model) {
    /** @type {Record<string, number | number[] | number[][] | string>} */
    const state = {};
    /** @type {string[]} */
    const notes = [];
    for (const [name, text] of Object.entries(fields)) {
      if (!Object.hasOwn(rules, name)) return { wrong: `“${name}” is not known here` };
      const { range, among, whole, lengths, rows, ...rule } = rules[/** @type {Name} */ (name)];
      const [least, most] = range ? model.get(range) : [rule.least ?? -Infinity, rule.most ?? Infinity];
      if (among) {
        if (!among.includes(text)) return { wrong: `“${text}” is no ${name} here` };
        state[name] = text;
        continue;
      }
      /** @type {number[][]} */
      const lists = [];
      for (const line of rows ? text.split("_") : [text]) {
        const parsed = lengths ? parseList(line, lengths[1]) : parseNumber(line);
        if (!parsed.ok) return { wrong: parsed.why };
        const given = [parsed.value].flat();
        if (lengths && given.length < lengths[0]) return { wrong: `${name} has too few numbers` };
        if (whole && !given.every(Number.isInteger)) {
          return { wrong: `${name} is no whole number: ${given.map(formatExact)}` };
        }
        const taken = intoRange(given, least, most);
        notes.push(...taken.notes);
        lists.push(taken.values);
      }
      state[name] = rows ? lists : lengths ? lists[0] : lists[0][0];
    }
    if (Object.keys(state).length === 0) return { wrong: "it says nothing" };
    const why = wrong(state, model);
    return why === undefined ? { state, notes } : { wrong: why };
  },
});

/** The logits of the book's explorables: linked ones can follow each other. */
export const LOGITS = { least: -10, most: 10, lengths: /** @type {const} */ ([1, 8]) };
/** The j of the S_j in a formula. */
export const SELECTED = { whole: true };

/**
 * @param {{logits?: number[], selected?: number}} given
 * @param {import("./shell.js").Model} model
 */
export const selectedExists = ({ logits, selected = 1 }, model) =>
  selected < 1 || selected > (logits ?? model.get("logits")).length ? `there is no element ${selected}` : undefined;

/**
 * Numbers in the address among which some are indices. What became smaller may have left an index
 * beyond the last one, which then means the last.
 * @param {Record<string, NumberRule>} rules
 * @param {readonly string[]} indices
 * @param {string} trait what the indices are into
 * @param {(value: any, name: string) => number} last the greatest index
 * @param {number} most the last index of the largest value
 * @param {(given: any) => string | undefined} [wrong]
 * @returns {Pick<import("./shell.js").Definition<any>, "toFields" | "fromFields"> & {traits: any[]}}
 */
export function indicesInAddress(rules, indices, trait, last, most, wrong = () => undefined) {
  const { traits, toFields, fromFields } = numbersInAddress(rules, (given, model) => {
    const why = wrong(given);
    if (why) return why;
    // What follows another explorable's trait may still be on its way.
    const follows = Object.hasOwn(model.get("_follows") ?? {}, trait);
    const value = given[trait] ?? model.get(trait);
    const { least = 1 } = rules[indices[0]];
    const beyond = indices.find(
      (name) => given[name] > (follows ? most : last(value, name)) || given[name] < least,
    );
    return beyond && `there is no ${beyond} ${given[beyond]}`;
  });
  /** @param {any} value @param {(name: string) => number} get @param {readonly string[]} names */
  const existing = (value, get, names) =>
    Object.fromEntries(names.map((name) => [name, Math.min(get(name), last(value, name))]));
  return {
    traits,
    toFields: (state) =>
      toFields({ ...state, ...existing(state[trait], (name) => state[name], indices) }),
    fromFields(fields, model) {
      const read = fromFields(fields, model);
      if ("wrong" in read || read.state[trait] === undefined) return read;
      const unsaid = indices.filter((name) => fields[name] === undefined);
      return {
        ...read,
        state: { ...read.state, ...existing(read.state[trait], (name) => model.get(name), unsaid) },
      };
    },
  };
}
