/** One value that the reader moves by mouse, pen, touch or keys, on any element. */

import { clamp } from "../format/number.js";
import { behaviour, keyOf, setAttributes } from "./behaviour.js";
import { dragging } from "./drag.js";

/**
 * @typedef {object} Moved a value that the reader moves
 * @property {string} label what is moved, for screen readers
 * @property {string} [text] the state, for screen readers
 * @property {number} least
 * @property {number} most
 * @property {number} step of an arrow key, and the grid that dragging snaps to
 * @property {number} page of Page Up, Page Down, and of an arrow with Shift
 * @property {() => number} get the value now
 * @property {(value: number) => void} set
 */

/**
 * @typedef {object} OnElement
 * @property {"vertical" | "horizontal"} orientation
 * @property {() => number} perPixel by how much one pixel changes the value
 * @property {(dragging: boolean) => void} [onDrag] when a drag starts and when it has ended; the
 *   frame around has the class `is-dragging` meanwhile
 * @property {() => readonly [number, number]} [dragRange] narrower bounds while dragging
 * @property {boolean} [pointerOnly] true where another slider already stands for the keyboard
 * @property {string} [ground] selects the element around on which a press of the mouse or the pen
 *   fetches the handle to `valueAt`. A finger scrolls the page
 * @property {(event: PointerEvent) => number} [valueAt]
 */

/** @typedef {Moved & OnElement} SliderSettings */

/** @param {number} value @param {number} step */
export function snap(value, step) {
  const perUnit = Math.round(1 / step);
  return Math.round(value * perUnit) / perUnit + 0;
}

/**
 * @param {Scope} scope @param {HTMLElement} element
 * @param {SliderSettings} settings read anew at every use @param {Element | null} ground
 */
function begin(scope, element, settings, ground) {
  const describe = (/** @type {string | undefined} */ text) => {
    if (settings.pointerOnly) return;
    setAttributes(element, {
      role: "slider",
      tabindex: 0,
      "aria-label": settings.label,
      "aria-orientation": settings.orientation,
      "aria-valuemin": settings.least,
      "aria-valuemax": settings.most,
      ...(text !== undefined && { "aria-valuenow": settings.get(), "aria-valuetext": text }),
    });
  };
  describe(undefined);

  /** @param {number} value */
  const move = (value, from = settings.least, to = settings.most) => {
    const next = clamp(snap(value, settings.step), from, to);
    if (next !== settings.get()) settings.set(next);
  };
  const drag = dragging(scope, element, {
    move(across, down, /** @type {number} */ from) {
      const moved = (settings.orientation === "vertical" ? -down : across) * settings.perPixel();
      move(from + moved, ...(settings.dragRange?.() ?? []));
    },
    end: () => settings.onDrag?.(false),
  });
  /** Starts dragging, perhaps from another value. @param {PointerEvent} event */
  const grab = (event, from = settings.get()) => {
    if (!drag(event, from)) return;
    event.preventDefault();
    if (!settings.pointerOnly) element.focus?.({ preventScroll: true });
    settings.onDrag?.(true);
    if (from !== settings.get()) move(from, ...(settings.dragRange?.() ?? []));
  };

  scope.listen(element, "keydown", (event) => {
    const { get, least, most, page, step } = settings;
    const arrow = event.shiftKey ? page : step;
    const to = keyOf(event, {
      ArrowUp: get() + arrow,
      ArrowRight: get() + arrow,
      ArrowDown: get() - arrow,
      ArrowLeft: get() - arrow,
      PageUp: get() + page,
      PageDown: get() - page,
      Home: least,
      End: most,
    });
    if (to !== undefined) move(to);
  });
  scope.listen(element, "pointerdown", (event) => {
    event.stopPropagation();
    grab(event);
  });
  if (ground) {
    scope.listen(ground, "pointerdown", (event) => {
      if (event.pointerType !== "touch") grab(event, settings.valueAt?.(event));
    });
  }
  // Says the state to a screen reader.
  return () => describe(settings.text);
}

/** In a tag: `<div ${slider({ label, least, …, text })}>`. @type {Part<SliderSettings>} */
export const slider = behaviour((scope, element, /** @type {SliderSettings} */ settings) =>
  begin(scope, element, settings, settings.ground ? element.closest(settings.ground) : null));

/**
 * The same along the element that the handle stands in, which is the ground if no other is named,
 * from the least value at its left end to the greatest at its right one.
 * @type {Part<Moved & {ground?: string}>}
 */
export const alongLine = behaviour((scope, element, /** @type {Moved & {ground?: string}} */ settings) => {
  // One of a list stands in no line yet when it begins.
  const line = () => /** @type {HTMLElement} */ (element.parentElement);
  const length = () => settings.most - settings.least;
  const along = Object.create(settings, {
    orientation: { value: "horizontal" },
    perPixel: { value: () => length() / line().clientWidth },
    valueAt: {
      value(/** @type {PointerEvent} */ { clientX }) {
        const box = line().getBoundingClientRect();
        return settings.least + length() * clamp((clientX - box.left) / box.width, 0, 1);
      },
    },
  });
  return begin(scope, element, along, settings.ground ? element.closest(settings.ground) : element.parentElement);
});
