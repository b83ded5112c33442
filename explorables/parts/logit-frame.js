/** What the explorables with the logits as bars have in common: presets, choice, width, formula. */

import { formatInput, formatPart, partRelation, subscript } from "../format/number.js";
import { glider, upTo } from "./elements.js";
import { addition, coloured, colouredTerm, formulaBox, fraction, identifier, infix, logitNumbers, math, operator, powersPerLine, relation, row, shownNumber, sumOver } from "./formula.js";
import { listPresets, presetButtons, resetButton } from "./toolbar.js";

/** @param {Shell} shell @param {Vector} parts the softmax of the present state */
export function logitFrame(shell, parts) {
  const glide = glider(shell);
  const { logits, selected } = shell.state();
  const setAll = (/** @type {number[]} */ values) => {
    glide();
    shell.change({ logits: values });
  };
  const reset = resetButton(shell, glide);
  shell.root.style.setProperty("--count", String(logits.length));
  return {
    glide,
    parts,
    selected,
    setAll,
    reset,
    width: shell.width(),
    /** @param {number} j */
    select: (j) => shell.change({ selected: j }),
    /** What to say of element j. @param {number} j */
    effect: (j) => `S${subscript(j)} ${partRelation(parts[j - 1], parts.length)}`,
    /** Presets of the logits. @param {Matrix} lists @param {unknown} [after] further buttons */
    vectors: (lists, after) => listPresets(shell, lists, setAll, after),
    /**
     * Presets of a further number, with the reset after them.
     * @type {(label: string, letter: string, values: Vector, now: number, set: (value: number) => void) => unknown}
     */
    presetsOf: (label, letter, values, now, set) =>
      presetButtons(
        values.map((number) => ({ name: `${letter} = ${formatInput(number)}`, value: number })),
        (number) => number === now,
        (number) => {
          glide();
          set(number);
        },
        label,
        reset,
      ),
  };
}

/**
 * How many powers stand on a line. What fits on fewer lines stays on as many until the drag ends: a
 * formula that is broken anew with every digit costs much, and jumps under the reader's eyes.
 * @param {Shell} shell @param {readonly string[]} exponents @param {number} width
 */
function powersNow(shell, exponents, width) {
  const kept = shell.own("powers on a line", () => ({ perLine: 0, shape: "" }));
  const shape = `${exponents.length} ${width}`;
  const dragged = shell.root.classList.contains("is-dragging") && kept.shape === shape;
  const fits = Math.min(exponents.length, powersPerLine(width, exponents));
  Object.assign(kept, { perLine: dragged ? Math.min(fits, kept.perLine) : fits, shape });
  return kept.perLine;
}

/**
 * @typedef {object} Writing how a formula differs from e to the a_j over the sum
 * @property {(k: number | string) => unknown} power with letters
 * @property {(k: number, repeated: boolean) => unknown} term with the reader's numbers
 * @property {(inside: unknown, sum: boolean) => unknown} [around] the numerator and the sum
 * @property {readonly unknown[]} [further] lines before the result
 * @property {unknown} [keys] the sliders of its numbers, where they are not the logits'
 */

/**
 * S_j as a quotient: with letters, with the reader's numbers, and its value.
 * @param {Shell} shell
 * @param {Pick<ReturnType<typeof logitFrame>, "parts" | "selected" | "width" | "effect"> & {letter?: string, beside?: number}} frame with what `around` takes, in pixels
 * @param {readonly string[]} exponents as they are written
 * @param {(numbers: ReturnType<typeof logitNumbers>, j: number) => Writing} write
 */
export function softmaxFormula(shell, frame, exponents, write) {
  const { selected: j, parts } = frame;
  const count = exponents.length;
  const perLine = powersNow(shell, exponents, frame.width - (frame.beside ?? 0));
  const numbers = logitNumbers(shell, frame.effect(j), frame.letter);
  const {
    power,
    term,
    around = (inside) => inside,
    further = [],
    keys = numbers.keys(count),
  } = write(numbers, j);
  const summands = upTo(count).map((k) => term(k, false));
  const S = parts[j - 1];
  return formulaBox(
    [
      math(
        row(coloured("S", j), operator("=")),
        fraction(colouredTerm(j, power(j)), sumOver(identifier("k"), power("k"))),
      ),
      math(infix("="), fraction(around(term(j, true), false), around(addition(summands, perLine), true))),
      ...further,
      math(operator(relation(S, count)), colouredTerm(j, shownNumber("S", j, S, formatPart(S).replace(">", "")))),
    ],
    keys,
  );
}
