/** Cells of a matrix: pointed at, walked through by keys, shaded by what they hold. */

import { clamp } from "../format/number.js";
import { keyOf } from "./behaviour.js";

/** @typedef {[number, number]} Pair counted from 1 */

/**
 * The cell that the reader points at, which stands for the chosen one until the pointer leaves. In
 * the tag of a cell: `@pointerenter=${() => point(at)} @click=${…} @focus=${() => change(at)}`.
 * @template {Record<string, number>} Place
 * @param {Shell} shell @param {(place: Place) => boolean} [exists] whether a place is still there
 */
export function pointing({ own, redraw }, exists = () => true) {
  const kept = own("pointed cell", () => ({ place: /** @type {Place | undefined} */ (undefined) }));
  // The pointer does not leave what is taken away under it.
  if (kept.place && !exists(kept.place)) kept.place = undefined;
  return {
    now: kept.place,
    /** @param {Place} [next] none where the pointer leaves */
    point(next) {
      kept.place = next;
      redraw();
    },
    forget() {
      kept.place = undefined;
    },
  };
}

/**
 * Where an arrow or another key leads from a cell of a matrix; nothing for any other key.
 * @param {KeyboardEvent} event @param {readonly [number, number]} at counted from 1
 * @param {readonly [number, number]} size @returns {Pair | undefined}
 */
export function cellByKey(event, [row, column], [rows, columns]) {
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
  const next = keyOf(event, keys, false);
  return next && [clamp(next[0], 1, rows), clamp(next[1], 1, columns)];
}

/**
 * A handler of keys for a grid: they lead from the cell that is chosen to another, and focus it.
 * Only cells of the matrix have a `tabindex`.
 * @param {Shell} shell @param {ReturnType<typeof pointing>} pointed @param {Pair} size
 * @param {() => Pair} [now] the cell that is chosen @param {(row: number, column: number) => void} [choose]
 */
export const walkCells = (
  { change, state }, { forget }, size, now = () => [state().row, state().column],
  choose = (row, column) => change({ row, column }),
) => (/** @type {KeyboardEvent} */ event) => {
  const next = cellByKey(event, now(), size);
  if (next === undefined) return;
  forget();
  choose(...next);
  const grid = /** @type {Element} */ (event.currentTarget);
  const cells = /** @type {NodeListOf<HTMLElement>} */ (grid.querySelectorAll("[tabindex]"));
  cells[(next[0] - 1) * size[1] + next[1] - 1].focus();
};

/**
 * How strong the shade of a cell is, as a declaration in its style; one of a negative value has the
 * class `is-negative`.
 * @param {number} value @param {number} [most] the largest size in the matrix; no entry of DS is larger
 *   than a quarter, so that a shade means the same in every state
 */
export const shade = (value, most = 0.25) =>
  `--strength:${Math.round(45 * Math.sqrt(Math.abs(value) / (most || 1)))}%`;
