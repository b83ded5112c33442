/** Derivations line by line. The lines come from SymPy, as MathML and as trees; the page evaluates each by itself. */

import { html, nothing } from "lit-html";
import { formatDigits, formatInput, formatNumber, formatShare } from "../format/number.js";
import { evaluate } from "../mathematics/tree.js";
import { INDEX, LOGITS, numbersInAddress } from "../parts/address-fields.js";
import { behaviour } from "../parts/behaviour.js";
import { hue, letter, symbol, value } from "../parts/elements.js";
import { factor, shownNumber } from "../parts/formula.js";
import { logitInputs } from "../parts/logits.js";
import { numberInput } from "../parts/fields.js";
import { followWidth } from "../parts/scope.js";
import { elementChoice, elementPills } from "../parts/toolbar.js";

/** @typedef {import("../mathematics/tree.js").Tree} Tree */
/** @typedef {import("../mathematics/tree.js").Given} Given */
/** @typedef {{logits: number[]} & Record<string, any>} State */
/** @typedef {{rule: string, mathml: string, tree: Tree, parts: Tree[]}} Line `rule` in HTML */
/** @typedef {{when: "" | "same" | "different", title: string, lines: Line[]}} Case */

/**
 * @typedef {object} Topic what a derivation is about
 * @property {string} title
 * @property {readonly Record<"letter" | "trait" | "title" | "name", string>[]} letters the indices in the
 *   formulas that the reader chooses; `name` is the symbol on the pills
 * @property {boolean} [feature] whether there is a feature x_j beside the logits
 * @property {(state: State) => Given} given the numbers of the lines
 */

const DIGITS = 6;

/** Stands in markup around the name of what is filled in there. */
const HOLE = "\ue000";

/**
 * The trusted markup of our own build as a template, whose holes are the elements that letters
 * belong to, `i link` and `i hue`, and in a line of numbers its parts.
 * @param {string} markup @param {string} letters that the reader chooses, such as "ij"
 * @param {boolean} inNumbers
 */
function cut(markup, letters, inNumbers) {
  const template = document.createElement("template");
  template.innerHTML = markup;
  const whole = template.content.querySelector("math > mrow");
  const isOnePart = whole?.children.length === 1 && whole.firstElementChild?.hasAttribute("data-part");
  for (const part of inNumbers ? template.content.querySelectorAll("[data-part]") : []) {
    part.textContent = `${HOLE}${part.getAttribute("data-part")}${HOLE}`;
    // Two numbers side by side would read as one.
    for (const space of [part.previousElementSibling, part.nextElementSibling]) {
      if (space?.localName === "mspace") space.outerHTML = '<mo lspace="0.1em" rspace="0.1em">⋅</mo>';
    }
  }
  const pieces = template.innerHTML
    .replace(new RegExp(`data-letter="([${letters}])"`, "g"), `$& class="sx-term" data-link="${HOLE}$1 link${HOLE}" style="${HOLE}$1 hue${HOLE}"`)
    .split(HOLE);
  const strings = pieces.filter((_, at) => at % 2 === 0);
  return {
    isOnePart,
    strings: Object.assign(strings, { raw: strings }),
    holes: pieces.filter((_, at) => at % 2 === 1),
  };
}

/**
 * Writes smaller what would not fit into its place, in a list of lines of this `shape`.
 * @type {(settings: {shell: Shell, shape: string}) => import("lit-html/directive.js").DirectiveResult}
 */
const fitted = behaviour((scope, /** @type {Element} */ list, /** @type {{shell: Shell, shape: string}} */ settings) => {
  let width = 0;
  let known = "";
  /** @type {string[]} */
  let texts = [];
  const fit = () => {
    // Before the page is laid out for the first time: to measure now would lay it out twice.
    if (width === 0) return;
    const boxes = /** @type {HTMLElement[]} */ ([...list.querySelectorAll(".sx-with-numbers")]);
    const now = boxes.map((box) => box.textContent ?? "");
    const wanted = `${width} ${settings.shape}`;
    // In a drag, what was made to fit stays as small: to measure costs a layout, and sizes that
    // come and go with every digit are hard to read.
    const grown = now.some((text, at) => text.length > texts[at]?.length);
    const dragged = settings.shell.root.classList.contains("is-dragging");
    if (wanted === known && !grown && (dragged || String(now) === String(texts))) return;
    [known, texts] = [wanted, now];
    for (const box of boxes) {
      box.style.fontSize = "";
      box.parentElement?.classList.remove("is-long");
    }
    const shares = () => boxes.map((box) => box.clientWidth / box.scrollWidth);
    // What would be too small to read has a line of its own.
    shares().forEach((share, at) => boxes[at].parentElement?.classList.toggle("is-long", share < 0.75));
    // Where letters are whole pixels wide (hinted, on Linux), they shrink by a little less.
    shares().forEach((share, at) => {
      if (share < 1) boxes[at].style.fontSize = `${Math.max(0.5, share - 0.03)}em`;
    });
  };
  followWidth(scope, list, (now) => {
    width = now;
    fit();
  });
  // A font may come later than the first drawing. (To ask for `fonts.ready` would lay the page out.)
  if (document.fonts) {
    scope.listen(document.fonts, "loadingdone", () => {
      known = "";
      fit();
    });
  }
  // Once the lines are drawn, too.
  return () => queueMicrotask(fit);
});

/** A part of a line as a number, and as it is written. @param {Tree} part @param {Given} given */
function numberOf(part, given) {
  const now = evaluate(part, given);
  // The reader's own numbers stand as they were given.
  const own = Array.isArray(part) && part[0] === "at";
  return { now, text: (own ? formatInput : now > 1 ? formatNumber : formatShare)(now) };
}

/** The case of a state, and what each of its lines is worth. @param {Shell<State>} shell @param {Topic} topic @param {State} state */
function computed(shell, topic, state) {
  const [first, second] = topic.letters.map(({ trait }) => state[trait]);
  const relation = first === second ? "same" : "different";
  const cases = /** @type {Case[]} */ (shell.model.get("_cases"));
  const one = /** @type {Case} */ (cases.find(({ when }) => when === "" || when === relation));
  const given = topic.given(state);
  const values = one.lines.map(({ tree }) => evaluate(tree, given));
  return { topic, state, one, given, values, shape: `${[state.logits.length, first, second]}` };
}

/** The lines of a case, and what each is worth. @param {Shell<State>} shell @param {ReturnType<typeof computed>} now */
function lines(shell, { topic, one, state, given, values }) {
  /** @type {Map<string, ReturnType<typeof cut>>} */
  const known = shell.own("formulas", () => new Map());
  const letters = topic.letters.map(({ letter }) => letter).join("");
  const formula = (/** @type {string} */ markup, /** @type {boolean} */ inNumbers) => {
    const key = `${inNumbers}${markup}`;
    const made = known.get(key) ?? cut(`<math>${markup}</math>`, letters, inNumbers);
    known.set(key, made);
    return made;
  };
  const traits = Object.fromEntries(topic.letters.map(({ letter, trait }) => [letter, trait]));
  return one.lines.map(({ rule, mathml, parts }, at) => {
    const written = parts.map((part) => numberOf(part, given));
    const rounds = written.some(({ now, text }) => Number(text.replace("−", "-")) !== now);
    const infix = (/** @type {string} */ sign) => `<mo form="infix">${sign}</mo>`;
    const fill = (/** @type {ReturnType<typeof cut>} */ { strings, holes }) =>
      html(strings, ...holes.map((hole) => {
        const [name, what] = hole.split(" ");
        if (what === undefined) {
          const { now, text } = written[Number(name)];
          return shownNumber("part", `${at + 1},${Number(name) + 1}`, now, factor(text));
        }
        return what === "hue" ? hue(state[traits[name]]) : state[traits[name]];
      }));
    const numbers = formula(`${infix(rounds ? "≈" : "=")}<mrow>${mathml}</mrow>`, true);
    // One part alone is the whole: what its lines leave is rounding.
    const rounding = values[at] !== 0 && state.logits.length === 1;
    return html`
      <li>
        <span class="sx-rule sx-muted" .innerHTML=${rule}></span>
        <span class="sx-letters">${fill(formula(`${at ? infix("=") : ""}<mrow>${mathml}</mrow>`, false))}</span>
        <span class="sx-with-numbers">${numbers.isOnePart ? nothing : fill(numbers)}</span>
        <span class="sx-line-value" ${value("line", at + 1, values[at])}>${rounding ? "≈ 0" : formatDigits(values[at], DIGITS)}</span>
      </li>`;
  });
}

/** Whether the lines agree, in words. @param {Vector} values */
function sentence(values) {
  const spread = Math.max(...values) - Math.min(...values);
  const same = `All ${values.length} lines give the same number`;
  return spread === 0
    ? `${same}, to the last digit that the computer keeps.`
    : `${same}: they differ by at most ${formatNumber(spread)}, which is rounding.`;
}

/** The indices, and the feature. @param {Shell<State>} shell @param {Topic} topic @param {State} state */
function controls(shell, topic, state) {
  const [least, most] = shell.model.get("_range");
  return html`
    <div class="sx-controls">
      ${topic.letters.map(({ title, letter: index, name, trait }) =>
        elementChoice(shell, trait, `${title} ${index}`, html`<span>${title} ${letter(index)} =</span>`, elementPills(name, state.logits.length)))}
      ${topic.feature
        ? numberInput(shell, {
            name: "x",
            label: "xⱼ",
            purpose: "Feature xⱼ",
            symbol: symbol("x", "j"),
            least,
            most,
            get: () => shell.state().feature,
            set: (feature) => shell.change({ feature }),
          })
        : nothing}
    </div>`;
}

/** @param {Topic} topic @returns {Definition<State>} */
export function definition(topic) {
  return {
    title: topic.title,
    ...numbersInAddress({
      logits: LOGITS,
      ...Object.fromEntries(topic.letters.map(({ trait }) => [trait, INDEX])),
      ...(topic.feature && { feature: { least: -10, most: 10 } }),
    }),
    frame: "sx-derivation sx-rows",
    view(shell, state) {
      const now = computed(shell, topic, state);
      return html`
        ${logitInputs(shell)}
        ${controls(shell, topic, state)}
        <div>
          <figure>
            <figcaption><b>${now.one.title}</b></figcaption>
            <ol class="sx-lines-list" ${fitted({ shell, shape: now.shape })}>${lines(shell, now)}</ol>
          </figure>
          <p class="sx-words" aria-live="polite">${sentence(now.values)}</p>
        </div>`;
    },
  };
}

/** D_j S_i from the definition of softmax. */
export default definition({
  title: "Derivation of an entry, line by line",
  letters: [
    { letter: "i", trait: "row", title: "output", name: "S" },
    { letter: "j", trait: "column", title: "input", name: "a" },
  ],
  given: ({ logits, row, column }) => ({
    letters: { N: logits.length, i: row, j: column },
    arrays: { a: logits },
  }),
});
