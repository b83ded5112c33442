/**
 * A common shift. After moving this, the reader knows that adding the same number c to every logit
 * multiplies every exponential by the same factor, which the division by the sum takes out again:
 * only differences between logits matter.
 */

import { formatInput, formatList, formatNumber, formatPart, partRelation, subscript } from "../format/number.js";
import { exponentials, softmax, sum } from "../math/softmax.js";
import { LOGITS, numbersInAddress, SELECTED, selectedExists } from "../parts/address-fields.js";
import { html, mathml, setText, setValue, svg } from "../parts/dom.js";
import {
  caption,
  colouredTerm,
  elementList,
  exponential,
  glider,
  ofElement,
  same,
  showReset,
} from "../parts/elements.js";
import * as formula from "../parts/formula.js";
import { indexed, logitNumbers, placeFormula, powersPerLine, relation } from "../parts/formula-numbers.js";
import { linkByIndex } from "../parts/links.js";
import { logitBars } from "../parts/logit-bars.js";
import { numberField } from "../parts/number-field.js";
import { followWidth } from "../parts/size.js";
import { makeSlider } from "../parts/slider.js";
import { button, presetButtons } from "../parts/toolbar.js";
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
  let width = shell.width;
  const glide = glider(scope, root);
  const logits = () => shell.state().logits;
  const shift = () => shell.state().shift;
  const shifted = () => logits().map((a) => a + shift());
  const selected = () => Math.min(shell.state().selected, logits().length);
  /** @param {number} j */
  const select = (j) => change({ selected: j });
  /** @param {number} j */
  const effect = (j) => `S${subscript(j)} ${partRelation(softmax(shifted())[j - 1])}`;
  /** @param {number[]} values */
  const setAll = (values) => {
    glide();
    change({ logits: values, selected: Math.min(selected(), values.length) });
  };
  /** @param {number} value */
  const setShift = (value) => {
    note("");
    change({ shift: value });
  };
  /** @param {boolean} now */
  const onDrag = (now) => root.classList.toggle("is-dragging", now);

  const vectors = presetButtons(
    scope,
    PRESETS.map((value) => ({ name: formatList(value), value })),
    (value) => {
      note("");
      setAll([...value]);
    },
  );
  const shifts = presetButtons(
    scope,
    SHIFTS.map((value) => ({ name: `c = ${formatInput(value)}`, value })),
    (value) => {
      glide();
      setShift(value);
    },
  );
  shifts.element.setAttribute("aria-label", "Shifts");
  const reset = button(scope, "Reset", () => {
    glide();
    shell.reset();
  });
  shifts.element.append(reset);

  // The shift.
  const thumb = html("div", { class: "sx-thumb" });
  const track = html("div", { class: "sx-track" }, html("div", { class: "sx-rail" }), thumb);
  const slider = makeSlider(scope, thumb, {
    label: "Shift c of all logits",
    least: -REACH,
    most: REACH,
    step: 0.1,
    page: 1,
    orientation: "horizontal",
    get: shift,
    set: setShift,
    perPixel: () => (2 * REACH) / track.clientWidth,
    onDrag,
  });
  scope.listen(track, "pointerdown", /** @param {PointerEvent} event */ (event) => {
    if (event.pointerType === "touch") return;
    const box = track.getBoundingClientRect();
    slider.grab(event, REACH * ((2 * (event.clientX - box.left)) / box.width - 1));
  });
  const field = numberField(scope, {
    label: "c",
    least: -REACH,
    most: REACH,
    get: shift,
    set: (value) => change({ shift: value }),
    note,
    describedBy: shell.noteId,
  });
  const factor = html("span", { class: "sx-result" });
  const shiftRow = html(
    "div",
    { class: "sx-shift" },
    html("label", { class: "sx-entry" }, html("span", { class: "sx-symbol" }, "c"), field.element),
    html("div", { class: "sx-scale" }, html("span", { class: "sx-hint" }, formatInput(-REACH)), track, html("span", { class: "sx-hint" }, formatInput(REACH))),
    html("span", { class: "sx-factor" }, html("span", { class: "sx-symbol" }, "e", html("sup", {}, "c")), " = ", factor),
  );

  const bars = logitBars(shell, { glide, setAll, effect, select, shift, reach: REACH, title: "Logits + c" });

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

  const formulaBox = html("div", { class: "sx-formula" });
  root.classList.add("sx-frame", "sx-common-shift");
  root.append(
    html("div", { class: "sx-toolbar" }, vectors.element, shifts.element),
    shiftRow,
    html("div", { class: "sx-panels" }, bars.element, tablePanel),
    sumPanel,
    whole.element,
    formulaBox,
  );
  const links = linkByIndex(scope, root);
  let linked = 0;

  let shape = "";
  let formulaScope = scope.child();
  let drawFormula = () => {};
  /** @param {number} j @param {number} count @param {number} perLine */
  function buildFormula(j, count, perLine) {
    formulaScope.dispose();
    formulaScope = scope.child();
    const { math, row, fraction, operator, power, identifier, sumOver, number } = formula;
    const numbers = logitNumbers(formulaScope, shell, () => effect(j));
    const struck = () =>
      mathml("mrow", { class: "sx-struck" }, power(identifier("e"), identifier("c")));
    const plus = (/** @type {number | string} */ k) =>
      power(identifier("e"), row(indexed("a", k), operator("+", { form: "infix" }), identifier("c")));
    const sign = operator("≈");
    const result = number("");
    const summands = Array.from({ length: count }, (_, k) => numbers.exponential(k + 1, false));
    const lines = [
      math(
        row(colouredTerm(j, indexed("S", j)), operator("=")),
        fraction(colouredTerm(j, plus(j)), sumOver(identifier("k"), plus("k"))),
      ),
      math(
        operator("=", { form: "infix" }),
        fraction(
          row(struck(), operator("⋅", { form: "infix" }), numbers.exponential(j, true)),
          row(struck(), operator("(", { stretchy: "false" }), formula.addition(summands, perLine), operator(")", { stretchy: "false" })),
        ),
      ),
      math(sign, colouredTerm(j, result)),
    ];
    placeFormula(formulaBox, lines, numbers.keys);
    drawFormula = () => {
      numbers.draw();
      const S = softmax(shifted())[j - 1];
      setText(sign, relation(S, count));
      setValue(result, "S", j, S, formatPart(S).replace(">", ""));
    };
    links.refresh();
  }

  followWidth(scope, root, (now) => {
    if (now === width) return;
    width = now;
    shell.redraw();
  });

  return (/** @type {State} */ state) => {
    const now = state.logits;
    const c = state.shift;
    const j = selected();
    const plain = exponentials(now);
    const grown = exponentials(shifted());
    const total = sum(grown);
    const end = axisEnd(total);
    const parts = softmax(shifted());
    root.style.setProperty("--count", String(now.length));
    const perLine = powersPerLine(width, now.map(formatInput));
    const wanted = `${j} of ${now.length} by ${perLine}`;
    if (wanted !== shape) {
      shape = wanted;
      buildFormula(j, now.length, perLine);
    }
    thumb.style.left = `${50 + (50 * c) / REACH}%`;
    slider.describe(`c = ${formatInput(c)}: the factor is ${formatNumber(Math.exp(c))}, the parts stay ${parts.map(formatPart).join(", ")}`);
    setValue(field.element, "c", undefined, c);
    field.show();
    setValue(factor, "factor", undefined, Math.exp(c), formatNumber(Math.exp(c)));
    bars.draw(now, width, j);
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
    whole.draw(parts, width, j);
    drawFormula();
    vectors.show((preset) => same(preset, now));
    shifts.show((preset) => preset === c);
    showReset(reset, shell);
    if (now.length !== linked) links.refresh();
    linked = now.length;
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
