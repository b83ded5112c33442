/** One value that the reader moves by mouse, pen, touch or keys, on any element. */

import { clamp } from "../format/number.js";
import { behaviour, setAttributes } from "./behaviour.js";
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
 * @property {(text: string | undefined) => void} describe say the state to a screen reader
 * @property {(event: PointerEvent, from?: number) => void} grab start dragging, perhaps from another value
 */

/** @param {number} value @param {number} step */
const snap = (value, step) => {
  const perUnit = Math.round(1 / step);
  const snapped = Math.round(value * perUnit) / perUnit;
  return snapped === 0 ? 0 : snapped;
};

/**
 * @param {Scope} scope
 * @param {HTMLElement | SVGElement | MathMLElement} element
 * @param {SliderSettings} settings read anew at every use
 * @returns {Slider}
 */
function makeSlider(scope, element, settings) {
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

  /** @param {KeyboardEvent} event */
  const onKey = (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { get, least, most, page, step } = settings;
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
      const moved = (settings.orientation === "vertical" ? -down : across) * settings.perPixel();
      move(from + moved, ...(settings.dragRange?.() ?? []));
    },
    end: () => settings.onDrag?.(false),
  });

  /** @type {Slider["grab"]} */
  const grab = (event, from = settings.get()) => {
    if (!begin(event, from)) return;
    event.preventDefault();
    if (!settings.pointerOnly) element.focus?.({ preventScroll: true });
    settings.onDrag?.(true);
    if (from !== settings.get()) move(from, ...(settings.dragRange?.() ?? []));
  };

  scope.listen(element, "keydown", onKey);
  scope.listen(element, "pointerdown", /** @param {PointerEvent} event */ (event) => {
    event.stopPropagation();
    grab(event);
  });
  return { grab, describe };
}

/**
 * A press of the mouse or the pen on `ground` fetches the slider there. A finger scrolls the page.
 * @param {Scope} scope
 * @param {Slider} slider
 * @param {Element} ground
 * @param {(event: PointerEvent) => number} valueAt
 */
function fetchOn(scope, slider, ground, valueAt) {
  scope.listen(ground, "pointerdown", /** @param {PointerEvent} event */ (event) => {
    if (event.pointerType !== "touch") slider.grab(event, valueAt(event));
  });
}

/** @typedef {Omit<SliderSettings, "orientation" | "perPixel">} LineSettings */

/**
 * A slider along a line: a press of the mouse or the pen on `ground` fetches the handle there.
 * @param {Scope} scope
 * @param {HTMLElement} handle
 * @param {Element} line from the least value at its left end to the greatest at its right end
 * @param {LineSettings} settings
 * @param {Element} [ground]
 */
function slideAlong(scope, handle, line, settings, ground = line) {
  const along = Object.create(settings, {
    orientation: { value: "horizontal" },
    perPixel: { value: () => (settings.most - settings.least) / line.clientWidth },
  });
  const slider = makeSlider(scope, handle, along);
  fetchOn(scope, slider, ground, (event) => {
    const box = line.getBoundingClientRect();
    const part = clamp((event.clientX - box.left) / box.width, 0, 1);
    return settings.least + (settings.most - settings.least) * part;
  });
  return slider;
}

/**
 * As a part of a tag: `<div class="sx-handle" ${slider({ label, least, …, text })}>`.
 * `text` says the state to a screen reader. On the element around that `ground` selects, a press
 * fetches the handle to `valueAt`.
 * @type {(settings: SliderSettings & {text?: string, ground?: string, valueAt?: (event: PointerEvent) => number}) => import("lit-html/directive.js").DirectiveResult}
 */
export const slider = behaviour((scope, element, settings) => {
  const made = makeSlider(scope, element, settings);
  const ground = settings.ground && element.closest(settings.ground);
  if (ground) fetchOn(scope, made, ground, (event) => settings.valueAt?.(event) ?? settings.get());
  return () => made.describe(settings.text);
});

/**
 * The same along the element that the handle stands in, from its left end to its right one.
 * @type {(settings: LineSettings & {text: string, ground?: string}) => import("lit-html/directive.js").DirectiveResult}
 */
export const alongLine = behaviour((scope, element, settings) => {
  const ground = settings.ground ? element.closest(settings.ground) : element.parentElement;
  const made = slideAlong(scope, element, element.parentElement, settings, ground);
  return () => made.describe(settings.text);
});
