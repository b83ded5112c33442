/** Check it here: the page's own JavaScript against the 50 digits of the derivations. */

import { html, nothing } from "lit-html";
import { formatNumber } from "../format/number.js";
import { runChecks } from "../mathematics/checks.js";
import { value } from "../parts/elements.js";
import { button } from "../parts/toolbar.js";

/** @typedef {import("../mathematics/checks.js").Found} Found */
/** @typedef {import("../mathematics/checks.js").CheckedRow} CheckedRow */

/** @param {Found} found */
const howFar = ({ error }) => (error === null ? "not a number" : formatNumber(error));

/** @param {Found} found */
const said = (found) => `${found.passed ? "✓" : "✗"} ${howFar(found)}`;

/** @param {readonly Found[]} all */
function summary(all) {
  const wrong = all.filter(({ passed }) => !passed).map(({ row }) => row);
  const count = all.reduce((total, found) => total + found.count, 0);
  const worst = all.reduce((one, other) => ((other.error ?? Infinity) > (one.error ?? Infinity) ? other : one));
  const verdict = wrong.length === 0 ? "All agree" : `✗ ${wrong.join(", ")}`;
  return `${verdict}: ${all.length} rows, ${count} numbers, largest relative error ${howFar(worst)}, at ${worst.row}`;
}

/**
 * What was found and where, also written into the rows of the page.
 * @param {readonly Found[]} all
 * @param {string} where
 */
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

/** @param {import("../parts/shell.js").Shell<Record<string, never>>} shell */
function view({ model, own, redraw }) {
  const rows = /** @type {CheckedRow[]} */ (model.get("rows"));
  const now = own("found", () => noted(model.get("found"), "in Node.js, when the page was built"));
  const check = () => {
    Object.assign(now, noted(runChecks(rows), "in your browser"));
    redraw();
  };
  return html`
    <div class="sx-toolbar">${button("Check it here", check)}</div>
    <p class="sx-check-words" role="status">${now.all.length ? `${summary(now.all)} (${now.where}).` : "Not checked yet."}</p>
    <ul class="sx-check-rows">${rows.map(({ row }, at) => mark(row, now.all[at]))}</ul>`;
}

export default {
  "verification-check": {
    title: "The page's own JavaScript, checked",
    frame: "sx-check",
    traits: [],
    toFields: () => ({}),
    fromFields: () => ({ wrong: "it has no state" }),
    view,
  },
};
