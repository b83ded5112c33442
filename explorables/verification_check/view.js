/**
 * Check it here. After pressing this, the reader knows that the very program that draws the
 * explorables meets the numbers of the derivations, in the browser in front of them.
 */

import { formatNumber } from "../format/number.js";
import { runChecks } from "../mathematics/checks.js";
import { html, setAttributes, setText, setValue } from "../parts/old/dom.js";
import { button } from "../parts/old/toolbar.js";

/** @typedef {import("../mathematics/checks.js").Found} Found */

/** @param {Found} found */
const howFar = ({ error }) => (error === null ? "not a number" : formatNumber(error));

/** @param {readonly Found[]} all */
function summary(all) {
  const wrong = all.filter(({ passed }) => !passed).map(({ row }) => row);
  const count = all.reduce((total, found) => total + found.count, 0);
  const worst = all.reduce((one, other) => ((other.error ?? Infinity) > (one.error ?? Infinity) ? other : one));
  const verdict = wrong.length === 0 ? "All agree" : `✗ ${wrong.join(", ")}`;
  return `${verdict}: ${all.length} rows, ${count} numbers, largest relative error ${howFar(worst)}, at ${worst.row}`;
}

/** @param {import("../parts/shell.js").Shell<Record<string, never>>} shell */
function build({ scope, model, root }) {
  /** @type {import("../mathematics/checks.js").CheckedRow[]} */
  const rows = model.get("rows");
  const words = html("p", { class: "sx-check-words", role: "status" });
  const marks = rows.map(({ row }) => html("a", { class: "sx-check-row", href: `#row-${row}` }, row));
  const list = html("ul", { class: "sx-check-rows" }, ...marks.map((mark) => html("li", {}, mark)));

  /**
   * Show what was found, here and in the rows of the page.
   * @param {readonly Found[]} all
   * @param {string} where
   */
  function show(all, where) {
    all.forEach((found, at) => {
      const said = `${found.passed ? "✓" : "✗"} ${howFar(found)}`;
      setAttributes(marks[at], { "data-passed": String(found.passed) });
      marks[at].replaceChildren(html("b", {}, found.row), ` ${said}`);
      setValue(marks[at], "error", found.row, found.error ?? NaN);
      for (const cell of document.querySelectorAll(`[data-javascript="${found.row}"]`)) {
        setText(cell, `${said}, ${where}`);
        setAttributes(cell, { "data-passed": String(found.passed) });
      }
    });
    setText(words, `${summary(all)} (${where}).`);
  }

  const check = button(scope, "Check it here", () => show(runChecks(rows), "in your browser"));
  root.classList.add("sx-check");
  root.append(html("div", { class: "sx-toolbar" }, check), words, list);
  const built = /** @type {Found[]} */ (model.get("found"));
  if (built.length > 0) show(built, "in Node.js, when the page was built");
  else setText(words, "Not checked yet.");
  return () => {};
}

/** @type {import("../parts/shell.js").Definition<Record<string, never>>} */
const verificationCheck = {
  title: "The page's own JavaScript, checked",
  traits: [],
  toFields: () => ({}),
  fromFields: () => ({ wrong: "it has no state" }),
  build,
};

export default { "verification-check": verificationCheck };
