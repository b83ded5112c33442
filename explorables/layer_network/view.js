/** The softmax layer as a network: drag an input or a weight, follow one path to one output. */

import { html, svg } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { clamp, formatDigits, formatInput, formatNumber, formatPart, subscript } from "../format/number.js";
import { layerJacobian, layerLogits, weightColumn } from "../mathematics/layer.js";
import { softmax, softmaxJacobian } from "../mathematics/softmax.js";
import { figure, hue, marked, symbol, value, VERY_NARROW } from "../parts/elements.js";
import { bracket, coloured, formulaBox, indexed, infix, math, number, operator, row, scrub, scrubKeys, sharedPart, shownNumber, tight } from "../parts/formula.js";
import { layerInAddress, layerToolbar, pointedWeight, weightName, weightSymbol } from "../parts/layer.js";
import { numberCell } from "../parts/number-cell.js";
import { walkRadios } from "../parts/toolbar.js";

/** @typedef {import("../parts/layer.js").LayerState} State */

/** All lengths in sixteenths of a rem, pixels while the reader does not enlarge the text. */
const rem = (/** @type {number} */ length) => `${(length / 16).toFixed(3)}rem`;
/** Distances: from weight to weight, and between those of two classes. */
const PITCH = 34;
const GAP = 12;

/**
 * Where everything stands. The weights stand in one column, row by row.
 * @param {number} width @param {number} T @param {number} N
 */
function layout(width, T, N) {
  const narrow = width < VERY_NARROW;
  const height = T * N * PITCH + (T - 1) * GAP;
  /** @param {number} i counted from 0 @param {number} j */
  const weightY = (i, j) => (i * N + j + 0.5) * PITCH + i * GAP;
  const [field, mark, weightMark] = narrow ? [38, 15, 23] : [56, 26, 40];
  const x = mark + field;
  const weight = weightMark + field;
  const output = narrow ? 74 : clamp(width * 0.27, 150, 204);
  const score = narrow ? 38 : 64;
  const free = Math.max(0, width - x - weight - score - output);
  // What is free goes to the lines: most of it before the weights, where lines cross.
  const [fan, join, before, box, after] = (narrow ? [0.4, 0.22, 0.06, 0.26, 0.06] : [0.38, 0.2, 0.06, 0.3, 0.06]).map((share) => share * free);
  const weightX = x + fan;
  const scoreX = weightX + weight + join;
  const boxX = scoreX + score + before;
  return {
    width, height, narrow, mark, weightMark, field, x,
    weight, weightX, score, scoreX, box, boxX, output,
    outputX: boxX + box + after,
    weightY,
    inputY: (/** @type {number} */ j) => ((j + 0.5) * height) / N,
    classY: (/** @type {number} */ i) => (i + 0.5) * N * PITCH + i * GAP,
  };
}

/** Two digits with a power of ten. @param {number} value @param {typeof formatPart} otherwise */
const formatShort = (value, otherwise) =>
  value !== 0 && Math.abs(value) < 0.001 ? formatDigits(value, 2) : otherwise(value);

/** A line that leaves and arrives level. @param {number[]} from @param {number[]} to */
function curve([x, y], [toX, toY]) {
  const middle = (x + toX) / 2;
  return `M${x.toFixed(1)} ${y.toFixed(1)}C${middle.toFixed(1)} ${y.toFixed(1)} ${middle.toFixed(1)} ${toY.toFixed(1)} ${toX.toFixed(1)} ${toY.toFixed(1)}`;
}

/** The place of an element in the stage, as a style. @param {number} x @param {number} y @param {number} width */
const placed = (x, y, width) =>
  `translate:${rem(x)} calc(${rem(y)} - 50%);width:${rem(width)}`;

/** Everything that the page says about a state. @param {Shell<State>} shell @param {State} state */
function computed(shell, { layer }) {
  const [x, ...W] = layer;
  const logits = layerLogits(layer);
  const jacobian = layerJacobian(layer);
  const { at, point } = pointedWeight(shell);
  return {
    x,
    W,
    classes: W.map((_, i) => i + 1),
    features: x.map((_, j) => j + 1),
    logits,
    parts: softmax(logits),
    slopes: softmaxJacobian(logits),
    /** D_ij P_t. @param {number} t @param {number} i @param {number} j */
    slopeOf: (t, i, j) => jacobian[t - 1][weightColumn(i, j, x.length, 1) - 1],
    heaviest: Math.max(...W.flat().map(Math.abs)) || 1,
    plan: layout(shell.width(), W.length, x.length),
    at,
    /** What the pointer does with a weight. @param {number} row @param {number} column */
    pointer: (row, column) => ({
      choose: () => shell.change({ row, column }),
      enter: () => point({ row, column }),
      leave: () => point(),
    }),
  };
}

/** @typedef {ReturnType<typeof computed>} Now */

/**
 * x_j in row 0, or W_ij in row i, as something that is moved.
 * @param {Shell<State>} shell @param {number} row @param {number} column
 */
function entryOf({ model, move, state }, row, column) {
  const [least, most] = model.get("_range");
  /** @param {(old: number, at: number) => number} to */
  const setRow = (to) =>
    move({ layer: state().layer.map((line, at) => (at === row ? line.map(to) : line)) });
  return {
    least,
    most,
    get: () => state().layer[row]?.[column - 1] ?? 0,
    set: (/** @type {number} */ value) => setRow((old, at) => (at === column - 1 ? value : old)),
    setList: (/** @type {number[]} */ values) => setRow((old, at) => values[at] ?? old),
  };
}

/** The names of what stands in each column. @param {Now} now */
function heads({ plan, at }) {
  const { narrow, mark, field, weightX, weightMark, scoreX, score, boxX, box, outputX, output } = plan;
  const names = /** @type {const} */ ([
    [mark + field / 2, "x"],
    [weightX + weightMark + field / 2, "W"],
    [scoreX + score / 2, narrow ? "λ" : "λ = Wx"],
    [boxX + box / 2, narrow ? "S" : "softmax"],
    [outputX + (narrow ? output / 2 : 16), "P"],
  ]);
  return html`
    <div class="sx-heads" aria-hidden="true">
      ${names.map(([left, text]) => html`
        <span class=${text === "softmax" ? "sx-hint" : "sx-symbol"} style="left:${rem(left)}">${text}</span>`)}
      <span class="sx-hint sx-slope-head" ?hidden=${narrow}>per unit of ${weightName(at.row, at.column)}</span>
    </div>`;
}

/** The lines, and what of them takes the pointer. @param {Now} now */
function wires({ W, classes, features, heaviest, plan, at, pointer }) {
  const { width, height, x, weightX, weight, scoreX, score, outputX, boxX, box } = plan;
  const through = (/** @type {number} */ i) => features.map((j) => {
    const w = W[i - 1][j - 1];
    const y = plan.weightY(i - 1, j - 1);
    const into = curve([x, plan.inputY(j - 1)], [weightX, y]);
    const out = curve([weightX + weight, y], [scoreX, plan.classY(i - 1)]);
    const lit = i === at.row && j === at.column;
    const wire = (/** @type {string} */ d) => svg`<path
      class="sx-wire ${marked({ "is-lit": lit, "is-negative": w < 0, "is-zero": w === 0 })}"
      style="${hue(i)};stroke-width:${0.8 + (2.7 * Math.abs(w)) / heaviest}" d=${d}></path>`;
    const { choose, enter, leave } = pointer(i, j);
    return svg`${wire(into)}${wire(out)}<path
      class="sx-reach" d=${into + out} @click=${choose} @pointerenter=${enter} @pointerleave=${leave}></path>`;
  });
  const across = (/** @type {number} */ i) => classes.map((t) => svg`<path
    class="sx-wire ${marked({ "is-lit": i === at.row && t === at.output })}" style=${hue(i)}
    d=${curve([scoreX + score, plan.classY(i - 1)], [outputX, plan.classY(t - 1)])}></path>`);
  return html`
    <svg class="sx-cover" aria-hidden="true" viewBox="0 0 ${width} ${height}">
      ${classes.map(through)}${classes.map(across)}
      <rect class="sx-box" rx="6" x=${boxX} y="1" width=${box} height=${height - 2}></rect>
    </svg>`;
}

/** The features and the weights, each with its field. @param {Shell<State>} shell @param {Now} now */
function nodes(shell, { x, W, classes, features, slopeOf, plan, at, pointer }) {
  const longest = x.length;
  const input = (/** @type {number} */ j) => {
    const label = `x${subscript(j)}`;
    const text = `${label} = ${formatInput(x[j - 1])}`;
    return html`
      <label
        class="sx-node ${marked({ "is-lit": j === at.column })}"
        style=${placed(0, plan.inputY(j - 1), plan.x)}
      >
        ${symbol("x", j)}
        ${numberCell(shell, { ...entryOf(shell, 0, j), name: "x", index: j, label, text, longest })}
      </label>`;
  };
  const weight = (/** @type {number} */ i) => features.map((j) => {
    const label = weightName(i, j);
    const slope = slopeOf(at.output, i, j);
    const text = `${label} = ${formatInput(W[i - 1][j - 1])}, D${subscript(i)}${subscript(j)}P${subscript(at.output)} = ${formatNumber(slope)}`;
    const { choose, enter, leave } = pointer(i, j);
    return html`
      <label
        class="sx-node ${marked({ "is-lit": i === at.row && j === at.column })}" data-link=${i}
        style="${hue(i)};${placed(plan.weightX, plan.weightY(i - 1, j - 1), plan.weight)}"
        @focusin=${choose} @pointerenter=${enter} @pointerleave=${leave}
      >
        ${weightSymbol(i, j)}
        ${numberCell(shell, { ...entryOf(shell, i, j), name: "W", index: `${i},${j}`, label, text, longest })}
      </label>`;
  });
  return [features.map(input), classes.map(weight)];
}

/** The logits. @param {Now} now */
const scores = ({ logits, plan, at }) =>
  logits.map((logit, i) => html`
    <div
      class="sx-score ${marked({ "is-lit": i + 1 === at.row })}" data-link=${i + 1}
      style="${hue(i + 1)};${placed(plan.scoreX, plan.classY(i), plan.score)}"
    ><b ${value("lambda", i + 1, logit)}>${formatInput(logit)}</b></div>`);

/** The probabilities, of which one is chosen, and how the weight moves them. @param {Shell<State>} shell @param {Now} now */
function outputs({ change }, { parts, slopeOf, plan, at }) {
  const pill = (/** @type {number} */ P, /** @type {number} */ t) => {
    const slope = slopeOf(t + 1, at.row, at.column);
    const sign = slope > 0 ? "▲ " : slope < 0 ? "▼ " : " ";
    const chosen = t + 1 === at.output;
    return html`
      <button
        type="button" class="sx-output-pill ${marked({ "is-lit": chosen })}" role="radio"
        data-link=${t + 1} style="${hue(t + 1)};${placed(plan.outputX, plan.classY(t), plan.output)}"
        aria-checked=${chosen} tabindex=${chosen ? 0 : -1} @click=${() => change({ output: t + 1 })}
        aria-label="P${subscript(t + 1)} = ${formatPart(P)}, ${weightName(at.row, at.column)} changes it by ${formatNumber(slope)} per unit"
      >
        ${symbol("P", t + 1)}
        <span ${value("P", t + 1, P)}>${formatShort(P, formatPart)}</span>
        <span class="sx-slope" ${value("DP", `${t + 1},${at.row},${at.column}`, slope)}>${sign + formatShort(Math.abs(slope), formatNumber)}</span>
        <span class="sx-share" style="--part:${P}"></span>
      </button>`;
  };
  return html`
    <div role="radiogroup" aria-label="Output" @keydown=${walkRadios((t) => change({ output: t + 1 }))}>
      ${parts.map(pill)}
    </div>`;
}

/** The derivative of the lit path. @param {Shell<State>} shell @param {Now} now */
function formula(shell, { x, parts, slopeOf, at: { output: t, row: i, column: j } }) {
  const feature = x[j - 1];
  const slope = slopeOf(t, i, j);
  const name = `x${subscript(j)}`;
  const factor = {
    ...entryOf(shell, 0, j),
    name: "x",
    index: j,
    linked: false,
    label: `${name} in the formula`,
    text: `${name} = ${formatInput(feature)}, derivative ${formatNumber(slope)}`,
  };
  const [open, close] = feature < 0 ? [tight("("), tight(")")] : [];
  return formulaBox(
    [
      math(
        row(indexed("D", 10 * i + j), coloured("P", t)),
        operator("="),
        row(indexed("D", i), coloured("S", t)),
        operator("⋅"),
        indexed("x", j),
        operator("="),
        row(coloured("S", t), bracket(indexed("δ", 10 * t + i), infix("−"), coloured("S", i)), indexed("x", j)),
      ),
      math(
        infix(parts.length === 1 ? "=" : "≈"),
        row(sharedPart(parts, t), bracket(number(t === i ? 1 : 0), infix("−"), sharedPart(parts, i))),
        operator("⋅"),
        row(open, scrub(shell, factor), close),
      ),
      math(infix(slope === 0 ? "=" : "≈"), shownNumber("DP", `${t},${i},${j}`, slope, formatNumber(slope))),
    ],
    scrubKeys(shell, factor),
  );
}

/** The path in words. @param {Now} now */
function sentence({ x: features, slopes, slopeOf, at: { output: t, row: i, column: j } }) {
  const x = features[j - 1];
  const slope = slopes[t - 1][i - 1];
  const change = slopeOf(t, i, j);
  const [weight, logit, output] = [weightName(i, j), `λ${subscript(i)}`, `P${subscript(t)}`];
  if (x === 0) {
    return `x${subscript(j)} = 0: whatever ${weight} does, ${logit} stays, and so does ${output}.`;
  }
  const first = `Raise ${weight} a little: ${logit} ${x > 0 ? "grows" : "falls"} by |x${subscript(j)}| = ${formatInput(Math.abs(x))} per unit`;
  if (change === 0) return `${first}, but ${output} stays.`;
  return (
    `${first}, ${output} by ${formatNumber(Math.abs(slope))} times as much` +
    `${slope * x < 0 === x < 0 ? "" : " the other way"}: it ${change > 0 ? "grows" : "falls"} by ${formatNumber(Math.abs(change))}.`
  );
}

/** @type {Definition<State>} */
export default {
  title: "Softmax layer as a network",
  frame: "sx-layer sx-layer-network sx-rows",
  ...layerInAddress(),
  view(shell, state) {
    const range = shell.model.get("_range").map(formatInput).join(" to ");
    const now = computed(shell, state);
    const { W, at: { output, row, column }, plan: { width } } = now;
    // What the input does not change stays as it is.
    return html`
      ${layerToolbar(shell)}
      ${figure("The layer", `drag a number sideways, or type ${range}; choose a weight and an output`, html`
        ${guard([width, ...W.map(({ length }) => length), row, column], () => heads(now))}
        <div class="sx-stage" style="height:${rem(now.plan.height)}">
          ${guard([width, ...W, output, row, column], () => wires(now))}${nodes(shell, now)}${scores(now)}${outputs(shell, now)}
        </div>`)}
      <div>${formula(shell, now)}<p class="sx-words" aria-live="polite">${sentence(now)}</p></div>`;
  },
};
