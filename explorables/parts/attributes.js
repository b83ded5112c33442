/** Attributes of elements, and the numbers of the mathematics among them. */

import { noChange } from "lit-html";
import { Directive, directive } from "lit-html/directive.js";

/** @typedef {Record<string, string | number | boolean | undefined>} Attributes */

/**
 * Set attributes; `undefined` and `false` take one away. Nothing is touched that stays the same.
 * @param {Element} element
 * @param {Attributes} attributes
 */
export function setAttributes(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) element.removeAttribute(name);
    else {
      const text = value === true ? "" : String(value);
      if (element.getAttribute(name) !== text) element.setAttribute(name, text);
    }
  }
}

class Value extends Directive {
  /** @param {string} _name @param {number | string | undefined} _index @param {number | undefined} _number */
  render(_name, _index, _number) {
    return noChange;
  }

  /**
   * @param {import("lit-html/directive.js").Part} part
   * @param {[string, number | string | undefined, number | undefined]} value
   */
  update(part, [name, index, number]) {
    const { element } = /** @type {import("lit-html/directive.js").ElementPart} */ (part);
    setAttributes(element, { "data-value": name, "data-index": index, "data-number": number });
    return noChange;
  }
}

/**
 * A value of the mathematics on the page, as a part of an element's tag:
 * `<td ${value("S", j, S[j - 1])}>…`. It says the number with all its digits, so that a test
 * compares every number of a page with NumPy. The index counts from 1; of a matrix it is "i,j". What
 * shows no number now has `undefined`.
 */
export const value = directive(Value);
