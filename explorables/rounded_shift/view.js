/**
 * The rounded shift. After moving this, the reader knows that the shift that saves the softmax is
 * rounded itself, that its error grows with the scale of the input, and that the lost part repairs it.
 */

import { formatInput, formatNumber, subscript, timesPowerOfTen } from "../format/number.js";
import { compensatedSoftmax } from "../mathematics/compensated.js";
import { decimals, exactSoftmax, isNormal, ulps } from "../mathematics/exact.js";
import { afterShift, directly } from "../mathematics/stability.js";
import { LOGITS, numbersInAddress, SELECTED, selectedExists } from "../parts/address-fields.js";
import { html, setAttributes, setText, setValue, svg } from "../parts/old/dom.js";
import { elementList, hue } from "../parts/old/elements.js";
import { logitFields, numberEntry } from "../parts/old/fields.js";
import { identifier, infix, operator, power, row } from "../parts/old/formula.js";
import { indexed, repeatedNumber } from "../parts/old/formula-numbers.js";
import { logitFrame, softmaxFormula } from "../parts/old/logit-frame.js";
import { remade } from "../parts/scope.js";
import { button } from "../parts/old/toolbar.js";
import { makeTrack } from "../parts/old/track.js";

/** @typedef {{logits: number[], scale: number, selected: number}} State */
/** @typedef {import("../parts/shell.js").Shell<State>} Shell */

const PRESETS = [[0.1, 0.7, 1.3], [0.3, -0.1, 0.2], [1.1, 0.9, 0.7, 0.3]];
const DIGITS = 17;
/** Places of the slider for each doubling of the scale. */
const PER_DOUBLING = 10;
/** The curve shows the worst of a scale and a few neighbours: a single one may be lucky. */
const NEAR = [1, 0.97, 1.01, 1.04];
/** Bounds of the drawn errors, in ulp. */
const [FLOOR, CEILING] = [0.1, 2000];

/** @type {readonly {name: string, colour: number, dashes: string, compute: (a: readonly number[]) => number[]}[]} */
const FORMULAS = [
  { name: "direct", colour: 1, dashes: "6 4", compute: (a) => directly(a).parts },
  { name: "shifted", colour: 2, dashes: "", compute: (a) => afterShift(a).parts },
  { name: "compensated", colour: 3, dashes: "8 3 2 3", compute: compensatedSoftmax },
];

/** @param {readonly number[]} logits @param {number} scale */
const inputOf = (logits, scale) => logits.map((value) => value * scale);

/**
 * The largest error of each formula: none where a part is so small that no double has all its digits.
 * @param {readonly number[]} a
 */
function worstErrors(a) {
  const exact = exactSoftmax(a);
  return FORMULAS.map(({ compute }) =>
    exact.every(isNormal) ? Math.max(...compute(a).map((value, j) => ulps(value, exact[j]))) : NaN,
  );
}

/** A double in as many decimal digits. @param {number} value */
function written(value) {
  const [digits, power] = value.toExponential(DIGITS - 1).split("e");
  return { digits: digits.replace(".", ""), power: Number(power) };
}

/** @param {Shell} shell */
function build(shell) {
  const { scope, model, root, change, note, state } = shell;
  const [smallest, largest] = /** @type {[number, number]} */ (model.get("_scales"));
  const placeOf = (/** @type {number} */ scale) => PER_DOUBLING * Math.log2(scale / smallest);
  const places = placeOf(largest);
  const scaleAt = (/** @type {number} */ place) => smallest * 2 ** (place / PER_DOUBLING);
  /** @param {number} scale */
  const setScale = (scale) => {
    note("");
    change({ scale });
  };
  const input = () => inputOf(state().logits, state().scale);
  const frame = { ...logitFrame(shell, PRESETS, () => afterShift(input()).parts), letter: "x" };
  frame.vectors.append(frame.reset);
  const toolbar = html("div", { class: "sx-toolbar" }, frame.vectors);

  const sign = (/** @type {string} */ text) => html("span", { class: "sx-symbol" }, text);
  const settings = { trait: "scale", label: "c", name: "c", least: smallest, most: largest };
  const scaleEntry = numberEntry(shell, settings, sign("c"), " = ");
  const fields = logitFields(shell, "x", frame.setAll, (j) => sign(j > 1 ? ", " : "a = c · ["), sign("]"));
  const entry = html("div", { class: "sx-number-entry" }, scaleEntry.element, fields.element);

  // The errors against the scale.
  const curves = FORMULAS.map(({ colour, dashes }) =>
    svg("path", { class: "sx-curve", "stroke-dasharray": dashes, style: hue(colour) }),
  );
  const dots = FORMULAS.map(({ colour }) => html("div", { class: "sx-point", style: hue(colour) }));
  const high = (/** @type {number} */ ulp) =>
    100 * (1 - Math.log(Math.min(CEILING, Math.max(FLOOR, ulp)) / FLOOR) / Math.log(CEILING / FLOOR));
  const lines = [1, 10, 100, 1000].map((ulp) =>
    html("div", { class: "sx-level", style: `top:${high(ulp)}%` }, html("span", {}, `${ulp} ulp`)),
  );
  const drawing = svg("svg", { viewBox: "0 0 100 100", preserveAspectRatio: "none" }, ...curves);
  const chart = html("div", { class: "sx-ulp-chart", "aria-hidden": "true" }, ...lines, drawing, ...dots);
  const settingsOfScale = {
    label: "Scale c",
    least: 0,
    most: places,
    step: 1,
    page: PER_DOUBLING,
    get: () => placeOf(state().scale),
    set: (/** @type {number} */ place) => setScale(Number(scaleAt(place).toPrecision(4))),
    perPixel: () => 0.2,
  };
  const track = makeTrack(scope, {
    ...settingsOfScale,
    ticks: [0.25, 1, 4, 16, 64, 256, 1024].map((scale) => ({ place: placeOf(scale), text: String(scale) })),
    strips: [],
  });
  track.element.prepend(chart);

  // The digits.
  const chosen = html("b");
  const choices = html("div", { class: "sx-group", role: "group", "aria-label": "Component" });
  const exactDigits = digitsCell();
  const rows = FORMULAS.map(({ name, colour }) => {
    const digits = digitsCell();
    const error = html("td");
    const key = html("span", { class: "sx-key", style: hue(colour) });
    return { digits, error, element: html("tr", {}, html("th", { scope: "row" }, key, name), digits.element, error) };
  });
  const table = html(
    "table",
    { class: "sx-table sx-digit-table" },
    html("thead", {}, html("tr", {}, html("th", { scope: "col" }, "formula"), html("th", { scope: "col" }, chosen), html("th", { scope: "col" }, "off by"))),
    html("tbody", {}, ...rows.map(({ element }) => element), html("tr", {}, html("th", { scope: "row" }, "exact"), exactDigits.element, html("td"))),
  );
  root.classList.add("sx-steps", "sx-rounded-shift");
  const quotient = softmaxFormula(shell, frame, (numbers, _, own) => {
    const c = repeatedNumber(own, settingsOfScale, "c");
    const shift = repeatedNumber(own, undefined, "shift", true);
    return {
      power: (k) => power(identifier("e"), row(indexed("a", k), infix("−"), identifier("m"))),
      term: (k, repeated) => numbers.exponential(k, repeated, operator("·"), c.mark(), shift.mark()),
      draw() {
        c.show(state().scale);
        shift.show(-Math.max(...input()));
      },
    };
  });
  const legend = html("p", { class: "sx-says sx-hint" }, "Curves: the largest error at c or beside it. Dots: at your c.");
  root.append(toolbar, entry, legend, track.element, choices, table, quotient.element);

  choices.append(html("span", { class: "sx-hint" }, "digits of"));
  const picks = elementList(scope, (j, own) => {
    const pick = button(own, `S${subscript(j)}`, () => change({ selected: j }), { "data-link": j });
    choices.append(pick);
    own.add(() => pick.remove());
    return (/** @type {number} */ chosen) => setAttributes(pick, { "aria-pressed": String(j === chosen) });
  });

  /** @param {number} scale */
  const sample = (scale) => ({
    place: (100 * placeOf(scale)) / places,
    near: NEAR.map((by) => worstErrors(inputOf(state().logits, scale * by))),
  });
  const samplesOf = remade(scope, (_, /** @type {string} */ __) =>
    Array.from({ length: (4 * places) / PER_DOUBLING + 1 }, (_, n) => sample(scaleAt((n * PER_DOUBLING) / 4))),
  );

  return (/** @type {State} */ now) => {
    const { logits, scale } = now;
    const j = frame.selected();
    scaleEntry.draw();
    fields.draw(logits.length);
    for (const draw of picks(logits.length)) draw(j);
    // Its own scale among them: the points lie on the curves or below them.
    const own = sample(scale);
    const samples = [...samplesOf(String(logits)), own].sort((one, other) => one.place - other.place);
    const [worst] = own.near;
    curves.forEach((curve, at) => {
      const ends = samples.flatMap(({ place, near }) => {
        const [here, ...others] = near.map((errors) => errors[at]);
        const error = Math.max(here, ...others.filter(Number.isFinite));
        return Number.isFinite(here) ? `${place.toFixed(2)} ${high(error).toFixed(2)}` : [];
      });
      curve.setAttribute("d", `M${ends.join("L")}`);
    });

    const a = input();
    const exact = exactSoftmax(a);
    const right = decimals(exact[j - 1], DIGITS);
    setText(chosen, `S${subscript(j)}`);
    const said = FORMULAS.map(({ name, colour, compute }, at) => {
      const value = compute(a)[j - 1];
      const error = ulps(value, exact[j - 1]);
      const { digits, error: cell } = rows[at];
      setValue(digits.element, `S-${name}`, j, value);
      writeDigits(digits, value, right);
      setValue(cell, `ulp-${name}`, j, error, Number.isFinite(error) && isNormal(exact[j - 1]) ? `${error < 10 ? error.toFixed(1) : formatNumber(error)} ulp` : "–");
      const shown = Number.isFinite(worst[at]);
      setValue(dots[at], `worst-${name}`, undefined, worst[at]);
      setAttributes(dots[at], {
        style: `${hue(colour)};left:${own.place}%;top:${high(worst[at])}%`,
        hidden: !shown,
      });
      return `${name} ${shown ? `${worst[at].toFixed(1)} ulp` : "not measured"}`;
    });
    const [first, ...rest] = right.digits;
    exactDigits.write(`${first}.${rest.join("")}`, "", right.power);
    track.show(`c = ${formatInput(scale)}, largest errors: ${said.join(", ")}`, []);
    quotient.draw(logits.map((x) => `${formatInput(x)}·${formatInput(scale)}−${formatInput(Math.max(...a))}`));
    frame.draw();
  };
}

/** A number with all its digits; those from the first wrong one on are marked. */
function digitsCell() {
  const [right, wrong, times] = [html("span"), html("mark"), html("span")];
  return {
    element: html("td", { class: "sx-digits" }, right, wrong, times),
    /** @param {string} good @param {string} bad @param {number} ten the power of ten */
    write(good, bad, ten) {
      setText(right, good);
      setText(wrong, bad);
      setText(times, ten === 0 ? "" : timesPowerOfTen(ten));
    },
  };
}

/**
 * @param {ReturnType<typeof digitsCell>} cell
 * @param {number} value
 * @param {{digits: string, power: number}} right
 */
function writeDigits(cell, value, right) {
  // No quotient is infinite: a sum is at least as large as each of its terms.
  if (!(value > 0)) return cell.write("", value === 0 ? "0" : "nan", 0);
  const { digits, power } = written(value);
  let same = 0;
  while (power === right.power && same < digits.length && digits[same] === right.digits[same]) same += 1;
  const pointed = `${digits[0]}.${digits.slice(1)}`;
  const cut = same === 0 ? 0 : same + 1;
  cell.write(pointed.slice(0, cut), pointed.slice(cut), power);
}

/** @type {import("../parts/shell.js").Definition<State>} */
const roundedShift = {
  title: "The rounded shift",
  ...numbersInAddress(
    { logits: { range: "_range", lengths: LOGITS.lengths }, scale: { range: "_scales" }, selected: SELECTED },
    selectedExists,
  ),
  build,
};

export default { "rounded-shift": roundedShift };
