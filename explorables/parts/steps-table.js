/** The intermediates of a softmax as a table: exponents, exponentials with their sum, quotients. */

import { html, nothing } from "lit-html";
import { formatInput, formatNumber, formatPart, subscript } from "../format/number.js";
import { firstOfEachKind, kindOf } from "../mathematics/stability.js";
import { hue, letter, symbol, table, value } from "./elements.js";

/** @typedef {import("../mathematics/stability.js").Steps} Steps */

/** @param {ReturnType<typeof kindOf>} kind */
export const writeKind = (kind) => (kind === "zero" ? "0" : kind);

const plain = (/** @type {number} */ value) => (value === 1 ? "1" : formatNumber(value));

/** A number, and inf and nan in NumPy's words. @param {number} value @param {(value: number) => string} [format] */
export const write = (value, format = plain) => {
  const kind = kindOf(value);
  if (kind === "inf") return value < 0 ? "−inf" : "inf";
  return kind === "number" ? format(value) : writeKind(kind);
};

const FORMS = { exponent: formatInput, exp: plain, sum: plain, S: formatPart };

/** The first inf, nan and 0 in words. @param {Steps} steps @param {string} shift as in the table */
export function verdict(steps, shift) {
  const words = firstOfEachKind(steps).map(({ name, index = 0, kind }) => {
    const place = { exp: `e^(a${subscript(index)}${shift})`, sum: "the sum", S: `S${subscript(index)}` };
    return `${writeKind(kind)} in ${place[name]}`;
  });
  return words.length ? `First ${words.join(", first ")}.` : "Every power and part is above 0.";
}

/**
 * The table, and the first inf, nan and 0 in words below it.
 * @param {Steps} steps @param {string} shift how the shift is written, "" for none
 * @param {string} [suffix] of the values' names, to tell two tables apart
 */
export function stepsTable(steps, shift, suffix = "") {
  const firsts = firstOfEachKind(steps);
  /** @param {"exponent" | "exp" | "sum" | "S"} name @param {number | undefined} index @param {number} now */
  const cell = (name, index, now) => {
    const kind = name === "exponent" ? "number" : kindOf(now);
    const first = firsts.some((place) => place.name === name && place.index === index);
    return html`<td
      class="${kind === "number" ? "" : `is-${kind}`} ${first ? "is-first" : ""}"
      title=${first ? `the first ${writeKind(kind)}` : nothing} ${value(`${name}${suffix}`, index, now)}
    >${write(now, FORMS[name])}</td>`;
  };
  const power = html`<span class="sx-symbol">e<sup>a<sub>j</sub>${shift}</sup></span>`;
  return html`
    ${table([letter("j"), symbol("a", "j", shift), power, symbol("S", "j")], html`
      ${steps.parts.map((S, at) => html`
        <tr data-link=${at + 1} style=${hue(at + 1)}>
          <th scope="row">${letter(String(at + 1))}</th>
          ${cell("exponent", at + 1, steps.exponents[at])}${cell("exp", at + 1, steps.exps[at])}${cell("S", at + 1, S)}
        </tr>`)}
      <tr><th scope="row">sum</th><td></td>${cell("sum", undefined, steps.total)}<td></td></tr>`, "sx-steps-table")}
    <p class="sx-says">${verdict(steps, shift)}</p>`;
}
