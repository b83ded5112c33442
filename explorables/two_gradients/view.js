/**
 * Two gradients of one loss. After moving this, the reader knows which one is meant: by the
 * probabilities there is one entry, −1/P_y, without bound; by the logits there is one for every
 * class, S − Y, between −1 and 1; and DS leads from the first to the second.
 */

import { formatNumber, formatShare, subscript } from "../format/number.js";
import { gradientByLogits, gradientByProbabilities } from "../mathematics/cross-entropy.js";
import { softmaxJacobian } from "../mathematics/jacobian.js";
import { softmax, sum } from "../mathematics/softmax.js";
import { indexChoice } from "../parts/old/choice.js";
import { html, setText, setValue } from "../parts/old/dom.js";
import { caption, colouredTerm, elementList, ofElement, symbol } from "../parts/old/elements.js";
import { fraction, identifier, infix, math, number, operator, row, setLines } from "../parts/old/formula.js";
import { indexed } from "../parts/old/formula-numbers.js";
import { linkByIndex } from "../parts/links.js";
import { logitInputs, logitsInAddress } from "../parts/old/logits.js";
import { remade } from "../parts/scope.js";

/** @typedef {{logits: number[], label: number, row: number}} State indices count from 1 */

/** @param {number} value */
const signed = (value) => {
  const text = formatNumber(value);
  return /[−×]/.test(text) ? `(${text})` : text;
};

/**
 * A panel with a bar and a number for every class.
 * @param {import("../parts/scope.js").Scope} scope
 * @param {{title: string, hint: string, variable: string, value: string, choose: (k: number) => void, point: (k: number | undefined) => void}} settings
 */
function gradientPanel(scope, { title, hint, variable, value, choose, point }) {
  const low = html("span", {});
  const zero = html("span", {}, "0");
  const high = html("span", {});
  const axis = html("div", { class: "sx-gradient-axis", "aria-hidden": "true" }, low, zero, high);
  const rows = html("div", { class: "sx-gradient-rows" }, axis);
  const total = html("span", {});
  const foot = html("div", { class: "sx-gradient-foot" }, "sum ", total);
  const element = html("figure", {}, caption(title, hint).element, rows, foot);
  const lines = elementList(scope, (k, own) => {
    const bar = html("div", { class: "sx-gradient-bar" });
    const number = html("span", {});
    const line = html(
      "div",
      { class: "sx-gradient-row", ...ofElement(k) },
      symbol(variable, k),
      html("div", { class: "sx-gradient-span", "aria-hidden": "true" }, bar),
      number,
    );
    own.listen(line, "click", () => choose(k));
    own.listen(line, "pointerenter", () => point(k));
    rows.append(line);
    own.add(() => line.remove());
    return (/** @type {number} */ size, /** @type {number} */ from, /** @type {number} */ to, /** @type {boolean} */ chosen) => {
      const place = (/** @type {number} */ at) => (100 * (at - from)) / (to - from);
      bar.style.left = `${place(Math.min(size, 0))}%`;
      bar.style.width = `${place(Math.max(size, 0)) - place(Math.min(size, 0))}%`;
      bar.classList.toggle("is-zero", size === 0);
      setValue(number, value, k, size, formatNumber(size));
      line.classList.toggle("is-selected", chosen);
    };
  });
  scope.listen(rows, "pointerleave", () => point(undefined));
  return {
    element,
    /** @param {readonly number[]} values @param {number} from @param {number} to @param {number} chosen */
    draw(values, from, to, chosen) {
      setText(low, formatNumber(from).replace(/\.0+$/, "").replace("1.00×", ""));
      setText(high, to === 0 ? "" : formatNumber(to).replace(/\.0+$/, ""));
      rows.style.setProperty("--zero", `${(100 * -from) / (to - from)}%`);
      rows.style.setProperty("--count", String(values.length));
      lines(values.length).forEach((draw, at) => draw(values[at], from, to, at + 1 === chosen));
      const all = sum(values);
      setValue(total, `${value} sum`, undefined, all, all === 0 ? "0" : Math.abs(all) < 1e-14 ? "≈ 0" : formatNumber(all));
    },
  };
}

/** @param {import("../parts/shell.js").Shell<State>} shell */
function build(shell) {
  const { scope, root, change } = shell;
  /** @type {number | undefined} the class under the pointer */
  let pointed;
  const settled = () => {
    const { logits, label, row } = shell.state();
    const last = logits.length;
    return { logits, label: Math.min(label, last), row: Math.min(row, last) };
  };
  const inputs = logitInputs(shell, {
    keep: ({ label, row }, count) => ({ label: Math.min(label, count), row: Math.min(row, count) }),
  });
  const letter = (/** @type {string} */ text, /** @type {string} */ name) =>
    html("span", {}, `${text} `, html("span", { class: "sx-symbol" }, name), " =");
  const labels = indexChoice(scope, {
    label: "correct class y",
    title: letter("correct class", "y"),
    name: "P",
    get: () => settled().label,
    set: (label) => change({ label }),
  });
  const classes = indexChoice(scope, {
    label: "class i in the formula",
    title: letter("formula for class", "i"),
    name: "a",
    get: () => settled().row,
    set: (row) => change({ row }),
  });
  const common = {
    choose: (/** @type {number} */ row) => change({ row }),
    point(/** @type {number | undefined} */ k) {
      pointed = k;
      shell.redraw();
    },
  };
  const left = gradientPanel(scope, {
    ...common,
    title: "By the probabilities",
    hint: "−Y/P: one entry",
    variable: "P",
    value: "by P",
  });
  const right = gradientPanel(scope, {
    ...common,
    title: "By the logits",
    hint: "S − Y: every class",
    variable: "a",
    value: "by a",
  });

  const formulaBox = html("div", { class: "sx-formula" });
  const words = html("p", { class: "sx-words", "aria-live": "polite" });
  const marks = { outer: number(""), inner: number(""), part: number(""), truth: number(""), result: number("") };
  const formulaOf = remade(scope, (_, /** @type {number} */ i, /** @type {number} */ y) => {
    const S = (/** @type {number} */ k) => colouredTerm(k, indexed("S", k));
    const P = colouredTerm(y, indexed("P", y));
    const a = colouredTerm(i, indexed("a", i));
    setLines(formulaBox, [
        math(
          fraction(row(operator("∂"), identifier("xent")), row(operator("∂"), a)),
          operator("="),
          row(operator("−", { form: "prefix" }), fraction(number("1"), P)),
          operator("⋅"),
          row(indexed("D", i), S(y)),
          operator("="),
          row(S(i), operator("−"), indexed("Y", i)),
        ),
        [
          math(row(colouredTerm(y, marks.outer), operator("⋅"), marks.inner)),
          math(
            infix("≈"),
            row(colouredTerm(i, marks.part), operator("−"), marks.truth),
            operator("≈"),
            marks.result,
          ),
        ],
    ]);
  });

  root.classList.add("sx-two-gradients", "sx-rows");
  root.append(
    inputs.toolbar,
    inputs.element,
    html("div", { class: "sx-controls" }, labels.element, classes.element),
    html("div", { class: "sx-two" }, left.element, right.element),
    html("div", {}, formulaBox, words),
  );
  const links = linkByIndex(scope, root);

  return (/** @type {State} */ state) => {
    inputs.draw(state);
    const { logits, label: y, row: chosen } = settled();
    labels.draw(logits.length);
    classes.draw(logits.length);
    const i = Math.min(pointed ?? chosen, logits.length);
    const byP = gradientByProbabilities(logits, y);
    const bya = gradientByLogits(logits, y);
    const steepest = byP[y - 1];
    left.draw(byP, -Math.max(10, 10 ** Math.ceil(Math.log10(-steepest))), 0, i);
    right.draw(bya, -1, 1, i);

    formulaOf(i, y);
    const DS = softmaxJacobian(logits)[y - 1][i - 1];
    const part = softmax(logits)[i - 1];
    setValue(marks.outer, "by P", y, steepest, signed(steepest));
    setValue(marks.inner, "DS", `${y},${i}`, DS, signed(DS));
    // As many digits as it takes to tell it from 1.
    setValue(marks.part, "S", i, part, formatShare(part));
    setValue(marks.truth, "Y", i, Number(i === y), String(Number(i === y)));
    setValue(marks.result, "by a", i, bya[i - 1], formatNumber(bya[i - 1]));
    setText(words, sentence(steepest, bya[y - 1], y, logits.length));
    links.refresh();
  };
}

/**
 * @param {number} steepest −1/P_y
 * @param {number} own S_y − 1
 * @param {number} y
 * @param {number} count
 */
function sentence(steepest, own, y, count) {
  if (count === 1) return "With one class P₁ is 1 and cannot change: by its logit the loss is flat.";
  const start = `The left one takes P${subscript(y)} as if it could move alone: ${formatNumber(steepest)}.`;
  if (steepest < -50) {
    return `${start} It grows without bound as P${subscript(y)} goes to 0; no entry of the right one leaves −1 to 1: D${subscript(y)}S${subscript(y)} vanishes as fast, and in the entry of a${subscript(y)} the product is ${formatNumber(own)}.`;
  }
  return `${start} The opposite of the right one lowers the loss: raise a${subscript(y)}, lower all the others, each in proportion to its probability.`;
}

/** @type {import("../parts/shell.js").Definition<State>} */
const twoGradients = {
  title: "Two gradients of the loss",
  ...logitsInAddress(["label", "row"]),
  build,
};

export default { "two-gradients": twoGradients };
