/**
 * A common shift. After moving this, the reader knows that adding the same number c to every logit
 * multiplies every exponential by the same factor, which the division by the sum takes out again:
 * only differences between logits matter.
 */

import { formatInput, formatNumber, formatPart } from "../format/number.js";
import { exponentials, softmax, sum } from "../mathematics/softmax.js";
import { LOGITS, numbersInAddress, SELECTED, selectedExists } from "../parts/address-fields.js";
import { html, mathml, setText, setValue, svg } from "../parts/dom.js";
import { caption, elementList, exponential, ofElement } from "../parts/elements.js";
import { numberEntry } from "../parts/fields.js";
import { bracket, identifier, infix, power, row } from "../parts/formula.js";
import { indexed } from "../parts/formula-numbers.js";
import { logitBars } from "../parts/logit-bars.js";
import { logitFrame, softmaxFormula } from "../parts/logit-frame.js";
import { slideAlong } from "../parts/slider.js";
import { ruler, stripOf, wholePanel } from "../parts/whole.js";

/** @typedef {{logits: number[], shift: number, selected: number}} State */

/** The largest shift either way. */
const REACH = 5;
const PRESETS = [[1, 2, 3], [2, 2, 2, 2], [3, 1, -2]];
const SHIFTS = [-3, 0, 3];

/**
 * The end of the axis on which a total is drawn: the next power of ten.
 * @param {number} total
 */
const axisEnd = (total) => 10 ** Math.ceil(Math.log10(total));

/** @param {import("../parts/shell.js").Shell<State>} shell */
function build(shell) {
  const { scope, root, change, note } = shell;
  const logits = () => shell.state().logits;
  const shift = () => shell.state().shift;
  const shifted = () => logits().map((a) => a + shift());
  const frame = logitFrame(shell, PRESETS, () => softmax(shifted()));
  const { select } = frame;
  /** @param {number} value */
  const setShift = (value) => {
    note("");
    change({ shift: value });
  };
  const shifts = frame.presetsOf("Shifts", "c", SHIFTS, setShift);

  // The shift.
  const thumb = html("div", { class: "sx-ring sx-thumb" });
  const track = html("div", { class: "sx-track" }, thumb);
  const slider = slideAlong(scope, thumb, track, {
    label: "Shift c of all logits",
    least: -REACH,
    most: REACH,
    step: 0.1,
    page: 1,
    get: shift,
    set: setShift,
  });
  const entry = numberEntry(
    shell,
    { trait: "shift", label: "c", name: "c", least: -REACH, most: REACH },
    html("span", { class: "sx-symbol" }, "c"),
  );
  const factor = html("span", { class: "sx-result" });
  const shiftRow = html(
    "div",
    { class: "sx-shift" },
    entry.element,
    html("div", { class: "sx-shift-scale" }, html("span", { class: "sx-hint" }, formatInput(-REACH)), track, html("span", { class: "sx-hint" }, formatInput(REACH))),
    html("span", { class: "sx-factor" }, html("span", { class: "sx-symbol" }, "e", html("sup", {}, "c")), " = ", factor),
  );

  const bars = logitBars(shell, { ...frame, shift, reach: REACH, title: "Logits + c" });

  // Every exponential, and the same factor beside each.
  const body = html("tbody");
  const plainSum = html("td", { class: "sx-result" });
  const grownSum = html("td", { class: "sx-result" });
  const sumFactor = html("td");
  const tablePanel = html(
    "figure",
    { class: "sx-panel" },
    caption("Exponentials", "one factor for all").element,
    html(
      "table",
      { class: "sx-table" },
      body,
      html("tfoot", {}, html("tr", {}, html("th", { scope: "row" }, "sum"), plainSum, sumFactor, grownSum)),
    ),
  );
  const rows = elementList(scope, (j, own) => {
    const head = html("th", { scope: "row" }, exponential(j));
    const plain = html("td");
    const times = html("td");
    const grown = html("td");
    const line = html("tr", ofElement(j), head, plain, times, grown);
    own.listen(line, "pointerdown", () => select(j));
    body.append(line);
    own.add(() => line.remove());
    return (/** @type {number} */ e, /** @type {number} */ factorNow, /** @type {number} */ eShifted) => {
      setValue(plain, "exp", j, e, formatNumber(e));
      setValue(times, "factor", undefined, factorNow, `× ${formatNumber(factorNow)} =`);
      setValue(grown, "exp shifted", j, eShifted, formatNumber(eShifted));
    };
  });

  // The sum, and the whole that it is divided into.
  const sumStrip = stripOf(scope, select, "exp shifted", (j) => exponential(j, "+c"));
  const sumRuler = ruler();
  const sumCaption = caption("Laid end to end");
  const rays = svg("svg", { class: "sx-rays", viewBox: "0 0 100 100", preserveAspectRatio: "none", "aria-hidden": "true" });
  const beams = elementList(scope, (j, own) => {
    const beam = svg("path", { class: "sx-beam", ...ofElement(j) });
    rays.append(beam);
    own.add(() => beam.remove());
    return (/** @type {number} */ before, /** @type {number} */ part, /** @type {number} */ filled) => {
      const [left, right] = [100 * before, 100 * (before + part)];
      beam.setAttribute("d", `M${left * filled} 0H${right * filled}L${right} 100H${left}Z`);
    };
  });
  const whole = wholePanel(scope, { hint: "divided by the sum: length 1", select });
  const sumPanel = html("figure", { class: "sx-whole sx-total" }, sumCaption.element, sumRuler.element, sumStrip.element, rays);

  const quotient = softmaxFormula(shell, { ...frame, beside: 50 }, (numbers) => {
    const struck = () => mathml("mrow", { class: "sx-struck" }, power(identifier("e"), identifier("c")));
    return {
      power: (k) => power(identifier("e"), row(indexed("a", k), infix("+"), identifier("c"))),
      term: numbers.exponential,
      around: (inside, isSum) => (isSum ? row(struck(), bracket(inside)) : row(struck(), infix("⋅"), inside)),
    };
  });
  root.classList.add("sx-frame", "sx-common-shift");
  root.append(
    html("div", { class: "sx-toolbar" }, frame.vectors, shifts.element),
    shiftRow,
    html("div", { class: "sx-panels" }, bars.element, tablePanel),
    sumPanel,
    whole.element,
    quotient.element,
  );
  return (/** @type {State} */ state) => {
    const now = state.logits;
    const c = state.shift;
    const j = frame.selected();
    const plain = exponentials(now);
    const grown = exponentials(shifted());
    const total = sum(grown);
    const end = axisEnd(total);
    const parts = frame.parts();
    thumb.style.left = `${50 + (50 * c) / REACH}%`;
    slider.describe(`c = ${formatInput(c)}: the factor is ${formatNumber(Math.exp(c))}, the parts stay ${parts.map(formatPart).join(", ")}`);
    entry.draw();
    setValue(factor, "factor", undefined, Math.exp(c), formatNumber(Math.exp(c)));
    bars.draw(now, frame.width(), j);
    rows(now.length).forEach((draw, at) => draw(plain[at], Math.exp(c), grown[at]));
    setValue(plainSum, "sum", undefined, sum(plain), formatNumber(sum(plain)));
    setValue(sumFactor, "factor", undefined, Math.exp(c), `× ${formatNumber(Math.exp(c))} =`);
    setValue(grownSum, "sum shifted", undefined, total, formatNumber(total));
    setText(sumRuler.end, formatNumber(end).replace(/^1\.00×/, ""));
    setText(sumCaption.aside, `length ${formatNumber(total)} in all`);
    sumStrip.draw(grown, end);
    let before = 0;
    beams(now.length).forEach((draw, at) => {
      draw(before, parts[at], total / end);
      before += parts[at];
    });
    whole.draw(parts, frame.width(), j);
    quotient.draw(now.map(formatInput));
    shifts.show((preset) => preset === c);
    frame.draw();
  };
}

/** @type {import("../parts/shell.js").Definition<State>} */
export const commonShift = {
  title: "A common shift of all logits",
  ...numbersInAddress(
    { logits: LOGITS, shift: { least: -REACH, most: REACH }, selected: SELECTED },
    selectedExists,
  ),
  build,
};
