/** Rounded shift: the error of three softmax formulas against the scale of their input. */

import { html, svg } from "lit-html";
import { clamp, formatInput, formatNumber, subscript, timesPowerOfTen } from "../format/number.js";
import { decimals, exactSoftmax, isNormal, ulps } from "../mathematics/exact.js";
import { afterShift, compensatedSoftmax, directly } from "../mathematics/stability.js";
import { LOGITS, numbersInAddress, SELECTED } from "../parts/address-fields.js";
import { drawing, letter, table, value } from "../parts/elements.js";
import { logitFields, numberEntry } from "../parts/fields.js";
import { identifier, indexed, infix, operator, power, repeatedNumber, row, signedNumber } from "../parts/formula.js";
import { logitFrame, softmaxFormula } from "../parts/logit-bars.js";
import { group } from "../parts/toolbar.js";
import { track } from "../parts/track.js";

/** @typedef {{logits: number[], scale: number, selected: number}} State */
/** @typedef {{place: number, near: number[][]}} Sample a place of the chart in percent, and the errors of each formula there and beside it */
/** @typedef {ReturnType<typeof decimals>} Digits */

const PRESETS = [[0.1, 0.7, 1.3], [0.3, -0.1, 0.2], [1.1, 0.9, 0.7, 0.3]];
const TICKS = [0.25, 1, 4, 16, 64, 256, 1024];
const LEVELS = [1, 10, 100, 1000];
const DIGITS = 17;
/** Places of the slider for each doubling of the scale. */
const PER_DOUBLING = 10;
/** The curve shows the worst of a scale and a few neighbours: a single one may be lucky. */
const NEAR = [1, 0.97, 1.01, 1.04];
/** Bounds of the drawn errors, in ulp. */
const [FLOOR, CEILING] = [0.1, 2000];

/** Formulas are no classes, and have greys of their own. @param {number} n */
const kind = (n) => `--hue:var(--softmax-kind-${n})`;

/** @type {readonly {name: string, colour: number, dashes: string, compute: (a: Vector) => number[]}[]} */
const FORMULAS = [
  { name: "direct", colour: 2, dashes: "6 4", compute: (a) => directly(a).parts },
  { name: "shifted", colour: 1, dashes: "", compute: (a) => afterShift(a).parts },
  { name: "compensated", colour: 3, dashes: "8 3 2 3", compute: compensatedSoftmax },
];

/** @param {Vector} logits @param {number} scale */
const inputOf = (logits, scale) => logits.map((x) => x * scale);

/**
 * The largest error of each formula: infinite where it gives nan, and none where a part is so small
 * that no double has all its digits.
 * @param {Vector} a
 */
function worstErrors(a) {
  const exact = exactSoftmax(a);
  return FORMULAS.map(({ compute }) => {
    const worst = Math.max(...compute(a).map((S, j) => ulps(S, exact[j])));
    return worst === Infinity || exact.every(isNormal) ? worst : NaN;
  });
}

/** Where an error is drawn, in percent from above. @param {number} ulp */
const high = (ulp) => 100 * (1 - Math.log(clamp(ulp, FLOOR, CEILING) / FLOOR) / Math.log(CEILING / FLOOR));

/** The slider of the scale. @param {Shell<State>} shell */
function placesOf({ model, state, move }) {
  const [smallest, largest] = /** @type {[number, number]} */ (model.get("_scales"));
  const placeOf = (/** @type {number} */ scale) => PER_DOUBLING * Math.log2(scale / smallest);
  const scaleAt = (/** @type {number} */ place) => smallest * 2 ** (place / PER_DOUBLING);
  return {
    placeOf,
    scaleAt,
    slider: {
      label: "Scale c",
      least: 0,
      most: placeOf(largest),
      step: 1,
      page: PER_DOUBLING,
      get: () => placeOf(state().scale),
      set: (/** @type {number} */ place) => move({ scale: Number(scaleAt(place).toPrecision(4)) }),
      perPixel: () => 0.2,
    },
  };
}

/**
 * The errors at the scale now, and at all scales, which are computed again for other logits only.
 * @param {Shell<State>} shell @param {ReturnType<typeof placesOf>} places
 */
function errorsOf(shell, { placeOf, scaleAt, slider: { most } }) {
  const { logits, scale } = shell.state();
  /** @param {number} c @returns {Sample} */
  const sample = (c) => ({
    place: (100 * placeOf(c)) / most,
    near: NEAR.map((by) => worstErrors(inputOf(logits, c * by))),
  });
  const samples = shell.memo("errors", [logits], () =>
    Array.from({ length: (4 * most) / PER_DOUBLING + 1 }, (_, n) => sample(scaleAt((n * PER_DOUBLING) / 4))));
  const now = sample(scale);
  // The scale now is among them: the points lie on the curves or below them.
  return { now, samples: [...samples, now].sort((one, other) => one.place - other.place) };
}

/** The curve of a formula. @param {readonly Sample[]} samples @param {number} at which formula */
function curve(samples, at) {
  const ends = samples.flatMap(({ place, near }) => {
    const [here, ...others] = near.map((errors) => errors[at]);
    const error = Math.max(here, ...others.filter(Number.isFinite));
    return Number.isFinite(here) ? `${place.toFixed(2)} ${high(error).toFixed(2)}` : [];
  });
  return `M${ends.join("L")}`;
}

/** The errors against the scale. @param {ReturnType<typeof errorsOf>} errors */
function chart({ now: { place, near: [worst] }, samples }) {
  return html`
    <div class="sx-ulp-chart" aria-hidden="true">
      ${LEVELS.map((ulp) => html`<div class="sx-level" style="top:${high(ulp)}%"><span class="sx-tick">${ulp} ulp</span></div>`)}
      ${drawing(FORMULAS.map(({ colour, dashes }, at) => svg`
        <path class="sx-curve" stroke-dasharray=${dashes} style=${kind(colour)} d=${curve(samples, at)}></path>`))}
      ${FORMULAS.map(({ name, colour }, at) => html`
        <div
          class="sx-spot" style="${kind(colour)};left:${place}%;top:${high(worst[at])}%"
          ?hidden=${!Number.isFinite(worst[at])} ${value(`worst-${name}`, undefined, worst[at])}
        ></div>`)}
    </div>`;
}

/** All digits, marked from the first wrong one on. @param {number} S @param {Digits} right */
function digits(S, right) {
  // No quotient is infinite: a sum is at least as large as each of its terms.
  if (!(S > 0)) return html`<mark>${S === 0 ? "0" : "nan"}</mark>`;
  const [written, exponent] = S.toExponential(DIGITS - 1).split("e");
  const ten = Number(exponent);
  const exact = pointed(right);
  let same = 0;
  while (ten === right.power && same < written.length && written[same] === exact[same]) same += 1;
  const wrong = written.slice(same);
  return [written.slice(0, same), wrong && html`<mark>${wrong}</mark>`, powerOfTen(ten)];
}

/** @param {Digits} digits */
const pointed = ({ digits: [first, ...rest] }) => `${first}.${rest.join("")}`;

/** @param {number} ten */
const powerOfTen = (ten) => (ten === 0 ? "" : timesPowerOfTen(ten));

/** A component as each formula has it. @param {number} j @param {Vector} a */
function digitTable(j, a) {
  const exact = exactSoftmax(a)[j - 1];
  const right = decimals(exact, DIGITS);
  const lines = FORMULAS.map(({ name, colour, compute }) => {
    const S = compute(a)[j - 1];
    const error = ulps(S, exact);
    const known = Number.isFinite(error) && isNormal(exact);
    return html`
      <tr>
        <th scope="row"><span class="sx-key" style=${kind(colour)}></span>${name}</th>
        <td ${value(`S-${name}`, j, S)}>${digits(S, right)}</td>
        <td ${value(`ulp-${name}`, j, error)}>${known ? `${error < 10 ? error.toFixed(1) : formatNumber(error)} ulp` : "–"}</td>
      </tr>`;
  });
  return table(["formula", html`<b>S${subscript(j)}</b>`, "off by"], html`
    ${lines}<tr><th scope="row">exact</th><td>${pointed(right)}${powerOfTen(right.power)}</td><td></td></tr>`,
  "sx-digit-table");
}

/** @type {Definition<State>} */
export default {
  title: "The rounded shift",
  frame: "sx-steps sx-rounded-shift",
  ...numbersInAddress({ logits: { range: "_range", lengths: LOGITS.lengths }, scale: { range: "_scales" }, selected: SELECTED }),
  view(shell, { logits, scale }) {
    const [least, most] = /** @type {[number, number]} */ (shell.model.get("_scales"));
    const a = inputOf(logits, scale);
    const frame = { ...logitFrame(shell, afterShift(a).parts), letter: "x" };
    const places = placesOf(shell);
    const errors = errorsOf(shell, places);
    const largest = Math.max(...a);
    const said = errors.now.near[0].map((ulp, at) =>
      `${FORMULAS[at].name} ${Number.isFinite(ulp) ? `${ulp.toFixed(1)} ulp` : ulp === Infinity ? "nan" : "not measured"}`);
    return html`
      <div class="sx-toolbar">${frame.vectors(PRESETS, frame.reset)}</div>
      <div class="sx-flow sx-number-entry">
        ${numberEntry(shell, { trait: "scale", label: "c", name: "c", least, most }, [letter("c"), " = "])}
        ${logitFields(shell, "x", frame.setAll, (j) => letter(j > 1 ? ", " : "a = c · ["), letter("]"))}
      </div>
      <p class="sx-says sx-hint">Curves: the largest error at c or beside it. Dots: at your c.</p>
      ${track({
        ...places.slider,
        text: `c = ${formatInput(scale)}, largest errors: ${said.join(", ")}`,
        ticks: TICKS.map((c) => ({ place: places.placeOf(c), text: String(c) })),
        above: chart(errors),
      })}
      ${group([
        html`<span class="sx-hint">digits of</span>`,
        logits.map((_, at) => html`
          <button
            type="button" class="sx-button" data-link=${at + 1} aria-pressed=${at + 1 === frame.selected}
            @click=${() => frame.select(at + 1)}
          >S${subscript(at + 1)}</button>`),
      ], "Component")}
      ${digitTable(frame.selected, a)}
      ${softmaxFormula(
        shell,
        frame,
        logits.map((x) => `${formatInput(x)}·${formatInput(scale)}−${formatInput(largest)}`),
        (numbers) => ({
          power: (k) => power(identifier("e"), row(indexed("a", k), infix("−"), identifier("m"))),
          term: (k, repeated) =>
            numbers.exponential(k, repeated, operator("·"), repeatedNumber("c", scale, places.slider), signedNumber("shift", -largest)),
        }),
      )}`;
  },
};
