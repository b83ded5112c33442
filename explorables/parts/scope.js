/** Everything that must end when a view ends, in one place. */

/** @typedef {WindowEventMap & FontFaceSetEventMap} Events */

/**
 * @typedef {object} Scope
 * @property {AbortSignal} signal aborted when the scope is disposed of
 * @property {<Type extends keyof Events>(target: EventTarget, type: Type, handler: (event: Events[Type]) => void) => void} listen
 * @property {(model: Model, event: string, handler: () => void) => void} follow listen to a model
 * @property {(end: () => void) => void} add call `end` when the scope is disposed of
 * @property {() => void} dispose end everything, the last thing first
 */

/** @returns {Scope} */
export function createScope() {
  const controller = new AbortController();
  /** @type {Set<() => void>} */
  const ends = new Set();
  return {
    signal: controller.signal,
    listen(target, type, handler) {
      const listener = /** @type {EventListener} */ (handler);
      target.addEventListener(type, listener);
      ends.add(() => target.removeEventListener(type, listener));
    },
    follow(model, event, handler) {
      model.on(event, handler);
      ends.add(() => model.off(event, handler));
    },
    add(end) {
      ends.add(end);
    },
    dispose() {
      controller.abort();
      const last = [...ends].reverse();
      ends.clear();
      for (const end of last) end();
    },
  };
}

/** One drawing a frame, however often asked. @param {Scope} scope @param {() => void} draw */
export function oncePerFrame(scope, draw) {
  let asked = 0;
  scope.add(() => cancelAnimationFrame(asked));
  return () => {
    if (asked !== 0 || scope.signal.aborted) return;
    asked = requestAnimationFrame(() => {
      asked = 0;
      draw();
    });
  };
}

/**
 * A timer that waits on while something is dragged, also where it holds still for a moment.
 * @param {number} pause in milliseconds @param {() => void} act
 */
function timerOutsideDrags(pause, act) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const start = () => {
    stop();
    timer = setTimeout(() => {
      if (document.querySelector(".is-dragging")) return start();
      stop();
      act();
    }, pause);
  };
  return { start, stop, waits: () => timer !== undefined };
}

/**
 * Ask for a drawing: in the next frame while `element` is near the part of the page that the reader
 * sees, and otherwise once nothing has changed for a while and nothing is dragged. So explorables
 * that share a state cost a frame only where they are seen.
 * @param {Scope} scope @param {Element} element @param {() => void} draw
 */
export function whereSeen(scope, element, draw) {
  const soon = oncePerFrame(scope, draw);
  if (typeof IntersectionObserver === "undefined") return soon;
  let seen = true;
  const later = timerOutsideDrags(150, draw);
  const observer = new IntersectionObserver(
    (entries) => {
      seen = entries[entries.length - 1].isIntersecting;
      if (!seen || !later.waits()) return;
      later.stop();
      soon();
    },
    { rootMargin: "100px" },
  );
  observer.observe(element);
  scope.add(() => {
    observer.disconnect();
    later.stop();
  });
  return () => (seen ? soon() : later.start());
}

/**
 * Call `act` at most once per `pause` milliseconds, and once after the last call, but not in a drag.
 * @param {Scope} scope @param {number} pause @param {() => void} act
 */
export function atMostEvery(scope, pause, act) {
  const timer = timerOutsideDrags(pause, act);
  scope.add(() => {
    if (!timer.waits()) return;
    timer.stop();
    act();
  });
  return () => {
    if (!timer.waits()) timer.start();
  };
}

/**
 * Call `tell` with the width of `element` whenever it changes, in the frame of the change.
 * @param {Scope} scope @param {Element} element @param {(width: number) => void} tell
 */
export function followWidth(scope, element, tell) {
  const observer = new ResizeObserver(([entry]) => tell(entry.contentRect.width));
  observer.observe(element);
  scope.add(() => observer.disconnect());
}
