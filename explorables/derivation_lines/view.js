/**
 * A derivation, line by line. After moving this, the reader knows that every line of the derivation
 * is the same number, at any logits and for any indices: an equation is a promise about numbers.
 *
 * The lines come from SymPy, as MathML and as trees; the page evaluates each line by itself.
 */

import { formatDigits, formatInput, formatNumber, formatShare } from "../format/number.js";
import { evaluate } from "../mathematics/tree.js";
import { html, setAttributes, setText, setValue } from "../parts/old/dom.js";
import { ofElement, symbol } from "../parts/old/elements.js";
import { number, operator } from "../parts/old/formula.js";
import { indexChoice } from "../parts/old/choice.js";
import { linkByIndex } from "../parts/links.js";
import { logitInputs, logitsInAddress } from "../parts/old/logits.js";
import { numberInput } from "../parts/old/number-input.js";
import { followWidth } from "../parts/size.js";

/** @typedef {import("../mathematics/tree.js").Tree} Tree */
/** @typedef {import("../mathematics/tree.js").Given} Given */
/** @typedef {{logits: number[]} & Record<string, any>} State */
/** @typedef {{rule: string, mathml: string, tree: Tree, parts: Tree[]}} Line `rule` in HTML */
/** @typedef {{when: "" | "same" | "different", title: string, lines: Line[]}} Case */

/**
 * @typedef {object} Letter an index in the formulas that the reader chooses
 * @property {string} letter
 * @property {string} trait
 * @property {string} title
 * @property {string} name the symbol on the pills
 */

/**
 * @typedef {object} Topic what a derivation is about
 * @property {string} title
 * @property {readonly Letter[]} letters
 * @property {boolean} [feature] whether there is a feature x_j beside the logits
 * @property {(state: State) => Given} given the numbers of the lines
 */

const DIGITS = 6;

/**
 * The trusted markup of our own build, parsed.
 * @param {string} markup
 */
function parsed(markup) {
  const template = document.createElement("template");
  template.innerHTML = markup;
  return template.content;
}

/**
 * Write smaller what would not fit into its place.
 * @param {readonly HTMLElement[]} boxes
 */
function fit(boxes) {
  for (const box of boxes) {
    box.style.fontSize = "";
    box.parentElement?.classList.remove("is-long");
  }
  const shares = boxes.map((box) => box.clientWidth / box.scrollWidth);
  boxes.forEach((box, at) => {
    if (shares[at] < 1) box.style.fontSize = `${Math.max(0.6, shares[at] - 0.01)}em`;
    // What would be too small to read has a line of its own.
    box.parentElement?.classList.toggle("is-long", shares[at] < 0.75);
  });
}

/** @param {Topic} topic @returns {(shell: import("../parts/shell.js").Shell<State>) => (state: State) => void} */
const buildFor = (topic) => (shell) => {
  const { scope, model, root, change } = shell;
  const cases = /** @type {Case[]} */ (model.get("_cases"));
  const [least, most] = /** @type {[number, number]} */ (model.get("_range"));
  const traits = topic.letters.map(({ trait }) => trait);
  /** @param {State} state a state whose indices exist */
  const settled = (state) => ({
    ...state,
    ...Object.fromEntries(traits.map((trait) => [trait, Math.min(state[trait], state.logits.length)])),
  });

  const inputs = logitInputs(shell, {
    keep: (state, count) =>
      Object.fromEntries(traits.map((trait) => [trait, Math.min(state[trait], count)])),
  });
  const choices = topic.letters.map(({ title, letter, name, trait }) =>
    indexChoice(scope, {
      label: `${title} ${letter}`,
      title: html("span", {}, `${title} `, html("span", { class: "sx-symbol" }, letter), " ="),
      name,
      get: () => settled(shell.state())[trait],
      set: (index) => change({ [trait]: index }),
    }),
  );
  const feature = topic.feature
    ? numberInput(scope, shell, {
        name: "x",
        label: "xⱼ",
        purpose: "Feature xⱼ",
        symbol: symbol("x", "j"),
        least,
        most,
        get: () => shell.state().feature,
        set: (value) => change({ feature: value }),
      })
    : undefined;
  const controls = html("div", { class: "sx-controls" }, ...choices.map(({ element }) => element));
  if (feature) controls.append(feature.element);

  const heading = html("b", {});
  const list = html("ol", { class: "sx-lines-list" });
  const table = html("figure", {}, html("figcaption", {}, heading), list);
  const words = html("p", { class: "sx-words", "aria-live": "polite" });
  root.classList.add("sx-derivation", "sx-rows");
  root.append(inputs.toolbar, inputs.element, controls, html("div", {}, table, words));
  const links = linkByIndex(scope, root);

  let shape = "";
  let width = 0;
  /** @type {(given: Given) => void} */
  let drawLines = () => {};
  followWidth(scope, root, (now) => {
    width = now;
    shell.redraw();
  });

  /**
   * Say which element each term belongs to.
   * @param {ParentNode} fragment
   * @param {State} state
   */
  function colour(fragment, state) {
    for (const { letter, trait } of topic.letters) {
      for (const part of fragment.querySelectorAll(`[data-letter="${letter}"]`)) {
        part.classList.add("sx-term");
        setAttributes(part, ofElement(state[trait]));
      }
    }
  }

  /** @param {Case} one @param {State} state */
  function buildLines(one, state) {
    setText(heading, one.title);
    /** @type {((given: Given) => void)[]} */
    const draws = [];
    /** @type {number[]} */
    const values = [];
    const rows = one.lines.map(({ rule, mathml, tree, parts }, at) => {
      const letters = parsed(`<math>${at ? '<mo form="infix">=</mo>' : ""}<mrow>${mathml}</mrow></math>`);
      const numbers = parsed(`<math><mo form="infix">=</mo><mrow>${mathml}</mrow></math>`);
      colour(letters, state);
      colour(numbers, state);
      const whole = numbers.querySelector("mrow");
      const alone = whole?.children.length === 1 && whole.firstElementChild?.hasAttribute("data-part");
      parts.forEach((part, n) => {
        const place = numbers.querySelector(`[data-part="${n}"]`);
        const mark = number("");
        place?.replaceChildren(mark);
        // Two numbers side by side would read as one.
        for (const sign of [place?.previousElementSibling, place?.nextElementSibling]) {
          if (sign?.textContent === "⁢") sign.replaceWith(operator("⋅"));
        }
        draws.push((given) => {
          const value = evaluate(part, given);
          // The reader's own numbers stand as they were given.
          const own = Array.isArray(part) && part[0] === "at";
          const format = own ? formatInput : value > 1 ? formatNumber : formatShare;
          const text = format(value);
          setValue(mark, "part", `${at + 1},${n + 1}`, value, /[−×]/.test(text) ? `(${text})` : text);
        });
      });
      const value = html("span", { class: "sx-line-value" });
      draws.push((given) => {
        values[at] = evaluate(tree, given);
        // One part alone is the whole: what its lines leave is rounding.
        const rounding = values[at] !== 0 && state.logits.length === 1;
        setValue(value, "line", at + 1, values[at], rounding ? "≈ 0" : formatDigits(values[at], DIGITS));
      });
      const ruleBox = html("span", { class: "sx-rule" });
      ruleBox.append(parsed(rule));
      return html(
        "li",
        {},
        ruleBox,
        html("span", { class: "sx-letters" }, letters),
        html("span", { class: "sx-with-numbers" }, ...(alone ? [] : [numbers])),
        value,
      );
    });
    list.replaceChildren(...rows);
    const boxes = /** @type {HTMLElement[]} */ ([...list.querySelectorAll(".sx-with-numbers")]);
    let [fittedWidth, fitted] = [0, boxes.map(() => 0)];
    drawLines = (given) => {
      for (const draw of draws) draw(given);
      // In a drag, what was made to fit stays as small: to measure costs a layout, and sizes that
      // come and go with every digit are hard to read.
      const lengths = boxes.map((box) => box.textContent?.length ?? 0);
      const grown = lengths.some((length, at) => length > fitted[at]);
      const dragged = root.classList.contains("is-dragging");
      if (width !== fittedWidth || grown || (!dragged && String(lengths) !== String(fitted))) {
        fit(boxes);
        [fittedWidth, fitted] = [width, lengths];
      }
      const spread = Math.max(...values) - Math.min(...values);
      const same = `All ${values.length} lines give the same number`;
      setText(
        words,
        spread === 0
          ? `${same}, to the last digit that the computer keeps.`
          : `${same}: they differ by at most ${formatNumber(spread)}, which is rounding.`,
      );
    };
  }

  return (/** @type {State} */ unsettled) => {
    inputs.draw(unsettled);
    const state = settled(unsettled);
    for (const choice of choices) choice.draw(state.logits.length);
    feature?.draw(state.feature, `xⱼ = ${formatInput(state.feature)}`);
    const [first, second] = traits.map((trait) => state[trait]);
    const relation = first === second ? "same" : "different";
    const one = /** @type {Case} */ (cases.find(({ when }) => when === "" || when === relation));
    const wanted = [state.logits.length, ...traits.map((trait) => state[trait])].join();
    if (wanted !== shape) {
      shape = wanted;
      buildLines(one, state);
      links.refresh();
    }
    drawLines(topic.given(state));
  };
};

/**
 * @param {Topic} topic
 * @returns {import("../parts/shell.js").Definition<State>}
 */
function definition(topic) {
  const traits = topic.letters.map(({ trait }) => trait);
  return {
    title: topic.title,
    ...logitsInAddress(traits, topic.feature ? { feature: { least: -10, most: 10 } } : {}),
    build: buildFor(topic),
  };
}

/** D_j S_i from the definition of softmax. */
const derivationLines = definition({
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

/**
 * D_ij of the cross-entropy of a softmax layer. The reader gives the logits, not W: a layer with
 * those logits and with the feature x_j is W = [0, logits] at x = [x_j, 1].
 */
const lossDerivationLines = definition({
  title: "Derivation of the gradient of the loss, line by line",
  letters: [
    { letter: "y", trait: "label", title: "correct class", name: "P" },
    { letter: "i", trait: "row", title: "class", name: "P" },
  ],
  feature: true,
  given: ({ logits, row, label, feature }) => ({
    letters: { T: logits.length, N: 2, i: row, y: label, j: 1 },
    arrays: { W: logits.map((logit) => [0, logit]), x: [feature, 1] },
  }),
});

export default { "derivation-lines": derivationLines, "loss-derivation-lines": lossDerivationLines };
