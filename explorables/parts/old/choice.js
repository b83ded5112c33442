/** A choice of one among a few, as a row of pills: tab goes to the chosen one, arrows to others. */

import { html, setAttributes } from "./dom.js";
import { button } from "./toolbar.js";
import { ofElement, symbol } from "./elements.js";

/**
 * Keys lead from one radio button of a group to another, and choose it.
 * @param {import("../scope.js").Scope} scope
 * @param {Element} group
 * @param {() => HTMLElement[]} radios
 * @param {(at: number) => void} choose counted from 0
 */
export function walkRadios(scope, group, radios, choose) {
  scope.listen(group, "keydown", /** @param {KeyboardEvent} event */ (event) => {
    const all = radios();
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
  });
}

/**
 * @typedef {object} ChoiceSettings
 * @property {string} label for screen readers
 * @property {import("./dom.js").Child} title what stands before the pills
 * @property {string} [name] of the symbol on each pill, such as a for a₁, a₂, …
 * @property {(index: number) => import("./dom.js").Child[]} [fill] what a pill without a symbol, and
 *   without a colour, holds instead
 * @property {() => number} get the index that is chosen now, counted from 1; 0 for `all`
 * @property {(index: number) => void} set
 * @property {string} [all] the words on a last pill that means all of them
 */

/**
 * @param {import("../scope.js").Scope} scope
 * @param {ChoiceSettings} settings
 * @returns {{element: HTMLElement, draw: (count: number) => void}}
 */
export function indexChoice(scope, { label, title, name = "", fill, get, set, all }) {
  const element = html(
    "div",
    { class: "sx-choice", role: "radiogroup", "aria-label": label },
    html("span", {}, title),
  );
  /** @type {{index: number, pill: HTMLElement, dispose: () => void}[]} */
  const pills = [];

  /** @param {number} index */
  const makePill = (index) => {
    const own = scope.child();
    const pill = button(own, index === 0 ? (all ?? "") : "", () => set(index), {
      role: "radio",
      ...(index && !fill ? ofElement(index) : {}),
    });
    if (index) pill.append(...(fill?.(index) ?? [symbol(name, index)]));
    own.add(() => pill.remove());
    return { index, pill, dispose: own.dispose };
  };

walkRadios(scope, element, () => pills.map(({ pill }) => pill), (at) => set(pills[at].index));

  if (all !== undefined) {
    const last = makePill(0);
    pills.push(last);
    element.append(last.pill);
  }
  return {
    element,
    draw(count) {
      const fixed = all === undefined ? 0 : 1;
      while (pills.length - fixed > count) pills.splice(pills.length - fixed - 1, 1)[0].dispose();
      while (pills.length - fixed < count) {
        const made = makePill(pills.length - fixed + 1);
        pills.splice(pills.length - fixed, 0, made);
        element.insertBefore(made.pill, fixed ? pills[pills.length - 1].pill : null);
      }
      for (const { index, pill } of pills) {
        const chosen = index === get();
        setAttributes(pill, { "aria-checked": String(chosen), tabindex: chosen ? 0 : -1 });
      }
    },
  };
}
