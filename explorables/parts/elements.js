/** What explorables with a vector of logits say and show about each of its elements. */

import { html, noChange } from "lit-html";
import { directive, Directive } from "lit-html/directive.js";
import { setAttributes } from "./behaviour.js";

/** As many as the palette has colours. */
export const MOST_ELEMENTS = 8;
/** Width below which panels stand one above the other, as in the style sheet. */
export const NARROW = 560;
/** Width below which a network and a matrix have less room around them, as in their style sheets. */
export const VERY_NARROW = 480;
/** Width in CSS pixels below which the numbers of neighbouring columns take two rows. */
export const CROWDED = 62;
/** More letters than this are written smaller. */
const LONG = 7;
/** Width of the numbers beside an axis. */
const GUTTER = 42;

/** Whether the numbers below the columns of a panel need two rows. @param {number} width of the explorable @param {number} count */
export const isCrowded = (width, count) => ((width < NARROW ? width : (width - 36) / 2) - GUTTER) / count < CROWDED;

/** The colour of element j; `data-link=${j}` has it light up with the others. @param {number} j */
export const hue = (j) => `--hue: var(--softmax-class-${j})`;

/** 1 to `last`. @param {number} last */
export const upTo = (last) => Array.from({ length: last }, (_, at) => at + 1);

/** Sums of what comes before each number. @param {Vector} parts */
export function startsOf(parts) {
  let before = 0;
  return parts.map((part) => (before += part) - part);
}

/** @param {string} name @param {number | string} j @param {string} [after] */
export const symbol = (name, j, after = "") => html`<span class="sx-symbol">${name}<sub>${j}</sub>${after}</span>`;

/** A letter without an index. @param {string} name */
export const letter = (name) => html`<span class="sx-symbol">${name}</span>`;

/** e to the power of a_j, perhaps with something added. @param {number} j @param {string} [more] */
export const exponential = (j, more = "") =>
  html`<span class="sx-symbol">e<sup>a<sub>${j}</sub>${more}</sup></span>`;

/** @param {string} title @param {unknown} [hint] */
export const caption = (title, hint = "") =>
  html`<figcaption><b>${title}</b> <span class="sx-hint">${hint}</span></figcaption>`;

/** 100 wide and high, and stretched. @param {unknown} content @param {string} [where] */
export const drawing = (content, where = "sx-cover") => html`
  <svg class=${where} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${content}</svg>`;

/** @type {(title: string, hint: unknown, content: unknown, more?: string) => unknown} */
export const figure = (title, hint, content, more = "") =>
  html`<figure class=${more}>${caption(title, hint)}${content}</figure>`;

/** @type {(heads: readonly unknown[], lines: unknown, more?: string) => unknown} */
export const table = (heads, lines, more = "") => html`
  <table class="sx-table ${more}">
    <thead>
      <tr>${heads.map((head) => (head === "" ? html`<td></td>` : html`<th scope="col">${head}</th>`))}</tr>
    </thead>
    <tbody>${lines}</tbody>
  </table>`;

/**
 * A number below the picture of element j, which can be selected.
 * @type {(name: string, j: number, symbol: unknown, number: number, text: string, choice: Chosen) => unknown}
 */
export const numberBelow = (name, j, symbol, number, text, { selected, select = () => {} }) => html`
  <div
    class="sx-number sx-lights ${marked({ "is-selected": j === selected })}" data-link=${j} style=${hue(j)}
    @pointerdown=${() => select(j)}
  >
    ${symbol}
    <span class=${marked({ "is-long": text.length > LONG })} ${value(name, j, number)}>${text}</span>
  </div>`;

/** One of the cases of a rule. @param {boolean} applies @param {unknown} when @param {unknown} rule */
export const caseLine = (applies, when, rule) => html`
  <div class="sx-case ${marked({ "is-lit": applies })}">
    <span aria-hidden="true">${applies ? "▸" : ""}</span><span>${when}</span>${rule}
  </div>`;

/** Shapes move to new places for a moment, unless the reader holds them. @param {Shell} shell */
export const glider = (shell) =>
  shell.own("glide", () => {
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let gliding;
    shell.scope.add(() => clearTimeout(gliding));
    return () => {
      clearTimeout(gliding);
      shell.root.classList.add("is-gliding");
      gliding = setTimeout(() => shell.root.classList.remove("is-gliding"), 300);
    };
  });

/**
 * What stays as it was for as long as the reader drags, and then glides to where it belongs: an axis
 * that follows its longest bar would have that bar stand still, and all the others shrink.
 * @param {Shell} shell @param {string} name @param {number} now
 */
export function held(shell, name, now) {
  const kept = shell.own(name, () => {
    shell.scope.listen(shell.root, "lostpointercapture", () => {
      glider(shell)();
      shell.redraw();
    });
    return { value: now };
  });
  if (!shell.root.classList.contains("is-dragging")) kept.value = now;
  return kept.value;
}

/** Which of some classes an element has now. What lights up is lit again after every drawing. @param {Record<string, boolean>} classes */
export const marked = (classes) => Object.keys(classes).filter((name) => classes[name]).join(" ");

class Value extends Directive {
  /** @param {string} _name @param {number | string | undefined} _index @param {number | undefined} _number */
  render(_name, _index, _number) {
    return noChange;
  }

  /** @param {import("lit-html/directive.js").Part} part @param {Parameters<Value["render"]>} value */
  update(part, [name, index, number]) {
    const { element } = /** @type {import("lit-html/directive.js").ElementPart} */ (part);
    setAttributes(element, { "data-value": name, "data-index": index, "data-number": number });
    return noChange;
  }
}

/**
 * A value of the mathematics on the page, as a part of an element's tag:
 * `<td ${value("S", j, S[j - 1])}>…`. It says the number with all its digits, so that a test
 * compares every number of a page with NumPy. The index counts from 1; of a matrix it is "i,j". What
 * shows no number now has `undefined`.
 */
export const value = directive(Value);
