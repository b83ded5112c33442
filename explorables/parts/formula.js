/** A small vocabulary of MathML. Browsers draw it natively; screen readers read it as mathematics. */

import { html, mathml, nothing } from "lit-html";
import { hue } from "./elements.js";

/** @typedef {unknown} Child a template, a text for a token, or a list of them */

/** @param {...Child} children */
export const math = (...children) => html`<math>${children}</math>`;

/** @param {string} name */
export const identifier = (name) => mathml`<mi>${name}</mi>`;

/** @param {string} sign */
export const operator = (sign) => mathml`<mo>${sign}</mo>`;

/** A sign between two things, also where one of them is empty. @param {string} sign */
export const infix = (sign) => mathml`<mo form="infix">${sign}</mo>`;

/** A sign before what it belongs to. @param {string} sign */
export const prefix = (sign) => mathml`<mo form="prefix">${sign}</mo>`;

/** A sign without room around it. @param {string} sign */
export const tight = (sign) => mathml`<mo lspace="0" rspace="0">${sign}</mo>`;

/** @param {number | string} text */
export const number = (text) => mathml`<mn>${text}</mn>`;

/** @param {...Child} children */
export const row = (...children) => mathml`<mrow>${children}</mrow>`;

/** @param {...Child} inside */
export const bracket = (...inside) =>
  mathml`<mrow><mo stretchy="false">(</mo>${inside}<mo stretchy="false">)</mo></mrow>`;

/** @param {Child} base @param {Child} index */
export const sub = (base, index) => mathml`<msub>${base}${index}</msub>`;

/** @param {Child} base @param {Child} exponent */
export const power = (base, exponent) => mathml`<msup>${base}${exponent}</msup>`;

/** @param {Child} top @param {Child} bottom */
export const fraction = (top, bottom) => mathml`<mfrac>${top}${bottom}</mfrac>`;

/** @param {Child} radicand */
export const squareRoot = (radicand) => mathml`<msqrt>${radicand}</msqrt>`;

/** @param {Child} below @param {Child} summand */
export const sumOver = (below, summand) =>
  mathml`<mrow><munder><mo movablelimits="false">∑</mo>${below}</munder>${summand}</mrow>`;

/** @param {...Child} of */
export const logarithm = (...of) =>
  mathml`<mrow><mi>log</mi><mo rspace="0.17em">\u2061</mo>${of}</mrow>`;

/** @param {string} name @param {number | string} k */
export const indexed = (name, k) =>
  sub(identifier(name), typeof k === "number" ? number(k) : identifier(k));

/**
 * A part of a formula that belongs to element `index`: it lights up with that element's picture.
 * @param {number | string} index counted from 1
 * @param {...Child} children
 */
export const term = (index, ...children) =>
  mathml`<mrow class="sx-term" data-link=${index}>${children}</mrow>`;

/**
 * The same in the element's colour.
 * @param {number} j
 * @param {...Child} children
 */
export const colouredTerm = (j, ...children) =>
  mathml`<mrow class="sx-term" data-link=${j} style=${hue(j)}>${children}</mrow>`;

/**
 * Summands with plus signs between them, in lines of at most `perLine`.
 * @param {readonly Child[]} summands
 * @param {number} perLine
 */
export function addition(summands, perLine) {
  const signed = summands.map((summand, at) => [at > 0 ? infix("+") : nothing, summand]);
  if (signed.length <= perLine) return row(signed);
  const lines = Array.from({ length: Math.ceil(signed.length / perLine) }, (_, at) =>
    signed.slice(at * perLine, (at + 1) * perLine),
  );
  return mathml`
    <mtable columnalign="left" class="sx-lines">
      ${lines.map((line) => mathml`<mtr><mtd>${line}</mtd></mtr>`)}
    </mtable>`;
}

/**
 * Formulas one after another in a box; each may stand on a line of its own, and be broken between
 * its pieces.
 * @param {readonly (Child | readonly Child[])[]} lines
 * @param {unknown} [keys] the sliders of their numbers
 */
export const formulaBox = (lines, keys) => html`
  <div class="sx-formula">
    ${lines.map((line) => html`<span class="sx-wrapped">${line}</span>`)}${keys}
  </div>`;
