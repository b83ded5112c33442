/** A point that the reader moves in the plane by mouse, pen, touch or keys. */

import { setAttributes } from "./dom.js";
import { dragging } from "../drag.js";

/** @typedef {readonly [number, number]} Point across and up */

/**
 * @typedef {object} Settings
 * @property {string} label
 * @property {number} step of an arrow key
 * @property {number} page of an arrow with Shift, and up or down of Page Up and Page Down
 * @property {() => Point} get
 * @property {(point: Point) => void} set may put the point elsewhere, if that place is not allowed
 * @property {() => number} perPixel
 * @property {(event: PointerEvent | MouseEvent) => Point} at the point under the pointer
 */

/**
 * @param {import("../scope.js").Scope} scope
 * @param {Element} ground where a press of the mouse, or a tap, takes the point to
 * @param {HTMLElement | SVGElement} handle
 * @param {Settings} settings
 * @returns {{describe: (now: number, text: string) => void}}
 */
export function makePad(scope, ground, handle, { label, step, page, get, set, perPixel, at }) {
  setAttributes(handle, {
    role: "slider",
    tabindex: 0,
    "aria-label": label,
    "aria-roledescription": "point in a triangle",
    "aria-valuemin": 0,
    "aria-valuemax": 1,
  });

  const begin = dragging(scope, handle, {
    move: (across, down, /** @type {Point} */ [x, y]) => set([x + across * perPixel(), y - down * perPixel()]),
  });
  /** @param {PointerEvent} event @param {Point} from */
  const grab = (event, from) => {
    if (!begin(event, from)) return;
    event.preventDefault();
    handle.focus?.({ preventScroll: true });
  };

  scope.listen(handle, "pointerdown", /** @param {PointerEvent} event */ (event) => {
    event.stopPropagation();
    grab(event, get());
  });
  scope.listen(ground, "pointerdown", /** @param {PointerEvent} event */ (event) => {
    // A finger on the ground scrolls the page, unless it only taps.
    if (event.pointerType === "touch" || event.button !== 0) return;
    const point = at(event);
    grab(event, point);
    set(point);
  });
  scope.listen(ground, "click", /** @param {PointerEvent} event */ (event) => {
    if (event.pointerType === "touch" && event.target !== handle) set(at(event));
  });
  scope.listen(handle, "keydown", /** @param {KeyboardEvent} event */ (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const by = event.shiftKey ? page : step;
    /** @type {Record<string, Point>} */
    const keys = {
      ArrowLeft: [-by, 0],
      ArrowRight: [by, 0],
      ArrowUp: [0, by],
      ArrowDown: [0, -by],
      PageUp: [0, page],
      PageDown: [0, -page],
      Home: [-2, 0],
      End: [2, 0],
    };
    const key = keys[event.key];
    if (key === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const [x, y] = get();
    set([x + key[0], y + key[1]]);
  });
  return {
    describe: (now, text) => setAttributes(handle, { "aria-valuenow": now, "aria-valuetext": text }),
  };
}
