/** What explorables with a vector of logits say and show about each of its elements. */

import { html } from "./dom.js";
import { term } from "./formula.js";

/** As many as the palette has colours. */
export const MOST_ELEMENTS = 8;
/** Width below which panels stand one above the other, as in the style sheet. */
export const NARROW = 560;
/** Width in CSS pixels below which the numbers of neighbouring columns take two rows. */
export const CROWDED = 62;
/** More letters than this are written smaller. */
export const LONG = 7;
/** Width of the numbers beside an axis. */
const GUTTER = 42;

/**
 * Whether the numbers below the columns of one of two panels need two rows.
 * @param {number} width of the explorable
 * @param {number} count
 */
export function isCrowded(width, count) {
  const panel = width < NARROW ? width : (width - 36) / 2;
  return (panel - GUTTER) / count < CROWDED;
}

/** @param {number} j */
export const hue = (j) => `--hue: var(--softmax-class-${j})`;

/**
 * Attributes of whatever belongs to element j: its colour, and that it lights up with the others.
 * @param {number} j counted from 1
 */
export const ofElement = (j) => ({ "data-link": j, style: hue(j) });

/**
 * A part of a formula in the colour of element j.
 * @param {number} j
 * @param {...import("./dom.js").Child} children
 */
export function colouredTerm(j, ...children) {
  const element = term(j, ...children);
  element.setAttribute("style", hue(j));
  return element;
}

/** @param {string} name @param {number | string} j */
export const symbol = (name, j) =>
  html("span", { class: "sx-symbol" }, name, html("sub", {}, String(j)));

/**
 * e to the power of a_j, perhaps with something added.
 * @param {number} j
 * @param {string} [more]
 */
export const exponential = (j, more = "") =>
  html("span", { class: "sx-symbol" }, "e", html("sup", {}, "a", html("sub", {}, String(j)), more));

/**
 * @param {string} title
 * @param {string} [hint]
 */
export function caption(title, hint = "") {
  const aside = html("span", { class: "sx-hint" }, hint);
  return { aside, element: html("figcaption", {}, html("b", {}, title), " ", aside) };
}

/**
 * As many drawn elements as there are numbers.
 * @template {(...values: any[]) => void} Draw
 * @param {import("../scope.js").Scope} scope
 * @param {(j: number, own: import("../scope.js").Scope) => Draw} make makes element j, whose nodes end with `own`
 * @returns {(count: number) => Draw[]}
 */
export function elementList(scope, make) {
  /** @type {{draw: Draw, dispose: () => void}[]} */
  const made = [];
  return (count) => {
    while (made.length > count) made.pop()?.dispose();
    while (made.length < count) {
      const own = scope.child();
      made.push({ draw: make(made.length + 1, own), dispose: own.dispose });
    }
    return made.map(({ draw }) => draw);
  };
}

/**
 * Lets shapes move to their new places for a moment, where the reader does not hold them.
 * @param {import("../scope.js").Scope} scope
 * @param {Element} root
 * @returns {() => void}
 */
export function glider(scope, root) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let gliding;
  scope.add(() => clearTimeout(gliding));
  return () => {
    clearTimeout(gliding);
    root.classList.add("is-gliding");
    gliding = setTimeout(() => root.classList.remove("is-gliding"), 300);
  };
}
