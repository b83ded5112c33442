/** Making and changing elements. */

import { setAttributes } from "../attributes.js";

export { setAttributes };

const SVG = "http://www.w3.org/2000/svg";
const MATHML = "http://www.w3.org/1998/Math/MathML";

/** @typedef {import("../attributes.js").Attributes} Attributes */
/** @typedef {Node | string} Child */

/**
 * Write a text into an element. A text that stands there already is changed, not replaced: a new
 * node would have the browser style, lay out and paint more anew, with every frame of a drag.
 * @param {Element} element
 * @param {string} text
 */
export function setText(element, text) {
  if (element.textContent === text) return;
  const only = element.firstChild;
  if (only?.nodeType === 3 && only === element.lastChild) only.nodeValue = text;
  else element.textContent = text;
}

/**
 * A value of the mathematics on the page: the text that the reader sees and, beside it, the number
 * itself with all its digits, so that a test compares every number of a page with NumPy.
 * @template {Element} E
 * @param {E} element
 * @param {string} value the symbol, such as "S"
 * @param {number | string | undefined} index counted from 1, for an element of a vector; "i,j" of a matrix
 * @param {number} number
 * @param {string} [text] what is written; nothing for a shape
 */
export function setValue(element, value, index, number, text) {
  setAttributes(element, { "data-value": value, "data-index": index, "data-number": number });
  if (text !== undefined) setText(element, text);
  return element;
}

/**
 * @template {Element} E
 * @param {E} element
 * @param {Attributes} attributes
 * @param {readonly Child[]} children
 * @returns {E}
 */
function filled(element, attributes, children) {
  setAttributes(element, attributes);
  element.append(...children);
  return element;
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Attributes} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export const html = (tag, attributes = {}, ...children) =>
  filled(document.createElement(tag), attributes, children);

/**
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Attributes} [attributes]
 * @param {...Child} children
 * @returns {SVGElementTagNameMap[Tag]}
 */
export const svg = (tag, attributes = {}, ...children) =>
  filled(
    /** @type {SVGElementTagNameMap[Tag]} */ (document.createElementNS(SVG, tag)),
    attributes,
    children,
  );

/**
 * @param {string} tag
 * @param {Attributes} [attributes]
 * @param {...Child} children
 * @returns {MathMLElement}
 */
export const mathml = (tag, attributes = {}, ...children) =>
  filled(
    /** @type {MathMLElement} */ (document.createElementNS(MATHML, tag)),
    attributes,
    children,
  );
