/** Breaking point: c times [1, 2, 3] in three formats, every step of two formulas. */

import { html, nothing } from "lit-html";
import { formatDigits, formatInput } from "../format/number.js";
import { afterShift, breakingScales, directly, FORMAT_NAMES, kindOf, lossesOf, scaled } from "../mathematics/stability.js";
import { numbersInAddress } from "../parts/address-fields.js";
import { figure, hue, letter, symbol, table, value } from "../parts/elements.js";
import { numberEntry } from "../parts/fields.js";
import { colouredTerm, identifier, indexed, number, operator, power, repeatedNumber, row } from "../parts/formula.js";
import { softmaxFormula } from "../parts/logit-bars.js";
import { stepsTable, verdict, write } from "../parts/steps-table.js";
import { classChoice, presetButtons, resetButton } from "../parts/toolbar.js";
import { track } from "../parts/track.js";

/** @typedef {import("../mathematics/stability.js").Format} Format */
/** @typedef {{scale: number, format: Format, label: number}} State `label` counts from 1, and is 0 where no loss is shown */

/** The slider's places, on either side of 0. */
const PLACES = 300;
const SHIFT = " − m";
const PRESETS = [1, 4, 100, 300, -50, -1000];
const TICKS = [-1000, -100, -10, 0, 10, 100, 1000];

/** @param {number} scale @param {number} most */
const placeOf = (scale, most) =>
  (Math.sign(scale) * PLACES * Math.log1p(Math.abs(scale))) / Math.log1p(most);

/** A scale of three digits. @param {number} place @param {number} most */
const scaleAt = (place, most) => {
  const size = Math.expm1((Math.abs(place) / PLACES) * Math.log1p(most));
  return place === 0 ? 0 : Math.sign(place) * Number(size.toPrecision(size < 1 ? 2 : 3));
};

/** Four digits, rounded away from 0: at what is written it has come to pass. @param {number} scale */
function outwards(scale) {
  if (!Number.isFinite(scale)) return scale;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(scale))) - 3);
  return Math.sign(scale) * Math.ceil(Math.abs(scale) / unit) * unit;
}

/**
 * Where a formula is lost, and where it has some parts of 0 before.
 * @param {Vector} lost @param {Vector} weak @param {number} most
 * @returns {import("../parts/track.js").Zone[]}
 */
function zones(lost, weak, most) {
  const [low, high, left, right] = [...lost, ...weak].map((c) => placeOf(c, most));
  return [
    { from: -PLACES, to: low, kind: "bad", text: "0/0" },
    { from: low, to: left, kind: "weak", text: "some 0" },
    { from: left, to: right, kind: "good", text: "numbers" },
    { from: right, to: high, kind: "weak", text: "some 0" },
    { from: high, to: PLACES, kind: "bad", text: "inf" },
  ];
}

/** The zones in words. @param {Format} format @param {ReturnType<typeof breakingScales>} scales */
function ends(format, { broken, faded, zero }) {
  const at = (/** @type {string} */ name, /** @type {number} */ index, /** @type {number} */ scale) =>
    html`<span ${value(name, index, scale)}>${formatDigits(outwards(scale), 4)}</span>`;
  return html`
    <p class="sx-ends">
      In ${format} the direct formula breaks from c = ${at("breaks", 2, broken[1])} upwards and from
      ${at("breaks", 1, broken[0])} downwards. The shifted one never does. Pale: some parts are 0, direct
      from ${at("faded", 1, faded[0])}, shifted from ${at("zero", 1, zero[0])} and ${at("zero", 2, zero[1])}.
    </p>`;
}

/**
 * The loss of the correct class, by either softmax and past it.
 * @param {Shell<State>} shell @param {readonly import("../mathematics/stability.js").Steps[]} both
 */
function losses(shell, both) {
  const { format, label: y } = shell.state();
  const [direct, shifted] = both.map((steps) => lossesOf(steps, y, format));
  const cell = (/** @type {string} */ name, /** @type {number} */ loss) => html`
    <td class="is-${kindOf(loss)}" ${value(`loss ${name}`, undefined, loss)}>${loss === 0 ? "0" : write(loss)}</td>`;
  const line = (/** @type {keyof typeof direct} */ name, /** @type {unknown} */ head) => html`
    <tr><th scope="row">${head}</th>${cell(name, direct[name])}${cell(`${name}-shifted`, shifted[name])}</tr>`;
  return figure("Loss", "of the correct class, as a program computes it", html`
    ${classChoice(shell, "S", both[0].parts.length)}
    <div style="--first:7rem">
      ${table(["", "direct", "shifted"], [
        line("one", html`−log ${symbol("S", "y")}`),
        line("all", html`−Σ ${symbol("Y", "k")} log ${symbol("S", "k")}`),
        line("safe", html`LSE(a) − ${symbol("a", "y")}`),
      ], "sx-steps-table")}
    </div>`);
}

/** @type {Definition<State>} */
export default {
  title: "Where the softmax breaks",
  frame: "sx-steps",
  ...numbersInAddress({ scale: { range: "_range" }, format: { among: FORMAT_NAMES }, label: { least: 0, most: 3, whole: true } }),
  view(shell, { scale, format, label }) {
    const { change, model, move, own, state } = shell;
    const [least, most] = /** @type {[number, number]} */ (model.get("_range"));
    const direction = /** @type {number[]} */ (model.get("_direction"));
    const a = scaled(direction, scale, format);
    const [direct, shifted] = [directly(a, format), afterShift(a, format)];
    const scales = own(`scales in ${format}`, () => breakingScales(direction, format, most));
    const places = {
      label: "Scale c",
      least: -PLACES,
      most: PLACES,
      step: 1,
      page: 20,
      get: () => placeOf(state().scale, most),
      set: (/** @type {number} */ place) => move({ scale: scaleAt(place, most) }),
      perPixel: () => 1,
    };
    const frame = {
      parts: direct.parts,
      // The one with the largest input.
      selected: scale < 0 ? 1 : direction.length,
      width: shell.width(),
      effect: () => "",
    };
    return html`
      <div class="sx-toolbar">
        ${presetButtons(FORMAT_NAMES.map((name) => ({ name, value: name })), (one) => one === format, (one) => change({ format: one }), "Format")}
        ${presetButtons(PRESETS.map((c) => ({ name: `c = ${formatInput(c)}`, value: c })), (c) => c === scale, (c) => move({ scale: c }), undefined, resetButton(shell))}
      </div>
      <div class="sx-flow sx-number-entry">
        ${numberEntry(shell, { trait: "scale", label: "c", name: "c", least, most }, [letter("c"), " = "])}
        <span>a = c · [${direction.map(formatInput).join(", ")}] = [${a.map((one, at) =>
          html`${at ? ", " : ""}<span class="sx-term" data-link=${at + 1} style=${hue(at + 1)} ${value("a", at + 1, one)}>${formatInput(one)}</span>`)}]</span>
      </div>
      ${track({
        ...places,
        text: `c = ${formatInput(scale)} in ${format}. Direct: ${verdict(direct, "")} Shifted: ${verdict(shifted, SHIFT)}`,
        ticks: TICKS.map((c) => ({ place: placeOf(c, most), text: formatInput(c) })),
        strips: [
          { name: "direct", zones: zones(scales.broken, scales.faded, most) },
          { name: "shifted", zones: zones([-most, most], scales.zero, most) },
        ],
      })}
      ${ends(format, scales)}
      ${label ? losses(shell, [direct, shifted]) : nothing}
      <div class="sx-panels">
        ${figure("Direct", "as the formula is written", stepsTable(direct, ""), "sx-panel")}
        ${figure("Shifted", "m = max a is subtracted first", stepsTable(shifted, SHIFT, "-shifted"), "sx-panel")}
      </div>
      ${softmaxFormula(shell, frame, direction.map((x) => `${formatInput(scale)}·${x}`), () => ({
        power: (k) => power(identifier("e"), indexed("a", k)),
        term: (k) => colouredTerm(k, power(
          identifier("e"),
          row(repeatedNumber("c", scale, places), operator("·"), number(formatInput(direction[k - 1]))),
        )),
        keys: nothing,
      }))}`;
  },
};
