/** The width that an explorable has, for the few decisions that CSS cannot make. */

/**
 * The width of an explorable, which is drawn again whenever it is another one.
 * @param {import("./shell.js").Shell<any>} shell
 * @returns {() => number}
 */
export const widthOf = ({ scope, root, width, redraw, own }) =>
  own("width", () => {
    followWidth(scope, root, (now) => {
      // 0 while it is not on the page.
      if (now === 0 || now === width) return;
      width = now;
      redraw();
    });
    return () => width;
  });

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
