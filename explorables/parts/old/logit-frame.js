/** What the explorables with the logits as bars have in common: presets, choice, width, formula. */

import { formatInput, formatPart, partRelation, subscript } from "../../format/number.js";
import { setText, setValue, html } from "./dom.js";
import { colouredTerm, glider } from "./elements.js";
import { addition, fraction, identifier, infix, math, number, operator, row, setLines, sumOver } from "./formula.js";
import { indexed, logitNumbers, powersPerLine, relation } from "./formula-numbers.js";
import { linkByIndex } from "../links.js";
import { widthOf } from "../size.js";
import { remade } from "../scope.js";
import { listPresets, presetButtons, resetButton } from "./toolbar.js";

/** @typedef {{logits: number[], selected?: number}} LogitState */

/**
 * @param {import("../shell.js").Shell<any>} shell
 * @param {readonly (readonly number[])[]} presets of the logits
 * @param {() => number[]} parts the softmax of the present state
 */
export function logitFrame(shell, presets, parts) {
  const { scope, root, change } = shell;
  const width = widthOf(shell);
  let linked = 0;
  const glide = glider(scope, root);
  const links = linkByIndex(scope, root);
  /** @returns {number[]} */
  const logits = () => shell.state().logits;
  const selected = () => Math.min(shell.state().selected, logits().length);
  /** @param {number[]} values */
  const setAll = (values) => {
    const { selected: j } = shell.state();
    glide();
    change({ logits: values, ...(j && { selected: Math.min(j, values.length) }) });
  };
  const vectors = listPresets(shell, presets, setAll);
  const reset = resetButton(shell, glide);
  return {
    glide,
    links,
    logits,
    parts,
    selected,
    setAll,
    vectors: vectors.element,
    reset: reset.element,
    width,
    /** @param {number} j */
    select: (j) => change({ selected: j }),
    /** What to say of element j. @param {number} j */
    effect: (j) => `S${subscript(j)} ${partRelation(parts()[j - 1])}`,
    /**
     * Presets of a further number, with the reset after them.
     * @param {string} label
     * @param {string} letter
     * @param {readonly number[]} values
     * @param {(value: number) => void} set
     */
    presetsOf(label, letter, values, set) {
      const made = presetButtons(
        scope,
        values.map((value) => ({ name: `${letter} = ${formatInput(value)}`, value })),
        (value) => {
          glide();
          set(value);
        },
      );
      made.element.setAttribute("aria-label", label);
      made.element.append(reset.element);
      return made;
    },
    /** The presets and the reset; after all elements are drawn. */
    draw() {
      const now = logits();
      root.style.setProperty("--count", String(now.length));
      vectors.draw();
      reset.draw();
      if (now.length !== linked) links.refresh();
      linked = now.length;
    },
  };
}

/**
 * @typedef {object} Writing how a formula differs from e to the a_j over the sum
 * @property {(k: number | string) => MathMLElement} power with letters
 * @property {(k: number, repeated: boolean) => MathMLElement} term with the reader's numbers
 * @property {(inside: MathMLElement, sum: boolean) => MathMLElement} [around] the numerator and the sum
 * @property {readonly MathMLElement[]} [further] lines before the result
 * @property {() => void} [draw]
 */

/**
 * S_j as a quotient: with letters, with the reader's numbers, and its value.
 * @param {import("../shell.js").Shell<any>} shell
 * @param {Pick<ReturnType<typeof logitFrame>, "links" | "parts" | "selected" | "width" | "effect"> & {letter?: string, beside?: number}} frame with what `around` takes, in pixels
 * @param {(numbers: ReturnType<typeof logitNumbers>, j: number, own: import("../scope.js").Scope) => Writing} write
 */
export function softmaxFormula(shell, frame, write) {
  const box = html("div", { class: "sx-formula" });
  const formulaOf = remade(
    shell.scope,
    (own, /** @type {number} */ j, /** @type {number} */ count, /** @type {number} */ perLine) => {
      const numbers = logitNumbers(own, shell, () => frame.effect(j), frame.letter);
      const { power, term, around = (inside) => inside, further = [], draw } = write(numbers, j, own);
      const sign = operator("≈");
      const result = number("");
      const top = around(term(j, true), false);
      const summands = Array.from({ length: count }, (_, k) => term(k + 1, false));
      setLines(
        box,
        [
          math(
            row(colouredTerm(j, indexed("S", j)), operator("=")),
            fraction(colouredTerm(j, power(j)), sumOver(identifier("k"), power("k"))),
          ),
          math(infix("="), fraction(top, around(addition(summands, perLine), true))),
          ...further,
          math(sign, colouredTerm(j, result)),
        ],
        numbers.keys,
      );
      frame.links.refresh();
      return () => {
        numbers.draw();
        draw?.();
        const S = frame.parts()[j - 1];
        setText(sign, relation(S, count));
        setValue(result, "S", j, S, formatPart(S).replace(">", ""));
      };
    },
  );
  let [perLine, shape] = [0, ""];
  return {
    element: box,
    /** @param {readonly string[]} exponents as they are written */
    draw(exponents) {
      const count = exponents.length;
      // What fits on fewer lines stays on as many until the drag ends: a formula that is set anew
      // with every digit costs much, and jumps under the reader's eyes.
      const now = `${count} ${frame.width()}`;
      const dragged = shell.root.classList.contains("is-dragging") && now === shape;
      const fits = Math.min(count, powersPerLine(frame.width() - (frame.beside ?? 0), exponents));
      perLine = dragged ? Math.min(fits, perLine) : fits;
      shape = now;
      formulaOf(frame.selected(), count, perLine)();
    },
  };
}
