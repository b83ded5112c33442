/** One whole of length 1, cut into parts, with the length of each part below. */

import { formatPart } from "../../format/number.js";
import { html, setValue, svg } from "./dom.js";
import { caption, CROWDED, elementList, LONG, ofElement, symbol } from "./elements.js";

/**
 * A strip that parts fill from the left.
 * @param {import("../scope.js").Scope} scope
 * @param {(j: number) => void} select
 * @param {string} value the symbol of the mathematics, such as "S"
 * @param {(j: number) => HTMLElement} [label] what is written in the part
 * @returns {{element: HTMLElement, draw: (parts: readonly number[], unit?: number) => void}} `unit`
 *   is the length that fills the strip
 */
export function stripOf(scope, select, value, label = (j) => symbol(value, j)) {
  const strip = html("div", { class: "sx-strip", "aria-hidden": "true" });
  const elements = elementList(scope, (j, own) => {
    const part = html("div", { class: "sx-part", ...ofElement(j) }, html("span", {}, label(j)));
    own.listen(part, "pointerdown", () => select(j));
    strip.append(part);
    own.add(() => part.remove());
    return (/** @type {number} */ before, /** @type {number} */ length, /** @type {number} */ unit) => {
      setValue(part, value, j, length);
      part.style.left = `${(100 * before) / unit}%`;
      part.style.width = `${(100 * length) / unit}%`;
    };
  });
  return {
    element: strip,
    draw(parts, unit = 1) {
      let before = 0;
      elements(parts.length).forEach((draw, at) => {
        draw(before, parts[at], unit);
        before += parts[at];
      });
    },
  };
}

/** The numbers at the ends of a strip. */
export const ruler = () => {
  const end = html("span", {}, "1");
  const element = html("div", { class: "sx-ruler", "aria-hidden": "true" }, html("span", {}, "0"), end);
  return { element, end };
};

/**
 * @param {import("../scope.js").Scope} scope
 * @param {{title?: string, hint: string, select?: (j: number) => void}} settings
 * @returns {{element: HTMLElement, aside: HTMLElement, strip: HTMLElement, draw: (parts: readonly number[], width: number, selected?: number) => void}}
 */
export function wholePanel(scope, { title = "Softmax", hint, select = () => {} }) {
  const strip = stripOf(scope, select, "S");
  const leaders = svg("svg", {
    class: "sx-leaders",
    viewBox: "0 0 100 100",
    preserveAspectRatio: "none",
    "aria-hidden": "true",
  });
  const labels = html("div", { class: "sx-numbers sx-parts" });
  const { element, aside } = caption(title, hint);
  const whole = html("figure", { class: "sx-whole" }, element, ruler().element, strip.element, leaders, labels);
  const elements = elementList(scope, (j, own) => {
    const leader = svg("path", { class: "sx-leader", ...ofElement(j) });
    const number = html("span");
    const cell = html("div", { class: "sx-number", ...ofElement(j) }, symbol("S", j), number);
    own.listen(cell, "pointerdown", () => select(j));
    leaders.append(leader);
    labels.append(cell);
    own.add(() => {
      leader.remove();
      cell.remove();
    });
    return (/** @type {number} */ middle, /** @type {number} */ S, /** @type {number} */ to, /** @type {boolean} */ chosen) => {
      leader.setAttribute("d", `M${100 * middle} 0C${100 * middle} 60 ${to} 40 ${to} 100`);
      setValue(number, "S", j, S, formatPart(S));
      number.classList.toggle("is-long", (number.textContent ?? "").length > LONG);
      for (const one of [leader, cell]) one.classList.toggle("is-selected", chosen);
    };
  });
  return {
    element: whole,
    aside,
    strip: strip.element,
    draw(parts, width, selected) {
      const count = parts.length;
      const crowded = width / count < CROWDED;
      whole.classList.toggle("is-crowded", crowded);
      // The outer labels of crowded ones are set in, as in the style sheet.
      const inset = crowded ? 4 : 0;
      strip.draw(parts);
      let before = 0;
      elements(count).forEach((draw, at) => {
        const to = inset + ((100 - 2 * inset) * (at + 0.5)) / count;
        draw(before + parts[at] / 2, parts[at], to, at + 1 === selected);
        before += parts[at];
      });
    },
  };
}
