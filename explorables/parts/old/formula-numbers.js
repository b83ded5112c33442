/** What the formulas with the reader's numbers have in common. */

import { formatInput, subscript } from "../../format/number.js";
import { clamp } from "../../format/parse.js";
import { setText, setValue } from "./dom.js";
import { colouredTerm, MOST_ELEMENTS, NARROW } from "./elements.js";
import { logitAt } from "./fields.js";
import { identifier, infix, number, power, row, sub } from "./formula.js";
import { scrub } from "./scrub.js";
import { makeSlider } from "../slider.js";

/**
 * The logits in a formula, which can be dragged.
 * @param {import("../scope.js").Scope} scope of this formula
 * @param {import("../shell.js").Shell<any>} shell
 * @param {() => string} effect what to say beside the number
 * @param {string} [letter]
 */
export function logitNumbers(scope, shell, effect, letter = "a") {
  const [least, most] = shell.model.get("_range");
  /** @type {HTMLElement[]} */
  const keys = [];
  /** @type {(() => void)[]} */
  const draws = [];
  /**
   * a_k as the exponent of e, perhaps with something after it.
   * @param {number} k
   * @param {boolean} repeated whether it stands a second time, where no key needs to reach it
   * @param {...import("./dom.js").Child} more
   */
  const exponential = (k, repeated, ...more) => {
    const name = `${letter}${subscript(k)}`;
    const logit = logitAt(shell, k);
    const one = scrub(
      scope,
      {
        ...logit,
        label: `${name} in the formula`,
        least,
        most,
        step: 0.1,
        page: 1,
        pointerOnly: repeated,
      },
      { name: letter, index: k },
    );
    if (one.keys) keys.push(one.keys);
    draws.push(() => {
      const written = formatInput(logit.get());
      one.show(written, `${name} = ${written}, ${effect()}`);
    });
    return colouredTerm(
      k,
      power(identifier("e"), more.length ? row(one.mark, ...more) : one.mark),
    );
  };
  return { exponential, keys, draw: () => draws.forEach((draw) => draw()) };
}

/**
 * A number of the state that stands in a formula as often as it is asked for, and is dragged
 * wherever it stands. For the keys it has a slider elsewhere.
 * @param {import("../scope.js").Scope} scope of this formula
 * @param {Omit<import("../slider.js").SliderSettings, "orientation" | "pointerOnly"> | undefined} settings none for one that is only shown
 * @param {string} name in the data attributes
 * @param {boolean} [signed] whether it is added, with its sign before it
 */
export function repeatedNumber(scope, settings, name, signed) {
  /** @type {{mark: MathMLElement, sign: MathMLElement}[]} */
  const marks = [];
  return {
    mark() {
      const mark = number("", { class: settings && "sx-scrub" });
      if (settings) makeSlider(scope, mark, { ...settings, orientation: "horizontal", pointerOnly: true });
      const sign = infix("");
      marks.push({ mark, sign });
      return signed ? row(sign, mark) : mark;
    },
    /** @param {number} value @param {string} [text] */
    show: (value, text = formatInput(signed ? Math.abs(value) : value)) => {
      for (const { mark, sign } of marks) {
        setText(sign, value < 0 ? "−" : "+");
        setValue(mark, name, undefined, value, text);
      }
    },
  };
}

/**
 * How many powers of e fit beside each other.
 * @param {number} width
 * @param {readonly string[]} exponents as they are written
 */
export function powersPerLine(width, exponents) {
  const longest = Math.max(...exponents.map((text) => text.length));
  // On a wide page the fraction shares the line with what is before and after it.
  const room = width - (width < NARROW ? 70 : 280);
  return clamp(Math.floor(room / (26 + 8 * longest)), 1, MOST_ELEMENTS);
}

/** @param {string} name @param {number | string} k */
export const indexed = (name, k) =>
  sub(
    identifier(name),
    typeof k === "number" ? number(String(k)) : identifier(k),
  );

/**
 * How a part of the whole is related to what is written for it.
 * @param {number} part rounded to 1 or 0, perhaps, where it is only near
 * @param {number} count how many parts there are
 */
export const relation = (part, count) =>
  count === 1 || Number.isNaN(part) ? "=" : part >= 0.9995 && part < 1 ? ">" : "≈";
