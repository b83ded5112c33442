/**
 * Where it breaks. After moving this, the reader knows that a format has a largest and a smallest
 * number, that the direct formula ends where its sum leaves them, and that the shifted one does not.
 */

import { formatDigits, formatInput } from "../format/number.js";
import { FORMAT_NAMES } from "../mathematics/formats.js";
import { afterShift, breakingScales, directly, firstOfEachKind, scaled } from "../mathematics/stability.js";
import { numbersInAddress } from "../parts/address-fields.js";
import { html, setText, setValue } from "../parts/old/dom.js";
import { caption, colouredTerm, ofElement } from "../parts/old/elements.js";
import { numberEntry } from "../parts/old/fields.js";
import { identifier, number, operator, power, row } from "../parts/old/formula.js";
import { indexed, repeatedNumber } from "../parts/old/formula-numbers.js";
import { linkByIndex } from "../parts/links.js";
import { softmaxFormula } from "../parts/old/logit-frame.js";
import { remade } from "../parts/scope.js";
import { widthOf } from "../parts/size.js";
import { presetButtons, resetButton } from "../parts/old/toolbar.js";
import { stepsTable, verdict } from "../parts/old/steps-table.js";
import { makeTrack } from "../parts/old/track.js";

/** @typedef {import("../mathematics/formats.js").Format} Format */
/** @typedef {{scale: number, format: Format}} State */
/** @typedef {import("../parts/shell.js").Shell<State>} Shell */

/** The slider's places, on either side of 0. */
const PLACES = 300;
const SHIFT = " − m";
const PRESETS = [1, 4, 100, 300, -50, -1000];

/** @param {number} scale @param {number} most */
const placeOf = (scale, most) =>
  (Math.sign(scale) * PLACES * Math.log1p(Math.abs(scale))) / Math.log1p(most);

/** A scale of three digits. @param {number} place @param {number} most */
const scaleAt = (place, most) => {
  const size = Math.expm1((Math.abs(place) / PLACES) * Math.log1p(most));
  return place === 0 ? 0 : Math.sign(place) * Number(size.toPrecision(size < 1 ? 2 : 3));
};

/** Four digits, rounded away from 0: at what is written it has come to pass. @param {number} value */
function outwards(value) {
  if (!Number.isFinite(value)) return value;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 3);
  return Math.sign(value) * Math.ceil(Math.abs(value) / unit) * unit;
}

/** @param {Shell} shell */
function build(shell) {
  const { scope, model, root, change, note, state } = shell;
  const [least, most] = /** @type {[number, number]} */ (model.get("_range"));
  const direction = /** @type {number[]} */ (model.get("_direction"));
  /** @param {number} scale */
  const setScale = (scale) => {
    note("");
    change({ scale });
  };

  const formats = presetButtons(
    scope,
    FORMAT_NAMES.map((name) => ({ name, value: name })),
    (format) => change({ format }),
  );
  formats.element.setAttribute("aria-label", "Format");
  const presets = presetButtons(
    scope,
    PRESETS.map((value) => ({ name: `c = ${formatInput(value)}`, value })),
    setScale,
  );
  const reset = resetButton(shell);
  presets.element.append(reset.element);
  const toolbar = html("div", { class: "sx-toolbar" }, formats.element, presets.element);

  const field = numberEntry(
    shell,
    { trait: "scale", label: "c", name: "c", least, most },
    html("span", { class: "sx-symbol" }, "c"),
    " = ",
  );
  const inputs = direction.map((_, at) => html("span", { class: "sx-term", ...ofElement(at + 1) }));
  const vector = html(
    "span",
    {},
    `a = c · [${direction.map(formatInput).join(", ")}] = [`,
    ...inputs.flatMap((input, at) => (at ? [", ", input] : [input])),
    "]",
  );
  const entry = html("div", { class: "sx-number-entry" }, field.element, vector);

  const places = {
    label: "Scale c",
    least: -PLACES,
    most: PLACES,
    step: 1,
    page: 20,
    get: () => placeOf(state().scale, most),
    set: (/** @type {number} */ place) => setScale(scaleAt(place, most)),
    perPixel: () => 1,
  };
  const track = makeTrack(scope, {
    ...places,
    ticks: [-1000, -100, -10, 0, 10, 100, 1000].map((scale) => ({
      place: placeOf(scale, most),
      text: formatInput(scale),
    })),
    strips: ["direct", "shifted"],
  });

  const tables = [false, true].map((shifted) => {
    const table = stepsTable(direction.length, shifted ? SHIFT : "", shifted ? "-shifted" : "");
    const says = html("p", { class: "sx-says" });
    const { element } = shifted
      ? caption("Shifted", "m = max a is subtracted first")
      : caption("Direct", "as the formula is written");
    const panel = html("figure", { class: "sx-panel" }, element, table.element, says);
    return { shifted, table, says, panel };
  });
  const inFormat = html("span");
  const [breaksAbove, breaksBelow, fadesFrom, zeroFrom, zeroTo] = Array.from({ length: 5 }, () => html("span"));
  const ends = html(
    "p",
    { class: "sx-ends" },
    "In ", inFormat, " the direct formula breaks from c = ", breaksAbove, " upwards and from ", breaksBelow,
    " downwards. The shifted one never does. Pale: some parts are 0, direct from ", fadesFrom,
    ", shifted from ", zeroFrom, " and ", zeroTo, ".",
  );
  const links = linkByIndex(scope, root);
  const width = widthOf(shell);
  const input = () => scaled(direction, state().scale, state().format);
  const frame = {
    links,
    parts: () => directly(input(), state().format).parts,
    // The one with the largest input.
    selected: () => (state().scale < 0 ? 1 : direction.length),
    width,
    effect: () => "",
  };
  const quotient = softmaxFormula(shell, frame, (_, __, own) => {
    const c = repeatedNumber(own, places, "c");
    return {
      power: (k) => power(identifier("e"), indexed("a", k)),
      term: (k) => colouredTerm(k, power(identifier("e"), row(c.mark(), operator("·"), number(formatInput(direction[k - 1]))))),
      draw: () => c.show(state().scale),
    };
  });
  const scalesOf = remade(scope, (_, /** @type {Format} */ format) => breakingScales(direction, format, most));
  root.classList.add("sx-steps");
  root.append(
    toolbar,
    entry,
    track.element,
    ends,
    html("div", { class: "sx-panels" }, ...tables.map(({ panel }) => panel)),
    quotient.element,
  );

  return (/** @type {State} */ { scale, format }) => {
    const a = input();
    const { broken, faded, zero } = scalesOf(format);
    field.draw();
    inputs.forEach((input, at) => setValue(input, "a", at + 1, a[at], formatInput(a[at])));
    const results = tables.map(({ shifted, table, says }) => {
      const steps = shifted ? afterShift(a, format) : directly(a, format);
      table.show(steps, firstOfEachKind(steps));
      setText(says, verdict(steps, shifted ? SHIFT : ""));
      return steps;
    });
    /** @param {readonly number[]} lost @param {readonly number[]} weak @returns {import("../parts/old/track.js").Zone[]} */
    const zones = (lost, weak) => {
      const [low, high, left, right] = [...lost, ...weak].map((c) => placeOf(c, most));
      return [
        { from: -PLACES, to: low, kind: "bad", text: "0/0" },
        { from: low, to: left, kind: "weak", text: "some 0" },
        { from: left, to: right, kind: "good", text: "numbers" },
        { from: right, to: high, kind: "weak", text: "some 0" },
        { from: high, to: PLACES, kind: "bad", text: "inf" },
      ];
    };
    track.show(`c = ${formatInput(scale)} in ${format}. Direct: ${verdict(results[0], "")} Shifted: ${verdict(results[1], SHIFT)}`, [
      zones(broken, faded),
      zones([-most, most], zero),
    ]);
    setText(inFormat, format);
    /** @param {Element} place @param {string} name @param {number} index @param {number} value */
    const write = (place, name, index, value) => setValue(place, name, index, value, formatDigits(outwards(value), 4));
    write(breaksAbove, "breaks", 2, broken[1]);
    write(breaksBelow, "breaks", 1, broken[0]);
    write(fadesFrom, "faded", 1, faded[0]);
    write(zeroFrom, "zero", 1, zero[0]);
    write(zeroTo, "zero", 2, zero[1]);
    quotient.draw(direction.map((x) => `${formatInput(scale)}·${x}`));
    formats.show((one) => one === format);
    presets.show((one) => one === scale);
    reset.draw();
  };
}

/** @type {import("../parts/shell.js").Definition<State>} */
const breakingPoint = {
  title: "Where the softmax breaks",
  ...numbersInAddress({ scale: { range: "_range" }, format: { among: FORMAT_NAMES } }),
  build,
};

export default { "breaking-point": breakingPoint };
