/** A small vocabulary of MathML. Browsers draw it natively; screen readers read it as mathematics. */

import { html, mathml } from "./dom.js";

/** @typedef {import("./dom.js").Child} Child */
/** @typedef {import("./dom.js").Attributes} Attributes */

/** @param {...Child} children */
export const math = (...children) => mathml("math", {}, ...children);

/** @param {string} name @param {Attributes} [attributes] */
export const identifier = (name, attributes = {}) => mathml("mi", attributes, name);

/** @param {string} sign @param {Attributes} [attributes] */
export const operator = (sign, attributes = {}) => mathml("mo", attributes, sign);

/** A sign between two things, also where one of them is empty. @param {string} sign */
export const infix = (sign) => operator(sign, { form: "infix" });

/** @param {string} text @param {Attributes} [attributes] */
export const number = (text, attributes = {}) => mathml("mn", attributes, text);

/** @param {...Child} children */
export const row = (...children) => mathml("mrow", {}, ...children);

/** @param {...Child} inside */
export const bracket = (...inside) =>
  row(operator("(", { stretchy: "false" }), ...inside, operator(")", { stretchy: "false" }));

/** @param {Child} base @param {Child} index */
export const sub = (base, index) => mathml("msub", {}, base, index);

/** @param {Child} base @param {Child} exponent */
export const power = (base, exponent) => mathml("msup", {}, base, exponent);

/** @param {Child} top @param {Child} bottom */
export const fraction = (top, bottom) => mathml("mfrac", {}, top, bottom);

/** @param {Child} below @param {Child} summand */
export const sumOver = (below, summand) =>
  row(mathml("munder", {}, operator("∑", { movablelimits: "false" }), below), summand);

/**
 * A part of a formula that belongs to element `index`: it lights up with that element's picture.
 * @param {number} index counted from 1
 * @param {...Child} children
 */
export const term = (index, ...children) =>
  mathml("mrow", { class: "sx-term", "data-link": index }, ...children);

/**
 * Summands with plus signs between them, in lines of at most `perLine`.
 * @param {readonly Child[]} summands
 * @param {number} perLine
 */
export function addition(summands, perLine) {
  /** @type {Child[][]} */
  const lines = [];
  summands.forEach((summand, at) => {
    if (at % perLine === 0) lines.push([]);
    const line = lines[lines.length - 1];
    if (at > 0) line.push(infix("+"));
    line.push(summand);
  });
  if (lines.length === 1) return row(...lines[0]);
  return mathml(
    "mtable",
    { columnalign: "left", class: "sx-lines" },
    ...lines.map((line) => mathml("mtr", {}, mathml("mtd", {}, ...line))),
  );
}

/** @param {Child} radicand */
export const squareRoot = (radicand) => mathml("msqrt", {}, radicand);

/**
 * Show formulas one after another; each may stand on a line of its own, and be broken between its
 * pieces. Whoever moves a number by keys goes on with the same number.
 * @param {HTMLElement} box
 * @param {readonly (MathMLElement | readonly MathMLElement[])[]} lines
 * @param {readonly HTMLElement[]} [keys] the sliders of their numbers
 */
export function setLines(box, lines, keys = []) {
  const moved = [...box.children].find((child) => child === document.activeElement);
  const index = moved?.getAttribute("data-link");
  box.replaceChildren(...lines.map((line) => html("span", { class: "sx-wrapped" }, ...[line].flat())), ...keys);
  if (!index) return;
  keys.find((key) => key.getAttribute("data-link") === index)?.focus({ preventScroll: true });
}
