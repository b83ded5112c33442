/** Following a pointer from where it went down until it leaves. */

/**
 * @template From
 * @typedef {object} Drag
 * @property {(across: number, down: number, from: From) => void} move by so many pixels
 * @property {(event?: PointerEvent) => void} [end] without an event where the element goes away
 */

/**
 * While an element is dragged it has the class `is-dragged`, and the frame around `is-dragging`.
 * @template From
 * @param {Scope} scope @param {HTMLElement | SVGElement | MathMLElement} element
 * @param {Drag<From>} settings
 * @returns {(event: PointerEvent, from: From) => boolean} begins, unless it is another button or
 *   finger, and says whether it did
 */
export function dragging(scope, element, { move, end }) {
  /** @type {{id: number, x: number, y: number, from: From} | undefined} */
  let drag;
  /** @type {Element | null} the element may be off the page when its drag ends */
  let frame = null;
  /** @param {boolean} now */
  const mark = (now) => {
    element.classList.toggle("is-dragged", now);
    frame?.classList.toggle("is-dragging", now);
  };
  /** @param {PointerEvent} [event] */
  const stop = (event) => {
    if (drag === undefined) return;
    if (element.hasPointerCapture?.(drag.id)) element.releasePointerCapture(drag.id);
    drag = undefined;
    mark(false);
    end?.(event);
  };
  scope.listen(element, "pointermove", (event) => {
    if (drag?.id !== event.pointerId) return;
    // Released where nobody told: outside a frame, under a dialog.
    if (event.buttons === 0) stop(event);
    else move(event.clientX - drag.x, event.clientY - drag.y, drag.from);
  });
  for (const type of /** @type {const} */ (["pointerup", "pointercancel", "lostpointercapture"])) {
    scope.listen(element, type, (event) => {
      if (drag?.id === event.pointerId) stop(event);
    });
  }
  scope.add(() => stop());
  return (event, from) => {
    if (event.button !== 0 || !event.isPrimary) return false;
    stop(event); // of a pointer that is gone without a word
    element.setPointerCapture?.(event.pointerId);
    drag = { id: event.pointerId, x: event.clientX, y: event.clientY, from };
    frame = element.closest(".sx");
    mark(true);
    return true;
  };
}
