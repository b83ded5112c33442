/** A state of numbers and lists of numbers as fields of the address, and back. */

import { formatExact } from "../format/number.js";
import { parseList, parseNumber } from "../format/parse.js";
import { intoRange } from "./number-field.js";

/**
 * @typedef {object} NumberRule
 * @property {number} [least] no bound where it is left out
 * @property {number} [most]
 * @property {string} [range] the widget's trait that holds both bounds instead
 * @property {readonly string[]} [among] for a word: what it may be
 * @property {boolean} [whole] only whole numbers
 * @property {readonly [number, number]} [lengths] for a list: the shortest and the longest
 */

/**
 * @template {string} Name
 * @param {Record<Name, NumberRule>} rules by the name of the trait
 * @param {(given: any, model: import("./model.js").Model) => string | undefined} [wrong] what is
 *   wrong with numbers that are each in order
 * @returns {Pick<import("./shell.js").Definition<any>, "toFields" | "fromFields"> & {traits: Name[]}}
 */
export const numbersInAddress = (rules, wrong = () => undefined) => ({
  traits: /** @type {Name[]} */ (Object.keys(rules)),
  toFields: (state) =>
    Object.fromEntries(Object.keys(rules).map((name) => [name, [state[name]].flat().join(",")])),
  fromFields(fields, model) {
    /** @type {Record<string, number | number[] | string>} */
    const state = {};
    /** @type {string[]} */
    const notes = [];
    for (const [name, text] of Object.entries(fields)) {
      if (!Object.hasOwn(rules, name)) return { wrong: `“${name}” is not known here` };
      const { range, among, whole, lengths, ...rule } = rules[/** @type {Name} */ (name)];
      const [least, most] = range ? model.get(range) : [rule.least ?? -Infinity, rule.most ?? Infinity];
      if (among) {
        if (!among.includes(text)) return { wrong: `“${text}” is no ${name} here` };
        state[name] = text;
        continue;
      }
      const parsed = lengths ? parseList(text, lengths[1]) : parseNumber(text);
      if (!parsed.ok) return { wrong: parsed.why };
      const given = [parsed.value].flat();
      if (lengths && given.length < lengths[0]) return { wrong: `${name} has too few numbers` };
      if (whole && !given.every(Number.isInteger)) {
        return { wrong: `${name} is no whole number: ${given.map(formatExact)}` };
      }
      const taken = intoRange(given, least, most);
      notes.push(...taken.notes);
      state[name] = lengths ? taken.values : taken.values[0];
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
 * @param {import("./model.js").Model} model
 */
export const selectedExists = ({ logits, selected = 1 }, model) =>
  selected < 1 || selected > (logits ?? model.get("logits")).length ? `there is no element ${selected}` : undefined;
