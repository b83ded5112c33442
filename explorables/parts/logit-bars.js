/** Logits as bars with handles and fields, and what the explorables with them have in common. */

import { html } from "lit-html";
import { clamp, formatInput, formatPart, partRelation, subscript } from "../format/number.js";
import { caption, glider, hue, isCrowded, marked, NARROW, symbol, upTo, value } from "./elements.js";
import { logitAt, logitField } from "./fields.js";
import { addition, coloured, colouredTerm, formulaBox, fraction, identifier, infix, logitNumbers, math, operator, row, shownNumber, sumOver } from "./formula.js";
import { slider } from "./slider.js";
import { listPresets, presetButtons, resetButton } from "./toolbar.js";

/**
 * @typedef {object} Bars
 * @property {SetAll} setAll
 * @property {(j: number) => string} effect what to say of element j beside its own value
 * @property {number} [shift] is added to every bar, whose logit itself leaves a ghost
 * @property {number} [reach] the largest shift either way, for which the axis keeps room
 * @property {string} [title]
 *
 * @typedef {Bars & Chosen} Settings
 */

/** The end of the axis, which widens where a logit needs it, but not in a drag. @param {Shell} shell */
function axisOf(shell) {
  const most = shell.model.get("_range")[1];
  const near = most / 2;
  const largest = () => Math.max(...shell.state().logits.map(Math.abs));
  const axis = shell.own("axis of the bars", () => ({
    limit: near,
    dragging: false,
    /** @param {boolean} now */
    onDrag(now) {
      axis.dragging = now;
      if (now) return;
      // After a drag up to the end of the axis there must be room to go on.
      if (largest() === near) axis.limit = most;
      glider(shell)();
      shell.redraw();
    },
    columns: () => /** @type {Element} */ (shell.root.querySelector(".sx-columns")),
  }));
  // After a drag to its end the wide axis stays until something needs another one.
  const roomy = axis.limit === most && largest() === near;
  if (!axis.dragging && !roomy) axis.limit = largest() > near ? most : near;
  return axis;
}

/** The column of logit j. @param {Shell} shell @param {Settings} settings @param {number} j */
function column(shell, { effect, selected, select = () => {}, shift = 0, reach = 0 }, j) {
  const axis = axisOf(shell);
  const [least, most] = /** @type {[number, number]} */ (shell.model.get("_range"));
  const logit = logitAt(shell, j);
  const a = logit.get();
  const end = a + shift;
  const half = axis.limit + reach;
  const name = `a${subscript(j)}`;
  const box = () => axis.columns().getBoundingClientRect();
  return html`
    <div
      class="sx-column sx-lights ${marked({ "is-selected": j === selected })}" data-link=${j} style=${hue(j)}
      @pointerdown=${() => select(j)}
    >
      <div
        class="sx-bar ${marked({ "is-below": end < 0 })}" ${value(reach ? "a+c" : "a", j, end)}
        style="top:${50 - (50 * Math.max(end, 0)) / half}%;height:${(50 * Math.abs(end)) / half}%"
      ></div>
      <div class="sx-ghost" ?hidden=${end === a} style="top:${50 - (50 * a) / half}%"></div>
      <div
        class="sx-ring sx-handle" style="top:${50 - (50 * end) / half}%" @focus=${() => select(j)}
        ${slider({
          ...logit,
          label: `Logit ${name}`,
          text: `${name} = ${formatInput(a)}, ${effect(j)}`,
          least,
          most,
          step: 0.1,
          page: 1,
          orientation: "vertical",
          perPixel: () => (2 * half) / axis.columns().clientHeight,
          dragRange: () => [-axis.limit, axis.limit],
          onDrag: axis.onDrag,
          ground: ".sx-column",
          valueAt: ({ clientY }) => half * (1 - (2 * (clientY - box().top)) / box().height) - shift,
        })}
      ></div>
    </div>`;
}

/** @param {Shell} shell @param {Settings} settings */
export function logitBars(shell, settings) {
  const { selected, select, setAll, reach = 0, title = "Logits" } = settings;
  const [least, most] = shell.model.get("_range");
  const axis = axisOf(shell);
  shell.root.style.setProperty("--limit", String(axis.limit));
  const count = shell.state().logits.length;
  const indices = upTo(count);
  return html`
    <figure class="sx-panel ${marked({ "is-crowded": isCrowded(shell.width(), count) })}">
      ${caption(title, `drag, or type ${formatInput(least)} to ${formatInput(most)}`)}
      <div class="sx-plot sx-signed">
        <div class="sx-axis" aria-hidden="true">
          ${[1, 0, -1].map((sign, at) => html`
            <span class="sx-tick" style="top:${at * 50}%">${formatInput(sign * (axis.limit + reach))}</span>`)}
        </div>
        <div class="sx-columns">${indices.map((j) => column(shell, settings, j))}</div>
      </div>
      <div class="sx-numbers">
        ${indices.map((j) => logitField(shell, "a", j, setAll, symbol("a", j), { selected, select }))}
      </div>
    </figure>`;
}

/** Presets, choice, width. @param {Shell} shell @param {Vector} parts the softmax of the state now */
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
    glide, parts, selected, setAll, reset,
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
  const longest = Math.max(...exponents.map((text) => text.length));
  // On a wide page the fraction shares the line with what is before and after it.
  const room = width - (width < NARROW ? 70 : 280);
  const fits = clamp(Math.floor(room / (26 + 8 * longest)), 1, exponents.length);
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
  // It may be rounded to 1 or 0 where it is only near.
  const relation = count === 1 || Number.isNaN(S) ? "=" : S >= 0.9995 && S < 1 ? ">" : "≈";
  return formulaBox(
    [
      math(
        row(coloured("S", j), operator("=")),
        fraction(colouredTerm(j, power(j)), sumOver(identifier("k"), power("k"))),
      ),
      math(infix("="), fraction(around(term(j, true), false), around(addition(summands, perLine), true))),
      ...further,
      math(operator(relation), colouredTerm(j, shownNumber("S", j, S, formatPart(S).replace(">", "")))),
    ],
    keys,
  );
}
