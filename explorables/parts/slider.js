/** One value that the reader moves by mouse, pen, touch or keys, on any element. */

import { clamp } from "../format/parse.js";
import { setAttributes } from "./dom.js";
import { dragging } from "./drag.js";

/**
 * @typedef {object} SliderSettings
 * @property {string} label what is moved, for screen readers
 * @property {number} least
 * @property {number} most
 * @property {number} step of an arrow key, and the grid that dragging snaps to
 * @property {number} page of Page Up, Page Down, and of an arrow with Shift
 * @property {"vertical" | "horizontal"} orientation
 * @property {() => number} get the value now
 * @property {(value: number) => void} set
 * @property {() => number} perPixel by how much one pixel changes the value
 * @property {(dragging: boolean) => void} [onDrag] when a drag starts and when it has ended; the
 *   frame around has the class `is-dragging` meanwhile
 * @property {() => readonly [number, number]} [dragRange] narrower bounds while dragging
 * @property {boolean} [pointerOnly] true where another slider already stands for the keyboard
 */

/**
 * @typedef {object} Slider
 * @property {(text: string) => void} describe say the state to a screen reader
 * @property {(event: PointerEvent, from?: number) => void} grab start dragging, perhaps from another value
 */

/** @param {number} value @param {number} step */
const snap = (value, step) => {
  const perUnit = Math.round(1 / step);
  const snapped = Math.round(value * perUnit) / perUnit;
  return snapped === 0 ? 0 : snapped;
};

/**
 * @param {import("./scope.js").Scope} scope
 * @param {HTMLElement | SVGElement | MathMLElement} element
 * @param {SliderSettings} settings
 * @returns {Slider}
 */
export function makeSlider(scope, element, settings) {
  const { least, most, step, page, orientation, get, set } = settings;
  const vertical = orientation === "vertical";

  if (!settings.pointerOnly) {
    setAttributes(element, {
      role: "slider",
      tabindex: 0,
      "aria-label": settings.label,
      "aria-orientation": orientation,
      "aria-valuemin": least,
      "aria-valuemax": most,
    });
  }

  /** @param {number} value */
  const move = (value, from = least, to = most) => {
    const next = clamp(snap(value, step), from, to);
    if (next !== get()) set(next);
  };

  /** @param {KeyboardEvent} event */
  const onKey = (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const arrow = event.shiftKey ? page : step;
    /** @type {Record<string, () => number>} */
    const keys = {
      ArrowUp: () => get() + arrow,
      ArrowRight: () => get() + arrow,
      ArrowDown: () => get() - arrow,
      ArrowLeft: () => get() - arrow,
      PageUp: () => get() + page,
      PageDown: () => get() - page,
      Home: () => least,
      End: () => most,
    };
    const key = keys[event.key];
    if (key === undefined) return;
    // The page must neither scroll nor turn under a reader who moves a value.
    event.preventDefault();
    event.stopPropagation();
    move(key());
  };

  const begin = dragging(scope, element, {
    move(across, down, /** @type {number} */ from) {
      const moved = (vertical ? -down : across) * settings.perPixel();
      move(from + moved, ...(settings.dragRange?.() ?? []));
    },
    end: () => settings.onDrag?.(false),
  });

  /** @type {Slider["grab"]} */
  const grab = (event, from = get()) => {
    if (!begin(event, from)) return;
    event.preventDefault();
    if (!settings.pointerOnly) element.focus?.({ preventScroll: true });
    settings.onDrag?.(true);
    if (from !== get()) move(from, ...(settings.dragRange?.() ?? []));
  };

  scope.listen(element, "keydown", onKey);
  scope.listen(element, "pointerdown", /** @param {PointerEvent} event */ (event) => {
    event.stopPropagation();
    grab(event);
  });
  return {
    grab,
    describe(text) {
      if (settings.pointerOnly) return;
      setAttributes(element, { "aria-valuenow": get(), "aria-valuetext": text });
    },
  };
}

/**
 * A slider along a line: a press of the mouse or the pen on `ground` fetches the handle there.
 * @param {import("./scope.js").Scope} scope
 * @param {HTMLElement} handle
 * @param {Element} line from the least value at its left end to the greatest at its right end
 * @param {Omit<SliderSettings, "orientation" | "perPixel">} settings
 * @param {Element} [ground]
 */
export function slideAlong(scope, handle, line, settings, ground = line) {
  const { least, most } = settings;
  const slider = makeSlider(scope, handle, {
    ...settings,
    orientation: "horizontal",
    perPixel: () => (most - least) / line.clientWidth,
  });
  scope.listen(ground, "pointerdown", /** @param {PointerEvent} event */ (event) => {
    // A finger beside the handle scrolls the page.
    if (event.pointerType === "touch") return;
    const box = line.getBoundingClientRect();
    const part = clamp((event.clientX - box.left) / box.width, 0, 1);
    slider.grab(event, least + (most - least) * part);
  });
  return slider;
}
