/** A number in a matrix or at a node: type it, drag it sideways, or move it by keys. */

import { html } from "lit-html";
import { clamp, formatExact } from "../format/number.js";
import { behaviour, keyOf } from "./behaviour.js";
import { dragging } from "./drag.js";
import { value } from "./elements.js";
import { numberField } from "./fields.js";
import { snap } from "./slider.js";

/** One tenth for every five pixels, as for the numbers in formulas. */
const PER_PIXEL = 0.02;
const STEP = 0.1;

/** Drags and keys of a field. */
const sideways = behaviour(
  (scope, /** @type {HTMLInputElement} */ element, /** @type {import("./fields.js").FieldSettings} */ settings) => {
    let moved = false;
    /** @param {number} to */
    const move = (to) => {
      const { least, most, get, set, shell } = settings;
      shell.note("");
      const next = clamp(snap(to, STEP), least, most);
      if (next !== get()) set(next);
      element.value = formatExact(next);
      element.dispatchEvent(new Event("change"));
    };
    const wholeIsSelected = () =>
      element.selectionStart === 0 && element.selectionEnd === element.value.length;

    scope.listen(element, "keydown", (event) => {
      const { least, most, get } = settings;
      const arrow = event.shiftKey ? 1 : STEP;
      const to = keyOf(event, {
        ArrowUp: get() + arrow,
        ArrowDown: get() - arrow,
        PageUp: get() + 1,
        PageDown: get() - 1,
        // While the reader edits, these move the caret.
        ...(wholeIsSelected() ? { Home: least, End: most } : {}),
      });
      if (to === undefined) return;
      move(to);
      element.select();
    });
    // A press begins a drag; without one it begins typing. Other buttons paste, or open a menu that does.
    scope.listen(element, "mousedown", (event) => {
      if (event.button === 0) event.preventDefault();
    });
    const begin = dragging(scope, element, {
      move(by, _, /** @type {number} */ from) {
        moved ||= Math.abs(by) >= 3;
        if (moved) move(from + by * PER_PIXEL);
      },
      end(event) {
        if (moved || event?.type !== "pointerup") return;
        element.focus({ preventScroll: true });
        element.select();
      },
    });
    scope.listen(element, "pointerdown", (event) => {
      if (begin(event, settings.get())) moved = false;
    });
  },
);

/**
 * @param {Shell} shell
 * @param {Omit<import("./fields.js").FieldSettings, "shell"> & {name: string, index: number | string, text: string}} settings
 *   `name` and `index` in the data attributes, `text` the state for screen readers
 */
export function numberCell(shell, { name, index, text, ...field }) {
  const settings = { ...field, shell };
  return html`<input
    class="sx-field sx-number-cell" role="spinbutton" aria-valuemin=${field.least} aria-valuemax=${field.most}
    aria-valuenow=${field.get()} aria-valuetext=${text} ${value(name, index, field.get())}
    ${numberField(settings)} ${sideways(settings)}>`;
}
