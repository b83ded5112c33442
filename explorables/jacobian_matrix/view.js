/**
 * The matrix DS beside the logits. After moving this, the reader knows that one entry tells how one
 * output answers one input: only on the diagonal do parts grow, what one gains the others lose,
 * and the matrix is its own mirror image.
 */

import { formatInput, formatNumber, formatPart, formatShare, subscript } from "../format/number.js";
import { softmaxJacobian } from "../mathematics/jacobian.js";
import { softmax, sum } from "../mathematics/softmax.js";
import { html, setAttributes, setText, setValue } from "../parts/old/dom.js";
import { caption, colouredTerm, ofElement, symbol } from "../parts/old/elements.js";
import { bracket, identifier, infix, math, number, operator, row, setLines, sub } from "../parts/old/formula.js";
import { indexed } from "../parts/old/formula-numbers.js";
import { linkByIndex } from "../parts/links.js";
import { logitInputs, logitsInAddress } from "../parts/old/logits.js";
import { cellByKey, pointing, shade } from "../parts/old/matrix.js";
import { remade } from "../parts/scope.js";
import { widthOf } from "../parts/size.js";

/** @typedef {{logits: number[], row: number, column: number}} State counted from 1 */

/** From this width on the formula stands beside a small matrix. */
const ROOMY = 640;
const NARROW = 480;
/** Widths of a cell below which its number is written smaller, and below which only its sign. */
const SMALL = 54;
const TINY = 41;

/** No entry is larger than this, so that a shade means the same in every state. */
const LARGEST = 0.25;

/** @param {number} value what rounds to zero has no sign, and 0 is exactly 0 */
const threeDecimals = (value) =>
  value === 0 ? "0" : value.toFixed(3).replace("-0.000", "0.000").replace("-", "−");

/** @param {number} total what should be 0 */
const nearlyZero = (total) => (total === 0 ? "0" : "≈ 0");

/**
 * Every number that the picture shows.
 * @param {readonly number[]} logits
 */
function valuesOf(logits) {
  const matrix = softmaxJacobian(logits);
  return {
    parts: softmax(logits),
    matrix,
    rowSums: matrix.map(sum),
    columnSums: matrix.map((_, j) => sum(matrix.map((row) => row[j]))),
  };
}

/** @param {import("../parts/shell.js").Shell<State>} shell */
function build(shell) {
  const { scope, root, change } = shell;
  const width = widthOf(shell);

  const inputs = logitInputs(shell, {
    keep: ({ row, column }, count) => ({
      row: Math.min(row, count),
      column: Math.min(column, count),
    }),
  });
  const chosen = () => {
    const { logits, row, column } = shell.state();
    return { row: Math.min(row, logits.length), column: Math.min(column, logits.length) };
  };

  const grid = html("div", { class: "sx-matrix", role: "grid", "aria-label": "Jacobian matrix DS" });
  const picture = html(
    "figure",
    {},
    caption("Jacobian DS", "row: output, column: input").element,
    grid,
  );
  const formulaBox = html("div", { class: "sx-formula" });
  const cases = html("div", { class: "sx-cases" });
  const words = html("p", { class: "sx-words", "aria-live": "polite" });
  const facts = html("p", { class: "sx-words sx-facts" });
  const reading = html("div", { class: "sx-reading" }, formulaBox, cases, words, facts);
  root.classList.add("sx-jacobian-matrix", "sx-rows");
  root.append(inputs.toolbar, inputs.element, html("div", { class: "sx-beside" }, picture, reading));
  const links = linkByIndex(scope, root);

  const pointed = /** @type {typeof pointing<{row: number, column: number}>} */ (pointing)(shell, grid);
  /** @param {number} row @param {number} column */
  const cellAt = (row, column) => grid.querySelector(`[data-index="${row},${column}"]`);

  const matrixOf = remade(scope, (own, /** @type {number} */ count) => {
    pointed.forget();
    grid.replaceChildren();
    grid.style.setProperty("--count", String(count));
    const indices = Array.from({ length: count }, (_, at) => at + 1);
    /** @param {...HTMLElement} cells */
    const addRow = (...cells) => grid.append(html("div", { role: "row" }, ...cells));

    const heads = indices.map((j) => {
      const number = html("span", {});
      const element = html(
        "div",
        { class: "sx-head", role: "columnheader", ...ofElement(j) },
        symbol("a", j),
        number,
      );
      return { element, number };
    });
    addRow(
      html("div", { class: "sx-corner", role: "columnheader" }, "by"),
      ...heads.map(({ element }) => element),
      html("div", { class: "sx-margin", role: "columnheader" }, "sum"),
    );
    const rows = indices.map((i) => {
      const bar = html("div", { class: "sx-share" });
      const number = html("span", {});
      const head = html(
        "div",
        { class: "sx-head sx-output", role: "rowheader", ...ofElement(i) },
        symbol("S", i),
        number,
        bar,
      );
      const cells = indices.map(() => html("div", { class: "sx-cell", role: "gridcell" }));
      const total = html("div", { class: "sx-margin", role: "gridcell" });
      addRow(head, ...cells, total);
      return { head, bar, number, cells, total };
    });
    const totals = indices.map(() => html("div", { class: "sx-margin", role: "gridcell" }));
    addRow(
      html("div", { class: "sx-margin sx-corner", role: "rowheader" }, "sum"),
      ...totals,
      html("div", { role: "gridcell" }),
    );

    rows.forEach(({ cells }, at) =>
      cells.forEach((cell, over) => pointed.cell(own, cell, { row: at + 1, column: over + 1 })),
    );

    return (
      /** @type {State} */ { logits },
      /** @type {ReturnType<typeof valuesOf>} */ values,
      /** @type {{row: number, column: number}} */ { row, column },
    ) => {
      const focus = chosen();
      const tiny = grid.classList.contains("is-tiny");
      heads.forEach(({ element, number }, at) => {
        setValue(number, "a", at + 1, logits[at], formatInput(logits[at]));
        element.classList.toggle("is-lit", at + 1 === column);
      });
      rows.forEach(({ head, bar, number, cells, total }, at) => {
        const i = at + 1;
        setValue(number, "S", i, values.parts[at], formatPart(values.parts[at]));
        bar.style.setProperty("--part", String(values.parts[at]));
        head.classList.toggle("is-lit", i === row || i === column);
        setValue(total, "row sum", i, values.rowSums[at], nearlyZero(values.rowSums[at]));
        total.classList.toggle("is-lit", i === row);
        cells.forEach((cell, over) => {
          const j = over + 1;
          const value = values.matrix[at][over];
          setValue(cell, "DS", `${i},${j}`, value);
          const sign = value > 0 ? "+" : value < 0 ? "−" : "0";
          setText(cell, tiny ? sign : threeDecimals(value));
          shade(cell, value, LARGEST);
          cell.classList.toggle("is-diagonal", i === j);
          cell.classList.toggle("is-in-row", i === row);
          cell.classList.toggle("is-in-column", j === column);
          cell.classList.toggle("is-pointed", i === row && j === column);
          cell.classList.toggle("is-mirror", i === column && j === row && i !== j);
          setAttributes(cell, {
            tabindex: i === focus.row && j === focus.column ? 0 : -1,
            "aria-selected": String(i === focus.row && j === focus.column),
            // Where only the sign is seen, the number is still heard.
            "aria-label": tiny && `${value > 0 ? "+" : ""}${formatNumber(value)}`,
          });
        });
      });
      totals.forEach((total, at) => {
        const value = values.columnSums[at];
        setValue(total, "column sum", at + 1, value, nearlyZero(value));
        total.classList.toggle("is-lit", at + 1 === column);
      });
    };
  });

  scope.listen(grid, "keydown", /** @param {KeyboardEvent} event */ (event) => {
    const count = shell.state().logits.length;
    const { row, column } = chosen();
    const next = cellByKey(event, [row, column], [count, count]);
    if (next === undefined) return;
    const [to, over] = next;
    pointed.forget();
    change({ row: to, column: over });
    /** @type {HTMLElement | null} */ (cellAt(to, over))?.focus();
  });

  // The formula of the pointed cell, anew when the matrix is, too.
  const formulaOf = remade(scope, (_, /** @type {number} */ i, /** @type {number} */ j, /** @type {number} */ _count) => {
    /** @param {string} name @param {number} index */
    const named = (name, index) => colouredTerm(index, indexed(name, index));
    const delta = () => {
      const made = sub(identifier("δ"), row(number(String(i)), operator("⁣"), number(String(j))));
      made.classList.add("sx-delta");
      return made;
    };
    const [Si, Sj, entry] = [number(""), number(""), number("")];
    const approximately = infix("≈");
    setLines(formulaBox, [
        math(
          row(indexed("D", j), named("S", i)),
          operator("="),
          row(named("S", i), operator("⁢"), bracket(delta(), infix("−"), named("S", j))),
        ),
        math(
          infix("="),
          row(colouredTerm(i, Si), operator("⁢"), bracket(number(i === j ? "1" : "0"), infix("−"), colouredTerm(j, Sj))),
        ),
        math(approximately, entry),
    ]);
    /** @param {boolean} applies @param {string} when @param {...Node} result */
    const oneCase = (applies, when, ...result) =>
      html(
        "div",
        { class: applies ? "sx-case is-lit" : "sx-case" },
        html("span", { class: "sx-mark", "aria-hidden": "true" }, applies ? "▸" : ""),
        html("span", {}, when),
        math(...result),
      );
    cases.replaceChildren(
      oneCase(i === j, "if i = j", row(indexed("S", "i"), operator("⁢"), bracket(number("1"), infix("−"), indexed("S", "i")))),
      oneCase(i !== j, "if i ≠ j", row(operator("−", { form: "prefix" }), indexed("S", "i"), operator("⁢"), indexed("S", "j"))),
    );
    links.refresh();
    return (/** @type {ReturnType<typeof valuesOf>} */ { parts, matrix, rowSums, columnSums }) => {
      const value = matrix[i - 1][j - 1];
      const share = i === j ? formatShare : formatPart;
      setValue(Si, "S", i, parts[i - 1], share(parts[i - 1]));
      setValue(Sj, "S", j, parts[j - 1], share(parts[j - 1]));
      setText(approximately, value === 0 ? "=" : "≈");
      setValue(entry, "DS", `${i},${j}`, value, formatNumber(value));
      const [input, output] = [`a${subscript(j)}`, `S${subscript(i)}`];
      const rate = formatNumber(Math.abs(value));
      setText(
        words,
        value === 0
          ? `Whatever ${input} does, ${output} stays 1: it is the whole.`
          : `Raise ${input} a little: ${output} ${value > 0 ? "grows" : "falls"} by ${rate} per unit.`,
      );
      const mirror =
        i === j
          ? "The cell lies on the diagonal, where i = j. "
          : `The mirror cell D${subscript(i)}S${subscript(j)} holds the same number. `;
      setText(
        facts,
        `${mirror}Row ${i} and column ${j} sum to 0; in floating point to ` +
          `${formatNumber(rowSums[i - 1])} and ${formatNumber(columnSums[j - 1])}.`,
      );
    };
  });

  for (const [type, on] of /** @type {const} */ ([["pointerover", true], ["pointerout", false]])) {
    scope.listen(formulaBox, type, (event) => {
      const delta = event.target instanceof Element && event.target.closest(".sx-delta") !== null;
      grid.classList.toggle("shows-diagonal", on && delta);
    });
  }


  return (/** @type {State} */ state) => {
    const count = state.logits.length;
    const draw = matrixOf(count);
    const at = pointed.now() ?? chosen();
    const values = valuesOf(state.logits);
    const roomy = width() >= ROOMY && count <= 4;
    root.classList.toggle("is-roomy", roomy);
    const heads = width() < NARROW ? 100 : 156;
    const cell = (width() * (roomy ? 0.58 : 1) - heads) / count;
    grid.style.setProperty("--row-hue", `var(--softmax-class-${at.row})`);
    grid.style.setProperty("--column-hue", `var(--softmax-class-${at.column})`);
    grid.classList.toggle("is-small", cell < SMALL);
    grid.classList.toggle("is-tiny", cell < TINY);
    inputs.draw(state);
    draw(state, values, at);
    formulaOf(at.row, at.column, count)(values);
  };
}

/** @type {import("../parts/shell.js").Definition<State>} */
const jacobianMatrix = {
  title: "Jacobian matrix",
  .../** @type {typeof logitsInAddress<State>} */ (logitsInAddress)(["row", "column"]),
  build,
};

export default { "jacobian-matrix": jacobianMatrix };
