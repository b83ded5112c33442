/** A choice of one among a few, as a row of pills: tab goes to the chosen one, arrows to others. */

import { html, nothing } from "lit-html";
import { classMap } from "lit-html/directives/class-map.js";
import { hue, symbol } from "./elements.js";

/**
 * A handler of keys for a group of radio buttons: they lead from one to another, and choose it.
 * @param {(at: number) => void} choose counted from 0
 * @returns {(event: KeyboardEvent) => void}
 */
export const walkRadios = (choose) => (event) => {
  const group = /** @type {Element} */ (event.currentTarget);
  const all = /** @type {HTMLElement[]} */ ([...group.querySelectorAll("[role=radio]")]);
  const at = all.findIndex((one) => one === event.target);
  /** @type {Record<string, number>} */
  const keys = {
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    ArrowLeft: at - 1,
    ArrowUp: at - 1,
    Home: 0,
    PageUp: 0,
    End: -1,
    PageDown: -1,
  };
  const to = keys[event.key];
  if (to === undefined || at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  event.stopPropagation();
  const next = (to + all.length) % all.length;
  choose(next);
  all[next].focus();
};

/**
 * @typedef {object} Pill
 * @property {number} index what it chooses
 * @property {unknown} content
 * @property {boolean} [linked] whether it has the colour of element `index` and lights up with it
 */

/**
 * @param {object} settings
 * @param {string} settings.label for screen readers
 * @param {unknown} settings.title what stands before the pills
 * @param {readonly Pill[]} settings.pills
 * @param {number} settings.chosen the index now
 * @param {(index: number) => void} settings.choose
 * @param {string} [settings.more] a class of its own
 */
export const choice = ({ label, title, pills, chosen, choose, more = "" }) => html`
  <div
    class=${classMap({ "sx-choice": true, ...(more && { [more]: true }) })} role="radiogroup" aria-label=${label}
    @keydown=${walkRadios((at) => choose(pills[at].index))}
  >
    <span>${title}</span>
    ${pills.map(({ index, content, linked }) => html`
      <button
        type="button" class="sx-button sx-lights" role="radio" aria-checked=${index === chosen}
        tabindex=${index === chosen ? 0 : -1} data-link=${linked ? index : nothing}
        style=${linked ? hue(index) : nothing} @click=${() => choose(index)}
      >${content}</button>`)}
  </div>`;

/**
 * A pill for each of so many elements, with its symbol and in its colour.
 * @param {string} name of the symbol
 * @param {number} count
 * @returns {Pill[]}
 */
export const elementPills = (name, count) =>
  Array.from({ length: count }, (_, at) => ({ index: at + 1, content: symbol(name, at + 1), linked: true }));
