/** One whole of length 1, cut into parts, with the length of each part below. */

import { html, svg } from "lit-html";
import { formatPart } from "../format/number.js";
import { caption, CROWDED, drawing, hue, marked, numberBelow, startsOf, symbol, value } from "./elements.js";

/**
 * A strip that parts fill from the left.
 * @param {object} settings
 * @param {string} settings.name the symbol of the mathematics, such as "S"
 * @param {Vector} settings.parts
 * @param {Chosen["select"]} [settings.select]
 * @param {Vector} [settings.starts] where each begins, if they do not follow one another
 * @param {number} [settings.unit] the length that fills the strip
 * @param {(j: number) => unknown} [settings.label] what is written in the part
 */
export function strip({ name, parts, select = () => {}, starts = startsOf(parts), ...settings }) {
  const { unit = 1, label = (j) => symbol(name, j) } = settings;
  return html`
    <div class="sx-strip" aria-hidden="true">
      ${parts.map((part, at) => html`
        <div
          class="sx-part" data-link=${at + 1} ${value(name, at + 1, part)} @pointerdown=${() => select(at + 1)}
          style="${hue(at + 1)};left:${(100 * starts[at]) / unit}%;width:${(100 * part) / unit}%"
        ><span>${label(at + 1)}</span></div>`)}
    </div>`;
}

/** The numbers at the ends of a strip. @param {string} [end] */
export const ruler = (end = "1") =>
  html`<div class="sx-ruler" aria-hidden="true"><span>0</span><span>${end}</span></div>`;

/** @param {{hint: unknown, parts: Vector, width: number} & Chosen} settings `width` of the explorable */
export function wholePanel({ hint, parts, width, selected, select = () => {} }) {
  const crowded = width / parts.length < CROWDED;
  const starts = startsOf(parts);
  // The outer labels of crowded ones are set in, as in the style sheet.
  const inset = crowded ? 4 : 0;
  const leader = (/** @type {number} */ part, /** @type {number} */ at) => {
    const middle = 100 * (starts[at] + part / 2);
    const to = inset + ((100 - 2 * inset) * (at + 0.5)) / parts.length;
    return svg`<path
      class="sx-leader ${marked({ "is-selected": at + 1 === selected })}" data-link=${at + 1}
      style=${hue(at + 1)} d="M${middle} 0C${middle} 60 ${to} 40 ${to} 100"></path>`;
  };
  return html`
    <figure class="sx-whole ${marked({ "is-crowded": crowded })}">
      ${caption("Softmax", hint)}${ruler()}${strip({ name: "S", parts, select })}
      ${drawing(parts.map(leader), "sx-leaders")}
      <div class="sx-numbers sx-parts">
        ${parts.map((S, at) => numberBelow("S", at + 1, symbol("S", at + 1), S, formatPart(S), { selected, select }))}
      </div>
    </figure>`;
}
