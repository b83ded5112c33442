/** The width that an explorable has, for the few decisions that CSS cannot make. */

/**
 * Call `tell` with the width of `element` whenever it changes, in the frame of the change.
 * @param {import("./scope.js").Scope} scope
 * @param {Element} element
 * @param {(width: number) => void} tell
 */
export function followWidth(scope, element, tell) {
  const observer = new ResizeObserver(([entry]) => tell(entry.contentRect.width));
  observer.observe(element);
  scope.add(() => observer.disconnect());
}
