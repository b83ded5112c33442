/** A small vocabulary of MathML, and the reader's numbers in it. Browsers draw it natively; screen readers read it as mathematics. */

import { html, mathml, nothing } from "lit-html";
import { formatInput, formatNumber, formatShare, subscript } from "../format/number.js";
import { hue, marked, upTo, value } from "./elements.js";
import { logitAt } from "./fields.js";
import { slider } from "./slider.js";

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

/** A part of a formula that belongs to element j: it has its colour and lights up with its picture. @param {number} j @param {...Child} children */
export const colouredTerm = (j, ...children) =>
  mathml`<mrow class="sx-term" data-link=${j} style=${hue(j)}>${children}</mrow>`;

/** A symbol in the colour of its element. @param {string} name @param {number} j */
export const coloured = (name, j) => colouredTerm(j, indexed(name, j));

/** A sum, broken into lines. @param {unknown[]} summands @param {number} perLine at most */
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
 * @param {readonly Child[]} lines @param {unknown} [keys] the sliders of their numbers
 */
export const formulaBox = (lines, keys) => html`
  <div class="sx-formula">
    ${lines.map((line) => html`<span class="sx-wrapped">${line}</span>`)}${keys}
  </div>`;

/** One tenth for every five pixels. */
const PER_PIXEL = 0.02;

/**
 * A number in a formula, called as its symbol; `linked` is false where no element's colour belongs to it.
 * @typedef {{name: string, index: number, linked?: boolean}} Named
 * @typedef {Omit<import("./slider.js").Moved, "step" | "page"> & Named} Scrubbed
 */

/** @param {Scrubbed} number */
const slides = ({ name: _name, index: _index, linked: _linked, ...settings }) =>
  /** @type {const} */ ({ ...settings, step: 0.1, page: 1, orientation: "horizontal", perPixel: () => PER_PIXEL });

/** Which slider beside a formula has the focus. @param {Shell} shell */
const focusIn = (shell) => shell.own("focus in the formula", () => ({ at: "" }));

/**
 * The number in the formula. To a screen reader a formula is one thing, so nothing inside it may
 * take the focus: it follows the pointer only.
 * @param {Shell} shell @param {Scrubbed} scrubbed
 * @param {boolean} [repeated] whether it stands a second time
 */
export function scrub(shell, scrubbed, repeated = false) {
  const { name, index, get } = scrubbed;
  const focused = !repeated && focusIn(shell).at === name + index;
  return mathml`
    <mn
      class="sx-scrub ${marked({ "is-focused": focused })}" ${value(name, index, get())}
      ${slider({ ...slides(scrubbed), pointerOnly: true })}
    >${formatInput(get())}</mn>`;
}

/**
 * The slider beside the formula that takes the focus and the keys for a number in it. While it has
 * the focus, the number in the formula is framed.
 * @param {Shell} shell @param {Scrubbed} scrubbed
 */
export function scrubKeys(shell, scrubbed) {
  const focus = (/** @type {string} */ at) => () => {
    focusIn(shell).at = at;
    shell.redraw();
  };
  const { name, index, linked = true } = scrubbed;
  return html`
    <span
      class="sx-keys" data-link=${linked ? index : nothing} @focus=${focus(name + index)} @blur=${focus("")}
      ${slider(slides(scrubbed))}
    ></span>`;
}

/** The logits in a formula, which can be dragged. @param {Shell} shell @param {string} effect what to say beside each @param {string} [letter] */
export function logitNumbers(shell, effect, letter = "a") {
  const [least, most] = shell.model.get("_range");
  /** @param {number} k @returns {Scrubbed} */
  const logit = (k) => {
    const name = `${letter}${subscript(k)}`;
    const at = logitAt(shell, k);
    const text = `${name} = ${formatInput(at.get())}, ${effect}`;
    return { ...at, name: letter, index: k, label: `${name} in the formula`, text, least, most };
  };
  return {
    /**
     * a_k as the exponent of e, perhaps with something after it.
     * @param {number} k @param {boolean} repeated where no key needs to reach it @param {...unknown} more
     */
    exponential(k, repeated, ...more) {
      const mark = scrub(shell, logit(k), repeated);
      return colouredTerm(k, power(identifier("e"), more.length ? row(mark, ...more) : mark));
    },
    /** @param {number} count the sliders of so many logits */
    keys: (count) => upTo(count).map((k) => scrubKeys(shell, logit(k))),
  };
}

/**
 * A number of the state that stands in a formula as often as it is asked for, and is dragged
 * wherever it stands. For the keys it has a slider elsewhere.
 * @param {string} name in the data attributes @param {number} now
 * @param {Omit<import("./slider.js").SliderSettings, "orientation" | "pointerOnly">} [settings] none
 *   for one that is only shown
 * @param {string} [text]
 */
export const repeatedNumber = (name, now, settings, text = formatInput(now)) =>
  settings
    ? mathml`<mn class="sx-scrub" ${value(name, undefined, now)} ${slider({ ...settings, orientation: "horizontal", pointerOnly: true })}>${text}</mn>`
    : mathml`<mn ${value(name, undefined, now)}>${text}</mn>`;

/** The same where it is added, with its sign before it. @param {Parameters<typeof repeatedNumber>} given */
export const signedNumber = (...[name, now, settings, text = formatInput(Math.abs(now))]) =>
  row(infix(now < 0 ? "−" : "+"), repeatedNumber(name, now, settings, text));

/** A number that is only shown. @param {string} name @param {number | string | undefined} index @param {number} now */
export const shownNumber = (name, index, now, text = formatNumber(now)) =>
  mathml`<mn ${value(name, index, now)}>${text}</mn>`;

/** A number as it is written where it is multiplied. @param {string} text */
export const factor = (text) => (/[−×]/.test(text) ? `(${text})` : text);

/** S_j with as many digits as show what it lacks to the whole. @param {Vector} parts @param {number} j */
export const sharedPart = (parts, j) =>
  colouredTerm(j, shownNumber("S", j, parts[j - 1], formatShare(parts[j - 1])));
