/**
 * The product of Jacobians DS · Dg = DP. After moving this, the reader knows that of the T terms of
 * row times column one survives, which is the closed form, and what multiplying the zeros costs.
 */

import { formatDigits, formatInput, formatNumber, formatShare, subscript } from "../format/number.js";
import { softmaxJacobian } from "../mathematics/jacobian.js";
import { layerLogits, logitsJacobian, matrixProduct, multiplications, sizesOf, weightColumn } from "../mathematics/layer.js";
import { softmax } from "../mathematics/softmax.js";
import { html, setAttributes, setText, setValue } from "../parts/old/dom.js";
import { caption, colouredTerm, hue, ofElement, symbol } from "../parts/old/elements.js";
import { addition, bracket, identifier, infix, math, number, operator, power, row, setLines, sumOver } from "../parts/old/formula.js";
import { indexed } from "../parts/old/formula-numbers.js";
import { chosenOf, layerControls, layerInAddress, weightName, weightSymbol } from "../parts/old/layer.js";
import { linkByIndex } from "../parts/links.js";
import { cellByKey, pointing, shade } from "../parts/old/matrix.js";
import { remade } from "../parts/scope.js";
import { numberInput } from "../parts/old/number-input.js";
import { widthOf } from "../parts/size.js";

/** @typedef {import("../parts/old/layer.js").LayerState & {classes: number, features: number}} State */

/** Widths of a cell below which its number is smaller, smaller still, and only its sign is left. */
const SMALL = 52;
const FINE = 42;
const TINY = 29;
const MOST = { classes: 1000, features: 10000 };
/** The counts are drawn on a logarithmic axis up to this power of ten. */
const DECADES = 13;

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

/** @param {State["layer"]} layer */
function valuesOf(layer) {
  const logits = layerLogits(layer);
  const [DS, Dg] = [softmaxJacobian(logits), logitsJacobian(layer)];
  const largest = (/** @type {number[][]} */ matrix) => Math.max(...matrix.flat().map(Math.abs)) || 1;
  const DP = matrixProduct(DS, Dg);
  return { parts: softmax(logits), DS, Dg, DP, largest: { DS: largest(DS), Dg: largest(Dg), DP: largest(DP) } };
}

/** @param {import("../parts/shell.js").Shell<State>} shell */
function build(shell) {
  const { scope, root, change } = shell;
  const width = widthOf(shell);
  const controls = layerControls(shell);
  const chosen = () => chosenOf(shell.state());
  const table = html("div", { class: "sx-falk", role: "grid", "aria-label": "DS times Dg is DP" });
  const formulaBox = html("div", { class: "sx-formula" });
  const words = html("p", { class: "sx-words", "aria-live": "polite" });

  // The cost at any size.
  const costRows = html("div", { class: "sx-costs" });
  const ratio = html("p", { class: "sx-words" });
  /** @param {"classes" | "features"} trait @param {string} name */
  const sizeInput = (trait, name) => {
    const most = MOST[trait];
    const decades = Math.log10(most);
    // A key goes to the next of 1, 2, 3, … 10, 20, 30, …; the field takes every number.
    const steps = Array.from({ length: 9 * decades + 1 }, (_, n) => ((n % 9) + 1) * 10 ** Math.floor(n / 9));
    const input = numberInput(scope, shell, {
      name,
      label: name,
      purpose: `Number of ${trait} ${name}`,
      symbol: html("span", { class: "sx-symbol" }, name),
      least: 1,
      most,
      get: () => shell.state()[trait],
      set: (value) => change({ [trait]: Math.round(value) }),
      places: {
        last: 9 * decades,
        page: 9,
        of(value) {
          const at = steps.findLastIndex((step) => step <= value);
          const next = steps[at + 1];
          return next === undefined ? at : at + (value - steps[at]) / (next - steps[at]);
        },
        valueAt: (place) => steps[place],
      },
    });
    return {
      element: input.element,
      draw: (/** @type {number} */ value) => input.draw(value, `${name} = ${value}`),
    };
  };
  const sizes = [sizeInput("classes", "T"), sizeInput("features", "N")];
  const costs = /** @type {const} */ ([
    ["product", "DS · Dg", math(row(power(identifier("T"), number("3")), identifier("N")))],
    ["closed", "closed form", math(row(power(identifier("T"), number("2")), bracket(identifier("N"), operator("+"), number("1"))))],
  ]).map(([kind, name, rule]) => {
    const [bar, count] = [html("div", { class: "sx-cost-bar" }), html("span", {})];
    costRows.append(
      html("div", { class: `sx-cost is-${kind}` }, html("span", {}, name), rule, html("div", { class: "sx-cost-track", "aria-hidden": "true" }, bar), count),
    );
    return { kind, bar, count };
  });

  root.classList.add("sx-layer", "sx-jacobian-product", "sx-rows");
  root.append(
    controls.element,
    html("figure", {}, caption("DS · Dg = DP", "point at an entry of DP: it stands where its row and its column meet").element, table),
    html("div", {}, formulaBox, words),
    html(
      "figure",
      {},
      caption("Multiplications", "each bar on a logarithmic scale").element,
      html("div", { class: "sx-inputs" }, ...sizes.map(({ element }) => element)),
      costRows,
      ratio,
    ),
  );
  const links = linkByIndex(scope, root);

  const pointed = /** @type {typeof pointing<ReturnType<typeof chosen>>} */ (pointing)(shell, table);
  const matricesOf = remade(scope, (own, /** @type {number} */ T, /** @type {number} */ N) => {
    pointed.forget();
    const classes = Array.from({ length: T }, (_, at) => at + 1);
    const weights = classes.flatMap((i) => Array.from({ length: N }, (_, at) => ({ i, j: at + 1 })));
    table.replaceChildren();
    table.style.setProperty("--left", String(T));
    table.style.setProperty("--right", String(T * N));
    /** @param {...HTMLElement} cells */
    const addRow = (...cells) => table.append(html("div", { role: "row" }, ...cells));
    /** @param {string} text */
    const title = (text) => html("div", { class: "sx-corner", role: "presentation" }, text);
    /** @param {number} k the summation index that the cell belongs to, or its output */
    const cell = (k) => html("div", { class: "sx-cell", role: "gridcell", style: hue(k) });

    const heads = weights.map(({ i, j }) =>
      html("div", { class: "sx-label", role: "columnheader", style: hue(i) }, weightSymbol(i, j)),
    );
    addRow(title(""), html("div", { class: "sx-label", role: "gridcell" }), ...heads);
    const Dg = classes.map((k) => {
      const line = weights.map(() => cell(k));
      addRow(
        title(k === Math.ceil(T / 2) ? "Dg" : ""),
        html("div", { class: "sx-label", role: "rowheader", ...ofElement(k) }, symbol("g", k)),
        ...line,
      );
      return line;
    });
    const gap = html("div", { class: "sx-gap", role: "presentation" });
    table.append(gap);
    const rows = classes.map((t) => {
      const left = classes.map((k) => cell(k));
      const right = weights.map(() => cell(t));
      const head = html("div", { class: "sx-label", role: "rowheader", ...ofElement(t) }, symbol("P", t));
      addRow(head, ...left, html("div", { class: "sx-label", role: "presentation" }), ...right);
      right.forEach((element, at) => {
        const { i, j } = weights[at];
        pointed.cell(own, element, { output: t, row: i, column: j });
      });
      return { left, right, head };
    });
    table.append(
      html("div", { class: "sx-name-left sx-corner", role: "presentation" }, "DS"),
      html("div", { class: "sx-name-right sx-corner", role: "presentation" }, "DP"),
    );

    return (
      /** @type {ReturnType<typeof valuesOf>} */ { DS, Dg: slopes, DP, largest },
      /** @type {ReturnType<typeof chosen>} */ at,
    ) => {
      const focus = chosen();
      const place = weightColumn(at.row, at.column, N, 1) - 1;
      const focused = weightColumn(focus.row, focus.column, N, 1) - 1;
      const size = (width() - 60) / (T + T * N);
      /** @param {HTMLElement} element @param {string} name @param {string} index @param {number} value @param {number} most */
      const draw = (element, name, index, value, most) => {
        setValue(element, name, index, value, inCell(value, size, name === "Dg"));
        shade(element, value, most);
        element.classList.toggle("is-zero", value === 0);
      };
      heads.forEach((head, n) => head.classList.toggle("is-lit", n === place));
      Dg.forEach((line, k) =>
        line.forEach((element, n) => {
          draw(element, "Dg", `${k + 1},${n + 1}`, slopes[k][n], largest.Dg);
          element.classList.toggle("is-term", n === place);
          setAttributes(element, { "data-link": n === place ? k + 1 : undefined });
          element.classList.toggle("is-survivor", n === place && k + 1 === at.row);
        }),
      );
      rows.forEach(({ left, right, head }, t) => {
        head.classList.toggle("is-lit", t + 1 === at.output);
        left.forEach((element, k) => {
          draw(element, "DS", `${t + 1},${k + 1}`, DS[t][k], largest.DS);
          element.classList.toggle("is-term", t + 1 === at.output);
          setAttributes(element, { "data-link": t + 1 === at.output ? k + 1 : undefined });
          element.classList.toggle("is-survivor", t + 1 === at.output && k + 1 === at.row);
        });
        right.forEach((element, n) => {
          const { i, j } = weights[n];
          draw(element, "DP", `${t + 1},${n + 1}`, DP[t][n], largest.DP);
          element.classList.toggle("is-pointed", t + 1 === at.output && n === place);
          const here = t + 1 === focus.output && n === focused;
          setAttributes(element, {
            tabindex: here ? 0 : -1,
            "aria-selected": String(here),
            "aria-label": `D${subscript(i)}${subscript(j)}P${subscript(t + 1)} = ${size < TINY ? formatNumber(DP[t][n]) : inCell(DP[t][n], size)}`,
          });
        });
      });
    };
  });
  scope.listen(table, "keydown", /** @param {KeyboardEvent} event */ (event) => {
    const { T, N } = sizesOf(shell.state().layer);
    const { output, row, column } = chosen();
    const next = cellByKey(event, [output, weightColumn(row, column, N, 1)], [T, T * N]);
    if (next === undefined) return;
    const [to, place] = next;
    pointed.forget();
    change({ output: to, row: Math.ceil(place / N), column: ((place - 1) % N) + 1 });
    /** @type {HTMLElement | null} */ (table.querySelector(`[data-value=DP][data-index="${to},${place}"]`))?.focus();
  });

  // Row times column, with its zeros.
  const formulaOf = remade(
    scope,
    (
      _,
      /** @type {number} */ T,
      /** @type {number} */ t,
      /** @type {number} */ i,
      /** @type {number} */ j,
      /** @type {number} */ perLine,
    ) => {
    const digits = (/** @type {number} */ n) => number(String(n));
    const entryName = () => row(indexed("D", 10 * i + j), colouredTerm(t, indexed("P", t)));
    const terms = Array.from({ length: T }, (_, at) => {
      const k = at + 1;
      const [slope, factor] = [number(""), number("")];
      const element = colouredTerm(k, bracket(slope), operator("⋅"), factor);
      element.classList.add("sx-product-term");
      element.classList.toggle("is-gone", k !== i);
      return { element, slope, factor };
    });
    const [St, Si, x, entry] = [number(""), number(""), number(""), number("")];
    const about = infix("≈");
    setLines(formulaBox, [
        math(
          entryName(),
          operator("="),
          sumOver(identifier("k"), row(indexed("D", "k"), indexed("S", t), operator("⋅"), indexed("D", 10 * i + j), indexed("g", "k"))),
        ),
        math(
          infix("="),
          addition(terms.map(({ element }) => element), perLine),
        ),
        math(
          infix("="),
          row(colouredTerm(t, indexed("S", t)), bracket(indexed("δ", 10 * t + i), operator("−"), colouredTerm(i, indexed("S", i))), indexed("x", j)),
        ),
        math(
          infix("="),
          row(colouredTerm(t, St), bracket(digits(t === i ? 1 : 0), operator("−"), colouredTerm(i, Si)), operator("⋅"), bracket(x)),
        ),
        math(about, entry),
    ]);
    links.refresh();
    return (/** @type {State["layer"]} */ layer, /** @type {ReturnType<typeof valuesOf>} */ { parts, DS, Dg, DP }) => {
      const place = weightColumn(i, j, layer[0].length, 1) - 1;
      terms.forEach(({ slope, factor }, k) => {
        setValue(slope, "DS", `${t},${k + 1}`, DS[t - 1][k], formatNumber(DS[t - 1][k]));
        setValue(factor, "Dg", `${k + 1},${place + 1}`, Dg[k][place], Dg[k][place] < 0 ? `(${formatInput(Dg[k][place])})` : formatInput(Dg[k][place]));
      });
      setValue(St, "S", t, parts[t - 1], formatShare(parts[t - 1]));
      setValue(Si, "S", i, parts[i - 1], formatShare(parts[i - 1]));
      setValue(x, "x", j, layer[0][j - 1], formatInput(layer[0][j - 1]));
      const value = DP[t - 1][place];
      setText(about, value === 0 ? "=" : "≈");
      setValue(entry, "DP", `${t},${place + 1}`, value, formatNumber(value));
      setText(
        words,
        (T === 1
          ? `One class, one term: ${weightName(i, j)} moves the only logit, and P₁ stays 1.`
          : `${T === 2 ? "One" : T - 1} of the ${T} terms ${T === 2 ? "has" : "have"} a factor 0, because ${weightName(i, j)} moves no logit but λ${subscript(i)}. What survives is the closed form.`),
      );
    };
  });

  return (/** @type {State} */ state) => {
    const { T, N } = sizesOf(state.layer);
    const draw = matricesOf(T, N);
    const at = { ...chosen(), ...pointed.now() };
    const values = valuesOf(state.layer);
    const cell = (width() - 60) / (T + T * N);
    table.classList.toggle("is-small", cell < SMALL);
    table.classList.toggle("is-fine", cell < FINE);
    table.classList.toggle("is-tiny", cell < TINY);
    controls.draw();
    draw(values, at);
    formulaOf(T, at.output, at.row, at.column, width() < 480 ? 2 : 4)(state.layer, values);
    sizes[0].draw(state.classes);
    sizes[1].draw(state.features);
    const counts = multiplications(state.classes, state.features);
    for (const { kind, bar, count } of costs) {
      const value = counts[kind];
      bar.style.width = `${(100 * Math.log10(Math.max(value, 1))) / DECADES}%`;
      setValue(count, "multiplications", kind, value, grouped(value));
    }
    const here = multiplications(T, N);
    setText(
      ratio,
      `The product multiplies ${formatDigits(counts.product / counts.closed, 3)} times as often, and ` +
        `${formatDigits(100 * (1 - 1 / state.classes), 3)} % of Dg is zeros. ` +
        `For the matrices above it is ${here.product} against ${here.closed}.`,
    );
    links.refresh();
  };
}

/** @type {import("../parts/shell.js").Definition<State>} */
const jacobianProduct = {
  title: "Product of Jacobians",
  .../** @type {typeof layerInAddress<State>} */ (layerInAddress)({
    classes: { least: 1, most: MOST.classes, whole: true },
    features: { least: 1, most: MOST.features, whole: true },
  }),
  build,
};

export default { "jacobian-product": jacobianProduct };
