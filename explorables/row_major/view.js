/**
 * Row-major order. After moving this, the reader knows that the weights become the columns of Dg one
 * row after another, and that (i − 1) N + j and i N + j name the same place.
 */

import { formatInput, subscript } from "../format/number.js";
import { logitsJacobian, sizesOf, weightColumn } from "../mathematics/layer.js";
import { walkRadios } from "../parts/old/choice.js";
import { html, setAttributes, setText, setValue } from "../parts/old/dom.js";
import { caption, hue, ofElement, symbol } from "../parts/old/elements.js";
import { bracket, identifier, infix, math, number, operator, row } from "../parts/old/formula.js";
import { chosenOf, layerControls, layerInAddress, weightName, weightSymbol } from "../parts/old/layer.js";
import { cellByKey, pointing } from "../parts/old/matrix.js";
import { remade } from "../parts/scope.js";
import { widthOf } from "../parts/size.js";
import { button } from "../parts/old/toolbar.js";

/** @typedef {import("../parts/old/layer.js").LayerState & {first: number}} State */

/** Widths of a column below which it says less. */
const SMALL = 58;
const TINY = 34;

/** @param {import("../parts/shell.js").Shell<State>} shell */
function build(shell) {
  const { scope, root, change } = shell;
  const width = widthOf(shell);
  const controls = layerControls(shell);
  const chosen = () => chosenOf(shell.state());

  // From where to count.
  const pills = [1, 0].map((first) =>
    button(scope, `from ${first}`, () => change({ first }), { role: "radio" }),
  );
  const choice = html(
    "div",
    { class: "sx-choice", role: "radiogroup", "aria-label": "Count" },
    html("span", {}, "Count"),
    ...pills,
  );
  walkRadios(scope, choice, () => pills, (at) => change({ first: 1 - at }));

  const grid = html("div", { class: "sx-weights", role: "grid", "aria-label": "Weights W" });
  const table = html("div", { class: "sx-weight-columns", role: "grid", "aria-label": "Columns of Dg" });
  const rules = html("div", { class: "sx-cases" });
  const words = html("p", { class: "sx-words", "aria-live": "polite" });
  root.classList.add("sx-layer", "sx-row-major", "sx-rows");
  root.append(
    controls.element,
    html(
      "div",
      { class: "sx-two" },
      html("figure", {}, caption("Weights W", "point at one").element, grid),
      html("div", { class: "sx-reading" }, choice, rules, words),
    ),
    html("figure", {}, caption("Dg", "a column for each weight, a row for each logit").element, table),
  );

  const pointed = /** @type {typeof pointing<{row: number, column: number}>} */ (pointing)(shell);
  for (const [area, linear] of /** @type {[HTMLElement, boolean][]} */ ([[grid, false], [table, true]])) {
    scope.listen(area, "pointerleave", () => pointed.point());
    scope.listen(area, "keydown", /** @param {KeyboardEvent} event */ (event) => {
      const { T, N } = sizesOf(shell.state().layer);
      const { row, column } = chosen();
      const place = weightColumn(row, column, N, 1);
      // Along the columns of Dg the end of a row of W leads to the beginning of the next.
      const next = linear ? cellByKey(event, [1, place], [1, T * N]) : cellByKey(event, [row, column], [T, N]);
      if (next === undefined) return;
      const to = linear ? next[1] - 1 : weightColumn(next[0], next[1], N, 1) - 1;
      pointed.forget();
      change({ row: Math.floor(to / N) + 1, column: (to % N) + 1 });
      /** @type {HTMLElement | null} */ (area.querySelectorAll("[tabindex]")[to])?.focus();
    });
  }

  const matricesOf = remade(scope, (own, /** @type {number} */ T, /** @type {number} */ N) => {
    pointed.forget();
    const rows = Array.from({ length: T }, (_, at) => at + 1);
    const columns = Array.from({ length: N }, (_, at) => at + 1);
    grid.replaceChildren();
    table.replaceChildren();
    grid.style.setProperty("--columns", String(N));
    table.style.setProperty("--columns", String(T * N));
    /** @param {HTMLElement} area @param {...HTMLElement} cells */
    const addRow = (area, ...cells) => area.append(html("div", { role: "row" }, ...cells));
    const mark = (/** @type {string} */ role) => html("div", { class: "sx-label", role });

    const over = columns.map(() => mark("columnheader"));
    addRow(grid, mark("gridcell"), ...over);
    const beside = rows.map(() => mark("rowheader"));
    const cells = rows.map((i) => {
      const line = columns.map((j) => {
        const [name, place] = [html("span", {}), html("span", { class: "sx-hint" })];
        const element = html("div", { class: "sx-weight", role: "gridcell", style: hue(i) }, name, place);
        pointed.cell(own, element, { row: i, column: j });
        return { element, name, place };
      });
      addRow(grid, beside[i - 1], ...line.map(({ element }) => element));
      return line;
    });

    const heads = rows.flatMap((i) =>
      columns.map((j) => {
        const [place, name] = [html("b", {}), html("span", { class: "sx-name" })];
        const element = html("div", { class: "sx-weight", role: "columnheader", style: hue(i) }, place, name);
        pointed.cell(own, element, { row: i, column: j });
        return { element, name, place };
      }),
    );
    addRow(table, mark("gridcell"), ...heads.map(({ element }) => element));
    const entries = rows.map((t) => {
      const line = rows.flatMap((i) =>
        columns.map((j) => {
          const element = html("div", { class: "sx-row-entry", role: "gridcell", style: hue(i) });
          own.listen(element, "click", () => change({ row: i, column: j }));
          own.listen(element, "pointerenter", () => pointed.point({ row: i, column: j }));
          return element;
        }),
      );
      addRow(table, html("div", { class: "sx-label", role: "rowheader", ...ofElement(t) }, symbol("g", t)), ...line);
      return line;
    });

    return (/** @type {State} */ { layer, first }, /** @type {{row: number, column: number}} */ at) => {
      const focus = chosen();
      const Dg = logitsJacobian(layer);
      const from = (/** @type {number} */ n) => n - 1 + first;
      const tiny = table.classList.contains("is-tiny");
      /** @param {HTMLElement} box @param {number} i @param {number} j */
      const writeName = (box, i, j) => {
        const text = first === 1 ? weightName(i, j) : `W[${i - 1}, ${j - 1}]`;
        if (box.dataset.text === text) return;
        box.dataset.text = text;
        box.replaceChildren(
          first === 1
            ? weightSymbol(i, j)
            : html("code", {}, text),
        );
      };
      over.forEach((one, j) => {
        setText(one, String(from(j + 1)));
        one.classList.toggle("is-lit", j + 1 === at.column);
      });
      beside.forEach((one, i) => {
        setText(one, String(from(i + 1)));
        one.classList.toggle("is-lit", i + 1 === at.row);
      });
      for (const i of rows) {
        for (const j of columns) {
          const place = weightColumn(from(i), from(j), N, first);
          const head = heads[weightColumn(i, j, N, 1) - 1];
          const lit = i === at.row && j === at.column;
          const focused = i === focus.row && j === focus.column;
          for (const { element, name, place: box } of [cells[i - 1][j - 1], head]) {
            writeName(name, i, j);
            setValue(box, "column", `${i},${j}`, place, String(place));
            element.classList.toggle("is-lit", lit);
            setAttributes(element, {
              tabindex: focused ? 0 : -1,
              "aria-selected": String(focused),
            });
          }
        }
      }
      entries.forEach((line, t) =>
        line.forEach((element, place) => {
          const value = Dg[t][place];
          const inBlock = Math.floor(place / N) === t;
          const j = (place % N) + 1;
          setValue(element, "Dg", `${t + 1},${place + 1}`, value, inBlock ? (tiny ? `x${subscript(j)}` : formatInput(value)) : "0");
          element.classList.toggle("is-zero", !inBlock);
          element.classList.toggle("is-lit", place === weightColumn(at.row, at.column, N, 1) - 1);
        }),
      );
    };
  });

  // Both rules, with the numbers of the weight that is pointed at.
  /** @type {Record<string, MathMLElement>[]} */
  const numbers = [];
  const lines = [1, 0].map((first) => {
    const made = Object.fromEntries(["i", "j", "N", "place"].map((name) => [name, number("")]));
    numbers.push(made);
    const [i, N, j] = ["i", "N", "j"].map((name) => identifier(name));
    const rule = first === 1
      ? row(bracket(i, operator("−"), number("1")), N, operator("+"), j)
      : row(i, N, operator("+"), j);
    const product = first === 1
      ? row(bracket(made.i, operator("−"), number("1")), operator("⋅"), made.N)
      : row(made.i, operator("⋅"), made.N);
    const element = html(
      "div",
      { class: "sx-case" },
      html("span", { class: "sx-mark", "aria-hidden": "true" }),
      html("span", {}, `from ${first}`),
      html(
        "span",
        { class: "sx-column-rule" },
        math(rule),
        " ",
        math(infix("="), product, operator("+"), made.j, operator("="), made.place),
      ),
    );
    rules.append(element);
    return element;
  });

  return (/** @type {State} */ state) => {
    const { T, N } = sizesOf(state.layer);
    const draw = matricesOf(T, N);
    const at = { ...chosen(), ...pointed.now() };
    const wide = (width() - 32) / (T * N);
    table.classList.toggle("is-small", wide < SMALL);
    table.classList.toggle("is-tiny", wide < TINY);
    controls.draw();
    [1, 0].forEach((first, n) => {
      const shift = 1 - first;
      const place = weightColumn(at.row - shift, at.column - shift, N, first);
      setText(numbers[n].i, String(at.row - shift));
      setText(numbers[n].j, String(at.column - shift));
      setText(numbers[n].N, String(N));
      setValue(numbers[n].place, "place", first, place, String(place));
      lines[n].classList.toggle("is-lit", state.first === first);
      setText(/** @type {Element} */ (lines[n].firstElementChild), state.first === first ? "▸" : "");
      setAttributes(pills[n], {
        "aria-checked": String(state.first === first),
        tabindex: state.first === first ? 0 : -1,
      });
    });
    draw(state, at);
    const before = (at.row - 1) * N;
    setText(
      words,
      `Before it stand ${at.row - 1} ${at.row === 2 ? "row" : "rows"} of ${N} and ${at.column - 1} of its own row, ` +
        `${before + at.column - 1} in all: that is its number counting from 0. ` +
        `Its column holds x${subscript(at.column)} in row ${at.row - 1 + state.first}, and zeros.`,
    );
  };
}

/** @type {import("../parts/shell.js").Definition<State>} */
const rowMajor = {
  title: "Row-major order",
  .../** @type {typeof layerInAddress<State>} */ (layerInAddress)({ first: { least: 0, most: 1, whole: true } }),
  build,
};

export default { "row-major": rowMajor };
