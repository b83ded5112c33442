/** Cells of a matrix: pointed at, chosen, walked through by keys, shaded by what they hold. */

/** @typedef {[number, number]} Pair counted from 1 */

/**
 * The cell that the reader points at, which stands for the chosen one until the pointer leaves.
 * @template {Record<string, number>} Place
 * @param {import("../shell.js").Shell<any>} shell
 * @param {Element} [area] which the pointer leaves
 */
export function pointing({ scope, change, redraw }, area) {
  /** @type {Place | undefined} */
  let place;
  /** @param {Place} [next] */
  const point = (next) => {
    place = next;
    redraw();
  };
  if (area) scope.listen(area, "pointerleave", () => point());
  return {
    point,
    now: () => place,
    forget: () => {
      place = undefined;
    },
    /**
     * @param {import("../scope.js").Scope} own
     * @param {Element} cell
     * @param {Place} at
     */
    cell(own, cell, at) {
      own.listen(cell, "click", () => change(at));
      own.listen(cell, "focus", () => change(at));
      own.listen(cell, "pointerenter", () => point(at));
    },
  };
}

/**
 * Where an arrow or another key leads from a cell of a matrix; nothing for any other key.
 * @param {KeyboardEvent} event
 * @param {readonly [number, number]} at counted from 1
 * @param {readonly [number, number]} size
 * @returns {Pair | undefined}
 */
export function cellByKey(event, [row, column], [rows, columns]) {
  if (event.altKey || event.metaKey) return undefined;
  /** @type {Record<string, Pair>} */
  const keys = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    PageUp: [1, column],
    PageDown: [rows, column],
    Home: [event.ctrlKey ? 1 : row, 1],
    End: [event.ctrlKey ? rows : row, columns],
  };
  const next = keys[event.key];
  if (next === undefined) return undefined;
  event.preventDefault();
  event.stopPropagation();
  const [to, over] = next;
  return [Math.min(rows, Math.max(1, to)), Math.min(columns, Math.max(1, over))];
}

/**
 * Show sign and size of a value as a shade.
 * @param {HTMLElement} cell
 * @param {number} value
 * @param {number} most the largest size in the matrix
 */
export function shade(cell, value, most) {
  cell.style.setProperty("--strength", `${Math.round(45 * Math.sqrt(Math.abs(value) / (most || 1)))}%`);
  cell.classList.toggle("is-negative", value < 0);
}
