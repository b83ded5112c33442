/** Check it here: the page's own JavaScript against the 50 digits of the derivations, and broken on purpose. */

import { html, nothing } from "lit-html";
import { formatDigits, formatNumber } from "../format/number.js";
import { whileBroken } from "../mathematics/breakable.js";
import { runChecks } from "../mathematics/checks.js";
import { marked, value } from "../parts/elements.js";
import { formulaBox, infix, math } from "../parts/formula.js";
import { button, choice } from "../parts/toolbar.js";
import { FORMULAS } from "./breakages.js";

/** @typedef {import("../mathematics/checks.js").Found} Found */
/** @typedef {import("../mathematics/checks.js").CheckedRow} CheckedRow */

/** @param {Found} found */
const howFar = ({ error }) => (error === null ? "not a number" : formatNumber(error));

/** How far a row is off at most, or what was expected there, and found. @param {Found} found */
function said(found) {
  if (found.passed) return `✓ ${howFar(found)}`;
  const both = [Number(found.expected), found.found];
  // As many digits as tell them apart.
  const [expected, wrong] = [3, 8, 17].map((digits) => both.map((one) => formatDigits(one, digits)))
    .find(([one, other]) => one !== other) ?? both;
  return `✗ expected\u00a0${expected}, found\u00a0${wrong}`;
}

/** @param {readonly Found[]} all @param {string} where */
function summary(all, where) {
  const wrong = all.filter(({ passed }) => !passed).map(({ row }) => row);
  const count = all.reduce((total, found) => total + found.count, 0);
  const worst = all.reduce((one, other) => ((other.error ?? Infinity) > (one.error ?? Infinity) ? other : one));
  const compared = `${count} numbers in ${all.length} rows`;
  return wrong.length === 0
    ? `All agree: ${compared}, largest relative error ${howFar(worst)}, at ${worst.row} (${where}).`
    : `✗ ${wrong.length} of ${all.length} rows notice: ${wrong.join(", ")} (${where}).`;
}

/** Written into the page's rows, too. @param {readonly Found[]} all @param {string} where */
function noted(all, where) {
  for (const found of all) {
    for (const cell of document.querySelectorAll(`[data-javascript="${found.row}"]`)) {
      cell.textContent = `${said(found)}, ${where}`;
      cell.setAttribute("data-passed", String(found.passed));
    }
  }
  return { all, where };
}

/** @param {string} row @param {Found | undefined} found */
const mark = (row, found) => html`
  <li>
    <a
      class="sx-check-row" href="#row-${row}" data-passed=${found?.passed ?? nothing}
      ${found && value("error", row, found.error ?? NaN)}
    >${found ? html`<b>${row}</b> ${said(found)}` : row}</a>
  </li>`;

/** @type {Definition<Record<string, never>>} */
export default {
  title: "The page's own JavaScript, checked and broken",
  frame: "sx-check",
  traits: [],
  toFields: () => ({}),
  fromFields: () => ({ wrong: "it has no state" }),
  view({ model, own, redraw }) {
    const rows = /** @type {CheckedRow[]} */ (model.get("rows"));
    const now = own("found", () => ({ formula: 0, way: 0, where: "", all: /** @type {Found[]} */ ([]) }));
    const check = (/** @type {{formula?: number, way?: number}} */ chosen) => {
      Object.assign(now, chosen);
      const breaks = FORMULAS[now.formula].ways[now.way][2];
      const where = breaks.length ? "in your browser, with the broken formula" : "in your browser";
      Object.assign(now, noted(whileBroken(breaks, () => runChecks(rows)), where));
      redraw();
    };
    const { left, ways } = FORMULAS[now.formula];
    const pills = (/** @type {readonly string[]} */ names) => names.map((content, index) => ({ index, content }));
    return html`
      <div class="sx-toolbar">${button("Check it here", () => check({ way: 0 }))}</div>
      <div class="sx-rows">
        ${choice({
          label: "Formula",
          title: "Break a sign in",
          pills: pills(FORMULAS.map(({ name }) => name)),
          chosen: now.formula,
          choose(formula) {
            if (now.way > 0) return check({ formula, way: 0 });
            now.formula = formula;
            redraw();
          },
        })}
        ${choice({
          label: "How the formula is broken",
          title: "Now",
          pills: pills(ways.map(([name]) => name)),
          chosen: now.way,
          choose: (way) => check({ way }),
        })}
        <div class=${marked({ "sx-broken": now.way > 0 })}>${formulaBox([math(left, infix("="), ways[now.way][1])])}</div>
      </div>
      <p class="sx-check-words" role="status">${now.all.length ? summary(now.all, now.where) : "Not checked yet."}</p>
      <ul class="sx-check-rows">${rows.map(({ row }, at) => mark(row, now.all[at]))}</ul>`;
  },
};
