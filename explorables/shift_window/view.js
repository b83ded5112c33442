/**
 * Choose your D. After moving this, the reader knows that any D gives the same answer in
 * mathematics, but in floating point only those in a window do, and that −max is always in it.
 */

import { formatInput, subscript } from "../format/number.js";
import { afterShift, correctDigits, directly, EXP_LIMITS, firstOfEachKind, shiftWindow } from "../mathematics/stability.js";
import { LOGITS, numbersInAddress } from "../parts/address-fields.js";
import { html, setAttributes, setText, setValue } from "../parts/old/dom.js";
import { ofElement, symbol } from "../parts/old/elements.js";
import { logitFields, numberEntry } from "../parts/old/fields.js";
import { identifier, infix, power, row } from "../parts/old/formula.js";
import { indexed, repeatedNumber } from "../parts/old/formula-numbers.js";
import { logitFrame, softmaxFormula } from "../parts/old/logit-frame.js";
import { remade } from "../parts/scope.js";
import { stepsTable, verdict } from "../parts/old/steps-table.js";
import { presetButtons } from "../parts/old/toolbar.js";
import { makeTrack, showZones } from "../parts/old/track.js";

/** @typedef {{logits: number[], shift: number}} State */
/** @typedef {import("../parts/shell.js").Shell<State>} Shell */

const PRESETS = [[1000, 1001, 1002], [1, 2, 3], [-800, -801, -802], [-300, 0, 300]];
const SHIFT = " + D";
/** How far the line of exponents reaches. */
const REACH = 1000;
/** How far apart two points are to have a name each. */
const APART = 60;
/** @param {number} x */
const inside = (x) => Math.min(REACH, Math.max(-REACH, x));

/** @param {Shell} shell */
function build(shell) {
  const { scope, model, root, change, note, state } = shell;
  const [lowest, highest] = /** @type {[number, number]} */ (model.get("_shifts"));
  /** @param {number} shift */
  const setShift = (shift) => {
    note("");
    change({ shift });
  };
  const largest = () => Math.max(...state().logits);
  const best = () => -largest() + 0;
  const steps = () => directly(state().logits.map((value) => value + state().shift));
  const frame = {
    ...logitFrame(shell, PRESETS, () => steps().parts),
    selected: () => state().logits.indexOf(largest()) + 1,
  };
  const shifts = presetButtons(
    scope,
    [
      { name: "D = 0", value: () => 0 },
      { name: "D = −max a", value: best },
      { name: "lowest D", value: () => Math.ceil(shiftWindow(state().logits)[0]) },
      { name: "highest D", value: () => Math.floor(shiftWindow(state().logits)[1]) },
    ],
    (value) => setShift(value()),
  );
  shifts.element.setAttribute("aria-label", "Shifts");
  shifts.element.append(frame.reset);
  const toolbar = html("div", { class: "sx-toolbar" }, frame.vectors, shifts.element);

  const D = html("span", { class: "sx-symbol" }, "D");
  const settings = { trait: "shift", label: "D", name: "D", least: lowest, most: highest };
  const shiftEntry = numberEntry(shell, settings, D, " = ");
  const fields = logitFields(shell, "a", frame.setAll, (j) => symbol("a", j));
  const entry = html("div", { class: "sx-number-entry" }, shiftEntry.element, fields.element);

  const places = {
    label: "Shift D",
    least: lowest,
    most: highest,
    step: 1,
    page: 100,
    get: () => state().shift,
    set: setShift,
    perPixel: () => 1,
  };
  const track = makeTrack(scope, {
    ...places,
    ticks: [-2000, -1000, 0, 1000, 2000].map((place) => ({ place, text: formatInput(place) })),
    strips: ["D"],
  });
  const [from, to, surest] = Array.from({ length: 3 }, () => html("span"));
  const where = html("b");
  const ends = html(
    "p",
    { class: "sx-ends" },
    "Numbers come out for D from ", from, " to ", to,
    "; towards the lower end, digits are missing. −max\u00a0a\u00a0=\u00a0", surest, " lies inside, ", where,
  );

  const band = html("div", { class: "sx-band" });
  const dots = html("div", {});
  const along = (/** @type {number} */ x) => `${(100 * (inside(x) + REACH)) / (2 * REACH)}%`;
  const [zeroBelow, weakBelow, infAbove] = EXP_LIMITS;
  showZones(band, along, [
    { from: -REACH, to: zeroBelow, kind: "bad", text: "exp is 0" },
    { from: zeroBelow, to: weakBelow, kind: "weak", text: "" },
    { from: weakBelow, to: infAbove, kind: "good", text: "exp has all its digits" },
    { from: infAbove, to: REACH, kind: "bad", text: "exp is inf" },
  ]);
  const line = html(
    "div",
    { class: "sx-line", "aria-hidden": "true" },
    html("span", { class: "sx-hint" }, "a + D"),
    band,
    dots,
    html(
      "div",
      { class: "sx-scale" },
      ...[zeroBelow, 0, infAbove].map((x) =>
        html("span", { class: "sx-mark", style: `left:${along(x)}` }, formatInput(Math.round(x * 10) / 10)),
      ),
    ),
  );

  const says = html("p", { class: "sx-says" });
  const right = html("p", { class: "sx-says" });
  const place = html("div", { class: "sx-place" });
  root.classList.add("sx-steps", "sx-shift-window");
  const quotient = softmaxFormula(shell, frame, (numbers, _, own) => {
    const d = repeatedNumber(own, places, "D", true);
    return {
      power: (k) => power(identifier("e"), row(indexed("a", k), infix("+"), identifier("D"))),
      term: (k, repeated) => numbers.exponential(k, repeated, d.mark()),
      draw: () => d.show(state().shift),
    };
  });
  root.append(toolbar, entry, track.element, ends, line, place, says, right, quotient.element);

  const elements = remade(scope, (_, /** @type {number} */ count) => {
    const table = stepsTable(count, SHIFT, "");
    const all = Array.from({ length: count }, (_, at) => ({
      dot: html("div", { class: "sx-dot", ...ofElement(at + 1) }, html("span", { class: "sx-symbol" })),
      digits: html("span"),
    }));
    dots.replaceChildren(...all.map(({ dot }) => dot));
    place.replaceChildren(table.element);
    right.replaceChildren(
      "Correct decimal digits: ",
      ...all.flatMap(({ digits }, at) => [at ? ", " : "", digits, ` in S${subscript(at + 1)}`]),
      ".",
    );
    return (/** @type {number[]} */ logits, /** @type {import("../mathematics/stability.js").Steps} */ steps) => {
      const true_ = afterShift(logits).parts;
      const { exponents } = steps;
      table.show(steps, firstOfEachKind(steps));
      all.forEach(({ dot, digits }, at) => {
        const here = exponents[at];
        setValue(dot, "exponent", at + 1, here);
        dot.style.left = along(here);
        const count = correctDigits(steps.parts[at], true_[at]);
        setValue(digits, "digits", at + 1, count, String(count));
      });
      // Points that lie on each other have their names at the largest of them.
      /** @type {number[]} */
      let names = [];
      const order = all.map((_, at) => at).sort((one, other) => exponents[one] - exponents[other]);
      order.forEach((at, n) => {
        const here = exponents[at];
        const name = all[at].dot.children[0];
        names.push(at + 1);
        const shared = inside(exponents[order[n + 1]]) - inside(here) < APART;
        setText(name, shared ? "" : names.sort().join(", "));
        setAttributes(name, { style: `translate:-${along(here)}${names[1] ? ";color:var(--ink)" : ""}` });
        if (!shared) names = [];
      });
    };
  });

  return (/** @type {State} */ { logits, shift }) => {
    const now = steps();
    const [low, high] = shiftWindow(logits);
    // From there on every exponential has all its digits.
    const weak = Math.min(high, weakBelow - Math.min(...logits));
    shiftEntry.draw();
    fields.draw(logits.length);
    elements(logits.length)(logits, now);
    setText(says, verdict(now, SHIFT));
    track.show(`D = ${formatInput(shift)}. ${verdict(now, SHIFT)}`, [
      [
        { from: lowest, to: low, kind: "bad", text: "0/0 = nan" },
        { from: low, to: weak, kind: "weak", text: "" },
        { from: weak, to: high, kind: "good", text: "window" },
        { from: high, to: highest, kind: "bad", text: "inf" },
      ],
    ]);
    /** @param {Element} place @param {string} name @param {number | undefined} index @param {number} value */
    const write = (place, name, index, value) =>
      setValue(place, name, index, value, formatInput(Number(value.toFixed(2))));
    write(from, "window", 1, low);
    write(to, "window", 2, high);
    write(surest, "best", undefined, best());
    setText(where, shift === best() ? "and you are on it." : shift > low && shift < high ? "and so does your D." : "your D does not.");
    shifts.show((value) => value() === shift);
    quotient.draw(logits.map((a) => `${formatInput(a)}+${formatInput(Math.abs(shift))}`));
    frame.draw();
  };
}

/** @type {import("../parts/shell.js").Definition<State>} */
const shiftWindowExplorable = {
  title: "Window of the shift",
  ...numbersInAddress({ logits: { range: "_range", lengths: LOGITS.lengths }, shift: { range: "_shifts" } }),
  build,
};

export default { "shift-window": shiftWindowExplorable };
