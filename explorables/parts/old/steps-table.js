/** The intermediates of a softmax as a table: exponents, exponentials with their sum, quotients. */

import { formatInput, formatNumber, formatPart, subscript } from "../../format/number.js";
import { firstOfEachKind, kindOf } from "../../mathematics/stability.js";
import { html, setAttributes, setValue } from "./dom.js";
import { ofElement } from "./elements.js";

/** @typedef {import("../../mathematics/stability.js").Kind} Kind */

/** @param {Kind} kind */
export const writeKind = (kind) => (kind === "zero" ? "0" : kind);

/** @param {number} value @param {(value: number) => string} format */
const write = (value, format) => {
  const kind = kindOf(value);
  if (kind === "inf") return value < 0 ? "−inf" : "inf";
  return kind === "number" ? format(value) : writeKind(kind);
};

const plain = (/** @type {number} */ value) => (value === 1 ? "1" : formatNumber(value));
const FORMS = { exponent: formatInput, exp: plain, sum: plain, S: formatPart };

/**
 * The first inf, nan and 0 in words.
 * @param {import("../../mathematics/stability.js").Steps} steps
 * @param {string} shift as in the table
 */
export function verdict(steps, shift) {
  const words = firstOfEachKind(steps).map(({ name, index = 0, kind }) => {
    const place = { exp: `e^(a${subscript(index)}${shift})`, sum: "the sum", S: `S${subscript(index)}` };
    return `${writeKind(kind)} in ${place[name]}`;
  });
  return words.length ? `First ${words.join(", first ")}.` : "Every step is a number above 0.";
}

/** @param {string} name @param {string} index @param {string} [after] */
const symbol = (name, index, after = "") =>
  html("span", { class: "sx-symbol" }, name, html("sub", {}, index), after);

/**
 * @param {number} count
 * @param {string} shift how the shift is written, "" for none
 * @param {string} suffix of the values' names, to tell two tables apart
 */
export function stepsTable(count, shift, suffix) {
  const power = html("span", { class: "sx-symbol" }, "e", html("sup", {}, "a", html("sub", {}, "j"), shift));
  const heads = [html("span", { class: "sx-symbol" }, "j"), symbol("a", "j", shift), power, symbol("S", "j")];
  const rows = Array.from({ length: count }, (_, at) => {
    const cells = ["exponent", "exp", "S"].map((name) => ({ name, cell: html("td") }));
    const head = html("th", { scope: "row" }, html("span", { class: "sx-symbol" }, String(at + 1)));
    return { cells, element: html("tr", ofElement(at + 1), head, ...cells.map(({ cell }) => cell)) };
  });
  const total = html("td");
  const foot = html("tr", {}, html("th", { scope: "row" }, "sum"), html("td"), total, html("td"));
  const element = html(
    "table",
    { class: "sx-table sx-steps-table" },
    html("thead", {}, html("tr", {}, ...heads.map((head) => html("th", { scope: "col" }, head)))),
    html("tbody", {}, ...rows.map((row) => row.element), foot),
  );
  /**
   * @param {Element} cell
   * @param {"exponent" | "exp" | "sum" | "S"} name
   * @param {number | undefined} index
   * @param {number} value
   * @param {readonly import("../../mathematics/stability.js").Place[]} firsts
   */
  const fill = (cell, name, index, value, firsts) => {
    setValue(cell, `${name}${suffix}`, index, value, write(value, FORMS[name]));
    const kind = name === "exponent" ? "number" : kindOf(value);
    const first = firsts.some((place) => place.name === name && place.index === index);
    setAttributes(cell, {
      class: kind === "number" ? undefined : `is-${kind}${first ? " is-first" : ""}`,
      title: first ? `the first ${writeKind(kind)}` : undefined,
    });
  };
  return {
    element,
    /** @param {import("../../mathematics/stability.js").Steps} steps @param {readonly import("../../mathematics/stability.js").Place[]} firsts */
    show(steps, firsts) {
      rows.forEach(({ cells }, at) => {
        fill(cells[0].cell, "exponent", at + 1, steps.exponents[at], firsts);
        fill(cells[1].cell, "exp", at + 1, steps.exps[at], firsts);
        fill(cells[2].cell, "S", at + 1, steps.parts[at], firsts);
      });
      fill(total, "sum", undefined, steps.total, firsts);
    },
  };
}
