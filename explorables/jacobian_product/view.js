/** The product of Jacobians DS · Dg = DP: one entry, its row times its column, and the cost. */

import { html, mathml, nothing } from "lit-html";
import { formatDigits, formatInput, formatNumber, subscript } from "../format/number.js";
import { layerLogits, logitsJacobian, matrixProduct, multiplications, sizesOf, weightColumn } from "../mathematics/layer.js";
import { softmax, softmaxJacobian } from "../mathematics/softmax.js";
import { figure, hue, letter, marked, symbol, upTo, value, VERY_NARROW } from "../parts/elements.js";
import { addition, bracket, coloured, formulaBox, identifier, indexed, infix, math, number, operator, power, row, sharedPart, shownNumber, sumOver } from "../parts/formula.js";
import { layerInAddress, layerToolbar, weightName, weightSymbol } from "../parts/layer.js";
import { pointing, shade, walkCells } from "../parts/matrix.js";
import { numberInput, placeAmong } from "../parts/fields.js";

/** @typedef {import("../parts/layer.js").LayerState & {classes: number, features: number}} State */
/** @typedef {{output: number, row: number, column: number}} Entry D_row,column P_output, counted from 1 */

/** Widths of a cell below which its number is smaller, smaller still, and only its sign is left. */
const SMALL = 52;
const FINE = 42;
const TINY = 29;
const MOST = { classes: 1000, features: 10000 };

/** @param {number} value @param {number} width of the cell @param {boolean} [given] a feature, without zeros at its end */
function inCell(value, width, given) {
  if (value === 0) return "0";
  if (width < TINY) return value > 0 ? "+" : "−";
  const rounded = value.toFixed(width < SMALL ? 2 : 3);
  // What is only small is no zero.
  if (Number(rounded) === 0) return "≈ 0";
  return given || Number.isInteger(value) ? formatInput(Number(rounded)) : rounded.replace("-", "−");
}

/** A count with its digits in groups of three, unless there are very many. @param {number} count */
const grouped = (count) =>
  count < 1e9 ? String(count).replace(/\B(?=(\d{3})+$)/g, "\u202f") : formatNumber(count);

/** Everything that the page says about a state, but for the costs. @param {Shell<State>} shell @param {State} state */
function computed(shell, state) {
  const { layer } = state;
  const { T, N } = sizesOf(layer);
  const logits = layerLogits(layer);
  const [DS, Dg] = [softmaxJacobian(logits), logitsJacobian(layer)];
  const pointed = pointing(shell, (/** @type {Entry} */ { output, row, column }) => Math.max(output, row) <= T && column <= N);
  return { T, N, x: layer[0], parts: softmax(logits), DS, Dg, DP: matrixProduct(DS, Dg), pointed, at: pointed.now ?? state };
}

/** @typedef {ReturnType<typeof computed>} Now */

/** @param {Matrix} matrix */
const largest = (matrix) => Math.max(...matrix.flat().map(Math.abs));

/** Classes of a cell. @param {number} number @param {Record<string, boolean>} marks */
const look = (number, marks) =>
  marked({ "is-negative": number < 0, "is-zero": number === 0, ...marks });

/**
 * The cells of a factor, each with the summation index that it belongs to.
 * @param {"DS" | "Dg"} name @param {number[][]} matrix @param {number} width of a cell
 * @param {Entry} at
 */
function factorCells(name, matrix, width, at) {
  const most = largest(matrix);
  /** @param {number} i @param {number} j @param {number} k @param {boolean} isTerm */
  return (i, j, k, isTerm) => {
    const number = matrix[i - 1][j - 1];
    return html`
      <div
        class="sx-cell ${look(number, { "is-term": isTerm, "is-survivor": isTerm && k === at.row })}" role="gridcell"
        style="${hue(k)};${shade(number, most)}" data-link=${isTerm ? k : nothing} ${value(name, `${i},${j}`, number)}
      >${inCell(number, width, name === "Dg")}</div>`;
  };
}

/** The three matrices: DS at the left, Dg above, and DP where their rows and columns meet. @param {Shell<State>} shell @param {Now} now */
function product(shell, { T, N, DS, Dg, DP, pointed, at }) {
  const width = (shell.width() - 60) / (T + T * N);
  const place = (/** @type {Entry} */ { row, column }) => weightColumn(row, column, N, 1);
  /** The entry in a row and a column of DP. @param {number} output @param {number} n */
  const entryAt = (output, n) => ({ output, row: Math.ceil(n / N), column: ((n - 1) % N) + 1 });
  const [inDS, inDg] = [factorCells("DS", DS, width, at), factorCells("Dg", Dg, width, at)];
  const [chosen, most] = [shell.state(), largest(DP)];
  const cell = (/** @type {number} */ t, /** @type {number} */ n) => {
    const entry = entryAt(t, n);
    const number = DP[t - 1][n - 1];
    const text = inCell(number, width);
    const isChosen = t === chosen.output && n === place(chosen);
    const choose = () => shell.change(entry);
    return html`
      <div
        class="sx-cell ${look(number, { "is-pointed": t === at.output && n === place(at) })}" role="gridcell"
        style="${hue(t)};${shade(number, most)}" ${value("DP", `${t},${n}`, number)}
        tabindex=${isChosen ? 0 : -1} aria-selected=${isChosen}
        aria-label="D${subscript(entry.row)}${subscript(entry.column)}P${subscript(t)} = ${width < TINY ? formatNumber(number) : text}"
        @click=${choose} @focus=${choose} @pointerenter=${() => pointed.point(entry)}
      >${text}</div>`;
  };
  const walk = walkCells(
    shell,
    pointed,
    [T, T * N],
    () => [shell.state().output, place(shell.state())],
    (t, n) => shell.change(entryAt(t, n)),
  );
  const corner = (/** @type {string} */ text, more = "") =>
    html`<div class="sx-corner ${more}" role="presentation">${text}</div>`;
  /** The name of a row. @param {string} name @param {number} k @param {boolean} [lit] */
  const head = (name, k, lit = false) =>
    html`<div class="sx-label ${marked({ "is-lit": lit })}" role="rowheader" data-link=${k} style=${hue(k)}>${symbol(name, k)}</div>`;
  const columns = upTo(T * N);
  return html`
    <div
      class="sx-falk ${marked({ "is-small": width < SMALL, "is-fine": width < FINE, "is-tiny": width < TINY })}"
      role="grid" aria-label="DS times Dg is DP" style="--left:${T};--right:${T * N}"
      @pointerleave=${() => pointed.point()} @keydown=${walk}
    >
      <div role="row">
        ${corner("")}<div class="sx-label" role="gridcell"></div>
        ${columns.map((n) => {
          const { row, column } = entryAt(1, n);
          return html`<div class="sx-label ${marked({ "is-lit": n === place(at) })}" role="columnheader" style=${hue(row)}>${weightSymbol(row, column)}</div>`;
        })}
      </div>
      ${upTo(T).map((k) => html`
        <div role="row">
          ${corner(k === Math.ceil(T / 2) ? "Dg" : "")}${head("g", k)}${columns.map((n) => inDg(k, n, k, n === place(at)))}
        </div>`)}
      <div class="sx-gap" role="presentation"></div>
      ${upTo(T).map((t) => html`
        <div role="row">
          ${head("P", t, t === at.output)}${upTo(T).map((k) => inDS(t, k, k, t === at.output))}
          <div class="sx-label" role="presentation"></div>${columns.map((n) => cell(t, n))}
        </div>`)}
      ${corner("DS", "sx-name-left")}${corner("DP", "sx-name-right")}
    </div>`;
}

/** Row times column, with its zeros. @param {Now} now @param {number} perLine */
function formula({ x, parts, DS, Dg, DP, at: { output: t, row: i, column: j } }, perLine) {
  const place = weightColumn(i, j, x.length, 1);
  const [entry, feature] = [DP[t - 1][place - 1], x[j - 1]];
  const term = (/** @type {number[]} */ slopes, /** @type {number} */ at) => {
    const k = at + 1;
    const [slope, factor] = [DS[t - 1][at], slopes[place - 1]];
    const written = factor < 0 ? `(${formatInput(factor)})` : formatInput(factor);
    return mathml`
      <mrow class="sx-term sx-product-term ${marked({ "is-gone": k !== i })}" data-link=${k} style=${hue(k)}>
        ${bracket(shownNumber("DS", `${t},${k}`, slope, formatNumber(slope)))}${operator("⋅")}${shownNumber("Dg", `${k},${place}`, factor, written)}
      </mrow>`;
  };
  const derivative = indexed("D", 10 * i + j);
  // Of one class the numbers are whole; others are rounded, in each line.
  const sign = infix(parts.length === 1 ? "=" : "≈");
  return formulaBox([
    math(
      row(derivative, coloured("P", t)),
      operator("="),
      sumOver(identifier("k"), row(indexed("D", "k"), indexed("S", t), operator("⋅"), derivative, indexed("g", "k"))),
    ),
    math(sign, addition(Dg.map(term), perLine)),
    math(sign, row(coloured("S", t), bracket(indexed("δ", 10 * t + i), operator("−"), coloured("S", i)), indexed("x", j))),
    math(
      sign,
      row(sharedPart(parts, t), bracket(number(t === i ? 1 : 0), operator("−"), sharedPart(parts, i)), operator("⋅"), bracket(shownNumber("x", j, feature, formatInput(feature)))),
    ),
    math(infix(entry === 0 ? "=" : "≈"), shownNumber("DP", `${t},${place}`, entry, formatNumber(entry))),
  ]);
}

/** What survives, in words. @param {Now} now */
function sentence({ T, x, at: { row: i, column: j } }) {
  if (T === 1) return `One class, one term: P₁ stays 1, whatever ${weightName(i, j)} does.`;
  if (x[j - 1] === 0) return `All ${T} terms have a factor 0, because x${subscript(j)} is 0: ${weightName(i, j)} moves no logit.`;
  const gone = T === 2 ? "One of the 2 terms has" : `${T - 1} of the ${T} terms have`;
  return `${gone} a factor 0, because ${weightName(i, j)} moves no logit but λ${subscript(i)}. What survives is the closed form.`;
}

/** A size of the layer whose multiplications are counted. @param {Shell<State>} shell @param {keyof typeof MOST} trait @param {string} name */
function sizeInput(shell, trait, name) {
  const most = MOST[trait];
  const last = 9 * Math.log10(most);
  // A key goes to the next of 1, 2, 3, … 10, 20, 30, …; the field takes every number.
  const steps = Array.from({ length: last + 1 }, (_, n) => ((n % 9) + 1) * 10 ** Math.floor(n / 9));
  return numberInput(shell, {
    name,
    label: name,
    purpose: `Number of ${trait} ${name}`,
    symbol: letter(name),
    least: 1,
    most,
    get: () => shell.state()[trait],
    set: (size) => shell.change({ [trait]: Math.round(size) }),
    places: { last, page: 9, of: placeAmong(steps), valueAt: (place) => steps[place] },
  });
}

/** The cost at any size. @param {Shell<State>} shell @param {State} state */
function costs(shell, { classes, features, layer }) {
  const counts = multiplications(classes, features);
  const { T, N } = sizesOf(layer);
  const here = multiplications(T, N);
  const ratio =
    `The product multiplies ${formatDigits(counts.product / counts.closed, 3)} times as often, and ` +
    `${formatDigits(100 * (1 - 1 / classes), 3)} % of Dg is zeros. ` +
    `For the matrices above it is ${here.product} against ${here.closed}.`;
  const most = Math.max(counts.product, counts.closed);
  const area = (/** @type {"product" | "closed"} */ kind) =>
    html`<div class="sx-area is-${kind}" style="width:${100 * Math.sqrt(counts[kind] / most)}%"></div>`;
  const line = (/** @type {"product" | "closed"} */ kind, /** @type {string} */ name, /** @type {unknown} */ factor) => html`
    <div class="sx-cost is-${kind}">
      <i class="sx-cost-key"></i><span>${name}</span>${math(row(power(identifier("T"), number(kind === "product" ? 3 : 2)), factor))}
      <span ${value("multiplications", kind, counts[kind])}>${grouped(counts[kind])}</span>
    </div>`;
  return figure("Multiplications", "as areas", html`
    <div class="sx-inputs">${sizeInput(shell, "classes", "T")}${sizeInput(shell, "features", "N")}</div>
    <div class="sx-costs">
      <div class="sx-areas" aria-hidden="true">${area("product")}${area("closed")}</div>
      ${line("product", "DS · Dg", identifier("N"))}
      ${line("closed", "closed form", bracket(identifier("N"), operator("+"), number(1)))}
    </div>
    <p class="sx-words">${ratio}</p>`);
}

/** @type {Definition<State>} */
export default {
  title: "Product of Jacobians",
  ...layerInAddress({
    classes: { least: 1, most: MOST.classes, whole: true },
    features: { least: 1, most: MOST.features, whole: true },
  }),
  frame: "sx-layer sx-jacobian-product sx-rows",
  view(shell, state) {
    const now = computed(shell, state);
    return html`
      ${layerToolbar(shell)}
      ${figure("DS · Dg = DP", "point at an entry of DP: it stands where its row and its column meet", product(shell, now))}
      <div>
        ${formula(now, shell.width() < VERY_NARROW ? 2 : 4)}
        <p class="sx-words" aria-live="polite">${sentence(now)}</p>
      </div>
      ${costs(shell, state)}`;
  },
};
