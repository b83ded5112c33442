/**
 * Surprise. After moving this, the reader knows that the loss is the surprise at the correct class:
 * nothing when its probability is 1, without end as it goes to 0; and that the slope −1/P_y is
 * steepest where the least was expected of it.
 */

import { formatNumber, formatPart, formatShare, subscript } from "../format/number.js";
import { clamp } from "../format/parse.js";
import { logitFor, surprise } from "../mathematics/cross-entropy.js";
import { softmax } from "../mathematics/softmax.js";
import { indexChoice } from "../parts/old/choice.js";
import { html, setAttributes, setText, setValue } from "../parts/old/dom.js";
import { caption, colouredTerm, elementList, hue, ofElement, symbol } from "../parts/old/elements.js";
import { fraction, identifier, infix, math, number, operator, row } from "../parts/old/formula.js";
import { indexed } from "../parts/old/formula-numbers.js";
import { linkByIndex } from "../parts/links.js";
import { logitInputs, logitsInAddress } from "../parts/old/logits.js";
import { plane } from "../parts/old/plane.js";
import { remade } from "../parts/scope.js";
import { slideAlong } from "../parts/slider.js";

/** @typedef {{logits: number[], label: number}} State `label` counts from 1 */

/** Where the axis of the losses may end: the tangent begins 1 above the loss. */
const TOPS = [5, 10, 25];
const LINES = ["sx-guide-line", "sx-run", "sx-tangent", "sx-curve-line"];

/** @param {import("../parts/shell.js").Shell<State>} shell */
function build(shell) {
  const { scope, model, root, change, note } = shell;
  const [least, most] = /** @type {[number, number]} */ (model.get("_range"));
  const settled = () => {
    const { logits, label } = shell.state();
    return { logits, label: Math.min(label, logits.length) };
  };
  const inputs = logitInputs(shell, {
    keep: ({ label }, count) => ({ label: Math.min(label, count) }),
  });
  const choice = indexChoice(scope, {
    label: "correct class y",
    title: html("span", {}, "correct class ", html("span", { class: "sx-symbol" }, "y"), " ="),
    name: "P",
    get: () => settled().label,
    set: (label) => change({ label }),
  });

  // The curve, its point and its tangent; below it the whole, which P_y fills from the left.
  const plot = plane([0, 0.2, 0.4, 0.6, 0.8, 1], LINES);
  const rise = html("span", { class: "sx-rise", "data-link": "slope" }, "1");
  const run = html("span", { class: "sx-run-name", "data-link": "slope" });
  plot.element.append(rise, run);
  const strip = html("div", { class: "sx-strip", "aria-hidden": "true" });
  const partsOf = elementList(scope, (j, own) => {
    const part = html("div", { class: "sx-part", ...ofElement(j) }, html("span", {}, symbol("P", j)));
    strip.append(part);
    own.add(() => part.remove());
    return (/** @type {number} */ before, /** @type {number} */ length) => {
      setValue(part, "S", j, length);
      part.style.left = `${100 * before}%`;
      part.style.width = `${100 * length}%`;
    };
  });
  const picture = html(
    "figure",
    { class: "sx-surprise-picture" },
    caption("Loss", "against the probability; drag the ring").element,
    plot.element,
    strip,
  );
  const slider = slideAlong(scope, plot.knob, plot.element, {
    label: "Probability of the correct class",
    least: 0,
    most: 1,
    step: 0.01,
    page: 0.1,
    get: () => surprise(settled().logits, settled().label).part,
    set(part) {
      const { logits, label } = settled();
      note("");
      if (logits.length === 1) return;
      // Neither certainty is reached: the logit goes as far as it may.
      const logit = Math.round(100 * clamp(logitFor(logits, label, part), least, most)) / 100;
      change({ logits: logits.with(label - 1, logit + 0) });
    },
  });
  // The formulas.
  const formulaBox = html("div", { class: "sx-formula" });
  const words = html("p", { class: "sx-words", "aria-live": "polite" });
  const [one, other, loss, slope] = [number(""), number(""), number(""), number("")];
  const formulaOf = remade(scope, (_, /** @type {number} */ y) => {
    const part = () => colouredTerm(y, indexed("P", y));
    const log = () => row(operator("−", { form: "prefix" }), identifier("log"), operator("⁡", { rspace: "0.17em" }));
    // The result goes to a second line where both do not fit on one.
    const line = (/** @type {string} */ link, /** @type {Element} */ result, /** @type {import("../parts/old/dom.js").Child[]} */ ...children) =>
      html(
        "span",
        { "data-link": link, class: "sx-named-line" },
        html("span", { class: "sx-hint" }, link),
        html("span", { class: "sx-wrapped" }, math(row(...children)), math(infix("="), result)),
      );
    formulaBox.replaceChildren(
      line("loss", loss, log(), part(), operator("="), log(), colouredTerm(y, one)),
      line(
        "slope",
        slope,
        operator("−", { form: "prefix" }),
        fraction(number("1"), part()),
        operator("="),
        operator("−", { form: "prefix" }),
        fraction(number("1"), colouredTerm(y, other)),
      ),
    );
  });
  const reading = html("div", { class: "sx-reading" }, formulaBox, words);
  const controls = html("div", { class: "sx-controls" }, choice.element);
  root.classList.add("sx-surprise", "sx-rows");
  root.append(inputs.toolbar, inputs.element, controls, html("div", { class: "sx-plane-beside" }, picture, reading));
  const links = linkByIndex(scope, root);
  let top = 0;

  return (/** @type {State} */ state) => {
    inputs.draw(state);
    const { logits, label: y } = settled();
    choice.draw(logits.length);
    const parts = softmax(logits);
    const now = surprise(logits, y);

    const nextTop = TOPS.find((end) => end >= now.loss + 1) ?? TOPS[TOPS.length - 1];
    if (nextTop !== top) {
      top = nextTop;
      plot.setTop(top);
      // Equal steps of the loss put the points where the curve is steep.
      plot.line(3, Array.from({ length: 101 }, (_, at) => [Math.exp((-top * at) / 100), (top * at) / 100]));
    }
    const { part } = now;
    plot.line(0, [[part, now.loss], [part, 0]]);
    // From the point to the axis it is P_y across; the tangent is 1 higher there.
    plot.line(1, [[part, now.loss], [0, now.loss], [0, now.loss + 1]]);
    plot.line(2, [[0, now.loss + 1], [part * (1 + now.loss), 0]]);
    plot.put(plot.knob, part, now.loss);
    plot.put(rise, 0, now.loss + 0.5);
    plot.put(run, part / 2, now.loss);
    setValue(run, "S", y, part, formatPart(part));
    // Beside the axes there is no room for them.
    setAttributes(run, { hidden: part < 0.12 || now.loss < 0.1 * top });
    setAttributes(rise, { hidden: part < 0.04 });
    setAttributes(picture, { style: hue(y) });
    slider.describe(`P${subscript(y)} = ${formatPart(part)}, loss ${formatNumber(now.loss)}, slope ${formatNumber(now.slope)}`);

    let before = 0;
    const draws = partsOf(logits.length);
    for (const j of [y, ...parts.map((_, at) => at + 1).filter((j) => j !== y)]) {
      draws[j - 1](before, parts[j - 1]);
      before += parts[j - 1];
    }

    formulaOf(y);
    setValue(one, "S", y, part, formatShare(part));
    setValue(other, "S", y, part, formatShare(part));
    setValue(loss, "loss", undefined, now.loss, formatNumber(now.loss));
    setValue(slope, "slope", undefined, now.slope, formatNumber(now.slope));
    setText(words, sentence(now, y, logits.length));
    links.refresh();
  };
}

/**
 * @param {ReturnType<typeof surprise>} now
 * @param {number} y
 * @param {number} count
 */
function sentence({ part, loss, slope }, y, count) {
  if (count === 1) return "There is one class, and its probability is 1: no surprise, whatever its logit.";
  const half = `Were P${subscript(y)} half as large, the loss would be ${formatNumber(loss + Math.LN2)}: log 2 more, wherever it starts. From the ring to the axis it is P${subscript(y)} across while the tangent rises by 1: that is its slope.`;
  if (part < 0.02) {
    return `Class ${y} was hardly thought possible. The loss grows without end as P${subscript(y)} goes to 0, and the tangent is nearly a wall: its slope is ${formatNumber(slope)}.`;
  }
  if (part > 0.98) {
    return `Class ${y} was nearly certain, and hardly a surprise. The slope stays near −1: some pull to the right is always left.`;
  }
  return half;
}

/** @type {import("../parts/shell.js").Definition<State>} */
const surpriseDefinition = {
  title: "Surprise at the correct class",
  ...logitsInAddress(["label"]),
  build,
};

export default { surprise: surpriseDefinition };
