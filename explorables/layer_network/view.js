/**
 * The softmax layer as a network. After moving this, the reader knows that one weight moves one
 * logit and through it every probability, and that its derivative is the product along the path.
 */

import { formatDigits, formatInput, formatNumber, formatPart, formatShare, subscript } from "../format/number.js";
import { clamp } from "../format/parse.js";
import { softmaxJacobian } from "../mathematics/jacobian.js";
import { layerJacobian, layerLogits, sizesOf, weightColumn } from "../mathematics/layer.js";
import { softmax } from "../mathematics/softmax.js";
import { walkRadios } from "../parts/old/choice.js";
import { html, setAttributes, setText, setValue, svg } from "../parts/old/dom.js";
import { caption, colouredTerm, hue, ofElement, symbol } from "../parts/old/elements.js";
import { bracket, infix, math, number, operator, row, setLines } from "../parts/old/formula.js";
import { indexed } from "../parts/old/formula-numbers.js";
import {
  chosenOf,
  layerControls,
  layerInAddress,
  weightName,
  weightSymbol,
} from "../parts/old/layer.js";
import { linkByIndex } from "../parts/links.js";
import { pointing } from "../parts/old/matrix.js";
import { numberCell } from "../parts/old/number-cell.js";
import { remade } from "../parts/scope.js";
import { scrub } from "../parts/old/scrub.js";
import { widthOf } from "../parts/size.js";

/** @typedef {import("../parts/old/layer.js").LayerState} State */

const NARROW = 480;
/** Distances in pixels: from weight to weight, and between those of two classes. */
const PITCH = 34;
const GAP = 12;

/**
 * Where everything stands. The weights stand in one column, row by row.
 * @param {number} width
 * @param {number} T
 * @param {number} N
 */
function layout(width, T, N) {
  const narrow = width < NARROW;
  const height = T * N * PITCH + (T - 1) * GAP;
  /** @param {number} i counted from 0 @param {number} j */
  const weightY = (i, j) => (i * N + j + 0.5) * PITCH + i * GAP;
  const [field, mark, weightMark] = narrow ? [38, 15, 23] : [56, 26, 40];
  const x = mark + field;
  const weight = weightMark + field;
  const output = narrow ? 74 : clamp(width * 0.27, 150, 204);
  const score = narrow ? 38 : 64;
  const free = width - x - weight - score - output;
  // What is free goes to the lines: most of it before the weights, where lines cross.
  const [fan, join, before, box, after] = (narrow ? [0.4, 0.22, 0.06, 0.26, 0.06] : [0.38, 0.2, 0.06, 0.3, 0.06]).map((share) => share * free);
  const weightX = x + fan;
  const scoreX = weightX + weight + join;
  const boxX = scoreX + score + before;
  return {
    height,
    narrow,
    mark,
    weightMark,
    field,
    x,
    weight,
    weightX,
    score,
    scoreX,
    box,
    boxX,
    output,
    outputX: boxX + box + after,
    weightY,
    inputY: (/** @type {number} */ j) => ((j + 0.5) * height) / N,
    classY: (/** @type {number} */ i) => (i + 0.5) * N * PITCH + i * GAP,
  };
}

/**
 * For narrow places: what needs a power of ten has two digits.
 * @param {number} value
 * @param {(value: number) => string} otherwise
 */
const formatShort = (value, otherwise) =>
  value !== 0 && Math.abs(value) < 0.001 ? formatDigits(value, 2) : otherwise(value);

/** A line that leaves and arrives level. @param {number[]} from @param {number[]} to */
function curve([x, y], [toX, toY]) {
  const middle = (x + toX) / 2;
  return `M${x.toFixed(1)} ${y.toFixed(1)}C${middle.toFixed(1)} ${y.toFixed(1)} ${middle.toFixed(1)} ${toY.toFixed(1)} ${toX.toFixed(1)} ${toY.toFixed(1)}`;
}

/** @param {State["layer"]} layer */
function valuesOf(layer) {
  const logits = layerLogits(layer);
  return {
    logits,
    parts: softmax(logits),
    slopes: softmaxJacobian(logits),
    jacobian: layerJacobian(layer),
    heaviest: Math.max(...layer.slice(1).flat().map(Math.abs)) || 1,
  };
}

/** @param {import("../parts/shell.js").Shell<State>} shell */
function build(shell) {
  const { scope, root, change, model } = shell;
  const [least, most] = model.get("_range");
  const width = widthOf(shell);
  const pointed = /** @type {typeof pointing<{row: number, column: number}>} */ (pointing)(shell);
  const controls = layerControls(shell);
  const pointedNow = () => ({ ...chosenOf(shell.state()), ...pointed.now() });

  const lines = svg("svg", { class: "sx-wires", "aria-hidden": "true" });
  const stage = html("div", { class: "sx-stage" }, lines);
  const heads = html("div", { class: "sx-heads", "aria-hidden": "true" });
  const formulaBox = html("div", { class: "sx-formula" });
  const words = html("p", { class: "sx-words", "aria-live": "polite" });
  root.classList.add("sx-layer", "sx-layer-network", "sx-rows");
  root.append(
    controls.element,
    html(
      "figure",
      {},
      caption("The layer", `drag a number sideways, or type ${formatInput(least)} to ${formatInput(most)}; choose a weight and an output`).element,
      heads,
      stage,
    ),
    html("div", {}, formulaBox, words),
  );
  const links = linkByIndex(scope, root);

  /** @param {HTMLElement} element @param {number} x @param {number} y @param {number} wide */
  const place = (element, x, y, wide) => {
    element.style.translate = `${x.toFixed(1)}px calc(${y.toFixed(1)}px - 50%)`;
    element.style.width = `${wide.toFixed(1)}px`;
  };

  const networkOf = remade(scope, (own, /** @type {number} */ T, /** @type {number} */ N) => {
    pointed.forget();
    lines.replaceChildren();
    stage.replaceChildren(lines);
    const classes = Array.from({ length: T }, (_, at) => at + 1);
    const features = Array.from({ length: N }, (_, at) => at + 1);
    /** @param {number} row @param {number} column */
    const cellOf = (row, column) => shell.state().layer[row]?.[column - 1] ?? 0;
    /** @param {number} row 0 for x @param {number} column @param {number} value */
    const set = (row, column, value) =>
      change({
        layer: shell.state().layer.map((line, at) => (at === row ? line.with(column - 1, value) : line)),
      });
    /** @param {number} row @param {number[]} values */
    const setRow = (row, values) =>
      change({
        layer: shell.state().layer.map((line, at) =>
          at === row ? line.map((old, j) => values[j] ?? old) : line,
        ),
      });

    const inputs = features.map((j) => {
      const name = `x${subscript(j)}`;
      const cell = numberCell(own, shell, {
        name: "x", index: j, label: name, least, most, longest: N,
        get: () => cellOf(0, j),
        set: (value) => set(0, j, value),
        setList: (values) => setRow(0, values),
      });
      const element = html("label", { class: "sx-node" }, symbol("x", j), cell.element);
      stage.append(element);
      return { element, cell, name };
    });
    const weights = classes.map((i) =>
      features.map((j) => {
        const name = weightName(i, j);
        const cell = numberCell(own, shell, {
          name: "W", index: `${i},${j}`, label: name, least, most, longest: N,
          get: () => cellOf(i, j),
          set: (value) => set(i, j, value),
          setList: (values) => setRow(i, values),
        });
        const element = html("label", { class: "sx-node", ...ofElement(i) }, weightSymbol(i, j), cell.element);
        const [into, out, reach] = ["sx-wire", "sx-wire", "sx-reach"].map((name) =>
          svg("path", { class: name, style: hue(i) }),
        );
        lines.append(into, out, reach);
        stage.append(element);
        const choose = () => change({ row: i, column: j });
        own.listen(cell.element, "focus", choose);
        own.listen(reach, "click", choose);
        for (const one of [element, reach]) {
          own.listen(one, "pointerenter", () => pointed.point({ row: i, column: j }));
          own.listen(one, "pointerleave", () => pointed.point());
        }
        return { element, cell, name, into, out, reach };
      }),
    );
    const crossings = classes.map((i) =>
      classes.map((t) => {
        const wire = svg("path", { class: "sx-wire", style: hue(i) });
        lines.append(wire);
        return { wire, i, t };
      }),
    );
    const frame = svg("rect", { class: "sx-box", rx: 6 });
    lines.append(frame);
    const scores = classes.map((i) => {
      const number = html("b", {});
      const element = html("div", { class: "sx-score", ...ofElement(i) }, number);
      stage.append(element);
      return { element, number };
    });
    const outputs = classes.map((t) => {
      const [number, slope, bar] = [html("span", {}), html("span", { class: "sx-slope" }), html("span", { class: "sx-share" })];
      const element = html(
        "button",
        { type: "button", class: "sx-output-pill", role: "radio", ...ofElement(t) },
        symbol("P", t), number, slope, bar,
      );
      own.listen(element, "click", () => change({ output: t }));
      return { element, number, slope, bar };
    });
    const pills = outputs.map(({ element }) => element);
    const group = html("div", { role: "radiogroup", "aria-label": "Output" }, ...pills);
    walkRadios(own, group, () => pills, (t) => change({ output: t + 1 }));
    stage.append(group);
    const slopeHead = html("span", { class: "sx-hint sx-slope-head" });
    let placed = "";

    return (
      /** @type {State["layer"]} */ layer,
      /** @type {ReturnType<typeof valuesOf>} */ { logits, parts, jacobian, heaviest },
      /** @type {ReturnType<typeof pointedNow>} */ at,
    ) => {
      const [x, ...W] = layer;
      const now = width();
      const plan = layout(now, T, N);
      if (placed !== String(now)) {
        placed = String(now);
        stage.style.height = `${plan.height}px`;
        root.classList.toggle("is-narrow", plan.narrow);
        setAttributes(lines, { width: now, height: plan.height, viewBox: `0 0 ${now} ${plan.height}` });
        inputs.forEach(({ element }, j) => place(element, 0, plan.inputY(j), plan.x));
        weights.forEach((row, i) =>
          row.forEach(({ element, into, out, reach }, j) => {
            const y = plan.weightY(i, j);
            place(element, plan.weightX, y, plan.weight);
            const first = curve([plan.x, plan.inputY(j)], [plan.weightX, y]);
            const second = curve([plan.weightX + plan.weight, y], [plan.scoreX, plan.classY(i)]);
            into.setAttribute("d", first);
            out.setAttribute("d", second);
            reach.setAttribute("d", first + second);
          }),
        );
        scores.forEach(({ element }, i) => place(element, plan.scoreX, plan.classY(i), plan.score));
        outputs.forEach(({ element }, t) => place(element, plan.outputX, plan.classY(t), plan.output));
        for (const { wire, i, t } of crossings.flat()) {
          wire.setAttribute(
            "d",
            curve([plan.scoreX + plan.score, plan.classY(i - 1)], [plan.outputX, plan.classY(t - 1)]),
          );
        }
        setAttributes(frame, { x: plan.boxX, y: 1, width: plan.box, height: plan.height - 2 });
        heads.replaceChildren(
          ...[
            [plan.mark + plan.field / 2, "x"],
            [plan.weightX + plan.weightMark + plan.field / 2, "W"],
            [plan.scoreX + plan.score / 2, plan.narrow ? "λ" : "λ = Wx"],
            [plan.boxX + plan.box / 2, plan.narrow ? "S" : "softmax"],
            [plan.outputX + (plan.narrow ? plan.output / 2 : 16), "P"],
          ].map(([left, text]) =>
            html("span", { class: text === "softmax" ? "sx-hint" : "sx-symbol", style: `left:${left}px` }, String(text)),
          ),
          slopeHead,
        );
      }
      setAttributes(slopeHead, { hidden: plan.narrow });
      setText(slopeHead, `per unit of ${weightName(at.row, at.column)}`);
      inputs.forEach(({ cell, name, element }, j) => {
        cell.draw(x[j], `${name} = ${formatInput(x[j])}`);
        element.classList.toggle("is-lit", j + 1 === at.column);
      });
      weights.forEach((row, i) =>
        row.forEach(({ element, cell, name, into, out }, j) => {
          const value = W[i][j];
          const column = weightColumn(i, j, N, 0);
          const slope = jacobian[at.output - 1][column];
          cell.draw(
            value,
            `${name} = ${formatInput(value)}, D${subscript(i + 1)}${subscript(j + 1)}P${subscript(at.output)} = ${formatNumber(slope)}`,
          );
          const lit = i + 1 === at.row && j + 1 === at.column;
          element.classList.toggle("is-lit", lit);
          for (const wire of [into, out]) {
            wire.style.strokeWidth = String(0.8 + (2.7 * Math.abs(value)) / heaviest);
            setAttributes(wire, {
              class: `sx-wire${lit ? " is-lit" : ""}${value < 0 ? " is-negative" : value === 0 ? " is-zero" : ""}`,
            });
          }
        }),
      );
      scores.forEach(({ element, number }, i) => {
        setValue(number, "lambda", i + 1, logits[i], formatInput(logits[i]));
        element.classList.toggle("is-lit", i + 1 === at.row);
      });
      for (const { wire, i, t } of crossings.flat()) {
        wire.classList.toggle("is-lit", i === at.row && t === at.output);
      }
      outputs.forEach(({ element, number, slope, bar }, t) => {
        const value = jacobian[t][weightColumn(at.row, at.column, N, 1) - 1];
        const chosen = t + 1 === at.output;
        setValue(number, "P", t + 1, parts[t], formatShort(parts[t], formatPart));
        const sign = value > 0 ? "▲" : value < 0 ? "▼" : "";
        setValue(slope, "DP", `${t + 1},${at.row},${at.column}`, value, `${sign} ${formatShort(Math.abs(value), formatNumber)}`);
        bar.style.setProperty("--part", String(parts[t]));
        element.classList.toggle("is-lit", chosen);
        setAttributes(element, {
          "aria-checked": String(chosen),
          tabindex: chosen ? 0 : -1,
          "aria-label": `P${subscript(t + 1)} = ${formatPart(parts[t])}, ${weightName(at.row, at.column)} changes it by ${formatNumber(value)} per unit`,
        });
      });
    };
  });

  // The formula of the lit path.
  const formulaOf = remade(scope, (own, /** @type {number} */ t, /** @type {number} */ i, /** @type {number} */ j) => {
    const S = (/** @type {number} */ k) => colouredTerm(k, indexed("S", k));
    const feature = () => indexed("x", j);
    const [St, Si, entry] = [number(""), number(""), number("")];
    const about = infix("≈");
    const get = () => shell.state().layer[0][j - 1] ?? 0;
    const one = scrub(
      own,
      {
        label: `x${subscript(j)} in the formula`,
        least, most, step: 0.1, page: 1, get,
        set(value) {
          shell.note("");
          const [x, ...W] = shell.state().layer;
          change({ layer: [x.with(j - 1, value), ...W] });
        },
      },
      { name: "x", index: j },
    );
    const [open, close] = ["(", ")"].map((sign) => operator(sign, { lspace: "0", rspace: "0" }));
    setLines(
      formulaBox,
      [
        math(
          row(indexed("D", 10 * i + j), colouredTerm(t, indexed("P", t))),
          operator("="),
          row(indexed("D", i), S(t)),
          operator("⋅"),
          feature(),
          operator("="),
          row(S(t), bracket(indexed("δ", 10 * t + i), infix("−"), S(i)), feature()),
        ),
        math(
          infix("="),
          row(colouredTerm(t, St), bracket(number(t === i ? "1" : "0"), infix("−"), colouredTerm(i, Si))),
          operator("⋅"),
          row(open, one.mark, close),
        ),
        math(about, entry),
      ],
      one.keys && [one.keys],
    );
    // Only the slider of x_j lights up nothing: x has no colour of a class.
    one.keys?.removeAttribute("data-link");
    links.refresh();
    return (
      /** @type {State["layer"]} */ layer,
      /** @type {ReturnType<typeof valuesOf>} */ { parts, jacobian, slopes },
    ) => {
      const value = jacobian[t - 1][weightColumn(i, j, layer[0].length, 1) - 1];
      const x = layer[0][j - 1];
      setValue(St, "S", t, parts[t - 1], formatShare(parts[t - 1]));
      setValue(Si, "S", i, parts[i - 1], formatShare(parts[i - 1]));
      setText(open, x < 0 ? "(" : "");
      setText(close, x < 0 ? ")" : "");
      one.show(formatInput(x), `x${subscript(j)} = ${formatInput(x)}, derivative ${formatNumber(value)}`);
      setText(about, value === 0 ? "=" : "≈");
      setValue(entry, "DP", `${t},${i},${j}`, value, formatNumber(value));
      setText(words, sentence(t, i, j, x, slopes[t - 1][i - 1], value));
    };
  });

  return (/** @type {State} */ { layer }) => {
    const { T, N } = sizesOf(layer);
    const draw = networkOf(T, N);
    const at = pointedNow();
    const values = valuesOf(layer);
    controls.draw();
    draw(layer, values, at);
    formulaOf(at.output, at.row, at.column)(layer, values);
    links.refresh();
  };
}

/**
 * The path in words.
 * @param {number} t
 * @param {number} i
 * @param {number} j
 * @param {number} x
 * @param {number} slope
 * @param {number} value
 */
function sentence(t, i, j, x, slope, value) {
  const [weight, logit, output] = [weightName(i, j), `λ${subscript(i)}`, `P${subscript(t)}`];
  if (x === 0) {
    return `x${subscript(j)} = 0: whatever ${weight} does, ${logit} stays, and so does ${output}.`;
  }
  const first = `Raise ${weight} a little: ${logit} ${x > 0 ? "grows" : "falls"} by |x${subscript(j)}| = ${formatInput(Math.abs(x))} per unit`;
  if (value === 0) return `${first}, but ${output} stays.`;
  return (
    `${first}, ${output} by ${formatNumber(Math.abs(slope))} times as much` +
    `${slope * x < 0 === x < 0 ? "" : " the other way"}: it ${value > 0 ? "grows" : "falls"} by ${formatNumber(Math.abs(value))}.`
  );
}

/** @type {import("../parts/shell.js").Definition<State>} */
const layerNetwork = {
  title: "Softmax layer as a network",
  .../** @type {typeof layerInAddress<State>} */ (layerInAddress)(),
  build,
};

export default { "layer-network": layerNetwork };
